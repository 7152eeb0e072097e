"""Printing from a real book: what is named before, what is written, what is noted after."""

import io
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import docx
import pytest
from PIL import Image
from pypdf import PdfReader

from partycell_desktop import paths
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.use_cases import printing
from partycell_desktop.use_cases.books import close_session, open_session
from partycell_desktop.use_cases.cell import change_names, change_setting, list_names
from partycell_desktop.use_cases.history import check_book, history_of_member, newest_undoable
from partycell_desktop.use_cases.member_papers import set_photo
from partycell_desktop.use_cases.roster import add_member, correct_event, correct_member, get_member, record_event
from partycell_desktop.use_cases.session import FixedClock, Session
from partycell_desktop.use_cases.specimens import print_specimens
from tests.books import make_book

MOMENT = datetime(2026, 11, 22, 9, 30).astimezone()
CELL = {"enterprise": "Công ty TNHH Minh Họa", "place_name": "Ví Dụ"}
NAMES = [
    {"level": 0, "name": "Chi bộ Công ty TNHH Minh Họa"},
    {"level": 1, "name": "Đảng bộ phường Ví Dụ"},
    {"level": 2, "name": "Đảng bộ thành phố Thí Dụ"},
]
DAO = {
    "full_name": "Hoàng Thị Đào",
    "sex": "Nữ",
    "born_on": "30/4/1988",
    "citizen_number": "001188000407",
    "home_province": "Quảng Ninh",
    "home_detail": "xã Hiệp Hòa",
    "theory": "Trung cấp",
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    clock = FixedClock(MOMENT)
    made = make_book(
        tmp_path / "so", "mật khẩu", CELL, NAMES, desk={"name": "Ai Đó", "role": "Phó bí thư"}, clock=clock
    )
    yield made
    close_session(made)


@pytest.fixture
def dao(session: Session) -> int:
    return add_member(
        session,
        DAO,
        [
            {"kind": "admitted", "on": "7/11/2014", "decided_on": "20/10/2014", "organisation": "Chi bộ Minh Họa"},
            {"kind": "recognised", "on": "7/11/2015", "organisation": "Chi bộ Minh Họa"},
        ],
    )


@pytest.fixture
def khang(session: Session) -> int:
    posts = [{"side": "Đảng", "title": "Bí thư", "body": "Chi bộ", "from_on": "2020"}]
    events = [
        {"kind": "admitted", "on": "3/2/1998", "decided_on": "1/1/1998"},
        {"kind": "recognised", "on": "3/2/1999"},
    ]
    return add_member(session, {"full_name": "Nguyễn Đức Khang", "born_on": "1970"}, events, {"post": posts})


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def printed(session: Session) -> list[tuple[str, tuple[str, ...]]]:
    return [(line.what, line.members) for line in printing.list_printed(session)]


# The forms.


def test_every_form_is_listed_with_its_edition_and_document(session: Session) -> None:
    forms = {each.code: each for each in printing.list_forms(session)}
    assert forms["2-HSĐV"].title == "Phiếu đảng viên"
    assert forms["2-HSĐV"].edition == "2025-09-29"
    assert "38-HD/BTCTW" in forms["2-HSĐV"].issued_by
    assert forms["3-HSĐV"].sure == "unconfirmed"


def test_the_forms_are_listed_without_a_book_too() -> None:
    assert {each.code for each in printing.list_forms()} >= {"1-HSĐV", "2-HSĐV", "3-HSĐV", "1-TĐV"}


def test_a_form_that_does_not_exist_is_refused(session: Session, dao: int) -> None:
    with pytest.raises(Refused, match="99-XYZ"):
        printing.list_gaps(session, "99-XYZ", [dao])


def test_an_edition_that_the_book_brings_along_goes_before_the_shipped_one(session: Session, dao: int) -> None:
    shipped = (paths.resources() / "forms" / "so-dsdv.2025-06-09.toml").read_text("utf-8")
    local = shipped.replace('code = "SỔ-DSĐV"', 'code = "7-HSĐV"').replace("from = 2025-06-09", "from = 2026-01-01")
    with session.act("add_form_edition"):
        session.book.table("own_edition").insert({"code": "so-dsdv", "from_on": "2026-01-01", "text": local})
    assert "7-HSĐV" in {each.code for each in printing.list_forms(session)}
    assert printing.compose_paper(session, "7-HSĐV", [dao]).keywords == ("7-HSĐV",)
    assert printing.compose_paper(session, "7-HSĐV", [dao], {"date": "31/12/2025"}).keywords == ("SỔ-DSĐV",)


# Before printing.


def test_every_missing_item_is_named_with_the_member_and_its_place(session: Session, dao: int) -> None:
    gaps = {gap.place: gap for gap in printing.list_gaps(session, "2-HSĐV", [dao])}
    health = gaps[f"member:{dao}/health"]
    assert health.missing
    assert (health.member, health.member_id) == ("Hoàng Thị Đào", dao)
    assert health.label == "Tình trạng sức khỏe"
    assert f"member:{dao}/citizen_number" not in gaps


def test_a_doubtful_item_is_named_too(session: Session, khang: int) -> None:
    gap = next(each for each in printing.list_gaps(session, "2-HSĐV", [khang]) if each.place.endswith("born_on"))
    assert not gap.missing
    assert gap.reason == "Mới biết năm."


def test_what_does_not_fit_together_in_a_record_is_a_hint_that_leads_to_its_place(session: Session, dao: int) -> None:
    periods = [{"from_on": "9/2006", "to_on": "8/2010", "work": "Sinh viên"}, {"from_on": "1/2012", "work": "Kế toán"}]
    correct_member(session, dao, {"sex": "Nam", "card_number": "022188039411"}, {"life_period": periods})
    recognised = get_member(session, dao).events[-1]
    correct_event(session, recognised.id, {"on": "1/10/2015"})
    hints = {each.place: each for each in printing.list_gaps(session, "2-HSĐV", [dao]) if not each.missing}
    assert hints[f"member:{dao}/life_period"].words == (
        "Quá trình hoạt động và công tác: Quá trình công tác chưa có tháng 09/2010."
    )
    assert "không khớp" in hints[f"member:{dao}/citizen_number"].reason
    assert "12 tháng" in hints[f"member:{dao}/membership"].reason
    cards = [each for each in printing.list_gaps(session, "2-HSĐV", [dao]) if each.place.endswith("/card_number")]
    assert len(cards) == 1, "the paper names this one itself"


def test_a_list_hints_only_at_doubts_about_what_stands_in_it(session: Session, dao: int) -> None:
    correct_member(
        session, dao, {"sex": "Nam"}, {"life_period": [{"from_on": "9/2006", "to_on": "8/2010", "work": "Sinh viên"}]}
    )
    places = {each.place for each in printing.list_gaps(session, "DSĐV", options={"columns": "name citizen_number"})}
    assert f"member:{dao}/citizen_number" in places
    assert f"member:{dao}/life_period" not in places


def test_filling_an_item_in_closes_its_gap(session: Session, dao: int) -> None:
    before = len(printing.list_gaps(session, "2-HSĐV", [dao]))
    correct_member(session, dao, {"health": "Tốt"})
    assert len(printing.list_gaps(session, "2-HSĐV", [dao])) == before - 1


def test_looking_at_a_paper_notes_nothing(session: Session, dao: int) -> None:
    seen = printing.preview_paper(session, "2-HSĐV", [dao])
    assert seen is not None
    assert seen.page_count == len(PdfReader(io.BytesIO(printing.paper_bytes(session, "2-HSĐV", [dao]))).pages)
    picture = printing.draw_page(session, seen, 0, 0.5)
    assert len(picture.rgba) == picture.width * picture.height * 4
    assert seen.gaps
    assert printing.list_printed(session) == []


# What is written.


def test_a_paper_is_written_as_pdf_with_what_the_book_says(session: Session, dao: int, tmp_path: Path) -> None:
    out = tmp_path / "phiếu.pdf"
    told = printing.print_paper(session, "2-HSĐV", [dao], str(out))
    assert told["files"] == [str(out)]
    words = text_of(out)
    assert "HOÀNG THỊ ĐÀO" in words
    assert "001188000407" in words
    assert "Thành phố Thí Dụ" in words


def test_a_paper_is_written_as_word_with_the_same_words(session: Session, dao: int, tmp_path: Path) -> None:
    out = tmp_path / "phiếu.docx"
    printing.print_paper(session, "2-HSĐV", [dao], str(out))
    assert "HOÀNG THỊ ĐÀO" in "\n".join(each.text or "" for each in docx.Document(str(out)).element.body.iter())


def test_the_photo_is_printed(session: Session, dao: int, tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (300, 400), (90, 120, 150)).save(picture, "JPEG")
    set_photo(session, dao, picture.getvalue())
    printing.print_paper(session, "2-HSĐV", [dao], str(tmp_path / "a.pdf"))
    assert len(PdfReader(tmp_path / "a.pdf").pages[0].images) == 1


def test_another_kind_of_file_is_refused_before_anything_is_noted(session: Session, dao: int, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"\.pdf"):
        printing.print_paper(session, "2-HSĐV", [dao], str(tmp_path / "phiếu.odt"))
    assert printing.list_printed(session) == []


def test_several_members_papers_follow_each_other_in_one_file(
    session: Session, dao: int, khang: int, tmp_path: Path
) -> None:
    one = len(PdfReader(io.BytesIO(printing.paper_bytes(session, "1-HSĐV", [dao]))).pages)
    two = len(PdfReader(io.BytesIO(printing.paper_bytes(session, "1-HSĐV", [khang]))).pages)
    printing.print_paper(session, "1-HSĐV", [dao, khang], str(tmp_path / "a.pdf"))
    assert len(PdfReader(tmp_path / "a.pdf").pages) == one + two


def test_each_member_may_have_a_file_and_equal_names_do_not_meet(session: Session, dao: int, tmp_path: Path) -> None:
    twin = add_member(session, {"full_name": "Hoàng Thị Đào"}, [{"kind": "admitted", "on": "3/2/2020"}])
    folder = tmp_path / "mới"
    told = printing.print_paper(session, "2-HSĐV", [dao, twin], str(folder), {"each": True, "kind": "pdf"})
    assert sorted(each.name for each in folder.iterdir()) == [
        "2-HSĐV Hoàng Thị Đào (2).pdf",
        "2-HSĐV Hoàng Thị Đào.pdf",
    ]
    assert len(told["files"]) == 2


def test_a_list_without_named_members_takes_those_it_is_meant_for(
    session: Session, dao: int, khang: int, tmp_path: Path
) -> None:
    gone = add_member(session, {"full_name": "Đào Văn Tuấn"}, [{"kind": "admitted", "on": "3/2/2005"}])
    record_event(session, gone, "left", {"on": "1/3/2026", "organisation": "Chi bộ khác"})
    printing.print_paper(session, "DSĐV", [], str(tmp_path / "a.pdf"))
    words = text_of(tmp_path / "a.pdf")
    assert "Hoàng Thị Đào" in words
    assert "Đào Văn Tuấn" not in words
    printing.print_paper(session, "SỔ-DSĐV", [], str(tmp_path / "b.pdf"))
    assert "Đào Văn Tuấn" in text_of(tmp_path / "b.pdf")


def test_a_card_list_takes_official_members_without_a_card(session: Session, dao: int, khang: int) -> None:
    correct_member(session, khang, {"card_number": "001070000012"})
    add_member(session, {"full_name": "Phạm Văn Dũng"}, [{"kind": "admitted", "on": "19/5/2026"}])
    names = {gap.member for gap in printing.list_gaps(session, "1-TĐV")}
    assert names == {"Hoàng Thị Đào"}


def test_a_paper_meant_for_nobody_is_refused(session: Session) -> None:
    with pytest.raises(Refused):
        printing.compose_paper(session, "DS-HHĐ")


def test_badges_that_are_reached_by_the_next_round_are_proposed(session: Session, dao: int) -> None:
    old = add_member(
        session,
        {"full_name": "Trương Văn Hòa"},
        [{"kind": "admitted", "on": "3/2/1997", "decided_on": "10/1/1997"}, {"kind": "recognised", "on": "3/2/1998"}],
    )
    names = {gap.member for gap in printing.list_gaps(session, "DS-HHĐ")}
    assert names == {"Trương Văn Hòa"}
    assert old


def test_chosen_columns_reach_the_paper(session: Session, dao: int) -> None:
    document = printing.compose_paper(session, "DSĐV", [dao], {"columns": ["name", "theory"], "title": "DANH SÁCH LỚP"})
    words = printing.paper_bytes(session, "DSĐV", [dao], "pdf", {"columns": ["name", "theory"]})
    assert document.title == "DANH SÁCH LỚP"
    assert "Lý luận chính trị" in PdfReader(io.BytesIO(words)).pages[0].extract_text()


# The day of the paper.


def test_a_paper_bears_its_own_day_and_the_names_that_held_then(session: Session, dao: int) -> None:
    names = [{"id": each.id, "level": each.level, "name": each.name} for each in list_names(session)]
    change_names(session, [*names, {"level": 1, "name": "Đảng bộ phường Mới", "from_on": "1/10/2026"}])
    before = printing.paper_bytes(session, "DSĐV", [dao], "pdf", {"date": "30/9/2026"})
    after = printing.paper_bytes(session, "DSĐV", [dao], "pdf", {"date": "1/10/2026"})
    assert "ĐẢNG BỘ PHƯỜNG VÍ DỤ" in PdfReader(io.BytesIO(before)).pages[0].extract_text()
    assert "ĐẢNG BỘ PHƯỜNG MỚI" in PdfReader(io.BytesIO(after)).pages[0].extract_text()
    assert "ngày 30 tháng 9 năm 2026" in PdfReader(io.BytesIO(before)).pages[0].extract_text()


def test_a_day_before_any_edition_is_refused_with_the_document_of_that_time_and_the_way_out(
    session: Session, dao: int
) -> None:
    with pytest.raises(Refused, match="28/09/2025") as refused:
        printing.compose_paper(session, "2-HSĐV", [dao], {"date": "28/9/2025"})
    assert "12-HD/BTCTW, ngày 18/01/2022" in refused.value.reason
    assert "29/09/2025" in refused.value.reason
    with pytest.raises(Refused, match="09-HD/BTCTW, ngày 05/06/2017"):
        printing.compose_paper(session, "2-HSĐV", [dao], {"date": "3/2/2019"})
    with pytest.raises(Refused, match="03/02/1998") as unknown:
        printing.compose_paper(session, "2-HSĐV", [dao], {"date": "3/2/1998"})
    assert "HD/BTCTW" not in unknown.value.reason
    assert printing.compose_paper(session, "2-HSĐV", [dao], {"date": "29/9/2025"})


def test_an_older_paper_is_written_on_the_first_edition_where_the_secretary_says_so(
    session: Session, dao: int, tmp_path: Path
) -> None:
    older = {"date": "3/3/2025", "first_edition": True}
    told = printing.print_paper(session, "2-HSĐV", [dao], str(tmp_path / "phieu.pdf"), older)
    assert told["edition"] == "2025-09-29"
    words = "".join(page.extract_text() for page in PdfReader(tmp_path / "phieu.pdf").pages)
    assert "ngày 03 tháng 3 năm 2025" in words
    preview = printing.preview_paper(session, "2-HSĐV", [dao], older)
    assert preview is not None
    assert "29/09/2025" in preview.note


def test_a_cell_may_choose_once_for_all_that_older_papers_are_written_on_the_first_edition(
    session: Session, dao: int
) -> None:
    change_setting(session, "older_papers", "first_edition")
    assert printing.compose_paper(session, "2-HSĐV", [dao], {"date": "3/3/2025"})
    change_setting(session, "older_papers", "refuse")
    with pytest.raises(Refused):
        printing.compose_paper(session, "2-HSĐV", [dao], {"date": "3/3/2025"})


def test_a_list_that_no_document_prescribes_may_be_of_any_day(session: Session, dao: int) -> None:
    assert printing.compose_paper(session, "DSĐV", [dao], {"date": "3/3/2020"})


def test_a_year_is_no_day_for_a_paper(session: Session, dao: int) -> None:
    with pytest.raises(Refused) as refused:
        printing.compose_paper(session, "2-HSĐV", [dao], {"date": "2026"})
    assert refused.value.field == "date"


def test_the_secretary_of_the_day_signs(session: Session, dao: int, khang: int) -> None:
    now = printing.paper_bytes(session, "DSĐV", [dao])
    then = printing.paper_bytes(session, "DSĐV", [dao], "pdf", {"date": "1/1/2025"})
    assert "Nguyễn Đức Khang" in PdfReader(io.BytesIO(now)).pages[0].extract_text()
    assert "Nguyễn Đức Khang" in PdfReader(io.BytesIO(then)).pages[0].extract_text()


def test_nobody_signs_where_no_secretary_is_known(session: Session, dao: int) -> None:
    assert "Ai Đó" not in PdfReader(io.BytesIO(printing.paper_bytes(session, "DSĐV", [dao]))).pages[0].extract_text()


# What is noted.


def test_a_printed_paper_is_noted_for_each_member_and_cannot_be_undone(
    session: Session, dao: int, khang: int, tmp_path: Path
) -> None:
    before = newest_undoable(session)
    printing.print_paper(session, "2-HSĐV", [dao, khang], str(tmp_path / "a.pdf"))
    assert printed(session) == [("2-HSĐV Phiếu đảng viên", ("Hoàng Thị Đào", "Nguyễn Đức Khang"))]
    assert history_of_member(session, dao)[0].item == "2-HSĐV Phiếu đảng viên"
    assert newest_undoable(session) == before
    assert check_book(session) == []


def test_a_paper_that_went_to_the_printer_is_noted_without_a_file(session: Session, dao: int) -> None:
    assert printing.note_printed(session, "2-HSĐV", [dao]) == 1
    assert printed(session) == [("2-HSĐV Phiếu đảng viên", ("Hoàng Thị Đào",))]


def test_nothing_is_noted_when_the_file_could_not_be_written(session: Session, dao: int, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="không có"):
        printing.print_paper(session, "2-HSĐV", [dao], str(tmp_path / "không có" / "a.pdf"))
    (tmp_path / "bận.pdf").mkdir()
    with pytest.raises(Trouble, match="bận"):
        printing.print_paper(session, "2-HSĐV", [dao], str(tmp_path / "bận.pdf"))
    assert printing.list_printed(session) == []
    assert sorted(each.name for each in tmp_path.iterdir() if each.suffix == ".moi") == []


def test_an_old_file_stays_whole_until_the_new_one_is(session: Session, dao: int, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_text("cũ", "utf-8")
    printing.print_paper(session, "2-HSĐV", [dao], str(out))
    assert out.read_bytes().startswith(b"%PDF")


# Phiếu bổ sung.


def slip_says(session: Session, member: int, item: str) -> str:
    document = printing.compose_paper(session, "3-HSĐV", [member])
    from partycell_desktop.forms.plain_text import as_text

    return next(line.split("|")[3].strip() for line in as_text(document).splitlines() if f"| {item} |" in line)


def test_a_slip_compares_with_the_last_one_that_was_printed(session: Session, dao: int, tmp_path: Path) -> None:
    assert slip_says(session, dao, "Lý luận chính trị") == "Trung cấp"
    printing.print_paper(session, "3-HSĐV", [dao], str(tmp_path / "1.pdf"))
    assert slip_says(session, dao, "Lý luận chính trị") == "K"
    correct_member(session, dao, {"theory": "Cao cấp"})
    assert slip_says(session, dao, "Lý luận chính trị") == "Cao cấp"
    assert slip_says(session, dao, "Học vị cao nhất") == "K"
    printing.print_paper(session, "3-HSĐV", [dao], str(tmp_path / "2.pdf"))
    assert slip_says(session, dao, "Lý luận chính trị") == "K"


def test_looking_at_a_slip_does_not_count_as_printing_it(session: Session, dao: int) -> None:
    printing.preview_paper(session, "3-HSĐV", [dao])
    assert slip_says(session, dao, "Lý luận chính trị") == "Trung cấp"


# Many papers, fonts, the recovery sheet, specimens.


def stopping_after(calls: int) -> Callable[[int, int, str], bool]:
    asked: list[int] = []

    def progress(done: int, _total: int, _what: str) -> bool:
        asked.append(done)
        return len(asked) <= calls

    return progress


def test_making_many_papers_can_be_stopped_and_then_nothing_is_written(
    session: Session, dao: int, khang: int, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    told = printing.print_paper(session, "2-HSĐV", [dao, khang], str(out), progress=stopping_after(1))
    assert told["cancelled"]
    assert not out.exists()
    assert printing.list_printed(session) == []
    assert printing.preview_paper(session, "2-HSĐV", [dao, khang], progress=stopping_after(1)) is None


def test_the_typeface_that_is_used_is_named(session: Session) -> None:
    assert printing.paper_font_in_use(session)
    change_setting(session, "paper_font", "IBM Plex Serif")
    assert printing.paper_font_in_use(session).startswith("IBM Plex Serif")


def test_the_recovery_sheet_opens_the_book(session: Session, tmp_path: Path) -> None:
    out = printing.print_recovery_sheet(session, tmp_path / "phiếu khôi phục.pdf")
    words = text_of(Path(out))
    assert session.book.path.name in words
    key = "".join(each for each in words.split() if len(each) == 4 and set(each) <= set("0123456789ABCDEF"))
    path = session.book.path
    close_session(session)
    opened = open_session(path, key[:68], FixedClock(MOMENT))
    assert printed(opened) == [("KHÔI-PHỤC Phiếu khôi phục sổ chi bộ", ())]
    close_session(opened)


def test_a_book_without_a_password_has_no_recovery_sheet(tmp_path: Path) -> None:
    plain = make_book(tmp_path / "mo", "", CELL, NAMES, clock=FixedClock(MOMENT))
    with pytest.raises(Refused):
        printing.print_recovery_sheet(plain, tmp_path / "a.pdf")
    close_session(plain)


def test_a_specimen_of_every_form_is_printed(tmp_path: Path) -> None:
    files = print_specimens(tmp_path / "mẫu")
    assert len(files) == len(printing.list_forms())
    assert all(len(PdfReader(file).pages) >= 1 for file in files)
