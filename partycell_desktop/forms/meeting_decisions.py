"""The resolution (nghị quyết) and the conclusion (kết luận) of a meeting, from what was recorded.

Both are headed by the month; those of a thematic or an extraordinary meeting by its theme. Where nothing was decided or
concluded yet, neither says that something follows.
"""

from collections.abc import Iterable, Sequence

from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.documents import OutgoingDocument
from partycell_desktop.domain.meetings import MeetingFile, MeetingKind, has_passed, turnout_of
from partycell_desktop.domain.passage_text import join_passages
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.letterhead import letterhead
from partycell_desktop.forms.material import Facts, Material, MeetingOnPaper, merged
from partycell_desktop.forms.minutes import (
    CLOSING,
    CONCLUSION,
    RESOLUTION,
    ComposedPassage,
    body_of,
    head_of_paper,
    is_monthly,
    lines_of,
    month_of_meeting,
    name_of_meeting,
    people,
    post_words,
    recipients_of,
    rows_of,
    score_lines,
    signs_for,
    task_lines,
    title_of_paper,
    with_numerals,
)
from partycell_desktop.words import _

_LOOKED_BACK = ("last_tasks", "assignments", "remarks")
_LOOKED_AHEAD = ("plan", "new_tasks")
"""The sources of the points of an agenda from which a resolution takes what was reached, and what comes next."""


def compose_resolution(paper: MeetingOnPaper) -> list[ComposedPassage]:
    """The passages of the resolution: results of the month before, the tasks of the month, who does what, the score."""
    file = paper.file
    parts = [
        ("ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ", _from_points(file, _LOOKED_BACK, "results")),
        ("PHƯƠNG HƯỚNG, NHIỆM VỤ", _from_points(file, _LOOKED_AHEAD, "duties")),
        ("PHÂN CÔNG VÀ TỔ CHỨC THỰC HIỆN", [ComposedPassage("tasks", "", lines_of(task_lines(paper)))]),
        ("TỰ ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT", [ComposedPassage("score", "", lines_of(score_lines(paper)))]),
    ]
    decided = with_numerals(parts)
    follows = f"Sau khi thảo luận, {body_of(file.meeting)} quyết nghị:" if decided else ""
    return [
        ComposedPassage("opening", "", lines_of([_held(paper), _officers(paper), follows])),
        *decided,
        ComposedPassage(CLOSING, "", lines_of(_adopted(file))),
    ]


def _from_points(file: MeetingFile, sources: Sequence[str], name: str) -> list[ComposedPassage]:
    texts = [line for each in file.points if each.source in sources for line in (each.text, each.conclusion) if line]
    return [ComposedPassage(name, "", join_passages(texts))]


def _held(paper: MeetingOnPaper) -> str:
    """When and where who met, in one sentence."""
    file, meeting = paper.file, paper.file.meeting
    count = turnout_of(file.roll)
    where = f", tại {meeting.place}" if meeting.place else ""
    stay = f", sinh hoạt tạm thời {people(count.present_guests)}" if count.guests else ""
    committee = meeting.kind is MeetingKind.COMMITTEE
    ranks = f" (chính thức {people(count.present_official)}, dự bị {people(count.present_probationary)}{stay})"
    return (
        f"N{long_date(file.day)[1:]}{where}, {paper.cell or body_of(meeting)} tổ chức "
        f"{name_of_meeting(meeting)}. Số {'chi ủy viên' if committee else 'đảng viên'} dự: "
        f"{count.came}/{count.convened} đồng chí{'' if committee else ranks}."
    )


def _officers(paper: MeetingOnPaper) -> str:
    officers = ((paper.chair, "chủ trì"), (paper.secretary, "thư ký"))
    said = "; ".join(f"{post}: đồng chí {name}" for name, post in officers if name)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


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
    return _decided(material, RESOLUTION, compose_resolution(material.on_paper), _("Nothing is decided yet."))


def compose_conclusion(paper: MeetingOnPaper) -> list[ComposedPassage]:
    """The passages of the conclusion: what the chair concluded on each point, and who does what."""
    points = [
        ComposedPassage(f"point-{each.id}", f"{number}. {each.title}", each.conclusion, section=True)
        for number, each in enumerate((one for one in paper.file.points if one.conclusion), 1)
    ]
    tasks = lines_of(task_lines(paper))
    post = f", {post_words(paper.file.meeting.chair_post)}" if paper.file.meeting.chair_post else ""
    who = f"đồng chí {paper.chair}{post}" if paper.chair else "người chủ trì"
    follows = f"Sau khi nghe ý kiến thảo luận, {who} kết luận như sau:" if points or tasks else ""
    return [
        ComposedPassage("opening", "", lines_of([_held(paper), follows])),
        *points,
        ComposedPassage("tasks", "", tasks),
    ]


def conclusion(material: Material) -> Facts:
    """Every fact of the conclusion of a meeting."""
    committee = material.on_paper.file.meeting.kind is MeetingKind.COMMITTEE
    facts = _decided(material, CONCLUSION, compose_conclusion(material.on_paper), _("Nothing is concluded yet."))
    return merged(facts, {"is_committee": flag(committee)})


def _decided(material: Material, form: str, composed: Sequence[ComposedPassage], nothing: str) -> Facts:
    """`nothing` is said before printing where the paper has no more to say than who met."""
    paper = material.on_paper
    meeting = paper.file.meeting
    rows = rows_of(paper, composed, form)
    return merged(
        letterhead(material),
        head_of_paper(material, form),
        {
            "month": Fact(month_of_meeting(meeting)),
            "subject": Fact(title_of_paper(form, meeting)),
            "is_monthly": flag(is_monthly(meeting)),
            "passages": Fact(rows, f"{paper.place}/minutes", _("Wording"), doubt="" if len(rows) > 1 else nothing),
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
