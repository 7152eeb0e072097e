"""Documents that the cell writes in the program: begun, written, begun anew, printed; templates of the cell's own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.document_doubts import doubts_of_document
from partycell_desktop.domain.documents import OutgoingDocument
from partycell_desktop.domain.doubts import Doubt
from partycell_desktop.domain.items import items_of, read_items
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.regulation import NoRule
from partycell_desktop.domain.text_doubts import SAYS
from partycell_desktop.domain.written_papers import (
    ADDRESSED,
    PaperTemplate,
    PaperWords,
    WrittenPaper,
    doubts_of_words,
    layout_of,
    mended,
)
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.written_material import WrittenOnPaper
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import documents, records
from partycell_desktop.store import written_papers as kept
from partycell_desktop.store.shipped import load_paper_templates
from partycell_desktop.use_cases.document_lists import DocumentLine, get_document, register_of
from partycell_desktop.use_cases.documents import (
    correct_document,
    document_kinds,
    draft_document,
    propose_document,
    read_type,
)
from partycell_desktop.use_cases.paper_material import Options, issuer_on, plain_options
from partycell_desktop.use_cases.paper_seals import day_of_words, is_as_issued, paper_words
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_NOT_WRITTEN = ("BB", "GM", "GGT")  # minutes and invitations come out of meetings; the rest is printed stationery
TEXTS = ("addressees", "bases", "body", "place")
TO_THE_ADDRESSED = "- Như kính gửi,\n- Lưu Chi bộ."
OF_A_TEMPLATE = ("title", "addressees", "bases", "body")


@dataclass(frozen=True)
class WrittenSheet:
    """A written document to be looked at or worked on: its line of the register, its text, what does not fit.

    `draft_no` is which draft it would be if it were printed now. `is_whole` is False where somebody changed a sealed
    text behind the program's back.
    """

    line: DocumentLine
    paper: WrittenPaper
    words: PaperWords
    draft_no: int
    warnings: tuple[Doubt, ...]
    is_whole: bool


@dataclass(frozen=True)
class WritableKind:
    """A type of document that may be written; `doubt` says that a cell does not issue it, with the rule."""

    code: str
    title: str
    doubt: Doubt | None


def list_writable_kinds(session: Session) -> list[WritableKind]:
    """The types of document that can be written in the program: those that a cell may issue first, minutes not."""
    register = register_of(session)
    today = PartialDate.of(session.today())
    found = []
    for each in document_kinds(session).choices:
        code = each.code or each.value
        if code in _NOT_WRITTEN:
            continue
        doubts = doubts_of_document(OutgoingDocument(type=code, title="-", dated_on=today), register)
        found.append(WritableKind(code, each.value, next((one for one in doubts if one.field == "type"), None)))
    return sorted(found, key=lambda each: each.doubt is not None)


def begin_paper(session: Session, type: str, items: dict[str, Any] | None = None, template: str = "") -> int:
    """Begin a document that is written in the program: a draft of a type ("CV", "TTr", "QĐ", "TB", "BC", "KH" ...).

    `items` are those of the register (title, dated_on, signer, recipients ...) and addressees, bases, body, place;
    what is not given comes from the `template` of that name, else from what such documents usually have. Gives the
    document's number in the book.
    """
    given = dict(items or {})
    code = read_type(session, type)
    text = {name: given.pop(name) for name in TEXTS if name in given}
    chosen = _template(session, code, template) if template else PaperTemplate()
    if "title" not in given and chosen.title:
        given["title"] = chosen.title
    for name in ("addressees", "bases", "body"):
        text.setdefault(name, getattr(chosen, name))
    values = read_items(WrittenPaper, text)
    with session.act("begin_paper"):
        proposed = {**propose_document(session, code), "type": code, "form": layout_of(code)}
        if code in ADDRESSED:
            proposed["recipients"] = TO_THE_ADDRESSED
        document_id = draft_document(session, {**proposed, **given})
        records.add(session.book, WrittenPaper(document_id=document_id, **values))  # type: ignore[arg-type]
    return document_id


def write_paper(session: Session, document_id: int, items: dict[str, Any]) -> int:
    """Write a draft: title, dated_on, addressees, bases, body, place, recipients, on_behalf, signer_post, signer.

    Refused once it is issued: its text stays as it was sealed.
    """
    document, paper = _open(session, document_id)
    given = dict(items)
    text = {name: given.pop(name) for name in TEXTS if name in given}
    values = read_items(WrittenPaper, text)
    with session.act("write_paper", person_id=document.person_id or None):
        if given:
            correct_document(session, document_id, given)
        records.change(session.book, WrittenPaper, paper.id, values)
    return document_id


def mend_paper(session: Session, document_id: int, key: str) -> int:
    """Mend one kind of what is written wrongly in a draft: colon, spaces, ending, quotes, dates, uy, bytes.

    Refused: another word, a document that was issued.
    """
    if key not in SAYS:
        words = _("“{word}” is not known here; known are: {words}.")
        raise Refused(words.format(word=key, words=", ".join(SAYS)), "key")
    document, paper = _open(session, document_id)
    changed = mended(paper_words(session, document, paper), key)
    with session.act("mend_paper", person_id=document.person_id or None):
        return write_paper(session, document_id, dict(changed))


def get_written(session: Session, document_id: int) -> WrittenSheet:
    """A document written in the program: the text as it stands or as it was issued, and what does not fit."""
    line = get_document(session, document_id)
    paper = find_text(session, document_id)
    words = paper_words(session, line.document, paper)
    draft = kept.find_draft(session.book, document_id=document_id)
    doubts = doubts_of_words(words, line.document.state, partial(_cite, session, line.date))
    return WrittenSheet(
        line,
        paper,
        words,
        draft.number_for(words.text_hash, line.document.draft_no or 1),
        (*line.warnings, *doubts),
        is_as_issued(paper),
    )


def write_anew(session: Session, document_id: int) -> int:
    """Begin a new draft with the text of a document, which stays as it is: instead of one that was cancelled, or wrong.

    Gives the number of the new draft in the book.
    """
    sheet = get_written(session, document_id)
    old, words = sheet.line.document, sheet.words
    items = {name: getattr(words, name) for name in ("title", "recipients", "on_behalf", "signer_post", "signer")}
    text = {name: getattr(words, name) for name in ("addressees", "bases", "body")}
    with session.act("write_anew"):
        return begin_paper(session, old.type, {**items, **text, "person_id": old.person_id})


def has_text(session: Session, document_id: int) -> bool:
    """Whether the text of a document of the register is in the program."""
    return kept.find_paper(session.book, document_id) is not None


def find_text(session: Session, document_id: int) -> WrittenPaper:
    """The text of a document of the register; Refused where it was not written in the program."""
    paper = kept.find_paper(session.book, document_id)
    if paper is None:
        document = documents.get_document(session.book, document_id)
        words = _("The text of {document} is not in the program.")
        raise Refused(words.format(document=document.symbol or document.draft_words), "document_id")
    return paper


def _open(session: Session, document_id: int) -> tuple[OutgoingDocument, WrittenPaper]:
    document = documents.get_document(session.book, document_id)
    paper = find_text(session, document_id)
    if paper.sealed_text:
        words = _("{symbol} was issued with this text: cancel it and issue another document.")
        raise Refused(words.format(symbol=document.symbol), "document_id")
    return document, paper


def _cite(session: Session, day: date | None, rule: str) -> Citation | None:
    try:
        return session.rules.value(rule, on=day or session.today()).cite
    except NoRule:
        return None


# Printing.


def written_material(session: Session, options: Options) -> list[Material]:
    """What the paper of a written document is made from; the option `document` is its number in the book."""
    words = plain_options(options)
    number = words.get("document", "")
    if not number.isdigit():
        raise Refused(_("Say which document shall be printed."), "document")
    sheet = get_written(session, int(number))
    title = document_kinds(session).by_code.get(sheet.line.type)
    written = WrittenOnPaper(
        sheet.line.document,
        sheet.words,
        title.value if title else sheet.line.type,
        sheet.draft_no,
        cell_store.get_cell(session.book).symbol,
    )
    issuer = issuer_on(session, day_of_words(sheet.words, session.today()))
    return [Material(issuer, options=words, written=written)]


# Templates.


def list_paper_templates(session: Session, type: str = "") -> list[PaperTemplate]:
    """The templates from which a document may be begun: the cell's own (with an id) before the program's."""
    code = read_type(session, type) if type else ""
    own = kept.list_templates(session.book)
    known = {(each.type, each.name) for each in own}
    shipped = [each for each in load_paper_templates() if (each.type, each.name) not in known]
    return [each for each in (*own, *shipped) if not code or each.type == code]


def keep_paper_template(session: Session, document_id: int, name: str) -> int:
    """Keep the text of a document as a template of the cell's own, under a name; one of that name is replaced."""
    sheet = get_written(session, document_id)
    values: Mapping[str, Any] = read_items(PaperTemplate, {"name": name})
    if not values["name"]:
        raise Refused(_("A template needs a name."), "name")
    text = {each: getattr(sheet.words, each) for each in OF_A_TEMPLATE}
    new = PaperTemplate(type=sheet.line.type, name=str(values["name"]), **text)
    known = next((each for each in _own(session, new.type) if each.name == new.name), None)
    with session.act("keep_paper_template"):
        if known is None:
            return records.add(session.book, new)
        records.change(session.book, PaperTemplate, known.id, text)
    return known.id


def remove_paper_template(session: Session, template_id: int) -> int:
    """Take a template of the cell's own out; the program's own of that name, if there is one, is there again."""
    records.get(session.book, PaperTemplate, template_id)
    with session.act("remove_paper_template"):
        records.remove(session.book, PaperTemplate, template_id)
    return template_id


def _own(session: Session, type_: str) -> Sequence[PaperTemplate]:
    return [each for each in kept.list_templates(session.book) if each.type == type_]


def _template(session: Session, type_: str, name: str) -> PaperTemplate:
    known = list_paper_templates(session, type_)
    found = next((each for each in known if each.name == name), None)
    if found is None:
        words = _("There is no template “{name}” for this type. The templates are: {known}.")
        raise Refused(words.format(name=name, known=", ".join(each.name for each in known) or "–"), "template")
    return found


def list_written_items(session: Session) -> dict[str, str]:
    """The parts of a document that is written in the program, by name, as the screen calls them."""
    wanted = (*TEXTS, "title", "dated_on", "recipients", "on_behalf", "signer_post", "signer")
    known = [*items_of(WrittenPaper), *items_of(OutgoingDocument)]
    return {each.name: each.title for each in known if each.name in wanted}
