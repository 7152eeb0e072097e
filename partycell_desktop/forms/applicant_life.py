"""2-KNĐ, the life record of the applicant in 26 items: a guide for writing by hand, or with the option `typed` the
paper itself.

The items and the sentences of 23 and 26: Hướng dẫn 38-HD/BTCTW, I.1.4.2; items 1-20 are those of the Lý lịch đảng viên
but 13, which asks about a first admission. Some localities accept only what the applicant wrote by hand, so a paper to
be signed is made only where it is asked for.
"""

from dataclasses import replace
from datetime import date

from partycell_desktop.domain.candidate_bench import LIFE_RECORD
from partycell_desktop.domain.record_lists import Introducer
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms import life_record as member_life
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.family import whole_family
from partycell_desktop.forms.letterhead import (
    bare_name,
    cell_committee,
    certifying,
    organisation_lines,
    place_and_date,
    signing,
)
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.forms.passages import Passage, passage_facts
from partycell_desktop.words import N_, _

PASSAGES = (Passage("2-KNĐ.cell_remark", N_("Remark of the cell committee or cell (item 25)"), needed=False),)
_JOINED = (Happened.ADMITTED, Happened.READMITTED)
_LEFT = (Happened.NAME_REMOVED, Happened.EXPELLED, Happened.RESIGNED, Happened.ANNULLED, Happened.LEFT_PARTY)


def written_on(applicant: Applicant) -> date | None:
    """The day of the life record in the dossier."""
    paper = applicant.file.paper(LIFE_RECORD)
    return facts_of.own_day(paper.dated_on) if paper else None


def guide(material: Material) -> Facts:
    """Whether this is the guide for writing by hand, and not the paper that is signed."""
    return {"guide": flag(material.options.get("typed") != "yes")}


def earlier_membership(applicant: Applicant) -> list[MembershipEvent]:
    """What happened to the membership that ended before this way into the Party began; mostly nothing."""
    opened = applicant.file.candidacy.opened_on
    events = [
        each
        for each in applicant.subject.all_of(*_JOINED, Happened.RECOGNISED, *_LEFT)
        if opened and each.on and each.on.first_day() <= opened.first_day()
    ]
    return events if any(each.kind in _LEFT for each in events) else []


def first_of(events: list[MembershipEvent], *kinds: Happened) -> MembershipEvent | None:
    """The first of these events that is of one of these kinds."""
    return next((each for each in events if each.kind in kinds), None)


def facts(material: Material) -> Facts:
    """Every fact of the life record of one applicant."""
    one = material.candidate
    who = one.subject
    number = record.life_record_number(who)["life_record_number"]
    photo = record.photo(who)["photo"]
    return merged(
        guide(material),
        organisation_lines(material.issuer),
        # The number is given after the admission; the photograph may be glued on.
        {"life_record_number": replace(number, needed=False), "photo": replace(photo, needed=False)},
        record.names(who),
        record.birth_day(who),
        record.places(who, "birth_place", "home_place", "residence"),
        record.item_facts(who, (*member_life.NEEDED, "self_remark"), member_life.MAY_BE_EMPTY),
        record.combined(who, "religion", "religious_rank"),
        record.combined(who, "occupation", "job_title", "work_unit"),
        record.combined(who, "expertise_level", "expertise_field"),
        _first_time(one),
        record.life_periods(who, material.day),
        record.trainings(who),
        member_life.life_lists(material, who),
        whole_family(material, who),
        passage_facts(material, PASSAGES),
        # What those say who verify is never kept here: their lines are for the hand.
        {
            "verified_at_base": Fact(None, needed=False),
            "verified_above": Fact(None, needed=False),
            "history_words": Fact(None, needed=False),
        },
        place_and_date(material),
        signing(material.issuer),
        {"organ": cell_committee(material)["organ"]},
        certifying(material.issuer),
        member_life.where_declared(material),
    )


def _first_time(one: Applicant) -> Facts:
    """Item 13: of somebody who was a member once, when and where that was, and who introduced."""
    events = earlier_membership(one)
    joined, official = first_of(events, *_JOINED), first_of(events, Happened.RECOGNISED)
    place, again = f"{one.subject.place}/{record.EVENTS}", bool(events)
    introducers = [
        record.joined(each.full_name, each.post) for each in one.subject.entries(Introducer, "introducer") if again
    ]

    def day(event: MembershipEvent | None, label: str, *, needed: bool) -> Fact:
        on = event.on if event else None
        return Fact(record.date_words(on), place, label, needed, record.doubt_of(on))

    def where(event: MembershipEvent | None, label: str, *, needed: bool) -> Fact:
        return Fact(bare_name(event.organisation) if event else None, place, label, needed)

    return {
        "first_admitted_on": day(joined, _("Admitted for the first time on"), needed=again),
        "first_admitted_at": where(joined, _("Admitted for the first time at"), needed=again),
        "first_official_on": day(official, _("Official for the first time on"), needed=bool(official)),
        "first_official_at": where(official, _("Official for the first time at"), needed=bool(official)),
        "first_introducers": Fact(
            "; ".join(introducers), f"{one.subject.place}/introducer", record.list_title("introducer"), again
        ),
    }
