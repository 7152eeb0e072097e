"""Invented documents with which the registers are shown, tested and printed as specimens."""

from dataclasses import replace

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import DocumentState, IncomingDocument, OutgoingDocument

UPPER, OWN = "- Đảng ủy phường Ví Dụ,\n- Lưu Chi bộ.", "- Các đồng chí đảng viên,\n- Lưu Chi bộ."
SECRETARY, DEPUTY = "Nguyễn Đức Khang", "Hoàng Thị Đào"


def _issued(number: int, type_: str, day: str, title: str, copies: int = 2) -> OutgoingDocument:
    return OutgoingDocument(
        id=number * 100 + sum(map(ord, type_)),
        type=type_,
        title=title,
        dated_on=PartialDate.from_iso(day),
        signer=SECRETARY,
        signer_post="BÍ THƯ",
        on_behalf="T/M CHI BỘ",
        recipients=UPPER,
        copies=copies,
        kept_at="Tủ số 2, ngăn 1",
        state=DocumentState.ISSUED,
        number=number,
        symbol=f"{number:02}-{type_}/CB",
    )


OUTGOING: tuple[OutgoingDocument, ...] = (
    _issued(1, "NQ", "2025-06-05", "về công tác tháng 6 năm 2025"),
    _issued(2, "NQ", "2025-07-04", "đề nghị kết nạp đảng viên", 3),
    replace(
        _issued(3, "NQ", "2025-08-05", "về công tác tháng 8 năm 2025"),
        state=DocumentState.CANCELLED,
        cancel_reason="ghi sai nội dung, thay bằng Nghị quyết số 05-NQ/CB",
    ),
    replace(_issued(5, "NQ", "2025-09-05", "về công tác tháng 9 năm 2025"), note="kèm bảng phân công"),
    replace(_issued(1, "KL", "2025-10-06", "về kiểm tra đảng viên chấp hành"), signer=DEPUTY, signer_post="PHÓ BÍ THƯ"),
    _issued(1, "BC", "2025-12-15", "tổng kết công tác năm 2025"),
    _issued(2, "BC", "2026-01-12", "kết quả thu nộp đảng phí quý IV năm 2025"),
    _issued(1, "CV", "2026-01-20", "xin ý kiến về nhân sự chi ủy"),
    replace(_issued(1, "GM", "2026-02-02", "họp chi bộ tháng 02 năm 2026", 24), recipients=OWN),
)
MISSING = {OUTGOING[3].id: "04-NQ/CB"}


def _came(number: int, received: str, title: str, symbol: str, dated: str = "", by: str = "") -> IncomingDocument:
    return IncomingDocument(
        id=number,
        arrival_number=number,
        received_on=PartialDate.from_iso(received),
        sender="Đảng ủy phường Ví Dụ",
        number=symbol,
        dated_on=PartialDate.from_iso(dated) if dated else None,
        type="Công văn",
        title=title,
        handed_to=SECRETARY,
        answer_by=PartialDate.from_iso(by) if by else None,
        year=int(received[:4]),
    )


INCOMING: tuple[IncomingDocument, ...] = (
    replace(
        _came(1, "2026-01-06", "kiểm tra, giám sát năm 2026", "02-CTr/ĐU", "2026-01-05"),
        type="Chương trình",
        kept_at="Tủ số 2, ngăn 2",
    ),
    replace(
        _came(2, "2026-01-12", "báo cáo kết quả thu nộp đảng phí", "05-CV/ĐU", "2026-01-09", "2026-01-16"),
        answered_on=PartialDate.from_iso("2026-01-12"),
        answer="02-BC/CB",
    ),
    replace(
        _came(3, "2026-02-02", "phối hợp tổ chức tết trồng cây", "14/MH"),
        sender="Công ty TNHH Minh Họa",
        handed_to=DEPUTY,
        note="đã phổ biến",
    ),
    _came(4, "2026-02-04", "góp ý dự thảo báo cáo chính trị", "11-CV/ĐU", "2026-02-03", "2026-02-20"),
)
