"""Vietnamese for what Qt itself says: standard buttons, file dialog, print dialog, menus of text fields.

PySide6 brings no Vietnamese catalogue. The words stand in resources/locale/vi/qt.po, each under the place in Qt
(the context) that asks for it.
"""

from PySide6.QtCore import QCoreApplication, QTranslator

from partycell_desktop import words

NAME = "partycell.words"


class QtWords(QTranslator):
    """Answers Qt from the program's own catalogue."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        said = words.C_(context, source)
        return said if said != source else None

    def isEmpty(self) -> bool:
        return False


def give_qt_our_words(app: QCoreApplication) -> None:
    """Let Qt speak the language that is spoken now. Call it again after the language has changed."""
    before = app.findChild(QtWords, NAME)
    if before is not None:
        app.removeTranslator(before)
        before.deleteLater()
        before.setObjectName("")
    if words.language() == "en":
        return
    made = QtWords(app)
    made.setObjectName(NAME)
    app.installTranslator(made)
