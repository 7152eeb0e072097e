"""Which rules hold for the money of this cell on a day: the regime of expenditure, its type, its sector, one rule."""

from datetime import date
from functools import lru_cache

from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.domain.spending_regimes import SpendingRegime, read_spending_regime, regime_on
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import estimates as kept
from partycell_desktop.store import shipped
from partycell_desktop.use_cases.session import Session

STATE_SECTOR = "nhà nước"


def all_regimes(session: Session) -> list[SpendingRegime]:
    """The shipped and the own regimes, oldest first."""
    own = [_own_regime(each.text, each.from_on) for each in kept.own_regimes(session.book)]
    return sorted((*shipped.load_spending_regimes(), *own), key=lambda each: (each.from_on, each.own))


@lru_cache(maxsize=16)  # a book that has entered one asks for it with every voucher
def _own_regime(text: str, from_on: str) -> SpendingRegime:
    return read_spending_regime(text, from_on, own=True)


def regime_of(session: Session, day: date) -> SpendingRegime:
    """The regime that holds on a day; Refused before the first."""
    return regime_on(all_regimes(session), day)


def form_of_report(session: Session, code: str) -> str:
    """The key of the form on which a report of that code is printed, by the newest regime that has it; "" for none."""
    found = (regime.find_report(code) for regime in reversed(all_regimes(session)))
    return next((each.form for each in found if each is not None), "")


def organisation_type(session: Session) -> str:
    """The type of Party organisation of this cell."""
    return cell_store.get_cell(session.book).organisation_type


def sector(session: Session) -> str:
    """The sector of the enterprise, "nhà nước" or "ngoài nhà nước"; "" where its kind is not known."""
    found = session.code_list("enterprise_kind").find(cell_store.get_cell(session.book).enterprise_kind)
    return found.group if found else ""


def find_rule(session: Session, rule: str, day: date) -> DatedValue | None:
    """The value of a rule on a day, None where nothing is known for it."""
    try:
        return session.rules.value(rule, on=day)
    except NoRule:
        return None
