"""The plan of the meetings of a year as a document: its words, its number, what it is printed from."""

import json
from dataclasses import asdict, replace
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import DocumentState, OutgoingDocument
from partycell_desktop.domain.items import filled_in
from partycell_desktop.domain.meetings import MeetingKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.domain.year_plan import PLAN_TYPES, YearPlan, check_year_of_plan, month_of
from partycell_desktop.forms.letterhead import committee_name
from partycell_desktop.forms.material import Issuer, Material, PlannedOnPaper, PlanOnPaper
from partycell_desktop.forms.minutes import hour_words, month_words
from partycell_desktop.forms.year_plan_paper import FORM, title_of_plan
from partycell_desktop.store import documents, records
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.documents import enter_document
from partycell_desktop.use_cases.paper_material import Options, day_of, issuer_on, plain_options
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_SORTS = {
    MeetingKind.ORDINARY: "Sinh hoạt thường kỳ",
    MeetingKind.COMBINED: "Sinh hoạt thường kỳ kết hợp chuyên đề",
    MeetingKind.THEMATIC: "Sinh hoạt chuyên đề",
    MeetingKind.EXTRAORDINARY: "Sinh hoạt bất thường",
    MeetingKind.COMMITTEE: "Họp chi ủy",
    MeetingKind.CONGRESS: "Đại hội chi bộ",
}
_YEAR_LETTERS = 4


def get_year_plan(session: Session, year: int) -> YearPlan:
    """The plan of a year: its type (KH or CTr) and what a person worded of it; an empty one where nothing was kept."""
    check_year_of_plan(year)
    found = records.list_all(session.book, YearPlan, "year = ?", [year])
    return found[0] if found else YearPlan(year=year)


def find_plan_number(session: Session, year: int) -> str:
    """Number and symbol of the plan of a year, "04-KH/CB"; "" before it is issued, and after it was cancelled."""
    document = _document(session, get_year_plan(session, year))
    return document.symbol if document is not None and document.state is DocumentState.ISSUED else ""


def keep_year_plan(session: Session, year: int, items: dict[str, Any], type: str = "") -> int:
    """Keep what the plan of a year says: aims, carrying_out; `type` is KH (kế hoạch) or CTr (chương trình).

    Refused once the plan is issued: cancel its document first. Gives its number.
    """
    known = get_year_plan(session, year)
    _check_not_issued(session, year)
    kind = type or known.type
    if kind not in PLAN_TYPES:
        raise Refused(_("The plan of a year is KH or CTr."), "type")
    new = replace(filled_in(known, items), type=kind)
    with session.act("keep_year_plan"):
        return kept.keep(session.book, new)


def number_year_plan(session: Session, year: int, dated_on: str = "") -> str:
    """Issue the plan of a year: it gets the next number of its type in the register, dated today or on a day.

    From then on it is printed as it is now, whatever becomes of its meetings. Refused: no meeting in the year, a plan
    that has its number. Gives number and symbol, "04-KH/CB".
    """
    _check_not_issued(session, year)
    known = get_year_plan(session, year)
    day = day_of(session, {"date": dated_on})
    issuer = issuer_on(session, day)
    plan = _on_paper(session, known, issuer)
    if not plan.meetings:
        raise Refused(_("Nothing is planned for {year} yet.").format(year=year), "year")
    above = f"- {committee_name(issuer.upper.name)}," if issuer.upper else ""
    values = {
        "type": known.type,
        "title": title_of_plan(year),
        "dated_on": day.isoformat(),
        "form": FORM,
        "signer": issuer.secretary,
        "signer_post": "BÍ THƯ" if issuer.secretary else "",
        "on_behalf": "T/M CHI BỘ",
        "recipients": "\n".join(each for each in (above, "- Đảng viên trong chi bộ,", "- Lưu Chi bộ.") if each),
    }
    sealed = json.dumps(asdict(replace(plan, document=None)), ensure_ascii=False)
    with session.act("number_year_plan"):
        document_id = enter_document(session, values)
        kept.keep(session.book, replace(known, document_id=document_id, sealed=sealed))
    return documents.get_document(session.book, document_id).symbol


def _check_not_issued(session: Session, year: int) -> None:
    number = find_plan_number(session, year)
    if number:
        raise Refused(_("This plan has its number: {number}. Cancel that document to change it.").format(number=number))


def _document(session: Session, plan: YearPlan) -> OutgoingDocument | None:
    return records.find(session.book, OutgoingDocument, plan.document_id) if plan.document_id else None


def year_plan_material(session: Session, options: Options) -> list[Material]:
    """What the plan of the option `year` is printed from; without it the year of the paper."""
    words = plain_options(options)
    typed = words.get("year", "").strip() or str(day_of(session, options).year)
    if not (typed.isascii() and typed.isdigit() and len(typed) == _YEAR_LETTERS):
        raise Refused(_("{year} is not a year.").format(year=typed), "year")
    plan = get_year_plan(session, int(typed))
    document = _document(session, plan)
    if document is not None and document.state is DocumentState.ISSUED and document.day is not None:
        issuer = issuer_on(session, document.day)
        told = json.loads(plan.sealed)
        rows = tuple(PlannedOnPaper(**each) for each in told.pop("meetings"))
        return [Material(issuer, options=words, plan=PlanOnPaper(**{**told, "meetings": rows, "document": document}))]
    issuer = issuer_on(session, day_of(session, options))
    return [Material(issuer, options=words, plan=_on_paper(session, plan, issuer))]


def _on_paper(session: Session, plan: YearPlan, issuer: Issuer) -> PlanOnPaper:
    before, after = (_rule(session, f"meeting.post_{name}_days", issuer) for name in ("before", "after"))
    basis = before or after
    return PlanOnPaper(
        plan.year,
        plan.type,
        tuple(_rows(session, plan.year)),
        plan.aims,
        plan.carrying_out,
        f"{basis.cite.document}, ngày {basis.cite.dated}" if basis is not None else "",
        before.number if before else 0,
        after.number if after else 0,
    )


def _rule(session: Session, name: str, issuer: Issuer) -> DatedValue | None:
    try:
        return session.rules.value(name, on=issuer.day)
    except NoRule:
        return None


def _rows(session: Session, year: int) -> list[PlannedOnPaper]:
    near = kept.list_meetings(session.book, f"{year - 1}-12-01", f"{year + 1}-01-31")
    mine = [each for each in near if month_of(each)[0] == year and not each.cancelled]
    rows: list[PlannedOnPaper] = []
    before = 0
    for each in sorted(mine, key=lambda one: (month_of(one)[1], one.held_on.iso if one.held_on else "", one.id)):
        month = month_of(each)[1]
        hour = hour_words(each.starts_at)
        day = f"ngày {_short_day(each.held_on)}" if each.held_on is not None else ""
        rows.append(
            PlannedOnPaper(
                month_words(month) if month != before else "",
                ", ".join(part for part in (hour, day) if part),
                _SORTS[each.kind],
                each.theme,
                people.get_person(session.book, each.drafter_id).name if each.drafter_id else "",
            )
        )
        before = month
    return rows


def _short_day(day: PartialDate) -> str:
    """A day without its year, which the title of the plan has: "05/3"."""
    return f"{day.day:02d}/{month_words(day.month)}" if day.day and day.month else day.shown()
