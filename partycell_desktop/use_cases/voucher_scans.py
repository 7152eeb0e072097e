"""The scans of the papers behind a voucher: attached, looked at, saved as a file, taken off.

They lie in the book under the hash of their bytes, as the scans of a member's papers do; looking at one is noted.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import VoucherPaper
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.member_papers import Scan, kind_of_file, read_scan, write_scan
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import read_voucher_paper
from partycell_desktop.words import _


def attach_voucher_scan(
    session: Session, voucher_id: int, paper: dict[str, Any], file: bytes | str, file_name: str = "", paper_id: int = 0
) -> int:
    """Attach a scan (PDF, JPG or PNG) to a paper behind a voucher, a new one or the noted `paper_id`.

    `paper` as in add_voucher_paper, `file` the path of the file or its bytes with a `file_name`. Also of a posted
    voucher: an invoice may come later. Refused where this voucher has the same file already. Gives the paper's number.
    """
    kept.get_voucher(session.book, voucher_id)
    papers = kept.papers_of(session.book, voucher_id)
    if paper_id:
        known = next((each for each in papers if each.id == paper_id), None)
        if known is None:
            raise Refused(_("This paper belongs to another voucher."), "paper_id")
        values: dict[str, Any] = dict(read_items(VoucherPaper, paper, session.today()))
        noted = replace(known, **values)
    else:
        noted = replace(read_voucher_paper(session, paper), voucher_id=voucher_id)
    name = file_name or (Path(file).name if isinstance(file, str) else "")
    data = read_scan(session, file, name or noted.kind)
    digest = session.book.digest(data)
    if same := next((each for each in papers if each.content == digest and each.id != paper_id), None):
        raise Refused(_("This voucher has the same file already, as “{title}”.").format(title=same.kind), "file")
    noted = replace(noted, content=session.book.digest(data), file_name=name)
    with session.act("attach_voucher_scan"):
        session.book.keep_content(data)
        if not paper_id:
            return records.add(session.book, noted)
        records.change(session.book, VoucherPaper, paper_id, records.to_row(noted))
    return paper_id


def open_voucher_scan(session: Session, paper_id: int) -> Scan:
    """The scan of a paper behind a voucher, to be looked at; who looked and when is kept in the history."""
    paper, data = _scan_of(session, paper_id)
    with session.act("open_paper", may_undo=False):
        people.note_disclosure(session.book, "shown", _title(session, paper), None)
    return Scan(paper.file_name, kind_of_file(data), data)


def save_voucher_scan(session: Session, paper_id: int, path: str) -> str:
    """Write the scan of a paper behind a voucher to a file of its own; that it left the book is kept in the history."""
    paper, data = _scan_of(session, paper_id)
    write_scan(path, data)
    with session.act("save_scan", may_undo=False):
        people.note_disclosure(session.book, "exported", _title(session, paper), None)
    return path


def remove_voucher_scan(session: Session, paper_id: int) -> int:
    """Take the scan off a paper behind a voucher; that the paper is there stays noted. Not in a closed period."""
    paper = records.get(session.book, VoucherPaper, paper_id)
    voucher = kept.get_voucher(session.book, paper.voucher_id)
    if voucher.day and voucher.day <= kept.last_closed_day(session.book):
        raise Refused(_("The papers of a closed period stay."), "paper_id")
    with session.act("remove_voucher_scan"):
        records.change(session.book, VoucherPaper, paper_id, {"content": "", "file_name": ""})
    return paper_id


def _scan_of(session: Session, paper_id: int) -> tuple[VoucherPaper, bytes]:
    paper = records.get(session.book, VoucherPaper, paper_id)
    data = session.book.find_content(paper.content) if paper.content else None
    if data is None:
        raise Refused(_("This paper has no scan in the book."), "file")
    return paper, data


def _title(session: Session, paper: VoucherPaper) -> str:
    voucher = kept.get_voucher(session.book, paper.voucher_id)
    return " · ".join(part for part in (voucher.symbol, paper.kind, paper.number) if part)
