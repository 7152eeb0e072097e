"""Pictures of the way into the Party for the manual: the page of a candidate, and what opens over board and page."""

from PySide6.QtWidgets import QMenu, QWidget

from partycell_desktop.screens.candidates.board import Board
from partycell_desktop.screens.parts.camera import Camera, choose, press, tabs_of, type_into
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.candidates import get_candidate, list_candidates
from partycell_desktop.use_cases.session import Session

KNOWN_MEMBER = "Hoàng Thị Đào"


def way_of(session: Session, stage: str) -> int:
    """The number of the candidacy of the demo that stands in a stage; "ended" for one that has ended."""
    lines = [line for line in list_candidates(session, ended=True) if line.id]
    return next(line.id for line in lines if (line.stage if line.candidacy.open else "ended") == stage)


def draw_candidate(camera: Camera, window: MainWindow, session: Session) -> None:
    """The page of a candidate in the verification with each of its parts, of a probationer, of one whose way ended."""
    window.open_place(f"candidate:{way_of(session, 'verification')}")
    tabs = tabs_of(window, "candidate.tabs")
    for at, name in enumerate(("papers", "opinions", "votes", "facts")):
        tabs.setCurrentIndex(at)
        camera.take(window, f"candidate-{name}")
    tabs.setCurrentIndex(0)
    press(window, "candidate.checks.more")
    camera.take(window, "candidate-checks")
    press(window, "candidate.checks.more")
    window.open_place(f"candidate:{way_of(session, 'cell_vote')}/votes")
    camera.take(window, "candidate-voted")
    window.open_place(f"candidate:{way_of(session, 'probation')}/opinions")
    camera.take(window, "candidate-probation")
    window.open_place(f"candidate:{way_of(session, 'ended')}")
    camera.take(window, "candidate-ended")
    press(window, "candidate.back")


def draw_candidate_page_dialogs(camera: Camera, window: MainWindow, session: Session) -> None:
    """What opens over the page of a candidate."""
    dialog = camera.take_dialog
    number = way_of(session, "verification")

    window.open_place(f"candidate:{number}/verifications")
    camera.rest()
    for picture, name in (
        ("candidate-rules", "candidate.rules.look"),
        ("candidate-forms", "candidate.print"),
        ("candidate-dossier", "candidate.bind"),
        ("candidate-more", "candidate.more"),
        ("candidate-stage", "candidate.stage.file"),
        ("candidate-inquiries", "candidate.verification.add"),
        ("candidate-inquiry", "candidate.paper.note"),
        ("candidate-other-paper", "candidate.paper.other"),
        ("candidate-mentor", "candidate.mentor.add"),
        ("candidate-mentor-known", "candidate.person.mentor.0"),
        ("candidate-introduction", "candidate.introduction.add"),
        ("candidate-introduction-known", "candidate.person.introduction.0"),
    ):
        dialog(picture, lambda name=name: press(window, name))  # type: ignore[misc]
    dialog("candidate-end", lambda: choose(window, "candidate.more.end"))
    asked = next(each for each in get_candidate(session, number).file.verifications if each.answered_on is None)
    dialog("candidate-extension", lambda: press(window, f"candidate.due.verification-{asked.id}.extend"))
    dialog("candidate-opinion", lambda: press(window, "candidate.opinions.empty.begin"))
    dialog("candidate-passages", lambda: window.open_place(f"candidate:{number}/texts.6-KNĐ.strengths"))
    voted = way_of(session, "cell_vote")
    window.open_place(f"candidate:{voted}/votes")
    vote = get_candidate(session, voted).file.votes[0]
    dialog("candidate-voters", lambda: press(window, f"candidate.vote.{vote.id}.voters"))
    window.open_place(f"candidate:{way_of(session, 'ended')}")
    dialog("candidate-reopen", lambda: choose(window, "candidate.more.reopen"))
    press(window, "candidate.back")


def draw_board_dialogs(camera: Camera, window: MainWindow) -> None:
    """What opens over the board: somebody is added, who may be in the book already; the gate, forward and back."""

    def type_a_known_name(dialog: QWidget) -> None:
        type_into(dialog, "candidates.new.full_name", KNOWN_MEMBER)
        camera.rest(400)

    window.go("candidates")
    camera.take_dialog("candidate-add", lambda: press(window, "candidates.add"), type_a_known_name)
    camera.take_dialog("candidate-menu", lambda: card_of(window, "menu"))
    camera.take_dialog("candidate-step", lambda: card_of(window, "forward"))
    camera.take_dialog("candidate-back", lambda: card_of(window, "back"))


def draw_year_dialogs(camera: Camera, window: MainWindow) -> None:
    """What concerns several or the year: papers, results, target, and those whose data may be erased."""
    window.go("candidates")
    camera.take_dialog("candidates-more", lambda: press(window, "candidates.more"))
    press(window, "candidates.view.list")
    camera.take_dialog("candidates-print", lambda: press(window, "candidates.print"))
    press(window, "candidates.view.board")
    for name in ("results", "target", "erasing"):
        camera.take_dialog(f"candidates-{name}", lambda name=name: choose_more(window, name))  # type: ignore[misc]


def choose_more(window: MainWindow, name: str) -> None:
    """Choose an entry of the menu of the year."""
    press(window, "candidates.more")
    menu = window.findChild(QMenu, "candidates.more.menu")
    choose(window, f"candidates.more.{name}")
    if menu is not None:
        menu.close()


def card_of(window: MainWindow, what: str) -> None:
    """Do something with the last card of the first column that has one whose way is followed."""
    board = window.findChild(Board)
    if board is None:
        raise LookupError("there is no board")
    line = next(line for each in board.columns() for line in reversed(each.view.cards.lines()) if line.id)
    if what == "menu":
        board.menu_wanted.emit(line, board.mapToGlobal(board.rect().center()))
    else:
        board.move_wanted.emit(line, what)
