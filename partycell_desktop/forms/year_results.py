"""Kết quả phát triển đảng viên trong năm: target and results, sources, waiting times. A paper of the program's own."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from partycell_desktop.domain.candidates import AdmissionTarget
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.vote import percent
from partycell_desktop.domain.year_of_admissions import Origin, Waiting, YearOfAdmissions, sources_of
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import letterhead, recipient, signing
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.forms.samples import material_of
from partycell_desktop.words import _, in_vietnamese

YEAR = "candidates:results"


def facts(material: Material) -> Facts:
    """Every fact of the results of one year, as seen on the day of the paper."""
    year = material.year or YearOfAdmissions(material.day.year, None, [], [], 0, 0, [], [], [])
    return merged(
        letterhead(material),
        recipient(material.issuer),
        {
            "year": Fact(str(year.year)),
            "seen_on": Fact(shown_day(material.day)),
            "results": Fact(_results(year), YEAR, _("Results of the year")),
            "admitted": Fact(_people(year.admitted), YEAR, _("Admitted"), needed=False),
            "recognised": Fact(_people(year.recognised), YEAR, _("Recognised"), needed=False),
            "waiting": Fact(
                [
                    {
                        "stage": in_vietnamese(each.says),
                        "count": str(each.count),
                        "middle": str(each.median_days),
                        "longest": str(each.longest_days),
                    }
                    for each in year.waiting
                ],
                YEAR,
                _("How long they wait in each stage"),
                needed=False,
            ),
        },
        _sources(year),
        signing(material.issuer),
    )


def _results(year: YearOfAdmissions) -> list[Row]:
    target, admitted = year.target, len(year.admitted)
    reached = ""
    if target is not None and target.admissions:
        reached = f"đạt {percent(admitted, target.admissions)} chỉ tiêu"
    rows: list[tuple[str, int | None, str]] = [
        ("Chỉ tiêu kết nạp", target.admissions if target else None, target.document if target else "chưa đặt chỉ tiêu"),
        ("Đã kết nạp", admitted, reached),
        ("Đã công nhận đảng viên chính thức", len(year.recognised), ""),
        ("Quần chúng bắt đầu theo dõi trong năm", year.new_on_board, ""),
        ("Quần chúng, đảng viên dự bị đang theo dõi", year.on_board, ""),
        *((f"Kết thúc: {_after_a_colon(in_vietnamese(says))}", count, "") for says, count in year.ended),
    ]
    return [
        {"what": what, "number": "–" if number is None else str(number), "remark": remark}
        for what, number, remark in rows
    ]


def _after_a_colon(words: str) -> str:
    return words[:1].lower() + words[1:]


def _people(people: Iterable[tuple[int, str, date]]) -> list[Row]:
    return [{"name": name, "on": shown_day(day)} for _id, name, day in people]


def _sources(year: YearOfAdmissions) -> Facts:
    """A list for each question, "of_age" ...: what is counted, on the board and among the admitted."""
    by_key = {each.key: each for each in year.sources}
    found = {}
    for key, label in _QUESTIONS.items():
        group = by_key.get(key)
        rows: list[Row] = [
            {"origin": in_vietnamese(each.says), "on_board": str(each.on_board), "newly": str(each.admitted)}
            for each in (group.lines if group else ())
        ]
        found[f"of_{key}"] = Fact(rows, YEAR, label, needed=False)
    return found


_QUESTIONS = {each.key: each.says for each in sources_of((), ())}


def sample(lists: dict[str, CodeList]) -> Material:
    """The results of an invented year."""
    on_board = [
        Origin("Phân xưởng May 1", 27, "Nữ", True, True, "Công đoàn cơ sở"),
        Origin("Phân xưởng May 1", 34, "Nam", True, False, "Công đoàn cơ sở"),
        Origin("Phòng Kỹ thuật", 29, "Nữ", True, True, "Đoàn Thanh niên"),
        Origin("", None, "Nam"),
    ]
    admitted = [Origin("Phòng Kỹ thuật", 31, "Nam", True, True, "Đoàn Thanh niên")]
    year = YearOfAdmissions(
        2025,
        AdmissionTarget(1, 2025, 3, "Kế hoạch số 08-KH/ĐU ngày 15/01/2025"),
        [(4, "Nguyễn Thị Mẫu", date(2025, 5, 19))],
        [(5, "Trần Văn Dụ", date(2025, 3, 26)), (6, "Đỗ Thị Thí", date(2025, 9, 2))],
        4,
        2,
        sources_of(on_board, admitted),
        [
            Waiting("outstanding", "Outstanding worker", 1, 40, 40),
            Waiting("verification", "Verification", 3, 58, 121),
        ],
        [("Left the enterprise", 1)],
    )
    return replace(material_of(lists=lists, year="2025"), year=year)
