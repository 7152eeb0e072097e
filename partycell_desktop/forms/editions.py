"""Editions: the wording of a form as one document prescribed it, from one day on.

An edition is a TOML text in resources/forms, named `<key>.<first day>.toml` (`6-knd.2025-09-29.toml`). The
key is how the program calls the form for ever; code and title are what people call it, and may be changed by
the secretary. The book may bring editions of its own (a locality's variant): for a day on which both hold,
the later first day wins, then the book's. A paper uses the edition in force on its own date, so that a
reprint looks as the paper did.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms.document import PAPERS, Margins
from partycell_desktop.forms.edition_checks import Spec, names_asked, what_is_wrong
from partycell_desktop.words import _

SURE = ("verbatim", "quoted", "unconfirmed")
_FILE_NAME = re.compile(r"(?P<key>[a-z0-9-]+)\.(?P<first>\d{4}-\d{2}-\d{2})\.toml")
_REQUIRED = {"code": str, "title": str, "issued_by": str, "from": date, "sure": str, "block": list}
_OPTIONAL = {
    "until": date,
    "page": str,
    "margins": list,
    "size": (int, float),
    "page_numbers": bool,
    "document_title": str,
    "note": str,
    "type": str,
    "corner": str,
}
FORM_NAMES = ("form_code", "form_title", "form_type", "form_subject", "form_issued_by")
"""What a wording may ask of its own edition, besides the facts of the record."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a form, checked.

    `issued_by` is the document that prescribes it, `sure` how sure the wording is. `type` is the type of document
    with which the title begins ("Danh sách"), where a paper prints it apart. `corner` stands in the corner of the
    first page.
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


def read_edition(file_name: str, toml: str, own: bool = False) -> Edition:
    """The edition in `toml`; Trouble that names the file, the block and the key where something is wrong."""
    named = _FILE_NAME.fullmatch(file_name)
    if named is None:
        raise _trouble(file_name, _("its name must look like 6-knd.2025-09-29.toml: the form, then the first day"))
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise _trouble(file_name, _("it is not written in TOML ({error})").format(error=error)) from error
    _check_head(file_name, data)
    if data["from"].isoformat() != named["first"]:
        raise _trouble(file_name, _("“from” is not the day in the name of the file"))
    for number, block in enumerate(data["block"], start=1):
        if wrong := what_is_wrong(block):
            kind = block.get("kind", "?") if isinstance(block, dict) else "?"
            where = _("block {number} ({kind})").format(number=number, kind=kind)
            raise _trouble(file_name, f"{where}: {wrong}")
    margins = Margins(*data["margins"]) if "margins" in data else Margins()
    return Edition(
        key=named["key"],
        code=data["code"],
        title=data["title"],
        issued_by=data["issued_by"],
        first_day=data["from"],
        last_day=data.get("until"),
        sure=data["sure"],
        blocks=tuple(data["block"]),
        paper=data.get("page", "A4"),
        margins=margins,
        size=float(data.get("size", 14.0)),
        page_numbers=data.get("page_numbers", True),
        document_title=data.get("document_title", ""),
        note=data.get("note", ""),
        type=data.get("type", ""),
        corner=data.get("corner", ""),
        own=own,
    )


def _check_head(file_name: str, data: Mapping[str, Any]) -> None:
    for key in _REQUIRED:
        if key not in data:
            raise _trouble(file_name, _("“{key}” is missing").format(key=key))
    for key, value in data.items():
        kind: Any = _REQUIRED.get(key) or _OPTIONAL.get(key)
        if kind is None:
            raise _trouble(file_name, _("“{key}” is not known at the head of an edition").format(key=key))
        if not isinstance(value, kind):
            raise _trouble(file_name, _("“{key}” has the wrong kind of value").format(key=key))
    if data["sure"] not in SURE:
        raise _trouble(file_name, _("“{key}” must be one of: {allowed}").format(key="sure", allowed=", ".join(SURE)))
    if data.get("page", "A4") not in PAPERS:
        raise _trouble(file_name, _("“{key}” must be one of: {allowed}").format(key="page", allowed=", ".join(PAPERS)))
    margins = data.get("margins", [0, 0, 0, 0])
    if len(margins) != 4 or not all(isinstance(mm, int | float) for mm in margins):
        raise _trouble(file_name, _("“margins” must be four numbers in mm: top, bottom, left, right"))


def _trouble(file_name: str, what: str) -> Trouble:
    return Trouble(
        _("The form edition {file} cannot be used: {what}.").format(file=file_name, what=what),
        _("Correct the edition there, or go back to the one that came with the program."),
    )


def form_key(code: str) -> str:
    """The key of a form from what people write: "6-KNĐ" and "6-knd" are the same form."""
    return re.sub(r"[^a-z0-9]+", "-", fold(code)).strip("-")


class Editions:
    """All editions at hand: the shipped ones in `folder` and the book's `own` texts by file name.

    `renamed` holds the secretary's code and title for a form, by key. A text is read when it is first needed.
    """

    def __init__(
        self,
        folder: Path,
        own: Mapping[str, str] | None = None,
        renamed: Mapping[str, tuple[str, str]] | None = None,
    ) -> None:
        self._renamed = dict(renamed or {})
        self._files: dict[str, list[tuple[str, bool, Path | str]]] = {}
        self._read: dict[tuple[str, bool], Edition] = {}
        shipped: list[tuple[str, bool, Path | str]] = [(f.name, False, f) for f in sorted(folder.glob("*.toml"))]
        for name, is_own, place in shipped + [(name, True, toml) for name, toml in sorted((own or {}).items())]:
            self._files.setdefault(name.partition(".")[0], []).append((name, is_own, place))

    def keys(self) -> list[str]:
        """The key of every form that has an edition."""
        return sorted(self._files)

    def all_of(self, code: str) -> list[Edition]:
        """Every edition of a form, oldest first, the book's own after a shipped one of the same day."""
        key = form_key(code)
        found = [self._edition(key, *file) for file in self._files.get(key, ())]
        return sorted(found, key=lambda edition: (edition.first_day, edition.own))

    def edition_on(self, code: str, day: date) -> Edition:
        """The edition on which a paper of that day is written; Refused where none was in force."""
        holding = [edition for edition in self.all_of(code) if edition.holds_on(day)]
        if not holding:
            raise Refused(
                _("No edition of the form {code} was in force on {day}.").format(code=code, day=f"{day:%d/%m/%Y}"),
                field="day",
            )
        return holding[-1]

    def _edition(self, key: str, name: str, own: bool, place: Path | str) -> Edition:
        if (name, own) not in self._read:
            toml = place.read_text(encoding="utf-8") if isinstance(place, Path) else place
            edition = read_edition(name, toml, own)
            if key in self._renamed:
                code, title = self._renamed[key]
                edition = replace(edition, code=code, title=title)
            self._read[name, own] = edition
        return self._read[name, own]
