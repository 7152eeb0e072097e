"""What goes wrong on the disk while a book is written, in plain sentences."""

import errno
from pathlib import Path

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.domain.system_causes import cause_of
from partycell_desktop.words import _


def disk_trouble(error: Exception) -> Trouble:
    """Why a change could not be written, from what SQLite says."""
    said = str(error)
    if "full" in said:
        return Trouble(
            _("The disk is full: this was not saved. What was saved before is safe."),
            _("Free some space on the disk, then do it once more."),
        )
    if "readonly" in said or "unable to open" in said:
        return Trouble(
            _("The book cannot be written to any more: this was not saved. What was saved before is safe."),
            _("See whether the folder has become read-only or the stick was pulled out, then do it once more."),
        )
    known = next((number for words, number in _CAUSES.items() if words in said), None)
    cause = cause_of(OSError(known, said)) if known else f"“{said}”"
    return Trouble(
        _("The book could not be written: this was not saved. What was saved before is safe."),
        _("Cause given by the system: {cause}.").format(cause=cause),
    )


_CAUSES = {"I/O": errno.EIO, "locked": errno.EBUSY, "memory": errno.ENOMEM}  # what SQLite says, as the system would


def file_trouble(error: OSError) -> Trouble:
    """Why a file of a book could not be written, from what the system says."""
    if error.errno == errno.ENOSPC:
        return Trouble(_("The disk is full."), _("Free some space on the disk, then try again."))
    if isinstance(error, FileExistsError | NotADirectoryError):
        return Trouble(
            _("“{path}” is no folder, or a part of it is a file.").format(path=error.filename or ""),
            _("Choose a folder of your own, for example Documents."),
        )
    if isinstance(error, PermissionError):
        return Trouble(
            _("The folder “{folder}” cannot be written to.").format(folder=Path(str(error.filename or "")).parent),
            _("Choose a folder of your own, for example Documents."),
        )
    return Trouble(
        _("The file “{name}” could not be written.").format(name=Path(str(error.filename or "")).name),
        _("Cause given by the system: {cause}.").format(cause=cause_of(error)),
    )
