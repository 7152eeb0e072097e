"""What a document of the cell says: its layout, its doubts, which draft it is, what an extract takes."""

import dataclasses

import pytest

from partycell_desktop.domain.documents import DocumentState
from partycell_desktop.domain.extracts import ExtractSource, chosen_words, lines_of_passages, read_words
from partycell_desktop.domain.written_papers import (
    PaperDraft,
    PaperWords,
    doubts_of_words,
    layout_of,
    lines_of,
    mended,
    parts_of,
    words_from_json,
)

WHOLE = PaperWords("CV", "xin ý kiến", addressees="Đảng ủy phường Ví Dụ", body="Kính đề nghị Đảng ủy cho ý kiến.")


def doubts(words: PaperWords, state: DocumentState = DocumentState.DRAFT) -> list[str]:
    return [each.field for each in doubts_of_words(words, state, lambda _rule: None)]


@pytest.mark.parametrize(
    ("type_", "layout", "parts"),
    [
        ("CV", "cong-van", ("addressees",)),
        ("TTr", "to-trinh", ("addressees", "bases")),
        ("QĐ", "quyet-dinh", ("bases",)),
        ("BC", "van-ban", ("addressees", "bases")),
        ("NQ", "van-ban", ("addressees", "bases")),
    ],
)
def test_each_type_is_printed_on_its_layout_with_its_parts(type_: str, layout: str, parts: tuple[str, ...]) -> None:
    assert (layout_of(type_), parts_of(type_)) == (layout, parts)


def test_lines_are_one_thing_each_whatever_dashes_and_signs_were_typed() -> None:
    assert lines_of("- Căn cứ A;\n\nCăn cứ B.\n  – Căn cứ C , ") == ["Căn cứ A", "Căn cứ B", "Căn cứ C"]
    assert lines_of("") == []


def test_words_come_back_from_the_seal_as_they_were() -> None:
    assert words_from_json(WHOLE.as_json()) == WHOLE
    assert words_from_json(WHOLE.as_json()).text_hash == WHOLE.text_hash
    assert PaperWords("CV", "khác").text_hash != PaperWords("CV", "Khác").text_hash


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"body": ""}, "body"),
        ({"addressees": ""}, "addressees"),
        ({"body": "Theo Công văn số: 12-CV/ĐU."}, "mend.colon"),
        ({"body": "Kính đề nghị xem xét./."}, "mend.ending"),
        ({"body": "Đảng ủy và chi uỷ thống nhất."}, "mend.uy"),
        ({"title": "xin ý kiến về …"}, "title"),
    ],
)
def test_what_does_not_fit_is_named_at_its_place(changed: dict[str, str], field: str) -> None:
    assert doubts(WHOLE) == []
    wrong = dataclasses.replace(WHOLE, **changed)
    assert doubts(wrong) == [field]
    assert doubts(wrong, DocumentState.ISSUED) == [], "an issued paper is not doubted any more"


def test_what_can_be_mended_is_mended_where_it_stands() -> None:
    wrong = dataclasses.replace(WHOLE, title="xin ý kiến theo Công văn số: 12-CV/ĐU", body="Kính đề nghị xem xét./.")
    assert mended(wrong, "colon") == {"title": "xin ý kiến theo Công văn số 12-CV/ĐU"}
    assert mended(wrong, "ending") == {"body": "Kính đề nghị xem xét."}


def test_a_decision_without_grounds_is_doubted() -> None:
    assert doubts(PaperWords("QĐ", "phân công", body="Điều 1. Phân công.")) == ["bases"]


def test_a_draft_is_the_next_one_only_when_something_else_was_printed_before() -> None:
    fresh = PaperDraft(document_id=1)
    assert (fresh.number_for("a"), fresh.number_for("a", 3)) == (1, 3)
    printed = PaperDraft(document_id=1, draft_no=2, printed_hash="a")
    assert (printed.number_for("a"), printed.number_for("b")) == (2, 3)
    assert printed.number_for("b", 5) == 5, "a number typed by hand goes before"


def test_an_extract_takes_the_chosen_lines_in_the_order_of_the_paper_with_each_heading_once() -> None:
    passages = [
        ("opening", "", "Thời gian: 14 giờ."),
        (
            "tasks",
            "III. PHÂN CÔNG",
            "Chi bộ phân công:\n- Đồng chí An: việc một.\n| A | B |\n| 1 | 2 |\n- Đồng chí Bình.",
        ),
    ]
    source = ExtractSource(
        "nghi-quyet", "Nghị quyết", "05-NQ/CB", "2026-11-05", "tháng 11", lines_of_passages(passages)
    )
    keys = [each.key for each in source.lines]
    assert keys == ["opening:0", "tasks:0", "tasks:1", "tasks:2", "tasks:3"]
    assert source.lines[3].text == "| A | B |\n| 1 | 2 |", "a table stays whole"
    words = chosen_words(source, ["tasks:3", "tasks:1", "opening:0"])
    assert words.parts == (
        ("", "Thời gian: 14 giờ."),
        ("III. PHÂN CÔNG", "- Đồng chí An: việc một.\n- Đồng chí Bình."),
    )
    assert read_words(words.as_json()) == words
    assert source.lines[2].names("đồng chí an") and not source.lines[1].names("An Bình")
