"""The resolution and the conclusion of a meeting: what heads them, and that no heading stands above nothing."""

from dataclasses import replace

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import Meeting, MeetingFile, MeetingKind
from partycell_desktop.forms import meeting_decisions, minutes
from partycell_desktop.forms.material import MeetingOnPaper
from partycell_desktop.forms.meeting_samples import bare_meeting, rich_meeting
from partycell_desktop.forms.samples import material_of

DAY = PartialDate(2026, 3, 5)
THEME = "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh."


@pytest.mark.parametrize(
    ("kind", "theme", "resolution", "conclusion"),
    [
        ("ordinary", THEME, "lãnh đạo thực hiện nhiệm vụ tháng 3 năm 2026", "sinh hoạt chi bộ tháng 3 năm 2026"),
        ("committee", "", "lãnh đạo thực hiện nhiệm vụ tháng 3 năm 2026", "họp chi ủy tháng 3 năm 2026"),
        ("thematic", THEME, f"chuyên đề “{THEME[:-1]}”", f"sinh hoạt chuyên đề “{THEME[:-1]}”"),
        ("thematic", "", "sinh hoạt chuyên đề quý I năm 2026", "sinh hoạt chuyên đề quý I năm 2026"),
        (
            "extraordinary",
            "An toàn lao động",
            "về “An toàn lao động”",
            "sinh hoạt chi bộ bất thường “An toàn lao động”",
        ),
        (
            "extraordinary",
            "",
            "sinh hoạt chi bộ bất thường ngày 05 tháng 3 năm 2026",
            "sinh hoạt chi bộ bất thường ngày 05 tháng 3 năm 2026",
        ),
    ],
)
def test_what_is_decided_is_headed_by_its_month_or_its_theme(
    kind: str, theme: str, resolution: str, conclusion: str
) -> None:
    meeting = Meeting(kind=MeetingKind(kind), held_on=DAY, theme=theme)
    assert minutes.title_of_paper(minutes.RESOLUTION, meeting) == resolution
    assert minutes.title_of_paper(minutes.CONCLUSION, meeting) == conclusion
    material = replace(material_of(lists={}), meeting=MeetingOnPaper(MeetingFile(meeting)), members=())
    assert meeting_decisions.conclusion(material)["subject"].value == conclusion


def test_where_nothing_was_concluded_nothing_is_announced_and_the_check_says_so() -> None:
    material = replace(material_of(lists={}), meeting=bare_meeting(), members=())
    for facts in (meeting_decisions.conclusion(material), meeting_decisions.resolution(material)):
        passages = facts["passages"]
        assert passages.doubt and isinstance(passages.value, list) and len(passages.value) == 1
    opening = meeting_decisions.compose_conclusion(bare_meeting())[0].text
    assert "như sau" not in opening and "  " not in opening


def headings(paper: MeetingOnPaper) -> list[str]:
    rows = minutes.rows_of(paper, minutes.compose_minutes(paper), minutes.MINUTES)
    return [str(row["part"] or row["section"]) for row in rows if row["part"] or row["section"]]


def test_a_part_that_a_person_emptied_loses_its_heading_and_the_rest_is_numbered_anew() -> None:
    paper = rich_meeting()
    whole = headings(paper)
    first = next(each for each in minutes.compose_minutes(paper) if each.section)
    emptied = headings(replace(paper, texts={"bien-ban.conclusions": "", f"bien-ban.{first.name}": ""}))
    assert first.heading in whole and first.heading.partition(". ")[2] not in " ".join(emptied)
    assert [each for each in emptied if each.startswith("1. ")], "the next one is the first now"
    assert "IV. KẾT LUẬN, PHÂN CÔNG NHIỆM VỤ" in emptied, "its tasks are still there"
    gone = {"bien-ban.conclusions": "", "bien-ban.tasks": ""}
    left = headings(replace(paper, texts=gone))
    assert not any("KẾT LUẬN" in each for each in left)
    assert "IV. ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT" in left
