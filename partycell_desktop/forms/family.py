"""Item 21 of the life records, the family in its three parts: in full of an applicant (2-KNĐ), shorter of a member
(1-HSĐV).

What is asked of whom: Hướng dẫn 38-HD/BTCTW, I.1.4.2, item 21; that the member's item is shorter: I.2.1. Of a member
it is what the record has; of an applicant a dotted blank stands for what is not there yet.
"""

from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.record_lists import Relative
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.material import Facts, Material, Subject
from partycell_desktop.words import _

_ASKED: dict[str, dict[str, str]] = {
    "a": {
        "born_on": "sinh năm",
        "home": "quê quán",
        "residence": "nơi cư trú",
        "occupation": "nghề nghiệp",
        "political_history": "vấn đề về tiêu chuẩn chính trị",
    },
    "b": {
        "born_on": "sinh năm",
        "birth_place": "nơi sinh",
        "home": "quê quán",
        "residence": "nơi cư trú",
        "occupation": "nghề nghiệp",
        "family_class": "thành phần giai cấp",
        "political_history": "lịch sử chính trị",
        "lawfulness": "chấp hành pháp luật",
    },
    "c": {
        "born_on": "sinh năm",
        "nationality": "quốc tịch",
        "residence": "nơi cư trú",
        "occupation": "nghề nghiệp",
        "economy": "hoàn cảnh kinh tế",
        "lawfulness": "chấp hành pháp luật",
        "criminal_record": "tiền án",
    },
}
"""What each part asks of a relative, in the words and the order of the form."""
_OF_THE_LIVING = ("residence", "economy")
_BLANK = "……………"
_MOST_NAMED = 3


def short_family(material: Material, member: Subject) -> Facts:
    """The relatives of a member: what the record has of them."""
    parts = _parts(material, member)
    return {
        f"family_{part}": record.lines_fact(
            member, "relative", "kin", [_short_line(part, each) for each in relatives], needed=part == "b"
        )
        for part, relatives in parts.items()
    }


def whole_family(material: Material, member: Subject) -> Facts:
    """The relatives of an applicant with everything that the form asks; what is not there yet makes it doubtful."""
    return {
        f"family_{part}": record.list_fact(
            member,
            "relative",
            [{"kin": _whole_line(part, each)} for each in relatives],
            needed=part == "b",
            doubt=_what_lacks(part, relatives),
        )
        for part, relatives in _parts(material, member).items()
    }


def _parts(material: Material, member: Subject) -> dict[str, list[Relative]]:
    """The relatives in the three parts; a relation that no part knows stands in the last."""
    parts: dict[str, list[Relative]] = {"a": [], "b": [], "c": []}
    for each in record.relatives(member):
        part = material.part_of("relation", each.relation)
        parts[part if part in parts else "c"].append(each)
    return parts


def _short_line(part: str, each: Relative) -> str:
    years = record.born_and_died(each)
    return record.joined(
        f"{each.relation}: {each.full_name}",
        f"sinh năm {years}" if years else "",
        record.relative_life(each),
        record.labelled("thành phần giai cấp", each.family_class),
        record.labelled(_ASKED[part].get("political_history", "lịch sử chính trị"), each.political_history),
        record.labelled("chấp hành pháp luật", each.lawfulness),
        by="; ",
    )


def _whole_line(part: str, each: Relative) -> str:
    asked = _ASKED[part]
    lacking = _lacking(part, each)
    said = [_answer(name, label, each, lacking=name in lacking) for name, label in asked.items()]
    foreign = "nationality" not in asked and each.nationality not in ("", "Việt Nam")
    return record.joined(
        f"{each.relation}: {each.full_name}",
        *said,
        record.labelled("quốc tịch", each.nationality) if foreign else "",
        "đảng viên" if each.party_member else "",
        by="; ",
    )


def _answer(name: str, label: str, each: Relative, *, lacking: bool = False) -> str:
    if name == "born_on":
        return f"{label} {record.born_and_died(each) or _BLANK}"
    if lacking:
        return f"{label}: {_BLANK}"
    return record.labelled(label, getattr(each, name))


def _lacking(part: str, each: Relative) -> list[str]:
    """The items that the part asks and the record does not have; where the dead live is not asked."""
    asked = [name for name in _ASKED[part] if each.died_on is None or name not in _OF_THE_LIVING]
    return [name for name in asked if not getattr(each, name)]


def _what_lacks(part: str, relatives: list[Relative]) -> str:
    """Of whom something is not there yet, and what, as a sentence; "" where nothing lacks."""
    found = [(each.full_name, _lacking(part, each)) for each in relatives]
    told = [f"{name} ({', '.join(_label(item) for item in items)})" for name, items in found if items]
    if not told:
        return ""
    words = "; ".join(told[:_MOST_NAMED]) + ("; …" if len(told) > _MOST_NAMED else "")
    return _("Not there yet of the relatives: {who}.").format(who=words)


def _label(item: str) -> str:
    title = item_of(Relative, item).title
    return title[:1].lower() + title[1:]
