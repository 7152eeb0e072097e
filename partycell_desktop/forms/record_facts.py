"""The facts of one member's record, worded as the official forms print them.

The words of papers are Vietnamese.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from partycell_desktop.domain.dates import PartialDate, shown_month
from partycell_desktop.domain.items import Item, Value, item_of, shown
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.person import Person, birth_place, home_place, residence
from partycell_desktop.domain.posts import Post, posts_on
from partycell_desktop.domain.record_lists import (
    LIST_TITLES,
    Award,
    Badge,
    Discipline,
    ForeignTie,
    HistoryTrait,
    Honour,
    Introducer,
    Journey,
    LifePeriod,
    Relative,
    SocialMembership,
    Training,
    month_gaps,
)
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import bare_name
from partycell_desktop.forms.material import Facts, Material, Subject
from partycell_desktop.words import _

EVENTS = "membership"  # where the record shows what happened to the membership
LIFE_RECORD_SIGNS = 9
CARD_SIGNS = 12


def worded(asked: Item, value: Value) -> str:
    """A value as papers print it, whatever language the screens speak."""
    if isinstance(value, bool):
        return "có" if value else ""
    return shown(asked, value)


def item_fact(member: Subject, name: str, *, needed: bool | None = None) -> Fact:
    """One item of the record. `needed` says otherwise than the item itself whether the paper must have it."""
    asked = item_of(Person, name)
    value = worded(asked, getattr(member.person, name))
    return Fact(value, f"{member.place}/{name}", asked.title, needed=asked.needed if needed is None else needed)


def item_facts(member: Subject, needed: Iterable[str] = (), also: Iterable[str] = ()) -> Facts:
    """Several items by name: those the paper must have, and those that may stay empty."""
    facts = {name: item_fact(member, name, needed=True) for name in needed}
    return {**facts, **{name: item_fact(member, name, needed=False) for name in also}}


def names(member: Subject) -> Facts:
    """The name at birth in capitals, as the forms ask, and as the person signs."""
    return {**capital_name(member), "signed_name": item_fact(member, "full_name")}


def capital_name(member: Subject) -> Facts:
    """The name at birth in capitals alone."""
    fact = item_fact(member, "full_name")
    return {"full_name": Fact(member.person.full_name.upper(), fact.source, fact.label)}


def combined(member: Subject, first: str, *more: str) -> Facts:
    """Several items as one answer under the name of the first, which the paper must have."""
    fact = item_fact(member, first, needed=True)
    words = joined(str(fact.value or ""), *(str(item_fact(member, name).value or "") for name in more))
    return {first: Fact(words, fact.source, fact.label)}


def birth_day(member: Subject) -> Facts:
    """The day of birth in its three blanks, written as `long_date` does; what is known only to the year is doubtful."""
    born, source = member.person.born_on, f"{member.place}/born_on"
    label = item_of(Person, "born_on").title
    return {
        "born_day": Fact(f"{born.day:02d}" if born and born.day else None, source, label, needed=False),
        "born_month": Fact(_month(born.month) if born and born.month else None, source, label, needed=False),
        "born_year": Fact(str(born.year) if born else None, source, label, doubt=doubt_of(born)),
    }


def _month(month: int) -> str:
    return f"{month:02d}" if month <= 2 else str(month)


def born_on(member: Subject) -> Facts:
    """The day of birth in one blank."""
    born = member.person.born_on
    label = item_of(Person, "born_on").title
    return {"born_on": Fact(date_words(born), f"{member.place}/born_on", label, doubt=doubt_of(born))}


def doubt_of(day: PartialDate | None) -> str:
    """Why a day may not do for a paper, as a sentence; "" for a whole one."""
    if day is None or day.is_full:
        return ""
    return _("Only the month is known.") if day.month else _("Only the year is known.")


def date_words(day: PartialDate | None) -> str:
    """A day as papers print it, "" where it is not known."""
    return day.shown() if day else ""


def places(member: Subject, *which: str) -> Facts:
    """Places in one line each: birth_place, home_place, residence."""
    person = member.person
    known = {
        "birth_place": (birth_place(person), "birth_province", _("Place where the birth was registered")),
        "home_place": (home_place(person), "home_detail", _("Home place")),
        "residence": (residence(person), "residence_detail", _("Permanent residence")),
    }
    return {name: Fact(known[name][0], f"{member.place}/{known[name][1]}", known[name][2]) for name in which}


def lines_fact(member: Subject, name: str, column: str, lines: Iterable[str], needed: bool = False) -> Fact:
    """A list of the record as rows of one column, each entry a line of its own on the paper."""
    return list_fact(member, name, [{column: line} for line in lines], needed)


def photo(member: Subject) -> Facts:
    """The photograph, 3×4 cm."""
    return {"photo": Fact(member.photo, f"{member.place}/photo", _("Photo 3×4"))}


def life_record_number(member: Subject) -> Facts:
    """The số lý lịch for its nine boxes; one that does not fit is left out and said to be doubtful."""
    fact = item_fact(member, "life_record_number", needed=True)
    return {"life_record_number": _for_boxes(fact, LIFE_RECORD_SIGNS)}


def card_number(member: Subject) -> Facts:
    """The card number for its twelve boxes; a card is given to official members only.

    It is the personal identification number (Quyết định 347-QĐ/TW, 8/8/2025), so another number is doubtful.
    """
    fact = item_fact(member, "card_number", needed=member.recognition is not None)
    person = member.person
    doubt = ""
    if person.card_number and person.citizen_number and person.card_number != person.citizen_number:
        doubt = _("The card number is not the personal identification number.")
    return {"card_number": _for_boxes(Fact(fact.value, fact.source, fact.label, fact.needed, doubt), CARD_SIGNS)}


def _for_boxes(fact: Fact, count: int) -> Fact:
    signs = "".join(str(fact.value or "").split())
    if len(signs) <= count:
        return Fact(signs, fact.source, fact.label, fact.needed, fact.doubt)
    label = _("{item} (more signs than the {count} boxes of the form)").format(item=fact.label, count=count)
    return Fact(None, fact.source, label)


def joining(member: Subject) -> Facts:
    """When and where the member joined (the ceremony day) and became official."""
    admitted, official = member.admission, member.recognition
    story = f"{member.place}/{EVENTS}"
    joined_at = bare_name(admitted.organisation) if admitted else None
    there = bare_name(official.organisation) if official else None
    return {
        **joining_days(member),
        "admitted_at": Fact(joined_at, story, _("Admitted at the cell")),
        "official_at": Fact(there, story, _("Recognised at the cell"), needed=official is not None),
    }


def joining_days(member: Subject) -> Facts:
    """The ceremony day and the official day; somebody still on probation has only the first."""
    admitted, official = member.admission, member.recognition
    return {
        "admitted_on": event_day(member, admitted, _("Admitted on (ceremony)")),
        "official_on": event_day(member, official, _("Official member on"), needed=official is not None),
    }


def event_day(member: Subject, event: MembershipEvent | None, label: str, needed: bool = True) -> Fact:
    """The day from which an event of the membership holds."""
    day = event.on if event else None
    return Fact(date_words(day), f"{member.place}/{EVENTS}", label, needed=needed, doubt=doubt_of(day))


def decision_day(member: Subject) -> Facts:
    """The day of the decision to admit, from which the Party age runs."""
    day = member.admission.decided_on if member.admission else None
    label = _("Date of the decision to admit")
    return {"decided_on": Fact(date_words(day), f"{member.place}/{EVENTS}", label, doubt=doubt_of(day))}


def uncertain_age() -> str:
    """Why a Party age may be wrong: it runs from the day of the decision, and that is not known to the day."""
    return _("The day of the admission decision is not known to the day, so the Party age is not certain.")


def introducers(member: Subject, needed: bool = True) -> Facts:
    """Who introduced the member: name and post."""
    rows = [
        {"introducer_name": each.full_name, "introducer_post": each.post}
        for each in member.entries(Introducer, "introducer")
    ]
    return {"introducers": list_fact(member, "introducer", rows, needed)}


def list_title(name: str) -> str:
    """What a list of the record is called, in the language of the screens."""
    return _(LIST_TITLES[name])


def list_fact(member: Subject, name: str, rows: Sequence[Row], needed: bool = False, doubt: str = "") -> Fact:
    """A list of the record as rows of a table; the jump goes to the list in the record."""
    return Fact(list(rows), f"{member.place}/{name}", list_title(name), needed, doubt)


def line_fact(member: Subject, name: str, lines: Iterable[str], label: str = "") -> Fact:
    """A list of the record in one line of the form, its entries parted by semicolons."""
    return Fact("; ".join(each for each in lines if each), f"{member.place}/{name}", label or list_title(name), False)


def joined(*parts: str, by: str = ", ") -> str:
    """The parts that say something, as one text."""
    return by.join(part for part in parts if part)


def span(start: PartialDate | None, end: PartialDate | None) -> str:
    """From when to when: "09/2008 - 12/2012"; without an end "09/2008 đến nay"."""
    if start is None:
        return f"đến {end.shown()}" if end else ""
    if end is None:
        return f"{start.shown()} đến nay"
    return start.shown() if start == end else f"{start.shown()} - {end.shown()}"


def life_periods(member: Subject, until: date) -> Facts:
    """The work history by months; months that nothing covers make it doubtful (38-HD/BTCTW, item 15)."""
    periods = member.entries(LifePeriod, "life_period")
    rows = [
        {"period": span(each.from_on, each.to_on), "period_work": joined(each.work, each.party_post, by="; ")}
        for each in periods
    ]
    gaps = month_gaps(periods, until)
    doubt = ""
    if gaps:
        first = gaps[0][0]
        doubt = _("Months are missing, the first of them {month}.").format(month=shown_month(first))
    return {"life_periods": list_fact(member, "life_period", rows, needed=True, doubt=doubt)}


def trainings(member: Subject) -> Facts:
    """Schools and courses."""
    rows = [
        {
            "school": each.school,
            "subject": each.subject,
            "study_time": span(each.from_on, each.to_on),
            "study_form": each.form,
            "certificate": each.certificate,
        }
        for each in member.entries(Training, "training")
    ]
    return {"trainings": list_fact(member, "training", rows)}


def awards(member: Subject) -> Facts:
    """Awards with their day, form and reason, and who gave them."""
    rows = [
        {
            "award_on": date_words(each.given_on),
            "award": joined(each.form, each.reason, by="; "),
            "award_by": joined(each.given_by, numbered(each.decision_number)),
        }
        for each in member.entries(Award, "award")
    ]
    return {"awards": list_fact(member, "award", rows)}


def numbered(decision: str) -> str:
    """A decision by its number, "" where it is not known."""
    return f"QĐ số {decision}" if decision and not fold(decision).startswith("qd") else decision


def award_lines(member: Subject) -> list[str]:
    """Awards, one line each."""
    return [
        joined(date_words(each.given_on), each.form, each.reason, each.given_by, numbered(each.decision_number))
        for each in member.entries(Award, "award")
    ]


def badge_lines(member: Subject) -> list[str]:
    """Party badges, one line each."""
    return [
        joined(f"Huy hiệu {each.years} năm tuổi đảng", date_words(each.awarded_on), _number(each.badge_number))
        for each in member.entries(Badge, "badge")
    ]


def _number(number: str) -> str:
    return f"số {number}" if number else ""


def honour_lines(member: Subject) -> list[str]:
    """Titles of honour, one line each."""
    return [joined(each.title, date_words(each.given_on), each.given_by) for each in member.entries(Honour, "honour")]


def discipline_lines(member: Subject) -> list[str]:
    """Disciplinary measures, their outcome only, one line each."""
    return [
        joined(
            date_words(each.decided_on),
            joined(each.form, f"({each.side})" if each.side else "", by=" "),
            each.decided_by,
            numbered(each.decision_number),
        )
        for each in member.entries(Discipline, "discipline")
    ]


def training_lines(member: Subject) -> list[str]:
    """Schools and courses, one line each."""
    return [
        joined(span(each.from_on, each.to_on), each.school, each.subject, each.form, each.certificate)
        for each in member.entries(Training, "training")
    ]


def social_lines(member: Subject) -> list[str]:
    """Social organisations, one line each."""
    return [
        joined(date_words(each.joined_on), each.organisation, by=" ")
        for each in member.entries(SocialMembership, "social_membership")
    ]


def journey_lines(member: Subject) -> list[str]:
    """Times abroad, one line each."""
    return [
        joined(span(each.from_on, each.to_on), each.country, each.purpose)
        for each in member.entries(Journey, "journey")
    ]


def tie_lines(material: Material, member: Subject, group: str) -> list[str]:
    """Foreign organisations ("b") or relatives abroad ("c"), one line each."""
    return [
        each.detail
        for each in member.entries(ForeignTie, "foreign_tie")
        if (material.part_of("foreign_tie", each.kind) or "b") == group
    ]


def trait_lines(material: Material, member: Subject, group: str) -> list[str]:
    """Historical traits of one of the parts a-e of item 27, one line each."""
    return [
        joined(date_words(each.happened_on), each.kind, each.detail)
        for each in member.entries(HistoryTrait, "history_trait")
        if (material.part_of("history_trait", each.kind) or "d") == group
    ]


def event_lines(member: Subject, *kinds: Happened) -> list[str]:
    """Events of the membership as papers tell them, one line each."""
    return [
        joined(date_words(each.on), EVENT_WORDS[each.kind], each.organisation, numbered(each.decision_number))
        for each in member.all_of(*kinds)
    ]


EVENT_WORDS: dict[Happened, str] = {
    Happened.NAME_REMOVED: "xóa tên trong danh sách đảng viên",
    Happened.EXPELLED: "khai trừ",
    Happened.RESIGNED: "xin ra khỏi Đảng",
    Happened.ANNULLED: "hủy quyết định kết nạp",
    Happened.LEFT_PARTY: "ra khỏi Đảng",
    Happened.READMITTED: "kết nạp lại",
    Happened.RESTORED: "khôi phục quyền đảng viên",
    Happened.DECEASED: "từ trần",
}


def post_lines(member: Subject, day: date) -> list[str]:
    """The posts held on a day, one line each."""
    return [joined(each.title, each.body) for each in posts_on(member.entries(Post, "post"), day)]


def relatives(member: Subject) -> list[Relative]:
    """The family, in the order of the record."""
    return member.entries(Relative, "relative")


def labelled(label: str, words: str) -> str:
    """An answer with its label before it, unless it begins with these very words."""
    if not words or not fold(words).startswith(fold(label)):
        return f"{label}: {words}" if words else ""
    return words[:1].lower() + words[1:]


def capitalised(words: str) -> str:
    """Words as they begin a cell of a table."""
    return words[:1].upper() + words[1:]


def relative_life(each: Relative) -> str:
    """What the forms ask of a relative besides name and birth: home, residence, occupation, Party."""
    return joined(
        labelled("quê quán", each.home),
        labelled("nơi cư trú", each.residence),
        labelled("nghề nghiệp", each.occupation),
        labelled("quốc tịch", each.nationality if each.nationality != "Việt Nam" else ""),
        "đảng viên" if each.party_member else "",
        by="; ",
    )


def born_and_died(each: Relative) -> str:
    """The years of a relative: "1941", "1941 (mất 2010)"."""
    died = f"(mất {each.died_on.year})" if each.died_on else ""
    return joined(str(each.born_on.year) if each.born_on else "", died, by=" ")
