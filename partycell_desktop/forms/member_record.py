"""Phiếu đảng viên (2-HSĐV): the header and thirty items, in the order of Hướng dẫn 38-HD/BTCTW, I.2.2."""

from partycell_desktop.domain.record_lists import Badge
from partycell_desktop.domain.roster import Happened
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.letterhead import certifying, organisation_lines, place_and_date
from partycell_desktop.forms.material import Facts, Material, Subject, merged
from partycell_desktop.words import _

# The badges that item 24 of the paper has a place for; which badge falls due is a rule, not this.
BADGES_ON_PAPER = (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)

_NEEDED = (
    "sex",
    "ethnic_group",
    "recruited_on",
    "general_education",
    "theory",
    "health",
    "citizen_number",
    "household_income",
    "house",
)
_MAY_BE_EMPTY = (
    "other_names",
    "stay",
    "family_class",
    "recruited_by",
    "youth_union_on",
    "enlisted_on",
    "discharged_on",
    "technology",
    "degree",
    "academic_rank",
    "languages",
    "informatics",
    "minority_language",
    "wounded_grade",
    "income_per_head",
    "land",
    "business",
    "labourers",
    "assets",
)


def facts(material: Material) -> Facts:
    """Every fact of the Phiếu đảng viên of one member."""
    member = material.member
    return merged(
        organisation_lines(material.issuer),
        record.life_record_number(member),
        record.card_number(member),
        record.photo(member),
        record.names(member),
        record.birth_day(member),
        record.places(member, "birth_place", "home_place", "residence"),
        record.item_facts(member, _NEEDED, _MAY_BE_EMPTY),
        record.combined(member, "religion", "religious_rank"),
        record.combined(member, "occupation", "job_title", "work_unit"),
        record.combined(member, "expertise_level", "expertise_field"),
        {"martyr_family": flag(member.person.martyr_family), "merit_family": flag(member.person.merit_family)},
        record.joining(member),
        record.introducers(member),
        _exemption(member),
        record.life_periods(member, material.day),
        record.trainings(member),
        record.awards(member),
        _badges(member),
        _lines(material, member),
        {"relatives": _relatives(member)},
        place_and_date(material),
        certifying(material.issuer),
    )


def _exemption(member: Subject) -> Facts:
    """The day from which the member is exempted from Party work and activity, while that lasts."""
    last = member.last(Happened.EXEMPTED, Happened.EXEMPTION_ENDED)
    running = last if last is not None and last.kind is Happened.EXEMPTED else None
    return {"exempted_on": record.event_day(member, running, _("Exempted on"), needed=False)}


def _badges(member: Subject) -> Facts:
    """Two facts for each badge: when it was awarded, and its number."""
    have = {each.years: each for each in member.entries(Badge, "badge")}
    found: Facts = {}
    for years in BADGES_ON_PAPER:
        badge, source = have.get(years), f"{member.place}/badge"
        found[f"badge_{years}_on"] = Fact(record.date_words(badge.awarded_on) if badge else None, source, needed=False)
        found[f"badge_{years}_number"] = Fact(badge.badge_number if badge else None, source, needed=False)
    return found


def _lines(material: Material, member: Subject) -> Facts:
    def line(name: str, lines: list[str]) -> Fact:
        return record.line_fact(member, name, lines)

    left = (Happened.NAME_REMOVED, Happened.EXPELLED, Happened.RESIGNED, Happened.ANNULLED, Happened.LEFT_PARTY)
    traits = {group: record.trait_lines(material, member, group) for group in "abcde"}
    traits["a"] = [*record.event_lines(member, *left), *traits["a"]]
    traits["b"] = [*record.event_lines(member, Happened.READMITTED), *traits["b"]]
    traits["c"] = [*record.event_lines(member, Happened.RESTORED), *traits["c"]]
    return {
        "social_memberships": line("social_membership", record.social_lines(member)),
        "honours": line("honour", record.honour_lines(member)),
        "disciplines": line("discipline", record.discipline_lines(member)),
        "journeys": line("journey", record.journey_lines(member)),
        "foreign_organisations": line("foreign_tie", record.tie_lines(material, member, "b")),
        "relatives_abroad": line("foreign_tie", record.tie_lines(material, member, "c")),
        **{f"trait_{group}": line("history_trait", lines) for group, lines in traits.items()},
    }


def _relatives(member: Subject) -> Fact:
    rows = [
        {
            "relation": each.relation,
            "relative_name": each.full_name,
            "relative_years": record.born_and_died(each),
            "relative_life": record.capitalised(record.relative_life(each)),
        }
        for each in record.relatives(member)
    ]
    return record.list_fact(member, "relative", rows, needed=True)
