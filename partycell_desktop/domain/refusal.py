"""The two ways to tell the user no: `Refused` (you cannot, because ...) and `Trouble` (something outside is wrong)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Citation:
    """Where a rule comes from, for the line "Theo ..." beside a decision."""

    document: str
    article: str = ""
    dated: str = ""
    sure: str = "verbatim"

    def __str__(self) -> str:
        head = ", ".join(part for part in (self.article, self.document) if part)
        return f"{head} ({self.dated})" if self.dated else head


class Refused(Exception):
    """What the user asked for may not be. `reason` is a whole sentence in the language spoken now.

    `field` names the item that is wrong (`born_on`, or `relative[2].born_on` inside a list); `also` holds
    further problems found in the same attempt, so that a form can mark every wrong field at once.
    """

    def __init__(
        self,
        reason: str,
        field: str = "",
        because: Citation | None = None,
        also: "tuple[Refused, ...]" = (),
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field
        self.because = because
        self.also = also

    def problems(self) -> "tuple[Refused, ...]":
        """This problem and all others found with it."""
        return (self, *self.also)


class Trouble(Exception):
    """Something outside the program is wrong: a file, a disk, a lock, a password, a printer.

    `what` says what is wrong, `try_this` what the user can do about it; both are whole sentences.
    """

    def __init__(self, what: str, try_this: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.try_this = try_this


def refuse_all(problems: list[Refused]) -> None:
    """Raise all `problems` as one refusal; return if there are none."""
    if problems:
        first, *others = problems
        raise Refused(first.reason, first.field, first.because, tuple(others))
