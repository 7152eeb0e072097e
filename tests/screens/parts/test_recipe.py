"""docs/ADDING_A_SCREEN.md names every part that screens are made of, and none that is not there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SCREENS = ROOT / "partycell_desktop" / "screens"
PARTS = "partycell_desktop.screens.parts."
RECIPE = (ROOT / "docs" / "ADDING_A_SCREEN.md").read_text("utf-8")
# Those that put the program together or take its pictures: no recipe for them.
NOT_A_SCREEN = re.compile(r"window|catalogue|screenshots|\w+_pictures")


def taken_from_parts(file: Path) -> Iterator[tuple[str, str]]:
    """The parts that a file imports: name of the file, name of the class or function."""
    for line in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(line, ast.ImportFrom) and (line.module or "").startswith(PARTS):
            for each in line.names:
                yield str(line.module).removeprefix(PARTS), each.name


def test_the_recipe_of_a_screen_names_every_part_that_a_screen_uses() -> None:
    used = {
        (part, name)
        for file in SCREENS.rglob("*.py")
        if file.parent.name != "parts" and not NOT_A_SCREEN.fullmatch(file.stem)
        for part, name in taken_from_parts(file)
        if not name.isupper()
    }
    assert len(used) > 60
    assert sorted(each for each in used if not re.search(rf"\b{each[1]}\b", RECIPE)) == []


def test_every_part_that_the_recipe_names_is_there() -> None:
    source = "\n".join(file.read_text("utf-8") for file in SCREENS.rglob("*.py"))
    told = RECIPE.partition("## The parts")[2].partition("## What makes")[0]
    named = {name for code in re.findall(r"`([^`]+)`", told) for name in re.findall(r"\b[A-Za-z_]{3,}\b", code)}
    given = set(re.findall(r"\b\w+\b", source))
    files = {file.stem for file in (ROOT / "resources", *SCREENS.rglob("*"), *(ROOT / "tests").rglob("*"))}
    folders = {"resources", "icons", "tests", "docs", "locale"}
    assert sorted(named - given - files - folders) == []
