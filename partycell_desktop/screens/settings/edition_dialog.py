"""An own edition of a form as text: changed, checked line by line, looked at as a paper, brought in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Tabs, button, column, label, row
from partycell_desktop.screens.parts.unsaved import DROP, KEEP, ask_about_unsaved
from partycell_desktop.screens.settings.edition_text import EditionText
from partycell_desktop.screens.settings.edition_view import EditionView
from partycell_desktop.screens.start.dialogs import dialog_column
from partycell_desktop.use_cases.edition_preview import preview_form_edition
from partycell_desktop.use_cases.form_editions import (
    EditionProblem,
    FormEditions,
    FormFact,
    add_form_edition,
    check_form_edition,
    list_form_facts,
)
from partycell_desktop.use_cases.printing import Preview
from partycell_desktop.words import _

TEXT_SHARE, PAPER_SHARE = 540, 480


class EditionDialog(Dialog):
    """`edition`: the text at the left; at the right the paper, and the names that may stand in braces.

    `instead_of` is the first day of the own edition that is changed. `form` may be "" where a file does not say of
    which form it is; then it is chosen here. `added` is (form, first day) of what came of it.
    """

    def __init__(
        self, desk: Desk, forms: Sequence[FormEditions], text: str, form: str, instead_of: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._instead_of = desk, instead_of
        self._titles = {f"{each.code} · {each.title}": each.form for each in forms}
        self.added = ("", "")
        layout = dialog_column(self, "edition", _("Own edition of a form"), 700)
        layout.setSpacing(px(8))
        self._fields = Form(label_width=70)
        self._form = ChoiceField("edition.form", _("Form"), list(self._titles), only_listed=True)
        self._fields.add(self._form)
        self._text = EditionText(text)
        self._text.paused.connect(self._check)
        self._view = EditionView(desk, self._fetch)
        self._facts = self._facts_table()
        about = _("Papers use this edition from the day in the line “from”.")
        if not form:
            which = _("The file names no form of the program: choose the one whose names in braces your paper needs.")
            about = f"{about} {which}"
        layout.addWidget(label(about, "muted", "edition.about", wrap=True))
        layout.addWidget(self._fields)
        layout.addWidget(self._sides(), 1)
        save = button(_("Save"), "edition.save", self._save, "primary")
        layout.addLayout(row(None, button(_("Cancel"), "edition.cancel", self.reject), save))
        layout.addWidget(MessageBar(desk))
        self.resize(px(1080), px(660))
        self._form.set_text(next((title for title, key in self._titles.items() if key == form), ""))
        self._form.set_read_only(bool(form))
        self._form.typed.connect(self._show_form)
        self._form.left.connect(self._show_form)
        self._shown = "\0"
        self._show_form()
        (self._text.editor if form else self._form).setFocus()

    def _sides(self) -> QWidget:
        tabs = Tabs("edition.side", _("The paper, and the names that it may ask for"))
        under = label(_("A double click writes the name where the cursor is."), "small", wrap=True)
        for title, inside in (
            (_("How it looks"), column(self._view, margins=(0, 8, 0, 0))),
            (_("Names in braces"), column(self._facts, under, margins=(0, 8, 0, 0))),
        ):
            holder = QWidget()
            inside.setStretch(0, 1)
            holder.setLayout(inside)
            tabs.addTab(holder, title)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setHandleWidth(px(16))
        sides.setChildrenCollapsible(False)
        sides.addWidget(self._text)
        sides.addWidget(tabs)
        sides.setSizes([px(TEXT_SHARE), px(PAPER_SHARE)])
        sides.setStretchFactor(0, TEXT_SHARE)
        sides.setStretchFactor(1, PAPER_SHARE)
        return sides

    def _facts_table(self) -> RecordTable[FormFact]:
        table: RecordTable[FormFact] = RecordTable(
            "edition.facts",
            [
                Column("name", _("Name"), _in_braces, width=160),
                Column("label", _("What it says"), lambda fact: fact.label, width=170),
                Column("rows_of", _("Column of the list"), lambda fact: fact.rows_of, width=120),
                Column("example", _("Example"), lambda fact: fact.example.partition("\n")[0], width=160),
            ],
            accessible=_("Names in braces"),
        )
        table.opened.connect(lambda fact: self._text.insert(_in_braces(fact)))
        return table

    # The form.

    def _key(self) -> str:
        return self._titles.get(self._form.text().strip(), "")

    def _show_form(self) -> None:
        """Show what belongs to the form, once it is known."""
        form = self._key()
        if form == self._shown:
            return
        self._shown = form
        self._facts.set_rows((self._desk.look_up(list_form_facts, form) or []) if form else [], _place)
        if form and self._check():
            self._view.show_paper()

    # The text.

    def _check(self) -> bool:
        """Look at the text; True when nothing is wrong with it."""
        form = self._key()
        if not form:
            return False
        problems = self._desk.look_up(check_form_edition, self._text.text(), form, self._instead_of)
        if problems is not None:
            self._text.show_problems(problems)
        return problems == []

    def _fetch(self, member_id: int) -> Preview | None:
        form = self._key()
        if not form:
            self._form.set_problem(_("Choose one from the list."))
            return None
        self._check()
        return self._desk.look_up(preview_form_edition, form, text=self._text.text(), member_id=member_id)

    def _save(self) -> bool:
        form = self._key()
        if not form:
            self._form.set_problem(_("Choose one from the list."))
            self._form.reveal()
            return False
        outcome = self._desk.carry_out(add_form_edition, self._text.text(), form, self._instead_of)
        if outcome.refused and self._check():
            # What shows only when it is drawn belongs to no line.
            self._text.show_problems([EditionProblem(0, each.reason) for each in outcome.refused.problems()])
        if outcome:
            self.added = (outcome.value["form"], outcome.value["edition"])
            self.accept()
        return bool(outcome)

    def reject(self) -> None:
        """Close without saving; what was typed is asked about."""
        if self._text.has_changed():
            answer = ask_about_unsaved(self)
            if answer == KEEP:
                self._save()
            if answer != DROP:
                return
        super().reject()


def _in_braces(fact: FormFact) -> str:
    return f"{{{fact.name}}}"


def _place(fact: FormFact) -> tuple[str, str]:
    return fact.rows_of, fact.name
