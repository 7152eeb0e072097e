"""Lists in and out, in a real book: preview, import as one act, rejected rows, the roster as a spreadsheet."""

import random
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openpyxl import load_workbook

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.intake import Existing, Result
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.roster import Happened, Rank, Status
from partycell_desktop.exchange.spreadsheet import read_spreadsheet
from partycell_desktop.store.book import copies_folder_name
from partycell_desktop.use_cases.exchange import (
    ImportPreview,
    export_members,
    import_members,
    list_export_columns,
    preview_import,
    save_rejected,
)
from partycell_desktop.use_cases.history import history_of_member, newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.roster import MemberRecord, add_member, correct_member, get_member, list_members
from partycell_desktop.use_cases.session import Session
from tests.exchange.lists import BODY, person, write_4_0, write_rows


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.xlsx"


def names(session: Session) -> set[str]:
    return {line.person.full_name for line in list_members(session)}


def record_of(session: Session, name: str) -> MemberRecord:
    (line,) = [line for line in list_members(session) if line.person.full_name == name]
    return get_member(session, line.id)


def results(preview: ImportPreview) -> list[str]:
    return [row.result.value for row in preview.rows]


WRONG: list[dict[str, Any]] = [
    person(1),
    person(2, citizen_number="02220100000"),
    person(3),
    person(4, born_on="31/02/1990", admitted_on="13/02/2001", recognised_on="13/02/2002"),
    person(5),
    person(6, full_name=None),
    person(7),
    person(8, admitted_on="03/13/2015", recognised_on="03/12/2016"),
    person(9),
    person(10, citizen_number=person(1)["citizen_number"], card_number=person(1)["card_number"]),
    person(11),
    person(12),
]
"""Twelve rows: 2, 4, 6, 8 and 10 are wrong."""


# What an import gives.


def test_a_whole_list_comes_in(session: Session, file: Path) -> None:
    told = import_members(session, write_4_0(file, [person(n) for n in range(1, 25)]))
    assert (told["layout"], told["read"], told["accepted"]) == ("File nhập liệu 4.0", 24, 24)
    assert (told["corrected"], told["rejected"], told["notes"], told["extra"]) == ([], [], [], [])
    assert (told["new"], told["changed"], told["same"]) == (24, 0, 0)
    assert len(list_members(session)) == 24


def test_a_member_has_everything_that_the_row_says_and_nothing_else(session: Session, file: Path) -> None:
    cells = person(3, name_in_use="Ba", old_identity_number="251234567")
    import_members(session, write_4_0(file, [cells]))
    record = record_of(session, cells["full_name"])
    for key in ("name_in_use", "sex", "ethnic_group", "religion", "citizen_number", "card_number", "card_issued_by"):
        assert getattr(record.person, key) == cells[key], key
    for key in ("old_card_number", "old_identity_number", "home_province", "birth_detail", "residence_country"):
        assert getattr(record.person, key) == cells[key], key
    assert record.person.national_id == cells["national_id"]
    assert record.person.born_on.shown() == cells["born_on"]  # type: ignore[union-attr]
    assert record.person.card_issued_on == PartialDate(2025, 9, 2)
    assert (record.person.register_number, record.person.note, record.person.phone) == (1, "", "")
    assert [(each.kind, each.on.shown() if each.on else "", each.decided_on) for each in record.events] == [
        (Happened.ADMITTED, cells["admitted_on"], None),  # the list gives the day of the ceremony only
        (Happened.RECOGNISED, cells["recognised_on"], None),
    ]
    assert record.standing.rank is Rank.OFFICIAL
    assert "decided_on" in record.missing


def test_every_wrong_row_is_named_with_row_column_value_and_reason(session: Session, file: Path) -> None:
    told = import_members(session, write_4_0(file, WRONG))
    assert (told["read"], told["accepted"], told["corrected"]) == (12, 7, [])
    assert [(each["row"], each["column"], each["value"]) for each in told["rejected"]] == [
        (BODY + 1, "Số định danh cá nhân (I)", "02220100000"),
        (BODY + 3, "Sinh ngày (F)", "31/02/1990"),
        (BODY + 5, "Họ và tên (C)", ""),
        (BODY + 7, "Ngày vào Đảng (X)", "03/13/2015"),
        (BODY + 9, "Số định danh cá nhân (I)", person(1)["citizen_number"]),
    ]
    for each, said in zip(
        told["rejected"], ("trong ô có 11", "không có ngày 31", "Cần có họ và tên", "tháng 13", "dòng 8"), strict=True
    ):
        assert said in each["reason"]
        assert set(each) == {"row", "column", "value", "reason"}
    assert names(session) == {WRONG[at]["full_name"] for at in (0, 2, 4, 6, 8, 10, 11)}


def test_a_dry_run_and_a_preview_write_nothing(session: Session, file: Path) -> None:
    write_4_0(file, WRONG)
    before = newest_undoable(session)
    assert import_members(session, file, dry_run=True)["accepted"] == 7
    assert results(preview_import(session, file)).count("new") == 7
    assert (names(session), newest_undoable(session)) == (set(), before)
    assert not (session.book.path.parent / copies_folder_name()).exists()


def test_an_import_is_one_step_that_can_be_undone_and_done_again(session: Session, file: Path) -> None:
    add_member(session, {"full_name": "Ai đó"})
    import_members(session, write_4_0(file, [person(n) for n in range(1, 9)]))
    assert newest_undoable(session)[1] == "Đã nhập danh sách"  # type: ignore[index]
    undo_act(session)
    assert names(session) == {"Ai đó"}
    redo_act(session)
    assert len(names(session)) == 9
    assert session.book.check() == []


def test_a_copy_of_the_book_is_made_before_the_first_change(session: Session, file: Path) -> None:
    assert session.book.copied_at is None
    import_members(session, write_4_0(file, [person(1)]))
    assert session.book.copied_at is not None
    assert list((session.book.path.parent / copies_folder_name()).glob("*.sochibo"))


def test_the_register_goes_on_counting_and_gives_no_number_twice(session: Session, file: Path) -> None:
    first = add_member(session, {"full_name": "Ai đó"}, [{"kind": "admitted", "on": "1/1/2001"}])
    assert get_member(session, first).person.register_number == 1
    import_members(session, write_4_0(file, [person(1), person(2)]))
    assert sorted(line.person.register_number or 0 for line in list_members(session)) == [1, 2, 3]


def test_a_register_number_of_the_list_is_kept_and_not_given_again(session: Session, file: Path) -> None:
    write_rows(
        file,
        [
            ["Số SĐV", "Họ và tên", "Ngày sinh", "Vào Đảng"],
            [2, "Bùi Thị Ánh", "14/02/1985", "19/05/2012"],
            ["", "Vũ Minh Đức", "11/01/1990", "22/12/2018"],
            ["", "Đỗ Thanh Hương", "17/10/1983", "19/05/2010"],
            [2, "Trần Quốc Hùng", "05/06/1976", "03/02/2001"],
        ],
    )
    told = import_members(session, file)
    assert [(each["row"], each["column"]) for each in told["rejected"]] == [(5, "Số SĐV (A)")]
    assert {line.person.full_name: line.person.register_number for line in list_members(session)} == {
        "Bùi Thị Ánh": 2,
        "Vũ Minh Đức": 1,
        "Đỗ Thanh Hương": 3,
    }


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Từ trần", Status.DECEASED),
        ("Rời khỏi Đảng", Status.OUT),
        ("Miễn sinh hoạt", Status.EXEMPT),
        ("Đình chỉ sinh hoạt", Status.SUSPENDED),
        ("Gián đoạn sinh hoạt", Status.INTERRUPTED),
        ("Đang sinh hoạt", Status.ACTIVE),
    ],
)
def test_the_state_of_a_membership_becomes_an_event(session: Session, file: Path, words: str, status: Status) -> None:
    on = None if status is Status.ACTIVE else "01/02/2020"
    assert import_members(session, write_4_0(file, [person(1, status=words, status_on=on)]))["rejected"] == []
    assert record_of(session, person(1)["full_name"]).standing.status is status


def test_a_state_without_its_day_is_rejected_rather_than_guessed(session: Session, file: Path) -> None:
    (wrong,) = import_members(session, write_4_0(file, [person(1, status="Từ trần")]))["rejected"]
    assert (wrong["column"], wrong["value"]) == ("Ngày rời khỏi Đảng/mất/miễn sinh hoạt (AB)", "")
    assert names(session) == set()


def test_too_young_is_rejected_with_the_rule_of_the_day_of_admission(session: Session, file: Path) -> None:
    people = [
        person(1, born_on="20/05/2000", admitted_on="10/04/2018", recognised_on=None, citizen_number=None),
        person(2, born_on="20/05/2000", admitted_on="10/05/2018", recognised_on=None, citizen_number=None),
        person(3, born_on="20/05/1970", admitted_on="10/04/1986", recognised_on=None, citizen_number=None),
    ]
    told = import_members(session, write_4_0(file, people))
    assert [each["row"] for each in told["rejected"]] == [BODY, BODY + 2]
    assert "29-QĐ/TW" in told["rejected"][0]["reason"]
    assert "Điều lệ Đảng" in told["rejected"][1]["reason"]  # no older document is known; the oldest one is named


def test_a_lost_zero_comes_in_put_right_and_is_listed(session: Session, file: Path) -> None:
    number = person(1)["citizen_number"]
    told = import_members(session, write_4_0(file, [person(1, citizen_number=int(number))]))
    assert told["corrected"] == [
        {
            "row": BODY,
            "column": "Số định danh cá nhân (I)",
            "value": number[1:],
            "corrected": number,
            "reason": "Excel đã làm mất số 0 đầu.",
        }
    ]
    assert record_of(session, person(1)["full_name"]).person.citizen_number == number


def test_a_corrected_row_can_be_left_out(session: Session, file: Path) -> None:
    write_4_0(file, [person(1, citizen_number=int(person(1)["citizen_number"])), person(2)])
    told = import_members(session, file, leave_out=[BODY])
    assert (told["read"], told["accepted"], told["corrected"]) == (2, 1, [])
    assert names(session) == {person(2)["full_name"]}


# People who are there already.


def test_the_same_list_again_changes_nothing(session: Session, file: Path) -> None:
    write_4_0(file, [person(n) for n in range(1, 13)])
    import_members(session, file)
    newest = newest_undoable(session)
    for existing in Existing:
        told = import_members(session, file, existing=existing)
        assert (told["accepted"], told["new"], told["changed"], told["same"]) == (12, 0, 0, 12)
    assert newest_undoable(session) == newest


@pytest.mark.parametrize(
    ("existing", "result", "phone", "detail"),
    [
        ("fill", "changed", "0912345678", "phường A"),
        ("replace", "changed", "0912345678", "phường Ví Dụ"),
        ("skip", "same", "", "phường A"),
    ],
)
def test_what_happens_to_people_already_there_is_chosen(
    session: Session, file: Path, existing: str, result: str, phone: str, detail: str
) -> None:
    cells = person(1)
    number = add_member(
        session,
        {"full_name": cells["full_name"], "citizen_number": cells["citizen_number"], "residence_detail": "phường A"},
    )
    rows = [["Họ và tên", "Số CCCD", "Điện thoại", "Nơi thường trú", "Email"]]
    rows.append([cells["full_name"], cells["citizen_number"], "0912345678", "phường Ví Dụ, Lâm Đồng", ""])
    write_rows(file, rows)
    correct_member(session, number, {"email": "a@vidu.vn"})
    assert results(preview_import(session, file, existing)) == [result]
    import_members(session, file, existing)
    person_now = get_member(session, number).person
    assert (person_now.phone, person_now.residence_detail, person_now.email) == (phone, detail, "a@vidu.vn")


def test_a_preview_says_field_by_field_what_changes_and_what_stays(session: Session, file: Path) -> None:
    cells = person(1)
    add_member(
        session,
        {
            "full_name": cells["full_name"],
            "born_on": cells["born_on"],
            "citizen_number": cells["citizen_number"],
            "residence_detail": "phường A",
        },
        [{"kind": "admitted", "on": cells["admitted_on"]}],
    )
    write_4_0(file, [cells, person(2)])
    first, second = preview_import(session, file).rows
    assert first.result is Result.CHANGED
    assert ("recognised_on", "", cells["recognised_on"]) in {
        (change.key, change.old, change.new) for change in first.changes
    }
    assert [(change.old, change.new) for change in first.kept] == [("phường A", "xã Ví Dụ")]
    assert second.result is Result.NEW
    assert second.member_id is None
    replaced = preview_import(session, file, "replace").rows[0]
    assert ("phường A", "xã Ví Dụ") in {(change.old, change.new) for change in replaced.changes}


def test_a_number_that_belongs_to_somebody_else_in_the_book_is_rejected(session: Session, file: Path) -> None:
    add_member(session, {"full_name": "Ai đó", "born_on": "1/1/1950", "citizen_number": person(1)["citizen_number"]})
    told = import_members(session, write_4_0(file, [person(1)]), "replace")
    assert [(each["column"], "Ai đó (01/01/1950)" in each["reason"]) for each in told["rejected"]] == [
        ("Số định danh cá nhân (I)", True)
    ]


def test_a_file_that_was_changed_after_the_preview_is_not_imported(session: Session, file: Path) -> None:
    preview = preview_import(session, write_4_0(file, [person(1)]))
    write_4_0(file, [person(2)])
    with pytest.raises(Trouble, match="đã bị sửa sau khi xem trước"):
        import_members(session, file, mark=preview.mark)
    assert names(session) == set()


def test_a_stopped_import_leaves_nothing_behind(session: Session, file: Path) -> None:
    write_4_0(file, [person(n) for n in range(1, 121)])
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int, what: str) -> bool:
        seen.append((done, total))
        return done < 100

    told = import_members(session, file, progress=progress)
    assert (told["stopped"], told["accepted"]) == (True, 0)
    assert seen[-1] == (100, 120)
    assert names(session) == set()
    assert session.book.check() == []


@pytest.mark.parametrize("existing", ["", "ask", "Fill"])
def test_an_unknown_way_is_refused(session: Session, file: Path, existing: str) -> None:
    with pytest.raises(Refused) as refused:
        import_members(session, write_4_0(file, [person(1)]), existing)
    assert refused.value.field == "existing"


# Rejected rows.


def test_rejected_rows_are_saved_with_their_reasons_and_can_be_put_right(session: Session, tmp_path: Path) -> None:
    file, out = write_4_0(tmp_path / "a.xlsx", WRONG), tmp_path / "loi.xlsx"
    import_members(session, file)
    assert save_rejected(session, file, out) == {"path": str(out), "rows": 5}
    sheet = load_workbook(out).active
    assert sheet is not None
    cells = {cell.value for row in sheet.iter_rows() for cell in row if cell.value}
    assert "Lý do không nhập được" in cells
    assert any("tháng 2 không có ngày 31" in str(cell) for cell in cells)
    assert [row[31].value for row in sheet.iter_rows(min_row=3)] == [BODY + 1, BODY + 3, BODY + 5, BODY + 7, BODY + 9]
    # Put right in the file itself and brought in again, without a word being moved.
    for column, row, value in ((9, 3, person(2)["citizen_number"]), (6, 4, "20/02/1980"), (3, 5, "Bùi Thị Ánh")):
        sheet.cell(row, column, value)
    sheet.cell(4, 9, None)
    sheet.cell(4, 10, None)
    book = sheet.parent
    assert book is not None
    book.save(out)
    told = import_members(session, out)
    assert (told["layout"], told["read"], told["new"]) == ("File nhập liệu 4.0", 5, 3)
    assert told["extra"] == ["Dòng trong tệp (AF)", "Lý do không nhập được (AG)"]


def test_there_is_nothing_to_save_where_no_row_is_wrong(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="không có dòng nào sai"):
        save_rejected(session, write_4_0(tmp_path / "a.xlsx", [person(1)]), tmp_path / "loi.xlsx")


# The roster as a spreadsheet.


@pytest.fixture
def full(session: Session, file: Path) -> Session:
    import_members(session, write_4_0(file, [person(n) for n in range(1, 7)]))
    return session


def test_the_roster_goes_out_with_dates_as_dates_and_numbers_as_text(full: Session, tmp_path: Path) -> None:
    out = tmp_path / "danh sach.xlsx"
    assert export_members(full, out) == {"path": str(out), "people": 6}
    book = load_workbook(out)
    sheet = book.active
    assert sheet is not None
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == [
        *("ĐẢNG BỘ PHƯỜNG VÍ DỤ", "CHI BỘ CÔNG TY TNHH MINH HỌA", "DANH SÁCH ĐẢNG VIÊN")
    ]
    assert sheet.cell(4, 1).value == "Tính đến ngày 22/11/2026"
    titles = {cell.value: cell.column for cell in sheet[6]}
    first = next(line for line in list_members(full))
    number = sheet.cell(7, titles["Số định danh cá nhân"])
    assert (number.value, number.data_type, number.number_format) == (first.person.citizen_number, "s", "@")
    born = sheet.cell(7, titles["Ngày sinh"])
    assert isinstance(born.value, datetime)
    assert born.value.date() == first.person.born_on.first_day()  # type: ignore[union-attr]
    assert born.number_format == "dd/mm/yyyy"
    assert sheet.freeze_panes == "A7"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$6:$6"
    assert sheet.column_dimensions["B"].width > 15


def test_columns_people_and_day_are_chosen(full: Session, tmp_path: Path) -> None:
    lines = list_members(full)
    out = tmp_path / "a.xlsx"
    export_members(full, out, [lines[3].id, lines[0].id], ["row_number", "name", "rank", "card_number"], "31/12/2020")
    rows = read_spreadsheet(out).sheets[0].rows[5:]
    assert rows[0] == ["STT", "Họ và tên", "Loại đảng viên", "Số thẻ đảng viên"]
    assert [row[:2] for row in rows[1:]] == [[1, lines[3].person.full_name], [2, lines[0].person.full_name]]


def test_every_column_can_go_out_with_full_records(full: Session, tmp_path: Path) -> None:
    keys = [each["key"] for each in list_export_columns(full)]
    assert {"row_number", "posts", "status", "life_record_number", "assets", "martyr_family"} <= set(keys)
    export_members(full, tmp_path / "a.xlsx", columns=keys)
    assert len(read_spreadsheet(tmp_path / "a.xlsx").sheets[0].rows[5]) == len(keys)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"columns": ["photo"]}, "columns"),
        ({"columns": []}, "columns"),
        ({"member_ids": [999]}, "member_ids"),
        ({"on": "1/1/2030"}, "on"),
        ({"path": "a.xls"}, "path"),
    ],
)
def test_what_cannot_be_exported_is_refused(full: Session, tmp_path: Path, given: dict[str, Any], field: str) -> None:
    path = tmp_path / given.pop("path", "a.xlsx")
    with pytest.raises(Refused) as refused:
        export_members(full, path, **given)
    assert refused.value.field == field
    assert not path.exists()


def test_the_bare_list_goes_out_as_csv_too(full: Session, tmp_path: Path) -> None:
    line = list_members(full)[0]
    export_members(full, tmp_path / "a.csv", [line.id], ["row_number", "name"])
    text = (tmp_path / "a.csv").read_text("utf-8-sig")
    assert text == f"STT,Họ và tên\n1,{line.person.name}\n"


def test_an_export_is_noted_for_each_person_and_cannot_be_undone(full: Session, tmp_path: Path) -> None:
    newest = newest_undoable(full)
    line = list_members(full)[0]
    export_members(full, tmp_path / "danh sach.xlsx", [line.id])
    seen = history_of_member(full, line.id)[0]
    assert (seen.act, seen.item, seen.who) == ("Đã xuất khỏi sổ", "danh sach.xlsx", "Nguyễn Đức Khang")
    assert newest_undoable(full) == newest


def test_a_file_that_cannot_be_written_is_trouble_and_nothing_is_noted(full: Session, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()
    with pytest.raises(Trouble, match="ghi được"):
        export_members(full, tmp_path / "a.xlsx")
    assert all(line.act != "Đã xuất khỏi sổ" for line in history_of_member(full, list_members(full)[0].id))


def test_texts_go_out_as_texts_whatever_they_begin_with(session: Session, tmp_path: Path) -> None:
    add_member(
        session, {"full_name": "Bùi Thị Ánh", "note": "=1+1", "phone": "+84912345678", "job_title": "http://vidu.vn"}
    )
    number = list_members(session)[0].id
    export_members(session, tmp_path / "a.xlsx", [number], ["name", "note", "phone", "job_title"])
    sheet = load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    assert [(cell.value, cell.data_type) for cell in sheet[7]][1:] == [
        ("=1+1", "s"),
        ("+84912345678", "s"),
        ("http://vidu.vn", "s"),
    ]


def test_days_known_in_part_go_out_as_they_are_written_on_paper(session: Session, tmp_path: Path) -> None:
    number = add_member(session, {"full_name": "Bùi Thị Ánh", "born_on": "1968", "recruited_on": "05/1990"})
    export_members(session, tmp_path / "a.xlsx", [number], ["name", "born_on", "recruited_on"])
    assert read_spreadsheet(tmp_path / "a.xlsx").sheets[0].rows[6][1:] == ["1968", "05/1990"]


def test_what_went_out_comes_in_again_unchanged(full: Session, tmp_path: Path) -> None:
    export_members(full, tmp_path / "a.xlsx")
    told = import_members(full, tmp_path / "a.xlsx", "replace")
    assert (told["read"], told["same"], told["rejected"]) == (6, 6, [])


# Any roster.

LETTERS = "aàảãáạăâbcdđeêghiklmnoôơpqrstuưvxyỳỷỹýỵAĐÊÔƯ"
words = some.text(LETTERS, min_size=1, max_size=8)
texts = some.lists(words, min_size=1, max_size=4).map(" ".join)
days = some.dates(date(1950, 1, 1), date(1990, 12, 31))


@some.composite
def rosters(draw: some.DrawFn) -> list[dict[str, Any]]:
    rows = []
    for n in range(1, draw(some.integers(1, 6)) + 1):
        born = draw(days)
        cells = person(n, born_on=born.strftime("%d/%m/%Y"))
        cells["full_name"] = draw(texts)
        for key in ("name_in_use", "card_issued_by", "birth_detail", "home_detail", "residence_detail"):
            cells[key] = draw(some.none() | texts)
        for key in ("ethnic_group", "religion", "card_number", "recognised_on", "national_id"):
            if draw(some.booleans()):
                cells[key] = None
        cells["ethnic_group"] = draw(some.sampled_from(["Kinh", "Tày", "Ê-đê", "Bru-Vân Kiều", None]))
        rows.append(cells)
    return rows


@given(roster=rosters())
@settings(max_examples=25)
def test_any_roster_in_the_4_0_layout_comes_back_equal(roster: list[dict[str, Any]], tmp_path_factory: Any) -> None:
    from partycell_desktop.exchange.member_list import read_member_list
    from partycell_desktop.store.shipped import load_list

    path = write_4_0(tmp_path_factory.mktemp("roster") / "a.xlsx", roster)
    people = read_member_list(path, date(2026, 11, 22), load_list).people
    assert len(people) == len(roster)
    for row, cells in zip(people, roster, strict=True):
        assert row.problems == []
        said = {key: value.shown() if isinstance(value, PartialDate) else value for key, value in row.items.items()}
        for key, day in (("admitted_on", row.admitted_on), ("recognised_on", row.recognised_on)):
            if day is not None:
                said[key] = day.shown()
        aside = ("row_number", "cell_name", "status")
        assert said == {key: value for key, value in cells.items() if value is not None and key not in aside}


@pytest.mark.slow
def test_mutated_cells_are_rejected_or_read_as_they_stand(session: Session, tmp_path: Path) -> None:
    """Whatever a cell is turned into, a row comes in only if the book then holds exactly what the cell says."""
    chance = random.Random(4)
    odd: list[Any] = [
        *("", " ", "x", "?", "0", "31/02/1990", "1/1/1", "2015-13-01", "05/68", "032015", "Nữ ", "nam", 12, 0, -5, 1.5),
        *(True, date(1990, 2, 3), "=1+1", "a" * 5000, "\u200b", "0" * 12, "1e5", "٣", "O68170000001", "Nguyễn\tÁnh"),
        *(10**15, "—", "#N/A", "00/00/0000", "29/02/2001", "29/02/2000", "đ", "e\u0323", "12345678901", 68170000001),
    ]
    keys = [key for key in person(1) if key not in ("row_number", "cell_name")]
    for turn in range(60):
        rows = [person(n) for n in range(1, 6)]
        for _ in range(chance.choice([1, 2, 5])):
            chance.choice(rows)[chance.choice(keys)] = chance.choice(odd)
        path = write_4_0(tmp_path / f"{turn}.xlsx", rows)
        told = import_members(session, path, dry_run=True)
        assert told["read"] == told["accepted"] + len({each["row"] for each in told["rejected"]})
        preview = preview_import(session, path)
        for row in preview.rows:
            if row.result is not Result.REJECTED:
                number = row.cells.get("citizen_number", "")
                assert number == "" or len(number.replace(" ", "").replace(".", "")) == 12
                assert row.cells.get("full_name")
                assert row.cells.get("sex", "Nam").strip().casefold() in ("nam", "nữ")
    assert names(session) == set()
