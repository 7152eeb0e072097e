"""What differs between two wordings, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.differences import MOST_WORDS, Changed, Difference, differences

_TEXTS = st.lists(st.sampled_from(["Thu ", "đủ ", "kịp", " ", "\n", "đảng phí", "; "]), max_size=12).map("".join)


@given(_TEXTS, _TEXTS)
def test_what_stayed_and_went_is_the_old_and_what_stayed_and_came_is_the_new(old: str, new: str) -> None:
    found = differences(old, new)
    assert "".join(each.text for each in found if each.kind is not Changed.IN) == old
    assert "".join(each.text for each in found if each.kind is not Changed.OUT) == new
    assert old != new or all(each.kind is Changed.SAME for each in found)


def test_only_the_words_that_changed_are_told() -> None:
    assert differences("Có mặt: 04 đồng chí.\nVắng: 01.", "Có mặt: 05 đồng chí.\nVắng: không.") == [
        Difference(Changed.SAME, "Có mặt: "),
        Difference(Changed.OUT, "04"),
        Difference(Changed.IN, "05"),
        Difference(Changed.SAME, " đồng chí.\nVắng: "),
        Difference(Changed.OUT, "01."),
        Difference(Changed.IN, "không."),
    ]


def test_words_changed_one_behind_the_other_are_one_change() -> None:
    found = differences("Chủ trì: đồng chí Trần Quốc Hùng.", "Chủ trì: đồng chí Đỗ Thị Hường.")
    assert [each.text for each in found] == ["Chủ trì: đồng chí ", "Trần Quốc Hùng.", "Đỗ Thị Hường."]


def test_long_texts_are_told_line_by_line() -> None:
    old = "x " * MOST_WORDS
    assert [each.kind for each in differences(old, old + "y")] == [Changed.OUT, Changed.IN]
