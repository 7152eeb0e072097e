"""Other names for a form: the cell's own code, title and issuing document from a day on, on the same layout."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSplitter, QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.field import LongTextField, TextField
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, column, label, row
from partycell_desktop.screens.settings.edition_view import EditionView
from partycell_desktop.screens.start.dialogs import dialog_column
from partycell_desktop.use_cases.form_editions import EditionLine
from partycell_desktop.use_cases.form_names import preview_renamed_form, rename_form
from partycell_desktop.use_cases.printing import Preview
from partycell_desktop.words import _

FORM_SHARE, PAPER_SHARE = 400, 520


class RenameDialog(Dialog):
    """`rename`: begun from an edition; own names that are there already are corrected. `first_day` is what came of it.

    With `correcting` the own names of that edition are replaced, on whatever day they shall hold.
    """

    def __init__(
        self, desk: Desk, edition: EditionLine, correcting: bool, about_members: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._edition = desk, edition
        self._instead_of = edition.edition if correcting and edition.layout_of else ""
        self.first_day = ""
        layout = dialog_column(self, "rename", _("Own names of the form {code}").format(code=edition.code), 640)
        layout.setSpacing(px(10))
        layout.addWidget(
            label(
                _(
                    "Papers dated from that day on bear these names; the layout stays. "
                    "Papers of earlier days keep theirs."
                ),
                "muted",
                wrap=True,
            )
        )
        self._view = EditionView(desk, self._fetch, about_members=about_members)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setHandleWidth(px(16))
        sides.setChildrenCollapsible(False)
        sides.addWidget(fitted(self._fields(edition, correcting)))
        sides.addWidget(self._view)
        sides.setSizes([px(FORM_SHARE), px(PAPER_SHARE)])
        sides.setStretchFactor(1, 1)
        layout.addWidget(sides, 1)
        save = button(_("Save"), "rename.save", self._save, "primary")
        save.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "rename.cancel", self.reject), save))
        layout.addWidget(MessageBar(desk))
        self.resize(px(960), px(560))

    def _fields(self, edition: EditionLine, correcting: bool) -> QWidget:
        self._form = Form("rename.form", label_width=130)
        for field in (
            TextField("rename.code", _("Form code")),
            LongTextField("rename.title", _("Title of the form"), rows=2),
            LongTextField("rename.issued_by", _("Issuing document"), rows=2),
            DateField("rename.from_on", _("Holds from")),
        ):
            self._form.add(field)
        since = "/".join(reversed(edition.edition.split("-"))) if correcting else ""
        self._form.show_values(
            {
                "code": edition.code,
                "title": edition.title,
                "issued_by": edition.issued_by,
                "from_on": since,
            }
        )
        self._print_code = QCheckBox(_("Print the code in the corner of the first page"))
        self._print_code.setObjectName("rename.print_code")
        self._print_code.setChecked(bool(edition.corner) or not correcting)
        self._form.add_wide(self._print_code)
        self._form.end()
        holder = QWidget()
        holder.setMinimumWidth(px(320))
        holder.setLayout(column(self._form, margins=(0, 0, 4, 0)))
        return holder

    def _typed(self) -> tuple[str, str, str, str, str, bool, str]:
        typed = self._form.values()
        names = (typed["from_on"], typed["code"], typed["title"], typed["issued_by"])
        return (self._edition.form, *names, self._print_code.isChecked(), self._instead_of)

    def _fetch(self, member_id: int) -> Preview | None:
        self._desk.refused.connect(self._form.mark)
        self._form.mark(None)
        made = self._desk.look_up(preview_renamed_form, *self._typed(), member_id)
        self._desk.refused.disconnect(self._form.mark)
        return made

    def _save(self) -> None:
        outcome = self._desk.carry_out(rename_form, *self._typed())
        self._form.mark(outcome.refused)
        if outcome:
            self.first_day = outcome.value["edition"]
            self.accept()
