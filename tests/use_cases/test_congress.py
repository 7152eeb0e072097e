"""A congress of the cell: who counts, its organs, who is proposed, the ballots, and what cannot be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from partycell_desktop.domain.congress import ElectionKind, Organ
from partycell_desktop.domain.congress_state import Step
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import congress, congress_ballots, history, meetings, minutes
from partycell_desktop.use_cases.session import Session
from tests.use_cases.congresses import (
    ANH,
    DUC,
    DUNG,
    HUNG,
    HUONG,
    KHANG,
    LAN,
    MAU,
    NAM,
    OANH,
    QUY,
    YEN,
    ballot,
    called_to,
    count,
    elected_all,
    make_cell,
    with_names,
    with_organs,
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_cell(tmp_path)
    yield made
    made.book.close(copy=False)


def hints(session: Session, meeting: int) -> dict[str, str]:
    return {each.key: each.text for each in congress.get_congress(session, meeting).warnings}


def test_who_is_exempt_or_away_counts_only_when_coming(session: Session) -> None:
    meeting = called_to(session)
    state = congress.get_congress(session, meeting).state
    assert (state.official, state.convened, state.entitled, state.present) == (11, 9, 9, 8)
    meetings.mark_attendance(session, meeting, [QUY], "present", {})
    state = congress.get_congress(session, meeting).state
    assert (state.official, state.convened, state.entitled, state.present) == (11, 10, 10, 9)
    found = next(each for each in congress.get_congress(session, meeting).warnings if each.key == "notify")
    assert "Lê Văn Quý" in found.text and "Đặng Thu Yên" in found.text
    assert found.because is not None and found.because.sure == "unconfirmed"


def test_whose_absence_the_convenor_accepted_does_not_count_and_still_was_convened(session: Session) -> None:
    meeting = called_to(session)
    congress.accept_absence(session, meeting, [DUC], "đi công tác nước ngoài")
    state = congress.get_congress(session, meeting).state
    assert (state.convened, state.entitled, state.present) == (9, 8, 8)
    congress.accept_absence(session, meeting, [DUC], "đi công tác", accepted=False)
    assert congress.get_congress(session, meeting).state.entitled == 9
    with pytest.raises(Refused):
        congress.accept_absence(session, meeting, [KHANG], "ốm")
    with pytest.raises(Refused) as refused:
        congress.accept_absence(session, meeting, [DUC], " ")
    assert refused.value.field == "reason"


def test_a_congress_with_too_few_says_so_with_the_rule_and_how_sure_it_is(session: Session) -> None:
    meeting = called_to(session)
    assert "quorum" not in hints(session, meeting)
    meetings.mark_attendance(session, meeting, [HUNG, MAU, ANH], "excused", {"reason": "ốm"})
    found = next(each for each in congress.get_congress(session, meeting).warnings if each.key == "quorum")
    assert "5" in found.text and "9" in found.text
    assert found.because is not None and found.because.article == "Điều 11"


def test_another_meeting_is_no_congress(session: Session) -> None:
    ordinary = meetings.plan_meeting(session, "ordinary", {"held_on": "05/10/2026", "starts_at": "14:00"})
    with pytest.raises(Refused):
        congress.get_congress(session, ordinary)


def test_organs_are_voted_on_and_the_vote_stands_among_those_of_the_meeting(session: Session) -> None:
    meeting = called_to(session)
    vote = congress.elect_organ(session, meeting, "presidium", [KHANG, HUNG], {"in_favour": "8"})
    file = meetings.get_meeting(session, meeting).file
    assert [each.matter for each in file.votes] == ["Bầu đoàn chủ tịch: Nguyễn Đức Khang, Trần Quốc Hùng"]
    assert file.votes[0].id == vote and file.votes[0].entitled == 9
    # Elected anew, the same vote is corrected, and nobody of the old organ is left.
    assert congress.elect_organ(session, meeting, "presidium", [MAU], {"in_favour": "7", "against": "1"}) == vote
    record = congress.get_congress(session, meeting)
    assert [each.name for each in record.state.organs[Organ.PRESIDIUM]] == ["Lê Thị Mẫu"]
    assert [each.matter for each in record.file.votes] == ["Bầu chủ tịch đại hội: Lê Thị Mẫu"]
    history.undo_act(session)
    record = congress.get_congress(session, meeting)
    assert [each.person_id for each in record.state.organs[Organ.PRESIDIUM]] == [KHANG, HUNG]


def test_an_organ_without_a_vote_or_with_a_lost_one_is_told(session: Session) -> None:
    meeting = called_to(session)
    congress.elect_organ(session, meeting, "secretaries", [HUONG])
    assert "organ_secretaries" in hints(session, meeting)
    congress.elect_organ(session, meeting, "secretaries", [HUONG], {"in_favour": "4", "against": "4"})
    assert "organ_secretaries" in hints(session, meeting)
    congress.elect_organ(session, meeting, "secretaries", [HUONG], {"in_favour": "8"})
    assert "organ_secretaries" not in hints(session, meeting)


def test_only_official_members_count_ballots_and_not_those_on_the_ballot_paper(session: Session) -> None:
    meeting = called_to(session)
    with pytest.raises(Refused):
        congress.elect_organ(session, meeting, "counting", [OANH, LAN], {"in_favour": "8"})
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    congress.keep_nominee(session, elections[0], NAM)
    congress_ballots.open_ballot(session, elections[0])
    assert "Hoàng Văn Nam" in hints(session, meeting)["counting"]


def test_more_votes_for_an_organ_than_voters_are_refused_and_nothing_is_kept(session: Session) -> None:
    meeting = called_to(session)
    with pytest.raises(Refused):
        congress.elect_organ(session, meeting, "presidium", [KHANG], {"in_favour": "9"})
    record = congress.get_congress(session, meeting)
    assert record.file.votes == () and record.state.organs[Organ.PRESIDIUM] == ()


def test_a_cell_of_nine_elects_a_committee_first(session: Session) -> None:
    meeting = called_to(session)
    elections = congress.propose_elections(session, meeting)
    file = congress.get_congress(session, meeting).file
    assert [(each.id, each.kind, each.seats) for each in file.elections] == [
        (elections[0], ElectionKind.COMMITTEE, None),
        (elections[1], ElectionKind.SECRETARY, 1),
        (elections[2], ElectionKind.DEPUTY, 1),
    ]
    congress.keep_election(session, meeting, {"seats": "9"}, election_id=elections[0])
    assert {"most_committee"} <= hints(session, meeting).keys()
    congress.remove_election(session, elections[0])
    assert "no_committee" in hints(session, meeting)


def test_probationary_members_have_no_right_to_stand(session: Session) -> None:
    meeting = called_to(session)
    elections = with_names(session, meeting)
    with pytest.raises(Refused) as refused:
        congress.keep_nominee(session, elections[0], LAN)
    assert refused.value.because is not None and refused.value.because.article == "Điều 3"


def test_a_list_needs_more_names_than_seats_and_not_too_many(session: Session) -> None:
    meeting = called_to(session)
    elections = with_names(session, meeting)
    key = f"surplus_{elections[0]}"
    assert key not in hints(session, meeting)  # one name more than three seats: 30 % are less than one person
    congress.keep_nominee(session, elections[0], DUNG)
    assert "5" in hints(session, meeting)[key]
    for member in (DUNG, ANH):
        congress.keep_nominee(session, elections[0], member, withdrawal="released", items={"withdrawal_votes": "8"})
    found = next(each for each in congress.get_congress(session, meeting).warnings if each.key == key)
    assert found.because is not None and found.because.document == "Quy định 190-QĐ/TW"
    assert found.because.sure == "quoted"


def test_a_name_proposed_at_the_congress_needs_more_than_thirty_per_cent_of_those_there(session: Session) -> None:
    meeting = called_to(session)
    elections = with_names(session, meeting)
    nominee = congress.keep_nominee(session, elections[0], DUNG, "others", items={"proposer": "Đồng chí Hường"})
    key = f"support_{nominee}"
    assert key in hints(session, meeting)
    congress.keep_nominee(session, elections[0], DUNG, "others", items={"support": "2"})  # of eight
    assert "2" in hints(session, meeting)[key]
    standing = congress.get_congress(session, meeting).state.standing[elections[0]]
    assert DUNG not in {each.person_id for each in standing}
    congress.keep_nominee(session, elections[0], DUNG, "others", items={"support": "3"})
    assert key not in hints(session, meeting)
    with pytest.raises(Refused) as refused:
        congress.keep_nominee(session, elections[0], DUNG, "others", items={"support": "9"})
    assert refused.value.field == "support"


def test_the_names_of_a_ballot_are_frozen_by_given_name(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    opened = congress_ballots.open_ballot(session, elections[0])
    found = congress_ballots.get_ballot(session, opened)
    assert [each.name for each in found.names] == [
        "Bùi Thị Ánh",
        "Trần Quốc Hùng",
        "Nguyễn Đức Khang",
        "Lê Thị Mẫu",
    ]
    assert found.ballot.seats == 3
    with pytest.raises(Refused):
        congress_ballots.open_ballot(session, elections[0])  # this one is not counted yet
    with pytest.raises(Refused):
        congress.keep_nominee(session, elections[0], ANH, withdrawal="released")
    nominee = next(each for each in congress.get_congress(session, meeting).file.nominees if each.person_id == ANH)
    with pytest.raises(Refused):
        congress.remove_nominee(session, nominee.id)


def test_impossible_figures_of_a_counting_are_refused_and_nothing_is_kept(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    opened = congress_ballots.open_ballot(session, with_names(session, meeting)[0])
    with pytest.raises(Refused) as refused:
        count(session, opened, {KHANG: 9, MAU: 8, HUNG: 8, ANH: 0}, out=9)
    assert {each.field for each in refused.value.problems()} == {"handed_out"}
    with pytest.raises(Refused) as refused:
        count(session, opened, {KHANG: 8, MAU: 8, HUNG: 8, ANH: 8})
    assert refused.value.field == f"votes_{MAU}"  # the last name on the paper: 32 votes on 8 ballots of three names
    with pytest.raises(Refused):
        count(session, opened, {KHANG: 8, MAU: 8, HUNG: 8, DUNG: 1})
    assert not congress_ballots.get_ballot(session, opened).ballot.is_counted


def test_a_runoff_elects_the_third_and_the_denominator_is_all_who_count(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    ballot(session, elections[0], {KHANG: 8, MAU: 4, HUNG: 7, ANH: 4})
    state = congress.get_congress(session, meeting).state
    # Four of nine who count are not more than one half, though they are one half of those there.
    assert [each.name for each in state.elected(ElectionKind.COMMITTEE)] == ["Nguyễn Đức Khang", "Trần Quốc Hùng"]
    assert state.next.step is Step.BALLOT
    second = ballot(session, elections[0], {MAU: 3, ANH: 5})
    found = congress_ballots.get_ballot(session, second)
    assert found.ballot.seats == 1 and [each.person_id for each in found.names] == [ANH, MAU]
    state = congress.get_congress(session, meeting).state
    elected = state.elected(ElectionKind.COMMITTEE)
    assert [(each.name, each.votes, each.round_number) for each in elected][-1] == ("Bùi Thị Ánh", 5, 2)
    assert state.result(ElectionKind.COMMITTEE).is_done  # type: ignore[union-attr]


def test_of_alternates_with_equal_votes_the_longer_party_age_is_told(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    number = congress.keep_election(session, meeting, {"seats": "2"}, "alternates")
    for member in (MAU, HUNG, KHANG):
        congress.keep_nominee(session, number, member)
    ballot(session, number, {KHANG: 6, MAU: 5, HUNG: 5})
    (told,) = [each for each in congress.get_congress(session, meeting).warnings if each.key == f"tie_{number}"]
    assert "Đại biểu dự khuyết" in told.text and "tuổi đảng" in told.text
    assert told.because is not None and told.because.document == "Quy định 208-QĐ/TW"


def test_about_equal_votes_the_congress_decides(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    congress.keep_election(session, meeting, {"seats": "2"}, election_id=elections[0])
    first = ballot(session, elections[0], {KHANG: 6, MAU: 5, HUNG: 5, ANH: 0})
    record = congress.get_congress(session, meeting)
    assert record.state.next.step is Step.TIE and f"tie_{elections[0]}" in hints(session, meeting)
    with pytest.raises(Refused) as refused:
        congress_ballots.settle_tie(session, first, [HUNG], "")
    assert refused.value.field == "settled"
    with pytest.raises(Refused):
        congress_ballots.settle_tie(session, first, [ANH], "Đại hội quyết định")
    congress_ballots.settle_tie(session, first, [HUNG], "Đại hội chọn đồng chí có tuổi đảng cao hơn")
    state = congress.get_congress(session, meeting).state
    assert [each.person_id for each in state.elected(ElectionKind.COMMITTEE)] == [KHANG, HUNG]
    history.undo_act(session)
    # Or another ballot between the two: those only stand on it unless somebody says otherwise.
    again = congress_ballots.open_ballot(session, elections[0])
    assert [each.person_id for each in congress_ballots.get_ballot(session, again).names] == [HUNG, MAU]
    count(session, again, {HUNG: 4, MAU: 4})
    assert [each.person_id for each in congress_ballots.get_ballot(session, again).among] == [HUNG, MAU]
    congress_ballots.settle_tie(session, again, [MAU], "Đại hội biểu quyết")
    state = congress.get_congress(session, meeting).state
    assert [each.person_id for each in state.elected(ElectionKind.COMMITTEE)] == [KHANG, MAU]


def test_nobody_left_below_the_half_is_chosen_without_a_ballot(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    first = ballot(session, elections[0], {KHANG: 8, MAU: 4, HUNG: 7, ANH: 3})
    with pytest.raises(Refused):
        congress_ballots.settle_tie(session, first, [MAU], "Đại hội quyết định")


def test_a_ballot_on_which_a_later_one_rests_stays_as_it_is(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    first = ballot(session, elections[0], {KHANG: 8, MAU: 4, HUNG: 7, ANH: 3})
    second = ballot(session, elections[0], {MAU: 5, ANH: 3})
    for act in (lambda: count(session, first, {KHANG: 8, MAU: 5, HUNG: 7, ANH: 3}),
                lambda: congress_ballots.remove_ballot(session, first)):  # fmt: skip
        with pytest.raises(Refused):
            act()
    congress_ballots.remove_ballot(session, second)
    count(session, first, {KHANG: 8, MAU: 5, HUNG: 7, ANH: 3})
    assert congress.get_congress(session, meeting).state.result(ElectionKind.COMMITTEE).is_done  # type: ignore[union-attr]


def test_after_the_third_failed_ballot_the_committee_above_appoints(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    ballot(session, elections[0], {KHANG: 8, MAU: 5, HUNG: 7, ANH: 3})
    for who in (KHANG, MAU):
        congress.keep_nominee(session, elections[1], who)
    for _time in range(3):
        assert "appoint" not in hints(session, meeting)
        ballot(session, elections[1], {KHANG: 4, MAU: 4})
    found = next(each for each in congress.get_congress(session, meeting).warnings if each.key == "appoint")
    assert found.because is not None
    assert congress.get_congress(session, meeting).state.next.step is Step.APPOINT


def test_whom_the_committee_does_not_hold_is_told_when_standing_for_secretary(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    ballot(session, elections[0], {KHANG: 8, MAU: 5, HUNG: 7, ANH: 3})
    congress.keep_nominee(session, elections[1], ANH)
    assert "Bùi Thị Ánh" in hints(session, meeting)[f"stranger_{elections[1]}"]


def test_what_comes_next_is_always_known(session: Session) -> None:
    meeting = meetings.plan_meeting(session, "congress", {"held_on": "16/11/2026", "starts_at": "08:00"})
    steps = [congress.get_congress(session, meeting).state.next]

    def note() -> None:
        steps.append(congress.get_congress(session, meeting).state.next)

    meetings.open_meeting(session, meeting)
    note()
    meetings.mark_rest_present(session, meeting)
    note()
    congress.elect_organ(session, meeting, "presidium", [KHANG], {"in_favour": "9"})
    note()
    congress.elect_organ(session, meeting, "secretaries", [HUONG], {"in_favour": "9"})
    note()
    elections = congress.propose_elections(session, meeting)
    note()
    congress.keep_election(session, meeting, {"seats": "1"}, election_id=elections[0])
    congress.keep_nominee(session, elections[0], KHANG)
    congress.keep_nominee(session, elections[0], MAU)
    note()
    congress.elect_organ(session, meeting, "counting", [OANH], {"in_favour": "9"})
    note()
    opened = congress_ballots.open_ballot(session, elections[0])
    note()
    count(session, opened, {KHANG: 8, MAU: 1}, out=9)
    note()
    assert [each.step for each in steps] == [
        Step.LIST,
        Step.ATTENDANCE,
        Step.ORGAN,
        Step.ORGAN,
        Step.ELECTIONS,
        Step.NAMES,
        Step.ORGAN,
        Step.BALLOT,
        Step.COUNT,
        Step.NAMES,
    ]
    assert [steps[2].organ, steps[3].organ, steps[6].organ] == [Organ.PRESIDIUM, Organ.SECRETARIES, Organ.COUNTING]


def test_finished_minutes_close_the_congress_and_undo_cannot_open_it(session: Session) -> None:
    meeting = called_to(session)
    elections = elected_all(session, meeting)
    minutes.finish_minutes(session, meeting)
    for act in (
        lambda: congress.keep_nominee(session, elections[0], DUNG),
        lambda: congress_ballots.open_ballot(session, elections[0]),
        lambda: congress.elect_organ(session, meeting, "counting", [OANH]),
    ):
        with pytest.raises(Refused):
            act()
    assert "changed" not in {each.key for each in minutes.check_minutes(session, meeting)}
    with pytest.raises(Refused):
        history.undo_act(session)


def test_the_hints_of_a_congress_stand_among_those_of_its_meeting(session: Session) -> None:
    meeting = called_to(session)
    congress.elect_organ(session, meeting, "secretaries", [HUONG])
    assert "organ_secretaries" in {each.key for each in minutes.check_minutes(session, meeting)}
    assert YEN  # away, and so among those to be notified
    assert "notify" in {each.key for each in minutes.check_minutes(session, meeting)}
