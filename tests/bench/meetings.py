"""An invented cell with twenty years of long minutes: sixteen meetings a year of ten pages each, all finished."""

import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import Attendance, Attending, Meeting, MeetingKind, MeetingPoint, Speech
from partycell_desktop.domain.roster import Rank
from partycell_desktop.store import records
from partycell_desktop.use_cases.books import make_book
from partycell_desktop.use_cases.minutes import seal_of
from partycell_desktop.use_cases.roster import add_member, record_event
from partycell_desktop.use_cases.session import FixedClock, Session

PASSWORD = "mật khẩu đo tốc độ"
YEARS = range(2006, 2026)
POINTS, SIGNS = 12, 1_050  # with one speech a point some 25,000 signs, ten pages
PEOPLE = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Hoàng Văn Em", "Vũ Thị Phương")
WORDS = (
    "chi bộ thống nhất đánh giá kết quả thực hiện nhiệm vụ chính trị của tháng trước tập trung lãnh đạo sản xuất "
    "kinh doanh bảo đảm an toàn lao động chăm lo đời sống công nhân thu nộp đảng phí đúng hạn giúp đỡ quần chúng ưu "
    "tú học tập và làm theo tư tưởng đạo đức phong cách Hồ Chí Minh phát triển đảng viên trong công nhân trực tiếp "
    "sản xuất kiểm tra giám sát đoàn thể hoạt động thiết thực tiết kiệm nguyên liệu nâng cao năng suất chất lượng "
    "sản phẩm đề nghị cấp ủy xem xét giải quyết kiến nghị của người lao động về tiền lương bữa ăn ca nhà trẻ xe đưa "
    "đón tổ chức hội nghị đối thoại định kỳ tại nơi làm việc phân công đồng chí theo dõi báo cáo kết quả trong kỳ "
    "sinh hoạt tới "
).split()


def make_meetings(path: Path) -> Path:
    """The book, encrypted as a secretary's; made when it is not there yet."""
    if path.exists():
        return path
    clock = FixedClock(datetime(2026, 1, 5, 9, 0, tzinfo=timezone(timedelta(hours=7))))
    names = [{"level": 0, "name": "Chi bộ Công ty TNHH Minh Họa"}, {"level": 1, "name": "Đảng bộ phường Ví Dụ"}]
    fresh = path.with_suffix(".fresh.sochibo")
    fresh.unlink(missing_ok=True)
    session = make_book(fresh, PASSWORD, {"place_name": "Ví Dụ"}, names, {"name": "2025 - 2030"}, None, clock)
    for number, name in enumerate(PEOPLE, 1):
        add_member(session, {"full_name": name})
        record_event(session, number, "admitted", {"on": "03/02/2004"})
    words = random.Random(4)
    with session.act("finish_minutes", may_undo=False):
        for year in YEARS:
            for month in range(1, 13):
                _hold(session, date(year, month, 5), MeetingKind.ORDINARY, words)
                if month % 3 == 0:
                    _hold(session, date(year, month, 20), MeetingKind.THEMATIC, words)
    session.book.close(copy=False)
    fresh.replace(path)
    return path


def _hold(session: Session, day: date, kind: MeetingKind, words: random.Random) -> None:
    meeting = Meeting(
        kind=kind,
        held_on=PartialDate.of(day),
        month_on=PartialDate(day.year, day.month),
        starts_at="14:00",
        ended_at="15:40",
        place="Phòng họp",
        chair_id=1,
        chair_post="Bí thư",
        secretary_id=2,
    )
    number = records.add(session.book, meeting)
    records.add_many(
        session.book,
        [
            Attendance(meeting_id=number, person_id=person, name=name, rank=Rank.OFFICIAL, state=Attending.PRESENT)
            for person, name in enumerate(PEOPLE, 1)
        ],
    )
    points = records.add_many(
        session.book,
        [
            MeetingPoint(
                meeting_id=number, sort_order=at, part="content", title=f"Nội dung {at + 1}", text=_text(words)
            )
            for at in range(POINTS)
        ],
    )
    speeches = [
        Speech(meeting_id=number, point_id=point, speaker=words.choice(PEOPLE), text=_text(words)) for point in points
    ]
    records.add_many(session.book, speeches)
    records.change(session.book, Meeting, number, seal_of(session, number))


def _text(words: random.Random) -> str:
    """Sentences of runs of real words with a number here and there, in two paragraphs."""
    sentences: list[str] = []
    while sum(map(len, sentences)) < SIGNS:
        at, long = words.randrange(len(WORDS) - 30), words.randrange(9, 26)
        sentence = " ".join(WORDS[at : at + long])
        sentences.append(f"{sentence[:1].upper()}{sentence[1:]} {words.randrange(1, 5000)}.")
    half = len(sentences) // 2
    return " ".join(sentences[:half]) + "\n" + " ".join(sentences[half:])
