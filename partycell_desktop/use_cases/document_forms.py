"""On which form of the program a document of the register is printed, and what that form needs to know."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from partycell_desktop.domain.congress import BallotRound
from partycell_desktop.domain.documents import ABSTRACTS, OutgoingDocument
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.year_plan import YearPlan
from partycell_desktop.store import candidates as candidate_store
from partycell_desktop.store import documents as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

# The papers on a candidate that are noted in the register when their number is typed, by their type of paper.
_OF_CANDIDATES = {43: "6-knd", 50: "13-knd", 97: "20-knd", 201: "nq-ctd", 202: "nq-pcgd"}
_HELP, _HELP_IN_PROBATION, _INQUIRY = "nq-pcgd", "nq-gddb", "20-knd"


@dataclass(frozen=True)
class DocumentPaper:
    """How a document is printed: on which form, with which options, about which candidacies."""

    form: str
    options: Mapping[str, str] = field(default_factory=dict)
    candidacy_ids: tuple[int, ...] = ()


def form_of(document: OutgoingDocument) -> str:
    """The form on which the program prints a document; "" where its text is not in the program."""
    if document.form or not document.candidacy_id:
        return document.form
    begun = document.title.partition(":")[0]
    return next((_OF_CANDIDATES[paper] for paper, about in ABSTRACTS.items() if about.partition(":")[0] == begun), "")


def find_document_paper(session: Session, document_id: int, type: str = "") -> DocumentPaper:
    """How a document of the register is printed: its form and options.

    Refused where its text is not in the program, and where it is not of the `type` that was asked for ("NQ").
    """
    document = kept.get_document(session.book, document_id)
    called = document.symbol or document.draft_words
    if type and type.casefold() not in (document.type.casefold(), form_of(document).casefold()):
        words = _("Document {id} is {type}, not {asked}: {title}.")
        told = {"id": document_id, "type": document.type, "asked": type, "title": f"{called} {document.title}".strip()}
        raise Refused(words.format(**told), "type")
    form = form_of(document)
    if not form:
        words = _("The text of {document} is not in the program: it was only entered in the register.")
        raise Refused(words.format(document=called), "document")
    if document.candidacy_id:
        return _of_candidate(session, document, form)
    plan = records.list_all(session.book, YearPlan, "document_id = ?", [document_id])
    if plan:
        return DocumentPaper(form, {"year": str(plan[0].year)})
    if document.meeting_id:
        return DocumentPaper(form, {"meeting": str(document.meeting_id), **_ballot_of(session, document_id)})
    return DocumentPaper(form, {"document": str(document_id)})


def _ballot_of(session: Session, document_id: int) -> dict[str, str]:
    """Of the minutes of a counting, which ballot they are about."""
    found = records.list_all(session.book, BallotRound, "document_id = ?", [document_id])
    return {"round": str(found[0].id)} if found else {}


def _of_candidate(session: Session, document: OutgoingDocument, form: str) -> DocumentPaper:
    file = candidate_store.get_file(session.book, document.candidacy_id)
    options: dict[str, str] = {}
    if form == _HELP:
        helped = next((each for each in file.mentorships if each.number == document.symbol), None)
        form = _HELP_IN_PROBATION if helped is not None and helped.probation else form
    elif form == _INQUIRY:
        asked = next((each for each in file.verifications if each.number == document.symbol), None)
        options = {"part": str(asked.id)} if asked is not None else {}
    return DocumentPaper(form, options, (document.candidacy_id,))
