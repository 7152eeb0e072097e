"""Code lists (danh mục): what an item is chosen from, with the official Vietnamese words."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from partycell_desktop.domain.dates import cited_day
from partycell_desktop.domain.names import same_person_key
from partycell_desktop.domain.refusal import Citation, Trouble
from partycell_desktop.words import _

_OF_AN_ENTRY = frozenset({"value", "code", "group", "place", "now", "also"})
_BEFORE_A_PLACE = ("tinh ", "thanh pho ", "tp ")


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry: the official words, as papers print them.

    `code` is its number in the source, `group` the part of the list it stands in, `place` where its kind of paper
    stands in a dossier, `now` the entry that took its place (an old province), `also` other spellings of it. `own`
    was added by the cell, `hidden` is no longer offered.
    """

    value: str
    code: str = ""
    group: str = ""
    place: str = ""
    now: str = ""
    also: tuple[str, ...] = ()
    own: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class CodeList:
    """A list in its official order, with the source of its words."""

    id: str
    says: str
    cite: Citation
    entries: tuple[Choice, ...]

    @property
    def title(self) -> str:
        """What the list holds, in the language spoken now."""
        return _(self.says)

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """What is offered: every entry that is not hidden."""
        return tuple(each for each in self.entries if not each.hidden)

    @cached_property
    def values(self) -> tuple[str, ...]:
        """The words that are offered, in order."""
        return tuple(each.value for each in self.choices)

    @cached_property
    def by_code(self) -> dict[str, Choice]:
        """The entries that have a code, by it; hidden ones too."""
        return {each.code: each for each in self.entries if each.code}

    def find(self, text: str) -> Choice | None:
        """The entry that `text` means, hidden ones too, or None.

        Case, accents, spaces, the place of tones and "Tỉnh", "Thành phố" before a name do not count, unless two
        entries differ by them alone.
        """
        return self._exactly.get(text) or self._loosely.get(_loose(text))

    @cached_property
    def _exactly(self) -> dict[str, Choice]:
        return {each.value: each for each in self.entries}

    @cached_property
    def _loosely(self) -> dict[str, Choice | None]:
        found: dict[str, Choice | None] = {}
        for each in self.entries:
            for key in {_loose(text) for text in (each.value, *each.also)}:
                found[key] = None if key in found else each
        return found

    def with_own(self, own: Iterable[Mapping[str, Any]]) -> "CodeList":
        """The list as a cell uses it; `own` are the cell's rows: value, code, hidden.

        A row with the words of a shipped entry hides it or shows it again; others come after the shipped ones.
        """
        entries = {each.value: each for each in self.entries}
        for row in own:
            known = entries.get(row["value"]) or Choice(row["value"], own=True)
            entries[known.value] = replace(known, code=row.get("code") or known.code, hidden=bool(row.get("hidden")))
        return replace(self, entries=tuple(entries.values()))


def _loose(text: str) -> str:
    key = same_person_key(text)
    for kind in _BEFORE_A_PLACE:
        key = key.removeprefix(kind)
    return key


def read_code_list(text: str, name: str) -> CodeList:
    """Read the TOML text of one list; Trouble with the true cause where it cannot be used.

    Keys: id, says (English), cite (document, article, dated, sure), items: each the words alone or a table of a
    Choice's attributes.
    """
    try:
        table = tomllib.loads(text)
        cite = table["cite"]
        dated = cited_day(cite["dated"]) if "dated" in cite else ""
        source = Citation(cite["document"], cite.get("article", ""), dated, cite["sure"])
        read = CodeList(table["id"], table["says"], source, tuple(map(_read_entry, table["items"])))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as wrong:
        raise _bad(name, str(wrong)) from None
    if not read.says or not source.document:
        raise _bad(name, _("it does not say what it holds, or where that comes from"))
    if not read.entries or not all(each.value for each in read.entries):
        raise _bad(name, _("an entry is empty"))
    if len(read._exactly) != len(read.entries):
        raise _bad(name, _("an entry stands twice"))
    return read


def _read_entry(entry: str | dict[str, Any]) -> Choice:
    if isinstance(entry, str):
        return Choice(entry)
    if unknown := entry.keys() - _OF_AN_ENTRY:
        raise KeyError(*unknown)
    return Choice(**{**entry, "also": tuple(entry.get("also", ()))})


def _bad(name: str, detail: str) -> Trouble:
    return Trouble(
        _("The list file {name} cannot be used: {detail}.").format(name=name, detail=detail),
        _("Install the program again, or put the file right."),
    )
