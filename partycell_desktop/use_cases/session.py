"""The session: what every use case is given first. The open book, the rules and lists, the clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import shipped
from partycell_desktop.store.book import Book
from partycell_desktop.store.history import Act
from partycell_desktop.use_cases.member_lines import MemberLines

if TYPE_CHECKING:
    from partycell_desktop.domain.code_list import CodeList
    from partycell_desktop.domain.regulation import Regulations


class Clock(Protocol):
    """What time it is; a fixed one in tests and in the demo."""

    def now(self) -> datetime:
        """The moment now, with its time zone."""


class SystemClock:
    """The clock of this computer."""

    def now(self) -> datetime:
        """The moment now, in local time."""
        return datetime.now().astimezone()


@dataclass(frozen=True)
class FixedClock:
    """A clock that stands still."""

    moment: datetime

    def now(self) -> datetime:
        """Always the same moment."""
        return self.moment


@dataclass
class Session:
    """An open book with everything that a use case needs to fetch, decide and keep."""

    book: Book
    clock: Clock = field(default_factory=SystemClock)
    _rules: "Regulations | None" = None
    _member_lines: MemberLines | None = None

    def now(self) -> datetime:
        """The moment now."""
        return self.clock.now()

    def today(self) -> date:
        """The day now."""
        return self.clock.now().date()

    @property
    def rules(self) -> "Regulations":
        """The dated rules, the book's own values before the shipped ones."""
        if self._rules is None:
            self._rules = shipped.load_regulations(cell_store.own_rule_values(self.book))
        return self._rules

    def forget_rules(self) -> None:
        """Read the rules anew: the book's own values have changed."""
        self._rules = None

    @property
    def member_lines(self) -> MemberLines:
        """Everybody's line in the lists, kept from one question to the next."""
        if self._member_lines is None:
            self._member_lines = MemberLines(self.book)
        return self._member_lines

    def code_list(self, name: str) -> "CodeList":
        """A code list as the cell uses it: the shipped choices, with its own additions, without hidden ones."""
        return shipped.load_list(name, cell_store.own_choices(self.book, name))

    @contextmanager
    def act(
        self, use_case: str, *, person_id: int | None = None, may_undo: bool = True, reason: str = ""
    ) -> Iterator[Act]:
        """One act in one transaction, named after its use case."""
        with self.book.atomic(use_case, now=self.now(), person_id=person_id, may_undo=may_undo, reason=reason) as act:
            yield act
