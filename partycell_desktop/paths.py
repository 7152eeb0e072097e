"""Where the shipped files and the user's own files are."""

import os
from pathlib import Path

import platformdirs

APP = "PartyCell"


def resources() -> Path:
    """The shipped files: regulations, forms, lists, locale, icons. Inside the wheel, or beside the sources."""
    packaged = Path(__file__).parent / "resources"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "resources"


def locale() -> Path:
    """The compiled message catalogues."""
    return resources() / "locale"


def books() -> Path:
    """The folder that is offered for new books; it is made only when a book is saved there."""
    return Path(os.environ.get("PARTYCELL_BOOKS") or Path(platformdirs.user_documents_dir()) / "So chi bo")


def settings() -> Path:
    """The folder of window settings and the list of recent books: never a person's name or number."""
    return Path(os.environ.get("PARTYCELL_SETTINGS") or platformdirs.user_config_dir(APP, appauthor=False))


def logs() -> Path:
    """The folder of the technical log, in which personal data is masked."""
    return Path(os.environ.get("PARTYCELL_LOGS") or platformdirs.user_log_dir(APP, appauthor=False))
