"""Danh sách đảng viên: a list with the columns that the user chooses, upright or lying by their width.

The edition holds every column that may be chosen, each with its head and its blank; the chosen ones stay.
"""

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.dates import full_years_between
from partycell_desktop.domain.items import item_of, items_of
from partycell_desktop.domain.party_age import party_age_on
from partycell_desktop.domain.person import Person, birth_place, home_place, residence
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Rank, Standing, Status
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.document import PAPERS
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Facts, Material, Subject, merged
from partycell_desktop.forms.wording import names_in
from partycell_desktop.words import N_, _

ROWS = "members"
DATE_MM, EDGES_MM = 21.0, 3.0  # a column of days, and the white edges inside its cells
SMALLEST_SIZE = 7.0  # pt: what can still be read
USUAL_COLUMNS = ("name", "born_on", "sex", "home_place", "admitted_on", "official_on", "rank")

COMPUTED: dict[str, str] = {
    "name": N_("Full name"),
    "birth_place": N_("Place where the birth was registered"),
    "home_place": N_("Home place"),
    "residence": N_("Permanent residence"),
    "age": N_("Age"),
    "decided_on": N_("Date of the decision to admit"),
    "admitted_on": N_("Admitted on (ceremony)"),
    "official_on": N_("Official member on"),
    "party_age": N_("Years in the Party"),
    "rank": N_("Kind of member"),
    "status": N_("Status"),
    "posts": N_("Posts"),
    "expertise": N_("Professional level"),
}
_INSTEAD = {  # items that a list shows in one column, computed from several
    "full_name",
    "name_in_use",
    "birth_country",
    "birth_province",
    "birth_detail",
    "home_country",
    "home_province",
    "home_detail",
    "residence_country",
    "residence_province",
    "residence_detail",
    "expertise_level",
    "expertise_field",
}
_TOO_LONG = {"life_story", "self_remark"}

RANK_WORDS = {Rank.NONE: "", Rank.PROBATIONARY: "Dự bị", Rank.OFFICIAL: "Chính thức"}
STATUS_WORDS = {
    Status.NOT_MEMBER: "Không thuộc chi bộ",
    Status.ACTIVE: "Đang sinh hoạt",
    Status.EXEMPT: "Miễn sinh hoạt",
    Status.SUSPENDED: "Đình chỉ sinh hoạt",
    Status.INTERRUPTED: "Gián đoạn sinh hoạt",
    Status.GUEST: "Sinh hoạt tạm thời",
    Status.TRANSFERRED: "Đã chuyển đi",
    Status.OUT: "Đã ra khỏi Đảng",
    Status.DECEASED: "Từ trần",
}


def column_titles() -> dict[str, str]:
    """Every column that may be chosen, in the order of the record, with its title in the language of the screens."""
    items = {
        each.name: each.title for each in items_of(Person) if each.name not in _INSTEAD and each.name not in _TOO_LONG
    }
    return {**{name: _(label) for name, label in COMPUTED.items()}, **items}


def chosen_columns(material: Material) -> list[str]:
    """The columns that the options ask for (names parted by blanks or commas), else the usual ones."""
    asked = material.options.get("columns", "").replace(",", " ").split() or list(USUAL_COLUMNS)
    known = column_titles()
    for name in asked:
        if name not in known:
            raise Refused(_("There is no column called “{name}”.").format(name=name), "columns")
    return list(dict.fromkeys(asked))


def facts(material: Material) -> Facts:
    """Every fact of the list, with all columns; the edition that is printed asks for the chosen ones."""
    rows = [_row(each, material) for each in material.members]
    return merged(
        letterhead(material),
        {
            ROWS: Fact(rows, "roster", _("Members")),
            "list_title": Fact(material.options.get("title"), needed=False),
            "how_many": Fact(str(len(rows)), needed=False),
        },
        signing(material.issuer),
    )


def edition_for(edition: Edition, material: Material) -> Edition:
    """The edition with the chosen columns alone, in the chosen order; lying where they are wider than a page.

    Columns that are too wide even then share the page in smaller type; Refused where that could not be read.
    """
    chosen = chosen_columns(material)
    blocks, paper = [], edition.paper
    for block in edition.blocks:
        if block["kind"] == "table" and block.get("rows") == ROWS:
            _check_table(block)
            block = _with_columns(dict(block), chosen)
            width = sum(column["width"] for column in block["columns"])
            edges = edition.margins.left + edition.margins.right
            paper = "A4" if width <= PAPERS["A4"][0] - edges else "A4 landscape"
            block = _shared(block, width, PAPERS[paper][0] - edges)
        blocks.append(block)
    return replace(edition, blocks=tuple(blocks), paper=paper)


def _check_table(table: Mapping[str, Any]) -> None:
    """Refuse a table of an own edition out of which columns cannot be chosen."""
    columns, cells, head = table["columns"], table.get("cells", ()), table.get("head", ())
    plain = all(isinstance(cell, str) for row in (cells, *head) for cell in row)
    if (
        not (plain and head and cells and "size" in table and all("width" in column for column in columns))
        or any(len(row) != len(columns) for row in (cells, *head))
        or "row" in table
        or isinstance(table.get("numbers"), list)
    ):
        raise Refused(
            _(
                "The table of the members needs “size”, a “width” for every column, and in “head” and “cells” one "
                "plain text for every column, because columns are chosen out of it."
            ),
            ROWS,
        )


def _with_columns(table: dict[str, Any], chosen: list[str]) -> dict[str, Any]:
    places = {name: place for place, cell in enumerate(table["cells"]) for name in names_in(cell)}
    missing = next((name for name in chosen if name not in places), None)
    if missing is not None:
        raise Refused(_("This edition of the list has no column “{name}”.").format(name=missing), "columns")
    kept = [0, *(places[name] for name in chosen)]  # the first column holds the number of the row
    columns = [table["columns"][place] for place in kept]
    head = [[row[place] for place in kept] for row in table["head"]]
    return {**table, "columns": columns, "head": head, "cells": [table["cells"][place] for place in kept]}


def _shared(table: dict[str, Any], width: float, room: float) -> dict[str, Any]:
    """The columns as shares of the page, in smaller type where they have less room than they asked for."""
    own, first = table["size"], table["columns"][0]["width"]
    share = min(1.0, (room - first) / (width - first))
    # A day must stay in one piece: letters may have what the white edges of its cell leave them.
    size = math.floor(2 * own * (DATE_MM * share - EDGES_MM) / (DATE_MM - EDGES_MM)) / 2 if share < 1 else own
    if size < SMALLEST_SIZE:
        raise Refused(_("So many columns do not fit on a page. Choose fewer of them."), "columns")
    number, *others = table["columns"]
    shares = [{"weight": column["width"], "align": column.get("align", "left")} for column in others]
    return {**table, "columns": [number, *shares], "size": size}


def _row(member: Subject, material: Material) -> Row:
    person, day = member.person, material.day
    standing = story.standing_on(member.events, day)
    values: dict[str, str | Fact | None] = {
        "name": Fact(person.name, f"{member.place}/full_name", _("Full name at birth")),
        "birth_place": _place(member, "birth_detail", birth_place(person)),
        "home_place": _place(member, "home_detail", home_place(person)),
        "residence": _place(member, "residence_detail", residence(person)),
        "age": _age(member, day),
        "decided_on": record.decision_day(member)["decided_on"],
        "admitted_on": record.event_day(member, member.admission, _("Admitted on (ceremony)")),
        "official_on": record.event_day(
            member, member.recognition, _("Official member on"), needed=standing.rank is Rank.OFFICIAL
        ),
        "party_age": _party_age(member, day),
        "rank": RANK_WORDS[standing.rank],
        "status": _status(standing),
        "posts": "; ".join(record.post_lines(member, day)),
        "expertise": record.joined(person.expertise_level, person.expertise_field),
    }
    for name in column_titles():
        if name not in values:
            values[name] = record.item_fact(member, name)
    values["born_on"] = record.born_on(member)["born_on"]
    return values


def _place(member: Subject, item: str, words: str) -> Fact:
    asked = item_of(Person, item)
    return Fact(words, f"{member.place}/{item}", asked.title, needed=asked.needed)


def _age(member: Subject, day: date) -> Fact:
    born = member.person.born_on
    words = str(full_years_between(born.first_day(), day)) if born else ""
    label = item_of(Person, "born_on").title
    return Fact(words, f"{member.place}/born_on", label, needed=False, doubt=record.doubt_of(born))


def _party_age(member: Subject, day: date) -> Fact:
    age = party_age_on(member.events, day)
    words, label = str(age.years) if age else "", COMPUTED["party_age"]
    doubt = "" if age is None or age.certain else record.uncertain_age()
    return Fact(words, f"{member.place}/{record.EVENTS}", _(label), needed=False, doubt=doubt)


def _status(standing: Standing) -> str:
    words = STATUS_WORDS[standing.status]
    return f"{words}, đang sinh hoạt tạm thời nơi khác" if standing.away and standing.counted else words
