"""The head of a record: photo, name, posts, and in pills what the person is to the cell."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.posts import Post, posts_on
from partycell_desktop.domain.roster import RANK_LABELS, STATUS_LABELS, Rank, Status
from partycell_desktop.screens.parts.chips import FlowLayout
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, label
from partycell_desktop.screens.roster.columns import PARTY
from partycell_desktop.screens.roster.photo import PhotoButton
from partycell_desktop.use_cases.roster import MemberRecord
from partycell_desktop.words import _


class RecordHeader(QWidget):
    """Who this is. `missing_wanted` when the pill of what is missing was pressed."""

    missing_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.photo = PhotoButton()
        self._name = label("", "name", "roster.record.name", wrap=True)
        self._posts = label("", "muted", "roster.record.posts", wrap=True)
        self._pills = QWidget()
        self._flow = FlowLayout(self._pills, px(4), px(4))
        self._missing = QPushButton(self._pills)
        self._missing.setObjectName("roster.record.missing")
        self._missing.setProperty("look", "chip")
        self._missing.setProperty("tone", "gold")
        self._missing.setToolTip(_("Go to the first item that is still missing"))
        self._missing.clicked.connect(self.missing_wanted)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        for part in (self._name, self._posts, self._pills):
            words.addWidget(part)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(14))
        layout.addWidget(self.photo)
        layout.addLayout(words, 1)

    def show_record(self, record: MemberRecord, day: date, today: date) -> None:
        """Show a member as he or she stood on a day."""
        person = record.person
        self._name.setText(person.name)
        words = post_line(record, day)
        self._posts.setText(words)
        self._posts.setVisible(bool(words))
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._missing:
                widget.deleteLater()
        for text, tone in record_pills(record, day, today):
            self._flow.addWidget(Pill(text, tone))
        missing = len(record.missing) if record.standing.counted else 0
        self._missing.setText(_("Missing items: {count}").format(count=missing))
        self._missing.setAccessibleName(self._missing.text())
        self._missing.setVisible(bool(missing))
        self._flow.addWidget(self._missing)
        self._pills.updateGeometry()


def record_pills(record: MemberRecord, day: date, today: date) -> list[tuple[str, str]]:
    """The pills of a record: kind of member or status, Party age, the day when it is not today."""
    standing = record.standing
    pills: list[tuple[str, str]] = []
    if standing.counted:
        tone = "green" if standing.rank is Rank.OFFICIAL else "gold"
        pills.append((_(RANK_LABELS[standing.rank]), tone))
    if not standing.counted or standing.status is not Status.ACTIVE:
        pills.append((_(STATUS_LABELS[standing.status]), "neutral"))
    if standing.away:
        pills.append((_("Away temporarily"), "neutral"))
    if record.age is not None and standing.out is None:
        pills.append((_("Party age {years}").format(years=record.age.years), "neutral"))
    if day != today:
        pills.append((_("as of {day}").format(day=shown_day(day)), "gold"))
    return pills


def post_line(record: MemberRecord, day: date) -> str:
    """The posts on a day and the job, each title once: "Phó bí thư chi bộ · Trưởng phòng Kế toán"."""
    posts = [each for each in record.lists["post"] if isinstance(each, Post)]
    words = [_post_words(post) for post in posts_on(posts, day)]
    person = record.person
    parts = list(dict.fromkeys(part for part in (*words, person.job_title or person.occupation) if part))
    return " · ".join(part for part in parts if not any(part != other and part in other for other in parts))


def _post_words(post: Post) -> str:
    of_the_cell = post.side == PARTY and post.title in _OF_THE_CELL
    return f"{post.title} chi bộ" if of_the_cell and (not post.body or post.body.startswith("Chi bộ")) else post.title


_OF_THE_CELL = ("Bí thư", "Phó bí thư")
