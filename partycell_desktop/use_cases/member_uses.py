"""An admission or recognition is not taken back once the book has used it: each use is named, with what to do first."""

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Happened, MembershipEvent, Rank
from partycell_desktop.store import member_uses as kept
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_MADE_MEMBER = frozenset({Happened.ADMITTED, Happened.READMITTED})


def check_unused(session: Session, event: MembershipEvent) -> None:
    """Refuse to take out an admission or recognition on which a meeting, a task or somebody else's way rests.

    Other events of membership are free of this. What uses it is named, the first thing of each kind.
    """
    if event.on is not None:
        _check(session, event.person_id, event.kind, event.on.first_day().isoformat())


def check_events_of_act(session: Session, act_id: int) -> None:
    """The same for turning an act back that had entered such an event. Runs inside the turning back.

    Tasks and help that were given since are turned back before it; only a meeting may have come with an act that
    cannot be undone.
    """
    for row in kept.events_of_act(session.book, act_id):
        if row["day"]:
            _check(session, row["person_id"], Happened(row["kind"]), str(row["day"]), act_id)


def _check(session: Session, person_id: int, kind: Happened, since: str, after_act: int = 0) -> None:
    if kind not in _MADE_MEMBER and kind is not Happened.RECOGNISED:
        return
    rank = Rank.OFFICIAL.value if kind is Happened.RECOGNISED else ""
    uses = []
    meetings = kept.meetings_with(session.book, person_id, since, rank, after_act)
    if meetings:
        day = PartialDate.from_iso(meetings[0]["day"]).shown()
        if any(each["finished"] for each in meetings):
            uses.append(_("the minutes of the meeting of {day} are finished and count this member").format(day=day))
        else:
            uses.append(
                _("the meeting of {day} counts this member: take its votes out and note there that nobody knows yet "
                  "whether the member came").format(day=day)
            )  # fmt: skip
    if kind in _MADE_MEMBER and not after_act:
        tasks = kept.tasks_of(session.book, person_id, since)
        if tasks:
            uses.append(_("the task “{task}” is this member's").format(task=tasks[0]))
    helped = [] if after_act else kept.helped_by(session.book, person_id)
    if helped:
        uses.append(_("this member helps or introduces {name}").format(name=helped[0]))
    if kind in _MADE_MEMBER:
        # Read only here: the roster, with which the window opens, knows this file.
        from partycell_desktop.domain.dues import shown_dues_month
        from partycell_desktop.store.dues import dues_of_person

        dues = [month for month in dues_of_person(session.book, person_id) if month >= since[:7]]
        if dues:
            uses.append(_("dues of {month} are on this member's account").format(month=shown_dues_month(dues[0])))
    if uses:
        name = people.get_person(session.book, person_id).name
        words = _("The admission or recognition of {name} cannot be taken back: {uses}.")
        raise Refused(words.format(name=name, uses="; ".join(uses)), "event_id")
