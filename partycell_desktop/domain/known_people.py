"""Telling people apart: rows of a list from one another, and from those who are in the book.

By the personal number and the card number, which are one and the same number, by the ID of the national list, else by
name and date of birth.
"""

from collections.abc import Collection, Iterable, Sequence

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.intake import NUMBERS, Incoming, Known
from partycell_desktop.domain.items import masked
from partycell_desktop.domain.names import same_person_key
from partycell_desktop.words import _


def check_doubles(rows: Iterable[Incoming]) -> None:
    """Reject rows that tell of somebody whom an earlier row of the same list told of.

    By the personal number and the card number, which are one and the same number, by the ID of the national list,
    else by name and date of birth; two people of one name and birth with different personal numbers are two people.
    """
    by_number: dict[str, Incoming] = {}
    by_id: dict[str, Incoming] = {}
    by_name: dict[tuple[str, str], list[Incoming]] = {}
    for row in rows:
        found: set[int] = set()
        for key in NUMBERS:
            number = row.number(key)
            first = by_number.setdefault(number, row) if number else row
            if first is not row and first.row not in found:
                found.add(first.row)
                row.reject(key, _("The same number stands in row {row} of this file.").format(row=first.row))
        ident = row.number("national_id").casefold()
        first = by_id.setdefault(ident, row) if ident else row
        if first is not row and first.row not in found:
            reason = _("The same ID stands in row {row} of this file.").format(row=first.row)
            if _numbers_differ(first, row) and same_person_key(first.name) != same_person_key(row.name):
                _leave_out_id(row, reason)
            else:
                found.add(first.row)
                row.reject("national_id", reason)
        if row.name and row.born_on:
            same = by_name.setdefault((same_person_key(row.name), row.born_on.iso), [])
            _compare_namesakes(row, same, found)
            same.append(row)


def _compare_namesakes(row: Incoming, same: Sequence[Incoming], found: Collection[int]) -> None:
    for twin in same:
        reason = _("The same name and date of birth stand in row {row} of this file.").format(row=twin.row)
        if _numbers_differ(twin, row):
            row.note("full_name", reason + " " + _("The personal numbers differ, so both are taken in."))
        elif twin.row not in found:
            row.reject("full_name", reason)
            return


def _leave_out_id(row: Incoming, reason: str) -> None:
    """Number and name say that this is another person: the ID was copied wrongly, and the row does without it."""
    row.note("national_id", reason + " " + _("The row is taken in without it."))
    row.items.pop("national_id", None)


def _numbers_differ(one: Incoming, other: Incoming) -> bool:
    numbers = one.number("citizen_number"), other.number("citizen_number")
    return all(numbers) and numbers[0] != numbers[1]


class KnownPeople:
    """Everybody in the book, to be found by what a list says of a person."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_number: dict[str, Known] = {}
        self._by_id: dict[str, Known] = {}
        self._by_name: dict[str, list[Known]] = {}
        self._register: dict[int, Known] = {}
        for each in known:
            for number in (each.person.citizen_number, each.person.card_number):
                if number:
                    self._by_number.setdefault(number, each)
            if each.person.national_id:
                self._by_id.setdefault(each.person.national_id.casefold(), each)
            for name in {same_person_key(each.person.full_name), same_person_key(each.person.name_in_use)} - {""}:
                self._by_name.setdefault(name, []).append(each)
            if each.person.register_number is not None:
                self._register.setdefault(each.person.register_number, each)

    def find(self, row: Incoming) -> Known | None:
        """The person in the book whom the row tells of, or None for somebody new.

        By personal number, card number, ID of the national list, else by name and date of birth. A row that fits
        two people, or whose number belongs to somebody else, is rejected: the row's `problems` say why.
        """
        hits: list[tuple[str, Known]] = []
        for key in NUMBERS:
            found = self._by_number.get(row.number(key))
            if found is not None:
                hits.append((key, found))
        found = self._by_id.get(row.number("national_id").casefold())
        if found is not None:
            if not hits and any(map(row.cells.get, NUMBERS)) and _is_another(row, found):
                _leave_out_id(row, _("In the book this belongs to {name}.").format(name=_who(found)))
            else:
                hits.append(("national_id", found))
        if not hits:
            return self._find_by_name(row)
        key, known = hits[0]
        for other_key, other in hits[1:]:
            if other is not known:
                row.reject(other_key, _("In the book this belongs to {name}.").format(name=_who(other)))
                return None
        if _is_another(row, known):
            row.reject(key, _("In the book this belongs to {name}.").format(name=_who(known)))
            return None
        return known

    def _find_by_name(self, row: Incoming) -> Known | None:
        namesakes = self._by_name.get(same_person_key(row.name), []) if row.name else []
        fitting = [each for each in namesakes if _may_be_one_day(row.born_on, each.person.born_on, blank=True)]
        if not fitting:
            return None
        if len(fitting) > 1:
            row.reject(
                "full_name",
                _("Several people in the book have this name and date of birth; the row has no number that tells."),
            )
            return None
        known = fitting[0]
        bare = not (known.person.born_on or known.person.citizen_number or known.person.card_number)
        if (row.born_on is None) != (known.person.born_on is None) and not (
            bare and row.name == known.person.full_name
        ):
            row.reject(
                "full_name",
                _("{name} is in the book; without a date of birth or a number it cannot be told who is meant.").format(
                    name=_who(known)
                ),
            )
            return None
        number = row.number("citizen_number")
        if number and known.person.citizen_number and number != known.person.citizen_number:
            row.reject(
                "citizen_number",
                _("{name} is in the book with another personal number ({number}).").format(
                    name=_who(known), number=masked(known.person.citizen_number)
                ),
            )
            return None
        return known

    def check_register_number(self, row: Incoming, known: Known | None) -> None:
        """Reject a Số SĐV that somebody else has: it is never given twice; and one that is none."""
        number = row.items.get("register_number")
        if number == 0:
            row.reject("register_number", _("The numbers of the register begin with 1."))
        owner = self._register.get(number) if isinstance(number, int) else None
        if owner is not None and owner is not known:
            row.reject("register_number", _("In the book this belongs to {name}.").format(name=_who(owner)))


def _who(known: Known) -> str:
    person = known.person
    return f"{person.name} ({person.born_on.shown()})" if person.born_on else person.name


def _is_another(row: Incoming, known: Known) -> bool:
    """Whether neither name nor birth agree."""
    return bool(row.name) and not _same_name(row, known) and not _may_be_one_day(row.born_on, known.person.born_on)


def _same_name(row: Incoming, known: Known) -> bool:
    names = {same_person_key(known.person.full_name), same_person_key(known.person.name_in_use)}
    return same_person_key(row.name) in names


def _may_be_one_day(one: PartialDate | None, other: PartialDate | None, *, blank: bool = False) -> bool:
    """Whether two dates can be one: one may know only the month or the year. With `blank`, an unknown one fits any."""
    if one is None or other is None:
        return blank
    return one.iso.startswith(other.iso) or other.iso.startswith(one.iso)
