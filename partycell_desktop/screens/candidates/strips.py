"""What is announced above a candidate's page: rules that changed, and that the way has ended."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateFile, ended_label
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.rule_link import SURE
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, line, row, scrolled
from partycell_desktop.use_cases.candidates import RuleChange
from partycell_desktop.words import _


def change_words(change: RuleChange) -> str:
    """A change of rule in one sentence: what it was, what it is, from when, who says so."""
    if change.before == change.after:
        told = _("{rule}: stays {value}, now by another document").format(rule=change.says, value=change.after)
    else:
        told = _("{rule}: {before} → {after}").format(rule=change.says, before=change.before, after=change.after)
    return _("{change}, from {day} ({cite})").format(change=told, day=shown_day(change.from_on), cite=change.cite)


class _Strip(QFrame):
    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "note")
        self.setProperty("tone", tone)
        self._text = label("", "", f"{name}.text", wrap=True)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(px(12), px(6), px(8), px(6))
        self._layout.setSpacing(px(8))
        self._layout.addWidget(self._text, 1)
        self.hide()


class RulesStrip(_Strip):
    """`candidate.rules`: the rules that changed since they were last read here; `.look`, `.seen`."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__("candidate.rules", "gold")
        self._changes: Sequence[RuleChange] = ()
        self._look = button(_("Look…"), "candidate.rules.look", self._show_all, "small",
                            accessible=_("Look at the rules that changed"))  # fmt: skip
        self._seen = button(_("Read"), "candidate.rules.seen", self.seen.emit, "small",
                            accessible=_("I have read the changes of rule"))  # fmt: skip
        self._layout.addWidget(self._look)
        self._layout.addWidget(self._seen)

    def show_changes(self, changes: Sequence[RuleChange]) -> None:
        """Announce these; nothing where there are none."""
        # What is really another value first: that is what the secretary has to know.
        self._changes = sorted(changes, key=lambda each: each.before == each.after)
        self.setVisible(bool(changes))
        if len(changes) == 1:
            self._text.setText(_("A rule has changed. {change}.").format(change=change_words(changes[0])))
        elif changes:
            new = sum(each.before != each.after for each in changes)
            words = _(
                "Rules have changed since they were read here. Another value: {new}; same, by a new document: {same}."
            )
            self._text.setText(words.format(new=new, same=len(changes) - new))

    def _show_all(self) -> None:
        RulesDialog(self._changes, self.window()).show()


class RulesDialog(Dialog):
    """`candidate.rules.dialog`: every change with its source and how sure it is."""

    def __init__(self, changes: Sequence[RuleChange], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidate.rules.dialog")
        self.setWindowTitle(_("Rules that changed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, 0, px(8), 0)
        rows.setSpacing(px(8))
        for at, each in enumerate(changes):
            rows.addWidget(label(change_words(each), "", f"candidate.rules.change.{at}", wrap=True))
            if each.sure not in SURE:
                unsure = _("not confirmed: compare it with the signed document before you rely on it")
                rows.addWidget(label(unsure, "problem", wrap=True))
            rows.addWidget(line())
        rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(self.windowTitle(), "name"))
        told = _(
            "What happened before a change keeps the rule of its day. Where a document says that a dossier keeps the "
            "earlier rules, enter it among the facts of the candidate."
        )
        layout.addWidget(label(told, "muted", wrap=True))
        layout.addWidget(scrolled(sheet), 1)
        layout.addLayout(row(None, button(_("Close"), "candidate.rules.close", self.accept)))
        self.resize(px(620), px(460))


class EndedStrip(_Strip):
    """`candidate.ended`: how and why the way ended, and the button that opens it again."""

    reopen_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("candidate.ended", "neutral")
        self._reopen = button(_("Open again…"), "candidate.reopen", self.reopen_wanted.emit, "small")
        self._layout.addWidget(self._reopen)

    def show_file(self, file: CandidateFile) -> None:
        """Show how a way ended; nothing while it goes on."""
        candidacy = file.candidacy
        self.setVisible(not candidacy.open)
        if candidacy.open:
            return
        day = candidacy.ended_on.shown() if candidacy.ended_on else ""
        words = _("{how} on {day}").format(how=ended_label(candidacy), day=day)
        parts = [words, candidacy.ended_to, candidacy.ended_reason]
        self._text.setText(" · ".join(part for part in parts if part))
