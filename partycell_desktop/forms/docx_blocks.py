"""Each kind of block as Word paragraphs and tables."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from PIL import Image

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.forms.document import (
    RECIPIENTS_HEADING,
    Align,
    Bars,
    Block,
    Boxes,
    Cell,
    Column,
    Columns,
    Dots,
    Fields,
    PageBreak,
    Paragraph,
    PartyHeader,
    Photo,
    Run,
    Signatures,
    Space,
    Table,
    Text,
    Tick,
    Title,
)
from partycell_desktop.forms.docx_markup import (
    dotted_tab,
    frame_cell,
    keep_whole,
    last_rows,
    repeat_row,
    rule_below,
    set_cell_margins,
    tighten,
)
from partycell_desktop.forms.typesetting import blocks as places
from partycell_desktop.forms.typesetting import styles
from partycell_desktop.forms.typesetting.header import columns as header_columns
from partycell_desktop.forms.typesetting.header import name_lines, unparted
from partycell_desktop.forms.typesetting.lines import Line, balanced_lines, break_lines, natural_width
from partycell_desktop.forms.typesetting.metrics import BOLD, ITALIC, Metrics
from partycell_desktop.forms.typesetting.signatures import signer_columns
from partycell_desktop.forms.typesetting.styles import MM, PARAGRAPH_STYLES, PITCH, TABLE_PITCH
from partycell_desktop.forms.typesetting.tables import column_widths, head_places, heads_others
from partycell_desktop.words import _

_BETWEEN_HALVES_MM = 8.0
_WORDS_BELOW_A_TABLE = 3  # lines at most that do not part a table from who signs it

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_TABLE_ALIGN = {"centre": WD_TABLE_ALIGNMENT.CENTER, "right": WD_TABLE_ALIGNMENT.RIGHT}
_SQUARES = "Segoe UI Symbol"
STYLE_NAME = "PartyCell {name}"


@dataclass(frozen=True, slots=True)
class _Look:
    """How the words of a paragraph look that has no named style."""

    size: float
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    pitch: float = 0.0
    before: float = 0.0
    after: float = 0.0


class Writer:
    """Writes blocks into `place`, the file's body or a cell, which is `width` points wide."""

    def __init__(self, place: Any, metrics: Metrics, width: float, size: float, word: Any) -> None:
        self.place, self.metrics, self.width, self.size, self.word = place, metrics, width, size, word
        self.after_table = False
        self.first = place is not word  # a cell comes with one empty paragraph

    def write(self, blocks: Sequence[Block]) -> None:
        for previous, block in zip((None, *blocks), blocks, strict=False):
            ends = isinstance(block, Signatures) and not isinstance(previous, Signatures)
            if ends or (isinstance(block, Table) and isinstance(previous, Paragraph | Fields)):
                self.hold_last(rows_above=ends)
            self.block(block)
        if self.after_table:
            self.filler(1.0)

    def block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self.styled(block)
            case PartyHeader():
                self.header(block)
            case Title():
                self.title(block)
            case Fields():
                self.fields(block)
            case Table():
                self.ruled(block)
            case Bars():
                if block.labels:
                    self.ruled(_numbers_of(block))
            case Boxes():
                self.boxes(block)
            case Photo():
                self.photo(block)
            case Columns():
                self.columns(block)
            case Signatures():
                self.signatures(block)
            case Space():
                self.filler((_BETWEEN_HALVES_MM if block.reach else block.mm) * MM)
            case PageBreak():
                self.filler(1.0).add_run().add_break(WD_BREAK.PAGE)

    # Paragraphs

    def new_paragraph(self) -> Any:
        self.after_table = False
        if self.first:
            self.first = False
            return self.place.paragraphs[0]
        return self.place.add_paragraph()

    def filler(self, height: float) -> Any:
        """An empty paragraph of that height."""
        paragraph = self.new_paragraph()
        tighten(paragraph.paragraph_format, max(height, 1.0))
        return paragraph

    def paragraph(self, text: Text, look: _Look) -> Any:
        paragraph = self.new_paragraph()
        form = paragraph.paragraph_format
        tighten(form, look.pitch or look.size * PITCH)
        form.space_before, form.space_after = Pt(look.before), Pt(look.after)
        form.alignment = ALIGN[look.align]
        self.runs(paragraph, text, look.size, look.bold, look.italic)
        return paragraph

    def styled(self, block: Paragraph) -> None:
        paragraph = self.new_paragraph()
        paragraph.style = self.word.styles[STYLE_NAME.format(name=block.style)]
        if block.keep_with_next:
            paragraph.paragraph_format.keep_with_next = True
        if block.size:
            paragraph.paragraph_format.line_spacing = Pt(block.size * PITCH)
        style = PARAGRAPH_STYLES[block.style]
        size = block.size or style.size or self.size
        self.runs(paragraph, block.text, size, resize=block.size is not None)

    def runs(
        self,
        paragraph: Any,
        text: Text,
        size: float,
        bold: bool = False,
        italic: bool = False,
        resize: bool = True,
    ) -> None:
        """Add `text`; dots to the end of the line become a tab with a dotted leader."""
        last_fill = max((n for n, part in enumerate(text) if isinstance(part, Dots) and part.mm is None), default=-1)
        for number, part in enumerate(text):
            match part:
                case Run():
                    run = paragraph.add_run(part.text.replace("\t", " "))
                    run.bold = True if part.bold or bold else None
                    run.italic = True if part.italic or italic else None
                    run.underline = True if part.underline else None
                case Tick():
                    run = paragraph.add_run("☒" if part.checked else "☐")
                    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
                    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
                        fonts.set(qn(f"w:{script}"), _SQUARES)
                case Dots() if number == last_fill:
                    run = paragraph.add_run("\t")
                    dotted_tab(paragraph, self.width - 2)
                    for _line in range(part.lines - 1):
                        run.add_break()
                        run.add_tab()
                case Dots():
                    wide = (part.mm or 30.0) * MM
                    run = paragraph.add_run("." * int(wide / (self.metrics.widths[0]["."] * size)))
            if resize:
                run.font.size = Pt(size)

    def lines(self, lines: Sequence[Line], look: _Look) -> None:
        """Words whose line ends are settled, as one paragraph for each line."""
        for line in lines:
            self.paragraph(_words_of(line, look), look)

    # Tables

    def grid(self, widths: Sequence[float], rows: int, align: Align = "left") -> Any:
        """A table without borders or cell margins, `widths` in points."""
        if self.after_table:
            self.filler(1.0)
        if self.place is self.word:
            table = self.place.add_table(rows, len(widths))
        else:
            if self.first:
                self.filler(1.0)
            table = self.place.add_table(rows, len(widths))
            extra = self.place.paragraphs[-1]._p  # python-docx adds one after each table in a cell
            extra.getparent().remove(extra)
        table.autofit = False
        table.alignment = _TABLE_ALIGN.get(align)
        set_cell_margins(table, 0.0, 0.0)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Pt(width)
            for cell in column.cells:
                cell.width = Pt(width)
        self.after_table = True
        return table

    def inside(self, cell: Any, width: float) -> "Writer":
        return Writer(cell, self.metrics, width, self.size, self.word)

    def header(self, block: PartyHeader) -> None:
        left, start, right = header_columns(self.width)
        table = self.grid([left, start - left, right], 1)
        pitch = styles.HEADER_PITCH
        cell = self.inside(table.cell(0, 0), left)
        star: Text = (Run("*"),) if block.star else ()
        for text, bold in ((block.over, 0), (block.upper, 0), (block.cell, BOLD), (star, 0), (block.number, 0)):
            lines, size = name_lines(text, self.metrics, left, bold)
            cell.lines(lines, _Look(size, bool(bold), align="centre", pitch=pitch))
        size = styles.HEADER_SUBJECT_SIZE
        subject = balanced_lines(unparted(block.subject), self.metrics, size, left, ITALIC)
        cell.lines(subject, _Look(size, italic=True, align="centre", pitch=size * 1.2))
        cell = self.inside(table.cell(0, 2), right)
        size = styles.HEADER_TITLE_SIZE
        lines = balanced_lines(block.title, self.metrics, size, right, BOLD)
        cell.lines(lines, _Look(size, bold=True, align="centre", pitch=pitch))
        if lines:
            rule_below(cell.place.paragraphs[-1], (right - max(line.width for line in lines)) / 2)
        date = balanced_lines(block.place_and_date, self.metrics, styles.HEADER_SIZE, right, ITALIC)
        if date:
            cell.filler(pitch)
        cell.lines(date, _Look(styles.HEADER_SIZE, italic=True, align="centre", pitch=pitch))
        self.filler(styles.HEADER_AFTER)

    def title(self, block: Title) -> None:
        wide = min(styles.ABSTRACT_MM * MM, self.width)
        parts = [
            (balanced_lines(block.type, self.metrics, styles.TITLE_SIZE, self.width, BOLD), styles.TITLE_SIZE, BOLD),
            (
                balanced_lines(unparted(block.abstract), self.metrics, styles.ABSTRACT_SIZE, wide, BOLD),
                styles.ABSTRACT_SIZE,
                BOLD,
            ),
            (
                balanced_lines(block.note, self.metrics, styles.TITLE_NOTE_SIZE, self.width, ITALIC),
                styles.TITLE_NOTE_SIZE,
                ITALIC,
            ),
        ]
        before = styles.TITLE_BEFORE
        for lines, size, style in parts:
            for line in lines:
                self.lines([line], _Look(size, style == BOLD, style == ITALIC, "centre", before=before))
                before = 0.0
        if block.separator:
            self.paragraph((Run(styles.SEPARATOR),), _Look(14.0, align="centre"))
        self.filler(styles.TITLE_AFTER)

    def fields(self, block: Fields) -> None:
        size = block.size or self.size
        indent = block.indent_mm * MM
        for fields in block.lines:
            if len(fields) == 1:
                look = _Look(size, after=styles.FIELD_AFTER)
                form = self.paragraph(fields[0].text, look).paragraph_format
                form.left_indent = Pt(indent)
                if block.together:
                    form.keep_together = form.keep_with_next = True
                continue
            shares = places.share_out(
                [natural_width(field.text, self.metrics, size) for field in fields],
                [field.weight for field in fields],
                self.width - indent - styles.FIELD_GAP_MM * MM * (len(fields) - 1),
            )
            gap = styles.FIELD_GAP_MM * MM
            margin = [indent] if indent else []
            table = self.grid([*margin, *(share + gap for share in shares[:-1]), shares[-1]], 1)
            for cell, field, share in zip(table.rows[0].cells[len(margin) :], fields, shares, strict=True):
                look = _Look(size, after=styles.FIELD_AFTER)
                self.inside(cell, share).paragraph(field.text, look)

    def ruled(self, block: Table) -> None:
        widths = column_widths(block, self.width)
        heads = list(block.head)
        if block.numbers:
            heads.append(tuple(Cell((Run(number),), align="centre") for number in block.numbers))
        table = self.grid(widths, len(heads) + len(block.rows))
        table.style = self.word.styles["Table Grid"]
        set_cell_margins(table, *styles.CELL_PAD_MM)
        for (row, column), cell in head_places(heads, len(widths)).items():
            look = _Look(
                block.size, row < len(block.head), align=cell.align or "centre", pitch=block.size * TABLE_PITCH
            )
            place, _room = self.cell(table, row, column, cell, look, widths)
            place.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        for row in table.rows[: len(heads)]:
            repeat_row(row)
        for number, cells in enumerate(block.rows, start=len(heads)):
            self.table_row(table, block, number, cells, widths)
        if block.row_mm:
            for row in table.rows:
                row.height, row.height_rule = Mm(block.row_mm), WD_ROW_HEIGHT_RULE.AT_LEAST
        self.filler(8.0)

    def table_row(self, table: Any, block: Table, number: int, cells: Sequence[Cell], widths: Sequence[float]) -> None:
        """One row of the body; single lines stand in the middle of a row that is higher than they are."""
        column = 0
        placed = []
        lines = 1
        for cell in cells:
            align = cell.align or block.columns[column].align
            look = _Look(block.size, cell.bold, align=align, pitch=block.size * TABLE_PITCH)
            place, room = self.cell(table, number, column, cell, look, widths)
            style = BOLD if cell.bold else 0
            lines = max(lines, len(break_lines(cell.text, self.metrics, block.size, room, style)))
            placed.append(place)
            column += cell.span
        if heads_others(block, cells):
            for paragraph in placed[0].paragraphs:
                paragraph.paragraph_format.keep_with_next = True
        if lines == 1:
            for place in placed:
                place.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER

    def cell(
        self, table: Any, row: int, column: int, cell: Cell, look: _Look, widths: Sequence[float]
    ) -> tuple[Any, float]:
        """Write one cell; gives it back with the width of its words."""
        last = min(column + cell.span, len(widths)) - 1
        place = table.cell(row, column)
        if cell.span > 1 or cell.rows > 1:
            place = place.merge(table.cell(row + cell.rows - 1, last))
        room = sum(widths[column : last + 1]) - 2 * styles.CELL_PAD_MM[0] * MM
        self.inside(place, room).paragraph(cell.text, look)
        return place, room

    def boxes(self, block: Boxes) -> None:
        side = styles.BOX_MM * MM
        label = natural_width(block.label, self.metrics, self.size) + 2 * MM if block.label else 0.0
        side = min(side, (self.width - label) / block.count)
        table = self.grid(([label] if label else []) + [side] * block.count, 1, block.align)
        table.rows[0].height, table.rows[0].height_rule = Pt(side), WD_ROW_HEIGHT_RULE.EXACTLY
        cells = list(table.rows[0].cells)
        for cell in cells:
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        if label:
            self.inside(cells.pop(0), label).paragraph(block.label, _Look(self.size))
        for number, cell in enumerate(cells):
            frame_cell(cell)
            sign = block.value[number : number + 1]
            size = min(styles.BOX_SIZE, side * 0.8)
            self.inside(cell, side).paragraph((Run(sign),), _Look(size, align="centre", pitch=size * 1.15))
        self.filler(5.0)

    def photo(self, block: Photo) -> None:
        wide, high = styles.PHOTO_MM
        table = self.grid([wide * MM], 1, block.align)
        table.rows[0].height, table.rows[0].height_rule = Mm(high), WD_ROW_HEIGHT_RULE.EXACTLY
        cell = table.cell(0, 0)
        frame_cell(cell)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        if block.image is None:
            self.inside(cell, wide * MM).paragraph((Run(block.label),), _Look(12.0, align="centre", pitch=15.0))
            return
        paragraph = cell.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        try:
            picture = paragraph.add_run().add_picture(io.BytesIO(_for_word(block.image)))
        except Exception as error:
            raise Trouble(
                _("A picture on this paper cannot be read."), _("Choose the picture again, as JPEG or PNG.")
            ) from error
        scale = min(Mm(wide) / picture.width, Mm(high) / picture.height)
        picture.width, picture.height = int(picture.width * scale), int(picture.height * scale)

    def columns(self, block: Columns) -> None:
        gap = styles.FIELD_GAP_MM * MM
        room = self.width - gap * (len(block.columns) - 1)
        shares = [room * weight / sum(block.weights) for weight in block.weights]
        table = self.grid([share + gap for share in shares[:-1]] + [shares[-1]], 1)
        keep_whole(table)
        for cell, blocks, share in zip(table.rows[0].cells, block.columns, shares, strict=True):
            self.inside(cell, share).write(blocks)
        self.filler(6.0)

    def signatures(self, block: Signatures) -> None:
        self.filler(styles.SIGNATURE_BEFORE).paragraph_format.keep_with_next = True
        stands = signer_columns(block, self.width)
        beside = bool(block.recipients) and len(stands) == 1 and block.place == "right"
        widths: list[float] = []
        at: list[int] = []
        x = 0.0
        for start, wide in stands:
            if start > x + 0.5:
                widths.append(start - x)
            at.append(len(widths))
            widths.append(wide)
            x = start + wide
        table = self.grid(widths, 3)
        for cell in (cell for row in table.rows for cell in row.cells):
            tighten(cell.paragraphs[0].paragraph_format, 1.0)  # those that stay empty take no room
        for signer, column in zip(block.signers, at, strict=True):
            wide = widths[column]
            for row, parts in enumerate(
                (
                    [(signer.above, ITALIC)],
                    [(unparted(signer.organ), BOLD), (signer.post, 0), (signer.hint, ITALIC)],
                    [(signer.name, BOLD if block.bold_names else 0)],
                )
            ):
                writer = self.inside(table.cell(row, column), wide)
                before = block.gap_mm * MM if row == 2 else 0.0
                for words, style in parts:
                    lines = balanced_lines(words, self.metrics, block.size, wide, style)
                    look = _Look(block.size, style == BOLD, style == ITALIC, "centre")
                    writer.lines(lines[:1], replace(look, before=before))
                    writer.lines(lines[1:], look)
                if writer.first and row == 2:
                    writer.filler(before)
        if beside:
            left = table.cell(1, 0).merge(table.cell(2, 0))
            self.recipients(self.inside(left, widths[0]), block)
        keep_whole(table)
        if block.recipients and not beside:
            self.recipients(self, block)

    def recipients(self, writer: "Writer", block: Signatures) -> None:
        writer.paragraph((Run(RECIPIENTS_HEADING, underline=True),), _Look(block.size))
        for text in block.recipients:
            writer.paragraph(text, _Look(styles.RECIPIENT_SIZE, pitch=styles.RECIPIENT_PITCH))

    def hold_last(self, *, rows_above: bool = False) -> None:
        """The last words so far stay on one page with what follows.

        With `rows_above` the last rows of a table do too where only a few lines of words stand below it: a sum, an
        amount in words. Who signs a table signs on a page that has some of it.
        """
        inside = self.word.element.body if self.place is self.word else self.place._tc
        body = [item for item in inside.iterchildren() if item.tag in (qn("w:p"), qn("w:tbl"))]
        said = 0
        held: list[Any] = []
        for number, item in enumerate(reversed(body), 1):
            is_table = item.tag == qn("w:tbl")
            said += any(node.text for node in item.iter(qn("w:t")))
            if said == 1 and not held:
                held = body[-number:]
            if is_table and rows_above:
                held = body[-number:]
            if (said and not rows_above) or is_table or said == _WORDS_BELOW_A_TABLE:
                break
        for item in held:
            for paragraph in [item] if item.tag == qn("w:p") else last_rows(item):
                properties = paragraph.get_or_add_pPr()
                if properties.find(qn("w:keepNext")) is None:
                    properties.get_or_add_keepNext()


def _numbers_of(block: Bars) -> Table:
    """What a picture of numbers shows, as a table: it can be corrected in Word, a picture could not."""
    columns = tuple(Column(align="centre") for _label in block.labels)
    labels = tuple(Cell((Run(label),)) for label in block.labels)
    return Table(columns, (labels,), rows=(tuple(Cell((Run(number),)) for number in block.numbers),), size=9.0)


def _words_of(line: Line, look: _Look) -> Text:
    """The words of a broken line as runs, without the styles that the paragraph has anyway."""
    runs: list[Run] = []
    for number, word in enumerate(line.words):
        for index, atom in enumerate(word.atoms):
            text = "." * int(atom.width / (0.25 * look.size)) if atom.dots else atom.text.replace("\xa0", " ")
            if number and not index:
                text = " " + text
            bold = bool(atom.style & BOLD) and not look.bold
            italic = bool(atom.style & ITALIC) and not look.italic
            last = runs[-1] if runs else None
            if last is not None and (last.bold, last.italic, last.underline) == (bold, italic, atom.underline):
                runs[-1] = Run(last.text + text, bold, italic, atom.underline)
            else:
                runs.append(Run(text, bold, italic, atom.underline))
    return tuple(runs)


def _for_word(image: bytes) -> bytes:
    """A picture that python-docx knows by its head: a JPEG without JFIF or Exif at its beginning is written anew."""
    if not image.startswith(b"\xff\xd8") or image[6:10] in (b"JFIF", b"Exif"):
        return image
    file = io.BytesIO()
    with Image.open(io.BytesIO(image)) as picture:
        picture.convert("RGB").save(file, "JPEG", quality=92)
    return file.getvalue()
