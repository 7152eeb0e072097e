"""What the list of tasks on paper is made from."""

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.material import Material, TaskOnPaper
from partycell_desktop.use_cases.paper_material import Options, day_of, issuer_on, plain_options
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import TaskLine, list_tasks
from partycell_desktop.words import _


def task_material(session: Session, options: Options) -> list[Material]:
    """The tasks of the option `tasks` (their numbers, in this order); without it those that are under way."""
    words, day = plain_options(options), day_of(session, options)
    wanted = words.get("tasks", "").split()
    if not all(each.isascii() and each.isdigit() and len(each) < 19 for each in wanted):
        raise Refused(_("Tasks are named by their numbers."), "tasks")
    if wanted:
        known = {line.id: line for line in list_tasks(session)}
        lines = [known[int(each)] for each in wanted if int(each) in known]
    else:
        lines = list_tasks(session, open_only=True)
        lines.sort(key=lambda line: (line.task.until.iso if line.task.until else "9", line.id))
    return [Material(issuer_on(session, day), options=words, tasks=tuple(map(_on_paper, lines)))]


def _on_paper(line: TaskLine) -> TaskOnPaper:
    task = line.task
    given = line.meeting_on.shown() if line.meeting_on else ""
    return TaskOnPaper(
        line.owner,
        task.content,
        "\n".join(part for part in (given, line.resolution) if part),
        task.until.shown() if task.until else "",
        task.state,
        line.overdue,
        task.done_on.shown() if task.done_on else "",
        task.result,
    )
