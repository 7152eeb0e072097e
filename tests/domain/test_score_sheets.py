"""Score sheets: read, typed by the cell, checked for sums and bands."""

from datetime import date
from typing import Any

import pytest

from partycell_desktop import paths
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.score_sheets import (
    bands_in_words,
    classes_in_sentences,
    classes_in_words,
    own_score_sheet,
    read_bands,
    read_classes,
    read_own_score_sheet,
    read_score_sheet,
)
from partycell_desktop.domain.scoring import ScoreSheet
from partycell_desktop.store.shipped import load_score_sheets

TODAY = date(2026, 11, 22)
CENTRAL = (paths.resources() / "score_sheets" / "central.2025-10-28.toml").read_text("utf-8")
# Eight groups, as wards have them.
TYPED: dict[str, Any] = {
    "name": "Bảng điểm của Đảng ủy phường Ví Dụ",
    "from_on": "1/1/2026",
    "document": "Hướng dẫn 02-HD/ĐU",
    "dated": "15/12/2025",
    "classes": "Tốt: 90; Khá: 70; Trung bình: 50; Kém: 0",
    "criteria": [
        {"title": "Thời gian", "most": "5", "measure": "minutes", "bands": "90: 5; 80: 4; 0: 1"},
        {
            "title": "Tỷ lệ dự",
            "most": 5,
            "parts": [
                {"title": "Có mặt", "most": 4, "measure": "attendance", "bands": "90: 4; 75: 3,5; 0: 1"},
                {"title": "Không vắng liên tiếp", "most": 1, "measure": "runs"},
            ],
        },
        {"title": "Chuẩn bị", "most": 10},
        {"title": "Nội dung", "most": 30},
        {"title": "Điều hành", "most": 10},
        {"title": "Phát biểu", "most": 5, "measure": "speakers", "bands": "51: 5; 40: 4; 30: 3; 0: 2"},
        {"title": "Kết quả", "most": 30},
        {"title": "Biên bản", "most": 5},
    ],
}


def made(**changed: Any) -> ScoreSheet:
    return own_score_sheet(read_own_score_sheet({**TYPED, **changed}, TODAY))


def criteria(at: int, **changed: Any) -> list[dict[str, Any]]:
    """The criteria with one of them changed."""
    return [{**each, **changed} if place == at else each for place, each in enumerate(TYPED["criteria"])]


def problems(**changed: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refused:
        read_own_score_sheet({**TYPED, **changed}, TODAY)
    return [(each.field, each.reason) for each in refused.value.problems()]


def test_a_sheet_of_the_cell_is_read_with_its_document_parts_and_bands() -> None:
    sheet = made()
    assert (sheet.title, sheet.total, len(sheet.criteria), sheet.own) == (TYPED["name"], 100, 8, True)
    assert str(sheet.cite) == "Hướng dẫn 02-HD/ĐU (15/12/2025)"
    assert bands_in_words(sheet.criteria[1].parts[0].bands) == "90: 4; 75: 3,5; 0: 1"
    assert classes_in_words(sheet.classes) == TYPED["classes"]
    assert len({line.key for line in sheet.lines}) == len(sheet.lines) == 9
    assert all(part.key.startswith(f"{each.key}.") for each in sheet.criteria for part in each.parts)


def test_keys_of_a_copied_sheet_stay_what_they_were() -> None:
    (central,) = load_score_sheets()
    typed = [
        {
            "key": each.key,
            "title": each.title,
            "most": each.most,
            "measure": each.measure,
            "parts": [{"key": part.key, "title": part.title, "most": part.most} for part in each.parts],
        }
        for each in central.criteria
    ]
    copied = made(criteria=typed)
    assert [line.key for line in copied.lines] == [line.key for line in central.lines]


@pytest.mark.parametrize(
    ("changed", "field", "word"),
    [
        ({"criteria": []}, "criteria", "ít nhất một"),
        ({"criteria": criteria(2, most=11)}, "total", "101"),
        ({"total": 90}, "total", "100"),
        ({"total": "trăm"}, "total", "số"),
        ({"criteria": criteria(1, most=6)}, "criteria[1].most", "cộng lại được 5 điểm, không phải 6"),
        ({"criteria": criteria(2, title="")}, "criteria[2].title", "Tiêu chí"),
        ({"criteria": criteria(2, most="")}, "criteria[2].most", "số"),
        ({"criteria": criteria(2, measure="weather")}, "criteria[2].measure", "weather"),
        ({"criteria": criteria(2, bands="90: 4; 0: 1")}, "criteria[2].bands", "số liệu"),
        ({"criteria": criteria(0, bands="90: 6; 0: 1")}, "criteria[0].bands", "5 điểm"),
        ({"criteria": criteria(0, bands="90: 5; 80: 4")}, "criteria[0].bands", "Dưới 80"),
        ({"criteria": criteria(0, bands="90: 5; 90: 4; 0: 1")}, "criteria[0].bands", "chồng lên nhau"),
        ({"criteria": criteria(0, bands="80: 4; 90: 5; 0: 1")}, "criteria[0].bands", "mức cao nhất"),
        ({"criteria": criteria(0, bands="nhiều")}, "criteria[0].bands", "theo mẫu"),
        ({"criteria": criteria(0, parts="x")}, "criteria[0].parts", "danh sách"),
        ({"criteria": criteria(0, colour="x")}, "criteria[0].title", "colour"),
        ({"criteria": [*TYPED["criteria"][:7], "x"]}, "criteria[7].title", "Tiêu chí"),
        ({"classes": "Tốt: 90; Khá: 70"}, "classes", "Dưới 70"),
        ({"classes": "Tốt: 90; tốt: 70; Kém: 0"}, "classes", "hai lần"),
        ({"classes": "Tốt: 101; Kém: 0"}, "classes", "100"),
        ({"classes": "Tốt: 90,5; Kém: 0"}, "classes", "số nguyên"),
        ({"classes": ""}, "classes", "theo mẫu"),
        ({"classes": ["Tốt"]}, "classes", "theo mẫu"),
        ({"name": ""}, "name", "Tên bảng điểm"),
        ({"from_on": ""}, "from_on", "hiệu lực từ"),
        ({"until_on": "31/12/2025"}, "until_on", "trước"),
        ({"colour": "x"}, "colour", "colour"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused_at_its_place(changed: dict[str, Any], field: str, word: str) -> None:
    (problem,) = problems(**changed)
    assert problem[0] == field
    assert word in problem[1], problem[1]


def test_all_that_is_wrong_is_refused_at_once() -> None:
    found = problems(name="", classes="", criteria=criteria(2, title="", most="x"))
    assert [field for field, _reason in found] == ["name", "criteria[2].title", "criteria[2].most", "classes"]


def test_classes_are_shown_as_the_totals_between_which_they_lie() -> None:
    assert classes_in_sentences(read_classes("Tốt: 90; Khá: 70; Kém: 0"), 100) == [
        "Tốt: từ 90 đến 100",
        "Khá: từ 70 đến dưới 90",
        "Kém: từ 0 đến dưới 70",
    ]


def test_bands_are_read_as_they_are_written_also_under_each_other() -> None:
    assert read_bands("90: 4\n75 : 3.5\n0:1") == read_bands("90: 4; 75: 3,5; 0: 1")


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("total = 100", "total = 90", "90"),
        ("most = 40", "most = 45", "40"),
        ('key = "time"', 'key = "results"', "results"),
        ("at_least = 70", "at_least = 95", "95"),
        ("at_least = 0", "at_least = 10", "10"),
        ("total = 100", "totel = 100", "totel"),
        ('measure = "minutes"', 'measure = "weather"', "quoted"),
        ("from = 2025-10-28", "from = ", "line"),
    ],
)
def test_a_file_that_is_no_score_sheet_says_why(old: str, new: str, word: str) -> None:
    with pytest.raises(Trouble) as trouble:
        read_score_sheet(CENTRAL.replace(old, new, 1), "x.toml")
    assert word in trouble.value.what
