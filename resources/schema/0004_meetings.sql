CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    held_on TEXT NOT NULL,
    month_on TEXT,
    starts_at TEXT NOT NULL DEFAULT '',
    ended_at TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT '',
    way TEXT NOT NULL DEFAULT '',
    online_basis TEXT NOT NULL DEFAULT '',
    chair_id INTEGER NOT NULL DEFAULT 0,
    chair_post TEXT NOT NULL DEFAULT '',
    secretary_id INTEGER NOT NULL DEFAULT 0,
    notified_on TEXT,
    posted_on TEXT,
    minutes_posted_on TEXT,
    reported_on TEXT,
    number TEXT NOT NULL DEFAULT '',
    score_sheet TEXT NOT NULL DEFAULT '',
    upper_class TEXT NOT NULL DEFAULT '',
    shortcomings TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    cancelled TEXT NOT NULL DEFAULT '',
    sealed_at TEXT NOT NULL DEFAULT '',
    sealed_by TEXT NOT NULL DEFAULT '',
    sealed_hash TEXT NOT NULL DEFAULT '',
    sealed_text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX meeting_by_day ON meeting(held_on);
CREATE TABLE attendance (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    person_id INTEGER NOT NULL REFERENCES person(id), name TEXT NOT NULL, rank TEXT NOT NULL,
    guest INTEGER NOT NULL DEFAULT 0, away INTEGER NOT NULL DEFAULT 0, exempt INTEGER NOT NULL DEFAULT 0,
    suspended INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
    late_minutes INTEGER, left_out TEXT NOT NULL DEFAULT '', UNIQUE (meeting_id, person_id)) STRICT;
CREATE INDEX attendance_by_person ON attendance(person_id);
CREATE TABLE meeting_guest (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    name TEXT NOT NULL, role TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX meeting_guest_by_meeting ON meeting_guest(meeting_id);
CREATE TABLE meeting_point (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    sort_order INTEGER NOT NULL DEFAULT 0, part TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL, presenter TEXT NOT NULL DEFAULT '', minutes INTEGER,
    text TEXT NOT NULL DEFAULT '', conclusion TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX meeting_point_by_meeting ON meeting_point(meeting_id);
CREATE TABLE speech (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    point_id INTEGER NOT NULL REFERENCES meeting_point(id), sort_order INTEGER NOT NULL DEFAULT 0,
    speaker TEXT NOT NULL, text TEXT NOT NULL, reply TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX speech_by_meeting ON speech(meeting_id);
CREATE TABLE meeting_vote (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    point_id INTEGER NOT NULL DEFAULT 0, sort_order INTEGER NOT NULL DEFAULT 0, matter TEXT NOT NULL,
    way TEXT NOT NULL DEFAULT '', majority TEXT NOT NULL, in_favour INTEGER, against INTEGER, other INTEGER,
    handed_out INTEGER, returned INTEGER, invalid INTEGER, note TEXT NOT NULL DEFAULT '',
    entitled INTEGER, present INTEGER, share TEXT NOT NULL DEFAULT '', voters TEXT NOT NULL DEFAULT '',
    candidacy_id INTEGER NOT NULL DEFAULT 0, phase TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX meeting_vote_by_meeting ON meeting_vote(meeting_id);
CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL,
    due_on TEXT,
    year INTEGER,
    state TEXT NOT NULL,
    done_on TEXT,
    result TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_by_meeting ON task(meeting_id);
CREATE INDEX task_by_person ON task(person_id);
CREATE TABLE meeting_score (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    criterion TEXT NOT NULL, points REAL, note TEXT NOT NULL DEFAULT '', UNIQUE (meeting_id, criterion)) STRICT;
CREATE TABLE meeting_text (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    paper TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL DEFAULT '', composed TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, paper, name)) STRICT;
CREATE TABLE meeting_correction (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    made_on TEXT NOT NULL, wrong TEXT NOT NULL, right TEXT NOT NULL, agreed TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX meeting_correction_by_meeting ON meeting_correction(meeting_id);
