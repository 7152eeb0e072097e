"""The rules of the house that no tool checks: read from the source files themselves."""

import ast
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "partycell_desktop"
FILES = sorted(PACKAGE.rglob("*.py"))
CATCHERS = {"screens/parts/desk.py", "screens/parts/crash_window.py"}
NETWORK = {
    *("aiohttp", "asyncio", "ftplib", "http.client", "http.server", "httpx", "imaplib", "poplib", "requests"),
    *("smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser"),
    *("xmlrpc", "PySide6.QtNetwork", "PySide6.QtWebEngineWidgets"),
}
NOT_IN_DOMAIN = {"open", "date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time"}
LINES = 600


def name_of(file: Path) -> str:
    """The file's path inside the package."""
    return file.relative_to(PACKAGE).as_posix()


@cache
def tree(file: Path) -> ast.Module:
    """A source file, read once for all tests."""
    return ast.parse(file.read_text("utf-8"))


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    """Every node of a source file."""
    return tuple(ast.walk(tree(file)))


def imported(file: Path) -> set[str]:
    """Every module, and every name taken from one, that a file imports, dotted."""
    names: set[str] = set()
    for node in nodes(file):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def in_rooms(*rooms: str) -> list[Path]:
    """The files of some rooms."""
    return [file for file in FILES if name_of(file).split("/")[0] in rooms]


def wrong(files: Iterable[Path], found: Callable[[Path], object]) -> dict[str, object]:
    """What was found wrong, by the file in which it stands."""
    return {file.relative_to(ROOT).as_posix(): told for file in files if (told := found(file))}


def test_the_domain_reads_no_clock_and_no_file() -> None:
    def read(file: Path) -> set[str]:
        calls = [node for node in nodes(file) if isinstance(node, ast.Call)]
        # `datetime.date.today()` ends in `date.today` too.
        return {".".join(ast.unparse(call.func).split(".")[-2:]) for call in calls} & NOT_IN_DOMAIN

    assert wrong(in_rooms("domain"), read) == {}


def test_screens_catch_nothing_but_in_the_desk_and_the_crash_window() -> None:
    def caught(file: Path) -> list[int]:
        lines = [node.lineno for node in nodes(file) if isinstance(node, ast.ExceptHandler)]
        return [] if name_of(file) in CATCHERS else lines

    assert wrong(in_rooms("screens"), caught) == {}


def test_nothing_reaches_for_the_network() -> None:
    def reached(file: Path) -> set[str]:
        names = imported(file)
        return {".".join(name.split(".")[:end]) for name in names for end in range(1, name.count(".") + 2)} & NETWORK

    assert wrong(FILES, reached) == {}


def test_what_others_may_call_says_what_it_promises() -> None:
    def silent(file: Path) -> list[str]:
        body = tree(file).body
        public = [node for node in body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]
        for outer in body:
            if isinstance(outer, ast.ClassDef) and not outer.name.startswith("_"):
                public += [node for node in outer.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]
        return [node.name for node in public if ast.get_docstring(node) is None]

    assert wrong(in_rooms("domain", "use_cases", "store"), silent) == {}


def test_no_file_is_too_long_to_be_read_in_one_go() -> None:
    files = [*FILES, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "dev.py", ROOT / "hatch_build.py"]

    def too_long(file: Path) -> int:
        lines = len(file.read_text("utf-8").splitlines())
        return lines if lines > LINES else 0

    assert len(FILES) > 500
    assert wrong(files, too_long) == {}
