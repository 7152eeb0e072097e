"""The papers that people of the way into the Party write themselves, made from a real book."""

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import candidate_binding, candidates, printing
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases.candidate_papers import list_passages
from partycell_desktop.use_cases.cell import change_setting
from partycell_desktop.use_cases.history import undo_act
from tests.use_cases.test_candidate_papers import said, text_of, walk
from tests.use_cases.test_candidate_way import Way, admit, make_dossier, recognise

__all__ = ["walk"]


def test_each_introducing_member_writes_a_paper_of_his_own(walk: Way) -> None:
    make_dossier(walk)
    session, (first, _union) = walk.session, walk.record.file.introductions
    second = around.add_introduction(session, walk.id, "member", walk.members["Đức"], {"given_on": "13/6/2026"})
    around.write_candidate_texts(session, walk.id, {f"3-KNĐ.{first.id}.strengths": "Tận tụy"})
    paper = said(walk, "3-KNĐ", part=str(first.id))
    assert "Tôi là: Hoàng Thị Đào" in paper
    assert "Vào Đảng ngày: 03/02/2015" in paper and "Chính thức ngày: 03/02/2016" in paper
    assert "ngày 12 tháng 6 năm 2026" in paper
    assert "Ngày 02 tháng 4 năm 2025, tôi được chi bộ phân công giúp đỡ" in paper
    assert "Ưu điểm: Tận tụy." in paper
    other = said(walk, "3-KNĐ", part=str(second))
    assert "Vũ Minh Đức" in other and "phân công giúp đỡ" not in other and "Tận tụy" not in other
    # The union's resolution is no paper of a member.
    assert said(walk, "3-KNĐ").count("GIẤY GIỚI THIỆU") == 2
    names = [each.name for each in list_passages(session, walk.id, "3-KNĐ", part=second)]
    assert names == [f"3-KNĐ.{second}.{each}" for each in ("life_record", "conviction", "strengths", "weaknesses")]
    proposed = {each.name: each.proposal for each in list_passages(session, walk.id, "6-KNĐ")}
    assert proposed["6-KNĐ.strengths"] == "Tận tụy"


def test_what_the_introducing_member_lacks_is_named_with_the_member(walk: Way) -> None:
    make_dossier(walk)
    gaps = printing.list_gaps(walk.session, "3-KNĐ", candidacy_ids=[walk.id])
    home = next(each for each in gaps if each.place.endswith("/home_detail"))
    assert (home.member, home.place) == ("Hoàng Thị Đào", f"member:{walk.members['Đào']}/home_detail")


def test_the_papers_of_the_full_probation_bear_the_days_of_the_dossier(walk: Way) -> None:
    make_dossier(walk)
    admit(walk)
    recognise(walk)
    around.write_candidate_texts(walk.session, walk.id, {"10-KNĐ.strengths": "Chấp hành tốt"})
    own = said(walk, "10-KNĐ")
    assert "ngày 05 tháng 10 năm 2027" in own
    assert "Được kết nạp vào Đảng ngày 02 tháng 10 năm 2026, tại Chi bộ Công ty TNHH Minh Họa" in own
    remark = said(walk, "11-KNĐ")
    assert "ngày 06 tháng 10 năm 2027" in remark
    assert "Tôi là: Vũ Minh Đức" in remark
    assert "Ngày 02 tháng 10 năm 2026, tôi được chi bộ phân công theo dõi" in remark
    strengths = next(each for each in list_passages(walk.session, walk.id, "11-KNĐ") if each.name.endswith("strengths"))
    assert (strengths.proposal, strengths.proposed_from) == ("Chấp hành tốt", "10-KNĐ")


def test_an_application_is_a_guide_for_the_hand_unless_the_paper_itself_is_asked_for(walk: Way) -> None:
    make_dossier(walk)
    around.write_candidate_texts(walk.session, walk.id, {"1-KNĐ.promise": "chấp hành Điều lệ"})
    guide = said(walk, "1-KNĐ")
    assert "BẢN HƯỚNG DẪN VIẾT TAY" in guide and "Không ký, không nộp bản này" in guide
    assert "NGƯỜI LÀM ĐƠN" not in guide
    assert "Được xét là cảm tình Đảng ngày 02 tháng 4 năm 2025" in guide
    assert "lần thứ nhất" not in guide
    paper = said(walk, "1-KNĐ", typed="yes")
    assert "HƯỚNG DẪN" not in paper
    assert "Ví Dụ, ngày 10 tháng 6 năm 2026" in paper and "NGƯỜI LÀM ĐƠN" in paper
    assert "tôi xin hứa: chấp hành Điều lệ." in paper


def test_the_life_record_has_its_26_items_and_leaves_those_of_the_committees_out_of_the_guide(walk: Way) -> None:
    make_dossier(walk)
    paper = said(walk, "2-KNĐ", typed="yes")
    for number in range(1, 27):
        assert f"{number}) " in paper
    assert "quần chúng Đinh Công Mẫu đủ (hoặc không đủ) điều kiện để xem xét kết nạp vào Đảng" in paper
    assert "02/2024 đến nay Công nhân vận hành" in paper
    guide = said(walk, "2-KNĐ")
    assert "Tôi cam đoan đã khai đầy đủ, rõ ràng, trung thực" in guide
    assert "24)" not in guide and "NGƯỜI KHAI" not in guide
    assert "Khai liên tục theo từng tháng" in guide and "Khai liên tục" not in paper


def test_months_without_an_entry_are_doubtful_before_the_life_record_is_printed(walk: Way) -> None:
    make_dossier(walk)
    story = [{"from_on": "9/1999", "to_on": "1/2020", "work": "Đi học"}, {"from_on": "2/2024", "work": "Công nhân"}]
    candidates.correct_candidate(walk.session, walk.id, lists={"life_period": story})
    reasons = [each.reason for each in printing.list_gaps(walk.session, "2-KNĐ", candidacy_ids=[walk.id])]
    assert any("02/2020" in each for each in reasons)


def test_the_draft_for_a_union_says_that_it_is_one_and_takes_what_was_written_once(walk: Way) -> None:
    make_dossier(walk)
    (member, _youth) = walk.record.file.introductions
    around.write_candidate_texts(
        walk.session, walk.id, {f"3-KNĐ.{member.id}.strengths": "Tận tụy", "4-KNĐ.weaknesses": "Ít phát biểu"}
    )
    paper = said(walk, "4-KNĐ")
    assert "BẢN THẢO" in paper and "BCH ĐOÀN CƠ SỞ" in paper
    assert "Ngày 12 tháng 6 năm 2026, BCH Đoàn cơ sở đã họp" in paper
    assert "Khuyết điểm: Ít phát biểu." in paper
    lines = {each.name: each for each in list_passages(walk.session, walk.id, "4-KNĐ")}
    assert (lines["4-KNĐ.strengths"].proposal, lines["4-KNĐ.strengths"].proposed_from) == ("Tận tụy", "3-KNĐ")
    # Nobody of the trade union introduces here: its draft leaves the name open.
    assert "BCH Đoàn" not in said(walk, "4A-KNĐ")


def test_the_programmes_of_the_ceremonies_name_decision_and_helper_and_give_the_oath_its_place(walk: Way) -> None:
    make_dossier(walk)
    admit(walk)
    recognise(walk)
    admission = said(walk, "CT-LKN")
    assert "ngày 02 tháng 10 năm 2026" in admission
    assert "Đọc lời tuyên thệ" in admission and "trong thời gian dự bị: Vũ Minh Đức" in admission
    recognition = said(walk, "CT-LCB")
    assert "số 130-QĐ/ĐU, ngày 18/11/2027, của BTV Đảng ủy phường" in recognition
    assert "Là đảng viên chính thức từ ngày: 02/10/2027" in recognition


def test_the_lists_take_those_who_stand_there_when_nobody_is_named(walk: Way) -> None:
    make_dossier(walk)
    sympathisers = text_of(printing.paper_bytes(walk.session, "DS-CTĐ"))
    assert "Đinh Công Mẫu" in sympathisers and "02/04/2025" in sympathisers and "115/CN" in sympathisers
    assert "Danh sách có 1 người." in sympathisers
    with pytest.raises(Refused):
        printing.paper_bytes(walk.session, "DS-ĐVDB")
    admit(walk)
    probationers = text_of(printing.paper_bytes(walk.session, "DS-ĐVDB"))
    assert "Đinh Công Mẫu" in probationers
    # Twelve months after the ceremony of 02/10/2026.
    assert "02/10/2026" in probationers and "02/10/2027" in probationers
    with pytest.raises(Refused):
        printing.paper_bytes(walk.session, "DS-CTĐ")


def test_a_cell_that_wants_the_papers_themselves_keeps_that_as_a_setting(walk: Way) -> None:
    make_dossier(walk)
    session = walk.session
    places = candidate_binding.list_candidate_dossier(session, walk.id, "admission")
    assert [each.form for each in places if each.types == (37,)] == [""]
    change_setting(session, "applicant_papers", "paper")
    paper = said(walk, "1-KNĐ")
    assert "NGƯỜI LÀM ĐƠN" in paper and "BẢN HƯỚNG DẪN VIẾT TAY" not in paper
    assert "BẢN HƯỚNG DẪN VIẾT TAY" not in said(walk, "2-KNĐ")
    assert "BẢN HƯỚNG DẪN VIẾT TAY" in said(walk, "2-KNĐ", typed="")
    places = candidate_binding.list_candidate_dossier(session, walk.id, "admission")
    assert [each.form for each in places if each.types == (37,)] == ["1-knd"]
    assert undo_act(session)
    assert "BẢN HƯỚNG DẪN VIẾT TAY" in said(walk, "1-KNĐ")
