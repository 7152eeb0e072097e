"""Work of more than a second: one worker thread, a modal dialog with progress and Cancel."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, QThread, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout

from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.standing import window_in_front
from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import _

Progress = Callable[[int, int, str], bool]
"""progress(done, total, what is being done now) -> False when the user wants to stop."""

TELL_EVERY_MS = 60


class LongWork:
    """Runs `work(progress)`, which must not raise, beside the window.

    Then calls `ended(cancelled)` in the window's thread.
    """

    def __init__(self, title: str, work: Callable[[Progress], None], ended: Callable[[bool], None]) -> None:
        self._ended = ended
        self._dialog = WorkDialog(title)
        self._thread = _Worker(work)
        self._thread.moved.connect(self._dialog.show_progress)
        self._thread.finished.connect(self._finish)
        self._dialog.cancel_wanted.connect(self._thread.ask_to_stop)

    def start(self) -> None:
        self._dialog.open_over_the_window()
        self._thread.start()

    def _finish(self) -> None:
        self._thread.wait()
        self._dialog.done(0)
        self._dialog.deleteLater()
        self._ended(self._thread.was_stopped)


class _Worker(QThread):
    moved = Signal(int, int, str)

    def __init__(self, work: Callable[[Progress], None]) -> None:
        super().__init__()
        self._work = work
        self._wanted_to_stop = False
        self.was_stopped = False
        """Whether the work was told to stop.

        A Cancel that came after its last question did not stop anything.
        """

    def ask_to_stop(self) -> None:
        self._wanted_to_stop = True

    def run(self) -> None:
        since = QElapsedTimer()

        def progress(done: int, total: int, what: str) -> bool:
            # A worker that counts thousands of rows must not bury the window under messages.
            if not since.isValid() or since.elapsed() >= TELL_EVERY_MS or done >= total:
                since.start()
                self.moved.emit(done, total, what)
            self.was_stopped = self.was_stopped or self._wanted_to_stop
            return not self._wanted_to_stop

        self._work(progress)


class WorkDialog(Dialog):
    """`work.dialog`: what is being done, how far it is, `work.cancel`; `cancel_wanted` when that was pressed."""

    cancel_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(window_in_front())
        self.setObjectName("work.dialog")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        heading.setWordWrap(True)
        self._what = QLabel(" ")
        self._what.setObjectName("work.what")
        self._what.setProperty("look", "muted")
        self._what.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setObjectName("work.progress")
        self._bar.setAccessibleName(_("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setObjectName("work.cancel")
        self._cancel.setText(_("Cancel"))
        self._cancel.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(20), px(20), px(16))
        layout.setSpacing(px(12))
        for part in (heading, self._bar, self._what, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(px(420))

    def open_over_the_window(self) -> None:
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.show()

    def show_progress(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, max(total, 0))
        self._bar.setValue(done)
        if self._cancel.isEnabled():
            count = f"{done}/{total}" if total else ""
            self._what.setText(" · ".join(part for part in (count, what) if part) or " ")

    def reject(self) -> None:
        """Cancel, Esc: ask the work to stop; the dialog goes when the work has really stopped."""
        if self._cancel.isEnabled():
            self._cancel.setEnabled(False)
            self._what.setText(_("Stopping after the present step…"))
            self.cancel_wanted.emit()
