CREATE TABLE written_paper (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL UNIQUE REFERENCES outgoing_document(id),
    addressees TEXT NOT NULL DEFAULT '',
    bases TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    sealed_at TEXT NOT NULL DEFAULT '',
    sealed_by TEXT NOT NULL DEFAULT '',
    sealed_hash TEXT NOT NULL DEFAULT '',
    sealed_text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE paper_draft (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL DEFAULT 0,
    meeting_id INTEGER NOT NULL DEFAULT 0,
    form TEXT NOT NULL DEFAULT '',
    draft_no INTEGER NOT NULL DEFAULT 1,
    printed_hash TEXT NOT NULL DEFAULT '',
    UNIQUE (document_id, meeting_id, form)
) STRICT;
CREATE TABLE paper_template (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    addressees TEXT NOT NULL DEFAULT '',
    bases TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    UNIQUE (type, name)
) STRICT;
CREATE TABLE extract (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL DEFAULT 0,
    document_id INTEGER NOT NULL DEFAULT 0,
    paper TEXT NOT NULL,
    person_id INTEGER NOT NULL DEFAULT 0,
    made_on TEXT NOT NULL,
    recipients TEXT NOT NULL DEFAULT '',
    on_behalf TEXT NOT NULL DEFAULT '',
    signer_post TEXT NOT NULL DEFAULT '',
    signer TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX extract_by_person ON extract(person_id);
CREATE INDEX extract_by_meeting ON extract(meeting_id)
