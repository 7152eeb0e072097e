"""What may be wrong with a congress: told with the rule and how sure it is, never a reason to stop the work."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from partycell_desktop.domain.congress import (
    ELECTION_LABELS,
    ORGAN_LABELS,
    ElectionKind,
    Nominee,
    Organ,
    ProposedBy,
)
from partycell_desktop.domain.congress_state import CongressState, Step, find_rule
from partycell_desktop.domain.elections import ElectionResult, is_standing, wanted_elections
from partycell_desktop.domain.meeting_checks import MeetingWarning
from partycell_desktop.domain.meetings import MeetingFile, MeetingState, has_passed
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import Regulations
from partycell_desktop.words import _, n_

PLACE = "congress"
_HUNDRED = 100
_WITH_SURPLUS = frozenset({ElectionKind.COMMITTEE, ElectionKind.DELEGATES})


def check_congress(file: MeetingFile, state: CongressState, rules: Regulations) -> list[MeetingWarning]:
    """Everything that may be wrong with a congress, in the order in which it is held."""
    if file.state is MeetingState.CANCELLED:
        return []
    found = [*_convening(file, rules)]
    if file.roll:
        found += [*_quorum(file, state, rules), *_organs(file, state, rules), *_elections(file, state, rules)]
    return found


def _convening(file: MeetingFile, rules: Regulations) -> Iterator[MeetingWarning]:
    rule = find_rule(rules, "congress.convened", file.day)
    away = [each.name for each in file.roll if (each.away or each.exempt) and not each.guest]
    if rule is not None and away and file.meeting.notified_on is None:
        text = _("Notify and convene those too who are exempt or away: {names}.")
        yield MeetingWarning("notify", text.format(names=", ".join(away)), "notified_on", rule.cite)


def _quorum(file: MeetingFile, state: CongressState, rules: Regulations) -> Iterator[MeetingWarning]:
    rule = find_rule(rules, "congress.present_share", file.day)
    if rule is None or state.next.step is Step.ATTENDANCE:
        return
    if not rule.threshold.is_reached(state.present, state.convened):
        text = _("Only {present} of {convened} official members convened are there; a congress needs {share}.")
        words = text.format(present=state.present, convened=state.convened, share=rule.threshold.words)
        yield MeetingWarning("quorum", words, "roll", rule.cite)


def _organs(file: MeetingFile, state: CongressState, rules: Regulations) -> Iterator[MeetingWarning]:
    rule = find_rule(rules, "congress.organs", file.day)
    cite = rule.cite if rule else None
    votes = {each.id: each for each in file.votes}
    for organ, members in state.organs.items():
        title = _(ORGAN_LABELS[organ])
        if members and members[0].vote_id not in votes:
            text = _("{organ}: no vote of the congress is noted.").format(organ=title)
            yield MeetingWarning(f"organ_{organ}", text, PLACE, cite)
        elif members and not has_passed(votes[members[0].vote_id]):
            text = _("{organ}: the vote did not pass.").format(organ=title)
            yield MeetingWarning(f"organ_{organ}", text, PLACE, cite)
    counting = find_rule(rules, "congress.counting_committee", file.day)
    on_ballot = {each.person_id for each in file.ballot_names}
    named = [each.name for each in state.organs[Organ.COUNTING] if each.person_id in on_ballot]
    if named:
        text = _("Those who count the ballots stand on a ballot paper themselves: {names}.")
        yield MeetingWarning(
            "counting", text.format(names=", ".join(named)), PLACE, counting.cite if counting else None
        )


def _elections(file: MeetingFile, state: CongressState, rules: Regulations) -> Iterator[MeetingWarning]:
    kinds = [each.election.kind for each in state.results]
    yield from _kinds(file, state, kinds, rules)
    committee = {each.person_id for each in state.elected(ElectionKind.COMMITTEE)}
    for result in state.results:
        yield from _names(file, state, result, rules)
        if result.election.kind in (ElectionKind.SECRETARY, ElectionKind.DEPUTY) and committee:
            strangers = [each.name for each in state.standing[result.election.id] if each.person_id not in committee]
            rule = find_rule(rules, "committee.from_members", file.day)
            if strangers:
                text = _("{election}: elected among the committee; not a member of it: {names}.")
                words = text.format(election=_title(result), names=", ".join(strangers))
                yield MeetingWarning(f"stranger_{result.election.id}", words, PLACE, rule.cite if rule else None)
        yield from _rounds(file, state, result, rules)


def _title(result: ElectionResult) -> str:
    return _(ELECTION_LABELS[result.election.kind])


def _kinds(
    file: MeetingFile, state: CongressState, kinds: Sequence[ElectionKind], rules: Regulations
) -> Iterator[MeetingWarning]:
    rule = find_rule(rules, "committee.from_members", file.day)
    if rule is None or not kinds:
        return
    wanted = wanted_elections(state.official, rule.number)
    numbers = {"count": state.official, "from_members": rule.number}
    if ElectionKind.COMMITTEE in wanted and ElectionKind.COMMITTEE not in kinds:
        text = _("The cell has {count} official members; from {from_members} on it elects a committee first.")
        yield MeetingWarning("no_committee", text.format(**numbers), PLACE, rule.cite)
    if ElectionKind.COMMITTEE not in wanted and ElectionKind.COMMITTEE in kinds:
        text = _("The cell has {count} official members; only from {from_members} on it elects a committee.")
        yield MeetingWarning("small_committee", text.format(**numbers), PLACE, rule.cite)
    if ElectionKind.SECRETARY not in kinds:
        yield MeetingWarning("no_secretary_election", _("No secretary is to be elected."), PLACE, rule.cite)
    too_many = _("{seats} members are to be elected; a committee has at most {most}.")
    deputies = _("{seats} deputies are to be elected; there is at most {most}.")
    for name, kind, text in (
        ("committee.most_members", ElectionKind.COMMITTEE, too_many),
        ("committee.deputies", ElectionKind.DEPUTY, deputies),
    ):
        most, result = find_rule(rules, name, file.day), state.result(kind)
        seats = result.election.seats or 0 if result else 0
        if most is not None and seats > most.number:
            yield MeetingWarning(f"most_{kind}", text.format(seats=seats, most=most.number), PLACE, most.cite)


def _names(
    file: MeetingFile, state: CongressState, result: ElectionResult, rules: Regulations
) -> Iterator[MeetingWarning]:
    number, seats = result.election.id, result.election.seats or 0
    nominees = [each for each in file.nominees if each.election_id == number]
    share = find_rule(rules, "congress.nominee_share", file.day)
    for each in nominees:
        if each.proposed is ProposedBy.CONVENOR or share is None:
            continue
        if each.support is None:
            text = _("{name}: how many were for taking the name onto the list is not noted.").format(name=each.name)
            yield MeetingWarning(f"support_{each.id}", text, PLACE, share.cite)
        elif not is_standing(each, share.threshold, state.present):
            text = _("{name}: {support} of {present} there were for the name; it needs {share} and stays off the list.")
            words = text.format(
                name=each.name, support=each.support, present=state.present, share=share.threshold.words
            )
            yield MeetingWarning(f"support_{each.id}", words, PLACE, share.cite)
    standing = state.standing[number]
    if seats and standing and result.election.kind in _WITH_SURPLUS and not result.rounds:
        yield from surplus_warnings(result.election.kind, seats, standing, file, rules, _title(result), number)


def surplus_warnings(
    kind: ElectionKind,
    seats: int,
    standing: Sequence[Nominee],
    file: MeetingFile,
    rules: Regulations,
    title: str,
    number: int,
) -> Iterator[MeetingWarning]:
    """The names of a list against its seats (Quy định 190-QĐ/TW, Điều 14): more names than seats, at most 30 % more;
    the convenor prepares 10 to 15 % more. Where that share is less than one person, one more name is in order."""
    most = find_rule(rules, "congress.surplus_most", file.day)
    if most is None:
        return
    names, key = len(standing), f"surplus_{number}"
    words = {"election": title, "names": names, "seats": seats}
    allowed = max(1, floor(Fraction(most.number, _HUNDRED) * seats))
    if names <= seats:
        text = _("{election}: {names} names for {seats} seats; there have to be more names than seats.")
        yield MeetingWarning(key, text.format(**words), PLACE, most.cite)
    elif names - seats > allowed:
        text = _("{election}: {names} names for {seats} seats; at most {allowed} more ({most} %).")
        yield MeetingWarning(key, text.format(**words, allowed=allowed, most=most.number), PLACE, most.cite)
    prepared = find_rule(rules, "congress.convenor_surplus", file.day)
    own = sum(each.proposed is ProposedBy.CONVENOR for each in standing)
    if kind is not ElectionKind.COMMITTEE or prepared is None or not own:
        return
    low, high = prepared.numbers[0], prepared.numbers[-1]
    least = ceil(Fraction(low, _HUNDRED) * seats)
    greatest = max(least, floor(Fraction(high, _HUNDRED) * seats))
    if not least <= own - seats <= greatest:
        text = _(
            "{election}: the convenor prepared {own} names for {seats} seats; {low} to {high} % more are asked for."
        )
        told = text.format(election=title, own=own, seats=seats, low=low, high=high)
        yield MeetingWarning(f"prepared_{number}", told, PLACE, prepared.cite)


def _rounds(
    file: MeetingFile, state: CongressState, result: ElectionResult, rules: Regulations
) -> Iterator[MeetingWarning]:
    number = result.election.id
    for at, each in enumerate(result.rounds, 1):
        if each.is_counted and (each.returned or 0) < (each.handed_out or 0):
            missing = (each.handed_out or 0) - (each.returned or 0)
            text = n_(
                "{election}, ballot {at}: {count} ballot did not come back.",
                "{election}, ballot {at}: {count} ballots did not come back.",
                missing,
            )
            yield MeetingWarning(
                f"missing_{each.id}", text.format(election=_title(result), at=at, count=missing), PLACE
            )
        if each.is_counted and each.invalid and not each.invalid_reasons:
            text = _("{election}, ballot {at}: why ballots are invalid is not noted.")
            yield MeetingWarning(f"invalid_{each.id}", text.format(election=_title(result), at=at), PLACE)
    if result.tied and not result.is_done:
        names = ", ".join(each.name for each in result.tied)
        text, cite = _("{election}: equal votes at the edge ({names}); the congress decides."), _cite_of(file, rules)
        longer = find_rule(rules, "congress.alternates_tie", file.day)
        if result.election.kind is ElectionKind.ALTERNATES and longer is not None:
            text = _("{election}: equal votes at the edge ({names}); who has the longer Party age is elected.")
            cite = longer.cite
        yield MeetingWarning(f"tie_{number}", text.format(election=_title(result), names=names), PLACE, cite)
    limit = find_rule(rules, "congress.secretary_ballots", file.day)
    if (
        limit is not None
        and result.election.kind is ElectionKind.SECRETARY
        and result.failed >= limit.number
        and not state.congress.appointed_id
    ):
        text = n_(
            "{count} ballot brought no secretary: the upper committee appoints one.",
            "{count} ballots brought no secretary: the upper committee appoints one.",
            result.failed,
        ).format(count=result.failed)
        yield MeetingWarning("appoint", text, PLACE, limit.cite)


def _cite_of(file: MeetingFile, rules: Regulations) -> Citation | None:
    rule = find_rule(rules, "congress.elected_share", file.day)
    return rule.cite if rule else None
