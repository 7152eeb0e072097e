"""Documents whose text the cell writes in the program: công văn, tờ trình, quyết định, thông báo, báo cáo, extracts.

The row of the register (`OutgoingDocument`) has type, abstract, day, signer and recipients; here stands the rest, and
what was sealed when the document was issued, so that it is printed the same for ever.
"""

import dataclasses
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from partycell_desktop.domain.documents import DocumentState, OutgoingDocument, abbreviation
from partycell_desktop.domain.doubts import Doubt
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.text_doubts import RULES, mend_text, says, text_doubts
from partycell_desktop.words import N_, _

LETTER, PROPOSAL, DECISION, GENERAL, EXTRACT = "cong-van", "to-trinh", "quyet-dinh", "van-ban", "trich-sao"
_LAYOUTS = {"CV": LETTER, "TTr": PROPOSAL, "QĐ": DECISION}
WRITTEN_FORMS = (LETTER, PROPOSAL, DECISION, GENERAL)
"""The forms on which the program prints what a cell writes."""
ADDRESSED = ("CV", "TTr", "GM")
WRITTEN = ("title", "addressees", "bases", "body")
"""The parts of the text in which something may be written wrongly."""
PRINTED = ("title", "dated_on", "signer", "signer_post", "on_behalf", "recipients")
"""What of the register stands on the paper: it cannot be changed once the paper is issued."""
MOST_SIGNS = 200_000  # some sixty pages
TO_FILL_IN = "…"  # what a template leaves open
MENDED = "mend."
"""How the field of a doubt begins that the program can mend at once; the key of `text_doubts` follows."""


@dataclass(frozen=True)
class WrittenPaper:
    """The text of a document of the register, and its seal. `body` is a passage with paragraphs, lists and tables.

    `sealed_text` is what the paper said when it was issued (`PaperWords` as JSON); "" for a draft.
    """

    id: int = 0
    document_id: int = 0
    addressees: str = item(N_("Addressed to (Kính gửi)"), Kind.LONG, hint=N_("One addressee on a line."))
    bases: str = item(N_("Grounds (căn cứ)"), Kind.LONG, hint=N_("One on a line: Căn cứ …; Xét đề nghị của …"))
    body: str = item(N_("Text"), Kind.LONG, length=MOST_SIGNS)
    place: str = item(N_("Place name before the date"))
    sealed_at: str = ""
    sealed_by: str = ""
    sealed_hash: str = ""
    sealed_text: str = ""


@dataclass(frozen=True)
class PaperDraft:
    """Which draft of a paper was printed last, and the hash of what it said: a changed text is the next draft.

    Of a written document `document_id`, of a paper of a meeting `meeting_id` and the key of its `form`.
    """

    id: int = 0
    document_id: int = 0
    meeting_id: int = 0
    form: str = ""
    draft_no: int = 1
    printed_hash: str = ""

    def number_for(self, text_hash: str, begun: int = 1) -> int:
        """Which draft a text is: `begun` where none was printed, one more where the printed one said something else."""
        if not self.printed_hash or begun > self.draft_no:
            return max(begun, 1)
        return self.draft_no + (text_hash != self.printed_hash)


@dataclass(frozen=True)
class PaperTemplate:
    """A template of the cell's own (mẫu của chi bộ) from which a document of a type is begun."""

    id: int = 0
    type: str = ""
    name: str = item(N_("Name of the template"), needed=True)
    title: str = item(N_("Abstract (trích yếu)"), Kind.LONG)
    addressees: str = item(N_("Addressed to (Kính gửi)"), Kind.LONG)
    bases: str = item(N_("Grounds (căn cứ)"), Kind.LONG)
    body: str = item(N_("Text"), Kind.LONG, length=MOST_SIGNS)


@dataclass(frozen=True)
class PaperWords:
    """Everything that stands on a written paper. `dated_on` is YYYY-MM-DD, "" for a draft without a day."""

    type: str
    title: str = ""
    upper: str = ""
    cell: str = ""
    place: str = ""
    symbol: str = ""
    dated_on: str = ""
    addressees: str = ""
    bases: str = ""
    body: str = ""
    recipients: str = ""
    on_behalf: str = ""
    signer_post: str = ""
    signer: str = ""

    def as_json(self) -> str:
        """The words as they are sealed."""
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, sort_keys=True)

    @property
    def text_hash(self) -> str:
        """The hash of all words."""
        return hash_of_text(self.as_json())


def words_from_json(sealed: str) -> PaperWords:
    """The words that were sealed."""
    return PaperWords(**json.loads(sealed))


def hash_of_text(text: str) -> str:
    """The hash of a text, by which a change is noticed."""
    return hashlib.sha256(text.encode()).hexdigest()


def parts_of(type_: str) -> tuple[str, ...]:
    """What of addressees and grounds a document of a type has: a công văn names no grounds, a decision nobody."""
    return {LETTER: ("addressees",), DECISION: ("bases",)}.get(layout_of(type_), ("addressees", "bases"))


def layout_of(type_: str) -> str:
    """The form on which a document of a type is printed: công văn, tờ trình and quyết định have their own."""
    return _LAYOUTS.get(type_, GENERAL)


def words_of(document: OutgoingDocument, paper: WrittenPaper, upper: str, cell: str, place: str) -> PaperWords:
    """What a paper says now; once issued, what it said then, whatever was changed since."""
    if paper.sealed_text:
        return words_from_json(paper.sealed_text)
    return PaperWords(
        document.type,
        document.title,
        upper,
        cell,
        paper.place or place,
        document.symbol,
        document.day.isoformat() if document.day else "",
        paper.addressees,
        paper.bases,
        paper.body,
        document.recipients,
        document.on_behalf,
        document.signer_post,
        document.signer,
    )


def lines_of(text: str) -> list[str]:
    """The lines of a text without their dashes and the sign at their end: one addressee, one ground each."""
    bare = (line.strip().lstrip("-–•").strip().rstrip(";,.").strip() for line in text.split("\n"))
    return [line for line in bare if line]


def doubts_of_words(words: PaperWords, state: DocumentState, cite: Callable[[str], Citation | None]) -> Iterable[Doubt]:
    """What in the text of a draft does not fit the rules or does not fit together; nothing of it stops the work.

    `cite` tells where a rule stands on the day of the document.
    """
    if state is not DocumentState.DRAFT:
        return
    if not words.body:
        yield Doubt("body", _("The text is still empty."))
    if abbreviation(words.type) in ADDRESSED and not words.addressees:
        yield Doubt("addressees", _("To whom it is addressed (Kính gửi) is not written."))
    if abbreviation(words.type) == "QĐ" and not words.bases:
        yield Doubt("bases", _("A decision names its grounds (căn cứ)."))
    left = [field for field in WRITTEN if TO_FILL_IN in getattr(words, field)]
    if left:
        yield Doubt(left[0], _("Something is still to be filled in: “…”."))
    for each in text_doubts([getattr(words, field) for field in (*WRITTEN, "recipients")]):
        yield Doubt(f"{MENDED}{each.key}", says(each), cite(RULES[each.key]) if each.key in RULES else None)


def mended(words: PaperWords, key: str) -> dict[str, str]:
    """The parts of a text in which one kind of doubt was found, as they read when it is mended."""
    texts = {field: getattr(words, field) for field in (*WRITTEN, "recipients")}
    return {field: new for field, text in texts.items() if (new := mend_text(text, key)) != text}
