CREATE TABLE congress (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL UNIQUE REFERENCES meeting(id),
    ordinal TEXT NOT NULL DEFAULT '',
    term_name TEXT NOT NULL DEFAULT '',
    ends_on TEXT,
    copies INTEGER,
    result_reported_on TEXT,
    approval_number TEXT NOT NULL DEFAULT '',
    approved_on TEXT,
    approved_by TEXT NOT NULL DEFAULT '',
    handed_over_on TEXT,
    appointed_id INTEGER NOT NULL DEFAULT 0,
    appointment TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    term_id INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE congress_officer (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    organ TEXT NOT NULL, sort_order INTEGER NOT NULL DEFAULT 0, person_id INTEGER NOT NULL REFERENCES person(id),
    name TEXT NOT NULL, vote_id INTEGER NOT NULL DEFAULT 0, UNIQUE (meeting_id, organ, person_id)) STRICT;
CREATE TABLE election (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    sort_order INTEGER NOT NULL DEFAULT 0, kind TEXT NOT NULL, seats INTEGER,
    closed TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX election_by_meeting ON election(meeting_id);
CREATE TABLE nominee (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    election_id INTEGER NOT NULL REFERENCES election(id), person_id INTEGER NOT NULL REFERENCES person(id),
    name TEXT NOT NULL, proposed TEXT NOT NULL, proposer TEXT NOT NULL DEFAULT '', support INTEGER,
    withdrawal TEXT NOT NULL DEFAULT '', withdrawal_reason TEXT NOT NULL DEFAULT '', withdrawal_votes INTEGER,
    UNIQUE (election_id, person_id)) STRICT;
CREATE INDEX nominee_by_meeting ON nominee(meeting_id);
CREATE TABLE ballot_round (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    election_id INTEGER NOT NULL REFERENCES election(id), sort_order INTEGER NOT NULL DEFAULT 0,
    seats INTEGER NOT NULL, entitled INTEGER, present INTEGER, convened INTEGER, share TEXT NOT NULL DEFAULT '',
    voters TEXT NOT NULL DEFAULT '', handed_out INTEGER, returned INTEGER, valid INTEGER, invalid INTEGER,
    invalid_reasons TEXT NOT NULL DEFAULT '', started_at TEXT NOT NULL DEFAULT '', ended_at TEXT NOT NULL DEFAULT '',
    settled TEXT NOT NULL DEFAULT '', document_id INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX ballot_round_by_meeting ON ballot_round(meeting_id);
CREATE TABLE ballot_name (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    round_id INTEGER NOT NULL REFERENCES ballot_round(id), sort_order INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person(id), name TEXT NOT NULL, votes INTEGER,
    chosen INTEGER NOT NULL DEFAULT 0, UNIQUE (round_id, person_id)) STRICT;
CREATE INDEX ballot_name_by_meeting ON ballot_name(meeting_id);
