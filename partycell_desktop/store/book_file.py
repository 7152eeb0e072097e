"""What a file is before it is opened as a book: there or not, writable, a book at all."""

import os
from pathlib import Path

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.words import _

PLAIN_HEADER = b"SQLite format 3\x00"
APPLICATION_ID = 0x50434231  # "PCB1"
SUFFIX = ".sochibo"
_PAGE = 4096


def check_present(path: Path) -> None:
    """Raise Trouble where there is no file at `path`: no such folder, no such file in it, or a folder itself."""
    if path.is_dir():
        raise Trouble(
            _("“{name}” is a folder, not a book.").format(name=path.name),
            _("Choose a file that ends in .sochibo."),
        )
    if not path.parent.exists():
        raise Trouble(
            _("The folder “{folder}” does not exist, so there is no book “{name}” in it.").format(
                folder=path.parent, name=path.name
            ),
            _("Check how it is spelled; if it is on a stick or another computer, see that this one is connected."),
        )
    if not path.exists():
        raise Trouble(
            _("There is no file “{name}” in the folder “{folder}”.").format(name=path.name, folder=path.parent),
            _("Check how it is spelled, or look for it where you keep it, then open it from there."),
        )


def check_writable(path: Path) -> None:
    """Raise Trouble where this user may not read and write the book and its folder."""
    if not os.access(path, os.R_OK):
        raise Trouble(
            _("You have no right to read the file “{name}”.").format(name=path.name),
            _("Ask the person who set up this computer for the right to read and write it."),
        )
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise Trouble(
            _("The folder “{folder}” or the book in it is read-only.").format(folder=path.parent),
            _("Copy the book to a folder of your own (for example Documents) and open it there."),
        )


def check_might_be_encrypted(path: Path) -> None:
    """Raise Trouble where the file cannot be a book with a password, or is one that was copied only in part."""
    if may_be_encrypted(path):
        return
    if path.suffix == SUFFIX and _is_noise(path) and not is_known_kind(path):
        raise cut_off(path)
    raise not_a_book(path)


def may_be_encrypted(path: Path) -> bool:
    """Whether the file may be a book with a password: whole pages of what looks like noise. Most files are not."""
    return _is_noise(path) and not path.stat().st_size % _PAGE


def _is_noise(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(_PAGE)
    return len(start) == _PAGE and not start.startswith(PLAIN_HEADER) and len(set(start)) >= 200


def is_plain_book(path: Path) -> bool:
    """Whether the head of the file is that of a book without a password, whatever became of the rest."""
    with path.open("rb") as file:
        head = file.read(100)
    return head.startswith(PLAIN_HEADER) and head[68:72] == APPLICATION_ID.to_bytes(4, "big")


def is_known_kind(path: Path) -> bool:
    """Whether the file begins like a spreadsheet, a PDF or a picture: asked only once the key has failed."""
    with path.open("rb") as file:
        return file.read(8).startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff"))


def not_a_book(path: Path) -> Trouble:
    """The trouble that says so."""
    return Trouble(
        _("“{name}” is not a book of this program.").format(name=path.name),
        _("Choose a file that ends in .sochibo. A list in Excel is brought in from the screen Members."),
    )


def cut_off(path: Path) -> Trouble:
    """The trouble that the end of the book is missing."""
    return Trouble(
        _("“{name}” is cut off: it is only part of a book.").format(name=path.name),
        _("Copy it once more from where it is whole and wait until that is done, or open the last automatic copy."),
    )
