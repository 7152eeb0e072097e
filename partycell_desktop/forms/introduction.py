"""3-KNĐ, with which one official member introduces the applicant; each introducing member writes a paper of his own.

Who may introduce: Quy định 294-QĐ/TW, 3.2; what the paper tells of: Hướng dẫn 06-HD/TW, 3.6a.
"""

from datetime import date

from partycell_desktop.domain.candidates import CandidateFile, IntroducedBy, Introduction, Phase
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.letterhead import place_and_date
from partycell_desktop.forms.material import Applicant, Facts, Material, Subject, merged
from partycell_desktop.forms.passages import Passage, passage_facts
from partycell_desktop.words import N_, _

PASSAGES = (
    Passage("3-KNĐ.life_record", N_("About the life record")),
    Passage("3-KNĐ.conviction", N_("Political awareness")),
    Passage("3-KNĐ.strengths", N_("Strengths"), usual=facts_of.said(Phase.ADMISSION, "strengths")),
    Passage("3-KNĐ.weaknesses", N_("Weaknesses"), usual=facts_of.said(Phase.ADMISSION, "weaknesses")),
)


def by_members(file: CandidateFile) -> list[int]:
    """The introductions of which each is a paper of its own: those of members, not those of the unions."""
    return [each.id for each in file.introductions if each.kind is IntroducedBy.MEMBER]


def given_on(applicant: Applicant) -> date | None:
    """The day on which this member gave the introduction."""
    known = _introduction(applicant)
    return facts_of.own_day(known.given_on) if known else None


def _introduction(applicant: Applicant) -> Introduction | None:
    return next((each for each in applicant.file.introductions if each.id == applicant.part), None)


def facts(material: Material) -> Facts:
    """Every fact of the paper of one introducing member."""
    one = material.candidate
    known = _introduction(one)
    return merged(
        facts_of.own_name(material.issuer),
        facts_of.full_name(one),
        _introducer(one, known, material.day),
        _help(one, known),
        passage_facts(material, PASSAGES),
        place_and_date(material),
    )


def _introducer(one: Applicant, known: Introduction | None, day: date) -> Facts:
    """Who introduces: name, birth, home, days in the Party, posts."""
    found = one.helpers.get(known.member_id) if known else None
    who = found or Subject(at=f"{one.place}/introductions")
    label = _("Introducing member")
    joining = record.joining_days(who)
    return {
        "introducer": Fact(who.person.full_name, f"{one.place}/introductions", label),
        "introducer_born": record.born_on(who)["born_on"],
        "introducer_home": record.places(who, "home_place")["home_place"],
        "introducer_admitted": joining["admitted_on"],
        "introducer_official": Fact(
            joining["official_on"].value, joining["official_on"].source, _("Official member on"),
            doubt=joining["official_on"].doubt,
        ),
        "introducer_posts": Fact(
            "; ".join(record.post_lines(who, day)) or who.person.job_title, f"{who.place}/post",
            record.list_title("post"), needed=False,
        ),
    }  # fmt: skip


def _help(one: Applicant, known: Introduction | None) -> Facts:
    """Since when the cell has had this member help; a second introducer was never assigned, and does not say so."""
    assigned = [
        each
        for each in one.file.mentorships
        if known is not None and not each.probation and each.member_id == known.member_id
    ]
    since = assigned[-1].from_on if assigned else None
    not_assigned = known is not None and not assigned
    return {
        "not_assigned": flag(not_assigned),
        "assigned_on": Fact(
            facts_of.day_words(since), f"{one.place}/mentors", _("Assigned on"), needed=not not_assigned,
            doubt=record.doubt_of(since),
        ),
    }  # fmt: skip
