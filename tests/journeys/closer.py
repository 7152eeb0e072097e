"""A secretary in a program of its own that dies while a year, or a month of dues, is closed: BOOK STATEMENT [dues].

The process is killed, as by a power cut, at the moment in which SQLite begins the statement that starts so.
"""

import os
import signal
import sys

from partycell_desktop.use_cases.books import open_session
from partycell_desktop.use_cases.dues_closing import close_dues_month
from partycell_desktop.use_cases.ledger import close_period
from tests.use_cases.conftest import CLOCK
from tests.use_cases.money import at


def main() -> None:
    """Open the book, close the year 2025 or the dues of 02/2026, and die on the way."""
    session = open_session(sys.argv[1], "", CLOCK)
    fatal, dues = sys.argv[2], sys.argv[3:] == ["dues"]
    at(session, 2026, 3 if dues else 1, 5)

    def watch(statement: str) -> None:
        if statement.startswith(fatal):
            os.kill(os.getpid(), signal.SIGKILL)

    session.book.connection.set_trace_callback(watch)
    if dues:
        close_dues_month(session, "2026-02")
    else:
        close_period(session, "2025")


if __name__ == "__main__":
    main()
