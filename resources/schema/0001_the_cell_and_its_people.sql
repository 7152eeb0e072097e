CREATE TABLE act (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    role TEXT NOT NULL,
    use_case TEXT NOT NULL,
    person_id INTEGER,
    undoes INTEGER REFERENCES act(id),
    reason TEXT NOT NULL DEFAULT '',
    may_undo INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    act_id INTEGER NOT NULL REFERENCES act(id),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    text_hash TEXT NOT NULL,
    chain TEXT NOT NULL
) STRICT;
CREATE INDEX history_by_act ON history(act_id);
CREATE INDEX history_by_row ON history(table_name, row_id);
CREATE TABLE content (
    hash TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE given_number (
    series TEXT PRIMARY KEY,
    highest INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO given_number (series, highest) VALUES ('register_number', 0);
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE cell (
    id INTEGER PRIMARY KEY,
    enterprise TEXT NOT NULL DEFAULT '',
    enterprise_kind TEXT NOT NULL DEFAULT '',
    organisation_type TEXT NOT NULL DEFAULT '',
    place_name TEXT NOT NULL DEFAULT '',
    symbol TEXT NOT NULL DEFAULT '',
    organisation_code TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    has_seal INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE organisation_name (
    id INTEGER PRIMARY KEY,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
    name TEXT NOT NULL CHECK (name <> ''),
    header_line TEXT NOT NULL DEFAULT '',
    from_on TEXT
) STRICT;
CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    congress_on TEXT,
    ends_on TEXT
) STRICT;
CREATE TABLE desk_person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE list_choice (
    id INTEGER PRIMARY KEY,
    list TEXT NOT NULL,
    value TEXT NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    hidden INTEGER NOT NULL DEFAULT 0,
    sort_order INTEGER NOT NULL DEFAULT 0,
    UNIQUE (list, value)
) STRICT;
CREATE TABLE own_rule_value (
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL,
    document TEXT NOT NULL CHECK (document <> ''),
    article TEXT NOT NULL DEFAULT '',
    dated TEXT NOT NULL DEFAULT '',
    UNIQUE (rule, from_on)
) STRICT;
CREATE TABLE own_edition (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    from_on TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (code, from_on)
) STRICT;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    full_name TEXT NOT NULL CHECK (full_name <> ''),
    name_in_use TEXT NOT NULL DEFAULT '',
    sex TEXT NOT NULL DEFAULT '',
    other_names TEXT NOT NULL DEFAULT '',
    born_on TEXT,
    birth_country TEXT NOT NULL DEFAULT '',
    birth_province TEXT NOT NULL DEFAULT '',
    birth_detail TEXT NOT NULL DEFAULT '',
    home_country TEXT NOT NULL DEFAULT '',
    home_province TEXT NOT NULL DEFAULT '',
    home_detail TEXT NOT NULL DEFAULT '',
    residence_country TEXT NOT NULL DEFAULT '',
    residence_province TEXT NOT NULL DEFAULT '',
    residence_detail TEXT NOT NULL DEFAULT '',
    stay TEXT NOT NULL DEFAULT '',
    ethnic_group TEXT NOT NULL DEFAULT '',
    religion TEXT NOT NULL DEFAULT '',
    religious_rank TEXT NOT NULL DEFAULT '',
    family_class TEXT NOT NULL DEFAULT '',
    citizen_number TEXT NOT NULL DEFAULT '',
    old_identity_number TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    card_number TEXT NOT NULL DEFAULT '',
    card_issued_on TEXT,
    card_issued_by TEXT NOT NULL DEFAULT '',
    old_card_number TEXT NOT NULL DEFAULT '',
    life_record_number TEXT NOT NULL DEFAULT '',
    register_number INTEGER UNIQUE,
    national_id TEXT NOT NULL DEFAULT '',
    managed_by TEXT NOT NULL DEFAULT '',
    residence_cell TEXT NOT NULL DEFAULT '',
    occupation TEXT NOT NULL DEFAULT '',
    occupation_before TEXT NOT NULL DEFAULT '',
    job_title TEXT NOT NULL DEFAULT '',
    work_unit TEXT NOT NULL DEFAULT '',
    recruited_on TEXT,
    recruited_by TEXT NOT NULL DEFAULT '',
    youth_union_on TEXT,
    youth_union_at TEXT NOT NULL DEFAULT '',
    enlisted_on TEXT,
    discharged_on TEXT,
    military_rank TEXT NOT NULL DEFAULT '',
    general_education TEXT NOT NULL DEFAULT '',
    expertise_level TEXT NOT NULL DEFAULT '',
    expertise_field TEXT NOT NULL DEFAULT '',
    technology TEXT NOT NULL DEFAULT '',
    degree TEXT NOT NULL DEFAULT '',
    academic_rank TEXT NOT NULL DEFAULT '',
    theory TEXT NOT NULL DEFAULT '',
    theory_form TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    informatics TEXT NOT NULL DEFAULT '',
    minority_language TEXT NOT NULL DEFAULT '',
    health TEXT NOT NULL DEFAULT '',
    wounded_grade TEXT NOT NULL DEFAULT '',
    martyr_family INTEGER NOT NULL DEFAULT 0,
    merit_family INTEGER NOT NULL DEFAULT 0,
    life_story TEXT NOT NULL DEFAULT '',
    self_remark TEXT NOT NULL DEFAULT '',
    household_income INTEGER,
    income_per_head INTEGER,
    house TEXT NOT NULL DEFAULT '',
    land TEXT NOT NULL DEFAULT '',
    business TEXT NOT NULL DEFAULT '',
    labourers INTEGER,
    assets TEXT NOT NULL DEFAULT '',
    photo TEXT NOT NULL DEFAULT '',
    scans_note TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX person_by_citizen_number ON person(citizen_number) WHERE citizen_number <> '';
CREATE UNIQUE INDEX person_by_card_number ON person(card_number) WHERE card_number <> '';
CREATE TABLE membership_event (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person(id),
    kind TEXT NOT NULL,
    "on" TEXT NOT NULL,
    decided_on TEXT,
    decision_number TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    until_on TEXT,
    reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX membership_event_by_person ON membership_event(person_id);
CREATE TABLE life_period (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    from_on TEXT, to_on TEXT, work TEXT NOT NULL DEFAULT '', party_post TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE training (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    from_on TEXT, to_on TEXT, school TEXT NOT NULL DEFAULT '', subject TEXT NOT NULL DEFAULT '',
    form TEXT NOT NULL DEFAULT '', certificate TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE journey (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    from_on TEXT, to_on TEXT, country TEXT NOT NULL DEFAULT '', purpose TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE foreign_tie (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE award (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    given_on TEXT, form TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
    given_by TEXT NOT NULL DEFAULT '', decision_number TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE badge (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    years INTEGER, awarded_on TEXT, badge_number TEXT NOT NULL DEFAULT '', decision_number TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE honour (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    given_on TEXT, title TEXT NOT NULL DEFAULT '', given_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE discipline (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    decided_on TEXT, side TEXT NOT NULL DEFAULT '', form TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '', decision_number TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE post (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    side TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '',
    from_on TEXT, to_on TEXT
) STRICT;
CREATE TABLE relative (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    relation TEXT NOT NULL DEFAULT '', full_name TEXT NOT NULL DEFAULT '', born_on TEXT, died_on TEXT,
    birth_place TEXT NOT NULL DEFAULT '', home TEXT NOT NULL DEFAULT '',
    residence TEXT NOT NULL DEFAULT '', occupation TEXT NOT NULL DEFAULT '',
    nationality TEXT NOT NULL DEFAULT '', family_class TEXT NOT NULL DEFAULT '',
    economy TEXT NOT NULL DEFAULT '', party_member INTEGER NOT NULL DEFAULT 0,
    political_history TEXT NOT NULL DEFAULT '', lawfulness TEXT NOT NULL DEFAULT '',
    criminal_record TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE introducer (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    full_name TEXT NOT NULL DEFAULT '', post TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE social_membership (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    joined_on TEXT, organisation TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE history_trait (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT '', happened_on TEXT, detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE paper (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0,
    type_number INTEGER, title TEXT NOT NULL DEFAULT '', number TEXT NOT NULL DEFAULT '', dated_on TEXT,
    issued_by TEXT NOT NULL DEFAULT '', valid_until TEXT, pages INTEGER, kept_at TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '', file_name TEXT NOT NULL DEFAULT '', content TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX life_period_by_person ON life_period(person_id);
CREATE INDEX training_by_person ON training(person_id);
CREATE INDEX journey_by_person ON journey(person_id);
CREATE INDEX foreign_tie_by_person ON foreign_tie(person_id);
CREATE INDEX award_by_person ON award(person_id);
CREATE INDEX badge_by_person ON badge(person_id);
CREATE INDEX honour_by_person ON honour(person_id);
CREATE INDEX discipline_by_person ON discipline(person_id);
CREATE INDEX post_by_person ON post(person_id);
CREATE INDEX relative_by_person ON relative(person_id);
CREATE INDEX introducer_by_person ON introducer(person_id);
CREATE INDEX social_membership_by_person ON social_membership(person_id);
CREATE INDEX history_trait_by_person ON history_trait(person_id);
CREATE INDEX paper_by_person ON paper(person_id);
CREATE TABLE slip (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person(id),
    form_code TEXT NOT NULL,
    printed_on TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX slip_by_person ON slip(person_id);
CREATE TABLE disclosure (
    id INTEGER PRIMARY KEY,
    person_id INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('shown', 'printed', 'exported')),
    what TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_by_person ON disclosure(person_id)
