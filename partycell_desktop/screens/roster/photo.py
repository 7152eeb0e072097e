"""The 3x4 photo of a member: shown, chosen, cut to its shape."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QImage, QImageReader, QImageWriter, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QMenu

from partycell_desktop.screens.parts.file_dialogs import ask_for_file
from partycell_desktop.screens.parts.style import colour, colours, px
from partycell_desktop.words import _

PHOTO = QSize(400, 533)
QUALITY = 88
PICTURES = ((("JPG, PNG"), "*.jpg *.jpeg *.png"),)


def cut_to_photo(path: str) -> bytes | None:
    """The picture at `path` as a JPEG of 400x533: the middle of it in the shape 3:4; None where it is no picture."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return None
    width = min(image.width(), round(image.height() * 3 / 4))
    height = min(image.height(), round(width * 4 / 3))
    # A portrait has the head above the middle: what must go, goes from the foot first.
    cut = image.copy(QRect((image.width() - width) // 2, (image.height() - height) // 3, width, height))
    scaled = cut.scaled(
        PHOTO, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpg"))
    writer.setQuality(QUALITY)
    writer.write(scaled)
    return bytes(buffer.data().data())


class PhotoButton(QAbstractButton):
    """`roster.photo`: the photo, or the words 3×4. Pressed, it offers to choose or to take out.

    `chosen` with the path of a picture, `removed` when it is to be taken out.
    """

    chosen = Signal(str)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("roster.photo")
        self.show_small(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture = QPixmap()
        self.clicked.connect(self._pressed)
        self.show_picture(None)

    def show_small(self, on: bool) -> None:
        """Smaller in a low window, where the record needs the room."""
        width, height = (54, 72) if on else (72, 96)
        self.setFixedSize(px(width), px(height))

    def show_picture(self, data: bytes | None) -> None:
        """Show these bytes; None for no photo."""
        self._picture = QPixmap()
        if data:
            self._picture.loadFromData(data)
        has = self.has_picture()
        self.setAccessibleName(_("Photo 3x4: change it") if has else _("Photo 3x4: choose one"))
        self.setToolTip(self.accessibleName())
        self.update()

    def has_picture(self) -> bool:
        """Whether a photo is shown."""
        return not self._picture.isNull()

    def menu(self) -> QMenu:
        """The menu of a photo that is there: `roster.photo.choose`, `roster.photo.remove`."""
        menu = QMenu(self)
        menu.setObjectName("roster.photo.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, act in (
            ("choose", _("Choose another photo…"), self._ask),
            ("remove", _("Take the photo out"), self.removed.emit),
        ):
            action = QAction(text, menu)
            action.setObjectName(f"roster.photo.{name}")
            action.triggered.connect(lambda _on=False, act=act: act())
            menu.addAction(action)
        return menu

    def _pressed(self) -> None:
        if self.has_picture():
            self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))
        else:
            self._ask()

    def _ask(self) -> None:
        path = ask_for_file(self, _("Choose a photo 3x4"), PICTURES)
        if path:
            self.chosen.emit(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(place, px(4), px(4))
        painter.setClipPath(shape)
        if self.has_picture():
            painter.drawPixmap(self.rect(), self._picture)
        else:
            painter.fillRect(self.rect(), colour("neutral_tint"))
            painter.setPen(colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "3×4")
        if self.hasFocus():
            painter.setClipping(False)
            painter.setPen(worn.focus)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), px(4), px(4))
