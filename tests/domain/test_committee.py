"""Whether a cell has a committee, and who sits in it."""

import pytest

from partycell_desktop.domain.committee import CommitteeChoice, elects_committee, sits_in_committee
from partycell_desktop.domain.posts import Post


@pytest.mark.parametrize(("official", "has_one"), [(8, False), (9, True), (21, True)])
def test_from_nine_official_members_on_a_cell_has_a_committee(official: int, has_one: bool) -> None:
    assert elects_committee(CommitteeChoice.BY_MEMBERS, official, 9) is has_one


def test_what_the_cell_says_goes_before_the_number_of_its_members() -> None:
    assert elects_committee(CommitteeChoice.YES, 5, 9)
    assert not elects_committee(CommitteeChoice.NO, 21, 9)
    assert not elects_committee(CommitteeChoice.BY_MEMBERS, 21, None)


@pytest.mark.parametrize(
    ("title", "side", "sits"),
    [
        ("Bí thư", "Đảng", True),
        ("Phó Bí thư chi bộ", "", True),
        ("Chi ủy viên", "Đảng", True),
        ("Chi uỷ viên phụ trách tuyên giáo", "Đảng", True),
        ("Bí thư Đoàn Thanh niên", "Đoàn thể", False),
        ("Bí thư", "Đoàn thể", False),
        ("Đảng ủy viên", "Đảng", False),
    ],
)
def test_only_posts_of_the_committee_seat_somebody_in_it(title: str, side: str, sits: bool) -> None:
    assert sits_in_committee([Post(title=title, side=side)]) is sits
