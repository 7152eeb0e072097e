"""The message catalogues: compiled at each build or install, and compared with the texts of the program.

`python hatch_build.py compile` does the first, `python hatch_build.py messages` the second.
"""

import ast
import io
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DOMAIN = "partycell"
PACKAGE = "partycell_desktop"
KEYWORDS = {"_": None, "N_": None, "C_": ((1, "c"), 2), "n_": (1, 2)}


def merged_catalogue(folder: Path) -> Catalog:
    """All *.po of one language as one catalogue; two different translations of one text are an error."""
    merged = Catalog(locale=folder.name, domain=DOMAIN, charset="utf-8")
    for po in sorted(folder.glob("*.po")):
        with po.open("rb") as file:
            for message in read_po(file, locale=folder.name):
                if not message.id:
                    continue
                known = merged.get(message.id, message.context)
                if known is not None and known.string != message.string:
                    raise SystemExit(f"{po}: {message.id!r} is translated twice, differently")
                merged.add(message.id, message.string, context=message.context, flags=message.flags)
    return merged


def compile_catalogues(root: Path) -> None:
    """Write each language's LC_MESSAGES/partycell.mo where it is missing or not what the *.po say."""
    for folder in sorted((root / "resources" / "locale").iterdir()):
        if not folder.is_dir():
            continue
        compiled = io.BytesIO()
        write_mo(compiled, merged_catalogue(folder))
        target = folder / "LC_MESSAGES" / f"{DOMAIN}.mo"
        if target.exists() and target.read_bytes() == compiled.getvalue():
            continue
        target.parent.mkdir(exist_ok=True)
        # A program that starts at this moment must read the old file or the new one, never half of it.
        half = target.with_suffix(".part")
        half.write_bytes(compiled.getvalue())
        half.replace(target)


class CatalogueBuildHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_catalogues(Path(self.root))
        if version == "standard":  # an editable install finds resources beside the sources
            build_data["force_include"]["resources"] = "partycell_desktop/resources"


def texts_in_program(root: Path) -> dict[tuple[str, str], str]:
    """Every text marked for translation, as (context, text), with the first place where it stands."""
    used: dict[tuple[str, str], str] = {}
    found = extract_from_dir(root / PACKAGE, [("**.py", "python")], keywords=KEYWORDS)
    for name, line, text, _comments, context in sorted(found, key=lambda one: one[:2]):
        if singular(text):
            used.setdefault((context or "", singular(text)), f"{PACKAGE}/{name}:{line}")
    for text, place in first_lines_of_use_cases(root):
        used.setdefault(("", text), place)
    return used


def first_lines_of_use_cases(root: Path) -> Iterator[tuple[str, str]]:
    """The first line of the docstring of every use case in the catalogue, and where it stands: `do --list` says it."""
    room = root / PACKAGE / "use_cases"
    catalogue = ast.parse((room / "catalogue.py").read_text("utf-8"))
    listed = next(
        each.value
        for each in catalogue.body
        if isinstance(each, ast.AnnAssign)
        and ast.unparse(each.target) == "USE_CASES"
        and isinstance(each.value, ast.Dict)
    )
    for called in map(ast.unparse, listed.values):
        file, _point, name = f"catalogue.{called}".rpartition(".")
        file = file.rpartition(".")[2]
        tree = ast.parse((room / f"{file}.py").read_text("utf-8"))
        function = next(each for each in tree.body if isinstance(each, ast.FunctionDef) and each.name == name)
        docstring = ast.get_docstring(function)
        if docstring:
            yield docstring.splitlines()[0], f"{PACKAGE}/use_cases/{file}.py:{function.lineno}"


def texts_in_data(value: object) -> Iterator[str]:
    """Every text of a resource file; some are translated when they are shown."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in_data(inner)


def singular(text: str | Sequence[str]) -> str:
    """A text as it is looked up: of the English forms for one and for many the first."""
    return text if isinstance(text, str) else text[0]


def fault(entry: Message) -> str:
    """What is wrong with one translation; empty when nothing is."""
    if not entry.string or not all(entry.string):
        return f"not translated: {entry.id!r}"
    if entry.fuzzy:
        return f"marked as uncertain: {entry.id!r}"
    blanks, said = (re.findall(r"(?<!{){[^{}]*}", text) for text in (singular(entry.id), singular(entry.string)))
    if sorted(blanks) != sorted(said):
        return f"not the same {{blanks}}: {entry.id!r} -> {entry.string!r}"
    return ""


def report_messages(root: Path) -> int:
    """Print what is missing, wrong or unused in each catalogue; how many are missing or wrong."""
    used = texts_in_program(root)
    files = [tomllib.loads(file.read_text("utf-8")) for file in (root / "resources").rglob("*.toml")]
    in_data = {text for file in files for text in texts_in_data(file)}
    wrong = 0
    for folder in sorted(folder for folder in (root / "resources" / "locale").iterdir() if folder.is_dir()):
        known: set[tuple[str, str]] = set()
        for po in sorted(folder.glob("*.po")):
            with po.open("rb") as file:
                entries = [entry for entry in read_po(file, locale=folder.name) if entry.id]
            keys = {(entry.context or "", singular(entry.id)) for entry in entries}
            faults = [what for what in map(fault, entries) if what]
            # A context that begins with Q is a place in Qt, which asks for its own words.
            left = sorted(key for key in keys - used.keys() if key[1] not in in_data and key[0][:1] != "Q")
            print(f"{po.relative_to(root).as_posix()}: {len(entries)} texts")
            for line in faults + [f"used nowhere: {text!r}" for _context, text in left]:
                print(f"    {line}")
            wrong += len(faults)
            known |= keys
        missing = sorted((place, text) for (context, text), place in used.items() if (context, text) not in known)
        for place, text in missing:
            print(f"    no translation into {folder.name!r}: {place}: {text!r}")
        print(f"{folder.name}: {len(used)} texts in the program, {len(missing)} without a translation")
        wrong += len(missing)
    return wrong


if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    if sys.argv[1:] == ["messages"]:
        sys.exit(1 if report_messages(here) else 0)
    compile_catalogues(here)
