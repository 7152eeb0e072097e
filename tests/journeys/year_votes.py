"""The two votes of the year on people: a recognition that fails in February, an admission that passes in April."""

from partycell_desktop.use_cases import candidates
from tests.journeys.secretary import Secretary, tells
from tests.journeys.year_meetings import APRIL, FEBRUARY, begin, end

PROBATIONER, APPLICANT = "Phạm Văn Dũng", "Vũ Thị Lan"


def count(s: Secretary, name: str, reason: str = "", **numbers: int) -> None:
    """The secret vote on somebody who waits for it in the meeting that is shown."""
    hand = s.hand
    lines = candidates.list_candidates(s.session, None, True)
    way = next(each.id for each in lines if each.person.name == name)
    hand.turn_to("meeting.tabs", "Biểu quyết")

    def result() -> None:
        # Two thirds of the twenty who count are fourteen.
        tells(hand.text("candidate.vote.needed"), "14 trên 20", "Có mặt 20")
        s.choose("candidate.vote", way="bỏ phiếu kín")
        s.count("candidate.vote", handed_out=20, returned=20, invalid=0, **numbers)
        if reason:
            s.type("candidate.vote.against_reason", reason)

    hand.later("candidate.vote.dialog", result, lambda: hand.press("candidate.vote.do"))
    hand.press(f"meeting.ahead.{way}.vote")
    hand.check()


def resolution(s: Secretary, vote: str, key: str, **passages: str) -> str:
    """The resolution on a vote of the meeting that is shown, with its number and its passages; what it reads."""
    hand = s.hand
    hand.turn_to("meeting.tabs", "Biểu quyết")
    hand.press_row("meeting.votes", vote)
    hand.press("meeting.resolution.take")
    hand.press("meeting.resolution.print")
    s.write_passages(passages)
    return s.save_preview(key)


def recognition_fails(s: Secretary) -> None:
    """11/2/2027: twelve of twenty are in favour, fourteen were needed; all of it is told upward."""
    begin(s, FEBRUARY)
    count(s, PROBATIONER, "học tập chưa đều", in_favour=12, against=8)
    end(s, FEBRUARY)
    text = resolution(
        s, f"{PROBATIONER} · xét công nhận chính thức", "13-knd", strengths="Chịu khó", weaknesses="Học tập thất thường"
    )
    tells(text, PROBATIONER, "tán thành công nhận: 12 đồng chí", "không tán thành: 8 đồng chí", "học tập chưa đều",
          "số tán thành đạt 60%", "chưa đạt 2/3 theo quy định",
          "báo cáo Đảng ủy phường Ví Dụ kết quả biểu quyết")  # fmt: skip


def admission_passes(s: Secretary) -> None:
    """5/4/2027: eighteen of twenty are in favour."""
    begin(s, APRIL)
    count(s, APPLICANT, in_favour=18, against=2)
    end(s, APRIL)
    tells(
        resolution(
            s,
            f"{APPLICANT} · xét kết nạp",
            "6-knd",
            life_record="Rõ ràng",
            conviction="Vững vàng",
            strengths="Cẩn thận",
            weaknesses="Rụt rè",
        ),
        APPLICANT,
        "18 đồng chí",
        "đạt 90%",
    )
