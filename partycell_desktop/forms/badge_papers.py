"""Papers for the Party badge (Huy hiệu Đảng): a member's own declaration, and the cell's list.

Quy định 294-QĐ/TW, 28.3.1; 38-HD/BTCTW, III.1. The columns of the list are those of Mẫu 4A-HHĐ. The codes of these
papers differ from place to place, so ours are neutral.
"""

from datetime import date

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.person import home_place
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import (
    NAMES,
    bare_name,
    certifying,
    letterhead,
    place_and_date,
    recipient,
    signing,
)
from partycell_desktop.forms.material import Facts, Material, Subject, merged
from partycell_desktop.words import _


def declaration(material: Material) -> Facts:
    """Every fact of the tờ khai of one member."""
    member, issuer = material.member, material.issuer
    own = issuer.names[0].name if issuer.names else None
    return merged(
        {
            "cell_name": Fact(own, NAMES, _("The name of the cell")),
            "posts": record.line_fact(member, "post", record.post_lines(member, material.day)),
            "badges": record.line_fact(member, "badge", record.badge_lines(member)),
            "disciplines": record.line_fact(member, "discipline", record.discipline_lines(member)),
        },
        record.names(member),
        record.born_on(member),
        record.places(member, "home_place", "residence"),
        record.item_facts(member, also=("name_in_use",)),
        record.item_facts(member, needed=("card_number", "life_record_number")),
        record.decision_day(member),
        record.joining(member),
        _due(member, material.day),
        place_and_date(material),
        signing(issuer),
        certifying(issuer),
    )


def _due(member: Subject, day: date) -> Facts:
    """Which badge, when the years are full, in which round; dots where the Party age itself is not certain.

    A declaration is signed: what was counted from another day than that of the decision must not stand in it.
    """
    due, source, doubt = member.badge, f"{member.place}/badge", ""
    if due is not None and not due.certain:
        due, source = None, f"{member.place}/{record.EVENTS}"
        doubt = record.uncertain_age()
    elif due is not None and due.reached_on > day:
        doubt = _("The years are full only on {day}.").format(day=shown_day(due.reached_on))
    shown = {
        "badge_years": (str(due.years) if due else None, _("Years in the Party")),
        "reached_on": (shown_day(due.reached_on) if due else None, _("The years are full on")),
        "round_on": (shown_day(due.round_on) if due else None, _("Round of awarding")),
    }
    return {
        name: Fact(words, source, label, doubt=doubt if words is None or name == "badge_years" else "")
        for name, (words, label) in shown.items()
    }


def proposal(material: Material) -> Facts:
    """Every fact of the cell's list of members for whom the badge is asked."""
    issuer = material.issuer
    where = bare_name(issuer.names[0].name) if issuer.names else ""
    return merged(
        letterhead(material),
        {
            "members": Fact([_row(each, where, material.day) for each in material.members], "roster", _("Members")),
            "how_many": Fact(str(len(material.members)), needed=False),
        },
        signing(issuer),
        recipient(issuer),
    )


def _row(member: Subject, where: str, day: date) -> Row:
    due = _due(member, day)["badge_years"]
    words = f"Huy hiệu {member.badge.years} năm" if member.badge is not None and member.badge.certain else None
    return {
        "badge_number": "",
        "name": Fact(member.person.full_name, f"{member.place}/full_name", _("Full name at birth")),
        "born": record.born_on(member)["born_on"],
        "home": Fact(home_place(member.person), f"{member.place}/home_detail", _("Home place")),
        "decided": record.decision_day(member)["decided_on"],
        "admitted": record.event_day(member, member.admission, _("Admitted on (ceremony)")),
        "official": record.event_day(member, member.recognition, _("Official member on")),
        "card": record.item_fact(member, "card_number", needed=True),
        "proposed_by": where,
        "remark": Fact(words, due.source, due.label, doubt=due.doubt),
    }
