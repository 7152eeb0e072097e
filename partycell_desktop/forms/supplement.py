"""Phiếu bổ sung hồ sơ đảng viên (3-HSĐV): what changed since the slip printed last; "K" where nothing did.

Hướng dẫn 38-HD/BTCTW, I.2.3, and 06-HD/TW, 8.1c. The record as it stood is kept with the last printed slip; where
there was none, the paper says so and tells what the record says now.
"""

from collections.abc import Callable, Sequence

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.person import Person, residence
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.letterhead import (
    certifying,
    committee_above,
    organisation_lines,
    place_and_date,
    signing,
)
from partycell_desktop.forms.material import Facts, Material, Subject, merged
from partycell_desktop.words import _

UNCHANGED = "K"

_ITEMS = (
    "stay",
    "occupation",
    "general_education",
    "technology",
    "degree",
    "academic_rank",
    "theory",
    "languages",
    "informatics",
    "minority_language",
    "health",
    "household_income",
    "income_per_head",
    "house",
    "land",
    "business",
    "assets",
)
_LISTS: dict[str, Callable[[Subject], Sequence[str]]] = {
    "training": record.training_lines,
    "journey": record.journey_lines,
    "award": record.award_lines,
    "badge": record.badge_lines,
    "honour": record.honour_lines,
    "discipline": record.discipline_lines,
    "relative": lambda member: [
        record.joined(
            f"{each.relation}: {each.full_name}", record.born_and_died(each), record.relative_life(each), by="; "
        )
        for each in record.relatives(member)
    ],
}


def facts(material: Material) -> Facts:
    """Every fact of the slip of one member."""
    member, earlier = material.member, material.earlier
    since = (
        f"So với phiếu bổ sung in ngày {shown_day(earlier.printed_on)}; mục không thay đổi ghi chữ “{UNCHANGED}”."
        if earlier
        else "Lập lần đầu: chưa có phiếu bổ sung trước để so sánh; các mục ghi theo hồ sơ hiện có."
    )
    return merged(
        organisation_lines(material.issuer),
        record.life_record_number(member),
        record.card_number(member),
        record.names(member),
        record.born_on(member),
        {"year": Fact(str(material.day.year)), "compared": Fact(since)},
        _changes(material),
        place_and_date(material),
        signing(material.issuer),
        certifying(material.issuer),
        committee_above(material.issuer),
    )


def snapshot(material: Material) -> dict[str, str]:
    """What each item of the slip says now; kept with the printed slip, to compare the next one with."""
    return {name: "\n".join(lines) for name, (lines, _source, _label) in _state(material).items()}


_State = dict[str, tuple[list[str], str, str]]


def _state(material: Material) -> _State:
    """Each item of the slip by name: its lines now, where the record has it, and what it is called."""
    member, person = material.member, material.member.person
    lines: _State = {
        "residence": ([residence(person)], "residence_detail", _("Permanent residence")),
        "expertise": (
            [record.joined(person.expertise_level, person.expertise_field)],
            "expertise_level",
            item_of(Person, "expertise_level").title,
        ),
        "work": ([record.joined(person.job_title, person.work_unit)], "job_title", _("Job title and department")),
        "posts": (record.post_lines(member, material.day), "post", record.list_title("post")),
        "abroad_ties": (
            [line for part in "bc" for line in record.tie_lines(material, member, part)],
            "foreign_tie",
            record.list_title("foreign_tie"),
        ),
    }
    for name in _ITEMS:
        asked = item_of(Person, name)
        lines[name] = ([record.worded(asked, getattr(person, name))], name, asked.title)
    for name, tell in _LISTS.items():
        lines[name] = (list(tell(member)), name, record.list_title(name))
    return {name: ([line for line in told if line], place, label) for name, (told, place, label) in lines.items()}


def _changes(material: Material) -> Facts:
    before = material.earlier.items if material.earlier else None
    found: Facts = {}
    for name, (lines, source, label) in _state(material).items():
        words = _changed(lines, before[name].splitlines() if before and name in before else None)
        found[f"now_{name}"] = Fact(words, f"{material.member.place}/{source}", label, needed=False)
    return found


def _changed(now: list[str], before: list[str] | None) -> str:
    """The lines that are new, else those that no longer hold; all of them where there is nothing to compare with.

    What the record does not say stays blank: nobody has said that there is none.
    """
    if before is None or not before:
        return "\n".join(now) or (UNCHANGED if before is not None else "")
    if now == before:
        return UNCHANGED
    fresh = [line for line in now if line not in before]
    gone = [line for line in before if line not in now]
    if len(before) == len(now) == 1:
        return now[0]
    if fresh:
        return "\n".join(fresh)
    return "Thôi ghi:\n" + "\n".join(gone) if gone else UNCHANGED
