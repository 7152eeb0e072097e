"""Phiếu đảng viên (2-HSĐV): what its items say in the cases that the sample does not show."""

from dataclasses import replace

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.record_lists import ForeignTie, HistoryTrait, LifePeriod
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms import member_record, samples
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.material import Subject
from partycell_desktop.store.shipped import load_lists

LISTS = load_lists()


def facts_of(member: Subject) -> dict[str, Fact]:
    return member_record.facts(samples.material_of(member, lists=LISTS))


def person(**items: object) -> Subject:
    member = samples.rich_member()
    return replace(member, person=replace(member.person, **items))  # type: ignore[arg-type]


def with_lists(**lists: list[object]) -> Subject:
    member = samples.rich_member()
    return replace(member, lists={**member.lists, **lists})  # type: ignore[dict-item]


def event(kind: Happened, on: str, **more: str) -> MembershipEvent:
    return MembershipEvent(9, 1, kind, PartialDate.from_iso(on), **more)  # type: ignore[arg-type]


def test_a_year_of_birth_alone_leaves_day_and_month_blank_and_is_doubtful() -> None:
    facts = facts_of(person(born_on=PartialDate(1972)))
    assert facts["born_day"].is_missing
    assert facts["born_month"].is_missing
    assert facts["born_year"].value == "1972"
    assert facts["born_year"].doubt


def test_the_ceremony_day_is_printed_and_not_the_day_of_the_decision() -> None:
    facts = facts_of(samples.rich_member())
    assert facts["admitted_on"].value == "03/02/1996"
    assert "decided_on" not in facts


def test_a_probationary_member_needs_neither_card_nor_official_day() -> None:
    facts = facts_of(samples.bare_member())
    assert facts["official_on"].is_missing
    assert not facts["official_on"].needed
    assert not facts["card_number"].needed


def test_an_official_member_without_a_card_is_told() -> None:
    assert facts_of(person(card_number=""))["card_number"].needed


def test_a_card_number_other_than_the_personal_number_is_doubtful() -> None:
    assert facts_of(person(card_number="001172000999"))["card_number"].doubt


def test_a_number_longer_than_its_boxes_is_left_out_and_named() -> None:
    fact = facts_of(person(life_record_number="0012345 ABC"))["life_record_number"]
    assert fact.is_missing
    assert fact.needed
    assert "9" in fact.label


def test_months_that_nothing_covers_make_the_work_history_doubtful() -> None:
    periods = [
        LifePeriod(1, 1, PartialDate(1990, 9), PartialDate(1994, 5), "Sinh viên"),
        LifePeriod(2, 1, PartialDate(1995, 1), None, "Công nhân"),
    ]
    assert "06/1994" in facts_of(with_lists(life_period=periods))["life_periods"].doubt


def test_an_exemption_is_printed_only_while_it_lasts() -> None:
    member = samples.rich_member()
    running = replace(member, events=(*member.events, event(Happened.EXEMPTED, "2025-03-01")))
    ended = replace(running, events=(*running.events, event(Happened.EXEMPTION_ENDED, "2025-09-01")))
    assert facts_of(running)["exempted_on"].value == "01/03/2025"
    assert facts_of(ended)["exempted_on"].is_missing


def test_traits_stand_in_their_own_parts_of_item_27() -> None:
    traits = [
        HistoryTrait(1, 1, "Bị xử lý theo pháp luật", PartialDate(2001), "phạt hành chính"),
        HistoryTrait(2, 1, "Làm việc trong chế độ cũ", None, "không"),
    ]
    facts = facts_of(with_lists(history_trait=traits))
    assert facts["trait_d"].value == "2001, Bị xử lý theo pháp luật, phạt hành chính"
    assert "chế độ cũ" in str(facts["trait_e"].value)
    assert facts["trait_a"].is_missing


def test_who_left_the_party_and_was_admitted_again_is_told_by_the_events() -> None:
    member = samples.rich_member()
    told = (
        *member.events,
        event(Happened.RESIGNED, "2005-05-01"),
        event(Happened.READMITTED, "2009-09-02", organisation="Chi bộ 5"),
    )
    facts = facts_of(replace(member, events=told))
    assert facts["trait_a"].value == "01/05/2005, xin ra khỏi Đảng"
    assert facts["trait_b"].value == "02/09/2009, kết nạp lại, Chi bộ 5"
    assert facts["admitted_on"].value == "02/09/2009"


def test_organisations_and_relatives_abroad_are_kept_apart() -> None:
    ties = [
        ForeignTie(1, 1, "Tổ chức nước ngoài", "Hội hữu nghị"),
        ForeignTie(2, 1, "Thân nhân ở nước ngoài", "Em ruột ở Đức"),
    ]
    facts = facts_of(with_lists(foreign_tie=ties))
    assert facts["foreign_organisations"].value == "Hội hữu nghị"
    assert facts["relatives_abroad"].value == "Em ruột ở Đức"


def test_a_badge_stands_in_the_place_of_its_years() -> None:
    facts = facts_of(samples.rich_member())
    assert facts["badge_30_on"].value == "03/02/2026"
    assert facts["badge_30_number"].value == "00012345"
    assert facts["badge_40_on"].is_missing


def test_every_missing_item_leads_to_its_place_in_the_record() -> None:
    facts = facts_of(samples.bare_member())
    assert facts["citizen_number"].source == "member:3/citizen_number"
    assert facts["relatives"].source == "member:3/relative"
    assert facts["admitted_on"].source == "member:3/membership"
