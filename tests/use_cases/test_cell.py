"""What is set for the cell: facts, dated names, terms, settings, own lists, own values of rules."""

from datetime import date

import pytest

from partycell_desktop.domain.deadlines import DueKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.plain_text import as_text
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases import code_lists, rule_values
from partycell_desktop.use_cases.deadlines import list_due
from partycell_desktop.use_cases.history import list_history, undo_act
from partycell_desktop.use_cases.member_papers import note_paper
from partycell_desktop.use_cases.printing import compose_paper
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import Session


def test_a_paper_of_an_old_day_finds_the_old_name(session: Session) -> None:
    known = cells.list_names(session)
    rows = [{"id": each.id, "level": each.level, "name": each.name} for each in known]
    cells.change_names(session, [*rows, {"level": 1, "name": "Đảng bộ phường Ví Dụ Mới", "from_on": "01/07/2026"}])
    assert cells.get_cell(session, date(2026, 6, 30)).upper[0].name == "Đảng bộ phường Ví Dụ"
    assert cells.get_cell(session, date(2026, 7, 1)).upper[0].name == "Đảng bộ phường Ví Dụ Mới"
    undo_act(session)
    assert cells.get_cell(session).upper[0].name == "Đảng bộ phường Ví Dụ"


def test_facts_of_the_cell_are_corrected(session: Session) -> None:
    cells.correct_cell(session, {"has_seal": True, "address": "  1  đường Ví Dụ "})
    facts = cells.get_cell(session).cell
    assert (facts.has_seal, facts.address, facts.enterprise) == (True, "1 đường Ví Dụ", "Công ty TNHH Minh Họa")


def test_a_term_that_ends_before_it_begins_is_refused(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        cells.keep_term(session, {"name": "2020 - 2025", "congress_on": "5/6/2025", "ends_on": "5/6/2020"})
    assert refused.value.field == "ends_on"
    number = cells.keep_term(session, {"name": "2020 - 2025", "congress_on": "5/6/2020"})
    cells.keep_term(session, {"name": "2020 - 2025", "congress_on": "5/6/2020", "ends_on": "3/6/2025"}, number)
    assert len(cells.get_cell(session).terms) == 2


def test_a_setting_is_one_of_what_is_possible(session: Session) -> None:
    cells.change_setting(session, "name_tie", "middle-family")
    assert cells.get_cell(session).settings["name_tie"] == "middle-family"
    for name, value, field in (("name_tie", "không", "value"), ("nothing", "1", "name")):
        with pytest.raises(Refused) as refused:
            cells.change_setting(session, name, value)
        assert refused.value.field == field


def test_a_code_list_takes_own_entries_and_hides_shipped_ones(session: Session) -> None:
    before = cells.list_choices(session, "religion")
    cells.change_choices(session, "religion", [{"value": "Đạo Ví Dụ"}, {"value": before[0], "hidden": True}])
    after = cells.list_choices(session, "religion")
    assert "Đạo Ví Dụ" in after
    assert before[0] not in after
    with pytest.raises(Refused):
        cells.change_choices(session, "religion", [{"value": "A"}, {"value": "A"}])


def test_an_own_value_of_a_rule_goes_before_the_shipped_one_from_its_day(session: Session) -> None:
    shipped = session.rules.value("probation.months", on=date(2026, 11, 22)).number
    number = rule_values.enter_rule_value(
        session, "probation.months", "2026-12-01", 9, "Công văn 1-CV/ĐU", "mục 2", "2026-11-20"
    )
    assert session.rules.value("probation.months", on=date(2026, 11, 30)).number == shipped
    own = session.rules.value("probation.months", on=date(2026, 12, 1))
    assert own.number == 9
    assert own.cite.document == "Công văn 1-CV/ĐU"
    rule_values.remove_rule_value(session, number)
    assert session.rules.value("probation.months", on=date(2026, 12, 1)).number == shipped


ATTENDANCE = "meeting.attendance_target"  # two shipped values: one until 27/10/2025, one from 28/10/2025 on


def test_a_shipped_value_newer_than_the_own_one_is_said_and_not_applied(session: Session) -> None:
    number = rule_values.enter_rule_value(session, ATTENDANCE, "1/1/2025", "> 80%", "Công văn 3-CV/ĐU")
    line = line_of(session, ATTENDANCE)
    assert line.sure == "own" and "80%" in line.shown, "nothing is applied by itself"
    assert "28/10/2025" in line.newer and "01/01/2025" in line.newer and "90%" in line.newer
    (due,) = [each for each in list_due(session) if each.kind is DueKind.RULE]
    assert (due.place, due.tone, due.mark) == (f"cell:rules/{ATTENDANCE}", "gold", "giá trị mới")
    assert line.title in due.title and "80%" in due.detail and due.because is not None

    rule_values.end_rule_value(session, number, "27/10/2025")
    ended = line_of(session, ATTENDANCE)
    assert ended.newer == "" and "90%" in ended.shown
    assert [each.until_on for each in ended.values if each.id == number] == ["2025-10-27"]
    assert [each for each in list_due(session) if each.kind is DueKind.RULE] == []
    newest = list_history(session)[0]
    assert "27/10/2025" in newest.after, "the history tells of the last day"
    undo_act(session)
    assert line_of(session, ATTENDANCE).newer


def test_an_own_value_entered_again_from_the_newer_day_is_confirmed(session: Session) -> None:
    rule_values.enter_rule_value(session, ATTENDANCE, "1/1/2025", "> 80%", "Công văn 3-CV/ĐU")
    rule_values.enter_rule_value(session, ATTENDANCE, "28/10/2025", "> 80%", "Công văn 9-CV/ĐU")
    assert line_of(session, ATTENDANCE).newer == ""


@pytest.mark.parametrize("last", ["", "12/2025", "31/12/2024", "hôm qua"])
def test_a_value_ends_on_a_whole_day_that_is_not_before_its_first(session: Session, last: str) -> None:
    number = rule_values.enter_rule_value(session, ATTENDANCE, "1/1/2025", "> 80%", "Công văn 3-CV/ĐU")
    with pytest.raises(Refused) as refused:
        rule_values.end_rule_value(session, number, last)
    assert refused.value.field == "until_on"
    with pytest.raises(Refused):
        rule_values.end_rule_value(session, number + 1, "1/1/2026")


def test_a_value_of_a_rule_needs_its_document_and_its_kind(session: Session) -> None:
    for value, document in ((9, " "), ("chín", "Công văn 1-CV/ĐU")):
        with pytest.raises(Refused):
            rule_values.enter_rule_value(session, "probation.months", "2026-12-01", value, document)


def test_the_list_of_rules_tells_of_an_own_value_only_from_its_day(session: Session) -> None:
    enter = ("probation.months", "2026-12-01", "9", "Công văn 1-CV/ĐU")
    before = next(each for each in rule_values.list_rules(session) if each.id == "probation.months")
    rule_values.enter_rule_value(session, *enter)
    now, later = (
        next(each for each in rule_values.list_rules(session, day) if each.id == "probation.months")
        for day in (date(2026, 11, 22), date(2026, 12, 1))
    )
    assert (now.shown, now.sure) == (before.shown, before.sure)
    assert (later.shown, later.sure, later.source) == ("9 tháng", "own", "Công văn 1-CV/ĐU")
    assert [each["shown"] for each in now.own_values] == ["9 tháng"]
    with pytest.raises(Refused) as refused:
        rule_values.enter_rule_value(session, *enter)
    assert refused.value.field == "from_on"


def test_a_rule_of_which_no_value_holds_is_listed_without_one(session: Session) -> None:
    long_ago = rule_values.list_rules(session, date(1930, 2, 3))
    assert {(each.shown, each.source, each.sure) for each in long_ago} == {("", "", "")}


def test_the_history_tells_of_settings_lists_and_rules_in_words(session: Session) -> None:
    cells.change_setting(session, "keeps_scans", "no")
    cells.change_setting(session, "keeps_scans", "yes")
    cells.change_choices(session, "religion", [{"value": "Đạo Ví Dụ"}])
    cells.change_choices(session, "religion", [{"value": "Đạo Ví Dụ", "hidden": True}])
    cells.change_choices(session, "religion", [])
    number = rule_values.enter_rule_value(session, "probation.months", "2026-12-01", 9, "Công văn 1-CV/ĐU")
    rule_values.remove_rule_value(session, number)
    told = [(line.item, line.before, line.after) for line in reversed(list_history(session)[:7])]
    scans, religion = "Bản quét giấy tờ", f"{session.code_list('religion').title}: Đạo Ví Dụ"
    rule = f"{session.rules.get('probation.months').title}, từ ngày 01/12/2026"
    assert told == [
        (scans, "", "Không lưu: chỉ ghi có/chưa và nơi lưu"),
        (scans, "Không lưu: chỉ ghi có/chưa và nơi lưu", "Lưu trong sổ"),
        (religion, "", "Đang dùng"),
        (religion, "Đang dùng", "Đã ẩn"),
        (religion, "Đã ẩn", ""),
        (rule, "", "9 tháng (Công văn 1-CV/ĐU)"),
        (rule, "9 tháng (Công văn 1-CV/ĐU)", ""),
    ]


# One entry of a code list at a time.


def test_an_own_entry_is_added_hidden_offered_again_and_taken_out(session: Session) -> None:
    assert code_lists.add_choice(session, "religion", "  Đạo  Ví Dụ ") == ""
    listed = code_lists.get_code_list(session, "religion")
    assert (listed.entries[-1].value, listed.entries[-1].own, listed.has_codes) == ("Đạo Ví Dụ", True, False)
    assert listed.source and listed.title == session.code_list("religion").title
    code_lists.hide_choice(session, "religion", "Đạo Ví Dụ")
    assert "Đạo Ví Dụ" not in cells.list_choices(session, "religion")
    code_lists.hide_choice(session, "religion", "Đạo Ví Dụ", hidden=False)
    assert "Đạo Ví Dụ" in cells.list_choices(session, "religion")
    code_lists.remove_choice(session, "religion", "Đạo Ví Dụ")
    assert cells.own_choices(session, "religion") == []
    undo_act(session)
    assert "Đạo Ví Dụ" in cells.list_choices(session, "religion")


def test_a_shipped_entry_is_hidden_and_offered_again_and_never_taken_out(session: Session) -> None:
    first = cells.list_choices(session, "religion")[0]
    code_lists.hide_choice(session, "religion", first)
    assert code_lists.get_code_list(session, "religion").entries[0].hidden
    assert first not in cells.list_choices(session, "religion")
    code_lists.hide_choice(session, "religion", first, hidden=False)
    assert cells.own_choices(session, "religion") == []
    with pytest.raises(Refused) as refused:
        code_lists.remove_choice(session, "religion", first)
    assert refused.value.field == "value"
    for order in (code_lists.hide_choice, code_lists.remove_choice):
        with pytest.raises(Refused):
            order(session, "religion", "không có")


def test_an_entry_that_stands_there_in_other_letters_is_not_added_twice(session: Session) -> None:
    first = cells.list_choices(session, "religion")[0]
    with pytest.raises(Refused, match=first) as refused:
        code_lists.add_choice(session, "religion", first.upper())
    assert refused.value.field == "value"
    for choices in ([{"value": first.upper()}], [{"value": "Đạo A"}, {"value": "đạo a"}], [{"value": "Đạo A"}] * 2):
        with pytest.raises(Refused) as refused:
            cells.change_choices(session, "religion", choices)
        assert refused.value.field.startswith("choices[")
    with pytest.raises(Refused):
        code_lists.add_choice(session, "religion", "  ")


def test_own_types_of_document_get_numbers_of_their_own(session: Session) -> None:
    assert code_lists.add_choice(session, "document_type", "Giấy tờ của tỉnh") == "901"
    assert code_lists.add_choice(session, "document_type", "Giấy tờ của xã") == "902"
    assert code_lists.add_choice(session, "document_type", "Giấy tờ của huyện", "950") == "950"
    assert code_lists.get_code_list(session, "document_type").is_numbered
    for code, owner in (("5", "Quyết định kết nạp đảng viên"), ("901", "Giấy tờ của tỉnh")):
        with pytest.raises(Refused, match=owner) as refused:
            code_lists.add_choice(session, "document_type", "Giấy tờ khác", code)
        assert refused.value.field == "code"
    person = add_member(session, {"full_name": "Lê Văn Mẫu"})
    note_paper(session, person, {"type_number": "902"})
    assert "Giấy tờ của xã" in as_text(compose_paper(session, "MỤC-LỤC", [person]))


def test_hiding_keeps_the_numbers_of_own_entries(session: Session) -> None:
    code_lists.add_choice(session, "document_type", "Giấy tờ của tỉnh")
    code_lists.hide_choice(session, "document_type", "Giấy tờ của tỉnh")
    code_lists.hide_choice(session, "document_type", "Giấy tờ của tỉnh", hidden=False)
    code_lists.hide_choice(session, "document_type", cells.list_choices(session, "document_type")[0])
    own = {each["value"]: each["code"] for each in cells.own_choices(session, "document_type")}
    assert own["Giấy tờ của tỉnh"] == "901"


# Rules: confirmed, and for a time.


def line_of(session: Session, rule: str, on: date | None = None) -> rule_values.RuleLine:
    return next(each for each in rule_values.list_rules(session, on) if each.id == rule)


def test_every_value_of_a_rule_is_told_with_its_days_and_source(session: Session) -> None:
    values = line_of(session, "age.least").values
    assert [each.from_on for each in values] == sorted(each.from_on for each in values)
    assert values[0].until_on == "2016-07-24" and values[-1].until_on == ""
    assert [each.from_on for each in values if each.in_force] == ["2026-07-26"]
    assert values[1].document == "Quy định 29-QĐ/TW" and values[1].sure == "verbatim"
    assert "Quy định 29-QĐ/TW" in values[1].source and values[1].id == 0


def test_a_value_that_is_confirmed_ends_where_the_next_shipped_one_begins(session: Session) -> None:
    held = next(each for each in line_of(session, "age.least").values if each.from_on == "2025-07-01")
    number = rule_values.enter_rule_value(
        session, "age.least", held.from_on, held.shown, held.document, held.article, "26/5/2025", held.until_on
    )
    on = date(2026, 1, 1)
    assert (line_of(session, "age.least", on).sure, line_of(session, "age.least").sure) == ("own", "quoted")
    own = next(each for each in line_of(session, "age.least").values if each.id)
    assert (own.id, own.until_on, own.shown, own.dated) == (number, "2026-07-25", held.shown, "26/5/2025")
    rule_values.remove_rule_value(session, number)
    assert line_of(session, "age.least", on).sure == "verbatim"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"until_on": "1/1/2025"}, "until_on"),
        ({"until_on": "2027"}, "until_on"),
        ({"until_on": "31/2/2027"}, "until_on"),
        ({"dated": "ngày nào đó"}, "dated"),
        ({"from_on": "12/2026"}, "from_on"),
        ({"document": "x" * 5000}, "document"),
    ],
)
def test_a_wrong_source_or_day_of_a_value_is_said_at_its_field(
    session: Session, given: dict[str, str], field: str
) -> None:
    values = {"from_on": "1/12/2026", "value": "9", "document": "Công văn 1-CV/ĐU", **given}
    with pytest.raises(Refused) as refused:
        rule_values.enter_rule_value(session, "probation.months", **values)  # type: ignore[arg-type]
    assert refused.value.field == field
    assert line_of(session, "probation.months").own_values == []


def test_the_day_of_a_document_is_kept_as_documents_cite_it(session: Session) -> None:
    rule_values.enter_rule_value(session, "probation.months", "1/1/2026", "9", "Công văn 1-CV/ĐU", "mục 2", "5/1/26")
    assert line_of(session, "probation.months").source == "mục 2, Công văn 1-CV/ĐU (05/01/2026)"
    rule_values.enter_rule_value(session, "probation.months", "1/2/2026", "9", "Công văn 1-CV/ĐU", dated="2026")
    assert line_of(session, "probation.months").source == "Công văn 1-CV/ĐU (2026)"
