"""Lý lịch đảng viên (1-HSĐV)."""

from dataclasses import replace

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.record_lists import Relative
from partycell_desktop.forms import life_record, samples
from partycell_desktop.forms.compose import Fact
from partycell_desktop.store.shipped import load_lists

LISTS = load_lists()


def facts_of(*relatives: Relative) -> dict[str, Fact]:
    member = samples.rich_member()
    if relatives:
        member = replace(member, lists={**member.lists, "relative": list(relatives)})
    return life_record.facts(samples.material_of(member, lists=LISTS))


def kin(fact: Fact) -> list[str]:
    return [row["kin"] for row in fact.value]


def test_item_13_tells_decision_ceremony_and_official_day() -> None:
    facts = facts_of()
    assert facts["decided_on"].value == "10/01/1996"
    assert facts["admitted_on"].value == "03/02/1996"
    assert facts["official_on"].value == "03/02/1997"


def test_relatives_stand_in_the_three_parts_of_item_21() -> None:
    facts = facts_of()
    assert [line.split(":")[0] for line in kin(facts["family_a"])] == ["Ông nội"]
    assert [line.split(":")[0] for line in kin(facts["family_b"])] == ["Cha đẻ", "Mẹ đẻ", "Chồng"]
    assert [line.split(":")[0] for line in kin(facts["family_c"])] == ["Em ruột", "Con đẻ"]


def test_a_relation_of_the_cells_own_words_stands_in_the_last_part() -> None:
    facts = facts_of(Relative(1, 1, "Dượng", "Lê Văn Sỹ"))
    assert kin(facts["family_c"]) == ["Dượng: Lê Văn Sỹ"]


def test_an_answer_that_begins_with_its_label_is_not_labelled_twice() -> None:
    facts = facts_of(Relative(1, 1, "Mẹ đẻ", "Phạm Thị Ngữ", PartialDate(1945), lawfulness="Chấp hành pháp luật tốt"))
    assert kin(facts["family_b"]) == ["Mẹ đẻ: Phạm Thị Ngữ; sinh năm 1945; chấp hành pháp luật tốt"]


def test_the_grassroots_committee_certifies_where_the_cell_has_no_seal() -> None:
    assert facts_of()["certifier"].value == "ĐẢNG ỦY PHƯỜNG VÍ DỤ"
