"""The texts of documents that the cell writes, which drafts were printed, templates of the cell, extracts."""

from partycell_desktop.domain.extracts import Extract
from partycell_desktop.domain.written_papers import PaperDraft, PaperTemplate, WrittenPaper
from partycell_desktop.store import records
from partycell_desktop.store.book import Book


def find_paper(book: Book, document_id: int) -> WrittenPaper | None:
    """The text of a document of the register; None where it has none in the program."""
    found = records.list_all(book, WrittenPaper, "document_id = ?", [document_id])
    return found[0] if found else None


def find_draft(book: Book, *, document_id: int = 0, meeting_id: int = 0, form: str = "") -> PaperDraft:
    """Which draft of a paper was printed last; a new one where none was."""
    where = "document_id = ? AND meeting_id = ? AND form = ?"
    found = records.list_all(book, PaperDraft, where, [document_id, meeting_id, form])
    return found[0] if found else PaperDraft(document_id=document_id, meeting_id=meeting_id, form=form)


def printed_drafts(book: Book) -> dict[int, int]:
    """Which draft of each written document was printed last, by the document's number in the book."""
    return {each.document_id: each.draft_no for each in records.list_all(book, PaperDraft, "document_id > 0")}


def keep_draft(book: Book, draft: PaperDraft) -> None:
    """Keep which draft was printed. Runs inside an act."""
    if draft.id:
        records.change(book, PaperDraft, draft.id, {"draft_no": draft.draft_no, "printed_hash": draft.printed_hash})
    else:
        records.add(book, draft)


def remove_text(book: Book, document_id: int) -> None:
    """Take out what belongs to a document of the register that is taken out. Runs inside an act."""
    for record in (WrittenPaper, PaperDraft):
        for each in records.list_all(book, record, "document_id = ?", [document_id]):
            records.remove(book, record, each.id)


def list_templates(book: Book) -> list[PaperTemplate]:
    """The templates of the cell's own."""
    return records.list_all(book, PaperTemplate, order="type, name")


def list_extracts(book: Book, *, person_id: int = 0, meeting_id: int = 0) -> list[Extract]:
    """The extracts made for a person, or out of the papers of a meeting; the newest first."""
    where = "person_id = ?" if person_id else "meeting_id = ?"
    return records.list_all(book, Extract, where, [person_id or meeting_id], order="made_on DESC, id DESC")
