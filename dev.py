#!/usr/bin/env python3
"""Every chore of PartyCell Desktop, in plain Python: set up, run, test, check, ship.

Started with any Python from 3.11 on; needs nothing else installed. `python3 dev.py help` lists the chores.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  before anything that an older Python does not have
    import subprocess

    newer = ["python3.14", "python3.13", "python3.12", "python3.11"]
    newer = [name for name in newer if subprocess.call(name + " -V >&2", shell=True, stderr=-3) == 0]
    sys.exit(
        f"PartyCell Desktop needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}.\n"
        + (
            f"A newer one is installed here. Start it with:  {newer[0]} {' '.join(sys.argv)}"
            if newer
            else "Install a newer Python (Debian 12 and Ubuntu 24.04 bring one) and start dev.py with it."
        )
    )

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import time
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OUT = ROOT / "out"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "partycell-setup"
LOCALE = ROOT / "resources" / "locale"
LINUX = sys.platform.startswith("linux")

# Which Debian/Ubuntu package brings a library that Qt's files ask for; ldd tells which are missing.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libzstd.so.1": "libzstd1",
}
# Liberation Serif with Vietnamese letters is version 2: in Debian 12 and Ubuntu 22.04 a package of its own, later not.
PAPER_FONTS = ("fonts-liberation2", "fonts-liberation")


def say(text: str = "") -> None:
    """One line to the person at the keyboard, in order with what the started programs print."""
    print(text, flush=True)


def stop(text: str) -> None:
    """End with a sentence instead of a traceback."""
    sys.exit(f"\ndev.py: {text}")


def run(*command: str | Path, env: dict[str, str] | None = None, minutes: float | None = None) -> int:
    """Run a program in the project's folder with its output shown; its exit code.

    One that has not ended after `minutes` is stopped and counts as failed.
    """
    limit = minutes * 60 if minutes else None
    try:
        return subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False, timeout=limit).returncode
    except subprocess.TimeoutExpired:
        say(f"stopped: {Path(command[0]).name} did not end within {minutes:g} minutes")
        return 124


def offscreen() -> dict[str, str]:
    """The environment in which Qt draws without a screen, and Python keeps what it has compiled."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def has_display() -> bool:
    """Whether a window can be shown to somebody."""
    return not LINUX or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


# --- set up ---------------------------------------------------------------------------------------


def fingerprint() -> str:
    """What the libraries in .venv were installed for; another one means that they have to be installed again."""
    return f"{ROOT}\n{hashlib.sha256((ROOT / 'pyproject.toml').read_bytes()).hexdigest()}\n"


def apt() -> list[str] | None:
    """How to call apt-get without being asked for a password; None where that cannot be done."""
    if not LINUX or not shutil.which("apt-get"):
        return None
    call = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if os.geteuid() == 0:
        return call
    if shutil.which("sudo"):
        may = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True, stdin=subprocess.DEVNULL)
        if may.returncode == 0:
            return ["sudo", "-n", *call]
    return None


def install_system_packages(packages: Iterable[str]) -> bool:
    """Install Debian/Ubuntu packages if this may be done without a password; whether they are there now."""
    call = apt()
    if call is None:
        return False
    wanted = sorted(set(packages))
    say(f"==> installing system packages: {' '.join(wanted)}")
    limits = ["-o", "Acquire::http::Timeout=30", "-o", "Acquire::Retries=1", "-o", "DPkg::Lock::Timeout=60"]
    install = [*call, *limits, "install", "-y", "-q", "--no-install-recommends", *wanted]
    # A fresh machine has no package lists at all; one that has them need not fetch them again.
    for step in (install, [*call, *limits, "update", "-q"], install):
        try:
            done = subprocess.run(step, check=False, capture_output=True, text=True, timeout=900)
        except subprocess.TimeoutExpired:
            say("    apt-get gave no answer in 15 minutes.")
            return False
        if done.returncode == 0 and step is install:
            return True
    say("    apt-get could not install them: " + " ".join((done.stderr or done.stdout).split()[-40:]))
    return False


def make_venv() -> None:
    """Make .venv, or keep the one that works."""
    if VENV.exists():
        moved = STAMP.exists() and STAMP.read_text().splitlines()[0] != str(ROOT)  # its scripts name the old place
        works = PYTHON.exists() and not subprocess.call([PYTHON, "-m", "pip", "-V"], stdout=subprocess.DEVNULL)
        if works and not moved:
            return
        say("==> the old .venv does not work any more (moved folder or other Python): making a new one")
        shutil.rmtree(VENV)
    package = f"python3.{sys.version_info.minor}-venv"
    if importlib.util.find_spec("ensurepip") is None and not install_system_packages([package]):
        stop(
            f"Python's venv module is incomplete here (Debian and Ubuntu ship it apart).\n"
            f"Install it and start again:  sudo apt-get install {package}"
        )
    say(f"==> making .venv with Python {platform.python_version()}")
    if run(sys.executable, "-m", "venv", VENV):
        stop(
            f"the virtual environment {VENV} could not be made. Is the disk full, or the folder read-only?\n"
            f"On Debian and Ubuntu, {package} must be installed."
        )


def install_libraries() -> None:
    """Install the package (editable) with its libraries and the tools of the `dev` group."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        tools = tomllib.load(file)["dependency-groups"]["dev"]  # pip learnt --group only in 25.1
    say("==> installing the libraries (some 200 MB the first time)")
    started = time.monotonic()
    pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--prefer-binary"]
    if run(*pip, "-e", ROOT, *tools):
        stop(
            "pip could not install the libraries; its own message is above.\n"
            "Behind a proxy or with a package mirror of your own, tell pip (HTTPS_PROXY, or `pip config`), "
            "then start again: what was fetched is kept."
        )
    say(f"    done in {time.monotonic() - started:.0f} s")


def missing_libraries() -> list[str]:
    """The system libraries that Qt needs here and cannot find, as file names."""
    if not LINUX or not shutil.which("ldd"):
        return []
    qt = next(iter(VENV.glob("lib*/python3*/site-packages/PySide6/Qt")), None)
    if qt is None:
        return []
    files = [qt / "lib" / f"libQt6{part}.so.6" for part in ("Gui", "Widgets", "PrintSupport", "Svg", "DBus")]
    files += [qt / "plugins" / "platforms" / f"lib{name}.so" for name in ("qoffscreen", "qxcb")]
    if os.environ.get("WAYLAND_DISPLAY"):
        files.append(qt / "plugins" / "platforms" / "libqwayland.so")
    if has_display():
        files.append(qt / "plugins" / "printsupport" / "libcupsprintersupport.so")
    there = [str(file) for file in files if file.exists()]
    told = subprocess.run(["ldd", *there], check=False, capture_output=True, text=True).stdout
    return sorted({line.split()[0] for line in told.splitlines() if line.rstrip().endswith("not found")})


def paper_font() -> str:
    """The typeface in which the program sets papers on this computer."""
    code = "from partycell_desktop.forms.fonts import chosen_fonts as chosen; print(chosen().name)"
    told = subprocess.run([PYTHON, "-c", code], cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    return told.stdout.strip()


def check_system(install: bool) -> None:
    """Install, or else name, what Qt and the papers need from the system. Never a reason to stop."""
    libraries = missing_libraries()
    packages = sorted({DEBIAN_PACKAGES[name] for name in libraries if name in DEBIAN_PACKAGES})
    if install and packages and install_system_packages(packages):
        libraries = missing_libraries()
    if libraries:
        say("==> Qt misses system libraries, so windows may not open: " + ", ".join(libraries))
        if packages:
            say(f"    On Debian and Ubuntu:  sudo apt-get install {' '.join(packages)}")
    if install and LINUX:
        check_paper_fonts()


def check_paper_fonts() -> None:
    """Install Liberation Serif, or else say what papers look like without it."""
    font = paper_font()
    for package in PAPER_FONTS:
        if font == "IBM Plex Serif" and install_system_packages([package]):
            font = paper_font()
    if font == "IBM Plex Serif":
        say(f"==> neither Times New Roman nor Liberation Serif 2 is here: papers are set in {font}.")
        say(f"    On Debian and Ubuntu:  sudo apt-get install {' or '.join(PAPER_FONTS)}")


def compile_catalogues() -> None:
    """Compile the translations when one has changed since."""
    sources = [*LOCALE.glob("*/*.po"), ROOT / "hatch_build.py"]
    compiled = [folder / "LC_MESSAGES" / "partycell.mo" for folder in LOCALE.iterdir() if folder.is_dir()]
    newest = max(file.stat().st_mtime for file in sources)
    if all(file.exists() and file.stat().st_mtime >= newest for file in compiled):
        return
    if run(PYTHON, "hatch_build.py", "compile"):
        stop("the translations in resources/locale could not be compiled; the reason is above.")
    for file in compiled:
        file.touch()


def set_up(ask_system: bool = False) -> None:
    """Everything that the other chores need; instant when nothing has changed.

    System packages are installed with the libraries, or when `ask_system`; otherwise they are only named.
    """
    fresh = not (PYTHON.exists() and STAMP.exists() and STAMP.read_text() == fingerprint())
    if fresh:
        make_venv()
        STAMP.unlink(missing_ok=True)
        install_libraries()
        STAMP.write_text(fingerprint())
    compile_catalogues()
    check_system(install=fresh or ask_system)


# --- the program ----------------------------------------------------------------------------------


def partycell(*arguments: str | Path) -> int:
    """One command of the program without a window, with its output shown; its exit code."""
    return run(BIN / "partycell", *arguments, env={**offscreen(), "PARTYCELL_PASSWORD": ""})


def start(arguments: list[str]) -> int:
    """run: open the window on a demo book; without a display, print the demo's dossiers into ./out"""
    set_up()
    book = OUT / "demo.sochibo"
    if not book.exists():
        OUT.mkdir(exist_ok=True)
        say("==> making the demo book: an invented cell")
        if partycell("demo", book):
            return 1
    if has_display():
        say("==> opening the window")
        return run(PYTHON, "-m", "partycell_desktop", *(arguments or [book]))
    say("==> there is no display here: printing the dossiers of the demo into ./out/dossiers instead")
    result = partycell("dossier", book, "-o", OUT / "dossiers")
    say("    Where there is a display (DISPLAY or WAYLAND_DISPLAY), the same command opens the window.")
    return result


def screenshots(arguments: list[str]) -> int:
    """screenshots [DIR] [--size WxH] [--theme dark]: a picture of every screen, Vietnamese and English"""
    set_up()
    named = bool(arguments) and not arguments[0].startswith("-")
    folder = (Path(arguments[0]) if named else OUT / "screenshots").resolve()
    result = 0
    for language in ("vi", "en"):
        result |= partycell("screenshots", folder / language, "--lang", language, *arguments[named:])
    say(f"==> {folder}")
    return result


def specimens(arguments: list[str]) -> int:
    """specimens [DIR]: one filled PDF of every form"""
    if arguments and arguments[0].startswith("-"):
        stop(f"specimens knows no option {arguments[0]!r}")
    set_up()
    folder = (Path(arguments[0]) if arguments else OUT / "specimens").resolve()
    code = (
        "import sys; from partycell_desktop import paths, words; words.speak('vi', paths.locale()); "
        "from partycell_desktop.use_cases.specimens import print_specimens as p; p(sys.argv[1])"
    )
    result = run(PYTHON, "-c", code, folder)
    say(f"==> {folder}: {len(list(folder.glob('*.pdf')))} papers")
    return result


# --- test and check -------------------------------------------------------------------------------


def test(arguments: list[str]) -> int:
    """test [pytest arguments]: set up, then all tests, without a screen"""
    set_up()
    headed = "--headed" in arguments
    # Starting workers costs more than a few tests take. A file shares what it set up. A test of a window waits a good
    # part of its time: one worker more than the computer has cores.
    workers = [] if arguments else ["-n", str(min(8, (os.cpu_count() or 2) + 1)), "--dist", "loadfile"]
    # A crash of one worker can leave the other waiting for ever.
    limit = None if arguments else 25
    env = None if headed else offscreen()
    if workers:  # once, and not by each worker at the same time
        run(PYTHON, "-m", "compileall", "-q", "-j", "0", "partycell_desktop", env=env)
    result = run(PYTHON, "-m", "pytest", *workers, *arguments, env=env, minutes=limit)
    if result == 1 and not arguments:
        say("What failed is tried once more by itself: the load of a machine is no reason to fail.")
        result = run(
            PYTHON, "-m", "pytest", "--last-failed", "--last-failed-no-failures", "none", env=env, minutes=limit
        )
        if result == 0:
            say("UNSTEADY: the tests named above failed among the others and passed alone. Mend them.")
    return result


def check(arguments: list[str]) -> int:
    """check: ruff format and lint, mypy strict, import-linter, translations complete"""
    set_up()
    steps = {
        "ruff format": [BIN / "ruff", "format", "--check", "."],
        "ruff check": [BIN / "ruff", "check", "."],
        "mypy": [BIN / "mypy"],
        "import-linter": [BIN / "lint-imports"],
        "translations": [PYTHON, "hatch_build.py", "messages"],
    }
    started = {
        name: subprocess.Popen(
            [str(part) for part in command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        for name, command in steps.items()
    }  # all at once: none waits for another, and mypy takes longer than the rest together
    failed = []
    for name, step in started.items():
        say(f"==> {name}")
        sys.stdout.buffer.write(step.communicate()[0])
        if step.returncode:
            failed.append(name)
    say(f"check failed: {', '.join(failed)}" if failed else "check: all good")
    return 1 if failed else 0


def golden(arguments: list[str]) -> int:
    """golden: write the golden files anew from what the program does now, and show what changed"""
    set_up()
    result = run(PYTHON, "-m", "pytest", "--update-golden", *arguments, env=offscreen())
    run("git", "status", "--short", "--", "tests/golden")
    say("Read each change (git diff tests/golden) before you commit it.")
    return result


def bench(arguments: list[str]) -> int:
    """bench: the speed figures, each beside its yardstick in the same run"""
    set_up()
    return run(PYTHON, ROOT / "tests" / "bench" / "run.py", *arguments, env=offscreen())


def messages(arguments: list[str]) -> int:
    """messages: texts without a translation, and translations that no text uses any more"""
    set_up()
    return run(PYTHON, "hatch_build.py", "messages")


# --- ship and tidy --------------------------------------------------------------------------------


def package(arguments: list[str]) -> int:
    """package: wheel and source archive into ./dist"""
    set_up()
    shutil.rmtree(ROOT / "dist", ignore_errors=True)
    result = run(PYTHON, "-m", "hatchling", "build", "-d", "dist", "-t", "sdist", "-t", "wheel")
    for file in sorted((ROOT / "dist").glob("*")):
        say(f"    {file.relative_to(ROOT)}  {file.stat().st_size / 1e6:.1f} MB")
    return result


def clean(arguments: list[str]) -> int:
    """clean [--all]: remove what was built, ./out with the demo book too; --all also removes .venv"""
    caches = [ROOT / name for name in (".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis")]
    caches += [ROOT / ".import_linter_cache", ROOT / "build", ROOT / "dist", OUT]
    for name in ("partycell_desktop", "tests", "resources"):
        caches += (ROOT / name).rglob("__pycache__")
        caches += (ROOT / name).rglob("LC_MESSAGES")
    for folder in [*caches, VENV] if "--all" in arguments else caches:
        if folder.exists():
            say(f"removing {folder.relative_to(ROOT)}")
            shutil.rmtree(folder)
    return 0


def setup(arguments: list[str]) -> int:
    """setup [--again]: make .venv, install everything, name what the system lacks; --again from nothing"""
    if "--again" in arguments:
        shutil.rmtree(VENV, ignore_errors=True)
    set_up(ask_system=True)
    say("==> ready. Next: python3 dev.py run")
    return 0


def show_help(arguments: list[str]) -> int:
    """help: this list"""
    say("python3 dev.py CHORE")
    for chore in CHORES.values():
        name, _, what = (chore.__doc__ or "").partition(": ")
        say(f"  {name:24} {what}")
    return 0


CHORES: dict[str, Callable[[list[str]], int]] = {
    "run": start,
    "test": test,
    "setup": setup,
    "check": check,
    "golden": golden,
    "screenshots": screenshots,
    "specimens": specimens,
    "bench": bench,
    "messages": messages,
    "package": package,
    "clean": clean,
    "help": show_help,
}


def main() -> int:
    """Do the chore that was named."""
    name, *arguments = sys.argv[1:] or ["help"]
    chore = CHORES.get("help" if name in ("-h", "--help") else name)
    if chore is None:
        show_help([])
        stop(f"there is no chore called {name!r}")
    if {"-h", "--help"} & set(arguments) and name != "test":  # pytest has a help of its own
        say(f"python3 dev.py {chore.__doc__}")
        return 0
    try:
        return chore(arguments)
    except KeyboardInterrupt:
        say("\nstopped")
        return 130


if __name__ == "__main__":
    sys.exit(main())
