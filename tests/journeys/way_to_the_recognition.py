"""The last part of a way into the Party: the probation, the recognition, the official member."""

from partycell_desktop.domain.roster import Happened, Rank
from tests.journeys.secretary import TAKE, Secretary, tells
from tests.journeys.way_to_the_dossier import NAME
from tests.journeys.way_to_the_vote import attend, bring, count, finish, give_opinion

REVIEW = "Bản tự kiểm điểm của đảng viên dự bị (đề nghị công nhận đảng viên chính thức)"
REMARK = "Bản nhận xét đảng viên dự bị của đảng viên được phân công giúp đỡ"
GATHERED = (
    "Tổng hợp ý kiến nhận xét của các đoàn thể chính trị - xã hội nơi sinh hoạt và chi uỷ (hoặc chi bộ) nơi cư trú đối "
    "với đảng viên dự bị"
)


def probation(s: Secretary) -> None:
    """The record of the new member was due on 13/11/2026; on Monday 16/11 it is three days late, and is made."""
    hand = s.hand
    s.come("16/11/2026")
    title = f"Khai lý lịch, phiếu đảng viên: {NAME}"
    line = s.today()[title]
    assert (line.mark, line.tone) == ("quá hạn 3 ngày", "accent")
    hand.press("today.print")
    tells(s.save_preview("viec-can-lam"), "tính đến ngày 16/11/2026", "Quá hạn 13/11/2026", NAME)
    s.print_list("DS-ĐVDB", "ds-dvdb", NAME, "02/10/2026", "120-QĐ/ĐU, 04/09/2026", "Vũ Minh Đức", "02/10/2027")
    s.open_candidate(NAME)
    s.print("1-hsdv", "12 tháng 5 năm 1993", "quyết định kết nạp: 04/09/2026", "02/10/2026", "09/1999 - 01/2024")
    s.print("2-hsdv", "Ngày vào Đảng: 02/10/2026", "Người giới thiệu: Hoàng Thị Đào", "022093001207")
    s.note("Lý lịch đảng viên", dated_on="12/11/2026")
    s.note("Phiếu đảng viên", dated_on="14/11/2026")
    s.note("Giấy chứng nhận học lớp đảng viên mới", scan="khaki", number="77/CN", dated_on="1/11/2026")
    assert title not in s.today()


def recognition(s: Secretary) -> None:
    """2/10/2027: the twelve months are full; papers, opinions, and the vote of 15/10/2027."""
    hand = s.hand
    s.come("1/10/2027")
    s.open_candidate(NAME)
    hand.later(
        "candidates.step",
        s.of_step(done_on="1/10/2027"),
        lambda: tells(hand.text("candidates.step.impossible"), "02/10/2027"),
        lambda: hand.press("candidates.step.cancel"),
    )
    hand.press("candidate.advance")
    hand.check()
    s.come("4/10/2027")
    line = s.today()[f"Chi bộ xét công nhận: {NAME}"]
    # Twelve months after 02/10/2026; thirty working days after Saturday 02/10/2027 are six weeks, to 12/11: 39 days.
    assert (line.mark, line.tone) == ("còn 39 ngày", "neutral")
    s.open_candidate(NAME)
    assert s.due("recognition_meeting") == "12/11/2027"
    s.close_stage(s.known_of_step(done_on="02/10/2027"))
    s.come("18/10/2027")
    s.open_candidate(NAME)
    s.note(f"10-KNĐ {REVIEW}", dated_on="5/10/2027")
    s.print("10-knd", "12/05/1993", "Hoàn thành nhiệm vụ", strengths="Hoàn thành nhiệm vụ",
            weaknesses="Học tập chưa đều", remedy="Học đều hằng tuần")  # fmt: skip
    s.note(f"11-KNĐ {REMARK}", dated_on="6/10/2027")
    s.print("11-knd", "Vũ Minh Đức", "Hoàn thành nhiệm vụ", conviction="Lập trường vững vàng", strengths=TAKE,
            weaknesses=TAKE, duties="Thực hiện tốt nhiệm vụ đảng viên")  # fmt: skip
    hand.turn_to("candidate.tabs", "Ý kiến")
    give_opinion(s, "candidate.opinion.add", "Công đoàn cơ sở", "7/10/2027", asked=21, agreed=21)
    give_opinion(s, "candidate.opinion.add", "Chi ủy nơi cư trú", "9/10/2027", asked=8, agreed=8)
    hand.turn_to("candidate.tabs", "Tài liệu")
    s.note(f"12-KNĐ {GATHERED}", dated_on="11/10/2027")
    s.print("12-knd", "ngày 11 tháng 10 năm 2027", "21 trong tổng số 21", "8 trong tổng số 8")
    vote(s)
    s.print("13-knd", "Số 20-NQ/CB", "ngày 15 tháng 10 năm 2027", "kết nạp vào Đảng ngày 02 tháng 10 năm 2026",
            "kể từ ngày 02/10/2027", "Nguyễn Đức Khang, Bí thư chi bộ", strengths=TAKE, weaknesses=TAKE)  # fmt: skip
    text, said, places = s.bind("ho-so-cong-nhan.pdf")
    assert places == [
        "Giấy chứng nhận học lớp đảng viên mới",
        REVIEW,
        REMARK,
        GATHERED,
        "Nghị quyết đề nghị công nhận đảng viên chính thức của chi bộ",
    ]
    tells(said, "Chưa có bản quét: 4 tài liệu.")
    tells(text, NAME.upper(), "MỤC LỤC", "BẢN TỰ KIỂM ĐIỂM", "Số 20-NQ/CB")


def vote(s: Secretary) -> None:
    """All six are in favour; in which post the chair was in the chair is known from the meeting before."""
    hand = s.hand
    bring(s, "15/10/2027", "13h30", "15h10")
    attend(s)

    def result() -> None:
        tells(hand.text("candidate.vote.needed"), "4 trên 6")  # the probationary member has no vote
        s.choose("candidate.vote", way="biểu quyết bằng thẻ đảng viên")
        s.count("candidate.vote", in_favour=6, against=0)
        s.fill("candidate.vote", number="20-NQ/CB")

    count(s, result)
    finish(s)
    s.open_candidate(NAME)
    s.close_stage(s.known_of_step(done_on="15/10/2027", number="20-NQ/CB"))
    # Thirty working days after Friday 15/10/2027: five weeks and 22-23/11 are 27, 24/11 is off, 25-26/11, 29/11.
    assert s.due("recognition_decision") == "29/11/2027"


def official(s: Secretary) -> None:
    """18/11/2027: the decision; who issues it is known from the admission. Official from 2/10/2027, not from then."""
    hand = s.hand
    s.come("20/11/2027")
    s.open_candidate(NAME)
    committee, bureau = "Ban Chấp hành Đảng bộ phường Ví Dụ", "Ban Thường vụ Đảng ủy phường Ví Dụ"
    s.close_stage(s.known_of_step(decided_by=committee), s.of_step(done_on="3/11/2027", number="60-NQ/ĐU"))
    s.close_stage(
        s.known_of_step(decided_by=bureau),
        s.of_step(done_on="18/11/2027", number="130-QĐ/ĐU", received_on="19/11/2027"),
    )
    s.print("ct-lcb", "số 130-QĐ/ĐU, ngày 18/11/2027", bureau, "từ ngày: 02/10/2027")
    assert [title for title in s.today() if NAME in title] == []
    hand.press("nav.candidates")
    hand.press("candidate.back")
    hand.press("candidates.view.list")
    assert NAME not in hand.column("candidates.table", 0)
    hand.press("nav.roster")
    hand.press_row("roster.table", NAME)
    hand.wait_for(lambda: hand.sees("roster.record.name") and hand.text("roster.record.name") == NAME)
    hand.turn_to("roster.tabs", "Sinh hoạt")
    assert hand.column("roster.events", 0) == ["02/10/2026", "02/10/2027"]
    assert hand.column("roster.events", 1) == ["Kết nạp vào Đảng", "Công nhận đảng viên chính thức"]
    tells(hand.column("roster.events", 2)[1], "130-QĐ/ĐU ngày 18/11/2027", bureau)
    tells(hand.text("roster.subtitle"), "7 chính thức", "0 dự bị")
    member = s.member(NAME)
    assert member.standing.rank is Rank.OFFICIAL
    last = member.events[-1]
    assert last.on is not None
    assert last.decided_on is not None
    # Official from the day on which the twelve months ended, not from the later decision (294-QĐ/TW 4.2).
    assert (last.kind, last.on.iso, last.decided_on.iso) == (Happened.RECOGNISED, "2027-10-02", "2027-11-18")
    assert (last.decision_number, last.decided_by) == ("130-QĐ/ĐU", bureau)
