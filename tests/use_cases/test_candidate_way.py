"""The way of one worker from the first contact to the official member, with every date worked out by hand."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Happened, Rank
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import member_papers, roster
from partycell_desktop.use_cases.deadlines import list_due
from partycell_desktop.use_cases.history import newest_undoable, undo_act
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import filled, make_book
from tests.use_cases.conftest import CELL, DESK, NAMES

VN = timezone(timedelta(hours=7))


@dataclass
class Way:
    session: Session
    members: dict[str, int]
    id: int = 0

    def on(self, day: str) -> Session:
        """The session on a day, as dd/mm/yyyy."""
        number, month, year = map(int, day.split("/"))
        self.session.clock = FixedClock(datetime(year, month, number, 9, 0, tzinfo=VN))
        return self.session

    @property
    def record(self) -> use.CandidateRecord:
        return use.get_candidate(self.session, self.id)

    def due(self, key: str) -> date:
        return next(each.day for each in self.record.deadlines if each.key == key)

    def stage(self) -> str:
        stage = self.record.stage
        return stage.id if stage else ""


def member(session: Session, name: str, official: bool = True, **items: str) -> int:
    events = [{"kind": "admitted", "on": "3/2/2015", "decided_on": "15/1/2015"}]
    if official:
        events.append({"kind": "recognised", "on": "3/2/2016"})
    return roster.add_member(session, {"full_name": name, "born_on": "1/1/1980", **items}, events)


@pytest.fixture
def way(path: Path) -> Iterator[Way]:
    clock = FixedClock(datetime(2025, 3, 3, 9, 0, tzinfo=VN))
    session = make_book(path, "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, clock)
    yield Way(session, filled(session, take_in))
    session.book.close(copy=False)


def take_in(session: Session) -> dict[str, int]:
    names = ("Hoàng Thị Đào", "Vũ Minh Đức", "Lê Văn Dao", "Đỗ Thanh Hương", "Trần Quốc Hùng", "Nguyễn Đức Khang")
    return {name.split()[-1]: member(session, name) for name in names}


def paper(way: Way, kind: int, day: str, number: str = "") -> None:
    items = {"type_number": str(kind), "dated_on": day, "number": number}
    member_papers.note_paper(way.session, way.record.person.id, items)


def begin(way: Way) -> None:
    """From the first contact up to the dossier that is sent up: 3/3/2025 to 17/7/2026."""
    session = way.on("3/3/2025")
    way.id = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"})
    assert way.stage() == "outstanding"
    person = {"born_on": "12/5/1993", "general_education": "12/12", "sex": "Nam"}
    way.on("5/3/2025")
    use.correct_candidate(session, way.id, {"works_since": "1/2/2024", "source": "Công đoàn"}, person)
    steps.advance_candidate(session, way.id, items={"done_on": "5/3/2025", "number": "02-NQ/CĐ"})
    way.on("2/4/2025")
    around.assign_mentor(
        session, way.id, way.members["Đào"], {"from_on": "2/4/2025", "together_since": "1/2/2024", "number": "03-NQ/CB"}
    )
    steps.advance_candidate(session, way.id, "sympathiser", {"done_on": "2/4/2025", "number": "03-NQ/CB"})
    way.on("20/4/2025")
    steps.advance_candidate(session, way.id, "course", {"done_on": "18/4/2025", "number": "115/CN"})
    way.on("2/6/2026")
    # Sixty months after 18/04/2025.
    assert way.due("course") == date(2030, 4, 18)
    paper(way, 204, "20/5/2026", "09-NQ/CB")
    steps.advance_candidate(session, way.id, "file_allowed", {"done_on": "2/6/2026", "number": "31-CV/ĐU"})


def make_dossier(way: Way) -> None:
    session = way.on("10/6/2026")
    paper(way, 37, "10/6/2026")
    paper(way, 1, "10/6/2026")
    way.on("12/6/2026")
    paper(way, 39, "12/6/2026")
    around.add_introduction(session, way.id, "member", way.members["Đào"], {"given_on": "12/6/2026"})
    around.add_introduction(session, way.id, "youth_union", 0, {"body": "BCH Đoàn cơ sở", "given_on": "12/6/2026"})
    story = [
        {"from_on": "9/1999", "to_on": "1/2024", "work": "Đi học, lao động tại địa phương"},
        {"from_on": "2/2024", "work": "Công nhân vận hành"},
    ]
    use.correct_candidate(session, way.id, lists={"life_period": story})
    # Twelve months after the application of 10/06/2026.
    assert way.due("papers") == date(2027, 6, 10)
    steps.advance_candidate(session, way.id, "file", {"done_on": "12/6/2026"})
    way.on("20/6/2026")
    asked = {"about": "Cha, mẹ", "place": "Xã Ví Dụ", "sent_on": "15/6/2026", "received_on": "17/6/2026"}
    inquiry = around.keep_verification(session, way.id, asked)
    # Thirty working days after Wednesday 17/06/2026: 18-19/6 are 2, then five weeks to 24/7 are 27, 27-29/7 the rest.
    assert way.due(f"verification:{inquiry}") == date(2026, 7, 29)
    way.on("14/7/2026")
    around.keep_verification(
        session, way.id, {"answered_on": "14/7/2026", "result": "Xác nhận đúng như đã khai"}, inquiry
    )
    steps.advance_candidate(session, way.id, "verification", {"done_on": "14/7/2026"})
    way.on("15/7/2026")
    around.keep_opinion(session, way.id, "admission", {"body": "Công đoàn", "asked": "20", "agreed": "20"})
    around.keep_opinion(
        session, way.id, "admission", {"body": "Chi ủy khu phố 1", "residence": "x", "asked": "7", "agreed": "7"}
    )
    paper(way, 42, "15/7/2026")
    steps.advance_candidate(session, way.id, "opinions")
    assert way.record.file.done_on("opinions") == date(2026, 7, 15)


def admit(way: Way) -> None:
    session = way.on("17/7/2026")
    ballot = votes.prepare_vote(session, "17/7/2026")
    # Six official members: two thirds of six are four.
    assert (ballot.official, ballot.entitled, ballot.needed) == (6, 6, 4)
    votes.record_vote(
        session,
        way.id,
        "admission",
        {"held_on": "17/7/2026", "number": "14-NQ/CB", "present_official": "5", "in_favour": "5", "against": "0",
         "chair": "Nguyễn Đức Khang", "secretary": "Hoàng Thị Đào"},
    )  # fmt: skip
    steps.advance_candidate(session, way.id, "cell_vote")
    assert way.record.file.done_on("cell_vote") == date(2026, 7, 17)
    # Forty-five working days after Friday 17/07/2026: five weeks to 21/8 are 25, Saturday 22/8 is worked (26), 24-28/8
    # (31), 31/8 and 1-2/9 are off, 3-4/9 (33), 7-11/9 (38), 14-18/9 (43), 21-22/9.
    assert way.due("decision") == date(2026, 9, 22)
    way.on("20/8/2026")
    steps.advance_candidate(session, way.id, "committee", {"done_on": "20/8/2026", "number": "45-NQ/ĐU"})
    way.on("11/9/2026")
    steps.advance_candidate(
        session,
        way.id,
        "decision",
        {"done_on": "4/9/2026", "number": "120-QĐ/ĐU", "decided_by": "BTV Đảng ủy phường", "received_on": "10/9/2026"},
    )
    ceremony = next(each for each in way.record.deadlines if each.key == "ceremony")
    # From the issue on Friday 04/09/2026 (208-QĐ/TW): six weeks of five days end on Friday 16/10.
    assert ceremony.day == date(2026, 10, 16)
    # From the receipt on Thursday 10/09/2026 (294-QĐ/TW counted so): 11/9 (1), five weeks (26), 19-22/10.
    assert ceremony.other_on == date(2026, 10, 22)
    way.on("2/10/2026")
    steps.advance_candidate(session, way.id, "ceremony", {"done_on": "2/10/2026"})
    # Thirty working days after Friday 02/10/2026: six weeks.
    assert way.due("record") == date(2026, 11, 13)


def recognise(way: Way) -> None:
    session = way.on("2/11/2026")
    around.assign_mentor(session, way.id, way.members["Đức"], {"from_on": "2/10/2026", "probation": "x"})
    paper(way, 2, "20/10/2026")
    paper(way, 3, "20/10/2026")
    paper(way, 46, "1/11/2026", "77/CN")
    way.on("4/10/2027")
    # Twelve months after 02/10/2026; thirty working days after Saturday 02/10/2027 are six weeks, to 12/11.
    assert way.due("recognition_meeting") == date(2027, 11, 12)
    steps.advance_candidate(session, way.id, "probation")
    assert way.record.file.done_on("probation") == date(2027, 10, 2)
    way.on("15/10/2027")
    paper(way, 47, "5/10/2027")
    paper(way, 48, "6/10/2027")
    paper(way, 49, "8/10/2027")
    for body, residence in (("Công đoàn", ""), ("Chi ủy khu phố 1", "x")):
        around.keep_opinion(session, way.id, "recognition", {"body": body, "residence": residence})
    votes.record_vote(session, way.id, "recognition", {"held_on": "15/10/2027", "number": "20-NQ/CB", "in_favour": "6"})
    steps.advance_candidate(session, way.id, "recognition_vote")
    # Thirty working days after Friday 15/10/2027: five weeks and 22-23/11 are 27, 24/11 is off, 25-26/11, 29/11.
    assert way.due("recognition_decision") == date(2027, 11, 29)
    way.on("20/11/2027")
    steps.advance_candidate(session, way.id, "recognition_committee", {"done_on": "1/11/2027", "number": "60-NQ/ĐU"})
    steps.advance_candidate(
        session,
        way.id,
        "official",
        {"done_on": "18/11/2027", "number": "130-QĐ/ĐU", "decided_by": "BTV Đảng ủy phường"},
    )


def test_a_worker_becomes_an_official_member_and_every_date_is_right(way: Way) -> None:
    begin(way)
    make_dossier(way)
    admit(way)
    known = roster.get_member(way.session, way.record.person.id)
    assert known.standing.rank is Rank.PROBATIONARY
    assert [each.full_name for each in known.lists["introducer"]] == ["Hoàng Thị Đào", "BCH Đoàn cơ sở"]
    recognise(way)
    known = roster.get_member(way.session, way.record.person.id)
    admitted, recognised = known.events
    assert (admitted.kind, admitted.on.iso, admitted.decided_on.iso) == (Happened.ADMITTED, "2026-10-02", "2026-09-04")
    assert admitted.decision_number == "120-QĐ/ĐU"
    # Official from the day the twelve months ended, not from the later decision (294-QĐ/TW 4.2).
    assert (recognised.kind, recognised.on.iso, recognised.decided_on.iso) == (
        Happened.RECOGNISED,
        "2027-10-02",
        "2027-11-18",
    )
    assert known.standing.rank is Rank.OFFICIAL
    assert way.record.stage is None
    assert way.record.deadlines == []
    # Nothing was passed over: no step has a reason.
    assert [each.reason for each in way.record.file.steps] == [""] * 15


def test_going_past_a_stage_asks_for_a_reason_and_keeps_it(way: Way) -> None:
    session = way.on("3/3/2025")
    way.id = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"})
    with pytest.raises(Refused) as refused:
        steps.advance_candidate(session, way.id, "sympathiser", {"done_on": "3/3/2025", "number": "03-NQ/CB"})
    assert refused.value.field == "reason"
    assert "Quần chúng ưu tú" in refused.value.reason
    assert way.record.file.steps == ()  # nothing half done: the paper of the refused step is gone too
    assert way.record.file.papers == ()
    reason = "Đã theo dõi ở chi bộ trước"
    steps.advance_candidate(session, way.id, "sympathiser", {"done_on": "3/3/2025", "number": "03-NQ/CB"}, reason)
    assert way.record.file.step("sympathiser").reason == reason
    assert way.stage() == "course"


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ({"done_on": "3/9/2026"}, "trước quyết định"),
        ({"done_on": "10/2026"}, "ngày, tháng, năm"),
        ({"done_on": "30/12/2026"}, "chưa đến"),
    ],
)
def test_a_ceremony_that_cannot_be_is_refused_also_with_a_reason(way: Way, items: dict[str, str], said: str) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("17/7/2026")
    votes.record_vote(session, way.id, "admission", {"held_on": "17/7/2026", "number": "14-NQ/CB", "in_favour": "6"})
    way.on("30/11/2026")
    steps.advance_candidate(session, way.id, "decision", {"done_on": "4/9/2026", "number": "1-QĐ/ĐU"}, "hồ sơ cũ")
    with pytest.raises(Refused) as refused:
        steps.advance_candidate(session, way.id, "ceremony", items, "vẫn làm")
    assert said in refused.value.reason


def test_nobody_is_recognised_before_the_twelve_months_are_full(way: Way) -> None:
    begin(way)
    make_dossier(way)
    admit(way)
    session = way.on("1/10/2027")
    for attempt in (
        lambda: steps.advance_candidate(session, way.id, "official", {"done_on": "1/10/2027", "number": "1"}, "sớm"),
        lambda: votes.record_vote(session, way.id, "recognition", {"held_on": "1/10/2027", "in_favour": "6"}),
    ):
        with pytest.raises(Refused, match="02/10/2027"):
            attempt()


def test_an_admission_is_undone_with_all_that_it_brought(way: Way) -> None:
    begin(way)
    make_dossier(way)
    admit(way)
    undoable = newest_undoable(way.session)
    assert undoable is not None
    undo_act(way.session)
    known = roster.get_member(way.session, way.record.person.id)
    assert known.events == []
    assert known.lists["introducer"] == []
    assert way.stage() == "ceremony"


def test_the_step_closed_last_can_be_taken_back_and_leaves_the_roster(way: Way) -> None:
    begin(way)
    make_dossier(way)
    admit(way)
    steps.take_back_step(way.session, way.id)
    assert roster.get_member(way.session, way.record.person.id).standing.rank is Rank.NONE
    assert way.stage() == "ceremony"


def test_what_is_due_of_candidates_stands_with_everything_else(way: Way) -> None:
    begin(way)
    make_dossier(way)
    way.on("17/7/2026")
    found = [each for each in list_due(way.session, days=400) if each.kind == "candidate"]
    assert [(each.place, each.day) for each in found] == [(f"candidate:{way.id}/papers", date(2027, 6, 10))]
    roster.record_event(way.session, way.members["Đào"], "left", {"on": "16/7/2026", "organisation": "Chi bộ Ví Dụ"})
    found = [each for each in list_due(way.session, days=30) if each.kind == "candidate"]
    assert found[0].place == f"candidate:{way.id}/mentors"
    assert found[0].tone == "accent"


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.field


def test_numbers_of_a_vote_that_cannot_be_are_refused(way: Way) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("17/7/2026")

    def vote(**items: str) -> Callable[[], object]:
        return lambda: votes.record_vote(session, way.id, "admission", {"held_on": "17/7/2026", **items})

    assert refused(vote(present_official="7")) == "present_official"
    assert refused(vote(in_favour="6", against="1")) == "in_favour"
    assert refused(vote(present_official="3", in_favour="4")) == "in_favour"
    assert refused(vote(in_favour="6", chair="Hoàng Thị Đào", secretary="Hoàng Thị Đào")) == "secretary"


def test_a_failed_vote_is_kept_and_the_next_one_may_pass(way: Way) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("17/7/2026")
    votes.record_vote(session, way.id, "admission", {"held_on": "16/7/2026", "number": "13-NQ/CB", "in_favour": "3"})
    assert refused(lambda: steps.advance_candidate(session, way.id, "cell_vote")) in ("reason", "done_on")
    # Absent members stay in the number: four of six reach two thirds.
    votes.record_vote(
        session,
        way.id,
        "admission",
        {"held_on": "17/7/2026", "number": "14-NQ/CB", "present_official": "4", "in_favour": "4"},
    )
    steps.advance_candidate(session, way.id, "cell_vote")
    assert len(way.record.file.votes) == 2
    assert way.record.file.paper(43).number == "14-NQ/CB"


def test_who_does_not_count_is_named_with_the_reason(way: Way) -> None:
    session = way.on("17/7/2026")
    roster.record_event(session, way.members["Dao"], "exempted", {"on": "1/1/2026"})
    roster.record_event(session, way.members["Hương"], "temporary_out", {"on": "1/6/2026"})
    member(session, "Phạm Văn Dũng", official=False)
    ballot = votes.prepare_vote(session, "17/7/2026")
    why = {each.name.split()[-1]: each.why for each in ballot.voters if not each.counts}
    assert why == {
        "Dao": "được miễn sinh hoạt và không dự họp",
        "Hương": "đang sinh hoạt tạm thời nơi khác",
        "Dũng": "đảng viên dự bị: dự họp, không biểu quyết",
    }
    assert ballot.entitled == 4
    assert votes.prepare_vote(session, "17/7/2026", [way.members["Dao"]]).entitled == 5


def test_a_mentor_is_an_official_member_and_never_the_candidate(way: Way) -> None:
    begin(way)
    session = way.session
    trainee = member(session, "Phạm Văn Dũng", official=False)
    for id_ in (trainee, way.record.person.id):
        assert refused(lambda id_=id_: around.assign_mentor(session, way.id, id_, {})) == "member_id"


def test_a_disciplined_mentor_is_replaced_and_the_new_one_needs_no_twelve_months(way: Way) -> None:
    begin(way)
    session = way.on("10/6/2026")
    discipline = [{"decided_on": "1/6/2026", "side": "đảng", "form": "khiển trách"}]
    roster.correct_member(session, way.members["Đào"], lists={"discipline": discipline})
    mentor = next(each for each in way.record.checks if each.name == "mentor")
    assert mentor.answer == "no"
    assert "01/06/2026" in mentor.detail
    around.assign_mentor(session, way.id, way.members["Hùng"], {"from_on": "9/6/2026"})
    mentor = next(each for each in way.record.checks if each.name == "mentor")
    assert mentor.answer == "yes"


def test_the_change_of_rules_is_announced_until_it_was_read(way: Way) -> None:
    begin(way)
    make_dossier(way)
    way.on("25/7/2026")
    assert "ceremony.counted_from" not in [each.rule for each in way.record.changes]
    use.note_rules_seen(way.session, way.id)
    way.on("26/7/2026")
    change = next(each for each in way.record.changes if each.rule == "ceremony.counted_from")
    assert change.from_on == date(2026, 7, 26)
    assert "208-QĐ/TW" in change.cite
    use.note_rules_seen(way.session, way.id)
    assert way.record.changes == []


def test_a_way_that_began_before_all_rules_that_are_known_hears_of_later_changes_too(way: Way) -> None:
    begin(way)  # on 3/3/2025, before the first values of 1/7/2025
    way.on("25/7/2026")
    assert [each.rule for each in way.record.changes if each.rule == "ceremony.counted_from"] == []
    way.on("26/7/2026")
    assert [each.rule for each in way.record.changes if each.rule == "ceremony.counted_from"] != []


def test_the_same_person_is_not_added_twice_also_against_the_roster(way: Way) -> None:
    session = way.on("3/3/2025")
    for name in ("Hoàng Thị Đào", "hoàng thị đào"):
        assert refused(lambda name=name: use.add_candidate(session, {"full_name": name})) == "full_name"
    assert use.add_candidate(session, {"full_name": "Hoàng Thị Đào", "born_on": "2/2/2000"}, again=True)
    assert refused(lambda: use.add_candidate(session, {}, person_id=way.members["Đào"])) == "person_id"
