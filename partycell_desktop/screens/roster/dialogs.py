"""The dialogs of the roster: add somebody, one item for many, people entered twice, the whole cell transferred."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.items import Item, item_of, items_of
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import HAPPENED_LABELS, STATUS_LABELS, Happened, MembershipEvent
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.field import Field, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField
from partycell_desktop.screens.parts.form import field_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, column, label, row
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.use_cases.roster import (
    add_member,
    correct_many,
    count_members,
    find_double_entries,
    transfer_everybody,
)
from partycell_desktop.words import _, n_

Choices = Callable[[str], Sequence[str]]
LEAST_OF_DOUBLES = 200
NEW_ITEMS = ("full_name", "sex", "born_on", "citizen_number")


# Add somebody.


class AddDialog(OrderDialog):
    """`roster.new`: a name is enough; the dates of the membership can be given at once. `added` with the number."""

    added = Signal(int)

    def __init__(self, desk: Desk, choices: Choices, today: date, parent: QWidget | None = None) -> None:
        self._desk = desk
        items = [item_of(Person, name) for name in NEW_ITEMS]
        fields: list[Field | str] = [
            field_of("roster.new", each, choices(each.choices) if each.choices else (), today) for each in items
        ]
        fields.append(_("Membership, as far as it is known"))
        for name, words in (
            ("decided_on", _("Date of the admission decision")),
            ("admitted_on", _("Date of the admission ceremony")),
            ("official_on", _("Official from")),
            ("came_on", _("Came to this cell on")),
        ):
            fields.append(DateField(f"roster.new.{name}", words, today=today))
        fields.append(TextField("roster.new.came_from", _("From the cell or committee")))
        super().__init__(
            desk,
            "roster.new",
            _("Add a member"),
            fields,
            self._add,
            do=_("Add"),
            explain=_(
                "A name is enough; everything else can follow in the record. Without an admission the person "
                "is in the book but counts as no member."
            ),
            label_width=180,
            parent=parent,
        )

    def _add(self, texts: dict[str, str]) -> Outcome[Any]:
        events = events_of_new(texts)
        outcome = self._desk.carry_out(add_member, {name: texts[name] for name in NEW_ITEMS}, events)
        if outcome:
            self.added.emit(outcome.value)
        elif outcome.refused is not None:
            return replace(outcome, refused=_at_the_fields(outcome.refused))
        return outcome


def events_of_new(texts: dict[str, str]) -> list[dict[str, str]]:
    """The events that the texts of the dialog tell: admitted, recognised, came."""
    events: list[dict[str, str]] = []
    ceremony, decision = texts["admitted_on"], texts["decided_on"]
    if ceremony.strip() or decision.strip():
        events.append({"kind": Happened.ADMITTED.value, "on": ceremony or decision, "decided_on": decision})
    if texts["official_on"].strip():
        events.append({"kind": Happened.RECOGNISED.value, "on": texts["official_on"]})
    if texts["came_on"].strip() or texts["came_from"].strip():
        events.append({"kind": Happened.CAME.value, "on": texts["came_on"], "organisation": texts["came_from"]})
    return events


def _at_the_fields(refused: Refused) -> Refused:
    """The refusal of a story, which knows only `on`, at the field in which that event's day was typed."""
    fields = {Happened.ADMITTED: "admitted_on", Happened.RECOGNISED: "official_on", Happened.CAME: "came_on"}
    problems = []
    for each in refused.problems():
        field = each.field
        if field == "on":
            said = (name for kind, name in fields.items() if f"“{_(HAPPENED_LABELS[kind])}”" in each.reason)
            field = next(said, "admitted_on")
        problems.append(Refused(each.reason, field, each.because))
    first, *others = problems
    return Refused(first.reason, first.field, first.because, tuple(others))


# One item for many.


class EditManyDialog(OrderDialog):
    """`roster.many`: which item, and its value for everybody who is selected."""

    def __init__(
        self, desk: Desk, member_ids: Sequence[int], choices: Choices, today: date, parent: QWidget | None = None
    ) -> None:
        self._desk, self._ids = desk, list(member_ids)
        self._choices, self._today = choices, today
        self._items: dict[str, Item] = {each.title: each for each in items_of(Person) if not each.secret}
        self._which = ChoiceField("roster.many.item", _("Item"), list(self._items), only_listed=True)
        self._which.typed.connect(self._ask_value)
        self._which.left.connect(self._ask_value)
        self._value: Field | None = None
        self._asked = ""
        super().__init__(
            desk,
            "roster.many",
            _("Change one item of those selected: {count}").format(count=len(self._ids)),
            [self._which],
            self._change,
            do=_("Change for all"),
            explain=_("All selected people get the same value. One Undo takes it back for all of them."),
            parent=parent,
        )
        self.do.setEnabled(False)

    def _ask_value(self) -> None:
        item = self._items.get(self._which.text().strip())
        self.do.setEnabled(item is not None)
        if item is None or item.name == self._asked:
            return
        self._asked = item.name
        if self._value is not None:
            self.form.fields.pop("value", None)
            self._value.label.deleteLater()
            self._value.deleteLater()
        named = replace(item, name="many.value")
        self._value = field_of("roster", named, self._choices(item.choices) if item.choices else (), self._today)
        self.add(self._value)

    def _change(self, _texts: dict[str, str]) -> Outcome[Any]:
        value = self._value.text() if self._value is not None else ""
        outcome = self._desk.carry_out(correct_many, self._ids, self._asked, value)
        if outcome.refused is not None:
            reason = outcome.refused.reason
            return replace(outcome, refused=Refused(reason, "value", outcome.refused.because))
        if outcome and not outcome.value:
            self._desk.say(_("Everybody had this value already; nothing was changed."), "neutral")
        return outcome


# The whole cell.


class TransferEverybodyDialog(OrderDialog):
    """`roster.dissolve`: says what will happen and to how many, asks the decision."""

    def __init__(self, desk: Desk, today: date, parent: QWidget | None = None) -> None:
        counts = desk.look_up(count_members) or {}
        members, guests = counts.get("members", 0), counts.get("guests", 0)
        happens = [
            n_(
                "{count} member gets a transfer to the receiving cell on the day of the decision.",
                "{count} members get a transfer to the receiving cell on the day of the decision.",
                members,
            ).format(count=members)
        ]
        if guests:
            happens.append(_("The temporary stay of {count} people ends on the same day.").format(count=guests))
        happens.append(_("Nobody is deleted: the lists of earlier days stay true, and one Undo takes everything back."))
        known = {name: item_of(MembershipEvent, name) for name in ("decision_number", "decided_on", "decided_by")}
        fields: list[Field] = [
            DateField("roster.dissolve.on", _("Transferred on"), today=today),
            TextField("roster.dissolve.organisation", _("To the cell or committee")),
            *(field_of("roster.dissolve", each, (), today) for each in known.values()),
        ]
        super().__init__(
            desk,
            "roster.dissolve.dialog",
            _("The cell is dissolved or merged"),
            fields,
            lambda texts: desk.carry_out(transfer_everybody, **texts),
            do=n_("Transfer {count} member", "Transfer {count} members", members).format(count=members),
            warn=" ".join(happens),
            parent=parent,
        )


# People entered twice.


class DoublesDialog(Dialog):
    """`roster.doubles.dialog`: groups of people who may be one; `wanted` with the number of one to be opened."""

    wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roster.doubles.dialog")
        self.setWindowTitle(_("People entered twice"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        groups = desk.look_up(find_double_entries) or []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(self.windowTitle(), "name"))
        said = (
            _(
                "These records may be of one person: the same name and date of birth, or the same number. "
                "Nothing is merged by itself; open them and decide."
            )
            if groups
            else _("Nobody is in the book twice, as far as names, dates of birth and numbers tell.")
        )
        layout.addWidget(label(said, "muted", "roster.doubles.said", wrap=True))
        if groups:
            sheet = QWidget()
            sheet.setProperty("look", "sheet")
            cards = QVBoxLayout(sheet)
            cards.setContentsMargins(0, 0, px(8), 0)
            cards.setSpacing(px(8))
            for lines in groups:
                cards.addWidget(self._group(lines))
            layout.addWidget(fitted(sheet, LEAST_OF_DOUBLES))
        layout.addLayout(row(None, button(_("Close"), "roster.doubles.close", self.accept)))
        self.setMinimumWidth(px(600))

    def _group(self, lines: Sequence[MemberLine]) -> QWidget:
        card = Card(padding=12, spacing=6)
        for line in lines:
            person = line.person
            born = person.born_on.shown() if person.born_on else ""
            known = (born, person.job_title or person.occupation, _(STATUS_LABELS[line.standing.status]))
            words = " · ".join(part for part in known if part)
            go = button(
                _("Open"),
                f"roster.doubles.open.{line.id}",
                look="small",
                accessible=_("Open the record of {name}").format(name=person.name),
            )
            go.clicked.connect(lambda _on=False, number=line.id: self._open(number))
            beside = row(column(label(person.name, "strong"), label(words, "muted", wrap=True), spacing=0), go)
            beside.setStretch(0, 1)
            card.add(beside)
        return card

    def _open(self, number: int) -> None:
        self.accept()
        self.wanted.emit(number)
