"""The register of incoming documents: arrival numbers by the year, answers that are due."""

import pytest

from partycell_desktop.domain.deadlines import DueKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.deadlines import list_due
from partycell_desktop.use_cases.documents import draft_document, issue_document
from partycell_desktop.use_cases.history import list_history
from partycell_desktop.use_cases.incoming_documents import (
    answer_incoming,
    get_incoming,
    keep_incoming,
    list_incoming,
    remove_incoming,
)
from partycell_desktop.use_cases.session import Session

LETTER = {"sender": "Đảng ủy phường Ví Dụ", "number": "31-CV/ĐU", "title": "báo cáo kết quả thu nộp đảng phí"}


def test_documents_get_arrival_numbers_of_their_year(session: Session) -> None:
    for day in ("30/12/2025", "05/01/2026", "06/01/2026"):
        keep_incoming(session, {**LETTER, "received_on": day})
    keep_incoming(session, LETTER)
    found = [(each.year, each.arrival_number) for each in list_incoming(session)]
    assert found == [(2026, 3), (2026, 2), (2026, 1), (2025, 1)]
    received = get_incoming(session, 4).received_on
    assert received is not None and received.iso == "2026-11-22"


def test_an_arrival_number_stands_once_in_its_year(session: Session) -> None:
    keep_incoming(session, {**LETTER, "arrival_number": "7"})
    with pytest.raises(Refused, match="Số đến 7 của năm 2026 đã dùng"):
        keep_incoming(session, {**LETTER, "arrival_number": "7"})
    number = keep_incoming(session, LETTER)
    assert get_incoming(session, number).arrival_number == 8
    keep_incoming(session, {"title": "khác"}, number)
    assert get_incoming(session, number).arrival_number == 8


def test_a_document_that_moves_to_another_year_gets_a_number_there(session: Session) -> None:
    keep_incoming(session, {**LETTER, "arrival_number": "7"})
    keep_incoming(session, {"received_on": "30/12/2025"}, 1)
    assert (get_incoming(session, 1).year, get_incoming(session, 1).arrival_number) == (2025, 1)


@pytest.mark.parametrize(("items", "field"), [
    ({"sender": ""}, "sender"),
    ({"title": ""}, "title"),
    ({"received_on": "23/11/2026"}, "received_on"),
    ({"received_on": "01/11/2026", "dated_on": "02/11/2026"}, "dated_on"),
    ({"received_on": "10/11/2026", "answer_by": "09/11/2026"}, "answer_by"),
])  # fmt: skip
def test_what_cannot_be_is_refused(session: Session, items: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as refused:
        keep_incoming(session, {**LETTER, **items})
    assert refused.value.field == field


def test_an_answer_is_noted_with_the_document_that_answers(session: Session) -> None:
    number = keep_incoming(session, {**LETTER, "answer_by": "30/11/2026"})
    assert [each.id for each in list_incoming(session, waiting=True)] == [number]
    with pytest.raises(Refused, match="trả lời bằng gì"):
        answer_incoming(session, number)
    report = draft_document(session, {"type": "BC", "title": "kết quả"})
    issue_document(session, report)
    answer_incoming(session, number, document_id=report)
    kept = get_incoming(session, number)
    assert (kept.answer, kept.answer_document_id, kept.waits) == ("01-BC/CB", report, False)
    assert list_incoming(session, waiting=True) == []


def test_an_answer_that_is_due_stands_in_what_has_to_be_done_until_it_is_given(session: Session) -> None:
    number = keep_incoming(session, {**LETTER, "answer_by": "30/11/2026", "handed_to": "Bùi Thị Ánh"})
    due = next(each for each in list_due(session) if each.kind is DueKind.DOCUMENT)
    assert (due.days_left, due.tone, due.place) == (8, "gold", f"document:in/{number}")
    assert due.title == "Trả lời Đảng ủy phường Ví Dụ: báo cáo kết quả thu nộp đảng phí"
    assert due.detail == "31-CV/ĐU · Đến ngày 22/11/2026 · Bùi Thị Ánh"
    keep_incoming(session, {"title": "về " * 60}, number)
    assert next(each for each in list_due(session) if each.kind is DueKind.DOCUMENT).title.endswith("…")
    answer_incoming(session, number, answer="đã báo cáo")
    assert not any(each.kind is DueKind.DOCUMENT for each in list_due(session))


def test_the_register_is_searched_without_accents(session: Session) -> None:
    keep_incoming(session, LETTER)
    assert len(list_incoming(session, search="dang phi")) == len(list_incoming(session, search="31-cv")) == 1
    assert list_incoming(session, search="chỉ thị") == list_incoming(session, year=2025) == []


def test_what_was_entered_by_mistake_is_taken_out(session: Session) -> None:
    remove_incoming(session, keep_incoming(session, LETTER))
    assert list_incoming(session) == []


def test_the_history_tells_of_documents_in_words_of_the_register(session: Session) -> None:
    keep_incoming(session, {**LETTER, "answer_by": "30/11/2026"})
    issue_document(session, draft_document(session, {"type": "BC", "title": "kết quả"}))
    items = {each.item for each in list_history(session)}
    assert {"Số đến", "Hạn trả lời", "Số, ký hiệu", "Trạng thái văn bản", "Trích yếu"} <= items
    assert not any("_" in each or each in ("year", "number", "state", "symbol", "form") for each in items)
