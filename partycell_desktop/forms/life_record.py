"""Lý lịch đảng viên (1-HSĐV): cover, items 1-21, the declaration, the certificate (38-HD/BTCTW, I.2.1).

Items 1-20 are those of the candidate's lý lịch (2-KNĐ) with another item 13; item 21 is shorter.
"""

from partycell_desktop.domain.roster import Happened
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.family import short_family
from partycell_desktop.forms.letterhead import NAMES, certifying, organisation_lines, place_and_date
from partycell_desktop.forms.material import Facts, Material, Subject, merged
from partycell_desktop.words import _

NEEDED = ("sex", "ethnic_group", "general_education", "theory", "life_story")
MAY_BE_EMPTY = (
    "name_in_use",
    "other_names",
    "stay",
    "technology",
    "degree",
    "academic_rank",
    "languages",
    "informatics",
    "minority_language",
    "youth_union_on",
    "youth_union_at",
)
"""The items of 11, 12 and 14 that the paper must have, and those that may stay empty."""


def facts(material: Material) -> Facts:
    """Every fact of the Lý lịch đảng viên of one member."""
    member = material.member
    return merged(
        organisation_lines(material.issuer),
        record.life_record_number(member),
        record.photo(member),
        record.names(member),
        record.birth_day(member),
        record.places(member, "birth_place", "home_place", "residence"),
        record.item_facts(member, NEEDED, MAY_BE_EMPTY),
        record.combined(member, "religion", "religious_rank"),
        record.combined(member, "occupation", "job_title", "work_unit"),
        record.combined(member, "expertise_level", "expertise_field"),
        record.decision_day(member),
        record.joining(member),
        record.life_periods(member, material.day),
        record.trainings(member),
        life_lists(material, member),
        short_family(material, member),
        place_and_date(material),
        certifying(material.issuer),
        where_declared(material),
    )


def life_lists(material: Material, member: Subject) -> Facts:
    """Items 16, 18, 19 and 20: historical traits, time abroad, awards, disciplinary measures.

    Item 18 asks for journeys alone; ties with organisations or relatives abroad are told under item 16.
    """
    story = record.event_lines(
        member,
        Happened.NAME_REMOVED,
        Happened.EXPELLED,
        Happened.RESIGNED,
        Happened.ANNULLED,
        Happened.LEFT_PARTY,
        Happened.READMITTED,
        Happened.RESTORED,
    )
    traits = [line for part in "abcde" for line in record.trait_lines(material, member, part)]
    ties = [line for part in "bc" for line in record.tie_lines(material, member, part)]
    praise = [*record.award_lines(member), *record.badge_lines(member), *record.honour_lines(member)]
    return {
        "traits": record.lines_fact(member, "history_trait", "trait", [*story, *traits, *ties]),
        "journeys": record.lines_fact(member, "journey", "journey", record.journey_lines(member)),
        "awards": record.lines_fact(member, "award", "award", praise),
        "disciplines": record.lines_fact(member, "discipline", "discipline", record.discipline_lines(member)),
    }


def where_declared(material: Material) -> Facts:
    """The organisation at which the life record was declared, as the certificate names it."""
    found = material.issuer.certifier
    return {"declared_at": Fact(found.name if found else None, NAMES, _("Grassroots Party organisation"))}
