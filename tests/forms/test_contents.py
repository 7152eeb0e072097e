"""Mục lục tài liệu trong hồ sơ: the order of the dossier, the Phiếu đảng viên kept apart."""

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.forms import contents, samples
from partycell_desktop.forms.material import Subject
from partycell_desktop.store.shipped import load_lists

LISTS = load_lists()


def member(*papers: Paper) -> Subject:
    return Subject(samples.plain_member().person, {"paper": list(papers)})


def titles(*papers: Paper) -> list[str]:
    facts = contents.facts(samples.material_of(member(*papers), lists=LISTS))
    return [row["paper_title"] for row in facts["papers"].value]


def test_papers_stand_in_the_order_of_the_dossier_and_not_of_their_numbers() -> None:
    found = titles(*(Paper(number, 2, number) for number in (1, 2, 5, 7, 37, 38, 43, 46)))
    assert found == [
        "Giấy chứng nhận học lớp nhận thức về Đảng",
        "Đơn xin vào Đảng",
        "Lý lịch của người xin vào Đảng",
        "Nghị quyết đề nghị kết nạp đảng viên của chi bộ",
        "Quyết định kết nạp đảng viên",
        "Lý lịch đảng viên",
        "Giấy chứng nhận học lớp đảng viên mới",
        "Quyết định công nhận đảng viên chính thức",
    ]


def test_papers_of_one_kind_stand_by_their_days() -> None:
    found = titles(
        Paper(1, 2, 61, "Bản kiểm điểm 2025", dated_on=PartialDate(2025, 12, 1)),
        Paper(2, 2, 61, "Bản kiểm điểm 2023", dated_on=PartialDate(2023, 12, 1)),
        Paper(3, 2, 61, "Bản kiểm điểm 2024", dated_on=PartialDate(2024)),
    )
    assert found == ["Bản kiểm điểm 2023", "Bản kiểm điểm 2024", "Bản kiểm điểm 2025"]


def test_the_phieu_dang_vien_is_kept_apart() -> None:
    assert titles(Paper(1, 2, 3), Paper(2, 2, 2)) == ["Lý lịch đảng viên"]


def test_a_paper_for_which_the_dossier_has_no_place_comes_last() -> None:
    assert titles(Paper(1, 2, 18), Paper(2, 2, 61))[-1] == "Giấy xác nhận tuổi Đảng"


def test_number_and_issuer_stand_with_the_title() -> None:
    assert titles(Paper(1, 2, 5, "", "12-QĐ/TU", issued_by="Thành ủy Thí Dụ")) == [
        "Quyết định kết nạp đảng viên, số 12-QĐ/TU, Thành ủy Thí Dụ"
    ]
