"""A congress from the command line: that of the demo with its runoff, and a new one by `do`."""

import json
import shutil
from pathlib import Path
from typing import Any

import pypdf
import pytest

from partycell_desktop.cli import __main__ as cli


@pytest.fixture(scope="module")
def book(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copyfile(demo_book, tmp_path_factory.mktemp("congress") / "demo.sochibo")


@pytest.fixture(autouse=True)
def without_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTYCELL_PASSWORD", "")


@pytest.fixture
def do(book: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(use_case: str, expected: int = 0, /, **given: Any) -> Any:
        capsys.readouterr()
        assert cli.main(["do", str(book), use_case, json.dumps(given)]) == expected
        return json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def congress(book: Path, capsys: pytest.CaptureFixture[str]) -> int:
    capsys.readouterr()
    assert cli.main(["meetings", str(book), "--year", "2025", "--json"]) == 0
    found = [each["id"] for each in json.loads(capsys.readouterr().out) if each["kind"] == "congress"]
    assert len(found) == 1
    return int(found[0])


def test_the_congress_of_the_demo_elected_those_who_hold_the_posts(do: Any, congress: int) -> None:
    told = do("get_congress", meeting_id=congress)
    state = told["state"]
    assert (state["convened"], state["entitled"], state["present"]) == (23, 23, 22)
    committee, secretary, deputy = state["results"]
    elected = [(each["name"], each["votes"], each["round_number"]) for each in committee["elected"]]
    assert elected == [("Nguyễn Đức Khang", 21, 1), ("Hoàng Thị Đào", 19, 1), ("Bùi Thị Ánh", 14, 2)]
    # In the first ballot the third had 11 of 23: no more than one half, so a second one was held.
    assert [each["seats"] for each in committee["rounds"]] == [3, 1]
    assert told["warnings"] == [] and state["next"]["step"] == "done"
    posts = {each["person"]["full_name"]: [post["title"] for post in each["posts"] if post["side"] == "Đảng"]
             for each in do("list_members")}  # fmt: skip
    assert posts["Nguyễn Đức Khang"] == ["Bí thư"] and posts["Hoàng Thị Đào"] == ["Phó bí thư"]
    assert posts["Bùi Thị Ánh"] == ["Chi ủy viên"] and posts["Trần Quốc Hùng"] == []
    assert [each["name"] for each in secretary["elected"] + deputy["elected"]] == ["Nguyễn Đức Khang", "Hoàng Thị Đào"]


def test_the_papers_of_the_congress_stand_in_one_series(do: Any, congress: int) -> None:
    documents = [each["document"] for each in do("list_documents") if each["document"]["meeting_id"] == congress]
    assert sorted(each["symbol"] for each in documents) == [
        "01-BB/ĐH",
        "02-BB/ĐH",
        "03-BB/ĐH",
        "04-BB/ĐH",
        "05-BB/ĐH",
        "06-NQ/ĐH",
    ]


def test_the_minutes_of_its_countings_and_its_resolution_are_printed(book: Path, congress: int, tmp_path: Path) -> None:
    for code, pages in (("BB-KP", 4), ("NQ-ĐH", 1), ("BC-ĐH", 1), ("DS-TN", 1)):
        out = tmp_path / f"{code}.pdf"
        assert cli.main(["print", str(book), code, "--meeting", str(congress), "-o", str(out)]) == 0
        words = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(out).pages]
        assert len(words) >= pages and any("lần thứ IV" in each or "LẦN THỨ IV" in each for each in words)


def test_a_script_holds_a_whole_congress(do: Any, tmp_path: Path) -> None:
    meeting = do("plan_meeting", kind="congress", items={"held_on": "21/11/2026", "starts_at": "08:00"})
    do("open_meeting", meeting_id=meeting)
    do("mark_rest_present", meeting_id=meeting)
    there = do("get_congress", meeting_id=meeting)["state"]["present"]
    members = {each["name"]: each["person_id"] for each in do("list_congress_members", meeting_id=meeting)}
    khang, dao, anh, hung = (
        members[each] for each in ("Nguyễn Đức Khang", "Hoàng Thị Đào", "Bùi Thị Ánh", "Trần Quốc Hùng")
    )
    for organ, name in (("presidium", "Nguyễn Đức Khang"), ("secretaries", "Nguyễn Hải Bình"),
                        ("counting", "Hoàng Văn Nam")):  # fmt: skip
        do("elect_organ", meeting_id=meeting, organ=organ, member_ids=[members[name]], items={"in_favour": there})
    committee, secretary, deputy = do("propose_elections", meeting_id=meeting)
    do("keep_election", meeting_id=meeting, items={"seats": 3}, election_id=committee)
    for member in (khang, dao, anh, hung):
        do("keep_nominee", election_id=committee, member_id=member)

    def ballot(election: int, votes: dict[int, int], code: int = 0) -> Any:
        opened = do("open_ballot", election_id=election)
        figures = {"handed_out": there, "returned": there, "valid": there, "invalid": 0}
        return do("count_ballot", code, round_id=opened, items=figures, votes=votes)

    refused = ballot(committee, {khang: there + 1, dao: there, anh: 0, hung: 0}, 1)["refused"]
    assert refused["field"] == f"votes_{khang}"
    file = do("get_congress", meeting_id=meeting)["file"]
    do("remove_ballot", round_id=file["rounds"][-1]["id"])
    ballot(committee, {khang: there, dao: there, anh: 1, hung: there - 1})
    for election, who in ((secretary, khang), (deputy, dao)):
        do("keep_nominee", election_id=election, member_id=who)
        ballot(election, {who: there})
    changes = {(each["name"], each["what"]) for each in do("preview_results", meeting_id=meeting)["posts"]}
    assert changes == {
        ("Nguyễn Đức Khang", "goes on"),
        ("Hoàng Thị Đào", "goes on"),
        ("Bùi Thị Ánh", "ends"),
        ("Trần Quốc Hùng", "begins"),
    }
    do("take_over_results", meeting_id=meeting)
    assert [each["name"] for each in do("get_cell")["terms"]][-1] == "2026 - 2031"
    assert do("next_number", type="NQ", on="22/11/2026") == "01-NQ/CB"
    assert any(each["place"] == f"meeting:{meeting}/congress" for each in do("list_due"))
    out = tmp_path / "phieu.pdf"
    options = {"meeting": str(meeting), "round": str(do("get_congress", meeting_id=meeting)["file"]["rounds"][0]["id"]),
               "copies": "4", "per_page": "2"}  # fmt: skip
    do("print_paper", code="PB-ĐH", out=str(out), options=options)
    assert len(pypdf.PdfReader(out).pages) == 2
    do("undo_act")
