"""One book: create, open, lock, key, check, copy. Everything the program keeps is in this one file.

A book with a password is encrypted by SQLCipher with the raw key that PBKDF2-HMAC-SHA512 makes of the password
(256,000 rounds, salt = the first 16 bytes of the file, 32 bytes): the same key that the recovery sheet prints.
"""

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.system_causes import cause_of
from partycell_desktop.store import history, migrations, recovery
from partycell_desktop.store.book_file import (
    APPLICATION_ID,
    PLAIN_HEADER,
    SUFFIX,
    check_might_be_encrypted,
    check_present,
    check_writable,
    cut_off,
    is_known_kind,
    is_plain_book,
    not_a_book,
)
from partycell_desktop.store.disk_trouble import disk_trouble, file_trouble, is_damage, is_read_only
from partycell_desktop.store.history import Act
from partycell_desktop.store.lock import BookLock
from partycell_desktop.store.meeting_index import install_folding, watch_texts
from partycell_desktop.store.money_guard import guard_money
from partycell_desktop.store.rows import insert_row, rows, table_names
from partycell_desktop.words import _, n_

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = 512  # kept ready: of the usual 128 a day's work drops one after the other, and the triggers are read anew


class Book:
    """An open book. Made by `create_book` and `open_book`; closed by `close`, which leaves a copy behind."""

    def __init__(self, path: Path, connection: Any, lock: BookLock, key: str) -> None:
        self.path = path
        self.connection = connection
        self.desk_name = ""
        self.desk_role = ""
        self.saved_at: datetime | None = None
        self.copied_at: datetime | None = None
        self._lock = lock
        self._key = key
        self._act: Act | None = None
        self._erasing = False
        self._changed = False
        self._db: Database | None = None
        self._tables = table_names(connection)
        self._install_functions()

    @property
    def db(self) -> "Database":
        """The connection in the hands of sqlite-utils, which writes; for a book that is only read it is never made."""
        if self._db is None:
            self._db = _database(self.connection)
        return self._db

    def _install_functions(self) -> None:
        history.install_functions(self.connection, lambda: self._act, lambda: self._erasing)
        install_folding(self.connection)

    @property
    def encrypted(self) -> bool:
        """Whether the file is encrypted."""
        return bool(self._key)

    @property
    def left_behind(self) -> bool:
        """Whether the last work on this book ended without closing it (a crash, a power cut)."""
        return self._lock.left_behind is not None

    def table(self, name: str) -> Any:
        """The table called `name`; an error where the schema has none, so that none is ever made by a misspelling."""
        self.check_table(name)
        return self.db.table(name)

    def check_table(self, name: str) -> None:
        """An error where the schema has no table of that name: that is our mistake."""
        if name not in self._tables:
            raise LookupError(f"no table {name!r} in the schema")

    def rows(self, sql: str, values: Sequence[object] | dict[str, object] = ()) -> list[dict[str, Any]]:
        """The rows that `sql` finds."""
        return list(rows(self.connection, sql, values))

    def find_row(self, table: str, row_id: int) -> dict[str, Any] | None:
        """The row of `table` with that id, or None."""
        return next(rows(self.connection, f'SELECT * FROM "{table}" WHERE id = ?', [row_id]), None)

    @contextmanager
    def atomic(
        self,
        use_case: str,
        *,
        now: datetime,
        person_id: int | None = None,
        undoes: int | None = None,
        may_undo: bool = True,
        reason: str = "",
    ) -> Iterator[Act]:
        """One act in one transaction: all of it is kept, or nothing. An act within an act belongs to the outer one.

        An act that changed nothing leaves no trace. Trouble on the disk is said in its own words.
        """
        if self._act is not None:
            yield self._act
            return
        try:
            with self.db.atomic():
                self._act = self._begin_act(use_case, now, person_id, undoes, may_undo, reason)
                yield self._act
                if not self._kept_something(self._act.id):
                    raise _NothingDone
            self.saved_at = now
            self._changed = True
        except _NothingDone:
            pass
        except sqlcipher3.OperationalError as error:
            if is_read_only(error) and self.damage():  # a damaged first page looks as if it were not to be written
                raise _damaged() from error
            raise disk_trouble(error) from error
        except sqlcipher3.IntegrityError as error:
            if undoes is not None and any(each in str(error) for each in ("FOREIGN KEY", "UNIQUE")):
                raise Refused(history.changed_afterwards()) from error
            raise
        except sqlcipher3.DatabaseError as error:
            if is_damage(error):
                raise _damaged() from error
            raise
        finally:
            self._act = None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Several acts in one transaction, each with its own place in the history: for a book that is filled anew."""
        with self.db.atomic():
            yield

    def _begin_act(
        self,
        use_case: str,
        now: datetime,
        person_id: int | None,
        undoes: int | None,
        may_undo: bool,
        reason: str,
    ) -> Act:
        row = {
            "at": now.isoformat(timespec="seconds"),
            "who": self.desk_name,
            "role": self.desk_role,
            "use_case": use_case,
            "person_id": person_id,
            "undoes": undoes,
            "may_undo": int(may_undo),
            "reason": reason,
        }
        row_id = insert_row(self.connection, "act", row)
        return history.act_of({"id": row_id, **row})

    def _kept_something(self, act_id: int) -> bool:
        found = self.rows("SELECT 1 FROM history WHERE act_id = ? LIMIT 1", [act_id])
        return bool(found)

    def keep_content(self, data: bytes) -> str:
        """Keep a picture or scan and give its hash, by which records point at it. The same bytes are kept once."""
        digest = self.digest(data)
        self.db.execute("INSERT OR IGNORE INTO content (hash, bytes) VALUES (?, ?)", [digest, data])
        return digest

    @staticmethod
    def digest(data: bytes) -> str:
        """The hash under which these bytes are kept, or would be."""
        import hashlib

        return hashlib.sha256(data).hexdigest()

    def find_content(self, digest: str) -> bytes | None:
        """The bytes that were kept under that hash, or None."""
        found = self.rows("SELECT bytes FROM content WHERE hash = ?", [digest])
        return bytes(found[0]["bytes"]) if found else None

    def holds_content(self, digest: str) -> bool:
        """Whether bytes are kept under that hash."""
        return bool(self.rows("SELECT 1 FROM content WHERE hash = ?", [digest]))

    def forget_content(self, digest: str) -> None:
        """Take a picture or scan out for good; only inside an act of erasing, where nothing points at it any more."""
        self.db.execute("DELETE FROM content WHERE hash = ?", [digest])

    def erase_history(self, about: Mapping[str, Sequence[int]]) -> None:
        """Take the text of these rows, by table, out of the history, with what this very act adds to it.

        The hashes stay, so the chain still proves. Acts that are erased so can no longer be undone.
        """
        with self._erase():
            for table, ids in about.items():
                self.connection.execute(
                    "UPDATE history SET before = NULL, after = NULL "
                    "WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?))",
                    [table, json.dumps(list(ids))],
                )

    def erase_reasons(self, person_id: int) -> None:
        """Take the reasons given for acts about a person out of the history."""
        with self._erase():
            self.connection.execute("UPDATE act SET reason = '' WHERE person_id = ?", [person_id])

    @contextmanager
    def _erase(self) -> Iterator[None]:
        self._erasing = True
        try:
            yield
        finally:
            self._erasing = False

    def raw_key(self) -> str:
        """The key that the recovery sheet prints: 64 hex digits, "" for a book without a password."""
        return self._key

    def set_password(self, password: str) -> None:
        """Encrypt the whole book under a new password. Sheets printed before no longer open it.

        A book that had none becomes an encrypted one, and the other way round with an empty password. The new file
        is made beside the old one, checked, and only then takes its place.
        """
        fresh = self.path.with_name(self.path.name + ".doi-mat-khau")
        fresh.unlink(missing_ok=True)
        try:
            key = _write_encrypted_copy(self.connection, fresh, password)
            _check_copy(fresh, key)
            self.connection.close()
            fresh.replace(self.path)
        except OSError as error:
            raise file_trouble(error) from error
        finally:
            fresh.unlink(missing_ok=True)
        self._key = key
        self.connection, self._db = _connect(self.path, key), None
        self._install_functions()
        self._changed = True

    def damage(self) -> list[str]:
        """What SQLite finds wrong with the file, in its own words, for the report to whoever mends it; mostly empty."""
        try:
            found = self.connection.execute("PRAGMA quick_check").fetchall()
        except sqlcipher3.DatabaseError as error:
            return [str(error)]
        return [row[0] for row in found if row[0] != "ok"]

    def check(self) -> list[str]:
        """What is wrong with the file, in sentences; empty for a sound book. Proves the chain of the history.

        Of a file that is damaged nothing else can be proved, and only that is said.
        """
        if self.damage():
            damaged = _damaged()
            return [f"{damaged.what} {damaged.try_this}"]
        problems = [
            _("A line of “{table}” points at something that is not there.").format(table=row[0])
            for row in self.connection.execute("PRAGMA foreign_key_check").fetchall()
        ]
        broken = list(history.broken_links(self.connection))
        if broken:
            problems.append(
                n_(
                    "The history was altered by another program: {count} entry does not prove: {first}.",
                    "The history was altered by another program: {count} entries do not prove, the first is {first}.",
                    len(broken),
                ).format(count=len(broken), first=broken[0])
            )
        problems += [
            _("A kept picture or scan is damaged ({digest}).").format(digest=row["hash"][:12])
            for row in rows(self.connection, "SELECT hash, bytes FROM content")
            if self.digest(bytes(row["bytes"])) != row["hash"]
        ]
        return problems

    def close(self, *, copy: bool = True) -> None:
        """Close the book and give back the lock; after changes, leave a checked copy beside it."""
        self.connection.close()
        try:
            if copy and self._changed:
                with suppress(OSError):
                    self._leave_copy()
        finally:
            self._lock.give_back()

    def copy_beside(self) -> None:
        """Leave a checked copy beside the book, as on closing; the copy before it is kept too.

        For the moment before a change of many records; not inside an act. Trouble where no copy could be made.
        """
        try:
            self._leave_copy()
        except OSError as error:
            raise file_trouble(error) from error
        self.copied_at = last_copy_at(self.path)

    def _leave_copy(self) -> None:
        folder = self.path.parent / copies_folder_name()
        folder.mkdir(exist_ok=True)
        target = folder / f"{self.path.stem}{SUFFIX}"
        fresh = target.with_suffix(".moi")
        _copy_file(self.path, fresh)
        _check_copy(fresh, self._key)
        if target.exists():
            target.replace(folder / f"{self.path.stem}.truoc{SUFFIX}")
        fresh.replace(target)


class _NothingDone(Exception):
    pass


def copies_folder_name() -> str:
    """The folder beside the book in which its automatic copies lie."""
    return "Ban sao so chi bo"


def last_copy_at(path: Path) -> datetime | None:
    """When the newest automatic copy of this book was made, or None."""
    target = path.parent / copies_folder_name() / f"{path.stem}{SUFFIX}"
    if not target.exists():
        return None
    return datetime.fromtimestamp(target.stat().st_mtime).astimezone()


def create_book(path: Path, password: str, now: datetime) -> Book:
    """Make a new, empty book with today's schema at `path` and open it; an existing file is never touched.

    The book is made under another name and moved to its place whole, so that no half-made book is ever found.
    """
    path = path.absolute()
    fresh = path.with_name(path.name + ".moi")
    try:
        if path.exists():
            raise Trouble(
                _("There is already a file “{name}”.").format(name=path.name),
                _("Choose another name, or open that book."),
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        key = _write_first(fresh, password)
        fresh.replace(path)
    except OSError as error:
        raise file_trouble(error) from error
    except sqlcipher3.OperationalError as error:
        raise disk_trouble(error) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return open_book(path, password, now, key=key)


def _write_first(path: Path, password: str) -> str:
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    key = ""
    try:
        if password:
            key, salted = _new_key(password)
            connection.execute(f'PRAGMA key = "{salted}"')
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db = _database(connection)
        migrations.migrate(db)
        with db.atomic():
            history.install_functions(connection, lambda: None, lambda: False)
            _watch(db)
    finally:
        connection.close()
    return key


def _new_key(password: str) -> tuple[str, str]:
    """The key that a password makes of a new salt, and both as SQLCipher takes them for a file that it makes.

    Given the password, SQLCipher would find the same key with the same work once more.
    """
    salt = os.urandom(16)
    key = recovery.derive_key(password, salt)
    return key, f"x'{key}{salt.hex()}'"


def open_book(path: Path, password: str, now: datetime, *, key: str = "") -> Book:
    """Open the book at `path` with its password, or with the key of its recovery sheet.

    In this order: lock - is it ours - right key - newer than us - quick_check - copy aside if migrations are
    pending - migrate - foreign_key_check. Each failure is Trouble in its own words and leaves the file untouched.
    """
    path = path.absolute()
    try:
        check_present(path)
    except OSError as error:
        raise Trouble(
            _("The book “{name}” cannot be opened.").format(name=path.name),
            _("Cause given by the system: {cause}.").format(cause=cause_of(error)),
        ) from error
    lock = BookLock(path)
    lock.take(now.strftime("%H:%M, %d/%m/%Y"))
    try:
        check_writable(path)
        key = _key_for(path, password, key)
        connection = _connect(path, key)
        try:
            _check_ours(connection, path)
            _check_not_newer(connection)
            _quick_check(connection)
            _migrate(connection, path, now)
            if connection.execute("PRAGMA foreign_key_check").fetchall():
                raise _damaged()
        except BaseException:
            connection.close()
            raise
    except BaseException:
        lock.give_back()
        raise
    book = Book(path, connection, lock, key)
    book.copied_at = last_copy_at(path)
    return book


def _key_for(path: Path, password: str, key: str) -> str:
    header = path.read_bytes()[:16] if path.stat().st_size < 4096 else _salt(path)
    if header == PLAIN_HEADER:
        return ""
    check_might_be_encrypted(path)
    if key:
        return key
    if not password:
        raise Trouble(
            _("The book “{name}” is locked with a password.").format(name=path.name),
            _("Type its password, or the key from its recovery sheet."),
        )
    if recovery.looks_like_key(password):
        return recovery.read_key(password)
    return recovery.derive_key(password, header)


def _salt(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(16)


def _database(connection: Any) -> "Database":
    from sqlite_utils import Database  # here: a book opens and is read without it, and the window comes the sooner

    return Database(connection, execute_plugins=False)


def _connect(path: Path, key: str) -> Any:
    connection = sqlcipher3.connect(
        str(path), isolation_level=None, check_same_thread=False, cached_statements=_STATEMENTS
    )
    if key:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        connection.execute("PRAGMA cipher_log_level = NONE")
    try:
        # Asks for the first page alone: a wrong key fails here, damage of a later page only further down.
        connection.execute("PRAGMA application_id").fetchone()
    except sqlcipher3.DatabaseError as error:
        connection.close()
        if "locked" in str(error):
            raise Trouble(_("This book is already open in another program.")) from error
        if "malformed" in str(error):  # the key fits, or there is none: the pages that its head counts are not there
            raise (cut_off(path) if key or is_plain_book(path) else not_a_book(path)) from error
        if key and not is_known_kind(path):
            raise Trouble(
                _("The password does not open this book."),
                _("Check Caps Lock and the Vietnamese typing mode, then try again. The recovery sheet also opens it."),
            ) from error
        raise not_a_book(path) from error
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
    except sqlcipher3.DatabaseError as error:
        connection.close()
        if "locked" in str(error):
            raise Trouble(_("This book is already open in another program.")) from error
        raise _damaged() from error
    return connection


def _check_ours(connection: Any, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise not_a_book(path)


def _check_not_newer(connection: Any) -> None:
    if any(name not in migrations.known() for name in migrations.applied(connection)):
        raise Trouble(
            _("This book was last used with a newer version of PartyCell Desktop than the one on this computer."),
            _("Install the newer version here as well. The book has not been touched."),
        )


def _quick_check(connection: Any) -> None:
    try:
        sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlcipher3.DatabaseError:
        sound = False
    if not sound:
        raise _damaged()


def _damaged() -> Trouble:
    return Trouble(
        _("This book is damaged. Nothing was written to it, so that nothing more is lost."),
        _("Open the last automatic copy, in the folder “{folder}” beside the book.").format(
            folder=copies_folder_name()
        ),
    )


def _migrate(connection: Any, path: Path, now: datetime) -> None:
    if set(migrations.known()) <= set(migrations.applied(connection)):
        return
    aside = path.with_name(f"{path.stem}.truoc-nang-cap-{now:%Y%m%d-%H%M%S}{SUFFIX}")
    try:
        _copy_file(path, aside)
    except OSError as error:
        raise file_trouble(error) from error
    for trigger in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{trigger[0]}"')
    db = _database(connection)
    migrations.migrate(db)
    with db.atomic():
        _watch(db)


def _watch(db: "Database") -> None:
    history.watch_tables(db)
    guard_money(db)
    install_folding(db.conn)
    watch_texts(db.conn)


def _copy_file(source: Path, target: Path) -> None:
    with source.open("rb") as old, target.open("wb") as new:
        shutil.copyfileobj(old, new, 1 << 20)
        new.flush()
        os.fsync(new.fileno())


def _check_copy(path: Path, key: str) -> None:
    connection = _connect(path, key)
    try:
        _quick_check(connection)
    finally:
        connection.close()


def _write_encrypted_copy(connection: Any, target: Path, password: str) -> str:
    key, salted = _new_key(password) if password else ("", "")
    connection.execute("ATTACH DATABASE ? AS fresh KEY ?", [str(target), salted])
    try:
        connection.execute("SELECT sqlcipher_export('fresh')")
        connection.execute(f"PRAGMA fresh.application_id = {APPLICATION_ID}")
    finally:
        connection.execute("DETACH DATABASE fresh")
    return key
