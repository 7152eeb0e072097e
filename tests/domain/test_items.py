"""Items as typed: what is understood, and what is refused with a clear sentence."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.cell import Cell, DeskPerson, OrganisationName, Term
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import LONGEST, Item, Kind, items_of, read_item, read_words
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import LISTS
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import MembershipEvent

RECORDS = (Person, MembershipEvent, Cell, OrganisationName, Term, DeskPerson, *LISTS.values())
WORDS = (Kind.TEXT, Kind.LONG, Kind.NAME, Kind.CHOICE)


def asked(kind: Kind, length: int = 0) -> Item:
    return Item("it", "Note", kind, length=length)


def refusal(kind: Kind, typed: object) -> str:
    with pytest.raises(Refused) as refused:
        read_item(asked(kind), typed)
    assert refused.value.field == "it"
    return refused.value.reason


NAMES = [
    "Nguyễn Thị Ánh Tuyết",
    "Đỗ Ỹ Ước",
    "H'Hen Niê",
    "H’Hen Niê",
    "K'Rông Ƀăh",
    "Y Wơ\u0306n Êban",
    "Lò Văn Pẩn",
    "Tôn Nữ Huyền-Trân",
    "Trần T. Bình",
    "Jean-Paul Müller",
    "Y",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_all_peoples_of_the_country_are_taken(name: str) -> None:
    assert read_item(asked(Kind.NAME), f"  {name} ") == name


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("Nguyễn Văn 2", "2"),
        ("Nguyễn 😀 An", "😀"),
        ("Lê Văn B (Bảy)", "("),
        ("Lê, Văn B", ","),
        ("Lê_Văn", "_"),
        ("李小龙", "李"),
        ("Иванов", "И"),
        ("Ông/bà", "/"),
        ("Ａn", "Ａ"),
        ("\u0301An", "\u0301"),
        ("=HYPERLINK", "="),
    ],
)
def test_what_no_name_has_is_named_in_the_refusal(name: str, sign: str) -> None:
    assert refusal(Kind.NAME, name).startswith(f"Họ tên không có “{sign}”")


def test_a_name_of_signs_alone_is_no_name() -> None:
    assert "chữ cái" in refusal(Kind.NAME, ". -")
    assert read_item(asked(Kind.NAME), "") == ""


@pytest.mark.parametrize("kind", WORDS)
def test_a_text_may_be_long_but_not_without_end(kind: Kind) -> None:
    most = LONGEST[kind]
    assert read_item(asked(kind), "ố" * most) == "ố" * most
    assert read_item(asked(kind), "o\u0302\u0301" * most) == "ố" * most, "counted as it is kept"
    reason = refusal(kind, "ố" * (most + 1))
    assert str(most) in reason and str(most + 1) in reason


def test_every_item_that_takes_words_has_a_longest_length() -> None:
    for record in RECORDS:
        for each in items_of(record):
            with pytest.raises(Refused) as refused:
                read_item(each, "9" * 30_000 if each.kind not in WORDS else "a" * 30_000)
            assert refused.value.field == each.name


@pytest.mark.parametrize("kind", [*WORDS, Kind.DATE, Kind.DIGITS, Kind.NUMBER, Kind.DONG])
@pytest.mark.parametrize("typed", [["An"], {"a": 1}, (1,), b"An", True, object()])
def test_what_nobody_can_type_is_refused(kind: Kind, typed: object) -> None:
    assert refusal(kind, typed)


@pytest.mark.parametrize(("typed", "meant"), [
    ("x", True), ("Có", True), ("1", True), (1, True), (True, True),
    ("", False), ("không", False), ("0", False), (None, False), (False, False),
])  # fmt: skip
def test_yes_and_no_are_understood(typed: object, meant: bool) -> None:
    assert read_item(asked(Kind.YES_NO), typed) is meant


@pytest.mark.parametrize("typed", ["có (cha)", "hai", "2", ["x"]])
def test_what_is_neither_yes_nor_no_is_not_taken_for_no(typed: object) -> None:
    assert refusal(Kind.YES_NO, typed)


@pytest.mark.parametrize("typed", ["²", "٣٤", "1.5", "-1", "1e3", "9" * 30, "nhiều"])
def test_only_a_whole_number_of_usual_size_is_a_number(typed: str) -> None:
    assert refusal(Kind.NUMBER, typed)


def test_a_number_and_a_day_may_come_as_such() -> None:
    assert read_item(asked(Kind.NUMBER), 12) == 12
    assert read_item(asked(Kind.NUMBER), "007") == 7
    assert read_item(asked(Kind.DATE), date(2026, 11, 22)) == PartialDate.from_iso("2026-11-22")
    assert read_item(asked(Kind.DATE), PartialDate.from_iso("1968-05")) == PartialDate.from_iso("1968-05")


def test_what_cannot_be_seen_is_never_kept() -> None:
    assert read_item(asked(Kind.TEXT), "Tổ\x00 1\x07\u202e\u2066\ud800\u200b") == "Tổ 1"
    assert read_item(asked(Kind.LONG), "một\x0bhai\r\n\n ba\x00 \n") == "một\nhai\n\nba"


def test_words_that_belong_to_no_record_are_read_alike() -> None:
    assert read_words("reason", "Reason", "  theo  quyết định ") == "theo quyết định"
    with pytest.raises(Refused, match="Lý do") as refused:
        read_words("reason", "Reason", "a" * 1000)
    assert refused.value.field == "reason"


_ODD: st.SearchStrategy[Any] = st.one_of(
    st.text(), st.text(st.characters(categories=("Cs", "Cc", "Cf", "So", "Nd"))), st.integers(), st.floats(), st.none(),
    st.lists(st.text()), st.booleans(),
)  # fmt: skip


@given(st.sampled_from([each for record in RECORDS for each in items_of(record)]), _ODD)
def test_whatever_is_typed_is_understood_or_refused(which: Item, typed: Any) -> None:
    try:
        value = read_item(which, typed)
    except Refused as refused:
        assert refused.reason and refused.field == which.name
        return
    assert isinstance(value, str | int | bool | PartialDate | None)
    assert not isinstance(value, str) or value.encode("utf-8").decode("utf-8") == value
