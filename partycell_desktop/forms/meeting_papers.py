"""The papers around a meeting: the invitation, the list of attendance, the score sheet, extracts for one person."""

from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.meetings import Attendance, Attending, MeetingKind
from partycell_desktop.domain.roster import Rank
from partycell_desktop.domain.scoring import shown_points
from partycell_desktop.forms import minutes as wording
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Facts, Material, MeetingOnPaper, merged
from partycell_desktop.forms.papers_to_read import paper_words
from partycell_desktop.words import _

_STATES = {
    Attending.UNKNOWN: "",
    Attending.PRESENT: "Có mặt",
    Attending.EXCUSED: "Vắng có lý do",
    Attending.ABSENT: "Vắng không lý do",
}
_RANKS = {Rank.OFFICIAL: "Chính thức", Rank.PROBATIONARY: "Dự bị", Rank.NONE: ""}


def _meeting(paper: MeetingOnPaper) -> Facts:
    """When and where, and what it is called."""
    meeting = paper.file.meeting
    return {
        "meeting_name": Fact(wording.name_of_meeting(meeting)),
        "when": Fact(
            ", ".join(each for each in (wording.hour_words(meeting.starts_at), long_date(paper.file.day)) if each),
            f"{paper.place}/starts_at",
            _("Begins at"),
        ),
        "where": Fact(meeting.place, f"{paper.place}/place", _("Place")),
    }


def invitation(material: Material) -> Facts:
    """Every fact of the invitation that calls the members to a meeting, with its agenda and what is to be read."""
    return _calling(material, wording.INVITATION)


def notice(material: Material) -> Facts:
    """Every fact of the notice (thông báo) of a meeting, where the cell sends one instead of an invitation."""
    return _calling(material, wording.NOTICE)


def _calling(material: Material, form: str) -> Facts:
    paper = material.on_paper
    meeting = paper.file.meeting
    committee = meeting.kind is MeetingKind.COMMITTEE
    points: list[Row] = [
        {
            "point": each.title,
            "presenter": f" ({each.presenter})" if each.presenter else None,
            "end": "." if each is paper.file.points[-1] else ";",
        }
        for each in paper.file.points
    ]
    return merged(
        letterhead(material),
        wording.head_of_paper(material, form),
        _meeting(paper),
        {
            "theme": Fact(meeting.theme, needed=False),
            "online_basis": Fact(meeting.online_basis, needed=False),
            "points": Fact(points, f"{paper.place}/points", _("Agenda")),
            "chair": Fact(paper.chair, f"{paper.place}/chair", _("Chair"), needed=False),
            "papers": Fact([{"paper": paper_words(each)} for each in paper.file.papers], needed=False),
            "called": Fact("đồng chí chi ủy viên" if committee else "đồng chí đảng viên chi bộ"),
            "organ": Fact(wording.signs_for(meeting)),
        },
        signing(material.issuer),
    )


def attendance_list(material: Material) -> Facts:
    """Every fact of the list of attendance: before the meeting to be signed, after it with who came."""
    paper = material.on_paper
    rows: list[Row] = [_member_row(each) for each in paper.file.roll]
    guests: list[Row] = [{"guest_name": each.name, "guest_role": each.role} for each in paper.file.guests]
    return merged(
        letterhead(material),
        _meeting(paper),
        {
            "members": Fact(rows, f"{paper.place}/roll", _("Members of the meeting")),
            "guests": Fact(guests, needed=False),
            "writer": Fact(paper.secretary, needed=False),
            "chair": Fact(paper.chair, needed=False),
        },
    )


def _member_row(one: Attendance) -> Row:
    said = _STATES[one.state]
    late = f", muộn {one.late_minutes} phút" if one.came and one.late_minutes else ""
    remarks = [one.reason]
    for holds, words in (
        (one.guest, "sinh hoạt tạm thời"),
        (one.exempt, "được miễn sinh hoạt"),
        (one.away, "sinh hoạt tạm thời nơi khác"),
        (one.suspended, "đình chỉ sinh hoạt"),
    ):
        if holds:
            remarks.append(words)
    return {
        "member_name": one.name,
        "rank": _RANKS[one.rank],
        "came": f"{said}{late}",
        "remark": "; ".join(each for each in remarks if each),
    }


def score_sheet(material: Material) -> Facts:
    """Every fact of the sheet on which the cell scores its meeting."""
    paper = material.on_paper
    rows: list[Row] = [
        {
            "criterion": title,
            "most": str(most),
            "points": "" if points is None else shown_points(points),
            "why": why,
        }
        for title, most, points, why in paper.scores
    ]
    return merged(
        letterhead(material),
        _meeting(paper),
        {
            "criteria": Fact(rows, f"{paper.place}/score", _("Score")),
            "most_total": Fact(str(sum(most for _title, most, _points, _why in paper.scores)), needed=False),
            "total": Fact(paper.score_total, f"{paper.place}/score", _("Total")),
            "class": Fact(paper.score_class, f"{paper.place}/score", _("Class")),
            "shortcomings": Fact(paper.file.meeting.shortcomings, needed=False),
            "upper_class": Fact(paper.file.meeting.upper_class, needed=False),
            "writer": Fact(paper.secretary, needed=False),
            "chair": Fact(paper.chair, needed=False),
        },
    )
