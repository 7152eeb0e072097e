"""All deadlines of a book, once in a fresh program and then warm: `deadlines.py BOOK`; milliseconds as JSON."""

import json
import statistics
import sys
import time
from datetime import date

from partycell_desktop import paths, words
from partycell_desktop.use_cases.books import close_session, open_session
from partycell_desktop.use_cases.deadlines import list_due

ROUNDS = 9
DAY = date(2026, 6, 15)


def main() -> None:
    """Measure and print; the rules and the calendar are read by the first round, as at the start of a day."""
    words.speak("vi", paths.locale())
    session = open_session(sys.argv[1], "")
    times = []
    for _round in range(ROUNDS + 1):
        started = time.perf_counter()
        found = list_due(session, DAY)
        times.append(1000 * (time.perf_counter() - started))
    close_session(session)
    print(json.dumps({"first": times[0], "ms": statistics.median(times[1:]), "due": len(found)}))


if __name__ == "__main__":
    main()
