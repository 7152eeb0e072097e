"""The history: nothing bypasses it, it cannot be altered unseen, and undo reads it."""

import pytest
import sqlcipher3
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import history
from partycell_desktop.store.book import Book, create_book
from tests.store.conftest import NOW


def changes(book: Book) -> list[history.Change]:
    return history.list_changes(book.connection, "1", [], 1000)


def add(book: Book, name: str) -> int:
    with book.atomic("add_member", now=NOW):
        return int(book.table("person").insert({"full_name": name}).last_pk)


def undo(book: Book) -> None:
    done, _undone = history.undo_stacks(book.connection)
    with book.atomic("undo_act", now=NOW, undoes=done[-1].id):
        history.turn_back(book.connection, done[-1])


def redo(book: Book) -> None:
    _done, undone = history.undo_stacks(book.connection)
    with book.atomic("redo_act", now=NOW, undoes=undone[-1].id):
        history.turn_back(book.connection, undone[-1])


def test_every_change_says_what_when_who_and_by_which_use_case(book: Book) -> None:
    number = add(book, "Vũ Minh Đức")
    with book.atomic("correct_member", now=NOW, person_id=number, reason="theo giấy khai sinh"):
        book.table("person").update(number, {"sex": "Nam"})
    latest = changes(book)[0]
    assert (latest.table, latest.row_id) == ("person", number)
    assert (latest.before, latest.after) == ({"sex": ""}, {"sex": "Nam"})
    assert (latest.act.who, latest.act.role, latest.act.use_case) == ("Nguyễn Đức Khang", "Bí thư", "correct_member")
    assert latest.act.at == "2026-11-22T09:00:00+07:00"
    assert latest.act.reason == "theo giấy khai sinh"


def test_a_write_outside_an_act_is_refused_by_the_book_itself(book: Book) -> None:
    with pytest.raises(sqlcipher3.IntegrityError, match="outside an act"):
        book.db.execute("INSERT INTO person (full_name) VALUES ('x')")
    assert book.rows("SELECT * FROM person") == []


def test_another_program_cannot_write_into_the_book_at_all(tmp_path) -> None:  # type: ignore[no-untyped-def]
    import sqlite3

    path = tmp_path / "plain.sochibo"
    create_book(path, "", NOW).close()
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.OperationalError, match="no such function"):
        other.execute("INSERT INTO person (full_name) VALUES ('x')")
    other.close()


def test_history_is_never_changed_or_deleted(book: Book) -> None:
    add(book, "Lê Trọng Thắng")
    for statement in (
        "DELETE FROM history",
        "UPDATE history SET after = ''",
        "DELETE FROM act",
        "UPDATE act SET who=''",
    ):
        with pytest.raises(sqlcipher3.IntegrityError, match="history is never"):
            book.db.execute(statement)


def test_an_act_is_kept_whole_or_not_at_all(book: Book) -> None:
    with pytest.raises(ValueError), book.atomic("add_member", now=NOW):
        book.table("person").insert({"full_name": "Nửa chừng"})
        raise ValueError
    assert book.rows("SELECT * FROM person") == []
    assert changes(book) == []
    assert book.rows("SELECT * FROM act") == []


def test_an_act_that_changes_nothing_leaves_no_trace(book: Book) -> None:
    number = add(book, "Đỗ Thanh Hương")
    with book.atomic("correct_member", now=NOW):
        book.table("person").update(number, {"full_name": "Đỗ Thanh Hương"})
    assert [row["use_case"] for row in book.rows("SELECT use_case FROM act")] == ["add_member"]


def test_the_chain_proves_and_an_altered_entry_breaks_it(book: Book) -> None:
    for name in ("Một", "Hai", "Ba"):
        add(book, name)
    assert list(history.broken_links(book.connection)) == []
    book.db.execute("DROP TRIGGER history_unchanged")
    book.db.execute("UPDATE history SET after = replace(after, 'Hai', 'Hải') WHERE id = 2")
    assert list(history.broken_links(book.connection)) == [2]
    assert len(book.check()) == 1


def test_the_chain_holds_when_a_persons_text_is_erased(book: Book) -> None:
    for name in ("Một", "Hai", "Ba"):
        add(book, name)
    book.db.execute("DROP TRIGGER history_unchanged")
    book.db.execute("UPDATE history SET before = NULL, after = NULL WHERE id = 2")
    assert list(history.broken_links(book.connection)) == []


@pytest.mark.parametrize("column", ["who", "at", "use_case"])
def test_an_act_altered_under_the_chain_is_found(book: Book, column: str) -> None:
    add(book, "Một")
    add(book, "Hai")
    book.db.execute("DROP TRIGGER act_unchanged")
    book.db.execute(f"UPDATE act SET {column} = 'khác' WHERE id = 1")
    assert list(history.broken_links(book.connection)) == [1]


def test_an_entry_taken_out_of_the_middle_is_found(book: Book) -> None:
    for name in ("Một", "Hai", "Ba"):
        add(book, name)
    book.db.execute("DROP TRIGGER history_stays")
    book.db.execute("DELETE FROM history WHERE id = 2")
    assert list(history.broken_links(book.connection)) == [3]


def test_undo_and_redo_walk_through_the_acts_in_order(book: Book) -> None:
    def names() -> list[str]:
        return [row["full_name"] for row in book.rows("SELECT full_name FROM person ORDER BY id")]

    add(book, "Một")
    number = add(book, "Hai")
    with book.atomic("correct_member", now=NOW):
        book.table("person").update(number, {"full_name": "Hai sửa"})
    undo(book)
    assert names() == ["Một", "Hai"]
    undo(book)
    assert names() == ["Một"]
    redo(book)
    assert names() == ["Một", "Hai"]
    redo(book)
    assert names() == ["Một", "Hai sửa"]
    undo(book)
    add(book, "Ba")
    assert history.undo_stacks(book.connection)[1] == [], "a new act ends what could be done again"
    assert names() == ["Một", "Hai", "Ba"]
    assert list(history.broken_links(book.connection)) == []


def test_undo_brings_back_a_deleted_row_with_its_children_whatever_the_order(book: Book) -> None:
    number = add(book, "Một")
    with book.atomic("correct_member", now=NOW):
        book.table("award").insert({"person_id": number, "form": "Giấy khen"})
    with book.atomic("remove", now=NOW):
        book.db.execute("DELETE FROM award")
        book.db.execute("DELETE FROM person")
    undo(book)
    assert len(book.rows("SELECT * FROM person")) == 1
    assert book.rows("SELECT person_id, form FROM award") == [{"person_id": number, "form": "Giấy khen"}]


def test_undo_is_refused_where_a_later_act_changed_the_same_row(book: Book) -> None:
    number = add(book, "Một")
    first = history.undo_stacks(book.connection)[0][-1]
    with book.atomic("reveal", now=NOW, may_undo=False):
        book.table("person").update(number, {"full_name": "Khác"})
    with pytest.raises(Refused), book.atomic("undo_act", now=NOW, undoes=first.id):
        history.turn_back(book.connection, first)
    assert book.rows("SELECT full_name FROM person") == [{"full_name": "Khác"}]


@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "change", "remove", "undo", "redo"]), st.integers(0, 5), st.text(max_size=5)),
        max_size=25,
    )
)
def test_whatever_is_done_undoing_it_all_leads_back_to_the_empty_book(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, str]]
) -> None:
    book = create_book(tmp_path_factory.mktemp("b") / "b.sochibo", "", NOW)
    for what, at, text in steps:
        ids = [row["id"] for row in book.rows("SELECT id FROM person ORDER BY id")]
        done, undone = history.undo_stacks(book.connection)
        if what == "add":
            add(book, text or "x")
        elif what == "undo" and done:
            undo(book)
        elif what == "redo" and undone:
            redo(book)
        elif ids and what == "change":
            with book.atomic("correct_member", now=NOW):
                book.table("person").update(ids[at % len(ids)], {"note": text})
        elif ids and what == "remove":
            with book.atomic("remove", now=NOW):
                book.table("person").delete(ids[at % len(ids)])
    assert list(history.broken_links(book.connection)) == []
    while history.undo_stacks(book.connection)[0]:
        undo(book)
    assert book.rows("SELECT * FROM person") == []
    book.close(copy=False)


@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(["add", "change", "remove"]), st.integers(0, 3), st.text(max_size=3))),
        max_size=6,
    )
)
def test_acts_of_many_changes_lead_back_step_by_step_and_forward_again(
    tmp_path_factory: pytest.TempPathFactory, acts: list[list[tuple[str, int, str]]]
) -> None:
    book = create_book(tmp_path_factory.mktemp("b") / "b.sochibo", "", NOW)

    def people() -> list[dict[str, object]]:
        return book.rows("SELECT * FROM person ORDER BY id")

    seen = [people()]
    for steps in acts:
        with book.atomic("import_members", now=NOW):
            for what, at, text in steps:
                ids = [row["id"] for row in book.rows("SELECT id FROM person ORDER BY id")]
                if what == "add":
                    book.table("person").insert({"full_name": text or "x"})
                elif ids and what == "change":
                    book.table("person").update(ids[at % len(ids)], {"note": text, "sex": text[:1]})
                elif ids:
                    book.table("person").delete(ids[at % len(ids)])
        if len(history.undo_stacks(book.connection)[0]) == len(seen):
            seen.append(people())
    for before in reversed(seen[:-1]):
        undo(book)
        assert people() == before
    for after in seen[1:]:
        redo(book)
        assert people() == after
    assert list(history.broken_links(book.connection)) == []
    book.close(copy=False)


def test_undo_gives_back_numbers_that_went_from_one_person_to_another(book: Book) -> None:
    first, second = add(book, "Một"), add(book, "Hai")
    with book.atomic("correct_member", now=NOW):
        book.table("person").update(first, {"card_number": "022188039407"})
    with book.atomic("correct_many", now=NOW):
        book.table("person").update(first, {"card_number": ""})
        book.table("person").update(second, {"card_number": "022188039407"})
    undo(book)
    cards = [row["card_number"] for row in book.rows("SELECT card_number FROM person ORDER BY id")]
    assert cards == ["022188039407", ""]


def test_undo_of_many_rows_is_refused_whole_where_one_of_them_was_changed_afterwards(book: Book) -> None:
    with book.atomic("import_members", now=NOW):
        for name in ("Một", "Hai", "Ba"):
            book.table("person").insert({"full_name": name})
    imported = history.undo_stacks(book.connection)[0][-1]
    with book.atomic("reveal", now=NOW, may_undo=False):
        book.table("person").update(2, {"full_name": "Hai khác"})
    with pytest.raises(Refused), book.atomic("undo_act", now=NOW, undoes=imported.id):
        history.turn_back(book.connection, imported)
    assert [row["full_name"] for row in book.rows("SELECT full_name FROM person")] == ["Một", "Hai khác", "Ba"]


def test_undo_is_refused_where_a_later_act_rests_on_the_row(book: Book) -> None:
    number = add(book, "Một")
    first = history.undo_stacks(book.connection)[0][-1]
    with book.atomic("print_paper", now=NOW, may_undo=False):
        book.table("slip").insert(
            {"person_id": number, "form_code": "3-HSĐV", "printed_on": "2026-11-22", "record": "{}"}
        )
    with pytest.raises(Refused), book.atomic("undo_act", now=NOW, undoes=first.id):
        history.turn_back(book.connection, first)
    assert len(book.rows("SELECT * FROM person")) == 1
