"""The desk: the two verbs with which a screen reaches the records, and the only place where a screen's work can fail.

`look_up` asks, `carry_out` changes. Both take a use case and call it with the session. What goes wrong is told here,
once, in three faces: a refusal in the message bar (and at the field, by the screen), trouble in a box of its own,
our own mistake in the crash window.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.words import _

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Message:
    """One line for the message bar. `tone` is neutral, green, gold or accent; `undo` offers to take it back."""

    text: str
    tone: str = "green"
    because: str = ""
    undo: bool = False


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What came of an order: true when it was done, and then `value` is what the use case returned."""

    done: bool
    returned: T | None = None
    refused: Refused | None = None
    cancelled: bool = False

    def __bool__(self) -> bool:
        return self.done

    @property
    def value(self) -> T:
        """What the use case returned; only to be asked of an outcome that was done."""
        if not self.done:
            raise ValueError("nothing was done, so nothing came back")
        return cast(T, self.returned)


@dataclass(frozen=True)
class TakingBack:
    """How acts are taken back. `newest` names the last act that can be undone: a mark that changes, and its words."""

    newest: Callable[[Any], tuple[object, str] | None]
    undo: Callable[[Any], str]
    redo: Callable[[Any], str]


class Desk(QObject):
    """The session, behind two verbs."""

    records_changed = Signal()
    said = Signal(object)
    refused = Signal(object)
    troubled = Signal(object)
    crashed = Signal(object)

    def __init__(
        self, session: object, taking_back: TakingBack | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._taking_back = taking_back

    def look_up(
        self, query: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T | None:
        """What the query returns; None when it could not be answered, which the user has then been told."""
        return self._attempt(lambda: query(self.session, *args, **kwargs)).returned

    def carry_out(
        self, use_case: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Outcome[T]:
        """Carry out a use case and tell the user and every screen. Mark your fields with `outcome.refused`."""
        outcome = self._attempt(lambda: use_case(self.session, *args, **kwargs))
        if outcome:
            self.records_changed.emit()
        return outcome

    def say(self, text: str, tone: str = "green", *, undo: bool = False) -> None:
        """Put a line into the message bar."""
        self.said.emit(Message(text, tone, undo=undo))

    def _attempt(self, work: Callable[[], T]) -> Outcome[T]:
        try:
            return Outcome(True, work())
        except Refused as refused:
            self.said.emit(Message(refused.reason, "accent", str(refused.because or "")))
            self.refused.emit(refused)
            return Outcome(False, refused=refused)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return Outcome(False)
