"""Asking for a file. The dialog is the system's own where it has one; it opens where the last file was."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.remembered import Remembered

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

Kinds = tuple[tuple[str, str], ...]
"""Kinds of files as (words, pattern): (("PDF", "*.pdf"),)."""


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: Kinds, folder: Path | None = None) -> str:
    """A path to write to, ending as its kind does; "" when the user thought better of it. Asks before overwriting."""
    dialog = _dialog(parent, title, kinds, folder)
    dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
    dialog.setFileMode(dialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(kinds[0][1].removeprefix("*."))
    dialog.selectFile(name)

    def end_like(chosen: str) -> None:
        suffix = next(pattern for words, pattern in kinds if f"{words} ({pattern})" == chosen).removeprefix("*.")
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(Path(dialog.selectedFiles()[0]).with_suffix(f".{suffix}").name)

    dialog.filterSelected.connect(end_like)
    return _answer(dialog)


def ask_for_file(parent: QWidget, title: str, kinds: Kinds, folder: Path | None = None) -> str:
    """The path of a file that exists; "" when the user thought better of it."""
    dialog = _dialog(parent, title, kinds, folder)
    dialog.setFileMode(dialog.FileMode.ExistingFile)
    return _answer(dialog)


def ask_for_folder(parent: QWidget, title: str, folder: Path | None = None) -> str:
    """The path of a folder that exists; "" when the user thought better of it."""
    dialog = _dialog(parent, title, (), folder)
    dialog.setFileMode(dialog.FileMode.Directory)
    dialog.setOption(dialog.Option.ShowDirsOnly)
    return _answer(dialog)


def _dialog(parent: QWidget, title: str, kinds: Kinds, folder: Path | None) -> "QFileDialog":
    # Qt's file dialog is large; it is read when somebody saves or opens a file.
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title)
    dialog.setObjectName("file.dialog")
    dialog.setAccessibleName(title)
    if kinds:
        dialog.setNameFilters([f"{words} ({pattern})" for words, pattern in kinds])
    last = folder or Path(Remembered().text("files/folder"))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(str(last if last.is_absolute() and last.is_dir() else Path(documents)))
    return dialog


def _answer(dialog: "QFileDialog") -> str:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    if not chosen:
        return ""
    path = Path(chosen[0])
    Remembered().keep("files/folder", str(path if path.is_dir() else path.parent))
    return str(path)
