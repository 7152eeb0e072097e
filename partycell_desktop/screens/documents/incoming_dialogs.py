"""The dialogs of the register of incoming documents: noting one, and noting its answer."""

from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.documents import IncomingDocument
from partycell_desktop.domain.items import Kind, items_of
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field, LongTextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField
from partycell_desktop.screens.parts.form import field_of, text_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.use_cases.document_lists import DocumentLine, list_documents
from partycell_desktop.use_cases.incoming_documents import answer_incoming, keep_incoming
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_NEW = ("received_on", "arrival_number", "sender", "number", "dated_on", "type", "title", "handed_to", "answer_by",
        "kept_at", "note")  # fmt: skip
_KNOWN = (*_NEW[:9], "answered_on", "answer", *_NEW[9:])


class IncomingDialog(OrderDialog):
    """`documents.in.note`: a document that came, a new one or a known one."""

    def __init__(self, desk: Desk, known: IncomingDocument | None = None, parent: QWidget | None = None) -> None:
        name = "documents.in.note"
        items = {each.name: each for each in items_of(IncomingDocument)}
        today = desk.look_up(Session.today)
        fields: list[Field | str] = []
        for each in _NEW if known is None else _KNOWN:
            item = items[each]
            if item.kind is Kind.LONG:
                fields.append(LongTextField(f"{name}.{each}", item.title, rows=2))
                continue
            choices = (desk.look_up(list_choices, item.choices) or ()) if item.choices else ()
            field = field_of(name, item, choices, today)
            if item.kind is Kind.NUMBER:
                field.setMaximumWidth(px(90))
            fields.append(field)
        super().__init__(
            desk,
            name,
            _("A document that came") if known is None else known.title[:80],
            fields,
            lambda texts: desk.carry_out(keep_incoming, texts, known.id if known is not None else 0),
            do=_("Save"),
            explain=_("Without an arrival number it gets the next one of its year.") if known is None else "",
            label_width=172,
            parent=parent,
        )
        if known is not None:
            self.form.show_values({each: text_of(items[each], getattr(known, each)) for each in _KNOWN})
        elif today is not None:
            self.form.show_values({"received_on": shown_day(today)})
        self.setMinimumWidth(px(600))


class AnswerDialog(OrderDialog):
    """`documents.in.reply`: when and with what a document was answered; documents of the cell are proposed."""

    def __init__(self, desk: Desk, known: IncomingDocument, parent: QWidget | None = None) -> None:
        name = "documents.in.reply"
        self._desk, self._known = desk, known
        today = desk.look_up(Session.today)
        lines: list[DocumentLine] = desk.look_up(list_documents, state="issued") or []
        self._lines = {f"{line.symbol} · {line.title}": line for line in lines}
        day = DateField(f"{name}.answered_on", _("Answered on"), today=today)
        answer = ChoiceField(
            f"{name}.answer",
            _("Answered with"),
            [*self._lines],
            hint=_("A document of the cell from the list, or in words what was done."),
        )
        super().__init__(
            desk,
            name,
            _("Answer to {sender}").format(sender=known.sender),
            [day, answer],
            self._keep,
            do=_("Note the answer"),
            explain=" · ".join(part for part in (known.number, known.title) if part),
            parent=parent,
        )
        if today is not None:
            day.set_text(shown_day(today))

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        line = self._lines.get(texts["answer"].strip())
        answer = "" if line is not None else texts["answer"]
        number = line.id if line is not None else 0
        return self._desk.carry_out(answer_incoming, self._known.id, texts["answered_on"], answer, number)
