"""The look: one font, one style sheet made from one palette, put on the application once.

Sizes are written as on a 96-dpi screen and pass through `px`, so that they grow with the system's font size;
the system's own scaling (100 to 200 %) comes on top without any help.
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from partycell_desktop import paths, words
from partycell_desktop.screens.parts.palette import LIGHT, THEMES, Colours
from partycell_desktop.screens.parts.vietnamese_qt import give_qt_our_words

FAMILY = "Be Vietnam Pro"
BODY_POINTS = 10.0
SMALL_POINTS = 8.5
HEADER_POINTS = 9.0
TAB_POINTS = 9.5
TITLE_POINTS = 15.0
FIGURE_POINTS = 20.0

RADIUS = 6
CARD_RADIUS = 8
GRID = 8
TAB_GAP = 13
TIGHT_TAB_GAP = 9

_THEME = "partycell.theme"
_STYLE = "partycell.style"


def colours() -> Colours:
    """The theme that is worn now; for widgets that paint themselves."""
    app = QApplication.instance()
    name = app.property(_THEME) if app is not None else None
    return THEMES.get(str(name), LIGHT)


def colour(name: str) -> QColor:
    """One colour of the theme that is worn now, by its name in the palette."""
    return QColor(cast(str, getattr(colours(), name)))


def px(at_96_dpi: float) -> int:
    """A length in pixels that grows with the system's font size as the letters do; never below one."""
    screen = QApplication.primaryScreen()
    factor = screen.logicalDotsPerInch() / 96 if screen is not None else 1.0
    return max(1, round(at_96_dpi * factor)) if at_96_dpi else 0


def font(points: float = BODY_POINTS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's font in a given size and weight."""
    made = QFont(FAMILY)
    made.setPointSizeF(points)
    made.setWeight(weight)
    return made


def load_fonts() -> None:
    """Bring the three weights that the screens use into Qt. Before anything asks for a font: Qt then reads all anew."""
    import fontpkg_be_vietnam_pro as packaged

    for weight in ("Regular", "Medium", "SemiBold"):
        QFontDatabase.addApplicationFont(str(packaged.ROOT / "files" / f"BeVietnamPro-{weight}.ttf"))


def new_application(arguments: Sequence[str]) -> QApplication:
    """The application in the style Fusion from its first moment; changing the style later costs a part of the start."""
    app = QApplication([*arguments[:1], "-style", "fusion", *arguments[1:]])
    app.setProperty(_STYLE, "fusion")
    return app


def dress(app: QApplication, theme: str = "light") -> None:
    """Put font, colours, style sheet and Qt's own words on the application.

    Call it once at the start, and again to change the theme.
    """
    worn = THEMES.get(theme, LIGHT)
    if app.property(_THEME) is None:
        load_fonts()
    app.setProperty(_THEME, worn.name)
    if app.property(_STYLE) is None:
        app.setStyle("Fusion")
        app.setProperty(_STYLE, "fusion")
    if app.font().family() != FAMILY:
        app.setFont(font())
    give_qt_our_words(app)
    QLocale.setDefault(QLocale("vi_VN" if words.language() == "vi" else "en_GB"))
    if app.styleSheet() != style_sheet(worn):  # Qt dresses every widget anew, also for the same sheet
        app.setPalette(_palette(worn))
        app.setStyleSheet(style_sheet(worn))


def _palette(worn: Colours) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    for part, name in {
        role.Window: worn.background,
        role.WindowText: worn.ink,
        role.Base: worn.surface,
        role.AlternateBase: worn.background,
        role.Text: worn.ink,
        role.Button: worn.surface,
        role.ButtonText: worn.ink,
        role.BrightText: worn.accent,
        role.Highlight: worn.accent_ground,
        role.HighlightedText: worn.on_accent,
        role.ToolTipBase: worn.surface,
        role.ToolTipText: worn.ink,
        role.PlaceholderText: worn.muted,
        role.Link: worn.accent,
        role.LinkVisited: worn.accent,
        role.Accent: worn.accent_ground,
        role.Light: worn.surface,
        role.Midlight: worn.row_line,
        role.Mid: worn.line,
        role.Dark: worn.muted,
        role.Shadow: worn.line,
    }.items():
        made.setColor(part, QColor(name))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(worn.muted))
    return made


def style_sheet(worn: Colours) -> str:
    """The one style sheet, from the palette.

    Widgets ask for a look by a property (`kind`, `tone`, `look`).
    """
    arrows = (paths.resources() / "icons").as_posix()
    radius, card, line = px(RADIUS), px(CARD_RADIUS), px(1)
    return f"""
QMainWindow, QDialog, QWizard, QWidget[look="ground"] {{ background: {worn.background}; }}
QToolTip {{ background: {worn.surface}; color: {worn.ink}; border: {line}px solid {worn.line};
  padding: {px(4)}px {px(8)}px; }}

QLabel[look="title"] {{ font-size: {TITLE_POINTS}pt; font-weight: 600; }}
QLabel[look="heading"] {{ font-weight: 600; }}
QLabel[look="strong"] {{ font-weight: 600; }}
QLabel[look="name"] {{ font-size: 12pt; font-weight: 600; }}
QLabel[look="figure"] {{ font-size: {FIGURE_POINTS}pt; font-weight: 600; }}
QLabel[look="muted"] {{ color: {worn.muted}; }}
QLabel[look="small"] {{ color: {worn.muted}; font-size: {SMALL_POINTS}pt; }}
QLabel[look="problem"] {{ color: {worn.accent}; font-size: {SMALL_POINTS}pt; }}

QFrame[look="card"] {{ background: {worn.surface}; border: {line}px solid {worn.line};
  border-radius: {card}px; }}
QFrame[look="line"] {{ background: {worn.line}; border: none; max-height: {line}px; min-height: {line}px; }}
QFrame[look="note"] {{ border: none; border-radius: {radius}px; }}
QFrame[look="note"][tone="neutral"] {{ background: {worn.neutral_tint}; }}
QFrame[look="note"][tone="accent"] {{ background: {worn.accent_tint}; }}
QFrame[look="note"][tone="gold"] {{ background: {worn.gold_tint}; }}
QFrame[look="note"][tone="green"] {{ background: {worn.green_tint}; }}
QFrame[look="note"][tone="accent"] QLabel {{ color: {worn.accent}; }}
QFrame[look="note"][tone="gold"] QLabel {{ color: {worn.gold_ink}; }}
QFrame[look="note"][tone="green"] QLabel {{ color: {worn.green_ink}; }}
QFrame[look="note"][tone="neutral"] QLabel {{ color: {worn.neutral_ink}; }}

QPushButton, QToolButton[look="button"] {{ background: {worn.surface}; border: {line}px solid {worn.line};
  border-radius: {radius}px; padding: {px(6)}px {px(10)}px; font-weight: 500; min-height: {px(19)}px; }}
QPushButton:hover, QToolButton[look="button"]:hover {{ background: {worn.hover}; }}
QPushButton:pressed, QToolButton[look="button"]:pressed {{ background: {worn.neutral_tint}; }}
QPushButton:focus, QToolButton[look="button"]:focus {{ border: {px(2)}px solid {worn.focus};
  padding: {px(6) - line}px {px(10) - line}px; outline: none; }}
QPushButton:disabled, QToolButton[look="button"]:disabled {{ color: {worn.muted};
  background: {worn.background}; }}
QPushButton[look="primary"] {{ background: {worn.accent_ground}; border-color: {worn.accent_ground};
  color: {worn.on_accent}; }}
QPushButton[look="primary"]:hover, QPushButton[look="primary"]:pressed {{
  background: {worn.accent_pressed}; }}
QPushButton[look="primary"]:focus {{ border: {px(2)}px solid {worn.ink}; }}
QPushButton[look="primary"]:disabled {{ background: {worn.neutral_tint}; border-color: {worn.neutral_tint};
  color: {worn.neutral_ink}; }}
QPushButton[look="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[look="quiet"]:hover {{ background: {worn.hover}; }}
QPushButton[look="quiet"]:focus {{ border-color: {worn.focus}; }}
QPushButton[look="switch"]:checked {{ background: {worn.accent_tint}; border-color: {worn.accent_tint};
  color: {worn.accent}; }}
QPushButton[look="switch"]:checked:focus {{ border-color: {worn.focus}; }}
QPushButton[look="link"] {{ background: transparent; border: {line}px solid transparent; padding: 0 {px(2)}px;
  color: {worn.muted}; text-decoration: underline; font-size: {SMALL_POINTS}pt; font-weight: 400;
  min-height: 0; }}
QPushButton[look="link"]:hover {{ color: {worn.ink}; }}
QPushButton[look="link"]:focus {{ border: {line}px solid {worn.focus}; padding: 0 {px(2)}px;
  color: {worn.ink}; }}
QPushButton[look="words"] {{ background: transparent; border: {line}px solid transparent; padding: 0;
  font-weight: 400; text-align: left; min-height: 0; border-radius: {px(4)}px; }}
QPushButton[look="words"]:hover {{ background: {worn.hover}; }}
QPushButton[look="words"]:focus {{ border: {line}px solid {worn.focus}; padding: 0; }}
QPushButton[look="small"] {{ padding: {px(4)}px {px(10)}px; }}
QPushButton[look="small"]:focus {{ padding: {px(4) - line}px {px(10) - line}px; }}
QPushButton[look="fold"] {{ background: transparent; border: {line}px solid transparent; text-align: left;
  padding: 0 0 0 {px(20)}px; font-weight: 600; min-height: {px(22)}px; border-radius: {px(4)}px; }}
QPushButton[look="fold"]:hover {{ background: {worn.hover}; }}
QPushButton[look="fold"]:focus {{ border: {line}px solid {worn.focus}; padding: 0 0 0 {px(20)}px; }}
QToolButton {{ border: {line}px solid transparent; border-radius: {px(4)}px; padding: {px(2)}px;
  background: transparent; }}
QToolButton:hover {{ background: {worn.hover}; }}
QToolButton:focus {{ border-color: {worn.focus}; }}
QToolButton[look="format"] {{ padding: {px(2)}px {px(6)}px; min-width: {px(14)}px; }}
QToolButton[look="format"]:checked {{ background: {worn.accent_tint}; color: {worn.accent}; }}
QToolButton[look="format"]:disabled {{ color: {worn.muted}; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QComboBox {{ background: {worn.surface};
  border: {line}px solid {worn.line}; border-radius: {radius}px; padding: {px(4)}px {px(8)}px;
  selection-background-color: {worn.accent_ground}; selection-color: {worn.on_accent}; }}
QLineEdit[look="search"] {{ padding: {px(7)}px {px(11)}px; min-height: {px(17)}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus {{
  border: {px(2)}px solid {worn.focus}; padding: {px(4) - line}px {px(8) - line}px; }}
QLineEdit[look="search"]:focus {{ padding: {px(7) - line}px {px(11) - line}px; }}
QLineEdit:read-only {{ background: {worn.background}; }}
QLineEdit[look="bare"], QPlainTextEdit[look="bare"], QTextEdit[look="bare"], QComboBox[look="bare"],
QLineEdit[look="bare"]:focus, QPlainTextEdit[look="bare"]:focus, QTextEdit[look="bare"]:focus,
QComboBox[look="bare"]:focus {{
  background: transparent; border: none; padding: 0; }}
QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox::down-arrow, QSpinBox::down-arrow {{ image: url("{arrows}/arrow_down.svg"); width: {px(14)}px;
  height: {px(14)}px; }}
QSpinBox::up-arrow {{ image: url("{arrows}/arrow_up.svg"); width: {px(14)}px; height: {px(14)}px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: {px(20)}px; }}
QComboBox QAbstractItemView, QListView[look="popup"] {{ background: {worn.surface}; color: {worn.ink};
  border: {line}px solid {worn.line}; selection-background-color: {worn.accent_tint};
  selection-color: {worn.ink};
  outline: none; padding: {px(4)}px; }}

QTableView, QListView, QTreeView {{ background: {worn.surface}; border: none; outline: none;
  selection-background-color: {worn.selected_row}; selection-color: {worn.ink};
  gridline-color: {worn.row_line}; }}
QListView[look="board"] {{ background: transparent; selection-background-color: transparent; }}
QHeaderView, QHeaderView QToolButton {{ background: {worn.surface}; border: none; }}
QHeaderView::section {{ background: {worn.surface}; color: {worn.muted}; border: none;
  border-bottom: {line}px solid {worn.line}; padding: {px(8)}px {px(8)}px; font-size: {HEADER_POINTS}pt;
  font-weight: 500; }}
QTableView[look="entries"] QHeaderView::section {{ padding: {px(3)}px {px(8)}px; }}
QTableView[look="entries"] QHeaderView::section:vertical {{ padding: 0; }}
QHeaderView::section:hover {{ color: {worn.ink}; }}

QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[look="sheet"] {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {px(10)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(10)}px; margin: 0; }}
QScrollBar::handle {{ background: {worn.line}; border-radius: {px(3)}px; margin: {px(2)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(28)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(28)}px; }}
QScrollBar::handle:hover {{ background: {worn.muted}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QTabWidget::pane {{ border: none; border-top: {line}px solid {worn.line}; }}
QTabBar {{ background: transparent; font-size: {TAB_POINTS}pt; }}
QTabBar::tab {{ background: transparent; color: {worn.muted}; padding: {px(8)}px 0;
  margin-right: {px(TAB_GAP)}px;
  border: none; border-bottom: {px(2)}px solid transparent; }}
QTabBar::tear {{ width: 0; border: none; }}
QTabBar QToolButton {{ background: {worn.surface}; border: none; border-radius: 0; }}
QTabBar[look="tight"]::tab {{ margin-right: {px(TIGHT_TAB_GAP)}px; }}
QTabBar::tab:hover {{ color: {worn.ink}; }}
QTabBar::tab:selected {{ color: {worn.accent}; font-weight: 600;
  border-bottom: {px(2)}px solid {worn.accent}; }}

QPushButton[look="chip"] {{ border: {line}px solid transparent; border-radius: {px(10)}px;
  padding: 0 {px(8)}px;
  min-height: {px(18)}px; max-height: {px(18)}px; font-size: {SMALL_POINTS}pt; font-weight: 400;
  background: {worn.neutral_tint}; color: {worn.neutral_ink}; }}
QPushButton[look="chip"]:hover {{ border-color: {worn.muted}; }}
QPushButton[look="chip"]:checked {{ background: {worn.accent_tint}; color: {worn.accent}; font-weight: 500; }}
QPushButton[look="chip"][tone="green"] {{ background: {worn.green_tint}; color: {worn.green_ink}; }}
QPushButton[look="chip"][tone="gold"] {{ background: {worn.gold_tint}; color: {worn.gold_ink}; }}
QPushButton[look="chip"][tone="accent"] {{ background: {worn.accent_tint}; color: {worn.accent}; }}
QPushButton[look="chip"][tone]:checked {{ border-color: {worn.accent}; }}
QPushButton[look="chip"]:focus {{ border: {line}px solid {worn.focus}; padding: 0 {px(8)}px; }}

QProgressBar {{ background: {worn.neutral_tint}; border: none; border-radius: {px(3)}px;
  min-height: {px(6)}px;
  max-height: {px(6)}px; color: transparent; }}
QProgressBar::chunk {{ background: {worn.green}; border-radius: {px(3)}px; }}

QMenu {{ background: {worn.surface}; border: {line}px solid {worn.line}; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(6)}px {px(24)}px {px(6)}px {px(24)}px; border-radius: {px(4)}px; }}
QMenu::item:selected {{ background: {worn.accent_tint}; color: {worn.ink}; }}
QMenu::item:disabled {{ color: {worn.muted}; }}
QMenu::separator {{ height: {line}px; background: {worn.line}; margin: {px(4)}px {px(8)}px; }}

QSplitter::handle {{ background: transparent; }}
QLineEdit[look="cell"], QLineEdit[look="cell"]:focus {{ padding: 0 {px(6)}px; border-radius: 0; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {{
  background: transparent; border: none; padding: 0; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; }}
QCheckBox::indicator, QListView::indicator, QRadioButton::indicator {{ width: {px(13)}px; height: {px(13)}px;
  border: {line}px solid {worn.muted}; background: {worn.surface}; border-radius: {px(4)}px; }}
QRadioButton::indicator {{ border-radius: {(px(13) + 2 * line) // 2}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {worn.ink}; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QCheckBox::indicator:indeterminate {{
  border-color: {worn.accent_ground}; background: {worn.accent_ground}; image: url("{arrows}/check_on_accent.svg"); }}
QCheckBox::indicator:indeterminate {{ image: url("{arrows}/dash_on_accent.svg"); }}
QRadioButton::indicator:checked {{ width: {px(13) - 2 * (px(4) - line)}px; height: {px(13) - 2 * (px(4) - line)}px;
  border: {px(4)}px solid {worn.accent_ground}; background: {worn.on_accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {worn.line};
  background: {worn.background}; }}
QCheckBox:focus, QRadioButton:focus {{ text-decoration: underline; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {worn.focus}; }}
QGroupBox {{ border: none; font-weight: 600; margin-top: {px(20)}px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; }}

QPushButton[look="nav"] {{ background: transparent; border: {line}px solid transparent; text-align: left;
  padding: 0 {px(9)}px; font-weight: 400; min-height: {px(35) - 2 * line}px; }}
QPushButton[look="nav"]:hover {{ background: {worn.hover}; }}
QPushButton[look="nav"]:checked {{ background: {worn.accent_tint}; color: {worn.accent}; font-weight: 600; }}
QPushButton[look="nav"]:focus {{ border: {px(2)}px solid {worn.focus}; padding: 0 {px(9) - line}px;
  min-height: {px(35) - 2 * px(2)}px; }}
QListView[look="results"] {{ border: {line}px solid {worn.line}; border-radius: {card}px; padding: {px(4)}px; }}
QListView[look="results"]::item {{ padding: {px(7)}px {px(8)}px; border-radius: {px(4)}px; }}
QListView[look="results"]::item:selected {{ background: {worn.accent_tint}; color: {worn.ink}; }}
QLabel#qt_msgbox_informativelabel {{ min-width: {px(320)}px; }}
QLabel#qt_msgbox_label {{ font-weight: 600; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {worn.surface};
  border-bottom: {line}px solid {worn.line}; }}
QCalendarWidget QToolButton {{ color: {worn.ink}; font-weight: 600; padding: {px(4)}px {px(8)}px; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {worn.accent_ground};
  selection-color: {worn.on_accent}; }}
QFrame[look="nav"] {{ background: {worn.surface}; border: none; border-right: {line}px solid {worn.line}; }}
QFrame[look="status"] {{ background: {worn.surface}; border: none; border-top: {line}px solid {worn.line}; }}
"""
