"""The people around a candidate: who helps, who introduces, what was asked about the family, what others say."""

from dataclasses import replace
from datetime import date
from typing import Any

from partycell_desktop.domain import candidate_checks as checks
from partycell_desktop.domain.candidate_deadlines import may_be_extended
from partycell_desktop.domain.candidates import (
    Candidacy,
    CandidateFile,
    DeadlineExtension,
    Helper,
    IntroducedBy,
    Introduction,
    Mentorship,
    Opinion,
    Phase,
    Verification,
)
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import items_of, read_items
from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.documents import note_candidate_paper
from partycell_desktop.use_cases.roster import name_tie
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

ASSIGNMENT, INQUIRY = 202, 97  # types of paper in a dossier


def list_possible_helpers(session: Session, candidacy_id: int, on: date | None = None) -> list[Helper]:
    """The official members of the cell who may help or introduce this candidate on a day (today), by name."""
    day = on or session.today()
    file = kept.get_file(session.book, candidacy_id)
    events, disciplines = people.all_events(session.book), people.all_disciplines(session.book)
    found = [
        Helper(each, events.get(each.id, ()), disciplines.get(each.id, ())) for each in people.list_people(session.book)
    ]
    tie = name_tie(session)
    may = [each for each in found if each.events and not checks.helper_trouble(file, each, day, day)]
    return sorted(may, key=lambda each: name_key(each.person.name, tie))


def assign_mentor(session: Session, candidacy_id: int, member_id: int, items: dict[str, Any]) -> int:
    """Assign an official member to help: from_on, number, together_since, probation, as typed.

    Whoever helped until then stops the same day; the new one then takes that one's place, for which twelve months
    together are not required (294-QĐ/TW 3.2.2). Refused for the candidate, and for who is not an official member of
    this cell. Gives the number of the assignment.
    """
    file = kept.get_file(session.book, candidacy_id)
    values = _read(session, Mentorship, items)
    begun = values.get("from_on") or PartialDate.of(session.today())
    assert isinstance(begun, PartialDate)
    _check_helper(session, file, member_id, begun.last_day())
    probation = bool(values.get("probation"))
    before = [each for each in file.mentorships if each.to_on is None and each.probation == probation]
    assigned = Mentorship(candidacy_id=candidacy_id, member_id=member_id, **{**values, "from_on": begun})
    with session.act("assign_mentor", person_id=file.person.id):
        for each in before:
            ended = {"to_on": begun, "end_reason": each.end_reason or _("another member was assigned")}
            records.change(session.book, Mentorship, each.id, ended)
        note_candidate_paper(session, file, ASSIGNMENT, assigned.number, begun)
        return records.add(session.book, replace(assigned, substitute=assigned.substitute or bool(before)))


def _check_helper(session: Session, file: CandidateFile, member_id: int, day: date) -> None:
    person = people.get_person(session.book, member_id)
    helper = Helper(
        person, people.list_events(session.book, member_id), people.all_disciplines(session.book).get(member_id, ())
    )
    if member_id == file.person.id:
        raise Refused(_("Nobody can help or introduce himself."), "member_id")
    trouble = checks.helper_trouble(file, helper, day, day)
    if trouble:
        raise Refused(f"{person.name}: {trouble}.", "member_id")


def correct_mentor(session: Session, mentorship_id: int, items: dict[str, Any]) -> int:
    """Correct an assignment, or end it with to_on and end_reason."""
    known = records.get(session.book, Mentorship, mentorship_id)
    values = _read(session, Mentorship, items)
    begun, ended = values.get("from_on", known.from_on), values.get("to_on", known.to_on)
    if isinstance(begun, PartialDate) and isinstance(ended, PartialDate) and ended.last_day() < begun.first_day():
        raise Refused(_("The end is before the beginning."), "to_on")
    return _change(session, "correct_mentor", Mentorship, known.candidacy_id, mentorship_id, values)


def add_introduction(session: Session, candidacy_id: int, kind: str, member_id: int, items: dict[str, Any]) -> int:
    """Note who introduces the applicant: `kind` member, youth_union or trade_union; given_on, number ..."""
    file = kept.get_file(session.book, candidacy_id)
    try:
        by = IntroducedBy(kind)
    except ValueError:
        raise Refused(_("Nobody introduces as “{kind}”.").format(kind=kind), "kind") from None
    values = _read(session, Introduction, items)
    given = values.get("given_on")
    if by is IntroducedBy.MEMBER:
        _check_helper(session, file, member_id, given.last_day() if isinstance(given, PartialDate) else session.today())
        if any(each.member_id == member_id for each in file.introductions):
            raise Refused(_("This member introduces already."), "member_id")
        if not values.get("together_since"):
            mentor = next((each for each in file.mentorships if each.member_id == member_id), None)
            values["together_since"] = mentor.together_since if mentor else None
    elif not values.get("body"):
        raise Refused(_("Name the body that made the resolution."), "body")
    new = Introduction(
        candidacy_id=candidacy_id,
        kind=by,
        member_id=member_id if by is IntroducedBy.MEMBER else 0,
        **values,
    )
    with session.act("add_introduction", person_id=file.person.id):
        return records.add(session.book, new)


def correct_introduction(session: Session, introduction_id: int, items: dict[str, Any]) -> int:
    """Correct who introduces, and when."""
    known = records.get(session.book, Introduction, introduction_id)
    values = _read(session, Introduction, items)
    return _change(session, "correct_introduction", Introduction, known.candidacy_id, introduction_id, values)


def propose_verifications(session: Session, candidacy_id: int) -> list[dict[str, str]]:
    """Who must be asked about, from the family in the record: the applicant, parents, spouse, grown children.

    Those of one place are one inquiry (06-HD/TW 3.4). Each with about, place; nothing is kept.
    """
    file = kept.get_file(session.book, candidacy_id)
    person = file.person
    places: dict[str, list[str]] = {}
    own = person.residence_detail or person.residence_province or person.home_province
    places.setdefault(own, []).append(person.name)
    for each in file.relatives:
        if _must_be_verified(each.relation) and each.died_on is None:
            places.setdefault(each.residence or each.home, []).append(f"{each.full_name} ({each.relation})")
    return [{"about": ", ".join(names), "place": place} for place, names in places.items()]


def _must_be_verified(relation: str) -> bool:
    near = ("cha", "mẹ", "bố", "vợ", "chồng", "con", "người nuôi")
    far = ("ông", "bà", "anh", "chị", "em")
    words = relation.casefold()
    return any(word in words.split() or words.startswith(word) for word in near) and not words.startswith(far)


def keep_verification(
    session: Session,
    candidacy_id: int,
    items: dict[str, Any],
    verification_id: int = 0,
    verifier_id: int | None = None,
) -> int:
    """Keep an inquiry about the life record, a new one or a known one: about, place, sent_on, received_on ...

    Only that an answer came, and its result in a few words, is kept. A member who verifies in person may not be the
    applicant; a relative is pointed out by the checks. Without a `verifier_id` the known one stays, 0 takes it out.
    """
    file = kept.get_file(session.book, candidacy_id)
    known = _of_file(session, Verification, verification_id, candidacy_id)
    values = _read(session, Verification, items, known)
    known = known or Verification(candidacy_id=candidacy_id)
    new = replace(known, verifier_id=known.verifier_id if verifier_id is None else verifier_id, **values)
    if new.verifier_id == file.person.id:
        raise Refused(_("The applicant cannot verify."), "verifier_id")
    for earlier, later, field in (
        (new.sent_on, new.received_on, "received_on"),
        (new.sent_on or new.received_on, new.answered_on, "answered_on"),
    ):
        if earlier and later and later.last_day() < earlier.first_day():
            raise Refused(_("{later} is before {earlier}.").format(later=later.shown(), earlier=earlier.shown()), field)
    with session.act("keep_verification", person_id=file.person.id):
        note_candidate_paper(session, file, INQUIRY, new.number, new.sent_on)
        return kept.keep(session.book, new)


def keep_opinion(session: Session, candidacy_id: int, phase: str, items: dict[str, Any], opinion_id: int = 0) -> int:
    """Keep what a union at work, or the residence's committee, says: body, residence, asked, agreed ..."""
    file = kept.get_file(session.book, candidacy_id)
    known = _of_file(session, Opinion, opinion_id, candidacy_id)
    values = _read(session, Opinion, items, known)
    new = replace(known or Opinion(candidacy_id=candidacy_id, phase=read_phase(phase)), **values)
    if (new.agreed or 0) + (new.against or 0) > (new.asked or 0) and new.asked is not None:
        raise Refused(_("More answers than people asked."), "agreed")
    with session.act("keep_opinion", person_id=file.person.id):
        return kept.keep(session.book, new)


def extend_deadline(session: Session, candidacy_id: int, deadline: str, items: dict[str, Any]) -> int:
    """Note that a deadline was extended: until_on, and the document that says so; an earlier extension is replaced.

    Refused for a deadline that is the age of a paper or the last day written on it.
    """
    if not may_be_extended(deadline):
        words = _("This is the day of a paper, which nobody extends: correct the paper, or have it made anew.")
        raise Refused(words, "deadline")
    file = kept.get_file(session.book, candidacy_id)
    values = _read(session, DeadlineExtension, items)
    for each in items_of(DeadlineExtension):
        if each.needed and not values.get(each.name):
            raise Refused(_("“{item}” is needed here.").format(item=each.title), each.name)
    known = next((each for each in file.extensions if each.deadline == deadline), None)
    new = DeadlineExtension(id=known.id if known else 0, candidacy_id=candidacy_id, deadline=deadline, **values)
    with session.act("extend_deadline", person_id=file.person.id):
        return kept.keep(session.book, new)


_REMOVABLE = {
    "mentorship": Mentorship,
    "introduction": Introduction,
    "verification": Verification,
    "opinion": Opinion,
    "extension": DeadlineExtension,
}


def remove_candidate_part(session: Session, kind: str, part_id: int) -> int:
    """Take out what was entered by mistake: a mentorship, introduction, verification, opinion or extension."""
    if kind not in _REMOVABLE:
        raise Refused(_("There is no part called “{kind}”.").format(kind=kind), "kind")
    known: Any = records.get(session.book, _REMOVABLE[kind], part_id)
    with session.act("remove_candidate_part", person_id=_person_of(session, known.candidacy_id)):
        records.remove(session.book, _REMOVABLE[kind], part_id)
    return part_id


def write_candidate_texts(session: Session, candidacy_id: int, texts: dict[str, str]) -> int:
    """Keep the passages that a person wrote for the papers of a candidate, by name; an empty one is taken out."""
    known = kept.get_candidacy(session.book, candidacy_id)
    with session.act("write_candidate_texts", person_id=known.person_id):
        kept.keep_texts(session.book, candidacy_id, {name: text.strip() for name, text in texts.items()})
    return candidacy_id


def read_candidate_texts(session: Session, candidacy_id: int) -> dict[str, str]:
    """The passages written for the papers of a candidate, by name."""
    kept.get_candidacy(session.book, candidacy_id)
    return kept.texts_of(session.book, candidacy_id)


def read_phase(phase: str) -> Phase:
    """The phase of that name; Refused where there is none."""
    try:
        return Phase(phase)
    except ValueError:
        raise Refused(_("There is no phase called “{phase}”.").format(phase=phase), "phase") from None


def _read(session: Session, kind: type, items: dict[str, Any], known: Any = None) -> dict[str, Any]:
    values = read_items(kind, items, session.today())
    for name, value in values.items():
        if isinstance(value, PartialDate) and value.first_day() > session.today() and name != "until_on":
            raise Refused(_("{day} has not come yet.").format(day=value.shown()), name)
    lacking = [
        each
        for each in items_of(kind)
        if each.needed and not values.get(each.name) and not (known is not None and each.name not in values)
        and each.name != "from_on"
    ]  # fmt: skip
    if lacking and kind in (Verification, Opinion):
        raise Refused(_("“{item}” is needed here.").format(item=lacking[0].title), lacking[0].name)
    return dict(values)


def _of_file(session: Session, kind: type, part_id: int, candidacy_id: int) -> Any:
    if not part_id:
        return None
    known: Any = records.get(session.book, kind, part_id)
    if known.candidacy_id != candidacy_id:
        raise Refused(_("This entry belongs to another candidate."), "id")
    return known


def _change(
    session: Session, use_case: str, kind: type, candidacy_id: int, part_id: int, values: dict[str, Any]
) -> int:
    with session.act(use_case, person_id=_person_of(session, candidacy_id)):
        records.change(session.book, kind, part_id, values)
    return part_id


def _person_of(session: Session, candidacy_id: int) -> int:
    return records.get(session.book, Candidacy, candidacy_id).person_id
