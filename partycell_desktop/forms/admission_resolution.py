"""6-KNĐ, the resolution with which the cell proposes an admission.

Its contents: Hướng dẫn 06-HD/TW, 3.6b; the two thirds of the official members: Quy định 294-QĐ/TW, 9.3.4.
"""

from datetime import date

from partycell_desktop.domain.candidates import Phase
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms.letterhead import letterhead, recipient, signing
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.forms.passages import Passage, passage_facts
from partycell_desktop.words import N_

_INTRODUCED = ("3-KNĐ", "4-KNĐ", "4A-KNĐ")
PASSAGES = (
    Passage("6-KNĐ.life_record", N_("About the life record"), like=("3-KNĐ",)),
    Passage("6-KNĐ.conviction", N_("Political awareness"), _INTRODUCED),
    Passage("6-KNĐ.strengths", N_("Strengths"), _INTRODUCED, usual=facts_of.said(Phase.ADMISSION, "strengths")),
    Passage("6-KNĐ.weaknesses", N_("Weaknesses"), _INTRODUCED, usual=facts_of.said(Phase.ADMISSION, "weaknesses")),
)


def held_on(applicant: Applicant) -> date | None:
    """The day of the meeting that proposed the admission."""
    return facts_of.vote_day(applicant, Phase.ADMISSION)


def facts(material: Material) -> Facts:
    """Every fact of the resolution on one candidate."""
    return merged(
        letterhead(material),
        facts_of.own_name(material.issuer),
        facts_of.full_name(material.candidate),
        facts_of.meeting(material, Phase.ADMISSION),
        passage_facts(material, PASSAGES),
        facts_of.result(material, Phase.ADMISSION),
        recipient(material.issuer),
        signing(material.issuer),
    )
