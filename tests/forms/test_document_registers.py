"""What the head of a paper says of its number, and what the registers tell of it."""

import pytest

from partycell_desktop.domain.documents import DocumentState, OutgoingDocument
from partycell_desktop.forms.document_registers import number_and_draft

BLANK = "Số " + "\u00a0" * 7


@pytest.mark.parametrize(("document", "number", "draft"), [
    (OutgoingDocument(type="NQ", draft_no=2), BLANK + "-NQ/CB", "Dự thảo lần 2"),
    (OutgoingDocument(type="QĐ-quy-định"), BLANK + "-QĐ/CB", "Dự thảo lần 1"),
    (OutgoingDocument(type="BB", congress=True), BLANK + "-BB/ĐH", "Dự thảo lần 1"),
    (OutgoingDocument(type="NQ", state=DocumentState.ISSUED, number=5, symbol="05-NQ/CB"), "Số 05-NQ/CB", None),
])  # fmt: skip
def test_a_draft_leaves_room_for_its_number_and_an_issued_paper_bears_it(
    document: OutgoingDocument, number: str, draft: str | None
) -> None:
    facts = number_and_draft(document, "")
    assert (facts["number_line"].value, facts["draft_words"].value) == (number, draft)
