CREATE TABLE bound_book (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    year INTEGER,
    term_id INTEGER NOT NULL DEFAULT 0,
    opened_on TEXT,
    closed_on TEXT,
    page_from INTEGER NOT NULL,
    page_to INTEGER NOT NULL,
    printed_on TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE bound_paper (
    id INTEGER PRIMARY KEY,
    bound_book_id INTEGER NOT NULL REFERENCES bound_book(id),
    meeting_id INTEGER NOT NULL DEFAULT 0,
    document_id INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL,
    page_from INTEGER NOT NULL,
    page_to INTEGER NOT NULL,
    draft INTEGER NOT NULL DEFAULT 0,
    text_hash TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX bound_paper_by_book ON bound_paper(bound_book_id);
CREATE INDEX bound_paper_by_meeting ON bound_paper(meeting_id);
CREATE VIRTUAL TABLE meeting_words USING fts5(words, content='', contentless_delete=1, prefix='2 3');
