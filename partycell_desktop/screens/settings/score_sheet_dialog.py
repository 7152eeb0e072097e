"""A score sheet of the cell: its criteria with their parts and points, what they are measured by, and the classes."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.score_sheets import bands_in_words, classes_in_sentences, classes_in_words, read_classes
from partycell_desktop.domain.scoring import MEASURES, Criterion, ScoreSheet
from partycell_desktop.screens.parts.desk import Desk, Outcome, attempt
from partycell_desktop.screens.parts.field import LongTextField, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField, TickField
from partycell_desktop.screens.parts.form import TICKED
from partycell_desktop.screens.settings.lines_editor import Line, LinesEditor
from partycell_desktop.screens.settings.template_dialog import TemplateDialog, key_of, words_of
from partycell_desktop.use_cases.scoring import keep_own_score_sheet
from partycell_desktop.words import _

_FIELD = re.compile(r"criteria\[([0-9]+)\](?:\.parts\[([0-9]+)\])?\.(\w+)")


class ScoreSheetDialog(TemplateDialog):
    """`score_sheet`: a sheet begun from another, or an own one that is changed."""

    def __init__(self, desk: Desk, sheet: ScoreSheet, since: str, instead_of: str, parent: QWidget) -> None:
        editor = LinesEditor(
            "score_sheet",
            [
                LongTextField("score_sheet.title", _("Criterion"), rows=2),
                TickField("score_sheet.is_part", _("Part of the one above")),
                TextField("score_sheet.most", _("Most points")),
                ChoiceField("score_sheet.measure", _("Measured by"), list(map(_, MEASURES.values())), only_listed=True),
                TextField(
                    "score_sheet.bands",
                    _("Points by bands"),
                    hint=_("From so much on so many points, the highest first: 90: 4; 75: 3; 0: 1"),
                ),
            ],
            _words,
            _move,
            accessible=_("Criteria of the score sheet"),
            new=lambda before: {"is_part": before.get("is_part", ""), "measure": words_of(MEASURES, "")},
        )
        super().__init__(
            desk,
            "score_sheet",
            _("Own score sheet"),
            _("Meetings from that day on are scored on this sheet; scores that were given before stay as they are."),
            [
                TextField("score_sheet.name", _("Name of the score sheet")),
                DateField("score_sheet.from_on", _("Holds from")),
                DateField("score_sheet.until_on", _("Until, if it has an end")),
                TextField("score_sheet.document", _("Number and name of the document")),
                DateField("score_sheet.dated", _("Date of the document")),
                TextField("score_sheet.total", _("Points in all")),
                LongTextField("score_sheet.classes", _("Classes"), rows=2),
            ],
            editor,
            parent,
            instead_of,
        )
        self.show_template(
            {
                "name": sheet.title if instead_of else "",
                "from_on": since or shown_day(sheet.from_on),
                "until_on": shown_day(sheet.until_on) if sheet.until_on and sheet.own else "",
                "document": sheet.cite.document if sheet.own else "",
                "dated": sheet.cite.dated if sheet.own else "",
                "total": str(sheet.total),
                "classes": classes_in_words(sheet.classes),
            },
            [line for each in sheet.criteria for line in _lines_of(each)],
        )
        self.head.fields["name"].setFocus()

    def summary(self, lines: Sequence[Line]) -> str:
        """The sum of the criteria, and the classes as the totals between which they lie."""
        head = self.head.values()
        summed = sum(_number(line.get("most", "")) for line in lines if not line.get("is_part"))
        words = [_("The criteria make {sum} of {total} points.").format(sum=summed, total=head["total"] or "…")]
        read = attempt(lambda: read_classes(head["classes"])).returned
        return "\n".join([*words, *classes_in_sentences(read or (), _number(head["total"]))])

    def give(self, head: dict[str, str], lines: Sequence[Line]) -> Outcome[str]:
        criteria: list[dict[str, Any]] = []
        for line in lines:
            table: dict[str, Any] = {
                **{name: text for name, text in line.items() if name in ("key", "title", "most", "bands")},
                "measure": key_of(MEASURES, line.get("measure", "")),
            }
            if line.get("is_part") and criteria:
                criteria[-1].setdefault("parts", []).append(table)
            else:
                criteria.append(table)
        return self.desk.carry_out(keep_own_score_sheet, {**head, "criteria": criteria}, self.instead_of)

    def place_of(self, field: str, lines: Sequence[Line]) -> tuple[int, str] | None:
        found = _FIELD.fullmatch(field)
        if found is None:
            return None
        starts = [at for at, line in enumerate(lines) if not at or not line.get("is_part")]
        at = starts[int(found[1])] + (int(found[2]) + 1 if found[2] else 0)
        return at, found[3]


def _lines_of(criterion: Criterion) -> list[Line]:
    line = {
        "key": criterion.key,
        "title": criterion.title,
        "is_part": "",
        "most": str(criterion.most),
        "measure": words_of(MEASURES, criterion.measure),
        "bands": bands_in_words(criterion.bands),
    }
    return [line, *({**each, "is_part": TICKED} for part in criterion.parts for each in _lines_of(part))]


def _words(lines: Sequence[Line], at: int) -> str:
    line = lines[at]
    number = sum(1 for each in lines[: at + 1] if not each.get("is_part"))
    title = line.get("title", "").replace("\n", " ") or "…"
    words = f"      –  {title}" if line.get("is_part") else f"{number}.  {title}"
    return " · ".join([words, *([_("{points} points").format(points=line["most"])] if line.get("most") else [])])


def _number(text: str) -> int:
    return int(text) if text.strip().isascii() and text.strip().isdigit() and len(text.strip()) < 5 else 0


def _move(lines: list[Line], at: int, step: int) -> int:
    """A part past its neighbour in the same criterion; a criterion with all its parts past the next one."""
    if lines[at].get("is_part"):
        there = at + step
        if 0 < there < len(lines) and lines[there].get("is_part"):
            lines[at], lines[there] = lines[there], lines[at]
            return there
        return at
    starts = [place for place, line in enumerate(lines) if not place or not line.get("is_part")]
    blocks = [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    here = starts.index(at)
    there = here + step
    if not 0 <= there < len(blocks):
        return at
    blocks[here], blocks[there] = blocks[there], blocks[here]
    lines[:] = [line for block in blocks for line in block]
    return sum(len(block) for block in blocks[:there])
