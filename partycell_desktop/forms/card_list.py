"""Danh sách đề nghị phát thẻ đảng viên (1-TĐV, 38-HD/BTCTW, II.2): official members, with what the card prints."""

from partycell_desktop.domain.person import home_place
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import letterhead, recipient, signing
from partycell_desktop.forms.material import Facts, Material, Subject, merged
from partycell_desktop.words import _


def facts(material: Material) -> Facts:
    """Every fact of the list of members for whom cards are asked."""
    return merged(
        letterhead(material),
        {
            "members": Fact([_row(each) for each in material.members], "roster", _("Members")),
            "how_many": Fact(str(len(material.members)), needed=False),
        },
        signing(material.issuer),
        recipient(material.issuer),
    )


def _row(member: Subject) -> Row:
    official = member.recognition
    doubt = "" if official else _("A card is given to official members only.")
    name = Fact(member.person.full_name.upper(), f"{member.place}/full_name", _("Full name at birth"), doubt=doubt)
    return {
        "name": name,
        "born": record.born_on(member)["born_on"],
        "member_sex": record.item_fact(member, "sex"),
        "home": Fact(home_place(member.person), f"{member.place}/home_detail", _("Home place")),
        "admitted": record.event_day(member, member.admission, _("Admitted on (ceremony)")),
        "official": record.event_day(member, official, _("Official member on")),
        "citizen": record.item_fact(member, "citizen_number"),
        "life_record": record.item_fact(member, "life_record_number", needed=True),
        "remark": "" if member.photo else "Chưa có ảnh 3×4",
    }
