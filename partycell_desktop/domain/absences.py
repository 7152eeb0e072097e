"""Who stays away from the meetings: how often in a row, with or without a reason, in how many months of a year.

A member who takes no part for three months of a year without a good reason, or pays no dues for so long, is one whose
name the cell considers to remove (Điều lệ Đảng, Điều 8; Quy định 294-QĐ/TW, điểm 8.1). It is for the cell to consider:
nothing follows by itself. What is said here is the part of the meetings; that of the dues is another matter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from partycell_desktop.domain.meetings import Attendance, Attending, MeetingFile


@dataclass(frozen=True)
class Missed:
    """A meeting that a member missed."""

    meeting_id: int
    day: date
    state: Attending
    reason: str


@dataclass(frozen=True)
class Staying:
    """How a member stays away: the run up to now (`running`, the newest first), and what was missed in the year.

    `months` are the months of the year in which the member missed every meeting and at least one without a reason.
    """

    person_id: int
    name: str
    running: Sequence[Missed] = field(default_factory=tuple)
    in_year: Sequence[Missed] = field(default_factory=tuple)
    months: Sequence[int] = field(default_factory=tuple)

    @property
    def without_reason(self) -> int:
        """How many meetings of the run were missed without a reason."""
        return sum(each.state is Attending.ABSENT for each in self.running)


def who_stays_away(files: Iterable[MeetingFile], year: int) -> list[Staying]:
    """Who missed the last meeting that expected them, or missed something in the year; the longest run first.

    A meeting at which a member was not expected (exempt, away, not yet here) neither counts nor breaks the run.
    """
    told: dict[int, list[tuple[MeetingFile, Attendance]]] = {}
    for file in sorted(files, key=lambda each: (each.day, each.meeting.starts_at, each.id)):
        for each in file.roll:
            if each.convened and each.state is not Attending.UNKNOWN:
                told.setdefault(each.person_id, []).append((file, each))
    found = [_staying(own, year) for own in told.values()]
    return sorted(
        (each for each in found if each.running or each.in_year),
        key=lambda each: (-len(each.running), -each.without_reason, -len(each.months), each.name),
    )


def _staying(own: Sequence[tuple[MeetingFile, Attendance]], year: int) -> Staying:
    running: list[Missed] = []
    for file, each in reversed(own):
        if each.came:
            break
        running.append(Missed(file.id, file.day, each.state, each.reason))
    this_year = [(file, each) for file, each in own if file.day.year == year]
    missed = [Missed(file.id, file.day, each.state, each.reason) for file, each in reversed(this_year) if not each.came]
    came = {file.day.month for file, each in this_year if each.came}
    months = sorted({each.day.month for each in missed if each.state is Attending.ABSENT} - came)
    return Staying(own[-1][1].person_id, own[-1][1].name, tuple(running), tuple(missed), tuple(months))
