"""Which draft of a paper it is: one that was printed and says something else since is the next one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from partycell_desktop.domain.documents import DocumentState
from partycell_desktop.domain.written_papers import PaperDraft, hash_of_text
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.congress_papers import COUNTING, ROUND
from partycell_desktop.forms.form import Form
from partycell_desktop.forms.material import Material
from partycell_desktop.store import written_papers as kept
from partycell_desktop.use_cases.session import Session

DRAFT_WORDS = "draft_words"  # the fact by which a form says which draft it is


def with_draft(session: Session, form: Form, material: Material) -> Material:
    """A paper of a meeting that knows which draft it would be if it were printed now."""
    return as_draft(find_printed(session, form, material), form, material)


def find_printed(session: Session, form: Form, material: Material) -> PaperDraft:
    """Which draft of a paper was printed last; a new one where none was."""
    if material.written is not None:
        return kept.find_draft(session.book, document_id=material.written.document.id)
    return kept.find_draft(session.book, meeting_id=material.on_paper.file.id, form=_paper_of(form, material))


def as_draft(draft: PaperDraft, form: Form, material: Material) -> Material:
    """The paper as the draft that it is, after the one that was printed last. Asks the book for nothing."""
    written = material.written
    if written is not None:
        number = draft.number_for(written.words.text_hash, written.document.draft_no or 1)
        return replace(material, written=replace(written, draft_no=number))
    if not draft.printed_hash:
        return material
    number = draft.number_for(_hash_of(form.facts(material)))
    return replace(material, meeting=replace(material.on_paper, draft_no=number))


def note_draft(session: Session, form: Form, material: Material) -> None:
    """Note that a draft was printed, and what it said. Runs inside an act."""
    written, meeting = material.written, material.meeting
    if written is not None:
        if written.document.state is DocumentState.DRAFT:
            _keep(session, find_printed(session, form, material), written.draft_no, written.words.text_hash)
    elif meeting is not None:
        facts = form.facts(material)
        if DRAFT_WORDS in facts and not facts[DRAFT_WORDS].is_missing:
            _keep(session, find_printed(session, form, material), meeting.draft_no, _hash_of(facts))


def _paper_of(form: Form, material: Material) -> str:
    """The form, and of the minutes of a counting which ballot they are of: "bb-kp.3"."""
    return f"{form.key}.{material.options.get(ROUND, '')}" if form.key == COUNTING else form.key


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
