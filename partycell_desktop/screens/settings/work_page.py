"""The manner of work: language, look, order of names, scans, words of amounts, font of the papers, idle lock."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.style import colours, px
from partycell_desktop.screens.parts.surfaces import column, label, scrolled
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases.printing import paper_font_in_use
from partycell_desktop.words import _, language

CHOICE_WIDTH = 380


class WorkPage(SettingsPage):
    """Each choice holds at once and can be undone; language and look belong to this computer, not to the book."""

    name = "work"

    wants_theme = Signal(str)
    wants_language = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._language = self._chooser(
            "settings.language", _("Language"), [("vi", "Tiếng Việt"), ("en", "English")], self._ask_language
        )
        self._theme = self._chooser(
            "settings.theme", _("Look"), [("light", _("Light")), ("dark", _("Dark"))], self.wants_theme.emit
        )
        form = _form()  # one for both parts, so that all choices stand under each other
        form.addRow(label(_("On this computer"), "heading"))
        form.addRow(_row_label(_("Language")), self._language)
        form.addRow(_row_label(_("Look")), self._theme)
        form.addRow(_heading(_("In this book")))
        self._choosers: dict[str, QComboBox] = {}
        self._font = label("", "small", "settings.font_in_use", wrap=True)
        for name, (words, values) in cells.SETTING_WORDS.items():
            options = [(value, _(values[value]) if value in values else value) for value in cells.SETTINGS[name]]
            chooser = self._chooser(f"settings.{name}", _(words), options, self._changer(name))
            self._choosers[name] = chooser
            form.addRow(_row_label(_(words)), chooser)
            if name == "paper_font":
                form.addRow(_row_label(""), self._font)
        down = column(
            form,
            label(_("A book is locked only where it has a password."), "small", wrap=True),
            spacing=16,
        )
        down.addStretch(1)
        inside = QWidget()
        inside.setProperty("look", "sheet")
        inside.setLayout(down)
        self.column.addWidget(scrolled(inside), 1)

    def _chooser(
        self, name: str, accessible: str, options: Sequence[tuple[str, str]], chosen: Callable[[str], object]
    ) -> QComboBox:
        made = _Chooser()
        made.setObjectName(name)
        made.setAccessibleName(accessible)
        for value, words in options:
            made.addItem(words, value)
        made.setFixedWidth(px(CHOICE_WIDTH))
        made.activated.connect(lambda _at: chosen(str(made.currentData())))
        return made

    def _ask_language(self, wanted: str) -> None:
        self.wants_language.emit(wanted)
        self._language.setCurrentIndex(self._language.findData(language()))  # somebody may have thought better of it

    def _changer(self, name: str) -> Callable[[str], object]:
        return lambda value: self.desk.carry_out(cells.change_setting, name, value)

    def refresh(self) -> None:
        seen = self.desk.look_up(cells.get_cell)
        if seen is None:
            return
        for name, chooser in self._choosers.items():
            chooser.setCurrentIndex(chooser.findData(seen.settings[name]))
        self._language.setCurrentIndex(self._language.findData(language()))
        self._theme.setCurrentIndex(self._theme.findData(colours().name))
        self._font.setText(self.desk.look_up(paper_font_in_use) or "")


class _Chooser(QComboBox):
    """A choice that the wheel passes by: who scrolls the page must not change a setting."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _form() -> QFormLayout:
    made = QFormLayout()
    made.setHorizontalSpacing(px(16))
    made.setVerticalSpacing(px(10))
    return made


def _heading(text: str) -> QLabel:
    """The heading of another part, with air above it."""
    made = label(text, "heading")
    made.setContentsMargins(0, px(10), 0, 0)
    return made


def _row_label(text: str) -> QLabel:
    made = label(text, "muted", wrap=True)
    made.setMinimumWidth(px(220))
    return made
