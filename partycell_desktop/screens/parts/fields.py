"""The kinds of fields: text, long text, date, digits, choice, yes or no, money."""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QWidget

from partycell_desktop.domain.dates import PartialDate, read_date, shown_day
from partycell_desktop.domain.money import read_dong, shown_dong
from partycell_desktop.domain.names import Haystack, Needle
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.screens.parts.desk import attempt
from partycell_desktop.screens.parts.field import Check, Field, LongTextField, TextField
from partycell_desktop.screens.parts.icons import IconButton
from partycell_desktop.screens.parts.standing import show_under
from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import _, n_

if TYPE_CHECKING:
    from partycell_desktop.screens.parts.proposals import Proposals

__all__ = [
    "ChoiceField",
    "DateField",
    "DigitsField",
    "Field",
    "LongTextField",
    "MoneyField",
    "TextField",
    "TickField",
    "YesNoField",
]


class DateField(TextField):
    """A day, a month or a year, typed as people do: 3/2/15, 03.02.2015, 05/1968, 2015."""

    def __init__(
        self,
        name: str,
        label: str,
        *,
        today: datetime.date | None = None,
        check: Check | None = None,
        rule: Citation | None = None,
        rule_says: str = "",
        hint: str = "",
    ) -> None:
        self._today = today
        super().__init__(
            name,
            label,
            check=check or self._read,
            rule=rule,
            rule_says=rule_says,
            hint=hint or _("A day such as 3/2/15 or 03.02.2015; where no more is known, 05/1968 or 1968."),
        )
        self.line.setPlaceholderText("")
        self._button = _small_button(f"{name}.calendar", "calendar", _("Choose a day for: {label}").format(label=label))
        self._button.setToolTip(_("Choose a day (F4)"))
        self._button.clicked.connect(self._open_calendar)
        self.add_at_end(self._button)

    def _read(self, text: str) -> PartialDate:
        return read_date(text, self._today)

    def date(self) -> PartialDate | None:
        """What was typed, as a date; None when it is empty or no date."""
        text = self.text()
        return attempt(lambda: self._read(text)).returned if text.strip() else None

    def make_tidy(self) -> None:
        read = self.date()
        if read is not None and read.shown() != self.text():
            self.put_text(read.shown())

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self._button.setVisible(not on)

    def _open_calendar(self) -> None:
        read = self.date()
        shown = read.first_day() if read is not None else self._today
        from partycell_desktop.screens.parts.calendar_popup import CalendarPopup

        popup = CalendarPopup(self.line.objectName(), shown, self)
        popup.calendar.clicked.connect(self._take)
        popup.calendar.activated.connect(self._take)
        show_under(popup, self)
        popup.calendar.setFocus()

    def _take(self, day: QDate) -> None:
        chosen = shown_day(datetime.date(day.year(), day.month(), day.day()))
        if chosen != self.text():
            self.put_text(chosen)
            self.note_typing()
            self.note_leaving()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F4 and Alt+Down open the month; there Enter takes the day, and Esc goes back."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else 0
        alt = isinstance(event, QKeyEvent) and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if (pressed == Qt.Key.Key_F4 and not alt) or (pressed == Qt.Key.Key_Down and alt):
            if not self.line.isReadOnly():
                self._open_calendar()
            return True
        return super().eventFilter(watched, event)


class DigitsField(TextField):
    """A number that is a name and not an amount.

    A card, a personal number. Kept as text, leading zeros and all.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        digits: Sequence[int] = (12,),
        check: Check | None = None,
        rule: Citation | None = None,
        rule_says: str = "",
        hint: str = "",
    ) -> None:
        self._digits = tuple(digits)
        super().__init__(name, label, check=check or self._count, rule=rule, rule_says=rule_says, hint=hint)

    def _count(self, text: str) -> None:
        bare = text.replace(" ", "")
        counts = _(" or ").join(str(count) for count in self._digits)
        if not (bare.isascii() and bare.isdigit()):
            raise Refused(_("Only figures, {count} of them.").format(count=counts))
        if len(bare) not in self._digits:
            raise Refused(
                n_(
                    "{found} figure was typed; it must be {count}.",
                    "{found} figures were typed; it must be {count}.",
                    len(bare),
                ).format(found=len(bare), count=counts)
            )


class MoneyField(TextField):
    """An amount in đồng, typed as people do.

    1,2tr, 500k, 1.200.000. Shown as 1.200.000 đ when it has been left.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        check: Check | None = None,
        rule: Citation | None = None,
        rule_says: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(
            name,
            label,
            check=check or read_dong,
            rule=rule,
            rule_says=rule_says,
            hint=hint or _("An amount such as 1,2tr, 500k or 1.200.000."),
        )
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def dong(self) -> int | None:
        """The amount; None when it is empty or no amount."""
        text = self.text()
        return attempt(lambda: read_dong(text)).returned if text.strip() else None

    def make_tidy(self) -> None:
        amount = self.dong()
        if amount is not None and shown_dong(amount) != self.text():
            self.put_text(shown_dong(amount))


class ChoiceField(TextField):
    """A text for which a list makes proposals; anything else may be typed too, unless `only_listed`.

    The proposals are found without accents ("kinh", "tay" for Tày). They are offered when a whole word has
    been committed by the input method, never in the middle of composing, and never written into the field
    unasked.
    """

    def __init__(
        self,
        name: str,
        label: str,
        options: Sequence[str] = (),
        *,
        only_listed: bool = False,
        check: Check | None = None,
        rule: Citation | None = None,
        rule_says: str = "",
        hint: str = "",
    ) -> None:
        self._only_listed = only_listed
        super().__init__(name, label, check=check or self._is_listed, rule=rule, rule_says=rule_says, hint=hint)
        self._proposals: Proposals | None = None
        self.line.textEdited.connect(self._propose)
        self._button = _small_button(f"{name}.list", "down", _("Show the whole list: {label}").format(label=label))
        self._button.setToolTip(_("Show the whole list (↓)"))
        self._button.clicked.connect(self._show_all)
        self.add_at_end(self._button)
        self._options: list[str] = []
        self._searched: list[Haystack] = []
        self.set_options(options)

    def set_options(self, options: Sequence[str]) -> None:
        """Another list of proposals; what stands in the field stays."""
        self._options, self._searched = list(options), []
        self._button.setVisible(bool(self._options))

    def options(self) -> list[str]:
        return list(self._options)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self._button.setVisible(not on and bool(self._options))

    def _is_listed(self, text: str) -> None:
        if self._only_listed and text.strip() not in self._options:
            raise Refused(_("Choose one from the list."))

    def make_tidy(self) -> None:
        """Take the spelling of the list where only accents or capitals differ and no other entry is meant."""
        typed = self.text().strip()
        if typed in self._options:
            return
        same = [option for option in self._found(typed) if len(option) == len(typed)]
        if len(same) == 1:
            self.put_text(same[0])

    def _found(self, typed: str) -> list[str]:
        if len(self._searched) != len(self._options):
            self._searched = [Haystack([option]) for option in self._options]
        needle = Needle(typed)
        return [
            option for option, searched in zip(self._options, self._searched, strict=True) if needle.found_in(searched)
        ]

    def _propose(self) -> None:
        typed = self.text().strip()
        found = self._found(typed) if typed and not self.line.composing else []
        self._offer([] if found == [typed] else found)

    def _show_all(self) -> None:
        self.line.setFocus()
        self._offer(self._options)

    def _offer(self, found: list[str]) -> None:
        if self._proposals is None:
            if not found:
                return
            # Made when it is first needed: a record has a dozen such fields, and most are only read.
            from partycell_desktop.screens.parts.proposals import Proposals

            self._proposals = Proposals(self.line, self.label.text())
            self._proposals.chosen.connect(self._take)
        self._proposals.offer(found)

    def proposals(self) -> list[str]:
        """What is proposed to the user now."""
        return self._proposals.shown() if self._proposals is not None else []

    def _take(self, chosen: str) -> None:
        if chosen != self.text():
            self.put_text(chosen)
            self.note_typing()
        self.note_leaving()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else 0
        if pressed in (Qt.Key.Key_Down, Qt.Key.Key_F4) and not self.line.isReadOnly():
            self._show_all()
            return True
        return super().eventFilter(watched, event)


class YesNoField(Field):
    """Có or Không; neither while it is not known. The text is "yes", "no" or empty."""

    def make_editor(self) -> QWidget:
        editor = QWidget()
        self._group = QButtonGroup(editor)
        self._choices = {"yes": QRadioButton(_("Yes")), "no": QRadioButton(_("No"))}
        layout = QHBoxLayout(editor)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(16))
        for choice in self._choices.values():
            layout.addWidget(choice)
            self._group.addButton(choice)
        layout.addStretch(1)
        self._group.buttonClicked.connect(self._pressed)
        editor.setFocusProxy(self._choices["yes"])
        return editor

    def _pressed(self) -> None:
        self.note_typing()
        self.note_leaving()

    def text(self) -> str:
        return next((value for value, choice in self._choices.items() if choice.isChecked()), "")

    def put_text(self, text: str) -> None:
        self._group.setExclusive(False)
        for value, choice in self._choices.items():
            choice.setChecked(value == text)
        self._group.setExclusive(True)


class TickField(Field):
    """Ticked or not: the text is "yes" or empty."""

    def make_editor(self) -> QWidget:
        self._tick = QCheckBox(_("Yes"))
        self._tick.clicked.connect(self._pressed)
        return self._tick

    def _pressed(self) -> None:
        self.note_typing()
        self.note_leaving()

    def text(self) -> str:
        return "yes" if self._tick.isChecked() else ""

    def put_text(self, text: str) -> None:
        self._tick.setChecked(text == "yes")


def _small_button(name: str, picture: str, accessible: str) -> IconButton:
    made = IconButton(name, picture, accessible)
    # The keyboard has its own way (type, or Down in the field): one stop per field on the way through a form.
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setFixedSize(px(19), px(19))
    return made
