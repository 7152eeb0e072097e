"""The glossary and the program say the same words."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GLOSSARY = (ROOT / "docs" / "GLOSSARY.md").read_text("utf-8")
LINES = [[cell.strip() for cell in line.strip("|").split("|")] for line in GLOSSARY.splitlines() if "|" in line]
ROWS = [cells for cells in LINES if len(cells) == 7 and cells[0] != "Word" and set(cells[0]) != {"-"}]


def quoted(column: int) -> set[str]:
    """Every name in backquotes in one column."""
    return {name for row in ROWS for name in re.findall(r"`([A-Za-z_.]+)`", row[column])}


def classes(*rooms: str) -> dict[str, ast.ClassDef]:
    """The public classes of some rooms by name."""
    files = [file for room in rooms for file in (ROOT / "partycell_desktop" / room).rglob("*.py")]
    nodes = [node for file in files for node in ast.parse(file.read_text("utf-8")).body]
    return {node.name: node for node in nodes if isinstance(node, ast.ClassDef) and node.name[0] != "_"}


def test_every_class_of_the_domain_is_in_the_glossary() -> None:
    assert set(classes("domain")) - {name.split(".")[0] for name in quoted(3)} == set()


def test_every_class_of_the_glossary_exists_with_what_it_is_said_to_have() -> None:
    known = classes("domain", "store", "forms", "use_cases")
    for name in quoted(3) - {"int"}:
        owner, _, attribute = name.partition(".")
        assert owner in known, name
        if attribute:
            words = {node.id for node in ast.walk(known[owner]) if isinstance(node, ast.Name)}
            assert attribute in words, name


def test_every_table_of_the_book_is_in_the_glossary_and_no_other() -> None:
    schema = (ROOT / "tests" / "golden" / "schema.sql").read_text("utf-8")
    tables = set(re.findall(r'CREATE TABLE "?([a-z]\w*)', schema))
    named = {name.split(".")[0] for name in quoted(4)}
    assert named == tables


def test_no_word_stands_twice() -> None:
    words = [row[0] for row in ROWS]
    assert len(words) == len(set(words))
