"""A kept scan on the screen: it is drawn from the book, no file of it is written anywhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.paper_view import PageImage, PaperView
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.use_cases.member_papers import Scan, count_scan_pages, save_scan, scan_page
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


class _Pixels:
    """A picture as PaperView wants it."""

    def __init__(self, image: QImage) -> None:
        plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
        self.width, self.height = plain.width(), plain.height()
        raw, stride = bytes(plain.constBits()), plain.bytesPerLine()
        self.rgba = b"".join(raw[at * stride : at * stride + self.width * 4] for at in range(self.height))


class ScanWindow(Dialog):
    """`roster.scan`, in every screen: the pages, `roster.scan.save` a copy as a file, `roster.scan.close`.

    `save` is the use case that writes the copy; it is given the number of the paper and the path.
    """

    def __init__(
        self,
        desk: Desk,
        paper_id: int,
        title: str,
        scan: Scan,
        parent: QWidget | None = None,
        *,
        save: Callable[[Session, int, str], str] = save_scan,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("roster.scan")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._desk, self._paper_id, self._scan, self._save_as = desk, paper_id, scan, save
        self._image = QImage() if scan.kind == "pdf" else QImage.fromData(scan.data)
        self.view = PaperView("roster.scan.pages")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(14), px(16), px(14))
        layout.setSpacing(px(10))
        file = label(scan.name, "muted", "roster.scan.file")
        head = row(label(title, "heading", wrap=True), file)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(MessageBar(desk))
        layout.addLayout(
            row(
                label(_("It is kept in the history that you looked at it."), "small"),
                None,
                button(_("Save a copy…"), "roster.scan.save", self._save),
                button(_("Close"), "roster.scan.close", self.accept),
            )
        )
        self.resize(px(860), px(680))
        self.view.show_pages(desk.look_up(count_scan_pages, scan) or 0, self._page)

    def _page(self, page: int, scale: float) -> PageImage | None:
        if self._scan.kind == "pdf":
            return self._desk.look_up(scan_page, self._scan, page, scale)
        if self._image.isNull():
            return None
        # A picture has no size in points: it is shown as wide as a sheet of A4.
        width = max(1, round(595.3 * scale))
        return _Pixels(self._image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))

    def _save(self) -> None:
        suffix = self._scan.kind
        path = ask_where_to_save(
            self, _("Save a copy of the scan"), Path(self._scan.name).name, ((suffix.upper(), f"*.{suffix}"),)
        )
        if path:
            self._desk.carry_out(self._save_as, self._paper_id, path)
