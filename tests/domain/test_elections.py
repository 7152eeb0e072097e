"""Counting the ballots of a congress: figures that cannot be, who is elected, what is left to another round."""

from dataclasses import replace

import hypothesis
import pytest
from hypothesis import strategies as st

from partycell_desktop.domain.congress import (
    BallotName,
    BallotRound,
    Election,
    ElectionKind,
    Nominee,
    ProposedBy,
    Withdrawal,
)
from partycell_desktop.domain.elections import (
    RoundResult,
    check_count,
    has_surplus,
    in_name_order,
    is_standing,
    outcome_of,
    result_of,
    votes_field,
    wanted_elections,
)
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.threshold import find_threshold

PRESENT = 18
NAMES = ("Đỗ Thị Mỹ Hường", "Nguyễn Đức Khang", "Trần Quốc Hùng", "Lê Thị Mẫu")


def ballot(seats: int = 3, entitled: int = 20, **figures: int) -> BallotRound:
    told = {"handed_out": 18, "returned": 18, "valid": 17, "invalid": 1, **figures}
    return BallotRound(1, 7, 5, 0, seats, entitled, PRESENT, entitled, "> 1/2", **told)  # type: ignore[arg-type]


def names(*votes: int | None) -> list[BallotName]:
    return [
        BallotName(at, 7, 1, at, at, name, given) for at, (name, given) in enumerate(zip(NAMES, votes, strict=False), 1)
    ]


def called(found: tuple[BallotName, ...]) -> list[str]:
    return [each.name for each in found]


def refused(counted: BallotRound, *votes: int | None) -> set[str]:
    with pytest.raises(Refused) as no:
        check_count(counted, names(*votes), PRESENT)
    return {each.field for each in no.value.problems()}


def test_possible_figures_are_accepted() -> None:
    check_count(ballot(), names(17, 15, 12, 7), PRESENT)
    check_count(ballot(returned=17, valid=17, invalid=0), names(17, 17, 17, 0), PRESENT)


@pytest.mark.parametrize(("figures", "votes", "field"), [
    ({"handed_out": 19}, (5, 5, 5, 5), "handed_out"),
    ({"returned": 19, "valid": 19, "invalid": 0}, (5, 5, 5, 5), "returned"),
    ({"valid": 16}, (5, 5, 5, 5), "valid"),
    ({"valid": 18}, (5, 5, 5, 5), "valid"),
    ({}, (18, 5, 5, 5), votes_field(1)),
    ({}, (17, 17, 17, 1), votes_field(4)),
])  # fmt: skip
def test_impossible_figures_are_refused_at_their_field(
    figures: dict[str, int], votes: tuple[int, ...], field: str
) -> None:
    assert field in refused(ballot(**figures), *votes)


def test_everything_that_is_wrong_is_said_at_once() -> None:
    assert refused(ballot(handed_out=19, valid=9), 18, 5, 5, 5) == {"handed_out", "valid", votes_field(1)}


def test_a_figure_that_was_not_typed_is_asked_for() -> None:
    assert refused(replace(ballot(), invalid=None), 5, None, 5, 5) == {"invalid", votes_field(2)}


def test_more_than_one_half_of_those_who_count_elects_and_the_most_votes_come_first() -> None:
    result = result_of(ballot(), names(11, 17, 10, 12))
    assert called(result.elected) == ["Nguyễn Đức Khang", "Lê Thị Mẫu", "Đỗ Thị Mỹ Hường"]
    assert called(result.rest) == ["Trần Quốc Hùng"]  # ten of twenty are not more than one half
    assert (result.needed, result.open_seats) == (11, 0)


def test_of_more_who_reach_it_than_seats_those_with_the_most_votes_are_elected() -> None:
    result = result_of(ballot(seats=2), names(11, 16, 12, 11))
    assert called(result.elected) == ["Nguyễn Đức Khang", "Trần Quốc Hùng"]
    assert result.tied == () and result.open_seats == 0


def test_equal_votes_at_the_edge_elect_nobody_of_them() -> None:
    result = result_of(ballot(seats=2), names(12, 16, 12, 3))
    assert called(result.elected) == ["Nguyễn Đức Khang"]
    assert called(result.tied) == ["Đỗ Thị Mỹ Hường", "Trần Quốc Hùng"]
    assert result.open_seats == 1


def test_equal_votes_within_the_seats_are_no_tie() -> None:
    result = result_of(ballot(seats=2), names(12, 12, 3, 3))
    assert len(result.elected) == 2 and result.tied == ()


def test_whom_the_congress_chose_among_equals_is_elected() -> None:
    among = names(12, 16, 12, 3)
    among[2] = replace(among[2], chosen=True)
    result = result_of(ballot(seats=2), among)
    assert called(result.elected) == ["Nguyễn Đức Khang", "Trần Quốc Hùng"]
    assert result.tied == () and result.open_seats == 0


def test_a_ballot_that_is_not_counted_elects_nobody() -> None:
    fresh = BallotRound(1, 7, 5, 0, 3)
    assert result_of(fresh, names(None, None)) == RoundResult((), (), tuple(names(None, None)), 0, 3)


COUNTS = st.integers(1, 60).flatmap(
    lambda entitled: st.tuples(st.just(entitled), st.integers(1, entitled)).flatmap(
        lambda both: st.tuples(
            st.just(both[0]),
            st.just(both[1]),
            st.integers(1, 7),
            st.lists(st.integers(0, both[1]), min_size=1, max_size=9),
        )
    )
)


@hypothesis.given(COUNTS)
def test_nobody_is_lost_or_elected_twice_and_nobody_below_the_half_is_elected(
    drawn: tuple[int, int, int, list[int]],
) -> None:
    entitled, valid, seats, votes = drawn
    counted = ballot(seats=seats, entitled=entitled, handed_out=valid, returned=valid, valid=valid, invalid=0)
    told = [BallotName(at, 7, 1, at, at, f"A {at}", given) for at, given in enumerate(votes, 1)]
    result = result_of(counted, told)
    together = [*result.elected, *result.tied, *result.rest]
    assert sorted(each.person_id for each in together) == [each.person_id for each in told]
    assert len(result.elected) <= seats and result.open_seats == seats - len(result.elected)
    assert all(2 * (each.votes or 0) > entitled for each in (*result.elected, *result.tied))
    given = [each.votes or 0 for each in result.elected]
    assert given == sorted(given, reverse=True)
    # Whoever is left has no more votes than the last one elected, and those who tie are more than the open seats.
    if result.elected and result.tied:
        assert result.tied[0].votes is not None and result.tied[0].votes < given[-1]
    if result.tied:
        assert len(result.tied) > result.open_seats and len({each.votes for each in result.tied}) == 1


@hypothesis.given(
    st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40),
    st.integers(1, 5), st.lists(st.integers(0, 40), min_size=1, max_size=6),
)  # fmt: skip
def test_what_is_accepted_keeps_every_identity_of_a_counting(
    out: int, back: int, valid: int, invalid: int, seats: int, votes: list[int]
) -> None:
    counted = ballot(seats=seats, handed_out=out, returned=back, valid=valid, invalid=invalid)
    told = [BallotName(at, 7, 1, at, at, f"A {at}", given) for at, given in enumerate(votes, 1)]
    holds = (
        back <= out <= PRESENT
        and valid + invalid == back
        and max(votes) <= valid
        and sum(votes) <= valid * min(seats, len(votes))
    )
    if holds:
        check_count(counted, told, PRESENT)
    else:
        with pytest.raises(Refused):
            check_count(counted, told, PRESENT)


def nominee(number: int, name: str, **more: object) -> Nominee:
    return Nominee(number, 7, 5, number, name, **more)  # type: ignore[arg-type]


def test_a_second_round_fills_the_seats_that_the_first_left_open() -> None:
    election = Election(5, 7, 0, ElectionKind.COMMITTEE, 3)
    standing = [nominee(at, name) for at, name in enumerate(NAMES, 1)]
    first, second = ballot(), replace(ballot(seats=1), id=2)
    on_first = names(15, 17, 9, 10)
    on_second = [replace(each, round_id=2, votes=given) for each, given in zip(on_first[2:], (6, 12), strict=True)]
    after_one = outcome_of(election, [first], {1: on_first}, standing)
    assert [each.name for each in after_one.elected] == ["Nguyễn Đức Khang", "Đỗ Thị Mỹ Hường"]
    assert (after_one.open_seats, [each.name for each in after_one.left]) == (1, ["Trần Quốc Hùng", "Lê Thị Mẫu"])
    assert not after_one.is_done
    after_two = outcome_of(election, [first, second], {1: on_first, 2: on_second}, standing)
    assert [(each.name, each.round_number) for each in after_two.elected][-1] == ("Lê Thị Mẫu", 2)
    assert after_two.is_done and after_two.failed == 0


def test_an_election_is_done_when_the_congress_elects_no_more() -> None:
    election = Election(5, 7, 0, ElectionKind.COMMITTEE, 3, closed="Đại hội quyết định không bầu tiếp")
    found = outcome_of(election, [ballot()], {1: names(15, 17, 9, 10)}, [])
    assert found.open_seats == 1 and found.is_done


def test_failed_ballots_are_counted() -> None:
    election = Election(5, 7, 0, ElectionKind.SECRETARY, 1)
    rounds = [replace(ballot(seats=1), id=at) for at in (1, 2, 3)]
    on = {at: names(8, 8) for at in (1, 2, 3)}
    assert outcome_of(election, rounds, on, []).failed == 3


def test_who_stands_and_who_does_not() -> None:
    share = find_threshold("> 30%")
    others = ProposedBy.OTHERS
    assert is_standing(nominee(1, "A"), share, 20)
    assert is_standing(nominee(1, "A", proposed=others, support=7), share, 20)
    assert not is_standing(nominee(1, "A", proposed=others, support=6), share, 20)  # 30 % are not more than 30 %
    assert is_standing(nominee(1, "A", proposed=others), share, 20)  # not noted: told as a hint
    assert is_standing(nominee(1, "A", withdrawal=Withdrawal.ASKED), share, 20)
    assert not is_standing(nominee(1, "A", withdrawal=Withdrawal.RELEASED), share, 20)


def test_names_stand_by_given_name() -> None:
    told = [nominee(at, name) for at, name in enumerate(NAMES, 1)]
    assert [each.name for each in in_name_order(told, ("family", "middle"))] == [
        "Trần Quốc Hùng",
        "Đỗ Thị Mỹ Hường",
        "Nguyễn Đức Khang",
        "Lê Thị Mẫu",
    ]


def test_a_ballot_with_more_names_than_seats_has_a_surplus() -> None:
    assert has_surplus(ballot(seats=3), names(1, 1, 1, 1))
    assert not has_surplus(ballot(seats=4), names(1, 1, 1, 1))


def test_what_a_cell_elects_depends_on_its_official_members() -> None:
    assert wanted_elections(8, 9) == [ElectionKind.SECRETARY]
    assert wanted_elections(9, 9) == [ElectionKind.COMMITTEE, ElectionKind.SECRETARY, ElectionKind.DEPUTY]
    assert wanted_elections(20, None) == [ElectionKind.SECRETARY]
