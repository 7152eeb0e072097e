"""Lines in an order of their own: the chosen one is changed in the fields under the list, added, moved, removed."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.style import SMALL_POINTS, colour, font, px
from partycell_desktop.screens.parts.surfaces import button, column, label, row
from partycell_desktop.words import _

Line = dict[str, str]
Words = Callable[[Sequence[Line], int], str]
Move = Callable[[list[Line], int, int], int]
AT = Qt.ItemDataRole.UserRole
LIST_HEIGHT = 150


class LinesEditor(QWidget):
    """`<name>.lines` with `<name>.add`, `.remove`, `.up`, `.down`; each line is a text for each field by its key.

    `words` says a line in one line, `heading` what stands over it (the same as over the line before: nothing), `move`
    moves a line by a step and gives its new place, `tidy` puts the lines in order after a field was left. `new` makes a
    line from the one before it.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        fields: Sequence[Field],
        words: Words,
        move: Move,
        *,
        accessible: str,
        new: Callable[[Line], Line],
        heading: Callable[[Line], str] = lambda _line: "",
        tidy: Callable[[list[Line]], list[Line]] = lambda lines: lines,
    ) -> None:
        super().__init__()
        self._words, self._move, self._new, self._heading, self._tidy = words, move, new, heading, tidy
        self._lines: list[Line] = []
        self._problems: dict[int, dict[str, str]] = {}
        self._list = QListWidget()
        self._list.setObjectName(f"{name}.lines")
        self._list.setAccessibleName(accessible)
        self._list.setProperty("look", "results")
        self._list.setMinimumHeight(px(LIST_HEIGHT))
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(lambda _now, _before: self._show_line())
        self._add = button(_("Add"), f"{name}.add", self.add, "small")
        self._remove = button(_("Remove"), f"{name}.remove", self.remove, "small")
        self._up = button(_("Up"), f"{name}.up", lambda: self.shift(-1), "small")
        self._down = button(_("Down"), f"{name}.down", lambda: self.shift(1), "small")
        self._form = Form(label_width=118)
        for field in fields:
            self._form.add(field)
            field.left.connect(self._leave)
        self._form.typed.connect(self._take)
        for keys, act in (("Alt+Up", lambda: self.shift(-1)), ("Alt+Down", lambda: self.shift(1))):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        away = QShortcut(QKeySequence.StandardKey.Delete, self._list, context=Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self.remove)
        self._up.setToolTip("Alt+↑")
        self._down.setToolTip("Alt+↓")
        inside = column(
            self._list,
            row(self._add, self._remove, self._up, self._down, None),
            label(_("The chosen line"), "heading"),
            self._form,
            margins=(0, 0, 0, 0),
        )
        inside.setStretch(0, 1)
        self.setLayout(inside)

    # What is there.

    def lines(self) -> list[Line]:
        """Every line as it stands in the list and the fields."""
        self._take_all()
        return [dict(each) for each in self._lines]

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these; the first one is chosen."""
        self._lines = [dict(each) for each in lines]
        self._problems = {}
        self._fill(0)

    def mark(self, problems: Mapping[int, Mapping[str, str]]) -> bool:
        """Say what is wrong, by place and field, and go to the first line of it; False where nothing is."""
        self._problems = {at: dict(wrong) for at, wrong in problems.items() if at < len(self._lines)}
        self._fill(min(self._problems, default=self.at))
        if not self._problems:
            return False
        wrong = self._problems[self.at]
        first = next((field for key, field in self._form.fields.items() if key in wrong), None)
        if first is not None:
            first.reveal()
        return True

    @property
    def at(self) -> int:
        """The place of the chosen line, -1 where there is none."""
        item = self._list.currentItem()
        return -1 if item is None else int(item.data(AT))

    # What is done.

    def add(self) -> None:
        """A new line behind the chosen one, ready to be typed."""
        at = self.at
        self._lines.insert(at + 1, self._new(self._lines[at] if at >= 0 else {}))
        self._problems = {}
        self._fill(at + 1)
        next(iter(self._form.fields.values())).reveal()
        self.changed.emit()

    def remove(self) -> None:
        """Take the chosen line out."""
        at = self.at
        if at >= 0:
            del self._lines[at]
            self._problems = {}
            self._fill(min(at, len(self._lines) - 1))
            self.changed.emit()

    def shift(self, step: int) -> None:
        """Move the chosen line up (-1) or down (1)."""
        if self.at >= 0:
            self._take_all()
            self._problems = {}
            self._fill(self._move(self._lines, self.at, step))
            self.changed.emit()

    # The list and the fields.

    def _fill(self, at: int) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        over = ""
        for place, line in enumerate(self._lines):
            heading = self._heading(line)
            if heading != over:
                self._list.addItem(_heading_item(heading))
                over = heading
            self._list.addItem(self._item(place))
        self._choose(at)
        self._list.blockSignals(False)
        self._show_line()

    def _item(self, at: int) -> QListWidgetItem:
        item = QListWidgetItem(self._words(self._lines, at))
        item.setData(AT, at)
        if at in self._problems:
            item.setForeground(colour("accent"))
            item.setToolTip("\n".join(self._problems[at].values()))
        return item

    def _choose(self, at: int) -> None:
        for number in range(self._list.count()):
            if self._list.item(number).data(AT) == at:
                self._list.setCurrentRow(number)
                self._list.scrollToItem(self._list.item(number))
                return

    def _show_line(self) -> None:
        at = self.at
        self._form.setEnabled(at >= 0)
        self._form.show_values(self._lines[at] if at >= 0 else {})
        for key, reason in self._problems.get(at, {}).items():
            if key in self._form.fields:
                self._form.fields[key].set_problem(reason)
        for each in (self._remove, self._up, self._down):
            each.setEnabled(at >= 0)

    def _take(self, key: str) -> None:
        """What is typed stands in the list at once."""
        at = self.at
        if at >= 0:
            self._lines[at][key] = self._form.fields[key].text()
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        for number in range(self._list.count()):
            item = self._list.item(number)
            place = item.data(AT)
            if place is not None and item.text() != (words := self._words(self._lines, int(place))):
                item.setText(words)

    def _take_all(self) -> None:
        if self.at >= 0:
            self._lines[self.at].update(self._form.values())

    def _leave(self) -> None:
        """A field was left and may have been tidied: the line may stand elsewhere now."""
        self._take_all()
        at = self.at
        if at < 0:
            return
        line, before = self._lines[at], list(self._lines)
        self._lines = self._tidy(self._lines)
        if [id(each) for each in before] != [id(each) for each in self._lines]:
            self._problems = {}
            self._fill(next(place for place, each in enumerate(self._lines) if each is line))
        self._say()
        self.changed.emit()


def _heading_item(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setForeground(colour("muted"))
    item.setFont(font(SMALL_POINTS, QFont.Weight.DemiBold))
    item.setSizeHint(QSize(0, px(26)))
    return item
