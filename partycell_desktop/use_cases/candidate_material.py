"""What papers about candidates are made from, gathered out of the book: the record, the way, the helpers, the texts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidate_bench import Bench
from partycell_desktop.domain.candidate_checks import probation_end
from partycell_desktop.domain.candidates import Candidacy
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import NoRule
from partycell_desktop.domain.roster import Rank
from partycell_desktop.forms.form import About, Form
from partycell_desktop.forms.material import Applicant, Headcount, Issuer, Material
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidates import stage_set
from partycell_desktop.use_cases.committee import has_committee
from partycell_desktop.use_cases.next_thing import stage_of
from partycell_desktop.use_cases.paper_material import (
    LISTS_ON_PAPER,
    Options,
    day_of,
    issuer_on,
    plain_options,
    subject_of,
)
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

TERMS_ON_PAPER = ("verification.working_days", "verification.abroad_working_days")
"""The rules whose numbers stand on papers of candidates: how long an inquiry may take."""


def applicant_of(session: Session, candidacy_id: int) -> Applicant:
    """One candidate with everything that papers tell of."""
    file, today = kept.get_file(session.book, candidacy_id), session.today()
    subject = replace(subject_of(session, file.person.id, today), at=f"candidate:{candidacy_id}/person")
    helpers = {each: subject_of(session, each, today) for each in file.helpers}
    texts = kept.texts_of(session.book, candidacy_id)
    ends = probation_end(file, Bench(session.rules, today))
    return Applicant(subject, file, texts, helpers, probation_ends=ends)


def terms_on(session: Session, day: date) -> dict[str, int]:
    """The numbers of rules that papers name, as they hold on a day; a rule that holds none yet is left out."""
    found = {}
    for name in TERMS_ON_PAPER:
        try:
            found[name] = session.rules.value(name, on=day).number
        except NoRule:
            continue
    return found


def headcount(session: Session, day: date) -> Headcount:
    """How many members the cell has on a day, and whether it has a cell committee."""
    events = people.all_events(session.book)
    here = [each for each in (story.standing_on(told, day) for told in events.values()) if each.counted]
    official = sum(each.rank is Rank.OFFICIAL for each in here)
    probationary = sum(each.rank is Rank.PROBATIONARY for each in here)
    return Headcount(official, probationary, has_committee(session, official, day))


def prints_applicants_papers(session: Session) -> bool:
    """Whether 1-KNĐ and 2-KNĐ are printed as the papers to be signed, not as a guide for writing them by hand."""
    return cell_store.get_setting(session.book, "applicant_papers", "guide") == "paper"


def candidate_material(
    session: Session, form: Form, candidacy_ids: Iterable[int], member_ids: Iterable[int], options: Options
) -> list[Material]:
    """What the papers of a form about candidates are made from: one for each, or one for all.

    Candidates are named by the number of their candidacy, or by that of the person (then it is the one that goes on,
    else the last one). Where nobody is named, a form takes those who stand at its stage. A form that is made for each
    inquiry or introducer gives one paper for each, or with the option `part` for that one. The day is the option
    `date`, else the one that the record has for the paper (of the meeting, of the letter), else today. The option
    `meeting` takes the vote of that meeting. What the applicant writes by hand is a guide, or the paper itself where
    the option `typed` or the cell's setting says so.
    """
    wanted = list(dict.fromkeys(int(each) for each in candidacy_ids))
    wanted += [each for each in _ways_of(session, member_ids) if each not in wanted]
    wanted = wanted or usual_candidates(session, form)
    if not wanted:
        raise Refused(_("There is nobody for whom this paper is meant. Choose candidates for it."), "candidacy_ids")
    applicants = [_at_meeting(applicant_of(session, each), options) for each in wanted]
    groups = [tuple(applicants)]
    if form.about is About.CANDIDATE:
        groups = [(one,) for each in applicants for one in _parted(form, each, options)]
    words = plain_options(options)
    if form.by_hand:
        words.setdefault("typed", "yes" if prints_applicants_papers(session) else "")
    lists = {name: session.code_list(name) for name in LISTS_ON_PAPER}
    issuers: dict[date, tuple[Issuer, Headcount]] = {}
    papers = []
    for group in groups:
        day = (None if options.get("date") else form.dated(group[0])) or day_of(session, options)
        if day not in issuers:
            issuers[day] = (issuer_on(session, day), headcount(session, day))
        issuer, count = issuers[day]
        members = tuple(each.subject for each in group)
        terms = terms_on(session, day)
        papers.append(Material(issuer, members, lists, words, candidates=group, count=count, terms=terms))
    return papers


def _ways_of(session: Session, member_ids: Iterable[int]) -> list[int]:
    found = []
    for member_id in dict.fromkeys(int(each) for each in member_ids):
        ways = kept.candidacies_of(session.book, member_id)
        if not ways:
            name = people.get_person(session.book, member_id).name
            raise Refused(_("{name} is not on the board of candidates.").format(name=name), "member_ids")
        found.append(_going_on(ways).id)
    return found


def _going_on(ways: Sequence[Candidacy]) -> Candidacy:
    return next((each for each in ways if each.open), ways[-1])


def _at_meeting(applicant: Applicant, options: Options) -> Applicant:
    """With the option `meeting` only the votes of that meeting: its resolution tells of no other one."""
    meeting = str(options.get("meeting") or "")
    if not meeting:
        return applicant
    votes = [each for each in applicant.file.votes if str(each.meeting_id) == meeting]
    if not votes:
        raise Refused(_("That meeting has not voted on {name}.").format(name=applicant.subject.person.name), "meeting")
    return replace(applicant, file=replace(applicant.file, votes=votes))


def _parted(form: Form, applicant: Applicant, options: Options) -> list[Applicant]:
    """The candidate once for each inquiry or introducer of whom the form is made; once where it is not."""
    if form.parts is None:
        return [applicant]
    known = list(form.parts(applicant.file))
    asked = str(options.get("part") or "").strip()
    if asked:
        if not asked.isdigit() or int(asked) not in known:
            raise Refused(_("There is no part “{part}” of this paper.").format(part=asked), "part")
        known = [int(asked)]
    return [replace(applicant, part=each) for each in known] or [applicant]


def usual_candidates(session: Session, form: Form) -> list[int]:
    """Those who stand at the stage for which a form is meant."""
    stages = stage_set(session)
    files = kept.files_of(session.book, kept.list_candidacies(session.book, ended=False))
    here = [(each.id, stage_of(each, stages)) for each in files]
    return [number for number, stage in here if stage is not None and stage.id in form.stages]


def list_people_on_the_way(session: Session) -> list[int]:
    """The numbers of the people whose way into the Party goes on."""
    return [each.person_id for each in kept.list_candidacies(session.book, ended=False)]


def names_by_place(material: Iterable[Material]) -> Mapping[str, tuple[int, str]]:
    """Who is meant by an address in the program: number and name of the person, by "member:12" or "candidate:5"."""
    found: dict[str, tuple[int, str]] = {}
    for each in material:
        for one in each.candidates:
            found |= {f"member:{number}": (number, who.person.name) for number, who in one.helpers.items()}
        found |= {f"member:{one.person.id}": (one.person.id, one.person.name) for one in each.members}
        found |= {one.place: (one.subject.person.id, one.subject.person.name) for one in each.candidates}
    return found
