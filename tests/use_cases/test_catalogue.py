"""The list of use cases is whole, says what each one takes, and calls it with the same checks."""

import importlib
import inspect
import json
import pkgutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import partycell_desktop.use_cases as room
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.use_cases import catalogue
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.catalogue import USE_CASES, WrongCall, call, describe, describe_use_cases
from partycell_desktop.use_cases.demo import make_demo
from partycell_desktop.use_cases.json_values import from_json, to_json
from partycell_desktop.use_cases.session import Session

INSIDE = {"paper_material", "candidate_material"}  # parts of printing, not things that a person does


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Session]:
    made = make_demo(tmp_path / "minh-hoa", remember=False)
    yield made
    close_session(made)


def public_use_cases() -> set[str]:
    found = set()
    for module in pkgutil.iter_modules(room.__path__):
        if module.name in INSIDE:
            continue
        for name, each in vars(importlib.import_module(f"{room.__name__}.{module.name}")).items():
            own = inspect.isfunction(each) and each.__module__ == f"{room.__name__}.{module.name}"
            if own and not name.startswith("_") and next(iter(inspect.signature(each).parameters), "") == "session":
                found.add(name)
    return found - {"call"}


def test_whatever_a_person_can_do_a_script_can_do() -> None:
    assert public_use_cases() - USE_CASES.keys() == catalogue.LEFT_OUT.keys()
    assert not USE_CASES.keys() & catalogue.LEFT_OUT.keys()


def test_every_use_case_says_what_it_does_and_takes_words_of_json() -> None:
    words = {"integer", "number", "string", "boolean", "date", "object", "array", "any", "null"}
    for each in describe_use_cases():
        assert each.says.endswith((".", ":", ",")) or len(each.says) > 20, each.name
        for parameter in each.parameters:
            assert set(parameter.type.replace(" or ", " ").replace(" of ", " ").split()) <= words, each.name
            json.dumps(to_json(parameter))


def test_the_kinds_of_an_event_are_named() -> None:
    kind = next(each for each in describe("record_event").parameters if each.name == "kind")
    assert "admitted" in kind.choices and "deceased" in kind.choices


def test_a_call_does_what_the_window_does(demo: Session) -> None:
    number = call(demo, "add_member", {"items": {"full_name": "Lê Thị Mẫu"}})
    assert call(demo, "get_member", {"member_id": number}).person.full_name == "Lê Thị Mẫu"
    assert call(demo, "undo_act", {}) == "Thêm người vào sổ" or call(demo, "count_members", {})["members"] == 24


def test_a_call_refuses_what_the_window_refuses(demo: Session) -> None:
    with pytest.raises(Refused) as refused:
        call(demo, "add_member", {"items": {"full_name": "Lê Thị Mẫu", "born_on": "31/02/1990", "phone": ""}})
    assert refused.value.field == "born_on"


@pytest.mark.parametrize(("name", "given", "word"), [
    ("no_such_thing", {}, "no_such_thing"),
    ("get_member", {}, "member_id"),
    ("get_member", {"member_id": 1, "colour": "red"}, "colour"),
])  # fmt: skip
def test_a_call_that_cannot_be_made_is_a_wrong_call(demo: Session, name: str, given: dict[str, Any], word: str) -> None:
    with pytest.raises(WrongCall, match=word):
        call(demo, name, given)


def test_all_values_of_a_wrong_type_are_refused_at_once(demo: Session) -> None:
    with pytest.raises(Refused) as refused:
        call(demo, "get_member", {"member_id": "mười bảy", "on": "31/02/2026"})
    assert [each.field for each in refused.value.problems()] == ["member_id", "on"]
    with pytest.raises(Refused, match="array of integer"):
        call(demo, "correct_many", {"member_ids": [1, "2"], "item": "phone", "value": ""})
    with pytest.raises(Refused, match="integer"):
        call(demo, "get_member", {"member_id": True})


GARBAGE: tuple[Any, ...] = (
    "",
    "ố ỹ đ ₫",
    0,
    -1,
    10**12,
    1.5,
    True,
    None,
    [],
    [None],
    [{}],
    {},
    {"": None},
    {"kind": []},
)


@pytest.mark.slow
def test_garbage_is_refused_and_never_breaks_the_program(demo: Session, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    broken: dict[str, str] = {}
    for name in USE_CASES:
        if name in ("change_password", "transfer_everybody"):
            continue
        parameters = describe(name).parameters
        for garbage in GARBAGE:
            given = {each.name: garbage for each in parameters}
            plain = {"integer": 1, "string": "", "boolean": False, "object": {}, "array of object": [], "any": ""}
            for mixed in (given, *({**given, each.name: plain.get(each.type, [])} for each in parameters)):
                try:
                    json.dumps(to_json(call(demo, name, mixed)))
                except (Refused, Trouble, WrongCall):
                    pass
                except Exception as error:  # noqa: BLE001  the name of the use case belongs to the failure
                    broken.setdefault(name, f"{mixed!r}: {type(error).__name__} {error}")
    assert broken == {}


def test_dates_come_as_iso_or_as_vietnamese_write_them() -> None:
    assert from_json(date, "2026-11-22") == from_json(date | None, "22/11/2026") == date(2026, 11, 22)
    with pytest.raises(Refused):
        from_json(date, "11/2026")


def test_numbers_that_lists_mask_are_masked_in_answers(demo: Session) -> None:
    answer = to_json(call(demo, "get_member", {"member_id": 17}))
    assert answer["person"]["citizen_number"] == "•••••••••407"
    assert (
        to_json(call(demo, "get_member", {"member_id": 17}), hide=False)["person"]["citizen_number"] == "022188000407"
    )
    assert answer["id"] == 17 and answer["person"]["born_on"] == "1988-04-30"
    assert answer["events"][0]["kind"] == "admitted"


def test_pictures_come_as_base64(demo: Session) -> None:
    mark = call(demo, "get_member", {"member_id": 17}).person.photo
    assert str(to_json(call(demo, "read_picture", {"digest": mark}))).startswith("iVBOR")


def test_the_items_of_a_record_are_described(demo: Session) -> None:
    told = call(demo, "list_record_items", {})
    born = next(each for each in told["person"] if each["name"] == "born_on")
    assert born == {"name": "born_on", "label": "Ngày sinh", "kind": "date", "list": "", "digits": 0, "needed": True,
                    "secret": False}  # fmt: skip
    assert "relative" in told["lists"] and told["event_kinds"]["came"]
