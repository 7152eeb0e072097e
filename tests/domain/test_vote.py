"""Who counts at a vote, how many votes are needed, and numbers that cannot be."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.candidates import CandidateVote, has_passed
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Rank, Standing
from partycell_desktop.domain.vote import (
    MemberOfMeeting,
    check_counts,
    percent,
    read_voters,
    voters_text,
    votes_needed,
    who_counts,
)

OFFICIAL = Standing(rank=Rank.OFFICIAL, here=True)


@pytest.mark.parametrize(
    ("standing", "counts"),
    [
        (OFFICIAL, True),
        (Standing(rank=Rank.PROBATIONARY, here=True), False),
        (Standing(rank=Rank.OFFICIAL, here=True, away=True), False),
        (Standing(rank=Rank.OFFICIAL, here=True, suspended=True), False),
        (Standing(rank=Rank.OFFICIAL, here=True, exempt=True), False),
        (Standing(rank=Rank.OFFICIAL, here=False, guest=True), False),
    ],
)
def test_official_members_count_and_the_others_are_named_with_a_reason(standing: Standing, counts: bool) -> None:
    (voter,) = who_counts([MemberOfMeeting(1, "Hoàng Thị Đào", standing)])
    assert voter.counts is counts
    assert bool(voter.why) is not counts


def test_who_is_exempt_counts_when_present_and_who_is_left_out_has_the_reason_given() -> None:
    exempt = MemberOfMeeting(1, "Lê Văn Dao", Standing(rank=Rank.OFFICIAL, here=True, exempt=True))
    plain = MemberOfMeeting(2, "Vũ Minh Đức", OFFICIAL)
    first, second = who_counts([exempt, plain], [1], {2: "bị tạm giam"})
    assert (first.counts, second.counts, second.why) == (True, False, "bị tạm giam")
    assert read_voters(voters_text([first, second])) == [first, second]


@pytest.mark.parametrize(
    ("entitled", "needed"), [(1, 1), (2, 2), (3, 2), (4, 3), (18, 12), (19, 13), (20, 14), (21, 14)]
)
def test_two_thirds_are_counted_in_whole_votes(entitled: int, needed: int) -> None:
    assert votes_needed(entitled, Fraction(2, 3)) == needed


@given(st.integers(1, 300), st.integers(0, 300))
def test_a_vote_passes_exactly_when_it_has_the_votes_that_are_needed(entitled: int, yes: int) -> None:
    vote = CandidateVote(entitled=entitled, in_favour=yes, share="2/3")
    assert has_passed(vote) is (yes * 3 >= 2 * entitled) is (yes >= votes_needed(entitled, Fraction(2, 3)))


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (19, 21, "90,5%"),
        (21, 21, "100%"),
        (2, 3, "66,7%"),
        (1, 3, "33,3%"),
        (0, 5, "0%"),
        (1, 0, ""),
        (1, 2000, "0,1%"),
    ],
)
def test_percentages_are_written_with_a_comma_and_no_needless_zero(part: int, whole: int, words: str) -> None:
    assert percent(part, whole) == words


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"present_official": 7}, ["present_official"]),
        ({"present_probationary": 2}, ["present_probationary"]),
        ({"in_favour": 6, "against": 1}, ["in_favour"]),
        ({"present_official": 3, "in_favour": 4}, ["in_favour"]),
        ({"present_official": 9, "present_probationary": 9}, ["present_official", "present_probationary"]),
    ],
)
def test_all_that_cannot_be_is_refused_at_once(wrong: dict[str, int], fields: list[str]) -> None:
    right = {"official": 6, "present_official": 6, "probationary": 1, "present_probationary": 1,
             "entitled": 6, "in_favour": 5, "against": 1}  # fmt: skip
    check_counts(**right)
    with pytest.raises(Refused) as refused:
        check_counts(**{**right, **wrong})
    assert [each.field for each in refused.value.problems()] == fields
