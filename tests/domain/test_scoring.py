"""Scoring a meeting: the sheet in force, what follows from the facts, the total, the class, and what is wrong."""

from datetime import date

import pytest

from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.scoring import (
    Band,
    Criterion,
    MeetingFacts,
    Points,
    Proposal,
    ScoreClass,
    ScoreSheet,
    class_of,
    find_score_sheet,
    no_score_sheet,
    points_of,
    problems_of,
    propose,
    shown_points,
    total,
)
from partycell_desktop.domain.threshold import Threshold, find_threshold
from partycell_desktop.store.shipped import load_score_sheets

(CENTRAL,) = load_score_sheets()
TODAY = date(2026, 11, 22)
FULL: dict[str, Points] = {line.key: line.most for line in CENTRAL.lines}


def target(text: str = ">= 90%") -> Threshold:
    found = find_threshold(text)
    assert found is not None
    return found


def sheet(
    *criteria: Criterion, own: str = "", from_on: date = date(2026, 1, 1), until: date | None = None
) -> ScoreSheet:
    classes = (ScoreClass("Tốt", 90), ScoreClass("Kém", 0))
    name = own or "x"
    return ScoreSheet(name, name, from_on, 100, criteria, classes, Citation("Quy chế"), until, own=bool(own))


def test_the_central_frame_has_seven_criteria_with_a_hundred_points() -> None:
    assert [each.most for each in CENTRAL.criteria] == [5, 5, 10, 40, 5, 30, 5]
    assert sum(line.most for line in CENTRAL.lines) == CENTRAL.total == 100
    assert [(each.title, each.at_least) for each in CENTRAL.classes] == [
        ("Tốt", 90),
        ("Khá", 70),
        ("Trung bình", 50),
        ("Kém", 0),
    ]
    assert (CENTRAL.cite.document, CENTRAL.cite.sure) == ("Hướng dẫn 42-HD/BTCTW", "quoted")
    assert CENTRAL.title != CENTRAL.name and CENTRAL.note


@pytest.mark.parametrize(
    ("reached", "title"),
    [
        (100, "Tốt"),
        (90, "Tốt"),
        (89.5, "Khá"),
        (70, "Khá"),
        (69.5, "Trung bình"),
        (50, "Trung bình"),
        (49.5, "Kém"),
        (0, "Kém"),
    ],
)
def test_a_class_begins_at_its_total(reached: Points, title: str) -> None:
    assert class_of(CENTRAL, reached) == title


def test_points_of_parts_are_added_up_and_halves_are_kept() -> None:
    points: dict[str, Points] = {**FULL, "preparation.draft": 4.5, "preparation.notice": 5}
    assert points_of(CENTRAL.criteria[2], points) == 9.5
    assert total(CENTRAL, points) == 99.5
    assert shown_points(99.5) == "99,5"
    assert shown_points(total(CENTRAL, FULL)) == "100"


def test_a_criterion_may_be_scored_as_a_whole() -> None:
    points = {key: value for key, value in FULL.items() if not key.startswith("preparation.")}
    assert total(CENTRAL, {**points, "preparation": 8}) == 98
    assert problems_of(CENTRAL, {**points, "preparation": 8}, "Tốt") == []


@pytest.mark.parametrize(
    ("changed", "given_class", "key", "word"),
    [
        ({"results": None}, "Tốt", "results", "chưa được chấm"),
        ({"results": 31}, "Tốt", "results", "0 đến 30"),
        ({"results": -1}, "Tốt", "results", "0 đến 30"),
        ({"results": 29.3}, "Tốt", "results", "nửa điểm"),
        ({"weather": 3}, "Tốt", "weather", "weather"),
        ({"results": 10}, "Tốt", "", "Khá"),
    ],
)
def test_what_is_wrong_with_a_score_is_said(
    changed: dict[str, Points | None], given_class: str, key: str, word: str
) -> None:
    points = {name: value for name, value in {**FULL, **changed}.items() if value is not None}
    (problem,) = problems_of(CENTRAL, points, given_class)
    assert problem.key == key and word in problem.words


def test_a_whole_score_with_its_class_has_no_problem() -> None:
    assert problems_of(CENTRAL, FULL, "Tốt") == []
    assert problems_of(CENTRAL, FULL) == []


def test_full_points_are_proposed_where_the_facts_prove_them() -> None:
    facts = MeetingFacts(minutes=95, least_minutes=90, present=19, convened=20, attendance_target=target(), unexcused=0)
    found = propose(CENTRAL, facts)
    assert found == {
        "time": Proposal(5, "95 phút; yêu cầu ít nhất 90 phút."),
        "attendance": Proposal(5, "19/20 đảng viên dự; yêu cầu ít nhất 90%."),
    }


@pytest.mark.parametrize(
    ("facts", "key", "word"),
    [
        (MeetingFacts(minutes=82, least_minutes=90), "time", "82 phút"),
        (MeetingFacts(present=17, convened=20, attendance_target=target()), "attendance", "17/20"),
        (MeetingFacts(present=17, convened=20, attendance_target=target("> 85%")), "attendance", "trên 85%"),
        (MeetingFacts(present=20, convened=21, attendance_target=target(), unexcused=1), "attendance", "không lý do"),
    ],
)
def test_where_points_are_lost_the_cell_decides_how_many(facts: MeetingFacts, key: str, word: str) -> None:
    (found,) = propose(CENTRAL, facts).items()
    assert found[0] == key
    assert found[1].points is None and word in found[1].why


def test_nothing_is_proposed_of_what_is_not_known() -> None:
    assert propose(CENTRAL, MeetingFacts()) == {}
    assert propose(CENTRAL, MeetingFacts(minutes=95, present=19, convened=0)) == {}


BANDED = sheet(
    Criterion("rate", "Tỷ lệ dự", 5, "attendance", (Band(90, 4), Band(75, 3), Band(65, 2), Band(0, 1))),
    Criterion("runs", "Không vắng liên tiếp", 1, "runs"),
    Criterion("unexcused", "Không vắng không lý do", 1, "unexcused"),
    Criterion("talk", "Phát biểu", 5, "speakers", (Band(50, 5), Band(40, 4), Band(0, 2))),
)


@pytest.mark.parametrize(("present", "points"), [(18, 4), (17, 3), (15, 3), (13, 2), (12, 1), (0, 1)])
def test_bands_give_points_from_their_least_on(present: int, points: int) -> None:
    assert propose(BANDED, MeetingFacts(present=present, convened=20))["rate"].points == points


def test_one_absent_without_a_reason_leaves_even_a_banded_rate_to_the_cell() -> None:
    found = propose(BANDED, MeetingFacts(present=19, convened=20, unexcused=1, speakers=8, too_often=2, most_running=3))
    assert {key: each.points for key, each in found.items()} == {
        "rate": None,
        "runs": None,
        "unexcused": None,
        "talk": 4,
    }
    assert "2 đảng viên" in found["runs"].why


def test_what_nobody_did_wrong_is_proposed_full() -> None:
    found = propose(BANDED, MeetingFacts(unexcused=0, too_often=0, most_running=3))
    assert {key: each.points for key, each in found.items()} == {"runs": 1, "unexcused": 1}


def test_the_cells_own_sheet_goes_before_the_shipped_one_as_long_as_it_holds() -> None:
    own = sheet(own="own.1", until=date(2026, 6, 30))
    newer = sheet(own="own.2", from_on=date(2026, 10, 1))
    found = [
        find_score_sheet([CENTRAL], [own, newer], day)
        for day in (date(2025, 10, 27), date(2025, 10, 28), date(2026, 1, 1), date(2026, 7, 1), TODAY)
    ]
    assert found == [None, CENTRAL, own, CENTRAL, newer]
    assert find_score_sheet([CENTRAL], [own], TODAY, "own.1") is own
    assert find_score_sheet([CENTRAL], [own], TODAY, "own.7") is None
    assert "27/10/2025" in no_score_sheet(date(2025, 10, 27)).reason
    assert "own.7" in no_score_sheet(TODAY, "own.7").reason
