"""Invented meetings for the samples of the forms: one in which nearly everything happened, one that is only planned."""

from partycell_desktop.domain import vote as counting
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Majority,
    Meeting,
    MeetingCorrection,
    MeetingFile,
    MeetingGuest,
    MeetingKind,
    MeetingPoint,
    MeetingVote,
    Speech,
    Task,
    TaskState,
    voters_of,
)
from partycell_desktop.domain.papers_to_read import PaperToRead
from partycell_desktop.domain.roster import Rank
from partycell_desktop.forms.material import MeetingOnPaper

CHAIR, WRITER = 1, 2


def _on(iso: str) -> PartialDate:
    return PartialDate.from_iso(iso)


def _roll() -> tuple[Attendance, ...]:
    came, excused, absent = Attending.PRESENT, Attending.EXCUSED, Attending.ABSENT
    return (
        Attendance(1, 7, 1, "Nguyễn Đức Khang", state=came),
        Attendance(2, 7, 2, "Đỗ Thị Mỹ Hường", state=came),
        Attendance(3, 7, 3, "Trần Quốc Hùng", state=came, late_minutes=15),
        Attendance(4, 7, 4, "Phạm Văn Dũng", state=came),
        Attendance(5, 7, 5, "Lê Thị Mẫu", state=excused, reason="đi công tác tại Thí Dụ"),
        Attendance(6, 7, 6, "Hoàng Văn Nam", state=absent),
        Attendance(7, 7, 7, "Vũ Minh Đức", exempt=True),
        Attendance(8, 7, 8, "Ngô Thị Lan", rank=Rank.PROBATIONARY, state=came),
        Attendance(9, 7, 9, "Cao Thị Kim Oanh", guest=True, state=came),
    )


def rich_meeting() -> MeetingOnPaper:
    """A meeting with absences, a guest, speeches, two votes of which one failed, tasks, a score and a correction."""
    meeting = Meeting(
        id=7,
        kind=MeetingKind.COMBINED,
        held_on=_on("2026-02-05"),
        month_on=_on("2026-02"),
        starts_at="14:00",
        ended_at="16:10",
        place="Phòng họp tầng 2",
        theme="Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        way="trực tiếp kết hợp trực tuyến",
        online_basis="Công văn số 12-CV/ĐU, ngày 05/01/2026 của Đảng ủy phường Ví Dụ",
        chair_id=CHAIR,
        chair_post="Bí thư",
        secretary_id=WRITER,
        upper_class="Tốt",
        shortcomings="Một số đồng chí chưa tham gia phát biểu ý kiến.",
    )
    roll = _roll()
    voters = counting.voters_text(voters_of(roll))
    points = (
        MeetingPoint(11, 7, 0, "opening", "dues", "Tình hình thu, nộp đảng phí", text="Thu đủ, nộp đúng hạn tháng 01."),
        MeetingPoint(
            12,
            7,
            1,
            "content",
            "last_tasks",
            "Đánh giá kết quả thực hiện nhiệm vụ tháng 01/2026",
            presenter="Đồng chí Nguyễn Đức Khang",
            text=(
                "Các mặt công tác đạt kết quả như sau:\na) Chính trị, tư tưởng: ổn định;\n"
                "b) Sản xuất, kinh doanh: <b>vượt kế hoạch 5%</b>;\n| TT | Nhiệm vụ | Kết quả |\n"
                "| 1 | Phát triển đảng viên | <i>đang thực hiện</i> |\n| 2 | Thu, nộp đảng phí | hoàn thành |"
            ),
            conclusion="Tiếp tục phát huy kết quả đã đạt được.",
        ),
        MeetingPoint(
            13,
            7,
            2,
            "content",
            "new_tasks",
            "Nhiệm vụ tháng 02/2026",
            text="- Hoàn thành kế hoạch sản xuất quý I;\n- Bồi dưỡng quần chúng ưu tú.",
            conclusion="Từng đồng chí chủ động thực hiện nhiệm vụ được phân công.",
        ),
    )
    file = MeetingFile(
        meeting,
        roll=roll,
        papers=(
            PaperToRead(
                1, 7, 0, "50-CT/TW", "Ban Bí thư", _on("2025-07-23"), "Chỉ thị về nâng cao chất lượng sinh hoạt chi bộ"
            ),
            PaperToRead(2, 7, 1, title="Dự thảo nghị quyết lãnh đạo nhiệm vụ tháng 02/2026"),
        ),
        guests=(MeetingGuest(1, 7, "Bùi Thị Ánh", "Đảng ủy viên phụ trách chi bộ"),),
        points=points,
        speeches=(
            Speech(1, 7, 12, 0, "Trần Quốc Hùng", "Đề nghị quan tâm bồi dưỡng công nhân trẻ.", "Chi bộ tiếp thu."),
            Speech(2, 7, 13, 1, "Phạm Văn Dũng", "Nhất trí với dự thảo; đề nghị ghi rõ thời hạn."),
        ),
        votes=(
            MeetingVote(
                1,
                7,
                13,
                0,
                "Thông qua nghị quyết tháng 02/2026",
                "biểu quyết bằng thẻ đảng viên",
                Majority.HALF,
                in_favour=4,
                against=0,
                entitled=6,
                present=4,
                share="> 1/2",
                voters=voters,
            ),
            MeetingVote(
                2,
                7,
                13,
                1,
                "Chuyển thời gian sinh hoạt sang buổi tối",
                "bỏ phiếu kín",
                Majority.HALF,
                in_favour=1,
                against=2,
                other=0,
                handed_out=4,
                returned=4,
                invalid=1,
                entitled=6,
                present=4,
                share="> 1/2",
                voters=voters,
            ),
        ),
        tasks=(
            Task(1, 7, 3, "Theo dõi, giúp đỡ 02 quần chúng ưu tú của phân xưởng 1", _on("2026-03-31"), None),
            Task(2, 7, 4, "Thu đảng phí tháng 02 của đảng viên ca đêm", _on("2026-02-25"), None, TaskState.OPEN),
        ),
        corrections=(MeetingCorrection(1, 7, _on("2026-02-12"), "vượt kế hoạch 5%", "vượt kế hoạch 6%", "Chủ trì"),),
    )
    names = {each.person_id: each.name for each in roll}
    return MeetingOnPaper(
        file,
        cell="Chi bộ Công ty TNHH Minh Họa",
        names=names,
        chair=names[CHAIR],
        secretary=names[WRITER],
        numbers={"bien-ban": "2", "nghi-quyet": "02-NQ/CB", "ket-luan": "01-KL/CB", "giay-moi": "03-GM/CB"},
        scores=(
            ("Chấp hành thời gian, thời lượng sinh hoạt", 5, 5, ""),
            ("Tỷ lệ đảng viên dự sinh hoạt", 5, 3, "01 đồng chí vắng không lý do"),
            ("Công tác chuẩn bị", 10, 9.5, ""),
            ("Tổ chức sinh hoạt", 40, 36, ""),
            ("Thực hiện nguyên tắc tổ chức, sinh hoạt đảng", 5, 5, ""),
            ("Kết quả lãnh đạo thực hiện kết luận, nghị quyết", 30, 27, ""),
            ("Kết thúc buổi sinh hoạt", 5, 5, ""),
        ),
        score_total="90,5",
        score_class="Tốt",
    )


def bare_meeting() -> MeetingOnPaper:
    """A meeting that is only planned: nobody was noted, nothing was said."""
    return MeetingOnPaper(MeetingFile(Meeting(id=8, held_on=_on("2026-03-05"))))
