"""What falls due, on days counted by hand."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from partycell_desktop.domain.deadlines import Due, DueKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.books import close_session, open_session
from partycell_desktop.use_cases.cell import keep_term
from partycell_desktop.use_cases.deadlines import count_due, list_due, look_at_today
from partycell_desktop.use_cases.demo import demo_moment
from partycell_desktop.use_cases.roster import add_member, correct_event, correct_member, count_members, record_event
from partycell_desktop.use_cases.rule_values import enter_rule_value
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.use_cases.conftest import NOW


@pytest.fixture(scope="module")
def demo(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    copy = shutil.copyfile(demo_book, tmp_path_factory.mktemp("deadlines") / demo_book.name)
    made = open_session(copy, "", FixedClock(demo_moment()))
    yield made
    close_session(made)


def member(
    session: Session,
    name: str,
    ceremony: str,
    official: str = "",
    *,
    decided: str = "",
    more: tuple[dict[str, Any], ...] = (),
    lists: dict[str, list[dict[str, Any]]] | None = None,
    **items: str,
) -> int:
    """A member with a complete record, unless an item is given as empty."""
    whole = {
        "full_name": name,
        "sex": "Nam",
        "born_on": "20/07/1960",
        "birth_province": "Nghệ An",
        "home_province": "Nghệ An",
        "home_detail": "xã Quỳnh Lưu",
        "residence_province": "Nghệ An",
        "residence_detail": "xã Quỳnh Lưu",
        "ethnic_group": "Kinh",
        "religion": "Không",
        "citizen_number": f"040060{int.from_bytes(name.encode()) % 10**6:06}",
        "card_number": "",
        "occupation": "Công nhân",
        "general_education": "12/12",
        "expertise_level": "Đại học",
        "theory": "Sơ cấp",
    }
    whole["card_number"] = whole["citizen_number"] if official else ""
    events = [{"kind": "admitted", "on": ceremony, "decided_on": decided or ceremony}]
    if official:
        events.append({"kind": "recognised", "on": official})
    return add_member(session, {**whole, **items}, [*events, *more], lists)


def of_kind(found: list[Due], kind: DueKind) -> list[Due]:
    return [each for each in found if each.kind is kind]


def days_and_tone(found: list[Due]) -> list[tuple[int, str]]:
    return [(each.days_left, each.tone) for each in found]


# Probation: twelve months from the ceremony (06-HD/TW, 4.2).


@pytest.mark.parametrize(
    ("on", "left", "mark", "tone"),
    [
        (date(2026, 11, 18), 1, "còn 1 ngày", "gold"),
        (date(2026, 11, 19), 0, "hôm nay", "gold"),
        (date(2026, 11, 20), -1, "quá hạn 1 ngày", "accent"),
        (date(2026, 10, 20), 30, "còn 30 ngày", "gold"),
        (date(2026, 10, 19), 31, "còn 31 ngày", "neutral"),
    ],
)
def test_a_probation_ends_twelve_months_after_the_ceremony(
    session: Session, on: date, left: int, mark: str, tone: str
) -> None:
    number = member(session, "Phạm Văn Dũng", "19/11/2025", decided="03/11/2025")
    (due,) = of_kind(list_due(session, on), DueKind.PROBATION)
    assert (due.day, due.days_left, due.mark, due.tone) == (date(2026, 11, 19), left, mark, tone)
    assert due.title == "Công nhận đảng viên chính thức: Phạm Văn Dũng"
    assert due.detail == "Đủ 12 tháng dự bị ngày 19/11/2026"
    assert due.place == f"member:{number}"
    assert due.because is not None and "06-HD/TW" in due.because.document


def test_a_probation_that_began_on_29_february_ends_on_the_28th(session: Session) -> None:
    member(session, "Tạ Quang Huy", "29/02/2024")
    (due,) = of_kind(list_due(session, date(2025, 2, 1)), DueKind.PROBATION)
    assert due.day == date(2025, 2, 28)


def test_a_probation_beyond_the_days_asked_for_is_not_listed(session: Session) -> None:
    member(session, "Tạ Quang Huy", "15/12/2025")
    assert of_kind(list_due(session, days=22), DueKind.PROBATION) == []
    assert len(of_kind(list_due(session, days=23), DueKind.PROBATION)) == 1


def test_a_recognised_member_has_no_probation_to_end(session: Session) -> None:
    member(session, "Nguyễn Hải Bình", "19/11/2024", "19/11/2025")
    assert list_due(session) == []


def test_a_member_admitted_again_is_on_probation_again(session: Session) -> None:
    out = {"kind": "resigned", "on": "01/06/2015"}
    again = {"kind": "readmitted", "on": "05/01/2026", "decided_on": "20/12/2025"}
    member(session, "Vũ Minh Đức", "10/05/2010", "10/05/2011", more=(out, again), card_number="")
    (due,) = of_kind(list_due(session), DueKind.PROBATION)
    assert due.day == date(2027, 1, 5)


def test_a_probation_from_before_the_first_known_rule_is_not_passed_over(session: Session) -> None:
    member(session, "Đinh Văn Lực", "02/09/1996")
    (due,) = of_kind(list_due(session), DueKind.PROBATION)
    assert due.day == date(1997, 9, 2)


def test_papers_still_lacking_are_named_once_the_end_is_near(session: Session) -> None:
    papers = [{"type_number": each} for each in (5, 46, 47, 49)]
    member(session, "Phạm Văn Dũng", "19/11/2025", lists={"paper": papers})
    (near,) = of_kind(list_due(session), DueKind.PROBATION)
    assert near.detail.endswith("còn thiếu: Bản nhận xét đảng viên dự bị của đảng viên được phân công giúp đỡ")
    (far,) = of_kind(list_due(session, date(2026, 9, 1)), DueKind.PROBATION)
    assert "còn thiếu" not in far.detail


# Badges: rounds 3/2, 19/5, 2/9, 7/11; years from the decision on the admission.


def test_a_badge_is_proposed_for_the_round_in_which_the_years_are_full(session: Session) -> None:
    member(session, "Lê Trọng Thắng", "03/02/1997", "03/02/1998")
    (due,) = of_kind(list_due(session), DueKind.BADGE)
    assert (due.day, due.days_left, due.tone) == (date(2027, 2, 3), 73, "neutral")
    assert due.title == "Đề nghị tặng Huy hiệu 30 năm tuổi Đảng: Lê Trọng Thắng"
    assert due.detail == "Đủ tuổi Đảng ngày 03/02/2027 · đợt 03/02/2027"
    assert due.because is not None and due.because.sure == "unconfirmed"


def test_years_full_a_day_after_a_round_wait_for_the_next(session: Session) -> None:
    member(session, "Lê Trọng Thắng", "20/02/1997", "20/02/1998", decided="04/02/1997")
    (due,) = of_kind(list_due(session), DueKind.BADGE)
    assert due.day == date(2027, 5, 19)
    assert due.detail == "Đủ tuổi Đảng ngày 04/02/2027 · đợt 19/05/2027"


@pytest.mark.parametrize(("decided", "until", "round_on"), [
    ("12/05/2026", date(2027, 2, 12), date(2027, 5, 19)),
    ("03/05/2026", date(2027, 2, 3), date(2027, 2, 3)),
    ("04/05/2026", date(2027, 2, 4), date(2027, 5, 19)),
])  # fmt: skip
def test_a_warning_makes_the_badge_wait_nine_months(
    session: Session, decided: str, until: date, round_on: date
) -> None:
    discipline = [{"decided_on": decided, "side": "đảng", "form": "Cảnh cáo"}]
    member(session, "Đinh Văn Lực", "02/09/1996", "02/09/1997", decided="12/08/1996", lists={"discipline": discipline})
    (due,) = of_kind(list_due(session), DueKind.BADGE)
    assert due.day == round_on
    assert f"chờ đến {until:%d/%m/%Y} sau kỷ luật" in due.detail


def test_a_discipline_of_the_enterprise_makes_no_badge_wait(session: Session) -> None:
    discipline = [{"decided_on": "12/05/2026", "side": "chính quyền", "form": "Cảnh cáo"}]
    member(session, "Đinh Văn Lực", "02/09/1996", "02/09/1997", decided="12/08/1996", lists={"discipline": discipline})
    (due,) = of_kind(list_due(session), DueKind.BADGE)
    assert due.day == date(2027, 2, 3) and "chờ" not in due.detail


def test_a_badge_that_was_awarded_is_not_proposed_again(session: Session) -> None:
    badge = [{"years": 30, "awarded_on": "03/02/2024"}]
    member(session, "Lê Văn Quý", "03/02/1994", "03/02/1995", lists={"badge": badge})
    assert of_kind(list_due(session), DueKind.BADGE) == []
    assert of_kind(list_due(session, date(2033, 12, 1)), DueKind.BADGE)[0].title.startswith("Đề nghị tặng Huy hiệu 40")


def test_days_outside_the_party_do_not_count_into_the_badge(session: Session) -> None:
    pause = ({"kind": "interrupted", "on": "01/01/2000"}, {"kind": "resumed", "on": "10/04/2000"})  # 100 days
    member(session, "Lê Trọng Thắng", "03/02/1997", "03/02/1998", more=pause)
    (due,) = of_kind(list_due(session), DueKind.BADGE)
    assert "14/05/2027" in due.detail and due.day == date(2027, 5, 19)


def test_a_decision_known_only_by_its_month_is_said_to_be_uncertain(session: Session) -> None:
    member(session, "Lê Trọng Thắng", "03/02/1997", "03/02/1998", decided="01/1997")
    (due,) = of_kind(list_due(session), DueKind.BADGE)
    assert due.detail.endswith("chưa rõ ngày của quyết định kết nạp")


def test_what_the_upper_committee_sent_goes_before_the_shipped_rounds(session: Session) -> None:
    member(session, "Lê Trọng Thắng", "03/02/1997", "03/02/1998")
    enter_rule_value(session, "badge.rounds", "2026-01-01", [[3, 2], [1, 5]], "12-CV/TU", "", "05/01/2026")
    (due,) = of_kind(list_due(session, date(2027, 2, 4)), DueKind.BADGE)
    assert due.day == date(2027, 5, 1)


def test_a_day_before_the_rules_is_refused_rather_than_counted_with_nothing(session: Session) -> None:
    with pytest.raises(Refused, match="10/10/2010"):
        list_due(session, date(2010, 10, 10))


# Who counts.


def test_who_left_or_died_has_nothing_due(session: Session) -> None:
    born = "25/11/1966"
    member(session, "Phan Văn Tài", "03/02/1997", more=({"kind": "left", "on": "25/06/2025"},), born_on=born)
    member(session, "Chu Văn Thành", "03/02/1997", more=({"kind": "deceased", "on": "14/03/2024"},), born_on=born)
    member(session, "Kiều Minh Tiến", "03/02/1997", more=({"kind": "name_removed", "on": "15/08/2023"},), born_on=born)
    assert list_due(session) == []


def test_who_came_later_had_nothing_due_here_before(session: Session) -> None:
    came = {"kind": "came", "on": "05/10/2026"}
    member(session, "Cao Thị Kim Oanh", "19/05/2019", "19/05/2020", more=(came,), theory="")
    assert of_kind(list_due(session, date(2026, 10, 4)), DueKind.INCOMPLETE) == []
    assert len(of_kind(list_due(session, date(2026, 10, 5)), DueKind.INCOMPLETE)) == 1


# Stays and exemptions.


@pytest.mark.parametrize(("kind", "due_kind", "title"), [
    ("temporary_out", DueKind.STAY_AWAY, "Hết hạn sinh hoạt tạm thời nơi khác: Phan Thị Thu Hà"),
    ("exempted", DueKind.EXEMPTION, "Hết hạn miễn công tác và sinh hoạt đảng: Phan Thị Thu Hà"),
])  # fmt: skip
def test_a_planned_end_comes_near_and_is_overdue_until_it_is_closed(
    session: Session, kind: str, due_kind: DueKind, title: str
) -> None:
    number = member(session, "Phan Thị Thu Hà", "07/11/2006", "07/11/2007")
    record_event(session, number, kind, {"on": "01/03/2026", "until_on": "31/10/2026", "organisation": "Chi bộ lớp"})
    (before,) = of_kind(list_due(session, date(2026, 10, 30)), due_kind)
    assert (before.title, before.days_left) == (title, 1)
    (due,) = of_kind(list_due(session), due_kind)
    assert (due.days_left, due.tone) == (-22, "accent")
    record_event(session, number, "temporary_out_ended" if kind == "temporary_out" else "exemption_ended",
                 {"on": "20/11/2026"})  # fmt: skip
    assert of_kind(list_due(session), due_kind) == []


def test_a_guest_has_only_the_end_of_the_stay_and_a_birthday(session: Session) -> None:
    stay = {"kind": "temporary_in", "on": "01/09/2026", "until_on": "28/02/2027", "organisation": "Chi bộ Mẫu"}
    member(session, "Lưu Thị Phương", "03/02/1997", more=(stay,), theory="", born_on="30/11/1970")
    birthday, end = list_due(session)
    assert (end.kind, end.day, end.days_left) == (DueKind.STAY_HERE, date(2027, 2, 28), 98)
    assert end.detail == "Đến 28/02/2027 · từ Chi bộ Mẫu"
    assert birthday.kind is DueKind.BIRTHDAY


# Incomplete records.


def test_an_incomplete_record_names_what_is_missing(session: Session) -> None:
    number = member(session, "Cao Thị Kim Oanh", "19/05/2019", "19/05/2020", theory="", card_number="")
    (due,) = list_due(session)
    assert due.kind is DueKind.INCOMPLETE and due.place == f"member:{number}/theory"
    assert due.detail == "Còn thiếu: Lý luận chính trị; Số thẻ đảng viên"
    assert (due.mark, due.lacking) == ("thiếu 2 mục", 2)
    correct_member(session, number, {"theory": "Sơ cấp", "card_number": "040060123456"})
    assert list_due(session) == []


def test_a_missing_day_of_the_decision_is_named_in_words(session: Session) -> None:
    number = member(session, "Nguyễn Hải Bình", "03/02/2016", "03/02/2017")
    events = session.book.rows("SELECT id FROM membership_event WHERE person_id = ? AND kind = 'admitted'", [number])
    correct_event(session, events[0]["id"], {"decided_on": ""})
    (due,) = list_due(session)
    assert due.detail == "Còn thiếu: Ngày quyết định kết nạp"


def test_many_incomplete_records_take_one_line(session: Session) -> None:
    for number in range(5):
        member(session, f"Trần Văn {chr(65 + number)}", "03/02/2016", "03/02/2017", theory="")
    assert len(list_due(session)) == 5
    member(session, "Trần Văn Z", "03/02/2016", "03/02/2017", theory="")
    (due,) = list_due(session)
    assert due.title == "6 hồ sơ còn thiếu mục bắt buộc"
    assert due.detail.startswith("Trong đó có: Trần Văn A, ") and due.place == "roster:incomplete"


# Birthdays.


def test_birthdays_of_the_month_are_listed_and_do_not_count_as_things_to_do(session: Session) -> None:
    for name, born in (
        ("Trương Văn Hòa", "15/11/1966"),
        ("Ngô Thị Lan", "25/11/1980"),
        ("Bùi Thị Ánh", "11/1985"),
        ("Vũ Minh Đức", "1990"),
        ("Tạ Quang Huy", "01/12/1997"),
    ):
        member(session, name, "03/02/2016", "03/02/2017", born_on=born)
    found = list_due(session)
    assert [(each.title, each.day.day, each.tone, each.mark) for each in found] == [
        ("Sinh nhật: Bùi Thị Ánh", 1, "neutral", "01/11"),
        ("Sinh nhật: Trương Văn Hòa", 15, "neutral", "15/11"),
        ("Sinh nhật: Ngô Thị Lan", 25, "neutral", "25/11"),
    ]
    assert found[1].detail == "Tròn 60 tuổi ngày 15/11/2026"
    assert found[0].detail == "Tròn 41 tuổi trong tháng 11/2026; không rõ ngày"
    assert count_due(session) == 0


def test_born_on_29_february_has_the_birthday_on_the_28th_of_a_short_year(session: Session) -> None:
    member(session, "Ngô Thị Lan", "03/02/2016", "03/02/2017", born_on="29/02/1988")
    (short,) = list_due(session, date(2026, 2, 1))
    (long,) = list_due(session, date(2028, 2, 1))
    assert (short.day, long.day) == (date(2026, 2, 28), date(2028, 2, 29))


# The term.


@pytest.mark.parametrize(("on", "listed"), [
    (date(2029, 11, 22), []),
    (date(2029, 11, 23), [(181, "neutral")]),
    (date(2030, 5, 23), [(0, "gold")]),
    (date(2030, 5, 24), [(-1, "accent")]),
])  # fmt: skip
def test_the_end_of_the_term_is_listed_six_months_before(
    session: Session, on: date, listed: list[tuple[int, str]]
) -> None:
    keep_term(session, {"name": "2025 - 2030", "congress_on": "23/05/2025", "ends_on": "23/05/2030"})
    assert days_and_tone(of_kind(list_due(session, on), DueKind.TERM)) == listed


def test_a_term_without_an_end_lasts_as_long_as_the_rule_says(session: Session) -> None:
    keep_term(session, {"name": "2025 - 2030", "congress_on": "23/05/2025"})
    (due,) = of_kind(list_due(session, date(2030, 5, 1)), DueKind.TERM)
    assert due.day == date(2030, 5, 23) and due.because is not None and due.place == "cell:cell"


def test_the_next_term_takes_the_place_of_the_one_before(session: Session) -> None:
    keep_term(session, {"name": "2020 - 2025", "congress_on": "22/05/2020", "ends_on": "23/05/2025"})
    assert len(of_kind(list_due(session), DueKind.TERM)) == 1
    keep_term(session, {"name": "2025 - 2030", "congress_on": "23/05/2025", "ends_on": "23/05/2030"})
    assert of_kind(list_due(session), DueKind.TERM) == []


# The whole list.


def test_the_list_of_the_demo_is_sorted_by_day(demo: Session) -> None:
    found = list_due(demo)
    assert [each.day for each in found] == sorted(each.day for each in found)
    assert [(each.kind.value, each.days_left) for each in found if each.kind is not DueKind.BIRTHDAY] == [
        ("dues", -22),  # October is not paid by everybody
        ("meeting", -7),  # the vote of 13/11 was not reported upward
        ("task", -2),
        ("meeting", 0),  # the minutes of 20/11 are open
        ("incomplete", 0),
        ("dues", 3),  # the upper committee wants its part by the 25th
        ("candidate", 4),
        ("task", 8),
        ("document", 13),
        ("probation", 23),
        ("candidate", 23),
        ("candidate", 24),
        ("exemption", 39),
        ("stay_away", 39),
        ("candidate", 43),
        ("candidate", 58),
        ("badge", 73),
        ("stay_here", 98),
        ("badge", 178),
    ]
    assert count_due(demo) == 19


def test_today_counts_as_the_roster_does(demo: Session) -> None:
    for day in (None, date(2023, 1, 1), date(2025, 12, 1), date(2026, 3, 1)):
        assert look_at_today(demo, day).numbers == count_members(demo, day)
    today = look_at_today(demo)
    assert today.day == date(2026, 11, 22)
    assert [each.kind for each in today.birthdays] == [DueKind.BIRTHDAY] * 3
    assert len(today.due) == count_due(demo)


def test_the_same_day_by_the_clock_and_by_asking_gives_the_same_list(session: Session) -> None:
    member(session, "Phạm Văn Dũng", "19/11/2025")
    asked = list_due(session, date(2026, 12, 1))
    session.clock = FixedClock(NOW.replace(month=12, day=1))
    assert list_due(session) == asked
