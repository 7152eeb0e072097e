"""What applicants write themselves, as a guide for the hand and as the paper: golden texts, filled and empty."""

from dataclasses import replace

import pytest

from partycell_desktop import paths
from partycell_desktop.forms import candidate_samples, personal_samples
from partycell_desktop.forms.catalogue import get_form
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.editions import Editions
from partycell_desktop.forms.material import Applicant, Material
from partycell_desktop.forms.plain_text import as_text
from partycell_desktop.store.shipped import load_lists

EDITIONS = Editions(paths.resources() / "forms")
LISTS = load_lists()
by_hand = pytest.mark.parametrize("key", ["1-knd", "2-knd"])


def of(key: str, candidate: Applicant, **options: str) -> Material:
    made = get_form(key).sample(LISTS)
    return replace(made, members=(candidate.subject,), candidates=(candidate,), options=options)


def paper(key: str, material: Material) -> str:
    form = get_form(key)
    return as_text(compose(EDITIONS.edition_on(key, material.day), form.facts(material)))


@by_hand
def test_the_guide_says_what_its_golden_text_says(key: str, golden) -> None:
    golden(f"forms/{key}.guide.txt", paper(key, of(key, personal_samples.applicant())))


@by_hand
def test_the_empty_paper_to_be_signed_says_what_its_golden_text_says(key: str, golden) -> None:
    golden(f"forms/{key}.typed.empty.txt", paper(key, of(key, candidate_samples.bare_applicant(), typed="yes")))


def test_an_applicant_who_was_a_member_once_tells_of_it() -> None:
    again = personal_samples.returning_applicant()
    application = paper("1-knd", of("1-knd", again))
    assert "Vào Đảng lần thứ nhất ngày 19/05/2016; ra khỏi Đảng ngày 01/08/2019, lý do: xóa tên" in application
    record = paper("2-knd", of("2-knd", again))
    assert "Ngày và nơi kết nạp vào Đảng lần thứ nhất: 19/05/2016, Phân xưởng Thí Dụ" in record
    assert "Ngày và nơi công nhận chính thức lần thứ nhất: 19/05/2017" in record
    assert "Người giới thiệu lần thứ nhất: Lê Văn Mẫu, Bí thư chi bộ" in record


def test_the_admission_of_this_way_is_no_first_admission() -> None:
    assert "lần thứ nhất: ……" in paper("2-knd", of("2-knd", candidate_samples.probationer()))
