"""Documents that are written in the program: from the empty page to the sealed paper, drafts, templates, undo."""

from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.plain_text import as_text
from partycell_desktop.use_cases import documents, printing
from partycell_desktop.use_cases import written_papers as writing
from partycell_desktop.use_cases.candidate_erasing import erase_candidate
from partycell_desktop.use_cases.candidates import add_candidate, end_candidacy
from partycell_desktop.use_cases.cell import change_names, correct_cell
from partycell_desktop.use_cases.document_lists import get_document
from partycell_desktop.use_cases.history import check_book, undo_act
from partycell_desktop.use_cases.live_paper import Typed, open_live_document
from partycell_desktop.use_cases.session import Session

LETTER = {
    "title": "xin ý kiến tổ chức sinh hoạt chuyên đề",
    "addressees": "Đảng ủy phường Ví Dụ",
    "body": "Chi bộ xin ý kiến:\n- <b>Thời gian:</b> ngày 05/12/2026.",
    "dated_on": "20/11/2026",
}


def letter(session: Session, **more: Any) -> int:
    return writing.begin_paper(session, "CV", {**LETTER, **more})


def text_of(session: Session, document_id: int, out: Path) -> str:
    printing.print_document(session, document_id, str(out))
    if out.suffix == ".docx":
        return "\n".join(each.text for each in docx.Document(str(out)).paragraphs)
    return " ".join(page.extract_text() for page in PdfReader(out).pages)


# Writing.


def test_a_document_is_begun_as_a_draft_signed_by_who_is_at_the_desk(session: Session) -> None:
    sheet = writing.get_written(session, letter(session))
    assert (sheet.line.type, sheet.line.state, sheet.line.draft, sheet.line.form) == (
        "CV", "draft", "Dự thảo lần 1", "cong-van",
    )  # fmt: skip
    assert (sheet.words.signer, sheet.words.signer_post, sheet.words.on_behalf) == (
        "Nguyễn Đức Khang", "BÍ THƯ", "T/M CHI BỘ",
    )  # fmt: skip
    assert sheet.words.recipients == "- Như kính gửi,\n- Lưu Chi bộ."
    assert (sheet.words.upper, sheet.words.cell) == ("ĐẢNG BỘ PHƯỜNG VÍ DỤ", "CHI BỘ CÔNG TY TNHH MINH HỌA")
    assert sheet.warnings == ()


def test_what_is_written_is_kept_in_the_register_and_in_the_text_and_undone(session: Session) -> None:
    number = letter(session)
    writing.write_paper(session, number, {"title": "xin ý kiến khác", "body": "Nội dung khác.", "place": "Thí Dụ"})
    words = writing.get_written(session, number).words
    assert (words.title, words.body, words.place) == ("xin ý kiến khác", "Nội dung khác.", "Thí Dụ")
    assert get_document(session, number).title == "xin ý kiến khác"
    undo_act(session)
    assert writing.get_written(session, number).words.body == LETTER["body"]


def test_a_type_that_a_cell_does_not_issue_is_offered_last_with_its_rule(session: Session) -> None:
    kinds = writing.list_writable_kinds(session)
    wrong = [each for each in kinds if each.doubt is not None]
    assert {each.code for each in wrong} == {"QĐ-quy-định", "CT", "HD", "TT"} and kinds[-4:] == wrong
    assert wrong[0].doubt is not None and "399-QĐ/TW" in str(wrong[0].doubt.because)
    assert "BB" not in {each.code for each in kinds}
    number = writing.begin_paper(session, "CT", {**LETTER})
    assert [each.field for each in writing.get_written(session, number).warnings] == ["type"]


@pytest.mark.parametrize(
    ("use_case", "given", "field"),
    [
        (writing.begin_paper, ("không có",), "type"),
        (writing.begin_paper, ("CV", {"title": "x" * 20_001}), "title"),
        (writing.begin_paper, ("CV", {"dated_on": "31/02/2026"}), "dated_on"),
        (writing.begin_paper, ("CV", {}, "không có mẫu này"), "template"),
        (writing.get_written, (4711,), "id"),
    ],
)
def test_what_cannot_be_is_refused_at_its_place(session: Session, use_case: Any, given: Any, field: str) -> None:
    with pytest.raises(Refused) as refused:
        use_case(session, *given)
    assert refused.value.field == field


def test_a_report_of_sixty_pages_is_kept_and_one_without_end_is_refused(session: Session) -> None:
    long = "\n".join(f"{number}. Nội dung báo cáo của chi bộ, dòng thứ {number}." for number in range(3500))
    number = writing.begin_paper(session, "BC", {"title": "tổng kết", "body": long})
    assert writing.get_written(session, number).words.body == long
    with pytest.raises(Refused) as refused:
        writing.write_paper(session, number, {"body": "x" * 200_001})
    assert refused.value.field == "body"


# Issued.


def test_an_issued_text_is_sealed_and_printed_the_same_whatever_changes_later(session: Session, tmp_path: Path) -> None:
    number = letter(session)
    assert documents.issue_document(session, number) == "01-CV/CB"
    before = text_of(session, number, tmp_path / "a.pdf")
    assert "Số 01-CV/CB" in before and "Dự thảo" not in before and "ngày 20 tháng 11 năm 2026" in before
    correct_cell(session, {"place_name": "Nơi Khác"})
    change_names(session, [{"level": 0, "name": "Chi bộ Công ty Khác"}, {"level": 1, "name": "Đảng bộ phường Khác"}])
    assert text_of(session, number, tmp_path / "b.pdf") == before
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    sheet = writing.get_written(session, number)
    assert sheet.is_whole and len(sheet.paper.sealed_hash) == 64 and sheet.paper.sealed_by == "Nguyễn Đức Khang"


def test_an_issued_text_can_be_neither_written_nor_corrected_only_cancelled(session: Session) -> None:
    number = letter(session)
    documents.issue_document(session, number)
    with pytest.raises(Refused, match="01-CV/CB"):
        writing.write_paper(session, number, {"body": "khác"})
    for name, value in (("title", "khác"), ("recipients", "- Khác."), ("dated_on", "19/11/2026"), ("signer", "Khác")):
        with pytest.raises(Refused) as refused:
            documents.correct_document(session, number, {name: value})
        assert refused.value.field == name
    documents.correct_document(session, number, {"kept_at": "Tủ 2", "copies": "3", "title": LETTER["title"]})
    assert documents.cancel_document(session, number, "ghi sai") == "01-CV/CB"
    assert writing.get_written(session, number).words.body == LETTER["body"]


def test_an_empty_text_gets_no_number(session: Session) -> None:
    number = writing.begin_paper(session, "TB")
    with pytest.raises(Refused) as refused:
        documents.issue_document(session, number)
    assert [each.field for each in refused.value.problems()] == ["title", "body"]
    assert documents.next_number(session, "TB") == "01-TB/CB"


def test_issuing_is_undone_with_the_seal_and_the_draft_goes_on(session: Session) -> None:
    number = letter(session)
    documents.issue_document(session, number)
    undo_act(session)
    assert not writing.get_written(session, number).paper.sealed_text
    writing.write_paper(session, number, {"body": "Nội dung mới."})
    assert documents.issue_document(session, number) == "01-CV/CB"
    assert writing.get_written(session, number).words.body == "Nội dung mới."


def test_a_new_document_is_written_in_the_place_of_a_cancelled_one(session: Session) -> None:
    number = letter(session)
    documents.issue_document(session, number)
    documents.cancel_document(session, number, "ghi sai")
    other = writing.write_anew(session, number)
    sheet = writing.get_written(session, other)
    assert (sheet.words.body, sheet.words.title, sheet.line.state) == (LETTER["body"], LETTER["title"], "draft")
    assert documents.issue_document(session, other) == "02-CV/CB"


def test_a_draft_is_taken_out_with_its_text_and_the_book_stays_sound(session: Session) -> None:
    number = letter(session)
    documents.remove_document(session, number)
    with pytest.raises(Refused):
        writing.get_written(session, number)
    assert session.book.rows("SELECT count(*) AS n FROM written_paper")[0]["n"] == 0
    undo_act(session)
    assert writing.get_written(session, number).words.body == LETTER["body"]
    assert check_book(session) == []


# Drafts on paper.


def test_a_draft_that_was_printed_and_changed_is_the_next_one(session: Session, tmp_path: Path) -> None:
    number = letter(session)
    assert "Dự thảo lần 1" in text_of(session, number, tmp_path / "1.pdf")
    assert "Dự thảo lần 1" in text_of(session, number, tmp_path / "2.pdf"), "the same text is the same draft"
    writing.write_paper(session, number, {"body": "Nội dung khác."})
    assert writing.get_written(session, number).draft_no == 2
    printed = text_of(session, number, tmp_path / "3.pdf")
    assert "Dự thảo lần 2" in printed and "-CV/CB" in printed and "Số 01" not in printed
    assert get_document(session, number).draft == "Dự thảo lần 2"
    writing.write_paper(session, number, {"body": LETTER["body"]})
    assert "Dự thảo lần 3" in text_of(session, number, tmp_path / "4.pdf")
    live = open_live_document(session, number, "cong-van")
    assert live.document().corner == "Dự thảo lần 3"
    typed = live.document(Typed({"body": "Đang viết dở"}))
    assert typed.corner == "Dự thảo lần 4" and "Đang viết dở" in as_text(typed)


def test_the_word_file_says_the_same_words(session: Session, tmp_path: Path) -> None:
    number = letter(session)
    documents.issue_document(session, number)
    told = text_of(session, number, tmp_path / "a.docx")
    assert "Kính gửi: Đảng ủy phường Ví Dụ" in told and "Thời gian: ngày 05/12/2026." in told


def test_a_document_without_a_text_here_or_of_another_type_is_refused_in_a_sentence(
    session: Session, tmp_path: Path
) -> None:
    number = documents.enter_document(session, {"type": "BC", "title": "quý I", "dated_on": "16/3/2026"})
    with pytest.raises(Refused, match="01-BC/CB"):
        printing.print_document(session, number, str(tmp_path / "a.pdf"))
    with pytest.raises(Refused) as refused:
        printing.print_document(session, letter(session), str(tmp_path / "a.pdf"), "NQ")
    assert refused.value.field == "type" and "CV" in refused.value.reason
    assert not (tmp_path / "a.pdf").exists()


# Templates.


def test_a_document_is_begun_from_a_template_and_what_is_left_open_is_named(session: Session) -> None:
    names = [each.name for each in writing.list_paper_templates(session, "CV")]
    assert "Công văn xin ý kiến cấp trên" in names
    number = writing.begin_paper(session, "CV", {"addressees": "Đảng ủy phường Ví Dụ"}, names[0])
    sheet = writing.get_written(session, number)
    assert sheet.words.addressees == "Đảng ủy phường Ví Dụ" and "…" in sheet.words.body
    assert [each.field for each in sheet.warnings] == ["title"]


def test_the_cell_keeps_its_own_templates_before_those_of_the_program(session: Session) -> None:
    shipped = writing.list_paper_templates(session, "CV")[0].name
    kept = writing.keep_paper_template(session, letter(session), shipped)
    own = writing.list_paper_templates(session, "CV")
    assert (own[0].id, own[0].name, own[0].body) == (kept, shipped, LETTER["body"])
    assert [each.name for each in own].count(shipped) == 1
    other = writing.begin_paper(session, "CV", {}, shipped)
    assert writing.get_written(session, other).words.title == LETTER["title"]
    writing.write_paper(session, other, {"title": "mới"})
    assert writing.keep_paper_template(session, other, shipped) == kept, "one of the same name is replaced"
    writing.remove_paper_template(session, kept)
    assert writing.list_paper_templates(session, "CV")[0].id == 0
    with pytest.raises(Refused, match="tên"):
        writing.keep_paper_template(session, other, " ")


def test_the_text_about_an_erased_candidate_goes_with_it_and_its_number_stays(session: Session) -> None:
    way = add_candidate(session, {"full_name": "Lê Thị Mẫu"}, {})
    person = session.book.rows("SELECT person_id FROM candidacy")[0]["person_id"]
    number = letter(session, body="Về đồng chí Lê Thị Mẫu.", person_id=person)
    documents.issue_document(session, number)
    end_candidacy(session, way, "stopped", "20/11/2026", "thôi việc")
    erase_candidate(session, person, "Lê Thị Mẫu")
    assert get_document(session, number).symbol == "01-CV/CB"
    with pytest.raises(Refused):
        writing.get_written(session, number)
    texts = session.book.rows("SELECT before, after FROM history")
    assert not any("Mẫu" in f"{row['before']}{row['after']}" for row in texts)
    assert check_book(session) == []
