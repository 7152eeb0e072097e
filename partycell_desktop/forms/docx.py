"""A document as an editable Word file. Only this file, docx_blocks and docx_markup know python-docx.

The same sizes, margins, pitches, gaps, columns and tables as the PDF. The typeface is named Times New Roman
(Word has it on every office computer); its metrics decide where a long name breaks and how wide form items
are.
"""

import io
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from partycell_desktop.forms.document import (
    PAPERS,
    Document,
)
from partycell_desktop.forms.docx_blocks import ALIGN, STYLE_NAME, Writer
from partycell_desktop.forms.docx_markup import field_part, set_typeface, speak_to_todays_word, tighten
from partycell_desktop.forms.fonts import TIMES, chosen_fonts
from partycell_desktop.forms.pdf import Typeface
from partycell_desktop.forms.typesetting import styles
from partycell_desktop.forms.typesetting.metrics import Metrics
from partycell_desktop.forms.typesetting.styles import MM, PARAGRAPH_STYLES, PITCH


def write(document: Document) -> bytes:
    """The Word file of `document`."""
    metrics: Metrics = Typeface.of(chosen_fonts())
    word = docx.Document()
    _set_up(word, document)
    Writer(word, metrics, document.text_width * MM, document.size, word).write(document.blocks)
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def _set_up(word: Any, document: Document) -> None:
    properties = word.core_properties
    properties.title, properties.keywords = document.title, ", ".join(document.keywords)
    properties.language, properties.author, properties.comments = document.language, "", ""
    normal = word.styles["Normal"]
    normal.font.size = Pt(document.size)
    set_typeface(normal.element.get_or_add_rPr(), TIMES, document.language)
    defaults = word.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    set_typeface(defaults, TIMES, document.language)
    tighten(normal.paragraph_format, document.size * PITCH)
    normal.paragraph_format.widow_control = True
    for name, style in PARAGRAPH_STYLES.items():
        made = word.styles.add_style(STYLE_NAME.format(name=name), WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = normal
        size = style.size or document.size
        made.font.size, made.font.bold, made.font.italic = Pt(size), style.bold, style.italic
        form = made.paragraph_format
        tighten(form, size * PITCH)
        form.alignment, form.first_line_indent = ALIGN[style.align], Mm(style.first_mm)
        form.space_before, form.space_after = Pt(style.before), Pt(style.after)
        form.keep_with_next = style.keep_with_next
    speak_to_todays_word(word)
    section = word.sections[0]
    width, height = PAPERS[document.paper]
    section.orientation = WD_ORIENT.LANDSCAPE if width > height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    margins = document.margins
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = Mm(styles.PAGE_NUMBER_MM)
    if document.corner:
        _set_corner(section, document, normal)
    if document.page_numbers:
        section.different_first_page_header_footer = True
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.style = normal
        tighten(paragraph.paragraph_format, styles.PAGE_NUMBER_SIZE * 1.15)
        run = paragraph.add_run()
        run.font.size = Pt(styles.PAGE_NUMBER_SIZE)
        for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
            run._r.append(field_part(kind, code))


def _set_corner(section: Any, document: Document, normal: Any) -> None:
    """The words in the corner of the first page; Word keeps them, like the page number, above the text."""
    section.different_first_page_header_footer = True
    paragraph = section.first_page_header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.style = normal
    tighten(paragraph.paragraph_format, styles.CORNER_SIZE * 1.15)
    run = paragraph.add_run(document.corner)
    run.font.size, run.font.italic = Pt(styles.CORNER_SIZE), True
