"""Files that leave the program: written whole or not at all, under names that every system takes."""

import errno
import os
import re
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.domain.system_causes import cause_of
from partycell_desktop.words import _

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
LONGEST_NAME = 120


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all; one that stood there before is replaced at the end.

    Trouble in plain words where the folder is missing, may not be written, or is full, or another program holds the
    file.
    """
    path, fresh = path.absolute(), ""
    try:
        if not path.parent.is_dir():
            raise Trouble(
                _("The folder “{folder}” is not there.").format(folder=path.parent),
                _("Choose another folder, or plug in the stick it is on."),
            )
        handle, fresh = tempfile.mkstemp(prefix=".", suffix=".moi", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp lets only this user read; the paper is an ordinary file of the folder it is put into.
        with suppress(OSError):
            Path(fresh).chmod(0o666 & ~_umask())
        Path(fresh).replace(path)
    except OSError as error:
        raise _trouble(path, error) from error
    finally:
        if fresh:
            with suppress(OSError):
                Path(fresh).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def make_folder(folder: Path) -> None:
    """Make a folder for papers where it is not there yet; Trouble where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise Trouble(
            _("“{path}” is no folder, or a part of it is a file.").format(path=folder),
            _("Choose a folder."),
        ) from error
    except OSError as error:
        raise _trouble(folder, error) from error


def _trouble(path: Path, error: OSError) -> Trouble:
    name = path.name
    if error.errno == errno.ENOSPC:
        return Trouble(
            _("There is no room left on the disk for “{name}”.").format(name=name),
            _("Free some room, or choose another disk. Nothing was written."),
        )
    if isinstance(error, PermissionError | IsADirectoryError) or error.errno in (errno.EROFS, errno.ETXTBSY):
        return Trouble(
            _("“{name}” cannot be written there.").format(name=name),
            _("Close the file if another program shows it, or choose another name or folder."),
        )
    return Trouble(
        _("The file “{name}” could not be written.").format(name=name),
        _("Cause given by the system: {cause}.").format(cause=cause_of(error)),
    )


def safe_name(*parts: str) -> str:
    """A file name from words, without the signs that Windows forbids, not too long."""
    words = " ".join(part for part in parts if part)
    return _FORBIDDEN.sub("-", words).strip(" .")[:LONGEST_NAME] or "giay-to"


def own_names(names: Iterable[str], suffix: str) -> list[str]:
    """File names with their suffix; the second of two equal ones gets a number."""
    taken: dict[str, int] = {}
    found = []
    for name in names:
        key = name.casefold()
        taken[key] = taken.get(key, 0) + 1
        found.append(f"{name}{suffix}" if taken[key] == 1 else f"{name} ({taken[key]}){suffix}")
    return found
