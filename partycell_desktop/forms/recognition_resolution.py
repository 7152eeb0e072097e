"""13-KNĐ, the resolution with which the cell proposes to recognise a probationary member as an official one.

Quy định 294-QĐ/TW, 4.2.1: after the twelve months, by two thirds of the official members.
"""

from datetime import date

from partycell_desktop.domain.candidates import Phase
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.roster import Happened
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.letterhead import letterhead, recipient, signing
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.forms.passages import Passage, passage_facts
from partycell_desktop.words import N_, _

PASSAGES = (
    Passage(
        "13-KNĐ.strengths",
        N_("Strengths"),
        like=("11-KNĐ", "10-KNĐ"),
        usual=facts_of.said(Phase.RECOGNITION, "strengths"),
    ),
    Passage(
        "13-KNĐ.weaknesses",
        N_("Weaknesses"),
        like=("11-KNĐ", "10-KNĐ"),
        usual=facts_of.said(Phase.RECOGNITION, "weaknesses"),
    ),
)


def held_on(applicant: Applicant) -> date | None:
    """The day of the meeting that proposed the recognition."""
    return facts_of.vote_day(applicant, Phase.RECOGNITION)


def facts(material: Material) -> Facts:
    """Every fact of the resolution on one probationary member."""
    one = material.candidate
    admitted = one.subject.admission
    source = f"{one.place}/steps"
    ends = one.probation_ends
    return merged(
        letterhead(material),
        facts_of.own_name(material.issuer),
        facts_of.full_name(one),
        {
            "admitted_on": Fact(
                facts_of.day_words(admitted.on if admitted else None), source, _("Admitted on (ceremony)")
            ),
            "again": flag(admitted is not None and admitted.kind is Happened.READMITTED),
            "official_from": Fact(shown_day(ends) if ends else None, source, _("The probation is full on")),
        },
        facts_of.meeting(material, Phase.RECOGNITION),
        passage_facts(material, PASSAGES),
        facts_of.result(material, Phase.RECOGNITION),
        recipient(material.issuer),
        signing(material.issuer),
    )
