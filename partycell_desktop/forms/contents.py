"""Mục lục tài liệu trong hồ sơ đảng viên (06-HD/TW, 8.1b), in the order of 38-HD/BTCTW, II.1.1.

The Phiếu đảng viên is kept apart from the dossier and stands in no mục lục.
"""

import re
from collections.abc import Mapping

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import certifying, letterhead
from partycell_desktop.forms.material import Facts, Material, Subject, merged

TYPES = "document_type"
KEPT_APART = 3  # the number of the Phiếu đảng viên among the document types
_PLACE = re.compile(r"([a-z])(\d+)")


def facts(material: Material) -> Facts:
    """Every fact of the list of papers in one member's dossier."""
    member = material.member
    papers = [each for each in in_order(member, material.lists) if each.type_number != KEPT_APART]
    rows: list[Row] = [
        {
            "paper_title": record.joined(
                paper_title(each, material.lists),
                f"số {each.number}" if each.number else "",
                each.issued_by,
            ),
            "paper_on": record.date_words(each.dated_on),
            "paper_pages": str(each.pages or ""),
            "paper_note": each.note,
        }
        for each in papers
    ]
    return merged(
        letterhead(material),
        record.capital_name(member),
        record.born_on(member),
        record.item_facts(member, needed=("life_record_number",)),
        {"papers": record.list_fact(member, "paper", rows, needed=True), "total": Fact(str(len(rows)), needed=False)},
        certifying(material.issuer),
    )


def in_order(member: Subject, lists: Mapping[str, CodeList]) -> list[Paper]:
    """The papers of a member in the order of the dossier; those for which it has no place come last, by number."""
    return sorted(member.entries(Paper, "paper"), key=lambda paper: _key(paper, lists))


def _key(paper: Paper, lists: Mapping[str, CodeList]) -> tuple[str, int, str, int]:
    number = paper.type_number or 0
    return *place_of(number, lists), paper.dated_on.iso if paper.dated_on else "~", number


def place_of(type_number: int, lists: Mapping[str, CodeList]) -> tuple[str, int]:
    """Where a type of document stands in a dossier: its part and number; what has no place there comes last."""
    types = lists.get(TYPES)
    known = types.by_code.get(str(type_number)) if types else None
    found = _PLACE.fullmatch(known.place) if known else None
    return (found[1], int(found[2])) if found else ("~", 0)


def paper_title(paper: Paper, lists: Mapping[str, CodeList]) -> str:
    """What a paper is called: its own title, else the name of its type."""
    types = lists.get(TYPES)
    known = types.by_code.get(str(paper.type_number)) if types else None
    return paper.title or (known.value if known else str(paper.type_number or ""))
