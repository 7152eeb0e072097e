"""One passage of the minutes, the resolution or the conclusion, as it will be printed; worded otherwise at will."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.screens.meetings.writing import Keep, Writing
from partycell_desktop.screens.parts.field import LongTextField
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, button, label, row
from partycell_desktop.use_cases.minutes import PassageLine
from partycell_desktop.words import _


class PassageView(QWidget):
    """`meeting.text.<name>`, with `.mark` where a person worded it, `.now` how the program would, and `.reset`.

    It stays while the passages around it change, with what is typed in it.
    """

    reset_wanted = Signal(str)

    def __init__(self, passage: PassageLine, keep: Keep) -> None:
        super().__init__()
        name = f"meeting.text.{passage.name}"
        self._heading = label("", "strong", wrap=True)
        self._mark = Pill("", "neutral", f"{name}.mark")
        self._now = label("", "small", f"{name}.now", wrap=True)
        self._reset = button(
            _("As the program words it"), f"{name}.reset", lambda: self.reset_wanted.emit(passage.name), "link"
        )
        self._field = LongTextField(name, passage.heading or _("Wording"))
        self._field.set_text(passage.text)
        self.writing = Writing(self._field, keep, 1)
        self._head = QWidget()
        top = row(self._heading, self._mark, self._reset)
        top.setStretch(0, 1)
        top.setContentsMargins(0, 0, 0, 0)
        self._head.setLayout(top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._head)
        column.addWidget(self._now)
        column.addWidget(self._field)

    def show_passage(self, passage: PassageLine, *, finished: bool) -> None:
        """Show what the book has; what is being typed stays."""
        if self._heading.text() != passage.heading:
            self._heading.setText(passage.heading)
        changed = passage.outdated and not finished
        words, tone = (_("the facts have changed"), "gold") if changed else (_("worded by hand"), "neutral")
        self._mark.show_text(words, tone)
        self._mark.setVisible(passage.edited)
        self._reset.setVisible(passage.edited and not finished)
        self._now.setText(_("Now it would be: {text}").format(text=passage.composed) if changed else "")
        self._now.setVisible(changed)
        self._head.setVisible(bool(passage.heading) or passage.edited)
        self.writing.show(passage.text)
        self._field.set_read_only(finished)
        bare = bool(passage.heading) and not passage.text and not passage.composed  # a heading of its own
        self._field.setVisible(not bare or self.writing.waits())
