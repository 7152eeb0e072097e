"""The page before it is printed: pages, what is still missing, and the ways out: printer, PDF, Word."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.icons import IconButton
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.paper_view import PaperView, Render
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Note, button, label, line, scrolled
from partycell_desktop.screens.parts.trouble_box import show_trouble
from partycell_desktop.words import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from partycell_desktop.screens.parts.print_job import PrintJob


@dataclass(frozen=True)
class Gap:
    """Something that the paper needs and the record does not have, or a doubt. `place` is where it is typed."""

    words: str
    place: str = ""


class FormPreview(Dialog):
    """`preview.dialog`. `render(page, scale)` gives the picture of a page (see `paper_view.Render`).

    The dialog writes no file itself: `save_pdf_wanted` and `save_word_wanted` come with the path that the user chose,
    and the screen carries out its use case. `jump` comes with the place of a gap when the user wants to fill it, and
    the dialog has closed. `printed` comes with the number of pages that went to the printer.
    """

    save_pdf_wanted = Signal(str)
    save_word_wanted = Signal(str)
    jump = Signal(str)
    printed = Signal(int)

    def __init__(
        self,
        desk: Desk,
        title: str,
        page_count: int,
        render: Render,
        *,
        gaps: Sequence[Gap] = (),
        file_name: str = "",
        with_word: bool = True,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview.dialog")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._render, self._page_count, self._file_name = render, page_count, file_name or title
        self._job: PrintJob | None = None
        self._view = PaperView("preview.pages")
        self._view.moved.connect(self._show_where)
        self._where = label("", "muted", "preview.page")
        self._zoom = label("", "muted", "preview.zoom")
        frame = QFrame()
        frame.setProperty("look", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addLayout(self._tools())
        inside.addWidget(line())
        inside.addWidget(self._view, 1)
        whole = QHBoxLayout()
        whole.setSpacing(px(16))
        whole.addWidget(frame, 1)
        whole.addWidget(self._side(title, gaps, note, with_word))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(12))
        column.addLayout(whole, 1)
        column.addWidget(MessageBar(desk))
        self.resize(px(1180), px(720))
        self._view.show_pages(page_count, render)
        self._show_where()
        self._print.setFocus()

    def _tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setContentsMargins(px(12), px(6), px(12), px(6))
        tools.setSpacing(px(6))
        for picture, name, words, act in (
            ("previous", "previous", _("Page before"), lambda: self._view.go_to(self._view.page - 1)),
            ("next", "next", _("Next page"), lambda: self._view.go_to(self._view.page + 1)),
        ):
            tools.addWidget(_tool(picture, name, words, act))
        tools.addWidget(self._where)
        tools.addStretch(1)
        tools.addWidget(self._zoom)
        tools.addWidget(_tool("minus", "zoom_out", _("Smaller (Ctrl+-)"), self._view.zoom_out))
        tools.addWidget(_tool("plus", "zoom_in", _("Larger (Ctrl++)"), self._view.zoom_in))
        tools.addWidget(button(_("Fit the width"), "preview.fit", self._view.fit_width, "link"))
        return tools

    def _side(self, title: str, gaps: Sequence[Gap], note: str, with_word: bool) -> QWidget:
        side = QWidget()
        side.setFixedWidth(px(300))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(label(title, "name", "preview.title", wrap=True))
        if note:
            column.addWidget(label(note, "muted", "preview.note", wrap=True))
        column.addWidget(self._gap_card(gaps), 1)
        self._print = button(_("Print…"), "preview.print", self._print_pages, "primary")
        self._pdf = button(_("Save as PDF…"), "preview.save_pdf", self._ask_pdf)
        self._word = button(_("Save as Word…"), "preview.save_word", self._ask_word)
        self._word.setVisible(with_word)
        self._close = button(_("Close"), "preview.close", self.reject)
        for action in (self._print, self._pdf, self._word, self._close):
            column.addWidget(action)
        return side

    def _gap_card(self, gaps: Sequence[Gap]) -> QWidget:
        if not gaps:
            card = Card(name="preview.gaps")
            card.add(label(_("Nothing is missing on this paper."), "muted", wrap=True))
            card.column.addStretch(1)
            return card
        card = Card(_("Missing or doubtful: {count}").format(count=len(gaps)), "preview.gaps")
        card.add(Note(_("Printed anyway, these stay as dotted blanks."), "gold"))
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, 0, px(4), 0)
        rows.setSpacing(px(6))
        for at, gap in enumerate(gaps):
            row = QHBoxLayout()
            row.addWidget(label(gap.words, "", f"preview.gap.{at}.words", wrap=True), 1)
            if gap.place:
                go = button(
                    _("Fill in"),
                    f"preview.gap.{at}",
                    look="small",
                    accessible=_("Fill in: {gap}").format(gap=gap.words),
                )
                go.clicked.connect(lambda _on=False, place=gap.place: self._jump(place))
                row.addWidget(go)
            rows.addLayout(row)
        rows.addStretch(1)
        card.add(scrolled(sheet), 1)
        return card

    def _show_where(self) -> None:
        self._where.setText(_("Page {page} of {count}").format(page=self._view.page + 1, count=self._page_count))
        self._zoom.setText(f"{self._view.zoom:.0%}")

    def _jump(self, place: str) -> None:
        self.accept()
        self.jump.emit(place)

    # Ways out.

    def _ask_pdf(self) -> None:
        path = ask_where_to_save(self, _("Save as PDF"), f"{self._file_name}.pdf", (("PDF", "*.pdf"),))
        if path:
            self.save_pdf_wanted.emit(path)

    def _ask_word(self) -> None:
        path = ask_where_to_save(self, _("Save as Word"), f"{self._file_name}.docx", (("Word", "*.docx"),))
        if path:
            self.save_word_wanted.emit(path)

    def _print_pages(self) -> None:
        # Here and not at the top: the printing library is only read when somebody prints.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            show_trouble(
                Trouble(
                    _("No printer is set up on this computer."),
                    _("Connect a printer, or save the paper as PDF and print it elsewhere."),
                ),
                self,
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._file_name)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("preview.print_dialog")
        dialog.setMinMax(1, self._page_count)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Send the pages to this printer."""
        from partycell_desktop.screens.parts.print_job import PrintJob

        self._job = PrintJob(printer, self._page_count, self._render, self)
        self._job.moved.connect(self._printing)
        self._job.ended.connect(self._printing_ended)
        self._set_printing(True)
        self._job.start()

    def _printing(self, done: int, count: int) -> None:
        self._print.setText(_("Printing page {done} of {count}").format(done=done, count=count))

    def _printing_ended(self, everything: bool) -> None:
        self._set_printing(False)
        self._job = None
        if everything:
            self.printed.emit(self._page_count)
        else:
            show_trouble(
                Trouble(
                    _("Printing has stopped before the last page."),
                    _("Look whether the printer is on and has paper, then print again, or save the paper as PDF."),
                ),
                self,
            )

    def _set_printing(self, on: bool) -> None:
        for action in (self._print, self._pdf, self._word, self._close):
            action.setEnabled(not on)
        if not on:
            self._print.setText(_("Print…"))

    def reject(self) -> None:
        if self._job is None:
            super().reject()


def _tool(picture: str, name: str, words: str, act: object) -> IconButton:
    made = IconButton(f"preview.{name}", picture, words)
    made.clicked.connect(act)
    return made
