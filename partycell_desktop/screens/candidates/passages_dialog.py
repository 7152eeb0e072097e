"""The passages that a person writes for a candidate's paper: written once, with words that may serve beside them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateFile
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import Field, LongTextField, TextField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row, scrolled
from partycell_desktop.screens.parts.unsaved import DROP, KEEP, ask_about_unsaved
from partycell_desktop.use_cases.candidate_papers import PassageLine, list_passages
from partycell_desktop.use_cases.candidate_people import write_candidate_texts
from partycell_desktop.words import _

ROWS = 4


def part_title(file: CandidateFile, part: int) -> str:
    """Of which inquiry or introducer a passage is: the place that was asked, or the name."""
    inquiry = next((each for each in file.verifications if each.id == part), None)
    if inquiry is not None:
        return inquiry.place
    of = next((each for each in file.introductions if each.id == part), None)
    helper = file.helpers.get(of.member_id) if of is not None else None
    return helper.person.name if helper is not None else of.body if of is not None else ""


class PassagesDialog(Dialog):
    """`candidate.texts`: a field for each passage, `candidate.texts.save`, `.print` saves and shows the paper.

    `print_wanted` when the passages were saved and the paper is wanted.
    """

    print_wanted = Signal()

    def __init__(
        self, desk: Desk, file: CandidateFile, form: str, first: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("candidate.texts")
        self.setWindowTitle(_("Passages of {form}").format(form=form))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk, self._id = desk, file.id
        self._lines = desk.look_up(list_passages, file.id, form) or []
        self.form = Form("candidate.texts.form", label_width=150)
        part = 0
        for each in self._lines:
            if each.part != part:
                part = each.part
                self.form.add_heading(part_title(file, part))
            self._add(each)
        self.form.end()
        self.bar = MessageBar(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(self.windowTitle(), "name"))
        told = _("What is written here is kept with the candidate and stands on every paper that asks for it.")
        layout.addWidget(label(f"{file.person.name}. {told}", "muted", wrap=True))
        layout.addWidget(scrolled(self.form), 1)
        layout.addWidget(self.bar)
        save = button(_("Save"), "candidate.texts.save", self._save)
        show = button(_("Save and look at the paper"), "candidate.texts.print", self._print, "primary")
        cancel = button(_("Cancel"), "candidate.texts.cancel", self.reject)
        layout.addLayout(row(None, cancel, save, show))
        self.resize(px(720), px(560))
        if first:
            self.form.reveal(first)

    def _add(self, line: PassageLine) -> None:
        name = f"candidate.texts.{line.name}"
        title = line.label if line.needed else _("{item} (may stay blank)").format(item=line.label)
        made: Field = LongTextField(name, title, rows=ROWS) if line.kind == "text" else TextField(name, title)
        made.key = line.name
        made.set_text(line.text)
        self.form.add(made)
        if line.proposal:
            words = (
                _("Use the text of {form}").format(form=line.proposed_from)
                if line.proposed_from
                else _("Use words from the record")
            )
            take = button(words, f"{name}.take", lambda: self._take(line), "link", tip=line.proposal)
            take.setAccessibleName(f"{words}: {line.label}")
            holder = QWidget()
            holder.setLayout(row(None, take))
            self.form.add_wide(holder)

    def _take(self, line: PassageLine) -> None:
        field = self.form.fields[line.name]
        field.put_text(line.proposal)
        field.note_typing()

    def _keep(self) -> bool:
        changed = self.form.changes()
        return not changed or bool(self._desk.carry_out(write_candidate_texts, self._id, changed))

    def _save(self) -> None:
        if self._keep():
            self.accept()

    def _print(self) -> None:
        if self._keep():
            self.accept()
            self.print_wanted.emit()

    def reject(self) -> None:
        """Esc and Cancel ask about what was typed."""
        if self.form.has_changed():
            answer = ask_about_unsaved(self)
            if answer == KEEP:
                self._save()
                return
            if answer != DROP:
                return
        super().reject()
