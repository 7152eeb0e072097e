"""Papers of dues, gathered out of the book: S01/ĐP, B01/ĐP, who signs, who is reminded, who is relieved."""

from collections.abc import Iterator
from datetime import date

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.dues import DuesRelief, Ground, ReliefKind, month_of, months_between
from partycell_desktop.domain.dues_accounts import B01, S01
from partycell_desktop.domain.periods import Period, PeriodKind, read_period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.dues_material import (
    DebtorOnPaper,
    DuesPaper,
    MonthRow,
    ReliefOnPaper,
    SheetOnPaper,
    SheetRow,
)
from partycell_desktop.forms.form import Form
from partycell_desktop.forms.money_material import DuesOnPaper
from partycell_desktop.use_cases.dues import DuesLine, DuesSheet, get_dues_sheet, list_dues_months
from partycell_desktop.use_cases.dues_payments import list_dues_debtors
from partycell_desktop.use_cases.dues_reliefs import list_dues_reliefs
from partycell_desktop.use_cases.dues_reports import DuesRow, get_dues_year, make_dues_report
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

# Papers are Vietnamese whatever language the screen speaks.
_GROUNDS: dict[Ground, str] = {
    Ground.PARTY_AGE: "Đủ tuổi đảng được miễn",
    Ground.SOCIAL_PENSION: "Hưởng trợ cấp hưu trí xã hội",
    Ground.POOR: "Hộ nghèo, hộ cận nghèo",
    Ground.ILLNESS: "Mắc bệnh hiểm nghèo",
    Ground.HARDSHIP: "Hoàn cảnh khó khăn khác",
    Ground.FREED_FROM_MEETINGS: "Được miễn sinh hoạt, ở xa",
}
CODES = {"s01-dp": S01, "b01-dp": B01}
"""The codes of the forms of dues that are reports."""


def dues_papers(session: Session, form: Form, period: Period, day: date) -> list[DuesPaper]:
    """The papers of a form of dues over a period; S01/ĐP of more than a month is part I of each month and part II."""
    match form.of_money:
        case "dues_register":
            return list(_register(session, period))
        case "dues_report":
            return [_report(session, period)]
        case "dues_signed":
            sheet = _sheet(session, _month(period, day))
            return [DuesPaper(read_period(_month(period, day)).on_paper, sheet)]
        case "dues_debtors":
            return [_reminders(session, _month(period, day))]
        case _:
            return [_reliefs(session, period)]


def _month(period: Period, day: date) -> str:
    """The month of a paper that is of one month: the period, or its last month that has begun on the paper's day."""
    if period.kind is PeriodKind.MONTH:
        return period.key
    return month_of(max(period.first_day, min(period.last_day, day)))


def _register(session: Session, period: Period) -> Iterator[DuesPaper]:
    made = {each.month for each in list_dues_months(session)}
    months = [each for each in months_between(month_of(period.first_day), month_of(period.last_day)) if each in made]
    if not months:
        raise Refused(_("No sheet of dues was made in “{period}”.").format(period=period.title), "period")
    for month in months:
        yield DuesPaper(read_period(month).on_paper, _sheet(session, month))
    if period.kind is not PeriodKind.MONTH:
        rows = get_dues_year(session, period.year).rows
        inside = [each for each in rows if period.first_day <= each.period.first_day]
        shown = [_month_row(each) for each in inside if each.period.last_day <= period.last_day]
        yield DuesPaper(period.on_paper, months=shown)


def _sheet(session: Session, month: str) -> SheetOnPaper:
    sheet: DuesSheet = get_dues_sheet(session, month)
    if not sheet.made:
        words = _("No sheet of dues was made in “{period}”.")
        raise Refused(words.format(period=read_period(month).title), "period")
    figures = sheet.figures
    total = SheetRow(
        "",
        this_month=figures.charged,
        arrears=figures.carried + figures.corrected,
        due=figures.due,
        paid=figures.collected,
        unpaid=figures.unpaid,
    )
    shown = f"{month[5:]}/{month[:4]}"
    return SheetOnPaper(shown, [_row(each) for each in sheet.lines], total, figures.in_advance)


def _row(line: DuesLine) -> SheetRow:
    figures = line.figures
    days = dict.fromkeys(shown_day(each.day) for each in figures.payments if each.amount > 0)
    return SheetRow(
        line.name,
        figures.exempt,
        line.base,
        figures.this_month,
        figures.arrears,
        figures.due,
        figures.paid,
        figures.unpaid,
        "\n".join(days),
    )


def _month_row(row: DuesRow) -> MonthRow:
    names = {PeriodKind.QUARTER: "Cộng quý {roman}", PeriodKind.YEAR: "Cộng cả năm"}
    roman = row.period.on_paper.split()[1]
    name = names.get(row.period.kind, f"{row.period.number:02}/{row.period.year}").format(roman=roman)
    figures = row.figures
    return MonthRow(
        name,
        ", ".join(row.remitted_on),
        figures.members,
        figures.exempt,
        figures.unpaid,
        figures.collected,
        figures.kept,
        figures.to_send,
        figures.remitted,
        figures.owed,
        ", ".join(row.receivers),
        row.period.kind is not PeriodKind.MONTH,
        row.made,
    )


def _report(session: Session, period: Period) -> DuesPaper:
    rows: list[tuple[str, str, str, str, int | None]] = []
    part = ""
    for line in make_dues_report(session, period.key).lines:
        roman, _dot, number = line.mark.partition(".")
        if not number or roman.isdigit():
            rows.append((line.mark, line.title, line.unit, line.code, line.this))
            continue
        head, _colon, rest = line.title.partition(": ")
        if roman != part:
            part = roman
            rows.append((roman, head, "", "", None))
        rows.append((number, rest or head, line.unit, line.code, line.this))
    return DuesPaper(period.on_paper, report=rows)


def _reminders(session: Session, month: str) -> DuesPaper:
    found = list_dues_debtors(session, month)
    if not found:
        raise Refused(_("Nobody owes dues."), "period")
    debtors = [
        DebtorOnPaper(each.name, ", ".join(f"{owed[5:]}/{owed[:4]}" for owed, _amount in each.owed), each.total)
        for each in found
    ]
    return DuesPaper(read_period(month).on_paper, debtors=debtors)


def _reliefs(session: Session, period: Period) -> DuesPaper:
    """Whoever is relieved in any month of the period; who is exempt by years in the Party by the sheet of its month."""
    first, last = month_of(period.first_day), month_of(period.last_day)
    kept = [
        each
        for each in list_dues_reliefs(session)
        if each.relief.from_month <= last and (not each.relief.until_month or each.relief.until_month >= first)
    ]
    named = [_relief(each.name, each.relief) for each in kept]
    people = {each.relief.person_id for each in kept if each.relief.kind is ReliefKind.EXEMPT}
    for month in reversed([each.month for each in list_dues_months(session) if first <= each.month <= last]):
        for line in get_dues_sheet(session, month).lines:
            if line.figures.exempt and line.person_id not in people:
                people.add(line.person_id)
                words = _GROUNDS[Ground.PARTY_AGE]
                named.append(ReliefOnPaper(line.name, "Miễn", words, f"{month[5:]}/{month[:4]}", "", "", ""))
    if not named:
        raise Refused(_("Nobody is exempt from dues or pays less in “{period}”.").format(period=period.title), "period")
    return DuesPaper(period.on_paper, reliefs=named)


def _relief(name: str, relief: DuesRelief) -> ReliefOnPaper:
    kinds = {
        ReliefKind.EXEMPT: "Miễn",
        ReliefKind.REDUCED: f"Giảm {relief.percent}%",
        ReliefKind.DEFERRED: "Chậm đóng",
    }
    decision = ", ".join(part for part in (relief.decision, relief.decided_by) if part)
    first, last = (f"{each[5:]}/{each[:4]}" if each else "" for each in (relief.from_month, relief.until_month))
    return ReliefOnPaper(name, kinds[relief.kind], _GROUNDS[relief.ground], first, last, relief.request, decision)


def dues_of_account(session: Session, period: Period) -> DuesOnPaper | None:
    """What became of the dues in a period; None where no sheet was made in it, or a share is not known yet."""
    rows = get_dues_year(session, period.year).rows
    found = next((each for each in rows if each.key == period.key), None)
    if found is None or not found.made:
        return None
    told = found.figures
    if told.kept is None or told.to_send is None or told.owed is None:
        return None
    return DuesOnPaper(told.collected, told.kept, told.to_send, told.remitted, told.owed)
