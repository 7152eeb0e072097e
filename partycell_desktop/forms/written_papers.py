"""What the cell writes itself, on paper: công văn, tờ trình, quyết định, every other type, and extracts.

Positions and sizes are those of every Party document (Hướng dẫn 36-HD/VPTW, measured on documents of 2025). A công văn
has no name of its type: its abstract stands in 12 pt italics under the number.
"""

from datetime import date

from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.documents import DocumentState, words_of_draft
from partycell_desktop.domain.written_papers import PaperWords, lines_of
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.document_registers import number_and_draft
from partycell_desktop.forms.letterhead import letterhead
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.forms.written_material import WrittenOnPaper
from partycell_desktop.words import _

CANCELLED = "Đã hủy"
NO_DAY = "ngày …… tháng …… năm ……"


def letter(material: Material) -> Facts:
    """Every fact of a công văn: it names no type and no grounds."""
    return merged(_common(material), _addressed(material))


def proposal(material: Material) -> Facts:
    """Every fact of a tờ trình."""
    return merged(_common(material), _addressed(material), _titled(material), _grounded(material))


def decision(material: Material) -> Facts:
    """Every fact of a quyết định: its grounds, who decides, its articles."""
    words = material.on_writing.words
    decides = "CHI ỦY QUYẾT ĐỊNH" if "CHI ỦY" in words.on_behalf.upper() else "CHI BỘ QUYẾT ĐỊNH"
    return merged(_common(material), _titled(material), _grounded(material), {"decides": Fact(decides, needed=False)})


def general(material: Material) -> Facts:
    """Every fact of any other type."""
    return merged(_common(material), _addressed(material), _titled(material), _grounded(material))


def _common(material: Material) -> Facts:
    paper = material.on_writing
    words, place = paper.words, paper.place
    return merged(
        number_and_draft(paper.document, paper.own_symbol, _corner(paper)),
        {
            "upper_body": Fact(words.upper, "cell:names", _("The body above the cell")),
            "cell_line": Fact(words.cell, "cell:names", _("The name of the cell")),
            "place": Fact(words.place, f"{place}/place", _("Place name before the date")),
            "date": Fact(_day_words(words)),
            "kind_of_paper": Fact(paper.type_title, needed=False),
            "abstract": Fact(words.title, f"{place}/title", _("Abstract (trích yếu)")),
            "body": Fact(words.body, f"{place}/body", _("Text")),
            "recipients": Fact(words.recipients, f"{place}/recipients", _("Recipients")),
            "organ": Fact(words.on_behalf, needed=False),
            "post": Fact(words.signer_post, needed=False),
            "signer": Fact(words.signer, f"{place}/signer", _("Signed by"), needed=False),
        },
    )


def _corner(paper: WrittenOnPaper) -> str:
    if paper.document.state is DocumentState.CANCELLED:
        return CANCELLED
    return words_of_draft(paper.draft_no) if paper.document.state is DocumentState.DRAFT else ""


def _day_words(words: PaperWords) -> str:
    return long_date(date.fromisoformat(words.dated_on)) if words.dated_on else NO_DAY


def _titled(material: Material) -> Facts:
    return {"kind_in_capitals": Fact(material.on_writing.type_title.upper())}


def _addressed(material: Material) -> Facts:
    lines = lines_of(material.on_writing.words.addressees)
    one = lines[0] if len(lines) == 1 else None
    return {
        "addressee": Fact(one, needed=False),
        "addressees": Fact(_listed(lines, "addressed", ".") if len(lines) > 1 else [], needed=False),
    }


def _grounded(material: Material) -> Facts:
    return {"bases": Fact(_listed(lines_of(material.on_writing.words.bases), "ground", ","), needed=False)}


def _listed(lines: list[str], name: str, last: str) -> list[Row]:
    """One thing on a line, with a semicolon after each but the last."""
    return [{name: f"- {line}{last if at == len(lines) else ';'}"} for at, line in enumerate(lines, 1)]


def extract(material: Material) -> Facts:
    """Every fact of an extract: of which paper, the copied parts, who signs the copy."""
    copied = material.on_copy
    words, kept = copied.words, copied.extract
    day = long_date(date.fromisoformat(words.dated_on)) if words.dated_on else ""
    numbered = f"số {words.symbol}" if words.symbol else ""
    told = ", ".join(part for part in (numbered, day) if part)
    issuer = material.issuer.names[0].name if material.issuer.names else ""
    kind = words.type_title
    rows: list[Row] = [{"heading": heading, "words": Fact(text, needed=False)} for heading, text in words.parts]
    return merged(
        letterhead(material),
        {
            "kind_in_capitals": Fact(kind.upper()),
            "abstract": Fact(words.title, needed=False),
            "source": Fact(" ".join(part for part in (kind, told, "của" if issuer else "", issuer) if part)),
            "parts": Fact(rows, f"extract:{kept.id}", _("What is copied")),
            "recipients": Fact(kept.recipients, needed=False),
            "organ": Fact(kept.on_behalf, needed=False),
            "post": Fact(kept.signer_post, needed=False),
            "signer": Fact(kept.signer, needed=False),
        },
    )
