"""An edition tried on its form: does it ask only for what the form knows, and does the filled sample come out?

What stands in the program's own editions is tried by tests; what a person writes is tried here, before it is kept.
"""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms import candidate_samples, meeting_samples, samples, written_samples
from partycell_desktop.forms.compose import Fact, compose
from partycell_desktop.forms.document import Document
from partycell_desktop.forms.edition_checks import names_asked
from partycell_desktop.forms.edition_text import Problem, block_lines, lines_of
from partycell_desktop.forms.editions import FORM_NAMES, Edition
from partycell_desktop.forms.form import About, Form
from partycell_desktop.forms.material import Material
from partycell_desktop.words import N_, _

Lists = dict[str, CodeList]

_FORM_LABELS = (
    N_("Form code"),
    N_("Title of the form"),
    N_("Type of document, in capitals"),
    N_("The rest of the title"),
    N_("Issuing document"),
)


@dataclass(frozen=True)
class KnownFact:
    """Something that a wording of the form may ask for. `example` is what the sample says.

    `rows_of` names the list of which it is a column; `kind` is "words", "list" or "picture".
    """

    name: str
    label: str
    example: str
    kind: str = "words"
    rows_of: str = ""


def known_facts(form: Form, shipped: Edition, lists: Lists) -> list[KnownFact]:
    """Everything that an edition of the form may ask for: of the form itself, then the facts, then rows of lists.

    The program's own edition `shipped` tells the columns of lists that are empty in the sample.
    """
    words = shipped.form_words()
    own = [KnownFact(name, _(label), words[name]) for name, label in zip(FORM_NAMES, _FORM_LABELS, strict=True)]
    plain: list[KnownFact] = []
    columns: list[KnownFact] = []
    for name, fact in form.facts(form.sample(lists)).items():
        if fact.value is None or isinstance(fact.value, str):
            plain.append(KnownFact(name, fact.label, fact.value or ""))
        elif isinstance(fact.value, bytes):
            plain.append(KnownFact(name, fact.label, "", "picture"))
        else:
            columns.append(KnownFact(name, fact.label, "", "list"))
            columns += _columns(name, fact.label, fact.value)
    lists_there = {each.name: each.label for each in (*plain, *columns) if each.kind == "list" or not each.example}
    seen = {each.name for each in (*own, *plain, *columns)}
    for rows_of, name in dict.fromkeys(_asked_of_lists(list(shipped.blocks), "")):
        if name not in seen and rows_of in lists_there:
            columns.append(KnownFact(name, lists_there[rows_of], "", rows_of=rows_of))
            seen.add(name)
    return [*own, *plain, *columns]


def _asked_of_lists(spec: Any, rows_of: str) -> Iterator[tuple[str, str]]:
    """Each name that is asked inside `each` or `rows`, with the list whose column it may be."""
    if isinstance(spec, dict):
        inside = spec.get("each") or spec.get("rows")
        rows_of = inside if isinstance(inside, str) else rows_of
        for value in spec.values():
            yield from _asked_of_lists(value, rows_of)
    elif isinstance(spec, list):
        for each in spec:
            yield from _asked_of_lists(each, rows_of)
    elif rows_of and isinstance(spec, str):
        yield from ((rows_of, name) for name in names_asked(spec))


def _columns(name: str, label: str, rows: Sequence[Mapping[str, str | Fact | None]]) -> Iterator[KnownFact]:
    seen: dict[str, KnownFact] = {}
    for row in rows:
        for column, value in row.items():
            words = value.value if isinstance(value, Fact) else value
            own = value.label if isinstance(value, Fact) else ""
            known = seen.get(column)
            if known is None or not known.example:
                seen[column] = KnownFact(column, own or label, words if isinstance(words, str) else "", rows_of=name)
    yield from seen.values()


def try_edition(form: Form, edition: Edition, toml: str, shipped: Edition, lists: Lists) -> list[Problem]:
    """What is wrong with an edition for its form; `toml` is its text, in which the lines are counted.

    `shipped` is the program's own edition of the form.
    """
    known = {each.name for each in known_facts(form, shipped, lists)}
    problems = list(_unknown_names(edition, toml, known))
    if not problems:
        try:
            sample_papers(form, edition, lists)
        except Refused as refused:
            problems.append(Problem(_line_of_name(toml, refused.field), refused.reason.rstrip(".")))
    return problems


def _unknown_names(edition: Edition, toml: str, known: set[str]) -> Iterator[Problem]:
    if edition.layout_of is None:
        places = block_lines(toml)
        for number, (block, (start, end)) in enumerate(zip(edition.blocks, places, strict=True), start=1):
            where = _("block {number} ({kind})").format(number=number, kind=block["kind"])
            for name in dict.fromkeys(names_asked(block)):
                if name not in known:
                    line = _line_of_name(toml, name, start, end) or start
                    yield Problem(line, f"{where}: {_unknown(name, known)}")
    for name in dict.fromkeys(names_asked([edition.document_title, edition.corner])):
        if name not in known:
            yield Problem(_line_of_name(toml, name), _unknown(name, known))


def _unknown(name: str, known: set[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    if near:
        return _("this form has nothing called “{name}” (is “{near}” meant?)").format(name=name, near=near[0])
    return _("this form has nothing called “{name}”").format(name=name)


def _line_of_name(toml: str, name: str, start: int = 1, end: int = 0) -> int:
    if not name:
        return 0
    asked = re.compile(rf"""\{{{re.escape(name)}[:}}]|["']{re.escape(name)}["']""")
    lines = lines_of(toml)
    return next((number for number in range(start, (end or len(lines) + 1)) if asked.search(lines[number - 1])), 0)


def sample_papers(form: Form, edition: Edition, lists: Lists) -> list[Document]:
    """The filled sample and the nearly empty one on an edition; Refused where the edition does not fit the form."""
    return [compose(form.edition(edition, each), form.facts(each)) for each in _materials(form, lists)]


def _materials(form: Form, lists: Lists) -> list[Material]:
    rich = form.sample(lists)
    if form.of_candidates:
        nobody = candidate_samples.bare_applicant()
        return [rich, replace(rich, members=(nobody.subject,), candidates=(nobody,), options={})]
    if form.about is About.MEETING:
        return [rich, replace(rich, meeting=meeting_samples.bare_meeting(), options={})]
    if form.about is About.DOCUMENT:
        return [rich, written_samples.emptied(rich)]
    members = () if form.about is About.BOOK else (samples.bare_member(),)
    return [rich, replace(rich, members=members, options={})]
