"""`partycell` given what nobody should give it: each wrong word, file and stream has its own true sentence."""

import errno
import getpass
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.test_cli import Run

# How a command is written.


@pytest.mark.parametrize(("arguments", "sentence"), [
    ([], "Còn thiếu: LỆNH."),
    (["members"], "Còn thiếu: SỔ."),
    (["new", "BOOK", "--cell", "A"], "Còn thiếu: --upper."),
    (["fly"], "Không có lệnh “fly”. Các lệnh là: new, demo, import, members,"),
    (["members", "BOOK", "--colour", "red"], "Không hiểu phần này: --colour red"),
    (["members", "BOOK", "--sear", "dao"], "Không hiểu phần này: --sear dao"),
    (["forms", "--language"], "Sau --language phải có một giá trị."),
    (["--language", "fr", "forms"], "Sau --language không dùng được “fr”; chỉ dùng: vi, en."),
    (["print", "BOOK", "2-HSĐV", "--member", "-o", "x.pdf"], "Sau --member phải có ít nhất một giá trị."),
    (["member", "BOOK", "mười"], "“mười” không dùng được cho MÃ_SỐ: cần một số nguyên từ 1 đến 999999999."),
    (["member", "BOOK", "9" * 30], "“999999999999999999999999999999” không dùng được cho MÃ_SỐ"),
    (["due", "BOOK", "--days", "-1"], "“-1” không dùng được cho --days: cần một số nguyên từ 0 đến 36600."),
    (["import", "BOOK", "x.xlsx", "--existing", "guess"], "Sau --existing không dùng được “guess”; chỉ dùng: skip,"),
    (["forms", "--json=1"], "Sau --json không ghi giá trị nào."),
    (["screenshots", "x", "--size", "0x5"], "“0x5” không dùng được cho --size: cần chiều rộng và chiều cao"),
    (["check", "BOOK", "--role", "Bí thư"], "Có --role thì phải có --desk"),
    (["members", "\udcff"], "“?” không được viết theo mã UTF-8."),
    (["do", "BOOK", "get_member", "{member_id: 17}"], "Tham số không phải JSON: không đọc được từ dòng 1, ký tự thứ 2"),
    (["do", "BOOK", "no_such_thing"], "Không có việc “no_such_thing”."),
])  # fmt: skip
def test_wrong_usage_is_said_in_one_sentence_of_the_language_spoken(
    run: Run, book: Path, arguments: list[str], sentence: str
) -> None:
    said = run(*(str(book) if each == "BOOK" else each for each in arguments))
    first, _line_end, usage = said.err.partition("\n")
    assert said.code == 2 and first.encode("utf-8", "replace").decode().startswith(sentence)
    assert usage == "" or usage.startswith("cách dùng: partycell ")
    assert said.out == ""


def test_what_a_command_does_not_know_is_said_with_the_usage_of_that_command(run: Run, book: Path) -> None:
    assert "cách dùng: partycell members " in run("members", book, "--colour").err


# What is wrong with what was typed, or with a file.


def test_a_refusal_names_the_option_that_a_person_typed(run: Run, tmp_path: Path) -> None:
    new = ("new", tmp_path / "so", "--upper", "Đảng bộ phường Ví Dụ")
    for typed, said in (
        (("--cell", ""), "--cell: Chi bộ cần có tên."),
        (("--cell", "A", "--upper3", "C"), "--upper: Có một cấp trên chi bộ bị bỏ sót."),
        (("--cell", "A", "--congress", "3/6/2025"), "--term: Nhiệm kỳ cần có tên, ví dụ 2025 - 2030."),
        (("--cell", "A", "--term", "2025 - 2030", "--term-ends", "31/2/2030"), "--term-ends: “31/2/2030” không phải"),
        (("--cell", "A", "--desk", "Đào 2"), "--desk: Họ tên không có “2”"),
        (("--cell", "A", "--role", "Bí thư"), "--desk: Ai đang làm việc với sổ?"),
        (("--cell", "A" * 500), "--cell: “Tên” dài tối đa 400 ký tự; đã nhập 500 ký tự."),
    ):
        refused = run(*new, *typed)
        assert (refused.code, refused.out) == (1, "") and refused.err.startswith(said), refused.err
    assert run("new", "", "--cell", "A", "--upper", "B").err == "Hãy đặt tên cho tệp sổ.\n"
    assert list(tmp_path.iterdir()) == [tmp_path / "home"]


def test_a_missing_book_is_said_with_its_whole_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = run("members", "khong-co")
    assert said.code == 3 and f"Không có tệp “khong-co.sochibo” trong thư mục “{tmp_path}”" in said.err
    said = run("members", tmp_path / "khong" / "so.sochibo")
    assert said.code == 3 and f"Không có thư mục “{tmp_path / 'khong'}”" in said.err


def test_an_unknown_form_is_answered_with_the_codes_as_papers_write_them(run: Run, book: Path, tmp_path: Path) -> None:
    said = run("print", book, "99-XYZ", "-o", tmp_path / "x.pdf")
    assert "Các mẫu có: 1-HSĐV, 2-HSĐV, 3-HSĐV, MỤC-LỤC, SỔ-DSĐV, DSĐV, 1-TĐV, TK-HHĐ" in said.err
    said = run("dossier", book, "--member", 17, "--form", "DSĐV", "-o", tmp_path / "x.pdf")
    assert said.code == 1 and "Tập hồ sơ có thể gồm: 1-HSĐV, 2-HSĐV, 3-HSĐV, MỤC-LỤC, TK-HHĐ" in said.err


def test_causes_of_the_system_are_said_in_the_language_spoken(run: Run, book: Path, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x", "utf-8")
    long = "a" * 300
    for arguments, cause in (
        (("members", tmp_path / long), "tên hoặc đường dẫn quá dài"),
        (("print", book, "2-HSĐV", "--member", 17, "-o", tmp_path / f"{long}.pdf"), "tên hoặc đường dẫn quá dài"),
        (("import", book, tmp_path / f"{long}.xlsx"), "tên hoặc đường dẫn quá dài"),
        (
            ("new", tmp_path / "tep" / "so", "--cell", "A", "--upper", "B"),
            "không phải thư mục, hoặc có phần là một tệp",
        ),
        (("dossier", book, "--member", 17, "-o", tmp_path / "tep"), "không phải thư mục, hoặc có phần là một tệp"),
        (("screenshots", tmp_path / "tep"), "không phải thư mục, hoặc có phần là một tệp"),
        (("import", book, tmp_path), "là một thư mục"),
        (("members", tmp_path), "là thư mục, không phải sổ"),
    ):
        said = run(*arguments)
        assert said.code == 3 and cause in said.err, (arguments, said.err)
        assert "Errno" not in said.err and "directory" not in said.err


def test_a_dossier_is_no_word_file(run: Run, book: Path, tmp_path: Path) -> None:
    said = run("dossier", book, "--member", 17, "-o", tmp_path / "ho-so.docx")
    assert said.code == 1 and said.err.startswith("-o: ") and not (tmp_path / "ho-so.docx").exists()


def test_nobody_and_nothing_are_said_beside_an_empty_answer(run: Run, book: Path) -> None:
    assert run("members", book, "--search", "xyz") == (0, "", "Không tìm thấy ai.\n")
    assert run("members", book, "--search", "xyz", "--json") == (0, "[]\n", "")
    empty = run("due", book, "--on", "1/1/2026", "--days", 0)
    assert (empty.out, empty.err) == ("", "Không có việc nào đến hạn.\n") or "2026" in empty.out


def test_a_password_that_is_soon_guessed_is_warned_of_and_taken(run: Run, tmp_path: Path) -> None:
    new = ("--cell", "Chi bộ Mẫu", "--upper", "Đảng bộ phường Ví Dụ")
    weak = run("new", tmp_path / "a", *new, password="1")
    assert weak.code == 0 and weak.err.startswith("Lưu ý: Mật khẩu ngắn quá")
    assert run("new", tmp_path / "b", *new, password="sông Hồng mùa lũ").err == ""
    assert run("new", tmp_path / "c", *new, password="").err == ""
    told = run("do", tmp_path / "b", "change_password", '{"old": "sông Hồng mùa lũ", "new": "abcdefgh"}',
               password="sông Hồng mùa lũ")  # fmt: skip
    assert told.code == 0 and "ai cũng thử" in told.json


def test_at_a_terminal_another_password_may_be_chosen(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def typing(*words_typed: str) -> Callable[[str], str]:
        waiting = iter(words_typed)
        return lambda _question: next(waiting)

    monkeypatch.setattr(io, "StringIO", Terminal)  # what `run` gives as the input
    new = ("--cell", "Chi bộ Mẫu", "--upper", "Đảng bộ phường Ví Dụ")
    monkeypatch.setattr(getpass, "getpass", typing("1", "sông Hồng mùa lũ", "sông Hồng mùa lũ"))
    chosen = run("new", tmp_path / "a", *new, password=None)
    assert chosen.code == 0 and chosen.err.count("Lưu ý") == 1
    assert run("check", tmp_path / "a", password="sông Hồng mùa lũ").code == 0
    monkeypatch.setattr(getpass, "getpass", typing("1", "", "1"))
    assert run("new", tmp_path / "b", *new, password=None).code == 0
    assert run("check", tmp_path / "b", password="1").code == 0
    monkeypatch.setattr(getpass, "getpass", typing("1", "", "2"))
    assert run("new", tmp_path / "c", *new, password=None).code == 2

    def end_of_input(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr(getpass, "getpass", end_of_input)
    assert "PARTYCELL_PASSWORD" in run("check", tmp_path / "a", password=None).err


# Where the answer goes.


def test_an_answer_that_cannot_be_written_is_trouble_with_its_cause(
    run: Run, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    said = run("members", book)
    assert said.code == 3 and said.err.endswith("Nguyên nhân do hệ thống báo: ổ đĩa đã đầy.\n")


def test_closed_streams_do_no_harm(run: Run, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run("check", book).code == 0
    assert run("check", book.parent / "khong-co").code == 3
