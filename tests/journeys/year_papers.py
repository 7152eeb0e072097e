"""The end of the year: minutes, a resolution, the register and the two books are printed, and read back."""

import re
from collections.abc import Sequence
from typing import Any

from pypdf import PdfReader

from partycell_desktop.domain.posts import posts_on
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.history import check_book
from tests.journeys import year_meetings as held
from tests.journeys.secretary import Secretary, tells, text_of
from tests.journeys.year_congress import ANH, DAO, HUNG, KHANG
from tests.journeys.year_meetings import JANUARY, JULY, Held, go_to, print_paper

LAST_DAY = "31/12/2027"
MEETINGS = [each for each in vars(held).values() if isinstance(each, Held)]


def print_the_year(s: Secretary) -> None:
    """31/12/2027: the book is opened once more, and everything is printed from where it stands."""
    hand = s.hand
    go_to(s, LAST_DAY, JANUARY.day)
    print_paper(s, "bien-ban", "bien-ban")
    hand.press_row("meetings.table", JULY.day[:5])
    print_paper(s, "nghi-quyet", "nghi-quyet")
    hand.turn_to("meetings.pages", "Sổ đóng quyển")
    for kind in ("bien-ban", "nghi-quyet"):
        bind(s, kind)
    hand.press("nav.dossiers")
    hand.turn_to("dossiers.tabs", "Văn bản đi")
    hand.press("documents.year.2027")
    hand.press("documents.print")
    s.save_preview("so-vbdi")


def bind(s: Secretary, kind: str) -> None:
    """Bind the book of the year that is proposed."""
    hand = s.hand
    pdf = s.folder / f"so-{kind}.pdf"
    hand.press("meetings.books.bind")
    hand.wait_for(lambda: hand.sees("meetings.bind.do"))
    hand.press(f"meetings.bind.kind.{kind}")
    s.stands("meetings.bind", period="2027")
    hand.later_file(pdf)
    hand.press("meetings.bind.do")
    hand.wait_for(lambda: pdf.exists() and not s.window.desk.is_busy, 20)
    hand.check()
    s.printed[f"so-{kind}"] = pdf


def read_the_papers(s: Secretary) -> None:
    """What was printed tells the year as it was."""
    tells(text_of(s.printed["bien-ban"]), "Số 25-BB/CB", "Vắng có lý do: 01 đồng chí: Vũ Minh Đức (ốm)",
          f"Chủ trì: đồng chí {KHANG}, Bí thư chi bộ", f"Thư ký: đồng chí {ANH}",
          "tổng số đảng viên chính thức được tính 20, có mặt 19; tán thành 19 đồng chí (đạt 95%)",
          f"Đồng chí {DAO}: Rà soát phân công; thời hạn: 29/01/2027", "kết thúc vào hồi 15 giờ 35")  # fmt: skip
    # The one who was elected on 25/6 leads the cell, and its numbers have begun anew.
    tells(text_of(s.printed["nghi-quyet"]), "Số 01-NQ/CB", f"Chủ trì: đồng chí {DAO}; thư ký: đồng chí {ANH}",
          "với 20/20 đồng chí", f"T/M CHI BỘ BÍ THƯ {DAO}")  # fmt: skip
    tells(text_of(s.printed["bb-kp"]), "ĐẠI HỘI LẦN THỨ V", "Số 04-BB/ĐH", "bầu chi ủy, nhiệm kỳ 2027 - 2032 (lần 2)",
          "Số phiếu phát ra: 20; số phiếu thu về: 20; số phiếu hợp lệ: 19; số phiếu không hợp lệ: 1",
          f"1 {ANH} 14 70% 2 {HUNG} 5 25%", "THƯ KÝ (Ký, ghi rõ họ tên) TRƯỞNG BAN KIỂM PHIẾU")  # fmt: skip
    read_the_register(s)
    minutes = read_book(s, "so-bien-ban", len(MEETINGS) + 1)  # and the congress
    tells(minutes, *(text for each in MEETINGS for text in each.texts.values()),
          "Kết quả không đạt tỷ lệ từ 2/3 trở lên theo quy định; chi bộ báo cáo đầy đủ kết quả biểu quyết",
          "đại hội lần thứ V, nhiệm kỳ 2027 - 2032", f"Trúng cử: {ANH}.")  # fmt: skip
    resolutions = read_book(s, "so-nghi-quyet", 12 + 2 + 1)  # each month, two people, the congress
    tells(resolutions, *(text for each in MEETINGS for text in each.texts.values() if "theme" not in each.texts))


def read_the_register(s: Secretary) -> None:
    """The numbers run on in each term without a gap, those of the congress in one series."""
    found = re.findall(r"(\d\d)-([A-Z]+)/(CB|ĐH)", text_of(s.printed["so-vbdi"]))
    numbers = [int(number) for number, kind, body in found if (kind, body) == ("NQ", "CB")]
    assert numbers == [*range(30, 38), *range(1, 7)]
    numbers = [int(number) for number, kind, body in found if (kind, body) == ("BB", "CB")]
    assert numbers == [*range(25, 33), *range(1, 9)]
    assert sorted(int(number) for number, _kind, body in found if body == "ĐH") == [1, 2, 3, 4, 5, 6]


def read_book(s: Secretary, key: str, papers: int) -> str:
    """The text of a book; its contents name each paper with its pages, one after the other, and there it stands."""
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(s.printed[key]).pages]
    lines = re.findall(r"(\d+) (\d\d/\d\d/2027) (?:(?!/2027).)+? (\d+)(?:-(\d+))?(?= \d+ \d\d/| Sổ )", pages[2])
    assert [int(number) for number, *_rest in lines] == [*range(1, papers + 1)]
    at = 3  # after the opening page and the contents
    for _number, day, first, last in lines:
        assert int(first) == at
        tells(pages[at], f"ngày {day[:2]} tháng", "CHI BỘ CÔNG TY TNHH MINH HỌA", f"trang {at}")
        at = int(last or first) + 1
    assert at == len(pages) - 1  # the closing page
    return " ".join(pages)


def look_at_the_book(s: Secretary) -> None:
    """Term and posts are those of the congress, nothing was typed twice, and the book is sound."""
    terms = [(each.name, each.congress_on.shown() if each.congress_on else "") for each in get_cell(s.session).terms]
    assert ("2027 - 2032", "25/06/2027") in terms
    for name, title in ((DAO, "Bí thư"), (KHANG, "Phó bí thư"), (ANH, "Chi ủy viên")):
        posts: Sequence[Any] = s.member(name).lists["post"]
        assert title in [each.title for each in posts_on(posts, s.session.today())], posts
    assert [text for text, times in s.typed.items() if times > 1] == []
    assert check_book(s.session) == []
    s.go_home()
