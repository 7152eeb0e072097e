"""What the program brings along: every rule and every list is whole, dated, cited and translated."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from partycell_desktop import paths, words
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.names import text_key
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import NoRule, Rule
from partycell_desktop.store import shipped

RULES = list(shipped.load_regulations())
LISTS = shipped.load_lists()
TODAY = date(2026, 11, 22)


def by_id(rule: Rule) -> str:
    return rule.id


@pytest.mark.parametrize("rule", RULES, ids=by_id)
def test_every_rule_is_called_like_its_file_and_speaks_vietnamese(rule: Rule) -> None:
    assert (paths.resources() / "regulations" / f"{rule.id}.toml").is_file()
    for text in (rule.says, rule.unit, *(value.note for value in rule.values)):
        assert not text or words._(text) != text, f"not translated: {text}"


@pytest.mark.parametrize("rule", RULES, ids=by_id)
def test_every_rule_changes_on_its_day_and_not_the_day_before(rule: Rule) -> None:
    for earlier, value in zip((None, *rule.values), rule.values, strict=False):
        assert rule.on(value.from_on) is value
        if earlier is None:
            with pytest.raises(NoRule):
                rule.on(value.from_on - timedelta(days=1))
        else:
            assert rule.on(value.from_on - timedelta(days=1)) is earlier
    if (until := rule.values[-1].until_on) is None:
        rule.on(TODAY)
    else:  # nothing came after it that a document at hand would give
        assert rule.on(until) is rule.values[-1]
        with pytest.raises(NoRule):
            rule.on(until + timedelta(days=1))


@pytest.mark.parametrize("rule", RULES, ids=by_id)
def test_no_value_is_older_than_its_document_unless_it_says_so(rule: Rule) -> None:
    for value in rule.values:
        assert value.cite.document
        day, month, year = (int(part) for part in value.cite.dated.split("/"))
        signed = date(year, month, day)
        assert signed <= value.from_on or f"Signed on {signed:%d/%m/%Y}" in value.note


@pytest.mark.parametrize(
    ("rule", "day", "value"),
    [
        ("badge.years", TODAY, (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)),
        ("badge.rounds", TODAY, ((3, 2), (19, 5), (2, 9), (7, 11))),
        ("badge.wait_after_discipline", TODAY, {"khiển trách": 6, "cảnh cáo": 9, "cách chức": 12}),
        ("probation.months", date(2012, 5, 19), 12),
        ("probation.months", TODAY, 12),
        ("probation.counted_from", TODAY, "lễ kết nạp"),
        ("party_age.counted_from", TODAY, "quyết định kết nạp"),
        ("recognition.meeting_working_days", TODAY, 30),
        ("record.after_ceremony_working_days", TODAY, 30),
        ("stay.least_months", TODAY, 3),
        ("stay.under_months", TODAY, 12),
        ("stay.most_months_study", TODAY, 24),
        ("transfer.start_working_days", TODAY, 60),
        ("transfer.present_working_days", TODAY, 30),
        ("transfer.lost_months", TODAY, 3),
        ("age.least", date(2011, 1, 19), 18),
        ("age.most", TODAY, 60),
        ("removal.months", TODAY, 3),
        ("card.digits", date(2025, 9, 2), 12),
        ("committee.from_members", TODAY, 9),
        ("committee.most_members", TODAY, 7),
        ("term.years", TODAY, 5),
        ("abroad.least_months", TODAY, 3),
        ("meeting.least_minutes", date(2018, 7, 6), 90),
        ("meeting.least_minutes", TODAY, 90),
        ("meeting.least_minutes_combined", TODAY, 120),
        ("meeting.attendance_target", date(2025, 10, 27), "> 85%"),
        ("meeting.attendance_target", date(2025, 10, 28), ">= 90%"),
        ("meeting.per_month", TODAY, 1),
        ("meeting.thematic_per_quarter", TODAY, 1),
        ("meeting.post_before_days", TODAY, 1),
        ("meeting.post_after_days", TODAY, 2),
        ("vote.resolution_share", date(2011, 1, 19), "> 1/2"),
        ("vote.resolution_share", TODAY, "> 1/2"),
        ("vote.membership_share", TODAY, "2/3"),
        ("party_group.from_members", TODAY, 30),
        ("congress.present_share", TODAY, ">= 2/3"),
        ("congress.elected_share", TODAY, "> 1/2"),
        ("congress.surplus_most", TODAY, 30),
        ("congress.convenor_surplus", TODAY, (10, 15)),
        ("congress.nominee_share", TODAY, "> 30%"),
        ("congress.secretary_ballots", TODAY, 3),
        ("congress.report_working_days", TODAY, 7),
        ("congress.approval_working_days", TODAY, 15),
    ],
)
def test_the_shipped_rules_say_what_their_documents_say(rule: str, day: date, value: object) -> None:
    assert shipped.load_regulations().value(rule, on=day).value == value


def test_what_was_never_compared_with_its_document_is_shipped_as_unconfirmed() -> None:
    rules = shipped.load_regulations()
    assert rules.value("badge.years", on=date(2026, 7, 25)).sure == "verbatim"
    after = rules.value("badge.years", on=date(2026, 7, 26))
    assert (after.sure, after.cite.document) == ("unconfirmed", "Quy định 208-QĐ/TW")
    assert after.note
    assert rules.value("term.years", on=TODAY).sure == "unconfirmed"


@pytest.mark.parametrize(
    ("number", "right"),
    [("000001 HN", True), ("123456HCM", True), ("000001 ĐN", True), ("12345 HN", False), ("000001 HNAM", False)],
)
def test_the_form_of_a_life_record_number_is_a_shape(number: str, right: bool) -> None:
    assert shipped.load_regulations().value("life_record.format", on=TODAY).fits(number) is right


def test_the_books_own_values_reach_the_rules() -> None:
    own = [
        {
            "rule": "stay.least_months",
            "from_on": "2026-01-01",
            "value": 4,
            "document": "Công văn 5-CV/ĐU",
            "article": "",
            "dated": "",
        }
    ]
    assert shipped.load_regulations(own).value("stay.least_months", on=TODAY).number == 4
    assert shipped.load_regulations().value("stay.least_months", on=TODAY).number == 3


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_called_like_its_file_and_speaks_vietnamese(name: str) -> None:
    code_list = LISTS[name]
    assert code_list.id == name
    assert code_list.title != code_list.says
    assert code_list.cite.document
    for entry in code_list.entries:
        assert code_list.find(entry.value) is entry
        for spelling in entry.also:
            assert code_list.find(spelling) is entry


def test_every_item_that_is_chosen_from_a_list_has_its_list() -> None:
    from partycell_desktop.domain import cell, person, record_lists

    records = [cell.Cell, cell.DeskPerson, person.Person, *record_lists.LISTS.values()]
    asked = {item.choices for record in records for item in items_of(record) if item.choices}
    assert asked <= set(LISTS)


def test_a_list_that_does_not_exist_is_refused_by_name() -> None:
    for name in ("planet", "../regulations/badge.years", ""):
        with pytest.raises(Refused):
            shipped.load_list(name)


def test_a_cells_own_choices_do_not_stay_in_the_shipped_list() -> None:
    own = [{"value": "Đạo Bửu Sơn Kỳ Hương", "code": "", "hidden": 0}]
    assert shipped.load_list("religion", own).values[-1] == "Đạo Bửu Sơn Kỳ Hương"
    assert "Đạo Bửu Sơn Kỳ Hương" not in shipped.load_list("religion").values


def test_there_are_thirty_four_provinces_six_of_them_cities() -> None:
    provinces = LISTS["province"].entries
    assert Counter(each.group for each in provinces) == {"tỉnh": 28, "thành phố": 6}
    cities = {each.value for each in provinces if each.group == "thành phố"}
    assert cities == {"Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Thành phố Hồ Chí Minh", "Cần Thơ"}


def test_each_of_the_sixty_three_old_provinces_belongs_to_one_of_today() -> None:
    old, new = LISTS["old_province"].entries, LISTS["province"].values
    assert len(old) == 63
    assert {each.now for each in old} == set(new)
    alone = {name for name, count in Counter(each.now for each in old).items() if count == 1}
    assert len(alone) == 11
    assert {each.value for each in old if each.now == "Lâm Đồng"} == {"Lâm Đồng", "Đắk Nông", "Bình Thuận"}
    # Only Thừa Thiên Huế was renamed without being joined to another.
    assert {each.value for each in old if each.now in alone and each.now != each.value} == {"Thừa Thiên Huế"}


def test_there_are_fifty_four_ethnic_groups_and_two_others() -> None:
    groups = LISTS["ethnic_group"].values
    assert len(groups) == 56
    assert groups[:2] == ("Kinh", "Tày")
    assert groups[-2:] == ("Quốc tịch gốc nước ngoài", "Dân tộc khác")


def test_the_document_types_are_numbered_1_to_104_in_three_priorities() -> None:
    types = LISTS["document_type"]
    assert [each.code for each in types.entries] == [str(number) for number in range(1, 105)]
    assert Counter(each.group for each in types.entries) == {"1": 36, "2": 49, "3": 19}
    assert types.by_code["3"].value == "Phiếu đảng viên"
    assert types.by_code["85"].group == "2"
    assert types.by_code["104"].value == "Tờ khai đề nghị truy tặng Huy hiệu Đảng"


def test_the_places_in_a_dossier_follow_its_three_parts() -> None:
    places = {each.place for each in LISTS["document_type"].entries if each.place}
    assert {f"a{number}" for number in range(1, 7)} <= places
    assert {f"b{number}" for number in range(1, 7)} <= places
    assert all(re.fullmatch(r"[abc][0-9]{1,2}", each) for each in places)


def test_countries_begin_with_viet_nam_and_follow_the_alphabet() -> None:
    countries = LISTS["country"].values
    assert countries[0] == "Việt Nam"
    today = countries[1 : countries.index("Liên Xô")]
    assert list(today) == sorted(today, key=text_key)


def test_disciplines_that_delay_a_badge_are_in_the_list_of_disciplines() -> None:
    waits = shipped.load_regulations().value("badge.wait_after_discipline", on=TODAY).by_name
    forms = {each.value.casefold() for each in LISTS["discipline_form"].entries if "đảng" in each.group}
    assert set(waits) <= forms
