"""What papers are made from, gathered out of the book: the cell on the day of the paper, the members, their badges."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from partycell_desktop import paths
from partycell_desktop.domain import roster as story
from partycell_desktop.domain.cell import levels_on
from partycell_desktop.domain.dates import read_whole_day
from partycell_desktop.domain.deadlines import Due, DueKind, span_until
from partycell_desktop.domain.documents import term_on
from partycell_desktop.domain.items import Kind, read_words
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.party_age import BadgeDue, next_badge
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.posts import Post, posts_on
from partycell_desktop.domain.record_lists import Badge, Discipline
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.regulation import NoRule
from partycell_desktop.domain.roster import Rank
from partycell_desktop.forms.catalogue import FORMS
from partycell_desktop.forms.editions import Edition, Editions, form_key, in_force
from partycell_desktop.forms.form import About, Form, Starts
from partycell_desktop.forms.material import Earlier, Issuer, Material, Subject
from partycell_desktop.forms.meeting_numbers import TARGET
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.admission_targets import look_at_admissions
from partycell_desktop.use_cases.deadlines import list_due
from partycell_desktop.use_cases.document_lists import list_document_kinds, list_documents, list_number_gaps
from partycell_desktop.use_cases.incoming_documents import list_incoming
from partycell_desktop.use_cases.meeting_statistics import look_at_meetings
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.use_cases.money_rules import form_of_report
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.use_cases.session import Clock, Session, SystemClock
from partycell_desktop.words import N_, _

LISTS_ON_PAPER = ("relation", "history_trait", "foreign_tie", "document_type", "document_kind")
_SECRETARY = ("bi thu", "bi thu chi bo")

Options = Mapping[str, Any]
OPTIONS: dict[str, str] = {
    "date": N_("Date of the paper"),
    "undated": N_("Without a date"),
    "columns": N_("Columns of the list"),
    "title": N_("Title of the list"),
    "to": N_("Transferred to"),
    "dues_month": N_("Dues paid up to the month"),
    "each": N_("A file for each member"),
    "kind": N_("Kind of file"),
    "key": N_("Recovery key"),
    "file": N_("File of the book"),
    "part": N_("The one inquiry or introducer"),
    "typed": N_("The paper itself instead of the guide"),
    "meeting": N_("The meeting"),
    "document": N_("The document"),
    "extract": N_("The extract"),
    "span": N_("Up to a week, a month, a quarter"),
    "year": N_("Year of the results"),
    "first": N_("From the day"),
    "last": N_("To the day"),
    "tasks": N_("The tasks of the list"),
    "vouchers": N_("The vouchers to print"),
    "requests": N_("The requests to print"),
    "count": N_("The count of the cash box"),
    "support": N_("The support of the enterprise"),
    "period": N_("The period of the report"),
    "two_on_a_page": N_("Two vouchers on a page"),
    "round": N_("The ballot of a congress"),
    "per_page": N_("Ballot papers on a page"),
    "copies": N_("Ballot papers in all"),
    "first_edition": N_("Older papers on the first edition of their form"),
}


def editions_of(session: Session | None) -> Editions:
    """All editions at hand: the shipped ones, and those that the book brings along."""
    own = cell_store.own_editions(session.book) if session is not None else {}
    return _loaded(tuple(sorted(own.items())))


@lru_cache(maxsize=4)
def _loaded(own: tuple[tuple[str, str], ...]) -> Editions:
    return Editions(paths.resources() / "forms", dict(own))


def find_form(session: Session | None, code: str) -> Form:
    """The form of that key, else the one that people call by that code: today, by its key, or at any time.

    A regulation on expenditure that the book entered may have given a report its code.
    """
    if (exact := next((form for form in FORMS if form.key == code), None)) is not None:
        return exact  # the program itself asks by key, and need not read the editions of all forms
    key, editions = form_key(code), editions_of(session)
    today = (session.clock if session else SystemClock()).now().date()
    called = {form.key: [each.code for each in _now_first(editions, form, today)] for form in FORMS}
    codes = {form: [form_key(each) for each in known] for form, known in called.items()}
    for is_meant in (
        lambda form: codes[form.key][:1] == [key],
        lambda form: form.key == key,
        lambda form: key in codes[form.key],
    ):
        if found := next(filter(is_meant, FORMS), None):
            return found
    by_regime = form_of_report(session, code) if session is not None else ""
    if found := next((form for form in FORMS if form.key == by_regime), None):
        return found
    raise Refused(
        _("There is no form “{code}”. The forms are: {known}.").format(
            code=code, known=", ".join(known[0] for known in called.values())
        ),
        "code",
    )


def _now_first(editions: Editions, form: Form, today: date) -> list[Edition]:
    """The editions of a form, the one in force today before the others."""
    known = editions.readable_of(form.key)[0]
    return sorted(known, key=lambda each: each is not in_force(known, today))


def newest_edition(editions: Editions, form: Form, day: date) -> Edition:
    """The edition in force on a day; before the first one, the first."""
    known = editions.all_of(form.key)
    return in_force(known, day) or known[0]


def edition_for(session: Session, form: Form, material: Material) -> Edition:
    """The edition on which a paper is written: that in force on its day.

    A paper older than the first edition of its form is written on that one where no document prescribes the form, or
    where the secretary chose so: for once with the option `first_edition`, for good with the setting `older_papers`.
    Else it is refused, with the way out.
    """
    editions = editions_of(session)
    known = editions.all_of(form.key)
    may_be_older = (
        not form.is_prescribed
        or material.options.get("first_edition") == "yes"
        or cell_store.get_setting(session.book, "older_papers", "refuse") == "first_edition"
    )
    if may_be_older and known and material.day < known[0].first_day:
        return form.edition(known[0], material)
    return form.edition(editions.edition_on(form.key, material.day), material)


def day_of(session: Session | Clock, options: Options) -> date:
    """The day of a paper: the option `date`, as typed or as YYYY-MM-DD, else today."""
    typed = str(options.get("date") or "").strip()
    today = session.now().date()
    return read_whole_day(typed, today, "date") if typed else today


def plain_options(options: Options) -> dict[str, str]:
    """Options as papers take them: words; yes and no as "yes" and ""; lists parted by blanks.

    Refused where one has another name than those of `OPTIONS`, or is no words.
    """
    plain: dict[str, str] = {}
    problems: list[Refused] = []
    for name, value in options.items():
        if name not in OPTIONS:
            reason = _("There is no option “{name}” of a paper. The options are: {known}.")
            problems.append(Refused(reason.format(name=name, known=", ".join(sorted(OPTIONS))), name))
        elif isinstance(value, bool):
            plain[name] = "yes" if value else ""
        elif value is not None:
            words = " ".join(map(str, value)) if isinstance(value, list | tuple) else value
            try:
                plain[name] = read_words(name, OPTIONS[name], words, Kind.LONG)
            except Refused as refused:
                problems.append(refused)
    refuse_all(problems)
    return plain


def issuer_on(session: Session, day: date) -> Issuer:
    """The cell with the names that hold on a day, and its secretary on that day."""
    names = tuple(levels_on(cell_store.list_names(session.book), day))
    return Issuer(cell_store.get_cell(session.book), names, day, secretary_on(session, day))


def secretary_on(session: Session, day: date) -> str:
    """Who is secretary of the cell on a day by the posts of its members; else the secretary at the desk; else ""."""
    found = find_secretary(session, day)
    if found is not None:
        return found.name
    return session.book.desk_name if fold(session.book.desk_role) in _SECRETARY else ""


def find_secretary(session: Session, day: date) -> Person | None:
    """The member whose posts say that they are secretary of the cell on a day, or None."""
    held = [
        (each.from_on.first_day() if each.from_on else date.min, person_id)
        for person_id, posts in people.all_posts(session.book).items()
        for each in posts_on(posts, day)
        if _is_secretary(each)
    ]
    # On the day of a congress the old secretary and the new one hold the post: papers name the one who came later.
    for _begun, person_id in sorted(held, key=lambda each: each[0], reverse=True):
        if story.standing_on(people.list_events(session.book, person_id), day).counted:
            return people.get_person(session.book, person_id)
    return None


def _is_secretary(post: Post) -> bool:
    return fold(post.title) in _SECRETARY and fold(post.side) in ("", "dang")


def subject_of(session: Session, member_id: int, day: date, with_badge: bool = False) -> Subject:
    """One member with everything that papers tell of."""
    person = people.get_person(session.book, member_id)
    events = people.list_events(session.book, member_id)
    lists = people.all_lists(session.book, member_id)
    member = Subject(person, lists, events, session.book.find_content(person.photo) if person.photo else None)
    return replace(member, badge=badge_due(session, member, day)) if with_badge else member


def badge_due(session: Session, member: Subject, day: date) -> BadgeDue | None:
    """The Party badge that a member reaches next, by the rules that hold on a day; None where no rule does."""
    try:
        levels = session.rules.value("badge.years", on=day).numbers
        rounds = session.rules.value("badge.rounds", on=day).days
        waits = session.rules.value("badge.wait_after_discipline", on=day).by_name
    except NoRule:
        return None
    return next_badge(
        list(member.events),
        member.entries(Badge, "badge"),
        member.entries(Discipline, "discipline"),
        day,
        levels,
        rounds,
        waits,
    )


def material_for(session: Session, form: Form, member_ids: Iterable[int], options: Options) -> list[Material]:
    """What the papers of a form are made from: one paper for each member, or one for all.

    Where nobody is named, a form takes those for whom it is meant; Refused where there is nobody.
    """
    day, words = day_of(session, options), plain_options(options)
    issuer = issuer_on(session, day)
    lists = {name: session.code_list(name) for name in LISTS_ON_PAPER}
    if form.about is About.BOOK:
        if form.of_register:
            return [_register(session, Material(issuer, (), lists), words, incoming=form.of_register == "incoming")]
        dues = _dues(session, day, words) if form.of_dues else ()
        year = look_at_admissions(session, _year(words, day), day) if form.of_year else None
        if form.of_meetings:
            return [_statistics(session, Material(issuer, (), lists, words))]
        return [Material(issuer, (), lists, words, dues=dues, year=year)]
    wanted = list(dict.fromkeys(int(each) for each in member_ids)) or usual_members(session, form, day)
    if not wanted:
        raise Refused(_("There is nobody for whom this paper is meant. Choose members for it."), "member_ids")
    members = tuple(subject_of(session, each, day, form.starts is Starts.BADGE) for each in wanted)
    if form.about is About.MEMBERS:
        return [Material(issuer, members, lists, words)]
    return [Material(issuer, (each,), lists, words, _earlier(session, form, each)) for each in members]


def _year(words: Mapping[str, str], day: date) -> int:
    """The option `year`, else that of the day of the paper."""
    typed = words.get("year", "").strip()
    if not typed:
        return day.year
    if not (typed.isascii() and typed.isdigit() and len(typed) == 4):
        raise Refused(_("{year} is not a year.").format(year=typed), "year")
    return int(typed)


def _statistics(session: Session, material: Material) -> Material:
    """The meetings of the option `year` (that of the paper), or from the option `first` to the option `last`."""
    words = material.options
    year = _year(words, material.day)
    seen = look_at_meetings(session, year, words.get("first", ""), words.get("last", ""))
    target = "" if seen.target_percent is None else f"{seen.target_percent:g}".replace(".", ",")
    return replace(material, options={**words, TARGET: target}, meetings=seen.numbers)


def _register(session: Session, material: Material, words: dict[str, str], *, incoming: bool) -> Material:
    """A register of documents: of the option `year`; without it the outgoing ones of the running term, all incoming."""
    typed = words.pop("year", "")
    year = _year({"year": typed}, material.day) if typed.strip() else 0
    period = f"Năm {year}" if year else ""
    if incoming:
        came = tuple(reversed(list_incoming(session, year)))
        return replace(material, options={**words, "period": period}, incoming=came)
    terms = cell_store.list_terms(session.book)
    term = term_on(terms, material.day)
    kinds = [*list_document_kinds(session)]
    found = [
        line.document
        for line in list_documents(session, year=year)
        if line.number and (year or line.document.term_id == term) and line.date and line.date <= material.day
    ]
    found.sort(
        key=lambda each: (
            each.congress,
            kinds.index(each.type) if each.type in kinds else len(kinds),
            each.term_id,
            each.number or 0,
            each.head,
        )
    )
    name = next((each.name for each in terms if each.id == term), "")
    return replace(
        material,
        options={**words, "period": period or (f"Nhiệm kỳ {name}" if name else "")},
        outgoing=tuple(found),
        missing={gap.before: gap.symbols for gap in list_number_gaps(session) if gap.before},
    )


def _dues(session: Session, day: date, words: Mapping[str, str]) -> tuple[Due, ...]:
    """What has to be done from a day on, up to the end of the option `span`; birthdays are not work."""
    until = span_until(words.get("span", ""), day)
    found = (due for due in list_due(session, day) if due.kind is not DueKind.BIRTHDAY)
    return tuple(due for due in found if due.day <= until)


def _earlier(session: Session, form: Form, member: Subject) -> Earlier | None:
    slip = people.last_slip(session.book, member.person.id, form.key) if form.snapshot else None
    return Earlier(date.fromisoformat(slip["printed_on"]), json.loads(slip["record"])) if slip else None


def usual_members(session: Session, form: Form, day: date) -> list[int]:
    """Those for whom a form is meant when nobody is named, in the order of the roster."""
    lines = list_members(session, day)
    match form.starts:
        case Starts.EVERYBODY:
            return [line.id for line in lines if line.person.register_number is not None]
        case Starts.NO_CARD:
            return [line.id for line in lines if _lacks_card(line)]
        case Starts.BADGE:
            return [line.id for line in lines if line.standing.counted and _reaches_badge(session, line.id, day)]
        case _:
            return [line.id for line in lines if line.standing.counted]


def _lacks_card(line: MemberLine) -> bool:
    return line.standing.counted and line.standing.rank is Rank.OFFICIAL and not line.person.card_number


def _reaches_badge(session: Session, member_id: int, day: date) -> bool:
    """Whether a badge is reached by the next round of awarding."""
    due = subject_of(session, member_id, day, with_badge=True).badge
    if due is None:
        return False
    rounds = session.rules.value("badge.rounds", on=day).days
    dates = (date(year, month, number) for year in (day.year, day.year + 1) for number, month in rounds)
    return due.round_on == min(each for each in dates if each >= day)
