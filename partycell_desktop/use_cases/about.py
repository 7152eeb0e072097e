"""What the window says about the open book, and the search over everything in it."""

from dataclasses import dataclass
from datetime import datetime

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

MOST_PEOPLE = 20
LEAST_IN_MINUTES, MOST_IN_MINUTES = 3, 6


@dataclass(frozen=True)
class BookAbout:
    """The open book in words, for the menu and the line at the foot. Moments are words, "" when never."""

    cell: str
    upper: str
    file_name: str
    encrypted: bool
    saved: str
    copied: str


@dataclass(frozen=True)
class FoundThing:
    """One result of the search: what it is, a word about it, the place that it opens."""

    title: str
    detail: str
    place: str


def about_book(session: Session) -> BookAbout:
    """The open book in words: cell and committee above, file, encrypted or not, when saved, when copied."""
    cell = get_cell(session)
    book = session.book
    return BookAbout(
        cell.name,
        cell.upper[0].name if cell.upper else "",
        book.path.name,
        book.encrypted,
        moment_words(book.saved_at, session.now()),
        moment_words(book.copied_at, session.now()),
    )


def count_waiting(session: Session) -> dict[str, int]:
    """How many things wait in a screen, by its name."""
    from partycell_desktop.use_cases.deadlines import count_due  # here: the window is shown before anything is counted

    return {"today": count_due(session)}


def moment_words(moment: datetime | None, now: datetime) -> str:
    """A moment as people say it: "09:41" today, "yesterday 17:30", else the day."""
    if moment is None:
        return ""
    local = moment.astimezone(now.tzinfo)
    time = f"{local:%H:%M}"
    days = (now.date() - local.date()).days
    if days == 0:
        return time
    if days == 1:
        return _("yesterday {time}").format(time=time)
    return shown_day(local.date())


def find_anything(session: Session, text: str) -> list[FoundThing]:
    """Members and candidates by name or number, papers by code or title, vouchers by number, amount, payee or reason.

    Accents may be left out of what is typed.
    """
    # Here: the window starts without the search, the forms and the way into the Party.
    from partycell_desktop.domain.items import masked
    from partycell_desktop.domain.names import matches
    from partycell_desktop.domain.roster import status_line
    from partycell_desktop.use_cases.candidate_search import find_candidates
    from partycell_desktop.use_cases.printing import list_forms
    from partycell_desktop.use_cases.roster import list_members
    from partycell_desktop.use_cases.voucher_search import find_vouchers

    today = session.today()
    people = [
        FoundThing(
            line.person.name,
            ", ".join(part for part in (status_line(line.standing, today), masked(line.person.card_number)) if part),
            f"member:{line.id}",
        )
        for line in list_members(session)
        if matches(
            text,
            [line.person.full_name, line.person.name_in_use, line.person.citizen_number, line.person.card_number],
        )
    ]
    papers = [
        FoundThing(each.title, each.code, f"form:{each.code}")
        for each in list_forms(session)
        if matches(text, [each.title, each.code])
    ]
    candidates = [FoundThing(each.name, each.detail, f"candidate:{each.id}") for each in find_candidates(session, text)]
    vouchers = [FoundThing(each.reason, each.detail, f"voucher:{each.id}") for each in find_vouchers(session, text)]
    return [*people[:MOST_PEOPLE], *candidates, *papers, *vouchers, *_in_minutes(session, text)]


def _in_minutes(session: Session, text: str) -> list[FoundThing]:
    """What was written of meetings: the first places, and where all of them are."""
    from partycell_desktop.use_cases.minutes_search import search_minutes

    if len(text.strip()) < LEAST_IN_MINUTES:
        return []
    found = search_minutes(session, text, most=MOST_IN_MINUTES)
    if found.apart:
        return []  # words that stand apart are no answer beside names and numbers
    things = []
    for each in found.texts:
        words = each.excerpt
        day = each.held_on.shown() if each.held_on else ""
        where = ", ".join(part for part in (each.title, day) if part)
        things.append(FoundThing(f"{words.before}{words.hit}{words.after}", where, each.place))
    if things:
        things.append(FoundThing(_("All places in the minutes: “{words}”").format(words=text.strip()), "",
                                 f"meeting:find/{text.strip()}"))  # fmt: skip
    return things
