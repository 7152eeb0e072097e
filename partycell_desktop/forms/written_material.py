"""What written papers and extracts are made from, gathered by a use case or invented for a sample."""

from dataclasses import dataclass

from partycell_desktop.domain.documents import OutgoingDocument
from partycell_desktop.domain.extracts import Extract, ExtractWords
from partycell_desktop.domain.written_papers import PaperWords


@dataclass(frozen=True)
class WrittenOnPaper:
    """A written document as its paper needs it: the row of the register, the words, its type, which draft it is."""

    document: OutgoingDocument
    words: PaperWords
    type_title: str = ""
    draft_no: int = 1
    own_symbol: str = ""

    @property
    def place(self) -> str:
        """The address of the document in the program."""
        return f"document:out/{self.document.id}"


@dataclass(frozen=True)
class ExtractOnPaper:
    """An extract with its words."""

    extract: Extract
    words: ExtractWords
