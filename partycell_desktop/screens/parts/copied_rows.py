"""Rows of a list on the clipboard, for Excel and for everybody else."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def to_clipboard(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Text with tabs, and the same as a table whose cells Excel takes as text, so that leading zeros stay."""
    rows = [[" ".join(cell.split()) for cell in line] for line in ([headings] if headings else []) + list(lines)]
    if not lines:
        return
    data = QMimeData()
    data.setText("\n".join("\t".join(row) for row in rows))
    data.setHtml("<table>" + "".join(_table_row(row) for row in rows) + "</table>")
    QGuiApplication.clipboard().setMimeData(data)


def _table_row(cells: Sequence[str]) -> str:
    as_text = "style='mso-number-format:\"\\@\"'"
    return "<tr>" + "".join(f"<td {as_text}>{escape(cell)}</td>" for cell in cells) + "</tr>"
