"""What python-docx has no word for: the few marks of a Word file that are written by hand."""

from typing import Any

from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from partycell_desktop.forms.typesetting import styles
from partycell_desktop.forms.typesetting.styles import MM


def tighten(form: Any, pitch: float) -> None:
    """Lines exactly `pitch` points apart, no room before and after."""
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    form.line_spacing = Pt(pitch)
    form.space_before = form.space_after = Pt(0)


def set_typeface(properties: Any, name: str, language: str) -> None:
    """One typeface and language for every script, or Word takes signs like “…” for East Asian ones."""
    fonts = properties.get_or_add_rFonts()
    for old in list(fonts.attrib):
        del fonts.attrib[old]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), name)
    spoken = properties.find(qn("w:lang"))
    if spoken is None:
        spoken = OxmlElement("w:lang")
        properties.append(spoken)
    for script in ("val", "eastAsia", "bidi"):
        spoken.set(qn(f"w:{script}"), language)


def field_part(kind: str, code: str) -> Any:
    """A part of a field such as the page number: its `code`, or the mark of `kind` before or after it."""
    if code:
        part = OxmlElement("w:instrText")
        part.text = code
        return part
    part = OxmlElement("w:fldChar")
    part.set(qn("w:fldCharType"), kind)
    return part


def speak_to_todays_word(word: Any) -> None:
    """Not the compatibility mode of Word 2010, which moves every table out by the margin of its cells."""
    for setting in word.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def last_rows(table: Any) -> list[Any]:
    """The paragraphs of a table's last two rows: what follows a table never stands with one row alone."""
    return [paragraph for row in list(table.iter(qn("w:tr")))[-2:] for paragraph in row.iter(qn("w:p"))]


def dotted_tab(paragraph: Any, width: float) -> None:
    """A tab that fills the line with dots up to `width`."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def rule_below(paragraph: Any, indent: float) -> None:
    """A line under a paragraph that is as long as its words, and a hair longer: rounding must not break them."""
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Pt(max(indent - 0.75, 0.0))
    borders = OxmlElement("w:pBdr")
    borders.append(_line("w:bottom", styles.HEADER_RULE, 1))
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def frame_cell(cell: Any) -> None:
    """Lines around one cell."""
    borders = OxmlElement("w:tcBorders")
    for side in ("top", "left", "bottom", "right"):
        borders.append(_line(f"w:{side}", 0.5, 0))
    properties = cell._tc.get_or_add_tcPr()
    properties.insert_element_before(borders, "w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:vAlign")


def _line(name: str, points: float, space: int) -> Any:
    line = OxmlElement(name)
    for key, value in (("val", "single"), ("sz", str(round(points * 8))), ("space", str(space)), ("color", "000000")):
        line.set(qn(f"w:{key}"), value)
    return line


def set_cell_margins(table: Any, across_mm: float, down_mm: float) -> None:
    """The white edge inside every cell of a table."""
    properties = table._tbl.tblPr
    known = properties.find(qn("w:tblCellMar"))
    if known is not None:
        properties.remove(known)
    margins = OxmlElement("w:tblCellMar")
    for side, mm in (("top", down_mm), ("left", across_mm), ("bottom", down_mm), ("right", across_mm)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(mm * MM * 20)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        look.addprevious(margins)
    else:
        properties.append(margins)


def repeat_row(row: Any) -> None:
    """The row comes again on every page, and is not parted."""
    properties = row._tr.get_or_add_trPr()
    for name in ("w:cantSplit", "w:tblHeader"):
        properties.append(OxmlElement(name))


def keep_whole(table: Any) -> None:
    """No page break inside the table."""
    rows = list(table.rows)
    for number, row in enumerate(rows):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        if number < len(rows) - 1:
            for paragraph in row._tr.iter(qn("w:p")):
                paragraph.get_or_add_pPr().get_or_add_keepNext()
