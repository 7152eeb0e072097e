"""The dossier that goes up: complete or named as not, bound in the order of the list, or laid out as named files."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store.roster import list_disclosures
from partycell_desktop.use_cases import candidate_binding as use
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidates, member_papers
from tests.use_cases.test_candidate_way import Way, admit, begin, make_dossier, way
from tests.use_cases.test_member_papers import PDF

__all__ = ["way"]


def test_what_is_lacking_is_named_in_the_order_of_the_dossier(way: Way) -> None:
    begin(way)
    places = use.list_candidate_dossier(way.session, way.id, "admission")
    assert [each.types[0] for each in places] == [38, 37, 1, 39, 40, 42, 43]
    assert [each.state for each in places][:3] == ["noted", "lacking", "lacking"]
    with pytest.raises(Refused) as refused:
        use.bind_candidate_dossier(way.session, way.id, "admission", "x.pdf")
    assert refused.value.field == "incomplete"
    assert "Đơn xin vào Đảng" in refused.value.reason
    assert "Giấy chứng nhận học lớp nhận thức về Đảng" not in refused.value.reason


@pytest.fixture
def whole(way: Way) -> Way:
    begin(way)
    make_dossier(way)
    admit(way)
    person = way.record.person.id
    for kind in (40, 37):
        member_papers.attach_paper(way.session, person, {"type_number": str(kind)}, PDF, f"{kind}.pdf", again=True)
    return way


def test_it_is_bound_as_one_file_with_scans_and_forms_in_order(whole: Way, tmp_path: Path) -> None:
    out = tmp_path / "ho so.pdf"
    told = use.bind_candidate_dossier(whole.session, whole.id, "admission", str(out), incomplete=True)
    assert told["files"] == [str(out)]
    reader = PdfReader(out)
    marks = [str(each.title) for each in reader.outline]  # type: ignore[union-attr]
    order = [
        next(at for at, mark in enumerate(marks) if word in mark.casefold())
        for word in ("đơn xin", "nghị quyết đề nghị kết nạp")
    ]
    assert order == sorted(order)
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert "HỒ SƠ ĐỀ NGHỊ KẾT NẠP ĐẢNG VIÊN" in " ".join(text.split()) and "Số thẻ đảng viên" not in text
    assert "14-NQ/CB" in text  # the resolution was printed from the vote
    (shown,) = list_disclosures(whole.session.book, whole.record.person.id)
    assert (shown.kind, shown.what) == ("printed", "Hồ sơ kết nạp, công nhận")


def test_or_laid_into_a_folder_under_the_names_of_the_document_types(whole: Way, tmp_path: Path) -> None:
    told = use.bind_candidate_dossier(whole.session, whole.id, "admission", str(tmp_path), incomplete=True)
    files = [Path(each).relative_to(tmp_path) for each in told["files"]]
    assert {each.parts[:2] for each in files} == {("chi-bo", "DinhCongMau")}
    names = [each.name for each in files]
    assert "37.Don_xin_vao_dang.pdf" in names
    (opinions,) = [each for each in names if each.startswith("42.")]
    assert len(opinions) <= 107 and opinions.endswith("_noi.pdf")  # no word is cut
    assert "43.Nghi_quyet_de_nghi_ket_nap_dang_vien_cua_chi_bo.pdf" in names
    (application,) = [each for each in told["files"] if "37.Don" in each]
    assert len(PdfReader(application).pages) == len(PdfReader(BytesIO(PDF)).pages)


def test_a_person_who_stops_gets_no_file(whole: Way, tmp_path: Path) -> None:
    told = use.bind_candidate_dossier(
        whole.session, whole.id, "admission", str(tmp_path / "x.pdf"), incomplete=True, progress=lambda *_told: False
    )
    assert told["cancelled"] is True
    assert list(tmp_path.glob("*.pdf")) == []


def test_each_introducer_has_a_place_and_gets_the_own_form(way: Way, tmp_path: Path) -> None:
    begin(way)
    for name in ("Đào", "Đức"):
        items = {"given_on": "1/6/2026", "together_since": "1/2/2024"}
        around.add_introduction(way.session, way.id, "member", way.members[name], items)
    places = use.list_candidate_dossier(way.session, way.id, "admission")
    introducing = [each for each in places if each.of]
    assert [(each.title.rpartition(": ")[2], each.state) for each in introducing] == [
        ("Hoàng Thị Đào", "form"),
        ("Vũ Minh Đức", "form"),
    ]
    out = tmp_path / "ho so.pdf"
    use.bind_candidate_dossier(way.session, way.id, "admission", str(out), incomplete=True)
    marks = [str(each.title) for each in PdfReader(out).outline]  # type: ignore[union-attr]
    assert sum("giới thiệu người vào Đảng" in mark for mark in marks) == 2


def test_papers_of_a_special_subject_are_wanted_before_the_resolution_of_the_cell(way: Way) -> None:
    begin(way)
    candidates.correct_candidate(way.session, way.id, {"believer": "x"})
    places = use.list_candidate_dossier(way.session, way.id, "admission")
    assert [(each.types, each.needed) for each in places][-2:] == [((214,), True), ((43,), True)]
    with pytest.raises(Refused, match="tôn giáo"):
        use.bind_candidate_dossier(way.session, way.id, "admission", "x.pdf")


def test_a_form_stands_in_for_a_paper_only_when_the_record_has_its_day(way: Way) -> None:
    begin(way)

    def state(kind: int) -> str:
        places = use.list_candidate_dossier(way.session, way.id)
        return next(each.state for each in places if kind in each.types)

    assert (state(43), state(42), state(39)) == ("lacking", "lacking", "lacking")  # no vote, no opinions, nobody
    make_dossier(way)
    assert state(43) == "lacking"
    admit(way)
    places = use.list_candidate_dossier(way.session, way.id, "admission")
    assert {each.state for each in places if 43 in each.types} <= {"noted", "form"}
    assert use.list_candidate_dossier(way.session, way.id)[0].types == (46,)  # the recognition is under way now


def test_several_dossiers_are_checked_together(way: Way) -> None:
    begin(way)
    with pytest.raises(Refused, match="Đinh Công Mẫu"):
        use.check_candidate_dossiers(way.session, [way.id])
