"""The head of the papers of a congress: the cell above, the congress below it, numbers of one series with ĐH."""

from dataclasses import replace

from partycell_desktop.domain.documents import issuing_symbol
from partycell_desktop.forms.candidate_facts import document_number
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.congress_words import congress_line
from partycell_desktop.forms.letterhead import NAMES, place_and_date
from partycell_desktop.forms.material import Facts, Material
from partycell_desktop.words import _


def congress_letterhead(material: Material) -> Facts:
    """The head of a paper of the congress: the cell above, the congress below it."""
    own = material.issuer.names[0] if material.issuer.names else None
    congress = material.on_paper.file.congress
    label = _("Which congress")
    line = Fact(congress_line(congress), f"{material.on_paper.place}/congress", label)
    doubt = "" if congress.ordinal else _("Which congress it is has not been noted.")
    return {
        "upper_body": Fact(own.header if own else None, NAMES, _("The name of the cell")),
        "cell_line": replace(line, doubt=doubt),
        **place_and_date(material),
    }


def number_of(material: Material, symbol: str, kind: str, *, congress: bool = True) -> Facts:
    """Number and symbol of a paper, "02-NQ/ĐH"; a draft has the symbol alone."""
    issuer = material.issuer
    own = replace(issuer.cell, symbol=issuing_symbol(issuer.cell.symbol, congress=congress))
    facts = document_number(symbol, kind, replace(issuer, cell=own), f"{material.on_paper.place}/congress")
    return {name: replace(each, needed=False) for name, each in facts.items()}
