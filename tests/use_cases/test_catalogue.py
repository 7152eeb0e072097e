"""The list of use cases is whole, says what each one takes, and calls it with the same checks."""

import importlib
import inspect
import json
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis import strategies as st

import partycell_desktop.use_cases as room
from partycell_desktop import paths, words
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.calls import (
    Described,
    WrongCall,
    call,
    describe,
    describe_use_cases,
    first_line,
    read_arguments,
    type_in_words,
)
from partycell_desktop.use_cases.catalogue import USE_CASES
from partycell_desktop.use_cases.demo import make_demo
from partycell_desktop.use_cases.json_values import from_json, to_json
from partycell_desktop.use_cases.left_out import LEFT_OUT
from partycell_desktop.use_cases.session import Session

INSIDE = {
    "paper_material",
    "candidate_material",
    "calls",
    "money_rules",
    "dues_rules",
    "money_papers",
    "money_book_papers",
    "support_on_paper",
    "dues_papers",
}  # parts of printing and of calling, not things that a person does


@pytest.fixture
def demo(open_demo: Callable[[], Session]) -> Iterator[Session]:
    made = open_demo()
    yield made
    close_session(made)


def public_use_cases() -> set[str]:
    found = set()
    for module in pkgutil.iter_modules(room.__path__):
        if module.name in INSIDE:
            continue
        for name, each in vars(importlib.import_module(f"{room.__name__}.{module.name}")).items():
            own = inspect.isfunction(each) and each.__module__ == f"{room.__name__}.{module.name}"
            if own and not name.startswith("_") and next(iter(inspect.signature(each).parameters), "") == "session":
                found.add(name)
    return found - {"call"}


def test_whatever_a_person_can_do_a_script_can_do() -> None:
    assert public_use_cases() - USE_CASES.keys() == LEFT_OUT.keys()
    assert not USE_CASES.keys() & LEFT_OUT.keys()


def test_every_use_case_says_what_it_does_and_takes_words_of_json() -> None:
    words = {"integer", "number", "string", "boolean", "date", "object", "array", "any", "null"}
    for each in describe_use_cases():
        assert each.says.endswith((".", ":", ",")) or len(each.says) > 20, each.name
        for parameter in each.parameters:
            assert set(parameter.type.replace(" or ", " ").replace(" of ", " ").split()) <= words, each.name
            json.dumps(to_json(parameter))


def test_what_a_use_case_promises_is_said_in_the_language_spoken() -> None:
    in_english = {each.name: each.says for each in spoken("en")}
    in_vietnamese = {each.name: each.says for each in spoken("vi")}
    assert in_english == {name: first_line(name) for name in USE_CASES}
    assert [name for name, says in in_vietnamese.items() if says == in_english[name]] == []


def spoken(language: str) -> list[Described]:
    words.speak(language, paths.locale())
    try:
        return describe_use_cases()
    finally:
        words.speak("vi", paths.locale())


def test_the_kinds_of_an_event_are_named() -> None:
    kind = next(each for each in describe("record_event").parameters if each.name == "kind")
    assert "admitted" in kind.choices and "deceased" in kind.choices


def test_a_call_does_what_the_window_does(demo: Session) -> None:
    number = call(demo, "add_member", {"items": {"full_name": "Lê Thị Mẫu"}})
    assert call(demo, "get_member", {"member_id": number}).person.full_name == "Lê Thị Mẫu"
    assert call(demo, "undo_act", {}) == "Thêm người vào sổ" or call(demo, "count_members", {})["members"] == 24


def test_a_call_refuses_what_the_window_refuses(demo: Session) -> None:
    with pytest.raises(Refused) as refused:
        call(demo, "add_member", {"items": {"full_name": "Lê Thị Mẫu", "born_on": "31/02/1990", "phone": ""}})
    assert refused.value.field == "born_on"


@pytest.mark.parametrize(("name", "given", "word"), [
    ("no_such_thing", {}, "no_such_thing"),
    ("get_member", {}, "member_id"),
    ("get_member", {"member_id": 1, "colour": "red"}, "colour"),
])  # fmt: skip
def test_a_call_that_cannot_be_made_is_a_wrong_call(demo: Session, name: str, given: dict[str, Any], word: str) -> None:
    with pytest.raises(WrongCall, match=word):
        call(demo, name, given)


def test_all_values_of_a_wrong_type_are_refused_at_once(demo: Session) -> None:
    with pytest.raises(Refused) as refused:
        call(demo, "get_member", {"member_id": "mười bảy", "on": "31/02/2026"})
    assert [each.field for each in refused.value.problems()] == ["member_id", "on"]
    with pytest.raises(Refused, match=r"danh sách \[...\], mỗi phần tử là số nguyên"):
        call(demo, "correct_many", {"member_ids": [1, "2"], "item": "phone", "value": ""})
    with pytest.raises(Refused, match="phải là số nguyên"):
        call(demo, "get_member", {"member_id": True})


def test_every_type_of_a_parameter_has_words_in_both_languages() -> None:
    types = {parameter.type for each in describe_use_cases() for parameter in each.parameters}
    assert {"integer", "object", "array of object"} <= types
    for language, words_of in (("vi", "số nguyên"), ("en", "a whole number")):
        words.speak(language, paths.locale())
        assert type_in_words("integer") == words_of
        assert all(type_in_words(each) for each in types)
    words.speak("vi", paths.locale())


@pytest.mark.parametrize(("text", "words_of"), [
    ("", "thiếu phần cuối"),
    ('{"a": 1', "thiếu phần cuối"),
    ("{a: 1}", "dòng 1, ký tự thứ 2, chỗ “a: 1}”"),
    ('{"a": 1,\n "b" 2}', "dòng 2, ký tự thứ 6"),
    ('{"a": 1} x', "chỗ “x”"),
    ('{"a": NaN}', "NaN"),
    ('{"a": -Infinity}', "-Infinity"),
    ("[" * 50_000, "lồng nhau"),
    ('{"a": ' + "9" * 5000 + "}", "số quá lớn"),
    ("[1]", "một đối tượng JSON"),
    ("17", "một đối tượng JSON"),
])  # fmt: skip
def test_arguments_that_are_no_json_object_are_said_to_be_none_and_where(text: str, words_of: str) -> None:
    with pytest.raises(WrongCall) as wrong:
        read_arguments(text)
    assert words_of in str(wrong.value)


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1, 10**30, float("inf"), "a\0b", "\ud800", [{"x": 2**64}]])
def test_what_no_book_can_keep_is_refused_wherever_it_stands(demo: Session, value: Any) -> None:
    for name, given in (
        ("get_member", {"member_id": value}),
        ("add_member", {"items": {"full_name": "Lê Thị Mẫu", "note": value}}),
        ("find_anything", {"text": value}),
    ):
        with pytest.raises(Refused) as refused:
            call(demo, name, given)
        assert refused.value.field in given
    assert call(demo, "count_members", {})["members"] == 24


def test_a_name_that_is_not_known_is_never_passed_over(demo: Session) -> None:
    for name, given in (
        ("add_member", {"items": {"full_name": "Lê Thị Mẫu", "colour": "x"}}),
        ("record_event", {"member_id": 17, "kind": "left", "items": {"on": "1/1/2026", "organization": "x"}}),
        (
            "correct_member",
            {"member_id": 17, "lists": {"relative": [{"relation": "Cha", "full_name": "B", "job": ""}]}},
        ),
        ("change_names", {"names": [{"level": 0, "name": "A", "since": "2020"}, {"level": 1, "name": "B"}]}),
        ("list_gaps", {"code": "2-HSĐV", "member_ids": [17], "options": {"dates": "1/1/2026"}}),
    ):
        with pytest.raises(Refused) as refused:
            call(demo, name, given)
        wrong = refused.value.field.rsplit(".", 1)[-1]
        assert wrong in ("colour", "organization", "job", "since", "dates") and wrong in refused.value.reason


@pytest.mark.parametrize(("name", "given", "field"), [
    ("list_due", {"days": 10**7}, "days"),
    ("list_due", {"days": -1}, "days"),
    ("keep_term", {"items": {"name": "2025 - 2030"}, "term_id": 31}, "id"),
    ("correct_member", {"member_id": 17, "lists": {"paper": [{"type_number": "2", "content": "abc"}]}},
     "paper[0].content"),
    ("correct_member", {"member_id": 17, "lists": {"relative": [{"id": "x", "relation": "Cha", "full_name": "B"}]}},
     "relative[0].id"),
])  # fmt: skip
def test_what_is_out_of_bounds_or_not_there_is_refused(
    demo: Session, name: str, given: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        call(demo, name, given)
    assert refused.value.field == field


# What a person could give, and around it whatever a script could get wrong.

CONGRESS = 25  # of the demo
GIVEN: dict[str, dict[str, Any]] = {
    "keep_bank_account": {
        "account": {"bank": "Ngân hàng Ví Dụ, chi nhánh Mẫu", "number": "0123 4567 89", "from_on": "1/6/2026"}
    },
    "add_member": {
        "items": {"full_name": "Lê Thị Mẫu", "born_on": "3/2/1990", "household_income": "1,2tr", "martyr_family": "x"},
        "events": [{"kind": "admitted", "on": "3/2/2015", "decided_on": "1/2/2015"}],
        "lists": {"relative": [{"relation": "Cha", "full_name": "Lê Văn Mẫu", "born_on": "1950"}]},
    },
    "correct_member": {"member_id": 17, "items": {"phone": "1"}, "lists": {"paper": [{"type_number": "2"}]}},
    "correct_many": {"member_ids": [17, 3], "item": "phone", "value": "1"},
    "record_event": {"member_id": 17, "kind": "left", "items": {"on": "20/11/2026", "organisation": "Chi bộ Mẫu"}},
    "correct_event": {"event_id": 3, "items": {"on": "20/11/2020"}},
    "transfer_everybody": {"on": "22/11/2026", "organisation": "Chi bộ Mẫu"},
    "change_names": {"names": [{"level": 0, "name": "A"}, {"level": 1, "name": "B", "from_on": "1/1/2020"}]},
    "keep_term": {"items": {"name": "2025 - 2030", "congress_on": "1/1/2025"}, "term_id": 1},
    "change_setting": {"name": "keeps_scans", "value": "no"},
    "change_choices": {"list_name": "province", "choices": [{"value": "Tỉnh Ví Dụ", "hidden": False}]},
    "enter_rule_value": {"rule": "age.least", "from_on": "1/1/2027", "value": "18", "document": "01-CV/TU"},
    "look_at_incomes": {"month": "2026-11", "text": "Bùi Thị Ánh\t9,5tr\nTrần Quốc Hùng\t1.200",
                        "columns": {"full_name": 0, "amount": 1}, "answers": [{"row": 2, "amount": 1200000}]},
    "take_incomes": {"month": "2026-11", "text": "Bùi Thị Ánh\t9,5tr", "answers": [{"row": 1, "left_out": False}]},
    "compare_paid_list": {"month": "2026-11", "path": "danh-sach.xlsx", "columns": {"full_name": 1, "amount": 2}},
    "note_listed_payments": {"month": "2026-11", "path": "danh-sach.xlsx", "columns": {"full_name": 1, "amount": 2}},
    "import_members": {"path": "danh-sach.xlsx", "existing": "fill", "dry_run": True},
    "export_candidates": {"path": "ra.csv", "places": ["candidate:1"], "columns": ["name"]},
    "export_members": {"path": "ra.xlsx", "member_ids": [17], "columns": ["name"], "on": "2026-01-01"},
    "note_paper": {"member_id": 17, "items": {"type_number": "2", "pages": "2"}},
    "attach_voucher_scan": {"voucher_id": 1, "paper": {"kind": "Hóa đơn"}, "file": "photo.png"},
    "keep_voucher_template": {"voucher_id": 3, "name": "Báo hằng quý"},
    "find_vouchers": {"text": "PC-012"},
    "propose_press_payment": {"year": 2026},
    "enter_successor": {"document": "Quy định số 300-QĐ/TW", "dated": "02/11/2026", "from_on": "01/01/2027",
                        "sources": ["Đảng phí", "Thu khác"], "items": ["Chi khác"], "codes": {"BC01-TCĐ": "BC02-TCĐ"}},
    "attach_paper": {"member_id": 17, "items": {"type_number": "2"}, "file": "photo.png", "again": True},
    "set_photo": {"member_id": 17, "picture": "photo.png"},
    "record_vote": {
        "candidacy_id": 5,
        "phase": "admission",
        "items": {"held_on": "20/10/2026", "number": "77-NQ/CB", "in_favour": "17", "handed_out": "18", "chair": "Ai"},
        "present_exempt": [1],
        "left_out": {"17": "đang bị truy tố"},
        "kind": "extraordinary",
    },
    "correct_vote": {"vote_id": 2, "items": {"number": "78-NQ/CB", "in_favour": "18"}},
    "prepare_vote": {"on": "20/10/2026", "present_exempt": [1], "left_out": {"17": "ốm"}, "meeting_id": 0},
    "bring_to_meeting": {"candidacy_id": 5, "phase": "admission", "items": {"held_on": "5/12/2026", "place": "A"}},
    "enter_meeting": {"kind": "ordinary", "items": {"held_on": "20/10/2026", "starts_at": "14h00", "chair_name": "A"}},
    "number_vote": {"vote_id": 1},
    "set_dues_terms": {
        "member_id": 17, "group": "insured", "base": "9tr", "from_month": "2026-11", "voluntary": "50.000",
        "voluntary_decision": "21-CV/ĐU",
    },
    "keep_dues_bases": {"bases": {"17": "9.000.000", "3": "8tr"}, "month": "2026-11"},
    "correct_dues": {"member_id": 17, "for_month": "2026-09", "reason": "Lương sai", "base": "9,5tr"},
    "add_dues_arrears": {"member_id": 17, "for_month": "2026-09", "amount": "10.000", "reason": "A", "lowers": False},
    "keep_dues_relief": {
        "member_id": 17, "kind": "reduced", "from_month": "2026-11", "percent": 30, "until_month": "2027-01",
        "items": {"request": "01/11/2026", "decision": "12-CV/ĐU"},
    },
    "record_dues_payment": {
        "member_id": 17, "amount": "70.000", "paid_on": "20/11/2026", "channel": "portal", "for_months": ["2026-11"],
    },
    "mark_dues_paid": {"month": "2026-11", "member_ids": [17, 3], "paid_on": "20/11/2026", "channel": "cash"},
    "cancel_dues_payment": {"payment_id": 3, "reason": "nhầm", "on": "20/11/2026"},
    "keep_dues_settings": {"items": {"region": "II", "rounding": "nearest", "remit_by": "20"}},
    "set_dues_share": {"percent": "50%", "document": "15-CV/ĐU", "from_month": "2026-11", "dated": "1/11/2026"},
    "close_dues_month": {"month": "2026-11", "dated_on": "22/11/2026", "fund": "cash"},
    "remit_dues": {"amount": "100.000", "paid_on": "20/11/2026", "channel": "portal", "receipt_no": "A"},
    "cancel_remittance": {"remittance_id": 1, "reason": "nhầm", "on": "20/11/2026"},
    "dues_report_figures": {"code": "B01/ĐP", "period": "2026-Q3"},
    "list_due": {"on": "2026-11-22", "days": 100},
    "list_gaps": {"code": "DSĐV", "member_ids": [17], "options": {"columns": ["name", "party_age"]}},
    "print_paper": {"code": "TK-HHĐ", "member_ids": [17], "out": "x.docx", "options": {"date": "1/1/2026"}},
    "bind_book": {
        "kind": "bien-ban", "out": "x.pdf", "year": 2026, "unfinished": "mark", "first_page": 3,
        "items": {"opened_on": "5/1/2026", "closed_on": "31/12/2026", "note": "A"},
    },
    "propose_book": {"kind": "nghi-quyet", "year": 2026},
    "look_at_meetings_of_year": {"year": 2026},
    "propose_meetings_of_year": {
        "year": 2027, "day": 3, "week": 0, "weekday": 4, "starts_at": "14h", "theme_day": 20, "theme_month": 2,
        "joined": False, "committee_day": 1,
    },
    "plan_meetings_of_year": {
        "year": 2027,
        "meetings": [{"kind": "thematic", "held_on": "3/2/2027", "theme": "A", "drafter_id": 3, "starts_at": "8h"}],
    },
    "get_year_plan": {"year": 2026},
    "find_plan_number": {"year": 2026},
    "keep_year_plan": {"year": 2027, "items": {"aims": "A", "carrying_out": "B"}, "type": "CTr"},
    "number_year_plan": {"year": 2026, "dated_on": "2/11/2026"},
    "get_committee": {"on": "2/11/2026"},
    "set_committee": {"chosen": "yes"},
    "mend_texts": {"meeting_id": 1, "what": "spaces"},
    "write_message": {"meeting_id": 1},
    "keep_paper_to_read": {"meeting_id": 1, "items": {"title": "A", "number": "1-NQ/TW", "dated_on": "1/2/2026"}},
    "take_papers_to_read": {"meeting_id": 1, "incoming_ids": [1], "document_ids": [1]},
    "look_at_meetings": {"year": 2026, "first": "1/2/2026", "last": "28/2/2026"},
    "export_meeting_statistics": {"path": "tk.xlsx", "year": 2026, "first": "", "last": ""},
    "search_minutes": {"text": "an toàn", "year": 2026, "most": 5},
    "bind_dossier": {"member_ids": [17], "out": "x.pdf", "forms": ["3-HSĐV"]},
    "rename_form": {"form": "1-hsdv", "from_on": "1/1/2027", "code": "X", "title": "Y", "issued_by": "Z"},
    "sit_at_desk": {"name": "Lê Thị Mẫu", "role": "Bí thư"},
    "change_password": {"old": "", "new": ""},
    "begin_paper": {"type": "CV", "items": {"title": "A", "addressees": "B", "body": "C"}, "template": ""},
    "write_paper": {"document_id": 24, "items": {"title": "A", "dated_on": "20/11/2026", "place": "B"}},
    "begin_report": {"month": "10/2026"},
    "make_extract": {"person_id": 17, "lines": ["closing:0"], "paper": "bien-ban", "meeting_id": 1, "items": {}},
    "print_document": {"document_id": 2, "out": "x.pdf", "type": "NQ"},
    "keep_congress": {"meeting_id": CONGRESS, "items": {"ordinal": "V", "term_name": "2026 - 2031", "copies": "3"}},
    "accept_absence": {"meeting_id": CONGRESS, "member_ids": [11], "reason": "đi công tác", "accepted": True},
    "elect_organ": {
        "meeting_id": CONGRESS, "organ": "counting", "member_ids": [11, 16], "items": {"in_favour": "1", "way": "x"}
    },
    "keep_election": {"meeting_id": CONGRESS, "items": {"seats": "3", "closed": ""}, "kind": "committee"},
    "keep_nominee": {
        "election_id": 1, "member_id": 6, "proposed": "others", "withdrawal": "", "items": {"support": "1"}
    },
    "count_ballot": {
        "round_id": 1, "items": {"handed_out": "1", "returned": "1", "valid": "1", "invalid": "0"}, "votes": {"6": "1"}
    },
    "settle_tie": {"round_id": 1, "member_ids": [6], "decision": "x"},
    "open_ballot": {"election_id": 1, "member_ids": [6], "seats": 1},
    "take_over_results": {"meeting_id": CONGRESS, "items": {"term_name": "2026 - 2031", "ends_on": "1/1/2031"}},
    "note_after_congress": {"meeting_id": CONGRESS, "items": {"approval_number": "1-QĐ/ĐU", "approved_on": "1/6/2025"}},
    "keep_task": {"items": {"content": "Thu đảng phí", "due_on": "25/12/2026"}, "member_id": 17},
    "report_task": {"task_id": 1, "state": "done", "items": {"done_on": "20/11/2026", "result": "đủ"}},
    "report_tasks": {"task_ids": [1, 2], "state": "not_done", "items": {"result": "chưa"}, "meeting_id": 1},
    "postpone_tasks": {"task_ids": [36], "items": {"due_on": "31/12/2026", "text": "chờ"}},
    "hand_over_tasks": {"task_ids": [36], "member_id": 17, "text": "đi công tác"},
    "correct_task_report": {"report_id": 1, "state": "open", "items": {"text": "x", "reported_on": "1/3/2024"}},
    "keep_assignments": {"year": 2027, "work": [{"member_id": 17, "text": "Một\nHai"}, {"member_id": 3}]},
    "decide_assignments": {"year": 2026, "meeting_id": 1},
    "read_pasted_work": {"year": 2026, "rows": [["1", "Trần Quốc Hùng", "Một"], ["", "", "Hai"]]},
    "keep_year_of_work": {"year": 2026, "member_ids": [17], "items": {"result": "hoàn thành", "note": "x"}},
    "keep_agenda_as_template": {"meeting_id": 1, "items": {"name": "Họp gọn", "usual": "yes"}},
    "number_congress_paper": {"meeting_id": CONGRESS, "paper": "bb-kp", "round_id": 1},
    "get_agenda": {"kind": "ordinary", "on": "2026-11-22", "template_id": ""},
    "keep_own_agenda": {
        "agenda": {
            "kind": "ordinary", "name": "A", "from_on": "1/1/2026", "usual": True,
            "points": [
                {"title": "B", "part": "opening", "minutes": 5, "source": "dues", "optional": False, "key": "b"}
            ],
        }
    },
    "keep_own_score_sheet": {
        "sheet": {
            "name": "A", "from_on": "1/1/2026", "until_on": "", "document": "B", "dated": "2025", "total": 10,
            "criteria": [
                {"key": "a", "title": "C", "most": 10, "measure": "minutes", "bands": "90: 10; 0: 1", "parts": []}
            ],
            "classes": "Tốt: 9; Kém: 0",
        }
    },
    "plan_support": {"year": 2026, "purpose": "hoạt động", "lines": [{"spending": "press", "amount": "1,2tr"}]},
    "correct_support": {"support_id": 1, "purpose": "hoạt động", "note": "x"},
    "approve_support": {"support_id": 1, "items": {"approved_on": "12/01/2026", "approved_amount": "14tr"}},
    "note_support_purchase": {
        "support_id": 1,
        "items": {"bought_on": "2/4/2026", "seller": "Bưu điện", "what": "Báo", "amount": "438.000"},
    },
    "note_support_paper": {"support_id": 1, "kind": "approval", "items": {"number": "1", "kept_at": "tủ"}},
    "set_enterprise_tax_code": {"code": "0100000000"},
}  # fmt: skip
SLOW = [hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.data_too_large]
NAMES = sorted({"", "id", "kind", "value", "code", "date", "colour"} | {each.name for each in items_of(Person)})
SCALARS = st.one_of(
    st.sampled_from(["", "ố ỹ đ ₫", "😀", "17", "31/02/2020", "9999", "x" * 500, "photo.png", "folder", "no/x.pdf", ".",
                     "2-HSĐV", "expelled", "phone", "a\0", "\u202e"]),
    st.sampled_from([0, -1, 1, 17, 10**12, 2**31, 2**63 - 1, 2**63, -(2**63), 1.5, 1e300]),
    st.none(),
    st.booleans(),
    st.text(max_size=6),
)  # fmt: skip
ODD = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=2),
    max_leaves=5,
)


def changed(draw: st.DrawFn, value: Any) -> Any:
    """`value` with one thing in it gone, added, or another."""
    if isinstance(value, dict) and value and draw(st.integers(0, 4)):
        key = draw(st.sampled_from(sorted(value)))
        others = {name: each for name, each in value.items() if name != key}
        how = draw(st.sampled_from(["inside", "inside", "gone", "more"]))
        if how == "gone":
            return others
        return {**others, key: changed(draw, value[key])} if how == "inside" else {**value, draw(st.text()): draw(ODD)}
    if isinstance(value, list) and value and draw(st.integers(0, 4)):
        return [changed(draw, value[0]), *value[1:], *draw(st.lists(ODD, max_size=1))]
    return draw(ODD)


@st.composite
def calls(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """Arguments for a use case: those that a person would give or any at all, some of them wrong."""
    if name in GIVEN and draw(st.integers(0, 9)):
        given: dict[str, Any] = GIVEN[name]
        for _time in range(draw(st.integers(1, 2))):
            given = changed(draw, given)
            if not isinstance(given, dict):
                return {}
        return given
    parameters = describe(name).parameters
    return {each.name: draw(ODD) for each in parameters if each.required or draw(st.booleans())}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(USE_CASES))
def test_whatever_a_script_gives_is_done_or_refused_and_never_breaks_the_program(
    odd_book: Session, odd_folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(odd_folder)

    @hypothesis.settings(max_examples=25, suppress_health_check=SLOW)
    @hypothesis.given(calls(name))
    def try_it(given_now: dict[str, Any]) -> None:
        try:
            json.dumps(to_json(call(odd_book, name, given_now)))
        except (Refused, Trouble, WrongCall) as no:
            assert str(no)

    try_it()
    assert odd_book.book.check() == []


@pytest.fixture(scope="module")
def odd_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file of each kind that a use case may be pointed at."""
    folder = tmp_path_factory.mktemp("odd")
    for name in ("danh-sach.xlsx", "photo.png"):
        shutil.copy(paths.resources() / "demo" / name, folder)
    (folder / "folder").mkdir()
    return folder


@pytest.fixture(scope="module")
def odd_book(odd_folder: Path) -> Iterator[Session]:
    words.speak("vi", paths.locale())
    made = make_demo(odd_folder / "minh-hoa", remember=False)
    yield made
    close_session(made)


def test_dates_come_as_iso_or_as_vietnamese_write_them() -> None:
    assert from_json(date, "2026-11-22") == from_json(date | None, "22/11/2026") == date(2026, 11, 22)
    with pytest.raises(Refused):
        from_json(date, "11/2026")


def test_numbers_that_lists_mask_are_masked_in_answers(demo: Session) -> None:
    answer = to_json(call(demo, "get_member", {"member_id": 17}))
    assert answer["person"]["citizen_number"] == "•••••••••407"
    assert (
        to_json(call(demo, "get_member", {"member_id": 17}), hide=False)["person"]["citizen_number"] == "022188000407"
    )
    assert answer["id"] == 17 and answer["person"]["born_on"] == "1988-04-30"
    assert answer["events"][0]["kind"] == "admitted"


def test_pictures_come_as_base64(demo: Session) -> None:
    mark = call(demo, "get_member", {"member_id": 17}).person.photo
    assert str(to_json(call(demo, "read_picture", {"digest": mark}))).startswith("iVBOR")


def test_the_items_of_a_record_are_described(demo: Session) -> None:
    told = call(demo, "list_record_items", {})
    born = next(each for each in told["person"] if each["name"] == "born_on")
    assert born == {"name": "born_on", "label": "Ngày sinh", "kind": "date", "list": "", "digits": 0, "needed": True,
                    "secret": False}  # fmt: skip
    assert "relative" in told["lists"] and told["event_kinds"]["came"]
