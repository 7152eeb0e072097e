"""The votes on candidates and probationary members: read with their meetings, where they are kept."""

import dataclasses
import json
from collections.abc import Iterable, Sequence

from partycell_desktop.domain.candidates import CandidateVote, Phase
from partycell_desktop.domain.documents import DocumentState, OutgoingDocument
from partycell_desktop.domain.meetings import Meeting, MeetingFile, MeetingVote
from partycell_desktop.domain.membership_vote import RESOLUTION_FORMS, candidate_vote_of
from partycell_desktop.domain.person import Person
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.store.book import Book

_AMONG = "IN (SELECT value FROM json_each(?))"
# All of a meeting but the text of its finished minutes: pages of it, of which a vote shows no word.
_COLUMNS = ", ".join(
    f"'' AS {each.name}" if each.name == "sealed_text" else each.name for each in dataclasses.fields(Meeting)
)


def votes_of(book: Book, candidacy_ids: Sequence[int], *, whole: bool = True) -> list[CandidateVote]:
    """The votes on these candidacies, as they were kept; who was at the meetings only where they shall be `whole`."""
    held = records.list_all(
        book, MeetingVote, f"candidacy_id <> 0 AND candidacy_id {_AMONG}", [json.dumps(candidacy_ids)]
    )
    if not held:
        return []
    wanted = json.dumps(sorted({each.meeting_id for each in held}))
    rows = book.rows(f"SELECT {_COLUMNS} FROM meeting WHERE id {_AMONG} ORDER BY id", [wanted])
    meetings = [records.from_row(Meeting, row) for row in rows]
    files = {each.id: each for each in kept.files_of(book, meetings, parts=("roll",) if whole else ())}
    names = _officers(book, files.values()) if whole else {}
    numbers = _numbers(book, candidacy_ids)
    return [_vote(each, files[each.meeting_id], names, numbers) for each in held]


def _vote(
    vote: MeetingVote, file: MeetingFile, names: dict[int, str], numbers: dict[tuple[int, int, str], str]
) -> CandidateVote:
    meeting = file.meeting
    form = RESOLUTION_FORMS[Phase(vote.phase)]
    return candidate_vote_of(
        vote,
        file,
        file.name_of(meeting.chair_id) or names.get(meeting.chair_id, meeting.chair_name),
        file.name_of(meeting.secretary_id) or names.get(meeting.secretary_id, meeting.secretary_name),
        numbers.get((meeting.id, vote.candidacy_id, form), ""),
    )


def _officers(book: Book, files: Iterable[MeetingFile]) -> dict[int, str]:
    """Who led the meetings and wrote their minutes without standing on their lists, by number."""
    wanted = {
        number
        for file in files
        for number in (file.meeting.chair_id, file.meeting.secretary_id)
        if number and file.on_roll(number) is None
    }
    found = records.list_all(book, Person, f"id {_AMONG}", [json.dumps(sorted(wanted))]) if wanted else []
    return {each.id: each.name for each in found}


def _numbers(book: Book, candidacy_ids: Sequence[int]) -> dict[tuple[int, int, str], str]:
    """The symbols of the resolutions, by meeting, candidacy and form."""
    found = records.list_all(
        book,
        OutgoingDocument,
        f"candidacy_id <> 0 AND meeting_id <> 0 AND state = ? AND candidacy_id {_AMONG}",
        [DocumentState.ISSUED, json.dumps(candidacy_ids)],
    )
    return {(each.meeting_id, each.candidacy_id, each.form): each.symbol for each in found}
