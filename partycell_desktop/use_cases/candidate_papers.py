"""The passages that a person writes for a candidate's papers: which ones a form needs, and what may serve for them."""

from dataclasses import dataclass

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.passages import proposal, written
from partycell_desktop.use_cases.candidate_material import candidate_material
from partycell_desktop.use_cases.paper_material import find_form
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


@dataclass(frozen=True)
class PassageLine:
    """A passage of a form as the screen shows it. `name` is what `write_candidate_texts` keeps it under.

    `kind` is "text", "line" or "number". `proposal` is a text that may serve while there is none, `proposed_from` the
    form it was written for, "" where its words come from the record.
    """

    name: str
    label: str
    text: str
    needed: bool
    kind: str
    proposal: str
    proposed_from: str
    part: int


def list_passages(session: Session, candidacy_id: int, form: str, part: int = 0) -> list[PassageLine]:
    """What a person writes for a paper of a candidate, in the order of the paper, with what may serve for it.

    A form that is made for each inquiry or introducer gives the passages of all its papers, or of that `part`. What is
    accepted or written goes back through write_candidate_texts.
    """
    found = find_form(session, form)
    if not found.of_candidates:
        raise Refused(_("“{code}” is not a paper about candidates.").format(code=form), "form")
    lines = []
    for material in candidate_material(session, found, [candidacy_id], (), {"part": part or ""}):
        applicant = material.candidate
        for each in found.passages:
            text = written(applicant, each)
            may_serve = None if text else proposal(material, each)
            lines.append(
                PassageLine(
                    each.kept_as(applicant.part),
                    each.title,
                    text,
                    each.needed,
                    str(each.kind),
                    may_serve.text if may_serve else "",
                    may_serve.form if may_serve else "",
                    applicant.part,
                )
            )
    return lines
