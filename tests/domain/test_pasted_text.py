"""What Word, Excel, web pages and old programs leave on the clipboard becomes a clean passage, and it is said how."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.names import nfc_lines
from partycell_desktop.domain.old_encodings import OldEncoding
from partycell_desktop.domain.passage_text import tidy_passage, write_passage
from partycell_desktop.domain.pasted_html import clean_html
from partycell_desktop.domain.pasted_text import clean_plain


def passage(html: str) -> str:
    return write_passage(clean_html(html).parts)


# As Word 2016 puts a list, a smart tag, an empty paragraph and its own marks on the clipboard; invented words.
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:st1="urn:schemas-microsoft-com:office:smarttags">
<head><meta charset=utf-8><title>Biên bản</title>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:"Times New Roman";}
p.MsoNormal {margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;} --></style></head>
<body lang=VI><!--StartFragment-->
<p class=MsoNormal style='text-align:justify'><b style='mso-bidi-font-weight:normal'><span style='color:red'>Kết
quả</span></b><span lang=VI>  tháng  10<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Thu <i>đủ</i> đảng phí;</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'>
<span style='mso-list:Ignore'>o<span>&nbsp; </span></span></span><![endif]>nộp đúng hạn</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>e)<span>
&nbsp;</span></span><![endif]>Tổ <st1:place w:st="on">Ví Dụ</st1:place>./.</p>
<!--EndFragment--></body></html>"""


def test_a_piece_of_word_keeps_its_words_lists_and_styles_and_nothing_else() -> None:
    pasted = clean_html(WORD)
    assert write_passage(pasted.parts).split("\n") == [
        "<b>Kết quả</b> tháng 10",
        "- Thu <i>đủ</i> đảng phí;",
        "+ nộp đúng hạn",
        "đ) Tổ Ví Dụ.",
    ]
    assert "2" in pasted.done and "./." in pasted.done


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ("·", "- "),
        ("Ø", "- "),
        ("-", "- "),
        ("1.", "1. "),
        ("12)", "12. "),
        ("a)", "a) "),
        ("d.", "d) "),
        ("e)", "đ) "),
        ("đ)", "đ) "),
        ("IV.", "IV. "),
        ("Điều 2.", "Điều 2. "),
    ],
)
def test_the_marks_that_word_counts_itself_become_those_of_party_papers(mark: str, shown: str) -> None:
    html = f"<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>{mark}&nbsp;</span>Việc</p>"
    assert passage(html) == f"{shown}Việc"


def test_lists_of_a_web_page_get_marks_by_their_kind_and_depth() -> None:
    html = "<ul><li>Một<ul><li>Con</li></ul></li><li>Hai</ul><ol start=3><li>Ba<li>Bốn</ol><ol type=a><li>x<li>y</ol>"
    assert passage(html).split("\n") == ["- Một", "+ Con", "- Hai", "3. Ba", "4. Bốn", "a) x", "b) y"]


def test_letters_of_an_old_font_become_unicode_and_those_of_a_font_with_h_capitals() -> None:
    html = """<style>p.MsoNormal { font-family: ".VnTime"; }</style>
    <p class=MsoNormal>§¶ng bé ph\xadêng <b><span style='font-family:".VnTimeH"'>®¶ng viªn</span></b>
    <font face="VNI-Times">Vieät Nam</font> <span style="font-family:Arial">đã đổi</span></p>"""
    pasted = clean_html(html)
    assert write_passage(pasted.parts) == "Đảng bộ phường <b>ĐẢNG VIÊN</b> Việt Nam đã đổi"
    assert "Unicode" in pasted.done


def test_a_table_is_a_table_and_what_stands_in_it_one_line_a_cell() -> None:
    html = """<table><tr><th>TT<th>Việc<th>Ai</tr>
    <tr><td rowspan=2>1</td><td><p>Thu</p><p>đảng phí</p></td><td>Khang</td></tr>
    <tr><td colspan=2><b>Chung</b></td></tr><tr><td></td></tr></table><p>Hết</p>"""
    assert passage(html).split("\n") == [
        "| TT | Việc | Ai |",
        "| 1 | Thu đảng phí | Khang |",
        "| | <b>Chung</b> | |",
        "Hết",
    ]


def test_a_table_in_a_table_is_joined_and_a_frame_round_a_text_is_no_table() -> None:
    pasted = clean_html("<table><tr><td>A<table><tr><td>x<td>y</table></td><td>B</td></tr></table>")
    assert write_passage(pasted.parts) == "| A x y | B |"
    assert pasted.done
    assert passage("<table><tr><td><p>Một</p></td></tr><tr><td>Hai</td></tr></table>") == "Một Hai".replace(" ", "\n")


def test_what_is_hidden_deleted_or_a_picture_is_left_out_and_told() -> None:
    html = """<p>Thu <del>thiếu</del><span style='mso-hide:all'>ẩn</span> đủ <img src=x> 😀👍🏽</p>
    <script>alert(1)</script><div style='display:none'>không</div>"""
    pasted = clean_html(html)
    assert write_passage(pasted.parts) == "Thu đủ"
    assert pasted.done.count(": ") >= 3


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    broken = "<p>Một<p><b>Hai</i></b><td>Ba<table><tr><td>x<td>y<tr><td>z"
    assert passage(broken).split("\n") == ["Một", "<b>Hai</b>Ba", "| x | y |", "| z | |"]


def test_the_weight_of_a_web_editor_counts_and_not_its_tag() -> None:
    assert passage('<b style="font-weight:normal"><span style="font-weight:700">Đậm</span> thường</b>') == (
        "<b>Đậm</b> thường"
    )


# Plain text.


def test_plain_text_loses_what_nobody_sees_and_double_blanks() -> None:
    raw = "\ufeffTh\u0075\u0309\u00a0 đảng\u200b phí\x07;\r\n\r\n\r\n\tHết  tháng\u00ad./."
    pasted = clean_plain(raw)
    assert write_passage(pasted.parts) == "Thủ đảng phí;\n\nHết tháng."
    for words in ("4", "./."):
        assert words in pasted.done
    assert clean_plain("Thu đảng phí.").done == ""


def test_signs_that_mean_something_in_the_notation_stay_what_they_were() -> None:
    assert write_passage(clean_plain("<b>a</b> | b\n| c").parts) == "\\<b>a\\</b> | b\n\\| c"


def test_bullets_of_all_kinds_become_dashes() -> None:
    pasted = clean_plain("• Một\n\uf0b7\tHai\n✓ Ba\n– Bốn\n-Năm\n5 – 6")
    assert write_passage(pasted.parts).split("\n") == ["- Một", "- Hai", "- Ba", "- Bốn", "-Năm", "5 – 6"]
    assert "4" in pasted.done


def test_lines_with_tabs_are_the_cells_of_a_table_and_one_alone_is_a_line() -> None:
    assert write_passage(clean_plain("TT\tViệc\n1\tThu\n").parts) == "| TT | Việc |\n| 1 | Thu |"
    assert write_passage(clean_plain("Họ tên:\tKhang").parts) == "Họ tên: Khang"


def test_plain_text_in_an_old_encoding_is_offered_in_unicode_and_never_changed_unasked() -> None:
    raw = "Chi bé häp ngµy 05/10, ®ång chÝ bÝ th\xad kÕt luËn:\nthu ®¶ng phÝ ®óng h¹n"
    pasted = clean_plain(raw)
    assert pasted.encoding is OldEncoding.TCVN3
    assert write_passage(pasted.offered) == ("Chi bộ họp ngày 05/10, đồng chí bí thư kết luận:\nthu đảng phí đúng hạn")
    assert write_passage(pasted.parts).startswith("Chi bé häp")
    vni = clean_plain("Ñaûng boä phöôøng hoïp ngaøy 05/10")
    assert vni.encoding is OldEncoding.VNI
    assert write_passage(vni.offered) == "Đảng bộ phường họp ngày 05/10"


_PIECES = st.sampled_from(
    "<p> </p> <b> </b> <table> <tr> <td> <td_colspan=3_rowspan=2> </td> </table> <ul> <ol_type=a> <li> </ul> <br> "
    "<style> </style> p.x{font-family:.VnTime} <span_style='mso-list:Ignore'> <p_style='mso-list:l0_level2_lfo1'> "
    '</span> · a) 1. Thu \xae\xb6ng &nbsp; &#0; &#xd800; <!--[if <![if_!x]> <![endif]> ]]> <img> < > " | \\ 😀 \x00 '
    "\u0301".split()
)


@given(st.lists(_PIECES, max_size=25).map(lambda pieces: "".join(pieces).replace("_", " ")))
def test_whatever_is_on_the_clipboard_becomes_a_clean_passage(text: str) -> None:
    for pasted in (clean_html(text), clean_plain(text)):
        marked = write_passage(pasted.parts)
        assert tidy_passage(marked) == marked
        assert nfc_lines(marked) == marked.strip("\n")
        assert "😀" not in marked
