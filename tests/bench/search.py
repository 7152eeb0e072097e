"""Search in twenty years of minutes, as the screen asks at each key; the slowest of the words."""

import json
import statistics
import sys
import time

from meetings import PASSWORD

from partycell_desktop import paths, words
from partycell_desktop.use_cases.books import open_session
from partycell_desktop.use_cases.minutes_search import search_minutes

ROUNDS = 7
TYPED = (
    "an toan", "an toàn lao động", "dang phi", "đảng phí đúng hạn", "cong nhan truc tiep", "chi bo thong nhat danh gia",
    "ti", "tiền", "4711", "khong co trong bien ban", "nha tre xe dua don",
)  # fmt: skip

if __name__ == "__main__":
    words.speak("vi", paths.locale())
    session = open_session(sys.argv[1], PASSWORD)
    started = time.perf_counter()
    search_minutes(session, TYPED[0])
    first = time.perf_counter() - started
    took, places = {}, 0
    for typed in TYPED:
        times = []
        for _round in range(ROUNDS):
            started = time.perf_counter()
            found = search_minutes(session, typed)
            times.append(time.perf_counter() - started)
        took[typed] = statistics.median(times)
        places = max(places, len(found.texts))
    slowest = max(took, key=lambda typed: took[typed])
    session.book.close(copy=False)
    answer = {"ms": took[slowest] * 1000, "first": first * 1000, "shown": places}
    print(json.dumps({name: round(number, 2) for name, number in answer.items()}))
