"""Passages of papers that a person writes: what they are called, and which earlier text may serve for them.

A passage is kept once with the candidacy under its name ("6-KNĐ.strengths"; of one introducer or inquiry
"3-KNĐ.7.strengths") and printed wherever the paper is printed. What says the same in another paper is proposed, never
taken over silently: the conclusion of the cell is not the opinion of the member who introduces.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.material import Applicant, Facts, Material
from partycell_desktop.words import _


class PassageKind(StrEnum):
    """How much a passage takes: a text of several lines, one line, or a number."""

    TEXT = "text"
    LINE = "line"
    NUMBER = "number"


@dataclass(frozen=True)
class Passage:
    """One passage of a form. `name` is "<form>.<fact>" and never changes; `says` what it is called (N_).

    `like` names forms whose passage of the same fact may serve for this one, the best first; `usual` words it out of
    the record where no text serves.
    """

    name: str
    says: str
    like: tuple[str, ...] = ()
    needed: bool = True
    kind: PassageKind = PassageKind.TEXT
    usual: Callable[[Material], str] | None = None

    @property
    def fact(self) -> str:
        """The name of the blank in the wording of the form."""
        return self.name.rpartition(".")[2]

    @property
    def title(self) -> str:
        """What it is called, in the language spoken now."""
        return _(self.says)

    def kept_as(self, part: int = 0) -> str:
        """The name under which the text is kept, with the number of the inquiry or introducer where it is of one."""
        form, _dot, fact = self.name.rpartition(".")
        return f"{form}.{part}.{fact}" if part else self.name


@dataclass(frozen=True)
class Proposal:
    """A text that may serve for a passage, and the form it was written for ("" where it comes from the record)."""

    text: str
    form: str = ""


def written(applicant: Applicant, passage: Passage) -> str:
    """What was written for a passage of this candidate's paper; "" where nothing was."""
    return applicant.texts.get(passage.kept_as(applicant.part), "")


def proposal(material: Material, passage: Passage) -> Proposal | None:
    """A text that may serve for a passage, the best there is, or None."""
    texts = material.candidate.texts
    for form in passage.like:
        for name in sorted(texts):
            if name.startswith(f"{form}.") and name.rpartition(".")[2] == passage.fact and texts[name]:
                return Proposal(texts[name], form)
    words = passage.usual(material) if passage.usual else ""
    return Proposal(words) if words else None


def passage_facts(material: Material, passages: Iterable[Passage]) -> Facts:
    """The passages of a form as facts; one that is missing says whether there is a text that may serve.

    A resolution on several candidates takes the first one's text that is there.
    """
    facts: Facts = {}
    for each in passages:
        found = next((text for one in material.candidates if (text := written(one, each))), "")
        first = material.candidate
        source = f"{first.place}/texts.{each.kept_as(first.part)}"
        doubt = "" if found or not each.needed else _reason(material, each)
        facts[each.fact] = Fact(
            sentence(found) if each.kind is PassageKind.TEXT else found, source, each.title, each.needed, doubt
        )
    return facts


def sentence(text: str) -> str:
    """A text that ends a line of the paper, with a full stop where it has no mark of its own."""
    text = text.rstrip()
    return text if not text or text[-1] in ".!?…;:" else f"{text}."


def _reason(material: Material, passage: Passage) -> str:
    may_serve = proposal(material, passage)
    if may_serve is None:
        return _("Not written yet.")
    if may_serve.form:
        return _("Not written yet; the text in {form} may serve.").format(form=may_serve.form)
    return _("Not written yet; words from the record may serve.")
