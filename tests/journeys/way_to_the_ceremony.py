"""The third part of a way into the Party: the rules change, the committees decide, the ceremony of 2/10/2026."""

from partycell_desktop.domain.roster import Happened, Rank
from tests.journeys.secretary import Secretary, tells
from tests.journeys.way_to_the_dossier import NAME


def rules_change(s: Secretary) -> None:
    """On 26/7/2026 208-QĐ/TW comes into force, between the vote and the decision: announced until it was read."""
    hand = s.hand
    s.come("24/7/2026")
    s.open_candidate(NAME)
    # Since 19/5/2026 five rules rest on 01-HD/TW with the same values; nothing else is new yet.
    tells(hand.text("candidate.rules.text"), "0 quy định có giá trị mới")
    hand.press("candidate.rules.seen")
    assert not hand.sees("candidate.rules")
    s.come("27/7/2026")
    s.open_candidate(NAME)
    tells(hand.text("candidate.rules.text"), "3 quy định có giá trị mới")
    hand.press("candidate.rules.look")
    change = "ngày chi bộ nhận được quyết định → ngày cấp ủy có thẩm quyền ban hành quyết định, từ 26/07/2026"
    tells(hand.text("candidate.rules.dialog"), change, "208-QĐ/TW")
    hand.press("candidate.rules.close")
    hand.press("candidate.rules.seen")
    assert not hand.sees("candidate.rules")
    # What happened before keeps the rule of its day.
    assert s.due("decision") == "22/09/2026"


def committee_and_decision(s: Secretary) -> None:
    """20/8/2026 and 4/9/2026: the committee of the ward, then the decision, which comes to the cell on 10/9."""
    s.come("11/9/2026")
    s.open_candidate(NAME)
    s.close_stage(s.of_step(done_on="20/8/2026", number="45-NQ/ĐU", decided_by="Ban Chấp hành Đảng bộ phường Ví Dụ"))
    s.close_stage(
        s.of_step(
            done_on="4/9/2026",
            number="120-QĐ/ĐU",
            decided_by="Ban Thường vụ Đảng ủy phường Ví Dụ",
            received_on="10/9/2026",
        )
    )
    # From the issue on Friday 04/09/2026 (208-QĐ/TW): six weeks of five days end on Friday 16/10.
    assert s.due("ceremony") == "16/10/2026"
    # From the receipt on Thursday 10/09/2026 (294-QĐ/TW counted so): 11/9 (1), five weeks (26), 19-22/10.
    tells(s.hand.text("candidate.due.ceremony.detail"), "16/10/2026", "22/10/2026")


def ceremony(s: Secretary) -> None:
    """2/10/2026: who helps is assigned, the programme is printed, the worker is admitted."""
    hand = s.hand
    # Working days left until 16/10: 2/10 (1), 5-9 (6), 12-16 (11) on the 1st; ten on the 2nd.
    title = f"Lễ kết nạp: {NAME}"
    s.come("1/10/2026")
    line = s.today()[title]
    assert (line.mark, line.tone) == ("còn 15 ngày", "neutral")
    s.come("2/10/2026")
    line = s.today()[title]
    assert (line.mark, line.tone) == ("còn 14 ngày", "gold")
    tells(line.detail, "16/10/2026", "22/10/2026")
    s.open_candidate(NAME)
    # At the ceremony it is announced who helps the probationary member.
    hand.reach("candidate.probation_mentor.add")
    s.choose("candidate.mentor", member_id="Vũ Minh Đức")
    s.fill("candidate.mentor", from_on="30/9/2026", number="17-NQ/CB")
    hand.press("candidate.mentor.do")
    s.print("ct-lkn", "ngày 02 tháng 10 năm 2026", "số 120-QĐ/ĐU, ngày 04/09/2026", "Vũ Minh Đức")
    s.close_stage(s.of_step(done_on="2/10/2026"))
    # Thirty working days after Friday 02/10/2026: six weeks.
    assert s.due("record") == "13/11/2026"
    s.print("nq-gddb", "Số 17-NQ/CB", "ngày 30 tháng 9 năm 2026", "02/10/2026", "Vũ Minh Đức",
            present="6", in_favour="6")  # fmt: skip
    member = s.member(NAME)
    assert member.standing.rank is Rank.PROBATIONARY
    (admitted,) = member.events
    assert admitted.on is not None
    assert admitted.decided_on is not None
    assert (admitted.kind, admitted.on.iso, admitted.decided_on.iso) == (Happened.ADMITTED, "2026-10-02", "2026-09-04")
    assert (admitted.decision_number, admitted.decided_by) == ("120-QĐ/ĐU", "Ban Thường vụ Đảng ủy phường Ví Dụ")
    names = [each.full_name for each in member.lists["introducer"]]
    assert names == ["Hoàng Thị Đào", "Ban Chấp hành Đoàn cơ sở", "Ban Chấp hành Công đoàn cơ sở"]
