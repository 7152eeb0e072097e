"""What comes next of a meeting: the one order that its state asks for, which is the primary button of the page."""

from datetime import date
from enum import Enum

from partycell_desktop.domain.meetings import MeetingFile, MeetingState
from partycell_desktop.words import N_


class Step(Enum):
    """The orders, with the words of their button."""

    NOTIFY = N_("Notify the members…")
    PREPARE = N_("Prepare the agenda")
    LIST = N_("List the members")
    COUNT = N_("Note who came")
    END = N_("End the meeting…")
    FINISH = N_("Finish the minutes")
    PRINT = N_("Print the minutes…")
    PLAN_AGAIN = N_("Plan again")


def next_step(file: MeetingFile, today: date) -> Step:
    """Before the day: the notice, then the agenda. On the day: the list, who came, the end. Afterwards: the minutes."""
    match file.state:
        case MeetingState.CANCELLED:
            return Step.PLAN_AGAIN
        case MeetingState.FINISHED:
            return Step.PRINT
        case MeetingState.HELD:
            return Step.FINISH
        case MeetingState.OPENED:
            return Step.END if any(each.came for each in file.roll) else Step.COUNT
    if file.day <= today:
        return Step.LIST
    return Step.PREPARE if file.meeting.notified_on else Step.NOTIFY
