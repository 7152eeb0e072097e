"""The forms of a meeting: minutes, resolution, conclusion, invitation, list of attendance, score sheet."""

from dataclasses import replace

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.forms import meeting_papers, meeting_samples, minutes, samples
from partycell_desktop.forms.form import About, Form
from partycell_desktop.forms.material import Material


def _meeting(lists: dict[str, CodeList]) -> Material:
    return replace(samples.material_of(lists=lists), meeting=meeting_samples.rich_meeting(), members=())


MEETING_FORMS: tuple[Form, ...] = (
    Form(minutes.MINUTES, About.MEETING, minutes.minutes, _meeting, is_prescribed=False),
    Form(minutes.RESOLUTION, About.MEETING, minutes.resolution, _meeting, is_prescribed=False),
    Form(minutes.CONCLUSION, About.MEETING, minutes.conclusion, _meeting, is_prescribed=False),
    Form("giay-moi", About.MEETING, meeting_papers.invitation, _meeting, is_prescribed=False),
    Form("diem-danh", About.MEETING, meeting_papers.attendance_list, _meeting, is_prescribed=False),
    Form("bang-diem", About.MEETING, meeting_papers.score_sheet, _meeting, is_prescribed=False),
)
