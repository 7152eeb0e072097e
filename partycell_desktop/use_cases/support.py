"""Support of the enterprise: plan it, ask for it, note the approval and what came, keep its dossier whole."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.documents import DocumentState
from partycell_desktop.domain.items import read_items, read_words
from partycell_desktop.domain.money import amount_in_words, read_dong, shown_dong, shown_number
from partycell_desktop.domain.periods import Period
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.support import (
    GRANTED,
    Needed,
    Support,
    SupportLine,
    SupportPaper,
    SupportPurchase,
    SupportState,
    SupportTransfer,
    check_approval,
    check_purchase,
    check_transfer,
    plan_of_use,
)
from partycell_desktop.domain.vouchers import Fund
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import documents as document_store
from partycell_desktop.store import estimates as estimate_store
from partycell_desktop.store import records
from partycell_desktop.store import support as kept
from partycell_desktop.store import vouchers as voucher_store
from partycell_desktop.use_cases.bank_accounts import find_bank_account
from partycell_desktop.use_cases.member_papers import LARGEST_SCAN, keeps_scans, kind_of_file
from partycell_desktop.use_cases.money_rules import STATE_SECTOR, find_rule, regime_of, sector
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import (
    TAX_CODE,
    SupportSheet,
    enterprise_of,
    file_of,
    get_enterprise_tax_code,
    get_support,
)
from partycell_desktop.use_cases.vouchers import draft_voucher, propose_voucher
from partycell_desktop.use_cases.written_papers import begin_paper
from partycell_desktop.words import N_, _

REQUEST_TYPES = ("CV", "TTr")


def propose_support(session: Session, year: int = 0) -> dict[str, Any]:
    """What the estimate of a year asks of the enterprise: `wanted` (DT01-TCĐ, code 04 − code 01) and `lines` by item.

    Keeps nothing. Without an estimate there is nothing to propose.
    """
    year = year or session.today().year
    regime = regime_of(session, Period(year).last_day)
    wanted, lines = plan_of_use(regime, estimate_store.find_estimate(session.book, year))
    return {
        "year": year,
        "wanted": wanted,
        "lines": [{"spending": each.spending, "amount": each.amount, "basis": each.basis} for each in lines],
    }


def plan_support(
    session: Session, year: int, purpose: str, lines: list[dict[str, Any]] | None = None, note: str = ""
) -> int:
    """Begin a support with its plan of use: lines of spending, amount and basis; from the estimate when left out.

    Amounts as they are typed. Refused where nothing is wanted. Gives its number in the book.
    """
    support = Support(year=Period(year).year, **_about(purpose, note))
    proposed = propose_support(session, year)["lines"] if lines is None else lines
    read = _lines(session, year, proposed)
    with session.act("plan_support"):
        support_id = records.add(session.book, support)
        for each in read:
            records.add(session.book, replace(each, support_id=support_id))
    return support_id


def correct_support(
    session: Session, support_id: int, purpose: str, lines: list[dict[str, Any]] | None = None, note: str = ""
) -> None:
    """Correct purpose, note and plan of a support; the plan stays once the request was issued or it was approved."""
    known = kept.get_support(session.book, support_id)
    about = _about(purpose, note)
    old = kept.lines_of(session.book, support_id)
    read = _lines(session, known.year, lines) if lines is not None else old
    changed = [(each.spending, each.amount, each.basis) for each in read]
    if changed != [(each.spending, each.amount, each.basis) for each in old]:
        state = get_support(session, support_id).file.state
        if state is not SupportState.PLANNED:
            words = _(
                "The request with this plan went out already: begin another support for what is wanted beyond it."
            )
            raise Refused(words, "lines")
    else:
        read = old
    with session.act("correct_support"):
        records.change(session.book, Support, support_id, about)
        if read is not old:
            for line in old:
                records.remove(session.book, SupportLine, line.id)
            for line in read:
                records.add(session.book, replace(line, support_id=support_id))


def remove_support(session: Session, support_id: int) -> None:
    """Take out a plan for which no request was written and nothing came."""
    file = file_of(session, kept.get_support(session.book, support_id))
    if file.support.document_id or file.support.approved_on or file.transfers or file.purchases:
        raise Refused(_("Something rests on this support already: note that it was not supported."), "support_id")
    with session.act("remove_support"):
        for each in file.lines:
            records.remove(session.book, SupportLine, each.id)
        for paper in file.papers:
            if paper.support_id:
                records.remove(session.book, SupportPaper, paper.id)
        records.remove(session.book, Support, support_id)


def write_support_request(session: Session, support_id: int, type: str = "CV") -> int:
    """Write the request to the enterprise, a công văn ("CV") or tờ trình ("TTr"), from the plan of use.

    It is a draft among the documents, worded and issued there like any other, so that it gets its number from the
    register. Refused while another one stands. Gives the document's number in the book.
    """
    sheet = get_support(session, support_id)
    if type not in REQUEST_TYPES:
        words = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(words.format(value=type, choices=", ".join(REQUEST_TYPES)), "type")
    if sheet.file.support.dropped_on:
        raise Refused(_("This support was given up: begin another one."), "support_id")
    if _request_stands(session, sheet.file.support):
        raise Refused(_("There is a request for this support already: it is among the documents."), "support_id")
    with session.act("write_support_request"):
        document_id = begin_paper(session, type, _request(session, sheet, type))
        records.change(session.book, Support, support_id, {"document_id": document_id})
    return document_id


def link_support_request(session: Session, support_id: int, document_id: int) -> None:
    """Say which document of the register is the request: one that was written outside the program, or 0 for none."""
    kept.get_support(session.book, support_id)
    if document_id:
        document_store.get_document(session.book, document_id)
    with session.act("link_support_request"):
        records.change(session.book, Support, support_id, {"document_id": document_id})


def approve_support(session: Session, support_id: int, items: dict[str, Any]) -> None:
    """Note what the enterprise decided: approved_on, approval_number, approved_by, approved_amount (the whole plan).

    Refused without a day or an amount, with a day to come, and below what has come already.
    """
    known = kept.get_support(session.book, support_id)
    file = file_of(session, known)
    given = dict(items)
    if not str(given.get("approved_amount") or "").strip():
        given["approved_amount"] = file.wanted or ""
    names = ("approved_on", "approval_number", "approved_by", "approved_amount")
    unknown = next((name for name in given if name not in names), None)
    if unknown:
        raise Refused(_("There is no item called “{name}”.").format(name=unknown), unknown)
    values: dict[str, Any] = dict(read_items(Support, given, session.today()))
    approved = replace(known, **values)
    check_approval(approved)
    if approved.approved_on and approved.approved_on.first_day() > session.today():
        raise Refused(_("{day} has not come yet.").format(day=approved.approved_on.shown()), "approved_on")
    if (approved.approved_amount or 0) < file.came + file.bought:
        words = _("{amount} has come already: less cannot have been approved.")
        raise Refused(words.format(amount=shown_dong(file.came + file.bought)), "approved_amount")
    row = records.to_row(approved)
    with session.act("approve_support"):
        records.change(session.book, Support, support_id, {name: row[name] for name in names})


def drop_support(session: Session, support_id: int, reason: str) -> None:
    """Note that the enterprise did not support it, or that it was given up; refused once something came."""
    file = file_of(session, kept.get_support(session.book, support_id))
    told = read_words("reason", N_("Why it is not supported"), reason)
    if not told:
        raise Refused(_("“{item}” is needed here.").format(item=_("Why it is not supported")), "reason")
    if file.transfers or file.purchases:
        raise Refused(_("Something of this support has come already."), "support_id")
    with session.act("drop_support"):
        today = PartialDate.of(session.today()).iso
        records.change(session.book, Support, support_id, {"dropped_on": today, "drop_reason": told})


# What came.


def draft_support_receipt(session: Session, support_id: int, items: dict[str, Any] | None = None) -> int:
    """Draft the receipt voucher for a transfer: from the enterprise, what is still to come, linked with the support.

    From the threshold on the money goes to the bank account; `items` as in draft_voucher go before what is proposed.
    Refused before the approval. Gives the voucher's number in the book.
    """
    sheet = get_support(session, support_id)
    file, support = sheet.file, sheet.file.support
    if support.approved_on is None or support.dropped_on:
        raise Refused(_("Note the approval of the enterprise first."), "support_id")
    given = {name: value for name, value in (items or {}).items() if name != "link"}
    number = f"{support.approval_number} " if support.approval_number else ""
    left = file.left or support.approved_amount or 0
    threshold = find_rule(session, "payment.noncash_from", session.today())
    banked = threshold is not None and left >= threshold.number
    proposed = {
        **propose_voucher(session, "receipt"),
        "party": file.enterprise,
        "reason": f"{_support_word(session).capitalize()} kinh phí hoạt động năm {support.year}: {support.purpose}",
        "amount": shown_dong(left),
        "source": GRANTED,
        "enterprise_support": True,
        "fund": str(Fund.BANK if banked else Fund.CASH),
        "decision": f"{number}ngày {support.approved_on.shown()}",
    }
    return draft_voucher(session, {**proposed, **given, "link": support.link})


def link_support_voucher(session: Session, support_id: int, voucher_id: int) -> None:
    """Say that an approved or posted receipt is a transfer of a support; refused where it belongs to one already."""
    kept.get_support(session.book, support_id)
    voucher = voucher_store.get_voucher(session.book, voucher_id)
    check_transfer(voucher)
    other = kept.find_support_of(session.book, voucher)
    if other is not None:
        words = _("{symbol} belongs to a support already: {purpose}.")
        raise Refused(words.format(symbol=voucher.symbol, purpose=other.purpose), "voucher_id")
    with session.act("link_support_voucher"):
        records.add(session.book, SupportTransfer(support_id=support_id, voucher_id=voucher_id))


def unlink_support_voucher(session: Session, voucher_id: int) -> None:
    """Take back that a receipt is a transfer of a support; one that was drafted for it stays linked."""
    linked = kept.find_transfer(session.book, voucher_id)
    if linked is None:
        raise Refused(_("This voucher was not linked by hand with a support."), "voucher_id")
    with session.act("unlink_support_voucher"):
        records.remove(session.book, SupportTransfer, linked.id)


def note_support_purchase(session: Session, support_id: int, items: dict[str, Any], purchase_id: int = 0) -> int:
    """Note what the enterprise bought itself for the cell: bought_on, seller, what, amount, invoice_number,
    invoice_name, invoice_tax_code, in_cash.

    With `purchase_id` a noted one is corrected. It is no money of the cell and enters no ledger. Gives its number.
    """
    kept.get_support(session.book, support_id)
    known = records.get(session.book, SupportPurchase, purchase_id) if purchase_id else SupportPurchase()
    values: dict[str, Any] = dict(read_items(SupportPurchase, items, session.today()))
    read = replace(known, **values, support_id=support_id)
    check_purchase(read)
    if read.day and read.day > session.today():
        raise Refused(_("{day} has not come yet.").format(day=shown_day(read.day)), "bought_on")
    if not purchase_id and "invoice_name" not in items and "invoice_tax_code" not in items and read.invoice_number:
        read = replace(read, invoice_name=enterprise_of(session), invoice_tax_code=get_enterprise_tax_code(session))
    with session.act("note_support_purchase"):
        if not purchase_id:
            return records.add(session.book, read)
        row = {name: value for name, value in records.to_row(read).items() if name != "id"}
        records.change(session.book, SupportPurchase, purchase_id, row)
    return purchase_id


def remove_support_purchase(session: Session, purchase_id: int) -> None:
    """Take out a purchase that was noted by mistake."""
    records.get(session.book, SupportPurchase, purchase_id)
    with session.act("remove_support_purchase"):
        records.remove(session.book, SupportPurchase, purchase_id)


# The papers of the dossier.


def note_support_paper(
    session: Session,
    support_id: int,
    kind: str,
    items: dict[str, Any] | None = None,
    file: str = "",
) -> int:
    """Note a paper of a dossier (number, dated_on, kept_at), with its scan where `file` is the path of one.

    `kind` is founding, request, approval, vouchers, noncash or invoice_name. The founding decision or the working rules
    are the cell's: noted once, they serve every dossier. Gives the paper's number in the book.
    """
    if kind not in list(Needed):
        words = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(words.format(value=kind, choices=", ".join(Needed)), "kind")
    kept.get_support(session.book, support_id)
    values: dict[str, Any] = dict(read_items(SupportPaper, items or {}, session.today()))
    paper = SupportPaper(support_id=0 if kind == Needed.FOUNDING else support_id, kind=Needed(kind), **values)
    if paper.dated_on and paper.dated_on.first_day() > session.today():
        raise Refused(_("{day} has not come yet.").format(day=paper.dated_on.shown()), "dated_on")
    data = _scan(session, file)
    if not data and not paper.words:
        raise Refused(_("Say where the paper is kept, or attach its scan."), "kept_at")
    with session.act("note_support_paper"):
        if data:
            digest = session.book.keep_content(data)
            paper = replace(paper, content=digest, file_name=Path(file).name)
        return records.add(session.book, paper)


def remove_support_paper(session: Session, paper_id: int) -> None:
    """Take out a paper that was noted by mistake."""
    records.get(session.book, SupportPaper, paper_id)
    with session.act("remove_support_paper"):
        records.remove(session.book, SupportPaper, paper_id)


def set_enterprise_tax_code(session: Session, code: str) -> str:
    """The tax code of the enterprise: 10 digits, or 10 and 3 of a branch; "" for none. Gives it as it is kept."""
    told = read_words("code", N_("Tax code of the enterprise"), code).replace(" ", "")
    digits = told.replace("-", "")
    if told and not (digits.isdigit() and len(digits) in (10, 12, 13)):
        raise Refused(_("A tax code has 10 digits, or 13 for a branch."), "code")
    with session.act("set_enterprise_tax_code"):
        cell_store.keep_setting(session.book, TAX_CODE, told)
    return told


def _request_stands(session: Session, support: Support) -> bool:
    if not support.document_id:
        return False
    document = document_store.get_document(session.book, support.document_id)
    return document.state is not DocumentState.CANCELLED


def _about(purpose: str, note: str) -> dict[str, Any]:
    values: dict[str, Any] = dict(read_items(Support, {"purpose": purpose, "note": note}))
    if not values["purpose"]:
        raise Refused(_("“{item}” is needed here.").format(item=_("What the support is for")), "purpose")
    return values


def _lines(session: Session, year: int, typed: Sequence[Mapping[str, Any]]) -> list[SupportLine]:
    regime = regime_of(session, Period(year).last_day)
    found: dict[str, SupportLine] = {}
    for each in typed:
        key = regime.item(str(each.get("spending", ""))).key
        amount = each.get("amount", "")
        try:
            dong = amount if isinstance(amount, int) else read_dong(str(amount)) if str(amount).strip() else 0
        except Refused as refused:
            raise Refused(refused.reason, key) from None
        if dong < 0:
            raise Refused(_("A voucher is over more than 0 đ."), key)
        if key in found:
            raise Refused(_("“{item}” stands in the plan twice.").format(item=regime.item(key).title), key)
        if dong:
            basis = read_words("basis", N_("Basis of the estimate"), str(each.get("basis", "")))
            found[key] = SupportLine(spending=key, amount=dong, basis=basis)
    if not found:
        words = _("Nothing is wanted: enter an estimate of the year, or the amounts of the plan of use.")
        raise Refused(words, "lines")
    return [found[each.key] for each in regime.items if each.key in found]


def _support_word(session: Session) -> str:
    """What the papers call it: State units are given money, others supported."""
    return "cấp" if sector(session) == STATE_SECTOR else "hỗ trợ"


def _request(session: Session, sheet: SupportSheet, type_: str) -> dict[str, Any]:
    """The words of the request: the program's own neutral ones, worded further by the secretary."""
    file, verb = sheet.file, _support_word(session)
    year, wanted = file.support.year, file.wanted
    rows = [
        f"| {at} | {sheet.titles.get(each.spending, each.spending)} | {shown_number(each.amount)} | {each.basis} |"
        for at, each in enumerate(file.lines, 1)
    ]
    rule = find_rule(session, "support.request", session.today())
    account = find_bank_account(session)
    lines = [
        f"Để bảo đảm kinh phí hoạt động công tác đảng năm {year}, chi bộ kính đề nghị {file.enterprise} {verb} "
        f"kinh phí cho nội dung: {file.support.purpose}.",
        f"1. Số tiền đề nghị {verb}: <b>{shown_dong(wanted)}</b> (Bằng chữ: {amount_in_words(wanted)}).",
        "2. Kế hoạch sử dụng theo nội dung chi:",
        "| TT | Nội dung chi | Số tiền (đồng) | Căn cứ |",
        *rows,
        f"| | <b>Cộng</b> | <b>{shown_number(wanted)}</b> | |",
        "3. Chi bộ sử dụng kinh phí đúng mục đích, theo dõi trong sổ thu, chi tài chính và công khai trong chi bộ.",
    ]
    threshold = find_rule(session, "payment.noncash_from", session.today())
    if threshold is not None:
        lines.append(
            f"4. Lần chi từ {shown_dong(threshold.number)} trở lên đề nghị thanh toán không dùng tiền mặt "
            f"({_cited(threshold.cite.article, threshold.cite.document)})."
        )
    if account is not None:
        lines.append(f"Tài khoản của chi bộ: số {account.number}, mở tại {account.bank}.")
    if rule is not None:
        lines.append(
            "Văn bản này thuộc hồ sơ của khoản chi hỗ trợ phục vụ hoạt động của tổ chức đảng trong doanh nghiệp "
            f"({_cited(rule.cite.article, rule.cite.document)})."
        )
    lines.append(f"Kính đề nghị {file.enterprise} xem xét, quyết định.")
    given: dict[str, Any] = {
        "title": f"đề nghị {verb} kinh phí hoạt động công tác đảng năm {year}",
        "addressees": f"Ban Giám đốc {file.enterprise}",
        "body": "\n".join(lines),
    }
    if type_ == "TTr":
        regime = regime_of(session, Period(year).last_day)
        estimate = estimate_store.find_estimate(session.book, year).estimate
        given["title"] = f"về việc {given['title']}"
        grounds = [f"Căn cứ {regime.cite.document}"]
        if estimate.decision:
            grounds.append(f"Căn cứ dự toán thu, chi tài chính năm {year} được duyệt theo {estimate.decision}")
        given["bases"] = "\n".join(grounds)
    return given


def _cited(article: str, document: str) -> str:
    return f"{article} {document}".strip()


def _scan(session: Session, file: str) -> bytes:
    """The bytes of a scan that can be kept; nothing where none was given."""
    if not file:
        return b""
    if not keeps_scans(session):
        raise Refused(_("This cell keeps no scans in the book: note only where the paper lies."), "file")
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        words = _("The file {file} cannot be read.").format(file=file)
        raise Trouble(words, _("Choose another file.")) from error
    if not kind_of_file(data):
        raise Refused(_("Only a PDF, JPG or PNG file can be attached."), "file")
    if len(data) > LARGEST_SCAN:
        raise Refused(_("The file is too large: choose one of at most 60 MB."), "file")
    from partycell_desktop.forms.dossier import check_scan  # here: the PDF library is only read when needed

    try:
        check_scan(Path(file).name, data)
    except Trouble as trouble:
        raise Refused(f"{trouble.what} {trouble.try_this}", "file") from trouble
    return data
