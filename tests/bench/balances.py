"""What there was on the evening of sixty days out of thirty years of money; milliseconds as JSON."""

import json
import random
import statistics
import sys
import time
from datetime import date, timedelta

from money import YEARS

from partycell_desktop import paths, words
from partycell_desktop.use_cases.books import close_session, open_session
from partycell_desktop.use_cases.ledger import balances_on

DAYS, ROUNDS = 60, 3

if __name__ == "__main__":
    words.speak("vi", paths.locale())
    session = open_session(sys.argv[1], "")
    chance, first = random.Random(99), date(int(sys.argv[2]) - YEARS + 1, 1, 1)
    times = []
    for _day in range(DAYS):
        day = first + timedelta(days=chance.randrange(YEARS * 365))
        rounds = []
        for _round in range(ROUNDS):
            started = time.perf_counter()
            balances_on(session, day)
            rounds.append(1000 * (time.perf_counter() - started))
        times.append(statistics.median(rounds))
    close_session(session)
    print(json.dumps({"median": statistics.median(times), "slowest": max(times)}))
