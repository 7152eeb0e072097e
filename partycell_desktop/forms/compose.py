"""Edition + facts -> document.

The edition says what is printed, the facts what is true; neither knows the other.

A paper's own file (forms/<paper>.py) turns a record into named facts, already worded:

    facts = {
        "birth_name": Fact("NGUYỄN VĂN AN", "person.birth_name", _("Birth name")),
        "born_on": Fact(born.shown() if born else None, "person.born_on", _("Born on")),
        "other_names": Fact(None, "person.other_names", _("Other names"), needed=False),
        "has_seal": flag(cell.has_seal),
        "photo": Fact(photo_bytes, "person.photo", _("Photo")),
        "relatives": Fact([{"relation": "Cha", "name": "Nguyễn Văn Bình"}], "person.relatives", _("Family")),
    }
    document = compose(editions.edition_on("2-hsdv", day), facts)

Grammar of blanks: `forms.wording`. Kinds of blocks and their keys: `forms.edition_checks.KINDS`, by example
in docs/ADDING_A_FORM.md. On any block `when = "name"` prints it only where the fact holds something,
`unless` only where it holds nothing, `each = "relatives"` once for every row (`at_least = 2` adds empty
copies to be filled in by hand). What the edition says of the form itself (`editions.FORM_NAMES`) may be asked
like a fact, so that a paper bears the code and the title that the secretary gave the form.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.document import (
    PARTY_TITLE,
    PHOTO_LABEL,
    Bars,
    Block,
    Boxes,
    Carry,
    Cell,
    Column,
    Columns,
    Document,
    Dots,
    Field,
    Fields,
    Inline,
    PageBreak,
    Paragraph,
    PartyHeader,
    Photo,
    Run,
    Signatures,
    Signer,
    Space,
    Table,
    Text,
    Tick,
    Title,
    plain,
)
from partycell_desktop.forms.edition_checks import Spec
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.rich_text import blocks_of
from partycell_desktop.forms.wording import ROW_NUMBER, USUAL_BLANK_MM, Blank, read_wording
from partycell_desktop.words import _

Row = Mapping[str, "str | Fact | None"]
Value = str | bytes | Sequence[Row] | None


@dataclass(frozen=True, slots=True)
class Fact:
    """What fills a blank. None, "" and an empty list are missing; bytes are a photograph, a list holds rows.

    `source` is the field to jump to, `label` what it is called on the screen. `needed` says that a paper
    without it is incomplete; `doubt` is a whole sentence why a value that is there may be wrong, or why one that
    could be worked out is left to be filled in by hand.
    """

    value: Value
    source: str = ""
    label: str = ""
    needed: bool = True
    doubt: str = ""

    @property
    def is_missing(self) -> bool:
        """Whether there is nothing to print."""
        return not self.value


def flag(holds: bool) -> Fact:
    """A fact that is only asked by `when`, `unless` and boxes."""
    return Fact("x" if holds else None, needed=False)


@dataclass(frozen=True, slots=True)
class Gap:
    """A field to look at before printing. `reason` is a whole sentence; `missing` is empty, else doubtful."""

    name: str
    label: str
    source: str
    reason: str
    missing: bool


Facts = Mapping[str, Fact]
_EMPTY = Fact(None, needed=False)


def compose(edition: Edition, facts: Facts) -> Document:
    """The paper. Refused where a blank has no fact; a missing value becomes a dotted blank."""
    return _Writer(edition, facts).document()


def gaps(edition: Edition, facts: Facts) -> list[Gap]:
    """Every missing or doubtful field that this paper would print, in the order of the paper, each once."""
    return look_over(edition, facts)[0]


def look_over(edition: Edition, facts: Facts) -> tuple[list[Gap], frozenset[str]]:
    """The gaps of this paper, and the sources of everything that it would print."""
    writer = _Writer(edition, facts)
    writer.document()
    return list(writer.gaps.values()), frozenset(writer.sources)


def unused_names(editions: Sequence[Edition], facts: Facts) -> frozenset[str]:
    """The facts, and the columns of rows, that none of the editions asks for."""
    given = set(facts)
    for fact in facts.values():
        if isinstance(fact.value, Sequence) and not isinstance(fact.value, str | bytes):
            given.update(*fact.value)
    return frozenset(given.difference(*(edition.names() for edition in editions)))


class _Writer:
    """Writes one paper, and notes the gaps it meets."""

    def __init__(self, edition: Edition, facts: Facts) -> None:
        self.edition = edition
        self.facts = {**facts, **{name: Fact(words, needed=False) for name, words in edition.form_words().items()}}
        self.gaps: dict[tuple[str, str], Gap] = {}
        self.sources: set[str] = set()
        self.row: Mapping[str, Fact] = {}
        self.row_number = 0
        self.in_empty_row = False

    def document(self) -> Document:
        edition = self.edition
        blocks = tuple(block for spec in edition.blocks for block in self.block(spec))
        title = plain(self.words(edition.document_title, usual="optional")).strip() or edition.title
        return Document(
            title=title,
            blocks=blocks,
            paper=edition.paper,
            margins=edition.margins,
            page_numbers=edition.page_numbers,
            keywords=(edition.code,),
            size=edition.size,
            corner=plain(self.words(edition.corner, usual="optional")).strip(),
        )

    # Facts

    def fact(self, name: str) -> Fact:
        """The fact called `name`: the row's, else the paper's."""
        if name == ROW_NUMBER:
            return Fact(str(self.row_number)) if self.row_number else _EMPTY
        found = self.row.get(name) or self.facts.get(name)
        if found is None:
            if self.in_empty_row:
                return _EMPTY
            self.refuse(_("The form asks for “{name}”, but the record has nothing of that name."), name)
        return found

    def used(self, name: str) -> Fact:
        """The same, noted as a gap where it is one."""
        fact = self.fact(name)
        self.sources.add(fact.source)
        missing = fact.is_missing
        if (fact.needed and missing) or (fact.doubt and not missing):
            reason = fact.doubt or _("Not filled in.")
            key = (fact.source or name, reason)
            self.gaps.setdefault(key, Gap(name, fact.label or name, fact.source, reason, missing))
        return fact

    def rows(self, name: str, at_least: int) -> Iterator[int]:
        """Make each row of the list `name` the current one, then empty rows up to `at_least`."""
        if self.row or self.in_empty_row:
            self.refuse(_("The form asks for the list “{name}” inside another list."), name)
        fact = self.used(name)
        rows: Sequence[Row] = ()
        if not fact.is_missing:
            if isinstance(fact.value, str | bytes) or fact.value is None:
                self.refuse(_("The form asks for “{name}” as a list, but it is not one."), name)
            rows = fact.value
        try:
            for index, row in enumerate(rows):
                self.row = {key: self._fact_of_row(fact, index, key, value) for key, value in row.items()}
                self.row_number = index + 1
                yield index
            self.row, self.in_empty_row = (dict.fromkeys(rows[0], _EMPTY) if rows else {}), True
            for index in range(len(rows), at_least):
                self.row_number = index + 1
                yield index
        finally:
            self.row, self.row_number, self.in_empty_row = {}, 0, False

    def _fact_of_row(self, fact: Fact, index: int, key: str, value: "str | Fact | None") -> Fact:
        if key in self.facts:
            self.refuse(_("“{name}” names both a fact of the paper and a column of a list."), key)
        if isinstance(value, Fact):
            return value
        return Fact(value, f"{fact.source}[{index}].{key}" if fact.source else "", fact.label, needed=False)

    def refuse(self, reason: str, name: str) -> NoReturn:
        where = _("Form {code}, edition of {day}").format(
            code=self.edition.code, day=f"{self.edition.first_day:%d/%m/%Y}"
        )
        raise Refused(f"{where}: {reason.format(name=name)}", field=name)

    def wanted(self, spec: Spec) -> bool:
        """What `when` and `unless` say."""
        if "when" in spec and self.fact(spec["when"]).is_missing:
            return False
        return not ("unless" in spec and not self.fact(spec["unless"]).is_missing)

    # Words

    def words(self, marked: str, usual: str = "dots") -> Text:
        """`marked` with its blanks filled; `usual` is what a missing value leaves by itself."""
        parts: list[Inline] = []
        for piece in read_wording(marked):
            if isinstance(piece, Run):
                parts.append(piece)
            else:
                parts.extend(self._fill(piece, usual))
        return tuple(parts)

    def _fill(self, blank: Blank, usual: str) -> Iterator[Inline]:
        if blank.name == ROW_NUMBER and self.in_empty_row and usual == "optional":
            return  # an empty row of a table is not numbered
        fact = self.used(blank.name)
        if blank.how == "box":
            yield Tick(not fact.is_missing, fact.source)
        elif not fact.is_missing:
            if not isinstance(fact.value, str):
                self.refuse(_("The form asks for “{name}” as words, but it is a list or a picture."), blank.name)
            value = unicodedata.normalize("NFC", fact.value)
            yield Run(value, blank.bold, blank.italic, blank.underline, fact.source)
        elif blank.how == "fill":
            yield Dots(None, blank.lines, fact.source)
        elif blank.how == "dots" and (blank.mm is not None or usual == "dots"):
            yield Dots(USUAL_BLANK_MM if blank.mm is None else blank.mm, 1, fact.source)

    def item(self, marked: str) -> Text:
        """The words of a form item: a last blank without a width of its own goes to the end of the line."""
        words = self.words(marked)
        pieces = read_wording(marked)
        last = pieces[-1] if pieces else None
        if words and isinstance(words[-1], Dots) and isinstance(last, Blank) and last.how == "dots" and last.mm is None:
            return (*words[:-1], Dots(None, 1, words[-1].source))
        return words

    # Blocks

    def block(self, spec: Spec) -> Iterator[Block]:
        if "each" in spec:
            for _index in self.rows(spec["each"], spec.get("at_least", 0)):
                if self.wanted(spec):
                    yield from self.one_block(spec)
        elif self.wanted(spec):
            yield from self.one_block(spec)

    def one_block(self, spec: Spec) -> Iterator[Block]:
        match spec["kind"]:
            case "group":
                for inner in spec["block"]:
                    yield from self.block(inner)
            case "paragraph":
                yield from self.paragraphs(spec)
            case "passage":
                yield from self.passage(spec)
            case "header":
                yield self.header(spec)
            case "title":
                yield Title(
                    self.words(spec["type"]),
                    self.words(spec.get("abstract", "")),
                    self.words(spec.get("note", "")),
                    spec.get("separator", True),
                )
            case "fields":
                lines = tuple(self.field_line(line) for line in spec["lines"])
                yield Fields(lines, spec.get("size"), spec.get("indent", 0.0), spec.get("together", False))
            case "table":
                yield self.table(spec)
            case "bars":
                yield self.bars(spec)
            case "boxes":
                yield self.boxes(spec)
            case "photo":
                yield self.photo(spec)
            case "columns":
                columns = tuple(
                    tuple(block for inner in column["block"] for block in self.block(inner))
                    for column in spec["column"]
                )
                yield Columns(columns, tuple(spec.get("weights", [1.0] * len(columns))))
            case "signatures":
                yield self.signatures(spec)
            case "space":
                yield Space(spec["mm"], spec.get("reach", False))
            case "page_break":
                yield PageBreak()

    def paragraphs(self, spec: Spec) -> Iterator[Paragraph]:
        """One paragraph for each line of the words: a long answer keeps its paragraphs."""
        for words in _lines_of(self.words(spec["text"])):
            yield Paragraph(words, spec.get("style", "body"), spec.get("size"), spec.get("keep_with_next", False))

    def passage(self, spec: Spec) -> Iterator[Block]:
        """What a person wrote, with its lists and tables; each word keeps the place it came from."""
        for part in self.words(spec["text"]):
            if isinstance(part, Run):
                yield from blocks_of(part.text, part.source)
            else:
                yield Paragraph((part,))

    def header(self, spec: Spec) -> PartyHeader:
        return PartyHeader(
            upper=self.words(spec["upper"]),
            cell=self.words(spec["cell"]),
            number=self.words(spec.get("number", "")),
            place_and_date=self.words(spec.get("place_and_date", "")),
            title=self.words(spec.get("title", PARTY_TITLE)),
            over=self.words(spec.get("over", "")),
            subject=self.words(spec.get("subject", "")),
            star=spec.get("star", True),
        )

    def field_line(self, line: Any) -> tuple[Field, ...]:
        fields = line if isinstance(line, list) else [line]
        return tuple(
            Field(self.item(field["text"]), field.get("weight", 1.0))
            if isinstance(field, dict)
            else Field(self.item(field))
            for field in fields
        )

    def table(self, spec: Spec) -> Table:
        columns = tuple(
            Column(column.get("width"), column.get("weight", 1.0), column.get("align", "left"))
            for column in spec["columns"]
        )
        head = tuple(tuple(self.cell(cell) for cell in row) for row in spec.get("head", ()))
        numbers = spec.get("numbers", False)
        if isinstance(numbers, bool):
            numbers = [str(n) for n in range(1, len(columns) + 1)] if numbers else []
        rows: list[tuple[Cell, ...]] = []
        counted: list[bool] = []
        sources = list(spec.get("row", ()))
        if "cells" in spec:
            sources.append({key: spec[key] for key in ("rows", "cells", "at_least") if key in spec})
        for source in sources:
            for cells, counts in self.table_rows(source):
                rows.append(cells)
                counted.append(counts)
        carry = _carried(spec["carry"], rows, counted) if "carry" in spec else None
        size, least = spec.get("size", 12.0), spec.get("row_mm", 0.0)
        return Table(columns, head, tuple(numbers), tuple(rows), size, least, carry)

    def table_rows(self, source: Spec) -> Iterator[tuple[tuple[Cell, ...], bool]]:
        """The rows of one sort, each with whether its figures count where a page is summed up."""
        bold = source.get("bold", False)
        if "rows" not in source:
            if self.wanted(source):
                yield tuple(self.cell(cell, bold) for cell in source["cells"]), False
            return
        for _index in self.rows(source["rows"], source.get("at_least", 0)):
            if self.wanted(source):
                is_sum = "sum_when" in source and not self.fact(source["sum_when"]).is_missing
                yield tuple(self.cell(cell, bold or is_sum) for cell in source["cells"]), not is_sum

    def cell(self, cell: Any, bold: bool = False) -> Cell:
        if isinstance(cell, str):
            return Cell(self.words(cell, usual="optional"), bold=bold)
        return Cell(
            self.words(cell["text"], usual="optional"),
            cell.get("span", 1),
            cell.get("rows", 1),
            cell.get("align"),
            cell.get("bold", bold),
        )

    def bars(self, spec: Spec) -> Bars:
        said = [
            (plain(self.words(spec["label"], usual="optional")), plain(self.words(spec["value"], usual="optional")))
            for _index in self.rows(spec["rows"], 0)
        ]
        target = plain(self.words(spec.get("target", ""), usual="optional"))
        return Bars(
            tuple(label for label, _number in said),
            tuple(_number_in(number) for _label, number in said),
            tuple(number for _label, number in said),
            self._most(spec["most"]),
            _number_in(target),
            spec.get("height", 45.0),
        )

    def _most(self, told: object) -> float:
        """How high the picture reaches: a number, or a blank that holds one."""
        if not isinstance(told, str):
            return float(str(told))
        return _number_in(plain(self.words(told))) or 1.0

    def boxes(self, spec: Spec) -> Boxes:
        parts = self.words(spec["value"], usual="optional")
        value = "".join(plain(parts).split())
        source = next((part.source for part in parts if isinstance(part, Run) and part.source), "")
        if len(value) > spec["count"]:
            raise Refused(
                _("“{value}” has more signs than the {count} boxes of the form.").format(
                    value=value, count=spec["count"]
                ),
                field=source,
            )
        return Boxes(value, spec["count"], self.words(spec.get("label", "")), spec.get("align", "left"), source)

    def photo(self, spec: Spec) -> Photo:
        fact = self.used(spec["image"])
        image = fact.value
        if image is not None and not isinstance(image, bytes):
            self.refuse(_("The form asks for “{name}” as a picture, but it is not one."), spec["image"])
        label = plain(self.words(spec["label"])) if "label" in spec else PHOTO_LABEL
        return Photo(image or None, label, spec.get("align", "left"), fact.source)

    def signatures(self, spec: Spec) -> Signatures:
        signers = tuple(
            Signer(**{part: self.words(marked) for part, marked in signer.items()}) for signer in spec["signer"]
        )
        recipients = tuple(
            line for marked in spec.get("recipients", ()) for line in _lines_of(self.words(marked, "optional"))
        )
        return Signatures(
            signers,
            recipients,
            spec.get("place", "right"),
            spec.get("gap", 30.0),
            spec.get("size", 14.0),
            spec.get("bold_names", True),
        )


def _carried(spec: Spec, rows: Sequence[Sequence[Cell]], counted: Sequence[bool]) -> Carry:
    """What a table carries over from page to page: the figures of each row that counts."""
    sums = tuple(column - 1 for column in spec["sums"])
    last = tuple(column - 1 for column in spec.get("last", ()))
    figures = tuple(
        tuple(_figure_in(plain(_cell_at(cells, column))) for column in sums) if counts else None
        for cells, counts in zip(rows, counted, strict=True)
    )
    words = {key: spec[key] for key in ("page", "down", "up") if key in spec}
    return Carry(spec["at"] - 1, sums, last, figures, **words)


def _cell_at(cells: Sequence[Cell], column: int) -> Text:
    """The words in a column of a row whose cells may be several columns wide."""
    for cell in cells:
        if column < cell.span:
            return cell.text
        column -= cell.span
    return ()


def _figure_in(words: str) -> int:
    """The amount that stands in a cell: "1.250.000", "(400.000)" for what is taken back; 0 where there is none."""
    digits = "".join(sign for sign in words if sign in "0123456789")
    amount = int(digits) if digits else 0
    return -amount if words.startswith(("(", "-")) else amount


_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


def _number_in(words: str) -> float | None:
    """The number that a written one begins with: "95,7%" is 95.7; None where there is none."""
    found = _NUMBER.match(words)
    return float(found[0].replace(",", ".")) if found else None


def _lines_of(words: Text) -> Iterator[Text]:
    """`words` parted at line feeds, without empty lines."""
    line: list[Inline] = []
    for part in words:
        if not isinstance(part, Run) or "\n" not in part.text:
            line.append(part)
            continue
        first, *others = part.text.split("\n")
        pieces = [first, *others]
        for number, piece in enumerate(pieces):
            if number and line:
                yield tuple(line)
                line = []
            if piece.strip():
                line.append(Run(piece, part.bold, part.italic, part.underline, part.source))
    if line:
        yield tuple(line)
