"""What the program brings along in resources/: dated rules, code lists, stages, agendas, regimes, score sheets."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from partycell_desktop import paths
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import _

if TYPE_CHECKING:
    from partycell_desktop.domain.agendas import Agenda
    from partycell_desktop.domain.code_list import CodeList
    from partycell_desktop.domain.regulation import Regulations, Rule
    from partycell_desktop.domain.scoring import ScoreSheet
    from partycell_desktop.domain.spending_regimes import SpendingRegime
    from partycell_desktop.domain.stages import StageSet
    from partycell_desktop.domain.working_days import YearOfDays
    from partycell_desktop.domain.written_papers import PaperTemplate

# What the list of members does not need is read where it is asked for: the window is there the sooner.


def load_regulations(own_values: Iterable[Mapping[str, Any]] = ()) -> "Regulations":
    """All shipped rules, with the book's own dated values (rows of `own_rule_values`) before the shipped ones."""
    from partycell_desktop.domain.regulation import Regulations

    return Regulations(_shipped_rules(), own_values)


@cache
def _shipped_rules() -> "tuple[Rule, ...]":
    from partycell_desktop.domain.regulation import read_rule

    files = sorted((paths.resources() / "regulations").glob("*.toml"))
    return tuple(read_rule(each.read_text("utf-8"), each.name) for each in files)


def load_list(name: str, own: Iterable[Mapping[str, Any]] = ()) -> "CodeList":
    """The code list `name` with the book's own choices (rows of `own_choices`); Refused where there is none."""
    own = tuple(own)
    shipped = _shipped_list(name)
    return shipped.with_own(own) if own else shipped


@cache
def _shipped_list(name: str) -> "CodeList":
    from partycell_desktop.domain.code_list import read_code_list

    file = paths.resources() / "lists" / f"{name}.toml"
    if name not in list_names():
        raise Refused(_("There is no list called “{name}”.").format(name=name), "list_name")
    return read_code_list(file.read_text("utf-8"), file.name)


def list_names() -> tuple[str, ...]:
    """The names of the shipped code lists; none of them is read yet."""
    return tuple(sorted(each.stem for each in (paths.resources() / "lists").glob("*.toml")))


def load_lists() -> "dict[str, CodeList]":
    """Every shipped code list by its name: for screens and tests that need them all."""
    return {name: load_list(name) for name in list_names()}


@cache
def load_stages() -> "tuple[StageSet, ...]":
    """The shipped sets of stages of the way into the Party, oldest first."""
    from partycell_desktop.domain.stages import read_stages

    files = sorted((paths.resources() / "stages").glob("*.toml"))
    return tuple(read_stages(each.read_text("utf-8"), each.name) for each in files)


@cache
def load_agendas() -> "tuple[Agenda, ...]":
    """The shipped agendas of every kind of meeting, by kind and oldest first."""
    from partycell_desktop.domain.agendas import read_agenda

    files = sorted((paths.resources() / "agendas").glob("*.toml"))
    order = ("ordinary", "thematic", "combined", "extraordinary", "committee", "congress")
    read = [read_agenda(each.read_text("utf-8"), each.name) for each in files]
    return tuple(sorted(read, key=lambda each: (order.index(each.kind), each.from_on)))


@cache
def load_score_sheets() -> "tuple[ScoreSheet, ...]":
    """The shipped score sheets, oldest first."""
    from partycell_desktop.domain.score_sheets import read_score_sheet

    files = sorted((paths.resources() / "score_sheets").glob("*.toml"))
    read = [read_score_sheet(each.read_text("utf-8"), each.name) for each in files]
    return tuple(sorted(read, key=lambda each: each.from_on))


@cache
def load_spending_regimes() -> "tuple[SpendingRegime, ...]":
    """The shipped regimes of expenditure, oldest first."""
    from partycell_desktop.domain.spending_regimes import read_spending_regime

    files = sorted((paths.resources() / "spending_regimes").glob("*.toml"))
    read = [read_spending_regime(each.read_text("utf-8"), each.name) for each in files]
    return tuple(sorted(read, key=lambda each: each.from_on))


@cache
def national_year(year: int) -> "YearOfDays":
    """Viet Nam's holidays of one year, lunar days, substituted days and worked Saturdays included.

    From the `holidays` library, which works offline; it holds the government's swaps up to a certain year.
    """
    from holidays.countries.vietnam import Vietnam  # reading it takes a tenth of a second

    from partycell_desktop.domain.working_days import YearOfDays

    found = Vietnam(years=year, language="vi")  # type: ignore[no-untyped-call]
    return YearOfDays(
        {day: name for day, name in found.items() if day.year == year},
        frozenset(day for day in found.weekend_workdays if day.year == year),
        swaps_known=year <= max(found.special_public_holidays),
    )


@cache
def load_paper_templates() -> "tuple[PaperTemplate, ...]":
    """The program's own templates of documents that a cell writes, in the order of their files."""
    import tomllib

    from partycell_desktop.domain.written_papers import PaperTemplate

    files = sorted((paths.resources() / "paper_templates").glob("*.toml"))
    told = [each for file in files for each in tomllib.loads(file.read_text("utf-8"))["template"]]
    return tuple(PaperTemplate(**{name: text.strip() for name, text in each.items()}) for each in told)
