"""The manner of work: language, look, order of names, scans, words of amounts, font of the papers, idle lock."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.style import colours, px
from partycell_desktop.screens.parts.surfaces import label
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases.printing import paper_font_in_use
from partycell_desktop.words import N_, _, language

SETTING_WORDS: dict[str, tuple[str, dict[str, str]]] = {
    "name_tie": (
        N_("Between equal given names"),
        {
            "family-middle": N_("first the family name, then the middle name"),
            "middle-family": N_("first the middle name, then the family name"),
        },
    ),
    "keeps_scans": (
        N_("Scans of papers"),
        {"yes": N_("are kept in the book"), "no": N_("are not kept: only whether a paper is there, and where it lies")},
    ),
    "zero_word": (N_("Amounts in words"), {"linh": "một trăm linh năm", "lẻ": "một trăm lẻ năm"}),
    "thousand_word": (N_("Thousands in words"), {"nghìn": "hai nghìn đồng", "ngàn": "hai ngàn đồng"}),
    "paper_font": (N_("Font of the papers"), {"automatic": N_("the best one on this computer")}),
    "idle_minutes": (
        N_("Lock the book when nobody works"),
        {
            "0": N_("never"),
            "5": N_("after 5 minutes"),
            "10": N_("after 10 minutes"),
            "15": N_("after 15 minutes"),
            "30": N_("after 30 minutes"),
            "60": N_("after an hour"),
        },
    ),
}


class WorkPage(SettingsPage):
    """Each choice holds at once and can be undone; language and look belong to this computer, not to the book."""

    name = "work"

    wants_theme = Signal(str)
    wants_language = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(px(16))
        self._form.setVerticalSpacing(px(10))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.column.addWidget(label(_("On this computer"), "heading"))
        top = QFormLayout()
        top.setHorizontalSpacing(px(16))
        top.setVerticalSpacing(px(10))
        self._language = self._chooser(
            "settings.language", _("Language"), [("vi", "Tiếng Việt"), ("en", "English")], self.wants_language.emit
        )
        self._theme = self._chooser(
            "settings.theme", _("Look"), [("light", _("light")), ("dark", _("dark"))], self.wants_theme.emit
        )
        top.addRow(_row_label(_("Language")), self._language)
        top.addRow(_row_label(_("Look")), self._theme)
        self.column.addLayout(top)
        self.column.addWidget(label(_("In this book"), "heading"))
        self._choosers: dict[str, QComboBox] = {}
        for name, (words, values) in SETTING_WORDS.items():
            options = [(value, _(values[value]) if value in values else value) for value in cells.SETTINGS[name]]
            chooser = self._chooser(f"settings.{name}", _(words), options, self._changer(name))
            self._choosers[name] = chooser
            self._form.addRow(_row_label(_(words)), chooser)
        self.column.addLayout(self._form)
        self._font = label("", "small", "settings.font_in_use", wrap=True)
        self.column.addWidget(self._font)
        self.column.addStretch(1)

    def _chooser(
        self, name: str, accessible: str, options: Sequence[tuple[str, str]], chosen: Callable[[str], object]
    ) -> QComboBox:
        made = QComboBox()
        made.setObjectName(name)
        made.setAccessibleName(accessible)
        for value, words in options:
            made.addItem(words, value)
        made.setMinimumWidth(px(320))
        made.activated.connect(lambda _at: chosen(str(made.currentData())))
        return made

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


def _row_label(text: str) -> QLabel:
    made = label(text, "muted")
    made.setMinimumWidth(px(220))
    return made
