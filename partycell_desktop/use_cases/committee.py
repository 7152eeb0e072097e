"""Whether the cell has a committee (chi ủy), and who sits in it: by the rule and the posts, or as the cell says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.committee import CommitteeChoice, elects_committee, sits_in_committee
from partycell_desktop.domain.dates import read_date
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.domain.roster import Rank
from partycell_desktop.store import cell as cell_store
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

SETTING = "cell_committee"
RULE = "committee.from_members"


@dataclass(frozen=True)
class CommitteeOfCell:
    """The committee on a day: what the cell `chose`, whether it has one, who sits in it by the posts of the members.

    `least` is from how many official members on a cell elects one, None before the rule.
    """

    chose: CommitteeChoice
    has_one: bool
    official: int
    least: int | None
    members: Sequence[str]
    because: Citation | None


def get_committee(session: Session, on: str = "") -> CommitteeOfCell:
    """Whether the cell has a committee on a day (today), by what it chose or the number of its members, and of whom."""
    today = session.today()
    day = read_date(on, today).first_day() if on.strip() else today
    return committee_on(session, day)


def committee_on(session: Session, day: date) -> CommitteeOfCell:
    """The committee of the cell on a day."""
    chose, rule = _chosen(session), _rule(session, day)
    lines = [line for line in list_members(session, day) if line.standing.counted]
    official = sum(line.standing.rank is Rank.OFFICIAL for line in lines)
    least = rule.number if rule else None
    return CommitteeOfCell(
        chose,
        elects_committee(chose, official, least),
        official,
        least,
        [line.person.name for line in lines if sits_in_committee(line.posts)],
        rule.cite if rule else None,
    )


def set_committee(session: Session, chosen: str) -> str:
    """Say whether the cell has a committee: yes, no, or "" for what follows from the number of its members."""
    try:
        choice = CommitteeChoice(chosen)
    except ValueError:
        raise Refused(_("Say yes, no, or nothing."), "chosen") from None
    with session.act("set_committee"):
        cell_store.keep_setting(session.book, SETTING, choice.value)
    return choice.value


def has_committee(session: Session, official: int, day: date) -> bool:
    """Whether a cell with so many official members on a day has a committee: as it chose, else by the rule."""
    rule = _rule(session, day)
    return elects_committee(_chosen(session), official, rule.number if rule else None)


def _chosen(session: Session) -> CommitteeChoice:
    kept = cell_store.get_setting(session.book, SETTING)
    return CommitteeChoice(kept) if kept in {each.value for each in CommitteeChoice} else CommitteeChoice.BY_MEMBERS


def _rule(session: Session, day: date) -> DatedValue | None:
    try:
        return session.rules.value(RULE, on=day)
    except NoRule:
        return None
