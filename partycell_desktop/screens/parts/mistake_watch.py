"""Mistakes that nobody caught, in any thread, find their way to the crash window."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal


def _show(mistake: BaseException) -> None:
    # Read only now: the window of the crash is hoped never to be needed.
    from partycell_desktop.screens.parts.crash_window import show_crash

    show_crash(mistake)


class _Hooks(QObject):
    """Carries mistakes of other threads into the window's thread."""

    _arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[BaseException] = []
        self._arrived.connect(self._show_waiting, Qt.ConnectionType.QueuedConnection)

    def in_window_thread(self, kind: type[BaseException], mistake: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, mistake, trace)
            return
        _show(mistake)

    def in_other_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._waiting.append(args.exc_value)
            self._arrived.emit()

    def _show_waiting(self) -> None:
        while self._waiting:
            _show(self._waiting.pop(0))


def watch_for_mistakes() -> QObject:
    """From now on every mistake that nobody caught, in any thread, opens the crash window.

    Keep what is returned.
    """
    hooks = _Hooks()
    sys.excepthook = hooks.in_window_thread
    threading.excepthook = hooks.in_other_thread
    return hooks
