"""A document as text that a person can read and a test can compare: block by block, without pages."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from partycell_desktop.forms.document import (
    RECIPIENTS_HEADING,
    Bars,
    Block,
    Boxes,
    Cell,
    Columns,
    Document,
    Fields,
    PageBreak,
    Paragraph,
    PartyHeader,
    Photo,
    Signatures,
    Space,
    Table,
    Text,
    Title,
    plain,
)

_HALF = 44
_PREFIX = {
    "part": "## ",
    "section": "### ",
    "subsection": "#### ",
    "note": "(note) ",
    "centred": "(centre) ",
    "right": "(right) ",
}


def as_text(document: Document) -> str:
    """The words of `document` in the order of reading; tables between bars, boxes and squares as signs."""
    head = f"{document.title} [{document.paper}, {document.size:g} pt]"
    corner = [f"(corner) {document.corner}", ""] if document.corner else []
    return "\n".join([head, "=" * len(head), "", *corner, *_blocks(document.blocks)]).rstrip() + "\n"


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)
        if not isinstance(block, Space):
            yield ""


def _block(block: Block) -> Iterator[str]:
    match block:
        case PartyHeader():
            star: list[str] = ["*"] if block.star else []
            left = [*_split(block.over), *_split(block.upper), *_split(block.cell), *star]
            left += [*_split(block.number), *_split(block.subject)]
            yield from _beside(left, [*_split(block.title), *_split(block.place_and_date)])
        case Title():
            yield from ("# " + line for line in _split(block.type))
            yield from (*_split(block.abstract), *_split(block.note))
            if block.separator:
                yield "-----"
        case Paragraph():
            prefix = _PREFIX.get(block.style, "")
            yield prefix + plain(block.text)
        case Fields():
            for line in block.lines:
                yield "  |  ".join(plain(field.text) for field in line)
        case Table():
            yield from _table(block)
        case Bars():
            target = f" (target {block.target:g})" if block.target is not None else ""
            yield f"[bars up to {block.most:g}{target}]"
            yield "| " + " | ".join(block.labels) + " |"
            yield "| " + " | ".join(block.numbers) + " |"
        case Boxes():
            signs = "".join(f"[{sign}]" for sign in block.value.ljust(block.count))
            yield f"{plain(block.label)} {signs}".strip()
        case Photo():
            yield "[photo]" if block.image else f"[{' '.join(block.label.split())}]"
        case Columns():
            texts = [list(_blocks(column)) for column in block.columns]
            while len(texts) > 1:
                texts[:2] = [list(_beside(texts[0], texts[1]))]
            yield from (line for line in texts[0] if line.strip(" |"))
        case Signatures():
            yield from _signatures(block)
        case PageBreak():
            yield "-------------------- new page --------------------"
        case Space():
            pass


def _split(words: Text) -> list[str]:
    return plain(words).split("\n") if words else []


def _beside(left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    for one, other in zip_longest(left, right, fillvalue=""):
        yield f"{one:<{_HALF}}| {other}".rstrip()


def _table(block: Table) -> Iterator[str]:
    for row in block.head:
        yield _row(row)
    if block.numbers:
        yield "| " + " | ".join(block.numbers) + " |"
    if block.head or block.numbers:
        yield "|---|"
    for row in block.rows:
        yield _row(row)


def _row(cells: Sequence[Cell]) -> str:
    words = []
    for cell in cells:
        span = f" <{cell.span}>" if cell.span > 1 else ""
        rows = f" <{cell.rows} rows>" if cell.rows > 1 else ""
        words.append(" / ".join(_split(cell.text)) + span + rows)
    return "| " + " | ".join(words) + " |"


def _signatures(block: Signatures) -> Iterator[str]:
    signers = []
    for signer in block.signers:
        lines = [line for part in (signer.above, signer.organ, signer.post, signer.hint) for line in _split(part)]
        signers.append([*lines, "(signature)", *_split(signer.name)])
    recipients = [RECIPIENTS_HEADING, *(plain(line) for line in block.recipients)] if block.recipients else []
    if recipients and len(signers) == 1:
        signers.insert(0, recipients)
        recipients = []
    while len(signers) > 1:
        signers[:2] = [list(_beside(signers[0], signers[1]))]
    yield from signers[0]
    yield from recipients
