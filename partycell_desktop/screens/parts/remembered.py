"""What the window remembers between two starts: sizes, order, last screen. Never a person's data."""

from pathlib import Path

from PySide6.QtCore import QSettings

from partycell_desktop import paths


class Remembered:
    """A small ini file of plain texts. A damaged or foreign value counts as not there."""

    def __init__(self, file: Path | None = None) -> None:
        self._ini = QSettings(str(file or paths.settings() / "window.ini"), QSettings.Format.IniFormat)

    def text(self, key: str, otherwise: str = "") -> str:
        found = self._ini.value(key)
        return found if isinstance(found, str) else otherwise

    def number(self, key: str, otherwise: int, least: int = 0, most: int = 100_000) -> int:
        """A whole number between `least` and `most`, else `otherwise`."""
        found = self.text(key)
        if not found.isascii() or not found.isdigit() or len(found) > 9:
            return otherwise
        return int(found) if least <= int(found) <= most else otherwise

    def words(self, key: str) -> tuple[str, ...] | None:
        """A list of names kept by `keep_words`; None when nothing was kept."""
        found = self.text(key, "\0")
        return None if found == "\0" else tuple(word for word in found.split(";") if word)

    def keep(self, key: str, value: str | int) -> None:
        self._keep(key, str(value))

    def keep_words(self, key: str, names: tuple[str, ...] | list[str]) -> None:
        self._keep(key, ";".join(names))

    def _keep(self, key: str, value: str) -> None:
        if self._ini.value(key) != value:  # else the file would be written again for nothing
            self._ini.setValue(key, value)

    def flush(self) -> None:
        """Write now; otherwise Qt writes in its own time and at the end."""
        self._ini.sync()
