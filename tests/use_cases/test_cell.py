"""What is set for the cell: facts, dated names, terms, settings, own lists, own values of rules."""

from datetime import date

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases.history import list_history, undo_act
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
    number = cells.enter_rule_value(
        session, "probation.months", "2026-12-01", 9, "Công văn 1-CV/ĐU", "mục 2", "2026-11-20"
    )
    assert session.rules.value("probation.months", on=date(2026, 11, 30)).number == shipped
    own = session.rules.value("probation.months", on=date(2026, 12, 1))
    assert own.number == 9
    assert own.cite.document == "Công văn 1-CV/ĐU"
    cells.remove_rule_value(session, number)
    assert session.rules.value("probation.months", on=date(2026, 12, 1)).number == shipped


def test_a_value_of_a_rule_needs_its_document_and_its_kind(session: Session) -> None:
    for value, document in ((9, " "), ("chín", "Công văn 1-CV/ĐU")):
        with pytest.raises(Refused):
            cells.enter_rule_value(session, "probation.months", "2026-12-01", value, document)


def test_the_list_of_rules_tells_of_an_own_value_only_from_its_day(session: Session) -> None:
    enter = ("probation.months", "2026-12-01", "9", "Công văn 1-CV/ĐU")
    before = next(each for each in cells.list_rules(session) if each.id == "probation.months")
    cells.enter_rule_value(session, *enter)
    now, later = (
        next(each for each in cells.list_rules(session, day) if each.id == "probation.months")
        for day in (date(2026, 11, 22), date(2026, 12, 1))
    )
    assert (now.shown, now.sure) == (before.shown, before.sure)
    assert (later.shown, later.sure, later.source) == ("9 tháng", "own", "Công văn 1-CV/ĐU")
    assert [each["shown"] for each in now.own_values] == ["9 tháng"]
    with pytest.raises(Refused) as refused:
        cells.enter_rule_value(session, *enter)
    assert refused.value.field == "from_on"


def test_a_rule_of_which_no_value_holds_is_listed_without_one(session: Session) -> None:
    long_ago = cells.list_rules(session, date(1930, 2, 3))
    assert {(each.shown, each.source, each.sure) for each in long_ago} == {("", "", "")}


def test_the_history_tells_of_settings_lists_and_rules_in_words(session: Session) -> None:
    cells.change_setting(session, "keeps_scans", "no")
    cells.change_setting(session, "keeps_scans", "yes")
    cells.change_choices(session, "religion", [{"value": "Đạo Ví Dụ"}])
    cells.change_choices(session, "religion", [{"value": "Đạo Ví Dụ", "hidden": True}])
    cells.change_choices(session, "religion", [])
    number = cells.enter_rule_value(session, "probation.months", "2026-12-01", 9, "Công văn 1-CV/ĐU")
    cells.remove_rule_value(session, number)
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
