"""The forms of a meeting: minutes, resolution, conclusion, invitation, list of attendance, score sheet."""

from dataclasses import replace

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.forms import (
    assignment_resolution,
    congress_papers,
    congress_samples,
    meeting_decisions,
    meeting_papers,
    meeting_samples,
    minutes,
    samples,
)
from partycell_desktop.forms.form import About, Form
from partycell_desktop.forms.material import Material


def _meeting(lists: dict[str, CodeList]) -> Material:
    return replace(samples.material_of(lists=lists), meeting=meeting_samples.rich_meeting(), members=())


def _congress(lists: dict[str, CodeList]) -> Material:
    paper = replace(samples.material_of(lists=lists), meeting=congress_samples.rich_congress())
    return replace(paper, members=congress_samples.elected(), options={"round": "1"})


MEETING_FORMS: tuple[Form, ...] = (
    Form(minutes.MINUTES, About.MEETING, minutes.minutes, _meeting, is_prescribed=False),
    Form(minutes.RESOLUTION, About.MEETING, meeting_decisions.resolution, _meeting, is_prescribed=False),
    Form(minutes.CONCLUSION, About.MEETING, meeting_decisions.conclusion, _meeting, is_prescribed=False),
    Form("giay-moi", About.MEETING, meeting_papers.invitation, _meeting, is_prescribed=False),
    Form(minutes.NOTICE, About.MEETING, meeting_papers.notice, _meeting, is_prescribed=False),
    Form("diem-danh", About.MEETING, meeting_papers.attendance_list, _meeting, is_prescribed=False),
    Form("bang-diem", About.MEETING, meeting_papers.score_sheet, _meeting, is_prescribed=False),
    Form(
        assignment_resolution.FORM,
        About.MEETING,
        assignment_resolution.facts,
        assignment_resolution.sample,
        is_prescribed=False,
    ),
    Form(congress_papers.COUNTING, About.MEETING, congress_papers.counting_minutes, _congress, is_prescribed=False),
    Form(
        congress_papers.BALLOT,
        About.MEETING,
        congress_papers.ballot_paper,
        _congress,
        is_prescribed=False,
        edition=congress_papers.sheet,
    ),
    Form(congress_papers.RESOLUTION, About.MEETING, congress_papers.resolution, _congress, is_prescribed=False),
    Form(congress_papers.REPORT, About.MEETING, congress_papers.report, _congress, is_prescribed=False),
    Form(congress_papers.EXTRACT, About.MEETING, congress_papers.extract_list, _congress, is_prescribed=False),
)
