"""What goes wrong on the disk while a book is written, in plain sentences."""

import errno
from pathlib import Path

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.domain.system_causes import cause_of
from partycell_desktop.words import _

# The primary codes of SQLite (sqlite.org/rescode.html), which stand in the lowest byte of the extended ones.
_BUSY, _LOCKED, _NO_MEMORY, _READ_ONLY, _IO = 5, 6, 7, 8, 10
_CORRUPT, _FULL, _CANNOT_OPEN, _NO_DATABASE = 11, 13, 14, 26
_CAUSES = {_BUSY: errno.EBUSY, _LOCKED: errno.EBUSY, _NO_MEMORY: errno.ENOMEM, _IO: errno.EIO}


def _code(error: Exception) -> int:
    return int(getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def is_damage(error: Exception) -> bool:
    """Whether SQLite says that the file itself is not as it was written."""
    return _code(error) in (_CORRUPT, _NO_DATABASE)


def is_read_only(error: Exception) -> bool:
    """Whether SQLite says that the file is not to be written to."""
    return _code(error) == _READ_ONLY


def disk_trouble(error: Exception) -> Trouble:
    """Why a change could not be written, from the number of what SQLite says."""
    code = _code(error)
    if code == _FULL:
        return Trouble(
            _("The disk is full: this was not saved. What was saved before is safe."),
            _("Free some space on the disk, then do it once more."),
        )
    if code in (_READ_ONLY, _CANNOT_OPEN):
        return Trouble(
            _("The book cannot be written to any more: this was not saved. What was saved before is safe."),
            _("See whether the folder has become read-only or the stick was pulled out, then do it once more."),
        )
    if code in _CAUSES:
        cause = cause_of(OSError(_CAUSES[code], str(error)))
    else:
        cause = _("error number {number} of the database").format(number=code)
    return Trouble(
        _("The book could not be written: this was not saved. What was saved before is safe."),
        _("Cause given by the system: {cause}.").format(cause=cause),
    )


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
