"""Danh sách đảng viên: the columns that were chosen, upright or lying."""

from dataclasses import replace

import pytest

from partycell_desktop import paths
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Happened
from partycell_desktop.forms import member_list, samples
from partycell_desktop.forms.compose import compose, gaps
from partycell_desktop.forms.document import Document, Table, plain
from partycell_desktop.forms.editions import Editions

EDITION = Editions(paths.resources() / "forms").edition_on("dsdv", samples.DAY)


def printed(columns: str = "") -> Document:
    members = (samples.rich_member(), samples.plain_member(), samples.bare_member())
    material = samples.material_of(*members, columns=columns)
    return compose(member_list.edition_for(EDITION, material), member_list.facts(material))


def table(columns: str = "") -> Table:
    return next(block for block in printed(columns).blocks if isinstance(block, Table))


def test_the_chosen_columns_stand_in_the_chosen_order() -> None:
    found = table("posts name party_age")
    assert [plain(cell.text) for cell in found.head[0]] == ["TT", "Chức vụ", "Họ và tên", "Tuổi đảng"]
    assert [plain(cell.text) for cell in found.rows[0]][2:] == ["Đỗ Mỹ Hường", "30"]


def test_a_short_list_stands_upright_and_a_wide_one_lies() -> None:
    assert printed().paper == "A4"
    assert printed("name born_on residence birth_place home_place").paper == "A4 landscape"


def test_many_columns_are_set_smaller() -> None:
    many = "name born_on sex home_place residence phone email occupation job_title work_unit"
    assert table(many).size < table().size


def test_more_columns_than_can_be_read_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        printed(" ".join(member_list.column_titles()))
    assert refused.value.field == "columns"


def test_an_unknown_column_is_refused_by_its_name() -> None:
    with pytest.raises(Refused, match="shoe_size"):
        printed("name shoe_size")


def test_the_edition_holds_every_column_that_may_be_chosen() -> None:
    for name in member_list.column_titles():
        assert len(table(f"name {name}").columns) == (2 if name == "name" else 3)


def test_what_is_reckoned_holds_for_the_day_of_the_paper() -> None:
    rows = [[plain(cell.text) for cell in row] for row in table("rank status age").rows]
    assert [row[1:] for row in rows] == [
        ["Chính thức", "Đang sinh hoạt", "53"],
        ["Chính thức", "Đang sinh hoạt", "29"],
        ["Dự bị", "Đang sinh hoạt", "25"],
    ]


def test_years_that_were_counted_from_an_uncertain_day_are_doubtful() -> None:
    member = samples.rich_member()
    unsure = replace(member, events=[replace(each, decided_on=None) for each in member.events])
    assert unsure.admission is not None and unsure.admission.kind is Happened.ADMITTED
    for subject, doubtful in ((member, False), (unsure, True)):
        material = samples.material_of(subject, columns="name party_age")
        found = gaps(member_list.edition_for(EDITION, material), member_list.facts(material))
        assert [gap.missing for gap in found if "ngày quyết định kết nạp" in gap.reason] == [False] * doubtful
