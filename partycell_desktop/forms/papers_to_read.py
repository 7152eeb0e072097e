"""The papers that the members read before a meeting, as notice, invitation and minutes name them."""

from collections.abc import Iterable

from partycell_desktop.domain.papers_to_read import PaperToRead


def paper_words(paper: PaperToRead) -> str:
    """A paper with number, day and issuer: "Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy phường Ví Dụ"."""
    number = f" số {paper.number}" if paper.number else ""
    dated = f"{',' if number else ''} ngày {paper.dated_on.shown()}" if paper.dated_on is not None else ""
    issuer = f" của {paper.issuer}" if paper.issuer else ""
    more = f"{number}{dated}{issuer}".strip(" ,")
    return f"{paper.title} ({more})" if more else paper.title


def papers_line(papers: Iterable[PaperToRead]) -> str:
    """All papers in one sentence of the minutes; "" where there are none."""
    words = "; ".join(paper_words(each) for each in papers)
    return f"Tài liệu gửi đảng viên trước cuộc họp: {words}." if words else ""
