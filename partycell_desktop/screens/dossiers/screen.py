"""Dossiers and reports: every form of the program, for whom it is printed, dossiers to be bound, what was printed."""

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from partycell_desktop.domain.roster import Status
from partycell_desktop.screens.documents.incoming_page import IncomingPage
from partycell_desktop.screens.documents.outgoing_page import OutgoingPage
from partycell_desktop.screens.dossiers.bind_dialog import BindDialog, Wish
from partycell_desktop.screens.dossiers.member_picker import MemberPicker
from partycell_desktop.screens.dossiers.paper_options import PaperOptions
from partycell_desktop.screens.dossiers.printed_list import PrintedList
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.file_dialogs import ask_for_folder, ask_where_to_save
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import (
    Card,
    PageHeader,
    Pill,
    Tabs,
    button,
    column,
    label,
    page,
    row,
    scrolled,
)
from partycell_desktop.screens.printing import PEOPLE_AT_ONCE, say_saved, show_paper
from partycell_desktop.use_cases.candidate_material import list_people_on_the_way
from partycell_desktop.use_cases.dossiers import bind_dossier
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.use_cases.printing import FormLine, list_forms, list_printed, print_paper
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _, n_

SURE_WORDS = {
    "verbatim": (N_("word for word"), "green"),
    "quoted": (N_("as quoted"), "neutral"),
    "unconfirmed": (N_("not confirmed"), "gold"),
}
OWN_WORDS = (N_("made here"), "neutral")
OF_PEOPLE = frozenset({"member", "members", "candidate", "candidates"})
NOT_OF_PEOPLE = {
    "book": N_("This paper is about the book itself."),
    "meeting": N_("This paper is of one meeting: print it there, under “Meetings”."),
    "document": N_("This paper is of one document: print it from the register of outgoing documents."),
}
PRINTED, OUTGOING, INCOMING = 1, 2, 3
REGISTERS = {"out": OUTGOING, "in": INCOMING}
FIRST_FORMS_SHARE, FIRST_PAPER_SHARE = 470, 660
LEAST_FORMS_WIDTH, LEAST_PAPER_WIDTH, LEAST_PICKER_HEIGHT = 216, 400, 190


class DossiersScreen(Screen):
    """`dossiers`: opens `form:2-HSĐV`, `document:out/12`, its text `document:out/12/text`, and `document:in/5`."""

    name = "dossiers"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        remembered = Remembered()
        self._form: FormLine | None = None
        self._lines: Sequence[MemberLine] = ()
        self._header = PageHeader(self.name, _("Dossiers and reports"))
        self.forms = _forms_table(remembered)
        self.forms.current_changed.connect(self._show_form)
        self.forms.opened.connect(lambda _form: self.print())
        self.picker = MemberPicker()
        self.picker.changed.connect(self._say_whom)
        self.options = PaperOptions(desk, remembered, desk.look_up(Session.today) or date.min)
        self._printed = PrintedList(remembered)
        self._tabs = Tabs("dossiers.tabs", _("Forms, and what was printed"))
        self._tabs.addTab(self._forms_page(), _("Forms"))
        self._tabs.addTab(_under_the_tabs(self._printed), _("Printed and exported"))
        self._outgoing = OutgoingPage(desk, remembered)
        self._registers: dict[int, OutgoingPage | IncomingPage] = {
            OUTGOING: self._outgoing,
            INCOMING: IncomingPage(desk, remembered),
        }
        self._tabs.addTab(self._registers[OUTGOING], _("Outgoing documents"))
        self._tabs.addTab(self._registers[INCOMING], _("Incoming documents"))
        self._tabs.currentChanged.connect(lambda _at: self._refresh_tab())
        self.setLayout(page(self._header, self._tabs))

    def _forms_page(self) -> QWidget:
        left = Card(padding=1)
        left.add(self.forms, 1)
        left.setMinimumWidth(px(LEAST_FORMS_WIDTH))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(px(16))
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        paper = self._paper_card()
        paper.setMinimumWidth(px(LEAST_PAPER_WIDTH))
        splitter.addWidget(paper)
        splitter.setSizes([px(FIRST_FORMS_SHARE), px(FIRST_PAPER_SHARE)])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setContentsMargins(0, px(12), 0, 0)
        return splitter

    def _paper_card(self) -> Card:
        card = Card(name="dossiers.paper", spacing=10)
        self._title = label("", "name", "dossiers.form_title", wrap=True)
        self._sure = Pill("", "neutral", "dossiers.sure")
        self._source = label("", "muted", "dossiers.source", wrap=True)
        self._note = label("", "small", "dossiers.note", wrap=True)
        source = row(self._source, self._sure)
        source.setStretch(0, 1)
        source.setAlignment(self._sure, Qt.AlignmentFlag.AlignTop)
        self._bind = button(_("Bind dossiers…"), "dossiers.bind", self._ask_bind)
        self._word = button(_("Save as Word…"), "dossiers.save_word", lambda: self._save("docx", "Word"))
        self._pdf = button(_("Save as PDF…"), "dossiers.save_pdf", lambda: self._save("pdf", "PDF"))
        self._preview = button(_("Preview and print…"), "dossiers.preview", self.print, "primary")
        self.picker.setMinimumHeight(px(LEAST_PICKER_HEIGHT))
        inside = column(self._title, source, self._note, self.picker, self.options, spacing=10, margins=(0, 0, 6, 0))
        inside.setStretchFactor(self.picker, 1)
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        sheet.setLayout(inside)
        # In a low window what is said of the paper scrolls, and what is done with it stays in sight.
        card.add(scrolled(sheet), 1)
        card.add(in_lines(self._bind, None, self._word, self._pdf, self._preview, gap=8))
        return card

    # What the window asks.

    def refresh(self) -> None:
        forms = self.desk.look_up(list_forms)
        lines = self.desk.look_up(list_members)
        if forms is None or lines is None:
            return
        self.forms.set_rows(forms, lambda form: form.key)
        self._lines = lines
        self.picker.show_lines(lines)
        self._header.say(n_("{count} form", "{count} forms", len(forms)).format(count=len(forms)))
        if self._form is None or not self.forms.select_key(self._form.key):
            self.forms.select_key(forms[0].key)
        self._show_form(self.forms.current())  # the same form may have another edition now
        self._refresh_tab()

    def _refresh_tab(self) -> None:
        if self._tabs.currentIndex() == PRINTED:
            self._printed.show_lines(self.desk.look_up(list_printed) or [])
        elif (register := self._register()) is not None:
            register.refresh()

    def _register(self) -> OutgoingPage | IncomingPage | None:
        """The register that is shown, or None."""
        return self._registers.get(self._tabs.currentIndex())

    def new(self) -> None:
        if (register := self._register()) is not None:
            register.new()

    def focus_search(self) -> None:
        if (register := self._register()) is not None:
            register.focus_search()
            return
        self.picker.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.picker.search.selectAll()

    def open(self, place: str) -> None:
        code, _slash, members = place.partition("/")
        if code in REGISTERS:
            self._tabs.setCurrentIndex(REGISTERS[code])
            number, _slash, part = members.partition("/")
            if number.isdigit() and part == "text":
                self._outgoing.open_text(int(number))
            elif number.isdigit():
                self._registers[REGISTERS[code]].show_document(int(number))
            return
        self._tabs.setCurrentIndex(0)
        form = next((each for each in self.forms.records() if code in (each.code, each.key)), None)
        if form is not None:
            self.forms.select_key(form.key)
            self.forms.setFocus(Qt.FocusReason.OtherFocusReason)
        chosen = [int(each) for each in members.split(",") if each.isdigit()]
        if chosen:
            self.picker.choose(chosen)

    def bookmark(self) -> Bookmark:
        return {
            "tab": self._tabs.currentIndex(),
            "forms": self.forms.bookmark(),
            "picker": self.picker.bookmark(),
            "options": self.options.bookmark(),
            "printed": self._printed.table.bookmark(),
            "registers": {at: register.bookmark() for at, register in self._registers.items()},
        }

    def take_up(self, bookmark: Bookmark) -> None:
        self.forms.take_up(bookmark["forms"])
        self.picker.take_up(bookmark["picker"])
        self.options.take_up(bookmark["options"])
        self._tabs.setCurrentIndex(bookmark["tab"])
        self._printed.table.take_up(bookmark["printed"])
        for at, register in self._registers.items():
            register.take_up(bookmark["registers"][at])

    def help(self) -> str:
        return _(
            "Choose a form at the left, tick the members at the right, then look at the paper before it is printed.\n"
            "Without a tick a paper takes those it is meant for.\n"
            "A dossier binds several forms and the scans of a member into one PDF.\n"
            "Outgoing documents: a number is given when a document is issued, and never to a second one."
        )

    def has_unsaved(self) -> bool:
        """What is typed keeps itself: only what was refused stays unsaved, and is asked about."""
        return self._outgoing.has_unsaved()

    def keep_unsaved(self) -> bool:
        return self._outgoing.keep_unsaved()

    def drop_unsaved(self) -> None:
        self._outgoing.drop_unsaved()

    # The chosen form.

    def _show_form(self, form: FormLine | None) -> None:
        if form is None:
            return
        self._form = form
        words, tone = _sure(form)
        self._title.setText(f"{form.code} · {form.title}")
        day = "/".join(reversed(form.edition.split("-")))
        self._source.setText(_("{document}; this edition from {day}").format(document=form.issued_by, day=day))
        self._sure.show_text(words, tone)
        self._note.setText(form.note)
        self._note.setVisible(bool(form.note))
        self.options.show_form(form)
        self.picker.set_usable(form.about in OF_PEOPLE)
        for each in (self._word, self._pdf, self._preview):
            each.setEnabled(form.about not in ("meeting", "document"))
        self.picker.mean(self._meant(form))
        self._say_whom()

    def _meant(self, form: FormLine) -> Collection[int] | None:
        """For whom the paper is: those on the way into the Party, or whoever is or was a member; None: no people."""
        if form.about not in OF_PEOPLE:
            return None
        if form.about.startswith("candidate"):
            return self.desk.look_up(list_people_on_the_way)
        return [line.id for line in self._lines if line.standing.status is not Status.NOT_MEMBER]

    def _say_whom(self) -> None:
        if self._form is None:
            return
        count = len(self.picker.chosen())
        if self._form.about in NOT_OF_PEOPLE:
            words = _(NOT_OF_PEOPLE[self._form.about])
        elif not count:
            words = _("Nobody is ticked: the paper takes those it is meant for.")
        elif self._form.about == "members":
            words = n_("{count} member chosen, on one list.", "{count} members chosen, on one list.", count)
        elif self._form.about == "candidates":
            words = n_("{count} person chosen, on one list.", "{count} people chosen, on one list.", count)
        elif self._form.about == "candidate":
            words = n_("{count} person chosen, one paper.", "{count} people chosen, a paper for each.", count)
        else:
            words = n_("{count} member chosen, one paper.", "{count} members chosen, a paper for each.", count)
        words = words.format(count=count)
        self.picker.sentence.setText(words)

    def _chosen(self) -> list[int]:
        return [] if self._form is None or self._form.about not in OF_PEOPLE else self.picker.chosen()

    def print(self) -> None:
        if (register := self._register()) is not None:
            register.print()
        elif self._form is not None:
            show_paper(self.desk, self, self._form.key, self._chosen(), self.options.values())

    def _save(self, kind: str, words: str) -> None:
        form, options = self._form, self.options.values()
        if form is None:
            return
        title = _("Save as {kind}").format(kind=words)
        if self.options.wants_files_for_each():
            out = ask_for_folder(self, title)
            options |= {"each": True, "kind": kind}
        else:
            out = ask_where_to_save(self, title, f"{form.code} {form.title}.{kind}", ((words, f"*.{kind}"),))
        if out:
            self._write(form, out, options)

    def _write(self, form: FormLine, out: str, options: dict[str, Any]) -> None:
        ids = self._chosen()
        if len(ids) <= PEOPLE_AT_ONCE and (ids or form.about != "member"):
            self._mark(self.desk.carry_out(print_paper, form.key, ids, out, options))
            return
        self.desk.carry_out_long(
            print_paper, form.key, ids, out, options, title=_("Making the papers"), then=self._mark
        )

    def _mark(self, outcome: Outcome[dict[str, Any]]) -> None:
        problem = outcome.refused.reason if outcome.refused and outcome.refused.field == "date" else ""
        self.options.date.set_problem(problem)
        say_saved(self.desk, outcome)

    # Dossiers.

    def _ask_bind(self) -> None:
        ids = self._counted()
        if ids:
            BindDialog(self.forms.records(), len(ids), lambda wish: self._bind_them(ids, wish), self.window()).open()

    def _counted(self) -> list[int]:
        """The ticked members, else everybody who belongs to the cell."""
        chosen = self.picker.chosen()
        lines = self.desk.look_up(list_members) or []
        return chosen or [line.id for line in lines if line.standing.counted]

    def _bind_them(self, ids: Sequence[int], wish: Wish) -> None:
        title = _("Save the dossiers")
        if wish.each and len(ids) > 1:
            out = ask_for_folder(self, title)
        else:
            out = ask_where_to_save(self, title, f"{_('Dossier')}.pdf", (("PDF", "*.pdf"),))
        if not out:
            return
        options = {name: value for name, value in self.options.values().items() if name in ("date", "undated")}
        self.desk.carry_out_long(
            bind_dossier,
            ids,
            out,
            list(wish.forms),
            wish.scans,
            skip_damaged=wish.skip_damaged,
            options=options,
            title=_("Binding dossiers"),
            then=self._say_bound,
        )

    def _say_bound(self, outcome: Outcome[dict[str, Any]]) -> None:
        if not outcome:
            return
        files, skipped = outcome.value["files"], outcome.value["skipped"]
        where = Path(files[0]).name if len(files) == 1 else str(Path(files[0]).parent) if files else ""
        words = n_(
            "Dossier of {count} member bound: {where}",
            "Dossiers of {count} members bound: {where}",
            outcome.value["members"],
        ).format(count=outcome.value["members"], where=where)
        if skipped:
            self.desk.say(f"{words}. {_('Left out:')} {' '.join(skipped)}", "gold")
        else:
            self.desk.say(words)


def _under_the_tabs(card: Card) -> QWidget:
    holder = QWidget()
    holder.setLayout(column(card, margins=(0, 12, 0, 0)))
    return holder


def _forms_table(remembered: Remembered) -> RecordTable[FormLine]:
    columns = [
        Column[FormLine]("code", _("Form code"), lambda form: form.code, width=92),
        Column[FormLine]("title", _("Title of the form"), lambda form: form.title, width=204),
        Column[FormLine](
            "edition",
            _("Edition from"),
            lambda form: "/".join(reversed(form.edition.split("-"))),
            lambda form: form.edition,
            width=96,
            figures=True,
            shown_by_default=False,
        ),
        Column[FormLine]("issued_by", _("Issued by"), lambda form: form.issued_by, width=260, shown_by_default=False),
        Column[FormLine]("sure", _("How sure"), lambda _form: "", lambda form: form.sure, width=120, pill=_sure),
    ]
    table: RecordTable[FormLine] = RecordTable("dossiers.forms", columns, remembered, accessible=_("Forms"))
    table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
    return table


def _sure(form: FormLine) -> tuple[str, str]:
    if form.own:
        return _("the cell's own edition"), "gold"
    words, tone = SURE_WORDS[form.sure] if form.is_prescribed else OWN_WORDS
    return _(words), tone
