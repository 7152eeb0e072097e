"""A secretary at the real window, day after day: opens the book, presses, types, prints; and remembers all of it."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QTableView, QWidget

from partycell_desktop.app import Door
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.surfaces import Pill
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import candidates, roster
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand

VN = timezone(timedelta(hours=7))
TAKE = "take"  # of a passage: what the program proposes


@dataclass
class Calendar:
    """A clock that shows nine in the morning of the day it is set to."""

    day: str

    def now(self) -> datetime:
        number, month, year = map(int, self.day.split("/"))
        return datetime(year, month, number, 9, 0, tzinfo=VN)


@dataclass(frozen=True)
class DueLine:
    """A line of the screen Today: its mark, the colour of the mark, and what is said of it."""

    mark: str
    tone: str
    detail: str


def text_of(pdf: Path) -> str:
    """Everything that can be read in a PDF, on one line."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(pdf).pages))


def tells(text: str, *words: str) -> None:
    """Check that a text says all of this."""
    missing = [each for each in words if each not in text]
    assert not missing, f"{missing} not in: {text}"


@dataclass
class Secretary:
    """Works the window with the hand. `typed` counts every text that was typed, `printed` holds papers by their keys.

    What is chosen from a list, and how many people there were, is not counted among the texts.
    """

    hand: Hand
    door: Door
    calendar: Calendar
    folder: Path
    password: str
    typed: Counter[str] = field(default_factory=Counter)
    printed: dict[str, Path] = field(default_factory=dict)
    way: int = 0  # the number of the candidacy that the journey is about

    # The book, day after day.

    @property
    def session(self) -> Session:
        assert self.door.session is not None
        return self.door.session

    @property
    def window(self) -> MainWindow:
        assert self.door.window is not None
        return self.door.window

    def come(self, day: str) -> None:
        """In the morning of a day: start the program, open the book that was used last, sit down."""
        if self.door.session is not None:
            self.go_home()
        self.calendar.day = day
        self.door.show_welcome()
        if self.password:
            self.hand.later("password", self._give_password)
        else:
            self.hand.later("desk", lambda: self.hand.press("desk.begin"))
        self.hand.press("start.open_recent")
        self.hand.check()
        self.hand.wait_for(lambda: self.hand.sees("window"))

    def _give_password(self) -> None:
        self.hand.type("password.text", self.password)
        self.hand.later("desk", lambda: self.hand.press("desk.begin"))
        self.hand.press("password.open")

    def go_home(self) -> None:
        """Close the window, and with it the book."""
        self.window.close()
        self.hand.wait_for(lambda: self.door.session is None)

    # Typing.

    def type(self, name: str, text: str) -> None:
        """Type something that the book does not know yet; that it was typed is remembered."""
        self.typed[text] += 1
        self.hand.type(name, text)

    def fill(self, prefix: str, **texts: str) -> None:
        """Type into several fields of a form."""
        for name, text in texts.items():
            self.type(f"{prefix}.{name}", text)

    def choose(self, prefix: str, **choices: str) -> None:
        """Take entries of the lists that fields propose, by typing their words."""
        for name, text in choices.items():
            self.hand.type(f"{prefix}.{name}", text)

    def count(self, prefix: str, **numbers: int) -> None:
        """Type how many there were."""
        for name, number in numbers.items():
            self.hand.type(f"{prefix}.{name}", str(number))

    def stands(self, prefix: str, **texts: str) -> None:
        """Check that fields are filled already with what the book knows."""
        shown = {name: self.hand.text(f"{prefix}.{name}") for name in texts}
        assert shown == texts, f"{shown} instead of {texts}"

    def type_line(self, table: str, *cells: str) -> None:
        """Add a line to a list of the record and type its cells from the left, each left with Tab."""
        self.hand.reach(f"roster.list.{table}.add")
        view = self.hand.find(f"roster.list.{table}")
        assert isinstance(view, QTableView)
        model, row = view.model(), view.model().rowCount() - 1
        shown = [at for at in range(model.columnCount()) if not view.isColumnHidden(at)]
        for at, text in zip(shown, cells, strict=False):
            if not text:
                continue
            index = model.index(row, at)
            view.setCurrentIndex(index)
            if view.indexWidget(index) is None:
                view.edit(index)
            self.hand.rest()
            editor = view.indexWidget(index)
            assert editor is not None
            self.type(editor.objectName(), text)

    def answer(self, dialog: str, *steps: Callable[[], object]) -> None:
        """When the dialog opens, do these steps in it and press its button; it must take what was typed."""

        def do() -> None:
            self.hand.press(f"{dialog}.do")
            if self.hand.sees(f"{dialog}.do"):
                labels = self.hand.find(dialog).findChildren(QLabel)
                said = [each.text() for each in labels if each.isVisible() and each.objectName().endswith("problem")]
                raise AssertionError(f"{dialog} stays: {said}")

        self.hand.later(dialog, *steps, do)

    # Places.

    @property
    def record(self) -> candidates.CandidateRecord:
        """The candidate whose page is open, as the book has it."""
        name = self.hand.text("candidate.title")
        lines = candidates.list_candidates(self.session, None, True)
        return candidates.get_candidate(self.session, next(each.id for each in lines if each.person.name == name))

    def member(self, name: str) -> roster.MemberRecord:
        """The record of a person, as the book has it."""
        line = next(each for each in roster.list_members(self.session) if each.person.name == name)
        return roster.get_member(self.session, line.id)

    def open_candidate(self, name: str) -> None:
        """The page of a candidate, from the list of all of them."""
        self.hand.press("nav.candidates")
        if self.hand.sees("candidate.title"):
            return
        self.hand.press("candidates.view.list")
        self.hand.press_row("candidates.table", name, twice=True)
        assert self.hand.text("candidate.title") == name

    def due(self, key: str) -> str:
        """The day of a deadline of the candidate, as dd/mm/yyyy."""
        return next(f"{each.day:%d/%m/%Y}" for each in self.record.deadlines if each.key == key)

    def today(self) -> dict[str, DueLine]:
        """The lines of the screen Today by their titles."""
        self.hand.press("nav.today")
        lines = {}
        for at in range(60):
            name = f"today.due.{at}"
            if not self.hand.sees(name):
                break
            mark = self.hand.find(f"{name}.mark")
            assert isinstance(mark, Pill)
            lines[self.hand.text(f"{name}.title")] = DueLine(mark.text(), mark.tone(), self.hand.text(f"{name}.detail"))
        return lines

    # Stages.

    def close_stage(self, *acts: Callable[[], object]) -> None:
        """Close the open stage through its gate, doing `acts` in it; it must let through without a reason."""

        def go_on() -> None:
            assert not self.hand.sees("candidates.step.reason"), self._gate()
            self.hand.press("candidates.step.do")

        self.hand.later("candidates.step", *acts, go_on)
        self.hand.press("candidate.advance")
        self.hand.check()

    def _gate(self) -> str:
        rows = self.hand.find("candidates.step.gate").children()
        return " | ".join(row.accessibleName() for row in rows if isinstance(row, QWidget))

    def known_of_step(self, **texts: str) -> Callable[[], object]:
        """An act in the gate: check what stands there already."""
        return lambda: self.stands("candidates.step", **texts)

    def of_step(self, **texts: str) -> Callable[[], object]:
        """An act in the gate: type into its fields."""
        return lambda: self.fill("candidates.step", **texts)

    # Papers.

    def note(self, title: str, scan: str = "", known: dict[str, str] | None = None, **texts: str) -> None:
        """Note a paper of the list on the page of the candidate, with what is `known` of it there already."""
        self.hand.press_row("candidate.papers", title)
        self.hand.press("candidate.paper.note")
        self.stands("candidate.paper", **(known or {}))
        self.fill("candidate.paper", **texts)
        if scan:
            self.hand.later_file(self._scan(scan))
            self.hand.press("candidate.paper.attach")
        self.hand.press("candidate.paper.dialog.do")
        assert not self.hand.sees("candidate.paper.dialog")

    def _scan(self, colour: str) -> Path:
        """A scanned page, told from others by its colour."""
        page = QImage(124, 175, QImage.Format.Format_RGB32)
        page.fill(QColor(colour))
        path = self.folder / f"{colour}.png"
        page.save(str(path))
        return path

    def print(self, key: str, *words: str, **passages: str) -> None:
        """Print a form from the page of the candidate as PDF and read it: it names the candidate and says `words`.

        The passages that a person writes for it are typed before, or taken over as the program proposes them (TAKE).
        """
        name = self.hand.text("candidate.title")
        self.hand.press("candidate.print")
        self.hand.pick(f"candidate.print.{key}")
        if passages:
            self.write_passages(passages)
        text = self.save_preview(key)
        tells(text.casefold(), name.casefold())
        tells(text, *words)

    def write_passages(self, passages: dict[str, str]) -> None:
        """Write the passages of a paper, each told by the last word of its name."""
        asked = self.hand.find("candidate.texts.form").findChildren(Field)
        names = {each.key.rpartition(".")[2]: each.editor.objectName() for each in asked}
        for name, text in passages.items():
            if text == TAKE:
                self.hand.reach(f"{names[name]}.take")
            elif text.isdigit():
                self.hand.type(names[name], text)
            else:
                self.type(names[name], text)
        self.hand.press("candidate.texts.print")

    def print_list(self, code: str, key: str, *words: str) -> None:
        """Print a form from the screen of all forms, for those whom it is meant for, and read it."""
        self.hand.press("nav.dossiers")
        self.hand.press_row("dossiers.forms", code)
        self.hand.press("dossiers.preview")
        tells(self.save_preview(key), *words)

    def save_preview(self, key: str) -> str:
        """Save the paper that is looked at as PDF, and read it."""
        pdf = self.folder / f"{key}.pdf"
        self.hand.wait_for(lambda: self.hand.sees("preview.dialog"))
        self.hand.later_file(pdf)
        self.hand.press("preview.save_pdf")
        self.hand.check()
        self.hand.wait_for(pdf.exists)
        self.hand.press("preview.close")
        self.printed[key] = pdf
        return text_of(pdf)

    def bind(self, file_name: str) -> tuple[str, str, list[str]]:
        """Bind the dossier of the candidate into one PDF: its text, what was said before, the places it holds."""
        pdf = self.folder / file_name
        self.hand.press("candidate.bind")
        said, places = self.hand.text("candidate.dossier.said"), self.hand.column("candidate.dossier.places", 0)
        self.hand.later_file(pdf)
        self.hand.press("candidate.dossier.do")
        self.hand.wait_for(lambda: pdf.exists() and not self.window.desk.is_busy, 20)
        self.hand.check()
        return text_of(pdf), said, places
