"""What each event of a membership asks for: its own items, each under the words that fit the event."""

from collections.abc import Callable, Sequence
from datetime import date

from partycell_desktop.domain.items import Item, item_of, read_item
from partycell_desktop.domain.roster import HAPPENED_LABELS, Happened, MembershipEvent, Standing, may_happen
from partycell_desktop.screens.parts.field import Field, LongTextField, TextField
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.form import text_of
from partycell_desktop.words import N_, _

_DECISION = (
    ("decided_on", N_("Date of the decision")),
    ("decision_number", N_("Decision number")),
    ("decided_by", N_("Decided by")),
)
_RESOLUTION = (
    ("decision_number", N_("Number of the resolution or decision")),
    ("decided_by", N_("Decided by")),
)
_PAPER = ("decision_number", N_("Number of the transfer slip"))
_REASON = ("reason", N_("Reason"))
_UNTIL = ("until_on", N_("Planned until"))

ASKED: dict[Happened, tuple[tuple[str, str], ...]] = {
    Happened.ADMITTED: (
        ("decided_on", N_("Date of the admission decision")),
        ("decision_number", N_("Decision number")),
        ("decided_by", N_("Decided by")),
        ("on", N_("Date of the admission ceremony")),
        ("organisation", N_("Admitted at the cell")),
    ),
    Happened.RECOGNISED: (
        ("on", N_("Official from")),
        *_DECISION,
        ("organisation", N_("Recognised at the cell")),
    ),
    Happened.READMITTED: (
        ("decided_on", N_("Date of the admission decision")),
        ("decision_number", N_("Decision number")),
        ("decided_by", N_("Decided by")),
        ("on", N_("Date of the admission ceremony")),
        ("organisation", N_("Admitted at the cell")),
    ),
    Happened.CAME: (("on", N_("Came on")), ("organisation", N_("From the cell or committee")), _PAPER),
    Happened.LEFT: (
        ("on", N_("Transferred on")),
        ("organisation", N_("To the cell or committee")),
        _PAPER,
        _REASON,
    ),
    Happened.TEMPORARY_IN: (
        ("on", N_("Came on")),
        _UNTIL,
        ("organisation", N_("From the cell or committee")),
        _PAPER,
    ),
    Happened.TEMPORARY_IN_ENDED: (("on", N_("Ended on")), _REASON),
    Happened.TEMPORARY_OUT: (
        ("on", N_("Went on")),
        _UNTIL,
        ("organisation", N_("To the cell or committee")),
        _PAPER,
        _REASON,
    ),
    Happened.TEMPORARY_OUT_ENDED: (("on", N_("Came back on")),),
    Happened.EXEMPTED: (("on", N_("Exempt from")), _UNTIL, *_RESOLUTION, _REASON),
    Happened.EXEMPTION_ENDED: (("on", N_("Ended on")), *_RESOLUTION),
    Happened.SUSPENDED: (("on", N_("Suspended from")), _UNTIL, *_DECISION),
    Happened.SUSPENSION_ENDED: (("on", N_("Ended on")), *_DECISION),
    Happened.INTERRUPTED: (("on", N_("Interrupted from")), _REASON),
    Happened.RESUMED: (("on", N_("Resumed on")), *_DECISION),
    Happened.NAME_REMOVED: (("on", N_("Holds from")), *_DECISION, _REASON),
    Happened.EXPELLED: (("on", N_("Holds from")), *_DECISION),
    Happened.RESIGNED: (("on", N_("Holds from")), *_DECISION, _REASON),
    Happened.ANNULLED: (("on", N_("Holds from")), *_DECISION, _REASON),
    Happened.LEFT_PARTY: (("on", N_("Holds from")), *_DECISION, _REASON),
    Happened.DECEASED: (("on", N_("Died on")), _REASON),
    Happened.RESTORED: (("on", N_("Holds from")), *_DECISION),
}

# In the order in which a secretary meets them, for the menu.
ORDER = (
    *(Happened.ADMITTED, Happened.RECOGNISED, Happened.CAME, Happened.LEFT, Happened.TEMPORARY_OUT),
    *(Happened.TEMPORARY_OUT_ENDED, Happened.TEMPORARY_IN, Happened.TEMPORARY_IN_ENDED, Happened.EXEMPTED),
    *(Happened.EXEMPTION_ENDED, Happened.INTERRUPTED, Happened.RESUMED, Happened.SUSPENDED),
    *(Happened.SUSPENSION_ENDED, Happened.NAME_REMOVED, Happened.RESIGNED, Happened.EXPELLED, Happened.ANNULLED),
    *(Happened.LEFT_PARTY, Happened.DECEASED, Happened.READMITTED, Happened.RESTORED),
)


def fitting_kinds(now: Standing) -> tuple[list[Happened], list[Happened]]:
    """The kinds of events that can happen to a member who stands so today, and all the others."""
    fitting = [kind for kind in ORDER if may_happen(now, kind)]
    return fitting, [kind for kind in ORDER if kind not in fitting]


def event_fields(
    kind: Happened,
    today: date | None,
    event: MembershipEvent | None = None,
    fill: Callable[[str], str] = lambda item: "",
    prefix: str = "roster.event",
) -> Sequence[Field]:
    """The fields of one event; those of a recorded `event` show what it holds, a new one what `fill` proposes."""
    fields: list[Field] = []
    asked = list(ASKED[kind])
    known = {name for name, _label in asked}
    extra = ("decided_on", "decision_number", "decided_by", "organisation", "until_on", "reason")
    if event is not None:
        # Whatever was recorded is shown, also what this kind of event usually does not ask.
        asked += [(name, _item(name).label) for name in extra if name not in known and getattr(event, name)]
    asked.append(("note", N_("Note")))
    for name, words in asked:
        field = _field(f"{prefix}.{name}", name, _(words), today)
        field.set_text(text_of(_item(name), getattr(event, name)) if event is not None else fill(name))
        fields.append(field)
    return fields


def _item(name: str) -> Item:
    return item_of(MembershipEvent, name)


def _field(object_name: str, name: str, words: str, today: date | None) -> Field:
    item = _item(name)

    def check(text: str) -> object:
        return read_item(item, text, today)

    if name in ("on", "decided_on", "until_on"):
        return DateField(object_name, words, today=today, check=check)
    if name == "note":
        return LongTextField(object_name, words, rows=2, check=check)
    return TextField(object_name, words, check=check)


def event_label(kind: Happened) -> str:
    """What an event is called."""
    return _(HAPPENED_LABELS[kind])
