"""What the list of candidates can show."""

from collections.abc import Callable

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.names import name_key
from partycell_desktop.screens.candidates.board import URGENT
from partycell_desktop.screens.parts.record_table import Column
from partycell_desktop.use_cases.candidate_export import next_words
from partycell_desktop.use_cases.candidates import CandidateLine
from partycell_desktop.words import _

NameTie = tuple[str, str]


def candidate_columns(tie: Callable[[], NameTie]) -> list[Column[CandidateLine]]:
    """All columns of the list; `tie` says how equal given names are ordered."""
    return [
        Column(
            "name",
            _("Full name"),
            lambda line: line.person.name,
            lambda line: name_key(line.person.name, tie()),
            width=170,
            bold_tail=True,
        ),
        Column("stage", _("Stage"), lambda line: line.stage_title, lambda line: line.progress, width=150),
        Column(
            "since",
            _("Since"),
            lambda line: shown_day(line.since) if line.since else "",
            lambda line: line.since.isoformat() if line.since else "",
            width=104,
            figures=True,
        ),
        _number("waits", _("Days waited"), lambda line: line.waits, width=92),
        Column(
            "papers",
            _("Papers"),
            lambda line: f"{line.papers_done}/{line.papers_wanted}" if line.papers_wanted else "",
            lambda line: line.papers_done / line.papers_wanted if line.papers_wanted else 0,
            width=68,
            figures=True,
            align="right",
        ),
        Column(
            "next",
            _("Next"),
            next_words,
            next_key,
            width=330,
            tone=lambda line: line.next.tone if line.next.tone in URGENT else "",
        ),
        _number("age", _("Age"), lambda line: line.age, width=56),
        Column("work_unit", _("Work unit"), lambda line: line.person.work_unit, width=120),
        Column("source", _("Proposed by"), lambda line: line.candidacy.source, width=140, shown_by_default=False),
        Column("mentor", _("Mentor"), lambda line: line.mentor, width=140, shown_by_default=False),
        Column("job_title", _("Job"), lambda line: line.person.job_title, width=120, shown_by_default=False),
        Column("sex", _("Sex"), lambda line: line.person.sex, width=64, shown_by_default=False),
        Column(
            "born_on",
            _("Date of birth"),
            lambda line: line.person.born_on.shown() if line.person.born_on else "",
            lambda line: line.person.born_on.iso if line.person.born_on else "",
            width=100,
            figures=True,
            shown_by_default=False,
        ),
        Column(
            "opened_on",
            _("First contact on"),
            lambda line: line.candidacy.opened_on.shown() if line.candidacy.opened_on else "",
            lambda line: line.candidacy.opened_on.iso if line.candidacy.opened_on else "",
            width=100,
            figures=True,
            shown_by_default=False,
        ),
        _number("progress", _("Way done, %"), lambda line: line.progress, width=92, shown=False),
    ]


def next_key(line: CandidateLine) -> tuple[int, str, str]:
    """The most urgent first, then by day."""
    rank = URGENT.index(line.next.tone) if line.next.tone in URGENT else len(URGENT)
    return rank, line.next.day.isoformat() if line.next.day else "9", line.next.says


def _number(
    name: str, label: str, value: Callable[[CandidateLine], int | None], *, width: int, shown: bool = True
) -> Column[CandidateLine]:
    def text(line: CandidateLine) -> str:
        number = value(line)
        return "" if number is None else str(number)

    return Column(
        name,
        label,
        text,
        lambda line: value(line) or 0,
        width=width,
        align="right",
        figures=True,
        shown_by_default=shown,
        searched=False,
    )
