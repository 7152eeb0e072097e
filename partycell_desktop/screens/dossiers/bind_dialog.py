"""Binding dossiers: which forms, with or without scans, one file or one for each member."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, column, label, row
from partycell_desktop.use_cases.dossiers import USUAL_FORMS
from partycell_desktop.use_cases.printing import FormLine
from partycell_desktop.words import _, n_


@dataclass(frozen=True)
class Wish:
    """How dossiers are to be bound."""

    forms: tuple[str, ...]
    scans: bool
    each: bool
    skip_damaged: bool


class BindDialog(Dialog):
    """`dossiers.bind_dialog`; `bind` gets the wish when the user goes on."""

    def __init__(
        self, forms: Sequence[FormLine], people: int, bind: Callable[[Wish], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dossiers.bind_dialog")
        title = n_("Bind the dossier of {count} member", "Bind the dossiers of {count} members", people).format(
            count=people
        )
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._bind = bind
        self._forms = [
            (form.key, _tick(f"dossiers.bind.{form.key}", f"{form.code} · {form.title}", form.key in USUAL_FORMS))
            for form in forms
            if form.in_dossier
        ]
        self._scans = _tick("dossiers.bind.scans", _("The attached scans, in the order of the dossier"), True)
        self._skip = _tick("dossiers.bind.skip_damaged", _("Leave out a damaged scan and name it afterwards"), False)
        self._one = QRadioButton(_("All in one PDF file"))
        self._one.setObjectName("dossiers.bind.one")
        self._each = QRadioButton(_("A PDF file for each member, in a folder"))
        self._each.setObjectName("dossiers.bind.each")
        self._one.setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(8))
        layout.addWidget(label(title, "name", wrap=True))
        layout.addWidget(
            label(_("Cover, contents, bookmarks and page numbers are made by the program."), "muted", wrap=True)
        )
        layout.addSpacing(px(4))
        wishes = column(*(tick for _key, tick in self._forms), self._scans, self._skip)
        if people > 1:
            wishes.addSpacing(px(8))
            wishes.addWidget(self._one)
            wishes.addWidget(self._each)
        inside = QWidget()
        inside.setLayout(wishes)
        layout.addWidget(fitted(inside))
        layout.addSpacing(px(8))
        self._do = button(_("Choose where and bind"), "dossiers.bind.do", self._go, "primary")
        self._do.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "dossiers.bind.cancel", self.reject), self._do))
        for tick in (*(tick for _key, tick in self._forms), self._scans):
            tick.toggled.connect(self._show_whether_possible)
        self.setMinimumWidth(px(520))

    def wish(self) -> Wish:
        """What is ticked."""
        return Wish(
            tuple(key for key, tick in self._forms if tick.isChecked()),
            self._scans.isChecked(),
            self._each.isChecked(),
            self._skip.isChecked(),
        )

    def _show_whether_possible(self) -> None:
        wish = self.wish()
        self._do.setEnabled(bool(wish.forms) or wish.scans)

    def _go(self) -> None:
        # First this dialog is gone, then files are asked for: what opens next must not belong to it.
        wish, bind = self.wish(), self._bind
        self.accept()
        QTimer.singleShot(0, lambda: bind(wish))


def _tick(name: str, words: str, on: bool) -> QCheckBox:
    made = QCheckBox(words)
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setChecked(on)
    return made
