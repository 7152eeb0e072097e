"""One document that the cell writes: its text at the left, the page as it will be printed at the right.

What is typed keeps itself. Issued, the text stays as it is and can only be read, printed, cancelled or written anew.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from partycell_desktop.domain.documents import STATE_LABELS, DocumentState, OutgoingDocument, words_of_draft
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.written_papers import MENDED, WrittenPaper, parts_of
from partycell_desktop.screens.documents.dialogs import CancelDocument, IssueDocument
from partycell_desktop.screens.documents.doubts_strip import DocumentDoubts, Mending
from partycell_desktop.screens.documents.kept_field import KeptField
from partycell_desktop.screens.documents.rows import TONES
from partycell_desktop.screens.documents.write_dialogs import KeepTemplate
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field, LongTextField
from partycell_desktop.screens.parts.form import Form, field_of, text_of
from partycell_desktop.screens.parts.page_beside import PageBeside
from partycell_desktop.screens.parts.question import ask_then
from partycell_desktop.screens.parts.rich_field import RichField, RichToolbar
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Note, Pill, button, label, scrolled
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.use_cases.documents import remove_document
from partycell_desktop.use_cases.live_paper import ON_THE_PAGE, Typed, open_live_document
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.written_papers import WrittenSheet, get_written, mend_paper, write_anew, write_paper
from partycell_desktop.words import _

_BEFORE = ("title", "addressees", "bases")
_AFTER = ("dated_on", "place", "on_behalf", "signer_post", "signer", "recipients")
_TEXT_HEIGHT, _LEAST_WITH_PAGE, _LABELS = 250, 900, 120


class WrittenPage(QWidget):
    """`written`: the fields `written.title`, `.addressees`, `.bases`, `.body` ..., the page `written.page`.

    `left` when the user goes back to the register, `opened` with the number of another document to be shown.
    """

    left = Signal()
    opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("written")
        self.desk = desk
        self.document_id = 0
        self._sheet: WrittenSheet | None = None
        self._kept: dict[str, KeptField] = {}
        self._make_orders()
        self._beside = PageBeside(desk, "written", open_live_document, self._typed)
        self.doubts = DocumentDoubts("written")
        self.doubts.wanted.connect(self._reveal)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(self._text_card(), 3)
        across.addWidget(self._beside, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(12), 0, 0)
        layout.setSpacing(px(10))
        layout.addWidget(in_lines(self._back, self._state, self._title, None, self._more, self._print, self._issue,
                                  gap=8))  # fmt: skip
        layout.addWidget(self._sealed)
        layout.addLayout(across, 1)
        layout.addWidget(self.doubts)

    def _make_orders(self) -> None:
        self._back = button(_("Back to the register"), "written.back", self.go_back)
        self._state = Pill("", "neutral", "written.state")
        self._title = label("", "name", "written.name")
        self._more = button(_("More"), "written.more", self._open_more, accessible=_("More to do with the document"))
        self._print = button(_("Print, PDF, Word…"), "written.print", self.print)
        self._issue = button(_("Take a number and issue…"), "written.issue", self.issue, "primary")
        self._sealed = Note("", "green", "written.sealed")

    def _text_card(self) -> Card:
        known = {each.name: each for each in (*items_of(WrittenPaper), *items_of(OutgoingDocument))}
        today = self.desk.look_up(Session.today)
        form = Form(label_width=_LABELS)
        for name in _BEFORE:
            form.add(self._keep(LongTextField(f"written.{name}", known[name].title, rows=2, hint=_(known[name].hint))))
        body = RichField("written.body", known["body"].title)
        body.lines.setMinimumHeight(px(_TEXT_HEIGHT))
        self._format = RichToolbar("written.format")
        self._format.serve(body)
        form.add_wide(self._format)
        form.add(self._keep(body))
        for name in _AFTER:
            item = known[name]
            choices = (self.desk.look_up(list_choices, item.choices) or ()) if item.choices else ()
            rows = LongTextField(f"written.{name}", item.title, rows=3) if name == "recipients" else None
            form.add(self._keep(rows or field_of("written", item, choices, today)))
        form.end()
        self._form = form
        card = Card(name="written.text")
        self._area = scrolled(form, "written.area")
        card.add(self._area, 1)
        return card

    def _keep(self, field: Field) -> Field:
        self._kept[field.key] = KeptField(field, partial(self._write, field.key))
        if field.key in ON_THE_PAGE:
            field.typed.connect(self._beside.follow)
        return field

    def _typed(self) -> Typed:
        """What the page shall show although it is not in the book yet."""
        waiting = {name: kept.field for name, kept in self._kept.items() if name in ON_THE_PAGE and kept.waits()}
        return Typed({name: field.text() for name, field in waiting.items()})

    # Showing.

    def show_document(self, document_id: int) -> bool:
        """Show another document; False where what was typed into this one is refused."""
        if document_id != self.document_id and not self.keep_now():
            return False
        self.document_id = document_id
        self._sheet = None
        self.refresh()
        self._area.verticalScrollBar().setValue(0)
        return self._sheet is not None

    def refresh(self) -> None:
        """Show what the book has; what is being typed stays."""
        if not self.document_id:
            return
        before, sheet = self._sheet, self.desk.look_up(get_written, self.document_id)
        if sheet is None:
            return
        self._sheet = sheet
        document = sheet.line.document
        texts = {each.name: text_of(each, getattr(document, each.name)) for each in items_of(OutgoingDocument)}
        texts |= {each.name: str(getattr(sheet.paper, each.name)) for each in items_of(WrittenPaper)}
        draft = document.state is DocumentState.DRAFT
        if not draft:
            texts |= {name: getattr(sheet.words, name) for name in self._kept if name not in ("dated_on", "place")}
            texts["place"] = sheet.words.place
        for name, kept in self._kept.items():
            (kept.show if before is not None else kept.begin)(texts[name])
            kept.field.set_read_only(not draft)
            if name in ("addressees", "bases"):
                for part in (kept.field, kept.field.label):
                    part.setVisible(name in parts_of(document.type))
        self._format.setVisible(draft)
        self._show_state(sheet, draft=draft)
        self._show_doubts(sheet)
        self._beside.show_paper(document.id, sheet.line.form)

    def _show_state(self, sheet: WrittenSheet, *, draft: bool) -> None:
        document = sheet.line.document
        words = words_of_draft(sheet.draft_no) if draft else _(STATE_LABELS[document.state])
        self._state.show_text(words, TONES[document.state])
        self._title.setText(" · ".join(part for part in (sheet.line.type_title, document.symbol) if part))
        self._issue.setVisible(draft)
        says = _("Issued on {day}: the text is sealed and is printed the same for ever.").format(
            day="/".join(reversed(sheet.paper.sealed_at[:10].split("-")))
        )
        if document.state is DocumentState.CANCELLED:
            says = _("Cancelled: {reason}").format(reason=document.cancel_reason)
        elif not sheet.is_whole:
            says = _("The sealed text was changed behind the program's back.")
        self._sealed.say(says)
        self._sealed.setVisible(not draft)

    def _show_doubts(self, sheet: WrittenSheet) -> None:
        self.doubts.show_doubts(
            [Mending(each.reason, each.because, self._way_out(each.field), each.field) for each in sheet.warnings]
        )

    def _way_out(self, field: str) -> str:
        if field.startswith(MENDED):
            return _("Mend it")
        return _("Go there") if field in self._kept else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.setVisible(event.size().width() >= px(_LEAST_WITH_PAGE))

    def _reveal(self, field: str) -> None:
        if not field.startswith(MENDED):
            self._form.reveal(field)
        elif self.keep_now():
            self.desk.carry_out(mend_paper, self.document_id, field.removeprefix(MENDED))

    # Writing.

    def _write(self, name: str, text: str) -> Outcome[Any]:
        return self.desk.keep_quietly(write_paper, self.document_id, {name: text})

    def has_unsaved(self) -> bool:
        """Whether something typed is not in the book."""
        return any(each.waits() for each in self._kept.values())

    def keep_now(self) -> bool:
        """Keep everything that was typed; False where something was refused."""
        kept = [each.keep_now() for each in self._kept.values()]  # every one, whatever became of another
        return all(kept)

    def drop(self) -> None:
        """Forget what was typed."""
        for each in self._kept.values():
            each.drop()

    def forget(self) -> None:
        """The document is not in the book any more: nothing of it is kept."""
        self.drop()
        self.document_id, self._sheet = 0, None

    # Orders.

    def go_back(self) -> None:
        """Back to the register, with everything kept."""
        if self.keep_now():
            self.left.emit()

    def issue(self) -> None:
        """Ask for the day, give the number, seal the text."""
        if self._sheet is not None and self.keep_now():
            IssueDocument(self.desk, self._sheet.line, self.window()).open()

    def print(self) -> None:
        """The paper before it is printed or saved as PDF or Word."""
        if self._sheet is not None and self.keep_now():
            show_paper(self.desk, self.window(), self._sheet.line.form, [], {"document": str(self.document_id)})

    def _open_more(self) -> None:
        if self._sheet is None:
            return
        state = self._sheet.line.document.state
        menu = QMenu(self)
        menu.setObjectName("written.more.menu")
        orders: list[tuple[str, str, Callable[[], None], bool]] = [
            ("template", _("Keep as a template of the cell…"), self.keep_template, True),
            ("anew", _("Write another with this text"), self._write_anew, True),
            ("cancel", _("Cancel the number…"), self._cancel, state is DocumentState.ISSUED),
            ("remove", _("Take the draft out…"), self._remove, state is DocumentState.DRAFT),
        ]
        for name, words, act, may in orders:
            action = menu.addAction(words, act)
            action.setObjectName(f"written.{name}")
            action.setEnabled(may)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def keep_template(self) -> None:
        """Ask for the name under which the text becomes a template of the cell."""
        if self._sheet is not None and self.keep_now():
            KeepTemplate(self.desk, self._sheet, self.window()).open()

    def _write_anew(self) -> None:
        if self.keep_now():
            outcome = self.desk.carry_out(write_anew, self.document_id)
            if outcome:
                self.opened.emit(outcome.value)

    def _cancel(self) -> None:
        if self._sheet is not None:
            CancelDocument(self.desk, self._sheet.line, self.window()).open()

    def _remove(self) -> None:
        if self._sheet is None:
            return
        line = self._sheet.line
        ask_then(
            self,
            "written.remove_box",
            _("Take the draft out"),
            _("Take “{title}” out of the register?").format(title=line.title or line.type_title),
            _("The history keeps it, and Undo brings it back."),
            _("Remove"),
            self._take_out,
        )

    def _take_out(self) -> None:
        gone, self.document_id = self.document_id, 0
        if self.desk.carry_out(remove_document, gone):
            self.left.emit()
        else:
            self.document_id = gone
