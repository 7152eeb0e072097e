"""What a written document says, and its seal: issued, it is printed the same for ever."""

from datetime import date

from partycell_desktop.domain.cell import levels_on
from partycell_desktop.domain.documents import OutgoingDocument
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.written_papers import PRINTED, PaperWords, WrittenPaper, words_from_json, words_of
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import records
from partycell_desktop.store.written_papers import find_paper
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def paper_words(session: Session, document: OutgoingDocument, paper: WrittenPaper) -> PaperWords:
    """Everything that stands on a written document; once issued, what stood on it then."""
    names = levels_on(cell_store.list_names(session.book), document.day or session.today())
    upper, own = (names[1].header if len(names) > 1 else ""), (names[0].header if names else "")
    return words_of(document, paper, upper, own, cell_store.get_cell(session.book).place_name)


def seal_paper(session: Session, document: OutgoingDocument) -> None:
    """Seal the text of a document that is being issued, where it has one. Runs inside the act.

    Refused: nothing is written yet.
    """
    paper = find_paper(session.book, document.id)
    if paper is None:
        return
    problems = []
    if not document.title:
        problems.append(Refused(_("The abstract is missing."), "title"))
    if not paper.body:
        problems.append(Refused(_("The text is still empty."), "body"))
    refuse_all(problems)
    words = paper_words(session, document, paper)
    seal = {
        "sealed_at": session.now().isoformat(timespec="seconds"),
        "sealed_by": session.book.desk_name,
        "sealed_hash": words.text_hash,
        "sealed_text": words.as_json(),
    }
    records.change(session.book, WrittenPaper, paper.id, seal)


def check_unsealed(session: Session, document: OutgoingDocument, changed: dict[str, object]) -> None:
    """Refuse to change in the register what stands on an issued paper whose text is in the program."""
    paper = find_paper(session.book, document.id)
    if paper is None or not paper.sealed_text:
        return
    for name in PRINTED:
        if name in changed and changed[name] != getattr(document, name):
            words = _("{symbol} was issued with this text: cancel it and issue another document.")
            raise Refused(words.format(symbol=document.symbol), name)


def is_as_issued(paper: WrittenPaper) -> bool:
    """Whether the sealed text of a document is still the one that was issued."""
    if not paper.sealed_text:
        return True
    return words_from_json(paper.sealed_text).text_hash == paper.sealed_hash


def day_of_words(words: PaperWords, today: date) -> date:
    """The day of a paper by its words; today for a draft without one."""
    return date.fromisoformat(words.dated_on) if words.dated_on else today
