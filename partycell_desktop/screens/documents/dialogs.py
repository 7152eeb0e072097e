"""The dialogs of outgoing documents: a new one, issuing, correcting, cancelling, how types are numbered."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.documents import OutgoingDocument
from partycell_desktop.domain.items import Item, Kind, items_of
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field, LongTextField, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField, TickField
from partycell_desktop.screens.parts.form import field_of, text_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import label
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.use_cases.document_lists import DocumentLine, list_document_kinds
from partycell_desktop.use_cases.documents import (
    cancel_document,
    correct_document,
    draft_document,
    enter_document,
    issue_document,
    next_number,
    number_by_year,
    propose_document,
    types_by_year,
)
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_FIRST = ("type", "title", "dated_on")
_LATER = ("signer", "signer_post", "on_behalf", "recipients", "copies", "kept_at", "congress", "new_committee", "note")
_SMALL = 90


def _fields(desk: Desk, name: str, wanted: Sequence[str], kinds: Mapping[str, str]) -> list[Field]:
    known = {each.name: each for each in items_of(OutgoingDocument)}
    today = desk.look_up(Session.today)
    return [_field(desk, name, known[each], kinds, today) for each in wanted]


def _field(desk: Desk, name: str, item: Item, kinds: Mapping[str, str], today: Any) -> Field:
    if item.name == "type":
        return ChoiceField(f"{name}.type", item.title, [*kinds.values()], only_listed=True)
    if item.kind is Kind.LONG:
        return LongTextField(f"{name}.{item.name}", item.title, rows=2, hint=_(item.hint) if item.hint else "")
    choices = (desk.look_up(list_choices, item.choices) or ()) if item.choices else ()
    made = field_of(name, item, choices, today)
    if item.kind is Kind.NUMBER:
        made.setMaximumWidth(px(_SMALL))
    return made


def _texts(document: OutgoingDocument, kinds: Mapping[str, str]) -> dict[str, str]:
    texts = {each.name: text_of(each, getattr(document, each.name)) for each in items_of(OutgoingDocument)}
    return {**texts, "type": kinds.get(document.type, document.type)}


class NewDocument(OrderDialog):
    """`documents.new`: a document as a draft, issued at once, or with the number that it has already.

    `documents.new.next` says which number it would get.
    """

    def __init__(self, desk: Desk, *, type_: str = "", number: str = "", parent: QWidget | None = None) -> None:
        name = "documents.new"
        self._desk = desk
        self._kinds: dict[str, str] = desk.look_up(list_document_kinds) or {}
        self._issue = TickField(f"{name}.issue", _("Issue it now"))
        self._number = TextField(
            f"{name}.number",
            _("Number it has already"),
            hint=_("Only for a document that was issued before, with the number that stands on it: 5 or 05-NQ/CB."),
        )
        self._next = label("", "small", f"{name}.next", wrap=True)
        super().__init__(
            desk,
            name,
            _("A new document"),
            [*_fields(desk, name, _FIRST, self._kinds), self._issue, self._number,
             *_fields(desk, name, _LATER, self._kinds)],
            self._keep,
            do=_("Save"),
            explain=_("A draft has no number. It gets the next one of its type when it is issued."),
            wide=[self._next],
            label_width=172,
            parent=parent,
        )  # fmt: skip
        proposed = desk.look_up(propose_document) or {}
        self.form.show_values({**proposed, "type": self._kinds.get(type_, ""), "number": number})
        for key in ("type", "dated_on", "congress"):
            self.form.fields[key].left.connect(self._say_next)
        self.form.fields["type"].left.connect(self._propose_recipients)
        self._say_next()
        self.setMinimumWidth(px(620))

    def _propose_recipients(self) -> None:
        """Those of the last document of this type, unless somebody has typed others."""
        recipients = self.form.fields["recipients"]
        proposed = self._desk.look_up(propose_document, self._code(self.form.values()["type"]))
        if proposed is not None and not recipients.has_changed():
            recipients.set_text(proposed["recipients"])

    def _code(self, words: str) -> str:
        return next((code for code, title in self._kinds.items() if title == words.strip()), words)

    def _say_next(self) -> None:
        texts = self.form.values()
        day = self.form.fields["dated_on"]
        typed = day.date() if isinstance(day, DateField) else None
        on = typed.iso if typed is not None and typed.is_full else ""
        words = ""
        if texts["type"].strip() in self._kinds.values():
            found = self._desk.look_up(next_number, self._code(texts["type"]), on, texts["congress"] == "yes")
            words = _("The next number would be {symbol}.").format(symbol=found) if found else ""
        self._next.setText(words)
        self._next.setVisible(bool(words))

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        issue, number = texts.pop("issue"), texts.pop("number")
        items = {**texts, "type": self._code(texts["type"])}
        if issue or number.strip():
            return self._desk.carry_out(enter_document, items, number)
        return self._desk.carry_out(draft_document, items)


class CorrectDocument(OrderDialog):
    """`documents.correct`: every item of a document; of one entered with its old number also that."""

    def __init__(self, desk: Desk, line: DocumentLine, field: str = "", parent: QWidget | None = None) -> None:
        name = "documents.correct"
        self._desk, self._line = desk, line
        self._kinds: dict[str, str] = desk.look_up(list_document_kinds) or {}
        numbered = bool(line.number)
        first = [each for each in _FIRST if each != "type" or not numbered]
        later = [each for each in _LATER if not numbered or each not in ("congress", "new_committee")]
        fields = _fields(desk, name, [*first, *(() if numbered else ("draft_no",)), *later], self._kinds)
        if line.document.by_hand:
            fields.insert(0, TextField(f"{name}.number", _("Number and symbol")))
        super().__init__(
            desk,
            name,
            line.symbol or line.draft,
            fields,
            self._keep,
            do=_("Save"),
            explain=_("Number and type stay: a document that was issued wrongly is cancelled and issued anew.")
            if numbered and not line.document.by_hand
            else "",
            label_width=172,
            parent=parent,
        )
        self.form.show_values({**_texts(line.document, self._kinds), "number": line.symbol})
        self.setMinimumWidth(px(620))
        if field in self.form.fields:
            self.form.reveal(field)

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        changed = {name: text for name, text in texts.items() if name in self.form.changes()}
        if "type" in changed:
            words = changed["type"].strip()
            changed["type"] = next((code for code, title in self._kinds.items() if title == words), words)
        return self._desk.carry_out(correct_document, self._line.id, changed)


class IssueDocument(OrderDialog):
    """`documents.issue`: the day of a draft, and the number it gets."""

    def __init__(self, desk: Desk, line: DocumentLine, parent: QWidget | None = None) -> None:
        name = "documents.issue"
        self._desk, self._line = desk, line
        today = desk.look_up(Session.today)
        day = DateField(f"{name}.dated_on", _("Date of the document"), today=today)
        number = TextField(
            f"{name}.number",
            _("Number it has already"),
            hint=_("Empty: the next number is given. A number that stands on the paper already goes before."),
        )
        self._next = label("", "heading", f"{name}.next", wrap=True)
        super().__init__(
            desk,
            name,
            _("Issue: {type}").format(type=line.type_title),
            [day, number],
            lambda texts: desk.carry_out(issue_document, line.id, texts["dated_on"], texts["number"]),
            do=_("Issue"),
            explain=line.title,
            wide=[self._next],
            parent=parent,
        )
        shown = line.date or today
        if shown is not None:
            day.set_text(shown_day(shown))
        day.left.connect(self._say_next)
        self._say_next()

    def _say_next(self) -> None:
        day = self.form.fields["dated_on"]
        typed = day.date() if isinstance(day, DateField) else None
        on = typed.iso if typed is not None and typed.is_full else ""
        found = self._desk.look_up(next_number, self._line.type, on, self._line.document.congress)
        self._next.setText(_("The next number is {symbol}; it is given to no other document.").format(symbol=found))


class CancelDocument(OrderDialog):
    """`documents.cancel`: why a number is cancelled."""

    def __init__(self, desk: Desk, line: DocumentLine, parent: QWidget | None = None) -> None:
        name = "documents.cancel"
        super().__init__(
            desk,
            name,
            _("Cancel {symbol}").format(symbol=line.symbol),
            [LongTextField(f"{name}.reason", _("Reason of the cancellation"), rows=2)],
            lambda texts: desk.carry_out(cancel_document, line.id, texts["reason"]),
            do=_("Cancel the number"),
            explain=line.title,
            warn=_("The number stays in the register as cancelled and is given to no other document."),
            parent=parent,
        )
        stay = self.findChild(QPushButton, f"{name}.cancel")
        if stay is not None:
            stay.setText(_("Close"))  # "cancel" is what the other button does here


class Numbering(OrderDialog):
    """`documents.numbering`: a tick `documents.numbering.type.<key>` for each type numbered by the calendar year."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        name = "documents.numbering"
        kinds: dict[str, str] = desk.look_up(list_document_kinds) or {}
        yearly = desk.look_up(types_by_year) or []
        ticks = {code: QCheckBox(title) for code, title in kinds.items()}
        sheet = QWidget()
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(0, 0, 0, 0)
        for code, tick in ticks.items():
            tick.setObjectName(f"{name}.type.{code}")
            tick.setChecked(code in yearly)
            layout.addWidget(tick)
        super().__init__(
            desk,
            name,
            _("How documents are numbered"),
            [],
            lambda _texts: desk.carry_out(number_by_year, [code for code, tick in ticks.items() if tick.isChecked()]),
            do=_("Save"),
            explain=_(
                "By rule each type is numbered from 01 within the term of the cell. Tick the types that your cell "
                "numbers from 01 in each calendar year instead. Numbers that were given stay."
            ),
            wide=[sheet],
            parent=parent,
        )
