"""The lists for cards and badges, the badge declaration, the transfer worksheet, the recovery sheet, the letterhead."""

from dataclasses import replace
from datetime import date

import pytest

from partycell_desktop import paths
from partycell_desktop.domain.cell import OrganisationName
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.party_age import BadgeDue
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms import badge_papers, card_list, letterhead, recovery_sheet, samples, transfer_worksheet
from partycell_desktop.forms.compose import Fact, compose, gaps
from partycell_desktop.forms.document import Boxes, PartyHeader, Signatures, plain, texts_of
from partycell_desktop.forms.editions import Editions
from partycell_desktop.forms.material import Issuer

EDITIONS = Editions(paths.resources() / "forms")


def test_a_card_is_doubtful_for_a_probationary_member() -> None:
    rows = card_list.facts(samples.material_of(samples.bare_member(), samples.rich_member()))["members"].value
    assert rows[0]["name"].doubt
    assert not rows[1]["name"].doubt


def test_a_badge_not_yet_reached_is_doubtful() -> None:
    member = samples.member_with_badge()
    later = replace(member, badge=BadgeDue(30, date(2026, 4, 1), date(2026, 5, 19), None, True))
    assert not badge_papers.declaration(samples.material_of(member))["badge_years"].doubt
    assert "01/04/2026" in badge_papers.declaration(samples.material_of(later))["badge_years"].doubt


def test_a_party_age_from_an_uncertain_day_leaves_dots_and_the_check_says_why() -> None:
    member = samples.member_with_badge()
    unsure = samples.material_of(replace(member, badge=BadgeDue(30, date(2026, 1, 1), date(2026, 2, 3), None, False)))
    edition, facts = EDITIONS.edition_on("tk-hhd", samples.DAY), badge_papers.declaration(unsure)
    said = " ".join(plain(text) for text in texts_of(compose(edition, facts).blocks))
    assert "03/02/2026" not in said and "01/01/2026" not in said and "đủ 30 năm" not in said
    (gap,) = [each for each in gaps(edition, facts) if each.name == "reached_on"]
    assert gap.missing and "ngày quyết định kết nạp" in gap.reason and gap.source == f"{member.place}/membership"
    rows = badge_papers.proposal(unsure)["members"].value
    assert rows[0]["remark"].is_missing and "ngày quyết định kết nạp" in rows[0]["remark"].doubt


def test_the_badge_list_says_which_badge_each_member_is_proposed_for() -> None:
    rows = badge_papers.proposal(samples.material_of(samples.member_with_badge()))["members"].value
    assert rows[0]["remark"].value == "Huy hiệu 30 năm"
    assert rows[0]["proposed_by"] == "Công ty TNHH Minh Họa"


def test_the_worksheet_cannot_be_taken_for_the_numbered_slip() -> None:
    document = compose(
        EDITIONS.edition_on("bk-shd", samples.DAY),
        transfer_worksheet.facts(samples.material_of(samples.rich_member())),
    )
    assert not any(isinstance(block, PartyHeader | Signatures | Boxes) for block in document.blocks)
    edition = EDITIONS.edition_on("bk-shd", samples.DAY)
    assert edition.title.endswith("không thay giấy giới thiệu")


def test_the_worksheet_is_addressed_to_where_the_member_goes() -> None:
    member = samples.rich_member()
    gone = MembershipEvent(9, 1, Happened.LEFT, PartialDate(2026, 1, 5), organisation="Chi bộ Thí Dụ")
    facts = transfer_worksheet.facts(samples.material_of(replace(member, events=(*member.events, gone))))
    assert facts["addressed_to"].value == "Chi bộ Thí Dụ"
    assert facts["dues_month"].is_missing
    assert facts["dues_month"].needed


def test_the_recovery_sheet_prints_every_group_and_the_check_group_apart() -> None:
    key = " ".join(f"{number:04X}" for number in range(1, 18))
    facts = recovery_sheet.facts(samples.material_of(key=key, file="so.sochibo"))
    printed = [row[f"group_{at}"] for row in facts["key_lines"].value for at in range(1, 5)]
    assert [*printed, facts["check_group"].value] == key.split()


# The letterhead.


def issuer(*names: str, **cell: object) -> Issuer:
    base = samples.issuer()
    levels = tuple(OrganisationName(level + 1, level, name) for level, name in enumerate(names))
    return replace(base, names=levels, cell=replace(base.cell, **cell))  # type: ignore[arg-type]


def lines(given: Issuer) -> list[object]:
    return [fact.value for fact in letterhead.organisation_lines(given).values()]


def test_the_five_lines_of_a_cell_under_a_ward() -> None:
    given = issuer("Chi bộ Minh Họa", "Đảng bộ phường Ví Dụ", "Đảng bộ tỉnh Thí Dụ")
    assert lines(given) == ["Tỉnh Thí Dụ", "Tỉnh Thí Dụ", "Phường Ví Dụ", None, "Minh Họa"]


def test_the_five_lines_of_a_cell_under_a_section() -> None:
    given = issuer("Chi bộ 1", "Đảng bộ bộ phận Khối May", "Đảng bộ Tổng công ty", "Đảng bộ thành phố Thí Dụ")
    assert lines(given) == ["Thành phố Thí Dụ", "Thành phố Thí Dụ", "Tổng công ty", "Bộ phận Khối May", "1"]


def test_a_grassroots_cell_is_its_own_grassroots_organisation() -> None:
    given = issuer("Chi bộ Minh Họa", "Đảng bộ tỉnh Thí Dụ", organisation_type="Chi bộ cơ sở", has_seal=True)
    assert lines(given) == ["Tỉnh Thí Dụ", "Tỉnh Thí Dụ", "Minh Họa", None, "Minh Họa"]
    assert letterhead.certifying(given)["certifier"].value == "CHI BỘ MINH HỌA"


@pytest.mark.parametrize(
    ("organisation", "committee"),
    [
        ("Đảng bộ phường Ví Dụ", "Đảng ủy phường Ví Dụ"),
        ("Đảng bộ tỉnh Thí Dụ", "Tỉnh ủy Thí Dụ"),
        ("Đảng bộ thành phố Thí Dụ", "Thành ủy Thí Dụ"),
        ("Chi bộ Minh Họa", "Chi ủy Minh Họa"),
        ("Ban Cán sự", "Ban Cán sự"),
    ],
)
def test_an_organisation_is_led_by_its_committee(organisation: str, committee: str) -> None:
    assert letterhead.committee_name(organisation) == committee


def test_a_section_without_a_seal_is_not_asked_to_certify() -> None:
    given = issuer("Chi bộ 1", "Đảng bộ bộ phận Khối May", "Đảng bộ Tổng công ty")
    assert letterhead.certifying(given)["certifier"].value == "ĐẢNG ỦY TỔNG CÔNG TY"


def test_a_paper_may_leave_its_day_and_month_to_the_pen() -> None:
    dated = letterhead.place_and_date(samples.material_of())["date"]
    undated = letterhead.place_and_date(samples.material_of(undated="yes"))["date"]
    assert dated == Fact("ngày 05 tháng 02 năm 2026")
    assert undated == Fact("ngày …… tháng …… năm 2026")


def test_a_cell_without_a_place_name_leaves_a_blank_that_leads_to_the_settings() -> None:
    base = samples.issuer()
    nameless = replace(samples.material_of(), issuer=replace(base, cell=replace(base.cell, place_name="")))
    assert letterhead.place_and_date(nameless)["place"].source == "cell:place_name"
