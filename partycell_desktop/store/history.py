"""What changed, when, by whom: one history table written by triggers, chained by hash, and read backwards by undo.

No path can bypass it: a write outside an act is refused by the trigger itself. The chain covers the *hash* of a
row's text, not the text, so that a person's text can be erased later and the chain still holds.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import sqlcipher3

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store.meeting_index import is_index
from partycell_desktop.store.money_guard import find_refusal
from partycell_desktop.store.rows import rows
from partycell_desktop.words import _

if TYPE_CHECKING:
    from sqlite_utils import Database

UNWATCHED = frozenset({"act", "history", "content", "given_number", "month_sum", "_sqlite_migrations"})
START_OF_CHAIN = "0" * 64
UNDO_DEPTH = 500  # acts looked through after each act; who has done more than that restores a copy


@dataclass(frozen=True)
class Act:
    """One act of one person at the desk: what a use case did in one transaction."""

    id: int
    at: str
    who: str
    role: str
    use_case: str
    person_id: int | None = None
    undoes: int | None = None
    may_undo: bool = True
    reason: str = ""

    @property
    def seal(self) -> str:
        """The hash of what the act itself says; not of its reason, which may have to be erased one day."""
        return _hash(self.id, self.at, self.who, self.role, self.use_case, self.person_id, self.undoes)


@dataclass(frozen=True)
class Change:
    """One row changed by an act: `before` and `after` hold the columns that differ (None: the row was not there).

    `whose` is the person of whose record the row is a part, None for what belongs to the cell or the book.
    """

    id: int
    act: Act
    table: str
    row_id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    whose: int | None = None

    @property
    def shape(self) -> tuple[object, ...]:
        """Changes of one shape are turned back by one statement: the same columns of the same table."""
        return self.table, self.before and tuple(self.before), self.after is None


@dataclass(frozen=True)
class Mark:
    """How far the history had come: its newest change then, and the chain up to it."""

    id: int
    chain: str


# A changed list row tells only the columns that differ, so whose it is may have to be read from its first entry.
_WHOSE = """
    CASE h.table_name WHEN 'person' THEN h.row_id ELSE coalesce(
        json_extract(h.after, '$.person_id'), json_extract(h.before, '$.person_id'),
        (SELECT json_extract(first.after, '$.person_id') FROM history first
         WHERE first.table_name = h.table_name AND first.row_id = h.row_id ORDER BY first.id LIMIT 1)) END
"""


def _hash(*parts: object) -> str:
    import hashlib  # here: a book that is only looked at needs no OpenSSL

    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()


def _differing(old: str, new: str) -> str:
    """The columns of `old` that `new` has otherwise, as JSON."""
    was, is_now = json.loads(old), json.loads(new)
    return json.dumps({key: was[key] for key in was if was[key] != is_now[key]}, ensure_ascii=False)


def install_functions(connection: Any, current_act: Callable[[], Act | None], may_erase: Callable[[], bool]) -> None:
    """Give the connection the functions that the triggers call; without them the book cannot be written at all."""

    def act_id() -> int | None:
        act = current_act()
        return act.id if act else None

    def chain(previous: str | None, table: str, row_id: int, text_hash: str) -> str:
        act = current_act()
        return _hash(previous or START_OF_CHAIN, act.seal if act else "", table, row_id, text_hash)

    connection.create_function("book_act", 0, act_id)
    connection.create_function("book_differing", 2, _differing, deterministic=True)
    connection.create_function("book_text_hash", 2, _hash, deterministic=True)
    connection.create_function("book_chain", 4, chain)
    connection.create_function("book_may_erase", 0, lambda: int(may_erase()))


def watch_tables(db: "Database") -> None:
    """(Re)make the triggers of every table; run after each change of the schema."""
    for name in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.conn.execute(f'DROP TRIGGER "{name[0]}"')
    for table in sorted(db.table_names()):
        if table not in UNWATCHED and not is_index(table):
            _watch(db, table)
    _watch_register_numbers(db)
    _watch_document_numbers(db)
    for table in ("act", "history"):
        db.conn.execute(
            f"CREATE TRIGGER {table}_stays BEFORE DELETE ON {table} BEGIN "
            "SELECT RAISE(ABORT, 'history is never deleted'); END"
        )
    db.conn.execute(
        "CREATE TRIGGER history_unchanged BEFORE UPDATE ON history WHEN NOT book_may_erase() BEGIN "
        "SELECT RAISE(ABORT, 'history is never changed'); END"
    )
    db.conn.execute(
        "CREATE TRIGGER act_unchanged BEFORE UPDATE ON act WHEN NOT book_may_erase() BEGIN "
        "SELECT RAISE(ABORT, 'history is never changed'); END"
    )


def _watch(db: "Database", table: str) -> None:
    columns = [column.name for column in db.table(table).columns]

    def row(side: str) -> str:
        # Older builds of SQLite allow a function 127 arguments; a wide row is joined of several objects.
        parts = [
            "json_object({})".format(", ".join(f"'{name}', {side}.\"{name}\"" for name in columns[at : at + 60]))
            for at in range(0, len(columns), 60)
        ]
        whole = parts[0]
        for part in parts[1:]:
            whole = f"substr({whole}, 1, length({whole}) - 1) || ',' || substr({part}, 2)"
        return whole

    def body(row_id: str, before: str, after: str) -> str:
        return f"""
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), '{table}', {row_id}, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), '{table}', {row_id},
                book_text_hash(b, a))
        FROM (SELECT {before} AS b, {after} AS a)
        WHERE b IS NOT a;
        """

    old, new = row("OLD"), row("NEW")
    for what, row_id, before, after in (
        ("INSERT", "NEW.id", "NULL", new),
        ("UPDATE", "NEW.id", f"book_differing({old}, {new})", f"book_differing({new}, {old})"),
        ("DELETE", "OLD.id", old, "NULL"),
    ):
        db.conn.execute(
            f'CREATE TRIGGER "{table}_{what.lower()}_kept" AFTER {what} ON "{table}" '
            f"BEGIN {body(row_id, before, after)} END"
        )


def _watch_register_numbers(db: "Database") -> None:
    """A Số SĐV is never given twice: the highest given one only ever rises, and undo does not know of it."""
    for name, when in (("insert", "INSERT"), ("update", "UPDATE OF register_number")):
        db.conn.execute(
            f"CREATE TRIGGER person_{name}_number_given AFTER {when} ON person WHEN NEW.register_number IS NOT NULL "
            "BEGIN UPDATE given_number SET highest = max(highest, NEW.register_number) "
            "WHERE series = 'register_number'; END"
        )


def _watch_document_numbers(db: "Database") -> None:
    """So do the numbers that the program gives to documents, in the term and in the year; ĐH is a congress."""
    series = "'document ' || CASE NEW.congress WHEN 1 THEN 'ĐH' ELSE NEW.type END"
    rises = "".join(
        f"INSERT INTO given_number (series, highest) VALUES ({series} || {within}, NEW.number) "
        "ON CONFLICT (series) DO UPDATE SET highest = max(highest, excluded.highest); "
        for within in ("' t' || NEW.term_id", "' y' || NEW.year")
    )
    for name, when in (("insert", "INSERT"), ("update", "UPDATE OF number")):
        db.conn.execute(
            f"CREATE TRIGGER outgoing_document_{name}_number_given AFTER {when} ON outgoing_document "
            f"WHEN NEW.number IS NOT NULL AND NOT NEW.by_hand BEGIN {rises}END"
        )


def act_of(row: dict[str, Any]) -> Act:
    """The act that a row of the table `act` tells of."""
    return Act(
        row["id"],
        row["at"],
        row["who"],
        row["role"],
        row["use_case"],
        row["person_id"],
        row["undoes"],
        bool(row["may_undo"]),
        row["reason"],
    )


def mark(connection: Any) -> Mark:
    """How far the history has come."""
    newest = next(rows(connection, "SELECT id, chain FROM history ORDER BY id DESC LIMIT 1"), None)
    return Mark(newest["id"], newest["chain"]) if newest else Mark(0, START_OF_CHAIN)


def went_through(connection: Any, mark: Mark) -> bool:
    """Whether the history still leads through a mark; not after an act was given up that had come further."""
    there = next(rows(connection, "SELECT chain FROM history WHERE id = ?", [mark.id]), {"chain": START_OF_CHAIN})
    return bool(there["chain"] == mark.chain)


def get_act(connection: Any, act_id: int) -> Act:
    """The act with that number."""
    return act_of(next(rows(connection, "SELECT * FROM act WHERE id = ?", [act_id])))


def latest_moment(connection: Any, among: int) -> datetime | None:
    """The latest moment that is noted with one of the newest acts; None in a book without any."""
    found = rows(connection, "SELECT at FROM act ORDER BY id DESC LIMIT ?", [among])
    return max((datetime.fromisoformat(each["at"]) for each in found), default=None)


def changes_of_book(connection: Any, limit: int) -> list[Change]:
    """What was changed in the whole book, newest first; who only looked or printed is listed elsewhere."""
    return list_changes(connection, "h.table_name <> 'disclosure'", [], limit)


def changes_of_person(
    connection: Any, person_id: int, tables: Iterable[str], limit: int, of_candidacies: Iterable[str] = ()
) -> list[Change]:
    """What was changed in a person's own row and in the lists of the record, newest first; with the tables
    `of_candidacies` also in the parts of the person's candidacies.

    A changed list row tells only the columns that differ, so whose it is may have to be read from its first entry.
    """
    names, ways = (", ".join(f"'{name}'" for name in each) for each in (tables, of_candidacies))
    where = f"""
        (h.table_name = 'person' AND h.row_id = ?)
        OR (h.table_name IN ({names}) AND {_WHOSE} = ?)
        OR (h.table_name IN ({ways}) AND coalesce(
            json_extract(h.after, '$.candidacy_id'), json_extract(h.before, '$.candidacy_id'),
            (SELECT json_extract(first.after, '$.candidacy_id') FROM history first
             WHERE first.table_name = h.table_name AND first.row_id = h.row_id ORDER BY first.id LIMIT 1)) IN (
            SELECT way.row_id FROM history way
            WHERE way.table_name = 'candidacy' AND json_extract(way.after, '$.person_id') = ?))
    """
    return list_changes(connection, where, [person_id, person_id, person_id], limit)


def list_changes(connection: Any, where: str, values: Iterable[object], limit: int) -> list[Change]:
    """Changes that `where` (over history h and act a) finds, newest first."""
    sql = f"""
        SELECT h.id AS change_id, h.table_name, h.row_id, h.before, h.after, {_WHOSE} AS whose, a.*
        FROM history h JOIN act a ON a.id = h.act_id WHERE {where} ORDER BY h.id DESC LIMIT {limit:d}
    """
    return [
        Change(
            row["change_id"],
            act_of(row),
            row["table_name"],
            row["row_id"],
            json.loads(row["before"]) if row["before"] else None,
            json.loads(row["after"]) if row["after"] else None,
            row["whose"],
        )
        for row in rows(connection, sql, list(values))
    ]


def undo_stacks(connection: Any) -> tuple[list[Act], list[Act]]:
    """The acts that can be undone and those that can be done again, the next one last; of the newest UNDO_DEPTH."""
    done: list[Act] = []
    undone: list[Act] = []
    erased = {
        row["act_id"]
        for row in rows(connection, "SELECT DISTINCT act_id FROM history WHERE before IS NULL AND after IS NULL")
    }
    for row in rows(connection, f"SELECT * FROM (SELECT * FROM act ORDER BY id DESC LIMIT {UNDO_DEPTH}) ORDER BY id"):
        act = act_of(row)
        if act.use_case == "undo_act" and done:
            done.pop()
            undone.append(act)
        elif act.use_case == "redo_act" and undone:
            undone.pop()
            done.append(act)
        elif act.may_undo and act.id not in erased:
            done.append(act)
            undone.clear()
    return done, undone


def turn_back(connection: Any, act: Act) -> None:
    """Bring every row that `act` changed back to what it was; Refused where a later act changed the same row.

    Runs inside the act of undoing, so that the turning back is itself kept in the history.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for run in _runs(list_changes(connection, "h.act_id = ?", [act.id], limit=1_000_000)):
        _check_untouched(connection, run)
        _bring_back(connection, run)


def _runs(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Changes of the same columns of one table that follow each other, none of them of the same row: one statement."""
    run: list[Change] = []
    seen: set[int] = set()
    for change in changes:
        if run and (change.shape != run[0].shape or change.row_id in seen):
            yield run
            run, seen = [], set()
        run.append(change)
        seen.add(change.row_id)
    if run:
        yield run


def _check_untouched(connection: Any, run: Sequence[Change]) -> None:
    wanted = json.dumps([change.row_id for change in run])
    there = {
        row["id"]: row
        for row in rows(
            connection, f'SELECT * FROM "{run[0].table}" WHERE id IN (SELECT value FROM json_each(?))', [wanted]
        )
    }
    for change in run:
        row = there.get(change.row_id)
        same = (row is None) if change.after is None else row is not None
        if same and row is not None and change.after is not None:
            same = all(row.get(name) == value for name, value in change.after.items())
        if not same:
            raise Refused(changed_afterwards())


def changed_afterwards() -> str:
    """Why an act can no longer be turned back."""
    return _("This can no longer be undone: the same record was changed afterwards. Undo the later change first.")


def _bring_back(connection: Any, run: Sequence[Change]) -> None:
    table, before = run[0].table, run[0].before
    names = ", ".join(f'"{name}"' for name in before or ())
    values = ", ".join(f":{name}" for name in before or ())
    if before is None:
        sql = f'DELETE FROM "{table}" WHERE id = :id'
    elif run[0].after is None:
        sql = f'INSERT INTO "{table}" ({names}) VALUES ({values})'
    else:
        sql = f'UPDATE "{table}" SET ({names}) = ({values}) WHERE id = :id'
    try:
        connection.executemany(sql, [{**(change.before or {}), "id": change.row_id} for change in run])
    except sqlcipher3.IntegrityError as error:
        raise find_refusal(error) or error from error


def broken_links(connection: Any) -> Iterator[int]:
    """The ids of history rows whose hash or chain does not prove; none in a sound book."""
    previous = START_OF_CHAIN
    for row in rows(
        connection,
        "SELECT h.id AS change_id, h.table_name, h.row_id, h.before, h.after, h.text_hash, h.chain, a.* "
        "FROM history h JOIN act a ON a.id = h.act_id ORDER BY h.id",
    ):
        erased = row["before"] is None and row["after"] is None
        text_proves = erased or _hash(row["before"], row["after"]) == row["text_hash"]
        expected = _hash(previous, act_of(row).seal, row["table_name"], row["row_id"], row["text_hash"])
        if not text_proves or row["chain"] != expected:
            yield row["change_id"]
        previous = row["chain"]
