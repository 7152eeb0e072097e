"""The yardstick for starting: a bare PySide6 window with one label, painted once."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class FirstPaint(QObject):
    """Says READY and ends when the watched widget has been painted and nothing more is waiting."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first paint go by."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.ready)
        return False

    def ready(self) -> None:
        """Tell the measuring program."""
        print("READY", flush=True)
        QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QMainWindow()
    label = QLabel("PartyCell")
    window.setCentralWidget(label)
    window.resize(1366, 768)
    watch = FirstPaint()
    label.installEventFilter(watch)
    window.show()
    application.exec()
