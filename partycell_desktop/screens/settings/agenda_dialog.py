"""A template of the cell for the agenda of a kind of meeting: points in order, minutes, what the book proposes."""

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.agendas import PARTS, SOURCES, Agenda
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import LongTextField, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField, TickField
from partycell_desktop.screens.parts.form import TICKED
from partycell_desktop.screens.settings.lines_editor import Line, LinesEditor
from partycell_desktop.screens.settings.template_dialog import TemplateDialog, key_of, words_of
from partycell_desktop.use_cases.agendas import keep_own_agenda
from partycell_desktop.words import _, n_

_FIELD = re.compile(r"points\[([0-9]+)\]\.(\w+)")


class AgendaDialog(TemplateDialog):
    """`agenda`: a template begun from an agenda, or one that is changed."""

    def __init__(self, desk: Desk, agenda: Agenda, since: str, instead_of: str, parent: QWidget) -> None:
        self._kind, self._parts = agenda.kind, agenda.part_titles
        editor = LinesEditor(
            "agenda",
            [
                LongTextField("agenda.title", _("Point of the agenda"), rows=2),
                ChoiceField("agenda.part", _("Part of the meeting"), list(self._parts.values()), only_listed=True),
                TextField("agenda.minutes", _("Planned minutes")),
                ChoiceField(
                    "agenda.source", _("What the book proposes"), list(map(_, SOURCES.values())), only_listed=True
                ),
                TickField("agenda.optional", _("Only where there is something")),
            ],
            self._words,
            self._move,
            accessible=_("Points of the agenda"),
            new=lambda before: {"part": before.get("part") or self._title(PARTS[1])},
            heading=lambda line: self._title(self._part(line)),
            tidy=lambda lines: sorted(lines, key=lambda line: PARTS.index(self._part(line))),
        )
        super().__init__(
            desk,
            "agenda",
            _("Own agenda"),
            _("New meetings begin with these points; a meeting that is there already keeps its own."),
            [
                TextField("agenda.name", _("Name of the template")),
                DateField("agenda.from_on", _("Holds from")),
                TickField("agenda.usual", _("Proposed for new meetings")),
            ],
            editor,
            parent,
            instead_of,
        )
        self.show_template(
            {
                "name": agenda.title if instead_of else "",
                "from_on": since or shown_day(agenda.from_on),
                "usual": TICKED if agenda.usual else "",
            },
            [
                {
                    "key": each.key,
                    "title": each.title,
                    "part": self._title(each.part),
                    "minutes": str(each.minutes or ""),
                    "source": words_of(SOURCES, each.source),
                    "optional": TICKED if each.optional else "",
                }
                for each in agenda.points
            ],
        )
        self.head.fields["name"].setFocus()

    def _title(self, part: str) -> str:
        return self._parts.get(part, part)

    def _part(self, line: Line) -> str:
        """The part that a line stands in; while its words are being typed, the middle one."""
        return next((key for key, title in self._parts.items() if title == line.get("part", "").strip()), PARTS[1])

    def _words(self, lines: Sequence[Line], at: int) -> str:
        line = lines[at]
        more = [_("{count} minutes").format(count=line["minutes"])] if line.get("minutes") else []
        more += [_("only where there is something")] if line.get("optional") else []
        return " · ".join([line.get("title", "").replace("\n", " ") or "…", *more])

    def _move(self, lines: list[Line], at: int, step: int) -> int:
        """Past its neighbour; at the edge of its part into the next part."""
        parts, part = [each for each in PARTS if each in self._parts], self._part(lines[at])
        there = at + step
        if 0 <= there < len(lines) and self._part(lines[there]) == part:
            lines[at], lines[there] = lines[there], lines[at]
            return there
        beyond = parts.index(part) + step
        if 0 <= beyond < len(parts):
            lines[at]["part"] = self._title(parts[beyond])
        return at

    def summary(self, lines: Sequence[Line]) -> str:
        planned = [line.get("minutes", "").strip() for line in lines if not line.get("optional")]
        minutes = sum(int(each) for each in planned if each.isascii() and each.isdigit() and len(each) < 4)
        return n_(
            "{count} point, {minutes} minutes planned.", "{count} points, {minutes} minutes planned.", len(lines)
        ).format(count=len(lines), minutes=minutes)

    def give(self, head: dict[str, str], lines: Sequence[Line]) -> Outcome[str]:
        points = [
            {
                **{name: text for name, text in line.items() if name in ("key", "title", "minutes", "optional")},
                "part": self._part(line)
                if line.get("part", "").strip() in self._parts.values()
                else line.get("part", ""),
                "source": key_of(SOURCES, line.get("source", "")),
            }
            for line in lines
        ]
        return self.desk.carry_out(keep_own_agenda, {**head, "kind": self._kind, "points": points}, self.instead_of)

    def place_of(self, field: str, lines: Sequence[Line]) -> tuple[int, str] | None:
        found = _FIELD.fullmatch(field)
        return (int(found[1]), found[2]) if found else None
