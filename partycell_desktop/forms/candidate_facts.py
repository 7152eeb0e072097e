"""The facts that the papers of the way into the Party have in common: who it is, the meeting, the vote, the number."""

import re
from collections.abc import Callable
from datetime import date

from partycell_desktop.domain.candidates import CandidateVote, Mentorship, Phase, has_passed
from partycell_desktop.domain.dates import PartialDate, long_date
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.letterhead import NAMES
from partycell_desktop.forms.material import Applicant, Facts, Issuer, Material, merged
from partycell_desktop.forms.passages import sentence
from partycell_desktop.words import _

_NUMBER = re.compile(r"(?:số\s*:?\s*)?(\d+)\s*(.*)", re.IGNORECASE | re.DOTALL)


def document_number(typed: str, kind: str, issuer: Issuer, source: str) -> Facts:
    """The number of a paper of the cell: "14-NQ/CB" as it was typed, a bare "7" as "07-NQ/CB"; `kind` is "NQ", "CV" ...

    Numbers below ten are written with a nought (Hướng dẫn 05-HD/VPTW); without a number the symbol alone is printed.
    """
    found = _NUMBER.fullmatch(typed.strip())
    digits, rest = (found[1].zfill(2), found[2]) if found else (typed.strip(), "")
    series = rest if rest else "" if typed.strip() and not found else f"-{kind}/{issuer.cell.symbol or 'CB'}"
    return {
        "number": Fact(digits, source, _("Number of the document")),
        "series": Fact(series, source, _("Number of the document"), needed=False),
    }


def own_name(issuer: Issuer) -> Facts:
    """The name of the cell within a sentence."""
    return {"cell_name": Fact(issuer.names[0].name if issuer.names else None, NAMES, _("The name of the cell"))}


def own_day(day: PartialDate | None) -> date | None:
    """A day on which a paper may be dated: one that is known to the day."""
    return day.first_day() if day and day.is_full else None


def person(applicant: Applicant) -> Facts:
    """Who it is, as letters and certificates say it: name, birth, home, residence, work."""
    subject = applicant.subject
    return merged(
        full_name(applicant),
        record.born_on(subject),
        record.places(subject, "home_place", "residence"),
        work(applicant),
    )


def work(applicant: Applicant) -> Facts:
    """What the person does, and where."""
    known, source = applicant.subject.person, f"{applicant.subject.place}/work_unit"
    words = record.joined(known.job_title or known.occupation, known.work_unit)
    return {"work": Fact(words, source, item_of(Person, "work_unit").title)}


def mentor(applicant: Applicant, day: date, *, probation: bool = False) -> Mentorship | None:
    """Who was assigned to help on a day, the candidate or the probationary member; else the last one assigned."""
    known = [each for each in applicant.file.mentorships if each.probation == probation]
    held = [each for each in known if each.from_on is None or each.from_on.first_day() <= day]
    going_on = [each for each in held if each.to_on is None or each.to_on.last_day() > day]
    return next((found[-1] for found in (going_on, held, known) if found), None)


def mentor_name(applicant: Applicant, found: Mentorship | None) -> Fact:
    """The name of the member who helps."""
    helper = applicant.helpers.get(found.member_id) if found else None
    return Fact(helper.person.full_name if helper else None, f"{applicant.place}/mentors", _("Member who helps"))


def full_name(applicant: Applicant) -> Facts:
    """The name at birth of the person whom the paper is about."""
    source = f"{applicant.subject.place}/full_name"
    return {"person_name": Fact(applicant.subject.person.full_name, source, item_of(Person, "full_name").title)}


def long_day(day: date) -> str:
    """A day as it stands after the word "ngày": "05 tháng 10 năm 2026"."""
    return long_date(day).removeprefix("ngày ")


def day_words(day: PartialDate | None) -> str:
    """The same of a day of the record; "" where it is not known to the day."""
    return long_day(day.first_day()) if day and day.is_full else ""


def said(phase: Phase, item: str) -> Callable[[Material], str]:
    """What unions and the residence's committee said, strengths or weaknesses, as one text that may serve elsewhere."""

    def words(material: Material) -> str:
        found = [getattr(each, item).strip(" .;") for each in material.candidate.file.opinions if each.phase is phase]
        told = [each for each in dict.fromkeys(found) if each and fold(each) != "khong"]
        return sentence("; ".join(told))

    return words


def vote_of(applicant: Applicant, phase: Phase) -> CandidateVote | None:
    """The vote that a resolution tells of: the one that passed, else the last one held."""
    held = applicant.file.votes_of(phase)
    return next((each for each in reversed(held) if has_passed(each)), held[-1] if held else None)


def vote_day(applicant: Applicant, phase: Phase) -> date | None:
    """The day of that vote, on which its resolution is dated."""
    vote = vote_of(applicant, phase)
    return own_day(vote.held_on) if vote else None


def meeting(material: Material, phase: Phase) -> Facts:
    """The meeting that voted: the day, how many there are, how many came, who led it and who wrote."""
    vote, source = vote_of(material.candidate, phase), f"{material.candidate.place}/votes"
    known = vote or CandidateVote()
    counted = {
        "present_official": (known.present_official, _("Official members present")),
        "present_probationary": (known.present_probationary, _("Probationary members present")),
        "official": (known.official, _("Official members of the cell")),
        "probationary": (known.probationary, _("Probationary members of the cell")),
        "all_members": (_sum(known.official, known.probationary), _("Members of the cell")),
        "present": (_sum(known.present_official, known.present_probationary), _("Members present")),
    }
    away_official = _rest(known.official, known.present_official)
    away_probationary = _rest(known.probationary, known.present_probationary)
    away = _sum(away_official, away_probationary)
    counted |= {
        "absent_official": (away_official, _("Official members absent")),
        "absent_probationary": (away_probationary, _("Probationary members absent")),
        "absent": (away, _("Members absent")),
    }
    return {
        "held_on": Fact(day_words(known.held_on), source, _("Day of the meeting")),
        **{name: _count(number, source, label) for name, (number, label) in counted.items()},
        "everybody_came": flag(away == 0),
        "absent_reason": Fact(sentence(known.absent_reason), source, _("Reasons of the absent"), needed=bool(away)),
        "chair": Fact(known.chair, source, _("Chair")),
        "chair_post": Fact(known.chair_post, source, _("Post of the chair")),
        "meeting_secretary": Fact(known.secretary, source, _("Secretary of the meeting")),
        **document_number(known.number, "NQ", material.issuer, source),
    }


def result(material: Material, phase: Phase) -> Facts:
    """What the vote gave: counts, shares of all official members, and of those who count where that is another number.

    Quy định 294-QĐ/TW, 9.3.2, takes some official members out of the number; the form prints the share of all of them.
    """
    vote, source = vote_of(material.candidate, phase), f"{material.candidate.place}/votes"
    known = vote or CandidateVote()
    yes, no, everybody, counted = known.in_favour, known.against, known.official or 0, known.entitled or 0
    differs = bool(vote) and everybody != counted
    failed = vote is not None and not has_passed(vote)
    doubt = _("The votes in favour do not reach the share that the rule asks for.") if failed else ""
    return {
        "in_favour": Fact(_shown(yes), source, _("In favour"), doubt=doubt),
        "in_favour_share": Fact(percent(yes or 0, everybody), source, _("In favour")),
        "against": _count(no, source, _("Against")),
        "against_share": Fact(percent(no or 0, everybody), source, _("Against")),
        "somebody_against": flag(no != 0),
        "against_reason": Fact(sentence(known.against_reason), source, _("Reason of those against"), needed=bool(no)),
        "other_number": flag(differs),
        "counted": Fact(_shown(known.entitled), source, _("Members who count"), needed=differs),
        "counted_share": Fact(percent(yes or 0, counted), source, _("In favour"), needed=differs),
        "failed": flag(failed),
        "share": Fact(known.share, source, needed=False),
    }


def _count(number: int | None, source: str, label: str) -> Fact:
    return Fact(_shown(number), source, label)


def _shown(number: int | None) -> str | None:
    return None if number is None else str(number)


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _rest(whole: int | None, part: int | None) -> int | None:
    return None if whole is None or part is None else whole - part
