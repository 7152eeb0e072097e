"""Bind a year of minutes, sixteen of ten pages each, and write the same words with reportlab alone; in turns."""

import json
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import raw_reportlab
from meetings import PASSWORD, YEARS

from partycell_desktop import paths, words
from partycell_desktop.forms.fonts import chosen_fonts
from partycell_desktop.use_cases.books import open_session
from partycell_desktop.use_cases.bound_books import bind_book

ROUNDS = 5

if __name__ == "__main__":
    words.speak("vi", paths.locale())
    place = Path(tempfile.mkdtemp(prefix="partycell-bench-"))
    book = place / "book.sochibo"
    shutil.copy(sys.argv[1], book)  # binding is noted in the book
    session = open_session(book, PASSWORD)
    year = YEARS[-1]
    told = bind_book(session, "bien-ban", str(place / "first.pdf"), year)
    same_words = raw_reportlab.words_of(place / "first.pdf")
    raw_reportlab.use_fonts(chosen_fonts())
    ours, raw = [], []
    for number in range(ROUNDS):
        started = time.perf_counter()
        bind_book(session, "bien-ban", str(place / f"{number}.pdf"), year)
        ours.append(time.perf_counter() - started)
        started = time.perf_counter()
        raw_reportlab.write(same_words, place / "raw.pdf")
        raw.append(time.perf_counter() - started)
    answer = {"ours": statistics.median(ours), "raw": statistics.median(raw)}
    print(json.dumps({**answer, "pages": len(same_words), "papers": told["papers"]}))
    session.book.close(copy=False)
    shutil.rmtree(place)
