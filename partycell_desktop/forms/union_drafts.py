"""4-KNĐ and 4A-KNĐ, drafts of the resolutions with which the Youth Union or the trade union introduces a member.

Those bodies issue them, with their own letterhead, number and seal; the cell prints a draft and keeps a scan. When the
one and when the other speaks: Điều lệ Đảng, Điều 4; Quy định 294-QĐ/TW, 3.1.
"""

from collections.abc import Callable
from datetime import date

from partycell_desktop.domain.candidates import IntroducedBy, Introduction, Phase
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.letterhead import place_and_date
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.forms.passages import Passage, PassageKind, passage_facts
from partycell_desktop.words import N_


def _passages(form: str) -> tuple[Passage, ...]:
    return (
        Passage(f"{form}.members", N_("Members of the committee or branch"), needed=False, kind=PassageKind.NUMBER),
        Passage(f"{form}.present", N_("Members present"), needed=False, kind=PassageKind.NUMBER),
        Passage(f"{form}.conviction", N_("Political awareness"), like=("3-KNĐ",)),
        Passage(f"{form}.strengths", N_("Strengths"), ("3-KNĐ",), usual=facts_of.said(Phase.ADMISSION, "strengths")),
        Passage(f"{form}.weaknesses", N_("Weaknesses"), ("3-KNĐ",), usual=facts_of.said(Phase.ADMISSION, "weaknesses")),
        Passage(f"{form}.in_favour", N_("In favour"), needed=False, kind=PassageKind.NUMBER),
        Passage(f"{form}.against", N_("Against"), needed=False, kind=PassageKind.NUMBER),
    )


YOUTH_PASSAGES = _passages("4-KNĐ")
TRADE_UNION_PASSAGES = _passages("4A-KNĐ")


def given_on(kind: IntroducedBy) -> Callable[[Applicant], date | None]:
    """The day of the resolution of such a body."""

    def day(applicant: Applicant) -> date | None:
        return facts_of.own_day(_introduction(applicant, kind).given_on)

    return day


def _introduction(applicant: Applicant, kind: IntroducedBy) -> Introduction:
    return next((each for each in reversed(applicant.file.introductions) if each.kind is kind), Introduction())


def youth(material: Material) -> Facts:
    """Every fact of the draft for the Youth Union."""
    return _facts(material, IntroducedBy.YOUTH_UNION, YOUTH_PASSAGES)


def trade_union(material: Material) -> Facts:
    """Every fact of the draft for the trade union."""
    return _facts(material, IntroducedBy.TRADE_UNION, TRADE_UNION_PASSAGES)


def _facts(material: Material, kind: IntroducedBy, passages: tuple[Passage, ...]) -> Facts:
    one = material.candidate
    known, source = _introduction(one, kind), f"{one.place}/introductions"
    label = item_of(Introduction, "body").title
    return merged(
        facts_of.own_name(material.issuer),
        facts_of.full_name(one),
        record.born_on(one.subject),
        facts_of.work(one),
        {
            "body": Fact(known.body, source, label),
            "body_line": Fact(known.body.upper(), source, label, needed=False),
            "body_above": Fact(None, needed=False),
            "number": Fact(known.number, source, item_of(Introduction, "number").title, needed=False),
            "held_on": Fact(
                facts_of.day_words(known.given_on), source, item_of(Introduction, "given_on").title,
                doubt=record.doubt_of(known.given_on),
            ),
        },
        passage_facts(material, passages),
        _counted(passage_facts(material, passages)),
        place_and_date(material),
    )  # fmt: skip


def _counted(told: Facts) -> Facts:
    """How many were absent, and the share of those in favour, out of the numbers that were typed."""
    members, present, in_favour = (_number(told[name]) for name in ("members", "present", "in_favour"))
    absent = None if members is None or present is None or present > members else str(members - present)
    share = None if in_favour is None or not members else percent(in_favour, members)
    return {"absent": Fact(absent, needed=False), "in_favour_share": Fact(share, needed=False)}


def _number(fact: Fact) -> int | None:
    return int(fact.value) if isinstance(fact.value, str) and fact.value.isdecimal() else None
