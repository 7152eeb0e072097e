"""What the settings ask of each of their pages."""

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.paged_screen import ScreenPage


class SettingsPage(ScreenPage):
    """One page of the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "settings")
