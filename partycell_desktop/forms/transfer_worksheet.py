"""A working sheet with what the secretary copies by hand into box 1 of the transfer slip (38-HD/BTCTW, II.4).

The slip itself is numbered stationery and may not be imitated: this sheet has no header of a Party document, no
boxes, nobody signs it, and its title says what it is.
"""

from partycell_desktop.domain.roster import Happened
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.letterhead import NAMES
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.words import _


def facts(material: Material) -> Facts:
    """Every fact of the sheet for one member."""
    member, issuer = material.member, material.issuer
    leaving = member.last(Happened.LEFT, Happened.TEMPORARY_OUT)
    to = material.options.get("to") or (leaving.organisation if leaving else "")
    own = issuer.names[0].name if issuer.names else None
    return merged(
        {"cell_name": Fact(own, NAMES, _("The name of the cell"))},
        record.capital_name(member),
        record.born_on(member),
        record.places(member, "home_place"),
        record.joining_days(member),
        record.item_facts(member, needed=("register_number", "life_record_number")),
        record.item_facts(
            member,
            needed=("card_number",) if member.recognition else (),
            also=() if member.recognition else ("card_number",),
        ),
        {
            "dues_month": Fact(material.options.get("dues_month"), label=_("Dues paid up to the month")),
            "addressed_to": Fact(to, f"{member.place}/{record.EVENTS}", _("Addressed to")),
        },
    )
