"""The first part of a year of meetings: the plan of the year, made in December, issued with a number and printed."""

from tests.journeys.secretary import Secretary, tells

YEAR = 2027
THEMES = ("Tiết kiệm vật tư", "An toàn lao động", "Đào tạo thợ giỏi", "Văn hóa doanh nghiệp")


def plan_the_year(s: Secretary) -> None:
    """28/12/2026: twelve ordinary meetings and four thematic ones are proposed; only the themes have to be typed."""
    hand = s.hand
    s.come("28/12/2026")
    hand.press("nav.meetings")
    hand.turn_to("meetings.pages", "Năm")
    hand.press(f"year.years.{YEAR}")

    def themes() -> None:
        wanted = iter(THEMES)
        for at in range(16):
            if hand.text(f"year.dialog.{at}.take") == "chuyên đề":
                s.type(f"year.dialog.{at}.theme", next(wanted))
        assert not hand.sees("year.dialog.16.take")
        assert list(wanted) == []
        hand.press("year.dialog.do")

    hand.later("year.dialog", themes)
    hand.press("year.plan")
    hand.check()
    hand.press("year.paper")
    hand.pick("year.paper.issue")
    hand.press("year.paper")
    hand.pick("year.paper.show")
    tells(s.save_preview("kh-nam"), "Ví Dụ, ngày 28 tháng 12 năm 2026", *THEMES)
