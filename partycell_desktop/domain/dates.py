"""Days as the paper files have them: whole, or known only to the month or the year."""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import total_ordering

from partycell_desktop.domain.names import nfc
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import _

EARLIEST_YEAR = 1850
LATEST_YEAR = 2200

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_WORDS = re.compile(r"ngày|tháng|năm", re.IGNORECASE)
_MIDNIGHT = re.compile(r"[ T]00:00(?::00(?:\.0+)?)?$")
_SEPARATOR = re.compile(r"\s*[/.\-–]\s*|\s+")
_EIGHT_DIGITS = re.compile(r"[0-9]{8}")
_NUMBER = re.compile(r"[0-9]+")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year. A day that the calendar does not have is Refused, with its cause.

    Ordered by (year, month, day); what is not known comes before what is: 1968 < 05/1968 < 03/05/1968.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        _check(self.year, self.month, self.day)

    @classmethod
    def of(cls, date: datetime.date) -> "PartialDate":
        """The whole day `date`."""
        return cls(date.year, date.month, date.day)

    @classmethod
    def from_iso(cls, text: str) -> "PartialDate":
        """Read "1968", "1968-05" or "1968-05-03", the way days are kept in the book; Refused otherwise."""
        found = _ISO.fullmatch(text)
        if found is None:
            raise Refused(_("“{text}” is not a date.").format(text=text))
        year, month, day = found.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @property
    def iso(self) -> str:
        """ "1968", "1968-05" or "1968-05-03"."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @property
    def is_full(self) -> bool:
        """Whether the day itself is known."""
        return self.day is not None

    def shown(self) -> str:
        """ "1968", "05/1968" or "03/05/1968"."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.insert(0, f"{self.month:02d}")
        if self.day is not None:
            parts.insert(0, f"{self.day:02d}")
        return "/".join(parts)

    def first_day(self) -> datetime.date:
        """The earliest day it can be."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> datetime.date:
        """The latest day it can be."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        return self.shown()

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)


def _check(year: int, month: int | None, day: int | None) -> None:
    shown = "/".join(str(part) for part in (day, month, year) if part is not None)
    if month is None and day is not None:
        raise ValueError("a day without its month")
    if month == 0 or day == 0:
        raise Refused(
            _(
                "“{text}” has a zero for the day or the month. If only the month or the year is known, "
                "write just that: 05/1968 or 1968."
            ).format(text=shown)
        )
    if month is not None and not 1 <= month <= 12:
        raise Refused(
            _("“{text}” is not a real day: there is no month {month}. Write the day first, then the month.").format(
                text=shown, month=month
            )
        )
    # 2000 is a leap year: what it lacks, the month never has.
    if month is not None and day is not None and not 1 <= day <= calendar.monthrange(2000, month)[1]:
        raise Refused(
            _("“{text}” is not a real day: month {month} has no day {day}.").format(text=shown, month=month, day=day)
        )
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise Refused(
            _("“{text}” cannot be right: the year must be from {first} to {last}.").format(
                text=shown, first=EARLIEST_YEAR, last=LATEST_YEAR
            )
        )
    if (month, day) == (2, 29) and not calendar.isleap(year):
        raise Refused(_("“{text}” is not a real day: February {year} has no day 29.").format(text=shown, year=year))


def read_date(text: str, today: datetime.date | None = None) -> PartialDate:
    """Read what a person typed or an old list holds; the day comes first, as Vietnamese write it.

    Accepted: 3/2/15, 03.02.2015, 3-2-2015, 2015-02-03, 03022015, 05/1968, 1968, and "ngày 3 tháng 2 năm
    2015". Years of two digits up to `today`'s are 20xx, later ones 19xx; without `today` the border is 2069.
    Refused with the true cause: what is not a date, what the calendar does not have, and what could be
    read in two ways (05/68, six digits in a row).
    """
    shown = nfc(text)
    bare = _MIDNIGHT.sub("", shown)
    if _EIGHT_DIGITS.fullmatch(bare):
        return PartialDate(int(bare[4:]), int(bare[2:4]), int(bare[:2]))
    parts = _SEPARATOR.split(_WORDS.sub(" ", bare).strip())
    if len(parts) > 3 or not all(_NUMBER.fullmatch(part) for part in parts):
        raise Refused(_("“{text}” is not a date. Write day/month/year, for example 03/02/2015.").format(text=shown))
    if len(parts[0]) == 4 and all(len(part) <= 2 for part in parts[1:]):
        return PartialDate(*(int(part) for part in parts))
    if len(parts) < 3:
        if len(parts) == 2 and len(parts[0]) <= 2 and len(parts[1]) == 4:
            return PartialDate(int(parts[1]), int(parts[0]))
        raise Refused(
            _(
                "“{text}” can be read in more than one way. "
                "Write the year with four digits: 03/02/2015, 05/1968 or 1968."
            ).format(text=shown)
        )
    day, month, year = parts
    if max(len(day), len(month)) > 2 or len(year) not in (2, 4):
        raise Refused(_("“{text}” is not a date. Write day/month/year, for example 03/02/2015.").format(text=shown))
    return PartialDate(_whole_year(year, today), int(month), int(day))


def read_whole_day(text: str, today: datetime.date | None = None, field: str = "") -> datetime.date:
    """A day as a person types it (see `read_date`); Refused at `field` where it is none, or known to the month only."""
    try:
        day = read_date(text, today)
    except Refused as refused:
        raise Refused(refused.reason, field) from None
    if not day.is_full:
        raise Refused(_("A whole date is needed here: day, month and year."), field)
    return day.first_day()


def _whole_year(digits: str, today: datetime.date | None) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    border = today.year % 100 if today else 69
    return 2000 + year if year <= border else 1900 + year


def add_months(date: datetime.date, months: int) -> datetime.date:
    """The same day `months` later (earlier if negative); the end of the month where it lacks that day."""
    index = date.year * 12 + date.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return datetime.date(year, month, min(date.day, calendar.monthrange(year, month)[1]))


def full_months_between(start: datetime.date, end: datetime.date) -> int:
    """The greatest n for which `start` plus n months is not after `end`; negative if `end` comes first."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end else months - 1


def full_years_between(start: datetime.date, end: datetime.date) -> int:
    """Whole years from `start` to `end`; somebody born on 29/02 completes the year on 28/02."""
    return full_months_between(start, end) // 12


def long_date(date: datetime.date) -> str:
    """The day as papers write it: "ngày 05 tháng 02 năm 2026", "ngày 19 tháng 5 năm 2026".

    Days under 10 and the months 1 and 2 take a zero before them, so that no digit can be put there.
    """
    month = f"{date.month:02d}" if date.month <= 2 else str(date.month)
    return f"ngày {date.day:02d} tháng {month} năm {date.year}"


def shown_day(date: datetime.date) -> str:
    """ "05/02/2026"."""
    return f"{date.day:02d}/{date.month:02d}/{date.year:04d}"


def shown_month(date: datetime.date) -> str:
    """ "02/2026"."""
    return f"{date.month:02d}/{date.year:04d}"


def cited_day(date: datetime.date) -> str:
    """The day of a document as documents cite it: "26/5/2025", "09/01/2026" (padded as in `long_date`)."""
    month = f"{date.month:02d}" if date.month <= 2 else str(date.month)
    return f"{date.day:02d}/{month}/{date.year}"
