"""Invented books of any size for the measurements: the same people each time."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Any

from partycell_desktop import paths, words
from partycell_desktop.domain.candidates import CandidateStep, Mentorship
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.store import records
from partycell_desktop.store.candidates import get_candidacy
from partycell_desktop.use_cases.books import close_session, make_book
from partycell_desktop.use_cases.candidates import add_candidate
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import FixedClock, Session

NOON = FixedClock(datetime(2026, 6, 15, 12, tzinfo=timezone(timedelta(hours=7))))
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lâm Tạ".split()
MIDDLE = "Văn Thị Đức Minh Ngọc Quang Thanh Hồng Xuân Hữu Kim Gia Bảo Thu Hải Công Mai Tuấn".split()
GIVEN = (
    "An Ánh Bình Châu Chi Cường Dũng Duyên Đạt Điệp Giang Hà Hạnh Hằng Hiếu Hòa Huế Hùng Hương Khánh Khoa Lan Linh "
    "Loan Long Ly Mạnh Mỹ Nam Nga Nghĩa Nhung Oanh Phong Phúc Phương Quân Quyên Sơn Tâm Thắng Thảo Thủy Tiến Trang "
    "Trung Tú Tuyết Uyên Vân Việt Vinh Vỹ Xuyến Yến"
).split()


def invented_name(chance: Random) -> str:
    """Family, middle and given name."""
    return f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"


def invented_person(number: int, chance: Random, full: bool) -> dict[str, Any]:
    """What `add_member` takes: a whole record, or only what a list shows."""
    born, joined = chance.randint(1960, 1998), chance.randint(2017, 2022)
    items = {
        "full_name": invented_name(chance),
        "sex": chance.choice(["Nam", "Nữ"]),
        "born_on": f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{born}",
        "register_number": str(number + 1),
        "citizen_number": f"079{number:09}",
        "card_number": f"079{number:09}",
        "ethnic_group": "Kinh",
        "religion": "Không",
        "home_province": "Thành phố Hồ Chí Minh",
        "home_detail": "Phường Ví Dụ",
        "job_title": chance.choice(["Kỹ sư", "Công nhân", "Kế toán", "Trưởng phòng"]),
        "work_unit": f"Phân xưởng {chance.randint(1, 9)}",
    }
    day = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/"
    events = [
        {"kind": "admitted", "on": f"{day}{joined}", "decided_on": f"{day}{joined}"},
        {"kind": "recognised", "on": f"{day}{joined + 1}", "decided_on": f"{day}{joined + 1}"},
    ]
    lists: dict[str, list[dict[str, Any]]] = {}
    if full:
        lists = {
            "life_period": [
                {
                    "from_on": f"09/{year}",
                    "to_on": f"08/{year + 4}" if year + 4 < 2026 else "",
                    "work": f"Công tác tại phân xưởng {year % 9 + 1}, Công ty TNHH Minh Họa, phường Ví Dụ",
                    "party_post": "Đoàn viên",
                }
                for year in range(born + 18, 2026, 4)
            ],
            "training": [{"from_on": f"09/{born + 18}", "to_on": f"06/{born + 22}", "school": "Trường Đại học Ví Dụ"}],
            "relative": [
                {
                    "relation": relation,
                    "full_name": invented_name(chance),
                    "born_on": str(born - 28),
                    "home": "Phường Ví Dụ",
                    "residence": "Phường Ví Dụ",
                    "occupation": "Cán bộ hưu trí",
                    "political_history": "Chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước",
                }
                for relation in ("Cha đẻ", "Mẹ đẻ", "Anh trai", "Em gái", "Vợ")
            ],
            "introducer": [{"full_name": invented_name(chance)}, {"full_name": invented_name(chance)}],
        }
    return {"items": items, "events": events, "lists": lists}


def make_people(path: Path, count: int, full: bool) -> Path:
    """A plain book of `count` members at `path`, made in one act; an existing one is used again."""
    if path.exists():
        return path
    session = _empty_book(path)
    chance = Random(19300203)
    with session.act("bench"):
        for number in range(count):
            add_member(session, **invented_person(number, chance, full))
    close_session(session)
    return path


def _empty_book(path: Path) -> Session:
    words.speak("vi", paths.locale())
    return make_book(
        path,
        "",
        {"enterprise": "Công ty TNHH Minh Họa", "place_name": "Ví Dụ"},
        [
            {"level": 0, "name": "Chi bộ Công ty TNHH Minh Họa"},
            {"level": 1, "name": "Đảng bộ phường Ví Dụ"},
        ],
        desk={"name": "Trần Minh An", "role": "Bí thư"},
        clock=NOON,
    )


WAY = ("outstanding", "sympathiser", "course", "file_allowed", "file", "verification", "opinions", "cell_vote",
       "committee", "decision")  # fmt: skip
MENTORS = 50
CLOSING = {"sympathiser": 201, "course": 38, "file_allowed": 205, "cell_vote": 43, "committee": 45, "decision": 5}


def make_candidates(path: Path, count: int, members: int = 1) -> Path:
    """A plain book of `count` candidates in all stages, with papers and mentors, and of `members` who help them; an
    existing one is used again."""
    if path.exists():
        return path
    session = _empty_book(path)
    chance = Random(19300203)
    with session.act("bench"):
        few = min(members, MENTORS)
        helping = [add_member(session, **invented_person(count + each, chance, False)) for each in range(few)]
        for number in range(count):
            items = invented_person(number, chance, False)["items"]
            del items["register_number"], items["card_number"]
            way = add_candidate(session, items, {"opened_on": "3/3/2025", "source": "Công đoàn"}, again=True)
            person = get_candidacy(session.book, way).person_id
            mentor = Mentorship(
                candidacy_id=way, member_id=helping[number % few], from_on=PartialDate.from_iso("2025-03-10")
            )
            records.add(session.book, mentor)
            for place, stage in enumerate(WAY[: number % (len(WAY) + 1)]):
                day = PartialDate.of(date(2025, 4 + place // 2, 1 + number % 28))
                records.add(session.book, CandidateStep(candidacy_id=way, stage=stage, done_on=day, number="1-NQ"))
                if stage in CLOSING:
                    paper = Paper(person_id=person, type_number=CLOSING[stage], dated_on=day, number="1-NQ")
                    records.add(session.book, paper)
        for number in range(few, members):
            add_member(session, **invented_person(count + number, chance, False))
    close_session(session)
    return path
