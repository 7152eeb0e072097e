"""The speed and memory figures, each beside its yardstick in the same run: `python3 dev.py bench [NAME ...]`.

Ours and the yardstick take turns, so that a busy computer slows both; the median of each counts. The books are made
once in out/bench and used again until the tables of a book change.
"""

import hashlib
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCHEMA = sorted((HERE.parent.parent / "resources" / "schema").glob("*.sql"))
TABLES = hashlib.sha256(b"".join(each.read_bytes() for each in SCHEMA)).hexdigest()[:12]
BOOKS = HERE.parent.parent / "out" / "bench" / TABLES
ROUNDS = 7
LAST_YEAR = datetime.now().astimezone().year  # the cash book opens in this year


@dataclass(frozen=True)
class Figure:
    """One line of the table: a measured value, what it is compared with, and what it should be at most."""

    what: str
    ours: str
    yardstick: str
    measured: float
    unit: str
    at_most: float

    def __str__(self) -> str:
        verdict = "ok" if self.measured <= self.at_most else "MISSED"
        measured, target = f"{self.measured:.2f}{self.unit}", f"{self.at_most:g}{self.unit}"
        return f"{self.what:44} {self.ours:>12} {self.yardstick:>22} {measured:>10} {target:>10}  {verdict}"


def environment() -> dict[str, str]:
    """Settings, books and logs of the measured programs go to out/bench, never to the person's own folders.

    Compiled files are kept as an installed program has them, also where the environment says otherwise.
    """
    own = {f"PARTYCELL_{name}": str(BOOKS / name.lower()) for name in ("SETTINGS", "BOOKS", "LOGS")}
    own |= {"QT_QPA_PLATFORM": "offscreen", "PARTYCELL_PASSWORD": "", "PYTHONDONTWRITEBYTECODE": ""}
    return {**os.environ, **own}


def script(name: str, *arguments: str | Path) -> list[str]:
    """The command that runs one of the scripts here."""
    return [sys.executable, str(HERE / name), *(str(one) for one in arguments)]


def answer(command: list[str]) -> dict[str, float]:
    """What a measuring script printed on its last line, as JSON."""
    done = subprocess.run(command, env=environment(), check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def seconds_until_ready(command: list[str]) -> float:
    """From starting a program to its line READY."""
    started = time.perf_counter()
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            if line.strip() == "READY":
                return time.perf_counter() - started
    raise SystemExit(f"never ready: {' '.join(command)}")


def start() -> Figure:
    """From nothing to the usable roster of 100 members, beside a bare window."""
    book = make_book(100, full=True)
    ours, bare = script("our_window.py", book), script("bare_window.py")
    for command in (ours, bare):  # once for the disk's memory
        seconds_until_ready(command)
    times = [(seconds_until_ready(ours), seconds_until_ready(bare)) for _round in range(ROUNDS)]
    mine, theirs = (statistics.median(column) for column in zip(*times, strict=True))
    return Figure(
        "start to the usable roster of 100 members", f"{mine:.2f} s", f"{theirs:.2f} s bare Qt", mine / theirs, "x", 2.5
    )


def keystroke() -> Figure:
    """From a key pressed in the search field to the filtered list on the screen, at 10,000 members."""
    told = answer(script("keystroke.py", make_book(10_000, full=False)))
    return Figure(
        "keystroke to filtered list, 10,000 members",
        f"{told['median']:.1f} ms",
        f"slowest key {told['slowest']:.1f} ms",
        told["slowest"],
        " ms",
        16,
    )


def dossiers() -> Figure:
    """100 member dossiers, beside reportlab writing the same words."""
    told = answer(script("dossiers.py", make_book(100, full=True)))
    return Figure(
        f"100 member dossiers ({told['pages']:.0f} pages)",
        f"{told['ours']:.2f} s",
        f"{told['raw']:.2f} s reportlab",
        told["ours"] / told["raw"],
        "x",
        3,
    )


def preview() -> Figure:
    """From a key typed into minutes of ten pages to the page beside them that shows it."""
    told = answer(script("preview.py", make_book(100, full=True)))
    return Figure(
        f"key to the page of {told['pages']:.0f}-page minutes",
        f"{told['median']:.0f} ms",
        f"slowest key {told['slowest']:.0f} ms",
        told["slowest"],
        " ms",
        100,
    )


def memory() -> Figure:
    """The most memory that the program ever held with the demo open and every screen seen."""
    bare = answer(script("memory.py"))
    book = BOOKS / "demo.sochibo"
    if not book.exists():
        subprocess.run([Path(sys.executable).with_name("partycell"), "demo", book], env=environment(), check=True)
    told = answer(script("memory.py", book))
    return Figure(
        "peak memory with the demo open",
        f"{told['peak']:.0f} MB",
        f"{bare['peak']:.0f} MB bare Qt",
        told["peak"],
        " MB",
        180,
    )


def board() -> Figure:
    """Opening the board of 500 candidates, beside opening the roster of 500 members."""
    candidates = make_book(500, full=False, candidates=True)
    ours = script("board.py", candidates, "candidates", "candidates.cards.0")
    roster = script("board.py", make_book(500, full=False), "roster", "roster.table")
    times = [(answer(ours)["ms"], answer(roster)["ms"]) for _round in range(ROUNDS)]
    mine, theirs = (statistics.median(column) for column in zip(*times, strict=True))
    return Figure(
        "board of 500 candidates opens", f"{mine:.0f} ms", f"{theirs:.0f} ms roster of 500", mine / theirs, "x", 2
    )


def deadlines() -> Figure:
    """Everything that falls due in a book of 10,000 people, 500 of them candidates."""
    told = answer(script("deadlines.py", make_book(500, full=False, candidates=True, members=9_500)))
    return Figure(
        "all deadlines, 10,000 people, 500 candidates",
        f"{told['ms']:.0f} ms",
        f"{told['due']:.0f} things, first {told['first']:.0f} ms",
        told["ms"],
        " ms",
        200,
    )


def yearbook() -> Figure:
    """A year of minutes bound into one book, beside reportlab writing the same words."""
    told = answer(script("yearbook.py", make_minutes()))
    return Figure(
        f"book of {told['papers']:.0f} minutes ({told['pages']:.0f} pages)",
        f"{told['ours']:.2f} s",
        f"{told['raw']:.2f} s reportlab",
        told["ours"] / told["raw"],
        "x",
        3,
    )


def search() -> Figure:
    """Words looked for in twenty years of minutes, 320 meetings of ten pages."""
    told = answer(script("search.py", make_minutes()))
    return Figure(
        "search in 20 years of minutes",
        f"{told['ms']:.1f} ms",
        f"{told['shown']:.0f} shown, first {told['first']:.0f} ms",
        told["ms"],
        " ms",
        50,
    )


def make_minutes() -> Path:
    """An invented book with twenty years of minutes, made when it is not there yet."""
    os.environ.update(environment())
    from meetings import make_meetings

    BOOKS.mkdir(parents=True, exist_ok=True)
    return make_meetings(BOOKS / "minutes.sochibo")


def ledger() -> Figure:
    """Opening the cash book of a year in a book of 100,000 vouchers, beside opening the roster of 1,000 members."""
    ours = script("board.py", make_money(), "expenditure", "expenditure.table")
    roster = script("board.py", make_book(1_000, full=False), "roster", "roster.table")
    times = [(answer(ours)["ms"], answer(roster)["ms"]) for _round in range(ROUNDS)]
    mine, theirs = (statistics.median(column) for column in zip(*times, strict=True))
    return Figure(
        "cash book of 100,000 vouchers opens",
        f"{mine:.0f} ms",
        f"{theirs:.0f} ms roster of 1,000",
        mine / theirs,
        "x",
        1.5,
    )


def year_on_paper() -> Figure:
    """S01-TCĐ of a year out of 100,000 vouchers, beside reportlab writing the same words."""
    told = answer(script("year_on_paper.py", make_money(), str(LAST_YEAR)))
    return Figure(
        f"S01-TCĐ of a year ({told['pages']:.0f} pages)",
        f"{told['ours']:.2f} s",
        f"{told['raw']:.2f} s reportlab",
        told["ours"] / told["raw"],
        "x",
        3,
    )


def balance() -> Figure:
    """What there was on the evening of any day out of thirty years with 100,000 vouchers; the slowest of sixty days."""
    told = answer(script("balances.py", make_money(), str(LAST_YEAR)))
    return Figure(
        "balance at any day, 100,000 vouchers",
        f"{told['median']:.1f} ms",
        f"slowest day {told['slowest']:.1f} ms",
        told["slowest"],
        " ms",
        20,
    )


def make_money() -> Path:
    """An invented book with thirty years of money until this one, made when it is not there yet."""
    os.environ.update(environment())
    from money import make_money

    BOOKS.mkdir(parents=True, exist_ok=True)
    return make_money(BOOKS / f"money-{LAST_YEAR}.sochibo", LAST_YEAR)


def demo() -> Figure:
    """The demo, which a newcomer waits for at the first look: processor time, without reading the program."""
    seconds = statistics.median(answer(script("demo.py"))["seconds"] for _round in range(3))
    return Figure("the demo is made", f"{seconds:.2f} s", "processor time", seconds, " s", 3)


def make_book(count: int, *, full: bool, candidates: bool = False, members: int = 1) -> Path:
    """An invented book of that many members, or candidates, made when it is not there yet."""
    os.environ.update(environment())
    from people import make_candidates, make_people

    BOOKS.mkdir(parents=True, exist_ok=True)
    if candidates:
        among = f"-among-{members}" if members > 1 else ""
        return make_candidates(BOOKS / f"{count}-candidates{among}.sochibo", count, members)
    return make_people(BOOKS / f"{count}.sochibo", count, full)


FIGURES: dict[str, Callable[[], Figure]] = {
    "start": start,
    "keystroke": keystroke,
    "board": board,
    "deadlines": deadlines,
    "dossiers": dossiers,
    "yearbook": yearbook,
    "search": search,
    "preview": preview,
    "ledger": ledger,
    "s01": year_on_paper,
    "balance": balance,
    "memory": memory,
    "demo": demo,
}


def main() -> None:
    """Measure what was named, or everything."""
    print(f"{'':44} {'ours':>12} {'yardstick':>22} {'measured':>10} {'at most':>10}")
    for name in sys.argv[1:] or FIGURES:
        print(FIGURES[name](), flush=True)


if __name__ == "__main__":
    main()
