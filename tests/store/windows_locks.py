"""The lock of a book as it is on Windows, loaded on another system.

Only Windows' own call is stood in for, by what its documentation says of it: `msvcrt.locking` with LK_NBLCK locks bytes
from the current place in the file on, and raises OSError (errno EACCES) at once where somebody else has locked them.
"""

import errno
import fcntl
import importlib.util
import os
import sys
from types import ModuleType

from partycell_desktop.store import lock

_msvcrt = ModuleType("msvcrt")


def _locking(file: int, mode: int, count: int) -> None:
    assert (mode, count, os.lseek(file, 0, os.SEEK_CUR)) == (2, 1, 0)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise OSError(errno.EACCES, "Permission denied") from None


_msvcrt.LK_NBLCK = 2
_msvcrt.locking = _locking


def load() -> ModuleType:
    """The file of the lock, read as Windows reads it."""
    spec = importlib.util.spec_from_file_location("lock_on_windows", lock.__file__)
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    here, known = sys.platform, sys.modules.get("msvcrt")
    sys.platform, sys.modules["msvcrt"], sys.modules["lock_on_windows"] = "win32", _msvcrt, made
    try:
        spec.loader.exec_module(made)
    finally:
        sys.platform = here
        del sys.modules["msvcrt"], sys.modules["lock_on_windows"]
        if known is not None:
            sys.modules["msvcrt"] = known
    return made


on_windows = load()
