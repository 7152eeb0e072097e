"""An invented document and an invented extract for the samples of the forms. Nobody here is real."""

from dataclasses import replace

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import DocumentState, OutgoingDocument
from partycell_desktop.domain.extracts import Extract, ExtractWords
from partycell_desktop.domain.written_papers import PaperWords
from partycell_desktop.forms import samples
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.written_material import ExtractOnPaper, WrittenOnPaper

BASES = (
    "Căn cứ Điều lệ Đảng Cộng sản Việt Nam\n"
    "Căn cứ Nghị quyết số 05-NQ/CB, ngày 05/02/2026 của Chi bộ Công ty TNHH Minh Họa\n"
    "Xét đề nghị của đồng chí phụ trách công tác phát triển đảng viên"
)
ARTICLES = (
    "<b>Điều 1.</b> Phân công đồng chí Trần Thị Hoa giúp đỡ tổ sản xuất số 2 từ ngày 10/02/2026.\n"
    "<b>Điều 2.</b> Đồng chí Trần Thị Hoa báo cáo kết quả trong kỳ sinh hoạt tháng 6 năm 2026.\n"
    "<b>Điều 3.</b> Các đồng chí đảng viên trong chi bộ chịu trách nhiệm thi hành Quyết định này."
)
TEXT = (
    "Thực hiện kế hoạch công tác năm 2026, Chi bộ Công ty TNHH Minh Họa báo cáo như sau:\n"
    "- Tổ chức sinh hoạt chuyên đề quý I vào ngày 20/3/2026;\n"
    "- Mời đại diện cấp ủy cấp trên dự và cho ý kiến chỉ đạo.\n"
    "| Nội dung | Người phụ trách |\n"
    "| Chuẩn bị báo cáo đề dẫn | Đồng chí Bí thư |\n"
    "| Chuẩn bị hội trường | Đồng chí Phó Bí thư |\n"
    "Chi bộ trân trọng báo cáo và xin ý kiến chỉ đạo."
)


def written(type_: str, type_title: str, title: str, **more: str) -> Material:
    """A document of that type by the invented cell."""
    material = samples.material_of()
    names = material.issuer.names
    document = OutgoingDocument(
        id=7,
        type=type_,
        title=title,
        dated_on=PartialDate.of(samples.DAY),
        state=DocumentState.ISSUED,
        number=3,
        symbol=f"03-{type_}/CB",
    )
    words = PaperWords(
        type_,
        title,
        upper=names[1].header,
        cell=names[0].header,
        place="Ví Dụ",
        symbol=document.symbol,
        dated_on=samples.DAY.isoformat(),
        body=TEXT,
        recipients="- Như trên,\n- Đảng ủy phường Ví Dụ (để báo cáo),\n- Lưu Chi bộ.",
        on_behalf="T/M CHI BỘ",
        signer_post="BÍ THƯ",
        signer=samples.SECRETARY,
    )
    return replace(material, written=WrittenOnPaper(document, replace(words, **more), type_title, own_symbol="CB"))


def emptied(material: Material) -> Material:
    """The same paper with next to nothing on it: a draft that was just begun."""
    written, copied = material.written, material.extract
    if written is not None:
        document = OutgoingDocument(id=8, type=written.document.type, draft_no=2)
        bare = WrittenOnPaper(document, PaperWords(document.type), written.type_title, 2, "CB")
        return replace(material, written=bare, options={})
    assert copied is not None
    words = ExtractWords(copied.words.type_title, "", "", "", ())
    return replace(material, extract=ExtractOnPaper(Extract(id=8), words), options={})


def extract() -> Material:
    """An extract of a resolution for one member."""
    kept = Extract(
        id=4,
        paper="nghi-quyet",
        made_on=PartialDate.of(samples.DAY),
        recipients="- Đồng chí Trần Thị Hoa,\n- Lưu Chi bộ.",
        on_behalf="T/M CHI BỘ",
        signer_post="BÍ THƯ",
        signer=samples.SECRETARY,
    )
    parts = (
        ("III. PHÂN CÔNG VÀ TỔ CHỨC THỰC HIỆN", "- Đồng chí Trần Thị Hoa: Theo dõi, giúp đỡ 02 quần chúng ưu tú."),
        ("", "Nghị quyết được chi bộ thông qua với 19/19 đồng chí tán thành."),
    )
    title = "lãnh đạo thực hiện nhiệm vụ tháng 02 năm 2026"
    words = ExtractWords("Nghị quyết", "02-NQ/CB", "2026-02-05", title, parts)
    return replace(samples.material_of(), extract=ExtractOnPaper(kept, words))
