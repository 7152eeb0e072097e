CREATE TABLE own_agenda (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    from_on TEXT NOT NULL,
    usual INTEGER NOT NULL DEFAULT 0,
    points TEXT NOT NULL
) STRICT;
CREATE TABLE own_score_sheet (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    from_on TEXT NOT NULL,
    until_on TEXT,
    document TEXT NOT NULL DEFAULT '',
    dated TEXT,
    sheet TEXT NOT NULL
) STRICT
