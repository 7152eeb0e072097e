"""dev.py is started by whatever Python a newcomer has."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEV = ROOT / "dev.py"


def dev(*arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run dev.py in a Python of its own, after the statements `before`."""
    code = f"import sys; sys.argv = {['dev.py', *arguments]!r}; {before}\n" + DEV.read_text("utf-8")
    return subprocess.run(
        [sys.executable, "-c", code.replace("__file__", repr(str(DEV)))],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_an_older_python_can_read_it_and_says_what_to_do() -> None:
    ast.parse(DEV.read_text("utf-8"), feature_version=(3, 7))
    done = dev("run", before="sys.version_info = (3, 9, 2)")
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr


def test_help_names_every_chore_with_what_it_does() -> None:
    told = dev("help").stdout.splitlines()[1:]
    assert {line.split()[0] for line in told} >= {"run", "test", "check", "golden", "screenshots", "specimens", "bench"}
    assert all(len(line.split()) > 2 for line in told)


def test_an_unknown_chore_is_refused_with_the_list_of_those_there_are() -> None:
    done = dev("tset")
    assert done.returncode == 1
    assert "no chore called 'tset'" in done.stderr
    assert "screenshots" in done.stdout


def test_help_about_a_chore_does_nothing_else() -> None:
    assert dev("specimens", "--help").stdout == "python3 dev.py specimens [DIR]: one filled PDF of every form\n"
    done = dev("specimens", "--all")
    assert done.returncode == 1 and "no option '--all'" in done.stderr
