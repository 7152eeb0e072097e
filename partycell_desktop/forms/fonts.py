"""Which serif typeface the papers are printed in, and why.

Party documents are set in Times New Roman. Where it is not installed, Liberation Serif takes its place:
every letter has the same width, so a page breaks at the same words. Where that is missing too, IBM Plex
Serif comes with the program (wider: a page may break elsewhere). Files are only looked for here; they are
read where a page is drawn.
"""

import itertools
import os
import struct
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import BinaryIO

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.words import _

TIMES = "Times New Roman"
LIBERATION = "Liberation Serif"
PLEX = "IBM Plex Serif"
CANDIDATES = (TIMES, LIBERATION, PLEX)
"""In the order in which they are preferred."""

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_SMALL = [unicodedata.normalize("NFC", letter + tone) for letter, tone in itertools.product("aăâeêioôơuưy", _TONES)]
VIETNAMESE = "".join((*_SMALL, "đ", *(letter.upper() for letter in _SMALL), "Đ", "₫"))
"""Every vowel in every tone, small and capital, and what else a paper in Vietnamese needs beyond ASCII."""

_FILES: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    TIMES: (
        ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
        (
            "Times_New_Roman.ttf",
            "Times_New_Roman_Bold.ttf",
            "Times_New_Roman_Italic.ttf",
            "Times_New_Roman_Bold_Italic.ttf",
        ),
        (
            "Times New Roman.ttf",
            "Times New Roman Bold.ttf",
            "Times New Roman Italic.ttf",
            "Times New Roman Bold Italic.ttf",
        ),
    ),
    LIBERATION: (
        (
            "LiberationSerif-Regular.ttf",
            "LiberationSerif-Bold.ttf",
            "LiberationSerif-Italic.ttf",
            "LiberationSerif-BoldItalic.ttf",
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Fonts:
    """A typeface with the files of its four styles, and a whole sentence why it was taken."""

    name: str
    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path
    why: str = ""

    @property
    def files(self) -> tuple[Path, Path, Path, Path]:
        """Regular, bold, italic, bold italic."""
        return self.regular, self.bold, self.italic, self.bold_italic


def font_folders() -> list[Path]:
    """Where this system keeps its fonts, the user's own folder first."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        return [local / "Microsoft" / "Windows" / "Fonts", windows / "Fonts"]
    if sys.platform == "darwin":
        system = Path("/System/Library/Fonts")
        return [home / "Library/Fonts", Path("/Library/Fonts"), system / "Supplemental", system]
    shared = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    own = Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share")) / "fonts"
    return [own, home / ".fonts", *shared]


def chosen_fonts(name: str = "", folders: Iterable[Path] | None = None) -> Fonts:
    """The typeface to print in: `name` if it is given, else the first of CANDIDATES that is there.

    `folders` are searched instead of the system's. Trouble where `name` is not there in all four styles.
    """
    if name and name not in CANDIDATES:
        raise Trouble(
            _("“{name}” is not one of the typefaces for papers: {names}.").format(
                name=name, names=", ".join(CANDIDATES)
            ),
            _("Choose one of these in the settings."),
        )
    found = available_fonts(folders)
    if name:
        if name not in found:
            raise Trouble(
                _("The typeface {name} is not installed with its regular, bold, italic and bold italic.").format(
                    name=name
                ),
                _("Install it, or choose another typeface in the settings."),
            )
        return _because(found[name], _("{name} was chosen in the settings.").format(name=name))
    if TIMES in found:
        return _because(found[TIMES], _("Times New Roman is installed."))
    if LIBERATION in found:
        return _because(
            found[LIBERATION],
            _("Times New Roman is not installed; Liberation Serif has letters of the same width."),
        )
    return _because(
        found[PLEX],
        _("Neither Times New Roman nor Liberation Serif is installed; IBM Plex Serif comes with the program."),
    )


def available_fonts(folders: Iterable[Path] | None = None) -> Mapping[str, Fonts]:
    """Every typeface for papers that is there in all four styles with all Vietnamese letters, by name.

    Folders are looked through once: a font that is installed meanwhile is found at the next start.
    """
    return _available(tuple(font_folders() if folders is None else folders))


@lru_cache(maxsize=8)
def _available(folders: tuple[Path, ...]) -> Mapping[str, Fonts]:
    found: dict[str, Fonts] = {}
    for folder, files in _font_files(folders):
        for name, spellings in _FILES.items():
            for spelling in spellings:
                paths = [folder / files[file.lower()] for file in spelling if file.lower() in files]
                if name not in found and len(paths) == 4 and all(map(has_vietnamese, paths)):
                    regular, bold, italic, bold_italic = paths
                    found[name] = Fonts(name, regular, bold, italic, bold_italic)
    found[PLEX] = _packaged()
    return found


def _font_files(folders: Iterable[Path]) -> Iterator[tuple[Path, dict[str, str]]]:
    """Every folder, in `folders` and below, with its wanted font files by their names in small letters."""
    wanted = {file.lower() for spellings in _FILES.values() for files in spellings for file in files}
    for folder in folders:
        for root, below, files in os.walk(folder):
            below.sort()
            found = {file.lower(): file for file in files if file.lower() in wanted}
            if found:
                yield Path(root), found


@lru_cache(maxsize=64)
def has_vietnamese(font_file: Path) -> bool:
    """Whether a font file has every Vietnamese letter: Liberation Serif before version 2 lacks most of them."""
    try:
        with font_file.open("rb") as file:
            signs = _signs_of(file)
    except (OSError, struct.error):
        return False
    return all(any(first <= ord(sign) <= last for first, last in signs) for sign in VIETNAMESE)


def _signs_of(file: BinaryIO) -> list[tuple[int, int]]:
    """The ranges of signs in the `cmap` table of a TrueType file (OpenType specification, formats 4 and 12)."""
    (tables,) = struct.unpack(">4xH6x", file.read(12))
    for _table in range(tables):
        tag, _sum, start, length = struct.unpack(">4sLLL", file.read(16))
        if tag == b"cmap":
            break
    else:
        return []
    file.seek(start)
    table = file.read(length)
    ranges: list[tuple[int, int]] = []
    for index in range(struct.unpack_from(">H", table, 2)[0]):
        platform, _encoding, offset = struct.unpack_from(">HHL", table, 4 + 8 * index)
        (kind,) = struct.unpack_from(">H", table, offset)
        if platform in (0, 3) and kind == 4:
            double = struct.unpack_from(">H", table, offset + 6)[0]
            count = f">{double // 2}H"
            lasts = struct.unpack_from(count, table, offset + 14)
            firsts = struct.unpack_from(count, table, offset + 16 + double)
            ranges += zip(firsts, lasts, strict=True)
        elif platform in (0, 3) and kind == 12:
            for group in range(struct.unpack_from(">L", table, offset + 12)[0]):
                first, last = struct.unpack_from(">LL", table, offset + 16 + 12 * group)
                ranges.append((first, last))
    return ranges


def _packaged() -> Fonts:
    files = Path(str(resources.files("fontpkg_ibm_plex_serif"))) / "files"
    regular, bold, italic, bold_italic = (
        files / f"IBMPlexSerif-{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic")
    )
    return Fonts(PLEX, regular, bold, italic, bold_italic)


def _because(fonts: Fonts, why: str) -> Fonts:
    return Fonts(fonts.name, *fonts.files, why=why)
