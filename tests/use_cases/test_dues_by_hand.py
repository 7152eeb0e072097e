"""A year of dues across 31/1/2026, reckoned by hand: 342-QĐ/TW in January, 01-QĐ/TW from February on.

The cell is below a grassroots committee, in region II. Dues and shares are rounded to the nearest đồng, a half up.

An is insured: 1 % of 12.345.678 = 123.456,78 -> 123.457 until June. From July 13.000.000 -> 130.000; in August it turns
   out that 13.500.000 was right for July: + 5.000 on the sheet of August, and 135.000 from August on.
Bình draws a pension: 0,5 % of 5.555.500 = 27.777,5 -> 27.778. In May he pays nothing, in June both months.
Cúc is insured: 1 % of 9.000.000 = 90.000; April to September 50 % less = 45.000. She is transferred on 20/10: the
   letter settles October (90.000), nothing from November on.
Dần comes on 10/03, March is paid where he was. Not insured: 0,3 % of the minimum wage of region II, 4.730.000 = 14.190.
Êm draws a pension of 6.000.000: 30.000. Fifty years in the Party on 03/02/2026: exempt from March on.

            due                                                  collected   kept            for the committee
January     123.457 + 27.778 + 90.000 + 30.000                   271.235     30 %:  81.371   189.864
February    the same                                             271.235     50 %: 135.618   135.617
March       123.457 + 27.778 + 90.000                            241.235           120.618   120.617
April       123.457 + 27.778 + 45.000 + 14.190 = 210.425         210.425           105.213   105.212
May         210.425, Bình's 27.778 open                          182.647            91.324    91.323
June        210.425 and the 27.778                               238.203           119.102   119.101
July        130.000 + 27.778 + 45.000 + 14.190                   216.968           108.484   108.484
August      135.000 + 27.778 + 45.000 + 14.190 + 5.000           226.968           113.484   113.484
September   135.000 + 27.778 + 45.000 + 14.190                   221.968           110.984   110.984
October     135.000 + 27.778 + 90.000 + 14.190                   266.968           133.484   133.484
November    135.000 + 27.778 + 14.190                            176.968            88.484    88.484
December    the same                                             176.968            88.484    88.484
Year                                                             2.701.788       1.296.650 1.405.138

Handed on: 446.098 on 05/04, 315.636 on 05/07, 332.952 on 05/10; 310.452 are owed at the end of the year.
"""

from collections.abc import Iterator

import pytest

from partycell_desktop.use_cases.dues import get_dues_sheet, make_dues_sheet
from partycell_desktop.use_cases.dues_closing import close_dues_month, keep_dues_settings, remit_dues, set_dues_share
from partycell_desktop.use_cases.dues_payments import mark_dues_paid
from partycell_desktop.use_cases.dues_reliefs import keep_dues_relief
from partycell_desktop.use_cases.dues_reports import dues_report_figures, get_dues_year
from partycell_desktop.use_cases.dues_terms import correct_dues, keep_dues_bases, set_dues_terms
from partycell_desktop.use_cases.history import check_book
from partycell_desktop.use_cases.ledger import get_ledger
from partycell_desktop.use_cases.roster import record_event
from partycell_desktop.use_cases.session import Session
from tests.use_cases.dues import SHARE, dues_book, member
from tests.use_cases.money import at

LAST = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
ROWS = [  # members, exempt, unpaid, collected, kept, to_send, remitted, owed
    (4, 0, 0, 271_235, 81_371, 189_864, 0, 189_864),
    (4, 0, 0, 271_235, 135_618, 135_617, 0, 325_481),
    (5, 1, 0, 241_235, 120_618, 120_617, 0, 446_098),
    (5, 1, 0, 210_425, 105_213, 105_212, 446_098, 105_212),
    (5, 1, 27_778, 182_647, 91_324, 91_323, 0, 196_535),
    (5, 1, 0, 238_203, 119_102, 119_101, 0, 315_636),
    (5, 1, 0, 216_968, 108_484, 108_484, 315_636, 108_484),
    (5, 1, 0, 226_968, 113_484, 113_484, 0, 221_968),
    (5, 1, 0, 221_968, 110_984, 110_984, 0, 332_952),
    (4, 1, 0, 266_968, 133_484, 133_484, 332_952, 133_484),
    (4, 1, 0, 176_968, 88_484, 88_484, 0, 221_968),
    (4, 1, 0, 176_968, 88_484, 88_484, 0, 310_452),
]
NAMES = ("members", "exempt", "unpaid", "collected", "kept", "to_send", "remitted", "owed")


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, dict[str, int]]]:
    session = dues_book(tmp_path_factory.mktemp("by-hand"))
    at(session, 2026, 1, 5)
    who = {
        "An": member(session, "Phạm Văn An"),
        "Bình": member(session, "Lê Văn Bình"),
        "Cúc": member(session, "Trần Thị Cúc"),
        "Êm": member(session, "Vũ Văn Êm", admitted="03/02/1976"),
    }
    keep_dues_settings(session, {"region": "II"})
    keep_dues_bases(session, {str(who["An"]): "12.345.678", str(who["Cúc"]): "9tr"}, "2026-01")
    set_dues_terms(session, who["Bình"], "pension", "5.555.500", "2026-01")
    set_dues_terms(session, who["Êm"], "pension", "6.000.000", "2026-01")
    for month, last in LAST.items():
        _month(session, month, last, who)
    yield session, who
    session.book.close(copy=False)


def _month(session: Session, month: int, last: int, who: dict[str, int]) -> None:
    key = f"2026-{month:02}"
    at(session, 2026, month, 5)
    if month == 2:
        set_dues_share(session, from_month=key, **SHARE)
    if month in (4, 7, 10):
        remit_dues(session, {4: "446.098", 7: "315.636", 10: "332.952"}[month], f"05/{month:02}/2026")
    if month == 4:
        asked = {"request": "20/03/2026", "decision": "12-CV/ĐU", "decided_by": "Đảng ủy"}
        keep_dues_relief(session, who["Cúc"], "reduced", key, percent=50, until_month="2026-09", items=asked)
        set_dues_terms(session, who["Dần"], "uninsured", "", key)
    if month in (7, 8):
        keep_dues_bases(session, {str(who["An"]): {7: "13tr", 8: "13,5tr"}[month]}, key)
    make_dues_sheet(session, key)
    if month == 8:
        assert correct_dues(session, who["An"], "2026-07", "Lương tháng 6 đã điều chỉnh", base="13,5tr") == 5_000
    at(session, 2026, month, 10)
    if month == 3:
        came = {"kind": "came", "on": "10/03/2026", "organisation": "Chi bộ Mẫu"}
        who["Dần"] = member(session, "Hồ Văn Dần", came)
    at(session, 2026, month, last)
    if month == 10:
        record_event(session, who["Cúc"], "left", {"on": "20/10/2026", "organisation": "Chi bộ Mẫu"})
    if month == 3:
        from partycell_desktop.use_cases.dues import refresh_dues_sheet

        assert refresh_dues_sheet(session, key) == 1  # who came stands on the sheet, without dues
    payers = [id_ for name, id_ in who.items() if not (month == 5 and name == "Bình")]
    mark_dues_paid(session, key, payers, f"{last}/{month:02}/2026")
    close_dues_month(session, key)


def test_every_month_is_what_was_reckoned_by_hand(year: tuple[Session, dict[str, int]]) -> None:
    told = dues_report_figures(year[0], "S01/ĐP", "2026")
    months = [tuple(told["lines"][f"2026-{month:02}"][name] for name in NAMES) for month in LAST]
    assert months == ROWS
    assert told["closed"] is True
    assert [told["lines"][f"2026-Q{number}"]["collected"] for number in (1, 2, 3, 4)] == [
        783_705, 631_275, 665_904, 620_904,
    ]  # fmt: skip
    whole = told["lines"]["2026"]
    assert (whole["collected"], whole["kept"], whole["to_send"]) == (2_701_788, 1_296_650, 1_405_138)
    assert get_dues_year(year[0], 2026).owed_before == 0


def test_the_report_of_a_quarter_and_of_the_year(year: tuple[Session, dict[str, int]]) -> None:
    first, last = (dues_report_figures(year[0], "b01-dp", f"2026-Q{number}")["lines"] for number in (1, 4))
    assert [first[code]["this"] for code in ("01", "02", "03", "04", "05", "06")] == [
        5, 783_705, 783_705, 337_607, 337_607, 0,
    ]  # fmt: skip
    assert [first[code]["this"] for code in ("12", "13", "14")] == [446_098, 446_098, 446_098]
    assert [last[code]["this"] for code in ("01", "02", "03", "04", "08", "09", "12", "13", "14")] == [
        4, 620_904, 2_701_788, 310_452, 1_296_650, 1_296_650, 310_452, 1_405_138, 310_452,
    ]  # fmt: skip
    assert last["02"]["cumulative"] == last["03"]["this"]


def test_each_figure_keeps_the_rule_by_which_it_was_reckoned(year: tuple[Session, dict[str, int]]) -> None:
    session, who = year
    january, february, april = (get_dues_sheet(session, f"2026-{month}") for month in ("01", "02", "04"))
    assert (january.regulation, february.regulation) == ("Quy định 342-QĐ/TW", "Quy định 01-QĐ/TW")
    assert (january.share.percent, january.share.sure) == ("30%", "unconfirmed")
    assert (february.share.percent, february.share.sure) == ("50%", "own")
    of = {each.person_id: each for each in april.lines}
    dan = of[who["Dần"]]
    assert (dan.base, dan.rate, dan.figures.this_month, dan.confirmed) == (4_730_000, "0,3%", 14_190, False)
    assert (of[who["Cúc"]].reduction, of[who["Cúc"]].why) == (50, "Hoàn cảnh khó khăn khác · 12-CV/ĐU")
    assert of[who["Êm"]].figures.exempt
    assert of[who["Êm"]].base is None


def test_only_the_kept_share_is_in_the_ledger_month_by_month(year: tuple[Session, dict[str, int]]) -> None:
    ledger = get_ledger(year[0], "2026")
    assert [each.amount for each in ledger.lines] == [row[4] for row in ROWS]
    assert {each.source for each in ledger.lines} == {"dues_share"}
    assert ledger.balance == 1_296_650
    assert check_book(year[0]) == []
