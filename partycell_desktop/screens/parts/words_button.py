"""A flat button whose words may take several lines, for a line of text that leads somewhere."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from partycell_desktop.screens.parts.surfaces import label


class WordsButton(QPushButton):
    """The button `name`; `pressed` is called when it is pressed. Looks are those of a label.

    A figure stands on one line: `wrap` is off.
    """

    def __init__(
        self,
        name: str,
        text: str,
        pressed: Callable[[], object] | None = None,
        look: str = "",
        tip: str = "",
        *,
        wrap: bool = True,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setToolTip(tip)
        self.setProperty("look", "words")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words = label(text, look, wrap=wrap)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        if pressed is not None:
            self.clicked.connect(lambda: pressed())

    def text(self) -> str:
        """The words of the button."""
        return self._words.text()

    def mark(self, start: int, length: int) -> None:
        """Show a part of the words as selected, also where the button cannot be pressed; other words are unmarked."""
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSelection(start, length)

    def marked(self) -> str:
        """The words that are shown as selected."""
        return self._words.selectedText()

    def set_words(self, text: str) -> None:
        """Other words."""
        self._words.setText(text)
        self.setAccessibleName(text)

    def hasHeightForWidth(self) -> bool:
        return self._words.wordWrap()

    def heightForWidth(self, width: int) -> int:
        return self._words.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """As narrow as the words can be: the width comes from what is around."""
        least = self._words.minimumSizeHint().width()
        if not self._words.wordWrap():
            return self._words.sizeHint()
        return QSize(least, self._words.heightForWidth(max(least, self.width())))

    def minimumSizeHint(self) -> QSize:
        return self._words.minimumSizeHint()
