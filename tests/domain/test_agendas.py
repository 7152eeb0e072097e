"""Agendas as dated data: which holds, what of it is meant for an enterprise, and templates that cannot be."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from partycell_desktop.domain.agendas import (
    SOURCES,
    Agenda,
    agenda_on,
    own_agenda,
    read_agenda,
    read_own_agenda,
)
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.store.shipped import load_agendas

TODAY = date(2026, 11, 22)
TEXT = """
kind = "ordinary"
from = 2025-10-28
says = "Agenda of an ordinary meeting"
sure = "quoted"
cite = { document = "Hướng dẫn 42-HD/BTCTW", dated = 2025-10-28 }

[[part]]
key = "opening"
title = "Mở đầu"

[[part.item]]
key = "attendance"
title = "Điểm danh"
source = "attendance"
minutes = 3

[[part]]
key = "closing"
title = "Kết thúc"

[[part.item]]
key = "firm"
title = "Năng suất lao động"
optional = true
enterprises = ["Doanh nghiệp tư nhân"]
cite = { document = "Hướng dẫn 42-HD/BTCTW", article = "mục 4", dated = 2025-10-28 }
sure = "unconfirmed"
"""
TYPED: dict[str, Any] = {
    "kind": "ordinary",
    "name": "Tháng có kết nạp",
    "from_on": "1/1/2026",
    "usual": True,
    "points": [
        {"title": "Bế mạc", "part": "closing", "minutes": "1"},
        {"title": "Xét kết nạp", "minutes": 20, "source": "candidates"},
        {"title": "Điểm danh", "part": "opening", "source": "attendance", "optional": "có"},
    ],
}


def template(**changed: Any) -> Agenda:
    kept = read_own_agenda({**TYPED, **changed}, TODAY)
    return own_agenda(kept, {"opening": "Mở đầu", "content": "Tiến hành", "closing": "Kết thúc"})


def titles(agenda: Agenda) -> list[str]:
    return [each.title for each in agenda.points]


def refused(given: dict[str, Any]) -> Sequence[Refused]:
    with pytest.raises(Refused) as no:
        read_own_agenda(given, TODAY)
    return no.value.problems()


def test_a_shipped_agenda_is_read_with_its_parts_and_sources() -> None:
    read = read_agenda(TEXT, "ordinary.2025-10-28.toml")
    assert (read.id, read.from_on, read.minutes) == ("ordinary.2025-10-28", date(2025, 10, 28), 3)
    assert [(part.title, [each.key for each in part.points]) for part in read.parts] == [
        ("Mở đầu", ["attendance"]),
        ("Kết thúc", ["firm"]),
    ]
    first, firm = read.points
    assert first.cite is not None and first.cite.sure == "quoted"
    assert str(firm.cite) == "mục 4, Hướng dẫn 42-HD/BTCTW (28/10/2025)"
    assert firm.cite is not None and firm.cite.sure == "unconfirmed"


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('kind = "ordinary"\n', "", "kind"),
        ('source = "attendance"', 'source = "weather"', "weather"),
        ('key = "firm"', 'key = "attendance"', "attendance"),
        ('key = "closing"', 'key = "end"', "end"),
        ("minutes = 3", "minuten = 3", "minuten"),
        ('sure = "quoted"', 'sure = "maybe"', "maybe"),
        ('kind = "ordinary"', "kind = ", "TOML|Invalid|line"),
    ],
)
def test_a_file_that_is_no_agenda_says_why(old: str, new: str, word: str) -> None:
    with pytest.raises(Trouble) as trouble:
        read_agenda(TEXT.replace(old, new), "x.toml")
    assert any(each in trouble.value.what for each in word.split("|"))


def test_the_agenda_of_a_day_is_the_newest_and_before_all_the_oldest() -> None:
    old = read_agenda(TEXT, "x.toml")
    new = read_agenda(TEXT.replace("from = 2025-10-28", "from = 2026-06-01"), "y.toml")
    found = [agenda_on([new, old], [], "ordinary", day).from_on for day in (date(2020, 1, 1), date(2026, 5, 31), TODAY)]
    assert found == [old.from_on, old.from_on, new.from_on]


def test_a_usual_template_goes_before_the_shipped_one_from_its_day_on() -> None:
    shipped = [read_agenda(TEXT, "x.toml")]
    usual, other = template(), template(usual=False)
    assert agenda_on(shipped, [usual], "ordinary", date(2025, 12, 31)) is shipped[0]
    assert agenda_on(shipped, [usual], "ordinary", date(2026, 1, 1)) is usual
    assert agenda_on(shipped, [other], "ordinary", TODAY) is shipped[0]


def test_an_unknown_kind_of_meeting_is_refused_with_the_known_ones() -> None:
    with pytest.raises(Refused, match="ordinary"):
        agenda_on([read_agenda(TEXT, "x.toml")], [], "party", TODAY)


def test_points_for_other_kinds_of_enterprise_are_left_out() -> None:
    read = read_agenda(TEXT, "x.toml")
    assert titles(read.for_enterprise("Doanh nghiệp tư nhân")) == ["Điểm danh", "Năng suất lao động"]
    assert titles(read.for_enterprise("Hợp tác xã")) == ["Điểm danh"]
    assert titles(read.for_enterprise("")) == ["Điểm danh", "Năng suất lao động"]


def test_a_template_is_put_in_the_order_of_its_parts_and_every_point_has_a_key() -> None:
    made = template()
    assert titles(made) == ["Điểm danh", "Xét kết nạp", "Bế mạc"]
    assert len({each.key for each in made.points}) == 3
    assert (made.title, made.own, made.minutes) == ("Tháng có kết nạp", True, 21)
    assert [each.optional for each in made.points] == [True, False, False]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"points": []}, "points"),
        ({"points": [{"title": " "}]}, "points[0].title"),
        ({"points": [{"title": "A"}, {"title": "B", "minutes": "năm"}]}, "points[1].minutes"),
        ({"points": [{"title": "A", "source": "weather"}]}, "points[0].source"),
        ({"points": [{"title": "A", "part": "middle"}]}, "points[0].part"),
        ({"points": [{"title": "A", "colour": "đỏ"}]}, "points[0].colour"),
        ({"points": ["A"]}, "points[0].title"),
        ({"points": [{"title": "A"}] * 101}, "points"),
        ({"name": ""}, "name"),
        ({"from_on": "2026"}, "from_on"),
        ({"colour": "đỏ"}, "colour"),
    ],
)
def test_a_template_that_cannot_be_is_refused_at_its_place(changed: dict[str, Any], field: str) -> None:
    assert [each.field for each in refused({**TYPED, **changed})] == [field]


def test_all_that_is_wrong_is_refused_at_once() -> None:
    wrong = refused({"kind": "ordinary", "points": [{"title": "", "minutes": "x"}, {"title": ""}]})
    assert [each.field for each in wrong] == ["points[0].minutes", "points[1].title", "name", "from_on"]


@pytest.mark.parametrize("agenda", load_agendas(), ids=lambda each: each.id)
def test_every_shipped_agenda_is_whole_cited_and_speaks_vietnamese(agenda: Agenda) -> None:
    assert agenda.title != agenda.name
    assert agenda.cite is not None and agenda.cite.document
    assert [each.key for each in agenda.parts] == ["opening", "content", "closing"]
    assert all(each.title and each.cite and each.source in SOURCES for each in agenda.points)
    assert all(each.minutes for each in agenda.points if not each.optional)


def test_an_ordinary_meeting_follows_the_order_of_the_guideline() -> None:
    keys = [each.key for each in agenda_on(load_agendas(), [], "ordinary", TODAY).points if not each.optional]
    assert keys == [
        *("reasons", "secretary", "attendance", "dues", "agenda"),
        *("news", "last_month", "assignments", "example", "remarks", "next_month", "discussion"),
        *("summary", "new_tasks", "guidance", "resolution", "scoring", "minutes", "close"),
    ]


def test_in_a_combined_meeting_the_theme_comes_after_the_ordinary_part() -> None:
    keys = [each.key for each in agenda_on(load_agendas(), [], "combined", TODAY).points]
    assert keys.index("discussion") < keys.index("theme_purpose") < keys.index("theme") < keys.index("summary")


def test_a_congress_is_told_by_the_document_of_its_day() -> None:
    before = agenda_on(load_agendas(), [], "congress", date(2026, 5, 18)).cite
    after = agenda_on(load_agendas(), [], "congress", TODAY).cite
    assert before is not None and (before.document, before.sure) == ("Hướng dẫn 06-HD/TW", "verbatim")
    assert after is not None and (after.document, after.sure) == ("Hướng dẫn 01-HD/TW", "unconfirmed")
