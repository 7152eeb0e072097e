"""Pasted HTML, as Word, Excel and web pages put it on the clipboard, read into the paragraphs and tables of a passage.

Word says by styles of its own (`mso-...`) which words are the mark of a list and which are hidden, and by the font's
name in which encoding old letters are. Nothing is asked of the page but its words, lists, tables, and bold, italic and
underlined.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from partycell_desktop.domain.list_marks import ListLevel, mark_words
from partycell_desktop.domain.old_encodings import decoded_by_font, encoding_of_font
from partycell_desktop.domain.passage_text import Part, PassageTable, Span, Words, joined, plain_words, table_of
from partycell_desktop.domain.pasted_text import Pasted, cleaned, told

_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer center body hr".split()
)
_VOID = frozenset("br hr img input link meta col area base embed source track wbr".split())
_NEVER_SHOWN = frozenset("head style script title xml template noscript object svg math".split())
_BOLD, _ITALIC, _UNDERLINE = frozenset(("b", "strong", "th")), frozenset(("i", "em", "cite")), frozenset(("u", "ins"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DELETED = frozenset(("del", "s", "strike"))
_SYMBOLS = re.compile(r"wingdings|symbol|webdings|zapf", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_BOLD_FROM = 600
_LETTERED, _NUMBERED = re.compile(r"\(?([a-zđ])[.)]"), re.compile(r"\(?(\d{1,3})[.)]")
_LEVEL = re.compile(r"level(\d)")
MOST_COLUMNS = 30


@dataclass(frozen=True)
class _Style:
    """How words look inside an element."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    hidden: bool = False
    deleted: bool = False
    mark: bool = False  # the mark of a list, as Word writes it
    font: str = ""


@dataclass
class _List:
    """A list that stands open: the level of its marks, and which comes next."""

    level: ListLevel
    at: int = 1


@dataclass
class _OpenTable:
    """A table whose end has not come yet: its rows, the cells that reach down from rows above."""

    rows: list[list[Words]] = field(default_factory=list)
    cell: list[Words] | None = None
    wide: int = 1
    tall: int = 1
    below: dict[int, int] = field(default_factory=dict)


def clean_html(html: str) -> Pasted:
    """The words of a piece of HTML, clean; as `clean_plain` for text without a format."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    parts, count = cleaned(reader.finished())
    return Pasted(tuple(parts), told(count + reader.count))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.count: Counter[str] = Counter()
        self._parts: list[Part] = []
        self._spans: list[Span] = []
        self._open: list[tuple[str, _Style]] = []
        self._lists: list[_List] = []
        self._tables: list[_OpenTable] = []
        self._mark = ""  # stands before the next paragraph
        self._mark_words = ""
        self._depth = 1  # of the list that Word says a paragraph belongs to
        self._rules: dict[str, dict[str, str]] = {}
        self._sheet = ""

    def finished(self) -> list[Part]:
        """What was read."""
        while self._tables:
            self._end_table()
        self._break()
        return self._parts

    @property
    def _style(self) -> _Style:
        return self._open[-1][1] if self._open else _Style()

    # The parser's own calls.

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "img":
            self.count["picture"] += not self._style.hidden
        if tag == "br":
            self._break()
            return
        if tag in _BLOCKS:
            self._break()
            if self._open and self._open[-1][0] == "p":
                self._open.pop()  # a paragraph ends where the next part begins, also when nobody says so
        if tag in _VOID:
            return
        style = self._styled(tag, given)
        level = _LEVEL.search(given.get("style", "")) if "mso-list" in given.get("style", "").lower() else None
        match tag:
            case "ul" | "ol":
                self._lists.append(self._list_of(tag, given))
            case "li" if self._lists:
                here = self._lists[-1]
                self._mark = mark_words(here.level, here.at)
                here.at += 1
            case "table":
                self._begin_table()
            case "tr" if self._tables:
                self._end_cell()
                self._tables[-1].rows.append([])
            case "td" | "th" if self._tables:
                self._begin_cell(given)
                style = replace(style, bold=self._style.bold)
        if level is not None and not style.mark:
            self._depth = int(level[1])
        if style.mark and not self._style.mark:
            self._mark_words = ""
        self._open.append((tag, style))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._break()
        if tag == "style":
            self._read_sheet()
        at = next((at for at in reversed(range(len(self._open))) if self._open[at][0] == tag), None)
        if at is None:
            return
        was = self._open[at][1]
        del self._open[at:]
        if was.mark and not self._style.mark:
            self._mark = self._mark_of(self._mark_words)
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag in ("td", "th", "tr") and self._tables:
            self._end_cell()
        elif tag == "table" and self._tables:
            self._end_table()

    def handle_data(self, data: str) -> None:
        style = self._style
        if self._open and self._open[-1][0] == "style":
            self._sheet += data
            return
        if style.hidden or style.deleted:
            self.count["deleted"] += style.deleted and bool(data.strip())
            return
        if self._tables and self._tables[-1].cell is None and not data.strip():
            return
        shown = decoded_by_font(data, style.font)
        if shown != data:
            self.count["font"] += sum(one != other for one, other in zip(shown.lower(), data.lower(), strict=False))
        shown = re.sub(r"[ \t\r\n\f]+", " ", shown)
        if style.mark:
            self._mark_words += shown
            if _SYMBOLS.search(style.font):
                self._mark_words += "•"
            return
        if _SYMBOLS.search(style.font):
            self.count["picture"] += bool(shown.strip())
            return
        self._spans.append(Span(shown, style.bold, style.italic, style.underline))

    def unknown_decl(self, data: str) -> None:
        """`<![if !supportLists]>`, which Word puts round the marks of lists: nothing to do."""

    # Words and paragraphs.

    def _break(self) -> None:
        """The paragraph ends here."""
        words = joined(self._spans)
        self._spans = []
        if not plain_words(words).strip():
            return
        if self._mark:
            self.count["bullet"] += self._mark[0] in "-+"
            words = joined((Span(self._mark), *words))
            self._mark = ""
        if self._tables and self._tables[-1].cell is not None:
            self._tables[-1].cell.append(words)
        elif not self._tables:
            self._parts.append(words)

    def _mark_of(self, written: str) -> str:
        """The mark that Word wrote before a paragraph, as Party papers have it."""
        bare = written.replace("\xa0", " ").strip()
        letter, number = _LETTERED.fullmatch(bare), _NUMBERED.fullmatch(bare)
        if number:
            return mark_words(ListLevel.NUMBER, int(number[1]))
        if letter and letter[1] == "đ":
            return "đ) "
        if letter:  # Word counts in the English alphabet: its e) is the fifth, which is our đ)
            return mark_words(ListLevel.LETTER, ord(letter[1]) - ord("a") + 1)
        if "•" not in bare and bare[:1].isalnum() and bare[-1] in ".):":
            return f"{bare} "  # "Điều 1.", "1.2.", "IV."
        return mark_words(ListLevel.PLUS if self._depth > 1 else ListLevel.DASH) if bare else ""

    def _list_of(self, tag: str, given: dict[str, str]) -> _List:
        deep = bool(self._lists)
        if tag == "ul":
            return _List(ListLevel.PLUS if deep and self._lists[-1].level >= ListLevel.DASH else ListLevel.DASH)
        kind = given.get("type", "") or ("a" if "alpha" in given.get("style", "").lower() else "1")
        start = given.get("start", "1")
        level = ListLevel.LETTER if kind.lower() == "a" else ListLevel.NUMBER
        return _List(level, int(start) if start.isdecimal() else 1)

    # Styles.

    def _styled(self, tag: str, given: dict[str, str]) -> _Style:
        style, before = self._style, self._style
        if tag in _BOLD or tag in _HEADINGS:
            style = replace(style, bold=True)
        elif tag in _ITALIC:
            style = replace(style, italic=True)
        elif tag in _UNDERLINE:
            style = replace(style, underline=tag == "u")
        if tag in _NEVER_SHOWN:
            style = replace(style, hidden=True)
        if tag in _DELETED:
            style = replace(style, deleted=True)
        if given.get("face"):
            style = replace(style, font=given["face"])
        kinds = given.get("class", "").split()
        for name in (tag, *(f".{each}" for each in kinds), *(f"{tag}.{each}" for each in kinds)):
            style = _as_declared(style, self._rules.get(name.lower(), {}))
        style = _as_declared(style, _declarations(given.get("style", "")))
        if before.hidden or before.deleted:
            style = replace(style, hidden=before.hidden or style.hidden, deleted=before.deleted or style.deleted)
        return replace(style, mark=style.mark or before.mark)

    def _read_sheet(self) -> None:
        """The fonts that a style sheet gives to names of styles: Word's own HTML has them only there."""
        for names, body in _RULE.findall(_COMMENT.sub("", self._sheet)):
            for name in names.split(","):
                self._rules.setdefault(name.strip().lower(), {}).update(_declarations(body))
        self._sheet = ""

    # Tables.

    def _begin_table(self) -> None:
        if not self._tables:
            self._break()
        elif self._tables[-1].cell is not None:
            self._break()
            self.count["table"] += 1
        self._tables.append(_OpenTable())

    def _begin_cell(self, given: dict[str, str]) -> None:
        self._end_cell()
        table = self._tables[-1]
        if not table.rows:
            table.rows.append([])
        row = table.rows[-1]
        while table.below.get(len(row), 0):  # a cell of a row above still stands here
            table.below[len(row)] -= 1
            row.append(())
        table.cell = []
        table.wide, table.tall = _number(given.get("colspan")), _number(given.get("rowspan"))

    def _end_cell(self) -> None:
        self._break()
        table = self._tables[-1]
        if table.cell is None:
            return
        row = table.rows[-1]
        if len(row) < MOST_COLUMNS:
            for more in range(table.wide):
                if table.tall > 1:
                    table.below[len(row)] = table.tall - 1
                row.append(_in_one(table.cell) if not more else ())
        table.cell = None

    def _end_table(self) -> None:
        self._end_cell()
        table = self._tables.pop()
        rows = [row for row in table.rows if any(plain_words(cell).strip() for cell in row)]
        if not rows:
            return
        around = self._tables[-1] if self._tables else None
        if around is not None:
            if around.cell is not None:
                around.cell += [_in_one([cell for cell in row if cell]) for row in rows]
        elif max(map(len, rows)) == 1:  # a frame round a text
            self._parts += [row[0] for row in rows]
        else:
            self._parts.append(PassageTable(table_of(rows).rows))


def _in_one(paragraphs: list[Words]) -> Words:
    """The paragraphs of a cell in one: a cell of a passage has one line."""
    spans: list[Span] = []
    for each in paragraphs:
        spans += [*([Span(" ")] if spans else []), *each]
    return joined(spans)


def _number(given: str | None) -> int:
    return max(1, min(int(given), MOST_COLUMNS)) if given and given.isdecimal() else 1


def _declarations(body: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in body.split(";"))
    return {name.strip().lower(): value.strip() for name, colon, value in pairs if colon}


def _as_declared(style: _Style, said: dict[str, str]) -> _Style:
    """A style as CSS declares it further; what it does not say stays."""
    if not said:
        return style
    weight = said.get("font-weight", "").lower()
    if weight:
        heavy = int(weight) >= _BOLD_FROM if weight.isdecimal() else weight.startswith("bold")
        style = replace(style, bold=heavy)
    if "font-style" in said:
        style = replace(style, italic=said["font-style"].lower() in ("italic", "oblique"))
    line = said.get("text-decoration", said.get("text-decoration-line", "")).lower()
    if line:
        style = replace(style, underline="underline" in line, deleted=style.deleted or "line-through" in line)
    families = said.get("font-family", said.get("mso-ascii-font-family", ""))
    if families:
        names = [each.strip().strip("\"'") for each in families.split(",")]
        style = replace(style, font=next((each for each in names if encoding_of_font(each)), names[0]))
    if said.get("display", "").lower() == "none" or said.get("mso-hide", "").lower() == "all":
        style = replace(style, hidden=True)
    if said.get("mso-list", "").lower() == "ignore":
        style = replace(style, mark=True)
    if said.get("mso-element", "").lower() == "comment-list":
        style = replace(style, hidden=True)
    return style
