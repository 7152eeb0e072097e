"""Invented applicants whose life record is told in full, for the samples of what they write themselves."""

from dataclasses import replace

from partycell_desktop.domain.candidates import CandidateStep, IntroducedBy, Introduction
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.record_lists import Award, Introducer, LifePeriod, Relative, Training
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms import candidate_samples
from partycell_desktop.forms.material import Applicant

_NO_BREACH = "Chấp hành tốt"
_CLEAR = "Lịch sử chính trị rõ ràng"
_TEXTS = {
    "1-KNĐ.awareness": (
        "Đảng Cộng sản Việt Nam là đội tiên phong của giai cấp công nhân, đồng thời là đội tiên phong của nhân dân lao "
        "động và của dân tộc Việt Nam; được đứng trong hàng ngũ của Đảng là mục tiêu phấn đấu của tôi."
    ),
    "1-KNĐ.promise": (
        "tuyệt đối trung thành với mục tiêu, lý tưởng của Đảng; chấp hành nghiêm Điều lệ Đảng, nghị quyết của chi bộ; "
        "hoàn thành tốt công việc được giao."
    ),
    "2-KNĐ.cell_remark": "Lý lịch do quần chúng tự khai đầy đủ, trung thực; gia đình chấp hành tốt pháp luật.",
    **{
        f"{form}.{name}": words
        for form in ("4-KNĐ", "4A-KNĐ")
        for name, words in (
            ("members", "9"), ("present", "9"), ("in_favour", "9"), ("against", "0"),
            ("conviction", "Tin tưởng vào sự lãnh đạo của Đảng; nhận thức chính trị tốt."),
            ("strengths", "Gương mẫu, nhiệt tình trong phong trào; hoàn thành tốt công việc được giao."),
            ("weaknesses", "Đôi lúc còn ngại phát biểu ý kiến."),
        )
    },
}  # fmt: skip


def _on(iso: str) -> PartialDate:
    return PartialDate.from_iso(iso)


def applicant() -> Applicant:
    """The candidate of the samples with the whole life record."""
    known = candidate_samples.applicant()
    person = replace(
        known.subject.person,
        name_in_use="Đinh Công Mẫu",
        youth_union_at="Trường THPT Ví Dụ Thượng",
        theory="Sơ cấp",
        informatics="Chứng chỉ ứng dụng công nghệ thông tin cơ bản",
        life_story=(
            "Từ 1999 đến 2011: học phổ thông tại xã Ví Dụ, tỉnh Minh Họa.\n"
            "Từ 2011 đến 2014: học Trường Cao đẳng nghề Minh Họa.\n"
            "Từ 2014 đến nay: công nhân vận hành tại Công ty TNHH Minh Họa."
        ),
        self_remark=(
            "Phẩm chất chính trị, đạo đức tốt; hoàn thành nhiệm vụ được giao; quan hệ đúng mực với đồng nghiệp; còn "
            "ngại phát biểu ý kiến trong hội họp."
        ),
    )
    told = {each.relation: each for each in known.subject.entries(Relative, "relative")}
    relatives = [
        Relative(24, 10, "Ông nội", "Đinh Công Kỳ", _on("1938"), _on("2004"), "", "Xã Ví Dụ, tỉnh Minh Họa", "",
                 "Nông dân", political_history="Tham gia dân quân tại xã, không vi phạm"),
        *(
            replace(each, family_class="Nông dân", political_history=_CLEAR, lawfulness=_NO_BREACH)
            for each in told.values()
        ),
        Relative(25, 10, "Em ruột", "Đinh Thị Mỹ", _on("1997"), None, "", "", "Xã Ví Dụ, tỉnh Minh Họa", "Giáo viên",
                 "Việt Nam", economy="Trung bình", lawfulness=_NO_BREACH, criminal_record="Không"),
    ]  # fmt: skip
    lists = {
        **known.subject.lists,
        "relative": relatives,
        "life_period": [
            LifePeriod(51, 10, _on("1999-09"), _on("2011-08"), "Học phổ thông tại xã Ví Dụ, tỉnh Minh Họa"),
            LifePeriod(52, 10, _on("2011-09"), _on("2014-06"), "Học Trường Cao đẳng nghề Minh Họa", "Đoàn viên"),
            LifePeriod(53, 10, _on("2014-07"), None, "Công nhân vận hành, Phân xưởng 2, Công ty TNHH Minh Họa",
                       "Tổ trưởng công đoàn"),
        ],
        "training": [
            Training(61, 10, _on("2011-09"), _on("2014-06"), "Trường Cao đẳng nghề Minh Họa", "Điện công nghiệp",
                     "Chính quy", "Bằng cao đẳng"),
        ],
        "award": [Award(71, 10, _on("2025-12-20"), "Giấy khen", "Lao động tiên tiến", "Công ty TNHH Minh Họa", "45")],
    }  # fmt: skip
    file = replace(known.file, person=person)
    return replace(
        known,
        subject=replace(known.subject, person=person, lists=lists),
        file=file,
        texts={**known.texts, **_TEXTS},
    )


def returning_applicant() -> Applicant:
    """The same of somebody who was a member once before."""
    known = applicant()
    events = (
        MembershipEvent(31, 10, Happened.ADMITTED, _on("2016-05-19"), organisation="Chi bộ Phân xưởng Thí Dụ"),
        MembershipEvent(32, 10, Happened.RECOGNISED, _on("2017-05-19"), organisation="Chi bộ Phân xưởng Thí Dụ"),
        MembershipEvent(33, 10, Happened.NAME_REMOVED, _on("2019-08-01")),
    )
    lists = {**known.subject.lists, "introducer": [Introducer(81, 10, "Lê Văn Mẫu", "Bí thư chi bộ")]}
    subject = replace(known.subject, events=events, lists=lists)
    return replace(known, subject=subject, file=replace(known.file, events=events))


def young_applicant() -> Applicant:
    """The same, introduced by the Youth Union."""
    known = applicant()
    by = Introduction(
        3, 1, IntroducedBy.YOUTH_UNION, 0, "BCH Đoàn cơ sở Công ty TNHH Minh Họa", _on("2026-06-11"), "05"
    )
    return replace(known, file=replace(known.file, introductions=(*known.file.introductions, by)))


def recognised_member() -> Applicant:
    """The same when the decision on the official member has come."""
    known = candidate_samples.probationer()
    step = CandidateStep(15, 1, "official", _on("2027-12-30"), "131-QĐ/ĐU", "Đảng ủy phường Ví Dụ", _on("2028-01-04"))
    return replace(known, file=replace(known.file, steps=(*known.file.steps, step)))
