"""Work for a year that is proposed: from the year before, from what the book knows, from rows that were pasted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from partycell_desktop.domain.meetings import TaskState
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.tasks import day_of_year, lines_of_work
from partycell_desktop.store import candidates as candidate_store
from partycell_desktop.use_cases.assignments import AssignmentLine, keep_assignments, list_assignments, posts_of
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def copy_assignments(session: Session, year: int) -> int:
    """Take over the work of the year before for members who have none yet; gives for how many.

    What was dropped is not taken over. Refused where the year before has nothing for them.
    """
    before = {each.member_id: each for each in list_assignments(session, year - 1).lines}
    work = [
        {"member_id": each.member_id, "text": "\n".join(lines)}
        for each in list_assignments(session, year).lines
        if each.is_missing and each.member_id in before and (lines := _going_on(before[each.member_id]))
    ]
    if not work:
        raise Refused(_("The year {year} has no work that could be taken over.").format(year=year - 1), "year")
    return keep_assignments(session, year, work)


def _going_on(line: AssignmentLine) -> list[str]:
    return [each.content for each in line.tasks if each.state is not TaskState.DROPPED]


def propose_assignments(session: Session, year: int) -> int:
    """Propose work from what the book knows, for members who have none yet: their posts, whom they help on the way.

    Gives for how many. Refused where the book knows nothing.
    """
    helped = _helped(session)
    day = day_of_year(year, session.today())
    members = {each.id: each for each in list_members(session, day)}
    work = []
    for line in list_assignments(session, year).lines:
        if line.is_missing:
            posts = [each for each in posts_of(members[line.member_id], day).split("; ") if each]
            lines = [f"Thực hiện nhiệm vụ {each}" for each in posts]
            lines += [f"Theo dõi, giúp đỡ {each}" for each in helped.get(line.member_id, ())]
            if lines:
                work.append({"member_id": line.member_id, "text": "\n".join(lines)})
    if not work:
        raise Refused(_("The book knows neither posts nor people whom these members help."), "year")
    return keep_assignments(session, year, work)


def _helped(session: Session) -> dict[int, list[str]]:
    """Whom each member helps on the way into the Party now."""
    open_now = candidate_store.list_candidacies(session.book, ended=False)
    found: dict[int, list[str]] = {}
    for file in candidate_store.files_of(session.book, open_now, whole=False):
        for each in file.mentorships:
            if each.to_on is None:
                sort = "đảng viên dự bị" if each.probation else "quần chúng ưu tú"
                found.setdefault(each.member_id, []).append(f"{sort} {file.person.name}")
    return found


_HEADINGS = {"ho va ten", "ho ten", "ho, ten"}


@dataclass(frozen=True)
class PastedWork:
    """A line that was pasted: whose it is (0: nobody of that name, or several), the work, what is wrong with it."""

    member_id: int
    name: str
    text: str
    problem: str


def read_pasted_work(session: Session, year: int, rows: list[list[str]]) -> list[PastedWork]:
    """What pasted rows say: the name in one column, the work in the next; a number before the name is passed over.

    A first row of headings is passed over too. Rows below a name that have none of their own go on with its work.
    Nothing is kept.
    """
    known: dict[str, list[AssignmentLine]] = {}
    for line in list_assignments(session, year).lines:
        known.setdefault(fold(line.name), []).append(line)
    found: list[PastedWork] = []
    for row in rows:
        cells = [str(each).strip() for each in row]
        if not found and _HEADINGS & {fold(each) for each in cells}:
            continue
        if len(cells) > 2 and (not cells[0] or cells[0].rstrip(".").isdigit()):
            cells = cells[1:]
        name, work = " ".join(cells[0].split()) if cells else "", "\n".join(each for each in cells[1:] if each)
        if not name and found and work:
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n{work}".strip())
            continue
        if not (name or work):
            continue
        found.append(_pasted(name, work, known.get(fold(name), ())))
    return found


def _pasted(name: str, work: str, known: Sequence[AssignmentLine]) -> PastedWork:
    if len(known) != 1:
        problem = _("Several members have this name.") if known else _("No member of the year has this name.")
        return PastedWork(0, name, work, problem)
    problem = "" if lines_of_work(work) else _("No work is written behind this name.")
    return PastedWork(known[0].member_id, known[0].name, work, problem)
