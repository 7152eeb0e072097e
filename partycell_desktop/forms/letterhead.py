"""The facts about the cell that stand on its papers: header lines, place and date, who signs, who certifies.

The names are those that hold on the day of the paper. Where the cell has no seal of its own, the committee
above certifies what it signs (Hướng dẫn 38-HD/BTCTW, I.1.4).
"""

from dataclasses import replace

from partycell_desktop.domain.cell import Cell, OrganisationName
from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.names import fold
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.material import Facts, Issuer, Material
from partycell_desktop.words import _

NAMES = "cell:names"
_KINDS = ("Đảng bộ", "Chi bộ", "Đảng ủy", "Chi ủy")
_COMMITTEES = {
    "Đảng bộ tỉnh": "Tỉnh ủy",
    "Đảng bộ thành phố": "Thành ủy",
    "Đảng bộ quận": "Quận ủy",
    "Đảng bộ huyện": "Huyện ủy",
    "Đảng bộ thị xã": "Thị ủy",
    "Đảng bộ": "Đảng ủy",
    "Chi bộ": "Chi ủy",
}


def letterhead(material: Material) -> Facts:
    """What the header of a Party document asks for."""
    issuer = material.issuer
    upper, own = issuer.upper, issuer.names[0] if issuer.names else None
    return {
        "upper_body": Fact(upper.header if upper else None, NAMES, _("The body above the cell")),
        "cell_line": Fact(own.header if own else None, NAMES, _("The name of the cell")),
        **place_and_date(material),
    }


def committee_letterhead(material: Material) -> Facts:
    """The head and the signer of a paper that the base committee issues and the cell fills in.

    A cell that is a grassroots organisation itself issues it through its own committee (chi ủy cơ sở), and its
    secretary signs; else name, number and day are left to the committee above.
    """
    issuer = material.issuer
    base, label = issuer.grassroots, _("The committee that certifies")
    above = issuer.above_grassroots
    own = issuer.is_grassroots
    name = committee_name(base.name) if base else ""
    return {
        "upper_body": Fact(above.header if above else None, NAMES, _("Party organisation above the grassroots one")),
        "cell_line": Fact((base.header if own else name.upper()) if base else None, NAMES, label),
        "committee": Fact(name, NAMES, label),
        "organ": Fact("T/M CHI ỦY" if own else "T/M ĐẢNG ỦY", needed=False),
        "signer": Fact(issuer.secretary if own else None, needed=False),
        "number": Fact(None, needed=False),
        **place_and_date(material if own else replace(material, options={**material.options, "undated": "yes"})),
    }


def place_and_date(material: Material) -> Facts:
    """The place name and the day of the paper; a paper may leave its date to be written by hand."""
    day = material.day
    undated = material.options.get("undated") == "yes"
    written = f"ngày …… tháng …… năm {day.year}" if undated else long_date(day)
    return {
        "place": Fact(material.issuer.cell.place_name, "cell:place_name", item_of(Cell, "place_name").title),
        "date": Fact(written),
    }


def organisation_lines(issuer: Issuer) -> Facts:
    """The five lines at the head of the member forms: from the province down to the cell."""
    own = issuer.names[0] if issuer.names else None
    return {
        "org_highest": _line(issuer.highest, _("Party organisation of the province or city")),
        "org_direct": _line(issuer.above_grassroots, _("Party organisation above the grassroots one")),
        "org_grassroots": _line(issuer.grassroots, _("Grassroots Party organisation")),
        "org_section": _line(issuer.section, _("Section of the grassroots organisation"), needed=False),
        "org_cell": _line(own, _("The name of the cell")),
    }


def _line(name: OrganisationName | None, label: str, needed: bool = True) -> Fact:
    return Fact(bare_name(name.name) if name else None, NAMES, label, needed=needed)


def bare_name(name: str) -> str:
    """A name without the kind that the form prints before it: "Đảng bộ phường Ví Dụ" is "Phường Ví Dụ"."""
    for kind in _KINDS:
        if fold(name).startswith(f"{fold(kind)} ") and len(name) > len(kind) + 1:
            rest = name[len(kind) :].strip()
            return rest[:1].upper() + rest[1:]
    return name


def committee_name(name: str) -> str:
    """The committee of an organisation: "Đảng bộ phường Ví Dụ" is led by "Đảng ủy phường Ví Dụ"."""
    for kind, committee in _COMMITTEES.items():
        if fold(name).startswith(f"{fold(kind)} "):
            return committee + name[len(kind) :]
    return name


def committee_above(issuer: Issuer) -> Facts:
    """The committee directly above the grassroots organisation, in capitals."""
    found = issuer.above_grassroots
    words = committee_name(found.name).upper() if found else None
    return {"committee_above": Fact(words, NAMES, _("Party organisation above the grassroots one"))}


def signing(issuer: Issuer) -> Facts:
    """The secretary who signs for the cell; the name may be written by hand."""
    return {"secretary": Fact(issuer.secretary, needed=False)}


def certifying(issuer: Issuer) -> Facts:
    """Who certifies with a seal, in capitals, and where."""
    found = issuer.certifier
    name = found.name if found else ""
    words = name if issuer.cell.has_seal else committee_name(name)
    return {"certifier": Fact(words.upper(), NAMES, _("The committee that certifies"))}


def cell_committee(material: Material) -> Facts:
    """Who leads the cell, as a sentence names it and as it signs: the chi ủy, or the cell itself where it has none."""
    issuer, has_one = material.issuer, material.count.has_committee
    name = issuer.names[0].name if issuer.names else ""
    return {
        "cell_committee": Fact(f"Chi ủy {name}" if name and has_one else name, NAMES, _("The name of the cell")),
        "organ": Fact("T/M CHI ỦY" if has_one else "T/M CHI BỘ", needed=False),
    }


def recipient(issuer: Issuer) -> Facts:
    """The committee to which the cell sends its papers."""
    upper = issuer.upper
    return {"upper_committee": Fact(committee_name(upper.name) if upper else None, NAMES, _("The body above the cell"))}
