"""Which draft of a paper it is: one that was printed and says something else since is the next one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from partycell_desktop.domain.documents import DocumentState
from partycell_desktop.domain.written_papers import PaperDraft, hash_of_text
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.form import Form
from partycell_desktop.forms.material import Material
from partycell_desktop.store import written_papers as kept
from partycell_desktop.use_cases.session import Session

DRAFT_WORDS = "draft_words"  # the fact by which a form says which draft it is


def with_draft(session: Session, form: Form, material: Material) -> Material:
    """A paper of a meeting that knows which draft it would be if it were printed now."""
    paper = material.on_paper
    draft = kept.find_draft(session.book, meeting_id=paper.file.id, form=form.key)
    if not draft.printed_hash:
        return material
    number = draft.number_for(_hash_of(form.facts(material)))
    return replace(material, meeting=replace(paper, draft_no=number))


def note_draft(session: Session, form: Form, material: Material) -> None:
    """Note that a draft was printed, and what it said. Runs inside an act."""
    written, meeting = material.written, material.meeting
    if written is not None:
        if written.document.state is DocumentState.DRAFT:
            draft = kept.find_draft(session.book, document_id=written.document.id)
            _keep(session, draft, written.draft_no, written.words.text_hash)
    elif meeting is not None:
        facts = form.facts(material)
        if DRAFT_WORDS in facts and not facts[DRAFT_WORDS].is_missing:
            draft = kept.find_draft(session.book, meeting_id=meeting.file.id, form=form.key)
            _keep(session, draft, meeting.draft_no, _hash_of(facts))


def _keep(session: Session, draft: PaperDraft, number: int, text_hash: str) -> None:
    if (draft.draft_no, draft.printed_hash) != (number, text_hash):
        kept.keep_draft(session.book, replace(draft, draft_no=number, printed_hash=text_hash))


def _hash_of(facts: Mapping[str, Fact]) -> str:
    return hash_of_text("\x1e".join(_told(facts)))


def _told(facts: Mapping[str, "Fact | str | None"]) -> Iterator[str]:
    """Everything that a paper says, but for which draft it is."""
    for name, fact in facts.items():
        value = fact.value if isinstance(fact, Fact) else fact
        if name == DRAFT_WORDS or not value:
            continue
        yield name
        if isinstance(value, str):
            yield value
        elif isinstance(value, bytes):
            yield value.hex()
        else:
            for row in value:
                yield from _told(row)
