"""The ordered list of a dossier: what is wanted when, and which paper stands in which line."""

from dataclasses import replace

from partycell_desktop.domain.candidates import (
    Candidacy,
    CandidateFile,
    CandidateStep,
    Helper,
    IntroducedBy,
    Introduction,
    Phase,
    Verification,
)
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.dossier_list import count_wanted, papers_going_up, wanted_papers
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.store.shipped import load_stages

STAGES = load_stages()[0]
FILE = CandidateFile(Candidacy(1, 9), Person(id=9, full_name="Đinh Công Mẫu"))
HELPERS = {
    1: Helper(Person(id=1, full_name="Hoàng Thị Đào")),
    2: Helper(Person(id=2, full_name="Vũ Minh Đức")),
}


def day(text: str) -> PartialDate:
    number, month, year = map(int, text.split("/"))
    return PartialDate(year, month, number)


def closed(*stages: str) -> list[CandidateStep]:
    return [CandidateStep(stage=each, done_on=day("1/1/2026")) for each in stages]


def types(file: CandidateFile, now: str = "") -> list[tuple[int, ...]]:
    return [each.types for each in wanted_papers(file, STAGES, STAGES.get(now) if now else None)]


def test_the_list_stands_in_the_order_of_the_way_up_to_the_meeting_of_the_cell() -> None:
    found = types(FILE, "outstanding")
    assert found == [(201,), (38,), (204,), (205,), (37,), (1,), (39,), (), (42,), (43,)]
    assert count_wanted(wanted_papers(FILE, STAGES, STAGES.get("outstanding"))) == (0, 10)


def test_the_papers_of_the_committees_come_when_their_stage_is_open() -> None:
    assert (45,) not in types(FILE, "cell_vote")
    assert types(FILE, "committee")[-1] == (45,)
    assert types(FILE, "decision")[-1] == (5, 6)


def test_after_the_ceremony_the_papers_of_the_recognition_are_wanted() -> None:
    file = replace(FILE, steps=closed("ceremony"))
    assert types(file, "probation") == [(2,), (3,), (46,), (47,), (48,), (49,), (50,)]
    assert types(file)[-1] == (7,)


def test_each_who_introduces_has_a_line_and_finds_the_own_paper() -> None:
    said = [
        Introduction(1, 1, IntroducedBy.MEMBER, 1),
        Introduction(2, 1, IntroducedBy.MEMBER, 2),
        Introduction(3, 1, IntroducedBy.TRADE_UNION, body="BCH Công đoàn cơ sở"),
    ]
    papers = [Paper(11, 9, 39, issued_by="VŨ MINH ĐỨC"), Paper(12, 9, 39), Paper(13, 9, 41)]
    file = replace(FILE, introductions=said, papers=papers, helpers=HELPERS)
    lines = [each for each in wanted_papers(file, STAGES, STAGES.get("file")) if each.of]
    assert [(each.types, each.paper.id if each.paper else 0) for each in lines] == [
        ((39,), 12),
        ((39,), 11),
        ((41,), 13),
    ]


def test_inquiries_stand_in_the_list_and_count_when_they_are_answered_or_not_needed() -> None:
    asked = [
        Verification(1, 1, "Cha, mẹ", "Xã Ví Dụ", sent_on=day("3/11/2026")),
        Verification(2, 1, "Bản thân", "Phường Ví Dụ", answered_on=day("14/11/2026")),
        Verification(3, 1, "Vợ", "Xã Ví Dụ", exempt_reason="Cha vợ là đảng viên, đã có lý lịch"),
    ]
    lines = wanted_papers(replace(FILE, verifications=asked), STAGES, STAGES.get("verification"))
    assert [each.is_there for each in lines if each.inquiry] == [False, True, True]
    assert count_wanted(lines) == (2, 12)


def test_a_paper_that_no_stage_asks_for_stands_at_the_end_and_is_not_counted() -> None:
    papers = [Paper(21, 9, 206), Paper(22, 9, 23), Paper(23, 9, 37)]
    lines = wanted_papers(replace(FILE, papers=papers), STAGES, STAGES.get("file"))
    assert [(each.types, each.extra) for each in lines if each.paper] == [((37,), False), ((206,), True)]
    assert count_wanted(lines) == (1, 10)


def test_special_subjects_ask_for_their_own_papers() -> None:
    file = replace(FILE, candidacy=replace(FILE.candidacy, believer=True))
    assert (214,) in types(file, "file")


def going_up(file: CandidateFile, phase: Phase) -> list[tuple[tuple[int, ...], bool]]:
    return [(each.types, each.extra) for each in papers_going_up(file, STAGES, phase)]


def test_the_dossier_that_goes_up_has_the_order_of_the_document() -> None:
    # Hướng dẫn 38-HD/BTCTW, II.1.1: a 1-6 and b 1 for the admission, c 1-5 for the recognition.
    assert [each for each, _extra in going_up(FILE, Phase.ADMISSION)] == [
        (38,), (37,), (1,), (39,), (40, 41), (42,), (43,),
    ]  # fmt: skip
    assert [each for each, _extra in going_up(FILE, Phase.RECOGNITION)] == [(46,), (47,), (48,), (49,), (50,)]


def test_what_is_noted_besides_lies_at_its_own_place() -> None:
    papers = [Paper(21, 9, 206), Paper(22, 9, 97), Paper(23, 9, 205), Paper(24, 9, 44)]
    found = going_up(replace(FILE, papers=papers), Phase.ADMISSION)
    assert [each for each, extra in found if extra] == [(97,), (44,), (206,)]
    assert found.index(((97,), True)) == found.index(((1,), False)) + 1
    assert (205,) not in [each for each, _extra in found]


def test_two_members_who_introduce_need_no_resolution_of_a_union() -> None:
    said = [Introduction(1, 1, IntroducedBy.MEMBER, 1), Introduction(2, 1, IntroducedBy.MEMBER, 2)]
    file = replace(FILE, introductions=said, helpers=HELPERS)
    lines = papers_going_up(file, STAGES, Phase.ADMISSION)
    assert [each.of.member_id for each in lines if each.of] == [1, 2]
    assert (40, 41) not in [each.types for each in lines]
    only_noted = replace(FILE, papers=[Paper(11, 9, 39), Paper(12, 9, 39)])
    assert (40, 41) not in [each for each, _extra in going_up(only_noted, Phase.ADMISSION)]


def test_what_special_subjects_add_goes_up_before_the_resolution_of_the_cell() -> None:
    file = replace(FILE, candidacy=replace(FILE.candidacy, owner=True))
    found = [each for each, _extra in going_up(file, Phase.ADMISSION)]
    assert found[-6:] == [(42,), (210,), (211,), (212,), (213,), (43,)]


def test_the_way_and_the_dossier_that_goes_up_never_contradict_each_other() -> None:
    for stages in load_stages():
        for order in stages.dossiers.values():
            places = {kind: at for at, group in enumerate(order) for kind in group}
            asked = [places[group[0]] for each in stages.stages for group in each.papers if group[0] in places]
            assert asked == sorted(asked)
