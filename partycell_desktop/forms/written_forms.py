"""The forms of what the cell writes itself: công văn, tờ trình, quyết định, every other type, and extracts."""

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.written_papers import DECISION, EXTRACT, GENERAL, LETTER, PROPOSAL
from partycell_desktop.forms import written_papers, written_samples
from partycell_desktop.forms.form import About, Form
from partycell_desktop.forms.material import Material


def _letter(_lists: dict[str, CodeList]) -> Material:
    return written_samples.written(
        "CV", "Công văn", "xin ý kiến tổ chức sinh hoạt chuyên đề", addressees="Đảng ủy phường Ví Dụ"
    )


def _proposal(_lists: dict[str, CodeList]) -> Material:
    return written_samples.written(
        "TTr",
        "Tờ trình",
        "về việc tổ chức sinh hoạt chuyên đề quý I năm 2026",
        addressees="Đảng ủy phường Ví Dụ\nBan Xây dựng Đảng phường Ví Dụ",
        bases=written_samples.BASES,
    )


def _decision(_lists: dict[str, CodeList]) -> Material:
    return written_samples.written(
        "QĐ",
        "Quyết định",
        "phân công đảng viên giúp đỡ tổ sản xuất",
        bases=written_samples.BASES,
        body=written_samples.ARTICLES,
    )


def _general(_lists: dict[str, CodeList]) -> Material:
    return written_samples.written(
        "TB",
        "Thông báo",
        "lịch sinh hoạt quý I năm 2026",
        addressees="Các đồng chí đảng viên",
        bases="Kế hoạch số 01-KH/CB, ngày 10/01/2026 của Chi bộ",
    )


def _extract(_lists: dict[str, CodeList]) -> Material:
    return written_samples.extract()


WRITTEN_FORMS: tuple[Form, ...] = (
    Form(LETTER, About.DOCUMENT, written_papers.letter, _letter, is_prescribed=False),
    Form(PROPOSAL, About.DOCUMENT, written_papers.proposal, _proposal, is_prescribed=False),
    Form(DECISION, About.DOCUMENT, written_papers.decision, _decision, is_prescribed=False),
    Form(GENERAL, About.DOCUMENT, written_papers.general, _general, is_prescribed=False),
    Form(EXTRACT, About.DOCUMENT, written_papers.extract, _extract, is_prescribed=False),
)
