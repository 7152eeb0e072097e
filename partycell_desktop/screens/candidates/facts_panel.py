"""The facts of a candidacy as a form, and the free note: kept when Save is pressed, dropped when Drop is."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import Candidacy
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.field import LongTextField
from partycell_desktop.screens.parts.form import Form, field_of, text_of
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, restyle, row, scrolled
from partycell_desktop.words import N_, _

FIRST = ("opened_on", "source", "works_since", "union_member")
SPECIAL = ("owner", "believer", "foreign_spouse", "foreign_employer", "chinese_origin", "remote_area")
RULES = ("rules_of_on", "rules_document")
NARROW_FACTS = 620
_SPECIAL_SAYS = N_("Each of these asks for papers of its own; they then stand in the list of the dossier.")


class FactsPanel(QWidget):
    """`candidate.facts` with the fields `candidate.<item>`, `candidate.facts.save`, `candidate.facts.drop`.

    `typed` when something was typed, `save_wanted`, `drop_wanted`; `record_wanted` to open the person's own record.
    """

    typed = Signal()
    save_wanted = Signal()
    drop_wanted = Signal()
    record_wanted = Signal()

    def __init__(self, choices: Callable[[str], Sequence[str]], today: date) -> None:
        super().__init__()
        self.setObjectName("candidate.facts")
        self.form = Form("candidate.facts.form", label_width=190)
        self._add(FIRST, choices, today)
        self.form.add_heading(_("Special subjects"))
        self.form.add_wide(label(_(_SPECIAL_SAYS), "small", wrap=True))
        self._add(SPECIAL, choices, today)
        self.form.add_heading(_("Rules that this dossier keeps"))
        self._add(RULES, choices, today)
        self.form.end()
        self.form.typed.connect(lambda _key: self.typed.emit())
        record = button(_("Open the record of the person"), "candidate.facts.record", self.record_wanted.emit, "link")
        said = label(
            _("Name, birth, family, work and education stand in the record of the person and are typed there only."),
            "small",
            wrap=True,
        )
        self.save = button(
            _("Save"), "candidate.facts.save", self.save_wanted.emit, accessible=_("Save what was typed")
        )
        self.drop = button(
            _("Drop"), "candidate.facts.drop", self.drop_wanted.emit, accessible=_("Drop what was typed")
        )
        inside = QWidget()
        inside.setProperty("look", "sheet")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(10))
        column.addWidget(said)
        column.addLayout(row(record, None))
        column.addWidget(self.form)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(10), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(scrolled(inside, "candidate.facts.area"), 1)
        layout.addLayout(row(None, self.drop, self.save))
        self.note_change()

    def _add(self, names: Sequence[str], choices: Callable[[str], Sequence[str]], today: date) -> None:
        for name in names:
            item = item_of(Candidacy, name)
            self.form.add(field_of("candidate", item, choices(item.choices) if item.choices else (), today))

    def show_candidacy(self, candidacy: Candidacy, *, typing: bool) -> None:
        """Show the facts of a candidacy; while `typing`, what was typed stays."""
        for name, field in self.form.fields.items():
            text = text_of(item_of(Candidacy, name), getattr(candidacy, name))
            if typing:
                field.note_kept(text)
            else:
                field.set_text(text)
        self.note_change()

    def note_change(self) -> None:
        """Show whether there is something to save."""
        on = self.form.has_changed()
        for pressed in (self.save, self.drop):
            pressed.setEnabled(on)
        if (self.save.property("look") == "primary") is not on:
            self.save.setProperty("look", "primary" if on else "")
            restyle(self.save)


class NotesPanel(Card):
    """`candidate.notes` with the field `candidate.note`, and while something is typed `.save` and `.drop`."""

    typed = Signal()
    save_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Notes"), "candidate.notes")
        self.field = LongTextField("candidate.note", item_of(Candidacy, "note").title, rows=4)
        self.field.lines.setPlaceholderText(_("What is to be remembered about this candidate"))
        self.field.typed.connect(self._typed)
        self.add(self.field)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addStretch(1)
        foot.addWidget(button(_("Drop"), "candidate.note.drop", self.drop_wanted.emit, "small",
                              accessible=_("Drop what was typed")))  # fmt: skip
        foot.addWidget(button(_("Save"), "candidate.note.save", self.save_wanted.emit, "small",
                              accessible=_("Save what was typed")))  # fmt: skip
        self.add(self._foot)
        self._foot.hide()

    def _typed(self) -> None:
        self.note_change()
        self.typed.emit()

    def note_change(self) -> None:
        """Show whether there is something to save."""
        self._foot.setVisible(self.field.has_changed())

    def show_text(self, text: str, *, typing: bool) -> None:
        """Show the note of a candidacy; while `typing`, what was typed stays."""
        if typing:
            self.field.note_kept(text)
        else:
            self.field.set_text(text)
        self.note_change()

    def mark(self, refused: Refused | None) -> None:
        """Show why the note was refused."""
        self.field.set_problem(refused.reason if refused is not None else "")
