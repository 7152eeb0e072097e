"""Editions: the wording of a form as one document prescribed it, from one day on.

An edition is a TOML text in resources/forms, named `<key>.<first day>.toml` (`6-knd.2025-09-29.toml`). The
key is how the program calls the form for ever; code and title are what people call it. The book may bring
editions of its own (a locality's variant): for a day on which both hold, the later first day wins, then the
book's. A paper uses the edition in force on its own date, so that a reprint looks as the paper did.

An edition without blocks and with `layout_of` gives the form another code, title or document from a day on, and
keeps the layout of the edition of that other day.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms.document import Margins
from partycell_desktop.forms.edition_checks import Spec, names_asked
from partycell_desktop.forms.edition_text import SURE, read_text
from partycell_desktop.words import _

__all__ = ["FORM_NAMES", "SURE", "Edition", "Editions", "Unreadable", "form_key", "read_edition"]

_FILE_NAME = re.compile(r"(?P<key>[a-z0-9-]+)\.(?P<first>\d{4}-\d{2}-\d{2})\.toml")
FORM_NAMES = ("form_code", "form_title", "form_type", "form_subject", "form_issued_by")
"""What a wording may ask of its own edition, besides the facts of the record."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a form, checked.

    `issued_by` is the document that prescribes it, `sure` how sure the wording is. `type` is the type of document
    with which the title begins ("Danh sách"), where a paper prints it apart. `corner` stands in the corner of the
    first page. `layout_of` is the first day of the edition whose layout this one keeps, where it has none itself.
    `before` are the documents that prescribed the form until then, oldest first, of which the program has no edition.
    """

    key: str
    code: str
    title: str
    issued_by: str
    first_day: date
    last_day: date | None
    sure: str
    blocks: tuple[Spec, ...]
    paper: str = "A4"
    margins: Margins = field(default_factory=Margins)
    size: float = 14.0
    page_numbers: bool = True
    document_title: str = ""
    note: str = ""
    type: str = ""
    corner: str = ""
    before: tuple[tuple[date, str], ...] = ()
    layout_of: date | None = None
    own: bool = False

    def holds_on(self, day: date) -> bool:
        """Whether a paper of that day is written on this edition."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)

    def names(self) -> frozenset[str]:
        """Every fact this edition asks for, those of its rows and conditions among them."""
        asked = [*self.blocks, self.document_title, self.corner]
        return frozenset(names_asked(asked))

    def form_words(self) -> dict[str, str]:
        """The words for FORM_NAMES: code, title and document of the form as this edition has them.

        `form_type` is the type of document in capitals and `form_subject` the rest of the title; where the title
        does not begin with the type, the whole title is the type.
        """
        kind, rest = self.title, ""
        if self.type and self.title.casefold().startswith(f"{self.type.casefold()} "):
            kind, rest = self.title[: len(self.type)], self.title[len(self.type) :].strip()
        words = (self.code, self.title, kind.upper(), rest, self.issued_by)
        return dict(zip(FORM_NAMES, words, strict=True))


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An edition of the book's own that cannot be used, and what is wrong with it."""

    key: str
    first_day: date
    what: str


Layout = Callable[[date], "Edition | None"]
"""The edition of a day, with blocks, whose layout another one keeps."""


def read_edition(file_name: str, toml: str, own: bool = False, layout: Layout | None = None) -> Edition:
    """The edition in `toml`; Trouble that names the file, the block and the key where something is wrong."""
    named = _FILE_NAME.fullmatch(file_name)
    if named is None:
        raise _trouble(file_name, _("its name must look like 6-knd.2025-09-29.toml: the form, then the first day"))
    data, problems = read_text(toml)
    if problems:
        raise _trouble(file_name, problems[0].what)
    if data["from"].isoformat() != named["first"]:
        raise _trouble(file_name, _("“from” is not the day in the name of the file"))
    if form_key(str(data.get("form", named["key"]))) != named["key"]:
        raise _trouble(file_name, _("“form” is not the form in the name of the file"))
    if "layout_of" not in data:
        return edition_of(named["key"], data, own)
    base = layout(data["layout_of"]) if layout else None
    if base is None:
        raise _trouble(file_name, no_layout(data["layout_of"]))
    return renamed(base, data, own)


def edition_of(key: str, data: Mapping[str, Any], own: bool) -> Edition:
    """The edition of checked data that has a layout of its own."""
    return Edition(
        key=key,
        code=data["code"],
        title=data["title"],
        issued_by=data["issued_by"],
        first_day=data["from"],
        last_day=data.get("until"),
        sure=data["sure"],
        blocks=tuple(data["block"]),
        paper=data.get("page", "A4"),
        margins=Margins(*data["margins"]) if "margins" in data else Margins(),
        size=float(data.get("size", 14.0)),
        page_numbers=data.get("page_numbers", True),
        document_title=data.get("document_title", ""),
        note=data.get("note", ""),
        type=data.get("type", ""),
        corner=data.get("corner", ""),
        before=tuple((each["dated"], each["document"]) for each in data.get("before", ())),
        own=own,
    )


def renamed(base: Edition, data: Mapping[str, Any], own: bool) -> Edition:
    """The layout of `base` under the head in `data`; it ends when `base` does, if not before."""
    ends = [day for day in (data.get("until"), base.last_day) if day is not None]
    return replace(
        base,
        code=data["code"],
        title=data["title"],
        issued_by=data["issued_by"],
        first_day=data["from"],
        last_day=min(ends, default=None),
        note=data.get("note", base.note),
        type=data.get("type", base.type),
        corner=data.get("corner", base.corner),
        layout_of=data["layout_of"],
        own=own,
    )


def no_layout(day: date) -> str:
    """What is wrong where the edition named in `layout_of` is not there."""
    return _("no edition of this form begins on {day}, whose layout it could keep").format(day=shown_day(day))


def _trouble(file_name: str, what: str) -> Trouble:
    return Trouble(
        _("The form edition {file} cannot be used: {what}.").format(file=file_name, what=what),
        _("Correct the edition there, or go back to the one that came with the program."),
    )


def form_key(code: str) -> str:
    """The key of a form from what people write: "6-KNĐ" and "6-knd" are the same form."""
    return re.sub(r"[^a-z0-9]+", "-", fold(code)).strip("-")


class _File(NamedTuple):
    name: str
    own: bool
    place: Path | str

    @property
    def text(self) -> str:
        return self.place.read_text(encoding="utf-8") if isinstance(self.place, Path) else self.place

    @property
    def first_day(self) -> str:
        return self.name.partition(".")[2].removesuffix(".toml")


class Editions:
    """All editions at hand: the shipped ones in `folder` and the book's `own` texts by file name.

    A text is read when it is first needed.
    """

    def __init__(self, folder: Path, own: Mapping[str, str] | None = None) -> None:
        self._files: dict[str, list[_File]] = {}
        self._read: dict[_File, Edition] = {}
        shipped = [_File(each.name, False, each) for each in sorted(folder.glob("*.toml"))]
        for file in shipped + [_File(name, True, toml) for name, toml in sorted((own or {}).items())]:
            self._files.setdefault(file.name.partition(".")[0], []).append(file)

    def keys(self) -> list[str]:
        """The key of every form that has an edition."""
        return sorted(self._files)

    def all_of(self, code: str) -> list[Edition]:
        """Every edition of a form, oldest first, the book's own after a shipped one of the same day.

        Trouble where one of them cannot be used.
        """
        return _in_order(self._edition(file) for file in self._files.get(form_key(code), ()))

    def readable_of(self, code: str) -> tuple[list[Edition], list[Unreadable]]:
        """The same, with the book's own that cannot be used set apart."""
        found, broken = [], []
        for file in self._files.get(form_key(code), ()):
            try:
                found.append(self._edition(file))
            except Trouble as trouble:
                if not file.own:
                    raise
                broken.append(Unreadable(form_key(code), date.fromisoformat(file.first_day), trouble.what))
        return _in_order(found), broken

    def edition_on(self, code: str, day: date) -> Edition:
        """The edition on which a paper of that day is written; Refused where none was in force, with the way out."""
        known = self.all_of(code)
        found = in_force(known, day)
        if found is None:
            raise Refused(_no_edition(known, code, day), field="day")
        return found

    def find(self, code: str, first_day: date, own: bool) -> Edition | None:
        """The edition of that first day, shipped or the book's own."""
        return next((each for each in self.all_of(code) if (each.first_day, each.own) == (first_day, own)), None)

    def text_of(self, code: str, first_day: date, own: bool) -> str:
        """The text of an edition as it stands in its file; "" where there is none."""
        files = self._files.get(form_key(code), ())
        return next((each.text for each in files if (each.first_day, each.own) == (first_day.isoformat(), own)), "")

    def layout(self, code: str, first_day: date, own: bool) -> Edition | None:
        """The edition of that day which has a layout of its own; for an `own` one the book's before the shipped."""
        files = [each for each in self._files.get(form_key(code), ()) if each.first_day == first_day.isoformat()]
        for file in sorted(files, key=lambda each: each.own, reverse=True):
            if (own or not file.own) and "layout_of" not in read_text(file.text)[0]:
                return self._edition(file)
        return None

    def _edition(self, file: _File) -> Edition:
        if file not in self._read:
            key = file.name.partition(".")[0]
            self._read[file] = read_edition(file.name, file.text, file.own, lambda day: self.layout(key, day, file.own))
        return self._read[file]


def _no_edition(known: list[Edition], code: str, day: date) -> str:
    """Why a paper of that day cannot be written, and what the secretary may choose."""
    if not known or day >= known[0].first_day:
        return _("No edition of the form {code} was in force on {day}.").format(code=code, day=shown_day(day))
    first = known[0]
    held = next((each for each in reversed(first.before) if each[0] <= day), None)
    document = _("{document}, {day}").format(document=held[1], day=shown_day(held[0])) if held else ""
    words = {"code": first.code, "day": shown_day(day), "first": shown_day(first.first_day), "document": document}
    why = (
        _("On {day} the form {code} followed an earlier document ({document}), which the program does not have.")
        if document
        else _("On {day} the form {code} of the program was not in force yet.")
    )
    way_out = _(
        "Its first edition holds from {first}. To print older papers on that one, choose so under Settings, Manner of "
        "work; or add the edition of that time under Settings, Forms."
    )
    return f"{why} {way_out}".format(**words)


def _in_order(editions: Iterable[Edition]) -> list[Edition]:
    return sorted(editions, key=lambda edition: (edition.first_day, edition.own))


def in_force(editions: list[Edition], day: date) -> Edition | None:
    """Of a form's editions, oldest first, the one that holds on a day; None where none does."""
    return next((each for each in reversed(editions) if each.holds_on(day)), None)
