"""Which worker of a whole run does which tests: one file is one worker's, so that what it set up is made once."""

from typing import Any

from xdist.scheduler import LoadScopeScheduling

DRAWINGS = "drawings"
DRAWN = {
    f"tests/screens/{name}.py": DRAWINGS for name in ("test_no_english_left", "test_object_names", "test_tab_order")
}
"""Files that share the pictures of every screen. (The marker `xdist_group` is without effect from pytest 9.1 on.)"""

ROOMS = ("journeys", "screens", "use_cases", "cli", "store", "forms", "exchange", "domain")
"""From the longest tests to the shortest: those with a window come first, so that no long one is left to the end."""


def turn(file: str, slow: bool) -> tuple[bool, int]:
    """When the tests of a file have their turn: slow ones first, then room by room."""
    room = next((at for at, name in enumerate(ROOMS) if file.startswith(f"tests/{name}/")), len(ROOMS) - 6)
    return not slow, room


class ByFile(LoadScopeScheduling):
    """Gives a worker that has little left to do the next file, in the order in which they were collected."""

    def __init__(self, config: Any, log: Any) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return DRAWN.get(file, file)
