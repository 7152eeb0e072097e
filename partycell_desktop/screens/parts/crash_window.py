"""Our own mistakes: a window that says so, with a report to copy in which no person can be found."""

import platform
import re
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from partycell_desktop import __version__, paths
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.standing import show_standing, standing_dialogs, window_in_front
from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import _

PACKAGE_FOLDER = Path(__file__).parents[3]
LONG_NUMBER = re.compile(r"\d{9,12}")


def report_of(mistake: BaseException) -> str:
    """Kinds of errors, files, lines and functions.

    Versions. No values and no messages, for they may hold a name.
    """
    lines = [
        f"PartyCell {__version__}",
        f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.machine()}",
        "",
    ]
    seen: set[int] = set()
    cause: BaseException | None = mistake
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        for frame in traceback.extract_tb(cause.__traceback__):
            lines.append(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}")
        cause = cause.__cause__ or cause.__context__
    return LONG_NUMBER.sub("#########", "\n".join(lines))


def _place(file: str) -> str:
    """A file without the folders above it, in which the user's own name often stands."""
    path = Path(file)
    if path.is_relative_to(PACKAGE_FOLDER):
        return path.relative_to(PACKAGE_FOLDER).as_posix()
    return "/".join(path.parts[-2:])


class CrashWindow(Dialog):
    """`crash.window`: what happened, the report, Copy and Close."""

    def __init__(self, report: str) -> None:
        super().__init__(window_in_front())
        self.setObjectName("crash.window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(_("A mistake in the program"))
        heading = QLabel(_("The program made a mistake in what you just did."))
        heading.setProperty("look", "name")
        heading.setWordWrap(True)
        safe = QLabel(
            _(
                "Your records are safe: what was saved before stays saved, and the step that failed "
                "was not saved. You can go on working; if it happens again, close the program "
                "and open it anew."
            )
        )
        safe.setObjectName("crash.safe")
        safe.setWordWrap(True)
        how = QLabel(
            _(
                "To have the mistake corrected, copy this report and send it to whoever looks "
                "after the program. It names places in the program only: no member, no number, "
                "nothing you typed."
            )
        )
        how.setProperty("look", "muted")
        how.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setObjectName("crash.report")
        text.setAccessibleName(_("Report of the mistake"))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setMinimumHeight(px(170))
        copy = QPushButton(_("Copy the report"))
        copy.setObjectName("crash.copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = QPushButton(_("Close"))
        close.setObjectName("crash.close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        for part in (heading, safe, how, text):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.setMinimumWidth(px(560))


def show_crash(mistake: BaseException) -> None:
    """Keep the report in the log folder and show it. Only in the window's own thread."""
    report = report_of(mistake)
    _write_down(report)
    if QApplication.instance() is None:
        print(report, file=sys.stderr)
        return
    # One mistake that repeats itself (at every repaint, say) must not fill the screen with windows.
    if not any(isinstance(dialog, CrashWindow) for dialog in standing_dialogs()):
        show_standing(CrashWindow(report))


def _write_down(report: str) -> None:
    try:
        paths.logs().mkdir(parents=True, exist_ok=True)
        with (paths.logs() / "mistakes.log").open("a", encoding="utf-8") as log:
            log.write(report + "\n\n")
    except OSError:
        # The log is a convenience; a full disk must not turn one mistake into two.
        return
