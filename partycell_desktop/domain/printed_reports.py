"""What a printed report said, to tell what became different when it is printed again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from partycell_desktop.domain.dates import PartialDate

Figures = Mapping[str, Mapping[str, int]]
"""The figures of a report by line and column: {"07": {"this": 438000, "cumulative": 438000}}, in đồng."""


@dataclass(frozen=True)
class PrintedReport:
    """A report that left the program: `form` is its key, `period` "2026-Q1", `figures` JSON, `act` the act of it."""

    id: int = 0
    form: str = ""
    period: str = ""
    printed_on: PartialDate | None = None
    figures: str = "{}"
    act: int = 0

    @property
    def said(self) -> Figures:
        """What it said."""
        return {code: dict(columns) for code, columns in json.loads(self.figures).items()}


@dataclass(frozen=True)
class Difference:
    """A figure that is not what the printed report said."""

    code: str
    column: str
    before: int
    now: int


def as_text(figures: Figures) -> str:
    """Figures as the book keeps them: the same figures give the same text."""
    return json.dumps({code: dict(each) for code, each in figures.items()}, ensure_ascii=False, sort_keys=True)


def differences(before: Figures, now: Figures) -> list[Difference]:
    """Every figure that changed, in the order of the report; a line that one of them lacks counts as 0."""
    found = []
    for code in dict.fromkeys((*now, *before)):
        was, is_now = before.get(code, {}), now.get(code, {})
        for column in dict.fromkeys((*is_now, *was)):
            if was.get(column, 0) != is_now.get(column, 0):
                found.append(Difference(code, column, was.get(column, 0), is_now.get(column, 0)))
    return found
