"""The link "Theo ..." beside whatever a rule decided: one press shows the rule and how sure it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from partycell_desktop.domain.refusal import Citation
from partycell_desktop.screens.parts.standing import show_under
from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import _

SURE = {"verbatim", "quoted"}


class RuleLink(QPushButton):
    """A small underlined button; `says` is what the rule says, in words, above its source."""

    def __init__(self, name: str, citation: Citation, says: str = "", text: str = "") -> None:
        short = ", ".join(part for part in (citation.article, citation.document) if part)
        super().__init__(text or _("According to {rule}").format(rule=short))
        self.setObjectName(name)
        self.setProperty("look", "link")
        self.setAutoDefault(False)
        self.setAccessibleName(_("Show the rule: {rule}").format(rule=str(citation)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._citation, self._says = citation, says
        self.clicked.connect(self._show)

    def _show(self) -> None:
        show_under(RulePopup(self._citation, self._says, self), self, px(4))


class RulePopup(QFrame):
    """`rule.popup`: goes with Esc or a press beside it."""

    def __init__(self, citation: Citation, says: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("rule.popup")
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(12), px(14), px(12))
        layout.setSpacing(px(6))
        if says:
            layout.addWidget(_wrapped(says, ""))
        layout.addWidget(_wrapped(_("According to {rule}").format(rule=str(citation)), "muted"))
        if citation.sure not in SURE:
            layout.addWidget(
                _wrapped(
                    _(
                        "This value is not confirmed: nobody has compared it with the signed document yet. "
                        "If your upper committee has sent another value, enter it in the settings."
                    ),
                    "problem",
                )
            )
        self.setMaximumWidth(px(420))


def _wrapped(text: str, look: str) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if look:
        made.setProperty("look", look)
    return made
