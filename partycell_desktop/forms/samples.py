"""Invented people for the samples of the forms: specimens, golden texts, previews. Nobody here is real.

One record is rich, with long names and answers; one is nearly empty, so that a form is seen with its blanks.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from partycell_desktop.domain.cell import Cell, OrganisationName
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.deadlines import Due, DueKind
from partycell_desktop.domain.party_age import BadgeDue
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.posts import Entry, Post
from partycell_desktop.domain.record_lists import (
    Award,
    Badge,
    Discipline,
    ForeignTie,
    Honour,
    Introducer,
    Journey,
    LifePeriod,
    Paper,
    Relative,
    SocialMembership,
    Training,
)
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms.material import Issuer, Material, Subject

DAY = date(2026, 2, 5)
SECRETARY = "Nguyễn Đức Khang"


def _on(iso: str) -> PartialDate:
    return PartialDate.from_iso(iso)


def issuer(day: date = DAY) -> Issuer:
    """An invented cell in an invented enterprise."""
    cell = Cell(
        id=1,
        enterprise="Công ty TNHH Minh Họa",
        enterprise_kind="Công ty trách nhiệm hữu hạn",
        organisation_type="Chi bộ trực thuộc đảng ủy cơ sở",
        place_name="Ví Dụ",
        symbol="CB",
    )
    names = (
        OrganisationName(1, 0, "Chi bộ Công ty TNHH Minh Họa"),
        OrganisationName(2, 1, "Đảng bộ phường Ví Dụ"),
        OrganisationName(3, 2, "Đảng bộ thành phố Thí Dụ"),
    )
    return Issuer(cell, names, day, SECRETARY)


def rich_member() -> Subject:
    """A record in which nearly every item says something."""
    person = Person(
        id=1,
        full_name="Đỗ Thị Mỹ Hường",
        name_in_use="Đỗ Mỹ Hường",
        sex="Nữ",
        other_names="Hường Mỹ, Đỗ Thị Hưởng",
        born_on=_on("1972-03-08"),
        birth_country="Việt Nam",
        birth_province="Thành phố Thí Dụ",
        birth_detail="Trạm y tế xã Ví Dụ Thượng (tên cũ: xã Ví Dụ), huyện Minh Họa (tên cũ)",
        home_country="Việt Nam",
        home_province="Tỉnh Minh Họa",
        home_detail="Thôn Đỗ Xá, xã Kỳ Mỹ (tên cũ: xã Kỳ Ngỡ)",
        residence_country="Việt Nam",
        residence_province="Thành phố Thí Dụ",
        residence_detail="Số 18, ngõ 5, đường Ví Dụ, phường Ví Dụ",
        stay="Nhà nghỉ công đoàn Công ty TNHH Minh Họa, phường Ví Dụ, thành phố Thí Dụ",
        ethnic_group="Kinh",
        religion="Không",
        family_class="Viên chức",
        citizen_number="001172000123",
        card_number="001172000123",
        card_issued_on=_on("2025-09-02"),
        card_issued_by="Ban Thường vụ Thành ủy Thí Dụ",
        old_card_number="00.123456",
        life_record_number="001234 TD",
        register_number=3,
        occupation="Nhân viên văn phòng",
        occupation_before="Công nhân may",
        job_title="Trưởng phòng Hành chính - Nhân sự",
        work_unit="Phòng Hành chính - Nhân sự",
        recruited_on=_on("1994-06-01"),
        recruited_by="Công ty TNHH Minh Họa",
        youth_union_on=_on("1988-03-26"),
        youth_union_at="Trường THPT Ví Dụ",
        general_education="12/12",
        expertise_level="Đại học",
        expertise_field="Quản trị kinh doanh, Luật kinh tế (văn bằng hai)",
        technology="Chuyển đổi số trong quản trị doanh nghiệp",
        degree="Thạc sĩ",
        theory="Trung cấp",
        theory_form="Không tập trung",
        languages="Tiếng Anh B1",
        informatics="Chứng chỉ ứng dụng công nghệ thông tin cơ bản",
        health="Tốt",
        martyr_family=True,
        life_story=(
            "Từ 1978 đến 1990: học phổ thông tại xã Ví Dụ Thượng. Tham gia Đội thiếu niên, Đoàn thanh niên.\n"
            "Từ 1990 đến 1994: học và tốt nghiệp Trường Đại học Ví Dụ.\n"
            "Từ 6/1994 đến nay: làm việc tại Công ty TNHH Minh Họa."
        ),
        household_income=360_000_000,
        income_per_head=90_000_000,
        house="Nhà ở tự xây 3 tầng, tổng diện tích sử dụng 142 m²",
        land="Đất ở 68 m² (mua năm 2006)",
        business="Không",
        labourers=0,
        assets="01 ô tô 5 chỗ, trị giá khoảng 450.000.000 ₫; 01 xe máy",
    )
    lists: dict[str, Sequence[Entry]] = {
        "life_period": [
            LifePeriod(1, 1, _on("1978-09"), _on("1990-08"), "Học phổ thông tại Trường THPT Ví Dụ, xã Ví Dụ Thượng"),
            LifePeriod(2, 1, _on("1990-09"), _on("1994-05"), "Sinh viên Trường Đại học Ví Dụ", "Ủy viên BCH Chi đoàn"),
            LifePeriod(
                3,
                1,
                _on("1994-06"),
                _on("2009-12"),
                "Công nhân, tổ trưởng tổ may số 7, Phân xưởng 1, Công ty TNHH Minh Họa, phường Ví Dụ",
                "Tổ trưởng công đoàn",
            ),
            LifePeriod(
                4,
                1,
                _on("2010-01"),
                None,
                "Nhân viên, Phó trưởng phòng, Trưởng phòng Hành chính - Nhân sự, Công ty TNHH Minh Họa",
                "Chi ủy viên, Phó Chủ tịch công đoàn cơ sở",
            ),
        ],
        "training": [
            Training(
                1,
                1,
                _on("1990-09"),
                _on("1994-05"),
                "Trường Đại học Ví Dụ",
                "Quản trị kinh doanh",
                "Chính quy",
                "Cử nhân, loại khá",
            ),
            Training(
                2,
                1,
                _on("2011-03"),
                _on("2012-09"),
                "Trường Chính trị tỉnh Minh Họa",
                "Trung cấp lý luận chính trị - hành chính",
                "Không tập trung",
                "Bằng tốt nghiệp trung cấp",
            ),
        ],
        "journey": [Journey(1, 1, _on("2015-04"), _on("2015-08"), "Nhật Bản", "tu nghiệp về quản lý chất lượng")],
        "foreign_tie": [
            ForeignTie(1, 1, "Thân nhân ở nước ngoài", "Em ruột Đỗ Văn Ngỡi, định cư tại Đức từ 1998, thợ cơ khí")
        ],
        "award": [
            Award(
                1,
                1,
                _on("2014-12-22"),
                "Bằng khen",
                "Hoàn thành xuất sắc nhiệm vụ 5 năm liền",
                "Chủ tịch UBND tỉnh Minh Họa",
                "2214/QĐ-UBND",
            ),
            Award(2, 1, _on("2020"), "Giấy khen", "Công đoàn viên xuất sắc", "Liên đoàn Lao động thành phố Thí Dụ"),
        ],
        "badge": [Badge(1, 1, 30, _on("2026-02-03"), "00012345", "15-QĐ/TU")],
        "honour": [Honour(1, 1, _on("2018-05-01"), "Chiến sĩ thi đua cấp tỉnh", "UBND tỉnh Minh Họa")],
        "discipline": [
            Discipline(1, 1, _on("2003-07-15"), "chính quyền", "Khiển trách", "Giám đốc Công ty TNHH Minh Họa", "07")
        ],
        "post": [
            Post(1, 1, "Đảng", "Chi ủy viên", "Chi bộ Công ty TNHH Minh Họa", _on("2020-06-15")),
            Post(2, 1, "Đoàn thể", "Phó Chủ tịch", "Công đoàn cơ sở", _on("2018-03-01")),
        ],
        "relative": [
            Relative(
                1,
                1,
                "Ông nội",
                "Đỗ Văn Kỷ",
                _on("1915"),
                _on("1968"),
                "",
                "Xã Kỳ Mỹ, tỉnh Minh Họa",
                "",
                "Nông dân",
                political_history="Tham gia kháng chiến, liệt sĩ",
            ),
            Relative(
                2,
                1,
                "Cha đẻ",
                "Đỗ Văn Bưởi",
                _on("1941"),
                _on("2010"),
                "Xã Kỳ Mỹ, tỉnh Minh Họa",
                "Xã Kỳ Mỹ, tỉnh Minh Họa",
                "",
                "Giáo viên",
                family_class="Viên chức",
                party_member=True,
                political_history="Tham gia công tác tại xã, không vi phạm",
                lawfulness="Chấp hành tốt",
            ),
            Relative(
                3,
                1,
                "Mẹ đẻ",
                "Phạm Thị Ngữ",
                _on("1945"),
                None,
                "",
                "Xã Kỳ Mỹ, tỉnh Minh Họa",
                "Xã Kỳ Mỹ, tỉnh Minh Họa",
                "Hưu trí",
                family_class="Viên chức",
                lawfulness="Chấp hành tốt",
            ),
            Relative(
                4,
                1,
                "Chồng",
                "Trần Quốc Vỹ",
                _on("1970-10-02"),
                None,
                "",
                "Xã Ví Dụ Hạ, tỉnh Minh Họa",
                "Phường Ví Dụ, thành phố Thí Dụ",
                "Kỹ sư cơ khí, Công ty Cổ phần Thí Dụ",
                party_member=True,
                lawfulness="Chấp hành tốt",
            ),
            Relative(
                5,
                1,
                "Em ruột",
                "Đỗ Văn Ngỡi",
                _on("1976"),
                None,
                "",
                "",
                "Thành phố Lai-xích, Đức",
                "Thợ cơ khí",
                nationality="Đức",
            ),
            Relative(
                6,
                1,
                "Con đẻ",
                "Trần Đỗ Mỹ Uyên",
                _on("1999-04-17"),
                None,
                "",
                "",
                "Phường Ví Dụ, thành phố Thí Dụ",
                "Nhân viên ngân hàng",
            ),
        ],
        "introducer": [
            Introducer(1, 1, "Lê Văn Sỹ", "Bí thư Chi bộ, Giám đốc Công ty TNHH Minh Họa"),
            Introducer(2, 1, "BCH Công đoàn cơ sở Công ty TNHH Minh Họa", ""),
        ],
        "social_membership": [SocialMembership(1, 1, _on("1995-10"), "Công đoàn Việt Nam")],
        "paper": [
            Paper(1, 1, 38, "", "45/CN", _on("1995-02-20"), "Trung tâm chính trị", None, 1, "Đảng ủy phường Ví Dụ"),
            Paper(2, 1, 37, "", "", _on("1995-04-02"), "", None, 2, "Đảng ủy phường Ví Dụ"),
            Paper(3, 1, 1, "", "", _on("1995-05-10"), "", None, 12, "Đảng ủy phường Ví Dụ"),
            Paper(4, 1, 43, "", "03-NQ/CB", _on("1995-10-12"), "Chi bộ", None, 2, "", "Bản sao"),
            Paper(5, 1, 5, "", "118-QĐ/QU", _on("1996-01-10"), "Quận ủy Ví Dụ", None, 1, ""),
            Paper(6, 1, 2, "", "", _on("1996-02-20"), "", None, 16, ""),
            Paper(7, 1, 3, "", "", _on("1996-02-20"), "", None, 4, ""),
            Paper(8, 1, 7, "", "96-QĐ/QU", _on("1997-02-01"), "Quận ủy Ví Dụ", None, 1, ""),
            Paper(9, 1, 61, "Bản tự kiểm điểm năm 2025", "", _on("2025-12-05"), "", None, 3, ""),
            Paper(10, 1, 18, note="Chưa rõ ngày"),
        ],
    }
    events = (
        MembershipEvent(
            1,
            1,
            Happened.ADMITTED,
            _on("1996-02-03"),
            _on("1996-01-10"),
            "118-QĐ/QU",
            "Ban Thường vụ Quận ủy Ví Dụ",
            "Chi bộ Xí nghiệp May Minh Họa",
        ),
        MembershipEvent(
            2,
            1,
            Happened.RECOGNISED,
            _on("1997-02-03"),
            _on("1997-02-01"),
            "96-QĐ/QU",
            "Ban Thường vụ Quận ủy Ví Dụ",
            "Chi bộ Xí nghiệp May Minh Họa",
        ),
    )
    return Subject(person, lists, events)


def member_with_badge() -> Subject:
    """The rich record before the badge of thirty years was awarded: it falls due."""
    member = rich_member()
    lists = {name: entries for name, entries in member.lists.items() if name != "badge"}
    due = BadgeDue(30, date(2026, 1, 10), date(2026, 5, 19), None, True)
    return replace(member, lists=lists, badge=due)


def plain_member() -> Subject:
    """A young official member with a short record."""
    person = Person(
        id=2,
        full_name="Ngô Bá Khá",
        sex="Nam",
        born_on=_on("1996-11"),
        birth_province="Tỉnh Minh Họa",
        home_province="Tỉnh Minh Họa",
        home_detail="Xã Ví Dụ Hạ",
        residence_province="Thành phố Thí Dụ",
        residence_detail="Phường Ví Dụ",
        ethnic_group="Tày",
        religion="Công giáo",
        citizen_number="001096000456",
        card_number="001096000456",
        life_record_number="004321 TD",
        register_number=21,
        occupation="Công nhân",
        work_unit="Phân xưởng 2",
        general_education="12/12",
        expertise_level="Cao đẳng",
        theory="Sơ cấp",
    )
    events = (
        MembershipEvent(3, 2, Happened.ADMITTED, _on("2022-05-19"), _on("2022-05-04"), "212-QĐ/QU"),
        MembershipEvent(4, 2, Happened.RECOGNISED, _on("2023-05-19"), _on("2023-05-10"), "198-QĐ/QU"),
    )
    return Subject(person, {}, events)


def old_member_with_badge() -> Subject:
    """An older member with a short record, whose thirty years are full soon after the day of the samples."""
    young = plain_member()
    person = replace(
        young.person,
        id=4,
        full_name="Bùi Văn Kỷ",
        born_on=_on("1970-11"),
        citizen_number="001070000456",
        card_number="001070000456",
        life_record_number="000321 TD",
        register_number=7,
    )
    events = (
        MembershipEvent(6, 4, Happened.ADMITTED, _on("1996-05-19"), _on("1996-04-26"), "96-QĐ/QU"),
        MembershipEvent(7, 4, Happened.RECOGNISED, _on("1997-05-19"), _on("1997-05-10"), "98-QĐ/QU"),
    )
    return Subject(person, {}, events, badge=BadgeDue(30, date(2026, 4, 26), date(2026, 5, 19), None, True))


def bare_member() -> Subject:
    """A probationary member of whom little more than the name is known."""
    person = Person(id=3, full_name="Vũ Thị Ốc", sex="Nữ", born_on=_on("2001"), register_number=24)
    return Subject(person, {}, (MembershipEvent(5, 3, Happened.ADMITTED, _on("2025-09-02")),))


def dues() -> tuple[Due, ...]:
    """What falls due around the day of the samples: something overdue, in this week, in a later one."""
    return tuple(
        Due(DueKind.CANDIDATE, day, (day - DAY).days, title, detail, "candidate:1", None)
        for day, title, detail in (
            (date(2026, 2, 3), "Trả lời thẩm tra: Đảng ủy xã Thí Dụ: Đinh Công Mẫu", "nơi thẩm tra nhận 22/12/2025"),
            (date(2026, 2, 6), "Hết hạn chứng nhận lớp nhận thức: Trần Thị Mẫu", "cấp 06/02/2021, giá trị 60 tháng"),
            (date(2026, 2, 7), "Lễ kết nạp: Lý Thị Mẫu", "tính từ ngày ban hành: 07/02/2026"),
            (date(2026, 3, 2), "Chi bộ xét công nhận: Phạm Văn Mẫu", "hết thời gian dự bị ngày 15/01/2026"),
        )
    )


def material_of(*members: Subject, lists: dict[str, CodeList] | None = None, **options: str) -> Material:
    """A paper of the invented cell about these members."""
    return Material(issuer(), members, lists or {}, options)
