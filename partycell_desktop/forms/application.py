"""1-KNĐ, the application: a guide for writing by hand, or with the option `typed` the paper itself.

That the applicant writes it: Hướng dẫn 06-HD/TW, 3.2. Some localities accept only what was written by hand.
"""

from datetime import date

from partycell_desktop.domain.candidate_bench import APPLICATION
from partycell_desktop.domain.candidates import CandidateStep
from partycell_desktop.domain.roster import Happened
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.applicant_life import earlier_membership, first_of, guide
from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.letterhead import cell_committee, place_and_date, recipient
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.forms.passages import Passage, passage_facts
from partycell_desktop.words import N_, _

PASSAGES = (
    Passage("1-KNĐ.awareness", N_("What the applicant has come to know of the Party")),
    Passage("1-KNĐ.promise", N_("What the applicant promises")),
)


def written_on(applicant: Applicant) -> date | None:
    """The day of the application in the dossier."""
    paper = applicant.file.paper(APPLICATION)
    return facts_of.own_day(paper.dated_on) if paper else None


def facts(material: Material) -> Facts:
    """Every fact of the application of one person."""
    one = material.candidate
    who = one.subject
    since = (one.file.step("sympathiser") or CandidateStep()).done_on
    return merged(
        guide(material),
        facts_of.own_name(material.issuer),
        {"cell_committee": cell_committee(material)["cell_committee"]},
        recipient(material.issuer),
        facts_of.full_name(one),
        record.birth_day(who),
        record.places(who, "birth_place", "home_place", "residence"),
        record.item_facts(who, ("ethnic_group", "general_education"), ("youth_union_on", "youth_union_at")),
        record.combined(who, "religion", "religious_rank"),
        record.combined(who, "expertise_level", "expertise_field"),
        record.combined(who, "occupation", "job_title"),
        record.item_facts(who, ("work_unit",)),
        {
            "sympathiser_since": Fact(
                facts_of.day_words(since), f"{one.place}/steps", _("Sympathiser of the Party since"),
                doubt=record.doubt_of(since),
            ),
        },
        _earlier(one),
        passage_facts(material, PASSAGES),
        place_and_date(material),
    )  # fmt: skip


def _earlier(one: Applicant) -> Facts:
    """Of somebody who was a member once: the first admission, when that membership ended, and how."""
    events = earlier_membership(one)
    joined = first_of(events, Happened.ADMITTED, Happened.READMITTED)
    left = events[-1] if events else None
    place = f"{one.subject.place}/{record.EVENTS}"
    return {
        "was_member": flag(bool(events)),
        "first_admitted_on": Fact(
            record.date_words(joined.on if joined else None), place, _("Admitted for the first time on"), bool(events)
        ),
        "left_on": Fact(record.date_words(left.on if left else None), place, _("Left the Party on"), bool(events)),
        "left_reason": Fact(
            record.EVENT_WORDS.get(left.kind, "") if left else None, place, _("How it ended"), bool(events)
        ),
    }
