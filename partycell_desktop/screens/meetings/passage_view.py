"""One passage of the minutes, the resolution or the conclusion, as it will be printed; worded otherwise at will."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from partycell_desktop.domain.differences import Changed, differences
from partycell_desktop.domain.passage_text import plain_passage
from partycell_desktop.screens.meetings.writing import Keep, Writing
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.rich_field import RichField
from partycell_desktop.screens.parts.style import colours, px
from partycell_desktop.screens.parts.surfaces import Pill, button, label
from partycell_desktop.use_cases.minutes import PassageLine
from partycell_desktop.words import _


class PassageView(QWidget):
    """`meeting.text.<name>`, with `.mark` where a person worded it, `.differences` and `.reset`.

    Where the facts have changed since, the differences stand open, with `.keep` beside `.reset`. It stays while the
    passages around it change, with what is typed in it.
    """

    reset_wanted = Signal(str)
    kept_wanted = Signal(str)

    def __init__(self, passage: PassageLine, keep: Keep) -> None:
        super().__init__()
        name = f"meeting.text.{passage.name}"
        self._passage = passage
        self._open = passage.outdated
        self._heading = label("", "strong", wrap=True)
        self._mark = Pill("", "neutral", f"{name}.mark")
        self._look = button(_("Differences"), f"{name}.look", self._turn, "link")
        self._reset = button(
            _("As the program words it"), f"{name}.reset", lambda: self.reset_wanted.emit(passage.name), "link"
        )
        self._keep = button(_("Keep my wording"), f"{name}.keep", lambda: self.kept_wanted.emit(passage.name), "link")
        self._differences = _differences_label(f"{name}.differences")
        self.field = RichField(name, passage.heading or _("Wording"))
        self.field.set_text(passage.text)
        self.writing = Writing(self.field, keep, 1)
        self._ways = in_lines(self._mark, self._look, self._keep, self._reset, gap=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._heading)
        column.addWidget(self._ways)
        column.addWidget(self._differences)
        column.addWidget(self.field)

    def show_passage(self, passage: PassageLine, *, finished: bool) -> None:
        """Show what the book has; what is being typed stays."""
        changed = passage.outdated and not finished
        if changed and not (self._passage.outdated and self._passage.composed == passage.composed):
            self._open = True  # it has just changed, or is seen for the first time
        self._passage = passage
        if self._heading.text() != passage.heading:
            self._heading.setText(passage.heading)
        words, tone = (_("the facts have changed"), "gold") if changed else (_("worded by hand"), "neutral")
        self._mark.show_text(words, tone)
        may = passage.edited and not finished
        self._ways.setVisible(passage.edited)
        for each in (self._look, self._reset):
            each.setVisible(may)
        self._keep.setVisible(changed)
        self._heading.setVisible(bool(passage.heading))
        self.writing.show(passage.text)
        self.field.set_read_only(finished)
        bare = bool(passage.heading) and not passage.text and not passage.composed  # a heading of its own
        self.field.setVisible(not bare or self.writing.waits())
        self._show_differences(may)

    def _turn(self) -> None:
        self._open = not self._open
        self._show_differences(True)

    def _show_differences(self, may: bool) -> None:
        seen = may and self._open
        self._differences.setVisible(seen)
        self._look.setText(_("Hide the differences") if seen else _("Differences"))
        if not seen:
            return
        passage = self._passage
        told = []
        if passage.outdated:
            told.append((_("What has changed in the facts:"), passage.composed_then, passage.composed))
        told.append((_("From the program's wording to yours:"), passage.composed, passage.text))
        self._differences.setText("".join(_shown(*each) for each in told))


def _differences_label(name: str) -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _shown(title: str, old: str, new: str) -> str:
    """A title and the way from one wording to another: what went out struck through, what came in underlined."""
    worn = colours()
    looks = {
        Changed.SAME: "{}",
        Changed.OUT: f'<s style="color:{worn.accent}">{{}}</s>',
        Changed.IN: f'<u style="color:{worn.green_ink}">{{}}</u>',
    }
    found = differences(plain_passage(old), plain_passage(new))
    body = "".join(looks[each.kind].format(escape(each.text).replace("\n", "<br>")) for each in found)
    nothing = _("nothing")
    return (
        f'<p style="margin:0 0 4px 0"><span style="color:{worn.muted}">{escape(title)}</span><br>{body or nothing}</p>'
    )
