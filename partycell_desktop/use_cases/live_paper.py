"""The paper of a meeting beside the text while somebody writes: with what is typed, before it is kept in the book."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.form import Form
from partycell_desktop.forms.material import Material
from partycell_desktop.use_cases.minutes import meeting_material
from partycell_desktop.use_cases.paper_material import edition_for, find_form
from partycell_desktop.use_cases.printing import paper_fonts
from partycell_desktop.use_cases.session import Session

if TYPE_CHECKING:
    from partycell_desktop.forms.live_pages import LivePages


@dataclass(frozen=True)
class Typed:
    """What is typed and not in the book yet: `texts` of passages ("bien-ban.opening"), `points` of the agenda.

    A point is told by its number, its items by their names: {7: {"conclusion": "…"}}.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[int, dict[str, Any]] = field(default_factory=dict)


@dataclass
class LivePaper:
    """A paper of a meeting as the book has it, and its pages as they were drawn last. It asks the book for nothing."""

    meeting_id: int
    form: Form
    edition: Edition
    material: Material
    pages: "LivePages"

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return self.pages.count

    def draw(self, typed: Typed | None = None) -> list[int]:
        """Lay the paper out with what is typed; the numbers of the pages that look otherwise now (0 is the first).

        Refused where the typeface of the papers lacks a sign that was typed; the pages stay as they were.
        """
        told = self.material.on_paper
        if typed is not None and (typed.texts or typed.points):
            points = tuple(replace(each, **typed.points.get(each.id, {})) for each in told.file.points)
            told = replace(told, texts={**told.texts, **typed.texts}, file=replace(told.file, points=points))
        document = compose(self.edition, self.form.facts(replace(self.material, meeting=told)))
        return self.pages.lay_out(document)

    def image(self, page: int, scale: float) -> Any:
        """The pixels of a page, `scale` of them for each point; page 0 is the first."""
        return self.pages.image(page, scale)


def open_live_paper(session: Session, meeting_id: int, code: str, before: LivePaper | None = None) -> LivePaper:
    """Fetch what a paper of a meeting is made from. `before`, the same paper, gives its pages: the book has changed."""
    from partycell_desktop.forms.live_pages import LivePages  # the library of PDF is only read when a paper is made

    form = find_form(session, code)
    material = meeting_material(session, {"meeting": str(meeting_id)})[0]
    fonts = paper_fonts(session)
    if before is not None and (before.meeting_id, before.form, before.pages.fonts) == (meeting_id, form, fonts):
        pages = before.pages
    else:
        pages = LivePages(fonts)
    return LivePaper(meeting_id, form, edition_for(session, form, material), material, pages)
