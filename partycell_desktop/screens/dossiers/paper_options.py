"""What can be said about a paper besides its members: its date, the columns and title of a list, a sheet's blanks."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from partycell_desktop.screens import applicant_papers
from partycell_desktop.screens.dossiers.choice_of_columns import ColumnsDialog
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.fields import DateField, Field, TextField
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, column, row
from partycell_desktop.use_cases.printing import FormLine, list_columns, usual_columns
from partycell_desktop.words import _

FREE_LIST, TRANSFER_SHEET, YEAR_RESULTS = "dsdv", "bk-shd", "kq-ptdv"
_KEPT = "dossiers/columns"


class PaperOptions(QWidget):
    """The options of the form that is chosen now."""

    def __init__(self, desk: Desk, remembered: Remembered, today: date) -> None:
        super().__init__()
        self._desk, self._remembered = desk, remembered
        self._form: FormLine | None = None
        self._columns: list[str] | None = None
        self.date = DateField("dossiers.date", _("Date on the paper"), today=today)
        self.date.line.setPlaceholderText(_("today"))
        self.date.setFixedWidth(px(126))
        self.undated = _tick("dossiers.undated", _("Without day and month"))
        self.each = _tick("dossiers.each", _("One file each"))
        self.typed = _tick("dossiers.typed", _(applicant_papers.WORDS))
        self.typed.setToolTip(_(applicant_papers.EXPLAINED))
        self.typed.clicked.connect(self._keep_typed)
        self.year = TextField("dossiers.year", _("Year"))
        self.year.line.setPlaceholderText(_("of the date on the paper"))
        self._year_row = _line(self.year)
        self.title = TextField("dossiers.list_title", _("Title of the list"))
        self.title.line.setPlaceholderText("DANH SÁCH ĐẢNG VIÊN")
        self._choose = button("", "dossiers.columns", self._choose_columns, "small")
        self.to = TextField("dossiers.to", _("Addressed to"))
        self.dues_month = TextField("dossiers.dues_month", _("Dues paid up to the month"))
        self._list_row = _line(self.title, self._choose)
        self._sheet_row = QWidget()
        self._sheet_row.setLayout(column(_line(self.to), _line(self.dues_month)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self._list_row)
        layout.addWidget(self._sheet_row)
        layout.addWidget(self._year_row)
        layout.addWidget(self.typed)
        layout.addWidget(in_lines(_line(self.date), self.undated, self.each, gap=10))

    def show_form(self, form: FormLine) -> None:
        """Offer what this form can be told."""
        self._form = form
        self._list_row.setVisible(form.key == FREE_LIST)
        self._sheet_row.setVisible(form.key == TRANSFER_SHEET)
        self._year_row.setVisible(form.key == YEAR_RESULTS)
        self.each.setVisible(form.about == "member")
        self.typed.setVisible(form.by_hand)
        if form.by_hand:
            self.typed.setChecked(applicant_papers.are_printed(self._desk))
        if form.key == FREE_LIST:
            self._show_columns()

    def values(self) -> dict[str, object]:
        """The options as the use cases take them; nothing that this form does not ask for."""
        said: dict[str, object] = {"date": self.date.text(), "undated": self.undated.isChecked()}
        if self._form is not None and self._form.key == FREE_LIST:
            said |= {"columns": self.columns(), "title": self.title.text()}
        if self._form is not None and self._form.key == TRANSFER_SHEET:
            said |= {"to": self.to.text(), "dues_month": self.dues_month.text()}
        if self._form is not None and self._form.key == YEAR_RESULTS:
            said |= {"year": self.year.text()}
        return {name: value for name, value in said.items() if value}

    def _keep_typed(self, wanted: bool) -> None:
        if not applicant_papers.print_them(self._desk, wanted):
            self.typed.setChecked(not wanted)

    def bookmark(self) -> Bookmark:
        """What is typed and ticked, also what the chosen form does not ask for; the columns are remembered anyway."""
        texts = {field.editor.objectName(): field.text() for field in self._fields()}
        return texts | {tick.objectName(): tick.isChecked() for tick in (self.undated, self.each)}

    def take_up(self, bookmark: Bookmark) -> None:
        """Type and tick as a bookmark says."""
        for field in self._fields():
            field.set_text(bookmark[field.editor.objectName()])
        for tick in (self.undated, self.each):
            tick.setChecked(bookmark[tick.objectName()])

    def _fields(self) -> tuple[Field, ...]:
        return self.date, self.title, self.to, self.dues_month, self.year

    def wants_files_for_each(self) -> bool:
        """Whether every member gets a file of their own."""
        return self._form is not None and self._form.about == "member" and self.each.isChecked()

    def columns(self) -> list[str]:
        """The columns of the free list: those of the last time, else the usual ones."""
        if self._columns is None:
            known = self._desk.look_up(list_columns) or {}
            kept = [each for each in self._remembered.words(_KEPT) or () if each in known]
            self._columns = kept or self._desk.look_up(usual_columns) or []
        return self._columns

    def _show_columns(self) -> None:
        words = _("Columns ({count})…").format(count=len(self.columns()))
        self._choose.setText(words)
        self._choose.setAccessibleName(words)

    def _choose_columns(self) -> None:
        titles = self._desk.look_up(list_columns)
        if titles is None:
            return
        dialog = ColumnsDialog(titles, self.columns(), self.window())
        dialog.accepted.connect(lambda: self._take(dialog.chosen()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, columns: list[str]) -> None:
        self._columns = columns or None
        self._remembered.keep_words(_KEPT, columns)
        self._show_columns()


def _tick(name: str, words: str) -> QCheckBox:
    made = QCheckBox(words)
    made.setObjectName(name)
    made.setAccessibleName(words)
    return made


def _line(*parts: QWidget) -> QWidget:
    """Parts beside each other, a field with its label before it."""
    holder = QWidget()
    laid = row(spacing=10)
    for part in parts:
        if isinstance(part, Field):
            part.label.setWordWrap(False)
            laid.addWidget(part.label)
        laid.addWidget(part, 1 if isinstance(part, TextField) and not isinstance(part, DateField) else 0)
    laid.addStretch(0 if any(isinstance(part, TextField) and not isinstance(part, DateField) for part in parts) else 1)
    holder.setLayout(laid)
    return holder
