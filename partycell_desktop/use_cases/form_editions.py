"""Editions of forms: which there are, which is used on a day; own ones checked, added and taken out.

Shipped editions stay as they are; an own one that is taken out leaves the shipped one in force.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.forms.catalogue import FORMS
from partycell_desktop.forms.edition_text import Problem, line_of, read_text, without_help
from partycell_desktop.forms.edition_trial import KnownFact, known_facts, sample_papers, try_edition
from partycell_desktop.forms.editions import Edition, Editions, edition_of, form_key, in_force, no_layout, renamed
from partycell_desktop.forms.form import Form
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store.shipped import load_lists
from partycell_desktop.use_cases.paper_material import day_of, editions_of, find_form
from partycell_desktop.use_cases.printing import paper_fonts
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


@dataclass(frozen=True)
class EditionLine:
    """One edition of a form. `edition` is its first day, `until` its last one where it has one, as YYYY-MM-DD.

    `form` is the key of the form. `own` is an edition of this book; one with `layout_of` gives the form other names and
    keeps the layout of the edition of that first day. `corner` is what the corner of the first page says. `problem`
    says why an own edition cannot be used.
    """

    form: str
    edition: str
    until: str
    code: str
    title: str
    issued_by: str
    sure: str
    note: str
    corner: str
    own: bool
    layout_of: str
    in_force: bool
    problem: str = ""


@dataclass(frozen=True)
class FormEditions:
    """A form with all its editions, oldest first; code, title and document are those in force on the day asked for."""

    form: str
    code: str
    title: str
    issued_by: str
    about: str
    is_prescribed: bool
    editions: tuple[EditionLine, ...]


@dataclass(frozen=True)
class EditionProblem:
    """What is wrong with the text of an edition, in a sentence; `line` is 0 where it is no line alone."""

    line: int
    words: str


@dataclass(frozen=True)
class OwnText:
    """The text of an own edition that was read: its form, its edition where it is one, and what is wrong with it.

    `text` is the text in NFC, in which the lines of the problems are counted.
    """

    form: Form
    edition: Edition | None
    problems: list[Problem]
    text: str


FormFact = KnownFact
"""Something that a wording may ask for, as list_form_facts tells of it."""


def list_form_editions(session: Session, on: str = "") -> list[FormEditions]:
    """Every form with all its editions, shipped and own, and which of them is in force on a day (today)."""
    day = day_of(session, {"date": on})
    editions = editions_of(session)
    return [_form_editions(editions, form, day) for form in FORMS]


def _form_editions(editions: Editions, form: Form, day: date) -> FormEditions:
    found, broken = editions.readable_of(form.key)
    now = in_force(found, day)
    head = now or found[0]
    lines = [_edition_line(each, each is now) for each in found]
    for each in broken:
        first = each.first_day.isoformat()
        lines.append(EditionLine(form.key, first, "", head.code, "", "", "", "", "", True, "", False, each.what))
    lines.sort(key=lambda line: (line.edition, line.own))
    return FormEditions(
        form.key, head.code, head.title, head.issued_by, str(form.about), form.is_prescribed, tuple(lines)
    )


def _edition_line(edition: Edition, is_in_force: bool) -> EditionLine:
    return EditionLine(
        edition.key,
        edition.first_day.isoformat(),
        edition.last_day.isoformat() if edition.last_day else "",
        edition.code,
        edition.title,
        edition.issued_by,
        edition.sure,
        edition.note,
        edition.corner,
        edition.own,
        edition.layout_of.isoformat() if edition.layout_of else "",
        is_in_force,
    )


def list_form_facts(session: Session, form: str) -> list[FormFact]:
    """What the wording of a form may ask for, with its label and what the sample says."""
    found = find_form(session, form)
    return known_facts(found, _shipped(found), load_lists())


def _shipped(form: Form) -> Edition:
    """The newest edition of a form that came with the program."""
    return editions_of(None).all_of(form.key)[-1]


# Own editions.


def check_form_edition(session: Session, text: str, form: str = "", instead_of: str = "") -> list[EditionProblem]:
    """Everything that is wrong with the text of an own edition, by lines; empty where it could be added."""
    read = read_own(text, form, session)
    problems = read.problems + _collisions(session, read, instead_of)
    return [EditionProblem(each.line, each.words) for each in problems]


def add_form_edition(session: Session, text: str, form: str = "", instead_of: str = "") -> dict[str, str]:
    """Add an own edition of a form, written like the shipped ones; it is used from its first day on.

    `form` may be left out where the text names it. `instead_of` is the first day of the own edition that this one
    replaces. Refused with every line that is wrong, and where an own edition of that day is there already. Gives form
    and edition (its first day).
    """
    read = read_own(text, form, session)
    problems = read.problems + _collisions(session, read, instead_of)
    if read.edition is not None and not problems:
        problems = drawing_problems(read.form, read.edition, session)
    refuse_all([Refused(each.words, "text") for each in problems])
    assert read.edition is not None
    first = read.edition.first_day.isoformat()
    with session.act("change_form_edition" if instead_of else "add_form_edition"):
        if instead_of and instead_of != first:
            cell_store.remove_own_edition(session.book, read.form.key, instead_of)
        cell_store.keep_own_edition(session.book, read.form.key, first, without_help(read.text))
    return {"form": read.form.key, "edition": first}


def read_own(text: str, form: str, session: Session) -> OwnText:
    """The text of an own edition, tried on its form; where it stands among the others is not looked at yet."""
    given = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n"))
    data, problems = read_text(given)
    found = _form_of(session, data, form)
    if unknown := _unknown_form(session, data):
        problems = [Problem(line_of(given, "form"), unknown.rstrip(".")), *problems]
    if problems:
        return OwnText(found, None, problems, given)
    if "layout_of" in data:
        layout = editions_of(session).layout(found.key, data["layout_of"], own=True)
        if layout is None or layout.first_day >= data["from"]:
            wrong = no_layout(data["layout_of"]) if layout is None else _("the layout must be older than its new names")
            return OwnText(found, None, [Problem(line_of(given, "layout_of"), wrong)], given)
        edition = renamed(layout, data, own=True)
    else:
        edition = edition_of(found.key, data, own=True)
    return OwnText(found, edition, try_edition(found, edition, given, _shipped(found), load_lists()), given)


def _form_of(session: Session, data: Mapping[str, Any], form: str) -> Form:
    named = data.get("form")
    if unknown := _unknown_form(session, data):
        if not form:
            raise Refused(unknown, "form")
    elif isinstance(named, str) and named.strip():
        found = find_form(session, named)
        if form and find_form(session, form).key != found.key:
            raise Refused(
                _("This is an edition of the form {code}, not of {other}.").format(code=named, other=form), "form"
            )
        return found
    if not form:
        raise Refused(_("Say of which form this is an edition."), "form")
    return find_form(session, form)


def _unknown_form(session: Session, data: Mapping[str, Any]) -> str:
    """What to do where a text names a form that the program has not, and so cannot fill in; "" where it has."""
    named = data.get("form")
    if not isinstance(named, str) or not named.strip():
        return ""
    try:
        find_form(session, named)
    except Refused:
        return _(
            "The program has no form “{named}”, so it cannot fill one in. An own edition words one of its forms anew "
            "and takes that form's place: choose the one whose names in braces your paper needs, write it after "
            "“form”, and give it your code and title. A paper that asks for what no form has is to be written in Word."
        ).format(named=named)
    return ""


def _collisions(session: Session, read: OwnText, instead_of: str) -> list[Problem]:
    """What an edition collides with: another of its day, names that rest on it, the code of another form."""
    editions, form, edition = editions_of(session), read.form, read.edition
    own = _own_days(editions, form)
    if instead_of and instead_of not in own:
        raise Refused(_no_own(instead_of), "instead_of")
    if edition is None:
        return []
    problems = []
    first = edition.first_day.isoformat()
    if first in own - {instead_of}:
        words = _("an own edition of this form from {day} is there already").format(day=shown_day(edition.first_day))
        problems.append(Problem(line_of(read.text, "from"), words))
    if instead_of and (instead_of != first or edition.layout_of) and (rest := _resting_on(editions, form, instead_of)):
        problems.append(Problem(line_of(read.text, "from"), rest.rstrip(".")))
    if taken := taken_code(editions, form, edition.code, edition.first_day, edition.last_day):
        problems.append(Problem(line_of(read.text, "code"), taken.rstrip(".")))
    return problems


def _own_days(editions: Editions, form: Form) -> set[str]:
    known, broken = editions.readable_of(form.key)
    return {each.first_day.isoformat() for each in known if each.own} | {each.first_day.isoformat() for each in broken}


def _no_own(edition: str) -> str:
    return _("There is no own edition of this form from {day}.").format(day=shown_first_day(edition))


def shown_first_day(edition: str) -> str:
    """The first day of an edition as people write it; what is no day, as it is."""
    try:
        return shown_day(date.fromisoformat(edition))
    except ValueError:
        return edition


def _resting_on(editions: Editions, form: Form, edition: str) -> str:
    """Why an own edition must stay: own names keep its layout, and no shipped edition has the same first day."""
    known = editions.readable_of(form.key)[0]
    if any(not each.own and each.first_day.isoformat() == edition for each in known):
        return ""
    resting = [each for each in known if each.own and each.layout_of and each.layout_of.isoformat() == edition]
    if not resting:
        return ""
    days = ", ".join(shown_day(each.first_day) for each in resting)
    return _("The own names from {days} keep the layout of this edition: take them out first.").format(days=days)


def remove_form_edition(session: Session, form: str, edition: str) -> None:
    """Take out an own edition of a form, by its first day; the one before it, or the shipped one, holds again."""
    found, editions = find_form(session, form), editions_of(session)
    if edition not in _own_days(editions, found):
        raise Refused(_no_own(edition), "edition")
    if resting := _resting_on(editions, found, edition):
        raise Refused(resting, "edition")
    with session.act("remove_form_edition"):
        cell_store.remove_own_edition(session.book, found.key, edition)


# What others here need too.


def asked_edition(editions: Editions, form: Form, edition: str, shipped: bool, today: date) -> Edition:
    """The edition of that first day, the own one where there are two, unless `shipped`; "" is the one in force."""
    known = editions.all_of(form.key)
    if not edition:
        return in_force(known, today) or known[0]
    found = [each for each in known if each.first_day.isoformat() == edition and not (shipped and each.own)]
    if not found:
        raise Refused(
            _("There is no edition of the form {code} from {day}.").format(
                code=known[-1].code, day=shown_first_day(edition)
            ),
            "edition",
        )
    return found[-1]


def drawing_problems(form: Form, edition: Edition, session: Session) -> list[Problem]:
    """What shows only when the sample is drawn: a sign that the typeface lacks."""
    from partycell_desktop.forms.pdf import draw

    try:
        for paper in sample_papers(form, edition, load_lists()):
            draw(paper, paper_fonts(session))
    except Refused as refused:
        return [Problem(0, refused.reason.rstrip("."))]
    return []


def taken_code(editions: Editions, form: Form, code: str, first: date, last: date | None) -> str:
    """Why a form cannot have this code on these days, or nothing; a code must lead to one form alone."""
    key = form_key(code)
    if not key:
        return _("A code needs a letter or a figure.")
    for other in FORMS:
        if other.key == form.key:
            continue
        known = editions.readable_of(other.key)[0]
        days = [first, *(each.first_day for each in known if first < each.first_day <= (last or date.max))]
        holding = [found for day in days if (found := in_force(known, day)) is not None]
        if code == other.key or any(form_key(each.code) == key for each in holding):
            return _("The code {code} belongs to the form “{title}”.").format(code=code, title=known[-1].title)
    return ""
