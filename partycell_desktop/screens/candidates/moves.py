"""Moving a card: one way for the hand that drags it, for the keys and for the menu; forward it is the gate."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.question import is_wanted
from partycell_desktop.use_cases.candidate_steps import list_stages, steps_to_take_back, take_back_step
from partycell_desktop.use_cases.candidates import CandidateLine, Column, follow_probation
from partycell_desktop.words import _

FORWARD, BACK = "forward", "back"


def move_candidate(
    desk: Desk, parent: QWidget, line: CandidateLine, to: Column | str, columns: Sequence[Column]
) -> bool:
    """Move a candidate to a column of the board, or one stage FORWARD or BACK; True when it was done.

    Forward asks the gate of the stage that leads into the column, and names what is passed over; backwards it offers
    to open the last stage of that column again. A probationary member who is not followed yet is followed first.
    """
    from partycell_desktop.screens.candidates.step_dialog import ask_step  # the board opens without its dialogs

    if not line.id:
        return bool(follow(desk, parent, line))
    if to == FORWARD:
        return ask_step(desk, parent, line.id)
    if to == BACK:
        return take_back(desk, parent, line)
    places = {column.says: place for place, column in enumerate(columns)}
    assert isinstance(to, Column)
    here, there = places[line.column], places[to.says]
    if there > here:
        return ask_step(desk, parent, line.id, columns[there - 1].stages[-1])
    return there < here and take_back(desk, parent, line, to.stages[-1])


def take_back(desk: Desk, parent: QWidget, line: CandidateLine, stage: str = "") -> bool:
    """Offer to open a stage again (the one closed last), with all that were closed after it; True when it was done."""
    steps = desk.look_up(steps_to_take_back, line.id, stage)
    if not steps:
        return False
    titles = {each.id: each.title for each in desk.look_up(list_stages) or ()}
    told = [
        _("{stage} on {day}").format(stage=titles.get(step.stage, step.stage), day=step.done_on.shown())
        if step.done_on
        else titles.get(step.stage, step.stage)
        for step in steps
    ]
    more = [_("The papers noted in the dossier stay. One Undo (Ctrl+Z) closes the stages again.")]
    if any(step.stage in ("ceremony", "official") for step in steps):
        more.insert(0, _("The admission or recognition that they entered leaves the list of members too."))
    if not is_wanted(
        parent,
        "candidates.back",
        _("Open stages again"),
        _("{name}: these stages are opened again: {stages}.").format(name=line.person.name, stages="; ".join(told)),
        " ".join(more),
        _("Open again"),
    ):
        return False
    return bool(desk.carry_out(take_back_step, line.id, stage))


def follow(desk: Desk, parent: QWidget, line: CandidateLine) -> int:
    """Offer to follow the way of a probationary member from now on; the number of the candidacy, 0 when not wanted."""
    if not is_wanted(
        parent,
        "candidates.follow",
        _("Follow the probation"),
        _("The way of {name} is not followed here yet.").format(name=line.person.name),
        _(
            "If it is, the decision and the ceremony are taken from the record of the member, and the deadlines of "
            "the probation and of the recognition are watched."
        ),
        _("Follow"),
    ):
        return 0
    outcome = desk.carry_out(follow_probation, line.person.id)
    return outcome.value if outcome else 0
