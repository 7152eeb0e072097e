"""Bind 100 member dossiers, and write the same words with reportlab alone; in turns, the medians."""

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
from partycell_desktop.use_cases.books import open_session
from partycell_desktop.use_cases.dossiers import bind_dossier
from partycell_desktop.use_cases.roster import list_members

ROUNDS = 3

if __name__ == "__main__":
    words.speak("vi", paths.locale())
    place = Path(tempfile.mkdtemp(prefix="partycell-bench-"))
    book = place / "book.sochibo"
    shutil.copy(sys.argv[1], book)  # printing is noted in the book
    session = open_session(book, "")
    members = [line.person.id for line in list_members(session)]
    first = [Path(file) for file in bind_dossier(session, members, str(place / "first"))["files"]]
    same_words = [raw_reportlab.words_of(paper) for paper in first]
    raw_reportlab.use_fonts(chosen_fonts())
    (place / "raw").mkdir()
    ours, raw = [], []
    for number in range(ROUNDS):
        started = time.perf_counter()
        bind_dossier(session, members, str(place / str(number)))
        ours.append(time.perf_counter() - started)
        started = time.perf_counter()
        for paper, pages in zip(first, same_words, strict=True):
            raw_reportlab.write(pages, place / "raw" / paper.name)
        raw.append(time.perf_counter() - started)
    pages = sum(len(each) for each in same_words)
    print(json.dumps({"ours": statistics.median(ours), "raw": statistics.median(raw), "pages": pages}))
    session.book.close(copy=False)
    shutil.rmtree(place)
