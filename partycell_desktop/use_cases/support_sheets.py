"""The supports of a year with the checklists of their dossiers, and what deserves a second look in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.documents import DocumentState
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.money_warnings import MoneyWarning
from partycell_desktop.domain.periods import Period
from partycell_desktop.domain.support import (
    DossierLine,
    DossierRule,
    Needed,
    Support,
    SupportFile,
    SupportState,
    checklist,
    missing_of,
)
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import documents as document_store
from partycell_desktop.store import support as kept
from partycell_desktop.use_cases.money_rules import find_rule, regime_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import FOUNDING
from partycell_desktop.words import _

TAX_CODE = "enterprise_tax_code"  # the setting: the enterprise's tax code, as its invoices bear it


@dataclass(frozen=True)
class SupportSheet:
    """A support with its dossier.

    `threshold` is the amount in đồng from which nothing goes in cash (None: no rule is known), `titles` the official
    words of the items by their keys, `asked_on` the day by which the rules of the dossier were asked.
    """

    file: SupportFile
    dossier: tuple[DossierLine, ...]
    threshold: int | None
    titles: Mapping[str, str]
    asked_on: date

    @property
    def id(self) -> int:
        """The number of the support in the book."""
        return self.file.support.id

    @property
    def missing(self) -> list[DossierLine]:
        """What keeps the dossier from being whole."""
        return missing_of(self.dossier)


def list_supports(session: Session, year: int = 0) -> list[SupportSheet]:
    """The supports of a year (this one), each with how far it has come and what its dossier lacks."""
    year = year or session.today().year
    return [_sheet(session, each) for each in kept.list_supports(session.book, year)]


def get_support(session: Session, support_id: int) -> SupportSheet:
    """One support with plan, transfers, purchases, papers, and the checklist of its dossier."""
    return _sheet(session, kept.get_support(session.book, support_id))


def get_enterprise_tax_code(session: Session) -> str:
    """The tax code of the enterprise, "" where it is not known."""
    return cell_store.get_setting(session.book, TAX_CODE, "")


def list_support_warnings(session: Session, year: int = 0) -> list[MoneyWarning]:
    """What the supports of a year (this one) lack, and receipts of the enterprise that belong to none of them."""
    year = year or session.today().year
    found = []
    for sheet in list_supports(session, year):
        if sheet.file.state not in (SupportState.PARTLY, SupportState.RECEIVED):
            continue
        for line in sheet.missing:
            words = _("Support “{purpose}”: {lacks}").format(purpose=sheet.file.support.purpose, lacks=line.lacks)
            found.append(MoneyWarning(f"support_{line.rule.needed}", words, line.rule.cite, f"support:{sheet.id}"))
    loose = kept.unlinked_receipts(session.book, year)
    rule = find_rule(session, "support.request", session.today())
    if loose and rule is not None and any(each.day and each.day >= rule.from_on for each in loose):
        late = [each for each in loose if each.day and each.day >= rule.from_on]
        words = _("{vouchers}: money of the enterprise that belongs to no request of the cell yet.")
        shown = words.format(vouchers=", ".join(each.symbol for each in late))
        found.append(MoneyWarning("support_loose", shown, rule.cite, "support:"))
    return found


# How a sheet is made.


def _sheet(session: Session, support: Support) -> SupportSheet:
    file = file_of(session, support)
    day = file.last_day or session.today()
    threshold = find_rule(session, "payment.noncash_from", day)
    regime = regime_of(session, Period(support.year).last_day)
    return SupportSheet(
        file,
        tuple(checklist(file, _rules(session, day), threshold)),
        threshold.number if threshold is not None else None,
        {each.key: each.title for each in regime.items},
        day,
    )


def _rules(session: Session, day: date) -> list[DossierRule]:
    """What a dossier needs on a day, in the order of the checklist; what no rule of that day names is left out."""
    found = []
    for needed in Needed:
        rule = "payment.noncash_from" if needed is Needed.NONCASH else f"support.{needed}"
        value = find_rule(session, rule, day)
        if value is None:
            continue
        says = str(value.value)
        if needed is Needed.NONCASH:
            says = f"Chứng từ thanh toán không dùng tiền mặt (từng lần từ {shown_dong(value.number)} trở lên)"
        found.append(DossierRule(needed, says, value.cite, value.sure))
    return found


def file_of(session: Session, support: Support) -> SupportFile:
    """A support with everything that belongs to it, without its checklist."""
    transfers = kept.transfers_of(session.book, support)
    return SupportFile(
        support,
        tuple(kept.lines_of(session.book, support.id)),
        tuple(transfers),
        tuple(kept.purchases_of(session.book, support.id)),
        tuple(kept.papers_of(session.book, support.id)),
        _request_words(session, support),
        cell_store.get_setting(session.book, FOUNDING, ""),
        enterprise_of(session),
        get_enterprise_tax_code(session),
        kept.papers_behind(session.book, [each.id for each in transfers]),
    )


def enterprise_of(session: Session) -> str:
    """The enterprise in which the cell is."""
    return cell_store.get_cell(session.book).enterprise


def _request_words(session: Session, support: Support) -> str:
    """ "05-CV/CB ngày 12/01/2026" of the issued request; "" where there is none."""
    if not support.document_id:
        return ""
    document = document_store.get_document(session.book, support.document_id)
    if document.state is not DocumentState.ISSUED:
        return ""
    return f"{document.symbol} ngày {shown_day(document.day)}" if document.day else document.symbol
