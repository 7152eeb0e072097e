"""Every colour of the program, light and dark under the same names. No colour stands anywhere else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Colours:
    """One theme. Texts are readable (4.5:1 or better) on every ground that `readable_pairs` names."""

    name: str
    background: str
    surface: str
    line: str
    """Edges of cards, fields and buttons."""
    row_line: str
    """The quieter line between the rows of a list."""
    ink: str
    muted: str
    accent: str
    """Selected, primary or overdue, and nothing else. As a text and as an edge."""
    accent_ground: str
    """The ground of the one primary button of a screen, under `on_accent`."""
    accent_pressed: str
    on_accent: str
    accent_tint: str
    selected_row: str
    hover: str
    neutral_tint: str
    neutral_ink: str
    gold: str
    """Bars and marks; `gold_ink` for words."""
    gold_ink: str
    gold_tint: str
    green: str
    green_ink: str
    green_tint: str
    focus: str
    """The ring around what the keyboard is in. Not red: a red edge says that something is wrong."""
    paper: str
    """The printed page on the screen: white in both themes."""
    paper_ground: str

    def tones(self) -> dict[str, tuple[str, str]]:
        """Words and ground of each tone of a pill or a message."""
        return {
            "neutral": (self.neutral_ink, self.neutral_tint),
            "accent": (self.accent, self.accent_tint),
            "gold": (self.gold_ink, self.gold_tint),
            "green": (self.green_ink, self.green_tint),
        }

    def readable_pairs(self) -> tuple[tuple[str, str], ...]:
        """Every pair (words, ground) that the program puts together."""
        grounds = (self.background, self.surface, self.selected_row, self.hover)
        plain = [(self.ink, ground) for ground in (*grounds, self.accent_tint, self.neutral_tint)]
        quiet = [(self.muted, ground) for ground in (self.background, self.surface, self.hover)]
        red = [(self.accent, ground) for ground in (self.background, self.surface, self.accent_tint)]
        toned = list(self.tones().values())
        primary = [(self.on_accent, self.accent_ground), (self.on_accent, self.accent_pressed)]
        return (*plain, *quiet, *red, *toned, *primary)


LIGHT = Colours(
    name="light",
    background="#F7F6F3",
    surface="#FFFFFF",
    line="#E4E1DA",
    row_line="#F0EEE9",
    ink="#22262B",
    muted="#656B73",
    accent="#A8231C",
    accent_ground="#A8231C",
    accent_pressed="#8C1C16",
    on_accent="#FFFFFF",
    accent_tint="#F8E9E7",
    selected_row="#F3E7E5",
    hover="#F4F2EE",
    neutral_tint="#EFEDE8",
    neutral_ink="#4C5158",
    gold="#B07D12",
    gold_ink="#835B06",
    gold_tint="#FBF2DC",
    green="#2C7A4B",
    green_ink="#25693F",
    green_tint="#E4F2E9",
    focus="#4A5560",
    paper="#FFFFFF",
    paper_ground="#ECEAE5",
)

DARK = Colours(
    name="dark",
    background="#191B1E",
    surface="#212428",
    line="#3A3E44",
    row_line="#2D3136",
    ink="#E8E6E1",
    muted="#A3A9B1",
    accent="#F2877E",
    accent_ground="#B3322A",
    accent_pressed="#962720",
    on_accent="#FFFFFF",
    accent_tint="#3B2523",
    selected_row="#38292A",
    hover="#2A2E33",
    neutral_tint="#33373D",
    neutral_ink="#C3C8CE",
    gold="#D6A33B",
    gold_ink="#E2B558",
    gold_tint="#3A3019",
    green="#4FA373",
    green_ink="#7CCB9D",
    green_tint="#1F3629",
    focus="#B4BCC5",
    paper="#FFFFFF",
    paper_ground="#141618",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def contrast(one: str, other: str) -> float:
    """How far two colours `#RRGGBB` stand apart, 1 to 21, as WCAG 2.2 (1.4.3) reckons it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
