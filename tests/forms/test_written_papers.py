"""What the cell writes itself, on the page: where the parts of a công văn stand, what each type bears, drafts."""

from dataclasses import replace

import pytest

from partycell_desktop import paths
from partycell_desktop.domain.documents import DocumentState
from partycell_desktop.forms import pdf
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.editions import Editions
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.plain_text import as_text
from partycell_desktop.forms.written_forms import WRITTEN_FORMS
from partycell_desktop.forms.written_samples import emptied, written
from tests.forms.papers import liberation, one, page_texts

EDITIONS = Editions(paths.resources() / "forms")
FORMS = {each.key: each for each in WRITTEN_FORMS}


def drawn(key: str, material: Material | None = None) -> bytes:
    form = FORMS[key]
    told = material or form.sample({})
    return pdf.draw(compose(EDITIONS.all_of(key)[0], form.facts(told)), liberation())


def said(key: str, material: Material | None = None) -> str:
    form = FORMS[key]
    return as_text(compose(EDITIONS.all_of(key)[0], form.facts(material or form.sample({}))))


def test_the_parts_of_a_letter_stand_at_the_measured_places_within_a_millimetre() -> None:
    page = drawn("cong-van")
    title, upper, date = one(page, "ĐẢNG CỘNG"), one(page, "ĐẢNG BỘ"), one(page, "Ví Dụ, ngày")
    star, number, subject = one(page, "*"), one(page, "Số 03-CV/CB"), one(page, "xin ý kiến tổ chức")
    for left in (upper, star, number, subject):
        assert left.centre == pytest.approx(69, abs=1)
    for right in (title, date):
        assert right.centre == pytest.approx(153, abs=1)
    assert title.top == pytest.approx(20.7, abs=1) and title.left >= 111 and upper.left >= 30
    assert subject.top - number.top == pytest.approx(6.2, abs=1), "the abstract stands right under the number"
    assert subject.left >= 30 and subject.right <= 108
    assert one(page, "T/M CHI BỘ").centre == pytest.approx(154, abs=1)
    assert one(page, "BÍ THƯ").centre == pytest.approx(154, abs=1)
    assert one(page, "Nơi nhận:").left == pytest.approx(30, abs=1)
    assert one(page, "Kính gửi:").top > subject.top + 5


def test_the_abstract_of_a_letter_is_twelve_points_in_italics_and_names_no_type() -> None:
    page = drawn("cong-van")
    subject, number, label = one(page, "xin ý kiến tổ chức"), one(page, "Số 03-CV/CB"), one(page, "Kính gửi:")
    assert (subject.size, subject.font.endswith("-Italic")) == (pytest.approx(12, abs=0.5), True)
    assert (number.size, number.font.endswith("-Italic")) == (pytest.approx(14, abs=0.5), False)
    assert label.size == pytest.approx(14, abs=0.5)
    words = page_texts(page)[0]
    assert "CÔNG VĂN" not in words and "-----" not in words and "V/v" not in words


@pytest.mark.parametrize(
    ("key", "name"), [("to-trinh", "TỜ TRÌNH"), ("quyet-dinh", "QUYẾT ĐỊNH"), ("van-ban", "THÔNG BÁO")]
)
def test_every_other_type_bears_its_name_in_capitals_over_the_abstract(key: str, name: str) -> None:
    page = drawn(key)
    title = one(page, name)
    assert title.size == pytest.approx(15, abs=0.5) and title.font.endswith("-Bold")
    assert title.centre == pytest.approx(112.5, abs=1)
    assert one(page, "-----").top > title.top


def test_a_decision_names_its_grounds_then_who_decides_then_its_articles() -> None:
    words = said("quyet-dinh")
    places = [
        words.index(each) for each in ("- Căn cứ Điều lệ", "đảng viên,", "CHI BỘ QUYẾT ĐỊNH", "Điều 1.", "Điều 3.")
    ]
    assert places == sorted(places)
    committee = written("QĐ", "Quyết định", "phân công", on_behalf="T/M CHI ỦY", bases="Căn cứ Điều lệ Đảng;")
    assert "CHI ỦY QUYẾT ĐỊNH" in said("quyet-dinh", committee)
    assert "- Căn cứ Điều lệ Đảng," in said("quyet-dinh", committee), "the only ground ends with a comma"


def test_several_addressees_stand_under_each_other_and_one_stands_beside_the_words() -> None:
    assert "Kính gửi:\n\n- Đảng ủy phường Ví Dụ;\n\n- Ban Xây dựng Đảng phường Ví Dụ." in said("to-trinh")
    assert "(centre) Kính gửi: Đảng ủy phường Ví Dụ" in said("cong-van")


def test_a_draft_has_room_for_its_number_and_says_which_draft_it_is() -> None:
    draft = emptied(FORMS["van-ban"].sample({}))
    page = drawn("van-ban", draft)
    assert one(page, "Dự thảo lần 2").top < one(page, "ĐẢNG CỘNG").top
    number = one(page, "Số")
    assert "-TB/CB" in page_texts(page)[0] and "Số 0" not in page_texts(page)[0]
    assert number.centre < 110


def test_a_cancelled_document_says_so_when_it_is_printed_again() -> None:
    issued = FORMS["cong-van"].sample({})
    assert issued.written is not None and "Đã hủy" not in said("cong-van")
    cancelled = replace(issued.written.document, state=DocumentState.CANCELLED)
    again = replace(issued, written=replace(issued.written, document=cancelled))
    assert "Đã hủy" in said("cong-van", again) and "Số 03-CV/CB" in said("cong-van", again)


def test_an_extract_says_of_what_it_is_one_and_bears_no_number() -> None:
    words = said("trich-sao")
    assert "TRÍCH NGHỊ QUYẾT" in words and "TRÍCH SAO" in words
    assert "(Nghị quyết số 02-NQ/CB, ngày 05 tháng 02 năm 2026 của Chi bộ Công ty TNHH Minh Họa)" in words
    assert "\nSố " not in words
