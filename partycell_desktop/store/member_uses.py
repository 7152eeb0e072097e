"""Where the book has used that somebody is a member: meetings, tasks, those whom the member helps or introduces."""

from typing import Any

from partycell_desktop.store.book import Book

# A line of a meeting counts as used once it says whether the member came, a vote rests on the list, or it is finished.
_MEETINGS = """
    SELECT m.id AS id, m.held_on AS day, m.sealed_at <> '' AS finished FROM attendance a
    JOIN meeting m ON m.id = a.meeting_id
    WHERE a.person_id = ? AND m.held_on >= ? AND (a.rank = ? OR ? = '') AND (a.state <> '' OR m.sealed_at <> ''
        OR EXISTS (SELECT 1 FROM meeting_vote v WHERE v.meeting_id = m.id))
        AND (? = 0 OR EXISTS (SELECT 1 FROM history h WHERE h.table_name = 'attendance' AND h.row_id = a.id
            AND h.before IS NULL AND h.act_id > ?))
    ORDER BY m.held_on, m.id
"""
_TASKS = """
    SELECT t.content AS content FROM task t LEFT JOIN meeting m ON m.id = t.meeting_id
    WHERE (t.person_id = ? OR t.now_person_id = ?) AND (m.id IS NULL OR m.held_on >= ?) ORDER BY t.id
"""
_HELPED = """
    SELECT DISTINCT p.full_name AS name FROM (
        SELECT candidacy_id FROM mentorship WHERE member_id = ?
        UNION SELECT candidacy_id FROM introduction WHERE member_id = ?
        UNION SELECT candidacy_id FROM verification WHERE verifier_id = ?) AS helped
    JOIN candidacy c ON c.id = helped.candidacy_id JOIN person p ON p.id = c.person_id ORDER BY p.full_name
"""


def meetings_with(book: Book, person_id: int, since: str, rank: str = "", after_act: int = 0) -> list[dict[str, Any]]:
    """The meetings from a day on (ISO) that count a person, with this rank where one is named: id, day, finished.

    `after_act` leaves out whose list had the person before that act.
    """
    return list(book.rows(_MEETINGS, [person_id, since, rank, rank, after_act, after_act]))


def tasks_of(book: Book, person_id: int, since: str) -> list[str]:
    """What a person was asked to do by the meetings from a day on, or without a meeting."""
    return [row["content"] for row in book.rows(_TASKS, [person_id, person_id, since])]


def helped_by(book: Book, person_id: int) -> list[str]:
    """The names of the candidates whom a person helps, introduces or verifies."""
    return [row["name"] for row in book.rows(_HELPED, [person_id] * 3)]


def events_of_act(book: Book, act_id: int) -> list[dict[str, Any]]:
    """The events of membership that an act entered: person_id, kind, day (ISO)."""
    return list(
        book.rows(
            "SELECT json_extract(after, '$.person_id') AS person_id, json_extract(after, '$.kind') AS kind, "
            "json_extract(after, '$.on') AS day FROM history "
            "WHERE act_id = ? AND table_name = 'membership_event' AND before IS NULL AND after IS NOT NULL",
            [act_id],
        )
    )
