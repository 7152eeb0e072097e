"""The checks of the way into the Party: each a question about a candidacy with its answer and the rule beside it.

A check never blocks by itself; the gate of a stage asks for a reason when one is not passed.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidates import CandidateFile, Helper, IntroducedBy, Mentorship, Phase, has_passed
from partycell_desktop.domain.dates import PartialDate, add_months, full_years_between, shown_day
from partycell_desktop.domain.names import same_person_key
from partycell_desktop.domain.record_lists import month_gaps
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue, NoRule, Regulations
from partycell_desktop.domain.roster import Rank
from partycell_desktop.domain.stages import Stage
from partycell_desktop.words import _

APPLICATION, LIFE_RECORD, COURSE, INTRODUCTION = 37, 1, 38, 39
YOUTH_RESOLUTION, UNION_RESOLUTION, OPINIONS = 40, 41, 42
CONSENT_OVER_AGE, SELF_REVIEW, NEW_COURSE, CARD_LIST = 206, 47, 46, 220


class Answer(StrEnum):
    """What a check found: passed, to be looked at, not passed, not known yet, not due yet."""

    YES = "yes"
    LOOK = "look"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Check:
    """One check with its answer. `place` is where it is put right ("person.born_on", "mentors", "papers")."""

    name: str
    says: str
    answer: Answer
    detail: str = ""
    because: Citation | None = None
    place: str = ""

    @property
    def passed(self) -> bool:
        """Whether it does not hold up the stage."""
        return self.answer in (Answer.YES, Answer.LOOK)


@dataclass(frozen=True)
class Bench:
    """What a check needs besides the file: the rules, the day that is asked for, and whether a twin is in the book."""

    rules: Regulations
    day: date
    twins: tuple[str, ...] = ()
    cite: Citation | None = None  # of the stage that asks, for checks that rest on no value of a rule

    def rule(self, file: CandidateFile, rule_id: str, on: date | None = None) -> DatedValue | None:
        """A rule as it holds for this file: of the day it keeps by a document, else of the day of the event."""
        kept = file.candidacy.rules_of_on
        try:
            return self.rules.value(rule_id, on=kept.first_day() if kept else on or self.day)
        except NoRule:
            return None


Asked = Callable[[CandidateFile, Bench], Check]


def check_stage(file: CandidateFile, stage: Stage, bench: Bench) -> list[Check]:
    """The answers to all checks of a stage, in its order."""
    at_stage = replace(bench, cite=stage.cite)
    return [CHECKS[name](file, at_stage) for name in stage.checks]


def lacking_papers(file: CandidateFile, stage: Stage) -> list[tuple[int, ...]]:
    """The groups of document types of a stage of which no paper is noted yet."""
    return [group for group in stage.papers if file.paper(*group) is None]


def _cell_day(file: CandidateFile, bench: Bench) -> date:
    """The day on which the cell considers the admission: of the vote, or the day asked for while there is none."""
    votes = file.votes_of(Phase.ADMISSION)
    held = votes[-1].held_on if votes else None
    return held.first_day() if held else bench.day


def _age(file: CandidateFile, bench: Bench) -> Check:
    """From 18 full years up to 60 at the time the cell considers, counted by month (294-QĐ/TW 1.1.1); above with the
    written consent of a higher committee before the decision (06-HD/TW 1.1)."""
    day = _cell_day(file, bench)
    least, most = bench.rule(file, "age.least", day), bench.rule(file, "age.most", day)
    if least is None or most is None:
        return _no_rule("age", _("Age at the meeting of the cell"))
    says = _("From {least} to {most} years of age").format(least=least.number, most=most.number)
    born = file.person.born_on
    if born is None:
        return Check("age", says, Answer.UNKNOWN, _("the date of birth is not known"), least.cite, "person.born_on")
    youngest, oldest = full_years_between(born.last_day(), day), full_years_between(born.first_day(), day)
    if youngest < least.number:
        full = add_months(born.last_day(), 12 * least.number)
        answer = Answer.NO if oldest < least.number else Answer.UNKNOWN
        return Check(
            "age",
            says,
            answer,
            _("{years} years are full on {day}").format(years=least.number, day=shown_day(full)),
            least.cite,
            "person.born_on",
        )
    # "Đủ 60" ends with the month in which the sixty years are full.
    last = add_months(born.first_day(), 12 * most.number)
    if (day.year, day.month) > (last.year, last.month):
        consent = file.paper(CONSENT_OVER_AGE)
        detail = (
            _("over {years}: written consent noted").format(years=most.number)
            if consent
            else _("over {years}: the written consent of the committee is needed before the decision").format(
                years=most.number
            )
        )
        return Check("age", says, Answer.LOOK if consent else Answer.NO, detail, most.cite, "papers")
    return Check("age", says, Answer.YES, _("{age} years on {day}").format(age=oldest, day=shown_day(day)), least.cite)


def _education(file: CandidateFile, bench: Bench) -> Check:
    """Lower secondary school; in remote and minority areas primary school (294-QĐ/TW 1.2; wording changed by 208)."""
    rule = bench.rule(file, "education.least", _cell_day(file, bench))
    says = _("Education: lower secondary school or more")
    if rule is None:
        return _no_rule("education", says)
    person = file.person
    text = person.general_education
    if not text:
        answer, detail = Answer.UNKNOWN, _("the general education is not known")
    elif _below_lower_secondary(text):
        if file.candidacy.remote_area:
            answer, detail = Answer.LOOK, _("{text}: remote or minority area").format(text=text)
        else:
            answer, detail = Answer.NO, text
    else:
        answer, detail = Answer.YES, text
    return Check("education", says, answer, detail, rule.cite, "person.general_education")


def _below_lower_secondary(text: str) -> bool:
    words = same_person_key(text)
    if any(each in words for each in ("tieu hoc", "biet doc", "biet viet")):
        return True
    grade = re.match(r"\s*([0-9]{1,2})\s*/\s*(10|12)\b", text)
    if grade is None:
        return False
    # Class 9 of twelve, or class 7 of the ten of the old system, ended the lower secondary school.
    return int(grade[1]) < (9 if grade[2] == "12" else 7)


def _course(file: CandidateFile, bench: Bench) -> Check:
    """The certificate of the course on the Party is at most 60 months old when the cell considers (06-HD/TW 5.4b)."""
    day = _cell_day(file, bench)
    rule = bench.rule(file, "course.valid_months", day)
    says = _("Certificate of the course on the Party is valid")
    if rule is None:
        return _no_rule("course", says)
    paper = file.paper(COURSE)
    if paper is None:
        return Check("course", says, Answer.NO, _("no certificate of the course yet"), rule.cite, "papers")
    if paper.dated_on is None:
        return Check("course", says, Answer.UNKNOWN, _("the certificate has no date"), rule.cite, "papers")
    ends = add_months(paper.dated_on.first_day(), rule.number)
    answer = Answer.YES if day <= ends else Answer.NO
    return Check("course", says, answer, _("valid until {day}").format(day=shown_day(ends)), rule.cite, "papers")


def _work(file: CandidateFile, bench: Bench) -> Check:
    """Continuous work of twelve months, or the cell of the residence admits (06-HD/TW 6.2c)."""
    day = _cell_day(file, bench)
    rule = bench.rule(file, "contract.months", day)
    says = _("Continuous work here for {months} months").format(months=rule.number if rule else "…")
    if rule is None:
        return _no_rule("work", says)
    since = file.candidacy.works_since or file.person.recruited_on
    if since is None:
        detail = _("since when the person works here is not known")
        return Check("work", says, Answer.UNKNOWN, detail, rule.cite, "candidacy.works_since")
    full = add_months(since.last_day() if not since.is_full else since.first_day(), rule.number)
    if day >= full:
        detail = _("since {day}").format(day=since.shown())
        return Check("work", says, Answer.YES, detail, rule.cite, "candidacy.works_since")
    detail = _("full on {day}; until then the cell of the residence admits").format(day=shown_day(full))
    return Check("work", says, Answer.NO, detail, rule.cite, "candidacy.works_since")


def _mentor(file: CandidateFile, bench: Bench) -> Check:
    """An official member, twelve months together, not disciplined; who takes the place of another one needs no
    twelve months (294-QĐ/TW 3.2.1, 3.2.2)."""
    rule = bench.rule(file, "introducer.months")
    says = _("An official member helps the candidate")
    cite = rule.cite if rule else None
    now = file.mentor(bench.day)
    if now is None:
        return Check("mentor", says, Answer.NO, _("nobody is assigned to help"), cite, "mentors")
    helper = file.helpers.get(now.member_id)
    if helper is None:
        return Check("mentor", says, Answer.UNKNOWN, _("the member who helps is not in this book"), cite, "mentors")
    since = now.from_on.first_day() if now.from_on else None
    trouble = helper_trouble(file, helper, bench.day, since) or _together_trouble(now, rule, since or bench.day)
    name = helper.person.name
    if trouble:
        return Check("mentor", says, Answer.NO, f"{name}: {trouble}", cite, "mentors")
    return Check("mentor", says, Answer.YES, name, cite, "mentors")


def helper_trouble(file: CandidateFile, helper: Helper, day: date, since: date | None = None) -> str:
    """Why a member may not help or introduce this candidate on a day; "" where nothing stands against it.

    A discipline counts from `since` on, the day of the assignment: then the cell assigns another member (294-QĐ/TW,
    3.2.2).
    """
    if helper.person.id == file.person.id:
        return _("is the candidate")
    standing = story.standing_on(helper.events, day)
    if not standing.counted:
        return _("is no longer in this cell: another member has to be assigned")
    if standing.rank is not Rank.OFFICIAL:
        return _("is not an official member")
    if standing.suspended:
        return _("is suspended from activity")
    for each in helper.disciplines:
        decided = each.decided_on
        if each.side == "chính quyền" or decided is None:
            continue
        if (since or date.min) <= decided.last_day() and decided.first_day() <= day:
            return _("was disciplined on {day}: another member has to be assigned").format(day=decided.shown())
    return ""


def _together_trouble(mentorship: Mentorship, rule: DatedValue | None, day: date) -> str:
    if mentorship.substitute or rule is None:
        return ""
    if mentorship.together_since is None:
        return _("since when both work together is not known")
    full = add_months(mentorship.together_since.last_day(), rule.number)
    if mentorship.together_since.is_full:
        full = add_months(mentorship.together_since.first_day(), rule.number)
    if day < full:
        return _("{months} months together are full only on {day}").format(months=rule.number, day=shown_day(full))
    return ""


def _introductions(file: CandidateFile, bench: Bench) -> Check:
    """Two introductions: two members; or a member and the Youth Union; or, where there is none, a member and the trade
    union (Điều lệ Điều 4; 294-QĐ/TW 3.1)."""
    rule = bench.rule(file, "introducer.months")
    says = _("Two introductions in an allowed combination")
    cite = rule.cite if rule else None
    place = "introductions"
    members = [each for each in file.introductions if each.kind is IntroducedBy.MEMBER]
    bodies = {each.kind for each in file.introductions} - {IntroducedBy.MEMBER}
    for each in members:
        helper = file.helpers.get(each.member_id)
        day = each.given_on.last_day() if each.given_on else bench.day
        since = file.candidacy.opened_on.first_day() if file.candidacy.opened_on else None
        trouble = helper_trouble(file, helper, day, since) if helper else ""
        if not trouble and rule is not None and not each.substitute:
            if each.together_since is None:
                trouble = _("since when both work together is not known")
            elif add_months(each.together_since.first_day(), rule.number) > day:
                trouble = _("less than {months} months together").format(months=rule.number)
        if trouble:
            name = helper.person.name if helper else ""
            return Check("introductions", says, Answer.NO, f"{name}: {trouble}", cite, place)
    distinct = len({each.member_id for each in members})
    if distinct >= 2:
        return Check("introductions", says, Answer.YES, _("two members"), cite, place)
    if distinct == 1 and IntroducedBy.YOUTH_UNION in bodies:
        return Check("introductions", says, Answer.YES, _("a member and the Youth Union"), cite, place)
    if distinct == 1 and IntroducedBy.TRADE_UNION in bodies:
        return Check(
            "introductions", says, Answer.LOOK, _("a member and the trade union: only where there is no Youth Union"),
            cite, place,
        )  # fmt: skip
    detail = _("introduced so far by members: {members}, by unions: {bodies}").format(
        members=distinct, bodies=len(bodies)
    )
    return Check("introductions", says, Answer.NO, detail, cite, place)


def _life_story(file: CandidateFile, bench: Bench) -> Check:
    """Work and posts follow each other month by month (38-HD/BTCTW I.1.4.2, item 15)."""
    says = _("Life story without a missing month")
    cite = bench.cite
    if not file.periods:
        return Check("life_story", says, Answer.NO, _("the work history is empty"), cite, "person.life_period")
    gaps = month_gaps(file.periods, bench.day)
    if gaps:
        told = ", ".join(_gap(begin, end) for begin, end in gaps[:3])
        return Check("life_story", says, Answer.NO, _("missing: {gaps}").format(gaps=told), cite, "person.life_period")
    return Check("life_story", says, Answer.YES, "", cite, "person.life_period")


def _gap(begin: date, end: date) -> str:
    last = add_months(end, -1)
    first = f"{begin:%m/%Y}"
    return first if (begin.year, begin.month) == (last.year, last.month) else f"{first}–{last:%m/%Y}"


def _verifications(file: CandidateFile, bench: Bench) -> Check:
    """Everybody who must be verified has been asked about, and the answers are there (06-HD/TW 3.4)."""
    rule = bench.rule(file, "verification.working_days")
    says = _("The life record is verified")
    cite = rule.cite if rule else None
    asked = file.verifications
    if not asked:
        return Check("verifications", says, Answer.NO, _("no inquiry has been sent yet"), cite, "verifications")
    waiting = [each for each in asked if each.answered_on is None and not each.exempt_reason]
    if waiting:
        detail = _("{count} answers are awaited: {places}").format(
            count=len(waiting), places=", ".join(each.place for each in waiting[:2])
        )
        return Check("verifications", says, Answer.NO, detail, cite, "verifications")
    return Check("verifications", says, Answer.YES, "", cite, "verifications")


def _verifier(file: CandidateFile, bench: Bench) -> Check:
    """The applicant and his relatives may not verify (06-HD/TW 3.4)."""
    rule = bench.rule(file, "verification.working_days")
    says = _("Neither the applicant nor a relative verifies")
    cite = rule.cite if rule else None
    family = {same_person_key(each.full_name) for each in file.relatives if each.full_name}
    family.add(same_person_key(file.person.full_name))
    for each in file.verifications:
        helper = file.helpers.get(each.verifier_id)
        name = helper.person.full_name if helper else each.verifier
        if each.verifier_id == file.person.id or (name and same_person_key(name) in family):
            detail = _("{name} is the applicant or a relative").format(name=name)
            return Check("verifier", says, Answer.NO, detail, cite, "verifications")
    return Check("verifier", says, Answer.YES, "", cite, "verifications")


def _opinions_of(file: CandidateFile, bench: Bench, phase: Phase, name: str) -> Check:
    says = _("Unions at work and the committee of the residence were asked")
    cite = bench.cite
    given = [each for each in file.opinions if each.phase is phase]
    lacking = []
    if not any(not each.residence for each in given):
        lacking.append(_("unions at work"))
    if not any(each.residence for each in given):
        lacking.append(_("committee of the residence"))
    if lacking:
        return Check(name, says, Answer.NO, _("lacking: {list}").format(list="; ".join(lacking)), cite, "opinions")
    return Check(name, says, Answer.YES, "", cite, "opinions")


def _opinions(file: CandidateFile, bench: Bench) -> Check:
    """The opinions of 5-KNĐ (06-HD/TW 3.5)."""
    return _opinions_of(file, bench, Phase.ADMISSION, "opinions")


def _recognition_opinions(file: CandidateFile, bench: Bench) -> Check:
    """The opinions of 12-KNĐ (06-HD/TW 4.4)."""
    return _opinions_of(file, bench, Phase.RECOGNITION, "recognition_opinions")


def _fresh_papers(file: CandidateFile, bench: Bench) -> Check:
    """After twelve months from the opening of the dossier without a meeting of the cell these are made anew: the
    members' introductions, the unions' resolutions, the opinions; verification where something changed (06-HD/TW
    5.4a)."""
    day = _cell_day(file, bench)
    rule = bench.rule(file, "application.valid_months", day)
    says = _("No paper of the dossier is older than {months} months").format(months=rule.number if rule else "…")
    if rule is None:
        return _no_rule("fresh_papers", says)
    old = papers_to_redo(file, day, rule.number)
    if old:
        return Check("fresh_papers", says, Answer.NO, _("to be made anew: {papers}").format(papers="; ".join(old)),
                     rule.cite, "papers")  # fmt: skip
    return Check("fresh_papers", says, Answer.YES, "", rule.cite, "papers")


def opened_dossier_on(file: CandidateFile) -> date | None:
    """The day on which the dossier was opened: of the application (1-KNĐ), or None."""
    paper = file.paper(APPLICATION)
    return paper.dated_on.first_day() if paper and paper.dated_on else None


def papers_to_redo(file: CandidateFile, day: date, months: int) -> list[str]:
    """Which papers have to be made anew on `day`, in words; none while the dossier is not older than `months`."""
    opened = opened_dossier_on(file)
    if opened is None or day <= add_months(opened, months):
        return []
    fresh_from = add_months(day, -months)
    names = {
        INTRODUCTION: _("introduction of the member (3-KNĐ)"),
        YOUTH_RESOLUTION: _("resolution of the Youth Union (4-KNĐ)"),
        UNION_RESOLUTION: _("resolution of the trade union (4A-KNĐ)"),
        OPINIONS: _("opinions (5-KNĐ)"),
    }
    found = []
    for kind, name in names.items():
        paper = file.paper(kind)
        if paper is not None and (paper.dated_on is None or paper.dated_on.last_day() < fresh_from):
            found.append(name)
    if any(each.answered_on is not None and each.answered_on.last_day() < fresh_from for each in file.verifications):
        found.append(_("verification, where something has changed"))
    return found


def _special(file: CandidateFile, bench: Bench) -> Check:
    """Special subjects need extra papers; each must be there before the dossier is made."""
    says = _("Extra papers of special subjects")
    lacking = [title for kind, title in special_papers(file) if file.paper(kind) is None]
    if not list(special_papers(file)):
        return Check("special", says, Answer.YES, _("no special subject"), None, "papers")
    cite = bench.cite
    if lacking:
        return Check("special", says, Answer.NO, _("lacking: {list}").format(list="; ".join(lacking)), cite, "papers")
    return Check("special", says, Answer.YES, "", cite, "papers")


def special_papers(file: CandidateFile) -> list[tuple[int, str]]:
    """The extra document types that the special subjects of a candidacy ask for, with their names."""
    wanted: list[tuple[int, str]] = []
    candidacy = file.candidacy
    if candidacy.owner:
        wanted += [
            (210, _("business registration")),
            (211, _("confirmation of tax and insurance")),
            (212, _("collective labour agreement")),
            (213, _("report of three years of business")),
        ]
    if candidacy.believer:
        wanted.append((214, _("consent of the committee above (religion)")))
    if candidacy.foreign_spouse:
        wanted += [(215, _("marriage certificate")), (216, _("life record of the foreign spouse"))]
    if candidacy.foreign_employer:
        wanted.append((217, _("opinion of the competent body on relations abroad")))
    if candidacy.chinese_origin:
        wanted.append((218, _("consent of the committee above (Chinese origin)")))
    if _was_out(file):
        wanted.append((219, _("consent of the provincial standing committee to the re-admission")))
    return wanted


def _was_out(file: CandidateFile) -> date | None:
    """The day on which the person left the Party, where there was a membership before this candidacy."""
    opened = file.candidacy.opened_on
    for each in reversed(story.in_order(file.events)):
        if each.kind in ("name_removed", "resigned", "expelled", "left_party", "annulled") and each.on is not None:
            return each.on.first_day() if opened is None or each.on.first_day() <= opened.last_day() else None
    return None


def _readmission(file: CandidateFile, bench: Bench) -> Check:
    """Re-admission after 36 months outside, once only, with the consent of the provincial committee (294-QĐ/TW 3.5)."""
    says = _("Re-admission")
    left = _was_out(file)
    if left is None:
        return Check("readmission", says, Answer.YES, _("first admission"))
    rule = bench.rule(file, "readmission.months")
    if rule is None:
        return _no_rule("readmission", says)
    if sum(each.kind is story.Happened.READMITTED for each in file.events) > 0:
        return Check("readmission", says, Answer.NO, _("was admitted again once already"), rule.cite)
    full = add_months(left, rule.number)
    if bench.day < full:
        detail = _("{months} months outside the Party are full on {day}").format(
            months=rule.number, day=shown_day(full)
        )
        return Check("readmission", says, Answer.NO, detail, rule.cite)
    return Check("readmission", says, Answer.YES, _("left on {day}").format(day=shown_day(left)), rule.cite)


def _vote_of(file: CandidateFile, bench: Bench, phase: Phase, name: str) -> Check:
    rule = bench.rule(file, "vote.membership_share")
    says = _("The cell voted, {share} of the official members in favour").format(
        share=str(rule.fraction) if rule else "…"
    )
    votes = file.votes_of(phase)
    cite = rule.cite if rule else None
    if not votes:
        return Check(name, says, Answer.NO, _("the cell has not voted yet"), cite, "votes")
    last = votes[-1]
    told = _("{yes} of {all} in favour").format(yes=last.in_favour or 0, all=last.entitled or 0)
    if has_passed(last):
        return Check(name, says, Answer.YES, told, cite, "votes")
    failed = sum(not has_passed(each) for each in votes)
    times = bench.rule(file, "vote.failed_times")
    if phase is Phase.RECOGNITION and times is not None and failed >= times.number:
        told = _("{told}; failed {count} times: the committee above decides").format(told=told, count=failed)
    return Check(name, says, Answer.NO, told, cite, "votes")


def _vote(file: CandidateFile, bench: Bench) -> Check:
    """At least two thirds of those who count (294-QĐ/TW 9.3.4)."""
    return _vote_of(file, bench, Phase.ADMISSION, "vote")


def _recognition_vote(file: CandidateFile, bench: Bench) -> Check:
    """At least two thirds of those who count; after three failed votes the committee above decides (4.2.3)."""
    return _vote_of(file, bench, Phase.RECOGNITION, "recognition_vote")


def _ceremony(file: CandidateFile, bench: Bench) -> Check:
    """The ceremony follows the decision."""
    says = _("The decision is there")
    step = file.step("decision")
    if step is None or step.done_on is None:
        return Check("ceremony", says, Answer.NO, _("there is no decision yet"), None, "steps")
    return Check("ceremony", says, Answer.YES, f"{step.number} {step.done_on.shown()}".strip())


def probation_end(file: CandidateFile, bench: Bench) -> date | None:
    """The day on which the twelve months of probation are full, counted from the ceremony (06-HD/TW 4.2)."""
    ceremony = file.done_on("ceremony")
    if ceremony is None:
        return None
    rule = bench.rule(file, "probation.months", ceremony)
    return add_months(ceremony, rule.number) if rule else None


def _probation_over(file: CandidateFile, bench: Bench) -> Check:
    """Twelve months from the ceremony."""
    says = _("The probation is over")
    ends = probation_end(file, bench)
    rule = bench.rule(file, "probation.months")
    cite = rule.cite if rule else None
    if ends is None:
        return Check("probation_over", says, Answer.UNKNOWN, _("the day of the ceremony is not known"), cite, "steps")
    answer = Answer.YES if bench.day >= ends else Answer.NO
    return Check("probation_over", says, answer, _("the probation is full on {day}").format(day=shown_day(ends)), cite)


def _probation_mentor(file: CandidateFile, bench: Bench) -> Check:
    """An official member is assigned to the probationary member (06-HD/TW 4.3)."""
    says = _("An official member helps the probationary member")
    cite = bench.cite
    now = [each for each in file.mentorships if each.probation]
    helper = file.helpers.get(now[-1].member_id) if now else None
    if helper is None:
        return Check("probation_mentor", says, Answer.NO, _("nobody is assigned to help"), cite, "mentors")
    since = now[-1].from_on.first_day() if now[-1].from_on else None
    trouble = helper_trouble(file, helper, bench.day, since)
    if trouble:
        return Check("probation_mentor", says, Answer.NO, f"{helper.person.name}: {trouble}", cite, "mentors")
    return Check("probation_mentor", says, Answer.YES, helper.person.name, cite, "mentors")


def _self_review(file: CandidateFile, bench: Bench) -> Check:
    """The self-review is written after the twelve months (06-HD/TW 4.2)."""
    says = _("Self-review written after the probation")
    cite = bench.cite
    paper, ends = file.paper(SELF_REVIEW), probation_end(file, bench)
    if paper is None or paper.dated_on is None or ends is None:
        return Check(
            "self_review", says, Answer.NO, _("the self-review is not there yet, or has no date"), cite, "papers"
        )
    if paper.dated_on.last_day() < ends:
        detail = _("dated {day}, before {end}").format(day=paper.dated_on.shown(), end=shown_day(ends))
        return Check("self_review", says, Answer.NO, detail, cite, "papers")
    return Check("self_review", says, Answer.YES, paper.dated_on.shown(), cite, "papers")


def _card_list(file: CandidateFile, bench: Bench) -> Check:
    """The card list 1-TĐV goes up with the recognition file (38-HD/BTCTW II.2.2b): shown, never in the way."""
    says = _("Card list and photo sent up with the dossier")
    cite = bench.cite
    sent = file.paper(CARD_LIST) is not None
    detail = "" if sent else _("not noted yet")
    return Check("card_list", says, Answer.YES if sent else Answer.LOOK, detail, cite, "papers")


def _twice(file: CandidateFile, bench: Bench) -> Check:
    """Nobody is in the book twice."""
    says = _("Entered once only")
    if bench.twins:
        detail = _("{names} may be the same person").format(names=", ".join(bench.twins))
        return Check("twice", says, Answer.LOOK, detail, None, "person.full_name")
    return Check("twice", says, Answer.YES)


def _no_rule(name: str, says: str) -> Check:
    """The program knows no rule of that day: shown to be looked at, but it holds up nobody."""
    return Check(name, says, Answer.LOOK, _("no rule of that day is known to the program"))


CHECKS: dict[str, Asked] = {
    "age": _age,
    "education": _education,
    "course": _course,
    "work": _work,
    "mentor": _mentor,
    "introductions": _introductions,
    "life_story": _life_story,
    "verifications": _verifications,
    "verifier": _verifier,
    "opinions": _opinions,
    "recognition_opinions": _recognition_opinions,
    "fresh_papers": _fresh_papers,
    "special": _special,
    "readmission": _readmission,
    "vote": _vote,
    "recognition_vote": _recognition_vote,
    "ceremony": _ceremony,
    "probation_over": _probation_over,
    "probation_mentor": _probation_mentor,
    "self_review": _self_review,
    "card_list": _card_list,
    "twice": _twice,
}


def ended_mentors(file: CandidateFile, day: date) -> list[Mentorship]:
    """The assignments whose member can help no longer on a day: each needs another member (294-QĐ/TW 3.2.2)."""
    return [
        each
        for each in file.mentorships
        if each.to_on is None
        and each.member_id in file.helpers
        and helper_trouble(file, file.helpers[each.member_id], day, each.from_on.first_day() if each.from_on else None)
    ]


def open_checks(checks: Sequence[Check]) -> list[Check]:
    """Those that hold up a stage."""
    return [each for each in checks if not each.passed]


def shown_partial(day: PartialDate | None) -> str:
    """A day as it is known; "" where there is none."""
    return day.shown() if day else ""
