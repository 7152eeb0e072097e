"""The plan or programme of the meetings of a year (kế hoạch, chương trình sinh hoạt chi bộ năm).

No document prescribes its layout: aims, the meetings month by month with their themes, how it is carried out.
"""

from collections.abc import Iterator
from dataclasses import replace

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.documents import OutgoingDocument
from partycell_desktop.forms import samples
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.document_registers import number_and_draft
from partycell_desktop.forms.letterhead import letterhead, recipient, signing
from partycell_desktop.forms.material import Facts, Material, PlannedOnPaper, PlanOnPaper, merged
from partycell_desktop.words import _

FORM = "kh-nam"
_TITLES = {"KH": "Kế hoạch", "CTr": "Chương trình"}


def title_of_plan(year: int) -> str:
    """The abstract (trích yếu) of the plan of a year."""
    return f"sinh hoạt chi bộ năm {year}"


def facts(material: Material) -> Facts:
    """Every fact of the plan of a year."""
    plan = material.on_plan
    place = f"meeting:year/{plan.year}"
    title = _TITLES[plan.type]
    document = plan.document or OutgoingDocument(type=plan.type, draft_no=1)
    aims, carrying_out = plan.aims or "\n".join(_aims()), plan.carrying_out or "\n".join(_carrying_out(plan))
    return merged(
        letterhead(material),
        number_and_draft(document, material.issuer.cell.symbol),
        {
            "kind_title": Fact(title.upper()),
            "kind_name": Fact(title.lower()),
            "year": Fact(str(plan.year)),
            "basis": Fact(plan.basis, needed=False),
            "aims": Fact(aims, f"{place}/text", _("Aims and demands")),
            "carrying_out": Fact(carrying_out, f"{place}/text", _("How it is carried out")),
            "meetings": Fact([_row(each) for each in plan.meetings], f"{place}/plan", _("Meetings")),
        },
        recipient(material.issuer),
        signing(material.issuer),
    )


def _row(planned: PlannedOnPaper) -> Row:
    return {
        "month": planned.month,
        "when": planned.when,
        "sort": planned.sort,
        "theme": planned.theme,
        "drafter": planned.drafter,
    }


def _aims() -> Iterator[str]:
    yield "- Thực hiện nghiêm chế độ sinh hoạt thường kỳ hằng tháng và sinh hoạt chuyên đề ít nhất mỗi quý một lần."
    yield "- Nội dung sinh hoạt sát nhiệm vụ của chi bộ và doanh nghiệp; phát huy dân chủ, tự phê bình và phê bình."
    yield "- Đảng viên dự sinh hoạt đầy đủ, đúng giờ; vắng mặt phải báo cáo lý do với chi bộ trước khi họp."


def _carrying_out(plan: PlanOnPaper) -> Iterator[str]:
    before = f" ít nhất {plan.before_days:02d} ngày" if plan.before_days else ""
    yield "- Bí thư chi bộ chủ trì chuẩn bị nội dung; đồng chí được phân công dự thảo chuyên đề theo lịch trên."
    yield f"- Tài liệu được gửi, đăng để đảng viên đọc trước buổi sinh hoạt{before}."
    if plan.after_days:
        yield (
            "- Sau mỗi buổi sinh hoạt, hoàn thiện biên bản, đăng tài liệu và báo cáo cấp ủy cấp trên trong thời hạn "
            f"{plan.after_days:02d} ngày."
        )
    yield "- Trường hợp thay đổi thời gian, nội dung, chi bộ thông báo cho đảng viên biết trước."


def sample(lists: dict[str, CodeList]) -> Material:
    """An invented plan, not issued yet."""
    rows = (
        PlannedOnPaper("01", "14 giờ 00, ngày 05/01", "Sinh hoạt thường kỳ", "", ""),
        PlannedOnPaper(
            "02",
            "14 giờ 00, ngày 05/02",
            "Sinh hoạt thường kỳ kết hợp chuyên đề",
            "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
            "Đỗ Thị Mỹ Hường",
        ),
        PlannedOnPaper("03", "14 giờ 00, ngày 05/3", "Sinh hoạt thường kỳ", "", ""),
        PlannedOnPaper("", "08 giờ 00, ngày 20/3", "Họp chi ủy", "", "Nguyễn Đức Khang"),
    )
    basis = "Hướng dẫn 42-HD/BTCTW, ngày 28/10/2025"
    plan = PlanOnPaper(2026, meetings=rows, basis=basis, before_days=1, after_days=2)
    return replace(samples.material_of(lists=lists), plan=plan)
