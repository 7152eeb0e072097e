"""Every form on every edition: its wording, its facts, and what the PDF and the Word file really say."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace

import docx
import pytest
from pypdf import PdfReader

from partycell_desktop import paths
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms import candidate_samples, meeting_samples, personal_samples, samples, written_samples
from partycell_desktop.forms.catalogue import FORMS, get_form
from partycell_desktop.forms.compose import Fact, compose, gaps, unused_names
from partycell_desktop.forms.document import Document, plain, texts_of
from partycell_desktop.forms.docx import write
from partycell_desktop.forms.editions import FORM_NAMES, SURE, Edition, Editions
from partycell_desktop.forms.form import About, Form
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.pdf import draw
from partycell_desktop.forms.plain_text import as_text
from partycell_desktop.store.shipped import load_lists

EDITIONS = Editions(paths.resources() / "forms")
LISTS = load_lists()
ALL = [(form, edition) for form in FORMS for edition in EDITIONS.all_of(form.key)]
every_edition = pytest.mark.parametrize(
    ("form", "edition"), ALL, ids=[f"{form.key}.{edition.first_day}" for form, edition in ALL]
)
LETTERS = "ốỹđ₫"
IN_BOXES = {"life_record_number", "card_number", "key_lines", "check_group"}

# What a form without a list of lines asks for in words of any length.
ANSWERS = {
    "now_residence",
    "residence",
    "home_place",
    "file_name",
    "strengths",
    "decision",
    "period_heading",
    "content",
    "body",
}


def rich(form: Form) -> Material:
    return form.sample(LISTS)


def bare(form: Form) -> Material:
    """The same paper of somebody of whom little is known."""
    if form.of_candidates:
        nobody = candidate_samples.bare_applicant()
        return replace(form.sample(LISTS), members=(nobody.subject,), candidates=(nobody,), options={})
    if form.about is About.MEETING:
        return replace(form.sample(LISTS), meeting=meeting_samples.bare_meeting(), options={})
    if form.about is About.DOCUMENT:
        return written_samples.emptied(form.sample(LISTS))
    members = () if form.about is About.BOOK else (samples.bare_member(),)
    return replace(form.sample(LISTS), members=members, options={})


def others(form: Form) -> list[Material]:
    """The same paper of several people, or of a way that went otherwise."""
    if not form.of_candidates:
        return [replace(rich(form), members=(samples.rich_member(), samples.bare_member()))]
    ways = (
        candidate_samples.failed_applicant(),
        candidate_samples.readmitted_probationer(),
        personal_samples.returning_applicant(),
    )
    return [replace(rich(form), members=(way.subject,), candidates=(way,)) for way in ways]


def paper(form: Form, edition: Edition, material: Material, facts: Mapping[str, Fact] | None = None) -> Document:
    return compose(form.edition(edition, material), form.facts(material) if facts is None else facts)


def test_every_form_has_an_edition_and_every_edition_a_form() -> None:
    assert sorted(form.key for form in FORMS) == EDITIONS.keys()


@every_edition
def test_the_paper_says_what_its_golden_text_says(form: Form, edition: Edition, golden) -> None:
    golden(f"forms/{form.key}.{edition.first_day}.txt", as_text(paper(form, edition, rich(form))))


@every_edition
def test_the_empty_paper_leaves_blanks_as_its_golden_text_says(form: Form, edition: Edition, golden) -> None:
    golden(f"forms/{form.key}.{edition.first_day}.empty.txt", as_text(paper(form, edition, bare(form))))


@every_edition
def test_a_blank_without_a_fact_is_refused(form: Form, edition: Edition) -> None:
    unrefused = set(edition.names()) & set(form.facts(rich(form)))
    for material in (rich(form), *others(form), bare(form)):  # some blanks stand only where something is otherwise
        facts = form.facts(material)
        for name in sorted(unrefused):
            try:
                paper(form, edition, material, {other: fact for other, fact in facts.items() if other != name})
            except Refused as refused:
                assert name in refused.reason
                unrefused.discard(name)
    assert unrefused == set()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_no_fact_is_made_that_no_edition_prints(form: Form) -> None:
    assert unused_names(EDITIONS.all_of(form.key), form.facts(rich(form))) == frozenset()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_no_fact_has_a_name_under_which_the_edition_speaks_of_itself(form: Form) -> None:
    assert not set(form.facts(rich(form))) & set(FORM_NAMES)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_fact_that_no_edition_prints_is_found(form: Form) -> None:
    facts = {**form.facts(rich(form)), "nobody_asks": Fact("x")}
    assert unused_names(EDITIONS.all_of(form.key), facts) == {"nobody_asks"}


@every_edition
def test_every_edition_says_where_it_comes_from_and_how_sure_that_is(form: Form, edition: Edition) -> None:
    assert edition.title
    assert edition.issued_by
    assert edition.sure in SURE
    if form.is_prescribed and edition.sure != "verbatim":
        assert edition.note, "what is not sure is explained"


def test_layouts_that_were_never_seen_in_print_are_marked_so() -> None:
    unconfirmed = {form.key for form, edition in ALL if edition.sure == "unconfirmed"}
    assert unconfirmed == {
        *("3-hsdv", "muc-luc", "1-tdv", "tk-hhd"),
        *("5-knd", "12-knd", "17-knd", "19-knd", "20-knd"),
        *("1-knd", "3-knd", "4-knd", "4a-knd", "ct-lkn", "ct-lcb", "10-knd", "11-knd"),
        "phieu-bau",
    }


@every_edition
def test_what_was_typed_comes_out_of_the_pdf_letter_by_letter(form: Form, edition: Edition) -> None:
    material = rich(form)
    document = paper(form, edition, material, marked(form.facts(material)))
    said = bare_letters(" ".join(plain(text) for text in texts_of(document.blocks)))
    marks = [f"{LETTERS}{number}." for number in range(1, 1000) if f"{LETTERS}{number}." in said]
    assert len(marks) >= 2
    drawn = bare_letters(pdf_text(draw(document)))
    assert [mark for mark in marks if mark not in drawn] == []


@every_edition
def test_what_was_typed_comes_out_of_the_word_file(form: Form, edition: Edition) -> None:
    material = rich(form)
    document = paper(form, edition, material, marked(form.facts(material)))
    said = bare_letters(" ".join(plain(text) for text in texts_of(document.blocks)))
    marks = [f"{LETTERS}{number}." for number in range(1, 1000) if f"{LETTERS}{number}." in said]
    written = bare_letters(word_text(write(document)))
    assert [mark for mark in marks if mark not in written] == []


@every_edition
def test_a_cell_or_an_answer_longer_than_a_page_loses_no_word(form: Form, edition: Edition) -> None:
    material = rich(form)
    words = [f"{LETTERS}{number}." for number in range(1, 1500)]
    chosen, facts = with_long_words(form, edition, material, " ".join(words))
    drawn = draw(compose(form.edition(edition, chosen), facts))
    assert len(PdfReader(io.BytesIO(drawn)).pages) > 2
    found = bare_letters(pdf_text(drawn))
    assert [word for word in words if word not in found] == []


def with_long_words(form: Form, edition: Edition, material: Material, long: str) -> tuple[Material, dict[str, Fact]]:
    """The facts with `long` in a cell of their longest list; in the last answer where the form has no such list."""
    facts = dict(form.facts(material))
    lists = [name for name, fact in facts.items() if rows_of(fact) and name not in IN_BOXES]
    if not lists:
        answer = next(name for name in facts if name in ANSWERS)
        return material, {**facts, answer: replace(facts[answer], value=long)}
    first, *others = rows_of(facts[lists[0]])
    column = next(name for name in reversed(first) if name in edition.names() and name not in ("remark", "left"))
    value = first[column]
    cell = replace(value, value=long) if isinstance(value, Fact) else long
    facts[lists[0]] = replace(facts[lists[0]], value=[{**first, column: cell}, *others])
    return replace(material, options={**material.options, "columns": f"name {column}"}), facts


@every_edition
def test_every_needed_item_that_is_missing_is_named_with_its_place(form: Form, edition: Edition) -> None:
    material = bare(form)
    found = gaps(form.edition(edition, material), form.facts(material))
    assert all(gap.label for gap in found)
    assert all(gap.source or form.about is About.BOOK or gap.name == "dues_month" for gap in found)


@pytest.mark.parametrize(
    ("form", "edition"), [each for each in ALL if each[0].of_candidates], ids=lambda each: each.key
)
def test_nothing_is_missing_where_everything_about_a_candidate_was_recorded(form: Form, edition: Edition) -> None:
    material = rich(form)
    found = gaps(form.edition(edition, material), form.facts(material))
    assert [(gap.name, gap.reason) for gap in found] == []


def test_a_form_is_found_by_its_code_however_it_is_written() -> None:
    assert get_form("2-HSĐV") is get_form("2-hsdv")


def test_a_form_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(Refused, match="2-hsdv"):
        get_form("99-XYZ")


# Helpers: facts with unmistakable values, and reading files back.


def rows_of(fact: Fact) -> list[dict[str, str | Fact | None]]:
    return [dict(row) for row in fact.value] if isinstance(fact.value, list) else []


def marked(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """The same facts, each word and cell replaced by the hard letters and a number of its own."""
    numbers = iter(range(1, 1000))
    found: dict[str, Fact] = {}
    for name, fact in facts.items():
        if name in IN_BOXES or fact.value is None or isinstance(fact.value, bytes):
            found[name] = fact
        elif isinstance(fact.value, str):
            found[name] = replace(fact, value=f"{LETTERS}{next(numbers)}.")
        else:
            rows = [{key: marked_cell(value, numbers) for key, value in row.items()} for row in rows_of(fact)[:2]]
            found[name] = replace(fact, value=rows)
    return found


def marked_cell(value: str | Fact | None, numbers: Iterator[int]) -> str | Fact:
    words = f"{LETTERS}{next(numbers)}."
    return replace(value, value=words) if isinstance(value, Fact) else words


def pdf_text(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def word_text(file: bytes) -> str:
    body = docx.Document(io.BytesIO(file)).element.body
    return "".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))


def bare_letters(text: str) -> str:
    return "".join(text.split())
