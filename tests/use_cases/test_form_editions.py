"""The cell's own editions of forms in a real book: listed, checked, added, taken out; papers read back."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.use_cases import edition_files, edition_preview, form_editions, printing
from partycell_desktop.use_cases.form_editions import EditionLine
from partycell_desktop.use_cases.form_names import preview_renamed_form, rename_form
from partycell_desktop.use_cases.history import list_history, newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.json_values import to_json
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import Session

NEW = ("2-hsdv", "1/12/2026", "2A-HSĐV", "Phiếu đảng viên (tỉnh Minh Họa)", "Công văn 15-CV/TU")


@pytest.fixture
def dao(session: Session) -> int:
    return add_member(session, {"full_name": "Hoàng Thị Đào", "born_on": "30/4/1988"})


def lines(session: Session, form: str, on: str = "") -> list[EditionLine]:
    return list(next(each for each in form_editions.list_form_editions(session, on) if each.form == form).editions)


def paper(session: Session, form: str, member: int, day: str) -> str:
    pdf = printing.paper_bytes(session, form, [member], "pdf", {"date": day})
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def own_text(session: Session, form: str = "2-hsdv", from_on: str = "1/12/2026") -> str:
    return edition_files.form_edition_text(session, form, from_on=from_on)


# Which there are.


def test_every_form_is_listed_with_its_editions_and_the_one_in_force(session: Session) -> None:
    found = form_editions.list_form_editions(session)
    assert {each.form for each in found} == {each.key for each in printing.list_forms(session)}
    slip = next(each for each in found if each.form == "2-hsdv")
    assert (slip.code, slip.title, slip.about, slip.is_prescribed) == ("2-HSĐV", "Phiếu đảng viên", "member", True)
    (line,) = slip.editions
    assert (line.edition, line.own, line.in_force, line.layout_of) == ("2025-09-29", False, True, "")


def test_before_its_first_day_no_edition_is_in_force(session: Session) -> None:
    assert [each.in_force for each in lines(session, "2-hsdv", "28/9/2025")] == [False]


# Own names.


def test_a_renamed_form_bears_its_own_code_and_title_from_that_day_on(session: Session, dao: int) -> None:
    assert rename_form(session, *NEW) == {"form": "2-hsdv", "edition": "2026-12-01"}
    before, after = paper(session, "2-HSĐV", dao, "30/11/2026"), paper(session, "2-HSĐV", dao, "1/12/2026")
    assert "PHIẾU ĐẢNG VIÊN" in before and "2A-HSĐV" not in before
    assert after.count("Mẫu 2A-HSĐV") == 1
    assert "PHIẾU ĐẢNG VIÊN (TỈNH MINH HỌA)" in after
    assert before.count("Hoàng Thị Đào") == after.count("Hoàng Thị Đào") or before.count("HOÀNG") == after.count(
        "HOÀNG"
    )
    assert [(each.code, each.in_force, each.own) for each in lines(session, "2-hsdv", "1/12/2026")] == [
        ("2-HSĐV", False, False),
        ("2A-HSĐV", True, True),
    ]
    assert [each.in_force for each in lines(session, "2-hsdv")] == [True, False]


def test_the_code_and_title_go_into_the_file_and_what_is_noted(session: Session, dao: int, tmp_path: Path) -> None:
    rename_form(session, *NEW)
    told = printing.print_paper(session, "2A-HSĐV", [dao], str(tmp_path / "phieu.pdf"), {"date": "1/12/2026"})
    assert (told["code"], told["edition"]) == ("2A-HSĐV", "2026-12-01")
    about = PdfReader(tmp_path / "phieu.pdf").metadata
    assert about is not None and about.title is not None
    assert about.title.startswith("Phiếu đảng viên (tỉnh Minh Họa) ")
    assert printing.list_printed(session)[0].what == "2A-HSĐV Phiếu đảng viên (tỉnh Minh Họa)"


def test_a_title_of_two_parts_is_parted_again(session: Session, dao: int) -> None:
    rename_form(session, "1-tdv", "1/12/2026", "1B-TĐV", "Danh sách đề nghị cấp thẻ", "Công văn 15-CV/TU", False)
    said = paper(session, "1-TĐV", dao, "1/12/2026")
    assert "DANH SÁCH" in said and "đề nghị cấp thẻ" in said and "1B-TĐV" not in said
    rename_form(session, "1-tdv", "1/12/2026", "1B-TĐV", "Bảng kê cấp thẻ", "Công văn 15-CV/TU", False)
    said = paper(session, "1-TĐV", dao, "1/12/2026")
    assert "BẢNG KÊ CẤP THẺ" in said and "DANH SÁCH" not in said


def test_several_papers_in_one_word_file_bear_the_code_each(session: Session, dao: int, tmp_path: Path) -> None:
    import docx

    other = add_member(session, {"full_name": "Lê Văn Mẫu"})
    rename_form(session, *NEW)
    printing.print_paper(session, "2-hsdv", [dao, other], str(tmp_path / "p.docx"), {"date": "1/12/2026"})
    word = docx.Document(str(tmp_path / "p.docx"))
    corners = [each.text for each in word.paragraphs if each.text == "Mẫu 2A-HSĐV"]
    assert word.sections[0].first_page_header.paragraphs[0].text == "Mẫu 2A-HSĐV"
    assert len(corners) == 1


def test_a_renamed_form_is_found_by_either_code(session: Session) -> None:
    rename_form(session, *NEW)
    for code in ("2A-HSĐV", "2a-hsdv", "2-HSĐV", "2-hsdv"):
        assert form_editions.list_form_facts(session, code)[0].name == "form_code"
        assert edition_files.form_edition_text(session, code).startswith('form = "2-hsdv"')


def test_naming_again_from_the_same_day_corrects_and_from_a_later_day_adds(session: Session) -> None:
    rename_form(session, *NEW)
    rename_form(session, "2-hsdv", "1/12/2026", "2C-HSĐV", "Phiếu đảng viên", "Công văn 16-CV/TU")
    rename_form(session, "2-hsdv", "1/3/2027", "2D-HSĐV", "Phiếu đảng viên", "Công văn 17-CV/TU")
    assert [(each.edition, each.code, each.layout_of) for each in lines(session, "2-hsdv")] == [
        ("2025-09-29", "2-HSĐV", ""),
        ("2026-12-01", "2C-HSĐV", "2025-09-29"),
        ("2027-03-01", "2D-HSĐV", "2025-09-29"),
    ]


def test_own_names_move_to_another_day(session: Session) -> None:
    rename_form(session, *NEW)
    rename_form(session, "2-hsdv", "15/12/2026", *NEW[2:], instead_of="2026-12-01")
    assert [each.edition for each in lines(session, "2-hsdv") if each.own] == ["2026-12-15"]
    undo_act(session)
    assert [each.edition for each in lines(session, "2-hsdv") if each.own] == ["2026-12-01"]
    form_editions.add_form_edition(session, own_text(session, from_on="1/1/2027"))
    for day in ("2027-01-01", "2025-09-29", "x"):
        with pytest.raises(Refused) as refused:
            rename_form(session, "2-hsdv", "15/12/2026", *NEW[2:], instead_of=day)
        assert refused.value.field == "instead_of"


def test_naming_is_undone_and_done_again(session: Session) -> None:
    rename_form(session, *NEW)
    newest = newest_undoable(session)
    assert newest is not None and newest[1] == "Đã đặt mã, tên mẫu riêng"
    undo_act(session)
    assert len(lines(session, "2-hsdv")) == 1
    redo_act(session)
    assert lines(session, "2-hsdv")[1].code == "2A-HSĐV"


def test_every_wrong_name_is_said_at_its_field(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        rename_form(session, "2-hsdv", "31/2/2026", " ", "x" * 201, "")
    assert {each.field for each in refused.value.problems()} == {"from_on", "code", "title", "issued_by"}
    for from_on in ("2026", "12/2026", "", "1/1/2020"):
        with pytest.raises(Refused) as refused:
            rename_form(session, "2-hsdv", from_on, *NEW[2:])
        assert refused.value.field == "from_on"
    with pytest.raises(Refused) as refused:
        rename_form(session, "2-hsdv", "1/12/2026", "2A\ue000", *NEW[3:])
    assert refused.value.field == "code"
    with pytest.raises(Refused, match="茶") as refused:
        rename_form(session, *NEW[:3], "Phiếu 茶", NEW[4])
    assert refused.value.field == "title"
    with pytest.raises(Refused):
        rename_form(session, "99-XYZ", *NEW[1:])
    assert all(not each.own for each in lines(session, "2-hsdv"))


def test_names_that_change_nothing_are_refused(session: Session) -> None:
    (line,) = lines(session, "2-hsdv")
    with pytest.raises(Refused, match="Không có gì khác"):
        rename_form(session, "2-hsdv", "1/12/2026", line.code, line.title, line.issued_by, False)
    rename_form(session, "2-hsdv", "1/12/2026", line.code, line.title, line.issued_by, True)
    assert lines(session, "2-hsdv")[1].corner == "Mẫu {form_code}"


def test_a_code_leads_to_one_form_alone(session: Session) -> None:
    with pytest.raises(Refused, match="Lý lịch đảng viên") as refused:
        rename_form(session, "2-hsdv", "1/12/2026", "1-HSĐV", "Phiếu", "Công văn 1")
    assert refused.value.field == "code"
    with pytest.raises(Refused):
        rename_form(session, "2-hsdv", "1/12/2026", "---", "Phiếu", "Công văn 1")


def test_codes_may_change_places_from_a_day_on(session: Session, dao: int) -> None:
    rename_form(session, "1-hsdv", "1/11/2026", "9-HSĐV", "Lý lịch đảng viên", "Công văn 1")
    rename_form(session, "2-hsdv", "1/11/2026", "1-HSĐV", "Phiếu đảng viên", "Công văn 1")
    assert printing.compose_paper(session, "1-HSĐV", [dao]).title.startswith("Phiếu đảng viên")
    assert printing.compose_paper(session, "1-hsdv", [dao]).title.startswith("Lý lịch đảng viên")
    assert printing.compose_paper(session, "9-HSĐV", [dao]).title.startswith("Lý lịch đảng viên")


# Own wording.


def test_an_own_edition_is_printed_from_its_first_day_on(session: Session, dao: int) -> None:
    text = own_text(session).replace('code = "2-HSĐV"', 'code = "2B-HSĐV"')
    text = text.replace('text = "<b>{form_type}</b>"', 'text = "<b>{form_type}</b> theo bản của tỉnh {form_code}"')
    assert form_editions.check_form_edition(session, text) == []
    assert form_editions.add_form_edition(session, text) == {"form": "2-hsdv", "edition": "2026-12-01"}
    assert "theo bản của tỉnh 2B-HSĐV" in paper(session, "2-hsdv", dao, "1/12/2026")
    assert "theo bản của tỉnh" not in paper(session, "2-hsdv", dao, "30/11/2026")
    undo_act(session)
    assert "theo bản của tỉnh" not in paper(session, "2-hsdv", dao, "1/12/2026")


def test_every_wrong_line_of_an_own_edition_is_said(session: Session) -> None:
    text = own_text(session).replace("{full_name}", "{ful_name}").replace('kind = "boxes"', 'kind = "hop"', 1)
    said = form_editions.check_form_edition(session, text)
    assert said and all(each.line and f"Dòng {each.line}: " in each.words for each in said)
    with pytest.raises(Refused) as refused:
        form_editions.add_form_edition(session, text)
    assert {each.field for each in refused.value.problems()} == {"text"}
    assert [each.reason for each in refused.value.problems()] == [each.words for each in said]
    (wrong,) = form_editions.check_form_edition(session, own_text(session).replace("{sex}", "{sexe}"))
    assert "“sexe”" in wrong.words and "“sex”" in wrong.words
    assert all(not each.own for each in lines(session, "2-hsdv"))


def test_two_own_editions_cannot_begin_on_one_day(session: Session) -> None:
    form_editions.add_form_edition(session, own_text(session))
    (wrong,) = form_editions.check_form_edition(session, own_text(session))
    assert "01/12/2026" in wrong.words
    assert own_text(session).split("\n")[wrong.line - 1].startswith("from = ")
    with pytest.raises(Refused):
        form_editions.add_form_edition(session, own_text(session))
    later = own_text(session, from_on="1/1/2027")
    form_editions.add_form_edition(session, later, instead_of="2026-12-01")
    assert [each.edition for each in lines(session, "2-hsdv") if each.own] == ["2027-01-01"]
    with pytest.raises(Refused) as refused:
        form_editions.add_form_edition(session, later, instead_of="2026-12-01")
    assert refused.value.field == "instead_of"


def test_an_edition_says_or_is_told_of_which_form_it_is(session: Session) -> None:
    text = own_text(session)
    unnamed = text.replace('form = "2-hsdv"\n', "")
    with pytest.raises(Refused) as refused:
        form_editions.add_form_edition(session, unnamed)
    assert refused.value.field == "form"
    with pytest.raises(Refused, match="2-hsdv"):
        form_editions.add_form_edition(session, text, "1-hsdv")
    assert form_editions.add_form_edition(session, unnamed, "2-HSĐV")["form"] == "2-hsdv"
    assert form_editions.check_form_edition(session, unnamed, "1-hsdv")


def test_an_edition_of_a_form_that_is_not_there_is_told_what_can_be_done(session: Session, dao: int) -> None:
    text = edition_files.form_edition_text(session, "2-hsdv", from_on="1/12/2026").replace(
        'form = "2-hsdv"', 'form = "9-PBS"'
    )
    with pytest.raises(Refused, match="không có mẫu “9-PBS”") as refused:
        form_editions.add_form_edition(session, text)
    assert refused.value.field == "form" and "soạn bằng Word" in refused.value.reason
    first, *others = form_editions.check_form_edition(session, text, "2-hsdv")
    assert first.line == text.splitlines().index('form = "9-PBS"') + 1 and "9-PBS" in first.words
    assert others == []
    with pytest.raises(Refused, match="9-PBS"):
        form_editions.add_form_edition(session, text, "2-hsdv")
    # What the sentence says can be done: the locality's own code and title on a form whose facts it needs.
    local = text.replace('form = "9-PBS"', 'form = "2-hsdv"').replace('code = "2-HSĐV"', 'code = "9-PBS"')
    assert form_editions.add_form_edition(session, local) == {"form": "2-hsdv", "edition": "2026-12-01"}
    assert printing.compose_paper(session, "9-PBS", [dao], {"date": "1/12/2026"}).keywords == ("9-PBS",)


def test_a_sign_that_no_typeface_has_is_refused_before_it_is_kept(session: Session) -> None:
    text = own_text(session).replace("<b>{form_type}</b>", "<b>{form_type} 茶</b>")
    with pytest.raises(Refused, match="茶"):
        form_editions.add_form_edition(session, text)


def test_an_own_edition_is_taken_out_and_the_shipped_one_holds_again(session: Session) -> None:
    form_editions.add_form_edition(session, own_text(session, from_on="1/11/2026"))
    assert [each.in_force for each in lines(session, "2-hsdv")] == [False, True]
    form_editions.remove_form_edition(session, "2-hsdv", "2026-11-01")
    assert [each.in_force for each in lines(session, "2-hsdv")] == [True]
    undo_act(session)
    assert [each.own for each in lines(session, "2-hsdv")] == [False, True]
    for day in ("2025-09-29", "2026-01-01", "", "x"):
        with pytest.raises(Refused) as refused:
            form_editions.remove_form_edition(session, "2-hsdv", day)
        assert refused.value.field == "edition"


def test_an_edition_on_which_names_rest_stays_until_they_are_gone(session: Session, dao: int) -> None:
    text = own_text(session, from_on="1/10/2026").replace("<b>{form_type}</b>", "<b>{form_type} CỦA TỈNH</b>")
    form_editions.add_form_edition(session, text)
    rename_form(session, *NEW)
    assert "CỦA TỈNH" in paper(session, "2-hsdv", dao, "1/12/2026")
    with pytest.raises(Refused, match="01/12/2026"):
        form_editions.remove_form_edition(session, "2-hsdv", "2026-10-01")
    moved = text.replace("from = 2026-10-01", "from = 2026-10-02")
    assert "01/12/2026" in form_editions.check_form_edition(session, moved, instead_of="2026-10-01")[0].words
    form_editions.remove_form_edition(session, "2-hsdv", "2026-12-01")
    form_editions.remove_form_edition(session, "2-hsdv", "2026-10-01")
    assert [each.own for each in lines(session, "2-hsdv")] == [False]


def test_a_whole_own_edition_gets_its_names_in_its_own_text(session: Session, dao: int) -> None:
    text = own_text(session).replace("<b>{form_type}</b>", "<b>{form_type} RIÊNG</b>")
    form_editions.add_form_edition(session, text)
    rename_form(session, *NEW)
    (line,) = [each for each in lines(session, "2-hsdv") if each.own]
    assert (line.code, line.layout_of, line.corner) == ("2A-HSĐV", "", "Mẫu {form_code}")
    said = paper(session, "2-hsdv", dao, "1/12/2026")
    assert "RIÊNG" in said and "Mẫu 2A-HSĐV" in said
    rename_form(session, *NEW[:2], "2E-HSĐV", *NEW[3:], False)
    assert "Mẫu 2" not in paper(session, "2-hsdv", dao, "1/12/2026")


def test_own_names_written_as_a_text_are_read_like_those_of_rename(session: Session) -> None:
    text = (
        'form = "2-hsdv"\ncode = "2A"\ntitle = "Phiếu"\nissued_by = "CV 1"\nfrom = 2026-12-01\nlayout_of = 2025-09-29\n'
    )
    form_editions.add_form_edition(session, text)
    assert lines(session, "2-hsdv")[1].layout_of == "2025-09-29"
    for day in ("2020-01-01", "2026-12-01"):
        (wrong,) = form_editions.check_form_edition(
            session, text.replace("from = 2026-12-01", "from = 2026-12-02").replace("2025-09-29", day)
        )
        assert wrong.line == 6


def test_an_own_edition_that_this_program_cannot_use_is_named_and_stops_nothing_else(
    session: Session, dao: int
) -> None:
    with session.act("add_form_edition"):
        session.book.table("own_edition").insert({"code": "2-hsdv", "from_on": "2026-10-01", "text": 'code = "X"'})
    broken = lines(session, "2-hsdv")[1]
    assert broken.own and "2-hsdv.2026-10-01" in broken.problem
    forms = {each.key: each for each in printing.list_forms(session)}
    assert forms["2-hsdv"].code == "2-HSĐV" and "2-hsdv.2026-10-01" in forms["2-hsdv"].note
    assert printing.compose_paper(session, "1-HSĐV", [dao]).blocks
    with pytest.raises(Trouble, match=r"2-hsdv\.2026-10-01"):
        printing.compose_paper(session, "2-HSĐV", [dao])
    form_editions.remove_form_edition(session, "2-hsdv", "2026-10-01")
    assert printing.compose_paper(session, "2-HSĐV", [dao]).blocks


# Out and in.


def test_an_edition_goes_out_as_a_file_and_comes_in_changed(session: Session, dao: int, tmp_path: Path) -> None:
    path = edition_files.export_form_edition(session, "2-HSĐV", str(tmp_path / "mẫu phiếu"))
    assert path.endswith("mẫu phiếu.toml")
    file = Path(path)
    written = file.read_text("utf-8")
    assert written.startswith("#| Sửa tệp này")
    changed = written.replace("from = 2025-09-29", "from = 2026-12-01").replace("{form_type}", "{form_type} MỚI")
    for data in (
        changed.encode("utf-8"),
        changed.encode("utf-8-sig"),
        changed.encode("utf-16"),
        changed.replace("\n", "\r\n").encode("utf-8"),
    ):
        file.write_bytes(data)
        read = edition_files.read_edition_file(session, path)
        assert read["form"] == "2-hsdv"
        form_editions.add_form_edition(session, read["text"])
        assert "PHIẾU ĐẢNG VIÊN MỚI" in paper(session, "2-hsdv", dao, "1/12/2026")
        assert "#|" not in edition_files.form_edition_text(session, "2-hsdv", "2026-12-01")
        form_editions.remove_form_edition(session, "2-hsdv", "2026-12-01")


def test_names_go_out_with_the_whole_layout_that_they_keep(session: Session, dao: int) -> None:
    rename_form(session, *NEW)
    text = edition_files.form_edition_text(session, "2-hsdv", "2026-12-01")
    assert 'code = "2A-HSĐV"' in text and "[[block]]" in text and "layout_of" not in text
    before = paper(session, "2-hsdv", dao, "1/12/2026")
    form_editions.add_form_edition(session, text, instead_of="2026-12-01")
    assert paper(session, "2-hsdv", dao, "1/12/2026") == before
    assert lines(session, "2-hsdv")[1].layout_of == ""


def test_shipped_and_own_edition_of_one_day_are_told_apart(session: Session) -> None:
    text = edition_files.form_edition_text(session, "2-hsdv").replace('"2-HSĐV"', '"2X"')
    form_editions.add_form_edition(session, text)
    assert '"2X"' in edition_files.form_edition_text(session, "2-hsdv", "2025-09-29")
    assert '"2-HSĐV"' in edition_files.form_edition_text(session, "2-hsdv", "2025-09-29", shipped=True)
    assert [(each.own, each.in_force) for each in lines(session, "2-hsdv")] == [(False, False), (True, True)]


def test_the_form_of_a_file_is_told_by_its_head_or_its_name(session: Session, tmp_path: Path) -> None:
    for name, text, form in (
        ("2-hsdv.2026-12-01.toml", "code = 1", "2-hsdv"),
        ("mẫu.toml", 'form = "1-HSĐV"', "1-hsdv"),
        ("mẫu.toml", "nothing at all", ""),
    ):
        (tmp_path / name).write_text(text, "utf-8")
        assert edition_files.read_edition_file(session, str(tmp_path / name))["form"] == form


def test_a_file_that_is_no_text_is_said_in_words(session: Session, tmp_path: Path) -> None:
    (tmp_path / "ảnh.toml").write_bytes(b"\x89PNG\r\n\xff\xfe")
    (tmp_path / "lớn.toml").write_bytes(b"#" * 2_000_000)
    for name, said in (("ảnh.toml", "UTF-8"), ("lớn.toml", "quá lớn"), ("thiếu.toml", "thiếu.toml"), ("", "Không đọc")):
        with pytest.raises(Trouble, match=said):
            edition_files.read_edition_file(session, str(tmp_path / name))


def test_an_edition_that_is_not_there_is_refused(session: Session) -> None:
    for edition in ("2026-01-01", "hôm nay"):
        with pytest.raises(Refused) as refused:
            edition_files.form_edition_text(session, "2-hsdv", edition)
        assert refused.value.field == "edition"


# Looking at it.


def test_a_paper_is_looked_at_before_its_edition_is_kept(session: Session, dao: int) -> None:
    with_sample = edition_preview.preview_form_edition(session, "2-hsdv")
    assert with_sample.page_count >= 2 and with_sample.render(0, 0.3).width > 50
    text = own_text(session)
    assert edition_preview.preview_form_edition(session, "2-hsdv", text=text, member_id=dao).page_count >= 1
    with pytest.raises(Refused) as refused:
        edition_preview.preview_form_edition(session, "2-hsdv", text=text.replace("{sex}", "{sexe}"))
    assert refused.value.field == "text"
    named = preview_renamed_form(session, *NEW, member_id=dao)
    assert (named.code, named.title) == NEW[2:4]
    with pytest.raises(Refused):
        preview_renamed_form(session, *NEW[:4], "")
    assert all(not each.own for each in lines(session, "2-hsdv"))


@pytest.mark.parametrize("form", [each.key for each in printing.FORMS])
def test_every_form_can_be_renamed_exported_changed_and_looked_at(session: Session, dao: int, form: str) -> None:
    (line,) = lines(session, form)
    rename_form(session, form, "1/12/2026", f"{line.code}-MH", f"{line.title} mới", "Công văn 2")
    text = edition_files.form_edition_text(session, form, from_on="1/1/2027").replace('-MH"', '-MN"')
    form_editions.add_form_edition(session, text)
    assert [each.own for each in lines(session, form)] == [False, True, True]
    for member in (0, dao):
        assert edition_preview.preview_form_edition(session, form, "2027-01-01", member_id=member).page_count


def test_an_old_shipped_edition_is_looked_at_on_a_day_on_which_it_held(session: Session, dao: int) -> None:
    ending = own_text(session, from_on="1/10/2025").replace("sure =", "until = 2025-12-31\nsure =", 1)
    form_editions.add_form_edition(session, ending)
    assert edition_preview.preview_form_edition(session, "2-hsdv", "2025-10-01", member_id=dao).page_count


def test_answers_are_words_of_json(session: Session) -> None:
    rename_form(session, *NEW)
    told = to_json(form_editions.list_form_editions(session))
    slip = next(each for each in told if each["form"] == "2-hsdv")
    assert slip["editions"][1] == {
        "form": "2-hsdv",
        "edition": "2026-12-01",
        "until": "",
        "code": "2A-HSĐV",
        "title": "Phiếu đảng viên (tỉnh Minh Họa)",
        "issued_by": "Công văn 15-CV/TU",
        "sure": "quoted",
        "note": slip["editions"][0]["note"],
        "corner": "Mẫu {form_code}",
        "own": True,
        "layout_of": "2025-09-29",
        "in_force": False,
        "problem": "",
    }


def test_the_history_names_the_form_and_not_its_whole_text(session: Session) -> None:
    rename_form(session, *NEW)
    form_editions.add_form_edition(session, own_text(session, from_on="1/1/2027"))
    newest, before = list_history(session)[:2]
    assert (newest.act, newest.item) == ("Đã thêm bản mẫu", "Mẫu 2-HSĐV, bản áp dụng từ ngày 01/01/2027")
    assert (before.act, before.item) == ("Đã đặt mã, tên mẫu riêng", "Mẫu 2-HSĐV, bản áp dụng từ ngày 01/12/2026")
    assert (before.before, before.after) == ("", "2A-HSĐV · Phiếu đảng viên (tỉnh Minh Họa) · Công văn 15-CV/TU")
    form_editions.remove_form_edition(session, "2-hsdv", "2026-12-01")
    gone = list_history(session)[0]
    assert (gone.before, gone.after) == (before.after, "")
