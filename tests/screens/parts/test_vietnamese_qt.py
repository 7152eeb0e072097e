import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QWizard,
    QWizardPage,
)

from partycell_desktop import paths, words
from partycell_desktop.screens.parts.style import dress
from partycell_desktop.screens.parts.vietnamese_qt import QtWords

# Names of keys, fonts, paper sizes and signs are the same everywhere.
SAME_EVERYWHERE = {"QShortcut", "QFontDatabase", "QPageSize", "QGuiApplication", "QProgressBar"}
THE_SAME_WORD = {
    "OK",
    "&OK",
    "...",
    "mm",
    "in",
    "pt",
    "CC",
    "DD",
    "%1%",
    "Cicero (CC)",
    "Didot (DD)",
    "Pica (P̸)",
    "Alt+Left",
    "Alt+Right",
    "Alt+Up",
}


class Listener(QTranslator):
    """Hears everything that Qt asks for."""

    def __init__(self):
        super().__init__()
        self.asked = set()

    def translate(self, context, source, disambiguation=None, n=-1):
        self.asked.add((context, source))
        said = words.C_(context, source)
        return said if said != source else None

    def isEmpty(self):
        return False


def open_everything(qtbot):
    files = QFileDialog()
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    box = QMessageBox()
    box.setStandardButtons(QMessageBox.StandardButton.YesAll | QMessageBox.StandardButton.NoAll)
    box.setDetailedText("x")
    buttons = QDialogButtonBox()
    for standard in QDialogButtonBox.StandardButton:
        if standard.value and bin(standard.value).count("1") == 1:
            buttons.addButton(standard)
    wizard = QWizard()
    wizard.addPage(QWizardPage())
    line, text, spin, bar = QLineEdit(), QPlainTextEdit(), QSpinBox(), QScrollBar()
    line.createStandardContextMenu()
    text.createStandardContextMenu()
    printer = QPrinter()
    printing = QPrintDialog(printer)
    for widget in (files, box, buttons, wizard, line, text, spin, bar, printing):
        qtbot.addWidget(widget)
        widget.show()
    for mode in QFileDialog.AcceptMode:
        files.setAcceptMode(mode)
    for kind in QFileDialog.FileMode:
        files.setFileMode(kind)
    return printer, files, box, buttons, wizard, line, text, spin, bar, printing


@pytest.mark.filterwarnings("ignore")
@pytest.mark.qt_log_ignore("propagateSizeHints", "non-native printers")
def test_no_english_is_left_in_qts_own_dialogs(qapp, qtbot):
    listener = Listener()
    qapp.installTranslator(listener)
    opened = open_everything(qtbot)
    qapp.removeTranslator(listener)
    english = {
        (context, source)
        for context, source in listener.asked
        if context not in SAME_EVERYWHERE
        and source not in THE_SAME_WORD
        and not source[0].isdigit()
        and words.C_(context, source) == source
    }
    assert english == set()
    assert opened
    assert len(listener.asked) > 60


def test_the_standard_buttons_speak_vietnamese(qapp, qtbot):
    dress(qapp)
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(
        QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
    )
    assert {button.text() for button in box.buttons()} == {"Lưu", "Bỏ", "Hủy"}


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_file_dialog_speaks_vietnamese(qapp, qtbot):
    dress(qapp)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"&Tìm trong:", "Tê&n tệp:", "&Loại tệp:"} <= labels
    assert "Hủy" in {button.text() for button in dialog.findChildren(QAbstractButton)}


def test_in_english_qt_speaks_for_itself(qapp, qtbot):
    dress(qapp)
    words.speak("en", paths.locale())
    dress(qapp)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    words.speak("vi", paths.locale())
    dress(qapp)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Hủy"
    assert len([child for child in QApplication.instance().findChildren(QtWords) if child.objectName()]) == 1
