"""Showing a paper before it goes to the printer or into a file; the same for every screen that prints."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.form_preview import FormPreview, Gap
from partycell_desktop.use_cases.printing import GapLine, Preview, draw_page, note_printed, preview_paper, print_paper
from partycell_desktop.words import _, n_

PEOPLE_AT_ONCE = 20
"""A paper of more people than this is made beside the window, with progress."""

_PLACES = ("member:", "cell:", "candidate:")
Options = Mapping[str, Any]


@runtime_checkable
class OpensPlaces(Protocol):
    """A window that knows which screen a place belongs to."""

    def open_place(self, place: str) -> bool: ...


def show_paper(
    desk: Desk,
    parent: QWidget,
    code: str,
    member_ids: Sequence[int],
    options: Options | None = None,
    candidacy_ids: Sequence[int] = (),
) -> None:
    """Show a paper of these members (or of those it is meant for) with what it lacks; print or save it from there.

    A paper about candidates takes the numbers of candidacies. A gap jumps to its place in the window that `parent`
    belongs to.
    """
    chosen = dict(options or {})
    ids, ways = list(member_ids), list(candidacy_ids)
    if len(ids) + len(ways) <= PEOPLE_AT_ONCE:
        _open(desk, parent, desk.look_up(preview_paper, code, ids, chosen, candidacy_ids=ways), ids, ways, chosen)
        return

    def made(outcome: Outcome[Preview | None]) -> None:
        if outcome:
            _open(desk, parent, outcome.value, ids, ways, chosen)

    desk.look_up_long(preview_paper, code, ids, chosen, candidacy_ids=ways, title=_("Making the papers"), then=made)


def _open(
    desk: Desk, parent: QWidget, preview: Preview | None, ids: list[int], ways: list[int], options: Options
) -> None:
    if preview is None:
        return
    form = preview.form

    def render(page: int, scale: float) -> Any:
        return desk.look_up(draw_page, preview, page, scale)

    def save(path: str) -> None:
        say_saved(desk, desk.carry_out(print_paper, form, ids, path, options, candidacy_ids=ways))

    def printed(_pages: int) -> None:
        if desk.carry_out(note_printed, form, ids, options, ways):
            desk.say(_("Sent to the printer; noted in the book."))

    dialog = FormPreview(
        desk,
        f"{preview.code} · {preview.title}",
        preview.page_count,
        render,
        gaps=[Gap(_gap_words(each, preview), _place(each)) for each in preview.gaps],
        file_name=preview.file_name,
        note=preview.note,
        parent=parent,
    )
    dialog.save_pdf_wanted.connect(save)
    dialog.save_word_wanted.connect(save)
    dialog.printed.connect(printed)
    window = parent.window()
    if isinstance(window, OpensPlaces):
        dialog.jump.connect(window.open_place)
    dialog.open()


def _gap_words(gap: GapLine, preview: Preview) -> str:
    return f"{gap.member}. {gap.words}" if gap.member and preview.members > 1 else gap.words


def _place(gap: GapLine) -> str:
    return gap.place if gap.place.startswith(_PLACES) else ""


def say_saved(desk: Desk, outcome: Outcome[dict[str, Any]]) -> None:
    """Say where a paper was saved, and how much of it is still blank."""
    if not outcome or outcome.value.get("cancelled"):
        return
    files, gaps = outcome.value["files"], outcome.value.get("gaps", 0)
    if len(files) == 1:
        where = _("Saved: {file}").format(file=Path(files[0]).name)
    else:
        where = n_("{count} file saved in {folder}", "{count} files saved in {folder}", len(files)).format(
            count=len(files), folder=Path(files[0]).parent
        )
    if gaps:
        left = _("Missing or doubtful: {count}").format(count=gaps)
        desk.say(f"{where}. {left}.", "gold")
    else:
        desk.say(where)
