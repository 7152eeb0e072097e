import re
from collections.abc import Callable

from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.history import list_history
from partycell_desktop.use_cases.session import Session

RAW = re.compile(r"[a-z]+(_[a-z]+)*")


def test_the_history_of_the_book_tells_of_meetings_in_words(open_demo: Callable[[], Session]) -> None:
    session = open_demo()
    lines = list_history(session, 100_000)
    assert {line.after for line in lines if line.item == "Điểm danh: Tình trạng"} >= {"có mặt", "vắng có lý do"}
    assert {line.after for line in lines if line.item == "Cuộc họp: Loại cuộc họp"} >= {"Sinh hoạt thường kỳ"}
    assert {line.after for line in lines if line.item == "Tên trên phiếu bầu: Số phiếu"} >= {"21", "14"}
    assert {line.after for line in lines if line.item == "Bầu cử: Bầu gì"} == {"Chi ủy", "Bí thư", "Phó bí thư"}
    assert {line.item for line in lines if "_" in line.item} == set()
    told = {text for line in lines for text in (line.item, line.before, line.after)}
    assert {text for text in told if RAW.fullmatch(text) and text.isascii() and "_" in text} == set()
    assert (
        told
        & {
            "present",
            "official",
            "ordinary",
            "half",
            "done",
            "minutes",
            "opening",
            "committee",
            "presidium",
            "convenor",
        }
        == set()
    )
    close_session(session)
