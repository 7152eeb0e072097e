ALTER TABLE meeting ADD COLUMN drafter_id INTEGER NOT NULL DEFAULT 0;
CREATE TABLE paper_to_read (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    sort_order INTEGER NOT NULL DEFAULT 0,
    number TEXT NOT NULL DEFAULT '',
    issuer TEXT NOT NULL DEFAULT '',
    dated_on TEXT,
    title TEXT NOT NULL,
    incoming_id INTEGER NOT NULL DEFAULT 0,
    document_id INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX paper_to_read_by_meeting ON paper_to_read(meeting_id);
CREATE TABLE year_plan (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE,
    type TEXT NOT NULL DEFAULT 'KH' CHECK (type IN ('KH', 'CTr')),
    aims TEXT NOT NULL DEFAULT '',
    carrying_out TEXT NOT NULL DEFAULT '',
    document_id INTEGER NOT NULL DEFAULT 0,
    sealed TEXT NOT NULL DEFAULT ''
) STRICT
