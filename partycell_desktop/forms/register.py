"""Sổ danh sách đảng viên: the register that the cell keeps (06-HD/TW, 8.3b), fourteen columns.

Its serial number is the Số SĐV, which never changes and is never given twice; nobody who left is taken out.
"""

from partycell_desktop.domain.names import fold
from partycell_desktop.domain.person import home_place
from partycell_desktop.domain.record_lists import Badge
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Facts, Material, Subject, merged
from partycell_desktop.words import _

_LEFT = (Happened.NAME_REMOVED, Happened.EXPELLED, Happened.RESIGNED, Happened.ANNULLED, Happened.LEFT_PARTY)
_SERVICES = ("cong an", "huu tri", "nghi huu")


def facts(material: Material) -> Facts:
    """Every fact of the register: one row for everybody who has a register number, by that number."""
    kept = [each for each in material.members if each.person.register_number is not None]
    kept.sort(key=lambda each: each.person.register_number or 0)
    return merged(
        letterhead(material),
        {"members": Fact([_row(each) for each in kept], "roster", _("Members"))},
        signing(material.issuer),
    )


def _row(member: Subject) -> Row:
    person = member.person
    badges = [each.badge_number for each in member.entries(Badge, "badge")]
    return {
        "register_number": str(person.register_number),
        "both_names": "\n".join(dict.fromkeys((person.name, person.full_name))),
        "sex_group_religion": _of(member, "sex", "ethnic_group", "religion"),
        "home": Fact(home_place(person), f"{member.place}/home_detail", _("Home place")),
        "learning": _learning(member),
        "occupations": record.joined(person.occupation_before, person.occupation, by="\n"),
        "joined": _days(member),
        "numbers": _numbers(member, badges),
        "service": _service(member),
        "moved_away": _move(member.last(Happened.LEFT)),
        "moved_here": _move(member.last(Happened.CAME)),
        "death": _ending(member.last(Happened.DECEASED)),
        "left": _ending(member.last(*_LEFT)),
        "remark": person.note,
    }


def _of(member: Subject, *names: str) -> Fact:
    """Several items under each other; the first one missing is the gap."""
    facts = [record.item_fact(member, name) for name in names]
    empty = next((each for each in facts if each.is_missing and each.needed), None)
    words = ", ".join(str(each.value) for each in facts if each.value)
    if empty is None:
        return Fact(words, facts[0].source, facts[0].label)
    missing = _("{item} is not filled in.").format(item=empty.label)
    return Fact(words or None, empty.source, empty.label, doubt=missing)


def _learning(member: Subject) -> Fact:
    person = member.person
    words = record.joined(
        person.general_education,
        f"LLCT: {person.theory}" if person.theory else "",
        record.joined(person.expertise_level, person.expertise_field),
        person.languages,
        by="\n",
    )
    return Fact(words, f"{member.place}/general_education", _("Education"))


def _days(member: Subject) -> Fact:
    admitted, official = member.admission, member.recognition
    words = record.joined(
        record.date_words(admitted.on if admitted else None),
        record.date_words(official.on if official else None),
        by="\n",
    )
    return Fact(words, f"{member.place}/{record.EVENTS}", _("Admitted on (ceremony)"))


def _numbers(member: Subject, badges: list[str]) -> Fact:
    person = member.person
    words = record.joined(person.card_number, person.life_record_number, *badges, by="\n")
    return Fact(words, f"{member.place}/card_number", _("Card, life record and badge numbers"))


def _service(member: Subject) -> str:
    """Army service with its time; police and pension from the occupation."""
    person = member.person
    until = person.discharged_on.year if person.discharged_on else "nay"
    army = f"Bộ đội {person.enlisted_on.year}-{until}" if person.enlisted_on else ""
    other = person.occupation if any(word in fold(person.occupation) for word in _SERVICES) else ""
    return record.joined(army, other)


def _move(event: MembershipEvent | None) -> str:
    return record.joined(record.date_words(event.on), event.organisation, by="\n") if event else ""


def _ending(event: MembershipEvent | None) -> str:
    if event is None:
        return ""
    words = event.reason if event.kind is Happened.DECEASED else record.EVENT_WORDS[event.kind]
    return record.joined(record.date_words(event.on), words, by="\n")
