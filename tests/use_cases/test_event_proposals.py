"""What the book proposes for a new event of a membership."""

import pytest

from partycell_desktop.use_cases.event_proposals import propose_event
from partycell_desktop.use_cases.roster import add_member, record_event
from partycell_desktop.use_cases.session import Session


def admitted(session: Session, ceremony: str) -> int:
    return add_member(session, {"full_name": "Phạm Văn Dũng"}, [{"kind": "admitted", "on": ceremony}])


def test_an_admission_is_proposed_at_this_cell_by_the_committee_above(session: Session) -> None:
    number = add_member(session, {"full_name": "Đinh Công Mẫu"})
    proposal = propose_event(session, number, "admitted")
    assert proposal.items["organisation"] == "Chi bộ Công ty TNHH Minh Họa"
    assert proposal.items["decided_by"] == "Đảng bộ phường Ví Dụ"


@pytest.mark.parametrize(
    ("ceremony", "official"),
    [("19/11/2025", "19/11/2026"), ("29/2/2024", "28/02/2025"), ("7/11/2014", "07/11/2015")],
)
def test_the_official_day_is_proposed_from_the_ceremony_with_its_rule(
    session: Session, ceremony: str, official: str
) -> None:
    proposal = propose_event(session, admitted(session, ceremony), "recognised")
    assert proposal.items["on"] == official
    assert proposal.because is not None
    assert "12 tháng" in proposal.says


@pytest.mark.parametrize("ceremony", ["03/02/1998", "11/2014"])
def test_no_official_day_is_guessed_where_rule_or_day_is_not_known(session: Session, ceremony: str) -> None:
    assert "on" not in propose_event(session, admitted(session, ceremony), "recognised").items


def test_what_was_proposed_can_be_recorded(session: Session) -> None:
    number = admitted(session, "7/11/2014")
    record_event(session, number, "recognised", propose_event(session, number, "recognised").items)
    assert "on" not in propose_event(session, number, "recognised").items


def test_a_kind_that_nothing_is_known_of_is_left_empty(session: Session) -> None:
    assert propose_event(session, admitted(session, "7/11/2014"), "deceased").items == {}
