CREATE TABLE candidacy (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person(id),
    opened_on TEXT,
    source TEXT NOT NULL DEFAULT '',
    works_since TEXT,
    union_member INTEGER NOT NULL DEFAULT 0,
    owner INTEGER NOT NULL DEFAULT 0,
    believer INTEGER NOT NULL DEFAULT 0,
    foreign_spouse INTEGER NOT NULL DEFAULT 0,
    foreign_employer INTEGER NOT NULL DEFAULT 0,
    chinese_origin INTEGER NOT NULL DEFAULT 0,
    remote_area INTEGER NOT NULL DEFAULT 0,
    rules_of_on TEXT,
    rules_document TEXT NOT NULL DEFAULT '',
    rules_seen_on TEXT,
    ended_on TEXT,
    ended_as TEXT NOT NULL DEFAULT '',
    ended_to TEXT NOT NULL DEFAULT '',
    ended_reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX candidacy_by_person ON candidacy(person_id);
CREATE TABLE candidate_step (id INTEGER PRIMARY KEY, candidacy_id INTEGER NOT NULL REFERENCES candidacy(id),
    stage TEXT NOT NULL, done_on TEXT, number TEXT NOT NULL DEFAULT '', decided_by TEXT NOT NULL DEFAULT '',
    received_on TEXT, reason TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    UNIQUE (candidacy_id, stage)
) STRICT;
CREATE TABLE mentorship (id INTEGER PRIMARY KEY, candidacy_id INTEGER NOT NULL REFERENCES candidacy(id),
    member_id INTEGER NOT NULL REFERENCES person(id), from_on TEXT, number TEXT NOT NULL DEFAULT '',
    together_since TEXT, substitute INTEGER NOT NULL DEFAULT 0, probation INTEGER NOT NULL DEFAULT 0,
    to_on TEXT, end_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE introduction (id INTEGER PRIMARY KEY, candidacy_id INTEGER NOT NULL REFERENCES candidacy(id),
    kind TEXT NOT NULL, member_id INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL DEFAULT '', given_on TEXT,
    number TEXT NOT NULL DEFAULT '', together_since TEXT, substitute INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE verification (id INTEGER PRIMARY KEY, candidacy_id INTEGER NOT NULL REFERENCES candidacy(id),
    about TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', abroad INTEGER NOT NULL DEFAULT 0,
    number TEXT NOT NULL DEFAULT '', sent_on TEXT, received_on TEXT, answered_on TEXT,
    result TEXT NOT NULL DEFAULT '', verifier_id INTEGER NOT NULL DEFAULT 0, verifier TEXT NOT NULL DEFAULT '',
    exempt_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE opinion (id INTEGER PRIMARY KEY, candidacy_id INTEGER NOT NULL REFERENCES candidacy(id),
    phase TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', residence INTEGER NOT NULL DEFAULT 0, given_on TEXT,
    asked INTEGER, agreed INTEGER, against INTEGER, strengths TEXT NOT NULL DEFAULT '',
    weaknesses TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE candidate_vote (id INTEGER PRIMARY KEY, candidacy_id INTEGER NOT NULL REFERENCES candidacy(id),
    phase TEXT NOT NULL, held_on TEXT, number TEXT NOT NULL DEFAULT '', way TEXT NOT NULL DEFAULT '',
    official INTEGER, probationary INTEGER, present_official INTEGER, present_probationary INTEGER,
    absent_reason TEXT NOT NULL DEFAULT '', entitled INTEGER, in_favour INTEGER, against INTEGER,
    against_reason TEXT NOT NULL DEFAULT '', chair TEXT NOT NULL DEFAULT '', chair_post TEXT NOT NULL DEFAULT '',
    secretary TEXT NOT NULL DEFAULT '', share TEXT NOT NULL DEFAULT '', voters TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE deadline_extension (id INTEGER PRIMARY KEY, candidacy_id INTEGER NOT NULL REFERENCES candidacy(id),
    deadline TEXT NOT NULL, until_on TEXT, document TEXT NOT NULL DEFAULT '',
    UNIQUE (candidacy_id, deadline)
) STRICT;
CREATE TABLE candidate_text (id INTEGER PRIMARY KEY, candidacy_id INTEGER NOT NULL REFERENCES candidacy(id),
    name TEXT NOT NULL, text TEXT NOT NULL DEFAULT '',
    UNIQUE (candidacy_id, name)
) STRICT;
CREATE TABLE admission_target (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE,
    admissions INTEGER NOT NULL,
    document TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE own_workday (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL UNIQUE,
    is_worked INTEGER NOT NULL DEFAULT 0,
    says TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX mentorship_by_candidacy ON mentorship(candidacy_id);
CREATE INDEX introduction_by_candidacy ON introduction(candidacy_id);
CREATE INDEX verification_by_candidacy ON verification(candidacy_id);
CREATE INDEX opinion_by_candidacy ON opinion(candidacy_id);
CREATE INDEX candidate_vote_by_candidacy ON candidate_vote(candidacy_id);
CREATE INDEX history_erased ON history(act_id) WHERE before IS NULL AND after IS NULL
