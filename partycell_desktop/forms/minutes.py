"""The minutes of a meeting (biên bản) and its resolution or conclusion, put into sentences from what was recorded.

No document prescribes minutes of a cell; the order follows the handbooks in use: time and place, who was there, the
officers, the business, what was said by whom, the votes, the conclusions and tasks, the score, the closing. Each
passage may be worded by hand; then the paper prints that wording.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.documents import OutgoingDocument
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
_LOOKED_BACK = ("last_tasks", "assignments", "remarks")
_LOOKED_AHEAD = ("plan", "new_tasks")
"""The sources of the points of an agenda from which a resolution takes what was reached, and what comes next."""
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


def title_of_paper(form: str, meeting: Meeting) -> str:
    """The abstract (trích yếu) under which the register has a paper of a meeting."""
    committee = meeting.kind is MeetingKind.COMMITTEE
    concluded = "họp chi ủy" if committee else "sinh hoạt chi bộ"
    before = {RESOLUTION: "lãnh đạo thực hiện nhiệm vụ", CONCLUSION: concluded}.get(form, "")
    return f"{before} {month_of_meeting(meeting)}".strip() if before else name_of_meeting(meeting)


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
        ComposedPassage("opening", "", _lines(_opening(file))),
        ComposedPassage("attendance", "", _lines([*_attendance(file), *_convened(file)])),
        ComposedPassage("officers", "", _lines([*organ_lines(file)] or _officers(paper))),
    ]
    parts = [
        ("NỘI DUNG", _business(file)),
        ("THẢO LUẬN", [ComposedPassage("discussion", "", _lines(_discussion(file)))]),
        ("BIỂU QUYẾT", [ComposedPassage("votes", "", _lines(_votes(paper)))]),
        ("BẦU CỬ", [ComposedPassage("elections", "", _lines(election_lines(file)))]),
        ("KẾT LUẬN, PHÂN CÔNG NHIỆM VỤ", _conclusions(paper)),
        ("ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT", [ComposedPassage("score", "", _lines(_score(paper)))]),
    ]
    return [*front, *_numbered(parts), ComposedPassage("closing", "", _lines(_closing(file)))]


def _numbered(parts: Iterable[tuple[str, list[ComposedPassage]]]) -> list[ComposedPassage]:
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


def _lines(lines: Iterable[str]) -> str:
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
        yield f"Tổng số chi ủy viên: {_people(count.total)} đồng chí."
        yield f"Có mặt: {_people(count.came)} đồng chí, đạt tỷ lệ {percent(count.came, count.convened)}."
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
        f"Tổng số đảng viên: {_people(count.total)} đồng chí "
        f"(chính thức {_people(count.official)}, dự bị {_people(count.probationary)})."
    )
    for number, words in (
        (count.guests, "Đảng viên sinh hoạt tạm thời tại chi bộ"),
        (count.exempt, "Đảng viên được miễn công tác và sinh hoạt đảng"),
        (count.away, "Đảng viên được giới thiệu sinh hoạt tạm thời nơi khác"),
    ):
        if number:
            yield f"{words}: {_people(number)} đồng chí."
    share = percent(count.came, count.convened)
    tail = f"; đảng viên sinh hoạt tạm thời {_people(count.present_guests)}" if count.guests else ""
    yield (
        f"Có mặt: {_people(count.came)} đồng chí (chính thức {_people(count.present_official)}, "
        f"dự bị {_people(count.present_probationary)}{tail}), đạt tỷ lệ {share}."
    )


def _convened(file: MeetingFile) -> Iterable[str]:
    """Who was convened to a congress; a usual meeting convenes nobody."""
    return turnout_lines(file) if file.meeting.kind is MeetingKind.CONGRESS else ()


def _people(number: int) -> str:
    return f"{number:02d}" if 0 < number < 10 else str(number)


def _missing(members: Sequence[Attendance]) -> str:
    if not members:
        return "không"
    names = "; ".join(f"{each.name} ({each.reason})" if each.reason else each.name for each in members)
    return f"{_people(len(members))} đồng chí: {names}"


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
        ComposedPassage(f"point-{each.id}", f"{number}. {each.title}", _lines(_point(each)), section=True)
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
        f"{words} {_people(number)} đồng chí (đạt {percent(number, entitled)})"
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
        ComposedPassage("tasks", "", _lines(_tasks(paper))),
    ]


def _tasks(paper: MeetingOnPaper) -> Iterable[str]:
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


def _score(paper: MeetingOnPaper) -> Iterable[str]:
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
    return _lines(lines.get(form, ()))


def rows_of(paper: MeetingOnPaper, composed: Sequence[ComposedPassage], form: str) -> list[Row]:
    """The passages as the paper prints them: the wording of a person before that of the program."""
    rows: list[Row] = []
    for each in composed:
        written = paper.texts.get(f"{form}.{each.name}", each.text)
        heading = {"section": each.heading} if each.section else {"part": each.heading}
        rows.append({"part": "", "section": "", **heading, "words": Fact(written, f"{paper.place}/text.{each.name}")})
    return rows


# The resolution and the conclusion.


def compose_resolution(paper: MeetingOnPaper) -> list[ComposedPassage]:
    """The passages of the resolution: results of the month before, the tasks of the month, who does what, the score."""
    file = paper.file
    parts = [
        ("ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ", _from_points(file, _LOOKED_BACK, "results")),
        ("PHƯƠNG HƯỚNG, NHIỆM VỤ", _from_points(file, _LOOKED_AHEAD, "duties")),
        ("PHÂN CÔNG VÀ TỔ CHỨC THỰC HIỆN", [ComposedPassage("tasks", "", _lines(_tasks(paper)))]),
        ("TỰ ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT", [ComposedPassage("score", "", _lines(_score(paper)))]),
    ]
    return [
        ComposedPassage("opening", "", _lines(_resolved_at(paper))),
        *_numbered(parts),
        ComposedPassage("closing", "", _lines(_adopted(file))),
    ]


def _from_points(file: MeetingFile, sources: Sequence[str], name: str) -> list[ComposedPassage]:
    texts = [line for each in file.points if each.source in sources for line in (each.text, each.conclusion) if line]
    return [ComposedPassage(name, "", join_passages(texts))]


def _resolved_at(paper: MeetingOnPaper) -> Iterable[str]:
    file, meeting = paper.file, paper.file.meeting
    count = turnout_of(file.roll)
    where = f", tại {meeting.place}" if meeting.place else ""
    stay = f", sinh hoạt tạm thời {_people(count.present_guests)}" if count.guests else ""
    committee = meeting.kind is MeetingKind.COMMITTEE
    ranks = (
        f" (chính thức {_people(count.present_official)}, dự bị {_people(count.present_probationary)}{stay})"
        if not committee
        else ""
    )
    yield (
        f"N{long_date(file.day)[1:]}{where}, {paper.cell} tổ chức "
        f"{name_of_meeting(meeting)}. Số {'chi ủy viên' if committee else 'đảng viên'} dự: "
        f"{count.came}/{count.convened} đồng chí{ranks}."
    )
    names = [f"chủ trì: đồng chí {paper.chair}" if paper.chair else "", f"thư ký: đồng chí {paper.secretary}"]
    said = "; ".join(each for each in names if each and not each.endswith(" "))
    yield f"{said[:1].upper()}{said[1:]}." if said else ""
    yield f"Sau khi thảo luận, {body_of(meeting)} quyết nghị:"


def _adopted(file: MeetingFile) -> Iterable[str]:
    vote = next((each for each in reversed(file.votes) if not each.candidacy_id and has_passed(each)), None)
    if vote is None:
        return
    share = percent(vote.in_favour or 0, vote.entitled or 0)
    who = "chi ủy viên" if file.meeting.kind is MeetingKind.COMMITTEE else "đảng viên chính thức"
    yield (
        f"Nghị quyết được {body_of(file.meeting)} thông qua với {vote.in_favour}/{vote.entitled} đồng chí {who} "
        f"tán thành, đạt tỷ lệ {share}."
    )


def resolution(material: Material) -> Facts:
    """Every fact of the resolution of a meeting."""
    return _decided(material, RESOLUTION, compose_resolution(material.on_paper))


def compose_conclusion(paper: MeetingOnPaper) -> list[ComposedPassage]:
    """The passages of the conclusion: what the chair concluded on each point, and who does what."""
    return [
        ComposedPassage("opening", "", _lines(_concluded_at(paper))),
        *(
            ComposedPassage(f"point-{each.id}", f"{number}. {each.title}", each.conclusion, section=True)
            for number, each in enumerate((one for one in paper.file.points if one.conclusion), 1)
        ),
        ComposedPassage("tasks", "", _lines(_tasks(paper))),
    ]


def _concluded_at(paper: MeetingOnPaper) -> Iterable[str]:
    lines = list(_resolved_at(paper))
    yield lines[0]
    post = f", {post_words(paper.file.meeting.chair_post)}" if paper.file.meeting.chair_post else ""
    yield f"Sau khi nghe ý kiến thảo luận, đồng chí {paper.chair}{post} kết luận như sau:"


def conclusion(material: Material) -> Facts:
    """Every fact of the conclusion of a meeting."""
    committee = material.on_paper.file.meeting.kind is MeetingKind.COMMITTEE
    facts = _decided(material, CONCLUSION, compose_conclusion(material.on_paper))
    return merged(facts, {"is_committee": flag(committee)})


def _decided(material: Material, form: str, composed: Sequence[ComposedPassage]) -> Facts:
    paper = material.on_paper
    return merged(
        letterhead(material),
        head_of_paper(material, form),
        {
            "month": Fact(month_of_meeting(paper.file.meeting)),
            "passages": Fact(rows_of(paper, composed, form), f"{paper.place}/minutes", _("Wording")),
        },
        _signed(material, form),
    )


def _signed(material: Material, form: str) -> Facts:
    """Who signs and to whom it goes: as the register has noted it, else as such papers usually are."""
    paper, issuer = material.on_paper, material.issuer
    noted = paper.registered.get(form, OutgoingDocument())
    return {
        "organ": Fact(noted.on_behalf or signs_for(paper.file.meeting)),
        "post": Fact(noted.signer_post or "BÍ THƯ"),
        "secretary": Fact(noted.signer or issuer.secretary, needed=False),
        "recipients": Fact(noted.recipients or recipients_of(form, issuer), needed=False),
    }
