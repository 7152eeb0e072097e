"""Scans behind vouchers, templates of those that come again, and finding a voucher by what is known of it."""

from pathlib import Path

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.about import find_anything
from partycell_desktop.use_cases.cell import change_setting
from partycell_desktop.use_cases.history import undo_act
from partycell_desktop.use_cases.ledger import close_period, list_money_warnings
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.voucher_scans import (
    attach_voucher_scan,
    open_voucher_scan,
    remove_voucher_scan,
    save_voucher_scan,
)
from partycell_desktop.use_cases.voucher_search import find_vouchers
from partycell_desktop.use_cases.voucher_templates import (
    keep_voucher_template,
    list_voucher_templates,
    propose_from_template,
    remove_voucher_template,
)
from partycell_desktop.use_cases.vouchers import add_voucher_paper, get_voucher, list_vouchers, reverse_voucher
from tests.use_cases.money import at, payment, receipt

PICTURE = (Path(__file__).parents[2] / "resources" / "demo" / "photo.png").read_bytes()


@pytest.fixture
def paid(session: Session) -> int:
    receipt(session, "05/01/2026", "10tr")
    return payment(session, "15/04/2026", "438.000", "press", reason="Báo Nhân Dân quý II năm 2026")


def test_a_scan_is_kept_shown_saved_and_counted(session: Session, paid: int, tmp_path: Path) -> None:
    assert [each.kind for each in get_voucher(session, paid).warnings] == ["papers_missing"]
    file = tmp_path / "hoa-don.png"
    file.write_bytes(PICTURE)
    number = attach_voucher_scan(session, paid, {"kind": "Hóa đơn", "number": "0001602"}, str(file))
    record = get_voucher(session, paid)
    assert not record.warnings and [each.papers for each in list_vouchers(session) if each.id == paid] == [1]
    assert (record.papers[0].has_scan, record.papers[0].file_name) == (True, "hoa-don.png")
    scan = open_voucher_scan(session, number)
    assert (scan.kind, scan.data) == ("png", PICTURE)
    assert save_voucher_scan(session, number, str(tmp_path / "ra.png"))
    assert (tmp_path / "ra.png").read_bytes() == PICTURE
    noted = session.book.rows("SELECT kind, what FROM disclosure ORDER BY id")
    assert [tuple(each.values()) for each in noted] == [
        ("shown", "PC-001 · Hóa đơn · 0001602"), ("exported", "PC-001 · Hóa đơn · 0001602"),
    ]  # fmt: skip
    remove_voucher_scan(session, number)
    undo_act(session)
    assert get_voucher(session, paid).papers[0].has_scan


def test_what_is_no_scan_or_comes_twice_is_refused(session: Session, paid: int) -> None:
    noted = add_voucher_paper(session, paid, {"kind": "Hóa đơn"})
    with pytest.raises(Refused, match="PDF, JPG"):
        attach_voucher_scan(session, paid, {}, b"MZ khong phai anh", "virus.exe", noted)
    with pytest.raises(Refused):
        attach_voucher_scan(session, paid, {}, PICTURE[:60], "hong.png", noted)
    with pytest.raises(Refused, match="không có bản quét"):
        open_voucher_scan(session, noted)
    assert attach_voucher_scan(session, paid, {}, PICTURE, "hoa-don.png", noted) == noted
    with pytest.raises(Refused, match="Hóa đơn"):
        attach_voucher_scan(session, paid, {"kind": "Hợp đồng"}, PICTURE, "lai.png")
    with pytest.raises(Refused):
        attach_voucher_scan(session, paid - 1, {}, PICTURE, "khac.png", noted)
    close_period(session, "2026-Q2")
    with pytest.raises(Refused):
        remove_voucher_scan(session, noted)
    change_setting(session, "keeps_scans", "no")
    with pytest.raises(Refused):
        attach_voucher_scan(session, paid, {"kind": "Biên bản"}, PICTURE, "x.png")


def test_a_template_takes_the_month_and_quarter_of_the_new_voucher(session: Session, paid: int) -> None:
    quarterly = keep_voucher_template(session, paid, "Báo hằng quý")
    water = payment(session, "08/05/2026", "120.000", reason="Nước họp tháng 05/2026")
    monthly = keep_voucher_template(session, water, "Nước hằng tháng")
    assert [each.name for each in list_voucher_templates(session, "payment")] == ["Báo hằng quý", "Nước hằng tháng"]
    at(session, 2027, 1, 9)
    told = propose_from_template(session, quarterly)
    assert (told["reason"], told["amount"], told["spending"]) == ("Báo Nhân Dân quý I năm 2027", "438.000 đ", "press")
    assert propose_from_template(session, monthly)["reason"] == "Nước họp tháng 01/2027"
    assert keep_voucher_template(session, water, "nước HẰNG tháng") == monthly
    remove_voucher_template(session, monthly)
    assert len(list_voucher_templates(session)) == 1 and not list_voucher_templates(session, "receipt")


def test_what_is_no_template_is_refused(session: Session, paid: int) -> None:
    back = reverse_voucher(session, paid, "nhầm")
    for voucher, name in ((paid, " "), (paid, "x" * 61), (back, "Hủy"), (999, "Không có")):
        with pytest.raises(Refused):
            keep_voucher_template(session, voucher, name)


def test_a_voucher_is_found_by_number_amount_payee_and_reason(session: Session, paid: int) -> None:
    for typed in ("PC-001", "pc 1", "PC-001/2026", "438.000", "438k", "bao nhan dan", "buu dien"):
        assert [each.id for each in find_vouchers(session, typed)] == [paid], typed
    assert find_vouchers(session, "PC-001")[0].detail == "PC-001 · 15/04/2026 · 438.000 đ"
    assert not find_vouchers(session, "PC-001/2025") and not find_vouchers(session, "PC")
    assert "voucher:" + str(paid) in [each.place for each in find_anything(session, "báo nhân dân")]


def test_payments_without_a_paper_are_told_of_once_for_the_year(session: Session, paid: int) -> None:
    def told() -> list[str]:
        return [each.place for each in list_money_warnings(session, 2026) if each.kind == "papers_missing"]

    later = payment(session, "20/04/2026", "50.000")
    wrong = payment(session, "21/04/2026", "50.000")
    reverse_voucher(session, wrong, "nhầm")
    assert told() == [f"voucher:{paid}"]
    add_voucher_paper(session, paid, {"kind": "Hóa đơn"})
    assert told() == [f"voucher:{later}"]
    add_voucher_paper(session, later, {"kind": "Danh sách ký nhận"})
    assert told() == []
