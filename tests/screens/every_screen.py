"""Every picture of the program, drawn once in Vietnamese and looked at for all that is asked of each."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.screens.test_no_english_left import WordsLook
    from tests.screens.test_object_names import NamesLook
    from tests.screens.test_tab_order import TabLook


@dataclass(frozen=True)
class Looked:
    """What was found: words of another language or without room, the names of widgets, the way of Tab."""

    words: "WordsLook"
    names: "NamesLook"
    tabs: "TabLook"
