"""How far a congress has come: who was convened and counts, its organs, its elections, and what comes next."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.congress import ABSENT_THROUGHOUT, Congress, CongressOfficer, ElectionKind, Nominee, Organ
from partycell_desktop.domain.elections import Elected, ElectionResult, is_standing, outcome_of
from partycell_desktop.domain.meetings import Attendance, Attending, MeetingFile, MeetingState
from partycell_desktop.domain.regulation import DatedValue, NoRule, Regulations
from partycell_desktop.domain.roster import Rank


class Step(StrEnum):
    """What has to be done next in a congress."""

    LIST = "list"
    ATTENDANCE = "attendance"
    ORGAN = "organ"
    ELECTIONS = "elections"
    NAMES = "names"
    BALLOT = "ballot"
    COUNT = "count"
    TIE = "tie"
    APPOINT = "appoint"
    TAKE_OVER = "take_over"
    REPORT = "report"
    APPROVAL = "approval"
    HANDOVER = "handover"
    DONE = "done"


@dataclass(frozen=True)
class NextStep:
    """The next step, and what it is about: an organ, an election, a round."""

    step: Step
    organ: Organ = Organ.PRESIDIUM
    election_id: int = 0
    round_id: int = 0


@dataclass(frozen=True)
class CongressState:
    """A congress as it stands.

    `official` are all official members of the cell, those exempt or away too; `convened` those whom the congress
    expects, `entitled` those who count (Quy định 294-QĐ/TW, 9.3.2), `present` how many of these are there.
    `standing` are the names that come onto the list, by the number of the election.
    """

    congress: Congress
    official: int
    convened: int
    entitled: int
    present: int
    organs: dict[Organ, tuple[CongressOfficer, ...]]
    results: tuple[ElectionResult, ...]
    standing: dict[int, tuple[Nominee, ...]]
    next: NextStep

    def result(self, kind: ElectionKind) -> ElectionResult | None:
        """The election of a kind; None where the congress has none."""
        return next((each for each in self.results if each.election.kind is kind), None)

    def elected(self, kind: ElectionKind) -> tuple[Elected, ...]:
        """Who was elected in the election of a kind, by round and votes."""
        found = self.result(kind)
        return found.elected if found else ()


def find_rule(rules: Regulations, name: str, day: date) -> DatedValue | None:
    """The value of a rule on a day; None where nothing is known for that day."""
    try:
        return rules.value(name, on=day)
    except NoRule:
        return None


def is_convened(line: Attendance) -> bool:
    """Whether the congress expects an official member: who is away or exempt only if they come, not who is suspended,
    but also who was absent throughout with the consent of the convenor."""
    if line.guest or line.rank is not Rank.OFFICIAL or line.suspended:
        return False
    return line.left_out in ("", ABSENT_THROUGHOUT) and (line.came or not (line.away or line.exempt))


def state_of_congress(file: MeetingFile, rules: Regulations) -> CongressState:
    """A congress as its file tells it, under the rules of its day."""
    counting = {each.member_id for each in file.voters() if each.counts}
    present = sum(each.came and each.person_id in counting for each in file.roll)
    share = find_rule(rules, "congress.nominee_share", file.day)
    support = share.threshold if share else None
    names = {each.id: [one for one in file.ballot_names if one.round_id == each.id] for each in file.rounds}
    standing = {
        each.id: tuple(
            one for one in file.nominees if one.election_id == each.id and is_standing(one, support, present)
        )
        for each in file.elections
    }
    results = tuple(
        outcome_of(each, [one for one in file.rounds if one.election_id == each.id], names, standing[each.id])
        for each in file.elections
    )
    organs = {organ: tuple(each for each in file.officers if each.organ is organ) for organ in Organ}
    limit = find_rule(rules, "congress.secretary_ballots", file.day)
    return CongressState(
        file.congress,
        sum(not each.guest and each.rank is Rank.OFFICIAL for each in file.roll),
        sum(map(is_convened, file.roll)),
        len(counting),
        present,
        organs,
        results,
        standing,
        _next(file, organs, results, standing, limit.number if limit else None),
    )


def _next(
    file: MeetingFile,
    organs: dict[Organ, tuple[CongressOfficer, ...]],
    results: tuple[ElectionResult, ...],
    standing: dict[int, tuple[Nominee, ...]],
    limit: int | None,
) -> NextStep:
    congress = file.congress
    if congress.term_id:
        return NextStep(_after(congress))
    if not file.roll:
        return NextStep(Step.LIST)
    if any(each.state is Attending.UNKNOWN and each.convened for each in file.roll):
        return NextStep(Step.ATTENDANCE)
    for organ in (Organ.PRESIDIUM, Organ.SECRETARIES):
        if not organs[organ]:
            return NextStep(Step.ORGAN, organ)
    if not results:
        return NextStep(Step.ELECTIONS)
    for each in results:
        if not each.is_done and (found := _in_election(file, each, organs, standing, limit)) is not None:
            return found
    return NextStep(Step.TAKE_OVER)


def _in_election(
    file: MeetingFile,
    result: ElectionResult,
    organs: dict[Organ, tuple[CongressOfficer, ...]],
    standing: dict[int, tuple[Nominee, ...]],
    limit: int | None,
) -> NextStep | None:
    number = result.election.id
    if result.open_round is not None:
        return NextStep(Step.COUNT, election_id=number, round_id=result.open_round.id)
    if result.election.kind is ElectionKind.SECRETARY:
        if file.congress.appointed_id:
            return None
        if limit is not None and result.failed >= limit:
            return NextStep(Step.APPOINT, election_id=number)
    if result.tied:
        return NextStep(Step.TIE, election_id=number, round_id=result.rounds[-1].id)
    if not standing[number]:
        return NextStep(Step.NAMES, election_id=number)
    if not organs[Organ.COUNTING]:
        return NextStep(Step.ORGAN, Organ.COUNTING)
    return NextStep(Step.BALLOT, election_id=number)


def _after(congress: Congress) -> Step:
    if congress.result_reported_on is None:
        return Step.REPORT
    if congress.approved_on is None:
        return Step.APPROVAL
    return Step.DONE if congress.handed_over_on is not None else Step.HANDOVER


def may_be_written(file: MeetingFile) -> bool:
    """Whether the congress itself may still be changed: not once its minutes are finished, or it was called off."""
    return file.state not in (MeetingState.FINISHED, MeetingState.CANCELLED)
