"""`partycell` from the outside: what it prints, where, and with which exit code."""

import io
import json
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pypdf
import pytest

from partycell_desktop import words
from partycell_desktop.cli import main
from partycell_desktop.use_cases import history
from partycell_desktop.use_cases.books import close_session, open_session
from partycell_desktop.use_cases.demo import demo_list

SECRET = "bí mật của chi bộ"


class Said(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def carry_out(*arguments: object, password: str | None = "", typed: str = "") -> Said:
        if password is None:
            monkeypatch.delenv("PARTYCELL_PASSWORD", raising=False)
        else:
            monkeypatch.setenv("PARTYCELL_PASSWORD", password)
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = main([str(each) for each in arguments])
        return Said(code, *capsys.readouterr())

    return carry_out


@pytest.fixture
def book(demo_book: Path, tmp_path: Path) -> Path:
    path = tmp_path / demo_book.name
    shutil.copyfile(demo_book, path)
    return path


def member_list(path: Path, *people: tuple[str, str, str]) -> Path:
    """A list in the layout that upper committees send round: name, birth, personal number."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    titles = ["STT", "Họ và tên*", "Giới tính*", "Sinh ngày*", "Dân tộc*", "Tôn giáo*", "Số định danh cá nhân*"]
    titles += ["Số thẻ Đảng*", "Tổ chức Đảng sinh hoạt*", "Ngày vào Đảng*", "Ngày chính thức*", "Trạng thái hoạt động*"]
    sheet.append(titles)
    for place, (name, born, number) in enumerate(people, 1):
        sheet.append([place, name, "Nam", born, "Kinh", "Không", number, number, "Chi bộ Mẫu", "03/02/2015",
                      "03/02/2016", "Đang sinh hoạt"])  # fmt: skip
    workbook.save(path)
    return path


# Books.


def test_a_new_book_is_made_with_its_names_and_password(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "so"
    said = run("new", path, "--cell", "Chi bộ Công ty TNHH Minh Họa", "--upper", "Đảng bộ phường Ví Dụ", "--upper2",
               "Đảng bộ tỉnh Ví Dụ", "--enterprise", "Công ty TNHH Minh Họa", "--place", "Ví Dụ", "--term",
               "2025 - 2030", "--desk", "Hoàng Thị Đào", "--role", "Phó bí thư", password=SECRET)  # fmt: skip
    made = tmp_path / "so.sochibo"
    assert (said.code, said.err) == (0, "")
    assert said.out == f"Đã lập sổ: {made}\n"
    assert run("do", path, "get_cell", password=SECRET).json["names"][2]["name"] == "Đảng bộ tỉnh Ví Dụ"
    wrong = run("members", path, password="sai")
    assert wrong.code == 3 and wrong.out == "" and "mật khẩu" in wrong.err.casefold()


def test_a_new_book_needs_a_cell_and_a_body_above_it(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "so", "--cell", "Chi bộ Mẫu").code == 2
    said = run("new", tmp_path / "so", "--cell", "", "--upper", "Đảng bộ phường Ví Dụ", "--json")
    assert said.code == 1 and said.json["refused"]["reason"] in said.err
    assert list(tmp_path.glob("*.sochibo")) == []


def test_a_book_is_never_written_over(run: Run, book: Path) -> None:
    before = book.read_bytes()
    said = run("demo", book, "--json")
    assert said.code == 3 and said.json["trouble"]["what"] in said.err
    assert book.read_bytes() == before


def test_two_demos_answer_alike(run: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    assert run("demo", first, "--json").json == {"book": str(tmp_path / "a.sochibo"), "encrypted": False}
    assert run("demo", second, "--json", password=SECRET).json["encrypted"] is True
    assert run("members", first, "--json").json == run("members", second, "--json", password=SECRET).json


def test_the_password_is_asked_only_where_a_book_has_one(run: Run, tmp_path: Path, book: Path) -> None:
    locked = tmp_path / "khoa"
    assert run("demo", locked, password=SECRET).code == 0
    assert run("check", locked, password=None, typed=SECRET + "\n").code == 0
    nothing = run("check", locked, password=None)
    assert nothing.code == 2 and "PARTYCELL_PASSWORD" in nothing.err
    assert run("check", book, password=None).code == 0


def test_a_missing_book_and_a_file_that_is_none_are_each_said_truly(run: Run, tmp_path: Path) -> None:
    missing = run("members", tmp_path / "khong-co")
    (tmp_path / "anh.sochibo").write_bytes(b"\xff\xd8\xff" * 4000)
    other = run("members", tmp_path / "anh.sochibo", password="x")
    assert (missing.code, other.code) == (3, 3)
    assert missing.err != other.err


def test_a_sound_book_is_said_to_be_sound(run: Run, book: Path) -> None:
    assert run("check", book).out == "Sổ còn tốt; nhật ký còn nguyên vẹn.\n"
    assert run("check", book, "--json").json == {"sound": True, "problems": [], "damage": []}


def test_an_altered_history_is_found(run: Run, book: Path) -> None:
    import sqlcipher3

    connection = sqlcipher3.connect(str(book))
    connection.execute("DROP TRIGGER IF EXISTS history_stays")
    for trigger in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{trigger[0]}"')
    connection.execute("UPDATE history SET after = replace(after, 'Đào', 'Mai') WHERE table_name = 'person'")
    connection.commit()
    connection.close()
    said = run("check", book, "--json")
    assert said.code == 3 and said.json["sound"] is False and said.json["problems"][0] in said.err


# Members.


def test_members_have_at_least_id_name_birth_and_status(run: Run, book: Path) -> None:
    members = run("members", book, "--json").json
    assert len(members) == 24
    dao = next(each for each in members if each["name"] == "Hoàng Thị Đào")
    assert dao["born_on"] == "1988-04-30" and dao["status"] == "active" and dao["rank"] == "official"
    assert dao["card_number"] == "•••••••••407"
    assert [each["name"] for each in members][:2] == ["Bùi Thị Ánh", "Dương Ngọc Bích"]


def test_all_shows_guests_those_who_left_and_candidates_too(run: Run, book: Path) -> None:
    statuses = {each["status"] for each in run("members", book, "--all", "--json").json}
    assert statuses == {"active", "exempt", "guest", "transferred", "out", "deceased", "not_member"}


@pytest.mark.parametrize(("search", "found"), [
    ("dao", ["Hoàng Thị Đào"]),
    ("đào", ["Hoàng Thị Đào"]),
    ("đao", []),
    ("022188000407", ["Hoàng Thị Đào"]),
])  # fmt: skip
def test_a_search_may_leave_out_accents(run: Run, book: Path, search: str, found: list[str]) -> None:
    assert [each["name"] for each in run("members", book, "--search", search, "--json").json] == found


def test_a_search_says_how_many_it_found_outside_the_list(run: Run, book: Path) -> None:
    said = run("members", book, "--search", "đào văn tuấn")
    assert (said.code, said.out) == (0, "")
    assert said.err == "Ngoài danh sách này còn 1 người khớp; thêm --all để thấy.\n"
    as_json = run("members", book, "--search", "đào văn tuấn", "--json", "--language", "en")
    assert as_json.json == [] and as_json.err == "Outside this list 1 more match; --all shows them.\n"
    everybody = run("members", book, "--search", "đào văn tuấn", "--all")
    assert "Đào Văn Tuấn" in everybody.out and everybody.err == ""
    assert run("members", book, "--search", "zzz").err == "Không tìm thấy ai.\n"


def test_the_list_is_true_for_the_day_that_is_asked(run: Run, book: Path) -> None:
    then = {each["name"]: each for each in run("members", book, "--on", "01/01/2023", "--json").json}
    assert "Phan Văn Tài" in then and "Phạm Văn Dũng" not in then
    assert then["Hoàng Thị Đào"]["party_age"] == 8
    assert run("members", book, "--on", "31/02/2023").code == 1


def test_members_as_text_are_one_line_each(run: Run, book: Path) -> None:
    lines = run("members", book).out.splitlines()
    assert len(lines) == 24
    assert lines[4].split("  ")[0] == "17" and "Hoàng Thị Đào" in lines[4] and "Phó bí thư" in lines[4]


def test_a_record_is_shown_whole_and_that_it_was_shown_is_kept(run: Run, book: Path) -> None:
    record = run("member", book, 17, "--json").json
    assert record["items"]["citizen_number"] == "022188000407"
    assert record["born_on"] == "1988-04-30" and record["status"] == "active"
    assert [each["kind"] for each in record["events"]] == ["admitted", "recognised"]
    assert len(record["lists"]["paper"]) == 7
    session = open_session(book, "")
    shown = [each.item for each in history.history_of_member(session, 17)]
    close_session(session)
    assert sum("Số định danh cá nhân" in each or "citizen_number" in each for each in shown) >= 1


def test_a_masked_record_leaves_the_book_as_it_is(run: Run, book: Path) -> None:
    before = book.read_bytes()
    assert run("member", book, 17, "--masked", "--json").json["items"]["citizen_number"] == "•••••••••407"
    text = run("member", book, 17, "--masked").out
    assert "Họ và tên khai sinh: Hoàng Thị Đào" in text and "022188000407" not in text
    assert book.read_bytes() == before


def test_a_member_that_is_not_there_is_refused(run: Run, book: Path) -> None:
    said = run("member", book, 999, "--json")
    assert said.code == 1 and said.json["refused"]["field"] == "id"
    assert "999" in said.err and "Traceback" not in said.err


# Import.


def test_an_import_says_row_column_value_and_reason(run: Run, book: Path, tmp_path: Path) -> None:
    file = member_list(
        tmp_path / "ds.xlsx",
        ("Lê Văn Mẫu", "05/06/1980", "038080123456"),
        ("Trần Văn Sai", "31/02/1990", "038090123457"),
        ("Võ Văn Thừa", "05/06/1981", "03808112345"),
    )
    dry = run("import", book, file, "--dry-run", "--json").json
    assert len(run("members", book, "--json").json) == 24
    said = run("import", book, file, "--json")
    assert said.code == 0
    told = said.json
    assert {key: told[key] for key in ("read", "accepted")} == {"read": 3, "accepted": 1}
    assert all({"row", "column", "value", "reason"} <= each.keys() for each in told["rejected"])
    assert {(each["row"], each["value"]) for each in told["rejected"]} == {(3, "31/02/1990"), (4, "03808112345")}
    assert dry["rejected"] == told["rejected"] and dry["layout"] == told["layout"]
    members = run("members", book, "--json").json
    assert len(members) == 25 and "Lê Văn Mẫu" in [each["name"] for each in members]


def test_an_import_as_text_is_read_by_people(run: Run, book: Path, tmp_path: Path) -> None:
    file = member_list(tmp_path / "ds.xlsx", ("Trần Văn Sai", "31/02/1990", "038090123457"))
    said = run("import", book, file)
    lines = said.out.splitlines()
    assert lines[0] == "Đã đọc 1 dòng: 0 người mới, 0 hồ sơ thay đổi, 0 hồ sơ không đổi, 1 dòng không nhận."
    assert lines[1] == "Mẫu danh sách: Danh sách tự lập."
    assert lines[2].startswith("dòng 2 không nhận, Sinh ngày (D): “31/02/1990”. ") and "không có ngày 31" in lines[2]


def test_an_import_as_text_counts_what_is_new_changed_and_the_same(run: Run, book: Path) -> None:
    first, again = run("import", book, demo_list()).out.splitlines(), run("import", book, demo_list()).out.splitlines()
    assert first[0] == "Đã đọc 12 dòng: 4 người mới, 0 hồ sơ thay đổi, 5 hồ sơ không đổi, 3 dòng không nhận."
    assert again[0] == "Đã đọc 12 dòng: 0 người mới, 0 hồ sơ thay đổi, 9 hồ sơ không đổi, 3 dòng không nhận."
    assert sum("không nhận, " in each for each in first) == 3
    assert any("được hiểu là “068072000042”. Excel đã làm mất số 0 đầu." in each for each in first)
    assert any(each.endswith("Họ và tên (C): Cần có họ và tên.") for each in first), "an empty cell is not quoted"
    look = run("import", book, demo_list(), "--dry-run", "--language", "en").out.splitlines()
    assert look[0] == "Read 12 rows: 0 new, 0 changed, 9 the same as before, 3 rejected."
    assert look[2] == "Nothing was written: this was only a look."


def test_a_file_that_is_no_list_is_refused_or_trouble(run: Run, book: Path, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_text("không phải bảng tính", "utf-8")
    assert run("import", book, tmp_path / "a.xlsx").code in (1, 3)
    assert run("import", book, tmp_path / "khong-co.xlsx").code == 3
    assert run("import", book, tmp_path / "a.xlsx", "--existing", "guess").code == 2


# Papers.


def test_the_forms_say_code_title_edition_and_issuer(run: Run) -> None:
    forms = run("forms", "--json").json
    assert {"code", "title", "edition", "issued_by"} <= forms[0].keys()
    assert {"1-HSĐV", "2-HSĐV", "3-HSĐV", "1-TĐV"} <= {each["code"] for each in forms}
    assert "Phiếu đảng viên" in run("forms").out


def test_the_forms_of_a_book_are_those_that_its_cell_renamed(run: Run, book: Path) -> None:
    given = {"form": "2-hsdv", "from_on": "1/1/2026", "code": "2A-HSĐV", "title": "Phiếu", "issued_by": "Công văn 1"}
    assert run("do", book, "rename_form", json.dumps(given)).json == {"form": "2-hsdv", "edition": "2026-01-01"}
    own = {each["key"]: each for each in run("forms", book, "--json").json}["2-hsdv"]
    assert (own["code"], own["own"]) == ("2A-HSĐV", True)
    before = {each["key"]: each for each in run("forms", book, "--on", "31/12/2025", "--json").json}["2-hsdv"]
    assert (before["code"], before["own"]) == ("2-HSĐV", False)
    assert run("forms", "--on", "31/2/2025").code == 1
    assert run("forms", "--on", "31/12/2025").code == 0
    again = run("do", book, "rename_form", json.dumps({**given, "code": "1-HSĐV"}))
    assert (again.code, again.json["refused"]["field"]) == (1, "code")


def test_a_value_of_a_rule_and_an_entry_of_a_list_are_changed_without_a_window(run: Run, book: Path) -> None:
    given = {"rule": "probation.months", "from_on": "1/1/2026", "value": "9", "document": "Công văn 1-CV/ĐU"}
    number = run("do", book, "enter_rule_value", json.dumps(given)).json
    rules = {each["id"]: each for each in run("do", book, "list_rules").json}
    assert [each["id"] for each in rules["probation.months"]["values"] if each["in_force"]] == [number]
    assert run("do", book, "add_choice", json.dumps({"list_name": "document_type", "value": "Giấy tờ X"})).json == "901"
    entries = run("do", book, "get_code_list", json.dumps({"list_name": "document_type"})).json["entries"]
    assert entries[-1] == {"value": "Giấy tờ X", "code": "901", "own": True, "hidden": False}


def test_a_form_is_printed_as_pdf_and_as_word(run: Run, book: Path, tmp_path: Path) -> None:
    pdf, docx = tmp_path / "phieu.pdf", tmp_path / "phieu.docx"
    said = run("print", book, "2-HSĐV", "--member", 17, "-o", pdf)
    assert (said.code, said.out) == (0, f"{pdf}\n")
    assert "HOÀNG THỊ ĐÀO" in "".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages).upper()
    assert run("print", book, "2-HSĐV", "--member", 17, "-o", docx, "--json").json["files"] == [str(docx)]
    assert docx.read_bytes()[:2] == b"PK"


def test_an_unknown_form_or_member_or_kind_of_file_is_refused(run: Run, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run("print", book, "99-XYZ", "-o", out).code == 1
    assert run("print", book, "2-HSĐV", "--member", 999, "-o", out).code == 1
    assert run("print", book, "2-HSĐV", "--member", 17, "-o", tmp_path / "x.odt").code == 1
    assert run("print", book, "2-HSĐV", "--member", 17, "-o", tmp_path / "nowhere" / "x.pdf").code == 3
    assert run("print", book, "2-HSĐV", "--member", 17).code == 2
    assert not out.exists()


def test_a_dossier_is_bound(run: Run, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "ho-so.pdf"
    said = run("dossier", book, "--member", 17, "-o", out)
    assert said.code == 0, said.err
    assert len(pypdf.PdfReader(out).pages) > 5


def test_the_dossier_of_a_candidate_is_refused_while_papers_lack_and_bound_when_one_says_so(
    run: Run, book: Path, tmp_path: Path
) -> None:
    out = tmp_path / "ho-so.pdf"
    refused = run("dossier", book, "--candidate", 5, "-o", out)
    assert refused.code == 1 and not out.exists()
    assert "Vũ Thị Lan" in refused.err and "Nghị quyết đề nghị kết nạp đảng viên của chi bộ" in refused.err
    assert run("dossier", book, "--candidate", 5, "-o", out, "--json").json["refused"]["field"] == "incomplete"
    said = run("dossier", book, "--candidate", 5, "-o", out, "--incomplete")
    assert said.code == 0 and said.out.strip() == str(out)
    assert "Nghị quyết đề nghị kết nạp đảng viên của chi bộ" in said.err
    assert "Chỉ có bản quét mới đưa được vào tập hồ sơ" in said.err and "Đơn xin vào Đảng" in said.err
    assert len(pypdf.PdfReader(out).pages) > 2
    recognition = run("dossier", book, "--candidate", 5, "--phase", "recognition", "-o", out)
    assert recognition.code == 1 and "tự kiểm điểm" in recognition.err


def test_dossiers_of_candidates_are_laid_out_as_named_files_all_or_none(run: Run, book: Path, tmp_path: Path) -> None:
    folder = tmp_path / "nộp"
    assert run("dossier", book, "--candidate", 5, 6, "-o", folder).code == 1
    assert not folder.exists()
    said = run("dossier", book, "--candidate", 5, 6, "-o", folder, "--incomplete", "--json").json
    assert said["candidates"] == 2 and said["lacking"]
    files = [Path(each).relative_to(folder) for each in said["files"]]
    assert len({each.parts[1] for each in files}) == 2
    assert any(each.name.startswith("39.Giay_gioi_thieu") for each in files)


@pytest.mark.parametrize(
    "wrong",
    [
        ("--candidate", 5, "--member", 17),
        ("--candidate", 5, "--form", "2-HSĐV"),
        ("--candidate", 5, 6),
        ("--member", 17, "--incomplete"),
        ("--candidate", 5, "--phase", "later"),
    ],
)
def test_what_does_not_go_together_with_a_dossier_is_wrong_usage(
    run: Run, book: Path, tmp_path: Path, wrong: tuple[object, ...]
) -> None:
    said = run("dossier", book, *wrong, "-o", tmp_path / "x.pdf")
    assert said.code == 2 and not said.out and said.err.count("\n") <= 2
    assert not (tmp_path / "x.pdf").exists()


# What falls due.


def test_due_lists_day_title_place_and_days_left(run: Run, book: Path) -> None:
    due = run("due", book, "--on", "2026-12-18", "--json").json
    probation = next(each for each in due if each["kind"] == "probation")
    assert (probation["day"], probation["days_left"], probation["place"]) == ("2026-12-15", -3, "member:29")
    assert (probation["tone"], probation["mark"]) == ("accent", "quá hạn 3 ngày")
    assert "06-HD/TW" in probation["because"]["document"]
    assert run("due", book, "--on", "22/11/2026", "--days", 0).out.count("\n") < len(due)


def test_due_shows_what_is_due_of_candidates_among_the_rest(run: Run, book: Path) -> None:
    due = run("due", book, "--on", "2026-11-22", "--json").json
    inquiry = next(each for each in due if each["kind"] == "candidate")
    # Thirty working days after Wednesday 14/10/2026: 15-16/10 are 2, five weeks to 20/11 are 27, 23/11, 24/11 is off
    # (the new holiday of culture), 25-26/11.
    assert (inquiry["day"], inquiry["place"], inquiry["tone"]) == ("2026-11-26", "candidate:5/verifications", "gold")
    assert [each["day"] for each in due] == sorted(each["day"] for each in due)


# Language, help, mistakes.


def test_the_language_can_be_chosen_anywhere(run: Run, monkeypatch: pytest.MonkeyPatch, book: Path) -> None:
    assert run("check", book, "--language", "en").out == "The book is sound; its history is whole.\n"
    assert run("--language=en", "check", book).out == "The book is sound; its history is whole.\n"
    monkeypatch.setenv("PARTYCELL_LANGUAGE", "en")
    assert run("check", book).out == "The book is sound; its history is whole.\n"
    assert run("check", book, "--language", "vi").out.startswith("Sổ còn tốt")
    assert words.language() == "vi"


def test_the_help_names_every_command(run: Run) -> None:
    said = run("--help")
    assert said.code == 0
    for command in ("new", "demo", "import", "members", "member", "candidates", "candidate", "forms",
                    "print", "dossier", "due", "check",
                    "screenshots", "do"):  # fmt: skip
        assert f"\n    {command} " in said.out
        told = run(command, "--help")
        assert told.code == 0 and told.out.startswith("cách dùng: partycell ")
        for english in ("usage:", "options:", "positional arguments", "show this", "BOOK", "DAY"):
            assert english not in told.out
        assert run("--language", "en", command, "--help").out.startswith("usage: partycell ")


def test_our_own_mistake_shows_no_traceback_and_nothing_of_the_book(
    run: Run, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "check_book", lambda session: {}["Hoàng Thị Đào"])
    said = run("check", book)
    assert said.code == 3 and "KeyError" in said.err
    assert "Đào" not in said.err and "Traceback" not in said.err


def test_the_help_is_quick_and_reads_nothing_heavy() -> None:
    code = (
        "import sys; from partycell_desktop.cli import main; main(['--help']);"
        "heavy = {'sqlcipher3', 'reportlab', 'PySide6', 'docx', 'pypdf', 'sqlite_utils'} & set(sys.modules);"
        "sys.exit(f'read: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr


def test_a_real_process_speaks_utf_8_also_on_a_poor_console(book: Path) -> None:
    poor = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PARTYCELL_PASSWORD": ""}
    done = subprocess.run(
        [sys.executable, "-m", "partycell_desktop.cli", "members", str(book), "--search", "dao"],
        env=poor,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Hoàng Thị Đào" in done.stdout.decode("utf-8")
    gone = subprocess.run(
        [sys.executable, "-m", "partycell_desktop.cli", "members", str(book.parent / "khong-co")],
        env=poor,
        capture_output=True,
        timeout=60,
    )
    assert gone.returncode == 3 and "Không có tệp" in gone.stderr.decode("utf-8")


@pytest.mark.slow
@pytest.mark.timeout(600)  # a minute alone; a busy machine needs more than the usual limit
def test_screens_are_drawn_into_a_folder_without_noise(run: Run, tmp_path: Path) -> None:
    said = run("screenshots", tmp_path / "pictures", "--lang", "en", "--size", "960x560", "--theme", "dark")
    assert (said.code, said.err) == (0, "")
    files = sorted((tmp_path / "pictures").iterdir())
    assert [each.name[:4] for each in files] == [f"{number:03}-" for number in range(1, len(files) + 1)]
    drawn = {each.stem.partition("-")[2]: each for each in files}
    assert {"today", "roster", "settings", "member-add"} <= set(drawn)
    sizes = {name: struct.unpack(">II", drawn[name].read_bytes()[16:24]) for name in ("today", "preview")}
    assert sizes == {"today": (960, 560), "preview": (1180, 720)}


def test_a_size_of_the_pictures_that_is_none_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    said = run("screenshots", tmp_path / "pictures", "--size", "wide")
    assert said.code == 2 and "1366x768" in said.err


def test_a_reader_that_has_seen_enough_is_no_trouble(book: Path) -> None:
    done = subprocess.Popen(
        [sys.executable, "-m", "partycell_desktop.cli", "members", str(book), "--json", "--all"],
        env={**os.environ, "PARTYCELL_PASSWORD": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert done.stdout is not None and done.stderr is not None
    done.stdout.close()
    with done.stderr as told:
        assert told.read() == b""
    assert done.wait(60) == 0
