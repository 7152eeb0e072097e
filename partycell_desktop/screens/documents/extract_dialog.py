"""An extract is made: out of which finished paper, which of its lines, for whom; those made before are printed anew."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from partycell_desktop.domain.extracts import ExtractSource
from partycell_desktop.domain.passage_text import plain_passage
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.fields import ChoiceField, DateField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.candidates import list_candidates
from partycell_desktop.use_cases.cell_reports import begin_report
from partycell_desktop.use_cases.extracts import (
    ExtractChoice,
    ExtractLine,
    get_extract_source,
    list_extract_choices,
    list_extracts,
    make_extract,
    remove_extract,
)
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

FORM = "trich-sao"
LINES_HEIGHT, MADE_HEIGHT, LOOKED_THROUGH = 240, 84, 6


class ExtractDialog(Dialog):
    """`extract`: `extract.person`, the paper `extract.source`, its lines `extract.lines`, `extract.made`, `extract.do`.

    For one person, or out of the papers of one meeting, or both left open.
    """

    def __init__(
        self, desk: Desk, *, person_id: int = 0, name: str = "", meeting_id: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("extract")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        title = _("Extract for {name}").format(name=name) if name else _("Extract of a paper")
        self.setWindowTitle(title)
        self._desk, self._person_id, self._meeting_id = desk, person_id, meeting_id
        self._people = {name: person_id} if person_id else self._everybody()
        self._choices: Sequence[ExtractChoice] = desk.look_up(list_extract_choices, meeting_id) or ()
        self._source: ExtractSource | None = None
        self._made: Sequence[ExtractLine] = ()
        self._make_fields(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(title, "name", wrap=True))
        layout.addWidget(label(self._explanation(), "muted", "extract.explain", wrap=True))
        layout.addWidget(fitted(self._form))
        layout.addWidget(label(_("What is copied"), "strong"))
        layout.addWidget(self._lines, 1)
        layout.addWidget(self._made_words)
        layout.addWidget(self._made_list)
        self.bar = MessageBar(desk)
        layout.addWidget(self.bar)
        layout.addLayout(
            row(self._remove, self._again, None, button(_("Close"), "extract.close", self.reject), self._do)
        )
        self.setMinimumWidth(px(640))
        self._sources.setCurrentIndex(self._usual_source(name))
        self._sources.currentIndexChanged.connect(lambda _at: self._show_source())
        self._show_source()
        self._show_made()

    def _everybody(self) -> dict[str, int]:
        members = [each.person for each in self._desk.look_up(list_members) or () if each.standing.counted]
        ways = [each.person for each in self._desk.look_up(list_candidates) or ()]
        found: dict[str, int] = {}
        for each in (*members, *ways):
            born = f" ({each.born_on.year})" if each.name in found and each.born_on else ""
            found.setdefault(f"{each.name}{born}", each.id)
        return found

    def _explanation(self) -> str:
        if not self._choices:
            return _("No paper is finished yet out of which an extract could be made: finish the minutes, issue the "
                     "resolution.")  # fmt: skip
        return _("The lines that name the person are ticked. An extract copies the words as they were finished.")

    def _make_fields(self, name: str) -> None:
        today = self._desk.look_up(Session.today)
        self._person = ChoiceField("extract.person", _("Made for"), [*self._people], only_listed=True)
        self._day = DateField("extract.made_on", _("Date of the extract"), today=today)
        self._sources = QComboBox()
        self._sources.setObjectName("extract.source")
        self._sources.setAccessibleName(_("Out of which paper"))
        self._sources.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for each in self._choices:
            self._sources.addItem(each.says)
        self._form = Form(label_width=120)
        self._form.add(self._person)
        self._form.add_wide(row_of(label(_("Out of"), "muted"), self._sources))
        self._form.add(self._day)
        self._form.end()
        self._person.set_text(name)
        self._person.set_read_only(bool(self._person_id))
        self._person.left.connect(self._tick)
        if today is not None:
            self._day.set_text(today.strftime("%d/%m/%Y"))
        self._lines = _list("extract.lines", _("What is copied"), LINES_HEIGHT)
        self._lines.itemChanged.connect(lambda _item: self._enable())
        self._made_words = label(_("Extracts that were made"), "strong", "extract.made_words")
        self._made_list = _list("extract.made", _("Extracts that were made"), MADE_HEIGHT)
        self._made_list.currentRowChanged.connect(lambda _at: self._enable())
        self._again = button(_("Print again…"), "extract.print", self._print_again)
        self._remove = button(_("Take out"), "extract.remove", self._take_out, "link")
        self._do = button(_("Make and look at it…"), "extract.do", self._make, "primary")

    # What is shown.

    def _usual_source(self, name: str) -> int:
        """The newest paper that names the person, among the last few; else the newest of a meeting."""
        for at, each in enumerate(self._choices[:LOOKED_THROUGH] if name else ()):
            source = self._look_at(each)
            if source is not None and any(line.names(name) for line in source.lines):
                return at
        return next((at for at, each in enumerate(self._choices) if each.meeting_id), 0)

    def _look_at(self, each: ExtractChoice) -> ExtractSource | None:
        return self._desk.look_up(get_extract_source, each.paper, each.meeting_id, each.document_id)

    def _choice(self) -> ExtractChoice | None:
        at = self._sources.currentIndex()
        return self._choices[at] if 0 <= at < len(self._choices) else None

    def _show_source(self) -> None:
        choice = self._choice()
        self._source = self._look_at(choice) if choice is not None else None
        self._lines.clear()
        heading = ""
        for line in self._source.lines if self._source is not None else ():
            if line.heading != heading:
                heading = line.heading
                if heading:
                    title = QListWidgetItem(heading)
                    title.setFlags(Qt.ItemFlag.NoItemFlags)
                    self._lines.addItem(title)
            item = QListWidgetItem(plain_passage(line.text))
            item.setData(Qt.ItemDataRole.UserRole, line.key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._lines.addItem(item)
        self._tick()

    def _tick(self) -> None:
        """Tick the lines that name the person."""
        person = self._person.text().partition(" (")[0]
        told = {line.key for line in self._source.lines if line.names(person)} if self._source is not None else set()
        for item in self._items():
            ticked = item.data(Qt.ItemDataRole.UserRole) in told
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._enable()

    def _items(self) -> list[QListWidgetItem]:
        items = [self._lines.item(at) for at in range(self._lines.count())]
        return [item for item in items if item.data(Qt.ItemDataRole.UserRole)]

    def _chosen(self) -> list[str]:
        keys = [(item.checkState(), str(item.data(Qt.ItemDataRole.UserRole))) for item in self._items()]
        return [key for state, key in keys if state is Qt.CheckState.Checked]

    def _enable(self) -> None:
        self._do.setEnabled(bool(self._chosen()))
        for each in (self._again, self._remove):
            each.setEnabled(self._made_list.currentRow() >= 0)

    def _show_made(self) -> None:
        known = {"person_id": self._person_id} if self._person_id else {"meeting_id": self._meeting_id}
        self._made = self._desk.look_up(list_extracts, **known) or () if any(known.values()) else ()
        self._made_list.clear()
        for each in self._made:
            self._made_list.addItem(" · ".join(part for part in (each.made_on, each.says, each.name) if part))
        for part in (self._made_words, self._made_list, self._again, self._remove):
            part.setVisible(bool(self._made))
        self._enable()

    # Orders.

    def _make(self) -> None:
        choice = self._choice()
        if choice is None:
            return
        whom = self._people.get(self._person.text().strip(), 0)
        outcome = self._desk.carry_out(
            make_extract,
            whom,
            self._chosen(),
            choice.paper,
            choice.meeting_id,
            choice.document_id,
            {"made_on": self._day.text()},
        )
        self._day.set_problem(outcome.refused.reason if outcome.refused and outcome.refused.field == "made_on" else "")
        if outcome:
            self._show_made()
            self._show_paper(outcome.value)

    def _current(self) -> ExtractLine | None:
        at = self._made_list.currentRow()
        return self._made[at] if 0 <= at < len(self._made) else None

    def _print_again(self) -> None:
        if (current := self._current()) is not None:
            self._show_paper(current.id)

    def _show_paper(self, number: int) -> None:
        show_paper(self._desk, self, FORM, [], {"extract": str(number)})

    def _take_out(self) -> None:
        if (current := self._current()) is not None and self._desk.carry_out(remove_extract, current.id):
            self._show_made()


def row_of(*parts: QWidget) -> QWidget:
    """Widgets beside each other as one, the last as wide as there is room."""
    made = QWidget()
    layout = row(*parts, spacing=8)
    layout.setContentsMargins(0, 0, 0, 0)
    parts[0].setFixedWidth(px(120))
    layout.setStretch(len(parts) - 1, 1)
    made.setLayout(layout)
    return made


def _list(name: str, accessible: str, height: int) -> QListWidget:
    made = QListWidget()
    made.setObjectName(name)
    made.setAccessibleName(accessible)
    made.setWordWrap(True)
    made.setFixedHeight(px(height))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def add_papers_after(menu: QMenu, desk: Desk, parent: QWidget, meeting_id: int, go: Callable[[str], object]) -> None:
    """Put into the menu of a meeting's papers what is made of it afterwards: an extract, the report of the meeting."""
    menu.addSeparator()
    extract = menu.addAction(_("Extract for a member…"), partial(_open_extract, desk, parent, meeting_id))
    extract.setObjectName("meeting.extract")
    report = menu.addAction(_("Report to the committee above…"), partial(_report, desk, meeting_id, go))
    report.setObjectName("meeting.report")


def _open_extract(desk: Desk, parent: QWidget, meeting_id: int) -> None:
    ExtractDialog(desk, meeting_id=meeting_id, parent=parent).open()


def _report(desk: Desk, meeting_id: int, go: Callable[[str], object]) -> None:
    outcome = desk.carry_out(begin_report, meeting_id)
    if outcome:
        go(f"document:out/{outcome.value}/text")
