"""A paper beside the text while somebody writes: with what is typed, before it is kept in the book."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from partycell_desktop.domain.written_papers import PaperDraft
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.document import Document
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.form import Form
from partycell_desktop.forms.material import Material
from partycell_desktop.use_cases.drafts import as_draft, find_printed
from partycell_desktop.use_cases.minutes import meeting_material
from partycell_desktop.use_cases.paper_material import edition_for, find_form
from partycell_desktop.use_cases.printing import paper_fonts
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.written_papers import written_material

if TYPE_CHECKING:
    from partycell_desktop.forms.live_pages import LivePages

ON_THE_PAGE = (
    "title", "addressees", "bases", "body", "place", "recipients", "on_behalf", "signer_post", "signer",
)  # fmt: skip
"""The parts of a written document that the page shows while they are typed."""


@dataclass(frozen=True)
class Typed:
    """What is typed and not in the book yet: `texts` of passages ("bien-ban.opening"), `points` of the agenda.

    A point is told by its number, its items by their names: {7: {"conclusion": "…"}}. Of a written document the
    texts are its parts ("body").
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[int, dict[str, Any]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.texts or self.points)


@dataclass
class LivePaper:
    """A paper as the book has it, and its pages as they were drawn last. It asks the book for nothing.

    `draft` is which draft of it was printed: what is typed since makes it the next one.
    """

    number: int
    form: Form
    edition: Edition
    material: Material
    draft: PaperDraft
    pages: "LivePages"

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return self.pages.count

    def draw(self, typed: Typed | None = None) -> list[int]:
        """Lay the paper out with what is typed; the numbers of the pages that look otherwise now (0 is the first).

        Refused where the typeface of the papers lacks a sign that was typed; the pages stay as they were.
        """
        return self.pages.lay_out(self.document(typed))

    def document(self, typed: Typed | None = None) -> Document:
        """The paper with what is typed; as the next draft where the printed one said something else."""
        told = _with(self.material, typed) if typed else self.material
        return compose(self.edition, self.form.facts(as_draft(self.draft, self.form, told)))

    def image(self, page: int, scale: float) -> Any:
        """The pixels of a page, `scale` of them for each point; page 0 is the first."""
        return self.pages.image(page, scale)


def _with(material: Material, typed: Typed) -> Material:
    if material.written is not None:
        return replace(
            material, written=replace(material.written, words=replace(material.written.words, **typed.texts))
        )
    told = material.on_paper
    points = tuple(replace(each, **typed.points.get(each.id, {})) for each in told.file.points)
    texts = {**told.texts, **typed.texts}
    return replace(material, meeting=replace(told, texts=texts, file=replace(told.file, points=points)))


def open_live_paper(session: Session, meeting_id: int, code: str, before: LivePaper | None = None) -> LivePaper:
    """Fetch what a paper of a meeting is made from. `before`, the same paper, gives its pages: the book has changed."""
    form = find_form(session, code)
    material = meeting_material(session, {"meeting": str(meeting_id)}, form.key)[0]
    return _opened(session, meeting_id, form, material, before)


def open_live_document(session: Session, document_id: int, code: str, before: LivePaper | None = None) -> LivePaper:
    """The same for a document that is written in the program, on its form."""
    form = find_form(session, code)
    material = written_material(session, {"document": str(document_id)})[0]
    return _opened(session, document_id, form, material, before)


def _opened(session: Session, number: int, form: Form, material: Material, before: LivePaper | None) -> LivePaper:
    from partycell_desktop.forms.live_pages import LivePages  # the library of PDF is only read when a paper is made

    fonts = paper_fonts(session)
    if before is not None and (before.number, before.form, before.pages.fonts) == (number, form, fonts):
        pages = before.pages
    else:
        pages = LivePages(fonts)
    printed = find_printed(session, form, material)
    return LivePaper(number, form, edition_for(session, form, material), material, printed, pages)
