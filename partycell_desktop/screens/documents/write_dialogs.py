"""The dialogs of what the cell writes: which document is begun, from which template; the report of a month."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import LongTextField, TextField
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Note
from partycell_desktop.use_cases.cell_reports import begin_report
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.written_papers import (
    WritableKind,
    WrittenSheet,
    begin_paper,
    keep_paper_template,
    list_paper_templates,
    list_writable_kinds,
)
from partycell_desktop.words import _


class WriteDocument(OrderDialog):
    """`documents.write`: the type of a document, the template it is begun from, its abstract.

    `documents.write.doubt` says where a cell does not issue such a type. `begun` is called with the new document.
    """

    def __init__(
        self, desk: Desk, begun: Callable[[int], object], type_: str = "", parent: QWidget | None = None
    ) -> None:
        name = "documents.write"
        self._desk, self._begun = desk, begun
        self._kinds: list[WritableKind] = desk.look_up(list_writable_kinds) or []
        titles = [each.title for each in self._kinds]
        self._doubt = Note("", "gold", f"{name}.doubt")
        self._doubt.hide()
        super().__init__(
            desk,
            name,
            _("Write a document"),
            [
                ChoiceField(f"{name}.type", _("Type of document"), titles, only_listed=True),
                ChoiceField(f"{name}.template", _("Begin from the template"), hint=_("Empty: an empty page.")),
                LongTextField(f"{name}.title", _("Abstract (trích yếu)"), rows=2),
            ],
            self._begin,
            do=_("Write"),
            explain=_("It is a draft without a number until it is issued. The page is shown beside the text."),
            wide=[self._doubt],
            parent=parent,
        )
        chosen = next((each.title for each in self._kinds if each.code == type_), "")
        self.form.show_values({"type": chosen})
        self.form.fields["type"].left.connect(self._type_chosen)
        self._type_chosen()
        self.setMinimumWidth(px(560))

    def _kind(self) -> WritableKind | None:
        words = self.form.fields["type"].text().strip()
        return next((each for each in self._kinds if words in (each.title, each.code)), None)

    def _type_chosen(self) -> None:
        kind = self._kind()
        field = self.form.fields["template"]
        if isinstance(field, ChoiceField):
            templates = (self._desk.look_up(list_paper_templates, kind.code) or []) if kind is not None else []
            field.set_options([each.name for each in templates])
        doubt = kind.doubt if kind is not None else None
        self._doubt.say(f"{doubt.reason} ({doubt.because})" if doubt is not None else "")
        self._doubt.setVisible(doubt is not None)

    def _begin(self, texts: dict[str, str]) -> Outcome[Any]:
        kind = self._kind()
        items = {"title": texts["title"]} if texts["title"].strip() else {}
        outcome = self._desk.carry_out(
            begin_paper, kind.code if kind is not None else texts["type"], items, texts["template"].strip()
        )
        if outcome:
            self._begun(outcome.value)
        return outcome


class MonthReport(OrderDialog):
    """`documents.report`: of which month the report to the committee above tells."""

    def __init__(self, desk: Desk, begun: Callable[[int], object], parent: QWidget | None = None) -> None:
        name = "documents.report"
        self._desk, self._begun = desk, begun
        super().__init__(
            desk,
            name,
            _("Report of a month"),
            [TextField(f"{name}.month", _("Month"), hint=_("Such as 11/2026."))],
            self._begin,
            do=_("Write"),
            explain=_("Meetings, attendance, business, tasks and members of the month come from the book; change what "
                      "you like before you issue it."),
            parent=parent,
        )  # fmt: skip
        today = desk.look_up(Session.today)
        if today is not None:
            self.form.show_values({"month": f"{today:%m/%Y}"})

    def _begin(self, texts: dict[str, str]) -> Outcome[Any]:
        outcome = self._desk.carry_out(begin_report, 0, texts["month"])
        if outcome:
            self._begun(outcome.value)
        return outcome


class KeepTemplate(OrderDialog):
    """`written.keep_template`: under which name the text becomes a template of the cell."""

    def __init__(self, desk: Desk, sheet: WrittenSheet, parent: QWidget | None = None) -> None:
        name = "written.keep_template"
        super().__init__(
            desk,
            name,
            _("Keep as a template of the cell"),
            [TextField(f"{name}.name", _("Name of the template"))],
            lambda texts: desk.carry_out(keep_paper_template, sheet.line.id, texts["name"]),
            do=_("Save"),
            explain=_("Documents of this type can be begun from it. One of the same name is replaced."),
            parent=parent,
        )
