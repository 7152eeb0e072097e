"""Every change of the book's schema, oldest first: plain SQL in resources/schema, never edited after release.

The sum of all of them is tests/golden/schema.sql.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from partycell_desktop.paths import resources
from partycell_desktop.store.rows import rows, table_names

if TYPE_CHECKING:
    from sqlite_utils import Database

SET = "partycell"
KEPT_IN = "_sqlite_migrations"  # the table of sqlite-utils


@cache
def known() -> tuple[str, ...]:
    """The names of all migrations of this program, oldest first."""
    return tuple(sorted(each.stem for each in (resources() / "schema").glob("*.sql")))


def applied(connection: Any) -> list[str]:
    """The names of the migrations that the book has been through, also those of a newer program."""
    if KEPT_IN not in table_names(connection):
        return []
    found = rows(connection, f"SELECT name FROM {KEPT_IN} WHERE migration_set = ? ORDER BY id", [SET])
    return [row["name"] for row in found]


def migrate(db: "Database") -> None:
    """Bring the schema up to date; each migration is applied whole or not at all."""
    from sqlite_utils import Migrations  # here: a book that is up to date opens without it

    pending = Migrations(SET)
    for name in known():
        sql = (resources() / "schema" / f"{name}.sql").read_text(encoding="utf-8")
        pending(name=name)(_applying(sql))
    pending.apply(db)


def _applying(sql: str) -> "Callable[[Database], None]":
    def apply(db: "Database", /) -> None:
        for statement in sql.split(";\n"):
            if statement.strip():
                db.execute(statement)

    return apply
