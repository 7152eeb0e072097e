"""The small resolutions of the cell on the way into the Party, on one person or on several at one meeting.

That the cell decides each of these by a resolution: Hướng dẫn 38-HD/BTCTW, I.1.1d; no document prescribes how such a
resolution looks, so the layout is the program's own.
"""

from collections.abc import Callable, Sequence
from datetime import date

from partycell_desktop.domain.candidates import Candidacy, CandidateStep, Mentorship
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import letterhead, recipient, signing
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.forms.passages import Passage, PassageKind, passage_facts, written
from partycell_desktop.words import N_, _

COURSE, LEARN, MAKE_DOSSIER, SYMPATHISER, ASSIGN = 38, 203, 204, 201, 202
"""Document types: the certificate of the course, and the resolutions that propose or decide something."""


def passages_of(form: str) -> tuple[Passage, ...]:
    """What the meeting is asked about for a resolution: who was present, and how many voted in favour."""
    return (
        Passage(f"{form}.present", N_("Official members present"), kind=PassageKind.NUMBER),
        Passage(f"{form}.in_favour", N_("In favour"), kind=PassageKind.NUMBER),
    )


SYMPATHISER_PASSAGES = passages_of("NQ-CTĐ")
ASSIGNMENT_PASSAGES = passages_of("NQ-PCGĐ")
COURSE_PASSAGES = passages_of("NQ-BDNT")
DOSSIER_PASSAGES = passages_of("NQ-LHS")
PROBATION_PASSAGES = passages_of("NQ-GĐDB")

# Where the record has the day and the number of a resolution.


def _step(applicant: Applicant, stage: str) -> CandidateStep:
    return applicant.file.step(stage) or CandidateStep()


def _paper(applicant: Applicant, kind: int) -> Paper:
    return applicant.file.paper(kind) or Paper()


def sympathiser_day(applicant: Applicant) -> date | None:
    """The day of the resolution that put the person on the list of sympathisers."""
    on = _step(applicant, "sympathiser").done_on or _paper(applicant, SYMPATHISER).dated_on
    return facts_of.own_day(on)


def _assigned(applicant: Applicant, *, probation: bool) -> Mentorship:
    return facts_of.mentor(applicant, date.max, probation=probation) or Mentorship()


def assignment_day(applicant: Applicant) -> date | None:
    """The day on which the cell assigned the member who helps the candidate now."""
    return facts_of.own_day(_assigned(applicant, probation=False).from_on)


def probation_day(applicant: Applicant) -> date | None:
    """The day on which the cell assigned the member who helps the probationary member."""
    return facts_of.own_day(_assigned(applicant, probation=True).from_on)


def course_day(applicant: Applicant) -> date | None:
    """The day of the resolution that proposed the course."""
    return facts_of.own_day(_paper(applicant, LEARN).dated_on)


def dossier_day(applicant: Applicant) -> date | None:
    """The day of the resolution that asked for leave to make the dossier."""
    return facts_of.own_day(_paper(applicant, MAKE_DOSSIER).dated_on)


# The papers.


def sympathisers(material: Material) -> Facts:
    """Every fact of the resolution that puts people on the list of sympathisers and assigns who helps them."""

    def row(one: Applicant) -> Row:
        return {
            "proposed_by": _proposed_by(one),
            "mentor": facts_of.mentor_name(one, facts_of.mentor(one, material.day)),
        }

    def number(one: Applicant) -> Fact:
        typed = _step(one, "sympathiser").number or _paper(one, SYMPATHISER).number
        return Fact(typed, f"{one.place}/steps")

    return _resolution(material, SYMPATHISER_PASSAGES, number, row)


def _proposed_by(one: Applicant) -> Fact:
    """Who proposed the outstanding worker: the resolution of the union, else who is said to have proposed."""
    step, source = _step(one, "outstanding"), one.file.candidacy.source
    words = record.joined(
        step.decided_by or source,
        record.joined(f"Nghị quyết số {step.number}", f"ngày {step.done_on.shown()}" if step.done_on else "", by=", ")
        if step.number
        else "",
    )
    return Fact(words, f"{one.place}/candidacy.source", item_of(Candidacy, "source").title)


def assignment(material: Material) -> Facts:
    """Every fact of the resolution that assigns who helps a candidate, also in place of somebody else."""

    def row(one: Applicant) -> Row:
        now = _assigned(one, probation=False)
        return {
            "mentor": facts_of.mentor_name(one, now if now.id else None),
            "instead_of": _instead_of(one, now),
        }

    def number(one: Applicant) -> Fact:
        return Fact(_assigned(one, probation=False).number, f"{one.place}/mentors")

    return _resolution(material, ASSIGNMENT_PASSAGES, number, row)


def _instead_of(one: Applicant, now: Mentorship) -> str:
    """Whom the member replaces, and why; "" where nobody helped before."""
    earlier = [
        each for each in one.file.mentorships if each.id != now.id and each.probation == now.probation and each.to_on
    ]
    helper = one.helpers.get(earlier[-1].member_id) if earlier and now.substitute else None
    if helper is None:
        return ""
    reason = earlier[-1].end_reason
    return f"thay đồng chí {helper.person.full_name}" + (f" ({reason})" if reason else "")


def course(material: Material) -> Facts:
    """Every fact of the resolution that proposes people for the course on the Party."""

    def row(one: Applicant) -> Row:
        return {"sympathiser_since": _since(one)}

    def number(one: Applicant) -> Fact:
        return Fact(_paper(one, LEARN).number, f"{one.place}/papers")

    return _resolution(material, COURSE_PASSAGES, number, row)


def _since(one: Applicant) -> Fact:
    day = _step(one, "sympathiser").done_on
    return Fact(record.date_words(day), f"{one.place}/steps", _("Sympathiser of the Party since"))


def dossier(material: Material) -> Facts:
    """Every fact of the resolution that asks the base committee for leave to make the dossier."""

    def row(one: Applicant) -> Row:
        paper = _paper(one, COURSE)
        words = record.joined(paper.number and f"số {paper.number}", record.date_words(paper.dated_on), by=", ngày ")
        return {
            "sympathiser_since": _since(one),
            "certificate": Fact(words, f"{one.place}/papers", _("Certificate of the course on the Party")),
        }

    def number(one: Applicant) -> Fact:
        return Fact(_paper(one, MAKE_DOSSIER).number, f"{one.place}/papers")

    return _resolution(material, DOSSIER_PASSAGES, number, row)


def probation_help(material: Material) -> Facts:
    """Every fact of the resolution that assigns who helps a probationary member (06-HD/TW, 3.8 and 4.3)."""

    def row(one: Applicant) -> Row:
        now = _assigned(one, probation=True)
        admitted = one.subject.admission
        return {
            "admitted_on": Fact(
                record.date_words(admitted.on if admitted else None), f"{one.place}/steps", _("Admitted on (ceremony)")
            ),
            "mentor": facts_of.mentor_name(one, now if now.id else None),
            "instead_of": _instead_of(one, now),
        }

    def number(one: Applicant) -> Fact:
        return Fact(_assigned(one, probation=True).number, f"{one.place}/mentors")

    return _resolution(material, PROBATION_PASSAGES, number, row)


def _resolution(
    material: Material,
    passages: Sequence[Passage],
    number: Callable[[Applicant], Fact],
    row: Callable[[Applicant], Row],
) -> Facts:
    numbers = [number(each) for each in material.candidates]
    known = next((each for each in numbers if each.value), numbers[0])
    several = {str(each.value) for each in numbers if each.value}
    numbered = facts_of.document_number(str(known.value or ""), "NQ", material.issuer, known.source)
    if len(several) > 1:
        fact = numbered["number"]
        doubt = _("The people of this resolution have several numbers: {numbers}.").format(
            numbers=", ".join(sorted(several))
        )
        numbered["number"] = Fact(fact.value, fact.source, fact.label, doubt=doubt)
    people: list[Row] = [{**_person(each), **row(each)} for each in material.candidates]
    return merged(
        letterhead(material),
        facts_of.own_name(material.issuer),
        numbered,
        {
            "held_on": Fact(facts_of.long_day(material.day)),
            "official": Fact(str(material.count.official or ""), "roster", _("Official members of the cell")),
            "people": Fact(people, material.candidate.place, _("People of the resolution")),
        },
        passage_facts(material, passages),
        _share(material, passages),
        recipient(material.issuer),
        signing(material.issuer),
    )


def _person(one: Applicant) -> Row:
    return {
        "person_name": facts_of.full_name(one)["person_name"],
        "born": record.born_on(one.subject)["born_on"],
        "work": facts_of.work(one)["work"],
    }


def _share(material: Material, passages: Sequence[Passage]) -> Facts:
    """The share of all official members who voted in favour, with a doubt where more voted than there are."""
    asked = passages[-1]
    typed = next((text for one in material.candidates if (text := written(one, asked))), "").strip()
    source = f"{material.candidate.place}/texts.{asked.name}"
    votes, everybody = int(typed) if typed.isdigit() else None, material.count.official
    doubt = "" if votes is not None else _("“{typed}” is not a number.").format(typed=typed)
    if votes is not None and votes > everybody:
        doubt = _("{votes} votes in favour, but the cell has {official} official members.").format(
            votes=votes, official=everybody
        )
    return {"in_favour_share": Fact(_percent(votes, everybody), source, asked.title, bool(typed), doubt)}


def _percent(votes: int | None, everybody: int) -> str:
    return "" if votes is None else percent(votes, everybody)
