"""An invented congress for the samples of its papers: three seats, four names, a runoff, an invalid ballot."""

from dataclasses import replace

from partycell_desktop.domain import vote as counting
from partycell_desktop.domain.congress import (
    BallotName,
    BallotRound,
    Congress,
    CongressOfficer,
    Election,
    ElectionKind,
    Nominee,
    Organ,
    ProposedBy,
    Withdrawal,
)
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Majority,
    Meeting,
    MeetingFile,
    MeetingKind,
    MeetingPoint,
    MeetingVote,
    voters_of,
)
from partycell_desktop.forms import samples
from partycell_desktop.forms.material import MeetingOnPaper, Subject

CHAIR, WRITER = 1, 2
_NAMES = {
    1: "Nguyễn Đức Khang",
    2: "Đỗ Thị Mỹ Hường",
    3: "Trần Quốc Hùng",
    4: "Phạm Văn Dũng",
    5: "Lê Thị Mẫu",
    6: "Hoàng Văn Nam",
    7: "Ngô Thị Lan",
    8: "Cao Thị Kim Oanh",
    9: "Bùi Thị Ánh",
    10: "Đặng Thu Yên",
}


def _roll() -> tuple[Attendance, ...]:
    lines = [Attendance(at, 9, at, name, state=Attending.PRESENT) for at, name in _NAMES.items()]
    lines[9] = replace(lines[9], state=Attending.EXCUSED, reason="đi công tác")
    return (*lines, Attendance(11, 9, 11, "Vũ Minh Đức", exempt=True))


def _ballot(number: int, election: int, seats: int, voters: str, **more: object) -> BallotRound:
    figures = {"handed_out": 9, "returned": 9, "valid": 9, "invalid": 0, **more}
    return BallotRound(number, 9, election, number, seats, 10, 9, 10, "> 1/2", voters, **figures)  # type: ignore[arg-type]


def rich_congress() -> MeetingOnPaper:
    """A congress that elected a committee in two ballots, its secretary and a deputy."""
    meeting = Meeting(
        id=9,
        kind=MeetingKind.CONGRESS,
        held_on=PartialDate(2026, 2, 5),
        starts_at="08:00",
        ended_at="11:30",
        place="Hội trường Công ty TNHH Minh Họa",
        chair_id=CHAIR,
        chair_post="Bí thư",
        secretary_id=WRITER,
    )
    roll = _roll()
    voters = counting.voters_text(voters_of(roll))
    organs = ((Organ.PRESIDIUM, (1, 3)), (Organ.SECRETARIES, (2,)), (Organ.COUNTING, (8, 6, 4)))
    officers = [
        CongressOfficer(0, 9, organ, place, who, _NAMES[who], 1)
        for organ, members in organs
        for place, who in enumerate(members)
    ]
    listed = {1: (9, 3, 1, 5), 2: (9, 5), 3: (1,), 4: (3,)}
    votes = {1: (5, 8, 9, 4), 2: (6, 3), 3: (9,), 4: (8,)}
    names = [
        BallotName(0, 9, ballot, place, who, _NAMES[who], votes[ballot][place])
        for ballot, members in listed.items()
        for place, who in enumerate(members)
    ]
    nominees = [Nominee(0, 9, 1, who, _NAMES[who]) for who in (1, 3, 9)]
    nominees += [
        Nominee(0, 9, 1, 5, _NAMES[5], ProposedBy.OTHERS, "đồng chí Phạm Văn Dũng", 6),
        Nominee(0, 9, 1, 7, _NAMES[7], withdrawal=Withdrawal.RELEASED, withdrawal_votes=9),
        Nominee(0, 9, 2, 1, _NAMES[1]),
        Nominee(0, 9, 3, 3, _NAMES[3]),
    ]
    file = MeetingFile(
        meeting,
        roll=roll,
        points=(
            MeetingPoint(
                1, 9, 0, "content", "", "Báo cáo chính trị",
                text="Đồng chí bí thư trình bày báo cáo chính trị.",
                conclusion="Đại hội thống nhất thông qua báo cáo chính trị và phương hướng nhiệm kỳ 2026 - 2031.",
            ),
        ),
        votes=(
            MeetingVote(1, 9, 0, 0, "Bầu đoàn chủ tịch", majority=Majority.HALF, in_favour=9, entitled=10, present=9,
                        share="> 1/2", voters=voters),
            MeetingVote(2, 9, 0, 1, "Thông qua nghị quyết đại hội", majority=Majority.HALF, in_favour=9, entitled=10,
                        present=9, share="> 1/2", voters=voters),
        ),
        congresses=(Congress(1, 9, "III", "2026 - 2031", PartialDate(2031, 2, 5), copies=3),),
        officers=officers,
        elections=(
            Election(1, 9, 0, ElectionKind.COMMITTEE, 3),
            Election(2, 9, 1, ElectionKind.SECRETARY, 1),
            Election(3, 9, 2, ElectionKind.DEPUTY, 1),
        ),
        nominees=nominees,
        rounds=(
            _ballot(1, 1, 3, voters, valid=9, started_at="09:30", ended_at="09:50"),
            _ballot(2, 1, 1, voters, started_at="10:00", ended_at="10:10"),
            _ballot(3, 2, 1, voters, started_at="10:20", ended_at="10:30"),
            _ballot(4, 3, 1, voters, valid=8, invalid=1, invalid_reasons="đánh dấu cả hai ô", started_at="10:40",
                    ended_at="10:50"),
        ),
        ballot_names=names,
    )  # fmt: skip
    return MeetingOnPaper(
        file,
        cell="Chi bộ Công ty TNHH Minh Họa",
        names=dict(_NAMES),
        chair=_NAMES[CHAIR],
        secretary=_NAMES[WRITER],
        numbers={"bb-kp.1": "01-BB/ĐH", "nq-dh": "05-NQ/ĐH"},
    )


def elected() -> tuple[Subject, ...]:
    """Three invented members under the numbers of those elected."""
    people = (samples.rich_member(), samples.plain_member(), samples.bare_member())
    return tuple(
        replace(each, person=replace(each.person, id=number, full_name=_NAMES[number]), at=f"member:{number}")
        for number, each in zip((1, 3, 9), people, strict=True)
    )
