"""The cell's own names of a form: another code, title or issuing document from a day on, on the same layout."""

from dataclasses import dataclass, replace
from datetime import date

from partycell_desktop.domain.dates import read_whole_day, shown_day
from partycell_desktop.domain.names import nfc
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.forms.edition_text import LONGEST_WORDS, head_text, with_head
from partycell_desktop.forms.editions import Edition, Editions, in_force, renamed
from partycell_desktop.forms.form import Form
from partycell_desktop.store import cell as cell_store
from partycell_desktop.use_cases.edition_preview import preview_of
from partycell_desktop.use_cases.form_editions import drawing_problems, shown_first_day, taken_code
from partycell_desktop.use_cases.paper_material import editions_of, find_form
from partycell_desktop.use_cases.printing import Preview
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

CORNER = "Mẫu {form_code}"


def rename_form(
    session: Session,
    form: str,
    from_on: str,
    code: str,
    title: str,
    issued_by: str,
    print_code: bool = True,
    instead_of: str = "",
) -> dict[str, str]:
    """Give a form another code, title or issuing document from a day on; papers of that day on bear them.

    The layout stays that of the edition in force on that day. `print_code` prints the code in the corner of the first
    page. An own edition that begins on that very day gets the names; `instead_of` is the first day of own names that
    these replace. Refused with every field that is wrong, and where the code belongs to another form. Gives form and
    edition (its first day).
    """
    names = Names(from_on, code, title, issued_by, print_code, instead_of)
    found, edition, text = _renaming(session, form, names)
    refuse_all([Refused(each.words, "title") for each in drawing_problems(found, edition, session)])
    first = edition.first_day.isoformat()
    with session.act("rename_form"):
        if instead_of and instead_of != first:
            cell_store.remove_own_edition(session.book, found.key, instead_of)
        cell_store.keep_own_edition(session.book, found.key, first, text)
    return {"form": found.key, "edition": first}


def preview_renamed_form(
    session: Session,
    form: str,
    from_on: str,
    code: str,
    title: str,
    issued_by: str,
    print_code: bool = True,
    instead_of: str = "",
    member_id: int = 0,
) -> Preview:
    """A paper under the names that rename_form would give it, of invented people or of a member."""
    names = Names(from_on, code, title, issued_by, print_code, instead_of)
    found, edition, _text = _renaming(session, form, names)
    return preview_of(found, edition, session, member_id)


@dataclass(frozen=True)
class Names:
    """What is asked for, as typed."""

    from_on: str
    code: str
    title: str
    issued_by: str
    print_code: bool
    instead_of: str


def _renaming(session: Session, form: str, asked: Names) -> tuple[Form, Edition, str]:
    """The form, its edition under the new names, and the text of that edition; Refused with every wrong field."""
    found, editions = find_form(session, form), editions_of(session)
    names = {"code": nfc(asked.code), "title": nfc(asked.title), "issued_by": nfc(asked.issued_by)}
    problems = [Refused(wrong, name) for name, words in names.items() if (wrong := _wrong_name(name, words))]
    try:
        day = read_whole_day(asked.from_on, session.today(), "from_on")
        before, text = _to_be_renamed(editions, found, day, asked.instead_of)
    except Refused as refused:
        raise Refused(refused.reason, refused.field, also=tuple(problems)) from None
    refuse_all(problems)
    corner = (before.corner or CORNER) if asked.print_code else ""
    if (before.code, before.title, before.issued_by, before.corner) == (*names.values(), corner):
        raise Refused(_("Nothing is different from the edition in force on that day."), "code")
    if taken := taken_code(editions, found, names["code"], day, before.last_day):
        raise Refused(taken, "code")
    if text:
        return found, _named(before, names, corner), with_head(text, {**names, "corner": corner or None})
    head = {"form": found.key, **names, "from": day, "layout_of": before.layout_of or before.first_day}
    head["corner"] = corner
    return found, renamed(before, head, own=True), head_text(head)


def _named(edition: Edition, names: dict[str, str], corner: str) -> Edition:
    return replace(
        edition, code=names["code"], title=names["title"], issued_by=names["issued_by"], corner=corner, own=True
    )


def _wrong_name(name: str, words: str) -> str:
    if not words:
        return _("This may not be left empty.")
    if len(words) > LONGEST_WORDS[name]:
        return _("This is longer than {count} signs.").format(count=LONGEST_WORDS[name])
    return "" if words.isprintable() else _("This holds a sign that cannot be printed.")


def _to_be_renamed(editions: Editions, form: Form, day: date, instead_of: str) -> tuple[Edition, str]:
    """The edition whose layout is kept, and its text where it is itself an own one that begins on that day."""
    known = editions.readable_of(form.key)[0]
    replaced = next((each for each in known if each.own and each.first_day.isoformat() == instead_of), None)
    if instead_of and (replaced is None or replaced.layout_of is None):
        words = _("There are no own names of this form from {day}.").format(day=shown_first_day(instead_of))
        raise Refused(words, "instead_of")
    known = [each for each in known if each is not replaced]
    same = next((each for each in known if each.own and each.first_day == day), None)
    if same is not None and same.layout_of is None:
        return same, editions.text_of(form.key, day, own=True)
    found = in_force([each for each in known if each is not same], day)
    if found is None:
        words = _("No edition of the form {code} was in force on {day}.").format(code=known[0].code, day=shown_day(day))
        raise Refused(words, "from_on")
    return found, ""
