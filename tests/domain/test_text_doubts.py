"""How Party documents are written: each doubt is found once, and mended without touching anything else."""

import pytest

from partycell_desktop.domain.text_doubts import SAYS, mend_text, says, text_doubts


@pytest.mark.parametrize(
    ("key", "text", "mended"),
    [
        ("colon", "Nghị quyết Số: 05-NQ/CB", "Nghị quyết Số 05-NQ/CB"),
        ("spaces", "hoàn thành  tốt\n- giao   việc", "hoàn thành tốt\n- giao việc"),
        ("ending", "Hết tháng./.\nXong./.", "Hết tháng.\nXong."),
        ("quotes", 'phong trào "Thi đua" và «Sáng tạo»', "phong trào “Thi đua” và “Sáng tạo”"),
        ("dates", "từ 05/9/2026 đến 15-9-2026, 1.10.2026", "từ 05/9/2026 đến 15/9/2026, 1/10/2026"),
        ("uy", "chi uỷ và đảng ủy; ĐẢNG UỶ", "chi ủy và đảng ủy; ĐẢNG ỦY"),
    ],
)
def test_a_doubt_is_named_and_mended(key: str, text: str, mended: str) -> None:
    found = text_doubts([text])

    assert [each.key for each in found] == [key]
    assert says(found[0])
    assert mend_text(text, key) == mended
    assert text_doubts([mended]) == []


def test_signs_of_an_old_encoding_are_named_and_mended() -> None:
    old = "§¶ng viªn chi bé häp ®Çy ®ñ, ®óng giê"

    assert [each.key for each in text_doubts([old])] == ["bytes"]
    assert mend_text(old, "bytes") == "Đảng viên chi bộ họp đầy đủ, đúng giờ"


def test_a_well_written_text_has_no_doubt() -> None:
    good = "Căn cứ Nghị quyết số 05-NQ/CB, ngày 05/9/2026 của “Chi bộ Minh Họa”; số: một; chi ủy, đảng ủy. Cao 2.5 m."

    assert text_doubts([good, "", "15/10/2026"]) == []


def test_both_spellings_may_stand_in_different_texts_of_one_meeting() -> None:
    assert [each.key for each in text_doubts(["chi uỷ họp", "đảng ủy giao"])] == ["uy"]


def test_every_kind_of_doubt_can_be_mended() -> None:
    for key in SAYS:
        assert mend_text("Không có gì", key) == "Không có gì"
