"""Showing a hit of the search in its place: the part of the meeting, the passage, the words selected."""

from urllib.parse import unquote

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from partycell_desktop.domain.meeting_search import SoughtWords
from partycell_desktop.screens.parts.surfaces import bring_into_view
from partycell_desktop.screens.parts.words_button import WordsButton

PARTS = {
    "meeting_point": "agenda",
    "speech": "agenda",
    "meeting_vote": "decisions",
    "task": "decisions",
    "meeting_text": "minutes",
    "meeting_correction": "minutes",
    "meeting_guest": "roll",
    "attendance": "roll",
    "meeting_score": "score",
}
"""The part of a meeting in which the rows of a table are shown; what belongs to the meeting itself stands above all."""


class FoundPlace:
    """A place as the search gives it: "found/speech/31/text/an%20toan"; of a worded passage "bien-ban.opening"."""

    def __init__(self, place: str) -> None:
        _found, self.table, self.row, self.item, typed = [*place.split("/", 4), "", "", "", ""][:5]
        self.words = unquote(typed)

    @property
    def part(self) -> str:
        """The part of the meeting that is to be opened; "" for what stands above the parts."""
        return PARTS.get(self.table, "")

    @property
    def paper(self) -> str:
        """The paper in which a worded passage stands; "" for anything else."""
        return self.row.partition(".")[0] if self.table == "meeting_text" else ""

    def widgets(self) -> list[str]:
        """What may show the text, the best first."""
        match self.table:
            case "meeting_point":
                editor = f"meeting.point.{self.row}.{self.item}"
                return [editor, f"meeting.point.{self.row}.edit"]
            case "speech":
                return [f"meeting.speech.{self.row}"]
            case "meeting_text":
                return [f"meeting.text.{self.row.partition('.')[2]}"]
            case "meeting_correction":
                return ["meeting.corrections"]
        return []

    @property
    def row_id(self) -> int:
        """The number of the row; 0 for a worded passage."""
        return int(self.row) if self.row.isdigit() else 0


def show_in_place(inside: QWidget, place: FoundPlace) -> QWidget | None:
    """Select the words in the widget that shows them, in view; gives that widget, None where nothing shows them."""
    for name in place.widgets():
        found = next((each for each in inside.findChildren(QWidget, name) if not _is_put_away(each, inside)), None)
        if found is None:
            continue
        if isinstance(found, QTextEdit | QPlainTextEdit):
            _select(found, place.words)
        elif isinstance(found, WordsButton):
            _mark(found, place.words)
        bring_into_view(found)
        return found
    return None


def _is_put_away(widget: QWidget, inside: QWidget) -> bool:
    """Whether it or what it stands in was hidden on purpose; one just made is only not shown yet.

    A view that has been taken away is there, under the same name, until the program rests.
    """
    at: QWidget | None = widget
    while at is not None and at is not inside:
        if at.isHidden() and at.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return True
        at = at.parentWidget()
    return False


def _hit(text: str, words: str) -> tuple[int, int] | None:
    """Where the words stand in a text, as Qt counts: a sign beyond the first 65,536 is two."""
    hit = next(SoughtWords(words).places(text), None) or next(SoughtWords(words, apart=True).places(text), None)
    if hit is None:
        return None
    start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in hit)
    return start, end


def _select(editor: QTextEdit | QPlainTextEdit, words: str) -> None:
    editor.setFocus()
    hit = _hit(editor.toPlainText(), words)
    if hit is not None:
        cursor = editor.textCursor()
        cursor.setPosition(hit[0])
        cursor.setPosition(hit[1], QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        editor.ensureCursorVisible()


def _mark(line: WordsButton, words: str) -> None:
    line.setFocus()
    hit = _hit(line.text(), words)
    if hit is not None:
        line.mark(hit[0], hit[1] - hit[0])
