"""5-KNĐ and 12-KNĐ: what the unions at work and the Party committee of the residence say, gathered by the cell.

Hướng dẫn 06-HD/TW, 3.5 (of an applicant) and 4.4 (of a probationary member).
"""

from datetime import date

from partycell_desktop.domain.candidates import Opinion, Phase
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import cell_committee, letterhead, recipient, signing
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.forms.passages import sentence
from partycell_desktop.words import _

ADMISSION_PAPER, RECOGNITION_PAPER = 42, 49


def gathered_on(applicant: Applicant) -> date | None:
    """The day of the paper on an applicant: its own, else that of the last opinion."""
    return _day(applicant, Phase.ADMISSION, ADMISSION_PAPER)


def recognition_gathered_on(applicant: Applicant) -> date | None:
    """The same of the paper on a probationary member."""
    return _day(applicant, Phase.RECOGNITION, RECOGNITION_PAPER)


def _day(applicant: Applicant, phase: Phase, kind: int) -> date | None:
    paper = applicant.file.paper(kind)
    given = [facts_of.own_day(each.given_on) for each in _of(applicant, phase)]
    return (facts_of.own_day(paper.dated_on) if paper else None) or max((day for day in given if day), default=None)


def facts(material: Material) -> Facts:
    """Every fact of the paper on an applicant."""
    return _facts(material, Phase.ADMISSION)


def recognition_facts(material: Material) -> Facts:
    """Every fact of the paper on a probationary member."""
    return _facts(material, Phase.RECOGNITION)


def _facts(material: Material, phase: Phase) -> Facts:
    one = material.candidate
    source = f"{one.place}/opinions"
    found = _of(one, phase)
    unions = [_row(each, source) for each in found if not each.residence]
    residences = [_row(each, source) for each in found if each.residence]
    return merged(
        letterhead(material),
        cell_committee(material),
        facts_of.full_name(one),
        {
            "unions": Fact(unions, source, _("Unions at work")),
            "residences": Fact(residences, source, _("Party committee of the residence")),
        },
        recipient(material.issuer),
        signing(material.issuer),
    )


def _of(applicant: Applicant, phase: Phase) -> list[Opinion]:
    return [each for each in applicant.file.opinions if each.phase is phase]


def _row(each: Opinion, source: str) -> Row:
    def item(name: str, words: str | None, *, needed: bool = True) -> Fact:
        return Fact(words, source, f"{each.body}: {item_of(Opinion, name).title}", needed)

    asked, against = each.asked or 0, each.against or 0
    return {
        "body": each.body,
        "asked": item("asked", _shown(each.asked)),
        "agreed": item("agreed", _shown(each.agreed)),
        "agreed_share": item("agreed", "" if each.agreed is None else percent(each.agreed, asked), needed=False),
        "against": item("against", _shown(each.against if each.against is not None or not each.asked else 0)),
        "against_words": item("reason", _against(each), needed=bool(against)),
        "strengths": item("strengths", sentence(each.strengths)),
        "weaknesses": item("weaknesses", sentence(each.weaknesses)),
    }


def _against(each: Opinion) -> str:
    """Share and reason of those against, as the end of the sentence; a full stop where nobody was."""
    if not each.against:
        return "."
    share = percent(each.against, each.asked or 0)
    return f" ({share}), lý do: {sentence(each.reason)}" if each.reason else ""


def _shown(number: int | None) -> str | None:
    return None if number is None else str(number)
