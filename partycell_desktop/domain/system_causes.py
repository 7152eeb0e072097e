"""What the operating system says is wrong with a file, in the words of the person who has it."""

import errno

from partycell_desktop.words import N_, _

_CAUSES: dict[int, str] = {
    errno.ENOENT: N_("the file or the folder is not there"),
    errno.EACCES: N_("this user has no right to it, or another program holds it"),
    errno.EPERM: N_("the system does not allow it to this user"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the room that this user has on the disk is used up"),
    errno.EFBIG: N_("the file is too large for this disk"),
    errno.EISDIR: N_("it is a folder, not a file"),
    errno.ENOTDIR: N_("what should be a folder is a file"),
    errno.ENOTEMPTY: N_("the folder is not empty"),
    errno.EEXIST: N_("it is there already"),
    errno.ENAMETOOLONG: N_("the name or the path is too long"),
    errno.EINVAL: N_("the name has signs that the system does not take"),
    errno.EILSEQ: N_("the name has signs that the system does not take"),
    errno.ELOOP: N_("the links to it lead in a circle"),
    errno.EBUSY: N_("another program is using it"),
    errno.ETXTBSY: N_("another program is using it"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
    errno.ENOMEM: N_("the computer has no memory left"),
    errno.EIO: N_("the disk cannot be read or written: it may be failing, or was pulled out"),
    errno.ENODEV: N_("the disk is not there any more"),
    errno.ENXIO: N_("the disk is not there any more"),
    errno.ETIMEDOUT: N_("the other computer does not answer"),
    errno.EPIPE: N_("the program that should read it has ended"),
}
_WINDOWS_CAUSES: dict[int, str] = {  # numbers of their own, which Python tells as one errno for many
    19: N_("the disk can only be read"),
    21: N_("the disk is not there any more"),
    32: N_("another program is using it"),
    33: N_("another program is using it"),
    39: N_("the disk is full"),
    53: N_("the other computer does not answer"),
    112: N_("the disk is full"),
    123: N_("the name has signs that the system does not take"),
    206: N_("the name or the path is too long"),
}


def cause_of(error: OSError) -> str:
    """The cause of a failed reading or writing in a few words, to stand at the end of a sentence without its period."""
    known = _WINDOWS_CAUSES.get(getattr(error, "winerror", None) or 0) or _CAUSES.get(error.errno or 0)
    return _(known) if known else _("error number {number} of the system").format(number=error.errno or "?")
