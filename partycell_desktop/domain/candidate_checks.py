"""The checks of the way into the Party: each a question about a candidacy with its answer and the rule beside it.

A check never blocks by itself; the gate of a stage asks for a reason when one is not passed.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from partycell_desktop.domain import applicant_checks as applicant
from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidate_bench import (
    APPLICATION,
    CARD_LIST,
    INTRODUCTION,
    OPINIONS,
    SELF_REVIEW,
    UNION_RESOLUTION,
    YOUTH_RESOLUTION,
    Answer,
    Bench,
    Check,
    no_rule,
)
from partycell_desktop.domain.candidates import (
    Candidacy,
    CandidateFile,
    Helper,
    IntroducedBy,
    Mentorship,
    Phase,
    has_passed,
)
from partycell_desktop.domain.dates import add_months, shown_day
from partycell_desktop.domain.names import same_person_key
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.roster import Rank
from partycell_desktop.domain.stages import Stage
from partycell_desktop.words import _, n_

Asked = Callable[[CandidateFile, Bench], Check]


def check_stage(file: CandidateFile, stage: Stage, bench: Bench) -> list[Check]:
    """The answers to all checks of a stage, in its order."""
    at_stage = replace(bench, cite=stage.cite, special=stage.special)
    return [CHECKS[name](file, at_stage) for name in stage.checks]


def lacking_papers(file: CandidateFile, stage: Stage) -> list[tuple[int, ...]]:
    """The groups of document types of a stage of which no paper is noted yet."""
    return [group for group in stage.papers if file.paper(*group) is None]


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
        detail = n_(
            "{count} answer is awaited: {places}", "{count} answers are awaited: {places}", len(waiting)
        ).format(count=len(waiting), places=", ".join(each.place for each in waiting[:2]))
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
    day = applicant.cell_day(file, bench)
    rule = bench.rule(file, "application.valid_months", day)
    says = _("No paper of the dossier is older than {months} months").format(months=rule.number if rule else "…")
    if rule is None:
        return no_rule("fresh_papers", says)
    old = papers_to_redo(file, day, rule.number)
    if old:
        return Check("fresh_papers", says, Answer.NO, _("to be made anew: {papers}").format(papers="; ".join(old)),
                     rule.cite, "papers")  # fmt: skip
    return Check("fresh_papers", says, Answer.YES, "", rule.cite, "papers")


def _valid_papers(file: CandidateFile, bench: Bench) -> Check:
    """No paper is used after the day until which it is valid; whoever issued it wrote that day on it."""
    day = applicant.cell_day(file, bench) if file.step("ceremony") is None else bench.day
    known = [(each, each.valid_until) for each in file.papers_with_an_end()]
    old = [
        _("{paper} (until {day})").format(paper=bench.title_of(each), day=until.shown())
        for each, until in known
        if until is not None and until.last_day() < day
    ]
    says = _("Every paper is still valid")
    if old:
        return Check(
            "valid_papers", says, Answer.NO, _("run out: {papers}").format(papers="; ".join(old)), None, "papers"
        )
    return Check("valid_papers", says, Answer.YES, "", None, "papers")


def opened_dossier_on(file: CandidateFile) -> date | None:
    """The day on which the dossier was opened: of the application (1-KNĐ), or None."""
    paper = file.paper(APPLICATION)
    return paper.dated_on.first_day() if paper and paper.dated_on else None


def redo_before(file: CandidateFile, day: date, months: int) -> date | None:
    """The day before which a paper that is made anew is too old on `day`; None while the dossier is young enough."""
    opened = opened_dossier_on(file)
    return None if opened is None or day <= add_months(opened, months) else add_months(day, -months)


def papers_to_redo(file: CandidateFile, day: date, months: int) -> list[str]:
    """Which papers have to be made anew on `day`, in words; none while the dossier is not older than `months`."""
    fresh_from = redo_before(file, day, months)
    if fresh_from is None:
        return []
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
        told = n_(
            "{told}; failed {count} time: the committee above decides",
            "{told}; failed {count} times: the committee above decides",
            failed,
        ).format(told=told, count=failed)
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


CHECKS: dict[str, Asked] = {
    "age": applicant.age,
    "education": applicant.education,
    "course": applicant.course,
    "work": applicant.work,
    "mentor": _mentor,
    "introductions": _introductions,
    "life_story": applicant.life_story,
    "verifications": _verifications,
    "verifier": _verifier,
    "opinions": _opinions,
    "recognition_opinions": _recognition_opinions,
    "fresh_papers": _fresh_papers,
    "valid_papers": _valid_papers,
    "special": applicant.special,
    "readmission": applicant.readmission,
    "vote": _vote,
    "recognition_vote": _recognition_vote,
    "ceremony": _ceremony,
    "probation_over": _probation_over,
    "probation_mentor": _probation_mentor,
    "self_review": _self_review,
    "card_list": _card_list,
    "twice": applicant.twice,
}


def sound_helpers(helpers: Mapping[int, Helper], day: date) -> frozenset[int]:
    """The members against whom nothing stands on a day, whomever they help and since when: to be asked once for all."""
    nobody = CandidateFile(Candidacy(), Person())
    return frozenset(id_ for id_, each in helpers.items() if not helper_trouble(nobody, each, day))


def ended_mentors(file: CandidateFile, day: date, sound: AbstractSet[int] = frozenset()) -> list[Mentorship]:
    """The assignments whose member can help no longer on a day: each needs another member (294-QĐ/TW 3.2.2).

    `sound` are members of whom `sound_helpers` says that nothing stands against them.
    """
    return [
        each
        for each in file.mentorships
        if each.to_on is None
        and each.member_id in file.helpers
        and (each.member_id not in sound or each.member_id == file.person.id)
        and helper_trouble(file, file.helpers[each.member_id], day, each.from_on.first_day() if each.from_on else None)
    ]


def open_checks(checks: Sequence[Check]) -> list[Check]:
    """Those that hold up a stage."""
    return [each for each in checks if not each.passed]
