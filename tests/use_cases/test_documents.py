"""The register of outgoing documents: drafts, numbers given once, gaps, cancellations, terms, congresses, warnings."""

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.candidate_erasing import erase_candidate
from partycell_desktop.use_cases.candidates import add_candidate, end_candidacy
from partycell_desktop.use_cases.cell import correct_cell, keep_term
from partycell_desktop.use_cases.document_lists import get_document, list_documents, list_number_gaps
from partycell_desktop.use_cases.documents import (
    cancel_document,
    correct_document,
    draft_document,
    enter_document,
    issue_document,
    next_number,
    note_issued,
    number_by_year,
    remove_document,
    types_by_year,
)
from partycell_desktop.use_cases.history import list_history, redo_act, undo_act
from partycell_desktop.use_cases.session import FixedClock, Session

TOMORROW = "23/11/2026"


@pytest.fixture(autouse=True)
def congress(session: Session) -> None:
    """The term of the cell began with its congress of 23 May 2025."""
    number = session.book.rows("SELECT id FROM term")[0]["id"]
    keep_term(session, {"name": "2025 - 2030", "congress_on": "23/05/2025", "ends_on": "23/05/2030"}, number)


def draft(session: Session, **items: Any) -> int:
    return draft_document(session, {"type": "NQ", "title": "về công tác tháng 11", **items})


def issued(session: Session, **items: Any) -> str:
    return issue_document(session, draft(session, **items))


def doubts(session: Session, document_id: int) -> dict[str, str]:
    return {each.field: each.reason for each in get_document(session, document_id).warnings}


def gaps(session: Session) -> list[str]:
    return [each.symbols for each in list_number_gaps(session)]


# Numbers.


def test_a_draft_has_no_number_and_says_which_draft_it_is(session: Session) -> None:
    line = get_document(session, draft(session, draft_no="2"))
    assert (line.number, line.symbol, line.state, line.draft) == (None, "", "draft", "Dự thảo lần 2")
    assert gaps(session) == []


def test_each_type_is_numbered_by_itself_from_01_when_it_is_issued(session: Session) -> None:
    numbers = [issued(session), issued(session), issued(session, type="Kết luận"), issued(session)]
    assert numbers == ["01-NQ/CB", "02-NQ/CB", "01-KL/CB", "03-NQ/CB"]
    assert next_number(session, "NQ") == "04-NQ/CB"
    assert next_number(session, "NQ") == "04-NQ/CB", "asking gives nothing"


def test_the_symbol_is_that_of_the_cell(session: Session) -> None:
    correct_cell(session, {"symbol": "CBMH"})
    assert issued(session, type="CV") == "01-CV/CBMH"


def test_numbers_run_through_the_term_and_not_through_the_year(session: Session) -> None:
    assert issued(session, dated_on="30/12/2025") == "01-NQ/CB"
    assert issued(session, dated_on="05/01/2026") == "02-NQ/CB"


def test_the_day_of_the_congress_belongs_to_the_old_term_and_the_day_after_to_the_new_one(session: Session) -> None:
    assert issued(session, dated_on="20/04/2025") == "01-NQ/CB"
    assert issued(session, dated_on="23/05/2025") == "02-NQ/CB"
    assert issued(session, dated_on="24/05/2025") == "01-NQ/CB"
    assert issued(session, dated_on="23/05/2025", new_committee="x") == "02-NQ/CB"


def test_all_types_of_a_congress_have_one_series(session: Session) -> None:
    days = {"dated_on": "23/05/2025", "congress": True}
    numbers = [issued(session, type=each, **days) for each in ("BB", "NQ", "QC")]
    assert numbers == ["01-BB/ĐH", "02-NQ/ĐH", "03-QC/ĐH"]
    assert issued(session, type="NQ") == "01-NQ/CB"
    assert gaps(session) == []


def test_a_type_may_be_numbered_by_the_year(session: Session) -> None:
    assert number_by_year(session, ["Công văn"]) == ["CV"]
    assert types_by_year(session) == ["CV"]
    assert issued(session, type="CV", dated_on="30/12/2025") == "01-CV/CB"
    assert issued(session, type="CV", dated_on="05/01/2026") == "01-CV/CB"
    assert issued(session, type="CV", dated_on="06/01/2026") == "02-CV/CB"
    number_by_year(session, [])
    assert issued(session, type="CV") == "03-CV/CB", "back in the term it goes on after the highest"
    assert any(each.item == "Tên loại đánh số theo năm" and each.before == "CV" for each in list_history(session))


def test_a_type_that_begins_to_be_numbered_by_the_year_goes_on_in_this_year(session: Session) -> None:
    assert [issued(session, type="TB"), issued(session, type="TB")] == ["01-TB/CB", "02-TB/CB"]
    number_by_year(session, ["TB"])
    assert issued(session, type="TB") == "03-TB/CB"


def test_a_number_of_an_old_paper_is_given_by_hand_and_the_counter_goes_on_after_it(session: Session) -> None:
    old = enter_document(session, {"type": "NQ", "title": "cũ", "dated_on": "05/06/2025"}, "Số: 12-NQ/CB")
    assert get_document(session, old).symbol == "12-NQ/CB"
    assert issued(session) == "13-NQ/CB"
    assert gaps(session) == [], "what lies before the first one known is older than the book"
    assert doubts(session, old) == {}


def test_a_letter_behind_a_number_is_kept(session: Session) -> None:
    enter_document(session, {"type": "NQ", "title": "a"}, "5")
    assert get_document(session, enter_document(session, {"type": "NQ", "title": "b"}, "05a")).symbol == "05a-NQ/CB"


@pytest.mark.parametrize("typed", ["05", "5", "05-NQ/CB", "Số 05-NQ/CB"])
def test_a_number_is_never_given_twice(session: Session, typed: str) -> None:
    enter_document(session, {"type": "NQ", "title": "một"}, "05")
    with pytest.raises(Refused, match="Số 05-NQ/CB đã dùng cho văn bản “một”") as refused:
        enter_document(session, {"type": "NQ", "title": "hai"}, typed)
    assert refused.value.field == "number"
    assert refused.value.because is not None
    assert len(list_documents(session)) == 1


@pytest.mark.parametrize("typed", ["không số", "0", "-5", "05/NQ", "12345", "5 6"])
def test_what_is_no_number_is_refused(session: Session, typed: str) -> None:
    with pytest.raises(Refused, match="không phải là số văn bản"):
        issue_document(session, draft(session), number=typed)


def test_a_day_that_has_not_come_gets_no_number(session: Session) -> None:
    with pytest.raises(Refused, match="23/11/2026"):
        issue_document(session, draft(session, dated_on=TOMORROW))
    assert issued(session) == "01-NQ/CB"


def test_an_issued_document_is_not_issued_again(session: Session) -> None:
    number = draft(session)
    issue_document(session, number)
    with pytest.raises(Refused, match="đã có số: 01-NQ/CB"):
        issue_document(session, number)


# Undo.


def test_a_number_that_was_undone_goes_to_no_other_document_and_comes_back_to_its_own(session: Session) -> None:
    first, second = draft(session, title="về một"), draft(session, title="về hai")
    issue_document(session, first)
    undo_act(session)
    assert get_document(session, first).state == "draft"
    gap = list_number_gaps(session)[0]
    assert (gap.symbols, gap.document_id) == ("01-NQ/CB", first)
    assert gap.says == "Đã cấp cho văn bản “về một”, sau đó hoàn tác."
    assert issue_document(session, second) == "02-NQ/CB"
    assert gaps(session) == ["01-NQ/CB"]
    assert issue_document(session, first) == "01-NQ/CB"
    assert gaps(session) == []


def test_a_document_that_was_entered_and_undone_leaves_its_number_open(session: Session) -> None:
    enter_document(session, {"type": "NQ", "title": "về một"})
    undo_act(session)
    assert list_documents(session) == []
    assert issued(session, type="KL") == "01-KL/CB"
    assert issued(session) == "02-NQ/CB"
    assert gaps(session) == ["01-NQ/CB"]


def test_a_number_taken_by_hand_meanwhile_stands_twice_after_doing_again_and_is_shown(session: Session) -> None:
    first = draft(session, title="về một")
    issue_document(session, first)
    undo_act(session)
    redo_act(session)
    assert get_document(session, first).symbol == "01-NQ/CB"


# Cancelling, correcting, taking out.


def test_a_cancelled_number_stays_visible_and_is_given_to_no_other(session: Session) -> None:
    number = draft(session)
    issue_document(session, number)
    with pytest.raises(Refused, match="phải ghi lý do"):
        cancel_document(session, number, "  ")
    assert cancel_document(session, number, "in sai nội dung") == "01-NQ/CB"
    line = get_document(session, number)
    assert (line.state, line.symbol, line.document.cancel_reason) == ("cancelled", "01-NQ/CB", "in sai nội dung")
    assert issued(session) == "02-NQ/CB"
    with pytest.raises(Refused, match="Chỉ hủy văn bản đã ban hành"):
        cancel_document(session, number, "lần nữa")


def test_an_issued_document_keeps_its_type_and_number(session: Session) -> None:
    number = draft(session)
    issue_document(session, number)
    for items in ({"type": "KL"}, {"congress": True}, {"number": "07"}, {"dated_on": TOMORROW}, {"dated_on": ""}):
        with pytest.raises(Refused):
            correct_document(session, number, items)
    with pytest.raises(Refused, match="không xóa khỏi sổ"):
        remove_document(session, number)
    correct_document(session, number, {"title": "về việc khác", "type": "NQ", "number": "01-NQ/CB"})
    assert get_document(session, number).title == "về việc khác"


def test_what_was_entered_with_its_old_number_can_be_put_right_and_taken_out(session: Session) -> None:
    number = enter_document(session, {"type": "NQ", "title": "cũ"}, "115")
    correct_document(session, number, {"number": "15"})
    assert next_number(session, "NQ") == "16-NQ/CB"
    remove_document(session, number)
    assert next_number(session, "NQ") == "01-NQ/CB"


def test_a_draft_is_taken_out(session: Session) -> None:
    remove_document(session, draft(session))
    assert list_documents(session) == []


@pytest.mark.parametrize(("items", "field"), [
    ({"title": "x"}, "type"),
    ({"type": "Nghị định"}, "type"),
    ({"type": "NQ", "meeting_id": "5"}, "meeting_id"),
    ({"type": "NQ", "meeting_id": -1}, "meeting_id"),
    ({"type": "NQ", "dated_on": "11/2026"}, "dated_on"),
    ({"type": "NQ", "signer": "Nguyễn 5"}, "signer"),
    ({"type": "NQ", "colour": "red"}, "colour"),
    ({"type": "NQ", "title": "x" * 20_001}, "title"),
])  # fmt: skip
def test_items_that_cannot_be_are_refused(session: Session, items: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        draft_document(session, items)
    assert refused.value.field == field


# What does not fit.


def test_a_gap_is_named_at_the_document_behind_it(session: Session) -> None:
    enter_document(session, {"type": "NQ", "title": "a"}, "03")
    behind = enter_document(session, {"type": "NQ", "title": "b"}, "07")
    assert gaps(session) == ["04-NQ/CB … 06-NQ/CB"]
    assert doubts(session, behind) == {"gap": "Thiếu 04-NQ/CB … 06-NQ/CB ngay trước văn bản này."}
    enter_document(session, {"type": "NQ", "title": "c"}, "05")
    assert gaps(session) == ["04-NQ/CB", "06-NQ/CB"]


def test_a_document_without_signer_and_recipients_is_pointed_out(session: Session) -> None:
    assert issued(session, title="") == "01-NQ/CB"
    found = doubts(session, 1)
    assert found.keys() == {"title", "signer", "recipients"}
    told = get_document(session, 1).warnings[0].because
    assert told is not None and told.document == "Hướng dẫn 05-HD/VPTW"
    correct_document(session, 1, {"title": "về", "signer": "Nguyễn Đức Khang", "recipients": "- Lưu Chi bộ."})
    assert doubts(session, 1) == {}


@pytest.mark.parametrize(("items", "field", "says", "document"), [
    ({"type": "CT"}, "type", "Chi bộ không ban hành chỉ thị.", "Quy định 399-QĐ/TW"),
    ({"type": "Quy định"}, "type", "Chi bộ không ban hành quy định.", "Quy định 399-QĐ/TW"),
    ({"type": "TB", "congress": True}, "type", "Đại hội chi bộ không ban hành thông báo.", "Quy định 399-QĐ/TW"),
    ({"on_behalf": "K/T BÍ THƯ", "signer_post": "PHÓ BÍ THƯ"}, "on_behalf", "không ký K/T", "Hướng dẫn 05-HD/VPTW"),
    ({"on_behalf": "T/M CHI ỦY"}, "on_behalf", "0 đảng viên chính thức", "Quy định 208-QĐ/TW"),
    ({"title": "thực hiện Nghị quyết Số: 12"}, "title", "dấu hai chấm", "Hướng dẫn 05-HD/VPTW"),
])  # fmt: skip
def test_what_a_rule_forbids_is_pointed_out_with_the_rule_and_never_refused(
    session: Session, items: dict[str, Any], field: str, says: str, document: str
) -> None:
    plain = {"signer": "Nguyễn Đức Khang", "recipients": "- Lưu Chi bộ."}
    issued(session, **{**plain, **items})
    found = {each.field: each for each in get_document(session, 1).warnings}
    assert found.keys() == {field}
    assert says in found[field].reason
    assert found[field].because is not None and found[field].because.document == document


def test_papers_of_the_office_and_own_types_are_nobodys_business(session: Session) -> None:
    plain = {"signer": "Nguyễn Đức Khang", "recipients": "- Lưu Chi bộ."}
    assert issued(session, type="Giấy mời", **plain) == "01-GM/CB"
    assert doubts(session, 1) == {}


def test_a_quy_dinh_has_its_own_series_with_the_abbreviation_that_it_shares(session: Session) -> None:
    assert [issued(session, type="QĐ"), issued(session, type="Quy định")] == ["01-QĐ/CB", "01-QĐ/CB"]


def test_a_date_before_the_number_before_it_or_outside_the_term_is_pointed_out(session: Session) -> None:
    issued(session, dated_on="10/11/2026")
    number = enter_document(session, {"type": "NQ", "title": "b", "dated_on": "09/11/2026"}, "02")
    assert doubts(session, number)["dated_on"] == "Ghi ngày 09/11/2026, trước ngày của 01-NQ/CB là 10/11/2026."
    correct_document(session, number, {"dated_on": "10/04/2025"})
    told = [each.reason for each in get_document(session, number).warnings if each.field == "dated_on"]
    assert told[1] == "Ngày văn bản nằm ngoài nhiệm kỳ mà số văn bản được đánh."


def test_documents_after_the_end_of_the_term_are_pointed_out(session: Session) -> None:
    session.clock = FixedClock(datetime(2030, 6, 1, 9, 0, tzinfo=timezone(timedelta(hours=7))))
    issued(session)
    assert doubts(session, 1)["dated_on"].startswith("Nhiệm kỳ 2025 - 2030 đã hết ngày 23/05/2030")


def test_a_symbol_that_is_not_that_of_the_type_is_pointed_out(session: Session) -> None:
    number = enter_document(session, {"type": "NQ", "title": "a"}, "05-KL/CB")
    assert doubts(session, number)["number"] == "Số ghi là 05-KL/CB; với tên loại này phải là 05-NQ/CB."


# Looking.


def test_the_register_is_narrowed_and_searched_without_accents(session: Session) -> None:
    issued(session, title="về kết nạp đảng viên", dated_on="05/06/2025")
    issued(session, type="CV", title="xin ý kiến", recipients="- Đảng ủy phường Ví Dụ,")
    draft(session, type="KH", title="kiểm tra")
    assert [each.symbol for each in list_documents(session)] == ["", "01-CV/CB", "01-NQ/CB"]
    assert [each.symbol for each in list_documents(session, search="dang vien")] == ["01-NQ/CB"]
    assert [each.symbol for each in list_documents(session, search="phuong vi du")] == ["01-CV/CB"]
    assert [each.symbol for each in list_documents(session, type="CV", year=2026)] == ["01-CV/CB"]
    assert [each.title for each in list_documents(session, state="draft")] == ["kiểm tra"]
    with pytest.raises(Refused, match="draft, issued, cancelled"):
        list_documents(session, state="lost")


def test_the_documents_of_a_meeting_are_found(session: Session) -> None:
    number = draft(session, meeting_id=7, form="nq-thang")
    assert [each.id for each in list_documents(session, meeting_id=7)] == [number]


# Papers whose number stands in another record.


def test_a_paper_of_the_cell_is_noted_once_and_others_not_at_all(session: Session) -> None:
    day = session.today()
    number = note_issued(session, "05-NQ/CB", day, "về giúp đỡ")
    assert get_document(session, number).symbol == "05-NQ/CB"
    for other in ("05-NQ/CB", "06-NQ/ĐTN", "06-XX/CB", "không số", "06", ""):
        assert note_issued(session, other, day, "x") == 0
    assert note_issued(session, "06-NQ/CB", None, "x") == 0
    assert note_issued(session, "06-NQ/CB", day + timedelta(days=1), "x") == 0
    assert len(list_documents(session)) == 1


def test_what_names_an_erased_candidate_is_blanked_and_the_number_stays(session: Session) -> None:
    way = add_candidate(session, {"full_name": "Lê Thị Mẫu"}, {})
    person = session.book.rows("SELECT person_id FROM candidacy")[0]["person_id"]
    issued(session, title="về đồng chí Lê Thị Mẫu", candidacy_id=way)
    issued(session, title="về Lê Thị Mẫu", person_id=person)
    end_candidacy(session, way, "stopped", "20/11/2026", "thôi việc")
    erase_candidate(session, person, "Lê Thị Mẫu")
    assert {each.title for each in list_documents(session)} == {""}
    assert {each.symbol for each in list_documents(session)} == {"01-NQ/CB", "02-NQ/CB"}
    texts = session.book.rows("SELECT before, after FROM history")
    assert not any("Mẫu" in f"{row['before']}{row['after']}" for row in texts)
    assert issued(session) == "03-NQ/CB"
