"""The cover of a bound dossier: whose papers these are, for which decision they go up, and from which cell."""

from partycell_desktop.domain.candidates import Phase
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.letterhead import organisation_lines, place_and_date
from partycell_desktop.forms.material import Facts, Material, Subject, merged
from partycell_desktop.words import _

_DOSSIERS: dict[str, str] = {
    "": "Hồ sơ đảng viên",
    Phase.ADMISSION: "Hồ sơ đề nghị kết nạp đảng viên",
    Phase.RECOGNITION: "Hồ sơ đề nghị công nhận đảng viên chính thức",
}


def facts(material: Material) -> Facts:
    """Every fact of the cover: one member with the numbers of the dossier, or the names of several.

    The option `phase` says on which decision about a candidate the dossier goes up.
    """
    several = len(material.members) > 1
    phase = material.options.get("phase", "")
    one = material.members[0] if material.members and not several else Subject()
    return merged(
        organisation_lines(material.issuer),
        {
            "dossier": Fact(_DOSSIERS[phase]),
            "dossier_heading": Fact(_DOSSIERS[phase].upper()),
            "of_member": flag(not phase),
            "one": Fact("x" if not several else None, needed=False),
            "several": Fact([_row(each) for each in material.members] if several else None, "roster", needed=False),
            "full_name": Fact(one.person.full_name.upper(), f"{one.place}/full_name", _("Full name at birth"), False),
            "how_many": Fact(str(len(material.members)), needed=False),
        },
        record.born_on(one),
        record.places(one, "home_place"),
        record.item_facts(one, also=("life_record_number", "card_number")),
        place_and_date(material),
    )


def _row(member: Subject) -> Row:
    return {"member_name": member.person.full_name, "member_number": member.person.life_record_number}
