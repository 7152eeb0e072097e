"""The resolution that assigns the work of a year to the members (nghị quyết phân công nhiệm vụ đảng viên).

The cell decides it at the beginning of each year (Hướng dẫn 38-HD/BTCTW, mục IV.2.3). No document at hand prescribes
its form: the layout is the program's own, in the format of a resolution.
"""

from collections.abc import Sequence
from dataclasses import replace

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.meetings import MeetingFile, MeetingVote, has_passed, turnout_of
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms import meeting_samples, samples
from partycell_desktop.forms.candidate_facts import document_number
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.document_registers import line_of_number
from partycell_desktop.forms.letterhead import letterhead, recipient, signing
from partycell_desktop.forms.material import Facts, Material, MemberOnPaper, WorkOfYear, merged
from partycell_desktop.forms.minutes import name_of_meeting
from partycell_desktop.words import _

FORM = "nq-pcnv"
_MATTER = "phan cong"


def title_of_work(work: WorkOfYear) -> str:
    """The abstract (trích yếu) of the resolution."""
    return f"{'bổ sung ' if work.supplement else ''}phân công nhiệm vụ đảng viên năm {work.year}"


def facts(material: Material) -> Facts:
    """Every fact of the resolution: the meeting, the table of members with their work, the vote on it."""
    paper = material.on_paper
    work, file = paper.work or WorkOfYear(paper.file.day.year), paper.file
    place = f"{paper.place}/minutes"
    number = document_number(paper.numbers.get(FORM, ""), "NQ", material.issuer, place)
    vote = _vote_on(file)
    count = turnout_of(file.roll)
    came = f"{count.came}/{count.convened}" if file.roll else None
    return merged(
        letterhead(material),
        line_of_number(number, paper.draft_no),
        {
            "year": Fact(str(work.year)),
            "is_supplement": flag(work.supplement),
            "is_first": flag(not work.supplement),
            "day": Fact(file.meeting.held_on.shown() if file.meeting.held_on else None),
            "cell": Fact(paper.cell, "cell:names", _("The name of the cell")),
            "meeting_name": Fact(name_of_meeting(file.meeting)),
            "came": Fact(came, f"{paper.place}/roll", _("Attendance")),
            "members": Fact(_rows(work.members), f"meeting:assignments/{work.year}", _("Work of the year")),
            "in_favour": Fact(_in_favour(vote), f"{paper.place}/votes", _("Vote on the assignment of work")),
            "share": Fact(
                percent(vote.in_favour or 0, vote.entitled or 0) if vote else None,
                f"{paper.place}/votes",
                _("Vote on the assignment of work"),
            ),
        },
        recipient(material.issuer),
        signing(material.issuer),
    )


def _rows(members: Sequence[MemberOnPaper]) -> list[Row]:
    rows: list[Row] = []
    for each in members:
        lines = [f"- {line};" for line in each.work[:-1]] + [f"- {line}." for line in each.work[-1:]]
        none = f"Không phân công: {each.none_because}." if each.none_because else ""
        rows.append({"name": each.name, "post": each.post, "work": "\n".join(lines) or none})
    return rows


def _vote_on(file: MeetingFile) -> MeetingVote | None:
    """The vote by which the meeting adopted the assignment of work: the last that says so in its matter and passed."""
    found = [each for each in file.votes if _MATTER in fold(each.matter) and has_passed(each)]
    return found[-1] if found else None


def _in_favour(vote: MeetingVote | None) -> str | None:
    return f"{vote.in_favour or 0}/{vote.entitled or 0}" if vote is not None else None


def sample(lists: dict[str, CodeList]) -> Material:
    """An invented resolution: several lines of work, a member who is exempt, one without a post."""
    told = meeting_samples.rich_meeting()
    adopted = replace(told.file.votes[0], matter="Thông qua nghị quyết phân công nhiệm vụ đảng viên năm 2026")
    work = WorkOfYear(
        2026,
        members=(
            MemberOnPaper(
                "Nguyễn Đức Khang",
                "Bí thư Chi bộ Công ty TNHH Minh Họa",
                ("Phụ trách chung; chủ trì sinh hoạt chi bộ", "Phụ trách công tác phát triển đảng viên"),
            ),
            MemberOnPaper("Trần Quốc Hùng", "Tổ trưởng tổ cơ điện", ("Theo dõi an toàn lao động tại xưởng",)),
            MemberOnPaper("Lê Thị Mẫu", "", ("Nắm tình hình đời sống công nhân ca đêm", "Thu đảng phí tổ 2")),
            MemberOnPaper("Vũ Minh Đức", "", (), "được miễn công tác và sinh hoạt đảng"),
        ),
    )
    meeting = replace(
        told, file=replace(told.file, votes=(adopted,)), work=work, numbers={**told.numbers, FORM: "01-NQ/CB"}
    )
    return replace(samples.material_of(lists=lists), meeting=meeting, members=())
