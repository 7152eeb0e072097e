"""The checks of the way into the Party, each with the day before and the day of its change."""

from dataclasses import replace
from datetime import date

import pytest

from partycell_desktop.domain.candidate_bench import Answer, Bench, Check
from partycell_desktop.domain.candidate_checks import CHECKS, ended_mentors, papers_to_redo, sound_helpers
from partycell_desktop.domain.candidates import (
    Candidacy,
    CandidateFile,
    CandidateStep,
    CandidateVote,
    Helper,
    IntroducedBy,
    Introduction,
    Mentorship,
    Verification,
)
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import Discipline, LifePeriod, Paper, Relative
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.store.shipped import load_regulations, load_stages

RULES = load_regulations()


def day(text: str) -> PartialDate:
    number, month, year = map(int, text.split("/"))
    return PartialDate(year, month, number)


def ask(name: str, file: CandidateFile, on: date) -> Check:
    return CHECKS[name](file, Bench(RULES, on, special=load_stages()[0].stages[0].special))


def official(id_: int, name: str = "Hoàng Thị Đào", **more: object) -> Helper:
    events = [
        MembershipEvent(1, id_, Happened.ADMITTED, day("3/2/2015")),
        MembershipEvent(2, id_, Happened.RECOGNISED, day("3/2/2016")),
    ]
    return Helper(Person(id=id_, full_name=name), events, **more)  # type: ignore[arg-type]


FILE = CandidateFile(Candidacy(1, 9), Person(id=9, full_name="Đinh Công Mẫu", born_on=day("15/3/2008")))


@pytest.mark.parametrize(
    ("born", "on", "answer"),
    [
        ("15/3/2008", date(2026, 3, 14), Answer.NO),
        ("15/3/2008", date(2026, 3, 15), Answer.YES),
        ("29/2/2008", date(2026, 2, 28), Answer.YES),  # no 29 February in 2026: eighteen on the 28th
        # Sixty years full by month: still allowed in the month of the sixtieth birthday, not in the next.
        ("10/7/1966", date(2026, 7, 31), Answer.YES),
        ("10/7/1966", date(2026, 8, 1), Answer.NO),
    ],
)
def test_age_is_counted_at_the_meeting_of_the_cell_by_month(born: str, on: date, answer: Answer) -> None:
    file = replace(FILE, person=replace(FILE.person, born_on=day(born)))
    assert ask("age", file, on).answer is answer
    voted = replace(file, votes=[CandidateVote(held_on=PartialDate.of(on))])
    assert ask("age", voted, date(2026, 12, 31)).answer is answer


def test_somebody_over_sixty_needs_the_consent_first() -> None:
    file = replace(FILE, person=replace(FILE.person, born_on=day("1/1/1960")))
    assert ask("age", file, date(2026, 7, 1)).answer is Answer.NO
    agreed = replace(file, papers=[Paper(type_number=206, dated_on=day("1/6/2026"))])
    assert ask("age", agreed, date(2026, 7, 1)).answer is Answer.LOOK


def test_a_month_of_birth_alone_leaves_the_age_open_around_the_birthday() -> None:
    file = replace(FILE, person=replace(FILE.person, born_on=PartialDate(2008, 3)))
    assert ask("age", file, date(2026, 3, 10)).answer is Answer.UNKNOWN
    assert ask("age", file, date(2026, 3, 31)).answer is Answer.YES
    assert ask("age", file, date(2026, 2, 28)).answer is Answer.NO


@pytest.mark.parametrize(
    ("text", "remote", "answer"),
    [
        ("12/12", False, Answer.YES),
        ("9/12 bổ túc", False, Answer.YES),
        ("8/12", False, Answer.NO),
        ("7/10", False, Answer.YES),
        ("Tiểu học", False, Answer.NO),
        ("Tiểu học", True, Answer.LOOK),
        ("Trung học cơ sở", False, Answer.YES),
        ("", False, Answer.UNKNOWN),
    ],
)
def test_education_is_lower_secondary_or_more(text: str, remote: bool, answer: Answer) -> None:
    file = replace(
        FILE,
        person=replace(FILE.person, general_education=text),
        candidacy=replace(FILE.candidacy, remote_area=remote),
    )
    assert ask("education", file, date(2026, 8, 1)).answer is answer


@pytest.mark.parametrize(("on", "answer"), [(date(2031, 4, 18), Answer.YES), (date(2031, 4, 19), Answer.NO)])
def test_the_certificate_of_the_course_holds_sixty_months(on: date, answer: Answer) -> None:
    file = replace(FILE, papers=[Paper(type_number=38, dated_on=day("18/4/2026"))])
    assert ask("course", file, on).answer is answer


def test_of_two_certificates_the_newer_counts() -> None:
    papers = [Paper(type_number=38, dated_on=day("1/9/2026")), Paper(type_number=38, dated_on=day("1/1/2019"))]
    assert ask("course", replace(FILE, papers=papers), date(2026, 11, 1)).answer is Answer.YES


@pytest.mark.parametrize(
    ("since", "on", "answer"),
    [
        ("1/8/2025", date(2026, 7, 31), Answer.NO),
        ("1/8/2025", date(2026, 8, 1), Answer.YES),
    ],
)
def test_twelve_months_of_continuous_work_or_the_cell_of_the_residence(since: str, on: date, answer: Answer) -> None:
    file = replace(FILE, candidacy=replace(FILE.candidacy, works_since=day(since)))
    assert ask("work", file, on).answer is answer


def test_since_when_somebody_works_may_be_known_to_the_month_only() -> None:
    file = replace(FILE, candidacy=replace(FILE.candidacy, works_since=PartialDate(2025, 8)))
    assert ask("work", file, date(2026, 8, 30)).answer is Answer.NO  # perhaps begun on the 31st
    assert ask("work", file, date(2026, 8, 31)).answer is Answer.YES


def mentored(helper: Helper, **more: object) -> CandidateFile:
    mentor = Mentorship(1, 1, helper.person.id, day("1/7/2026"), **more)  # type: ignore[arg-type]
    return replace(FILE, mentorships=[mentor], helpers={helper.person.id: helper})


def test_a_mentor_has_worked_with_the_candidate_for_twelve_months() -> None:
    on = date(2026, 8, 1)
    assert ask("mentor", FILE, on).answer is Answer.NO
    assert ask("mentor", mentored(official(2), together_since=day("1/7/2025")), on).answer is Answer.YES
    assert ask("mentor", mentored(official(2), together_since=day("2/7/2025")), on).answer is Answer.NO
    assert ask("mentor", mentored(official(2)), on).answer is Answer.NO
    assert ask("mentor", mentored(official(2), substitute=True), on).answer is Answer.YES


def test_a_mentor_who_left_or_was_disciplined_after_the_assignment_is_replaced() -> None:
    on, together = date(2026, 8, 20), day("1/1/2020")
    gone = official(2)
    gone = replace(gone, events=[*gone.events, MembershipEvent(3, 2, Happened.LEFT, day("10/8/2026"))])
    assert ask("mentor", mentored(gone, together_since=together), date(2026, 8, 9)).answer is Answer.YES
    assert ask("mentor", mentored(gone, together_since=together), on).answer is Answer.NO
    for decided, side, answer in (
        ("10/8/2026", "đảng", Answer.NO),
        ("30/6/2026", "đảng", Answer.YES),  # before the assignment: the cell knew of it
        ("10/8/2026", "chính quyền", Answer.YES),
    ):
        helper = official(2, disciplines=[Discipline(decided_on=day(decided), side=side, form="khiển trách")])
        assert ask("mentor", mentored(helper, together_since=together), on).answer is answer, decided


def test_members_found_sound_once_are_not_asked_again_but_never_for_themselves() -> None:
    on, sound = date(2026, 8, 20), official(5)
    gone = replace(sound, events=[*sound.events, MembershipEvent(3, 5, Happened.LEFT, day("10/8/2026"))])
    assert sound_helpers({5: sound, 6: gone}, on) == {5}
    assert ended_mentors(mentored(sound), on, frozenset({5})) == ended_mentors(mentored(sound), on) == []
    assert len(ended_mentors(mentored(gone), on, frozenset())) == 1
    himself = replace(mentored(sound), person=replace(FILE.person, id=5))
    assert len(ended_mentors(himself, on, frozenset({5}))) == 1


def introduced(*introductions: Introduction) -> CandidateFile:
    helpers = {2: official(2), 3: official(3, "Vũ Minh Đức")}
    return replace(FILE, introductions=introductions, helpers=helpers)


def by(kind: IntroducedBy, member: int = 0) -> Introduction:
    return Introduction(
        kind=kind, member_id=member, body="BCH", given_on=day("1/8/2026"), together_since=day("1/1/2020")
    )


@pytest.mark.parametrize(
    ("introductions", "answer"),
    [
        ((), Answer.NO),
        ((by(IntroducedBy.MEMBER, 2),), Answer.NO),
        ((by(IntroducedBy.MEMBER, 2), by(IntroducedBy.MEMBER, 2)), Answer.NO),
        ((by(IntroducedBy.MEMBER, 2), by(IntroducedBy.MEMBER, 3)), Answer.YES),
        ((by(IntroducedBy.MEMBER, 2), by(IntroducedBy.YOUTH_UNION)), Answer.YES),
        ((by(IntroducedBy.MEMBER, 2), by(IntroducedBy.TRADE_UNION)), Answer.LOOK),
        ((by(IntroducedBy.YOUTH_UNION), by(IntroducedBy.TRADE_UNION)), Answer.NO),
    ],
)
def test_two_introductions_in_an_allowed_combination(introductions: tuple[Introduction, ...], answer: Answer) -> None:
    assert ask("introductions", introduced(*introductions), date(2026, 9, 1)).answer is answer


def test_the_applicant_introduces_nobody() -> None:
    file = introduced(by(IntroducedBy.MEMBER, 9), by(IntroducedBy.MEMBER, 2))
    file.helpers[9] = official(9, "Đinh Công Mẫu")
    assert ask("introductions", file, date(2026, 9, 1)).answer is Answer.NO


def test_a_missing_month_of_the_life_story_is_named() -> None:
    periods = [
        LifePeriod(from_on=PartialDate(2014, 9), to_on=PartialDate(2019, 2), work="Học"),
        LifePeriod(from_on=PartialDate(2019, 6), work="Công nhân"),
    ]
    found = ask("life_story", replace(FILE, periods=periods), date(2026, 9, 1))
    assert found.answer is Answer.NO
    assert "03/2019–05/2019" in found.detail


def test_a_relative_does_not_verify() -> None:
    file = replace(FILE, relatives=[Relative(full_name="Đinh Văn Mẫu")])
    for name, answer in (("Vũ Minh Đức", Answer.YES), ("đinh văn mẫu", Answer.NO), ("Đinh Công Mẫu", Answer.NO)):
        asked = replace(file, verifications=[Verification(about="Cha", place="Xã Ví Dụ", verifier=name)])
        assert ask("verifier", asked, date(2026, 9, 1)).answer is answer, name


def test_an_answer_that_is_awaited_holds_up_and_an_exempt_inquiry_does_not() -> None:
    waiting = Verification(about="Cha", place="Xã Ví Dụ", sent_on=day("1/7/2026"))
    on = date(2026, 9, 1)
    assert ask("verifications", FILE, on).answer is Answer.NO
    assert ask("verifications", replace(FILE, verifications=[waiting]), on).answer is Answer.NO
    for more in ({"answered_on": day("9/7/2026")}, {"exempt_reason": "Cha là đảng viên, lý lịch đã rõ"}):
        answered = replace(waiting, **more)  # type: ignore[arg-type]
        assert ask("verifications", replace(FILE, verifications=[answered]), on).answer is Answer.YES


def test_after_twelve_months_it_says_which_papers_are_made_anew() -> None:
    papers = [
        Paper(type_number=37, dated_on=day("10/6/2026")),
        Paper(type_number=39, dated_on=day("12/6/2026")),
        Paper(type_number=40, dated_on=day("1/3/2027")),
        Paper(type_number=42, dated_on=day("1/7/2026")),
    ]
    file = replace(FILE, papers=papers)
    assert papers_to_redo(file, date(2027, 6, 10), 12) == []
    redo = papers_to_redo(file, date(2027, 7, 2), 12)
    assert len(redo) == 2  # 3-KNĐ of 12/6/2026 and 5-KNĐ of 1/7/2026; the resolution of 1/3/2027 is young enough
    assert ("3-KNĐ" in redo[0], "5-KNĐ" in redo[1]) == (True, True)


@pytest.mark.parametrize(("on", "answer"), [(date(2026, 8, 31), Answer.NO), (date(2026, 9, 1), Answer.YES)])
def test_a_readmission_waits_thirty_six_months(on: date, answer: Answer) -> None:
    events = [
        MembershipEvent(1, 9, Happened.ADMITTED, day("3/2/2015")),
        MembershipEvent(2, 9, Happened.RESIGNED, day("1/9/2023")),
    ]
    file = replace(FILE, events=events, candidacy=replace(FILE.candidacy, opened_on=day("1/1/2026")))
    assert ask("readmission", file, on).answer is answer
    assert ask("special", file, on).answer is Answer.NO  # the consent of the provincial committee lacks


def test_an_owner_of_an_enterprise_needs_four_more_papers() -> None:
    owner = replace(FILE, candidacy=replace(FILE.candidacy, owner=True))
    on = date(2026, 9, 1)
    assert ask("special", FILE, on).answer is Answer.YES
    assert ask("special", owner, on).answer is Answer.NO
    papers = [Paper(type_number=number) for number in (210, 211, 212, 213)]
    assert ask("special", replace(owner, papers=papers[:3]), on).answer is Answer.NO
    assert ask("special", replace(owner, papers=papers), on).answer is Answer.YES


def test_a_file_that_keeps_earlier_rules_by_a_document_is_checked_by_them() -> None:
    file = replace(FILE, person=replace(FILE.person, general_education="12/12"))
    now = ask("education", file, date(2026, 9, 1))
    assert now.because is not None and "208" in now.because.document
    kept = replace(file, candidacy=replace(FILE.candidacy, rules_of_on=day("1/6/2026")))
    before = ask("education", kept, date(2026, 9, 1))
    assert before.because is not None and "294" in before.because.document


def test_every_check_that_a_stage_asks_for_exists_and_every_check_is_asked_for() -> None:
    asked = {name for each in load_stages() for stage in each.stages for name in stage.checks}
    assert asked == CHECKS.keys()


# The day until which a paper is valid.

PASSPORT = Paper(7, 9, 55, "Hộ chiếu", dated_on=PartialDate(2020, 6, 1), valid_until=PartialDate(2026, 7))


@pytest.mark.parametrize(("on", "answer"), [(date(2026, 7, 31), Answer.YES), (date(2026, 8, 1), Answer.NO)])
def test_a_paper_that_has_run_out_is_named(on: date, answer: Answer) -> None:
    found = ask("valid_papers", replace(FILE, papers=[PASSPORT]), on)
    assert found.answer is answer
    assert found.detail == ("đã hết hạn: Hộ chiếu (đến 07/2026)" if answer is Answer.NO else "")


def test_a_paper_is_looked_at_on_the_day_of_the_vote_and_a_newer_one_takes_its_place() -> None:
    voted = replace(FILE, papers=[PASSPORT], votes=[CandidateVote(held_on=PartialDate(2026, 7, 17))])
    assert ask("valid_papers", voted, date(2026, 12, 1)).answer is Answer.YES
    newer = Paper(8, 9, 55, dated_on=PartialDate(2026, 7, 1), valid_until=PartialDate(2036, 7, 1))
    assert ask("valid_papers", replace(FILE, papers=[PASSPORT, newer]), date(2026, 12, 1)).answer is Answer.YES


def test_after_the_ceremony_papers_of_the_admission_no_longer_count() -> None:
    admitted = replace(
        FILE, papers=[PASSPORT], steps=[CandidateStep(stage="ceremony", done_on=PartialDate(2026, 6, 2))]
    )
    assert ask("valid_papers", admitted, date(2026, 12, 1)).answer is Answer.YES
