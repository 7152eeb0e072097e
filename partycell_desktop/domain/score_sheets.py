"""Score sheets (bảng điểm): read from the data that is shipped and from what the cell types, and checked.

A sheet of the cell is a copy of another with other names, maxima, bands or classes. Its sums must be right, and its
bands must leave no hole: each band goes up to the next one, and the last begins at 0.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from partycell_desktop.domain.dates import PartialDate, cited_day
from partycell_desktop.domain.items import Item, Kind, item, items_of, read_item, read_items, read_words
from partycell_desktop.domain.names import nfc, nfc_lines
from partycell_desktop.domain.refusal import Citation, Refused, Trouble, refuse_all
from partycell_desktop.domain.scoring import (
    IN_BANDS,
    MEASURES,
    Band,
    Criterion,
    ScoreClass,
    ScoreSheet,
    shown_points,
    tidy,
)
from partycell_desktop.words import N_, _

_SURE = ("verbatim", "quoted", "unconfirmed")
_OF_A_SHEET = {"from", "until", "says", "total", "sure", "note", "cite", "criterion", "class"}
_OF_A_CRITERION = {"key", "title", "most", "measure", "bands", "parts"}
_MOST_LINES = 60
_PAIR = re.compile(r"(.+?)\s*:\s*([0-9]{1,4}(?:[.,][0-9])?)")


@dataclass(frozen=True)
class OwnScoreSheet:
    """A sheet of the cell as the book keeps it; `sheet` is JSON: total, criteria, classes."""

    id: int = 0
    name: str = item(N_("Name of the score sheet"), needed=True)
    from_on: PartialDate | None = item(N_("Holds from"), Kind.DAY, needed=True)
    until_on: PartialDate | None = item(N_("Until, if it has an end"), Kind.DAY)
    document: str = item(N_("Number and name of the document"))
    dated: PartialDate | None = item(N_("Date of the document"), Kind.DATE)
    sheet: str = "{}"


# Bands and classes as people write them.


def bands_in_words(bands: Iterable[Band]) -> str:
    """ "90: 4; 75: 3; 0: 1": from so much of the measure on there are so many points."""
    return "; ".join(f"{each.at_least}: {shown_points(each.points)}" for each in bands)


def classes_in_words(classes: Iterable[ScoreClass]) -> str:
    """ "Tốt: 90; Khá: 70; Kém: 0": the total from which each class is reached."""
    return "; ".join(f"{each.title}: {each.at_least}" for each in classes)


def classes_in_sentences(classes: Sequence[ScoreClass], total: int) -> list[str]:
    """For a check by eye: "Tốt: 90 to 100", "Khá: 70 to under 90"."""
    found = []
    for upper, each in zip((None, *classes), classes, strict=False):
        form = _("{name}: {least} to {most}") if upper is None else _("{name}: {least} to under {most}")
        most = total if upper is None else upper.at_least
        found.append(form.format(name=each.title, least=each.at_least, most=most))
    return found


def read_bands(typed: object, field: str = "bands") -> tuple[Band, ...]:
    """The bands that were typed as `bands_in_words` writes them; Refused where they are none, or leave a hole."""
    pairs = _pairs(typed, field, "90: 4; 75: 3; 0: 1")
    bands = tuple(Band(_whole(name, field), tidy(float(points.replace(",", ".")))) for name, points in pairs)
    _check_steps([each.at_least for each in bands], field)
    return bands


def read_classes(typed: object, field: str = "classes") -> tuple[ScoreClass, ...]:
    """The classes that were typed as `classes_in_words` writes them; Refused where they are none, or leave a hole."""
    pairs = _pairs(typed, field, "Tốt: 90; Khá: 70; Trung bình: 50; Kém: 0")
    classes = tuple(ScoreClass(name, _whole(least, field)) for name, least in pairs)
    _check_steps([each.at_least for each in classes], field)
    twice = _twice(each.title.casefold() for each in classes)
    if twice:
        raise Refused(_("“{value}” stands twice in the list.").format(value=twice), field)
    return classes


def _pairs(typed: object, field: str, example: str) -> list[tuple[str, str]]:
    parts = (
        [part.strip() for part in re.split(r"[;\n]", nfc_lines(typed)) if part.strip()]
        if isinstance(typed, str)
        else []
    )
    found = [_PAIR.fullmatch(part) for part in parts]
    if not found or len(found) > _MOST_LINES:
        raise Refused(_("Write it like this: {example}.").format(example=example), field)
    pairs = []
    for part, pair in zip(parts, found, strict=True):
        if pair is None or len(pair[1]) > _MOST_LINES:
            words = _("“{part}” cannot be read; write it like this: {example}.")
            raise Refused(words.format(part=part[:_MOST_LINES], example=example), field)
        pairs.append((pair[1], pair[2]))
    return pairs


def _whole(text: str, field: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise Refused(_("“{text}” must be a whole number.").format(text=text), field)
    return int(text)


def _check_steps(steps: Sequence[int], field: str) -> None:
    """Bands go down step by step, and the last begins at 0: so there is no hole and no overlap."""
    for upper, lower in pairwise(steps):
        if upper == lower:
            raise Refused(_("Two bands begin at {number}: they overlap.").format(number=upper), field)
        if upper < lower:
            raise Refused(
                _("{lower} stands after {upper}: begin with the highest band.").format(lower=lower, upper=upper), field
            )
    if steps[-1] != 0:
        words = _("Below {number} there is no band: the last one begins at 0.")
        raise Refused(words.format(number=steps[-1]), field)


# The cell's own.


def read_own_score_sheet(given: Mapping[str, Any], today: date) -> OwnScoreSheet:
    """A sheet as it was typed: name, from_on, until_on, document, dated, total, criteria, classes.

    Each criterion is a table: title, most, and where wanted key, measure, bands, parts (tables of the same kind). Bands
    and classes are written "90: 4; 75: 3; 0: 1" and "Tốt: 90; Khá: 70; Kém: 0". All that is wrong is refused at once,
    in the criteria as `criteria[2].most` or `criteria[2].parts[0].most`.
    """
    problems: list[Refused] = []
    values = _read_head(given, today, problems)
    total = _attempt(problems, lambda: _needed_number("total", N_("Points in all"), given.get("total", 100)), 0)
    criteria = _read_criteria(given.get("criteria"), problems)
    classes = _attempt(problems, lambda: read_classes(given.get("classes")), ())
    if not problems:
        problems = _wrong_sums(criteria, classes, total)
    refuse_all(problems)
    sheet = {"total": total, "criteria": [_table_of(each) for each in criteria], "classes": [*map(asdict, classes)]}
    return OwnScoreSheet(sheet=json.dumps(sheet, ensure_ascii=False), **values)


_BEHIND_THE_HEAD = ("total", "criteria", "classes")


def _read_head(given: Mapping[str, Any], today: date, problems: list[Refused]) -> dict[str, Any]:
    head = {name: value for name, value in given.items() if name not in _BEHIND_THE_HEAD}
    try:
        values: dict[str, Any] = dict(read_items(OwnScoreSheet, head, today))
    except Refused as refused:
        problems += refused.problems()
        return {}
    for each in items_of(OwnScoreSheet):
        if each.needed and not values.get(each.name):
            problems.append(Refused(_("“{item}” is needed here.").format(item=each.title), each.name))
    first, last = values.get("from_on"), values.get("until_on")
    if first and last and last.last_day() < first.first_day():
        problems.append(Refused(_("The last day comes before the first."), "until_on"))
    return values


def _attempt(problems: list[Refused], read: Any, otherwise: Any) -> Any:
    try:
        return read()
    except Refused as refused:
        problems += refused.problems()
        return otherwise


def _read_criteria(given: object, problems: list[Refused]) -> tuple[Criterion, ...]:
    if not isinstance(given, list) or not given:
        problems.append(Refused(_("A score sheet needs at least one criterion."), "criteria"))
        return ()
    if len(given) > _MOST_LINES:
        problems.append(Refused(_("A score sheet has at most {most} criteria.").format(most=_MOST_LINES), "criteria"))
        return ()
    found = []
    for place, table in enumerate(given):
        field = f"criteria[{place}]"
        criterion = _attempt(problems, lambda table=table, field=field: _read_criterion(table, field), None)
        if criterion is not None:
            found.append(criterion)
    return _with_keys(found)


def _read_criterion(table: object, field: str, of_a_part: bool = False) -> Criterion:
    if not isinstance(table, Mapping):
        raise Refused(_("“{item}” is needed here.").format(item=_("Criterion")), f"{field}.title")
    wrong: list[Refused] = []
    unknown = [str(each) for each in table if each not in _OF_A_CRITERION]
    if unknown:
        wrong.append(Refused(_("There is no item called “{name}”.").format(name=unknown[0][:40]), f"{field}.title"))
    title = _attempt(wrong, lambda: read_words(f"{field}.title", N_("Criterion"), table.get("title")), None)
    if title == "":
        wrong.append(Refused(_("“{item}” is needed here.").format(item=_("Criterion")), f"{field}.title"))
    most = _attempt(wrong, lambda: _needed_number(f"{field}.most", N_("Most points"), table.get("most")), 0)
    measure = table.get("measure") or ""
    if not isinstance(measure, str) or measure not in MEASURES:
        words = _("“{value}” is not possible here; possible are: {choices}.")
        shown = words.format(value=str(measure)[:40], choices=", ".join(filter(None, MEASURES)))
        wrong.append(Refused(shown, f"{field}.measure"))
    bands: tuple[Band, ...] = ()
    if table.get("bands"):
        bands = _attempt(wrong, lambda: read_bands(table["bands"], f"{field}.bands"), ())
        if measure not in IN_BANDS:
            wrong.append(Refused(_("Bands need something that is measured in figures."), f"{field}.bands"))
        if most and any(each.points > most for each in bands):
            words = _("A band gives more than {most} points.").format(most=most)
            wrong.append(Refused(words, f"{field}.bands"))
    parts = []
    given = table.get("parts") or []
    if not isinstance(given, list) or (given and of_a_part) or len(given) > _MOST_LINES:
        wrong.append(Refused(_("Parts are a list, and have no parts themselves."), f"{field}.parts"))
        given = []
    for place, each in enumerate(given):
        inner = f"{field}.parts[{place}]"
        part = _attempt(wrong, lambda each=each, inner=inner: _read_criterion(each, inner, True), None)
        if part is not None:
            parts.append(part)
    refuse_all(wrong)
    key = table.get("key")
    return Criterion(key if isinstance(key, str) else "", title, most, measure, bands, tuple(parts))


def _needed_number(field: str, label: str, typed: object) -> int:
    number = read_item(Item(field, label, Kind.NUMBER, length=4), typed)
    if not isinstance(number, int) or not number:
        raise Refused(_("A whole number is needed here."), field)
    return number


def _with_keys(criteria: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """The same with a key of its own for each line; that of a part begins with its criterion's."""
    seen: set[str] = set()
    found = []
    for each in criteria:
        key = _free(each.key.partition(".")[0], seen)
        parts = tuple(
            replace(part, key=_free(f"{key}.{part.key.rpartition('.')[2] or 'part'}", seen)) for part in each.parts
        )
        found.append(replace(each, key=key, parts=parts))
    return tuple(found)


def _free(wanted: str, seen: set[str]) -> str:
    wanted = nfc(wanted)[:60] or "criterion"
    key, number = wanted, 2
    while key in seen:
        key, number = f"{wanted}_{number}", number + 1
    seen.add(key)
    return key


def _wrong_sums(criteria: Sequence[Criterion], classes: Sequence[ScoreClass], total: int) -> list[Refused]:
    found = []
    for place, each in enumerate(criteria):
        summed = sum(part.most for part in each.parts)
        if each.parts and summed != each.most:
            words = _("The parts of “{title}” make {sum} points, not {most}.")
            shown = words.format(title=each.title, sum=summed, most=each.most)
            found.append(Refused(shown, f"criteria[{place}].most"))
    summed = sum(each.most for each in criteria)
    if summed != total and not found:
        words = _("The criteria make {sum} points, not {total}.").format(sum=summed, total=total)
        found.append(Refused(words, "total"))
    if classes and classes[0].at_least > total:
        words = _("“{name}” begins at {least}, but there are only {total} points.")
        found.append(Refused(words.format(name=classes[0].title, least=classes[0].at_least, total=total), "classes"))
    return found


def _table_of(criterion: Criterion) -> dict[str, Any]:
    table = asdict(replace(criterion, parts=()))
    table["parts"] = [_table_of(each) for each in criterion.parts]
    return {name: value for name, value in table.items() if value or name in ("key", "title", "most")}


def own_score_sheet(kept: OwnScoreSheet) -> ScoreSheet:
    """A kept sheet as the score knows it."""
    assert kept.from_on is not None
    table = json.loads(kept.sheet)
    dated = cited_day(kept.dated.first_day()) if kept.dated and kept.dated.is_full else ""
    return ScoreSheet(
        f"own.{kept.id}",
        kept.name,
        kept.from_on.first_day(),
        table["total"],
        tuple(map(_criterion_of, table["criteria"])),
        tuple(ScoreClass(**each) for each in table["classes"]),
        Citation(kept.document, "", dated or (kept.dated.shown() if kept.dated else "")),
        kept.until_on.first_day() if kept.until_on else None,
        own=True,
    )


def _criterion_of(table: Mapping[str, Any], above: str = "") -> Criterion:
    key = f"{above}.{table['key']}" if above and "." not in table["key"] else table["key"]
    return Criterion(
        key,
        table["title"],
        table["most"],
        table.get("measure", ""),
        tuple(Band(**each) for each in table.get("bands", ())),
        tuple(_criterion_of(each, key) for each in table.get("parts", table.get("part", ()))),
    )


# The shipped ones.


def read_score_sheet(text: str, name: str) -> ScoreSheet:
    """Read the TOML text of one sheet; Trouble with the true cause where it cannot be used.

    `name` is the file's: what stands before `.toml` is the id.
    """
    try:
        table = tomllib.loads(text)
        if unknown := table.keys() - _OF_A_SHEET:
            raise ValueError(sorted(unknown)[0])
        if table["sure"] not in _SURE or any(each.get("measure", "") not in MEASURES for each in table["criterion"]):
            raise ValueError(table["sure"])
        cite = table["cite"]
        read = ScoreSheet(
            name.removesuffix(".toml"),
            table["says"],
            table["from"],
            table["total"],
            tuple(map(_criterion_of, table["criterion"])),
            tuple(ScoreClass(**each) for each in table["class"]),
            Citation(cite["document"], cite.get("article", ""), cited_day(cite["dated"]), table["sure"]),
            table.get("until"),
            table.get("note", ""),
        )
        _check_steps([each.at_least for each in read.classes], "class")
    except Refused as refused:
        raise _bad(name, refused.reason.rstrip(".")) from None
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError, ValueError, IndexError) as wrong:
        raise _bad(name, str(wrong)) from None
    wrong_sums = _wrong_sums(read.criteria, read.classes, read.total)
    twice = _twice(each.key for each in (*read.criteria, *(part for each in read.criteria for part in each.parts)))
    if wrong_sums or twice:
        raise _bad(name, twice or wrong_sums[0].reason.rstrip("."))
    return read


def _twice(names: Iterable[str]) -> str:
    return next((name for name, count in Counter(names).items() if count > 1), "")


def _bad(name: str, detail: str) -> Trouble:
    return Trouble(
        _("The file of a score sheet {name} cannot be used: {detail}.").format(name=name, detail=detail),
        _("Install the program again, or put the file right."),
    )
