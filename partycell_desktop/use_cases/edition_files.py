"""The text of an edition on its way out of the program, to be changed, and in again."""

import codecs
from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import read_whole_day
from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.forms.catalogue import FORMS
from partycell_desktop.forms.edition_text import LONGEST_TEXT, read_text, with_head, with_help
from partycell_desktop.forms.editions import Edition, form_key
from partycell_desktop.use_cases.form_editions import asked_edition
from partycell_desktop.use_cases.paper_files import write_whole
from partycell_desktop.use_cases.paper_material import editions_of, find_form
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

SUFFIX = ".toml"


def form_edition_text(session: Session, form: str, edition: str = "", shipped: bool = False, from_on: str = "") -> str:
    """The text of an edition to be changed and added: the one of that first day, else the one in force today.

    Of a shipped and an own one of the same day the own one, unless `shipped`. `from_on` makes it begin on another day.
    Names that the cell gave the form stand at the head of the layout that they keep.
    """
    found, editions = find_form(session, form), editions_of(session)
    asked = asked_edition(editions, found, edition, shipped, session.today())
    head: dict[str, Any] = {"form": found.key}
    layout: Edition | None = asked
    if asked.layout_of:
        layout = editions.layout(found.key, asked.layout_of, asked.own)
        head |= {"code": asked.code, "title": asked.title, "issued_by": asked.issued_by, "from": asked.first_day}
        head |= {"until": asked.last_day, "type": asked.type or None}
        head |= {"note": asked.note or None, "corner": asked.corner or None}
    assert layout is not None
    if from_on:
        head["from"] = read_whole_day(from_on, session.today(), "from_on")
    # The comments of a shipped edition are notes of its makers.
    return with_head(editions.text_of(found.key, layout.first_day, layout.own), head, comments=layout.own)


def export_form_edition(session: Session, form: str, out: str, edition: str = "", shipped: bool = False) -> str:
    """Write an edition into a file, to be changed with any editor and brought in again; gives the path."""
    text = form_edition_text(session, form, edition, shipped)
    path = Path(out)
    if path.name and path.suffix.lower() != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    told = with_help(
        text,
        _("Change this file with a plain text editor, save it as UTF-8, then bring it in: Settings, Forms."),
        _("“from” is the day from which papers use your edition; write the day that your document names."),
        _("What stands in braces is filled in by the program; the list of such names is shown when you bring it in."),
    )
    write_whole(path, told.encode("utf-8"))
    return str(path)


def read_edition_file(session: Session, path: str) -> dict[str, str]:
    """The text of an edition in a file, and the form it is for where that can be told; nothing is kept yet.

    Trouble where the file cannot be read or is no text.
    """
    file = Path(path)
    again = _("Choose a text file of an edition, as the program saves one.")
    try:
        if file.stat().st_size > 4 * LONGEST_TEXT:
            raise Trouble(_("“{name}” is too large to be an edition.").format(name=file.name), again)
        data = file.read_bytes()
    except OSError as error:
        raise Trouble(_("The file “{name}” cannot be read.").format(name=file.name), again) from error
    coding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(coding).replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise Trouble(_("“{name}” is not a text in UTF-8.").format(name=file.name), again) from error
    named = read_text(text)[0].get("form") or file.name.partition(".")[0]
    known = {each.key for each in FORMS}
    return {"form": form_key(str(named)) if form_key(str(named)) in known else "", "text": text}
