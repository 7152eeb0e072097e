"""Candidates from the command line."""

from pathlib import Path

import pypdf

from tests.test_cli import Run


def test_candidates_are_listed_with_stage_papers_and_the_next_thing(run: Run, book: Path) -> None:
    found = {each["name"]: each for each in run("candidates", book, "--on", "2026-11-22", "--json").json}
    assert len(found) == 9 and "Lò Văn Kiên" not in found
    lan = found["Vũ Thị Lan"]
    assert (lan["id"], lan["stage"], lan["column"], lan["age"]) == (5, "verification", "Hoàn thiện hồ sơ", 26)
    assert lan["next"]["place"] == "candidate:5/verifications" and lan["next"]["day"] == "2026-11-26"
    assert lan["papers"] == {"there": 9, "wanted": 12} and lan["ended"] is None
    assert found["Tạ Quang Huy"]["id"] == 0 and found["Tạ Quang Huy"]["next"]["place"] == "member:29"


def test_candidates_can_be_narrowed_to_a_stage_and_widened_to_those_who_ended(run: Run, book: Path) -> None:
    at_ceremony = run("candidates", book, "--stage", "ceremony", "--on", "2026-11-22", "--json").json
    assert [each["name"] for each in at_ceremony] == ["Tô Thị Ngân"]
    ended = run("candidates", book, "--ended", "--on", "2026-11-22", "--json").json
    left = next(each for each in ended if each["ended"])
    assert (left["name"], left["ended"]["as"], left["ended"]["on"]) == ("Lò Văn Kiên", "left_enterprise", "2025-03-31")
    unknown = run("candidates", book, "--stage", "no_such_stage", "--json")
    assert unknown.code == 1 and unknown.json["refused"]["field"] == "stage"


def test_candidates_as_text_are_one_line_each(run: Run, book: Path) -> None:
    lines = run("candidates", book, "--on", "22/11/2026").out.splitlines()
    assert len(lines) == 9
    assert any("Vũ Thị Lan" in line and "9/12" in line for line in lines)


def test_one_candidate_is_shown_with_way_papers_checks_and_deadlines(run: Run, book: Path) -> None:
    said = run("candidate", book, 7, "--on", "2026-11-22", "--json").json
    assert (said["name"], said["stage"]) == ("Tô Thị Ngân", "ceremony")
    assert [each["state"] for each in said["timeline"]].count("done") == 10
    ceremony = next(each for each in said["deadlines"] if each["key"] == "ceremony")
    # Thirty working days after Monday 02/11/2026 (issued; 24/11 is off) and after Wednesday 11/11/2026 (received).
    assert (ceremony["day"], ceremony["other_on"]) == ("2026-12-15", "2026-12-24")
    assert "208-QĐ/TW" in ceremony["because"]["document"]
    assert said["items"]["citizen_number"] == "•••••••••907" and said["votes"][0]["in_favour"] == 19
    assert {"papers", "checks", "gate", "mentorships", "introductions", "verifications", "opinions"} <= said.keys()
    text = run("candidate", book, 7, "--on", "2026-11-22").out
    assert "Tô Thị Ngân" in text and "15/12/2026 Lễ kết nạp" in text
    assert run("candidate", book, 999, "--json").code == 1


def test_a_paper_about_a_candidate_is_printed(run: Run, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "nghi-quyet.pdf"
    said = run("print", book, "6-KNĐ", "--candidate", 6, "-o", out, "--json")
    assert said.code == 0, said.err
    assert "PHAN QUỐC HUY" in "".join(page.extract_text() for page in pypdf.PdfReader(out).pages).upper()
    assert run("print", book, "6-KNĐ", "--candidate", 999, "-o", out).code == 1
