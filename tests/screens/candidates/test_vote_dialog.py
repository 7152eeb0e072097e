"""The calculator of a vote in the real window: who counts, how many are needed, what is refused and what is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from partycell_desktop.domain.candidates import CandidateVote
from partycell_desktop.domain.vote import read_voters
from partycell_desktop.screens.candidates.vote_dialog import VoteDialog
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import roster
from tests.screens.candidates.way_book import AtThePage, member


def in_dialog(on_page: AtThePage, *steps: object) -> None:
    """Open the dialog from the page and do `steps` in it."""
    on_page.tab("votes")
    on_page.hand.later("candidate.vote.dialog", *steps)  # type: ignore[arg-type]
    name = "candidate.vote.add" if on_page.hand.sees("candidate.vote.add") else "candidate.votes.empty.begin"
    on_page.hand.press(name)
    on_page.hand.check()


def dialog(on_page: AtThePage) -> VoteDialog:
    found = on_page.hand.find("candidate.vote.dialog")
    assert isinstance(found, VoteDialog)
    return found


def fill(on_page: AtThePage, **texts: str) -> None:
    for name, text in texts.items():
        editor = on_page.hand.find(f"candidate.vote.{name}")
        dialog(on_page).form.reveal(name)
        on_page.hand.rest()
        assert editor.isVisible()
        on_page.hand.type(f"candidate.vote.{name}", text)


def kept(on_page: AtThePage) -> list[CandidateVote]:
    return list(on_page.record.file.votes)


def reject(on_page: AtThePage) -> None:
    on_page.hand.press("candidate.vote.cancel")


def test_a_vote_is_counted_while_it_is_typed_and_kept_with_its_list(on_page: AtThePage) -> None:
    def steps() -> None:
        # Six official members: two thirds are four.
        assert on_page.hand.text("candidate.vote.needed") == "Cần ít nhất 4 trên 6 phiếu (2/3 số người được tính)."
        fill(on_page, held_on="20/11/2026", number="14-NQ/CB", way="bỏ phiếu kín", present_official="5", in_favour="5")
        told = on_page.hand.text("candidate.vote.result")
        assert told.startswith("Tán thành 5 trên 6 người được tính (83,3%)")
        assert told.endswith("đủ số phiếu.")
        fill(on_page, against="0", chair="Nguyễn Đức Khang", secretary="Hoàng Thị Đào")
        on_page.hand.press("candidate.vote.do")

    in_dialog(on_page, steps)
    (vote,) = kept(on_page)
    assert (vote.in_favour, vote.entitled, vote.official, vote.way) == (5, 6, 6, "bỏ phiếu kín")
    assert [each.counts for each in read_voters(vote.voters)] == [True] * 6
    assert on_page.page.tabs.tabText(2) == "Biểu quyết (1)"
    assert on_page.page.findChild(object, f"candidate.vote.{vote.id}.result").text() == "đạt 5/6"  # type: ignore[call-overload]
    paper = on_page.record.file.paper(43)
    assert paper is not None
    assert paper.number == "14-NQ/CB"


def test_a_failed_vote_is_said_before_it_is_recorded_and_kept_beside_the_next_one(on_page: AtThePage) -> None:
    def failed() -> None:
        fill(on_page, held_on="19/11/2026", number="13-NQ/CB", in_favour="3")
        assert "thiếu 1 phiếu, không đạt; kết quả vẫn được lưu" in on_page.hand.text("candidate.vote.result")
        on_page.hand.press("candidate.vote.do")

    def passed() -> None:
        fill(on_page, held_on="20/11/2026", number="14-NQ/CB", in_favour="4")
        on_page.hand.press("candidate.vote.do")

    in_dialog(on_page, failed)
    in_dialog(on_page, passed)
    assert [each.in_favour for each in on_page.record.file.votes_of(kept(on_page)[0].phase)] == [3, 4]
    on_page.tab("votes")
    results = [on_page.hand.text(f"candidate.vote.{each.id}.result") for each in kept(on_page)]
    assert results == ["không đạt 3/6", "đạt 4/6"]
    assert not on_page.hand.find("candidate.vote.add").isEnabled()  # the cell has voted with success


@pytest.mark.parametrize(
    ("texts", "field", "said"),
    [
        ({}, "held_on", "Cần ghi ngày họp."),
        ({"held_on": "20/11/2026"}, "in_favour", "Hãy ghi số phiếu tán thành"),
        ({"held_on": "23/11/2026", "in_favour": "5"}, "held_on", "chưa đến"),
        ({"held_on": "11/2026", "in_favour": "5"}, "held_on", "ngày"),
        ({"held_on": "20/11/2026", "in_favour": "7"}, "in_favour", "chỉ 6 đảng viên"),
        ({"held_on": "20/11/2026", "present_official": "4", "in_favour": "5"}, "in_favour", "chỉ 4 đảng viên"),
        ({"held_on": "20/11/2026", "present_official": "9", "in_favour": "4"}, "present_official", "chi bộ chỉ có 6"),
        ({"held_on": "20/11/2026", "in_favour": "5", "chair": "Hoàng Thị Đào", "secretary": "Hoàng Thị Đào"},
         "secretary", "hai người"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_field(
    on_page: AtThePage, texts: dict[str, str], field: str, said: str
) -> None:
    def steps() -> None:
        fill(on_page, **texts)
        on_page.hand.press("candidate.vote.do")
        assert said in on_page.hand.text(f"candidate.vote.{field}.problem")
        for name, text in texts.items():
            if name != "held_on":
                assert on_page.hand.text(f"candidate.vote.{name}") == text  # nothing typed is lost
        reject(on_page)

    in_dialog(on_page, steps)
    assert kept(on_page) == []


def test_who_does_not_count_is_named_with_the_reason_of_the_day(on_page: AtThePage) -> None:
    session, members = on_page.session, on_page.book.members
    roster.record_event(session, members["Dao"], "exempted", {"on": "1/1/2026"})
    roster.record_event(session, members["Hương"], "temporary_out", {"on": "19/11/2026"})
    member(session, "Phạm Văn Dũng", official=False)

    def steps() -> None:
        fill(on_page, held_on="20/11/2026")
        rows = dialog(on_page).voters.records()
        why = {each.name.split()[-1]: each.why for each in rows if not each.counts}
        assert why == {
            "Dao": "được miễn sinh hoạt và không dự họp",
            "Hương": "đang sinh hoạt tạm thời nơi khác",
            "Dũng": "đảng viên dự bị: dự họp, không biểu quyết",
        }
        assert "3 trên 4" in on_page.hand.text("candidate.vote.needed")
        fill(on_page, held_on="18/11/2026")  # the day before she left
        assert "4 trên 5" in on_page.hand.text("candidate.vote.needed")
        reject(on_page)

    in_dialog(on_page, steps)


def test_an_exempt_member_who_came_counts(on_page: AtThePage) -> None:
    roster.record_event(on_page.session, on_page.book.members["Dao"], "exempted", {"on": "1/1/2026"})

    def steps() -> None:
        table = dialog(on_page).voters
        table.select_key(on_page.book.members["Dao"])
        on_page.hand.press("candidate.vote.came")
        assert "4 trên 6" in on_page.hand.text("candidate.vote.needed")
        assert on_page.hand.text("candidate.vote.came") == "Không dự họp"
        fill(on_page, held_on="20/11/2026", number="14-NQ/CB", in_favour="5")
        on_page.hand.press("candidate.vote.do")

    in_dialog(on_page, steps)
    (vote,) = kept(on_page)
    assert vote.entitled == 6


def test_a_member_under_prosecution_is_left_out_with_the_reason_and_counted_again(on_page: AtThePage) -> None:
    duc = on_page.book.members["Đức"]

    def why() -> None:
        on_page.hand.press("candidate.vote.why.do")
        assert on_page.hand.text("candidate.vote.why.reason.problem") == "Cần ghi lý do; lý do được lưu lại."
        on_page.hand.type("candidate.vote.why.reason", "đang bị truy tố")
        on_page.hand.press("candidate.vote.why.do")

    def steps() -> None:
        table = dialog(on_page).voters
        table.select_key(duc)
        on_page.hand.later("candidate.vote.why", why)
        on_page.hand.press("candidate.vote.leave_out")
        assert "4 trên 5" in on_page.hand.text("candidate.vote.needed")
        table.select_key(duc)
        assert on_page.hand.text("candidate.vote.leave_out") == "Tính lại"
        on_page.hand.press("candidate.vote.leave_out")
        assert "4 trên 6" in on_page.hand.text("candidate.vote.needed")
        table.select_key(duc)
        on_page.hand.later("candidate.vote.why", why)
        QTest.keyClick(table, Qt.Key.Key_Return)
        on_page.hand.rest()
        fill(on_page, held_on="20/11/2026", number="14-NQ/CB", in_favour="4")
        on_page.hand.press("candidate.vote.do")

    in_dialog(on_page, steps)
    (vote,) = kept(on_page)
    left = {each.name: each.why for each in read_voters(vote.voters) if not each.counts}
    assert left == {"Vũ Minh Đức": "đang bị truy tố"}
    on_page.tab("votes")
    on_page.hand.press(f"candidate.vote.{vote.id}.voters")
    assert "tính 5 trên 6" in on_page.hand.text("candidate.voters.said")
    on_page.hand.press("candidate.voters.close")


def test_a_vote_is_corrected_but_not_its_list_and_taken_out(on_page: AtThePage) -> None:
    result = {"held_on": "20/11/2026", "number": "14-NQ/CB", "in_favour": "6"}
    number = votes.record_vote(on_page.session, on_page.book.way, "admission", result)
    on_page.page.refresh()
    on_page.tab("votes")
    on_page.hand.press(f"candidate.vote.{number}.correct")
    on_page.hand.type("candidate.vote_known.in_favour", "7")
    on_page.hand.press("candidate.vote_known.do")
    assert "chỉ 6 đảng viên" in on_page.hand.text("candidate.vote_known.in_favour.problem")
    on_page.hand.type("candidate.vote_known.in_favour", "5")
    on_page.hand.type("candidate.vote_known.against", "1")
    on_page.hand.type("candidate.vote_known.against_reason", "chưa tích cực")
    on_page.hand.press("candidate.vote_known.do")
    (vote,) = kept(on_page)
    assert (vote.in_favour, vote.against, vote.entitled) == (5, 1, 6)
    assert on_page.hand.text(f"candidate.vote.{number}.line.1") == "không tán thành 1: chưa tích cực"
    on_page.hand.press(f"candidate.vote.{number}.remove")
    on_page.hand.press("candidate.vote.remove_box.do")
    assert kept(on_page) == []
    on_page.hand.press("message.undo")
    assert len(kept(on_page)) == 1


def test_both_percentages_are_told_of_a_kept_vote(on_page: AtThePage) -> None:
    roster.record_event(on_page.session, on_page.book.members["Hương"], "temporary_out", {"on": "1/11/2026"})
    result = {"held_on": "20/11/2026", "number": "14-NQ/CB", "in_favour": "4"}
    number = votes.record_vote(on_page.session, on_page.book.way, "admission", result)
    on_page.page.refresh()
    on_page.tab("votes")
    # Four of five who count; the cell has six official members.
    assert on_page.hand.text(f"candidate.vote.{number}.line.0") == (
        "Tán thành 4 trên 5 người được tính (80%); so với tổng số 6 đảng viên chính thức là 66,7%"
    )


def test_the_step_dialog_asks_for_the_vote_that_its_gate_lacks(on_page: AtThePage) -> None:
    from partycell_desktop.use_cases import candidate_steps

    for stage, day in (("verification", "19/11/2026"), ("opinions", "19/11/2026")):
        items = {"done_on": day}
        candidate_steps.advance_candidate(on_page.session, on_page.book.way, stage, items, "hồ sơ cũ")
    on_page.page.refresh()

    def vote() -> None:
        fill(on_page, held_on="20/11/2026", number="14-NQ/CB", in_favour="6")
        on_page.hand.press("candidate.vote.do")

    def step() -> None:
        on_page.hand.later("candidate.vote.dialog", vote)
        on_page.hand.press("candidates.step.vote")
        assert on_page.hand.text("candidates.step.number") == "14-NQ/CB"
        on_page.hand.press("candidates.step.cancel")

    on_page.hand.later("candidates.step", step)
    on_page.hand.press("candidate.advance")
    on_page.hand.check()
    assert len(kept(on_page)) == 1


def test_the_post_of_who_is_in_the_chair_is_known_from_the_vote_before(on_page: AtThePage) -> None:
    failed = {"held_on": "18/11/2026", "number": "13-NQ/CB", "in_favour": "3", "chair": "Nguyễn Đức Khang",
              "chair_post": "Bí thư chi bộ"}  # fmt: skip
    votes.record_vote(on_page.session, on_page.book.way, "admission", failed)
    on_page.page.refresh()

    def steps() -> None:
        fill(on_page, chair_post="", chair="Vũ Minh Đức")
        assert on_page.hand.text("candidate.vote.chair_post") == ""
        fill(on_page, chair="Nguyễn Đức Khang")
        assert on_page.hand.text("candidate.vote.chair_post") == "Bí thư chi bộ"
        reject(on_page)

    in_dialog(on_page, steps)
