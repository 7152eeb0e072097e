"""The first part of a way into the Party: from the first contact on 3/3/2025 to the leave to make the dossier."""

from tests.journeys.secretary import Secretary

NAME, OTHER = "Đinh Công Mẫu", "Tô Thị Ngân"


def first_contact(s: Secretary) -> None:
    """3/3/2025: a name is all that is known. Two days later the record is begun, and the union has proposed him."""
    hand = s.hand
    s.come("3/3/2025")
    add(s, NAME)
    assert hand.text("candidate.subtitle") == "theo dõi từ 03/03/2025"
    assert hand.text("candidate.complete.title") == "Lý lịch đầy đủ 0%"
    s.come("5/3/2025")
    s.open_candidate(NAME)
    hand.turn_to("candidate.tabs", "Thông tin")
    s.stands("candidate", opened_on="03/03/2025")
    s.fill("candidate", works_since="1/2/2024")
    s.choose("candidate", source="Công đoàn")
    hand.reach("candidate.facts.save")
    hand.reach("candidate.facts.record")
    begin_the_record(s)
    s.open_candidate(NAME)
    # Born on 12/05/1993: on 05/03/2025 the 32nd birthday has not come yet.
    assert "31 tuổi" in hand.text("candidate.subtitle")
    s.close_stage(s.of_step(done_on="4/3/2025", number="02-NQ/CĐ", decided_by="Công đoàn Công ty TNHH Minh Họa"))


def add(s: Secretary, name: str) -> None:
    """Put somebody on the way with nothing but a name; the page opens."""
    s.hand.press("nav.candidates")
    s.hand.press("candidates.add")
    s.fill("candidates.new", full_name=name)
    s.hand.press("candidates.new.do")
    assert s.hand.text("candidate.title") == name


def begin_the_record(s: Secretary) -> None:
    """The record of the person in the list of members; the name stands there already."""
    s.stands("roster", full_name=NAME)
    s.fill(
        "roster",
        born_on="12/5/1993",
        home_detail="Xã Ví Dụ",
        residence_detail="Khu phố 1, phường Ví Dụ",
        work_unit="Phân xưởng vận hành",
        citizen_number="022093001207",
    )
    s.choose("roster", sex="Nam", ethnic_group="Kinh", religion="Không", occupation="Công nhân")
    s.choose("roster", general_education="12/12")
    s.hand.press("roster.save")


def sympathiser(s: Secretary) -> None:
    """2/4/2025: one resolution puts the worker on the list of sympathisers and assigns who helps."""
    hand = s.hand
    s.come("4/4/2025")
    s.open_candidate(NAME)
    hand.reach("candidate.mentor.add")
    s.choose("candidate.mentor", member_id="Hoàng Thị Đào")
    s.fill("candidate.mentor", from_on="2/4/2025", number="03-NQ/CB", together_since="15/2/2024")
    hand.press("candidate.mentor.do")
    s.close_stage(s.known_of_step(done_on="02/04/2025", number="03-NQ/CB"))
    # Five of six: 83.33 per cent.
    s.print("nq-ctd", "Số 03-NQ/CB", "Ví Dụ, ngày 02 tháng 4 năm 2025", "Nghị quyết số 02-NQ/CĐ, ngày 04/03/2025",
            "12/05/1993", "Hoàng Thị Đào", "đạt 83,3%", present="6", in_favour="5")  # fmt: skip
    s.print("nq-pcgd", "Số 03-NQ/CB", "ngày 02 tháng 4 năm 2025", "Hoàng Thị Đào", present="6", in_favour="6")


def course(s: Secretary) -> None:
    """8/4/2025: the cell proposes the course; 18/4: the certificate, which holds sixty months."""
    hand = s.hand
    s.come("10/4/2025")
    s.open_candidate(NAME)
    hand.press("candidate.paper.other")
    s.choose("candidate.paper", type_number="Nghị quyết chi bộ đề nghị cho học lớp bồi dưỡng nhận thức về Đảng")
    s.fill("candidate.paper", number="05-NQ/CB", dated_on="8/4/2025")
    hand.press("candidate.paper.dialog.do")
    s.print("nq-bdnt", "Số 05-NQ/CB", "ngày 08 tháng 4 năm 2025", "02/04/2025", present="6", in_favour="6")
    s.come("20/4/2025")
    s.open_candidate(NAME)
    s.close_stage(s.of_step(done_on="18/4/2025", number="115/CN", decided_by="Trung tâm Chính trị Ví Dụ"))
    # Sixty months after 18/04/2025; the rule is known from 01/07/2025 on.
    s.come("1/7/2025")
    s.open_candidate(NAME)
    assert s.due("course") == "18/04/2030"


def leave_for_the_dossier(s: Secretary) -> None:
    """20/5/2026: the cell asks for leave to make the dossier; 1/6: the committee of the ward gives it."""
    s.come("21/5/2026")
    s.open_candidate(NAME)
    s.note("NQ-LHS Nghị quyết chi bộ đề nghị cho làm thủ tục xem xét kết nạp", number="09-NQ/CB", dated_on="20/5/2026")
    s.print("nq-lhs", "Số 09-NQ/CB", "ngày 20 tháng 5 năm 2026", "số 115/CN, ngày 18/04/2025",
            present="6", in_favour="6")  # fmt: skip
    s.come("2/6/2026")
    s.print_list("DS-CTĐ", "ds-ctd", NAME, "02/04/2025", "115/CN, 18/04/2025", "Danh sách có 1 người")
    s.open_candidate(NAME)
    s.close_stage(s.of_step(done_on="1/6/2026", number="31-CV/ĐU", decided_by="Đảng ủy phường Ví Dụ"))


def another_who_moves(s: Secretary) -> None:
    """A second worker moves to another cell, and takes the certificate 17-KNĐ along."""
    hand = s.hand
    s.come("3/6/2026")
    add(s, OTHER)
    hand.press("candidate.more")
    hand.pick("candidate.more.end")
    s.choose("candidate.end", how="Chuyển đến chi bộ khác", ended_on="3/6/2026")
    s.fill("candidate.end", ended_to="Chi bộ Công ty Cổ phần Thí Dụ")
    hand.press("candidate.end.do")
    assert "Chi bộ Công ty Cổ phần Thí Dụ" in hand.text("candidate.ended.text")
    s.print("17-knd", "Kính gửi: Chi bộ Công ty Cổ phần Thí Dụ", strengths="Chăm chỉ", weaknesses="Ít kinh nghiệm")
