"""Specimens: one filled PDF of every form, made from its sample of invented people."""

from pathlib import Path

from partycell_desktop import paths
from partycell_desktop.forms.catalogue import FORMS
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.document import Document
from partycell_desktop.forms.editions import Edition, Editions
from partycell_desktop.forms.form import Form
from partycell_desktop.store.shipped import load_lists
from partycell_desktop.use_cases.paper_files import make_folder, safe_name, write_whole


def specimen(form: Form, edition: Edition) -> Document:
    """The filled sample of a form on one edition."""
    material = form.sample(load_lists())
    return compose(form.edition(edition, material), form.facts(material))


def print_specimens(folder: Path | str) -> list[Path]:
    """Write one filled PDF of every edition of every form into a folder; gives the files."""
    from partycell_desktop.forms.pdf import draw

    target = Path(folder)
    make_folder(target)
    editions = Editions(paths.resources() / "forms")
    written = []
    for form in FORMS:
        for edition in editions.all_of(form.key):
            path = target / f"{safe_name(edition.code, edition.first_day.isoformat())}.pdf"
            write_whole(path, draw(specimen(form, edition)))
            written.append(path)
    return written
