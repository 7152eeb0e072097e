"""10-KNĐ, what a probationary member writes of the probation, and 11-KNĐ, what the member who helps says of it.

Hướng dẫn 06-HD/TW, 4.2 and 4.3: both are written when the probation is full.
"""

from datetime import date

from partycell_desktop.domain.candidates import Phase
from partycell_desktop.domain.roster import Happened
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.letterhead import place_and_date
from partycell_desktop.forms.material import Applicant, Facts, Material, Subject, merged
from partycell_desktop.forms.passages import Passage, passage_facts
from partycell_desktop.words import N_, _

SELF_REVIEW, REMARK = 47, 48
SELF_REVIEW_PASSAGES = (
    Passage("10-KNĐ.strengths", N_("Strengths")),
    Passage("10-KNĐ.weaknesses", N_("Weaknesses")),
    Passage("10-KNĐ.remedy", N_("How the weaknesses will be overcome")),
)
REMARK_PASSAGES = (
    Passage("11-KNĐ.conviction", N_("Political stand, understanding of the Party")),
    Passage(
        "11-KNĐ.strengths",
        N_("Strengths"),
        like=("10-KNĐ",),
        usual=facts_of.said(Phase.RECOGNITION, "strengths"),
    ),
    Passage(
        "11-KNĐ.weaknesses",
        N_("Weaknesses"),
        like=("10-KNĐ",),
        usual=facts_of.said(Phase.RECOGNITION, "weaknesses"),
    ),
    Passage("11-KNĐ.duties", N_("How the duties of a member were fulfilled")),
)


def reviewed_on(applicant: Applicant) -> date | None:
    """The day of the self-review in the dossier."""
    return _paper_day(applicant, SELF_REVIEW)


def remarked_on(applicant: Applicant) -> date | None:
    """The day of the helper's remark in the dossier."""
    return _paper_day(applicant, REMARK)


def _paper_day(applicant: Applicant, kind: int) -> date | None:
    found = applicant.file.paper(kind)
    return facts_of.own_day(found.dated_on) if found else None


def self_review(material: Material) -> Facts:
    """Every fact of the probationary member's own review."""
    one = material.candidate
    return merged(
        facts_of.own_name(material.issuer),
        facts_of.full_name(one),
        record.born_on(one.subject),
        facts_of.work(one),
        _admission(one),
        _where_admitted(material),
        passage_facts(material, SELF_REVIEW_PASSAGES),
        place_and_date(material),
    )


def remark(material: Material) -> Facts:
    """Every fact of what the member who helps says."""
    one = material.candidate
    found = facts_of.mentor(one, material.day, probation=True)
    helper = one.helpers.get(found.member_id) if found else None
    who = helper or Subject(at=f"{one.place}/mentors")
    posts = "; ".join(record.post_lines(who, material.day)) or who.person.job_title
    since = found.from_on if found else None
    return merged(
        facts_of.own_name(material.issuer),
        facts_of.full_name(one),
        _admission(one),
        {
            "mentor": facts_of.mentor_name(one, found),
            "mentor_posts": Fact(posts, f"{who.place}/post", record.list_title("post"), needed=False),
            "mentor_since": Fact(
                facts_of.day_words(since), f"{one.place}/mentors", _("Assigned on"), doubt=record.doubt_of(since)
            ),
        },
        passage_facts(material, REMARK_PASSAGES),
        place_and_date(material),
    )


def _admission(one: Applicant) -> Facts:
    """When the cell admitted the person, and whether it was an admission anew."""
    admitted = one.subject.admission
    day = record.event_day(one.subject, admitted, _("Admitted on (ceremony)"))
    return {
        "admitted_on": Fact(
            facts_of.day_words(admitted.on if admitted else None), f"{one.place}/steps", day.label, doubt=day.doubt
        ),
        "again": flag(admitted is not None and admitted.kind is Happened.READMITTED),
    }


def _where_admitted(material: Material) -> Facts:
    """The cell that held the ceremony; left open for a probationary member who came from another cell."""
    one, own = material.candidate, material.issuer.names
    here = own[0].name if own and one.file.step("ceremony") else None
    return {"admitted_at": Fact(here, f"{one.place}/steps", _("Admitted at the cell"))}
