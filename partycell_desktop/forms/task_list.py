"""Theo dõi nhiệm vụ: the tasks of the members with owner, last day, state and what was reported. The program's own."""

from dataclasses import replace

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.meetings import TaskState
from partycell_desktop.forms import samples
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Facts, Material, TaskOnPaper, merged
from partycell_desktop.forms.minutes import TASK_STATES

FORM = "td-nv"
OVERDUE = "quá hạn"


def facts(material: Material) -> Facts:
    """Every fact of the list, in the order in which the tasks are given."""
    done = sum(each.state is TaskState.DONE for each in material.tasks)
    late = sum(each.overdue for each in material.tasks)
    return merged(
        letterhead(material),
        {
            "as_of": Fact(f"tính đến ngày {shown_day(material.day)}"),
            "tasks": Fact([_row(each) for each in material.tasks], needed=False),
            "how_many": Fact(str(len(material.tasks)), needed=False),
            "done": Fact(str(done), needed=False),
            "late": Fact(str(late), needed=False),
        },
        signing(material.issuer),
    )


def _row(task: TaskOnPaper) -> Row:
    state = OVERDUE if task.overdue else TASK_STATES[task.state]
    return {
        "owner": task.owner,
        "content": task.content,
        "given": task.given,
        "until": task.until,
        "state": "\n".join(part for part in (state[:1].upper() + state[1:], task.done_on) if part),
        "result": task.result,
    }


def sample(lists: dict[str, CodeList]) -> Material:
    """Invented tasks: done, under way, overdue, without anybody."""
    tasks = (
        TaskOnPaper(
            "Trần Quốc Hùng",
            "Theo dõi, giúp đỡ 02 quần chúng ưu tú của phân xưởng 1",
            "05/01/2026\n01-NQ/CB",
            "31/03/2026",
            TaskState.OPEN,
            result="Đã trao đổi với 02 quần chúng; 01 người nộp đơn.",
        ),
        TaskOnPaper(
            "Phạm Văn Dũng",
            "Thu đảng phí tháng 01",
            "05/01/2026",
            "25/01/2026",
            TaskState.DONE,
            done_on="22/01/2026",
            result="Thu đủ.",
        ),
        TaskOnPaper("Lê Thị Mẫu", "Nắm tình hình đời sống công nhân ca đêm", "", "31/01/2026", overdue=True),
        TaskOnPaper("", "Chuẩn bị hội nghị người lao động", "05/02/2026", ""),
    )
    return replace(samples.material_of(lists=lists), tasks=tasks)
