"""Programmes of the two ceremonies of the cell: the admission, and the announcement of who is an official member.

Hướng dẫn 06-HD/TW, 3.8 and 4.5b. No document prescribes a paper, so the layout is the program's own; the words of the
oath are not kept here, they are read from the document of the Party.
"""

from datetime import date

from partycell_desktop.domain.candidates import CandidateStep
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.items import item_of
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.words import _


def admitted_on(applicant: Applicant) -> date | None:
    """The day of the ceremony of admission, where it was held."""
    return facts_of.own_day((applicant.file.step("ceremony") or CandidateStep()).done_on)


def announced_on(applicant: Applicant) -> date | None:
    """The day on which the decision on the official member came to the cell, until another day is chosen."""
    return facts_of.own_day((applicant.file.step("official") or CandidateStep()).received_on)


def admission(material: Material) -> Facts:
    """Every fact of the programme of an admission."""
    one = material.candidate
    found = facts_of.mentor(one, material.day, probation=True)
    return merged(_common(material, "decision"), {"mentor": facts_of.mentor_name(one, found)})


def recognition(material: Material) -> Facts:
    """Every fact of the programme that announces who is an official member."""
    one = material.candidate
    ends = one.probation_ends
    words = shown_day(ends) if ends else None
    return merged(
        _common(material, "official"),
        {"official_from": Fact(words, f"{one.place}/steps", _("The probation is full on"))},
    )


def _common(material: Material, stage: str) -> Facts:
    one = material.candidate
    step, source = one.file.step(stage) or CandidateStep(), f"{one.place}/steps"
    return merged(
        letterhead(material),
        facts_of.full_name(one),
        {
            "decision": Fact(step.number, source, item_of(CandidateStep, "number").title),
            "decided_on": Fact(
                record.date_words(step.done_on), source, _("Date of the decision"), doubt=record.doubt_of(step.done_on)
            ),
            "decided_by": Fact(step.decided_by, source, item_of(CandidateStep, "decided_by").title),
        },
        signing(material.issuer),
    )
