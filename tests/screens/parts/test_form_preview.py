import io
from dataclasses import dataclass

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.form_preview import FormPreview, Gap
from partycell_desktop.screens.parts.paper_view import to_image

A4, A4_LYING = (595, 842), (842, 595)


@dataclass
class Page:
    width: int
    height: int
    rgba: bytes


@pytest.fixture
def paper():
    """Three pages, the last one lying; each a different grey. Also says which pages were asked for."""
    asked = []

    def render(page, scale):
        asked.append((page, scale))
        points = A4_LYING if page == 2 else A4
        width, height = round(points[0] * scale), round(points[1] * scale)
        return Page(width, height, bytes([200 - page * 40] * 3 + [255]) * (width * height))

    render.asked = asked
    return render


@pytest.fixture
def preview(dressed, qtbot, paper):
    def make(gaps=(), **more):
        dialog = FormPreview(Desk(object()), "Phiếu đảng viên (2-HSĐV)", 3, paper, gaps=gaps, file_name="phieu", **more)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        QApplication.processEvents()
        return dialog

    return make


def test_the_page_is_shown_first_and_later_pages_only_when_they_are_scrolled_to(preview, paper, named):
    dialog = preview()
    assert named("preview.page", dialog).text() == "Trang 1/3"
    assert 2 not in {page for page, _scale in paper.asked}
    view = named("preview.pages", dialog)
    view.setFocus()
    for _step in range(4):  # the screen of the tests is small: a page is more than one step high
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    QApplication.processEvents()
    assert named("preview.page", dialog).text() == "Trang 3/3"
    assert 2 in {page for page, _scale in paper.asked}


def test_a_lying_page_is_shown_lying(preview, named):
    view = named("preview.pages", preview())
    view.go_to(2)
    view.viewport().grab()
    assert view._place(2).width() > view._place(2).height()


def test_zoom_by_key_button_and_back_to_the_width(preview, named, qtbot):
    dialog = preview()
    view = named("preview.pages", dialog)
    fitting = view.zoom
    qtbot.mouseClick(named("preview.zoom_in", dialog), Qt.MouseButton.LeftButton)
    assert view.zoom == pytest.approx(fitting * 1.2)
    QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(fitting)
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(named("preview.fit", dialog), Qt.MouseButton.LeftButton)
    assert view.zoom == pytest.approx(fitting)
    assert "%" in named("preview.zoom", dialog).text()


def test_each_gap_is_named_and_leads_to_the_place_where_it_is_filled(preview, named, qtbot):
    dialog = preview([Gap("Còn thiếu: ngày vào Đảng", "member:12/admitted_on"), Gap("Chưa có ảnh 3x4")])
    assert named("preview.gap.1.words", dialog).text() == "Chưa có ảnh 3x4"
    with qtbot.waitSignal(dialog.jump) as heard:
        qtbot.mouseClick(named("preview.gap.0", dialog), Qt.MouseButton.LeftButton)
    assert heard.args == ["member:12/admitted_on"]
    assert not dialog.isVisible()


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize(
    ("name", "signal", "ending"), [("pdf", "save_pdf_wanted", ".pdf"), ("word", "save_word_wanted", ".docx")]
)
def test_saving_asks_where_and_gives_the_path_to_the_screen(preview, named, qtbot, tmp_path, name, signal, ending):
    dialog = preview()

    def answer():
        try:
            files = named("file.dialog")
        except AssertionError:  # not yet
            QTimer.singleShot(20, answer)
            return
        files.findChild(QLineEdit, "fileNameEdit").setText(str(tmp_path / "Phiếu Đào"))
        files.accept()

    QTimer.singleShot(0, answer)
    with qtbot.waitSignal(getattr(dialog, signal)) as heard:
        qtbot.mouseClick(named(f"preview.save_{name}", dialog), Qt.MouseButton.LeftButton)
    assert heard.args == [str(tmp_path / f"Phiếu Đào{ending}")]


def test_a_paper_that_word_does_not_know_has_no_word_button(preview, named):
    assert not named("preview.save_word", preview(with_word=False)).isVisible()


def print_to(dialog, qtbot, path, first=0, last=0):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(150)
    if first:
        printer.setFromTo(first, last)
    with qtbot.waitSignal(dialog.printed) as heard:
        dialog.print_on(printer)
    return heard.args[0], pypdfium2.PdfDocument(io.BytesIO(path.read_bytes()))


def test_pages_reach_the_printer_edge_to_edge_each_in_its_own_direction(preview, qtbot, tmp_path):
    count, printed = print_to(preview(), qtbot, tmp_path / "out.pdf")
    assert count == 3
    sizes = [tuple(round(side) for side in printed[page].get_size()) for page in range(len(printed))]
    assert sizes == [(595, 842), (595, 842), (842, 595)]
    picture = printed[2].render(scale=0.5).to_pil().convert("L")
    corners = [picture.getpixel(at) for at in ((2, 2), (picture.width - 3, picture.height - 3))]
    assert all(abs(corner - 120) < 12 for corner in corners)
    printed.close()


def test_only_the_chosen_pages_are_printed(preview, qtbot, tmp_path):
    _count, printed = print_to(preview(), qtbot, tmp_path / "out.pdf", 2, 2)
    assert len(printed) == 1
    printed.close()


def test_without_a_printer_the_program_says_what_to_do(preview, named, qtbot):
    dialog = preview()
    qtbot.mouseClick(named("preview.print", dialog), Qt.MouseButton.LeftButton)
    box = named("trouble.box")
    assert box.text() == "Máy tính này chưa cài máy in."
    box.close()


def test_a_page_that_cannot_be_drawn_stops_the_printing_and_says_so(preview, dressed, qtbot, named, tmp_path):
    dialog = FormPreview(Desk(object()), "Phiếu", 2, lambda page, scale: None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.print_on(printer)
    qtbot.waitUntil(lambda: dialog._job is None)
    named("trouble.box").close()
    assert named("preview.print", dialog).isEnabled()


def test_a_picture_does_not_hang_on_the_bytes_it_came_from():
    image = to_image(Page(2, 1, bytes([255, 0, 0, 255, 0, 255, 0, 255])))
    assert image.pixelColor(0, 0).red() == 255
    assert image.pixelColor(1, 0).green() == 255
