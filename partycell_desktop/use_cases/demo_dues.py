"""The dues of the demo: each month made, paid, handed on and closed by resources/demo/dues.toml."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from partycell_desktop.domain.dues import period_of, shifted
from partycell_desktop.store import roster as people
from partycell_desktop.store.dues import charges_on
from partycell_desktop.use_cases.dues import make_dues_sheet
from partycell_desktop.use_cases.dues_closing import (
    close_dues_month,
    keep_dues_settings,
    owed_to_committee,
    remit_dues,
    set_dues_share,
)
from partycell_desktop.use_cases.dues_payments import mark_dues_paid
from partycell_desktop.use_cases.dues_reliefs import keep_dues_relief
from partycell_desktop.use_cases.dues_terms import correct_dues, keep_dues_bases, set_dues_terms
from partycell_desktop.use_cases.session import Session


def member_numbers(session: Session) -> dict[str, int]:
    """Everybody's number in the book by the full name."""
    return {each.full_name: each.id for each in people.list_people(session.book)}


def close_demo_dues(
    session: Session, told: Mapping[str, Any], numbers: Mapping[str, int], month: str, dated_on: str
) -> None:
    """Make a month of dues and close it with the receipt dated on a day, all in one act; the first one sets up."""
    with session.act("close_dues_month", may_undo=False):
        if month == told["begins"]:
            keep_dues_settings(session, told["settings"])
        _enter(session, told, month, numbers)
        late = {numbers[name] for name in told["late"].get(month, ())}
        owing = [each.person_id for each in charges_on(session.book, month) if each.person_id not in late]
        day = f"{told['paid_on_day']}/{month[5:]}/{month[:4]}"
        _pay(session, told, month, owing, day, numbers)
        if month[5:] in ("03", "06", "09", "12") and (owed := owed_to_committee(session).closed):
            paid_on = period_of(month).last_day.strftime("%d/%m/%Y")
            remit_dues(session, str(owed), paid_on, _channel(told, month), f"NT{month.replace('-', '')}")
        close_dues_month(session, month, dated_on)


def open_demo_dues(session: Session, told: Mapping[str, Any], numbers: Mapping[str, int]) -> None:
    """Make the month that is open when the demo is looked at, with what has been paid by then."""
    with session.act("make_dues_sheet"):
        _enter(session, told, told["now"], numbers)
        for day, names in told["paid_now"].items():
            _pay(session, told, told["now"], [numbers[name] for name in names], day, numbers)


def months_of_demo_dues(told: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """The months that are closed in the demo, oldest first: dues, and dated_on the day of the receipt."""
    month = str(told["begins"])
    while month < told["now"]:
        following = shifted(month, 1)
        usual = f"{told['receipt_day']:02}/{following[5:]}/{following[:4]}"
        yield {"dues": month, "dated_on": told["receipt_on"].get(month, usual)}
        month = following


def _enter(session: Session, told: Mapping[str, Any], month: str, numbers: Mapping[str, int]) -> None:
    if month == told["share"]["from_month"]:
        set_dues_share(session, **told["share"])
    bases = told["bases"].get(month, {})
    keep_dues_bases(session, {str(numbers[name]): typed for name, typed in bases.items()}, month)
    for each in told["terms"]:
        if each["from_month"] == month:
            set_dues_terms(session, **_of_member(each, numbers))
    for each in told["relief"]:
        if each["from_month"] == month:
            keep_dues_relief(session, **_of_member(each, numbers))
    make_dues_sheet(session, month)
    for each in told["corrected"]:
        if each["on"] == month:
            given = _of_member(each, numbers)
            del given["on"]
            correct_dues(session, **given, month=month)


def _of_member(told: Mapping[str, Any], numbers: Mapping[str, int]) -> dict[str, Any]:
    return {"member_id": numbers[told["member"]], **{name: each for name, each in told.items() if name != "member"}}


def _pay(
    session: Session, told: Mapping[str, Any], month: str, owing: Sequence[int], day: str, numbers: Mapping[str, int]
) -> None:
    portal = {numbers[name] for name in told["portal"]["members"]} if month >= told["portal"]["from_month"] else set()
    for channel, who in (("portal", portal.intersection(owing)), ("cash", set(owing) - portal)):
        if who:
            receipt = f"DVC{month.replace('-', '')}" if channel == "portal" else f"BL{month.replace('-', '')}"
            mark_dues_paid(session, month, sorted(who), day, channel, receipt)


def _channel(told: Mapping[str, Any], month: str) -> str:
    return "portal" if month >= told["portal"]["from_month"] else "cash"
