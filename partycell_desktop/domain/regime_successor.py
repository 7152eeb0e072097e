"""What comes after a regime of expenditure, put together from its headings: the text in TOML that a book keeps.

The reports of the regime before are taken over: their lines for sources and items become those of the new headings, in
their order, and are numbered anew with every sum that names them.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.spending_regimes import Heading, ReportForm, ReportLine, SpendingRegime
from partycell_desktop.words import _

_FORMULA = re.compile(r"(\s*=)?\s*\([\d+\-]+\)$")
_KEY = re.compile(r"[^a-z0-9]+")
_LEAST_LINES = 1


@dataclass(frozen=True)
class Successor:
    """What a secretary reads out of a new regulation.

    `sources` and `items` are lines "official words | words of the column"; a line in the words of the regime before
    keeps its vouchers together with the old ones. `codes` are the new codes of its reports, by the old ones.
    """

    document: str
    dated: date
    from_on: date
    sources: tuple[str, ...]
    items: tuple[str, ...]
    codes: Mapping[str, str]


def lines_of(headings: Sequence[Heading]) -> list[str]:
    """Headings as the lines in which a successor is written."""
    return [each.title if each.title == each.short else f"{each.title} | {each.short}" for each in headings]


def successor_text(before: SpendingRegime, told: Successor) -> str:
    """The regime in TOML that follows `before`; Refused at its field where something lacks or stands twice."""
    if not told.document.strip():
        raise Refused(_("Name the document that says so."), "document")
    if (told.from_on.month, told.from_on.day) != (1, 1):
        raise Refused(
            _("A regulation on expenditure holds from a 1 January: a year has one set of headings."), "from_on"
        )
    sources = _headings(told.sources, before.sources, "sources")
    items = _headings(told.items, before.items, "items")
    cite = f"{{ document = {_quoted(told.document)}, dated = {told.dated.isoformat()} }}"
    parts = [
        f"key = {_quoted(_key_of(told.document))}",
        f"says = {_quoted(told.document)}",
        f"short = {_quoted(told.document)}",
        f"from = {told.from_on.isoformat()}",
        'sure = "quoted"',
        f"cite = {cite}",
    ]
    for name, headings in (("source", sources), ("item", items)):
        for each in headings:
            parts += ["", f"[[{name}]]", f"key = {_quoted(each.key)}", f"title = {_quoted(each.title)}"]
            parts.append(f"short = {_quoted(each.short)}")
            if each.organisations:
                parts.append(f"organisations = {_quoted(list(each.organisations))}")
            if each.offered_to:
                parts.append(f"offered_to = {_quoted(list(each.offered_to))}")
    for form in before.reports:
        parts += ["", *_report(form, told.codes.get(form.code, "").strip() or form.code, before, sources, items)]
    return "\n".join(parts) + "\n"


def _headings(lines: Sequence[str], known: Sequence[Heading], field: str) -> list[Heading]:
    found: list[Heading] = []
    for line in lines:
        title, _bar, short = (part.strip() for part in line.partition("|"))
        if not title:
            continue
        words = {fold(title), fold(short or title)}
        old = next((each for each in known if {fold(each.title), fold(each.short)} & words), None)
        key = old.key if old else _key_of(title)
        if any(each.key == key for each in found):
            raise Refused(_("“{heading}” stands there twice.").format(heading=title), field)
        made = Heading(key, title, short or title, known[0].cite)
        found.append(replace(made, organisations=old.organisations, offered_to=old.offered_to) if old else made)
    if len(found) < _LEAST_LINES:
        raise Refused(_("At least one line is needed."), field)
    return found


def _key_of(words: str) -> str:
    return _KEY.sub("_", fold(words)).strip("_")[:40] or "khac"


def _report(
    form: ReportForm, code: str, before: SpendingRegime, sources: Sequence[Heading], items: Sequence[Heading]
) -> list[str]:
    """The report with its lines for the new headings; a source that it left out before it leaves out still."""
    left_out = {f"received:{each.key}" for each in before.sources} - {line.takes for line in form.lines}
    wanted = {
        "received:": [each for each in sources if f"received:{each.key}" not in left_out],
        "spent:": list(items),
    }
    new: list[tuple[ReportLine, list[str]]] = []  # each line with the old codes for which it stands
    for what, headings in wanted.items():
        old = [line.code for line in form.lines if line.takes.startswith(what)]
        run = [(_line_for(form, what, each, before), old) for each in headings]
        at = next((number for number, line in enumerate(form.lines) if line.takes.startswith(what)), None)
        if at is None:
            continue
        if not new:
            new = [(line, [line.code]) for line in form.lines]
        place = next(number for number, (line, _old) in enumerate(new) if line.takes.startswith(what))
        new = [each for each in new if not each[0].takes.startswith(what)]
        new[place:place] = run
    width = len(form.lines[0].code)
    codes = [f"{number:0{width}}" for number in range(1, len(new) + 1)]

    def renamed(old: Sequence[str]) -> list[str]:
        return [code for code, (_line, stands_for) in zip(codes, new, strict=True) if set(stands_for) & set(old)]

    parts = [
        "[[report]]",
        f"code = {_quoted(code)}",
        f"form = {_quoted(form.form)}",
        f"title = {_quoted(form.title)}",
        f"of = {_quoted(form.of)}",
        f"periods = {_quoted(list(form.periods))}",
    ]
    if form.organisations:
        parts.append(f"organisations = {_quoted(list(form.organisations))}")
    if form.head:
        rows = [
            f"number = {_quoted(each.number)}, title = {_quoted(each.title)}, takes = {_quoted(each.takes)}"
            + (f", sector = {_quoted(each.sector)}" if each.sector else "")
            for each in form.head
        ]
        parts.append(f"head = [{', '.join(f'{{ {row} }}' for row in rows)}]")
    mark, rows = 0, []
    for code, (line, _old) in zip(codes, new, strict=True):
        mark = mark + 1 if line.mark.isdigit() else 0
        rows.append(_line_text(line, code, str(mark) if line.mark.isdigit() else line.mark, renamed))
    return [*parts, "lines = [", *rows, "]"]


def _line_for(form: ReportForm, what: str, heading: Heading, before: SpendingRegime) -> ReportLine:
    """The line of a heading: as the report had it where its words stay, else in the words of the heading."""
    takes = f"{what}{heading.key}"
    known = next((line for line in form.lines if line.takes == takes), None)
    words = {(each.key, each.title, each.short) for each in (*before.sources, *before.items)}
    if known is not None and (heading.key, heading.title, heading.short) in words:
        return known
    first = known or next(line for line in form.lines if line.takes.startswith(what))
    in_short = form.of == "ledger"
    return ReportLine("", heading.short if in_short else heading.title, first.mark, takes)


def _line_text(line: ReportLine, code: str, mark: str, renamed: Callable[[Sequence[str]], list[str]]) -> str:
    plus, less = renamed(line.plus), renamed(line.less)
    title = line.title
    if formula := _FORMULA.search(title):
        worked_out = "+".join(plus) + "".join(f"-{each}" for each in less)
        title = f"{title[: formula.start()]}{' =' if formula[1] else ''} ({worked_out})"
    parts = [f"code = {_quoted(code)}", f"title = {_quoted(title)}"]
    if mark:
        parts.append(f"mark = {_quoted(mark)}")
    if line.takes:
        parts.append(f"takes = {_quoted(line.takes)}")
    elif less:
        parts.append(f"minus = {_quoted([*plus, *less])}")
    else:
        parts.append(f"sum = {_quoted(plus)}")
    if line.least is not None:
        parts.append(f"least = {line.least}")
    return f"    {{ {', '.join(parts)} }},"


def _quoted(value: str | list[str]) -> str:
    return json.dumps(value, ensure_ascii=False)
