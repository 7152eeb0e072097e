"""What the index over the texts of meetings holds, and the triggers that keep it; searching it is meeting_words.py."""

from dataclasses import dataclass
from typing import Any

from partycell_desktop.domain.names import fold

INDEX = "meeting_words"
BITS_OF_ROW, BITS_OF_SOURCE = 28, 6
_BETWEEN_ITEMS = " || ' zqzq ' || "  # a word nobody looks for: words of two items never follow each other


@dataclass(frozen=True)
class Source:
    """A table whose texts are found: its number in the keys of the index, for ever, and the columns with the texts.

    Those of them that are `passages` are read without their marks.
    """

    table: str
    number: int
    columns: tuple[str, ...]
    passages: tuple[str, ...] = ()

    def plain(self, column: str, text: str) -> str:
        """The text of a column as it is read and searched."""
        return _unmarked(text) if column in self.passages else text

    @property
    def meeting(self) -> str:
        """The column with the meeting."""
        return "id" if self.table == "meeting" else "meeting_id"

    def key(self, row: str) -> str:
        """The key of a row in the index, as SQL: meeting, table and row, so that the latest meeting sorts last."""
        above = BITS_OF_ROW + BITS_OF_SOURCE
        return f"(({row}.{self.meeting} << {above}) | ({self.number} << {BITS_OF_ROW}) | {row}.id)"

    def words(self, row: str) -> str:
        """The words of a row, as SQL."""
        reads = {name: "book_unmarked" if name in self.passages else "coalesce" for name in self.columns}
        texts = _BETWEEN_ITEMS.join(f"{read}({row}.{name}, '')" for name, read in reads.items())
        return f"book_folded({texts})"

    def has_words(self, row: str) -> str:
        """Whether a row has any words, as SQL."""
        return " OR ".join(f"coalesce({row}.{name}, '') <> ''" for name in self.columns)


SOURCES = (
    Source("meeting", 1, ("theme", "place", "online_basis", "shortcomings", "note", "cancelled")),
    Source("meeting_point", 2, ("title", "presenter", "text", "conclusion"), ("text", "conclusion")),
    Source("speech", 3, ("speaker", "text", "reply"), ("text", "reply")),
    Source("meeting_vote", 4, ("matter", "note")),
    Source("task", 5, ("content", "result")),
    Source("meeting_text", 6, ("text",), ("text",)),
    Source("meeting_correction", 7, ("wrong", "right", "agreed")),
    Source("meeting_guest", 8, ("name", "role")),
    Source("attendance", 9, ("reason",)),
    Source("meeting_score", 10, ("note",)),
)


def _unmarked(text: str) -> str:
    from partycell_desktop.domain.passage_text import unmarked  # here: a book opens without it

    return unmarked(text)


def install_folding(connection: Any) -> None:
    """Give the connection the functions that the triggers call."""
    connection.create_function("book_folded", 1, lambda text: fold(text or ""), deterministic=True)
    connection.create_function("book_unmarked", 2, lambda text, other: _unmarked(text or other), deterministic=True)


def is_index(table: str) -> bool:
    """Whether a table belongs to the index: it has no history, for it is made of what has one."""
    return table == INDEX or table.startswith(f"{INDEX}_")


def watch_texts(connection: Any) -> None:
    """Make the triggers that keep the index, and fill it from what the book holds; after each change of the schema."""
    connection.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('delete-all')")
    for source in SOURCES:
        table = source.table
        connection.execute(
            f"INSERT INTO {INDEX} (rowid, words) "
            f'SELECT {source.key("t")}, {source.words("t")} FROM "{table}" t WHERE {source.has_words("t")}'
        )
        gone = f"DELETE FROM {INDEX} WHERE rowid = {source.key('OLD')};"
        come = (
            f"INSERT INTO {INDEX} (rowid, words) "
            f"SELECT {source.key('NEW')}, {source.words('NEW')} WHERE {source.has_words('NEW')};"
        )
        columns = ", ".join({source.meeting: 0, **dict.fromkeys(source.columns)})
        for what, when, body in (
            ("insert", "INSERT", come),
            ("update", f"UPDATE OF {columns}", gone + " " + come),
            ("delete", "DELETE", gone),
        ):
            connection.execute(f'CREATE TRIGGER "{table}_{what}_found" AFTER {when} ON "{table}" BEGIN {body} END')


def forget_words(connection: Any) -> None:
    """Write the index anew without what was deleted from it: after an erasing no word stays behind in the file."""
    connection.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('optimize')")
