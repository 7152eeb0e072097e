"""The second part of a way into the Party: the dossier, its verification, the opinions, the vote of 17/7/2026."""

from collections.abc import Callable

from tests.journeys.secretary import TAKE, Secretary, tells
from tests.journeys.way_to_the_dossier import NAME

GATHERED = (
    "5-KNĐ Tổng hợp ý kiến nhận xét của các đoàn thể chính trị - xã hội nơi sinh hoạt và chi uỷ (hoặc chi bộ) nơi cư "
    "trú đối với người vào Đảng"
)
LETTER = "20-KNĐ Thẩm tra: Xã Thí Dụ (Đinh Công Lâm (Cha đẻ))"
VISIT = "20-KNĐ Thẩm tra: Khu phố 1, phường Ví Dụ (Đinh Công Mẫu)"


def write_the_record(s: Secretary) -> None:
    """The check of the life story leads to the record, where work and family are typed, once."""
    hand = s.hand
    s.come("12/6/2026")
    s.open_candidate(NAME)
    hand.reach("candidate.check.life_story")
    hand.wait_for(lambda: hand.sees("roster.list.life_period.add"))
    s.type_line("life_period", "9/1999", "1/2024", "Đi học, lao động tại địa phương")
    s.type_line("life_period", "2/2024", "", "Công nhân vận hành")
    hand.turn_to("roster.tabs", "Gia đình")
    s.type_line("relative", "Cha đẻ", "Đinh Công Lâm", "1960")
    s.type("roster.list.relative.detail.residence", "Xã Thí Dụ")
    hand.press("roster.save")


def make_the_dossier(s: Secretary) -> None:
    """10-12/6/2026: application, life record and three introductions; the guides are printed for writing by hand."""
    s.open_candidate(NAME)
    certificate = {"number": "115/CN", "dated_on": "18/04/2025", "issued_by": "Trung tâm Chính trị Ví Dụ"}
    s.note("Giấy chứng nhận học lớp nhận thức về Đảng", scan="gold", known=certificate)
    s.note("1-KNĐ Đơn xin vào Đảng", scan="white", dated_on="10/6/2026")
    # Twelve months after the application of 10/06/2026.
    assert s.due("papers") == "10/06/2027"
    s.print("1-knd", "12 tháng 5 năm 1993", "02 tháng 4 năm 2025", "Phân xưởng vận hành",
            awareness="Đảng là đội tiên phong của giai cấp công nhân", promise="Chấp hành Điều lệ Đảng")  # fmt: skip
    s.note("2-KNĐ Lý lịch của người xin vào Đảng", scan="ivory", dated_on="11/6/2026")
    s.print("2-knd", "12 tháng 5 năm 1993", "09/1999 - 01/2024 Đi học", "02/2024 đến nay", "Đinh Công Lâm")
    introduce(s)
    s.close_stage(s.known_of_step(done_on="12/06/2026"))


def introduce(s: Secretary) -> None:
    """Who helps introduces too: who it is and since when both work together is known; then the two unions."""
    hand = s.hand
    hand.reach("candidate.introduction.add")
    s.stands("candidate.introduction", member_id="Hoàng Thị Đào", together_since="15/02/2024")
    s.fill("candidate.introduction", given_on="12/6/2026")
    hand.press("candidate.introduction.do")
    youth, trade = "Ban Chấp hành Đoàn cơ sở", "Ban Chấp hành Công đoàn cơ sở"
    for kind, body, day, number in (
        ("Đoàn Thanh niên", youth, "5/6/2026", "07-NQ/ĐTN"),
        ("Công đoàn", trade, "8/6/2026", "06-NQ/CĐ"),
    ):
        hand.reach("candidate.introduction.add")
        s.choose("candidate.introduction", kind=kind, body=body)
        s.fill("candidate.introduction", given_on=day, number=number)
        hand.press("candidate.introduction.do")
    s.print("3-knd", "Hoàng Thị Đào", "Ngày 02 tháng 4 năm 2025, tôi được chi bộ phân công", "Gương mẫu trong lao động",
            life_record="Lý lịch rõ ràng", conviction="Tin tưởng vào sự lãnh đạo của Đảng",
            strengths="Gương mẫu trong lao động", weaknesses="Còn ít phát biểu")  # fmt: skip
    taken = {"conviction": TAKE, "strengths": TAKE, "weaknesses": TAKE}
    s.print("4-knd", "Số 07-NQ/ĐTN", "Ngày 05 tháng 6 năm 2026", "Gương mẫu trong lao động", **taken)
    s.print("4a-knd", "Số 06-NQ/CĐ", "Ngày 08 tháng 6 năm 2026", "Gương mẫu trong lao động", **taken)
    for title, day, who in (
        ("3-KNĐ Giấy giới thiệu người vào Đảng: Hoàng Thị Đào", "12/06/2026", "Hoàng Thị Đào"),
        (f"4-KNĐ Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng: {youth}", "05/06/2026", youth),
        (f"4A-KNĐ Nghị quyết giới thiệu đoàn viên công đoàn vào Đảng: {trade}", "08/06/2026", trade),
    ):
        s.note(title, known={"dated_on": day, "issued_by": who})


def verify(s: Secretary) -> None:
    """15-16/6/2026: the family in the record proposes where to ask; a member goes to one, a letter to the other."""
    hand = s.hand
    s.come("16/6/2026")
    s.open_candidate(NAME)
    hand.press("candidate.verification.add")
    hand.pick("candidate.verification.propose.0")
    s.stands("candidate.verification", about=NAME, place="Khu phố 1, phường Ví Dụ")
    s.choose("candidate.verification", verifier_id="Vũ Minh Đức")
    s.fill("candidate.verification", sent_on="16/6/2026")
    hand.press("candidate.verification.do")
    hand.press("candidate.verification.add")
    hand.pick("candidate.verification.propose.0")
    s.stands("candidate.verification", about="Đinh Công Lâm (Cha đẻ)", place="Xã Thí Dụ")
    s.fill("candidate.verification", number="12-CV/CB", sent_on="15/6/2026")
    hand.press("candidate.verification.do")
    s.print("20-knd", "Số 12-CV/CB", "ngày 15 tháng 6 năm 2026", "Xã Thí Dụ", "trong 30 ngày làm việc")
    s.print("19-knd", "Vũ Minh Đức", "Khu phố 1, phường Ví Dụ", "12/05/1993")


def answers(s: Secretary) -> None:
    """The letter came to the commune on 17/6; one answer comes on 29/6, the other on 15/7."""
    s.come("30/6/2026")
    s.open_candidate(NAME)
    answer(s, LETTER, received_on="17/6/2026")
    # Thirty working days after Wednesday 17/06/2026: 18-19/6 are 2, then five weeks to 24/7 are 27, 27-29/7 the rest.
    letter = next(each.id for each in s.record.file.verifications if each.number)
    assert s.due(f"verification:{letter}") == "29/07/2026"
    answer(s, VISIT, answered_on="29/6/2026")
    # Working days left until 29/7: 15-17 (3), 20-24 (5), 27-29/7 (3) are 11 on the 14th, and 10 on the 15th.
    title = f"Trả lời thẩm tra: Xã Thí Dụ: {NAME}"
    s.come("14/7/2026")
    line = s.today()[title]
    assert (line.mark, line.tone) == ("còn 15 ngày", "neutral")
    assert "17/06/2026" in line.detail
    s.come("15/7/2026")
    line = s.today()[title]
    assert (line.mark, line.tone) == ("còn 14 ngày", "gold")
    s.open_candidate(NAME)
    answer(s, LETTER, answered_on="15/7/2026")
    assert title not in s.today()
    s.open_candidate(NAME)
    s.close_stage(s.known_of_step(done_on="15/07/2026"))


def answer(s: Secretary, line: str, **texts: str) -> None:
    """Note at an inquiry what is known of it now."""
    s.hand.press_row("candidate.papers", line)
    s.hand.press("candidate.paper.note")
    s.fill("candidate.verification", **texts)
    if "answered_on" in texts:
        s.choose("candidate.verification", result="Xác nhận đúng như đã khai")
    s.hand.press("candidate.verification.do")
    assert not s.hand.sees("candidate.verification")


def opinions(s: Secretary) -> None:
    """The union at work and the committee of the residence are asked; 5-KNĐ of 16/7/2026 gathers what they say."""
    hand = s.hand
    s.come("20/7/2026")
    s.open_candidate(NAME)
    hand.turn_to("candidate.tabs", "Ý kiến")
    give_opinion(s, "candidate.opinions.empty.begin", "Công đoàn cơ sở", "13/7/2026", asked=20, agreed=19, against=1)
    give_opinion(s, "candidate.opinion.add", "Chi ủy nơi cư trú", "14/7/2026", asked=7, agreed=7)
    hand.turn_to("candidate.tabs", "Tài liệu")
    s.note(GATHERED, dated_on="16/7/2026")
    # Nineteen of twenty: 95 per cent.
    s.print("5-knd", "ngày 16 tháng 7 năm 2026", "19 trong tổng số 20", "đạt 95%", "7 trong tổng số 7")
    s.close_stage(s.known_of_step(done_on="16/07/2026"))


def give_opinion(s: Secretary, button: str, body: str, day: str, **numbers: int) -> None:
    """Note the opinion of one body."""
    s.hand.press(button)
    s.choose("candidate.opinion", body=body)
    s.fill("candidate.opinion", given_on=day)
    s.count("candidate.opinion", **numbers)
    s.hand.press("candidate.opinion.do")
    assert not s.hand.sees("candidate.opinion")


def bring(s: Secretary, day: str, start: str, end: str) -> None:
    """The gate asks for the vote of the cell; it is brought to a meeting that was held, which is entered in short."""
    hand = s.hand

    def meeting() -> None:
        s.choose("candidate.bring", meeting="Ngày khác…", kind="Sinh hoạt thường kỳ")
        s.fill("candidate.bring", held_on=day, starts_at=start, ended_at=end)
        hand.press("candidate.bring.do")

    def gate() -> None:
        hand.later("candidate.bring", meeting)
        hand.press("candidates.step.vote")

    hand.later("candidates.step", gate)
    hand.press("candidate.advance")
    hand.check()
    hand.wait_for(lambda: hand.sees("meeting.ahead"))


def attend(s: Secretary, **facts: str) -> None:
    """All came; who led the meeting and who wrote its minutes."""
    hand = s.hand
    hand.turn_to("meeting.tabs", "Điểm danh")
    hand.press("meeting.roll.rest")

    def officers() -> None:
        s.choose("meeting.facts", chair="Nguyễn Đức Khang", secretary="Hoàng Thị Đào")
        s.fill("meeting.facts", **facts)
        hand.press("meeting.facts.do")

    hand.later("meeting.facts", officers)
    hand.press("meeting.change")
    hand.check()
    hand.turn_to("meeting.tabs", "Biểu quyết")


def count(s: Secretary, *steps: Callable[[], object]) -> None:
    """The vote on the one who waits for it in the meeting that is shown."""
    s.hand.later("candidate.vote.dialog", *steps, lambda: s.hand.press("candidate.vote.do"))
    s.hand.press(f"meeting.ahead.{s.way}.vote")
    s.hand.check()
    assert not s.hand.sees("meeting.ahead")


def finish(s: Secretary) -> None:
    """The minutes hold the vote from now on."""
    s.hand.press("meeting.finish")
    s.hand.wait_for(lambda: not s.hand.find("meeting.finish").isEnabled())


def vote(s: Secretary) -> None:
    """17/7/2026: five of six are in favour, four were needed; the dossier goes up."""
    hand = s.hand
    s.way = s.record.id
    bring(s, "17/7/2026", "14h00", "15h45")
    attend(s, chair_post="Bí thư chi bộ")

    def result() -> None:
        # Six official members: two thirds of six are four.
        tells(hand.text("candidate.vote.needed"), "4 trên 6", "Có mặt 6")
        s.choose("candidate.vote", way="bỏ phiếu kín")
        s.count("candidate.vote", in_favour=5, against=1, handed_out=6, returned=6, invalid=0)
        s.fill("candidate.vote", against_reason="chưa mạnh dạn", number="14-NQ/CB")
        tells(hand.text("candidate.vote.result"), "5 trên 6", "83,3%", "đủ số phiếu")

    count(s, result)
    finish(s)
    s.open_candidate(NAME)
    s.close_stage(s.known_of_step(done_on="17/07/2026", number="14-NQ/CB"))
    # Forty-five working days after Friday 17/07/2026: five weeks to 21/8 are 25, Saturday 22/8 is worked (26), 24-28/8
    # (31), 31/8 and 1-2/9 are off, 3-4/9 (33), 7-11/9 (38), 14-18/9 (43), 21-22/9.
    assert s.due("decision") == "22/09/2026"
    s.print("6-knd", "Số 14-NQ/CB", "Ví Dụ, ngày 17 tháng 7 năm 2026", "đạt 83,3%", "16,7%", "Hoàng Thị Đào",
            life_record=TAKE, conviction=TAKE, strengths=TAKE, weaknesses=TAKE)  # fmt: skip
    text, said, places = s.bind("ho-so-ket-nap.pdf")
    assert places == [
        "Giấy chứng nhận học lớp nhận thức về Đảng",
        "Đơn xin vào Đảng",
        "Lý lịch của người xin vào Đảng",
        "Giấy giới thiệu người vào Đảng: Hoàng Thị Đào",
        "Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng: Ban Chấp hành Đoàn cơ sở",
        "Nghị quyết giới thiệu đoàn viên công đoàn vào Đảng: Ban Chấp hành Công đoàn cơ sở",
        GATHERED.partition(" ")[2],
        "Nghị quyết đề nghị kết nạp đảng viên của chi bộ",
    ]
    tells(said, "Chưa có bản quét: 5 tài liệu.")  # three of the eight are scanned
    tells(text, NAME.upper(), "MỤC LỤC", "Số 07-NQ/ĐTN", "Số 06-NQ/CĐ", "Số 14-NQ/CB")
