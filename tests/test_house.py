"""The rules of the house that no tool checks: read from the source files themselves."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

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


def nodes(file: Path) -> Iterator[ast.AST]:
    """Every node of a source file."""
    yield from ast.walk(ast.parse(file.read_text("utf-8")))


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


@pytest.mark.parametrize("file", in_rooms("domain"), ids=name_of)
def test_the_domain_reads_no_clock_and_no_file(file: Path) -> None:
    calls = [node for node in nodes(file) if isinstance(node, ast.Call)]
    # `datetime.date.today()` ends in `date.today` too.
    called = {".".join(ast.unparse(call.func).split(".")[-2:]) for call in calls}
    assert called & NOT_IN_DOMAIN == set()


@pytest.mark.parametrize("file", in_rooms("screens"), ids=name_of)
def test_screens_catch_nothing_but_in_the_desk_and_the_crash_window(file: Path) -> None:
    caught = [node.lineno for node in nodes(file) if isinstance(node, ast.ExceptHandler)]
    assert name_of(file) in CATCHERS or caught == []


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_nothing_reaches_for_the_network(file: Path) -> None:
    parts = {".".join(name.split(".")[:end]) for name in imported(file) for end in range(1, name.count(".") + 2)}
    assert parts & NETWORK == set()


@pytest.mark.parametrize("file", in_rooms("domain", "use_cases", "store"), ids=name_of)
def test_what_others_may_call_says_what_it_promises(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    public = [node for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]
    for outer in tree.body:
        if isinstance(outer, ast.ClassDef) and not outer.name.startswith("_"):
            public += [node for node in outer.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]
    assert [node.name for node in public if ast.get_docstring(node) is None] == []


@pytest.mark.parametrize(
    "file", [*FILES, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "dev.py", ROOT / "hatch_build.py"],
    ids=lambda file: file.relative_to(ROOT).as_posix(),
)  # fmt: skip
def test_no_file_is_too_long_to_be_read_in_one_go(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= LINES
