"""Putting somebody on the way into the Party: a name is enough; who of the book may be the same person is shown."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import Candidacy
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.person import Person
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.form import field_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.use_cases.candidate_search import Twin, look_at_twins
from partycell_desktop.use_cases.candidates import add_candidate
from partycell_desktop.words import _

NAME = "candidates.new"
OF_PERSON = ("full_name", "born_on", "sex", "work_unit")
OF_CANDIDACY = ("source",)
PAUSE_MS = 250
MOST_TWINS = 3
Choices = Callable[[str], Sequence[str]]


class AddCandidateDialog(OrderDialog):
    """`candidates.new`: `added` with the number of the candidacy.

    While a name is typed, those of the book who may be this person stand under it (`candidates.new.twin.N`): their
    record can be opened (`record_wanted` with a place), they can be another person, or begin the way themselves.
    """

    added = Signal(int)
    record_wanted = Signal(str)

    def __init__(self, desk: Desk, choices: Choices, today: date, parent: QWidget | None = None) -> None:
        self._desk = desk
        items = [item_of(Person, name) for name in OF_PERSON] + [item_of(Candidacy, name) for name in OF_CANDIDACY]
        fields = [field_of(NAME, each, choices(each.choices) if each.choices else (), today) for each in items]
        self._twins = TwinsPanel()
        self._another, self._person_id = "", 0
        super().__init__(
            desk,
            NAME,
            _("Add a candidate"),
            fields,
            self._add,
            do=_("Add"),
            explain=_("A name is enough; everything else can follow on the page of the candidate."),
            wide=[self._twins],
            parent=parent,
        )
        self._twins.hide()
        self._twins.open_wanted.connect(self._open_record)
        self._twins.another.connect(self._is_another)
        self._twins.same.connect(self._is_same)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look_for_twins)
        for name in ("full_name", "born_on"):
            self.form.fields[name].typed.connect(self._pause.start)

    def _who(self) -> tuple[str, str]:
        """The name, and the birth as far as it can be read."""
        born = self.form.fields["born_on"]
        readable = getattr(born, "date", lambda: None)() is not None
        return self.form.fields["full_name"].text().strip(), born.text() if readable else ""

    def look_for_twins(self) -> None:
        """Show who of the book may be the person whose name is typed."""
        name, born = self._who()
        twins = self._desk.look_up(look_at_twins, name, born) or [] if " " in name else []
        if self._another == name:
            twins = []
        self._twins.show_twins(twins[:MOST_TWINS])

    def _open_record(self, twin: Twin) -> None:
        place = f"candidate:{twin.candidacy_id}" if twin.candidacy_id else f"member:{twin.person_id}"
        self.reject()
        self.record_wanted.emit(place)

    def _is_another(self) -> None:
        self._another = self._who()[0]
        self.form.fields["full_name"].clear_problem()
        self.look_for_twins()
        self.form.fields["full_name"].editor.setFocus()

    def _is_same(self, twin: Twin) -> None:
        """Begin the way for somebody who is in the book; of what is typed here only what is not empty counts."""
        self._person_id = twin.person_id
        self.give_order()
        self._person_id = 0

    def _items(self) -> dict[str, str]:
        return {name: self.form.fields[name].text() for name in OF_PERSON}

    def _candidacy(self) -> dict[str, str]:
        return {name: self.form.fields[name].text() for name in OF_CANDIDACY}

    def _add(self, _texts: dict[str, str]) -> Outcome[Any]:
        name = self._who()[0]
        items, again = self._items(), bool(name) and self._another == name
        if self._person_id:
            items = {item: text for item, text in items.items() if text.strip() and item != "full_name"}
        outcome = self._desk.carry_out(add_candidate, items, self._candidacy(), self._person_id, again)
        if outcome:
            self.added.emit(outcome.value)
        elif outcome.refused is not None and outcome.refused.field == "full_name":
            self.look_for_twins()
        return outcome


class TwinsPanel(Card):
    """`candidates.new.twins`: who may be meant, each with what can be done."""

    open_wanted = Signal(object)
    another = Signal()
    same = Signal(object)

    def __init__(self) -> None:
        super().__init__(name=f"{NAME}.twins", padding=12, spacing=6)
        self.add(label(_("In this book already"), "strong"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(8))
        self.add(self._rows)
        other = button(_("This is another person"), f"{NAME}.another", self.another.emit, "small")
        self.add(row(None, other))

    def show_twins(self, twins: Sequence[Twin]) -> None:
        """Show these; nothing is shown where there are none."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, twin in enumerate(twins):
            self._rows.addWidget(self._row(at, twin))
        self.setVisible(bool(twins))

    def _row(self, at: int, twin: Twin) -> QWidget:
        made = QWidget()
        made.setObjectName(f"{NAME}.twin.{at}")
        name = label(twin.name, "strong")
        detail = label(twin.detail, "small", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(name)
        texts.addWidget(detail)
        opens = button(
            _("Open the record"),
            f"{NAME}.twin.{at}.open",
            lambda: self.open_wanted.emit(twin),
            "small",
            accessible=_("Open the record of {name}").format(name=twin.name),
        )
        line = row()
        line.addLayout(texts, 1)
        line.addWidget(opens)
        if twin.may_begin:
            line.addWidget(
                button(
                    _("Begin for this person"),
                    f"{NAME}.twin.{at}.begin",
                    lambda: self.same.emit(twin),
                    "small",
                    accessible=_("Begin for {name}").format(name=twin.name),
                )
            )
        made.setLayout(line)
        return made
