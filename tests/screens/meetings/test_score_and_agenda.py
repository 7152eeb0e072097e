"""The score sheet and the agenda of one meeting: reasons, another sheet, bands, the class from above, templates."""

from PySide6.QtWidgets import QComboBox

from partycell_desktop.use_cases import agendas, meeting_items, meeting_preparation, meeting_scores, minutes, scoring
from partycell_desktop.use_cases.printing import compose_paper
from tests.screens.meetings.conftest import AtTheMeeting

SHEET = {
    "name": "Bảng điểm của phường",
    "from_on": "1/1/2026",
    "total": "100",
    "classes": "Tốt: 90; Khá: 70; Kém: 0",
    "criteria": [
        {"title": "Tỷ lệ dự họp", "most": "10", "measure": "attendance", "bands": "90: 10; 75: 6; 0: 2"},
        {"title": "Nội dung", "most": "90"},
    ],
}


def key_of(at: AtTheMeeting, place: int = 0) -> str:
    return [*at.screen.meeting.score._fields][place]


def choose_other_sheet(at: AtTheMeeting, words: str) -> None:
    sheets = at.hand.find("meeting.score.sheet")
    assert isinstance(sheets, QComboBox)
    at.hand.choose("meeting.score.sheet", next(w for w in map(sheets.itemText, range(sheets.count())) if words in w))


def test_the_reason_of_a_line_is_kept_and_printed(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "score")
    key = key_of(at)
    at.hand.type(f"meeting.score.{key}", "4")
    at.hand.type(f"meeting.score.{key}.note", "bắt đầu muộn 10 phút")
    score = at.file(meeting).scores[0]
    assert (score.points, score.note) == (4, "bắt đầu muộn 10 phút")
    paper = compose_paper(at.session, "BĐ-SH", (), {"meeting": str(meeting)})
    assert "bắt đầu muộn 10 phút" in str(paper.blocks)
    at.hand.type(f"meeting.score.{key}.note", "")
    assert at.file(meeting).scores[0].note == ""


def test_another_sheet_is_chosen_for_one_meeting_as_long_as_nothing_is_scored(at: AtTheMeeting) -> None:
    scoring.keep_own_score_sheet(at.session, SHEET)
    meeting = at.held()
    at.show(meeting, "score")
    choose_other_sheet(at, "Khung")  # the own one goes before it by itself
    assert not meeting_scores.get_meeting_score(at.session, meeting).sheet.own
    choose_other_sheet(at, "Bảng điểm của phường")
    card = meeting_scores.get_meeting_score(at.session, meeting)
    assert card.sheet.own and [line.title for line in card.lines] == ["Tỷ lệ dự họp", "Nội dung"]
    key = key_of(at)
    assert at.hand.text(f"meeting.score.{key}.bands") == "từ 90: 10 · từ 75: 6 · từ 0: 2"
    assert at.hand.text("meeting.score.classes") == "Xếp loại: Tốt từ 90 điểm; Khá từ 70 điểm; Kém từ 0 điểm"
    at.hand.press("meeting.score.take")  # four of five came: from 75 on there are 6
    assert at.hand.text(f"meeting.score.{key}") == "6"
    at.hand.type(f"meeting.score.{key_of(at, 1)}", "85")
    assert at.hand.text("meeting.score.class") == "Tốt"
    choose_other_sheet(at, "Khung")
    assert "Đã chấm điểm trên bảng hiện tại" in at.said()
    assert meeting_scores.get_meeting_score(at.session, meeting).sheet.own


def test_the_class_of_the_upper_committee_is_entered_after_the_minutes_are_finished(at: AtTheMeeting) -> None:
    meeting = at.held()
    minutes.finish_minutes(at.session, meeting)
    at.show(meeting, "score")
    at.hand.type("meeting.score.upper_class", "Khá")
    assert at.file(meeting).meeting.upper_class == "Khá"
    assert minutes.is_whole(at.file(meeting))


def test_a_template_of_the_cell_is_chosen_for_one_meeting(at: AtTheMeeting) -> None:
    template = {"kind": "ordinary", "name": "Họp gọn", "from_on": "1/1/2026", "points": [{"title": "Việc chính"}]}
    agendas.keep_own_agenda(at.session, template)
    meeting = at.listed()
    at.show(meeting, "agenda")
    choice = at.hand.find("meeting.agenda.template")
    assert isinstance(choice, QComboBox) and choice.count() > 1
    own = next(words for words in map(choice.itemText, range(choice.count())) if words.startswith("Họp gọn"))
    assert choice.currentText() != own  # the shipped one is the usual
    at.hand.choose("meeting.agenda.template", own)
    at.hand.press("meeting.agenda.empty.begin")
    assert [each.title for each in at.file(meeting).points] == ["Việc chính"]


def test_the_agenda_of_a_meeting_becomes_a_template_without_its_texts(at: AtTheMeeting) -> None:
    meeting = at.listed()
    meeting_preparation.propose_agenda(at.session, meeting)
    points = at.file(meeting).points
    meeting_items.keep_point(at.session, meeting, {"title": "Việc riêng của chi bộ", "text": "Lời văn", "minutes": "7"})
    at.show(meeting, "agenda")
    at.hand.later(
        "meeting.template",
        lambda: at.hand.press("meeting.template.do"),
        lambda: at.hand.wait_for(lambda: at.hand.sees("meeting.template.name.problem")),
        lambda: at.hand.type("meeting.template.name", "Họp của chúng tôi"),
        lambda: at.hand.press("meeting.template.do"),
    )
    at.hand.press("meeting.agenda.keep")
    line = next(each for each in agendas.list_agendas(at.session) if each.own)
    kept = agendas.get_agenda(at.session, "ordinary", template_id=line.id)
    assert (line.title, len(kept.points)) == ("Họp của chúng tôi", len(points) + 1)
    added = next(each for each in kept.points if each.title == "Việc riêng của chi bộ")
    assert added.minutes == 7 and "Lời văn" not in str(kept)
    assert {each.source for each in kept.points} >= {each.source for each in points if each.source}
