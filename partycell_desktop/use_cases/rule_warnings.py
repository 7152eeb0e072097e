"""The rules behind the money of a year that deserve a second look: base salary, regional wage, norms."""

from partycell_desktop.domain.dues import GROUPS, BaseKind, month_of
from partycell_desktop.domain.estimate_norms import below_norm
from partycell_desktop.domain.money_warnings import MoneyWarning, salary_in_doubt
from partycell_desktop.domain.periods import Period
from partycell_desktop.domain.rule_warnings import below_norms, regional_wage_in_doubt
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import dues as dues_store
from partycell_desktop.use_cases.dues_rules import REGION
from partycell_desktop.use_cases.estimates import get_estimate, list_estimate_norms
from partycell_desktop.use_cases.money_rules import find_rule, regime_of
from partycell_desktop.use_cases.session import Session


def rule_warnings(session: Session, year: Period) -> list[MoneyWarning]:
    """What deserves a second look in the rules of a year, up to today."""
    day = min(year.last_day, session.today())
    base, newer_base = find_rule(session, "salary.base", day), session.rules.get("salary.base").newer_than_own(day)
    found = salary_in_doubt(base, newer_base[1] if newer_base else None)
    newer = session.rules.get("salary.regional").newer_than_own(day)
    terms = dues_store.terms_in(session.book, month_of(day)).values()
    found += regional_wage_in_doubt(
        find_rule(session, "salary.regional", day),
        newer[1] if newer else None,
        cell_store.get_setting(session.book, REGION),
        is_used=any(GROUPS[each.dues_group].base is BaseKind.REGIONAL for each in terms),
    )
    regime = regime_of(session, year.last_day)
    titles = {f"spent:{each.key}": each.title for each in regime.items}
    below = below_norm(list_estimate_norms(session, year.year), get_estimate(session, year.year))
    return found + below_norms(below, titles)
