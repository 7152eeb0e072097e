"""Vouchers under the long name of a cell: none of them is parted over two pages."""

import io
from dataclasses import replace

import pypdf

from partycell_desktop import paths
from partycell_desktop.forms import money_papers, money_samples
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.editions import Editions
from partycell_desktop.forms.pdf import draw_all
from partycell_desktop.store.shipped import load_lists
from tests.forms.papers import liberation

LONG = "Chi bộ Công ty Trách nhiệm hữu hạn Một thành viên Thương mại và Dịch vụ Minh Họa"


def test_two_vouchers_under_a_long_name_have_a_sheet_each() -> None:
    sample = money_samples.payment(load_lists())
    own = replace(sample.issuer.names[0], name=LONG)
    issuer = replace(sample.issuer, names=(own, *sample.issuer.names[1:]))
    material = replace(sample, issuer=issuer, options={money_papers.TWO: "yes"})
    edition = Editions(paths.resources() / "forms").edition_on("phieu-chi", material.day)
    paper = compose(money_papers.voucher_edition(edition, material), money_papers.vouchers(material))
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(draw_all([paper], liberation()))).pages]
    assert [(page.count("PHIẾU CHI"), page.count("Đã nhận đủ số tiền")) for page in pages] == [(1, 1), (1, 1)]
