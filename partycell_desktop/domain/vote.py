"""Votes on membership: who counts, who does not and why, and whether the share of the rule was reached.

Quy định 294-QĐ/TW, điểm 9.3.2: the number of members of a meeting is all official members who are convened, less
those on temporary activity elsewhere and those exempt from activity where they do not come, and those suspended or
under prosecution. Whoever is simply absent stays in the number.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.roster import Rank, Standing
from partycell_desktop.words import N_, _

EXEMPT = N_("exempt from activity and not present")


@dataclass(frozen=True)
class Voter:
    """A member as the meeting counted them: in the number of those who count or not, and why not."""

    member_id: int
    name: str
    counts: bool
    why: str = ""


@dataclass(frozen=True)
class MemberOfMeeting:
    """A member of the cell with the standing of the day of the meeting."""

    member_id: int
    name: str
    standing: Standing


def who_counts(
    members: Iterable[MemberOfMeeting],
    present_exempt: Collection[int] = (),
    left_out: Mapping[int, str] | None = None,
) -> list[Voter]:
    """The list of a meeting: official members who count, and everybody else with the reason.

    `present_exempt` are members exempt from activity, or on temporary activity elsewhere, who came all the same;
    `left_out` members whom the cell leaves out for another reason of the rule (prosecuted, in custody), with that
    reason in words.
    """
    return [_voter(each, present_exempt, left_out or {}) for each in members]


def _voter(member: MemberOfMeeting, present_exempt: Collection[int], left_out: Mapping[int, str]) -> Voter:
    standing = member.standing
    why = left_out.get(member.member_id, "")
    if standing.guest and not standing.here:
        why = _("here for a temporary stay: votes in the own cell")
    elif standing.rank is not Rank.OFFICIAL:
        why = _("probationary member: takes part, does not vote")
    elif standing.away and member.member_id not in present_exempt:
        why = _("on temporary activity elsewhere")
    elif standing.suspended:
        why = _("suspended from activity")
    elif standing.exempt and member.member_id not in present_exempt:
        why = _(EXEMPT)
    return Voter(member.member_id, member.name, not why, why)


def votes_needed(entitled: int, share: Fraction) -> int:
    """The least number of votes that reaches `share` of those who count: 2/3 of 19 are 13."""
    return -(-entitled * share.numerator // share.denominator)


def percent(part: int, whole: int) -> str:
    """A share in per cent as papers print it: "90,5%", "100%"; "" where there is no whole."""
    if not whole:
        return ""
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10}%" if tenths % 10 else f"{tenths // 10}%"


def check_counts(
    *,
    official: int,
    present_official: int,
    probationary: int,
    present_probationary: int,
    entitled: int,
    in_favour: int,
    against: int,
) -> None:
    """Refuse numbers of a vote that cannot be: more votes than people who may vote, more present than there are."""
    problems = []
    if present_official > official:
        problems.append(
            Refused(
                _("{present} official members present, but the cell has {all}.").format(
                    present=present_official, all=official
                ),
                "present_official",
            )
        )
    if present_probationary > probationary:
        problems.append(
            Refused(
                _("{present} probationary members present, but the cell has {all}.").format(
                    present=present_probationary, all=probationary
                ),
                "present_probationary",
            )
        )
    if in_favour + against > min(entitled, present_official):
        problems.append(
            Refused(
                _("{votes} votes were cast, but only {most} members could vote.").format(
                    votes=in_favour + against, most=min(entitled, present_official)
                ),
                "in_favour",
            )
        )
    if not entitled:
        problems.append(Refused(_("Nobody in this cell could vote that day: no official member counts."), "held_on"))
    refuse_all(problems)


def voters_text(voters: Iterable[Voter]) -> str:
    """The frozen list as the book keeps it."""
    return json.dumps([each.__dict__ for each in voters], ensure_ascii=False)


def read_voters(text: str) -> list[Voter]:
    """The frozen list of a kept vote."""
    return [Voter(**each) for each in json.loads(text or "[]")]
