"""The way of Tab through a window: as the eye reads it, and not as the parts happened to be made.

Qt goes in the order in which widgets were made. A page that is made at its first visit, or a line that came with the
last refresh, would be reached after everything else, wherever it stands.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QTabWidget, QWidget

from partycell_desktop.screens.parts.surfaces import bring_into_view

Placed = tuple[QRect, list[QWidget]]
"""Where a part of a window stands in what is around it, and what Tab reaches in it."""
_REACHED = (Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.WheelFocus)


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Put the keyboard on the next stop of `window`, or on the one before; what is scrolled away is scrolled to.

    Every window calls this from its `focusNextPrevChild`. False where there is no other stop.
    """
    at = window.focusWidget()
    stops = stops_of(window, at)
    here = stops.index(at) if at in stops else -1 if forward else 0
    wanted = stops[(here + (1 if forward else -1)) % len(stops)] if stops else None
    if wanted is None or wanted is at:
        return False
    wanted.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    bring_into_view(wanted)
    return True


def stops_of(part: QWidget, at: QWidget | None = None) -> list[QWidget]:
    """What Tab reaches in a part, in the order of reading: a part before what stands in it, then line by line.

    `at` has the keyboard now and is among them in any case, also where it has just been hidden.
    """
    own = [part] if part is at or _takes_tab(part, at) else []
    inside: list[Placed] = []
    for child in () if isinstance(part, QComboBox) else part.children():
        if isinstance(child, QWidget) and (not child.isHidden() or _holds(child, at)) and not child.isWindow():
            stops = stops_of(child, at)
            if stops:
                inside.append((child.geometry(), stops))
    return own + [stop for stops in _as_read(inside) for stop in stops]


def _holds(part: QWidget, at: QWidget | None) -> bool:
    return at is not None and (part is at or part.isAncestorOf(at))


def _takes_tab(part: QWidget, at: QWidget | None) -> bool:
    if isinstance(part, QAbstractButton) and part.isEnabled():
        peers = _peers(part)
        if peers:
            return part is _stop_among(peers, at)
    # Most parts have no focus at all, and every key of Tab asks all of them: this is asked first.
    if part.focusPolicy() not in _REACHED or not part.isEnabled():
        return False
    # Tabs are reached at their bar. (Asking for `focusProxy` instead would break PySide's hold on the other widget.)
    return not isinstance(part, QTabWidget)


def _peers(button: QAbstractButton) -> list[QAbstractButton]:
    """The buttons of which one is chosen, where it is one of such: Tab reaches them once, the arrows go along."""
    group = button.group()
    if group is not None:
        return list(group.buttons()) if group.exclusive() else []
    if not button.autoExclusive():
        return []
    beside = button.parentWidget().findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [each for each in beside if each.autoExclusive() and each.group() is None]


def _stop_among(peers: list[QAbstractButton], at: QWidget | None) -> QAbstractButton | None:
    """The one that has the keyboard, else the chosen one, else the first."""
    for each in peers:
        if each is at:
            return each
    open_ones = [each for each in peers if each.isEnabled() and not each.isHidden()]
    return next((each for each in open_ones if each.isChecked()), next(iter(open_ones), None))


def _as_read(parts: list[Placed]) -> list[list[QWidget]]:
    """The parts line by line, each line from the left: cut across wherever nothing is cut, then down, and so on."""
    if len(parts) < 2:
        return [stops for _place, stops in parts]
    lines = _cut(parts, QRect.top, QRect.bottom)
    if len(lines) == 1:
        lines = _cut(parts, QRect.left, QRect.right)
    if len(lines) == 1:  # one over the other
        return [stops for _place, stops in sorted(parts, key=lambda part: (part[0].top(), part[0].left()))]
    return [stops for line in lines for stops in _as_read(line)]


def _cut(parts: list[Placed], start: Callable[[QRect], int], end: Callable[[QRect], int]) -> list[list[Placed]]:
    """Groups of parts, one after the other, between which nothing stands."""
    groups: list[list[Placed]] = []
    reached = 0
    for part in sorted(parts, key=lambda part: start(part[0])):
        if not groups or start(part[0]) > reached:
            groups.append([])
            reached = end(part[0])
        groups[-1].append(part)
        reached = max(reached, end(part[0]))
    return groups
