"""The cell itself: its name and those above it on each day, its enterprise, its term, its manner of printing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import N_, _

Date = PartialDate | None

OWN_LEVEL = 0
HIGHEST_LEVEL = 3


@dataclass(frozen=True)
class Cell:
    """What the secretary says once about the cell. Its names are `OrganisationName`s, because they change."""

    id: int = 0
    enterprise: str = item(N_("Enterprise"), needed=True)
    enterprise_kind: str = item(N_("Kind of enterprise"), Kind.CHOICE, choices="enterprise_kind", needed=True)
    organisation_type: str = item(
        N_("Type of Party organisation"), Kind.CHOICE, choices="organisation_type", needed=True
    )
    place_name: str = item(
        N_("Place name on documents"), needed=True, hint=N_("Stands before the date: “Ví Dụ, ngày …”.")
    )
    symbol: str = item(N_("Symbol of the cell in document numbers"), hint=N_("Usually CB, as in “Số 05-NQ/CB”."))
    organisation_code: str = item(N_("Code of the Party organisation"))
    address: str = item(N_("Address"))
    has_seal: bool = item(N_("The cell has its own seal"), Kind.YES_NO)
    note: str = item(N_("Note"), Kind.LONG)


@dataclass(frozen=True)
class OrganisationName:
    """The name of the cell (level 0) or of a body above it (1 is the nearest) from a day on.

    `header_line` is the line printed at the head of documents, in capitals ("ĐẢNG BỘ PHƯỜNG VÍ DỤ").
    """

    id: int = 0
    level: int = 0
    name: str = item(N_("Name"), needed=True)
    header_line: str = item(N_("Header line on documents"))
    from_on: Date = item(N_("Holds from"), Kind.DATE)

    @property
    def header(self) -> str:
        """The line at the head of documents: the one given, else the name in capitals."""
        return self.header_line or self.name.upper()


@dataclass(frozen=True)
class Term:
    """A term (nhiệm kỳ) of the cell, from the day after one congress to the closing day of the next."""

    id: int = 0
    name: str = item(N_("Term"), needed=True, hint=N_("For example 2025 - 2030."))
    congress_on: Date = item(N_("Congress closed on"), Kind.DATE)
    ends_on: Date = item(N_("Ends on"), Kind.DATE)


@dataclass(frozen=True)
class DeskPerson:
    """Who is at the desk: kept in the history with every act."""

    id: int = 0
    name: str = item(N_("Your name"), Kind.NAME, needed=True)
    role: str = item(N_("Your role"), Kind.CHOICE, choices="desk_role", needed=True)


def name_on(names: Iterable[OrganisationName], level: int, day: date) -> OrganisationName | None:
    """The name that a level bears on `day`: the newest that holds by then, else the oldest known, else None."""
    known = sorted(
        (each for each in names if each.level == level),
        key=lambda each: each.from_on.first_day() if each.from_on else date.min,
    )
    holding = [each for each in known if each.from_on is None or each.from_on.first_day() <= day]
    return holding[-1] if holding else (known[0] if known else None)


def levels_on(names: Iterable[OrganisationName], day: date) -> list[OrganisationName]:
    """The cell and the bodies above it as they are called on `day`, the cell first."""
    names = list(names)
    found = (name_on(names, level, day) for level in range(OWN_LEVEL, HIGHEST_LEVEL + 1))
    return [each for each in found if each is not None]


def check_names(names: Iterable[OrganisationName]) -> None:
    """Refuse names that cannot head a document: no cell, no body above, a level skipped, one day twice."""
    names = list(names)
    levels = {each.level for each in names}
    if OWN_LEVEL not in levels:
        raise Refused(_("The cell needs its name."), "cell_name")
    if 1 not in levels:
        raise Refused(_("The committee above the cell needs its name."), "upper_name")
    if levels != set(range(len(levels))):
        raise Refused(_("A level above the cell has been left out."), "upper_name")
    seen: set[tuple[int, str]] = set()
    for each in names:
        if not each.name:
            raise Refused(_("A name is empty."), "name")
        key = (each.level, each.from_on.iso if each.from_on else "")
        if key in seen:
            raise Refused(
                _("“{name}”: there are two names for one level from the same day.").format(name=each.name),
                "from_on",
            )
        seen.add(key)
