"""The minutes of a meeting (biên bản), put into sentences from what was recorded; what its other papers say alike.

No document prescribes minutes of a cell; the order follows the handbooks in use: time and place, who was there, the
officers, the business, what was said by whom, the votes, the conclusions and tasks, the score, the closing. Each
passage may be worded by hand; then the paper prints that wording.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.meetings import (
    Attendance,
    Majority,
    Meeting,
    MeetingFile,
    MeetingKind,
    MeetingPoint,
    MeetingVote,
    Task,
    TaskState,
    Turnout,
    has_passed,
    turnout_of,
)
from partycell_desktop.domain.passage_text import join_passages
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.congress_head import congress_letterhead, number_of
from partycell_desktop.forms.congress_words import election_lines, name_of_congress, organ_lines, turnout_lines
from partycell_desktop.forms.document_registers import line_of_number
from partycell_desktop.forms.letterhead import committee_name, letterhead
from partycell_desktop.forms.material import Facts, Issuer, Material, MeetingOnPaper, merged
from partycell_desktop.forms.membership_vote_words import membership_vote_words
from partycell_desktop.forms.papers_to_read import papers_line
from partycell_desktop.words import _

MINUTES, RESOLUTION, CONCLUSION, INVITATION, NOTICE = "bien-ban", "nghi-quyet", "ket-luan", "giay-moi", "tb-hop"
DOCUMENT_TYPES = {MINUTES: "BB", RESOLUTION: "NQ", CONCLUSION: "KL", INVITATION: "GM", NOTICE: "TB"}
"""The type of document that each numbered paper of a meeting is, as the register knows it."""
_MONTHS_WITH_NOUGHT = 2
NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_KINDS = {
    MeetingKind.ORDINARY: "sinh hoạt chi bộ thường kỳ",
    MeetingKind.COMBINED: "sinh hoạt chi bộ thường kỳ kết hợp sinh hoạt chuyên đề",
    MeetingKind.THEMATIC: "sinh hoạt chuyên đề",
    MeetingKind.EXTRAORDINARY: "sinh hoạt chi bộ bất thường",
    MeetingKind.COMMITTEE: "họp chi ủy",
    MeetingKind.CONGRESS: "đại hội chi bộ",
}
TASK_STATES = {
    TaskState.OPEN: "đang thực hiện",
    TaskState.DONE: "đã hoàn thành",
    TaskState.NOT_DONE: "chưa hoàn thành",
    TaskState.DROPPED: "không thực hiện nữa",
}
CLOSING = "closing"
"""The passage that ends a paper: it belongs to no part."""
_MAJORITIES = {Majority.HALF: "quá nửa", Majority.TWO_THIRDS: "từ hai phần ba trở lên"}


@dataclass(frozen=True)
class ComposedPassage:
    """A passage as the program words it: its name for ever, the heading of the part or section, the text."""

    name: str
    heading: str
    text: str
    section: bool = False


def name_of_meeting(meeting: Meeting) -> str:
    """What a meeting is called in a sentence: "sinh hoạt chi bộ thường kỳ tháng 10 năm 2026"."""
    name = _KINDS[meeting.kind]
    month = meeting.month_on or meeting.held_on
    if month is None or month.month is None:
        return name
    if meeting.kind in (MeetingKind.ORDINARY, MeetingKind.COMBINED, MeetingKind.COMMITTEE):
        return f"{name} tháng {month_words(month.month)} năm {month.year}"
    if meeting.kind is MeetingKind.THEMATIC:
        return f"{name} quý {NUMERALS[(month.month - 1) // 3]} năm {month.year}"
    return name


def is_monthly(meeting: Meeting) -> bool:
    """Whether what a meeting decides is about a month: else it is about its theme, or what it was called for."""
    return meeting.kind not in (MeetingKind.THEMATIC, MeetingKind.EXTRAORDINARY)


def title_of_paper(form: str, meeting: Meeting) -> str:
    """The abstract (trích yếu) under which the register has a paper of a meeting."""
    if form not in (RESOLUTION, CONCLUSION):
        return name_of_meeting(meeting)
    if not is_monthly(meeting):
        return _title_by_theme(form, meeting)
    concluded = "họp chi ủy" if meeting.kind is MeetingKind.COMMITTEE else "sinh hoạt chi bộ"
    before = {RESOLUTION: "lãnh đạo thực hiện nhiệm vụ", CONCLUSION: concluded}[form]
    return f"{before} {month_of_meeting(meeting)}".strip()


def _title_by_theme(form: str, meeting: Meeting) -> str:
    """Without a theme a thematic meeting is known by its quarter, an extraordinary one by its day."""
    theme = meeting.theme.strip().rstrip(".")
    extraordinary = meeting.kind is MeetingKind.EXTRAORDINARY
    if theme and form == RESOLUTION:
        return f"về “{theme}”" if extraordinary else f"chuyên đề “{theme}”"
    if theme:
        return f"{_KINDS[meeting.kind]} “{theme}”"
    day = meeting.held_on.first_day() if meeting.held_on else None
    return f"{_KINDS[meeting.kind]} {long_date(day)}" if extraordinary and day else name_of_meeting(meeting)


def body_of(meeting: Meeting) -> str:
    """Who meets and decides, in a sentence: the committee of the cell, or the cell."""
    return "chi ủy" if meeting.kind is MeetingKind.COMMITTEE else "chi bộ"


def signs_for(meeting: Meeting) -> str:
    """On whose behalf the papers of a meeting are signed."""
    return f"T/M {body_of(meeting).upper()}"


def month_of_meeting(meeting: Meeting) -> str:
    """The month that a meeting is about, as its papers write it: "tháng 10 năm 2026"."""
    month = meeting.month_on or meeting.held_on
    return f"tháng {month_words(month.month)} năm {month.year}" if month is not None and month.month else ""


def month_words(month: int) -> str:
    """A month as papers write it: 01 and 02 with a nought, so that no digit can be put before them."""
    return f"{month:02d}" if month <= _MONTHS_WITH_NOUGHT else str(month)


def hour_words(time: str) -> str:
    """An hour as papers write it: "14 giờ 00"; "" where it is not known."""
    return f"{time[:2]} giờ {time[3:]}" if time else ""


# The minutes.


def compose_minutes(paper: MeetingOnPaper) -> list[ComposedPassage]:
    """The passages of the minutes, in order; parts without anything to say are left out."""
    file = paper.file
    front = [
        ComposedPassage("opening", "", lines_of(_opening(file))),
        ComposedPassage("attendance", "", lines_of([*_attendance(file), *_convened(file)])),
        ComposedPassage("officers", "", lines_of([*organ_lines(file)] or _officers(paper))),
    ]
    parts = [
        ("NỘI DUNG", _business(file)),
        ("THẢO LUẬN", [ComposedPassage("discussion", "", lines_of(_discussion(file)))]),
        ("BIỂU QUYẾT", [ComposedPassage("votes", "", lines_of(_votes(paper)))]),
        ("BẦU CỬ", [ComposedPassage("elections", "", lines_of(election_lines(file)))]),
        ("KẾT LUẬN, PHÂN CÔNG NHIỆM VỤ", _conclusions(paper)),
        ("ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT", [ComposedPassage("score", "", lines_of(score_lines(paper)))]),
    ]
    return [*front, *with_numerals(parts), ComposedPassage(CLOSING, "", lines_of(_closing(file)))]


def with_numerals(parts: Iterable[tuple[str, list[ComposedPassage]]]) -> list[ComposedPassage]:
    """The passages of all parts that say something, each part with its numeral before its first passage."""
    found: list[ComposedPassage] = []
    filled = [(title, [each for each in passages if each.text or each.section]) for title, passages in parts]
    for numeral, (title, passages) in zip(NUMERALS, (each for each in filled if each[1]), strict=False):
        if not passages[0].section:
            first = passages.pop(0)
            found.append(ComposedPassage(first.name, f"{numeral}. {title}", first.text))
        else:
            found.append(ComposedPassage(f"part-{numeral}", f"{numeral}. {title}", ""))
        found.extend(passages)
    return found


def lines_of(lines: Iterable[str]) -> str:
    """The lines of a passage, without those that say nothing."""
    return "\n".join(line for line in lines if line)


def _opening(file: MeetingFile) -> Iterable[str]:
    meeting = file.meeting
    begin = f"{hour_words(meeting.starts_at)}, " if meeting.starts_at else ""
    yield f"Thời gian: {begin}{long_date(file.day)}."
    if meeting.place:
        yield f"Địa điểm: {meeting.place}."
    if meeting.way and meeting.way != "trực tiếp":
        basis = f", căn cứ {meeting.online_basis}" if meeting.online_basis else ""
        yield f"Hình thức: {meeting.way}{basis}."
    if meeting.theme:
        yield f"Chuyên đề: {meeting.theme}."
    yield papers_line(file.papers)


def _attendance(file: MeetingFile) -> Iterable[str]:
    if not file.roll:
        return
    count = turnout_of(file.roll)
    if file.meeting.kind is MeetingKind.COMMITTEE:
        yield f"Tổng số chi ủy viên: {people(count.total)} đồng chí."
        yield f"Có mặt: {people(count.came)} đồng chí, đạt tỷ lệ {percent(count.came, count.convened)}."
    else:
        yield from _counted(count)
    yield f"Vắng có lý do: {_missing(count.excused)}."
    yield f"Vắng không có lý do: {_missing(count.absent)}."
    late = [each for each in file.roll if each.came and each.late_minutes]
    if late:
        words = "; ".join(f"{each.name} ({each.late_minutes} phút)" for each in late)
        yield f"Đến muộn: {words}."
    if file.guests:
        names = "; ".join(f"{each.name}, {each.role}" if each.role else each.name for each in file.guests)
        yield f"Đại biểu, khách mời: {names}."


def _counted(count: Turnout) -> Iterable[str]:
    """The members of the cell by rank, and who of them came."""
    yield (
        f"Tổng số đảng viên: {people(count.total)} đồng chí "
        f"(chính thức {people(count.official)}, dự bị {people(count.probationary)})."
    )
    for number, words in (
        (count.guests, "Đảng viên sinh hoạt tạm thời tại chi bộ"),
        (count.exempt, "Đảng viên được miễn công tác và sinh hoạt đảng"),
        (count.away, "Đảng viên được giới thiệu sinh hoạt tạm thời nơi khác"),
    ):
        if number:
            yield f"{words}: {people(number)} đồng chí."
    share = percent(count.came, count.convened)
    tail = f"; đảng viên sinh hoạt tạm thời {people(count.present_guests)}" if count.guests else ""
    yield (
        f"Có mặt: {people(count.came)} đồng chí (chính thức {people(count.present_official)}, "
        f"dự bị {people(count.present_probationary)}{tail}), đạt tỷ lệ {share}."
    )


def _convened(file: MeetingFile) -> Iterable[str]:
    """Who was convened to a congress; a usual meeting convenes nobody."""
    return turnout_lines(file) if file.meeting.kind is MeetingKind.CONGRESS else ()


def people(number: int) -> str:
    """How many people, as papers write it: two digits at least."""
    return f"{number:02d}" if 0 < number < 10 else str(number)


def _missing(members: Sequence[Attendance]) -> str:
    if not members:
        return "không"
    names = "; ".join(f"{each.name} ({each.reason})" if each.reason else each.name for each in members)
    return f"{people(len(members))} đồng chí: {names}"


def _officers(paper: MeetingOnPaper) -> Iterable[str]:
    meeting = paper.file.meeting
    post = f", {post_words(meeting.chair_post)}" if meeting.chair_post else ""
    yield f"Chủ trì: đồng chí {paper.chair}{post}." if paper.chair else ""
    yield f"Thư ký: đồng chí {paper.secretary}." if paper.secretary else ""


def post_words(title: str) -> str:
    """A post in a sentence: "Bí thư" of a cell is "Bí thư chi bộ"."""
    return f"{title} chi bộ" if title.casefold() in ("bí thư", "phó bí thư") else title


def _business(file: MeetingFile) -> list[ComposedPassage]:
    shown = [each for each in file.points if each.text]
    return [
        ComposedPassage(f"point-{each.id}", f"{number}. {each.title}", lines_of(_point(each)), section=True)
        for number, each in enumerate(shown, 1)
    ]


def _point(point: MeetingPoint) -> Iterable[str]:
    if point.presenter:
        yield f"{point.presenter} trình bày."
    yield point.text


def _discussion(file: MeetingFile) -> Iterable[str]:
    titles = {each.id: each.title for each in file.points}
    for each in file.speeches:
        about = f" về nội dung “{titles[each.point_id]}”" if len({one.point_id for one in file.speeches}) > 1 else ""
        yield f"- Đồng chí {each.speaker}{about}: {each.text}"
        if each.reply:
            yield f"+ Người chủ trì trả lời: {each.reply}"


def _votes(paper: MeetingOnPaper) -> Iterable[str]:
    who = "chi ủy viên" if paper.file.meeting.kind is MeetingKind.COMMITTEE else "đảng viên chính thức"
    for each in paper.file.votes:
        yield membership_vote_words(each, paper.file) if each.candidacy_id else vote_words(each, who)


def vote_words(vote: MeetingVote, who: str = "đảng viên chính thức") -> str:
    """A vote in one sentence: matter, way, who counted, the numbers with their share of all who count, the outcome."""
    entitled = vote.entitled or 0
    numbers = [
        f"{words} {people(number)} đồng chí (đạt {percent(number, entitled)})"
        for words, number in (
            ("tán thành", vote.in_favour or 0),
            ("không tán thành", vote.against),
            ("ý kiến khác", vote.other),
        )
        if number is not None and (number or words == "tán thành")
    ]
    ballots = ""
    if vote.handed_out is not None:
        ballots = f" phiếu phát ra {vote.handed_out}, thu về {vote.returned or 0}, không hợp lệ {vote.invalid or 0};"
    outcome = "được thông qua" if has_passed(vote) else "không được thông qua"
    way = f" ({vote.way})" if vote.way else ""
    return (
        f"- {vote.matter}{way}: tổng số {who} được tính {entitled}, có mặt {vote.present or 0};"
        f"{ballots} {'; '.join(numbers)}. Yêu cầu {_MAJORITIES[vote.majority]}: {outcome}."
    )


def _conclusions(paper: MeetingOnPaper) -> list[ComposedPassage]:
    concluded = [each.conclusion for each in paper.file.points if each.conclusion]
    return [
        ComposedPassage("conclusions", "", join_passages(concluded)),
        ComposedPassage("tasks", "", lines_of(task_lines(paper))),
    ]


def task_lines(paper: MeetingOnPaper) -> Iterable[str]:
    """The tasks that the meeting gave, a line each."""
    if paper.file.tasks:
        yield f"{body_of(paper.file.meeting).capitalize()} phân công nhiệm vụ:"
    for each in paper.file.tasks:
        yield f"- {task_words(each, paper)}"


def task_words(task: Task, paper: MeetingOnPaper) -> str:
    """A task with who shall do it and until when."""
    owner = paper.names.get(task.person_id, "")
    who = f"Đồng chí {owner}: " if owner else ""
    until = f"; thời hạn: {task.due_on.shown()}" if task.due_on else ""
    return f"{who}{task.content}{until}."


def score_lines(paper: MeetingOnPaper) -> Iterable[str]:
    """How the meeting scored itself."""
    if not paper.score_total:
        return
    reached = f", xếp loại: {paper.score_class}" if paper.score_class else ""
    yield f"Chi bộ tự chấm {paper.score_total} điểm{reached}."
    shortcomings = paper.file.meeting.shortcomings
    if shortcomings:
        yield f"Hạn chế: {shortcomings}"


def _closing(file: MeetingFile) -> Iterable[str]:
    who = "đại hội" if file.meeting.kind is MeetingKind.CONGRESS else "hội nghị"
    yield f"Biên bản đã được đọc lại cho {who} nghe và nhất trí thông qua."
    if file.meeting.ended_at:
        yield f"{who.capitalize()} kết thúc vào hồi {hour_words(file.meeting.ended_at)} cùng ngày."


def minutes(material: Material) -> Facts:
    """Every fact of the minutes of a meeting."""
    paper = material.on_paper
    meeting = paper.file.meeting
    congress = meeting.kind is MeetingKind.CONGRESS
    return merged(
        congress_letterhead(material) if congress else letterhead(material),
        head_of_paper(material, MINUTES),
        {
            "subject": Fact(name_of_congress(paper.file.congress) if congress else name_of_meeting(meeting)),
            "passages": Fact(rows_of(paper, compose_minutes(paper), MINUTES), f"{paper.place}/minutes", _("Minutes")),
            "chair": Fact(paper.chair, f"{paper.place}/chair", _("Chair")),
            "writer": Fact(paper.secretary, f"{paper.place}/secretary", _("Secretary of the meeting")),
            "chair_title": Fact("CHỦ TỌA" if congress else "CHỦ TRÌ HỘI NGHỊ"),
            "is_corrected": flag(bool(paper.file.corrections)),
            "corrections": Fact(
                [
                    {
                        "made_on": each.made_on.shown() if each.made_on else "",
                        "wrong": each.wrong,
                        "right": each.right,
                        "agreed": each.agreed,
                    }
                    for each in paper.file.corrections
                ],
                needed=False,
            ),
        },
    )


def numbered(material: Material, form: str) -> Facts:
    """Number and symbol of a paper of a meeting, as the register of documents has them; a draft has none yet."""
    paper = material.on_paper
    # The committee calls the congress together, with its own number; what is written from then on is the congress's.
    congress = paper.file.meeting.kind is MeetingKind.CONGRESS and form != INVITATION
    return number_of(material, paper.numbers.get(form, ""), DOCUMENT_TYPES[form], congress=congress)


def head_of_paper(material: Material, form: str) -> Facts:
    """The line of the number, and which draft it is: of minutes until they are finished, of others until issued."""
    paper = material.on_paper
    final = form == MINUTES and bool(paper.file.meeting.sealed_at)
    return line_of_number(numbered(material, form), paper.draft_no, final=final)


def recipients_of(form: str, issuer: Issuer) -> str:
    """To whom a numbered paper of a meeting goes, as form and register have it; minutes go nowhere."""
    above = f"- {committee_name(issuer.upper.name)}," if issuer.upper else ""
    lines = {
        RESOLUTION: (above, "- Đảng viên trong chi bộ,", "- Lưu Chi bộ."),
        CONCLUSION: (above, "- Đảng viên trong chi bộ,", "- Lưu Chi bộ."),
        INVITATION: ("- Như kính gửi,", "- Lưu Chi bộ."),
        NOTICE: ("- Đảng viên trong chi bộ,", "- Lưu Chi bộ."),
    }
    return lines_of(lines.get(form, ()))


def rows_of(paper: MeetingOnPaper, composed: Sequence[ComposedPassage], form: str) -> list[Row]:
    """The passages as the paper prints them: the wording of a person before that of the program."""
    rows: list[Row] = []
    for each, heading, written in _headed(paper, composed, form):
        if not (heading or written):
            continue
        found = {"section": heading} if each.section else {"part": heading}
        rows.append({"part": "", "section": "", **found, "words": Fact(written, f"{paper.place}/text.{each.name}")})
    return rows


def _headed(
    paper: MeetingOnPaper, composed: Sequence[ComposedPassage], form: str
) -> Iterable[tuple[ComposedPassage, str, str]]:
    """Each passage with its heading and wording. A part or section that a person emptied has none, nor its number."""
    worded = [(each, paper.texts.get(f"{form}.{each.name}", each.text)) for each in composed]
    parts: list[list[tuple[ComposedPassage, str]]] = [[]]
    for each, words in worded:
        if (each.heading and not each.section) or each.name == CLOSING:
            parts.append([])
        parts[-1].append((each, words))
    numeral = 0
    for part in parts:
        if not any(words for _each, words in part):
            continue
        numeral += bool(part[0][0].heading and not part[0][0].section)
        number = 0
        for each, words in part:
            if each.section:
                number += bool(words)
                yield each, _numbered_anew(each.heading, str(number)) if words else "", words
            else:
                yield each, _numbered_anew(each.heading, NUMERALS[max(numeral - 1, 0)]), words


def _numbered_anew(heading: str, number: str) -> str:
    _old, dot, title = heading.partition(". ")
    return f"{number}. {title}" if dot else heading
