"""Finding candidates by what is typed, and people of the book before one is entered twice."""

from partycell_desktop.domain.candidates import ENDED_LABELS, Ended
from partycell_desktop.use_cases import admission_targets as targets
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import roster
from partycell_desktop.use_cases.about import find_anything
from partycell_desktop.use_cases.candidate_search import find_candidates, look_at_twins
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

ADMITTED = {"kind": "admitted", "on": "3/2/2015", "decided_on": "15/1/2015"}


def test_candidates_are_found_without_accents_and_open_their_page(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"})
    ended = use.add_candidate(session, {"full_name": "Lý Thị Mai"})
    use.end_candidacy(session, ended, "left_enterprise", "20/11/2026")
    found = find_candidates(session, "dinh cong")
    assert [(each.id, each.name) for each in found] == [(way, "Đinh Công Mẫu")]
    assert "Quần chúng ưu tú" in found[0].detail
    assert [each.detail for each in find_candidates(session, "ly thi")] == [_(ENDED_LABELS[Ended.LEFT_ENTERPRISE])]
    assert f"candidate:{way}" in [each.place for each in find_anything(session, "mẫu")]


def test_a_book_without_candidates_finds_none(session: Session) -> None:
    assert find_candidates(session, "a") == []


def test_who_may_be_the_same_person_is_told_apart(session: Session) -> None:
    official = roster.add_member(
        session,
        {"full_name": "Hoàng Thị Đào", "born_on": "30/4/1988", "work_unit": "Phòng Kế toán"},
        [ADMITTED, {"kind": "recognised", "on": "3/2/2016"}],
    )
    removed = roster.add_member(
        session, {"full_name": "Lê Văn Dao", "born_on": "1968"}, [ADMITTED, {"kind": "name_removed", "on": "1/3/2016"}]
    )
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"})
    known = look_at_twins(session, "hoàng thị đào")[0]
    assert (known.person_id, known.candidacy_id, known.may_begin) == (official, 0, False)
    assert "30/04/1988 · Phòng Kế toán" in known.detail
    former = look_at_twins(session, "Lê Văn Dao")[0]
    assert (former.person_id, former.may_begin) == (removed, True)
    here = look_at_twins(session, "Đinh Công Mẫu")[0]
    assert (here.candidacy_id, here.may_begin) == (way, False)
    assert look_at_twins(session, "Hoàng Thị Đào", "1/1/1999") == []


def test_a_way_that_ended_may_begin_anew(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Lý Thị Mai"})
    use.end_candidacy(session, way, "stopped", "20/11/2026", "Xin thôi phấn đấu")
    twin = look_at_twins(session, "Lý Thị Mai")[0]
    assert (twin.candidacy_id, twin.may_begin) == (0, True)


def test_the_target_of_the_year_stands_beside_what_was_reached(session: Session) -> None:
    assert targets.find_target(session) is None
    targets.set_target(session, 2026, 3)
    roster.add_member(session, {"full_name": "Phạm Văn Dũng"}, [{"kind": "admitted", "on": "19/5/2026"}])
    roster.add_member(session, {"full_name": "Tô Thị Ngân"}, [{"kind": "admitted", "on": "19/5/2025"}])
    found = targets.find_target(session)
    assert found is not None
    assert (found.year, found.admitted, found.wanted) == (2026, 1, 3)
