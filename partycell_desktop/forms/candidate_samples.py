"""Invented candidates for the samples of the forms. Nobody here is real.

One way is rich, with everything recorded up to the recognition; one is nearly empty, so that a form is seen with its
blanks.
"""

from dataclasses import replace
from datetime import date

from partycell_desktop.domain.candidates import (
    Candidacy,
    CandidateFile,
    CandidateStep,
    CandidateVote,
    Helper,
    IntroducedBy,
    Introduction,
    Mentorship,
    Opinion,
    Phase,
    Verification,
)
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.posts import Post
from partycell_desktop.domain.record_lists import Paper, Relative
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms.material import Applicant, Headcount, Material, Subject
from partycell_desktop.forms.samples import SECRETARY, issuer

DAY = date(2026, 10, 5)
_WAY = 1
_TERMS = {"verification.working_days": 30, "verification.abroad_working_days": 90}
_PLACE = f"candidate:{_WAY}/person"


def _on(iso: str) -> PartialDate:
    return PartialDate.from_iso(iso)


def helper() -> Subject:
    """The official member who helps, and introduces."""
    person = Person(
        id=11,
        full_name="Hoàng Thị Đào",
        sex="Nữ",
        born_on=_on("1988-04-30"),
        home_province="Tỉnh Minh Họa",
        home_detail="Xã Ví Dụ Hạ",
        residence_province="Thành phố Thí Dụ",
        residence_detail="Phường Ví Dụ",
        occupation="Công nhân kỹ thuật",
        job_title="Tổ trưởng tổ vận hành",
        work_unit="Phân xưởng 2",
        card_number="001188000407",
    )
    events = (
        MembershipEvent(11, 11, Happened.ADMITTED, _on("2015-02-03"), _on("2015-01-15"), "12-QĐ/ĐU"),
        MembershipEvent(12, 11, Happened.RECOGNISED, _on("2016-02-03")),
    )
    post = Post(11, 11, "Đảng", "Chi ủy viên", "Chi bộ Công ty TNHH Minh Họa", _on("2025-03-01"))
    return Subject(person, {"post": [post]}, events)


def other_helper() -> Subject:
    """The official member who helps the probationary member."""
    person = Person(id=12, full_name="Vũ Minh Đức", sex="Nam", born_on=_on("1979-07-19"), job_title="Quản đốc")
    events = (
        MembershipEvent(13, 12, Happened.ADMITTED, _on("2010-05-19"), _on("2010-05-03"), "31-QĐ/ĐU"),
        MembershipEvent(14, 12, Happened.RECOGNISED, _on("2011-05-19")),
    )
    return Subject(person, {}, events)


def person() -> Person:
    """The candidate of the samples."""
    return Person(
        id=10,
        full_name="Đinh Công Mẫu",
        sex="Nam",
        born_on=_on("1993-05-12"),
        birth_country="Việt Nam",
        birth_province="Tỉnh Minh Họa",
        birth_detail="Xã Ví Dụ",
        home_country="Việt Nam",
        home_province="Tỉnh Minh Họa",
        home_detail="Thôn Mỹ, xã Ví Dụ",
        residence_country="Việt Nam",
        residence_province="Thành phố Thí Dụ",
        residence_detail="Số 7, tổ dân phố 3, phường Ví Dụ",
        ethnic_group="Mường",
        religion="Không",
        family_class="Nông dân",
        citizen_number="001093000812",
        occupation="Công nhân vận hành",
        job_title="Tổ phó tổ vận hành",
        work_unit="Phân xưởng 2, Công ty TNHH Minh Họa",
        youth_union_on=_on("2009-03-26"),
        general_education="12/12",
        expertise_level="Cao đẳng",
        expertise_field="Điện công nghiệp",
        languages="Tiếng Anh A2",
    )


_VILLAGE, _WARD = "Xã Ví Dụ, tỉnh Minh Họa", "Phường Ví Dụ, thành phố Thí Dụ"


def _lists() -> dict[str, list[Relative] | list[Paper]]:
    relatives = [
        Relative(21, 10, "Cha đẻ", "Đinh Công Quỹ", _on("1965"), None, _VILLAGE, _VILLAGE, _VILLAGE, "Nông dân"),
        Relative(22, 10, "Mẹ đẻ", "Bùi Thị Ỏn", _on("1968"), None, _VILLAGE, _VILLAGE, _VILLAGE, "Nông dân"),
        Relative(23, 10, "Vợ", "Lê Thị Nhã", _on("1995"), None, _WARD, _WARD, _WARD, "Công nhân may"),
    ]
    papers = [
        Paper(31, 10, 201, "", "03-NQ/CB", _on("2025-04-02")),
        Paper(32, 10, 38, "", "115/CN", _on("2025-04-18"), "Trung tâm chính trị phường Ví Dụ", pages=1),
        Paper(33, 10, 203, "", "04-NQ/CB", _on("2025-04-02")),
        Paper(34, 10, 204, "", "09-NQ/CB", _on("2026-05-20")),
        Paper(35, 10, 37, "", "", _on("2026-06-10"), "", pages=2),
        Paper(36, 10, 1, "", "", _on("2026-06-10"), "", pages=14),
    ]
    return {"relative": relatives, "paper": papers}


_STEPS = (
    CandidateStep(1, _WAY, "outstanding", _on("2025-03-05"), "02-NQ/CĐ", "BCH Công đoàn cơ sở"),
    CandidateStep(2, _WAY, "sympathiser", _on("2025-04-02"), "03-NQ/CB"),
    CandidateStep(3, _WAY, "course", _on("2025-04-18"), "115/CN", "Trung tâm chính trị phường Ví Dụ"),
    CandidateStep(4, _WAY, "file_allowed", _on("2026-06-02"), "31-CV/ĐU", "Đảng ủy phường Ví Dụ"),
    CandidateStep(5, _WAY, "file", _on("2026-06-12")),
    CandidateStep(6, _WAY, "verification", _on("2026-07-14")),
    CandidateStep(7, _WAY, "opinions", _on("2026-07-15")),
    CandidateStep(8, _WAY, "cell_vote", _on("2026-10-05"), "14-NQ/CB"),
)
_ADMISSION = CandidateVote(
    1,
    _WAY,
    Phase.ADMISSION,
    _on("2026-10-05"),
    "14-NQ/CB",
    "bỏ phiếu kín",
    official=21,
    probationary=2,
    present_official=19,
    present_probationary=2,
    absent_reason="1 đồng chí đi công tác, 1 đồng chí nghỉ ốm",
    entitled=20,
    in_favour=18,
    against=1,
    against_reason="đề nghị có thêm thời gian theo dõi, giúp đỡ",
    chair=SECRETARY,
    chair_post="Bí thư chi bộ",
    secretary="Hoàng Thị Đào",
    share="2/3",
)
_VERIFICATIONS = (
    Verification(
        1,
        _WAY,
        "Đinh Công Mẫu, Đinh Công Quỹ (cha đẻ), Bùi Thị Ỏn (mẹ đẻ)",
        "Đảng ủy xã Ví Dụ, tỉnh Minh Họa",
        number="05-CV/CB",
        sent_on=_on("2026-06-15"),
    ),
    Verification(2, _WAY, "Lê Thị Nhã (vợ)", "Đảng ủy phường Thí Dụ", verifier_id=11, sent_on=_on("2026-06-15")),
)
_OPINIONS = (
    Opinion(
        1,
        _WAY,
        Phase.ADMISSION,
        "Công đoàn cơ sở Công ty TNHH Minh Họa",
        False,
        _on("2026-07-10"),
        20,
        19,
        1,
        "Gương mẫu, tích cực trong lao động sản xuất; được đồng nghiệp tín nhiệm",
        "Đôi lúc còn ngại phát biểu ý kiến trong hội họp",
        "cần mạnh dạn hơn trong góp ý, phê bình",
    ),
    Opinion(
        2,
        _WAY,
        Phase.ADMISSION,
        "Đoàn Thanh niên Công ty TNHH Minh Họa",
        False,
        _on("2026-07-10"),
        9,
        9,
        0,
        "Nhiệt tình tham gia các hoạt động của Đoàn",
        "Không",
    ),
    Opinion(
        3,
        _WAY,
        Phase.ADMISSION,
        "Chi ủy Chi bộ tổ dân phố 3, phường Ví Dụ",
        True,
        _on("2026-07-12"),
        7,
        7,
        0,
        "Bản thân và gia đình chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước",
        "Ít có điều kiện tham gia sinh hoạt tổ dân phố",
    ),
)
_RESOLUTIONS = ("NQ-CTĐ", "NQ-PCGĐ", "NQ-BDNT", "NQ-LHS", "NQ-GĐDB")
_TEXTS = {
    **{f"{form}.present": "20" for form in _RESOLUTIONS},
    **{f"{form}.in_favour": "19" for form in _RESOLUTIONS},
    "6-KNĐ.life_record": "Lý lịch rõ ràng; đã được thẩm tra, xác minh theo quy định; đủ điều kiện xem xét kết nạp.",
    "6-KNĐ.conviction": "Tin tưởng vào sự lãnh đạo của Đảng; động cơ phấn đấu vào Đảng đúng đắn.",
    "6-KNĐ.strengths": (
        "Đạo đức, lối sống lành mạnh; hoàn thành tốt nhiệm vụ được giao, ba năm liền là lao động tiên tiến; gần gũi, "
        "được công nhân trong phân xưởng tin yêu."
    ),
    "6-KNĐ.weaknesses": "Đôi lúc còn ngại phát biểu ý kiến trong hội họp.",
    "3-KNĐ.1.life_record": "Bản thân và gia đình chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước.",
    "3-KNĐ.1.conviction": "Tin tưởng vào sự lãnh đạo của Đảng; tích cực học tập, nâng cao nhận thức chính trị.",
    "3-KNĐ.1.strengths": "Trung thực, giản dị; hoàn thành tốt công việc được giao; hòa nhã với đồng nghiệp.",
    "3-KNĐ.1.weaknesses": "Đôi lúc còn ngại phát biểu ý kiến trong hội họp.",
    "10-KNĐ.strengths": (
        "Chấp hành nghiêm Điều lệ Đảng, nghị quyết của chi bộ; sinh hoạt, đóng đảng phí đầy đủ; hoàn thành tốt nhiệm "
        "vụ chuyên môn, có hai sáng kiến ở tổ vận hành."
    ),
    "10-KNĐ.weaknesses": "Chưa mạnh dạn góp ý, phê bình trong sinh hoạt chi bộ.",
    "10-KNĐ.remedy": "Chuẩn bị ý kiến trước mỗi kỳ sinh hoạt; mạnh dạn trao đổi với đồng chí được phân công giúp đỡ.",
    "11-KNĐ.conviction": "Lập trường tư tưởng vững vàng; nhận thức đúng về Đảng, về nhiệm vụ của người đảng viên.",
    "11-KNĐ.strengths": "Đạo đức, lối sống lành mạnh; sẵn sàng giúp đỡ đồng nghiệp; được quần chúng tín nhiệm.",
    "11-KNĐ.weaknesses": "Cần mạnh dạn hơn trong tự phê bình và phê bình.",
    "11-KNĐ.duties": "Hoàn thành tốt nhiệm vụ đảng viên dự bị và các việc được chi bộ giao.",
    "13-KNĐ.strengths": (
        "Lập trường tư tưởng vững vàng; chấp hành nghị quyết của chi bộ; hoàn thành tốt nhiệm vụ đảng viên dự bị và "
        "công việc chuyên môn; được quần chúng tín nhiệm."
    ),
    "13-KNĐ.weaknesses": "Cần mạnh dạn hơn trong tự phê bình và phê bình.",
    "17-KNĐ.strengths": "Chấp hành tốt nội quy của công ty; tích cực tham gia hoạt động công đoàn.",
    "17-KNĐ.weaknesses": "Đôi lúc còn ngại phát biểu ý kiến.",
    "19-KNĐ.2.valid_until": "31/8/2026",
}


def applicant(part: int = 0) -> Applicant:
    """A candidate on whom the cell has voted: everything is recorded up to that day."""
    lists = _lists()
    file = CandidateFile(
        Candidacy(_WAY, 10, _on("2025-03-03"), "Công đoàn", _on("2024-02-01"), True),
        person(),
        steps=_STEPS,
        papers=[each for each in lists["paper"] if isinstance(each, Paper)],
        relatives=[each for each in lists["relative"] if isinstance(each, Relative)],
        mentorships=(Mentorship(1, _WAY, 11, _on("2025-04-02"), "03-NQ/CB", _on("2024-02-01")),),
        introductions=(
            Introduction(1, _WAY, IntroducedBy.MEMBER, 11, "", _on("2026-06-12")),
            Introduction(2, _WAY, IntroducedBy.TRADE_UNION, 0, "BCH Công đoàn cơ sở", _on("2026-06-12"), "08-NQ/CĐ"),
        ),
        verifications=_VERIFICATIONS,
        opinions=_OPINIONS,
        votes=(_ADMISSION,),
        helpers={11: Helper(helper().person, helper().events)},
    )
    return Applicant(Subject(file.person, lists, at=_PLACE), file, _TEXTS, {11: helper()}, part)


def probationer() -> Applicant:
    """The same person at the end of the probation, when the cell has voted on the recognition."""
    known = applicant()
    events = (
        MembershipEvent(
            21, 10, Happened.ADMITTED, _on("2026-11-20"), _on("2026-11-09"), "120-QĐ/ĐU", "Đảng ủy phường Ví Dụ"
        ),
    )
    steps = (
        *_STEPS,
        CandidateStep(9, _WAY, "committee", _on("2026-10-26"), "45-NQ/ĐU", "Đảng ủy phường Ví Dụ"),
        CandidateStep(10, _WAY, "decision", _on("2026-11-09"), "120-QĐ/ĐU", "Đảng ủy phường Ví Dụ"),
        CandidateStep(11, _WAY, "ceremony", _on("2026-11-20")),
        CandidateStep(12, _WAY, "probation", _on("2027-11-20")),
    )
    mentors = (
        *known.file.mentorships,
        Mentorship(
            2, _WAY, 11, _on("2026-11-20"), "16-NQ/CB", None, False, True, _on("2027-03-01"), "chuyển sinh hoạt đảng"
        ),
        Mentorship(3, _WAY, 12, _on("2027-03-01"), "05-NQ/CB", None, True, True),
    )
    opinions = (
        *_OPINIONS,
        *(
            replace(
                each, id=each.id + 10, phase=Phase.RECOGNITION, given_on=_on("2027-11-26"), against=0, agreed=each.asked
            )
            for each in _OPINIONS
        ),
    )
    vote = replace(
        _ADMISSION,
        id=2,
        phase=Phase.RECOGNITION,
        held_on=_on("2027-12-06"),
        number="22-NQ/CB",
        official=22,
        present_official=22,
        present_probationary=2,
        absent_reason="",
        entitled=22,
        in_favour=22,
        against=0,
        against_reason="",
    )
    papers = [
        *known.file.papers,
        Paper(37, 10, 47, "", "", _on("2027-11-22"), "", pages=2),
        Paper(38, 10, 48, "", "", _on("2027-11-24"), "", pages=1),
    ]
    file = replace(
        known.file,
        events=events,
        steps=steps,
        papers=papers,
        mentorships=mentors,
        opinions=opinions,
        votes=(_ADMISSION, vote),
    )
    return replace(
        known,
        subject=replace(known.subject, events=events),
        file=file,
        helpers={11: helper(), 12: other_helper()},
        probation_ends=date(2027, 11, 20),
    )


def readmitted_probationer() -> Applicant:
    """The same of somebody who was a member once before, on whom the cell has not agreed yet."""
    known = probationer()
    events = tuple(replace(each, kind=Happened.READMITTED) for each in known.subject.events)
    votes = [
        replace(
            each, present_official=20, absent_reason="2 đồng chí đi công tác", entitled=21, in_favour=13, against=7,
            against_reason="cần thêm thời gian",
        )
        for each in known.file.votes
    ]  # fmt: skip
    return replace(known, subject=replace(known.subject, events=events), file=replace(known.file, votes=votes))


def moved_applicant() -> Applicant:
    """A candidate who moves to another cell before the vote."""
    known = applicant()
    ended = replace(
        known.file.candidacy,
        ended_on=_on("2026-08-14"),
        ended_as="moved",
        ended_to="Chi bộ Công ty Cổ phần Thí Dụ, Đảng bộ phường Thí Dụ",
    )
    return replace(known, file=replace(known.file, candidacy=ended, votes=()))


def other_applicant() -> Applicant:
    """A second candidate of the same meetings, of whom less is known."""
    known = Person(id=14, full_name="Nguyễn Ngọc Ẩn", sex="Nữ", born_on=_on("1999-11-02"), work_unit="Phòng Kế toán")
    steps = (
        CandidateStep(21, 3, "outstanding", _on("2025-03-05")),
        CandidateStep(22, 3, "sympathiser", _on("2025-04-02"), "03-NQ/CB"),
    )
    mentors = (
        Mentorship(4, 3, 11, _on("2025-04-02"), "03-NQ/CB", None, False, False, _on("2025-12-01"), "nghỉ hưu"),
        Mentorship(5, 3, 12, _on("2025-12-01"), "18-NQ/CB", None, True),
    )
    file = CandidateFile(
        Candidacy(3, 14, _on("2025-03-03"), "Chi bộ phát hiện"),
        known,
        steps=steps,
        papers=[Paper(41, 14, 38, "", "116/CN", _on("2025-04-18")), Paper(42, 14, 203, "", "04-NQ/CB")],
        mentorships=mentors,
    )
    subject = Subject(known, {"paper": list(file.papers)}, at="candidate:3/person")
    return Applicant(subject, file, _TEXTS, {11: helper(), 12: other_helper()})


def failed_applicant() -> Applicant:
    """The same candidate where everybody came and too few voted in favour."""
    known = applicant()
    vote = replace(_ADMISSION, present_official=21, absent_reason="", entitled=21, in_favour=13, against=8)
    return replace(known, file=replace(known.file, votes=(vote,)))


def bare_applicant() -> Applicant:
    """A candidate of whom little more than the name is known."""
    known = Person(id=13, full_name="Vũ Thị Ốc", sex="Nữ", born_on=_on("2001"))
    file = CandidateFile(Candidacy(2, 13, _on("2026-09-01")), known)
    return Applicant(Subject(known, at="candidate:2/person"), file)


def material_of(*candidates: Applicant, lists: dict[str, CodeList] | None = None, day: date | None = None) -> Material:
    """A paper of the invented cell about these candidates."""
    members = tuple(each.subject for each in candidates)
    return Material(
        issuer(day or DAY), members, lists or {}, candidates=candidates, count=Headcount(21, 2, True), terms=_TERMS
    )
