import pytest

from partycell_desktop.forms.typesetting.blocks import share_out
from partycell_desktop.forms.typesetting.strips import Placed, Strip, paginate


class Elastic(Strip):
    """A strip that can be parted anywhere."""

    @property
    def least(self) -> float:
        return 10.0

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        if room < self.least:
            return None
        return Elastic(room), Elastic(self.height - room)


def tops(pages: list[Placed]) -> list[list[float]]:
    return [[round(y) for y, _strip in page] for page in pages]


def test_strips_follow_each_other_and_turn_the_page() -> None:
    assert tops(paginate([Strip(40), Strip(40), Strip(40)], 100)) == [[0, 40], [0]]


def test_white_room_vanishes_at_the_edges_of_a_page() -> None:
    strips = [Strip(40, before=30, after=20), Strip(40, before=5, after=50), Strip(40, before=30)]
    assert tops(paginate(strips, 105)) == [[0, 65], [0]]


def test_glued_strips_move_together() -> None:
    assert tops(paginate([Strip(40), Strip(30, glue=True), Strip(40)], 100)) == [[0], [0, 30]]


def test_glued_strips_higher_than_a_page_are_parted_rather_than_lost() -> None:
    pages = paginate([Strip(60, glue=True), Strip(60, glue=True), Strip(60)], 100)
    assert sum(len(page) for page in pages) == 3


def test_a_tall_strip_is_split_where_the_page_ends() -> None:
    pages = paginate([Strip(50), Elastic(120)], 100)
    assert [[round(strip.height) for _y, strip in page] for page in pages] == [[50, 50], [70]]


def test_a_low_strip_moves_on_whole() -> None:
    pages = paginate([Strip(80), Elastic(30)], 100)
    assert [[round(strip.height) for _y, strip in page] for page in pages] == [[80], [30]]


def test_the_head_of_a_table_comes_again_on_the_next_page() -> None:
    head = Strip(10, glue=True)
    rows = [Strip(40, head=head) for _ in range(4)]
    pages = paginate([head, *rows], 100)
    assert [[strip is head for _y, strip in page] for page in pages] == [[True, False, False]] * 2


def test_a_strip_higher_than_a_page_is_placed_as_far_as_it_goes() -> None:
    assert tops(paginate([Strip(20), Strip(150), Strip(20)], 100)) == [[0], [0], [0]]


def test_a_fresh_strip_begins_a_page_but_leaves_none_empty() -> None:
    fresh = Strip(0, fresh=True)
    assert tops(paginate([fresh, Strip(10), fresh, fresh, Strip(10), fresh], 100)) == [[0, 0], [0, 0, 0]]


@pytest.mark.parametrize(
    ("needs", "weights", "width", "shares"),
    [
        ([10, 10], [1, 1], 100, [50, 50]),
        ([70, 10], [1, 1], 100, [70, 30]),
        ([10, 10, 60], [1, 2, 1], 100, [40 / 3, 80 / 3, 60]),
        ([200, 10], [1, 1], 100, [90, 10]),
        ([200, 200], [1, 3], 100, [25, 75]),
    ],
)
def test_width_is_shared_by_weight_and_by_need(
    needs: list[float], weights: list[float], width: float, shares: list[float]
) -> None:
    assert share_out(needs, weights, width) == pytest.approx(shares)
