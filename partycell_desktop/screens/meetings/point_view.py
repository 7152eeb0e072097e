"""One point of the agenda: its title, what was presented, who said what, what the chair concluded."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import MeetingPoint, Speech
from partycell_desktop.screens.meetings.writing import Writing, put_in_order, take_away
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Outcome
from partycell_desktop.screens.parts.rich_field import RichField
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, line
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.words import N_, _

_PARTS = {"opening": N_("Opening"), "content": N_("Business"), "closing": N_("Closing")}
TEXTS = ("text", "conclusion")

KeepItem = Callable[[int, str, str], Outcome[Any]]


class PointView(QWidget):
    """`meeting.point.N`: `.edit`, `.text`, `.conclusion`, `.speech`, `.fill`, `.up`, `.down`, `meeting.speech.N`.

    It stays while the agenda around it changes, so that what is typed in it, the caret and its undo stay too. `keep`
    gets the number of the point, "text" or "conclusion", and what was typed.
    """

    edit_wanted = Signal(int)
    speech_wanted = Signal(int, int)
    fill_wanted = Signal(int)
    move_wanted = Signal(int, int)
    typed = Signal()

    def __init__(self, point: MeetingPoint, keep: KeepItem) -> None:
        super().__init__()
        number, name = point.id, f"meeting.point.{point.id}"
        self.setObjectName(name)
        self._part = label("", "heading", f"{name}.part")
        self._heading = WordsButton(
            f"{name}.edit", point.title, lambda: self.edit_wanted.emit(number), "strong", _("Change this point")
        )
        self._fields = {
            "text": RichField(f"{name}.text", point.title),
            "conclusion": RichField(f"{name}.conclusion", _("Conclusion of the chair")),
        }
        self._fields["conclusion"].lines.setPlaceholderText(_("Conclusion of the chair"))
        self.writings = {}
        for item, field in self._fields.items():
            field.set_text(getattr(point, item))
            self.writings[item] = Writing(field, partial(keep, number, item), 2 if item == "text" else 1)
            self.writings[item].typed.connect(self.typed)
        self._speeches = QVBoxLayout()
        self._speeches.setSpacing(px(2))
        self._said: dict[int, WordsButton] = {}
        speech = button(_("Speech…"), f"{name}.speech", lambda: self.speech_wanted.emit(number, 0), "link")
        self._links = [
            speech,
            button(_("From the book"), f"{name}.fill", lambda: self.fill_wanted.emit(number), "link"),
            button(_("Up"), f"{name}.up", lambda: self.move_wanted.emit(number, -1), "link"),
            button(_("Down"), f"{name}.down", lambda: self.move_wanted.emit(number, 1), "link"),
        ]
        self._foot = in_lines(*self._links, gap=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._part)
        column.addWidget(self._heading)
        column.addWidget(self._fields["text"])
        column.addLayout(self._speeches)
        column.addWidget(self._fields["conclusion"])
        column.addWidget(self._foot)
        column.addWidget(line())

    @property
    def fields(self) -> list[RichField]:
        """The texts that are written here."""
        return [*self._fields.values()]

    def show_point(self, number: int, point: MeetingPoint, speeches: Sequence[Speech], *, part: str, may: bool) -> None:
        """Show what the book has; `part` is the heading above, "" for none. What is being typed stays."""
        self._part.setText(_(_PARTS.get(part, part)) if part else "")
        self._part.setVisible(bool(part))
        title = f"{number}. {point.title}" + (f" · {point.presenter}" if point.presenter else "")
        if self._heading.text() != title:
            self._heading.set_words(title)
        self._heading.setEnabled(may)
        for item, field in self._fields.items():
            self.writings[item].show(getattr(point, item))
            field.set_read_only(not may)
            field.setVisible(may or bool(field.text()))
        self._links[1].setVisible(bool(point.source))
        self._foot.setVisible(may)
        self._show_speeches(point.id, speeches, may)

    def _show_speeches(self, point_id: int, speeches: Sequence[Speech], may: bool) -> None:
        for gone in [*(self._said.keys() - {each.id for each in speeches})]:
            take_away(self._speeches, self._said.pop(gone), self._links[0])
        for speech in speeches:
            words = f"{speech.speaker}: {speech.text}" + (f" → {speech.reply}" if speech.reply else "")
            known = self._said.get(speech.id)
            if known is None:
                wanted = partial(self.speech_wanted.emit, point_id, speech.id)
                known = self._said[speech.id] = WordsButton(f"meeting.speech.{speech.id}", words, wanted)
            elif known.text() != words:
                known.set_words(words)
            known.setEnabled(may)
        put_in_order(self._speeches, [self._said[each.id] for each in speeches])
