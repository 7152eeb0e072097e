"""An own edition tried on its form: what it asks for that the form does not know, and that nothing breaks it."""

import itertools
import random
import re
from dataclasses import replace
from datetime import date

import pytest

from partycell_desktop import paths
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.catalogue import FORMS, get_form
from partycell_desktop.forms.compose import unused_names
from partycell_desktop.forms.edition_text import Problem, read_text
from partycell_desktop.forms.edition_trial import known_facts, sample_papers, try_edition
from partycell_desktop.forms.editions import Edition, Editions, edition_of
from partycell_desktop.forms.form import Form
from partycell_desktop.forms.pdf import draw
from partycell_desktop.store.shipped import load_lists

FOLDER = paths.resources() / "forms"
EDITIONS = Editions(FOLDER)
LISTS = load_lists()
QUOTE = '"'
VALUE = re.compile(r'\w+ = (?:"[^"]*"|[\d.]+)')
HEAD = 'code = "A"\ntitle = "Mẫu A"\nissued_by = "CV 1"\nfrom = 2026-01-01\nsure = "quoted"\n'


def shipped(key: str) -> tuple[Edition, str]:
    edition = EDITIONS.all_of(key)[-1]
    return edition, EDITIONS.text_of(key, edition.first_day, own=False)


def tried(key: str, toml: str) -> list[Problem]:
    data, wrong = read_text(toml)
    assert wrong == []
    return try_edition(get_form(key), edition_of(key, data, own=True), toml, shipped(key)[0], LISTS)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_what_is_shipped_stands_the_trial(form: Form) -> None:
    edition, text = shipped(form.key)
    assert try_edition(form, edition, text, edition, LISTS) == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_everything_that_a_form_knows_is_told_with_its_label(form: Form) -> None:
    edition, _text = shipped(form.key)
    known = known_facts(form, edition, LISTS)
    assert edition.names() <= {each.name for each in known}
    assert unused_names([edition], form.facts(form.sample(LISTS))) == frozenset()
    assert {each.example for each in known if each.name == "form_code"} == {edition.code}


def test_a_name_that_the_form_does_not_know_is_said_with_its_line_and_the_one_that_is_meant() -> None:
    _edition, text = shipped("2-hsdv")
    line = next(number for number, each in enumerate(text.splitlines(), 1) if "{full_name}" in each and number > 12)
    lines = text.splitlines()
    lines[line - 1] = lines[line - 1].replace("{full_name}", "{ful_name}")
    (wrong,) = tried("2-hsdv", "\n".join(lines))
    assert wrong.line == line
    assert "“ful_name”" in wrong.words and "“full_name”" in wrong.words


def test_a_name_in_a_condition_and_at_the_head_is_looked_at_too() -> None:
    text = HEAD + 'corner = "{nobody:12}"\n[[block]]\nkind = "paragraph"\nwhen = "nothing"\ntext = "x"\n'
    assert [(each.line, "nothing" in each.words or "nobody" in each.words) for each in tried("2-hsdv", text)] == [
        (9, True),
        (6, True),
    ]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ('kind = "paragraph"\ntext = "{relatives}"', "“relatives”"),
        ('kind = "paragraph"\ntext = "{relation}"', "“relation”"),
        ('kind = "paragraph"\neach = "full_name"\ntext = "x"', "“full_name”"),
        ('kind = "photo"\nimage = "full_name"', "“full_name”"),
        ('kind = "boxes"\nvalue = "{card_number}"\ncount = 3', "3 ô"),
    ],
)  # fmt: skip
def test_a_name_that_is_used_for_what_it_is_not_is_said(block: str, said: str) -> None:
    form, (edition, _text) = get_form("2-hsdv"), shipped("2-hsdv")
    names = {each.name for each in known_facts(form, edition, LISTS)}
    assert {"relatives", "full_name", "card_number"} <= names
    if "{relation}" in block:
        block = block.replace("relation", next(each.name for each in known_facts(form, edition, LISTS) if each.rows_of))
        said = "mẫu cần mục"
    (wrong,) = tried("2-hsdv", f"{HEAD}[[block]]\n{block}\n")
    assert said in wrong.words
    assert wrong.line or "3 ô" in said


def test_columns_are_chosen_only_out_of_a_table_that_allows_it() -> None:
    _edition, text = shipped("dsdv")
    assert tried("dsdv", text) == []
    for before, after in (
        ("{ width = 36 }", "{ weight = 2 }"),
        ("size = 11\n", ""),
        ("numbers = true\n", ""),
    ):
        changed = text.replace(before, after, 1)
        if changed == text:
            continue
        (wrong,) = tried("dsdv", changed)
        assert "“width”" in wrong.words
    plain = HEAD + '[[block]]\nkind = "table"\ncolumns = [{}, {}]\nrows = "members"\ncells = ["{#}", "{name}"]\n'
    (wrong,) = tried("dsdv", plain)
    assert "“width”" in wrong.words


NUMBERS, WORDS = ("0.01", "1", "5", "60", "72", "150"), ('""', '"x"', '"{form_title}"', '"centre"')


@pytest.mark.slow
def test_no_text_that_passes_the_check_breaks_compose_or_the_page() -> None:
    """Lines of shipped editions with other values: either they are refused in words, or a paper comes out."""
    chance = random.Random(7)
    drawn = 0
    for key, _round in itertools.product(("2-hsdv", "dsdv", "ds-hhd", "muc-luc"), range(40)):
        edition, text = shipped(key)
        lines = text.splitlines()
        for at in chance.sample([n for n, line in enumerate(lines) if n > 8 and VALUE.fullmatch(line)], 2):
            name, value = lines[at].split(" = ")
            lines[at] = f"{name} = {chance.choice(WORDS if value.startswith(QUOTE) else NUMBERS)}"
        toml = "\n".join(lines)
        data, wrong = read_text(toml)
        if wrong or try_edition(get_form(key), edition_of(key, data, own=True), toml, edition, LISTS):
            continue
        for paper in sample_papers(get_form(key), edition_of(key, data, own=True), LISTS):
            draw(paper)
        drawn += 1
    assert drawn > 40


@pytest.mark.parametrize(
    "toml",
    [
        "margins = [100, 100, 100, 60]\n[[block]]\nkind = 'header'\nupper = '{form_title}'\ncell = 'x'\n",
        "size = 36\n[[block]]\nkind = 'space'\nmm = 250\n[[block]]\nkind = 'space'\nmm = 250\n",
        "[[block]]\nkind = 'fields'\nlines = []\n",
        "[[block]]\nkind = 'fields'\nlines = [[]]\n",
        "[[block]]\nkind = 'fields'\nindent = 150\nlines = ['{full_name} x']\n",
        "[[block]]\nkind = 'table'\ncolumns = [{width = 400}, {width = 1}]\ncells = ['{full_name}', '{full_name}']\n",
        "[[block]]\nkind = 'table'\ncolumns = [{weight = 0.01}, {}]\nhead = [['a', 'b']]\n",
        "[[block]]\nkind = 'table'\ncolumns = [{}, {}]\nsize = 72\nrow_mm = 200\ncells = ['{full_name}', 'x']\n",
        "[[block]]\nkind = 'boxes'\nvalue = ''\ncount = 60\n",
        "[[block]]\nkind = 'signatures'\n[[block.signer]]\n",
        "[[block]]\nkind = 'signatures'\nsize = 72\ngap = 150\n[[block.signer]]\nname = '{full_name}'\n",
        "[[block]]\nkind = 'columns'\nweights = [0.01, 1000]\n[[block.column]]\n[[block.column.block]]\n"
        "kind = 'photo'\nimage = 'photo'\n"
        "[[block.column]]\n[[block.column.block]]\nkind = 'paragraph'\ntext = '{full_name:fill 60}'\n",
    ],
)
def test_a_strange_page_is_still_a_page(toml: str) -> None:
    form, text = get_form("2-hsdv"), HEAD + toml
    data, wrong = read_text(text)
    if wrong:
        assert all(each.words for each in wrong)
        return
    edition = edition_of("2-hsdv", data, own=True)
    for paper in sample_papers(form, edition, LISTS):
        assert draw(paper).startswith(b"%PDF")


def test_an_edition_without_its_own_layout_is_tried_too() -> None:
    form, (edition, _text) = get_form("2-hsdv"), shipped("2-hsdv")
    named = replace(edition, code="2A-HSĐV", corner="{nobody}", layout_of=edition.first_day, first_day=date(2026, 1, 1))
    (wrong,) = try_edition(form, named, 'code = "2A-HSĐV"\ncorner = "{nobody}"\n', edition, LISTS)
    assert wrong.line == 2
    with pytest.raises(Refused):
        sample_papers(form, named, LISTS)
