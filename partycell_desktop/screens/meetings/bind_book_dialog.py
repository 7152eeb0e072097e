"""Which book is bound: minutes or resolutions, of which year or term, and what becomes of unfinished papers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from partycell_desktop.domain.bound_books import BOOK_KIND_LABELS, BookKind, Unfinished
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Note, button, column, label, row
from partycell_desktop.use_cases.bound_books import BookProposal, propose_book
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.meetings import list_meetings
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_

_NAMED = 6


@dataclass(frozen=True)
class BookWish:
    """Which book is to be bound, and how."""

    kind: str
    title: str
    period: str
    year: int
    term_id: int
    unfinished: str
    first_page: int
    items: dict[str, str] = field(default_factory=dict)


class BindBookDialog(Dialog):
    """`meetings.bind`: `.kind.<key>`, `.period`, `.opened_on`, `.closed_on`, `.first_page`, `.unfinished.<key>`,
    what it holds in `.says`, who waits in `.waiting`. `bind` gets the wish when the user goes on.
    """

    def __init__(self, desk: Desk, bind: Callable[[BookWish], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = "meetings.bind"
        self.setObjectName(name)
        title = _("Bind a book of minutes or resolutions")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._desk, self._bind = desk, bind
        self._told: BookProposal | None = None
        today = desk.look_up(Session.today)
        self._periods = self._known_periods()
        self._kinds = {kind: _choice(f"{name}.kind.{kind.value}", _(words)) for kind, words in BOOK_KIND_LABELS.items()}
        self._ways = {
            Unfinished.LEAVE_OUT: _choice(
                f"{name}.unfinished.leave_out", _("Leave them out; the last page names them")
            ),
            Unfinished.MARK: _choice(f"{name}.unfinished.mark", _("Bind them, each page marked as not finished")),
        }
        self._groups = [_group(self, self._kinds.values()), _group(self, self._ways.values())]
        self._period = ChoiceField(f"{name}.period", _("Year or term"), [*self._periods], only_listed=True)
        self._opened = DateField(f"{name}.opened_on", _("Opened on"), today=today)
        self._closed = DateField(f"{name}.closed_on", _("Closed on"), today=today)
        self._first_page = TextField(f"{name}.first_page", _("First page"), hint=_("Not 1 for a later volume."))
        self._says = label("", "strong", f"{name}.says", wrap=True)
        self._waiting = Note("", "gold", f"{name}.waiting")
        self._do = button(_("Choose where and bind"), f"{name}.do", self._go, "primary")
        self._do.setDefault(True)
        self._lay_out(title)
        usual = next((each for each in self._periods if today and each == str(today.year)), "")
        self._period.set_text(usual or next(iter(self._periods), ""))
        self._first_page.set_text("1")
        self._kinds[BookKind.MINUTES].setChecked(True)
        self._ways[Unfinished.LEAVE_OUT].setChecked(True)
        self._period.left.connect(self._look)
        self._period.typed.connect(self._look)
        for each in self._kinds.values():
            each.toggled.connect(lambda on: self._look() if on else None)
        self._look()

    def _lay_out(self, title: str) -> None:
        self._choice_of_way = QWidget()
        self._choice_of_way.setLayout(column(*self._ways.values()))
        self._form = Form("meetings.bind.form")
        for each in (self._period, self._first_page, self._opened, self._closed):
            self._form.add(each)
        inside = QWidget()
        inside.setLayout(
            column(
                row(*self._kinds.values(), None, spacing=20),
                self._form,
                self._says,
                self._waiting,
                self._choice_of_way,
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(8))
        layout.addWidget(label(title, "name", wrap=True))
        layout.addWidget(
            label(
                _("Cover, opening page, contents, one run of page numbers and closing page are made by the program."),
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(fitted(inside))
        layout.addSpacing(px(8))
        layout.addLayout(row(None, button(_("Cancel"), "meetings.bind.cancel", self.reject), self._do))
        self.setMinimumWidth(px(560))

    def _known_periods(self) -> dict[str, tuple[int, int]]:
        """What may be chosen: the years with a meeting, newest first, then the terms; each as (year, term)."""
        lines = self._desk.look_up(list_meetings) or []
        cell = self._desk.look_up(get_cell)
        years = sorted({each.meeting.held_on.year for each in lines if each.meeting.held_on}, reverse=True)
        found = {str(year): (year, 0) for year in years}
        for term in cell.terms if cell else ():
            if term.congress_on:
                found[_("Term {name}").format(name=term.name)] = (0, term.id)
        return found

    def _kind(self) -> BookKind:
        return next(kind for kind, choice in self._kinds.items() if choice.isChecked())

    def _look(self) -> None:
        """What the book would hold now."""
        chosen = self._periods.get(self._period.text())
        self._told = None
        if chosen is not None:
            self._told = self._desk.look_up(propose_book, self._kind().value, *chosen)
        told = self._told
        waiting = told.unfinished if told else []
        if told is not None:
            self._says.setText(
                n_("Book no. {number}: {count} paper", "Book no. {number}: {count} papers", len(told.papers)).format(
                    number=told.number, count=len(told.papers)
                )
                if told.papers
                else _("There is nothing to bind in this time.")
            )
            if not self._opened.has_changed():
                self._opened.set_text(shown_day(told.opened_on))
            if not self._closed.has_changed():
                self._closed.set_text(shown_day(told.closed_on))
        else:
            self._says.setText(_("Choose a year or a term."))
        names = [f"{each.title} ({each.problem})" for each in waiting]
        more = [_("and {count} more").format(count=len(names) - _NAMED)] if len(names) > _NAMED else []
        self._waiting.say(_("Not finished yet: {names}.").format(names="; ".join([*names[:_NAMED], *more])))
        self._waiting.setVisible(bool(waiting))
        self._choice_of_way.setVisible(bool(waiting))
        self._do.setEnabled(told is not None and bool(told.papers))

    def _go(self) -> None:
        told, page = self._told, self._first_page.text().strip()
        if told is None:
            return
        if not (page.isascii() and page.isdigit() and 0 < int(page) < 100_000):
            self._first_page.set_problem(_("A whole number from 1 on is needed here."))
            return
        year, term_id = self._periods[self._period.text()]
        way = next(way for way, choice in self._ways.items() if choice.isChecked())
        wish = BookWish(
            told.kind.value,
            _(BOOK_KIND_LABELS[told.kind]),
            self._period.text(),
            year,
            term_id,
            way.value if told.unfinished else "",
            int(page),
            {"opened_on": self._opened.text(), "closed_on": self._closed.text()},
        )
        # First this dialog is gone, then files are asked for: what opens next must not belong to it.
        bind = self._bind
        self.accept()
        QTimer.singleShot(0, lambda: bind(wish))


def _choice(name: str, words: str) -> QRadioButton:
    made = QRadioButton(words)
    made.setObjectName(name)
    made.setAccessibleName(words)
    return made


def _group(parent: QWidget, choices: Iterable[QRadioButton]) -> QButtonGroup:
    group = QButtonGroup(parent)
    for each in choices:
        group.addButton(each)
    return group
