"""The wheel, installed alone in an empty environment, is a whole program: command line, resources, window."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

# Opens the window as the installed `partycell-desktop --demo` does, and closes it when it is shown.
OPEN_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from partycell_desktop import app

def close_when_shown(door):
    print("shown" if door.window.isVisible() else "hidden", flush=True)
    QTimer.singleShot(500, door.window.close)

sys.exit(app.main(["--demo"], ready=close_when_shown))
"""


class Installed:
    """A folder with nothing but a virtual environment in which the wheel was installed."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.bin = place / "env" / ("Scripts" if os.name == "nt" else "bin")
        home = place / "home"
        home.mkdir(exist_ok=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "PARTYCELL_PASSWORD": "",
        }

    def run(self, program: str, *arguments: str | Path) -> str:
        """Run an installed program in the empty folder; what it printed."""
        command = [str(self.bin / program), *(str(one) for one in arguments)]
        done = subprocess.run(
            command,
            cwd=self.place,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
        return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, real_environment: dict[str, str]) -> Installed:
    place = tmp_path_factory.mktemp("empty")

    def call(*command: str | Path) -> None:
        # pip keeps its own settings and cache here: what was fetched once is not fetched again.
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            env=real_environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}:\n{done.stdout}\n{done.stderr}"

    call(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place)
    venv.create(place / "env")
    whole = Installed(place)
    # Our own pip puts it there, which takes a third of the time of giving the environment one.
    pip = (sys.executable, "-m", "pip", "--python", whole.bin / "python")
    call(*pip, "install", "--quiet", "--no-compile", *place.glob("*.whl"))
    return whole


@pytest.fixture(scope="module")
def demo(installed: Installed) -> Path:
    book = installed.place / "demo.sochibo"
    installed.run("partycell", "demo", book)
    return book


def test_the_wheel_holds_the_program_its_resources_and_its_licences(installed: Installed) -> None:
    code = "import partycell_desktop.paths as p; print(p.resources()); print(p.locale())"
    resources, locale = installed.run("python", "-c", code).split("\n")[:2]
    assert Path(resources).is_relative_to(installed.place)
    assert (Path(locale) / "vi" / "LC_MESSAGES" / "partycell.mo").stat().st_size > 1000
    shipped = {file.relative_to(ROOT / "resources") for file in (ROOT / "resources").rglob("*.toml")}
    assert shipped == {file.relative_to(resources) for file in Path(resources).rglob("*.toml")}
    assert [file.name for file in installed.place.rglob("*.dist-info/licenses/LICENSE.GPL-3")]


def test_the_command_line_explains_itself(installed: Installed) -> None:
    told = installed.run("partycell", "--help")
    for command in ("new", "demo", "import", "members", "print", "dossier", "due", "check", "do"):
        assert command in told


def test_a_new_book_is_empty(installed: Installed) -> None:
    book = installed.place / "moi.sochibo"
    installed.run("partycell", "new", book, "--cell", "Chi bộ Công ty Minh Họa", "--upper", "Đảng ủy phường Ví Dụ")
    assert json.loads(installed.run("partycell", "members", book, "--json")) == []


def test_the_demo_has_24_members(installed: Installed, demo: Path) -> None:
    members = json.loads(installed.run("partycell", "members", demo, "--json"))
    assert len(members) == 24
    assert all({"id", "name", "born_on", "status"} <= member.keys() for member in members)


def test_a_dossier_is_printed(installed: Installed, demo: Path) -> None:
    member = json.loads(installed.run("partycell", "members", demo, "--json"))[0]
    paper = installed.place / "ho-so.pdf"
    installed.run("partycell", "dossier", demo, "--member", str(member["id"]), "-o", paper)
    assert paper.read_bytes().startswith(b"%PDF")


def test_the_window_opens_and_closes(installed: Installed) -> None:
    assert installed.run("python", "-c", OPEN_AND_CLOSE).splitlines()[-1] == "shown"
