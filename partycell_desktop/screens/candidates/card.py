"""A card of the board: what stands on it, how high it is, and how it is painted."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.screens.parts.style import CARD_RADIUS, SMALL_POINTS, colours, font, px
from partycell_desktop.use_cases.candidates import CandidateLine
from partycell_desktop.words import C_, _

KEPT = 4096
DETAIL_LINES, CHIP_LINES = 2, 3
UNBROKEN = "\u00a0"
Measure = Callable[[str], int]


def detail_of(line: CandidateLine) -> str:
    """The quiet line under the name: where the person works, the age, the union; of a probationer the admission."""
    if line.stage == "probation" and line.since is not None:
        return C_("card", "admitted {day}").format(day=shown_day(line.since))
    person = line.person
    return " · ".join(
        part
        for part in (
            person.work_unit or person.job_title or person.occupation,
            _unbroken(_("{age} years").format(age=line.age)) if line.age is not None else "",
            _unbroken(_("Trade union")) if line.candidacy.union_member else "",
        )
        if part
    )


def _unbroken(text: str) -> str:
    return text.replace(" ", UNBROKEN)


def said_of(line: CandidateLine) -> str:
    """Everything of a card in one sentence, for those who hear it and for the tip under the pointer."""
    done = _("papers {done}/{wanted}").format(done=line.papers_done, wanted=line.papers_wanted)
    stage = _("stage: {stage}").format(stage=line.stage_title)
    return "\n".join(part for part in (line.person.name, detail_of(line), f"{stage} · {done}", line.next.says) if part)


def wrapped(text: str, width: int, most: int, measure: Measure, elide: Callable[[str, int], str]) -> list[str]:
    """`text` in at most so many lines of a width; what has no room in the last line is left out at its end."""
    words = text.split(" ") if text else []
    lines: list[str] = []
    while words:
        taken = words.pop(0)
        if len(lines) == most - 1:
            rest = " ".join([taken, *words])
            return [*lines, rest if measure(rest) <= width else elide(rest, width)]
        while words and measure(f"{taken} {words[0]}") <= width:
            taken = f"{taken} {words.pop(0)}"
        lines.append(taken if measure(taken) <= width else elide(taken, width))
    return lines


@dataclass(frozen=True)
class Face:
    """The lines of a card as they fit into its width, and its height."""

    family: str
    given: str
    detail: tuple[str, ...]
    chip: tuple[str, ...]
    height: int


class CardPainter:
    """Lays out and paints cards; one for all columns of a board."""

    def __init__(self) -> None:
        self._plain, self._bold = font(), font(weight=QFont.Weight.DemiBold)
        self._small = font(SMALL_POINTS)
        self._metrics = {id(each): QFontMetrics(each) for each in (self._plain, self._bold, self._small)}
        # The lambdas are for speed: asked for its name, a function of Qt first reads the signatures of all of Qt.
        self._plain_width = lru_cache(KEPT)(lambda text: self._metric(self._plain).horizontalAdvance(text))
        self._bold_width = lru_cache(KEPT)(lambda text: self._metric(self._bold).horizontalAdvance(text))
        self._small_width = lru_cache(KEPT)(lambda text: self._metric(self._small).horizontalAdvance(text))
        self._face = lru_cache(KEPT)(self._lay_out)
        self._side, self._head, self._foot = px(12), px(11), px(10)
        self._name_height, self._detail_height = px(18), px(17)
        self._bar, self._bar_gap = px(5), px(8)
        self._chip_line, self._chip_pad, self._chip_side = px(16), px(2), px(9)
        self.gap = px(9)

    def _metric(self, used: QFont) -> QFontMetrics:
        return self._metrics[id(used)]

    def face(self, line: CandidateLine, width: int) -> Face:
        """What of a card fits into a width."""
        return self._face(line.person.name, detail_of(line), line.next.says, width)

    def _lay_out(self, name: str, detail: str, chip: str, width: int) -> Face:
        inner = width - 2 * self._side
        family, space, given = name.rpartition(" ")
        room = inner - self._bold_width(given)
        family = family + space
        if family and self._plain_width(family) > room:
            # The given name is what people look for: the family name gives way first.
            family = self._elided(self._plain)(family.strip(), max(room - px(4), px(12))) + " "
        if self._bold_width(given) > inner:
            given = self._elided(self._bold)(given, inner)
        details = wrapped(detail, inner, DETAIL_LINES, self._plain_width, self._elided(self._plain))
        room = inner - 2 * self._chip_side
        chips = wrapped(chip, room, CHIP_LINES, self._small_width, self._elided(self._small))
        height = (
            self._head
            + self._name_height
            + len(details) * self._detail_height
            + 2 * self._bar_gap
            + self._bar
            + self._chip_height(len(chips))
            + self._foot
        )
        return Face(family, given, tuple(details), tuple(chips), height)

    def _elided(self, used: QFont) -> Callable[[str, int], str]:
        metrics = self._metric(used)
        return lambda text, width: metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _chip_height(self, lines: int) -> int:
        return lines * self._chip_line + 2 * self._chip_pad - (px(1) if lines == 1 else 0)

    def paint(self, painter: QPainter, place: QRectF, line: CandidateLine, *, marked: bool = False) -> None:
        """Paint a card into `place`; `marked` is the one that the keyboard is at."""
        worn, face = colours(), self.face(line, round(place.width()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = px(2) if marked else px(1)
        painter.setPen(QPen(QColor(worn.focus if marked else worn.line), edge))
        painter.setBrush(QColor(worn.surface))
        painter.drawRoundedRect(
            place.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), px(CARD_RADIUS), px(CARD_RADIUS)
        )
        left, top = round(place.left()) + self._side, round(place.top()) + self._head
        inner = round(place.width()) - 2 * self._side
        base = self._base(top, self._name_height, self._bold)
        painter.setPen(QColor(worn.ink))
        painter.setFont(self._plain)
        painter.drawText(left, base, face.family)
        painter.setFont(self._bold)
        painter.drawText(left + self._plain_width(face.family), base, face.given)
        top += self._name_height
        painter.setFont(self._plain)
        painter.setPen(QColor(worn.muted))
        for text in face.detail:
            painter.drawText(left, self._base(top, self._detail_height, self._plain), text)
            top += self._detail_height
        top += self._bar_gap
        self._paint_bar(painter, QRectF(left, top, inner, self._bar), line.progress)
        top += self._bar + self._bar_gap
        self._paint_chip(painter, left, top, face.chip, line.next.tone)

    def _base(self, top: int, height: int, used: QFont) -> int:
        metrics = self._metric(used)
        return top + (height - metrics.height()) // 2 + metrics.ascent()

    def _paint_bar(self, painter: QPainter, place: QRectF, progress: int) -> None:
        worn, radius = colours(), place.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn.neutral_tint))
        painter.drawRoundedRect(place, radius, radius)
        if progress:
            done = QRectF(place)
            done.setWidth(max(place.height(), place.width() * min(progress, 100) / 100))
            painter.setBrush(QColor(worn.green))
            painter.drawRoundedRect(done, radius, radius)

    def _paint_chip(self, painter: QPainter, left: int, top: int, lines: tuple[str, ...], tone: str) -> None:
        if not lines:
            return
        tones = colours().tones()
        ink, ground = tones.get(tone, tones["neutral"])
        width = max(self._small_width(text) for text in lines) + 2 * self._chip_side
        height = self._chip_height(len(lines))
        radius = self._chip_height(1) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(left, top, width, height), radius, radius)
        painter.setPen(QColor(ink))
        painter.setFont(self._small)
        line_height = (height - 2 * self._chip_pad) // len(lines)
        for at, text in enumerate(lines):
            base = self._base(top + self._chip_pad + at * line_height, line_height, self._small)
            painter.drawText(left + self._chip_side, base, text)
