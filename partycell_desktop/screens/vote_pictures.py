"""Pictures of the votes on candidates for the manual: whom a meeting has to vote on, the vote, the resolution of it."""

from PySide6.QtWidgets import QTableView, QWidget

from partycell_desktop.domain.candidates import Phase
from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.screens.candidates.voters import VotersTable
from partycell_desktop.screens.parts.camera import Camera, press
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.candidate_steps import advance_candidate
from partycell_desktop.use_cases.candidate_votes import record_vote
from partycell_desktop.use_cases.candidates import end_candidacy, list_candidates
from partycell_desktop.use_cases.meetings import get_meeting, list_meetings
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.votes_ahead import bring_to_meeting


def draw_votes(camera: Camera, window: MainWindow, session: Session) -> None:
    """A vote that is brought to a meeting, held there, corrected; one that finished minutes hold."""
    dialog = camera.take_dialog
    lines = [line for line in list_candidates(session) if line.id]
    number = next(line.id for line in lines if line.stage == "verification")
    meeting = next(line.id for line in list_meetings(session) if line.state is MeetingState.HELD)

    def leave_somebody_out(vote: QWidget) -> None:
        voters = vote.findChild(VotersTable)
        if voters is None:
            raise LookupError("nobody votes")
        voters.select_key(next(each.member_id for each in voters.records() if each.counts))
        dialog("candidate-vote-why", lambda: press(vote, "candidate.vote.leave_out"))

    other = next(line.id for line in lines if line.stage == "file_allowed")
    window.open_place(f"candidate:{number}/votes")
    dialog("candidate-bring", lambda: press(window, "candidate.votes.empty.begin"))
    for stage in ("verification", "opinions"):
        advance_candidate(session, number, stage, {"done_on": "19/11/2026"}, "hồ sơ đã đủ")
    _show(camera, window, f"meeting:{meeting}/agenda", "meeting-agenda-ahead")
    _show(camera, window, f"meeting:{meeting}/decisions", "meeting-votes-ahead")
    for each in (number, other):
        bring_to_meeting(session, each, Phase.ADMISSION, meeting)
    end_candidacy(session, other, "admitted_elsewhere", "19/11/2026")
    _show(camera, window, f"meeting:{meeting}/decisions", "meeting-votes-brought")
    dialog("candidate-vote", lambda: press(window, f"meeting.ahead.{number}.vote"), leave_somebody_out)
    failed = {"way": "bỏ phiếu kín", "in_favour": "11", "against": "8", "against_reason": "cần rèn luyện thêm"}
    record_vote(session, number, Phase.ADMISSION, failed, meeting_id=meeting)
    window.desk.records_changed.emit()
    _choose_the_vote(window)
    _show(camera, window, f"meeting:{meeting}/decisions", "meeting-voted")
    dialog("meeting-resolutions", lambda: press(window, "meeting.papers"))
    _choose_the_vote(window)
    dialog("candidate-vote-known", lambda: press(window, "meeting.vote.correct"))
    finished = [line for line in list_meetings(session) if line.state is MeetingState.FINISHED]
    sealed = next(line for line in finished if _voted(session, line.id))
    _show(camera, window, f"meeting:{sealed.id}/decisions", "meeting-voted-finished")
    _choose_the_vote(window)
    dialog("candidate-vote-sealed", lambda: press(window, "meeting.vote.correct"))


def _voted(session: Session, meeting_id: int) -> bool:
    return any(each.candidacy_id for each in get_meeting(session, meeting_id).file.votes)


def _show(camera: Camera, window: MainWindow, place: str, name: str) -> None:
    window.desk.records_changed.emit()
    window.open_place(place)
    camera.take(window, name, 200)  # the page beside waits for a pause


def _choose_the_vote(window: MainWindow) -> None:
    table = window.findChild(QTableView, "meeting.votes")
    if table is None:
        raise LookupError("meeting.votes")
    table.selectRow(0)
