import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.compose import Fact, compose, gaps, unused_names
from partycell_desktop.forms.document import (
    Boxes,
    Columns,
    Dots,
    Fields,
    Paragraph,
    PartyHeader,
    Photo,
    Run,
    Signatures,
    Table,
    Tick,
    plain,
)
from partycell_desktop.forms.editions import Edition, read_edition
from partycell_desktop.forms.plain_text import as_text
from tests.conftest import Golden
from tests.forms.slips import edition, facts

HEAD = 'code = "A"\ntitle = "Mẫu A"\nissued_by = "HD 1"\nfrom = 2025-01-01\nsure = "quoted"\n'


def small(toml: str) -> Edition:
    return read_edition("a.2025-01-01.toml", HEAD + toml)


def paragraph(wording: str) -> Edition:
    return small(f"[[block]]\nkind = 'paragraph'\ntext = '{wording}'\n")


def test_the_whole_paper_reads_as_expected(golden: Golden) -> None:
    golden("forms/phieu-thu.txt", as_text(compose(edition(), facts())))


def test_the_paper_without_any_value_reads_as_expected(golden: Golden) -> None:
    empty = {name: Fact(None) for name in facts()}
    golden("forms/phieu-thu-trong.txt", as_text(compose(edition(), empty)))


def test_the_title_of_the_file_may_hold_facts() -> None:
    document = compose(edition(), facts())
    assert (document.title, document.keywords) == ("Phiếu thử NGUYỄN VĂN AN", ("PHIẾU-THỬ",))
    assert compose(edition(), facts(name=Fact(None))).title == "Phiếu thử"


def test_a_paper_bears_the_code_the_title_and_the_document_of_its_edition() -> None:
    head = HEAD.replace('"A"', '"1A-TĐV"').replace('"Mẫu A"', '"Danh sách đề nghị phát thẻ"')
    wording = "{form_code} | {form_title} | {form_type} | {form_subject} | {form_issued_by}"
    block = f"[[block]]\nkind = 'paragraph'\ntext = '{wording}'\n"
    named = compose(read_edition("a.2025-01-01.toml", f'{head}type = "Danh sách"\n{block}'), {})
    assert as_text(named).splitlines()[-1] == (
        "1A-TĐV | Danh sách đề nghị phát thẻ | DANH SÁCH | đề nghị phát thẻ | HD 1"
    )
    other = compose(read_edition("a.2025-01-01.toml", f'{head}type = "Tờ khai"\n{block}'), {})
    assert "| DANH SÁCH ĐỀ NGHỊ PHÁT THẺ | " in as_text(other)


def test_the_corner_of_the_first_page_may_bear_the_code() -> None:
    document = compose(small('corner = "Mẫu {form_code}"\n[[block]]\nkind = "page_break"\n'), {})
    assert document.corner == "Mẫu A"
    assert "(corner) Mẫu A" in as_text(document)
    assert compose(paragraph("x"), {}).corner == ""


def test_a_blank_without_a_fact_is_refused() -> None:
    with pytest.raises(Refused, match="nickname") as refused:
        compose(paragraph("Tên: {nickname}"), {})
    assert refused.value.field == "nickname"


def test_a_missing_value_is_a_dotted_blank_of_the_width_asked_for() -> None:
    document = compose(paragraph("{a} {b:12} {c:fill} {d:optional}"), {name: Fact(None) for name in "abcd"})
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    assert [part.mm for part in block.text if isinstance(part, Dots)] == [30.0, 12.0, None]


def test_the_last_blank_of_a_form_item_goes_to_the_end_of_the_line() -> None:
    fields = next(
        block for block in compose(edition(), facts(other_names=Fact(None))).blocks if isinstance(block, Fields)
    )
    assert fields.lines[2][0].text[-1] == Dots(None, 1, "")


def test_a_long_answer_missing_leaves_several_dotted_lines() -> None:
    fields = next(
        block for block in compose(edition(), facts(story=Fact(None, "s"))).blocks if isinstance(block, Fields)
    )
    assert fields.lines[3][0].text[-1] == Dots(None, 3, "s")


def test_what_a_person_typed_is_never_read_as_wording() -> None:
    (block,) = compose(paragraph("Tên: {a}"), {"a": Fact("<b>{b}</b> {{x}}")}).blocks
    assert isinstance(block, Paragraph)
    assert block.text == (Run("Tên: "), Run("<b>{b}</b> {{x}}"))


def test_what_a_person_typed_is_brought_into_one_unicode_form() -> None:
    (block,) = compose(paragraph("{a}"), {"a": Fact("o\u0302\u0301")}).blocks
    assert isinstance(block, Paragraph)
    assert plain(block.text) == "ố"


def test_words_know_the_field_they_came_from() -> None:
    (block,) = compose(paragraph("Tên: {a}"), {"a": Fact("An", "person.birth_name")}).blocks
    assert isinstance(block, Paragraph)
    assert block.text[1] == Run("An", source="person.birth_name")


def test_a_long_answer_keeps_its_paragraphs() -> None:
    blocks = compose(paragraph("Nhận xét: {a}"), {"a": Fact("một\n\nhai\nba")}).blocks
    assert [plain(block.text) for block in blocks if isinstance(block, Paragraph)] == ["Nhận xét: một", "hai", "ba"]


def test_when_and_unless_choose_blocks() -> None:
    sealed, unsealed = facts(has_seal=Fact("x")), facts()
    assert len([b for b in compose(edition(), sealed).blocks if isinstance(b, Signatures)]) == 1
    assert len([b for b in compose(edition(), unsealed).blocks if isinstance(b, Signatures)]) == 2
    assert "PHỤ LỤC" in as_text(compose(edition(), facts(annex=Fact("x"))))


def test_each_repeats_blocks_and_adds_empty_copies() -> None:
    texts = [plain(b.text) for b in compose(edition(), facts()).blocks if isinstance(b, Paragraph)]
    assert texts[1:5] == [
        "1. Cha: Nguyễn Văn Bình, sinh năm 1950",
        "Đã mất.",
        "2. Mẹ: Trần Thị Cúc, sinh năm ……",
        "3. ……: ……, sinh năm ……",
    ]


def test_table_rows_are_filled_and_empty_ones_added() -> None:
    (table,) = [block for block in compose(edition(), facts()).blocks if isinstance(block, Table)]
    assert [[plain(cell.text) for cell in row] for row in table.rows] == [
        ["1", "Báo <b> & {x}", "438.000 ₫", "1.314.000 ₫"],
        ["", "", "", ""],
        ["Tổng cộng", "438.000 ₫", ""],
    ]
    assert [cell.bold for cell in table.rows[2]] == [True, True, True]
    assert table.numbers == ("A", "B", "1", "2")


def test_boxes_leave_out_spaces_and_refuse_what_does_not_fit() -> None:
    columns = next(block for block in compose(edition(), facts()).blocks if isinstance(block, Columns))
    assert [block.value for block in columns.columns[1] if isinstance(block, Boxes)] == ["001075456789"]
    with pytest.raises(Refused, match="12") as refused:
        compose(edition(), facts(card=Fact("0010754567890", "person.card_number")))
    assert refused.value.field == "person.card_number"


def test_a_photo_is_put_into_its_frame() -> None:
    columns = next(
        b for b in compose(edition(), facts(photo=Fact(b"x", "person.photo"))).blocks if isinstance(b, Columns)
    )
    assert columns.columns[0] == (Photo(b"x", source="person.photo"),)


def test_a_square_is_crossed_where_the_fact_holds() -> None:
    fields = next(block for block in compose(edition(), facts()).blocks if isinstance(block, Fields))
    assert [part.checked for part in fields.lines[1][0].text if isinstance(part, Tick)] == [True, False]


def test_recipients_may_come_as_lines_of_one_fact() -> None:
    first = next(block for block in compose(edition(), facts()).blocks if isinstance(block, Signatures))
    assert [plain(line) for line in first.recipients] == ["- Đảng ủy phường Ví Dụ,", "- Chi ủy,", "- Lưu Chi bộ."]


def test_the_header_takes_its_lines_from_the_facts() -> None:
    (header,) = [block for block in compose(edition(), facts()).blocks if isinstance(block, PartyHeader)]
    assert plain(header.number) == "Số 14-NQ/CB"
    assert plain(header.place_and_date) == "Ví Dụ, ngày 05 tháng 10 năm 2026"


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        ("name", Fact([{"a": "b"}])),
        ("name", Fact(b"x")),
        ("photo", Fact("words")),
        ("relatives", Fact("words")),
    ],
)
def test_a_fact_of_the_wrong_kind_is_refused(name: str, fact: Fact) -> None:
    with pytest.raises(Refused, match=name):
        compose(edition(), facts(**{name: fact}))


def test_a_column_may_not_have_the_name_of_a_fact() -> None:
    with pytest.raises(Refused, match="year"):
        compose(edition(), facts(relatives=Fact([{"year": "1950"}])))


def test_a_complete_record_has_no_gaps() -> None:
    assert gaps(edition(), facts()) == []


def test_gaps_name_every_missing_and_doubtful_field_in_the_order_of_the_paper() -> None:
    found = gaps(
        edition(),
        facts(
            name=Fact("", "person.birth_name", "Họ và tên khai sinh"),
            card=Fact(None, "person.card_number", "Số thẻ"),
            year=Fact("1985", "person.born_on", "Ngày sinh", doubt="Chỉ biết năm sinh."),
            other_names=Fact(None, "person.other_names", needed=False),
        ),
    )
    assert [(gap.source, gap.missing) for gap in found] == [
        ("person.card_number", True),
        ("person.birth_name", True),
        ("person.born_on", False),
    ]
    assert found[2].reason == "Chỉ biết năm sinh."
    assert found[1].label == "Họ và tên khai sinh"


def test_a_field_used_twice_is_one_gap() -> None:
    missing = Fact(None, "person.born_on", "Ngày sinh")
    assert len(gaps(edition(), facts(day=missing, month=missing, year=missing))) == 1


def test_a_gap_in_a_row_says_which_row() -> None:
    relatives = [{"relation": "Mẹ", "relative": Fact(None, "person.relatives[0].name", "Tên"), "is_dead": None}]
    for row in relatives:
        row["relative_year"] = "1950"
    (gap,) = gaps(edition(), facts(relatives=Fact(relatives, "person.relatives")))
    assert gap.source == "person.relatives[0].name"


def test_a_block_that_is_not_printed_leaves_no_gap() -> None:
    missing = Fact(None, "cell.upper_committee")
    assert gaps(edition(), facts(has_seal=Fact("x"), upper_committee=missing)) == []


def test_facts_that_no_edition_uses_are_named() -> None:
    given = facts(shoe_size=Fact("42"), payments=Fact([{"what": "x", "now": "", "total": "", "vat": "10%"}]))
    assert unused_names([edition()], given) == {"shoe_size", "vat"}
    assert unused_names([edition()], facts()) == frozenset()
