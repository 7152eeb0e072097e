"""How complete the person's record is for a dossier, and what is missing: each item opens where it is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.person import Person
from partycell_desktop.screens.candidates.rows import clear, put
from partycell_desktop.screens.parts.chips import FlowLayout
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label
from partycell_desktop.use_cases.candidates import CandidateRecord
from partycell_desktop.words import _


class CompletenessPanel(Card):
    """`candidate.complete`: `candidate.missing.<item>` opens the person's record there (`item_wanted`)."""

    item_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("", "candidate.complete", spacing=6)
        self._title = label("", "heading", "candidate.complete.title", wrap=True)
        self._bar = QProgressBar()
        self._bar.setObjectName("candidate.complete.bar")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, px(2), px(2))
        self._missing: tuple[str, ...] | None = None
        for part in (self._title, self._bar, self._holder):
            self.add(part)

    def show_record(self, record: CandidateRecord) -> None:
        """Show how complete a record is."""
        words = _("The record is complete: {percent} %").format(percent=record.complete)
        self._title.setText(words)
        self._bar.setValue(record.complete)
        self._bar.setAccessibleName(words)
        if record.missing == self._missing:
            return
        self._missing = record.missing
        clear(self._flow)
        for name in record.missing:
            title = item_of(Person, name).title
            put(
                self._flow,
                button(
                    title,
                    f"candidate.missing.{name}",
                    lambda name=name: self.item_wanted.emit(name),  # type: ignore[misc]
                    "link",
                    accessible=_("Still missing: {item}").format(item=title),
                ),
            )
        self._holder.setVisible(bool(record.missing))
        self._holder.updateGeometry()
