"""What the program needs at run time may be passed on with it: nothing under the GPL or AGPL alone."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
STRONG_COPYLEFT = re.compile(r"\bA?GPL|Affero|GNU General Public", re.IGNORECASE)  # \b: LGPL is another licence


def runtime_distributions() -> dict[str, importlib.metadata.Distribution]:
    """Every installed package that the program's own requirements lead to, on this platform."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        waiting = [Requirement(text) for text in tomllib.load(file)["project"]["dependencies"]]
    found: dict[str, importlib.metadata.Distribution] = {}
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        found[name] = importlib.metadata.distribution(name)
        waiting += [Requirement(text) for text in found[name].requires or []]
    return found


def declared_licences(distribution: importlib.metadata.Distribution) -> list[str]:
    """What a package says of its licence: the expression, or the older field and classifiers."""
    about = distribution.metadata
    if about.get("License-Expression"):
        return [about["License-Expression"]]
    classifiers = [text for text in about.get_all("Classifier") or [] if text.startswith("License ::")]
    return [(about.get("License") or "").partition("\n")[0], *classifiers]


def listed() -> dict[str, str]:
    """The table of THIRD_PARTY.md: package and the licence under which we use it."""
    rows = re.findall(r"^\| ([a-z0-9-]+) \| ([^|]+) \|", (ROOT / "THIRD_PARTY.md").read_text("utf-8"), re.MULTILINE)
    return {name: licence.strip() for name, licence in rows if name != "package"}


def may_be_passed_on(declared: str) -> bool:
    """Whether at least one of the licences offered is not the GPL or AGPL."""
    return any(not STRONG_COPYLEFT.search(choice) for choice in declared.split(" OR "))


def test_every_library_that_the_program_needs_is_listed() -> None:
    assert set(runtime_distributions()) - set(listed()) == set()


def test_no_library_is_under_the_gpl_or_agpl_alone() -> None:
    declared = {name: declared_licences(one) for name, one in runtime_distributions().items()}
    assert [name for name, said in declared.items() if not all(map(may_be_passed_on, said))] == []
    assert [name for name, licence in listed().items() if not may_be_passed_on(licence)] == []


@pytest.mark.parametrize(
    ("declared", "allowed"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("LGPL-3.0-or-later", True),
        ("GPL-3.0-or-later", False),
        ("GPL-2.0-only OR AGPL-3.0-only", False),
        ("AGPL-3.0", False),
        ("License :: OSI Approved :: GNU Affero General Public License v3", False),
    ],
)
def test_a_licence_is_judged_by_the_choices_it_offers(declared: str, allowed: bool) -> None:
    assert may_be_passed_on(declared) is allowed
