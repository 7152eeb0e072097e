"""The meetings of a year, one below the other, and what the year lacks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.screens.meetings.kind_words import KIND_WORDS, STATE_TONES, STATE_WORDS
from partycell_desktop.screens.parts.chips import ChipRow, in_lines
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, label
from partycell_desktop.use_cases.meetings import MeetingLine
from partycell_desktop.words import _

WIDTH, MOST_GAPS = 250, 4


class YearList(Card):
    """`meetings.list`: the years as chips `meetings.year`, `meetings.table`, `meetings.gaps`.

    `year_chosen` and `meeting_chosen` tell what the user chose, `begin_wanted` that the empty list was pressed.
    """

    year_chosen = Signal(str)
    meeting_chosen = Signal(object)
    begin_wanted = Signal()

    def __init__(self, remembered: Remembered) -> None:
        super().__init__(name="meetings.list", padding=0, spacing=0)
        self.setFixedWidth(px(WIDTH))
        self.years = ChipRow("meetings.year", _("Which year is shown"))
        self.years.chosen.connect(self.year_chosen)
        self.table: RecordTable[MeetingLine] = RecordTable(
            "meetings.table",
            [
                Column("day", _("Day"), _day, _iso, width=58, figures=True),
                Column("kind", _("Meeting"), _kind, width=90),
                Column("state", _("State"), lambda _line: "", width=88, pill=_state),
            ],
            remembered,
            accessible=_("Meetings of the cell"),
        )
        self.table.set_empty(_("No meeting of this year is in the book yet."), _("Plan a meeting…"))
        self.table.begin_wanted.connect(self.begin_wanted)
        self.table.current_changed.connect(self.meeting_chosen)
        self._gaps = label("", "small", "meetings.gaps", wrap=True)
        self._gaps.setContentsMargins(px(10), px(6), px(10), px(8))
        head = in_lines(self.years)
        head.setContentsMargins(px(8), px(8), px(8), px(4))
        self.add(head)
        self.add(self.table, 1)
        self.add(self._gaps)

    def show_gaps(self, found: Sequence[str]) -> None:
        """Say below the list what the year lacks, the first few."""
        self._gaps.setText("\n".join(found[:MOST_GAPS]))
        self._gaps.setVisible(bool(found))


def _day(line: MeetingLine) -> str:
    return line.meeting.held_on.shown()[:5] if line.meeting.held_on else ""  # the year stands above


def _kind(line: MeetingLine) -> str:
    return _(KIND_WORDS[line.meeting.kind])


def _iso(line: MeetingLine) -> str:
    return line.meeting.held_on.iso if line.meeting.held_on else ""


def _state(line: MeetingLine) -> tuple[str, str] | None:
    if line.state is MeetingState.FINISHED:
        return None  # it needs no word
    return _(STATE_WORDS[line.state]), STATE_TONES[line.state]
