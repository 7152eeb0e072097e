"""17-KNĐ: the certificate for a candidate who moves before the cell has voted, so that the help goes on elsewhere.

Hướng dẫn 06-HD/TW, 3.9. The base committee signs it (document type 53); the cell fills it in.
"""

from datetime import date

from partycell_desktop.domain.candidates import Candidacy, CandidateStep, Ended, Phase
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.letterhead import committee_letterhead
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.forms.passages import Passage, passage_facts
from partycell_desktop.words import N_, _

COURSE, APPLICATION = 38, 37
PASSAGES = (
    Passage(
        "17-KNĐ.strengths",
        N_("Strengths"),
        like=("3-KNĐ", "4-KNĐ", "4A-KNĐ"),
        usual=facts_of.said(Phase.ADMISSION, "strengths"),
    ),
    Passage(
        "17-KNĐ.weaknesses",
        N_("Weaknesses"),
        like=("3-KNĐ", "4-KNĐ", "4A-KNĐ"),
        usual=facts_of.said(Phase.ADMISSION, "weaknesses"),
    ),
)


def moved_on(applicant: Applicant) -> date | None:
    """The day on which the candidate moved."""
    known = applicant.file.candidacy
    return facts_of.own_day(known.ended_on) if known.ended_as == Ended.MOVED else None


def facts(material: Material) -> Facts:
    """Every fact of the certificate."""
    one = material.candidate
    known = one.file.candidacy
    since = (one.file.step("sympathiser") or CandidateStep()).done_on
    found = facts_of.mentor(one, material.day)
    from_on = found.from_on if found else None
    return merged(
        committee_letterhead(material),
        facts_of.own_name(material.issuer),
        facts_of.person(one),
        {
            "addressed_to": Fact(
                known.ended_to, f"{one.place}/candidacy.ended_to", item_of(Candidacy, "ended_to").title
            ),
            "sympathiser_since": Fact(
                record.date_words(since), f"{one.place}/steps", _("Sympathiser of the Party since")
            ),
            "mentor": facts_of.mentor_name(one, found),
            "mentor_since": Fact(record.date_words(from_on), f"{one.place}/mentors", _("Assigned on")),
            "certificate": _certificate(one),
            "application_on": Fact(
                record.date_words((one.file.paper(APPLICATION) or Paper()).dated_on), f"{one.place}/papers",
                _("Application"), needed=False,
            ),
        },
        passage_facts(material, PASSAGES),
    )  # fmt: skip


def _certificate(one: Applicant) -> Fact:
    """The certificate of the course; somebody may move before taking it."""
    paper = one.file.paper(COURSE) or Paper()
    words = record.joined(
        f"số {paper.number}" if paper.number else "",
        f"ngày {paper.dated_on.shown()}" if paper.dated_on else "",
        paper.issued_by,
    )
    return Fact(words, f"{one.place}/papers", _("Certificate of the course on the Party"), needed=False)
