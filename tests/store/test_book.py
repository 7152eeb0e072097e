"""The book as a file: made whole, opened in order, refused in true words, copied on close."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
import sqlcipher3

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.store import recovery
from partycell_desktop.store.book import (
    APPLICATION_ID,
    Book,
    copies_folder_name,
    create_book,
    last_copy_at,
    open_book,
)
from tests.store.conftest import NOW, PASSWORD


def add_person(book: Book, name: str) -> int:
    with book.atomic("add_member", now=NOW):
        return int(book.table("person").insert({"full_name": name}).last_pk)


def said(path: Path, password: str = PASSWORD) -> str:
    with pytest.raises(Trouble) as trouble:
        open_book(path, password, NOW)
    assert trouble.value.try_this, "every trouble says what to do next"
    return trouble.value.what


def test_a_book_with_a_password_is_encrypted_and_opens_with_it(path: Path) -> None:
    book = create_book(path, PASSWORD, NOW)
    add_person(book, "Hoàng Thị Đào")
    book.close()
    raw = path.read_bytes()
    assert not raw.startswith(b"SQLite")
    assert "Hoàng Thị Đào".encode() not in raw
    again = open_book(path, PASSWORD, NOW)
    assert [row["full_name"] for row in again.rows("SELECT full_name FROM person")] == ["Hoàng Thị Đào"]
    assert again.encrypted
    again.close()


def test_a_book_without_a_password_is_plain(path: Path) -> None:
    create_book(path, "", NOW).close()
    assert path.read_bytes().startswith(b"SQLite format 3\x00")
    plain = open_book(path, "", NOW)
    assert not plain.encrypted
    plain.close()


def test_the_recovery_key_opens_the_book_without_the_password(path: Path) -> None:
    book = create_book(path, PASSWORD, NOW)
    sheet = " ".join(recovery.printed_key(book.raw_key()))
    book.close()
    for typed in (sheet, sheet.lower(), sheet.replace(" ", "-"), sheet.replace(" ", "")):
        open_book(path, typed, NOW).close()


def test_the_recovery_key_is_the_documented_one(path: Path) -> None:
    """PBKDF2-HMAC-SHA512, 256,000 rounds, salt = the first 16 bytes, 32 bytes: what the sheet promises."""
    import hashlib

    book = create_book(path, PASSWORD, NOW)
    key = hashlib.pbkdf2_hmac("sha512", PASSWORD.encode(), path.read_bytes()[:16], 256_000, 32).hex()
    assert book.raw_key() == key
    book.close()
    for given in (f"x'{key}'", PASSWORD):  # SQLCipher alone makes the same key of the password
        connection = sqlcipher3.connect(str(path))
        connection.execute(f'PRAGMA key = "{given}"')
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        connection.close()


def test_a_mistyped_recovery_key_is_found_before_anything_is_tried(path: Path) -> None:
    book = create_book(path, PASSWORD, NOW)
    groups = recovery.printed_key(book.raw_key())
    book.close()
    groups[3] = "0000" if groups[3] != "0000" else "1111"
    assert "gõ sai" in said(path, " ".join(groups))


def test_a_wrong_password_is_said_in_its_own_words(path: Path) -> None:
    create_book(path, PASSWORD, NOW).close()
    assert said(path, "sai") == "Mật khẩu không mở được sổ này."


def test_a_missing_password_is_said_in_its_own_words(path: Path) -> None:
    create_book(path, PASSWORD, NOW).close()
    assert "mật khẩu" in said(path, "")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04" + bytes(8192),
        b"%PDF-1.7" + bytes(8192),
        "Danh sách đảng viên\n".encode() * 500,
        bytes(8192),
    ],
    ids=["empty", "xlsx", "pdf", "text", "zeros"],
)
def test_what_is_not_a_book_is_said_to_be_none(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "không phải sổ của chương trình này" in said(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("password", [PASSWORD, ""], ids=["with a password", "without one"])
@pytest.mark.parametrize("pages", [1, 12, 20.5])
def test_a_book_that_was_copied_in_part_is_said_to_be_cut_off(path: Path, password: str, pages: float) -> None:
    create_book(path, password, NOW).close(copy=False)
    half = path.read_bytes()[: int(pages * 4096)]
    path.write_bytes(half)
    assert said(path, password) == f"“{path.name}” bị cụt: tệp chỉ có một phần của sổ."
    assert path.read_bytes() == half


def test_another_programs_database_is_not_a_book(path: Path) -> None:
    import sqlite3

    other = sqlite3.connect(path)
    other.execute("CREATE TABLE song (title TEXT)")
    other.commit()
    other.close()
    before = path.read_bytes()
    assert "không phải sổ của chương trình này" in said(path, "")
    assert path.read_bytes() == before


def test_a_missing_file_and_a_folder_are_said_each_in_its_own_words(path: Path, tmp_path: Path) -> None:
    assert said(path) == f"Không có tệp “{path.name}” trong thư mục “{path.parent}”."
    lost = tmp_path / "không có" / path.name
    assert said(lost) == f"Không có thư mục “{lost.parent}”, nên cũng không có sổ “{path.name}” ở đó."
    folder = tmp_path / "thư mục.sochibo"
    folder.mkdir()
    assert "là thư mục, không phải sổ" in said(folder)


def test_a_newer_book_is_refused_and_left_as_it_is(path: Path) -> None:
    book = create_book(path, "", NOW)
    book.close()
    other = sqlcipher3.connect(str(path))
    other.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('partycell', '9999_later', 'x')"
    )
    other.commit()
    other.close()
    before = path.read_bytes()
    assert "mới hơn bản trên máy này" in said(path, "")
    assert path.read_bytes() == before


def test_a_damaged_book_is_refused_and_left_as_it_is(path: Path) -> None:
    book = create_book(path, PASSWORD, NOW)
    for number in range(200):
        add_person(book, f"Nguyễn Văn Ví Dụ {'ABCDEFGHIJ'[number % 10]}")
    book.close()
    raw = bytearray(path.read_bytes())
    middle = len(raw) // 2
    raw[middle : middle + 64] = os.urandom(64)
    path.write_bytes(raw)
    assert "bị hỏng" in said(path)
    assert path.read_bytes() == bytes(raw)


def test_a_book_that_is_open_says_who_where_and_since_when(path: Path, book: Book) -> None:
    assert book.path == path
    import getpass
    import platform

    words = said(path)
    assert getpass.getuser() in words
    assert platform.node() in words
    assert "09:00, 22/11/2026" in words


def test_after_a_crash_the_book_opens_and_tells_that_it_was_left_open(path: Path) -> None:
    create_book(path, PASSWORD, NOW).close()
    program = textwrap.dedent(f"""
        import os, signal, sys
        from datetime import datetime, timezone
        from pathlib import Path
        from partycell_desktop.store.book import open_book
        now = datetime.now(timezone.utc)
        book = open_book(Path({str(path)!r}), {PASSWORD!r}, now)
        with book.atomic("add_member", now=now):
            book.table("person").insert({{"full_name": "Người Đã Lưu"}})
        with book.atomic("add_member", now=now):
            book.table("person").insert({{"full_name": "Người Chưa Lưu"}})
            print("here", flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
    """)
    child = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert child.returncode == -signal.SIGKILL, child.stderr
    book = open_book(path, PASSWORD, NOW)
    assert book.left_behind
    assert [row["full_name"] for row in book.rows("SELECT full_name FROM person")] == ["Người Đã Lưu"]
    assert book.check() == []
    book.close()
    again = open_book(path, PASSWORD, NOW)
    assert not again.left_behind
    again.close()


def test_a_read_only_folder_is_said_in_its_own_words(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "chỉ đọc"
    folder.mkdir()
    target = folder / "sổ.sochibo"
    create_book(path, PASSWORD, NOW).close()
    shutil.copy(path, target)
    # Root may write anywhere: the opening is tried by an ordinary user.
    folder.chmod(0o555)
    target.chmod(0o444)
    program = textwrap.dedent(f"""
        import os
        from datetime import datetime, timezone
        from pathlib import Path
        from partycell_desktop import paths, words
        from partycell_desktop.domain.refusal import Trouble
        from partycell_desktop.store.book import open_book
        words.speak("vi", paths.locale())
        if os.getuid() == 0:
            os.setuid(65534)
        try:
            open_book(Path({str(target)!r}), {PASSWORD!r}, datetime.now(timezone.utc))
        except Trouble as trouble:
            print(trouble.what)
    """)
    for parent in [tmp_path, *tmp_path.parents]:
        if parent.owner() == "root" and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    child = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, env={**os.environ, "HOME": "/"}
    )
    folder.chmod(0o755)
    assert "chỉ đọc" in child.stdout or "không ghi được" in child.stdout, child.stdout + child.stderr


def test_making_a_book_never_touches_a_file_that_is_there(path: Path) -> None:
    path.write_bytes(b"thu nam ngoai")
    with pytest.raises(Trouble, match="Đã có tệp"):
        create_book(path, PASSWORD, NOW)
    assert path.read_bytes() == b"thu nam ngoai"


def test_closing_after_a_change_leaves_a_checked_copy_and_keeps_the_one_before(path: Path) -> None:
    book = create_book(path, PASSWORD, NOW)
    add_person(book, "Một")
    book.close()
    folder = path.parent / copies_folder_name()
    first = (folder / path.name).read_bytes()
    assert last_copy_at(path) is not None
    book = open_book(path, PASSWORD, NOW)
    book.close()
    assert (folder / path.name).read_bytes() == first, "nothing changed, so the copy stays"
    book = open_book(path, PASSWORD, NOW)
    add_person(book, "Hai")
    book.close()
    assert (folder / f"{path.stem}.truoc.sochibo").read_bytes() == first
    copy = open_book(folder / path.name, PASSWORD, NOW)
    assert [row["full_name"] for row in copy.rows("SELECT full_name FROM person ORDER BY id")] == ["Một", "Hai"]
    copy.close(copy=False)


def test_a_misspelt_table_is_an_error_and_is_never_made(book: Book) -> None:
    with pytest.raises(LookupError):
        book.table("persons")
    assert "persons" not in book.db.table_names()


@pytest.mark.parametrize("before", ["", PASSWORD])
@pytest.mark.parametrize("after", ["", "mật khẩu mới"])
def test_the_password_can_be_given_changed_and_taken_away(path: Path, before: str, after: str) -> None:
    book = create_book(path, before, NOW)
    number = add_person(book, "Đặng Thu Yến")
    book.set_password(after)
    assert book.encrypted == bool(after)
    with book.atomic("correct_member", now=NOW):
        book.table("person").update(number, {"sex": "Nữ"})
    assert book.check() == []
    book.close()
    if before and after:
        assert said(path, before) == "Mật khẩu không mở được sổ này."
    again = open_book(path, after, NOW)
    assert again.rows("SELECT full_name, sex FROM person") == [{"full_name": "Đặng Thu Yến", "sex": "Nữ"}]
    again.close()


def test_a_full_disk_saves_nothing_and_loses_nothing(path: Path) -> None:
    book = create_book(path, "", NOW)
    add_person(book, "Đã Lưu")
    book.close(copy=False)
    program = textwrap.dedent(f"""
        import resource
        from datetime import datetime, timezone
        from pathlib import Path
        import signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        from partycell_desktop import paths, words
        from partycell_desktop.domain.refusal import Trouble
        from partycell_desktop.store.book import open_book
        words.speak("vi", paths.locale())
        now = datetime.now(timezone.utc)
        book = open_book(Path({str(path)!r}), "", now)
        size = Path({str(path)!r}).stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        try:
            with book.atomic("add_member", now=now):
                for number in range(2000):
                    book.table("person").insert({{"full_name": "Chưa Lưu " + "x" * 200}})
        except Trouble as trouble:
            print(trouble.what)
        print(len(book.rows("SELECT id FROM person")))
    """)
    child = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "chưa được lưu" in child.stdout, child.stdout + child.stderr
    assert child.stdout.strip().endswith("1")
    again = open_book(path, "", NOW)
    assert again.check() == []
    again.close()


def damage_an_index(path: Path) -> None:
    """Take an index out of the schema behind the back of the file, so that its pages belong to nothing."""
    other = sqlcipher3.connect(str(path))
    other.execute("PRAGMA writable_schema = ON")
    other.execute("DELETE FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    version = other.execute("PRAGMA schema_version").fetchone()[0]
    other.execute(f"PRAGMA schema_version = {version + 1}")  # so that whoever has the file open reads it anew
    other.commit()
    other.close()


def test_a_file_that_is_damaged_while_it_is_open_is_said_so_without_the_words_of_sqlite(path: Path) -> None:
    book = create_book(path, "", NOW)
    add_person(book, "Hoàng Thị Đào")
    assert book.damage() == []
    damage_an_index(path)
    assert any("never used" in line for line in book.damage())
    (told,) = book.check()
    assert told.startswith("Sổ này bị hỏng.") and copies_folder_name() in told and "never" not in told
    book.close(copy=False)


def test_pages_that_cannot_be_read_at_all_are_damage_and_no_mistake_of_the_program(path: Path) -> None:
    book = create_book(path, PASSWORD, NOW)
    for number in range(200):
        add_person(book, f"Nguyễn Văn Ví Dụ {'ABCDEFGHIJ'[number % 10]}")
    raw = bytearray(path.read_bytes())
    raw[4096:] = os.urandom(len(raw) - 4096)
    path.write_bytes(raw)
    book.connection.execute("PRAGMA shrink_memory")  # what SQLite remembers of the file is the file before
    assert book.damage()
    assert [line[:14] for line in book.check()] == ["Sổ này bị hỏng"]
    with pytest.raises(Trouble, match="Sổ này bị hỏng"):
        add_person(book, "Không Lưu Được")
    book.close(copy=False)


@pytest.mark.parametrize(
    ("hinder", "said_is", "cause"),
    [
        ("PRAGMA max_page_count = 1", "Ổ đĩa đầy", ""),
        ("PRAGMA query_only = ON", "Không ghi được vào sổ nữa", ""),
        ("lock", "Không ghi được vào sổ", "chương trình khác đang dùng"),
    ],
)
def test_what_sqlite_says_of_the_disk_is_told_in_our_words(path: Path, hinder: str, said_is: str, cause: str) -> None:
    book = create_book(path, "", NOW)
    other = sqlcipher3.connect(str(path), isolation_level=None)
    if hinder == "lock":
        book.connection.execute("PRAGMA busy_timeout = 0")
        other.execute("BEGIN EXCLUSIVE")
    else:
        book.connection.execute(hinder)
    with pytest.raises(Trouble) as trouble, book.atomic("add_member", now=NOW):
        for _number in range(300):
            book.table("person").insert({"full_name": "Chưa Lưu", "note": "x" * 300})
    other.close()
    assert said_is in trouble.value.what and cause in trouble.value.try_this
    book.close(copy=False)
