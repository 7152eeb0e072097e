"""The people around a candidate in the real window: who helps, who introduces, where was asked, what others say."""

import pytest

from partycell_desktop.domain.candidates import Mentorship, Verification
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.use_cases import roster
from partycell_desktop.use_cases.candidate_people import remove_candidate_part
from partycell_desktop.use_cases.candidate_steps import advance_candidate
from tests.screens.candidates.way_book import AtThePage, admit, member


def mentors(on_page: AtThePage) -> list[Mentorship]:
    return list(on_page.record.file.mentorships)


def offered(on_page: AtThePage, name: str) -> list[str]:
    field = on_page.hand.find(f"{name}.field")
    assert isinstance(field, ChoiceField)
    return field.options()


# Who helps.


def test_who_helps_stands_with_what_is_known(on_page: AtThePage) -> None:
    assert on_page.hand.text("candidate.person.mentor.0") == "Hoàng Thị Đào"
    told = on_page.hand.text("candidate.person.mentor.0.detail")
    assert told == "từ 02/04/2025 · 03-NQ/CB · cùng công tác từ 01/02/2024"


def test_only_who_may_help_is_offered(on_page: AtThePage) -> None:
    member(on_page.session, "Phạm Văn Dũng", official=False)
    roster.record_event(on_page.session, on_page.book.members["Hùng"], "left", {"on": "1/11/2026", "organisation": "x"})
    on_page.press_low("candidate.mentor.add")
    names = offered(on_page, "candidate.mentor.member_id")
    assert "Vũ Minh Đức" in names
    assert {"Phạm Văn Dũng", "Trần Quốc Hùng", "Đinh Công Mẫu"} & set(names) == set()
    on_page.hand.type("candidate.mentor.from_on", "20/10/2026")  # he was here then
    assert "Trần Quốc Hùng" in offered(on_page, "candidate.mentor.member_id")
    on_page.hand.press("candidate.mentor.cancel")


def test_another_member_takes_the_place_of_the_one_before(on_page: AtThePage) -> None:
    on_page.press_low("candidate.mentor.add")
    assert "Hoàng Thị Đào" in on_page.hand.text("candidate.mentor.explain")
    on_page.hand.press("candidate.mentor.do")
    assert "đảng viên chính thức" in on_page.hand.text("candidate.mentor.member_id.problem")
    on_page.hand.type("candidate.mentor.member_id", "Vũ Minh Đức")
    on_page.hand.type("candidate.mentor.from_on", "23/11/2026")
    on_page.hand.press("candidate.mentor.do")
    assert "chưa đến" in on_page.hand.text("candidate.mentor.from_on.problem")
    on_page.hand.type("candidate.mentor.from_on", "20/11/2026")
    on_page.hand.press("candidate.mentor.do")
    before, now = mentors(on_page)
    assert before.to_on is not None
    assert before.to_on.iso == "2026-11-20"
    assert (now.member_id, now.substitute) == (on_page.book.members["Đức"], True)
    assert on_page.hand.text("candidate.person.mentor.0") == "Vũ Minh Đức"
    assert on_page.hand.text("candidate.person.mentor.1.detail").startswith("02/04/2025 – 20/11/2026")


def test_two_members_of_one_name_are_told_apart_by_their_year_of_birth(on_page: AtThePage) -> None:
    roster.add_member(
        on_page.session,
        {"full_name": "Vũ Minh Đức", "born_on": "2/2/1975"},
        [{"kind": "admitted", "on": "3/2/2010", "decided_on": "15/1/2010"}, {"kind": "recognised", "on": "3/2/2011"}],
    )
    on_page.press_low("candidate.mentor.add")
    names = offered(on_page, "candidate.mentor.member_id")
    assert {"Vũ Minh Đức (1980)", "Vũ Minh Đức (1975)"} <= set(names)
    on_page.hand.press("candidate.mentor.cancel")


def test_an_assignment_is_corrected_ended_and_taken_out(on_page: AtThePage) -> None:
    on_page.press_low("candidate.person.mentor.0")
    on_page.hand.type("candidate.mentor_known.to_on", "1/1/2025")
    on_page.hand.press("candidate.mentor_known.do")
    assert on_page.hand.text("candidate.mentor_known.to_on.problem") != ""
    on_page.hand.type("candidate.mentor_known.to_on", "19/11/2026")
    on_page.hand.type("candidate.mentor_known.end_reason", "chuyển công tác")
    on_page.hand.press("candidate.mentor_known.do")
    assert mentors(on_page)[0].end_reason == "chuyển công tác"
    on_page.press_low("candidate.person.mentor.0")
    box = "candidate.mentor_known.remove_box"
    on_page.hand.later(box, lambda: on_page.hand.press(f"{box}.do"))
    on_page.hand.press("candidate.mentor_known.remove")
    assert mentors(on_page) == []
    assert on_page.hand.text("candidate.mentor.nobody") == "chưa có"
    on_page.hand.press("message.undo")
    assert len(mentors(on_page)) == 1


def test_after_the_ceremony_a_helper_of_the_probationary_member_is_assigned(on_page: AtThePage) -> None:
    admit(on_page.book)
    on_page.page.refresh()
    on_page.hand.rest()
    on_page.page.go_to("mentors")
    on_page.press_low("candidate.probation_mentor.add")
    on_page.hand.type("candidate.mentor.member_id", "Vũ Minh Đức")
    on_page.hand.type("candidate.mentor.from_on", "2/10/2026")
    on_page.hand.press("candidate.mentor.do")
    assert mentors(on_page)[-1].probation is True
    assert on_page.hand.text("candidate.person.probation_mentor.0") == "Vũ Minh Đức"


def test_of_who_helps_it_is_known_since_when_both_work_together(on_page: AtThePage) -> None:
    on_page.press_low("candidate.introduction.add")
    on_page.hand.type("candidate.introduction.member_id", "Hoàng Thị Đào")
    assert on_page.hand.text("candidate.introduction.together_since") == "01/02/2024"
    on_page.hand.type("candidate.introduction.member_id", "Vũ Minh Đức")
    assert on_page.hand.text("candidate.introduction.together_since") == ""
    on_page.hand.type("candidate.introduction.together_since", "1/1/2024")
    on_page.hand.type("candidate.introduction.member_id", "Hoàng Thị Đào")
    assert on_page.hand.text("candidate.introduction.together_since") == "01/01/2024"  # what was typed stays
    on_page.hand.press("candidate.introduction.cancel")


def test_a_first_helper_is_proposed_from_the_resolution_on_the_sympathisers(on_page: AtThePage) -> None:
    remove_candidate_part(on_page.session, "mentorship", mentors(on_page)[0].id)
    on_page.page.refresh()
    on_page.press_low("candidate.mentor.add")
    assert on_page.hand.text("candidate.mentor.from_on") == "02/04/2025"
    assert on_page.hand.text("candidate.mentor.number") == "03-NQ/CB"
    on_page.hand.press("candidate.mentor.cancel")


def test_who_helps_the_probationary_member_is_assigned_before_the_ceremony(on_page: AtThePage) -> None:
    assert not on_page.hand.sees("candidate.probation_mentor.add")
    decision = {"done_on": "4/11/2026", "number": "120-QĐ/ĐU"}
    advance_candidate(on_page.session, on_page.book.way, "decision", decision, "hồ sơ giấy")
    on_page.page.refresh()
    on_page.press_low("candidate.probation_mentor.add")
    on_page.hand.type("candidate.mentor.member_id", "Vũ Minh Đức")
    on_page.hand.type("candidate.mentor.from_on", "20/11/2026")
    on_page.hand.press("candidate.mentor.do")
    helps, prepares = mentors(on_page)
    assert (helps.probation, helps.to_on) == (False, None)  # whoever helps the candidate goes on until the ceremony
    assert prepares.probation is True


# Who introduces.


def test_a_union_introduces_by_its_resolution(on_page: AtThePage) -> None:
    on_page.press_low("candidate.introduction.add")
    assert on_page.hand.sees("candidate.introduction.member_id")
    on_page.hand.type("candidate.introduction.kind", "Đoàn Thanh niên")
    assert not on_page.hand.sees("candidate.introduction.member_id")
    on_page.hand.press("candidate.introduction.do")
    assert on_page.hand.text("candidate.introduction.body.problem") == "Hãy ghi tên tổ chức ra nghị quyết giới thiệu."
    on_page.hand.type("candidate.introduction.body", "Ban Chấp hành Đoàn cơ sở")
    on_page.hand.type("candidate.introduction.number", "07-NQ/ĐTN")
    on_page.hand.press("candidate.introduction.do")
    added = on_page.record.file.introductions[-1]
    assert (added.kind.value, added.body, added.number) == ("youth_union", "Ban Chấp hành Đoàn cơ sở", "07-NQ/ĐTN")
    assert any("Ban Chấp hành Đoàn cơ sở" in title for title in on_page.lines())


def test_a_second_member_introduces_and_the_same_one_not_twice(on_page: AtThePage) -> None:
    on_page.press_low("candidate.introduction.add")
    on_page.hand.type("candidate.introduction.member_id", "Hoàng Thị Đào")
    on_page.hand.press("candidate.introduction.do")
    assert on_page.hand.text("candidate.introduction.member_id.problem") == "Đảng viên này đã là người giới thiệu."
    on_page.hand.type("candidate.introduction.member_id", "Vũ Minh Đức")
    on_page.hand.type("candidate.introduction.together_since", "1/1/2024")
    on_page.hand.press("candidate.introduction.do")
    assert on_page.record.file.introductions[-1].member_id == on_page.book.members["Đức"]


def test_an_introduction_is_corrected(on_page: AtThePage) -> None:
    on_page.press_low("candidate.person.introduction.1")
    on_page.hand.type("candidate.introduction_known.number", "06-NQ/CĐ")
    on_page.hand.press("candidate.introduction_known.do")
    assert on_page.record.file.introductions[1].number == "06-NQ/CĐ"


# Where was asked.


def inquiry(on_page: AtThePage, place: str) -> Verification:
    return next(each for each in on_page.record.file.verifications if each.place == place)


def test_the_family_of_the_record_proposes_where_to_ask(on_page: AtThePage) -> None:
    assert on_page.page.papers._proposals == [("Trần Thị Nhài (Vợ)", "Phường Thí Dụ")]  # the others were asked
    menu = on_page.page.papers.menu()
    menu.actions()[0].trigger()
    menu.deleteLater()
    on_page.hand.rest()
    assert on_page.hand.text("candidate.verification.place") == "Phường Thí Dụ"
    on_page.hand.type("candidate.verification.sent_on", "20/11/2026")
    on_page.hand.press("candidate.verification.do")
    assert inquiry(on_page, "Phường Thí Dụ").about == "Trần Thị Nhài (Vợ)"
    assert on_page.page.papers._proposals == []


def test_an_answer_ticks_the_inquiry_off(on_page: AtThePage) -> None:
    on_page.page.go_to("verifications")
    on_page.hand.press("candidate.paper.note")
    on_page.hand.type("candidate.verification.answered_on", "1/11/2026")
    on_page.hand.press("candidate.verification.do")
    assert "03/11/2026" in on_page.hand.text("candidate.verification.answered_on.problem")
    on_page.hand.type("candidate.verification.answered_on", "20/11/2026")
    on_page.hand.type("candidate.verification.result", "Xác nhận đúng như đã khai")
    on_page.hand.press("candidate.verification.do")
    assert inquiry(on_page, "Xã Ví Dụ").result == "Xác nhận đúng như đã khai"
    assert on_page.page.tabs.tabText(0) == "Tài liệu của hồ sơ 10 trên 12"


def test_who_verifies_is_a_member_or_a_name_and_never_the_applicant(on_page: AtThePage) -> None:
    on_page.page.go_to("verifications")
    on_page.hand.press("candidate.paper.note")
    on_page.hand.type("candidate.verification.verifier_id", "Vũ Minh Đức")
    on_page.hand.press("candidate.verification.do")
    assert inquiry(on_page, "Xã Ví Dụ").verifier_id == on_page.book.members["Đức"]
    assert on_page.hand.text("candidate.person.verification.0.detail") == "Xã Ví Dụ, Khu phố 1, phường Ví Dụ"
    on_page.press_low("candidate.person.verification.0")
    on_page.hand.type("candidate.verification.verifier_id", "Lưu Thế Vinh")
    on_page.hand.press("candidate.verification.do")
    changed = inquiry(on_page, "Xã Ví Dụ")
    assert (changed.verifier_id, changed.verifier) == (0, "Lưu Thế Vinh")
    on_page.hand.rest()
    on_page.press_low("candidate.person.verification.0")
    on_page.hand.type("candidate.verification.verifier_id", "Đinh Công Lâm")  # the father
    on_page.hand.press("candidate.verification.do")
    assert "Đinh Công Lâm" in on_page.hand.text("candidate.check.verifier.detail")


def test_an_inquiry_needs_whom_and_where(on_page: AtThePage) -> None:
    menu = on_page.page.papers.menu()
    menu.actions()[-1].trigger()
    menu.deleteLater()
    on_page.hand.press("candidate.verification.do")
    assert "cần" in on_page.hand.text("candidate.verification.about.problem").casefold()
    on_page.hand.press("candidate.verification.cancel")
    assert len(on_page.record.file.verifications) == 2


# What others say.


def test_opinions_are_noted_with_their_numbers(on_page: AtThePage) -> None:
    on_page.tab("opinions")
    on_page.hand.press("candidate.opinions.empty.begin")
    on_page.hand.press("candidate.opinion.do")
    assert on_page.hand.text("candidate.opinion.body.problem") != ""
    on_page.hand.type("candidate.opinion.body", "Công đoàn cơ sở")
    on_page.hand.type("candidate.opinion.asked", "20")
    on_page.hand.type("candidate.opinion.agreed", "21")
    on_page.hand.press("candidate.opinion.do")
    assert on_page.hand.text("candidate.opinion.agreed.problem") == "Số ý kiến nhiều hơn số người được hỏi."
    on_page.hand.type("candidate.opinion.agreed", "19")
    on_page.hand.press("candidate.opinion.do")
    (kept,) = on_page.record.file.opinions
    assert (kept.body, kept.residence, kept.agreed) == ("Công đoàn cơ sở", False, 19)
    assert on_page.hand.text(f"candidate.opinion.{kept.id}.detail") == "19 trên 20 tán thành (95%)"
    assert on_page.page.tabs.tabText(1) == "Ý kiến (1)"


def test_the_committee_of_the_residence_need_not_be_ticked(on_page: AtThePage) -> None:
    on_page.tab("opinions")
    on_page.hand.press("candidate.opinions.empty.begin")
    on_page.hand.type("candidate.opinion.body", "Chi ủy nơi cư trú")
    on_page.hand.press("candidate.opinion.do")
    (kept,) = on_page.record.file.opinions
    assert kept.residence is True
    on_page.hand.press(f"candidate.opinion.{kept.id}")
    box = "candidate.opinion.remove_box"
    on_page.hand.later(box, lambda: on_page.hand.press(f"{box}.do"))
    on_page.hand.press("candidate.opinion.remove")
    assert on_page.record.file.opinions == ()


@pytest.mark.parametrize("place", ["mentors", "introductions", "papers", "verifications", "opinions", "votes", "steps"])
def test_every_part_of_the_page_can_be_gone_to(on_page: AtThePage, place: str) -> None:
    on_page.window.open_place(f"candidate:{on_page.book.way}/{place}")
    tab = {"opinions": 1, "votes": 2}.get(place, 0)
    assert on_page.page.tabs.currentIndex() == tab
