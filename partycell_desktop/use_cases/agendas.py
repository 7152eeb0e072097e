"""Agendas of meetings: those that are shipped, the cell's own templates, and what is proposed for a meeting."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.agendas import SOURCES, Agenda, OwnAgenda, agenda_on, own_agenda, read_own_agenda
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import records, shipped
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

OWN = "own."


@dataclass(frozen=True)
class AgendaLine:
    """An agenda in a list. `in_force` is the one proposed on the day asked for; `sure` is "own" for a template.

    `kind_title` is the title of the shipped agenda of that kind, `minutes` what is planned in all.
    """

    id: str
    kind: str
    kind_title: str
    title: str
    from_on: date
    points: int
    minutes: int
    source: str
    sure: str
    note: str
    own: bool
    usual: bool
    in_force: bool


def list_agendas(session: Session, on: date | None = None) -> list[AgendaLine]:
    """Every agenda, shipped and own, by kind of meeting, and which is proposed on a day (today)."""
    day = on or session.today()
    known, own = shipped.load_agendas(), _own_agendas(session)
    titles = {each.kind: each.title for each in known}
    chosen = {kind: agenda_on(known, own, kind, day).id for kind in titles}
    together = [each for kind in titles for each in (*known, *own) if each.kind == kind]
    return [
        AgendaLine(
            each.id,
            each.kind,
            titles[each.kind],
            each.title,
            each.from_on,
            len(each.points),
            each.minutes,
            str(each.cite) if each.cite else "",
            each.cite.sure if each.cite else "own",
            _(each.note) if each.note else "",
            each.own,
            each.usual,
            chosen[each.kind] == each.id,
        )
        for each in together
    ]


def get_agenda(session: Session, kind: str, on: date | None = None, template_id: str = "") -> Agenda:
    """The agenda for a meeting of a kind on a day (today), without what is meant for other kinds of enterprise.

    The cell's usual template goes before the shipped agenda; `template_id` asks for a certain one, own or shipped.
    """
    known, own = shipped.load_agendas(), _own_agendas(session)
    found = agenda_on(known, own, kind, on or session.today())
    if template_id:
        asked = next((each for each in (*own, *known) if each.id == template_id and each.kind == kind), None)
        if asked is None:
            raise _not_there(template_id)
        found = asked
    return found.for_enterprise(cell_store.get_cell(session.book).enterprise_kind)


def list_agenda_sources(session: Session) -> dict[str, str]:
    """What the book can propose for a point of an agenda: its name in the data, and its words."""
    return {name: _(words) for name, words in SOURCES.items()}


def keep_own_agenda(session: Session, agenda: dict[str, Any], template_id: str = "") -> str:
    """Keep a template of the cell: kind, name, from_on, usual, points; gives its id.

    Each point has a title, and where wanted part (opening, content, closing), minutes, source, optional. `template_id`
    is the own template that is changed. Refused with all that is wrong, and where another template of that kind has
    the name.
    """
    read = read_own_agenda(agenda, session.today())
    kinds = {each.kind for each in shipped.load_agendas()}
    if read.kind not in kinds:
        words = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(words.format(value=read.kind, choices=", ".join(sorted(kinds))), "kind")
    number = _number_of(session, template_id) if template_id else 0
    for other in records.list_all(session.book, OwnAgenda):
        if other.id != number and other.kind == read.kind and other.name.casefold() == read.name.casefold():
            raise Refused(_("Another template for such meetings is called “{name}”.").format(name=other.name), "name")
    with session.act("keep_own_agenda"):
        if number:
            records.change(session.book, OwnAgenda, number, records.to_row(read))
        else:
            number = records.add(session.book, replace(read, id=0))
    return f"{OWN}{number}"


def remove_own_agenda(session: Session, template_id: str) -> None:
    """Take out a template of the cell; meetings that took it over keep their points."""
    number = _number_of(session, template_id)
    with session.act("remove_own_agenda"):
        records.remove(session.book, OwnAgenda, number)


def _own_agendas(session: Session) -> list[Agenda]:
    known = {each.kind: each.part_titles for each in shipped.load_agendas()}
    kept = records.list_all(session.book, OwnAgenda, order="kind, from_on, id")
    return [own_agenda(each, known[each.kind]) for each in kept if each.kind in known]


def _number_of(session: Session, template_id: str) -> int:
    found = next((each for each in _own_agendas(session) if each.id == template_id), None)
    if found is None:
        raise _not_there(template_id)
    return int(template_id.removeprefix(OWN))


def _not_there(template_id: str) -> Refused:
    return Refused(_("There is no agenda “{agenda}”.").format(agenda=template_id), "template_id")
