"""The desk: the two verbs with which a screen reaches the records, and the only place where a screen's work
can fail.

`look_up` asks, `carry_out` changes. Both take a use case and call it with the session. What goes wrong is
told here, once, in three faces: a refusal in the message bar (and at the field, by the screen), trouble in
a box of its own, our own mistake in the crash window.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from partycell_desktop.screens.parts.long_work import LongWork, Progress

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Message:
    """One line for the message bar.

    `tone` is neutral, green, gold or accent; `undo` offers to take it back. Without a text it only takes away the offer
    of a line that stands there.
    """

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
    trouble: Trouble | None = None
    mistake: Exception | None = None
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
    """How acts are taken back: three use cases.

    `newest` gives the newest act that can be undone as (a mark that differs for each act, its words), or
    None. `undo` and `redo` give the words of the act that they took back or did again.
    """

    newest: Callable[[Any], tuple[object, str] | None]
    undo: Callable[[Any], str]
    redo: Callable[[Any], str]


class Desk(QObject):
    """The session, behind two verbs.

    `records_changed` after every order that was done; `said` a Message for the message bar; `refused` the
    Refused of an order, for a screen that did not give the order itself but wants to show where it failed.
    """

    records_changed = Signal()
    said = Signal(object)
    refused = Signal(object)

    def __init__(self, session: object, taking_back: TakingBack | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.stand: QWidget | None = None
        """Where the window builds its screens: Qt dresses all of a screen anew that gets another parent later."""
        self._taking_back = taking_back
        self._newest = self._newest_act()
        self._work: LongWork | None = None

    @property
    def is_busy(self) -> bool:
        """Whether long work is under way; the book belongs to it alone until it ends."""
        return self._work is not None

    def look_up(self, query: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """What the query returns; None when it could not be answered, and then the user has been told."""
        if self.is_busy:
            return None
        outcome = attempt(lambda: query(self.session, *args, **kwargs))
        self._tell_failure(outcome)
        return outcome.returned

    def carry_out(self, use_case: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> Outcome[T]:
        """Carry out a use case; tell the user what came of it and the screens that the records changed.

        Give `outcome.refused` to your form, which marks every wrong field and clears the marks when it is
        None.
        """
        if self.is_busy:
            self.say(_("Please wait until the work under way has ended."), "gold")
            return Outcome(False)
        outcome = attempt(lambda: use_case(self.session, *args, **kwargs))
        self._tell(outcome)
        return outcome

    def keep_quietly(self, use_case: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> Outcome[T]:
        """The same for what keeps itself while somebody writes: only a failure is said.

        An Undo that the message bar still offers would take back this instead of what it names: it goes.
        """
        if self.is_busy:
            return Outcome(False)
        outcome = attempt(lambda: use_case(self.session, *args, **kwargs))
        self._tell_failure(outcome)
        if outcome:
            before, self._newest = self._newest, self._newest_act()
            if self._newest != before:
                self.said.emit(Message(""))
            self.records_changed.emit()
        return outcome

    def carry_out_long(
        self,
        use_case: Callable[..., T],
        *args: Any,
        title: str,
        then: Callable[[Outcome[T]], None] | None = None,
        **kwargs: Any,
    ) -> None:
        """The same for work of more than a second: in one worker, with progress and Cancel; returns at once.

        The use case gets `progress(done, total, what) -> bool` besides its own arguments, calls it often,
        and stops when it says False (Cancel was pressed). `then` is called with the outcome when the work
        has ended, in the window's own thread. `title` says what is being done.
        """
        self._begin(title, True, then, lambda progress: use_case(self.session, *args, progress=progress, **kwargs))

    def look_up_long(
        self,
        query: Callable[..., T],
        *args: Any,
        title: str,
        then: Callable[[Outcome[T]], None] | None = None,
        **kwargs: Any,
    ) -> None:
        """Like `carry_out_long` for work that changes nothing in the book.

        Printing many dossiers, reading a list.
        """
        self._begin(title, False, then, lambda progress: query(self.session, *args, progress=progress, **kwargs))

    def undo(self) -> None:
        """Take back the newest act (Ctrl+Z)."""
        if self._taking_back is not None:
            outcome = self._carry_out_silently(self._taking_back.undo)
            if outcome:
                self.say(_("Undone: {act}").format(act=outcome.value), "neutral")

    def redo(self) -> None:
        """Do again what was taken back (Ctrl+Y)."""
        if self._taking_back is not None:
            outcome = self._carry_out_silently(self._taking_back.redo)
            if outcome:
                self.say(_("Done again: {act}").format(act=outcome.value), "neutral", undo=True)

    def say(self, text: str, tone: str = "green", *, undo: bool = False) -> None:
        """Put a line into the message bar, in place of the one that is there."""
        self.said.emit(Message(text, tone, undo=undo))

    def _carry_out_silently(self, use_case: Callable[[Any], str]) -> Outcome[str]:
        if self.is_busy:
            return Outcome(False)
        outcome = attempt(lambda: use_case(self.session))
        self._tell_failure(outcome)
        if outcome:
            self._newest = self._newest_act()
            self.records_changed.emit()
        return outcome

    def _begin(
        self,
        title: str,
        changes: bool,
        then: Callable[[Outcome[T]], None] | None,
        work: "Callable[[Progress], T]",
    ) -> None:
        if self.is_busy:
            self.say(_("Please wait until the work under way has ended."), "gold")
            return
        from partycell_desktop.screens.parts.long_work import LongWork

        came: list[Outcome[T]] = []

        def ended(cancelled: bool) -> None:
            self._work = None
            outcome = came[0]
            if cancelled:
                outcome = Outcome(
                    False, outcome.returned, trouble=outcome.trouble, mistake=outcome.mistake, cancelled=True
                )
                self.say(_("Stopped at your wish: {work}").format(work=title), "neutral")
                self._tell_failure(outcome)
                if changes:
                    self._newest = self._newest_act()
                    self.records_changed.emit()
            elif changes:
                self._tell(outcome)
            else:
                self._tell_failure(outcome)
            if then is not None:
                then(outcome)

        self._work = LongWork(title, lambda progress: came.append(attempt(lambda: work(progress))), ended)
        self._work.start()

    def _tell(self, outcome: Outcome[Any]) -> None:
        self._tell_failure(outcome)
        if outcome:
            before, self._newest = self._newest, self._newest_act()
            if self._newest is not None and self._newest != before:
                self.say(self._newest[1], undo=True)
            self.records_changed.emit()

    def _tell_failure(self, outcome: Outcome[Any]) -> None:
        if outcome.refused is not None:
            because = outcome.refused.because
            self.said.emit(Message(outcome.refused.reason, "accent", str(because) if because else ""))
            self.refused.emit(outcome.refused)
        elif outcome.trouble is not None:
            # What is rarely needed is read when it is needed: the window opens the sooner.
            from partycell_desktop.screens.parts.trouble_box import show_trouble

            show_trouble(outcome.trouble)
        elif outcome.mistake is not None:
            from partycell_desktop.screens.parts.crash_window import show_crash

            show_crash(outcome.mistake)

    def _newest_act(self) -> tuple[object, str] | None:
        if self._taking_back is None:
            return None
        newest = self._taking_back.newest
        return attempt(lambda: newest(self.session)).returned


def attempt(work: Callable[[], T]) -> Outcome[T]:
    """Do `work`; whatever it raises becomes an outcome. Runs in the window's thread or in the worker."""
    try:
        return Outcome(True, work())
    except Refused as refused:
        return Outcome(False, refused=refused)
    except Trouble as trouble:
        return Outcome(False, trouble=trouble)
    except Exception as mistake:  # noqa: BLE001  our own mistake, whatever it is: the crash window shows it
        return Outcome(False, mistake=mistake)
