"""Start the program on a book and say READY when the list of members has been painted and can be used."""

import sys

from ours import open_window, roster_table

if __name__ == "__main__":
    application, window, door = open_window(sys.argv[1])
    from bare_window import FirstPaint

    table = roster_table(window)
    watch = FirstPaint()
    table.viewport().installEventFilter(watch)
    application.exec()
    assert table.model().rowCount() == 100
    window.close()  # or the next start would have to tell that the book was left open
