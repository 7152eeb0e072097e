"""The stages of the way into the Party: read from their file, with what special subjects add and what goes up."""

from datetime import date

import pytest

from partycell_desktop import paths
from partycell_desktop.domain.candidates import Candidacy
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.domain.stages import PHASES, SUBJECTS, WAS_MEMBER, read_stages, stages_on
from partycell_desktop.store.shipped import load_list, load_stages

FILE = (paths.resources() / "stages" / "2025-07-01.toml").read_text("utf-8")


def known_types(*lists: CodeList) -> set[int]:
    return {int(each.code) for known in lists for each in known.entries}


def test_every_type_of_document_that_the_stages_name_is_in_the_lists() -> None:
    known = known_types(load_list("document_type"), load_list("candidate_paper"))
    for stages in load_stages():
        asked = {kind for each in stages.stages for group in each.papers for kind in group}
        asked |= {each.type_number for each in stages.stages[0].special}
        asked |= {kind for order in stages.dossiers.values() for group in order for kind in group}
        assert asked <= known


def test_every_special_subject_has_its_papers_and_is_an_item_of_the_candidacy() -> None:
    for stages in load_stages():
        assert {each.subject for each in stages.stages[0].special} == set(SUBJECTS)
        assert set(stages.dossiers) == set(PHASES)
        assert all(each.special == stages.stages[0].special for each in stages.stages)
    assert all(getattr(Candidacy(), each) is False for each in SUBJECTS if each != WAS_MEMBER)


def test_the_papers_of_a_business_owner_are_asked_for_by_their_own_document() -> None:
    first = stages_on(load_stages(), date(2026, 1, 1)).stages[0].special[0]
    assert (first.subject, first.type_number, str(first.cite)) == ("owner", 210, "Hướng dẫn 08-HD/BTCTW (27/9/2021)")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('subject = "owner"', 'subject = "rich"', "rich"),
        ("[38], [37], [1]", "[38], [37], [38]", "38"),
        ('phase = "recognition"', 'phase = "admission"', "dossier"),
        ("{ type = 210,", "{ types = 210,", "type"),
    ],
)
def test_a_wrong_file_of_stages_says_what_is_wrong_with_it(old: str, new: str, told: str) -> None:
    with pytest.raises(Trouble) as trouble:
        read_stages(FILE.replace(old, new), "2025-07-01.toml")
    assert told in trouble.value.what
