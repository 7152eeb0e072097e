"""S01-TCĐ of a year out of thirty years of money, and the same words written with reportlab alone; in turns."""

import json
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import raw_reportlab

from partycell_desktop import paths, words
from partycell_desktop.forms.fonts import chosen_fonts
from partycell_desktop.use_cases.books import close_session, open_session
from partycell_desktop.use_cases.printing import print_paper

ROUNDS = 3

if __name__ == "__main__":
    words.speak("vi", paths.locale())
    last_year = int(sys.argv[2])
    place = Path(tempfile.mkdtemp(prefix="partycell-bench-"))
    book = place / "book.sochibo"
    shutil.copy(sys.argv[1], book)  # printing is noted in the book
    session = open_session(book, "")
    told = print_paper(session, "s01-tcd", out=str(place / "first.pdf"), options={"period": str(last_year - 1)})
    same_words = raw_reportlab.words_of(place / "first.pdf")
    raw_reportlab.use_fonts(chosen_fonts())
    ours, raw = [], []
    for number in range(ROUNDS):
        started = time.perf_counter()
        print_paper(session, "s01-tcd", out=str(place / f"{number}.pdf"), options={"period": str(last_year - 1)})
        ours.append(time.perf_counter() - started)
        started = time.perf_counter()
        raw_reportlab.write(same_words, place / "raw.pdf")
        raw.append(time.perf_counter() - started)
    close_session(session)
    shutil.rmtree(place)
    print(json.dumps({"ours": statistics.median(ours), "raw": statistics.median(raw), "pages": len(same_words)}))
