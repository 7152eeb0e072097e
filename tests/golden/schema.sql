CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
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
;
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
CREATE INDEX history_erased ON history(act_id) WHERE before IS NULL AND after IS NULL
;
CREATE TABLE outgoing_document (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    dated_on TEXT,
    signer TEXT NOT NULL DEFAULT '',
    signer_post TEXT NOT NULL DEFAULT '',
    on_behalf TEXT NOT NULL DEFAULT '',
    recipients TEXT NOT NULL DEFAULT '',
    congress INTEGER NOT NULL DEFAULT 0,
    new_committee INTEGER NOT NULL DEFAULT 0,
    draft_no INTEGER,
    copies INTEGER,
    kept_at TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    form TEXT NOT NULL DEFAULT '',
    meeting_id INTEGER NOT NULL DEFAULT 0,
    candidacy_id INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'issued', 'cancelled')),
    term_id INTEGER NOT NULL DEFAULT 0,
    year INTEGER NOT NULL DEFAULT 0,
    number INTEGER,
    symbol TEXT NOT NULL DEFAULT '',
    by_hand INTEGER NOT NULL DEFAULT 0,
    cancelled_on TEXT,
    cancel_reason TEXT NOT NULL DEFAULT '',
    CHECK ((state = 'draft') = (number IS NULL))
) STRICT;
CREATE TABLE incoming_document (
    id INTEGER PRIMARY KEY,
    arrival_number INTEGER,
    received_on TEXT,
    sender TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL DEFAULT '',
    dated_on TEXT,
    type TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    handed_to TEXT NOT NULL DEFAULT '',
    answer_by TEXT,
    answered_on TEXT,
    answer TEXT NOT NULL DEFAULT '',
    kept_at TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    answer_document_id INTEGER NOT NULL DEFAULT 0,
    year INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX outgoing_document_by_number ON outgoing_document(type, number);
CREATE INDEX outgoing_document_by_meeting ON outgoing_document(meeting_id);
CREATE INDEX incoming_document_waiting ON incoming_document(answer_by) WHERE answered_on IS NULL
;
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
, chair_name TEXT NOT NULL DEFAULT '', secretary_name TEXT NOT NULL DEFAULT '', drafter_id INTEGER NOT NULL DEFAULT 0) STRICT;
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
    text TEXT NOT NULL DEFAULT '', conclusion TEXT NOT NULL DEFAULT '', candidacy_id INTEGER NOT NULL DEFAULT 0, phase TEXT NOT NULL DEFAULT '') STRICT;
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
    candidacy_id INTEGER NOT NULL DEFAULT 0, phase TEXT NOT NULL DEFAULT '', against_reason TEXT NOT NULL DEFAULT '', number TEXT NOT NULL DEFAULT '', present_official INTEGER, present_probationary INTEGER, absent_reason TEXT NOT NULL DEFAULT '') STRICT;
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
, now_due_on TEXT, now_person_id INTEGER NOT NULL DEFAULT 0, assignment_id INTEGER NOT NULL DEFAULT 0) STRICT;
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
;
CREATE INDEX meeting_vote_by_candidacy ON meeting_vote(candidacy_id) WHERE candidacy_id <> 0;
CREATE INDEX outgoing_document_by_candidacy ON outgoing_document(candidacy_id) WHERE candidacy_id <> 0;
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
;
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
;
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
CREATE TABLE 'meeting_words_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'meeting_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'meeting_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE 'meeting_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE INDEX task_by_assignment ON task(assignment_id);
CREATE INDEX task_by_last_day ON task(state, coalesce(now_due_on, due_on));
CREATE TABLE task_report (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL DEFAULT 0,
    reported_on TEXT NOT NULL,
    state TEXT NOT NULL,
    done_on TEXT,
    due_on TEXT,
    text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_report_by_task ON task_report(task_id);
CREATE INDEX task_report_by_meeting ON task_report(meeting_id);
CREATE TABLE assignment (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person(id),
    meeting_id INTEGER NOT NULL DEFAULT 0,
    none_because TEXT NOT NULL DEFAULT '',
    UNIQUE (year, person_id, meeting_id)
) STRICT;
CREATE INDEX assignment_by_person ON assignment(person_id);
CREATE INDEX assignment_by_meeting ON assignment(meeting_id);
CREATE TABLE year_of_work (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person(id),
    result TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    noted_on TEXT,
    UNIQUE (year, person_id)
) STRICT;
CREATE INDEX year_of_work_by_person ON year_of_work(person_id);
CREATE TABLE voucher (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('receipt', 'payment')),
    dated_on TEXT,
    party TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    amount INTEGER CHECK (amount > 0),
    source TEXT NOT NULL DEFAULT '',
    spending TEXT NOT NULL DEFAULT '',
    sub_item TEXT NOT NULL DEFAULT '',
    enterprise_support INTEGER NOT NULL DEFAULT 0,
    approver TEXT NOT NULL DEFAULT '',
    approver_post TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '',
    book_no TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    fund TEXT NOT NULL,
    other_fund TEXT NOT NULL DEFAULT '',
    advance_id INTEGER NOT NULL DEFAULT 0,
    reverses_id INTEGER NOT NULL DEFAULT 0,
    link TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'posted', 'cancelled')),
    year INTEGER NOT NULL DEFAULT 0,
    number INTEGER,
    cancel_reason TEXT NOT NULL DEFAULT '',
    CHECK ((number IS NULL) = (state = 'draft'))
) STRICT;
CREATE UNIQUE INDEX voucher_number ON voucher (kind, year, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX voucher_reverses ON voucher (reverses_id) WHERE reverses_id <> 0 AND state <> 'cancelled';
CREATE INDEX voucher_year ON voucher (year, dated_on);
CREATE INDEX voucher_day ON voucher (dated_on);
CREATE INDEX voucher_advance ON voucher (advance_id) WHERE advance_id <> 0;
CREATE INDEX voucher_advances ON voucher (other_fund) WHERE other_fund = 'advance';
CREATE INDEX voucher_unposted ON voucher (state) WHERE state IN ('draft', 'approved');
CREATE TABLE voucher_paper (
    id INTEGER PRIMARY KEY,
    voucher_id INTEGER NOT NULL REFERENCES voucher (id),
    kind TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    dated_on TEXT,
    issued_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
, file_name TEXT NOT NULL DEFAULT '', content TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX voucher_paper_of ON voucher_paper (voucher_id);
CREATE TABLE ledger_entry (
    id INTEGER PRIMARY KEY,
    voucher_id INTEGER NOT NULL REFERENCES voucher (id),
    day TEXT NOT NULL,
    fund TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('received', 'spent', 'moved')),
    source TEXT NOT NULL DEFAULT '',
    spending TEXT NOT NULL DEFAULT '',
    sub_item TEXT NOT NULL DEFAULT '',
    amount INTEGER NOT NULL
) STRICT;
CREATE INDEX ledger_entry_day ON ledger_entry (day, id);
CREATE INDEX ledger_entry_voucher ON ledger_entry (voucher_id);
CREATE TABLE month_sum (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL,
    fund TEXT NOT NULL,
    side TEXT NOT NULL,
    source TEXT NOT NULL,
    spending TEXT NOT NULL,
    amount INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX month_sum_of ON month_sum (month, fund, side, source, spending);
CREATE TABLE opening_amount (
    id INTEGER PRIMARY KEY,
    from_on TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('fund', 'source')),
    key TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    UNIQUE (part, key)
) STRICT;
CREATE TABLE closed_period (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('month', 'quarter', 'year')),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    closed_on TEXT,
    figures TEXT NOT NULL,
    UNIQUE (kind, from_on)
) STRICT;
CREATE TABLE cash_count (
    id INTEGER PRIMARY KEY,
    counted_on TEXT,
    counted INTEGER CHECK (counted >= 0),
    counted_by TEXT NOT NULL DEFAULT '',
    witness TEXT NOT NULL DEFAULT '',
    explanation TEXT NOT NULL DEFAULT '',
    expected INTEGER NOT NULL
, notes TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE estimate (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE,
    sent_on TEXT,
    approved_on TEXT,
    approved_by TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE estimate_line (
    id INTEGER PRIMARY KEY,
    estimate_id INTEGER NOT NULL REFERENCES estimate (id),
    heading TEXT NOT NULL,
    proposed INTEGER CHECK (proposed >= 0),
    approved INTEGER CHECK (approved >= 0),
    basis TEXT NOT NULL DEFAULT '',
    UNIQUE (estimate_id, heading)
) STRICT;
CREATE TABLE estimate_supplement (
    id INTEGER PRIMARY KEY,
    estimate_id INTEGER NOT NULL REFERENCES estimate (id),
    heading TEXT NOT NULL,
    amount INTEGER CHECK (amount > 0),
    lowers INTEGER NOT NULL DEFAULT 0,
    decided_on TEXT,
    decision TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX estimate_supplement_of ON estimate_supplement (estimate_id);
CREATE TABLE year_figures (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE,
    committee_members INTEGER,
    employees INTEGER,
    wage_fund INTEGER
) STRICT;
CREATE TABLE own_regime (
    id INTEGER PRIMARY KEY,
    from_on TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT
;
CREATE TABLE dues_terms (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    from_month TEXT NOT NULL,
    dues_group TEXT NOT NULL,
    base INTEGER CHECK (base > 0),
    voluntary INTEGER NOT NULL DEFAULT 0 CHECK (voluntary >= 0),
    voluntary_decision TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (person_id, from_month)
) STRICT;
CREATE TABLE dues_relief (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('exempt', 'reduced', 'deferred')),
    percent INTEGER,
    from_month TEXT NOT NULL,
    until_month TEXT NOT NULL DEFAULT '',
    ground TEXT NOT NULL,
    request TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX dues_relief_of ON dues_relief (person_id);
CREATE TABLE dues_month (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL UNIQUE,
    made_on TEXT,
    closed_on TEXT,
    share TEXT NOT NULL DEFAULT '',
    share_source TEXT NOT NULL DEFAULT '',
    share_sure TEXT NOT NULL DEFAULT '',
    rounding TEXT NOT NULL DEFAULT '',
    members INTEGER NOT NULL DEFAULT 0,
    exempt INTEGER NOT NULL DEFAULT 0,
    charged INTEGER NOT NULL DEFAULT 0,
    corrected INTEGER NOT NULL DEFAULT 0,
    collected INTEGER NOT NULL DEFAULT 0,
    unpaid INTEGER NOT NULL DEFAULT 0,
    in_advance INTEGER NOT NULL DEFAULT 0,
    kept INTEGER NOT NULL DEFAULT 0,
    to_send INTEGER NOT NULL DEFAULT 0,
    remitted INTEGER NOT NULL DEFAULT 0,
    owed INTEGER NOT NULL DEFAULT 0,
    voucher_id INTEGER NOT NULL DEFAULT 0,
    CHECK (kept + to_send = collected)
) STRICT;
CREATE TABLE dues_charge (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL REFERENCES dues_month (month),
    person_id INTEGER NOT NULL REFERENCES person (id),
    for_month TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('month', 'correction')),
    state TEXT NOT NULL CHECK (state IN ('pays', 'exempt', 'elsewhere', 'missing')),
    dues_group TEXT NOT NULL DEFAULT '',
    base INTEGER,
    rate TEXT NOT NULL DEFAULT '',
    reduction INTEGER NOT NULL DEFAULT 0,
    voluntary INTEGER NOT NULL DEFAULT 0,
    amount INTEGER NOT NULL DEFAULT 0,
    ground TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    rule TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    sure TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX dues_charge_month ON dues_charge (month);
CREATE INDEX dues_charge_of ON dues_charge (person_id, for_month);
CREATE UNIQUE INDEX dues_charge_once ON dues_charge (month, person_id) WHERE kind = 'month';
CREATE TABLE dues_payment (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    paid_on TEXT NOT NULL,
    for_month TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount <> 0),
    channel TEXT NOT NULL CHECK (channel IN ('portal', 'cash', 'transfer')),
    receipt_no TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    reverses_id INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX dues_payment_day ON dues_payment (paid_on);
CREATE INDEX dues_payment_of ON dues_payment (person_id);
CREATE UNIQUE INDEX dues_payment_reverses ON dues_payment (reverses_id) WHERE reverses_id <> 0;
CREATE TABLE dues_remittance (
    id INTEGER PRIMARY KEY,
    paid_on TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount <> 0),
    channel TEXT NOT NULL CHECK (channel IN ('portal', 'cash', 'transfer')),
    receipt_no TEXT NOT NULL DEFAULT '',
    receiver TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    reverses_id INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX dues_remittance_day ON dues_remittance (paid_on);
CREATE UNIQUE INDEX dues_remittance_reverses ON dues_remittance (reverses_id) WHERE reverses_id <> 0
;
CREATE TABLE support (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    purpose TEXT NOT NULL DEFAULT '',
    document_id INTEGER NOT NULL DEFAULT 0,
    approved_on TEXT,
    approval_number TEXT NOT NULL DEFAULT '',
    approved_by TEXT NOT NULL DEFAULT '',
    approved_amount INTEGER CHECK (approved_amount > 0),
    dropped_on TEXT,
    drop_reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX support_year ON support (year);
CREATE TABLE support_line (
    id INTEGER PRIMARY KEY,
    support_id INTEGER NOT NULL REFERENCES support (id),
    spending TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    basis TEXT NOT NULL DEFAULT '',
    UNIQUE (support_id, spending)
) STRICT;
CREATE TABLE support_transfer (
    id INTEGER PRIMARY KEY,
    support_id INTEGER NOT NULL REFERENCES support (id),
    voucher_id INTEGER NOT NULL UNIQUE REFERENCES voucher (id)
) STRICT;
CREATE INDEX support_transfer_of ON support_transfer (support_id);
CREATE TABLE support_purchase (
    id INTEGER PRIMARY KEY,
    support_id INTEGER NOT NULL REFERENCES support (id),
    bought_on TEXT,
    seller TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL DEFAULT '',
    amount INTEGER CHECK (amount > 0),
    invoice_number TEXT NOT NULL DEFAULT '',
    invoice_name TEXT NOT NULL DEFAULT '',
    invoice_tax_code TEXT NOT NULL DEFAULT '',
    in_cash INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX support_purchase_of ON support_purchase (support_id);
CREATE TABLE support_paper (
    id INTEGER PRIMARY KEY,
    support_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    dated_on TEXT,
    kept_at TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX support_paper_of ON support_paper (support_id);
CREATE INDEX voucher_paper_content ON voucher_paper (content) WHERE content <> '';
CREATE TABLE voucher_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('receipt', 'payment')),
    party TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    amount INTEGER CHECK (amount > 0),
    source TEXT NOT NULL DEFAULT '',
    spending TEXT NOT NULL DEFAULT '',
    sub_item TEXT NOT NULL DEFAULT '',
    approver TEXT NOT NULL DEFAULT '',
    approver_post TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '',
    fund TEXT NOT NULL,
    other_fund TEXT NOT NULL DEFAULT ''
) STRICT
;
CREATE TABLE bank_account (
    id INTEGER PRIMARY KEY,
    from_on TEXT UNIQUE,
    bank TEXT NOT NULL,
    number TEXT NOT NULL
) STRICT;
CREATE TABLE payment_request (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('payment', 'advance')),
    dated_on TEXT,
    requester TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    amount INTEGER CHECK (amount > 0),
    papers TEXT NOT NULL DEFAULT '',
    due_on TEXT,
    year INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX payment_request_year ON payment_request (year, dated_on);
CREATE INDEX voucher_link ON voucher (link) WHERE link <> '';
CREATE TABLE printed_report (
    id INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    period TEXT NOT NULL,
    printed_on TEXT,
    figures TEXT NOT NULL,
    act INTEGER NOT NULL
) STRICT;
CREATE INDEX printed_report_of ON printed_report (form, period);
CREATE TRIGGER "admission_target_insert_kept" AFTER INSERT ON "admission_target" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'admission_target', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'admission_target', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'year', NEW."year", 'admissions', NEW."admissions", 'document', NEW."document") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "admission_target_update_kept" AFTER UPDATE ON "admission_target" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'admission_target', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'admission_target', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'year', OLD."year", 'admissions', OLD."admissions", 'document', OLD."document"), json_object('id', NEW."id", 'year', NEW."year", 'admissions', NEW."admissions", 'document', NEW."document")) AS b, book_differing(json_object('id', NEW."id", 'year', NEW."year", 'admissions', NEW."admissions", 'document', NEW."document"), json_object('id', OLD."id", 'year', OLD."year", 'admissions', OLD."admissions", 'document', OLD."document")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "admission_target_delete_kept" AFTER DELETE ON "admission_target" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'admission_target', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'admission_target', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'year', OLD."year", 'admissions', OLD."admissions", 'document', OLD."document") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "assignment_insert_kept" AFTER INSERT ON "assignment" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'assignment', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'assignment', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'year', NEW."year", 'person_id', NEW."person_id", 'meeting_id', NEW."meeting_id", 'none_because', NEW."none_because") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "assignment_update_kept" AFTER UPDATE ON "assignment" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'assignment', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'assignment', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'year', OLD."year", 'person_id', OLD."person_id", 'meeting_id', OLD."meeting_id", 'none_because', OLD."none_because"), json_object('id', NEW."id", 'year', NEW."year", 'person_id', NEW."person_id", 'meeting_id', NEW."meeting_id", 'none_because', NEW."none_because")) AS b, book_differing(json_object('id', NEW."id", 'year', NEW."year", 'person_id', NEW."person_id", 'meeting_id', NEW."meeting_id", 'none_because', NEW."none_because"), json_object('id', OLD."id", 'year', OLD."year", 'person_id', OLD."person_id", 'meeting_id', OLD."meeting_id", 'none_because', OLD."none_because")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "assignment_delete_kept" AFTER DELETE ON "assignment" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'assignment', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'assignment', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'year', OLD."year", 'person_id', OLD."person_id", 'meeting_id', OLD."meeting_id", 'none_because', OLD."none_because") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "attendance_insert_kept" AFTER INSERT ON "attendance" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'attendance', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'attendance', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'person_id', NEW."person_id", 'name', NEW."name", 'rank', NEW."rank", 'guest', NEW."guest", 'away', NEW."away", 'exempt', NEW."exempt", 'suspended', NEW."suspended", 'state', NEW."state", 'reason', NEW."reason", 'late_minutes', NEW."late_minutes", 'left_out', NEW."left_out") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "attendance_update_kept" AFTER UPDATE ON "attendance" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'attendance', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'attendance', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'person_id', OLD."person_id", 'name', OLD."name", 'rank', OLD."rank", 'guest', OLD."guest", 'away', OLD."away", 'exempt', OLD."exempt", 'suspended', OLD."suspended", 'state', OLD."state", 'reason', OLD."reason", 'late_minutes', OLD."late_minutes", 'left_out', OLD."left_out"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'person_id', NEW."person_id", 'name', NEW."name", 'rank', NEW."rank", 'guest', NEW."guest", 'away', NEW."away", 'exempt', NEW."exempt", 'suspended', NEW."suspended", 'state', NEW."state", 'reason', NEW."reason", 'late_minutes', NEW."late_minutes", 'left_out', NEW."left_out")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'person_id', NEW."person_id", 'name', NEW."name", 'rank', NEW."rank", 'guest', NEW."guest", 'away', NEW."away", 'exempt', NEW."exempt", 'suspended', NEW."suspended", 'state', NEW."state", 'reason', NEW."reason", 'late_minutes', NEW."late_minutes", 'left_out', NEW."left_out"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'person_id', OLD."person_id", 'name', OLD."name", 'rank', OLD."rank", 'guest', OLD."guest", 'away', OLD."away", 'exempt', OLD."exempt", 'suspended', OLD."suspended", 'state', OLD."state", 'reason', OLD."reason", 'late_minutes', OLD."late_minutes", 'left_out', OLD."left_out")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "attendance_delete_kept" AFTER DELETE ON "attendance" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'attendance', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'attendance', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'person_id', OLD."person_id", 'name', OLD."name", 'rank', OLD."rank", 'guest', OLD."guest", 'away', OLD."away", 'exempt', OLD."exempt", 'suspended', OLD."suspended", 'state', OLD."state", 'reason', OLD."reason", 'late_minutes', OLD."late_minutes", 'left_out', OLD."left_out") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "award_insert_kept" AFTER INSERT ON "award" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'award', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'award', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'given_on', NEW."given_on", 'form', NEW."form", 'reason', NEW."reason", 'given_by', NEW."given_by", 'decision_number', NEW."decision_number") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "award_update_kept" AFTER UPDATE ON "award" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'award', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'award', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'given_on', OLD."given_on", 'form', OLD."form", 'reason', OLD."reason", 'given_by', OLD."given_by", 'decision_number', OLD."decision_number"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'given_on', NEW."given_on", 'form', NEW."form", 'reason', NEW."reason", 'given_by', NEW."given_by", 'decision_number', NEW."decision_number")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'given_on', NEW."given_on", 'form', NEW."form", 'reason', NEW."reason", 'given_by', NEW."given_by", 'decision_number', NEW."decision_number"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'given_on', OLD."given_on", 'form', OLD."form", 'reason', OLD."reason", 'given_by', OLD."given_by", 'decision_number', OLD."decision_number")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "award_delete_kept" AFTER DELETE ON "award" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'award', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'award', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'given_on', OLD."given_on", 'form', OLD."form", 'reason', OLD."reason", 'given_by', OLD."given_by", 'decision_number', OLD."decision_number") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "badge_insert_kept" AFTER INSERT ON "badge" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'badge', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'badge', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'years', NEW."years", 'awarded_on', NEW."awarded_on", 'badge_number', NEW."badge_number", 'decision_number', NEW."decision_number") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "badge_update_kept" AFTER UPDATE ON "badge" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'badge', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'badge', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'years', OLD."years", 'awarded_on', OLD."awarded_on", 'badge_number', OLD."badge_number", 'decision_number', OLD."decision_number"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'years', NEW."years", 'awarded_on', NEW."awarded_on", 'badge_number', NEW."badge_number", 'decision_number', NEW."decision_number")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'years', NEW."years", 'awarded_on', NEW."awarded_on", 'badge_number', NEW."badge_number", 'decision_number', NEW."decision_number"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'years', OLD."years", 'awarded_on', OLD."awarded_on", 'badge_number', OLD."badge_number", 'decision_number', OLD."decision_number")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "badge_delete_kept" AFTER DELETE ON "badge" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'badge', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'badge', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'years', OLD."years", 'awarded_on', OLD."awarded_on", 'badge_number', OLD."badge_number", 'decision_number', OLD."decision_number") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "ballot_name_insert_kept" AFTER INSERT ON "ballot_name" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'ballot_name', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'ballot_name', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'round_id', NEW."round_id", 'sort_order', NEW."sort_order", 'person_id', NEW."person_id", 'name', NEW."name", 'votes', NEW."votes", 'chosen', NEW."chosen") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "ballot_name_update_kept" AFTER UPDATE ON "ballot_name" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'ballot_name', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'ballot_name', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'round_id', OLD."round_id", 'sort_order', OLD."sort_order", 'person_id', OLD."person_id", 'name', OLD."name", 'votes', OLD."votes", 'chosen', OLD."chosen"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'round_id', NEW."round_id", 'sort_order', NEW."sort_order", 'person_id', NEW."person_id", 'name', NEW."name", 'votes', NEW."votes", 'chosen', NEW."chosen")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'round_id', NEW."round_id", 'sort_order', NEW."sort_order", 'person_id', NEW."person_id", 'name', NEW."name", 'votes', NEW."votes", 'chosen', NEW."chosen"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'round_id', OLD."round_id", 'sort_order', OLD."sort_order", 'person_id', OLD."person_id", 'name', OLD."name", 'votes', OLD."votes", 'chosen', OLD."chosen")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "ballot_name_delete_kept" AFTER DELETE ON "ballot_name" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'ballot_name', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'ballot_name', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'round_id', OLD."round_id", 'sort_order', OLD."sort_order", 'person_id', OLD."person_id", 'name', OLD."name", 'votes', OLD."votes", 'chosen', OLD."chosen") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "ballot_round_insert_kept" AFTER INSERT ON "ballot_round" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'ballot_round', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'ballot_round', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'election_id', NEW."election_id", 'sort_order', NEW."sort_order", 'seats', NEW."seats", 'entitled', NEW."entitled", 'present', NEW."present", 'convened', NEW."convened", 'share', NEW."share", 'voters', NEW."voters", 'handed_out', NEW."handed_out", 'returned', NEW."returned", 'valid', NEW."valid", 'invalid', NEW."invalid", 'invalid_reasons', NEW."invalid_reasons", 'started_at', NEW."started_at", 'ended_at', NEW."ended_at", 'settled', NEW."settled", 'document_id', NEW."document_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "ballot_round_update_kept" AFTER UPDATE ON "ballot_round" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'ballot_round', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'ballot_round', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'election_id', OLD."election_id", 'sort_order', OLD."sort_order", 'seats', OLD."seats", 'entitled', OLD."entitled", 'present', OLD."present", 'convened', OLD."convened", 'share', OLD."share", 'voters', OLD."voters", 'handed_out', OLD."handed_out", 'returned', OLD."returned", 'valid', OLD."valid", 'invalid', OLD."invalid", 'invalid_reasons', OLD."invalid_reasons", 'started_at', OLD."started_at", 'ended_at', OLD."ended_at", 'settled', OLD."settled", 'document_id', OLD."document_id"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'election_id', NEW."election_id", 'sort_order', NEW."sort_order", 'seats', NEW."seats", 'entitled', NEW."entitled", 'present', NEW."present", 'convened', NEW."convened", 'share', NEW."share", 'voters', NEW."voters", 'handed_out', NEW."handed_out", 'returned', NEW."returned", 'valid', NEW."valid", 'invalid', NEW."invalid", 'invalid_reasons', NEW."invalid_reasons", 'started_at', NEW."started_at", 'ended_at', NEW."ended_at", 'settled', NEW."settled", 'document_id', NEW."document_id")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'election_id', NEW."election_id", 'sort_order', NEW."sort_order", 'seats', NEW."seats", 'entitled', NEW."entitled", 'present', NEW."present", 'convened', NEW."convened", 'share', NEW."share", 'voters', NEW."voters", 'handed_out', NEW."handed_out", 'returned', NEW."returned", 'valid', NEW."valid", 'invalid', NEW."invalid", 'invalid_reasons', NEW."invalid_reasons", 'started_at', NEW."started_at", 'ended_at', NEW."ended_at", 'settled', NEW."settled", 'document_id', NEW."document_id"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'election_id', OLD."election_id", 'sort_order', OLD."sort_order", 'seats', OLD."seats", 'entitled', OLD."entitled", 'present', OLD."present", 'convened', OLD."convened", 'share', OLD."share", 'voters', OLD."voters", 'handed_out', OLD."handed_out", 'returned', OLD."returned", 'valid', OLD."valid", 'invalid', OLD."invalid", 'invalid_reasons', OLD."invalid_reasons", 'started_at', OLD."started_at", 'ended_at', OLD."ended_at", 'settled', OLD."settled", 'document_id', OLD."document_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "ballot_round_delete_kept" AFTER DELETE ON "ballot_round" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'ballot_round', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'ballot_round', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'election_id', OLD."election_id", 'sort_order', OLD."sort_order", 'seats', OLD."seats", 'entitled', OLD."entitled", 'present', OLD."present", 'convened', OLD."convened", 'share', OLD."share", 'voters', OLD."voters", 'handed_out', OLD."handed_out", 'returned', OLD."returned", 'valid', OLD."valid", 'invalid', OLD."invalid", 'invalid_reasons', OLD."invalid_reasons", 'started_at', OLD."started_at", 'ended_at', OLD."ended_at", 'settled', OLD."settled", 'document_id', OLD."document_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "bank_account_insert_kept" AFTER INSERT ON "bank_account" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'bank_account', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'bank_account', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'from_on', NEW."from_on", 'bank', NEW."bank", 'number', NEW."number") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "bank_account_update_kept" AFTER UPDATE ON "bank_account" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'bank_account', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'bank_account', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'from_on', OLD."from_on", 'bank', OLD."bank", 'number', OLD."number"), json_object('id', NEW."id", 'from_on', NEW."from_on", 'bank', NEW."bank", 'number', NEW."number")) AS b, book_differing(json_object('id', NEW."id", 'from_on', NEW."from_on", 'bank', NEW."bank", 'number', NEW."number"), json_object('id', OLD."id", 'from_on', OLD."from_on", 'bank', OLD."bank", 'number', OLD."number")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "bank_account_delete_kept" AFTER DELETE ON "bank_account" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'bank_account', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'bank_account', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'from_on', OLD."from_on", 'bank', OLD."bank", 'number', OLD."number") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "bound_book_insert_kept" AFTER INSERT ON "bound_book" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'bound_book', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'bound_book', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'kind', NEW."kind", 'number', NEW."number", 'year', NEW."year", 'term_id', NEW."term_id", 'opened_on', NEW."opened_on", 'closed_on', NEW."closed_on", 'page_from', NEW."page_from", 'page_to', NEW."page_to", 'printed_on', NEW."printed_on", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "bound_book_update_kept" AFTER UPDATE ON "bound_book" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'bound_book', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'bound_book', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'kind', OLD."kind", 'number', OLD."number", 'year', OLD."year", 'term_id', OLD."term_id", 'opened_on', OLD."opened_on", 'closed_on', OLD."closed_on", 'page_from', OLD."page_from", 'page_to', OLD."page_to", 'printed_on', OLD."printed_on", 'note', OLD."note"), json_object('id', NEW."id", 'kind', NEW."kind", 'number', NEW."number", 'year', NEW."year", 'term_id', NEW."term_id", 'opened_on', NEW."opened_on", 'closed_on', NEW."closed_on", 'page_from', NEW."page_from", 'page_to', NEW."page_to", 'printed_on', NEW."printed_on", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'kind', NEW."kind", 'number', NEW."number", 'year', NEW."year", 'term_id', NEW."term_id", 'opened_on', NEW."opened_on", 'closed_on', NEW."closed_on", 'page_from', NEW."page_from", 'page_to', NEW."page_to", 'printed_on', NEW."printed_on", 'note', NEW."note"), json_object('id', OLD."id", 'kind', OLD."kind", 'number', OLD."number", 'year', OLD."year", 'term_id', OLD."term_id", 'opened_on', OLD."opened_on", 'closed_on', OLD."closed_on", 'page_from', OLD."page_from", 'page_to', OLD."page_to", 'printed_on', OLD."printed_on", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "bound_book_delete_kept" AFTER DELETE ON "bound_book" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'bound_book', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'bound_book', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'kind', OLD."kind", 'number', OLD."number", 'year', OLD."year", 'term_id', OLD."term_id", 'opened_on', OLD."opened_on", 'closed_on', OLD."closed_on", 'page_from', OLD."page_from", 'page_to', OLD."page_to", 'printed_on', OLD."printed_on", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "bound_paper_insert_kept" AFTER INSERT ON "bound_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'bound_paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'bound_paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'bound_book_id', NEW."bound_book_id", 'meeting_id', NEW."meeting_id", 'document_id', NEW."document_id", 'title', NEW."title", 'page_from', NEW."page_from", 'page_to', NEW."page_to", 'draft', NEW."draft", 'text_hash', NEW."text_hash") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "bound_paper_update_kept" AFTER UPDATE ON "bound_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'bound_paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'bound_paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'bound_book_id', OLD."bound_book_id", 'meeting_id', OLD."meeting_id", 'document_id', OLD."document_id", 'title', OLD."title", 'page_from', OLD."page_from", 'page_to', OLD."page_to", 'draft', OLD."draft", 'text_hash', OLD."text_hash"), json_object('id', NEW."id", 'bound_book_id', NEW."bound_book_id", 'meeting_id', NEW."meeting_id", 'document_id', NEW."document_id", 'title', NEW."title", 'page_from', NEW."page_from", 'page_to', NEW."page_to", 'draft', NEW."draft", 'text_hash', NEW."text_hash")) AS b, book_differing(json_object('id', NEW."id", 'bound_book_id', NEW."bound_book_id", 'meeting_id', NEW."meeting_id", 'document_id', NEW."document_id", 'title', NEW."title", 'page_from', NEW."page_from", 'page_to', NEW."page_to", 'draft', NEW."draft", 'text_hash', NEW."text_hash"), json_object('id', OLD."id", 'bound_book_id', OLD."bound_book_id", 'meeting_id', OLD."meeting_id", 'document_id', OLD."document_id", 'title', OLD."title", 'page_from', OLD."page_from", 'page_to', OLD."page_to", 'draft', OLD."draft", 'text_hash', OLD."text_hash")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "bound_paper_delete_kept" AFTER DELETE ON "bound_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'bound_paper', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'bound_paper', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'bound_book_id', OLD."bound_book_id", 'meeting_id', OLD."meeting_id", 'document_id', OLD."document_id", 'title', OLD."title", 'page_from', OLD."page_from", 'page_to', OLD."page_to", 'draft', OLD."draft", 'text_hash', OLD."text_hash") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "candidacy_insert_kept" AFTER INSERT ON "candidacy" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'candidacy', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'candidacy', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'opened_on', NEW."opened_on", 'source', NEW."source", 'works_since', NEW."works_since", 'union_member', NEW."union_member", 'owner', NEW."owner", 'believer', NEW."believer", 'foreign_spouse', NEW."foreign_spouse", 'foreign_employer', NEW."foreign_employer", 'chinese_origin', NEW."chinese_origin", 'remote_area', NEW."remote_area", 'rules_of_on', NEW."rules_of_on", 'rules_document', NEW."rules_document", 'rules_seen_on', NEW."rules_seen_on", 'ended_on', NEW."ended_on", 'ended_as', NEW."ended_as", 'ended_to', NEW."ended_to", 'ended_reason', NEW."ended_reason", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "candidacy_update_kept" AFTER UPDATE ON "candidacy" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'candidacy', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'candidacy', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'opened_on', OLD."opened_on", 'source', OLD."source", 'works_since', OLD."works_since", 'union_member', OLD."union_member", 'owner', OLD."owner", 'believer', OLD."believer", 'foreign_spouse', OLD."foreign_spouse", 'foreign_employer', OLD."foreign_employer", 'chinese_origin', OLD."chinese_origin", 'remote_area', OLD."remote_area", 'rules_of_on', OLD."rules_of_on", 'rules_document', OLD."rules_document", 'rules_seen_on', OLD."rules_seen_on", 'ended_on', OLD."ended_on", 'ended_as', OLD."ended_as", 'ended_to', OLD."ended_to", 'ended_reason', OLD."ended_reason", 'note', OLD."note"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'opened_on', NEW."opened_on", 'source', NEW."source", 'works_since', NEW."works_since", 'union_member', NEW."union_member", 'owner', NEW."owner", 'believer', NEW."believer", 'foreign_spouse', NEW."foreign_spouse", 'foreign_employer', NEW."foreign_employer", 'chinese_origin', NEW."chinese_origin", 'remote_area', NEW."remote_area", 'rules_of_on', NEW."rules_of_on", 'rules_document', NEW."rules_document", 'rules_seen_on', NEW."rules_seen_on", 'ended_on', NEW."ended_on", 'ended_as', NEW."ended_as", 'ended_to', NEW."ended_to", 'ended_reason', NEW."ended_reason", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'opened_on', NEW."opened_on", 'source', NEW."source", 'works_since', NEW."works_since", 'union_member', NEW."union_member", 'owner', NEW."owner", 'believer', NEW."believer", 'foreign_spouse', NEW."foreign_spouse", 'foreign_employer', NEW."foreign_employer", 'chinese_origin', NEW."chinese_origin", 'remote_area', NEW."remote_area", 'rules_of_on', NEW."rules_of_on", 'rules_document', NEW."rules_document", 'rules_seen_on', NEW."rules_seen_on", 'ended_on', NEW."ended_on", 'ended_as', NEW."ended_as", 'ended_to', NEW."ended_to", 'ended_reason', NEW."ended_reason", 'note', NEW."note"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'opened_on', OLD."opened_on", 'source', OLD."source", 'works_since', OLD."works_since", 'union_member', OLD."union_member", 'owner', OLD."owner", 'believer', OLD."believer", 'foreign_spouse', OLD."foreign_spouse", 'foreign_employer', OLD."foreign_employer", 'chinese_origin', OLD."chinese_origin", 'remote_area', OLD."remote_area", 'rules_of_on', OLD."rules_of_on", 'rules_document', OLD."rules_document", 'rules_seen_on', OLD."rules_seen_on", 'ended_on', OLD."ended_on", 'ended_as', OLD."ended_as", 'ended_to', OLD."ended_to", 'ended_reason', OLD."ended_reason", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "candidacy_delete_kept" AFTER DELETE ON "candidacy" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'candidacy', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'candidacy', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'opened_on', OLD."opened_on", 'source', OLD."source", 'works_since', OLD."works_since", 'union_member', OLD."union_member", 'owner', OLD."owner", 'believer', OLD."believer", 'foreign_spouse', OLD."foreign_spouse", 'foreign_employer', OLD."foreign_employer", 'chinese_origin', OLD."chinese_origin", 'remote_area', OLD."remote_area", 'rules_of_on', OLD."rules_of_on", 'rules_document', OLD."rules_document", 'rules_seen_on', OLD."rules_seen_on", 'ended_on', OLD."ended_on", 'ended_as', OLD."ended_as", 'ended_to', OLD."ended_to", 'ended_reason', OLD."ended_reason", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "candidate_step_insert_kept" AFTER INSERT ON "candidate_step" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'candidate_step', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'candidate_step', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'stage', NEW."stage", 'done_on', NEW."done_on", 'number', NEW."number", 'decided_by', NEW."decided_by", 'received_on', NEW."received_on", 'reason', NEW."reason", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "candidate_step_update_kept" AFTER UPDATE ON "candidate_step" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'candidate_step', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'candidate_step', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'stage', OLD."stage", 'done_on', OLD."done_on", 'number', OLD."number", 'decided_by', OLD."decided_by", 'received_on', OLD."received_on", 'reason', OLD."reason", 'note', OLD."note"), json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'stage', NEW."stage", 'done_on', NEW."done_on", 'number', NEW."number", 'decided_by', NEW."decided_by", 'received_on', NEW."received_on", 'reason', NEW."reason", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'stage', NEW."stage", 'done_on', NEW."done_on", 'number', NEW."number", 'decided_by', NEW."decided_by", 'received_on', NEW."received_on", 'reason', NEW."reason", 'note', NEW."note"), json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'stage', OLD."stage", 'done_on', OLD."done_on", 'number', OLD."number", 'decided_by', OLD."decided_by", 'received_on', OLD."received_on", 'reason', OLD."reason", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "candidate_step_delete_kept" AFTER DELETE ON "candidate_step" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'candidate_step', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'candidate_step', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'stage', OLD."stage", 'done_on', OLD."done_on", 'number', OLD."number", 'decided_by', OLD."decided_by", 'received_on', OLD."received_on", 'reason', OLD."reason", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "candidate_text_insert_kept" AFTER INSERT ON "candidate_text" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'candidate_text', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'candidate_text', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'name', NEW."name", 'text', NEW."text") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "candidate_text_update_kept" AFTER UPDATE ON "candidate_text" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'candidate_text', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'candidate_text', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'name', OLD."name", 'text', OLD."text"), json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'name', NEW."name", 'text', NEW."text")) AS b, book_differing(json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'name', NEW."name", 'text', NEW."text"), json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'name', OLD."name", 'text', OLD."text")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "candidate_text_delete_kept" AFTER DELETE ON "candidate_text" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'candidate_text', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'candidate_text', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'name', OLD."name", 'text', OLD."text") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "cash_count_insert_kept" AFTER INSERT ON "cash_count" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'cash_count', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'cash_count', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'counted_on', NEW."counted_on", 'counted', NEW."counted", 'counted_by', NEW."counted_by", 'witness', NEW."witness", 'explanation', NEW."explanation", 'expected', NEW."expected", 'notes', NEW."notes") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "cash_count_update_kept" AFTER UPDATE ON "cash_count" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'cash_count', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'cash_count', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'counted_on', OLD."counted_on", 'counted', OLD."counted", 'counted_by', OLD."counted_by", 'witness', OLD."witness", 'explanation', OLD."explanation", 'expected', OLD."expected", 'notes', OLD."notes"), json_object('id', NEW."id", 'counted_on', NEW."counted_on", 'counted', NEW."counted", 'counted_by', NEW."counted_by", 'witness', NEW."witness", 'explanation', NEW."explanation", 'expected', NEW."expected", 'notes', NEW."notes")) AS b, book_differing(json_object('id', NEW."id", 'counted_on', NEW."counted_on", 'counted', NEW."counted", 'counted_by', NEW."counted_by", 'witness', NEW."witness", 'explanation', NEW."explanation", 'expected', NEW."expected", 'notes', NEW."notes"), json_object('id', OLD."id", 'counted_on', OLD."counted_on", 'counted', OLD."counted", 'counted_by', OLD."counted_by", 'witness', OLD."witness", 'explanation', OLD."explanation", 'expected', OLD."expected", 'notes', OLD."notes")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "cash_count_delete_kept" AFTER DELETE ON "cash_count" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'cash_count', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'cash_count', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'counted_on', OLD."counted_on", 'counted', OLD."counted", 'counted_by', OLD."counted_by", 'witness', OLD."witness", 'explanation', OLD."explanation", 'expected', OLD."expected", 'notes', OLD."notes") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "cell_insert_kept" AFTER INSERT ON "cell" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'cell', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'cell', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'enterprise', NEW."enterprise", 'enterprise_kind', NEW."enterprise_kind", 'organisation_type', NEW."organisation_type", 'place_name', NEW."place_name", 'symbol', NEW."symbol", 'organisation_code', NEW."organisation_code", 'address', NEW."address", 'has_seal', NEW."has_seal", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "cell_update_kept" AFTER UPDATE ON "cell" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'cell', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'cell', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'enterprise', OLD."enterprise", 'enterprise_kind', OLD."enterprise_kind", 'organisation_type', OLD."organisation_type", 'place_name', OLD."place_name", 'symbol', OLD."symbol", 'organisation_code', OLD."organisation_code", 'address', OLD."address", 'has_seal', OLD."has_seal", 'note', OLD."note"), json_object('id', NEW."id", 'enterprise', NEW."enterprise", 'enterprise_kind', NEW."enterprise_kind", 'organisation_type', NEW."organisation_type", 'place_name', NEW."place_name", 'symbol', NEW."symbol", 'organisation_code', NEW."organisation_code", 'address', NEW."address", 'has_seal', NEW."has_seal", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'enterprise', NEW."enterprise", 'enterprise_kind', NEW."enterprise_kind", 'organisation_type', NEW."organisation_type", 'place_name', NEW."place_name", 'symbol', NEW."symbol", 'organisation_code', NEW."organisation_code", 'address', NEW."address", 'has_seal', NEW."has_seal", 'note', NEW."note"), json_object('id', OLD."id", 'enterprise', OLD."enterprise", 'enterprise_kind', OLD."enterprise_kind", 'organisation_type', OLD."organisation_type", 'place_name', OLD."place_name", 'symbol', OLD."symbol", 'organisation_code', OLD."organisation_code", 'address', OLD."address", 'has_seal', OLD."has_seal", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "cell_delete_kept" AFTER DELETE ON "cell" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'cell', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'cell', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'enterprise', OLD."enterprise", 'enterprise_kind', OLD."enterprise_kind", 'organisation_type', OLD."organisation_type", 'place_name', OLD."place_name", 'symbol', OLD."symbol", 'organisation_code', OLD."organisation_code", 'address', OLD."address", 'has_seal', OLD."has_seal", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "closed_period_insert_kept" AFTER INSERT ON "closed_period" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'closed_period', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'closed_period', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'kind', NEW."kind", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'closed_on', NEW."closed_on", 'figures', NEW."figures") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "closed_period_update_kept" AFTER UPDATE ON "closed_period" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'closed_period', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'closed_period', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'kind', OLD."kind", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'closed_on', OLD."closed_on", 'figures', OLD."figures"), json_object('id', NEW."id", 'kind', NEW."kind", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'closed_on', NEW."closed_on", 'figures', NEW."figures")) AS b, book_differing(json_object('id', NEW."id", 'kind', NEW."kind", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'closed_on', NEW."closed_on", 'figures', NEW."figures"), json_object('id', OLD."id", 'kind', OLD."kind", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'closed_on', OLD."closed_on", 'figures', OLD."figures")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "closed_period_delete_kept" AFTER DELETE ON "closed_period" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'closed_period', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'closed_period', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'kind', OLD."kind", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'closed_on', OLD."closed_on", 'figures', OLD."figures") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "congress_insert_kept" AFTER INSERT ON "congress" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'congress', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'congress', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'ordinal', NEW."ordinal", 'term_name', NEW."term_name", 'ends_on', NEW."ends_on", 'copies', NEW."copies", 'result_reported_on', NEW."result_reported_on", 'approval_number', NEW."approval_number", 'approved_on', NEW."approved_on", 'approved_by', NEW."approved_by", 'handed_over_on', NEW."handed_over_on", 'appointed_id', NEW."appointed_id", 'appointment', NEW."appointment", 'note', NEW."note", 'term_id', NEW."term_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "congress_update_kept" AFTER UPDATE ON "congress" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'congress', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'congress', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'ordinal', OLD."ordinal", 'term_name', OLD."term_name", 'ends_on', OLD."ends_on", 'copies', OLD."copies", 'result_reported_on', OLD."result_reported_on", 'approval_number', OLD."approval_number", 'approved_on', OLD."approved_on", 'approved_by', OLD."approved_by", 'handed_over_on', OLD."handed_over_on", 'appointed_id', OLD."appointed_id", 'appointment', OLD."appointment", 'note', OLD."note", 'term_id', OLD."term_id"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'ordinal', NEW."ordinal", 'term_name', NEW."term_name", 'ends_on', NEW."ends_on", 'copies', NEW."copies", 'result_reported_on', NEW."result_reported_on", 'approval_number', NEW."approval_number", 'approved_on', NEW."approved_on", 'approved_by', NEW."approved_by", 'handed_over_on', NEW."handed_over_on", 'appointed_id', NEW."appointed_id", 'appointment', NEW."appointment", 'note', NEW."note", 'term_id', NEW."term_id")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'ordinal', NEW."ordinal", 'term_name', NEW."term_name", 'ends_on', NEW."ends_on", 'copies', NEW."copies", 'result_reported_on', NEW."result_reported_on", 'approval_number', NEW."approval_number", 'approved_on', NEW."approved_on", 'approved_by', NEW."approved_by", 'handed_over_on', NEW."handed_over_on", 'appointed_id', NEW."appointed_id", 'appointment', NEW."appointment", 'note', NEW."note", 'term_id', NEW."term_id"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'ordinal', OLD."ordinal", 'term_name', OLD."term_name", 'ends_on', OLD."ends_on", 'copies', OLD."copies", 'result_reported_on', OLD."result_reported_on", 'approval_number', OLD."approval_number", 'approved_on', OLD."approved_on", 'approved_by', OLD."approved_by", 'handed_over_on', OLD."handed_over_on", 'appointed_id', OLD."appointed_id", 'appointment', OLD."appointment", 'note', OLD."note", 'term_id', OLD."term_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "congress_delete_kept" AFTER DELETE ON "congress" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'congress', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'congress', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'ordinal', OLD."ordinal", 'term_name', OLD."term_name", 'ends_on', OLD."ends_on", 'copies', OLD."copies", 'result_reported_on', OLD."result_reported_on", 'approval_number', OLD."approval_number", 'approved_on', OLD."approved_on", 'approved_by', OLD."approved_by", 'handed_over_on', OLD."handed_over_on", 'appointed_id', OLD."appointed_id", 'appointment', OLD."appointment", 'note', OLD."note", 'term_id', OLD."term_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "congress_officer_insert_kept" AFTER INSERT ON "congress_officer" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'congress_officer', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'congress_officer', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'organ', NEW."organ", 'sort_order', NEW."sort_order", 'person_id', NEW."person_id", 'name', NEW."name", 'vote_id', NEW."vote_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "congress_officer_update_kept" AFTER UPDATE ON "congress_officer" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'congress_officer', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'congress_officer', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'organ', OLD."organ", 'sort_order', OLD."sort_order", 'person_id', OLD."person_id", 'name', OLD."name", 'vote_id', OLD."vote_id"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'organ', NEW."organ", 'sort_order', NEW."sort_order", 'person_id', NEW."person_id", 'name', NEW."name", 'vote_id', NEW."vote_id")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'organ', NEW."organ", 'sort_order', NEW."sort_order", 'person_id', NEW."person_id", 'name', NEW."name", 'vote_id', NEW."vote_id"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'organ', OLD."organ", 'sort_order', OLD."sort_order", 'person_id', OLD."person_id", 'name', OLD."name", 'vote_id', OLD."vote_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "congress_officer_delete_kept" AFTER DELETE ON "congress_officer" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'congress_officer', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'congress_officer', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'organ', OLD."organ", 'sort_order', OLD."sort_order", 'person_id', OLD."person_id", 'name', OLD."name", 'vote_id', OLD."vote_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "deadline_extension_insert_kept" AFTER INSERT ON "deadline_extension" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'deadline_extension', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'deadline_extension', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'deadline', NEW."deadline", 'until_on', NEW."until_on", 'document', NEW."document") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "deadline_extension_update_kept" AFTER UPDATE ON "deadline_extension" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'deadline_extension', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'deadline_extension', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'deadline', OLD."deadline", 'until_on', OLD."until_on", 'document', OLD."document"), json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'deadline', NEW."deadline", 'until_on', NEW."until_on", 'document', NEW."document")) AS b, book_differing(json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'deadline', NEW."deadline", 'until_on', NEW."until_on", 'document', NEW."document"), json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'deadline', OLD."deadline", 'until_on', OLD."until_on", 'document', OLD."document")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "deadline_extension_delete_kept" AFTER DELETE ON "deadline_extension" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'deadline_extension', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'deadline_extension', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'deadline', OLD."deadline", 'until_on', OLD."until_on", 'document', OLD."document") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "desk_person_insert_kept" AFTER INSERT ON "desk_person" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'desk_person', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'desk_person', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'name', NEW."name", 'role', NEW."role") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "desk_person_update_kept" AFTER UPDATE ON "desk_person" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'desk_person', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'desk_person', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'name', OLD."name", 'role', OLD."role"), json_object('id', NEW."id", 'name', NEW."name", 'role', NEW."role")) AS b, book_differing(json_object('id', NEW."id", 'name', NEW."name", 'role', NEW."role"), json_object('id', OLD."id", 'name', OLD."name", 'role', OLD."role")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "desk_person_delete_kept" AFTER DELETE ON "desk_person" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'desk_person', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'desk_person', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'name', OLD."name", 'role', OLD."role") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "discipline_insert_kept" AFTER INSERT ON "discipline" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'discipline', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'discipline', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'decided_on', NEW."decided_on", 'side', NEW."side", 'form', NEW."form", 'decided_by', NEW."decided_by", 'decision_number', NEW."decision_number") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "discipline_update_kept" AFTER UPDATE ON "discipline" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'discipline', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'discipline', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'decided_on', OLD."decided_on", 'side', OLD."side", 'form', OLD."form", 'decided_by', OLD."decided_by", 'decision_number', OLD."decision_number"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'decided_on', NEW."decided_on", 'side', NEW."side", 'form', NEW."form", 'decided_by', NEW."decided_by", 'decision_number', NEW."decision_number")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'decided_on', NEW."decided_on", 'side', NEW."side", 'form', NEW."form", 'decided_by', NEW."decided_by", 'decision_number', NEW."decision_number"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'decided_on', OLD."decided_on", 'side', OLD."side", 'form', OLD."form", 'decided_by', OLD."decided_by", 'decision_number', OLD."decision_number")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "discipline_delete_kept" AFTER DELETE ON "discipline" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'discipline', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'discipline', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'decided_on', OLD."decided_on", 'side', OLD."side", 'form', OLD."form", 'decided_by', OLD."decided_by", 'decision_number', OLD."decision_number") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "disclosure_insert_kept" AFTER INSERT ON "disclosure" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'disclosure', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'disclosure', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'kind', NEW."kind", 'what', NEW."what") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "disclosure_update_kept" AFTER UPDATE ON "disclosure" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'disclosure', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'disclosure', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'kind', OLD."kind", 'what', OLD."what"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'kind', NEW."kind", 'what', NEW."what")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'kind', NEW."kind", 'what', NEW."what"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'kind', OLD."kind", 'what', OLD."what")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "disclosure_delete_kept" AFTER DELETE ON "disclosure" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'disclosure', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'disclosure', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'kind', OLD."kind", 'what', OLD."what") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_charge_insert_kept" AFTER INSERT ON "dues_charge" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_charge', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_charge', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'month', NEW."month", 'person_id', NEW."person_id", 'for_month', NEW."for_month", 'kind', NEW."kind", 'state', NEW."state", 'dues_group', NEW."dues_group", 'base', NEW."base", 'rate', NEW."rate", 'reduction', NEW."reduction", 'voluntary', NEW."voluntary", 'amount', NEW."amount", 'ground', NEW."ground", 'reason', NEW."reason", 'rule', NEW."rule", 'source', NEW."source", 'sure', NEW."sure") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_charge_update_kept" AFTER UPDATE ON "dues_charge" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_charge', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_charge', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'month', OLD."month", 'person_id', OLD."person_id", 'for_month', OLD."for_month", 'kind', OLD."kind", 'state', OLD."state", 'dues_group', OLD."dues_group", 'base', OLD."base", 'rate', OLD."rate", 'reduction', OLD."reduction", 'voluntary', OLD."voluntary", 'amount', OLD."amount", 'ground', OLD."ground", 'reason', OLD."reason", 'rule', OLD."rule", 'source', OLD."source", 'sure', OLD."sure"), json_object('id', NEW."id", 'month', NEW."month", 'person_id', NEW."person_id", 'for_month', NEW."for_month", 'kind', NEW."kind", 'state', NEW."state", 'dues_group', NEW."dues_group", 'base', NEW."base", 'rate', NEW."rate", 'reduction', NEW."reduction", 'voluntary', NEW."voluntary", 'amount', NEW."amount", 'ground', NEW."ground", 'reason', NEW."reason", 'rule', NEW."rule", 'source', NEW."source", 'sure', NEW."sure")) AS b, book_differing(json_object('id', NEW."id", 'month', NEW."month", 'person_id', NEW."person_id", 'for_month', NEW."for_month", 'kind', NEW."kind", 'state', NEW."state", 'dues_group', NEW."dues_group", 'base', NEW."base", 'rate', NEW."rate", 'reduction', NEW."reduction", 'voluntary', NEW."voluntary", 'amount', NEW."amount", 'ground', NEW."ground", 'reason', NEW."reason", 'rule', NEW."rule", 'source', NEW."source", 'sure', NEW."sure"), json_object('id', OLD."id", 'month', OLD."month", 'person_id', OLD."person_id", 'for_month', OLD."for_month", 'kind', OLD."kind", 'state', OLD."state", 'dues_group', OLD."dues_group", 'base', OLD."base", 'rate', OLD."rate", 'reduction', OLD."reduction", 'voluntary', OLD."voluntary", 'amount', OLD."amount", 'ground', OLD."ground", 'reason', OLD."reason", 'rule', OLD."rule", 'source', OLD."source", 'sure', OLD."sure")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_charge_delete_kept" AFTER DELETE ON "dues_charge" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_charge', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_charge', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'month', OLD."month", 'person_id', OLD."person_id", 'for_month', OLD."for_month", 'kind', OLD."kind", 'state', OLD."state", 'dues_group', OLD."dues_group", 'base', OLD."base", 'rate', OLD."rate", 'reduction', OLD."reduction", 'voluntary', OLD."voluntary", 'amount', OLD."amount", 'ground', OLD."ground", 'reason', OLD."reason", 'rule', OLD."rule", 'source', OLD."source", 'sure', OLD."sure") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_month_insert_kept" AFTER INSERT ON "dues_month" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_month', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_month', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'month', NEW."month", 'made_on', NEW."made_on", 'closed_on', NEW."closed_on", 'share', NEW."share", 'share_source', NEW."share_source", 'share_sure', NEW."share_sure", 'rounding', NEW."rounding", 'members', NEW."members", 'exempt', NEW."exempt", 'charged', NEW."charged", 'corrected', NEW."corrected", 'collected', NEW."collected", 'unpaid', NEW."unpaid", 'in_advance', NEW."in_advance", 'kept', NEW."kept", 'to_send', NEW."to_send", 'remitted', NEW."remitted", 'owed', NEW."owed", 'voucher_id', NEW."voucher_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_month_update_kept" AFTER UPDATE ON "dues_month" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_month', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_month', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'month', OLD."month", 'made_on', OLD."made_on", 'closed_on', OLD."closed_on", 'share', OLD."share", 'share_source', OLD."share_source", 'share_sure', OLD."share_sure", 'rounding', OLD."rounding", 'members', OLD."members", 'exempt', OLD."exempt", 'charged', OLD."charged", 'corrected', OLD."corrected", 'collected', OLD."collected", 'unpaid', OLD."unpaid", 'in_advance', OLD."in_advance", 'kept', OLD."kept", 'to_send', OLD."to_send", 'remitted', OLD."remitted", 'owed', OLD."owed", 'voucher_id', OLD."voucher_id"), json_object('id', NEW."id", 'month', NEW."month", 'made_on', NEW."made_on", 'closed_on', NEW."closed_on", 'share', NEW."share", 'share_source', NEW."share_source", 'share_sure', NEW."share_sure", 'rounding', NEW."rounding", 'members', NEW."members", 'exempt', NEW."exempt", 'charged', NEW."charged", 'corrected', NEW."corrected", 'collected', NEW."collected", 'unpaid', NEW."unpaid", 'in_advance', NEW."in_advance", 'kept', NEW."kept", 'to_send', NEW."to_send", 'remitted', NEW."remitted", 'owed', NEW."owed", 'voucher_id', NEW."voucher_id")) AS b, book_differing(json_object('id', NEW."id", 'month', NEW."month", 'made_on', NEW."made_on", 'closed_on', NEW."closed_on", 'share', NEW."share", 'share_source', NEW."share_source", 'share_sure', NEW."share_sure", 'rounding', NEW."rounding", 'members', NEW."members", 'exempt', NEW."exempt", 'charged', NEW."charged", 'corrected', NEW."corrected", 'collected', NEW."collected", 'unpaid', NEW."unpaid", 'in_advance', NEW."in_advance", 'kept', NEW."kept", 'to_send', NEW."to_send", 'remitted', NEW."remitted", 'owed', NEW."owed", 'voucher_id', NEW."voucher_id"), json_object('id', OLD."id", 'month', OLD."month", 'made_on', OLD."made_on", 'closed_on', OLD."closed_on", 'share', OLD."share", 'share_source', OLD."share_source", 'share_sure', OLD."share_sure", 'rounding', OLD."rounding", 'members', OLD."members", 'exempt', OLD."exempt", 'charged', OLD."charged", 'corrected', OLD."corrected", 'collected', OLD."collected", 'unpaid', OLD."unpaid", 'in_advance', OLD."in_advance", 'kept', OLD."kept", 'to_send', OLD."to_send", 'remitted', OLD."remitted", 'owed', OLD."owed", 'voucher_id', OLD."voucher_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_month_delete_kept" AFTER DELETE ON "dues_month" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_month', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_month', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'month', OLD."month", 'made_on', OLD."made_on", 'closed_on', OLD."closed_on", 'share', OLD."share", 'share_source', OLD."share_source", 'share_sure', OLD."share_sure", 'rounding', OLD."rounding", 'members', OLD."members", 'exempt', OLD."exempt", 'charged', OLD."charged", 'corrected', OLD."corrected", 'collected', OLD."collected", 'unpaid', OLD."unpaid", 'in_advance', OLD."in_advance", 'kept', OLD."kept", 'to_send', OLD."to_send", 'remitted', OLD."remitted", 'owed', OLD."owed", 'voucher_id', OLD."voucher_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_payment_insert_kept" AFTER INSERT ON "dues_payment" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_payment', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_payment', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'paid_on', NEW."paid_on", 'for_month', NEW."for_month", 'amount', NEW."amount", 'channel', NEW."channel", 'receipt_no', NEW."receipt_no", 'note', NEW."note", 'reverses_id', NEW."reverses_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_payment_update_kept" AFTER UPDATE ON "dues_payment" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_payment', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_payment', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'paid_on', OLD."paid_on", 'for_month', OLD."for_month", 'amount', OLD."amount", 'channel', OLD."channel", 'receipt_no', OLD."receipt_no", 'note', OLD."note", 'reverses_id', OLD."reverses_id"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'paid_on', NEW."paid_on", 'for_month', NEW."for_month", 'amount', NEW."amount", 'channel', NEW."channel", 'receipt_no', NEW."receipt_no", 'note', NEW."note", 'reverses_id', NEW."reverses_id")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'paid_on', NEW."paid_on", 'for_month', NEW."for_month", 'amount', NEW."amount", 'channel', NEW."channel", 'receipt_no', NEW."receipt_no", 'note', NEW."note", 'reverses_id', NEW."reverses_id"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'paid_on', OLD."paid_on", 'for_month', OLD."for_month", 'amount', OLD."amount", 'channel', OLD."channel", 'receipt_no', OLD."receipt_no", 'note', OLD."note", 'reverses_id', OLD."reverses_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_payment_delete_kept" AFTER DELETE ON "dues_payment" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_payment', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_payment', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'paid_on', OLD."paid_on", 'for_month', OLD."for_month", 'amount', OLD."amount", 'channel', OLD."channel", 'receipt_no', OLD."receipt_no", 'note', OLD."note", 'reverses_id', OLD."reverses_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_relief_insert_kept" AFTER INSERT ON "dues_relief" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_relief', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_relief', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'kind', NEW."kind", 'percent', NEW."percent", 'from_month', NEW."from_month", 'until_month', NEW."until_month", 'ground', NEW."ground", 'request', NEW."request", 'decision', NEW."decision", 'decided_by', NEW."decided_by", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_relief_update_kept" AFTER UPDATE ON "dues_relief" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_relief', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_relief', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'kind', OLD."kind", 'percent', OLD."percent", 'from_month', OLD."from_month", 'until_month', OLD."until_month", 'ground', OLD."ground", 'request', OLD."request", 'decision', OLD."decision", 'decided_by', OLD."decided_by", 'note', OLD."note"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'kind', NEW."kind", 'percent', NEW."percent", 'from_month', NEW."from_month", 'until_month', NEW."until_month", 'ground', NEW."ground", 'request', NEW."request", 'decision', NEW."decision", 'decided_by', NEW."decided_by", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'kind', NEW."kind", 'percent', NEW."percent", 'from_month', NEW."from_month", 'until_month', NEW."until_month", 'ground', NEW."ground", 'request', NEW."request", 'decision', NEW."decision", 'decided_by', NEW."decided_by", 'note', NEW."note"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'kind', OLD."kind", 'percent', OLD."percent", 'from_month', OLD."from_month", 'until_month', OLD."until_month", 'ground', OLD."ground", 'request', OLD."request", 'decision', OLD."decision", 'decided_by', OLD."decided_by", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_relief_delete_kept" AFTER DELETE ON "dues_relief" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_relief', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_relief', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'kind', OLD."kind", 'percent', OLD."percent", 'from_month', OLD."from_month", 'until_month', OLD."until_month", 'ground', OLD."ground", 'request', OLD."request", 'decision', OLD."decision", 'decided_by', OLD."decided_by", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_remittance_insert_kept" AFTER INSERT ON "dues_remittance" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_remittance', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_remittance', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'paid_on', NEW."paid_on", 'amount', NEW."amount", 'channel', NEW."channel", 'receipt_no', NEW."receipt_no", 'receiver', NEW."receiver", 'note', NEW."note", 'reverses_id', NEW."reverses_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_remittance_update_kept" AFTER UPDATE ON "dues_remittance" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_remittance', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_remittance', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'paid_on', OLD."paid_on", 'amount', OLD."amount", 'channel', OLD."channel", 'receipt_no', OLD."receipt_no", 'receiver', OLD."receiver", 'note', OLD."note", 'reverses_id', OLD."reverses_id"), json_object('id', NEW."id", 'paid_on', NEW."paid_on", 'amount', NEW."amount", 'channel', NEW."channel", 'receipt_no', NEW."receipt_no", 'receiver', NEW."receiver", 'note', NEW."note", 'reverses_id', NEW."reverses_id")) AS b, book_differing(json_object('id', NEW."id", 'paid_on', NEW."paid_on", 'amount', NEW."amount", 'channel', NEW."channel", 'receipt_no', NEW."receipt_no", 'receiver', NEW."receiver", 'note', NEW."note", 'reverses_id', NEW."reverses_id"), json_object('id', OLD."id", 'paid_on', OLD."paid_on", 'amount', OLD."amount", 'channel', OLD."channel", 'receipt_no', OLD."receipt_no", 'receiver', OLD."receiver", 'note', OLD."note", 'reverses_id', OLD."reverses_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_remittance_delete_kept" AFTER DELETE ON "dues_remittance" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_remittance', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_remittance', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'paid_on', OLD."paid_on", 'amount', OLD."amount", 'channel', OLD."channel", 'receipt_no', OLD."receipt_no", 'receiver', OLD."receiver", 'note', OLD."note", 'reverses_id', OLD."reverses_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_terms_insert_kept" AFTER INSERT ON "dues_terms" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_terms', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_terms', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'from_month', NEW."from_month", 'dues_group', NEW."dues_group", 'base', NEW."base", 'voluntary', NEW."voluntary", 'voluntary_decision', NEW."voluntary_decision", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_terms_update_kept" AFTER UPDATE ON "dues_terms" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_terms', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_terms', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'from_month', OLD."from_month", 'dues_group', OLD."dues_group", 'base', OLD."base", 'voluntary', OLD."voluntary", 'voluntary_decision', OLD."voluntary_decision", 'note', OLD."note"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'from_month', NEW."from_month", 'dues_group', NEW."dues_group", 'base', NEW."base", 'voluntary', NEW."voluntary", 'voluntary_decision', NEW."voluntary_decision", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'from_month', NEW."from_month", 'dues_group', NEW."dues_group", 'base', NEW."base", 'voluntary', NEW."voluntary", 'voluntary_decision', NEW."voluntary_decision", 'note', NEW."note"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'from_month', OLD."from_month", 'dues_group', OLD."dues_group", 'base', OLD."base", 'voluntary', OLD."voluntary", 'voluntary_decision', OLD."voluntary_decision", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "dues_terms_delete_kept" AFTER DELETE ON "dues_terms" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'dues_terms', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'dues_terms', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'from_month', OLD."from_month", 'dues_group', OLD."dues_group", 'base', OLD."base", 'voluntary', OLD."voluntary", 'voluntary_decision', OLD."voluntary_decision", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "election_insert_kept" AFTER INSERT ON "election" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'election', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'election', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'sort_order', NEW."sort_order", 'kind', NEW."kind", 'seats', NEW."seats", 'closed', NEW."closed") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "election_update_kept" AFTER UPDATE ON "election" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'election', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'election', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'sort_order', OLD."sort_order", 'kind', OLD."kind", 'seats', OLD."seats", 'closed', OLD."closed"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'sort_order', NEW."sort_order", 'kind', NEW."kind", 'seats', NEW."seats", 'closed', NEW."closed")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'sort_order', NEW."sort_order", 'kind', NEW."kind", 'seats', NEW."seats", 'closed', NEW."closed"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'sort_order', OLD."sort_order", 'kind', OLD."kind", 'seats', OLD."seats", 'closed', OLD."closed")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "election_delete_kept" AFTER DELETE ON "election" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'election', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'election', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'sort_order', OLD."sort_order", 'kind', OLD."kind", 'seats', OLD."seats", 'closed', OLD."closed") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "estimate_insert_kept" AFTER INSERT ON "estimate" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'estimate', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'estimate', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'year', NEW."year", 'sent_on', NEW."sent_on", 'approved_on', NEW."approved_on", 'approved_by', NEW."approved_by", 'decision', NEW."decision", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "estimate_update_kept" AFTER UPDATE ON "estimate" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'estimate', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'estimate', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'year', OLD."year", 'sent_on', OLD."sent_on", 'approved_on', OLD."approved_on", 'approved_by', OLD."approved_by", 'decision', OLD."decision", 'note', OLD."note"), json_object('id', NEW."id", 'year', NEW."year", 'sent_on', NEW."sent_on", 'approved_on', NEW."approved_on", 'approved_by', NEW."approved_by", 'decision', NEW."decision", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'year', NEW."year", 'sent_on', NEW."sent_on", 'approved_on', NEW."approved_on", 'approved_by', NEW."approved_by", 'decision', NEW."decision", 'note', NEW."note"), json_object('id', OLD."id", 'year', OLD."year", 'sent_on', OLD."sent_on", 'approved_on', OLD."approved_on", 'approved_by', OLD."approved_by", 'decision', OLD."decision", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "estimate_delete_kept" AFTER DELETE ON "estimate" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'estimate', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'estimate', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'year', OLD."year", 'sent_on', OLD."sent_on", 'approved_on', OLD."approved_on", 'approved_by', OLD."approved_by", 'decision', OLD."decision", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "estimate_line_insert_kept" AFTER INSERT ON "estimate_line" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'estimate_line', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'estimate_line', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'estimate_id', NEW."estimate_id", 'heading', NEW."heading", 'proposed', NEW."proposed", 'approved', NEW."approved", 'basis', NEW."basis") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "estimate_line_update_kept" AFTER UPDATE ON "estimate_line" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'estimate_line', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'estimate_line', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'estimate_id', OLD."estimate_id", 'heading', OLD."heading", 'proposed', OLD."proposed", 'approved', OLD."approved", 'basis', OLD."basis"), json_object('id', NEW."id", 'estimate_id', NEW."estimate_id", 'heading', NEW."heading", 'proposed', NEW."proposed", 'approved', NEW."approved", 'basis', NEW."basis")) AS b, book_differing(json_object('id', NEW."id", 'estimate_id', NEW."estimate_id", 'heading', NEW."heading", 'proposed', NEW."proposed", 'approved', NEW."approved", 'basis', NEW."basis"), json_object('id', OLD."id", 'estimate_id', OLD."estimate_id", 'heading', OLD."heading", 'proposed', OLD."proposed", 'approved', OLD."approved", 'basis', OLD."basis")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "estimate_line_delete_kept" AFTER DELETE ON "estimate_line" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'estimate_line', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'estimate_line', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'estimate_id', OLD."estimate_id", 'heading', OLD."heading", 'proposed', OLD."proposed", 'approved', OLD."approved", 'basis', OLD."basis") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "estimate_supplement_insert_kept" AFTER INSERT ON "estimate_supplement" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'estimate_supplement', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'estimate_supplement', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'estimate_id', NEW."estimate_id", 'heading', NEW."heading", 'amount', NEW."amount", 'lowers', NEW."lowers", 'decided_on', NEW."decided_on", 'decision', NEW."decision", 'reason', NEW."reason") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "estimate_supplement_update_kept" AFTER UPDATE ON "estimate_supplement" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'estimate_supplement', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'estimate_supplement', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'estimate_id', OLD."estimate_id", 'heading', OLD."heading", 'amount', OLD."amount", 'lowers', OLD."lowers", 'decided_on', OLD."decided_on", 'decision', OLD."decision", 'reason', OLD."reason"), json_object('id', NEW."id", 'estimate_id', NEW."estimate_id", 'heading', NEW."heading", 'amount', NEW."amount", 'lowers', NEW."lowers", 'decided_on', NEW."decided_on", 'decision', NEW."decision", 'reason', NEW."reason")) AS b, book_differing(json_object('id', NEW."id", 'estimate_id', NEW."estimate_id", 'heading', NEW."heading", 'amount', NEW."amount", 'lowers', NEW."lowers", 'decided_on', NEW."decided_on", 'decision', NEW."decision", 'reason', NEW."reason"), json_object('id', OLD."id", 'estimate_id', OLD."estimate_id", 'heading', OLD."heading", 'amount', OLD."amount", 'lowers', OLD."lowers", 'decided_on', OLD."decided_on", 'decision', OLD."decision", 'reason', OLD."reason")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "estimate_supplement_delete_kept" AFTER DELETE ON "estimate_supplement" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'estimate_supplement', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'estimate_supplement', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'estimate_id', OLD."estimate_id", 'heading', OLD."heading", 'amount', OLD."amount", 'lowers', OLD."lowers", 'decided_on', OLD."decided_on", 'decision', OLD."decision", 'reason', OLD."reason") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "extract_insert_kept" AFTER INSERT ON "extract" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'extract', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'extract', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'document_id', NEW."document_id", 'paper', NEW."paper", 'person_id', NEW."person_id", 'made_on', NEW."made_on", 'recipients', NEW."recipients", 'on_behalf', NEW."on_behalf", 'signer_post', NEW."signer_post", 'signer', NEW."signer", 'words', NEW."words") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "extract_update_kept" AFTER UPDATE ON "extract" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'extract', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'extract', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'document_id', OLD."document_id", 'paper', OLD."paper", 'person_id', OLD."person_id", 'made_on', OLD."made_on", 'recipients', OLD."recipients", 'on_behalf', OLD."on_behalf", 'signer_post', OLD."signer_post", 'signer', OLD."signer", 'words', OLD."words"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'document_id', NEW."document_id", 'paper', NEW."paper", 'person_id', NEW."person_id", 'made_on', NEW."made_on", 'recipients', NEW."recipients", 'on_behalf', NEW."on_behalf", 'signer_post', NEW."signer_post", 'signer', NEW."signer", 'words', NEW."words")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'document_id', NEW."document_id", 'paper', NEW."paper", 'person_id', NEW."person_id", 'made_on', NEW."made_on", 'recipients', NEW."recipients", 'on_behalf', NEW."on_behalf", 'signer_post', NEW."signer_post", 'signer', NEW."signer", 'words', NEW."words"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'document_id', OLD."document_id", 'paper', OLD."paper", 'person_id', OLD."person_id", 'made_on', OLD."made_on", 'recipients', OLD."recipients", 'on_behalf', OLD."on_behalf", 'signer_post', OLD."signer_post", 'signer', OLD."signer", 'words', OLD."words")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "extract_delete_kept" AFTER DELETE ON "extract" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'extract', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'extract', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'document_id', OLD."document_id", 'paper', OLD."paper", 'person_id', OLD."person_id", 'made_on', OLD."made_on", 'recipients', OLD."recipients", 'on_behalf', OLD."on_behalf", 'signer_post', OLD."signer_post", 'signer', OLD."signer", 'words', OLD."words") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "foreign_tie_insert_kept" AFTER INSERT ON "foreign_tie" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'foreign_tie', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'foreign_tie', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'kind', NEW."kind", 'detail', NEW."detail") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "foreign_tie_update_kept" AFTER UPDATE ON "foreign_tie" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'foreign_tie', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'foreign_tie', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'kind', OLD."kind", 'detail', OLD."detail"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'kind', NEW."kind", 'detail', NEW."detail")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'kind', NEW."kind", 'detail', NEW."detail"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'kind', OLD."kind", 'detail', OLD."detail")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "foreign_tie_delete_kept" AFTER DELETE ON "foreign_tie" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'foreign_tie', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'foreign_tie', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'kind', OLD."kind", 'detail', OLD."detail") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "history_trait_insert_kept" AFTER INSERT ON "history_trait" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'history_trait', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'history_trait', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'kind', NEW."kind", 'happened_on', NEW."happened_on", 'detail', NEW."detail") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "history_trait_update_kept" AFTER UPDATE ON "history_trait" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'history_trait', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'history_trait', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'kind', OLD."kind", 'happened_on', OLD."happened_on", 'detail', OLD."detail"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'kind', NEW."kind", 'happened_on', NEW."happened_on", 'detail', NEW."detail")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'kind', NEW."kind", 'happened_on', NEW."happened_on", 'detail', NEW."detail"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'kind', OLD."kind", 'happened_on', OLD."happened_on", 'detail', OLD."detail")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "history_trait_delete_kept" AFTER DELETE ON "history_trait" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'history_trait', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'history_trait', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'kind', OLD."kind", 'happened_on', OLD."happened_on", 'detail', OLD."detail") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "honour_insert_kept" AFTER INSERT ON "honour" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'honour', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'honour', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'given_on', NEW."given_on", 'title', NEW."title", 'given_by', NEW."given_by") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "honour_update_kept" AFTER UPDATE ON "honour" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'honour', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'honour', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'given_on', OLD."given_on", 'title', OLD."title", 'given_by', OLD."given_by"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'given_on', NEW."given_on", 'title', NEW."title", 'given_by', NEW."given_by")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'given_on', NEW."given_on", 'title', NEW."title", 'given_by', NEW."given_by"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'given_on', OLD."given_on", 'title', OLD."title", 'given_by', OLD."given_by")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "honour_delete_kept" AFTER DELETE ON "honour" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'honour', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'honour', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'given_on', OLD."given_on", 'title', OLD."title", 'given_by', OLD."given_by") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "incoming_document_insert_kept" AFTER INSERT ON "incoming_document" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'incoming_document', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'incoming_document', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'arrival_number', NEW."arrival_number", 'received_on', NEW."received_on", 'sender', NEW."sender", 'number', NEW."number", 'dated_on', NEW."dated_on", 'type', NEW."type", 'title', NEW."title", 'handed_to', NEW."handed_to", 'answer_by', NEW."answer_by", 'answered_on', NEW."answered_on", 'answer', NEW."answer", 'kept_at', NEW."kept_at", 'note', NEW."note", 'answer_document_id', NEW."answer_document_id", 'year', NEW."year") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "incoming_document_update_kept" AFTER UPDATE ON "incoming_document" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'incoming_document', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'incoming_document', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'arrival_number', OLD."arrival_number", 'received_on', OLD."received_on", 'sender', OLD."sender", 'number', OLD."number", 'dated_on', OLD."dated_on", 'type', OLD."type", 'title', OLD."title", 'handed_to', OLD."handed_to", 'answer_by', OLD."answer_by", 'answered_on', OLD."answered_on", 'answer', OLD."answer", 'kept_at', OLD."kept_at", 'note', OLD."note", 'answer_document_id', OLD."answer_document_id", 'year', OLD."year"), json_object('id', NEW."id", 'arrival_number', NEW."arrival_number", 'received_on', NEW."received_on", 'sender', NEW."sender", 'number', NEW."number", 'dated_on', NEW."dated_on", 'type', NEW."type", 'title', NEW."title", 'handed_to', NEW."handed_to", 'answer_by', NEW."answer_by", 'answered_on', NEW."answered_on", 'answer', NEW."answer", 'kept_at', NEW."kept_at", 'note', NEW."note", 'answer_document_id', NEW."answer_document_id", 'year', NEW."year")) AS b, book_differing(json_object('id', NEW."id", 'arrival_number', NEW."arrival_number", 'received_on', NEW."received_on", 'sender', NEW."sender", 'number', NEW."number", 'dated_on', NEW."dated_on", 'type', NEW."type", 'title', NEW."title", 'handed_to', NEW."handed_to", 'answer_by', NEW."answer_by", 'answered_on', NEW."answered_on", 'answer', NEW."answer", 'kept_at', NEW."kept_at", 'note', NEW."note", 'answer_document_id', NEW."answer_document_id", 'year', NEW."year"), json_object('id', OLD."id", 'arrival_number', OLD."arrival_number", 'received_on', OLD."received_on", 'sender', OLD."sender", 'number', OLD."number", 'dated_on', OLD."dated_on", 'type', OLD."type", 'title', OLD."title", 'handed_to', OLD."handed_to", 'answer_by', OLD."answer_by", 'answered_on', OLD."answered_on", 'answer', OLD."answer", 'kept_at', OLD."kept_at", 'note', OLD."note", 'answer_document_id', OLD."answer_document_id", 'year', OLD."year")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "incoming_document_delete_kept" AFTER DELETE ON "incoming_document" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'incoming_document', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'incoming_document', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'arrival_number', OLD."arrival_number", 'received_on', OLD."received_on", 'sender', OLD."sender", 'number', OLD."number", 'dated_on', OLD."dated_on", 'type', OLD."type", 'title', OLD."title", 'handed_to', OLD."handed_to", 'answer_by', OLD."answer_by", 'answered_on', OLD."answered_on", 'answer', OLD."answer", 'kept_at', OLD."kept_at", 'note', OLD."note", 'answer_document_id', OLD."answer_document_id", 'year', OLD."year") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "introducer_insert_kept" AFTER INSERT ON "introducer" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'introducer', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'introducer', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'full_name', NEW."full_name", 'post', NEW."post") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "introducer_update_kept" AFTER UPDATE ON "introducer" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'introducer', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'introducer', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'full_name', OLD."full_name", 'post', OLD."post"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'full_name', NEW."full_name", 'post', NEW."post")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'full_name', NEW."full_name", 'post', NEW."post"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'full_name', OLD."full_name", 'post', OLD."post")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "introducer_delete_kept" AFTER DELETE ON "introducer" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'introducer', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'introducer', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'full_name', OLD."full_name", 'post', OLD."post") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "introduction_insert_kept" AFTER INSERT ON "introduction" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'introduction', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'introduction', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'kind', NEW."kind", 'member_id', NEW."member_id", 'body', NEW."body", 'given_on', NEW."given_on", 'number', NEW."number", 'together_since', NEW."together_since", 'substitute', NEW."substitute") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "introduction_update_kept" AFTER UPDATE ON "introduction" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'introduction', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'introduction', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'kind', OLD."kind", 'member_id', OLD."member_id", 'body', OLD."body", 'given_on', OLD."given_on", 'number', OLD."number", 'together_since', OLD."together_since", 'substitute', OLD."substitute"), json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'kind', NEW."kind", 'member_id', NEW."member_id", 'body', NEW."body", 'given_on', NEW."given_on", 'number', NEW."number", 'together_since', NEW."together_since", 'substitute', NEW."substitute")) AS b, book_differing(json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'kind', NEW."kind", 'member_id', NEW."member_id", 'body', NEW."body", 'given_on', NEW."given_on", 'number', NEW."number", 'together_since', NEW."together_since", 'substitute', NEW."substitute"), json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'kind', OLD."kind", 'member_id', OLD."member_id", 'body', OLD."body", 'given_on', OLD."given_on", 'number', OLD."number", 'together_since', OLD."together_since", 'substitute', OLD."substitute")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "introduction_delete_kept" AFTER DELETE ON "introduction" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'introduction', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'introduction', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'kind', OLD."kind", 'member_id', OLD."member_id", 'body', OLD."body", 'given_on', OLD."given_on", 'number', OLD."number", 'together_since', OLD."together_since", 'substitute', OLD."substitute") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "journey_insert_kept" AFTER INSERT ON "journey" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'journey', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'journey', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'from_on', NEW."from_on", 'to_on', NEW."to_on", 'country', NEW."country", 'purpose', NEW."purpose") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "journey_update_kept" AFTER UPDATE ON "journey" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'journey', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'journey', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'from_on', OLD."from_on", 'to_on', OLD."to_on", 'country', OLD."country", 'purpose', OLD."purpose"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'from_on', NEW."from_on", 'to_on', NEW."to_on", 'country', NEW."country", 'purpose', NEW."purpose")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'from_on', NEW."from_on", 'to_on', NEW."to_on", 'country', NEW."country", 'purpose', NEW."purpose"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'from_on', OLD."from_on", 'to_on', OLD."to_on", 'country', OLD."country", 'purpose', OLD."purpose")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "journey_delete_kept" AFTER DELETE ON "journey" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'journey', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'journey', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'from_on', OLD."from_on", 'to_on', OLD."to_on", 'country', OLD."country", 'purpose', OLD."purpose") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "ledger_entry_insert_kept" AFTER INSERT ON "ledger_entry" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'ledger_entry', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'ledger_entry', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'voucher_id', NEW."voucher_id", 'day', NEW."day", 'fund', NEW."fund", 'side', NEW."side", 'source', NEW."source", 'spending', NEW."spending", 'sub_item', NEW."sub_item", 'amount', NEW."amount") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "ledger_entry_update_kept" AFTER UPDATE ON "ledger_entry" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'ledger_entry', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'ledger_entry', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'voucher_id', OLD."voucher_id", 'day', OLD."day", 'fund', OLD."fund", 'side', OLD."side", 'source', OLD."source", 'spending', OLD."spending", 'sub_item', OLD."sub_item", 'amount', OLD."amount"), json_object('id', NEW."id", 'voucher_id', NEW."voucher_id", 'day', NEW."day", 'fund', NEW."fund", 'side', NEW."side", 'source', NEW."source", 'spending', NEW."spending", 'sub_item', NEW."sub_item", 'amount', NEW."amount")) AS b, book_differing(json_object('id', NEW."id", 'voucher_id', NEW."voucher_id", 'day', NEW."day", 'fund', NEW."fund", 'side', NEW."side", 'source', NEW."source", 'spending', NEW."spending", 'sub_item', NEW."sub_item", 'amount', NEW."amount"), json_object('id', OLD."id", 'voucher_id', OLD."voucher_id", 'day', OLD."day", 'fund', OLD."fund", 'side', OLD."side", 'source', OLD."source", 'spending', OLD."spending", 'sub_item', OLD."sub_item", 'amount', OLD."amount")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "ledger_entry_delete_kept" AFTER DELETE ON "ledger_entry" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'ledger_entry', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'ledger_entry', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'voucher_id', OLD."voucher_id", 'day', OLD."day", 'fund', OLD."fund", 'side', OLD."side", 'source', OLD."source", 'spending', OLD."spending", 'sub_item', OLD."sub_item", 'amount', OLD."amount") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "life_period_insert_kept" AFTER INSERT ON "life_period" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'life_period', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'life_period', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'from_on', NEW."from_on", 'to_on', NEW."to_on", 'work', NEW."work", 'party_post', NEW."party_post") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "life_period_update_kept" AFTER UPDATE ON "life_period" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'life_period', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'life_period', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'from_on', OLD."from_on", 'to_on', OLD."to_on", 'work', OLD."work", 'party_post', OLD."party_post"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'from_on', NEW."from_on", 'to_on', NEW."to_on", 'work', NEW."work", 'party_post', NEW."party_post")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'from_on', NEW."from_on", 'to_on', NEW."to_on", 'work', NEW."work", 'party_post', NEW."party_post"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'from_on', OLD."from_on", 'to_on', OLD."to_on", 'work', OLD."work", 'party_post', OLD."party_post")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "life_period_delete_kept" AFTER DELETE ON "life_period" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'life_period', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'life_period', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'from_on', OLD."from_on", 'to_on', OLD."to_on", 'work', OLD."work", 'party_post', OLD."party_post") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "list_choice_insert_kept" AFTER INSERT ON "list_choice" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'list_choice', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'list_choice', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'list', NEW."list", 'value', NEW."value", 'code', NEW."code", 'hidden', NEW."hidden", 'sort_order', NEW."sort_order") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "list_choice_update_kept" AFTER UPDATE ON "list_choice" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'list_choice', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'list_choice', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'list', OLD."list", 'value', OLD."value", 'code', OLD."code", 'hidden', OLD."hidden", 'sort_order', OLD."sort_order"), json_object('id', NEW."id", 'list', NEW."list", 'value', NEW."value", 'code', NEW."code", 'hidden', NEW."hidden", 'sort_order', NEW."sort_order")) AS b, book_differing(json_object('id', NEW."id", 'list', NEW."list", 'value', NEW."value", 'code', NEW."code", 'hidden', NEW."hidden", 'sort_order', NEW."sort_order"), json_object('id', OLD."id", 'list', OLD."list", 'value', OLD."value", 'code', OLD."code", 'hidden', OLD."hidden", 'sort_order', OLD."sort_order")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "list_choice_delete_kept" AFTER DELETE ON "list_choice" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'list_choice', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'list_choice', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'list', OLD."list", 'value', OLD."value", 'code', OLD."code", 'hidden', OLD."hidden", 'sort_order', OLD."sort_order") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_insert_kept" AFTER INSERT ON "meeting" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'kind', NEW."kind", 'held_on', NEW."held_on", 'month_on', NEW."month_on", 'starts_at', NEW."starts_at", 'ended_at', NEW."ended_at", 'place', NEW."place", 'theme', NEW."theme", 'way', NEW."way", 'online_basis', NEW."online_basis", 'chair_id', NEW."chair_id", 'chair_post', NEW."chair_post", 'secretary_id', NEW."secretary_id", 'notified_on', NEW."notified_on", 'posted_on', NEW."posted_on", 'minutes_posted_on', NEW."minutes_posted_on", 'reported_on', NEW."reported_on", 'number', NEW."number", 'score_sheet', NEW."score_sheet", 'upper_class', NEW."upper_class", 'shortcomings', NEW."shortcomings", 'note', NEW."note", 'cancelled', NEW."cancelled", 'sealed_at', NEW."sealed_at", 'sealed_by', NEW."sealed_by", 'sealed_hash', NEW."sealed_hash", 'sealed_text', NEW."sealed_text", 'chair_name', NEW."chair_name", 'secretary_name', NEW."secretary_name", 'drafter_id', NEW."drafter_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_update_kept" AFTER UPDATE ON "meeting" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'kind', OLD."kind", 'held_on', OLD."held_on", 'month_on', OLD."month_on", 'starts_at', OLD."starts_at", 'ended_at', OLD."ended_at", 'place', OLD."place", 'theme', OLD."theme", 'way', OLD."way", 'online_basis', OLD."online_basis", 'chair_id', OLD."chair_id", 'chair_post', OLD."chair_post", 'secretary_id', OLD."secretary_id", 'notified_on', OLD."notified_on", 'posted_on', OLD."posted_on", 'minutes_posted_on', OLD."minutes_posted_on", 'reported_on', OLD."reported_on", 'number', OLD."number", 'score_sheet', OLD."score_sheet", 'upper_class', OLD."upper_class", 'shortcomings', OLD."shortcomings", 'note', OLD."note", 'cancelled', OLD."cancelled", 'sealed_at', OLD."sealed_at", 'sealed_by', OLD."sealed_by", 'sealed_hash', OLD."sealed_hash", 'sealed_text', OLD."sealed_text", 'chair_name', OLD."chair_name", 'secretary_name', OLD."secretary_name", 'drafter_id', OLD."drafter_id"), json_object('id', NEW."id", 'kind', NEW."kind", 'held_on', NEW."held_on", 'month_on', NEW."month_on", 'starts_at', NEW."starts_at", 'ended_at', NEW."ended_at", 'place', NEW."place", 'theme', NEW."theme", 'way', NEW."way", 'online_basis', NEW."online_basis", 'chair_id', NEW."chair_id", 'chair_post', NEW."chair_post", 'secretary_id', NEW."secretary_id", 'notified_on', NEW."notified_on", 'posted_on', NEW."posted_on", 'minutes_posted_on', NEW."minutes_posted_on", 'reported_on', NEW."reported_on", 'number', NEW."number", 'score_sheet', NEW."score_sheet", 'upper_class', NEW."upper_class", 'shortcomings', NEW."shortcomings", 'note', NEW."note", 'cancelled', NEW."cancelled", 'sealed_at', NEW."sealed_at", 'sealed_by', NEW."sealed_by", 'sealed_hash', NEW."sealed_hash", 'sealed_text', NEW."sealed_text", 'chair_name', NEW."chair_name", 'secretary_name', NEW."secretary_name", 'drafter_id', NEW."drafter_id")) AS b, book_differing(json_object('id', NEW."id", 'kind', NEW."kind", 'held_on', NEW."held_on", 'month_on', NEW."month_on", 'starts_at', NEW."starts_at", 'ended_at', NEW."ended_at", 'place', NEW."place", 'theme', NEW."theme", 'way', NEW."way", 'online_basis', NEW."online_basis", 'chair_id', NEW."chair_id", 'chair_post', NEW."chair_post", 'secretary_id', NEW."secretary_id", 'notified_on', NEW."notified_on", 'posted_on', NEW."posted_on", 'minutes_posted_on', NEW."minutes_posted_on", 'reported_on', NEW."reported_on", 'number', NEW."number", 'score_sheet', NEW."score_sheet", 'upper_class', NEW."upper_class", 'shortcomings', NEW."shortcomings", 'note', NEW."note", 'cancelled', NEW."cancelled", 'sealed_at', NEW."sealed_at", 'sealed_by', NEW."sealed_by", 'sealed_hash', NEW."sealed_hash", 'sealed_text', NEW."sealed_text", 'chair_name', NEW."chair_name", 'secretary_name', NEW."secretary_name", 'drafter_id', NEW."drafter_id"), json_object('id', OLD."id", 'kind', OLD."kind", 'held_on', OLD."held_on", 'month_on', OLD."month_on", 'starts_at', OLD."starts_at", 'ended_at', OLD."ended_at", 'place', OLD."place", 'theme', OLD."theme", 'way', OLD."way", 'online_basis', OLD."online_basis", 'chair_id', OLD."chair_id", 'chair_post', OLD."chair_post", 'secretary_id', OLD."secretary_id", 'notified_on', OLD."notified_on", 'posted_on', OLD."posted_on", 'minutes_posted_on', OLD."minutes_posted_on", 'reported_on', OLD."reported_on", 'number', OLD."number", 'score_sheet', OLD."score_sheet", 'upper_class', OLD."upper_class", 'shortcomings', OLD."shortcomings", 'note', OLD."note", 'cancelled', OLD."cancelled", 'sealed_at', OLD."sealed_at", 'sealed_by', OLD."sealed_by", 'sealed_hash', OLD."sealed_hash", 'sealed_text', OLD."sealed_text", 'chair_name', OLD."chair_name", 'secretary_name', OLD."secretary_name", 'drafter_id', OLD."drafter_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_delete_kept" AFTER DELETE ON "meeting" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'kind', OLD."kind", 'held_on', OLD."held_on", 'month_on', OLD."month_on", 'starts_at', OLD."starts_at", 'ended_at', OLD."ended_at", 'place', OLD."place", 'theme', OLD."theme", 'way', OLD."way", 'online_basis', OLD."online_basis", 'chair_id', OLD."chair_id", 'chair_post', OLD."chair_post", 'secretary_id', OLD."secretary_id", 'notified_on', OLD."notified_on", 'posted_on', OLD."posted_on", 'minutes_posted_on', OLD."minutes_posted_on", 'reported_on', OLD."reported_on", 'number', OLD."number", 'score_sheet', OLD."score_sheet", 'upper_class', OLD."upper_class", 'shortcomings', OLD."shortcomings", 'note', OLD."note", 'cancelled', OLD."cancelled", 'sealed_at', OLD."sealed_at", 'sealed_by', OLD."sealed_by", 'sealed_hash', OLD."sealed_hash", 'sealed_text', OLD."sealed_text", 'chair_name', OLD."chair_name", 'secretary_name', OLD."secretary_name", 'drafter_id', OLD."drafter_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_correction_insert_kept" AFTER INSERT ON "meeting_correction" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_correction', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_correction', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'made_on', NEW."made_on", 'wrong', NEW."wrong", 'right', NEW."right", 'agreed', NEW."agreed") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_correction_update_kept" AFTER UPDATE ON "meeting_correction" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_correction', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_correction', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'made_on', OLD."made_on", 'wrong', OLD."wrong", 'right', OLD."right", 'agreed', OLD."agreed"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'made_on', NEW."made_on", 'wrong', NEW."wrong", 'right', NEW."right", 'agreed', NEW."agreed")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'made_on', NEW."made_on", 'wrong', NEW."wrong", 'right', NEW."right", 'agreed', NEW."agreed"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'made_on', OLD."made_on", 'wrong', OLD."wrong", 'right', OLD."right", 'agreed', OLD."agreed")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_correction_delete_kept" AFTER DELETE ON "meeting_correction" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_correction', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_correction', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'made_on', OLD."made_on", 'wrong', OLD."wrong", 'right', OLD."right", 'agreed', OLD."agreed") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_guest_insert_kept" AFTER INSERT ON "meeting_guest" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_guest', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_guest', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'name', NEW."name", 'role', NEW."role") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_guest_update_kept" AFTER UPDATE ON "meeting_guest" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_guest', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_guest', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'name', OLD."name", 'role', OLD."role"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'name', NEW."name", 'role', NEW."role")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'name', NEW."name", 'role', NEW."role"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'name', OLD."name", 'role', OLD."role")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_guest_delete_kept" AFTER DELETE ON "meeting_guest" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_guest', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_guest', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'name', OLD."name", 'role', OLD."role") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_point_insert_kept" AFTER INSERT ON "meeting_point" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_point', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_point', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'sort_order', NEW."sort_order", 'part', NEW."part", 'source', NEW."source", 'title', NEW."title", 'presenter', NEW."presenter", 'minutes', NEW."minutes", 'text', NEW."text", 'conclusion', NEW."conclusion", 'candidacy_id', NEW."candidacy_id", 'phase', NEW."phase") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_point_update_kept" AFTER UPDATE ON "meeting_point" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_point', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_point', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'sort_order', OLD."sort_order", 'part', OLD."part", 'source', OLD."source", 'title', OLD."title", 'presenter', OLD."presenter", 'minutes', OLD."minutes", 'text', OLD."text", 'conclusion', OLD."conclusion", 'candidacy_id', OLD."candidacy_id", 'phase', OLD."phase"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'sort_order', NEW."sort_order", 'part', NEW."part", 'source', NEW."source", 'title', NEW."title", 'presenter', NEW."presenter", 'minutes', NEW."minutes", 'text', NEW."text", 'conclusion', NEW."conclusion", 'candidacy_id', NEW."candidacy_id", 'phase', NEW."phase")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'sort_order', NEW."sort_order", 'part', NEW."part", 'source', NEW."source", 'title', NEW."title", 'presenter', NEW."presenter", 'minutes', NEW."minutes", 'text', NEW."text", 'conclusion', NEW."conclusion", 'candidacy_id', NEW."candidacy_id", 'phase', NEW."phase"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'sort_order', OLD."sort_order", 'part', OLD."part", 'source', OLD."source", 'title', OLD."title", 'presenter', OLD."presenter", 'minutes', OLD."minutes", 'text', OLD."text", 'conclusion', OLD."conclusion", 'candidacy_id', OLD."candidacy_id", 'phase', OLD."phase")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_point_delete_kept" AFTER DELETE ON "meeting_point" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_point', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_point', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'sort_order', OLD."sort_order", 'part', OLD."part", 'source', OLD."source", 'title', OLD."title", 'presenter', OLD."presenter", 'minutes', OLD."minutes", 'text', OLD."text", 'conclusion', OLD."conclusion", 'candidacy_id', OLD."candidacy_id", 'phase', OLD."phase") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_score_insert_kept" AFTER INSERT ON "meeting_score" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_score', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_score', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'criterion', NEW."criterion", 'points', NEW."points", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_score_update_kept" AFTER UPDATE ON "meeting_score" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_score', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_score', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'criterion', OLD."criterion", 'points', OLD."points", 'note', OLD."note"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'criterion', NEW."criterion", 'points', NEW."points", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'criterion', NEW."criterion", 'points', NEW."points", 'note', NEW."note"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'criterion', OLD."criterion", 'points', OLD."points", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_score_delete_kept" AFTER DELETE ON "meeting_score" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_score', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_score', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'criterion', OLD."criterion", 'points', OLD."points", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_text_insert_kept" AFTER INSERT ON "meeting_text" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_text', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_text', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'paper', NEW."paper", 'name', NEW."name", 'text', NEW."text", 'composed', NEW."composed") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_text_update_kept" AFTER UPDATE ON "meeting_text" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_text', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_text', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'paper', OLD."paper", 'name', OLD."name", 'text', OLD."text", 'composed', OLD."composed"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'paper', NEW."paper", 'name', NEW."name", 'text', NEW."text", 'composed', NEW."composed")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'paper', NEW."paper", 'name', NEW."name", 'text', NEW."text", 'composed', NEW."composed"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'paper', OLD."paper", 'name', OLD."name", 'text', OLD."text", 'composed', OLD."composed")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_text_delete_kept" AFTER DELETE ON "meeting_text" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_text', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_text', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'paper', OLD."paper", 'name', OLD."name", 'text', OLD."text", 'composed', OLD."composed") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_vote_insert_kept" AFTER INSERT ON "meeting_vote" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_vote', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_vote', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'point_id', NEW."point_id", 'sort_order', NEW."sort_order", 'matter', NEW."matter", 'way', NEW."way", 'majority', NEW."majority", 'in_favour', NEW."in_favour", 'against', NEW."against", 'other', NEW."other", 'handed_out', NEW."handed_out", 'returned', NEW."returned", 'invalid', NEW."invalid", 'note', NEW."note", 'entitled', NEW."entitled", 'present', NEW."present", 'share', NEW."share", 'voters', NEW."voters", 'candidacy_id', NEW."candidacy_id", 'phase', NEW."phase", 'against_reason', NEW."against_reason", 'number', NEW."number", 'present_official', NEW."present_official", 'present_probationary', NEW."present_probationary", 'absent_reason', NEW."absent_reason") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_vote_update_kept" AFTER UPDATE ON "meeting_vote" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_vote', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_vote', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'point_id', OLD."point_id", 'sort_order', OLD."sort_order", 'matter', OLD."matter", 'way', OLD."way", 'majority', OLD."majority", 'in_favour', OLD."in_favour", 'against', OLD."against", 'other', OLD."other", 'handed_out', OLD."handed_out", 'returned', OLD."returned", 'invalid', OLD."invalid", 'note', OLD."note", 'entitled', OLD."entitled", 'present', OLD."present", 'share', OLD."share", 'voters', OLD."voters", 'candidacy_id', OLD."candidacy_id", 'phase', OLD."phase", 'against_reason', OLD."against_reason", 'number', OLD."number", 'present_official', OLD."present_official", 'present_probationary', OLD."present_probationary", 'absent_reason', OLD."absent_reason"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'point_id', NEW."point_id", 'sort_order', NEW."sort_order", 'matter', NEW."matter", 'way', NEW."way", 'majority', NEW."majority", 'in_favour', NEW."in_favour", 'against', NEW."against", 'other', NEW."other", 'handed_out', NEW."handed_out", 'returned', NEW."returned", 'invalid', NEW."invalid", 'note', NEW."note", 'entitled', NEW."entitled", 'present', NEW."present", 'share', NEW."share", 'voters', NEW."voters", 'candidacy_id', NEW."candidacy_id", 'phase', NEW."phase", 'against_reason', NEW."against_reason", 'number', NEW."number", 'present_official', NEW."present_official", 'present_probationary', NEW."present_probationary", 'absent_reason', NEW."absent_reason")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'point_id', NEW."point_id", 'sort_order', NEW."sort_order", 'matter', NEW."matter", 'way', NEW."way", 'majority', NEW."majority", 'in_favour', NEW."in_favour", 'against', NEW."against", 'other', NEW."other", 'handed_out', NEW."handed_out", 'returned', NEW."returned", 'invalid', NEW."invalid", 'note', NEW."note", 'entitled', NEW."entitled", 'present', NEW."present", 'share', NEW."share", 'voters', NEW."voters", 'candidacy_id', NEW."candidacy_id", 'phase', NEW."phase", 'against_reason', NEW."against_reason", 'number', NEW."number", 'present_official', NEW."present_official", 'present_probationary', NEW."present_probationary", 'absent_reason', NEW."absent_reason"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'point_id', OLD."point_id", 'sort_order', OLD."sort_order", 'matter', OLD."matter", 'way', OLD."way", 'majority', OLD."majority", 'in_favour', OLD."in_favour", 'against', OLD."against", 'other', OLD."other", 'handed_out', OLD."handed_out", 'returned', OLD."returned", 'invalid', OLD."invalid", 'note', OLD."note", 'entitled', OLD."entitled", 'present', OLD."present", 'share', OLD."share", 'voters', OLD."voters", 'candidacy_id', OLD."candidacy_id", 'phase', OLD."phase", 'against_reason', OLD."against_reason", 'number', OLD."number", 'present_official', OLD."present_official", 'present_probationary', OLD."present_probationary", 'absent_reason', OLD."absent_reason")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "meeting_vote_delete_kept" AFTER DELETE ON "meeting_vote" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'meeting_vote', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'meeting_vote', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'point_id', OLD."point_id", 'sort_order', OLD."sort_order", 'matter', OLD."matter", 'way', OLD."way", 'majority', OLD."majority", 'in_favour', OLD."in_favour", 'against', OLD."against", 'other', OLD."other", 'handed_out', OLD."handed_out", 'returned', OLD."returned", 'invalid', OLD."invalid", 'note', OLD."note", 'entitled', OLD."entitled", 'present', OLD."present", 'share', OLD."share", 'voters', OLD."voters", 'candidacy_id', OLD."candidacy_id", 'phase', OLD."phase", 'against_reason', OLD."against_reason", 'number', OLD."number", 'present_official', OLD."present_official", 'present_probationary', OLD."present_probationary", 'absent_reason', OLD."absent_reason") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "membership_event_insert_kept" AFTER INSERT ON "membership_event" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'membership_event', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'membership_event', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'kind', NEW."kind", 'on', NEW."on", 'decided_on', NEW."decided_on", 'decision_number', NEW."decision_number", 'decided_by', NEW."decided_by", 'organisation', NEW."organisation", 'until_on', NEW."until_on", 'reason', NEW."reason", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "membership_event_update_kept" AFTER UPDATE ON "membership_event" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'membership_event', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'membership_event', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'kind', OLD."kind", 'on', OLD."on", 'decided_on', OLD."decided_on", 'decision_number', OLD."decision_number", 'decided_by', OLD."decided_by", 'organisation', OLD."organisation", 'until_on', OLD."until_on", 'reason', OLD."reason", 'note', OLD."note"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'kind', NEW."kind", 'on', NEW."on", 'decided_on', NEW."decided_on", 'decision_number', NEW."decision_number", 'decided_by', NEW."decided_by", 'organisation', NEW."organisation", 'until_on', NEW."until_on", 'reason', NEW."reason", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'kind', NEW."kind", 'on', NEW."on", 'decided_on', NEW."decided_on", 'decision_number', NEW."decision_number", 'decided_by', NEW."decided_by", 'organisation', NEW."organisation", 'until_on', NEW."until_on", 'reason', NEW."reason", 'note', NEW."note"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'kind', OLD."kind", 'on', OLD."on", 'decided_on', OLD."decided_on", 'decision_number', OLD."decision_number", 'decided_by', OLD."decided_by", 'organisation', OLD."organisation", 'until_on', OLD."until_on", 'reason', OLD."reason", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "membership_event_delete_kept" AFTER DELETE ON "membership_event" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'membership_event', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'membership_event', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'kind', OLD."kind", 'on', OLD."on", 'decided_on', OLD."decided_on", 'decision_number', OLD."decision_number", 'decided_by', OLD."decided_by", 'organisation', OLD."organisation", 'until_on', OLD."until_on", 'reason', OLD."reason", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "mentorship_insert_kept" AFTER INSERT ON "mentorship" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'mentorship', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'mentorship', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'member_id', NEW."member_id", 'from_on', NEW."from_on", 'number', NEW."number", 'together_since', NEW."together_since", 'substitute', NEW."substitute", 'probation', NEW."probation", 'to_on', NEW."to_on", 'end_reason', NEW."end_reason") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "mentorship_update_kept" AFTER UPDATE ON "mentorship" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'mentorship', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'mentorship', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'member_id', OLD."member_id", 'from_on', OLD."from_on", 'number', OLD."number", 'together_since', OLD."together_since", 'substitute', OLD."substitute", 'probation', OLD."probation", 'to_on', OLD."to_on", 'end_reason', OLD."end_reason"), json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'member_id', NEW."member_id", 'from_on', NEW."from_on", 'number', NEW."number", 'together_since', NEW."together_since", 'substitute', NEW."substitute", 'probation', NEW."probation", 'to_on', NEW."to_on", 'end_reason', NEW."end_reason")) AS b, book_differing(json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'member_id', NEW."member_id", 'from_on', NEW."from_on", 'number', NEW."number", 'together_since', NEW."together_since", 'substitute', NEW."substitute", 'probation', NEW."probation", 'to_on', NEW."to_on", 'end_reason', NEW."end_reason"), json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'member_id', OLD."member_id", 'from_on', OLD."from_on", 'number', OLD."number", 'together_since', OLD."together_since", 'substitute', OLD."substitute", 'probation', OLD."probation", 'to_on', OLD."to_on", 'end_reason', OLD."end_reason")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "mentorship_delete_kept" AFTER DELETE ON "mentorship" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'mentorship', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'mentorship', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'member_id', OLD."member_id", 'from_on', OLD."from_on", 'number', OLD."number", 'together_since', OLD."together_since", 'substitute', OLD."substitute", 'probation', OLD."probation", 'to_on', OLD."to_on", 'end_reason', OLD."end_reason") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "nominee_insert_kept" AFTER INSERT ON "nominee" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'nominee', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'nominee', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'election_id', NEW."election_id", 'person_id', NEW."person_id", 'name', NEW."name", 'proposed', NEW."proposed", 'proposer', NEW."proposer", 'support', NEW."support", 'withdrawal', NEW."withdrawal", 'withdrawal_reason', NEW."withdrawal_reason", 'withdrawal_votes', NEW."withdrawal_votes") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "nominee_update_kept" AFTER UPDATE ON "nominee" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'nominee', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'nominee', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'election_id', OLD."election_id", 'person_id', OLD."person_id", 'name', OLD."name", 'proposed', OLD."proposed", 'proposer', OLD."proposer", 'support', OLD."support", 'withdrawal', OLD."withdrawal", 'withdrawal_reason', OLD."withdrawal_reason", 'withdrawal_votes', OLD."withdrawal_votes"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'election_id', NEW."election_id", 'person_id', NEW."person_id", 'name', NEW."name", 'proposed', NEW."proposed", 'proposer', NEW."proposer", 'support', NEW."support", 'withdrawal', NEW."withdrawal", 'withdrawal_reason', NEW."withdrawal_reason", 'withdrawal_votes', NEW."withdrawal_votes")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'election_id', NEW."election_id", 'person_id', NEW."person_id", 'name', NEW."name", 'proposed', NEW."proposed", 'proposer', NEW."proposer", 'support', NEW."support", 'withdrawal', NEW."withdrawal", 'withdrawal_reason', NEW."withdrawal_reason", 'withdrawal_votes', NEW."withdrawal_votes"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'election_id', OLD."election_id", 'person_id', OLD."person_id", 'name', OLD."name", 'proposed', OLD."proposed", 'proposer', OLD."proposer", 'support', OLD."support", 'withdrawal', OLD."withdrawal", 'withdrawal_reason', OLD."withdrawal_reason", 'withdrawal_votes', OLD."withdrawal_votes")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "nominee_delete_kept" AFTER DELETE ON "nominee" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'nominee', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'nominee', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'election_id', OLD."election_id", 'person_id', OLD."person_id", 'name', OLD."name", 'proposed', OLD."proposed", 'proposer', OLD."proposer", 'support', OLD."support", 'withdrawal', OLD."withdrawal", 'withdrawal_reason', OLD."withdrawal_reason", 'withdrawal_votes', OLD."withdrawal_votes") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "opening_amount_insert_kept" AFTER INSERT ON "opening_amount" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'opening_amount', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'opening_amount', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'from_on', NEW."from_on", 'part', NEW."part", 'key', NEW."key", 'amount', NEW."amount") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "opening_amount_update_kept" AFTER UPDATE ON "opening_amount" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'opening_amount', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'opening_amount', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'from_on', OLD."from_on", 'part', OLD."part", 'key', OLD."key", 'amount', OLD."amount"), json_object('id', NEW."id", 'from_on', NEW."from_on", 'part', NEW."part", 'key', NEW."key", 'amount', NEW."amount")) AS b, book_differing(json_object('id', NEW."id", 'from_on', NEW."from_on", 'part', NEW."part", 'key', NEW."key", 'amount', NEW."amount"), json_object('id', OLD."id", 'from_on', OLD."from_on", 'part', OLD."part", 'key', OLD."key", 'amount', OLD."amount")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "opening_amount_delete_kept" AFTER DELETE ON "opening_amount" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'opening_amount', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'opening_amount', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'from_on', OLD."from_on", 'part', OLD."part", 'key', OLD."key", 'amount', OLD."amount") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "opinion_insert_kept" AFTER INSERT ON "opinion" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'opinion', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'opinion', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'phase', NEW."phase", 'body', NEW."body", 'residence', NEW."residence", 'given_on', NEW."given_on", 'asked', NEW."asked", 'agreed', NEW."agreed", 'against', NEW."against", 'strengths', NEW."strengths", 'weaknesses', NEW."weaknesses", 'reason', NEW."reason") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "opinion_update_kept" AFTER UPDATE ON "opinion" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'opinion', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'opinion', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'phase', OLD."phase", 'body', OLD."body", 'residence', OLD."residence", 'given_on', OLD."given_on", 'asked', OLD."asked", 'agreed', OLD."agreed", 'against', OLD."against", 'strengths', OLD."strengths", 'weaknesses', OLD."weaknesses", 'reason', OLD."reason"), json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'phase', NEW."phase", 'body', NEW."body", 'residence', NEW."residence", 'given_on', NEW."given_on", 'asked', NEW."asked", 'agreed', NEW."agreed", 'against', NEW."against", 'strengths', NEW."strengths", 'weaknesses', NEW."weaknesses", 'reason', NEW."reason")) AS b, book_differing(json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'phase', NEW."phase", 'body', NEW."body", 'residence', NEW."residence", 'given_on', NEW."given_on", 'asked', NEW."asked", 'agreed', NEW."agreed", 'against', NEW."against", 'strengths', NEW."strengths", 'weaknesses', NEW."weaknesses", 'reason', NEW."reason"), json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'phase', OLD."phase", 'body', OLD."body", 'residence', OLD."residence", 'given_on', OLD."given_on", 'asked', OLD."asked", 'agreed', OLD."agreed", 'against', OLD."against", 'strengths', OLD."strengths", 'weaknesses', OLD."weaknesses", 'reason', OLD."reason")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "opinion_delete_kept" AFTER DELETE ON "opinion" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'opinion', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'opinion', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'phase', OLD."phase", 'body', OLD."body", 'residence', OLD."residence", 'given_on', OLD."given_on", 'asked', OLD."asked", 'agreed', OLD."agreed", 'against', OLD."against", 'strengths', OLD."strengths", 'weaknesses', OLD."weaknesses", 'reason', OLD."reason") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "organisation_name_insert_kept" AFTER INSERT ON "organisation_name" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'organisation_name', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'organisation_name', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'level', NEW."level", 'name', NEW."name", 'header_line', NEW."header_line", 'from_on', NEW."from_on") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "organisation_name_update_kept" AFTER UPDATE ON "organisation_name" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'organisation_name', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'organisation_name', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'level', OLD."level", 'name', OLD."name", 'header_line', OLD."header_line", 'from_on', OLD."from_on"), json_object('id', NEW."id", 'level', NEW."level", 'name', NEW."name", 'header_line', NEW."header_line", 'from_on', NEW."from_on")) AS b, book_differing(json_object('id', NEW."id", 'level', NEW."level", 'name', NEW."name", 'header_line', NEW."header_line", 'from_on', NEW."from_on"), json_object('id', OLD."id", 'level', OLD."level", 'name', OLD."name", 'header_line', OLD."header_line", 'from_on', OLD."from_on")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "organisation_name_delete_kept" AFTER DELETE ON "organisation_name" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'organisation_name', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'organisation_name', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'level', OLD."level", 'name', OLD."name", 'header_line', OLD."header_line", 'from_on', OLD."from_on") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "outgoing_document_insert_kept" AFTER INSERT ON "outgoing_document" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'outgoing_document', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'outgoing_document', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'type', NEW."type", 'title', NEW."title", 'dated_on', NEW."dated_on", 'signer', NEW."signer", 'signer_post', NEW."signer_post", 'on_behalf', NEW."on_behalf", 'recipients', NEW."recipients", 'congress', NEW."congress", 'new_committee', NEW."new_committee", 'draft_no', NEW."draft_no", 'copies', NEW."copies", 'kept_at', NEW."kept_at", 'note', NEW."note", 'form', NEW."form", 'meeting_id', NEW."meeting_id", 'candidacy_id', NEW."candidacy_id", 'person_id', NEW."person_id", 'state', NEW."state", 'term_id', NEW."term_id", 'year', NEW."year", 'number', NEW."number", 'symbol', NEW."symbol", 'by_hand', NEW."by_hand", 'cancelled_on', NEW."cancelled_on", 'cancel_reason', NEW."cancel_reason") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "outgoing_document_update_kept" AFTER UPDATE ON "outgoing_document" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'outgoing_document', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'outgoing_document', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'type', OLD."type", 'title', OLD."title", 'dated_on', OLD."dated_on", 'signer', OLD."signer", 'signer_post', OLD."signer_post", 'on_behalf', OLD."on_behalf", 'recipients', OLD."recipients", 'congress', OLD."congress", 'new_committee', OLD."new_committee", 'draft_no', OLD."draft_no", 'copies', OLD."copies", 'kept_at', OLD."kept_at", 'note', OLD."note", 'form', OLD."form", 'meeting_id', OLD."meeting_id", 'candidacy_id', OLD."candidacy_id", 'person_id', OLD."person_id", 'state', OLD."state", 'term_id', OLD."term_id", 'year', OLD."year", 'number', OLD."number", 'symbol', OLD."symbol", 'by_hand', OLD."by_hand", 'cancelled_on', OLD."cancelled_on", 'cancel_reason', OLD."cancel_reason"), json_object('id', NEW."id", 'type', NEW."type", 'title', NEW."title", 'dated_on', NEW."dated_on", 'signer', NEW."signer", 'signer_post', NEW."signer_post", 'on_behalf', NEW."on_behalf", 'recipients', NEW."recipients", 'congress', NEW."congress", 'new_committee', NEW."new_committee", 'draft_no', NEW."draft_no", 'copies', NEW."copies", 'kept_at', NEW."kept_at", 'note', NEW."note", 'form', NEW."form", 'meeting_id', NEW."meeting_id", 'candidacy_id', NEW."candidacy_id", 'person_id', NEW."person_id", 'state', NEW."state", 'term_id', NEW."term_id", 'year', NEW."year", 'number', NEW."number", 'symbol', NEW."symbol", 'by_hand', NEW."by_hand", 'cancelled_on', NEW."cancelled_on", 'cancel_reason', NEW."cancel_reason")) AS b, book_differing(json_object('id', NEW."id", 'type', NEW."type", 'title', NEW."title", 'dated_on', NEW."dated_on", 'signer', NEW."signer", 'signer_post', NEW."signer_post", 'on_behalf', NEW."on_behalf", 'recipients', NEW."recipients", 'congress', NEW."congress", 'new_committee', NEW."new_committee", 'draft_no', NEW."draft_no", 'copies', NEW."copies", 'kept_at', NEW."kept_at", 'note', NEW."note", 'form', NEW."form", 'meeting_id', NEW."meeting_id", 'candidacy_id', NEW."candidacy_id", 'person_id', NEW."person_id", 'state', NEW."state", 'term_id', NEW."term_id", 'year', NEW."year", 'number', NEW."number", 'symbol', NEW."symbol", 'by_hand', NEW."by_hand", 'cancelled_on', NEW."cancelled_on", 'cancel_reason', NEW."cancel_reason"), json_object('id', OLD."id", 'type', OLD."type", 'title', OLD."title", 'dated_on', OLD."dated_on", 'signer', OLD."signer", 'signer_post', OLD."signer_post", 'on_behalf', OLD."on_behalf", 'recipients', OLD."recipients", 'congress', OLD."congress", 'new_committee', OLD."new_committee", 'draft_no', OLD."draft_no", 'copies', OLD."copies", 'kept_at', OLD."kept_at", 'note', OLD."note", 'form', OLD."form", 'meeting_id', OLD."meeting_id", 'candidacy_id', OLD."candidacy_id", 'person_id', OLD."person_id", 'state', OLD."state", 'term_id', OLD."term_id", 'year', OLD."year", 'number', OLD."number", 'symbol', OLD."symbol", 'by_hand', OLD."by_hand", 'cancelled_on', OLD."cancelled_on", 'cancel_reason', OLD."cancel_reason")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "outgoing_document_delete_kept" AFTER DELETE ON "outgoing_document" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'outgoing_document', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'outgoing_document', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'type', OLD."type", 'title', OLD."title", 'dated_on', OLD."dated_on", 'signer', OLD."signer", 'signer_post', OLD."signer_post", 'on_behalf', OLD."on_behalf", 'recipients', OLD."recipients", 'congress', OLD."congress", 'new_committee', OLD."new_committee", 'draft_no', OLD."draft_no", 'copies', OLD."copies", 'kept_at', OLD."kept_at", 'note', OLD."note", 'form', OLD."form", 'meeting_id', OLD."meeting_id", 'candidacy_id', OLD."candidacy_id", 'person_id', OLD."person_id", 'state', OLD."state", 'term_id', OLD."term_id", 'year', OLD."year", 'number', OLD."number", 'symbol', OLD."symbol", 'by_hand', OLD."by_hand", 'cancelled_on', OLD."cancelled_on", 'cancel_reason', OLD."cancel_reason") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_agenda_insert_kept" AFTER INSERT ON "own_agenda" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_agenda', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_agenda', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'kind', NEW."kind", 'name', NEW."name", 'from_on', NEW."from_on", 'usual', NEW."usual", 'points', NEW."points") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_agenda_update_kept" AFTER UPDATE ON "own_agenda" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_agenda', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_agenda', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'kind', OLD."kind", 'name', OLD."name", 'from_on', OLD."from_on", 'usual', OLD."usual", 'points', OLD."points"), json_object('id', NEW."id", 'kind', NEW."kind", 'name', NEW."name", 'from_on', NEW."from_on", 'usual', NEW."usual", 'points', NEW."points")) AS b, book_differing(json_object('id', NEW."id", 'kind', NEW."kind", 'name', NEW."name", 'from_on', NEW."from_on", 'usual', NEW."usual", 'points', NEW."points"), json_object('id', OLD."id", 'kind', OLD."kind", 'name', OLD."name", 'from_on', OLD."from_on", 'usual', OLD."usual", 'points', OLD."points")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_agenda_delete_kept" AFTER DELETE ON "own_agenda" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_agenda', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_agenda', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'kind', OLD."kind", 'name', OLD."name", 'from_on', OLD."from_on", 'usual', OLD."usual", 'points', OLD."points") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_edition_insert_kept" AFTER INSERT ON "own_edition" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_edition', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_edition', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'code', NEW."code", 'from_on', NEW."from_on", 'text', NEW."text") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_edition_update_kept" AFTER UPDATE ON "own_edition" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_edition', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_edition', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'code', OLD."code", 'from_on', OLD."from_on", 'text', OLD."text"), json_object('id', NEW."id", 'code', NEW."code", 'from_on', NEW."from_on", 'text', NEW."text")) AS b, book_differing(json_object('id', NEW."id", 'code', NEW."code", 'from_on', NEW."from_on", 'text', NEW."text"), json_object('id', OLD."id", 'code', OLD."code", 'from_on', OLD."from_on", 'text', OLD."text")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_edition_delete_kept" AFTER DELETE ON "own_edition" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_edition', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_edition', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'code', OLD."code", 'from_on', OLD."from_on", 'text', OLD."text") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_regime_insert_kept" AFTER INSERT ON "own_regime" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_regime', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_regime', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'from_on', NEW."from_on", 'text', NEW."text") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_regime_update_kept" AFTER UPDATE ON "own_regime" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_regime', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_regime', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'from_on', OLD."from_on", 'text', OLD."text"), json_object('id', NEW."id", 'from_on', NEW."from_on", 'text', NEW."text")) AS b, book_differing(json_object('id', NEW."id", 'from_on', NEW."from_on", 'text', NEW."text"), json_object('id', OLD."id", 'from_on', OLD."from_on", 'text', OLD."text")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_regime_delete_kept" AFTER DELETE ON "own_regime" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_regime', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_regime', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'from_on', OLD."from_on", 'text', OLD."text") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_rule_value_insert_kept" AFTER INSERT ON "own_rule_value" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_rule_value', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_rule_value', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'rule', NEW."rule", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'value', NEW."value", 'document', NEW."document", 'article', NEW."article", 'dated', NEW."dated") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_rule_value_update_kept" AFTER UPDATE ON "own_rule_value" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_rule_value', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_rule_value', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'rule', OLD."rule", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'value', OLD."value", 'document', OLD."document", 'article', OLD."article", 'dated', OLD."dated"), json_object('id', NEW."id", 'rule', NEW."rule", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'value', NEW."value", 'document', NEW."document", 'article', NEW."article", 'dated', NEW."dated")) AS b, book_differing(json_object('id', NEW."id", 'rule', NEW."rule", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'value', NEW."value", 'document', NEW."document", 'article', NEW."article", 'dated', NEW."dated"), json_object('id', OLD."id", 'rule', OLD."rule", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'value', OLD."value", 'document', OLD."document", 'article', OLD."article", 'dated', OLD."dated")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_rule_value_delete_kept" AFTER DELETE ON "own_rule_value" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_rule_value', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_rule_value', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'rule', OLD."rule", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'value', OLD."value", 'document', OLD."document", 'article', OLD."article", 'dated', OLD."dated") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_score_sheet_insert_kept" AFTER INSERT ON "own_score_sheet" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_score_sheet', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_score_sheet', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'name', NEW."name", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'document', NEW."document", 'dated', NEW."dated", 'sheet', NEW."sheet") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_score_sheet_update_kept" AFTER UPDATE ON "own_score_sheet" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_score_sheet', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_score_sheet', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'name', OLD."name", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'document', OLD."document", 'dated', OLD."dated", 'sheet', OLD."sheet"), json_object('id', NEW."id", 'name', NEW."name", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'document', NEW."document", 'dated', NEW."dated", 'sheet', NEW."sheet")) AS b, book_differing(json_object('id', NEW."id", 'name', NEW."name", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'document', NEW."document", 'dated', NEW."dated", 'sheet', NEW."sheet"), json_object('id', OLD."id", 'name', OLD."name", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'document', OLD."document", 'dated', OLD."dated", 'sheet', OLD."sheet")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_score_sheet_delete_kept" AFTER DELETE ON "own_score_sheet" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_score_sheet', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_score_sheet', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'name', OLD."name", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'document', OLD."document", 'dated', OLD."dated", 'sheet', OLD."sheet") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_workday_insert_kept" AFTER INSERT ON "own_workday" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_workday', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_workday', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'day', NEW."day", 'is_worked', NEW."is_worked", 'says', NEW."says", 'document', NEW."document") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_workday_update_kept" AFTER UPDATE ON "own_workday" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_workday', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_workday', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'day', OLD."day", 'is_worked', OLD."is_worked", 'says', OLD."says", 'document', OLD."document"), json_object('id', NEW."id", 'day', NEW."day", 'is_worked', NEW."is_worked", 'says', NEW."says", 'document', NEW."document")) AS b, book_differing(json_object('id', NEW."id", 'day', NEW."day", 'is_worked', NEW."is_worked", 'says', NEW."says", 'document', NEW."document"), json_object('id', OLD."id", 'day', OLD."day", 'is_worked', OLD."is_worked", 'says', OLD."says", 'document', OLD."document")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "own_workday_delete_kept" AFTER DELETE ON "own_workday" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'own_workday', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'own_workday', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'day', OLD."day", 'is_worked', OLD."is_worked", 'says', OLD."says", 'document', OLD."document") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_insert_kept" AFTER INSERT ON "paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'type_number', NEW."type_number", 'title', NEW."title", 'number', NEW."number", 'dated_on', NEW."dated_on", 'issued_by', NEW."issued_by", 'valid_until', NEW."valid_until", 'pages', NEW."pages", 'kept_at', NEW."kept_at", 'note', NEW."note", 'file_name', NEW."file_name", 'content', NEW."content") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_update_kept" AFTER UPDATE ON "paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'type_number', OLD."type_number", 'title', OLD."title", 'number', OLD."number", 'dated_on', OLD."dated_on", 'issued_by', OLD."issued_by", 'valid_until', OLD."valid_until", 'pages', OLD."pages", 'kept_at', OLD."kept_at", 'note', OLD."note", 'file_name', OLD."file_name", 'content', OLD."content"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'type_number', NEW."type_number", 'title', NEW."title", 'number', NEW."number", 'dated_on', NEW."dated_on", 'issued_by', NEW."issued_by", 'valid_until', NEW."valid_until", 'pages', NEW."pages", 'kept_at', NEW."kept_at", 'note', NEW."note", 'file_name', NEW."file_name", 'content', NEW."content")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'type_number', NEW."type_number", 'title', NEW."title", 'number', NEW."number", 'dated_on', NEW."dated_on", 'issued_by', NEW."issued_by", 'valid_until', NEW."valid_until", 'pages', NEW."pages", 'kept_at', NEW."kept_at", 'note', NEW."note", 'file_name', NEW."file_name", 'content', NEW."content"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'type_number', OLD."type_number", 'title', OLD."title", 'number', OLD."number", 'dated_on', OLD."dated_on", 'issued_by', OLD."issued_by", 'valid_until', OLD."valid_until", 'pages', OLD."pages", 'kept_at', OLD."kept_at", 'note', OLD."note", 'file_name', OLD."file_name", 'content', OLD."content")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_delete_kept" AFTER DELETE ON "paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'type_number', OLD."type_number", 'title', OLD."title", 'number', OLD."number", 'dated_on', OLD."dated_on", 'issued_by', OLD."issued_by", 'valid_until', OLD."valid_until", 'pages', OLD."pages", 'kept_at', OLD."kept_at", 'note', OLD."note", 'file_name', OLD."file_name", 'content', OLD."content") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_draft_insert_kept" AFTER INSERT ON "paper_draft" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper_draft', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper_draft', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'document_id', NEW."document_id", 'meeting_id', NEW."meeting_id", 'form', NEW."form", 'draft_no', NEW."draft_no", 'printed_hash', NEW."printed_hash") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_draft_update_kept" AFTER UPDATE ON "paper_draft" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper_draft', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper_draft', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'document_id', OLD."document_id", 'meeting_id', OLD."meeting_id", 'form', OLD."form", 'draft_no', OLD."draft_no", 'printed_hash', OLD."printed_hash"), json_object('id', NEW."id", 'document_id', NEW."document_id", 'meeting_id', NEW."meeting_id", 'form', NEW."form", 'draft_no', NEW."draft_no", 'printed_hash', NEW."printed_hash")) AS b, book_differing(json_object('id', NEW."id", 'document_id', NEW."document_id", 'meeting_id', NEW."meeting_id", 'form', NEW."form", 'draft_no', NEW."draft_no", 'printed_hash', NEW."printed_hash"), json_object('id', OLD."id", 'document_id', OLD."document_id", 'meeting_id', OLD."meeting_id", 'form', OLD."form", 'draft_no', OLD."draft_no", 'printed_hash', OLD."printed_hash")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_draft_delete_kept" AFTER DELETE ON "paper_draft" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper_draft', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper_draft', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'document_id', OLD."document_id", 'meeting_id', OLD."meeting_id", 'form', OLD."form", 'draft_no', OLD."draft_no", 'printed_hash', OLD."printed_hash") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_template_insert_kept" AFTER INSERT ON "paper_template" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper_template', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper_template', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'type', NEW."type", 'name', NEW."name", 'title', NEW."title", 'addressees', NEW."addressees", 'bases', NEW."bases", 'body', NEW."body") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_template_update_kept" AFTER UPDATE ON "paper_template" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper_template', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper_template', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'type', OLD."type", 'name', OLD."name", 'title', OLD."title", 'addressees', OLD."addressees", 'bases', OLD."bases", 'body', OLD."body"), json_object('id', NEW."id", 'type', NEW."type", 'name', NEW."name", 'title', NEW."title", 'addressees', NEW."addressees", 'bases', NEW."bases", 'body', NEW."body")) AS b, book_differing(json_object('id', NEW."id", 'type', NEW."type", 'name', NEW."name", 'title', NEW."title", 'addressees', NEW."addressees", 'bases', NEW."bases", 'body', NEW."body"), json_object('id', OLD."id", 'type', OLD."type", 'name', OLD."name", 'title', OLD."title", 'addressees', OLD."addressees", 'bases', OLD."bases", 'body', OLD."body")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_template_delete_kept" AFTER DELETE ON "paper_template" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper_template', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper_template', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'type', OLD."type", 'name', OLD."name", 'title', OLD."title", 'addressees', OLD."addressees", 'bases', OLD."bases", 'body', OLD."body") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_to_read_insert_kept" AFTER INSERT ON "paper_to_read" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper_to_read', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper_to_read', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'sort_order', NEW."sort_order", 'number', NEW."number", 'issuer', NEW."issuer", 'dated_on', NEW."dated_on", 'title', NEW."title", 'incoming_id', NEW."incoming_id", 'document_id', NEW."document_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_to_read_update_kept" AFTER UPDATE ON "paper_to_read" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper_to_read', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper_to_read', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'sort_order', OLD."sort_order", 'number', OLD."number", 'issuer', OLD."issuer", 'dated_on', OLD."dated_on", 'title', OLD."title", 'incoming_id', OLD."incoming_id", 'document_id', OLD."document_id"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'sort_order', NEW."sort_order", 'number', NEW."number", 'issuer', NEW."issuer", 'dated_on', NEW."dated_on", 'title', NEW."title", 'incoming_id', NEW."incoming_id", 'document_id', NEW."document_id")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'sort_order', NEW."sort_order", 'number', NEW."number", 'issuer', NEW."issuer", 'dated_on', NEW."dated_on", 'title', NEW."title", 'incoming_id', NEW."incoming_id", 'document_id', NEW."document_id"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'sort_order', OLD."sort_order", 'number', OLD."number", 'issuer', OLD."issuer", 'dated_on', OLD."dated_on", 'title', OLD."title", 'incoming_id', OLD."incoming_id", 'document_id', OLD."document_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "paper_to_read_delete_kept" AFTER DELETE ON "paper_to_read" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'paper_to_read', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'paper_to_read', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'sort_order', OLD."sort_order", 'number', OLD."number", 'issuer', OLD."issuer", 'dated_on', OLD."dated_on", 'title', OLD."title", 'incoming_id', OLD."incoming_id", 'document_id', OLD."document_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "payment_request_insert_kept" AFTER INSERT ON "payment_request" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'payment_request', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'payment_request', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'kind', NEW."kind", 'dated_on', NEW."dated_on", 'requester', NEW."requester", 'unit', NEW."unit", 'reason', NEW."reason", 'amount', NEW."amount", 'papers', NEW."papers", 'due_on', NEW."due_on", 'year', NEW."year") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "payment_request_update_kept" AFTER UPDATE ON "payment_request" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'payment_request', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'payment_request', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'kind', OLD."kind", 'dated_on', OLD."dated_on", 'requester', OLD."requester", 'unit', OLD."unit", 'reason', OLD."reason", 'amount', OLD."amount", 'papers', OLD."papers", 'due_on', OLD."due_on", 'year', OLD."year"), json_object('id', NEW."id", 'kind', NEW."kind", 'dated_on', NEW."dated_on", 'requester', NEW."requester", 'unit', NEW."unit", 'reason', NEW."reason", 'amount', NEW."amount", 'papers', NEW."papers", 'due_on', NEW."due_on", 'year', NEW."year")) AS b, book_differing(json_object('id', NEW."id", 'kind', NEW."kind", 'dated_on', NEW."dated_on", 'requester', NEW."requester", 'unit', NEW."unit", 'reason', NEW."reason", 'amount', NEW."amount", 'papers', NEW."papers", 'due_on', NEW."due_on", 'year', NEW."year"), json_object('id', OLD."id", 'kind', OLD."kind", 'dated_on', OLD."dated_on", 'requester', OLD."requester", 'unit', OLD."unit", 'reason', OLD."reason", 'amount', OLD."amount", 'papers', OLD."papers", 'due_on', OLD."due_on", 'year', OLD."year")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "payment_request_delete_kept" AFTER DELETE ON "payment_request" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'payment_request', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'payment_request', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'kind', OLD."kind", 'dated_on', OLD."dated_on", 'requester', OLD."requester", 'unit', OLD."unit", 'reason', OLD."reason", 'amount', OLD."amount", 'papers', OLD."papers", 'due_on', OLD."due_on", 'year', OLD."year") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "person_insert_kept" AFTER INSERT ON "person" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'person', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'person', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, substr(json_object('id', NEW."id", 'full_name', NEW."full_name", 'name_in_use', NEW."name_in_use", 'sex', NEW."sex", 'other_names', NEW."other_names", 'born_on', NEW."born_on", 'birth_country', NEW."birth_country", 'birth_province', NEW."birth_province", 'birth_detail', NEW."birth_detail", 'home_country', NEW."home_country", 'home_province', NEW."home_province", 'home_detail', NEW."home_detail", 'residence_country', NEW."residence_country", 'residence_province', NEW."residence_province", 'residence_detail', NEW."residence_detail", 'stay', NEW."stay", 'ethnic_group', NEW."ethnic_group", 'religion', NEW."religion", 'religious_rank', NEW."religious_rank", 'family_class', NEW."family_class", 'citizen_number', NEW."citizen_number", 'old_identity_number', NEW."old_identity_number", 'phone', NEW."phone", 'email', NEW."email", 'card_number', NEW."card_number", 'card_issued_on', NEW."card_issued_on", 'card_issued_by', NEW."card_issued_by", 'old_card_number', NEW."old_card_number", 'life_record_number', NEW."life_record_number", 'register_number', NEW."register_number", 'national_id', NEW."national_id", 'managed_by', NEW."managed_by", 'residence_cell', NEW."residence_cell", 'occupation', NEW."occupation", 'occupation_before', NEW."occupation_before", 'job_title', NEW."job_title", 'work_unit', NEW."work_unit", 'recruited_on', NEW."recruited_on", 'recruited_by', NEW."recruited_by", 'youth_union_on', NEW."youth_union_on", 'youth_union_at', NEW."youth_union_at", 'enlisted_on', NEW."enlisted_on", 'discharged_on', NEW."discharged_on", 'military_rank', NEW."military_rank", 'general_education', NEW."general_education", 'expertise_level', NEW."expertise_level", 'expertise_field', NEW."expertise_field", 'technology', NEW."technology", 'degree', NEW."degree", 'academic_rank', NEW."academic_rank", 'theory', NEW."theory", 'theory_form', NEW."theory_form", 'languages', NEW."languages", 'informatics', NEW."informatics", 'minority_language', NEW."minority_language", 'health', NEW."health", 'wounded_grade', NEW."wounded_grade", 'martyr_family', NEW."martyr_family", 'merit_family', NEW."merit_family", 'life_story', NEW."life_story"), 1, length(json_object('id', NEW."id", 'full_name', NEW."full_name", 'name_in_use', NEW."name_in_use", 'sex', NEW."sex", 'other_names', NEW."other_names", 'born_on', NEW."born_on", 'birth_country', NEW."birth_country", 'birth_province', NEW."birth_province", 'birth_detail', NEW."birth_detail", 'home_country', NEW."home_country", 'home_province', NEW."home_province", 'home_detail', NEW."home_detail", 'residence_country', NEW."residence_country", 'residence_province', NEW."residence_province", 'residence_detail', NEW."residence_detail", 'stay', NEW."stay", 'ethnic_group', NEW."ethnic_group", 'religion', NEW."religion", 'religious_rank', NEW."religious_rank", 'family_class', NEW."family_class", 'citizen_number', NEW."citizen_number", 'old_identity_number', NEW."old_identity_number", 'phone', NEW."phone", 'email', NEW."email", 'card_number', NEW."card_number", 'card_issued_on', NEW."card_issued_on", 'card_issued_by', NEW."card_issued_by", 'old_card_number', NEW."old_card_number", 'life_record_number', NEW."life_record_number", 'register_number', NEW."register_number", 'national_id', NEW."national_id", 'managed_by', NEW."managed_by", 'residence_cell', NEW."residence_cell", 'occupation', NEW."occupation", 'occupation_before', NEW."occupation_before", 'job_title', NEW."job_title", 'work_unit', NEW."work_unit", 'recruited_on', NEW."recruited_on", 'recruited_by', NEW."recruited_by", 'youth_union_on', NEW."youth_union_on", 'youth_union_at', NEW."youth_union_at", 'enlisted_on', NEW."enlisted_on", 'discharged_on', NEW."discharged_on", 'military_rank', NEW."military_rank", 'general_education', NEW."general_education", 'expertise_level', NEW."expertise_level", 'expertise_field', NEW."expertise_field", 'technology', NEW."technology", 'degree', NEW."degree", 'academic_rank', NEW."academic_rank", 'theory', NEW."theory", 'theory_form', NEW."theory_form", 'languages', NEW."languages", 'informatics', NEW."informatics", 'minority_language', NEW."minority_language", 'health', NEW."health", 'wounded_grade', NEW."wounded_grade", 'martyr_family', NEW."martyr_family", 'merit_family', NEW."merit_family", 'life_story', NEW."life_story")) - 1) || ',' || substr(json_object('self_remark', NEW."self_remark", 'household_income', NEW."household_income", 'income_per_head', NEW."income_per_head", 'house', NEW."house", 'land', NEW."land", 'business', NEW."business", 'labourers', NEW."labourers", 'assets', NEW."assets", 'photo', NEW."photo", 'scans_note', NEW."scans_note", 'note', NEW."note"), 2) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "person_update_kept" AFTER UPDATE ON "person" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'person', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'person', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(substr(json_object('id', OLD."id", 'full_name', OLD."full_name", 'name_in_use', OLD."name_in_use", 'sex', OLD."sex", 'other_names', OLD."other_names", 'born_on', OLD."born_on", 'birth_country', OLD."birth_country", 'birth_province', OLD."birth_province", 'birth_detail', OLD."birth_detail", 'home_country', OLD."home_country", 'home_province', OLD."home_province", 'home_detail', OLD."home_detail", 'residence_country', OLD."residence_country", 'residence_province', OLD."residence_province", 'residence_detail', OLD."residence_detail", 'stay', OLD."stay", 'ethnic_group', OLD."ethnic_group", 'religion', OLD."religion", 'religious_rank', OLD."religious_rank", 'family_class', OLD."family_class", 'citizen_number', OLD."citizen_number", 'old_identity_number', OLD."old_identity_number", 'phone', OLD."phone", 'email', OLD."email", 'card_number', OLD."card_number", 'card_issued_on', OLD."card_issued_on", 'card_issued_by', OLD."card_issued_by", 'old_card_number', OLD."old_card_number", 'life_record_number', OLD."life_record_number", 'register_number', OLD."register_number", 'national_id', OLD."national_id", 'managed_by', OLD."managed_by", 'residence_cell', OLD."residence_cell", 'occupation', OLD."occupation", 'occupation_before', OLD."occupation_before", 'job_title', OLD."job_title", 'work_unit', OLD."work_unit", 'recruited_on', OLD."recruited_on", 'recruited_by', OLD."recruited_by", 'youth_union_on', OLD."youth_union_on", 'youth_union_at', OLD."youth_union_at", 'enlisted_on', OLD."enlisted_on", 'discharged_on', OLD."discharged_on", 'military_rank', OLD."military_rank", 'general_education', OLD."general_education", 'expertise_level', OLD."expertise_level", 'expertise_field', OLD."expertise_field", 'technology', OLD."technology", 'degree', OLD."degree", 'academic_rank', OLD."academic_rank", 'theory', OLD."theory", 'theory_form', OLD."theory_form", 'languages', OLD."languages", 'informatics', OLD."informatics", 'minority_language', OLD."minority_language", 'health', OLD."health", 'wounded_grade', OLD."wounded_grade", 'martyr_family', OLD."martyr_family", 'merit_family', OLD."merit_family", 'life_story', OLD."life_story"), 1, length(json_object('id', OLD."id", 'full_name', OLD."full_name", 'name_in_use', OLD."name_in_use", 'sex', OLD."sex", 'other_names', OLD."other_names", 'born_on', OLD."born_on", 'birth_country', OLD."birth_country", 'birth_province', OLD."birth_province", 'birth_detail', OLD."birth_detail", 'home_country', OLD."home_country", 'home_province', OLD."home_province", 'home_detail', OLD."home_detail", 'residence_country', OLD."residence_country", 'residence_province', OLD."residence_province", 'residence_detail', OLD."residence_detail", 'stay', OLD."stay", 'ethnic_group', OLD."ethnic_group", 'religion', OLD."religion", 'religious_rank', OLD."religious_rank", 'family_class', OLD."family_class", 'citizen_number', OLD."citizen_number", 'old_identity_number', OLD."old_identity_number", 'phone', OLD."phone", 'email', OLD."email", 'card_number', OLD."card_number", 'card_issued_on', OLD."card_issued_on", 'card_issued_by', OLD."card_issued_by", 'old_card_number', OLD."old_card_number", 'life_record_number', OLD."life_record_number", 'register_number', OLD."register_number", 'national_id', OLD."national_id", 'managed_by', OLD."managed_by", 'residence_cell', OLD."residence_cell", 'occupation', OLD."occupation", 'occupation_before', OLD."occupation_before", 'job_title', OLD."job_title", 'work_unit', OLD."work_unit", 'recruited_on', OLD."recruited_on", 'recruited_by', OLD."recruited_by", 'youth_union_on', OLD."youth_union_on", 'youth_union_at', OLD."youth_union_at", 'enlisted_on', OLD."enlisted_on", 'discharged_on', OLD."discharged_on", 'military_rank', OLD."military_rank", 'general_education', OLD."general_education", 'expertise_level', OLD."expertise_level", 'expertise_field', OLD."expertise_field", 'technology', OLD."technology", 'degree', OLD."degree", 'academic_rank', OLD."academic_rank", 'theory', OLD."theory", 'theory_form', OLD."theory_form", 'languages', OLD."languages", 'informatics', OLD."informatics", 'minority_language', OLD."minority_language", 'health', OLD."health", 'wounded_grade', OLD."wounded_grade", 'martyr_family', OLD."martyr_family", 'merit_family', OLD."merit_family", 'life_story', OLD."life_story")) - 1) || ',' || substr(json_object('self_remark', OLD."self_remark", 'household_income', OLD."household_income", 'income_per_head', OLD."income_per_head", 'house', OLD."house", 'land', OLD."land", 'business', OLD."business", 'labourers', OLD."labourers", 'assets', OLD."assets", 'photo', OLD."photo", 'scans_note', OLD."scans_note", 'note', OLD."note"), 2), substr(json_object('id', NEW."id", 'full_name', NEW."full_name", 'name_in_use', NEW."name_in_use", 'sex', NEW."sex", 'other_names', NEW."other_names", 'born_on', NEW."born_on", 'birth_country', NEW."birth_country", 'birth_province', NEW."birth_province", 'birth_detail', NEW."birth_detail", 'home_country', NEW."home_country", 'home_province', NEW."home_province", 'home_detail', NEW."home_detail", 'residence_country', NEW."residence_country", 'residence_province', NEW."residence_province", 'residence_detail', NEW."residence_detail", 'stay', NEW."stay", 'ethnic_group', NEW."ethnic_group", 'religion', NEW."religion", 'religious_rank', NEW."religious_rank", 'family_class', NEW."family_class", 'citizen_number', NEW."citizen_number", 'old_identity_number', NEW."old_identity_number", 'phone', NEW."phone", 'email', NEW."email", 'card_number', NEW."card_number", 'card_issued_on', NEW."card_issued_on", 'card_issued_by', NEW."card_issued_by", 'old_card_number', NEW."old_card_number", 'life_record_number', NEW."life_record_number", 'register_number', NEW."register_number", 'national_id', NEW."national_id", 'managed_by', NEW."managed_by", 'residence_cell', NEW."residence_cell", 'occupation', NEW."occupation", 'occupation_before', NEW."occupation_before", 'job_title', NEW."job_title", 'work_unit', NEW."work_unit", 'recruited_on', NEW."recruited_on", 'recruited_by', NEW."recruited_by", 'youth_union_on', NEW."youth_union_on", 'youth_union_at', NEW."youth_union_at", 'enlisted_on', NEW."enlisted_on", 'discharged_on', NEW."discharged_on", 'military_rank', NEW."military_rank", 'general_education', NEW."general_education", 'expertise_level', NEW."expertise_level", 'expertise_field', NEW."expertise_field", 'technology', NEW."technology", 'degree', NEW."degree", 'academic_rank', NEW."academic_rank", 'theory', NEW."theory", 'theory_form', NEW."theory_form", 'languages', NEW."languages", 'informatics', NEW."informatics", 'minority_language', NEW."minority_language", 'health', NEW."health", 'wounded_grade', NEW."wounded_grade", 'martyr_family', NEW."martyr_family", 'merit_family', NEW."merit_family", 'life_story', NEW."life_story"), 1, length(json_object('id', NEW."id", 'full_name', NEW."full_name", 'name_in_use', NEW."name_in_use", 'sex', NEW."sex", 'other_names', NEW."other_names", 'born_on', NEW."born_on", 'birth_country', NEW."birth_country", 'birth_province', NEW."birth_province", 'birth_detail', NEW."birth_detail", 'home_country', NEW."home_country", 'home_province', NEW."home_province", 'home_detail', NEW."home_detail", 'residence_country', NEW."residence_country", 'residence_province', NEW."residence_province", 'residence_detail', NEW."residence_detail", 'stay', NEW."stay", 'ethnic_group', NEW."ethnic_group", 'religion', NEW."religion", 'religious_rank', NEW."religious_rank", 'family_class', NEW."family_class", 'citizen_number', NEW."citizen_number", 'old_identity_number', NEW."old_identity_number", 'phone', NEW."phone", 'email', NEW."email", 'card_number', NEW."card_number", 'card_issued_on', NEW."card_issued_on", 'card_issued_by', NEW."card_issued_by", 'old_card_number', NEW."old_card_number", 'life_record_number', NEW."life_record_number", 'register_number', NEW."register_number", 'national_id', NEW."national_id", 'managed_by', NEW."managed_by", 'residence_cell', NEW."residence_cell", 'occupation', NEW."occupation", 'occupation_before', NEW."occupation_before", 'job_title', NEW."job_title", 'work_unit', NEW."work_unit", 'recruited_on', NEW."recruited_on", 'recruited_by', NEW."recruited_by", 'youth_union_on', NEW."youth_union_on", 'youth_union_at', NEW."youth_union_at", 'enlisted_on', NEW."enlisted_on", 'discharged_on', NEW."discharged_on", 'military_rank', NEW."military_rank", 'general_education', NEW."general_education", 'expertise_level', NEW."expertise_level", 'expertise_field', NEW."expertise_field", 'technology', NEW."technology", 'degree', NEW."degree", 'academic_rank', NEW."academic_rank", 'theory', NEW."theory", 'theory_form', NEW."theory_form", 'languages', NEW."languages", 'informatics', NEW."informatics", 'minority_language', NEW."minority_language", 'health', NEW."health", 'wounded_grade', NEW."wounded_grade", 'martyr_family', NEW."martyr_family", 'merit_family', NEW."merit_family", 'life_story', NEW."life_story")) - 1) || ',' || substr(json_object('self_remark', NEW."self_remark", 'household_income', NEW."household_income", 'income_per_head', NEW."income_per_head", 'house', NEW."house", 'land', NEW."land", 'business', NEW."business", 'labourers', NEW."labourers", 'assets', NEW."assets", 'photo', NEW."photo", 'scans_note', NEW."scans_note", 'note', NEW."note"), 2)) AS b, book_differing(substr(json_object('id', NEW."id", 'full_name', NEW."full_name", 'name_in_use', NEW."name_in_use", 'sex', NEW."sex", 'other_names', NEW."other_names", 'born_on', NEW."born_on", 'birth_country', NEW."birth_country", 'birth_province', NEW."birth_province", 'birth_detail', NEW."birth_detail", 'home_country', NEW."home_country", 'home_province', NEW."home_province", 'home_detail', NEW."home_detail", 'residence_country', NEW."residence_country", 'residence_province', NEW."residence_province", 'residence_detail', NEW."residence_detail", 'stay', NEW."stay", 'ethnic_group', NEW."ethnic_group", 'religion', NEW."religion", 'religious_rank', NEW."religious_rank", 'family_class', NEW."family_class", 'citizen_number', NEW."citizen_number", 'old_identity_number', NEW."old_identity_number", 'phone', NEW."phone", 'email', NEW."email", 'card_number', NEW."card_number", 'card_issued_on', NEW."card_issued_on", 'card_issued_by', NEW."card_issued_by", 'old_card_number', NEW."old_card_number", 'life_record_number', NEW."life_record_number", 'register_number', NEW."register_number", 'national_id', NEW."national_id", 'managed_by', NEW."managed_by", 'residence_cell', NEW."residence_cell", 'occupation', NEW."occupation", 'occupation_before', NEW."occupation_before", 'job_title', NEW."job_title", 'work_unit', NEW."work_unit", 'recruited_on', NEW."recruited_on", 'recruited_by', NEW."recruited_by", 'youth_union_on', NEW."youth_union_on", 'youth_union_at', NEW."youth_union_at", 'enlisted_on', NEW."enlisted_on", 'discharged_on', NEW."discharged_on", 'military_rank', NEW."military_rank", 'general_education', NEW."general_education", 'expertise_level', NEW."expertise_level", 'expertise_field', NEW."expertise_field", 'technology', NEW."technology", 'degree', NEW."degree", 'academic_rank', NEW."academic_rank", 'theory', NEW."theory", 'theory_form', NEW."theory_form", 'languages', NEW."languages", 'informatics', NEW."informatics", 'minority_language', NEW."minority_language", 'health', NEW."health", 'wounded_grade', NEW."wounded_grade", 'martyr_family', NEW."martyr_family", 'merit_family', NEW."merit_family", 'life_story', NEW."life_story"), 1, length(json_object('id', NEW."id", 'full_name', NEW."full_name", 'name_in_use', NEW."name_in_use", 'sex', NEW."sex", 'other_names', NEW."other_names", 'born_on', NEW."born_on", 'birth_country', NEW."birth_country", 'birth_province', NEW."birth_province", 'birth_detail', NEW."birth_detail", 'home_country', NEW."home_country", 'home_province', NEW."home_province", 'home_detail', NEW."home_detail", 'residence_country', NEW."residence_country", 'residence_province', NEW."residence_province", 'residence_detail', NEW."residence_detail", 'stay', NEW."stay", 'ethnic_group', NEW."ethnic_group", 'religion', NEW."religion", 'religious_rank', NEW."religious_rank", 'family_class', NEW."family_class", 'citizen_number', NEW."citizen_number", 'old_identity_number', NEW."old_identity_number", 'phone', NEW."phone", 'email', NEW."email", 'card_number', NEW."card_number", 'card_issued_on', NEW."card_issued_on", 'card_issued_by', NEW."card_issued_by", 'old_card_number', NEW."old_card_number", 'life_record_number', NEW."life_record_number", 'register_number', NEW."register_number", 'national_id', NEW."national_id", 'managed_by', NEW."managed_by", 'residence_cell', NEW."residence_cell", 'occupation', NEW."occupation", 'occupation_before', NEW."occupation_before", 'job_title', NEW."job_title", 'work_unit', NEW."work_unit", 'recruited_on', NEW."recruited_on", 'recruited_by', NEW."recruited_by", 'youth_union_on', NEW."youth_union_on", 'youth_union_at', NEW."youth_union_at", 'enlisted_on', NEW."enlisted_on", 'discharged_on', NEW."discharged_on", 'military_rank', NEW."military_rank", 'general_education', NEW."general_education", 'expertise_level', NEW."expertise_level", 'expertise_field', NEW."expertise_field", 'technology', NEW."technology", 'degree', NEW."degree", 'academic_rank', NEW."academic_rank", 'theory', NEW."theory", 'theory_form', NEW."theory_form", 'languages', NEW."languages", 'informatics', NEW."informatics", 'minority_language', NEW."minority_language", 'health', NEW."health", 'wounded_grade', NEW."wounded_grade", 'martyr_family', NEW."martyr_family", 'merit_family', NEW."merit_family", 'life_story', NEW."life_story")) - 1) || ',' || substr(json_object('self_remark', NEW."self_remark", 'household_income', NEW."household_income", 'income_per_head', NEW."income_per_head", 'house', NEW."house", 'land', NEW."land", 'business', NEW."business", 'labourers', NEW."labourers", 'assets', NEW."assets", 'photo', NEW."photo", 'scans_note', NEW."scans_note", 'note', NEW."note"), 2), substr(json_object('id', OLD."id", 'full_name', OLD."full_name", 'name_in_use', OLD."name_in_use", 'sex', OLD."sex", 'other_names', OLD."other_names", 'born_on', OLD."born_on", 'birth_country', OLD."birth_country", 'birth_province', OLD."birth_province", 'birth_detail', OLD."birth_detail", 'home_country', OLD."home_country", 'home_province', OLD."home_province", 'home_detail', OLD."home_detail", 'residence_country', OLD."residence_country", 'residence_province', OLD."residence_province", 'residence_detail', OLD."residence_detail", 'stay', OLD."stay", 'ethnic_group', OLD."ethnic_group", 'religion', OLD."religion", 'religious_rank', OLD."religious_rank", 'family_class', OLD."family_class", 'citizen_number', OLD."citizen_number", 'old_identity_number', OLD."old_identity_number", 'phone', OLD."phone", 'email', OLD."email", 'card_number', OLD."card_number", 'card_issued_on', OLD."card_issued_on", 'card_issued_by', OLD."card_issued_by", 'old_card_number', OLD."old_card_number", 'life_record_number', OLD."life_record_number", 'register_number', OLD."register_number", 'national_id', OLD."national_id", 'managed_by', OLD."managed_by", 'residence_cell', OLD."residence_cell", 'occupation', OLD."occupation", 'occupation_before', OLD."occupation_before", 'job_title', OLD."job_title", 'work_unit', OLD."work_unit", 'recruited_on', OLD."recruited_on", 'recruited_by', OLD."recruited_by", 'youth_union_on', OLD."youth_union_on", 'youth_union_at', OLD."youth_union_at", 'enlisted_on', OLD."enlisted_on", 'discharged_on', OLD."discharged_on", 'military_rank', OLD."military_rank", 'general_education', OLD."general_education", 'expertise_level', OLD."expertise_level", 'expertise_field', OLD."expertise_field", 'technology', OLD."technology", 'degree', OLD."degree", 'academic_rank', OLD."academic_rank", 'theory', OLD."theory", 'theory_form', OLD."theory_form", 'languages', OLD."languages", 'informatics', OLD."informatics", 'minority_language', OLD."minority_language", 'health', OLD."health", 'wounded_grade', OLD."wounded_grade", 'martyr_family', OLD."martyr_family", 'merit_family', OLD."merit_family", 'life_story', OLD."life_story"), 1, length(json_object('id', OLD."id", 'full_name', OLD."full_name", 'name_in_use', OLD."name_in_use", 'sex', OLD."sex", 'other_names', OLD."other_names", 'born_on', OLD."born_on", 'birth_country', OLD."birth_country", 'birth_province', OLD."birth_province", 'birth_detail', OLD."birth_detail", 'home_country', OLD."home_country", 'home_province', OLD."home_province", 'home_detail', OLD."home_detail", 'residence_country', OLD."residence_country", 'residence_province', OLD."residence_province", 'residence_detail', OLD."residence_detail", 'stay', OLD."stay", 'ethnic_group', OLD."ethnic_group", 'religion', OLD."religion", 'religious_rank', OLD."religious_rank", 'family_class', OLD."family_class", 'citizen_number', OLD."citizen_number", 'old_identity_number', OLD."old_identity_number", 'phone', OLD."phone", 'email', OLD."email", 'card_number', OLD."card_number", 'card_issued_on', OLD."card_issued_on", 'card_issued_by', OLD."card_issued_by", 'old_card_number', OLD."old_card_number", 'life_record_number', OLD."life_record_number", 'register_number', OLD."register_number", 'national_id', OLD."national_id", 'managed_by', OLD."managed_by", 'residence_cell', OLD."residence_cell", 'occupation', OLD."occupation", 'occupation_before', OLD."occupation_before", 'job_title', OLD."job_title", 'work_unit', OLD."work_unit", 'recruited_on', OLD."recruited_on", 'recruited_by', OLD."recruited_by", 'youth_union_on', OLD."youth_union_on", 'youth_union_at', OLD."youth_union_at", 'enlisted_on', OLD."enlisted_on", 'discharged_on', OLD."discharged_on", 'military_rank', OLD."military_rank", 'general_education', OLD."general_education", 'expertise_level', OLD."expertise_level", 'expertise_field', OLD."expertise_field", 'technology', OLD."technology", 'degree', OLD."degree", 'academic_rank', OLD."academic_rank", 'theory', OLD."theory", 'theory_form', OLD."theory_form", 'languages', OLD."languages", 'informatics', OLD."informatics", 'minority_language', OLD."minority_language", 'health', OLD."health", 'wounded_grade', OLD."wounded_grade", 'martyr_family', OLD."martyr_family", 'merit_family', OLD."merit_family", 'life_story', OLD."life_story")) - 1) || ',' || substr(json_object('self_remark', OLD."self_remark", 'household_income', OLD."household_income", 'income_per_head', OLD."income_per_head", 'house', OLD."house", 'land', OLD."land", 'business', OLD."business", 'labourers', OLD."labourers", 'assets', OLD."assets", 'photo', OLD."photo", 'scans_note', OLD."scans_note", 'note', OLD."note"), 2)) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "person_delete_kept" AFTER DELETE ON "person" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'person', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'person', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT substr(json_object('id', OLD."id", 'full_name', OLD."full_name", 'name_in_use', OLD."name_in_use", 'sex', OLD."sex", 'other_names', OLD."other_names", 'born_on', OLD."born_on", 'birth_country', OLD."birth_country", 'birth_province', OLD."birth_province", 'birth_detail', OLD."birth_detail", 'home_country', OLD."home_country", 'home_province', OLD."home_province", 'home_detail', OLD."home_detail", 'residence_country', OLD."residence_country", 'residence_province', OLD."residence_province", 'residence_detail', OLD."residence_detail", 'stay', OLD."stay", 'ethnic_group', OLD."ethnic_group", 'religion', OLD."religion", 'religious_rank', OLD."religious_rank", 'family_class', OLD."family_class", 'citizen_number', OLD."citizen_number", 'old_identity_number', OLD."old_identity_number", 'phone', OLD."phone", 'email', OLD."email", 'card_number', OLD."card_number", 'card_issued_on', OLD."card_issued_on", 'card_issued_by', OLD."card_issued_by", 'old_card_number', OLD."old_card_number", 'life_record_number', OLD."life_record_number", 'register_number', OLD."register_number", 'national_id', OLD."national_id", 'managed_by', OLD."managed_by", 'residence_cell', OLD."residence_cell", 'occupation', OLD."occupation", 'occupation_before', OLD."occupation_before", 'job_title', OLD."job_title", 'work_unit', OLD."work_unit", 'recruited_on', OLD."recruited_on", 'recruited_by', OLD."recruited_by", 'youth_union_on', OLD."youth_union_on", 'youth_union_at', OLD."youth_union_at", 'enlisted_on', OLD."enlisted_on", 'discharged_on', OLD."discharged_on", 'military_rank', OLD."military_rank", 'general_education', OLD."general_education", 'expertise_level', OLD."expertise_level", 'expertise_field', OLD."expertise_field", 'technology', OLD."technology", 'degree', OLD."degree", 'academic_rank', OLD."academic_rank", 'theory', OLD."theory", 'theory_form', OLD."theory_form", 'languages', OLD."languages", 'informatics', OLD."informatics", 'minority_language', OLD."minority_language", 'health', OLD."health", 'wounded_grade', OLD."wounded_grade", 'martyr_family', OLD."martyr_family", 'merit_family', OLD."merit_family", 'life_story', OLD."life_story"), 1, length(json_object('id', OLD."id", 'full_name', OLD."full_name", 'name_in_use', OLD."name_in_use", 'sex', OLD."sex", 'other_names', OLD."other_names", 'born_on', OLD."born_on", 'birth_country', OLD."birth_country", 'birth_province', OLD."birth_province", 'birth_detail', OLD."birth_detail", 'home_country', OLD."home_country", 'home_province', OLD."home_province", 'home_detail', OLD."home_detail", 'residence_country', OLD."residence_country", 'residence_province', OLD."residence_province", 'residence_detail', OLD."residence_detail", 'stay', OLD."stay", 'ethnic_group', OLD."ethnic_group", 'religion', OLD."religion", 'religious_rank', OLD."religious_rank", 'family_class', OLD."family_class", 'citizen_number', OLD."citizen_number", 'old_identity_number', OLD."old_identity_number", 'phone', OLD."phone", 'email', OLD."email", 'card_number', OLD."card_number", 'card_issued_on', OLD."card_issued_on", 'card_issued_by', OLD."card_issued_by", 'old_card_number', OLD."old_card_number", 'life_record_number', OLD."life_record_number", 'register_number', OLD."register_number", 'national_id', OLD."national_id", 'managed_by', OLD."managed_by", 'residence_cell', OLD."residence_cell", 'occupation', OLD."occupation", 'occupation_before', OLD."occupation_before", 'job_title', OLD."job_title", 'work_unit', OLD."work_unit", 'recruited_on', OLD."recruited_on", 'recruited_by', OLD."recruited_by", 'youth_union_on', OLD."youth_union_on", 'youth_union_at', OLD."youth_union_at", 'enlisted_on', OLD."enlisted_on", 'discharged_on', OLD."discharged_on", 'military_rank', OLD."military_rank", 'general_education', OLD."general_education", 'expertise_level', OLD."expertise_level", 'expertise_field', OLD."expertise_field", 'technology', OLD."technology", 'degree', OLD."degree", 'academic_rank', OLD."academic_rank", 'theory', OLD."theory", 'theory_form', OLD."theory_form", 'languages', OLD."languages", 'informatics', OLD."informatics", 'minority_language', OLD."minority_language", 'health', OLD."health", 'wounded_grade', OLD."wounded_grade", 'martyr_family', OLD."martyr_family", 'merit_family', OLD."merit_family", 'life_story', OLD."life_story")) - 1) || ',' || substr(json_object('self_remark', OLD."self_remark", 'household_income', OLD."household_income", 'income_per_head', OLD."income_per_head", 'house', OLD."house", 'land', OLD."land", 'business', OLD."business", 'labourers', OLD."labourers", 'assets', OLD."assets", 'photo', OLD."photo", 'scans_note', OLD."scans_note", 'note', OLD."note"), 2) AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "post_insert_kept" AFTER INSERT ON "post" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'post', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'post', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'side', NEW."side", 'title', NEW."title", 'body', NEW."body", 'from_on', NEW."from_on", 'to_on', NEW."to_on") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "post_update_kept" AFTER UPDATE ON "post" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'post', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'post', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'side', OLD."side", 'title', OLD."title", 'body', OLD."body", 'from_on', OLD."from_on", 'to_on', OLD."to_on"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'side', NEW."side", 'title', NEW."title", 'body', NEW."body", 'from_on', NEW."from_on", 'to_on', NEW."to_on")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'side', NEW."side", 'title', NEW."title", 'body', NEW."body", 'from_on', NEW."from_on", 'to_on', NEW."to_on"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'side', OLD."side", 'title', OLD."title", 'body', OLD."body", 'from_on', OLD."from_on", 'to_on', OLD."to_on")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "post_delete_kept" AFTER DELETE ON "post" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'post', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'post', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'side', OLD."side", 'title', OLD."title", 'body', OLD."body", 'from_on', OLD."from_on", 'to_on', OLD."to_on") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "printed_report_insert_kept" AFTER INSERT ON "printed_report" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'printed_report', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'printed_report', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'form', NEW."form", 'period', NEW."period", 'printed_on', NEW."printed_on", 'figures', NEW."figures", 'act', NEW."act") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "printed_report_update_kept" AFTER UPDATE ON "printed_report" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'printed_report', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'printed_report', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'form', OLD."form", 'period', OLD."period", 'printed_on', OLD."printed_on", 'figures', OLD."figures", 'act', OLD."act"), json_object('id', NEW."id", 'form', NEW."form", 'period', NEW."period", 'printed_on', NEW."printed_on", 'figures', NEW."figures", 'act', NEW."act")) AS b, book_differing(json_object('id', NEW."id", 'form', NEW."form", 'period', NEW."period", 'printed_on', NEW."printed_on", 'figures', NEW."figures", 'act', NEW."act"), json_object('id', OLD."id", 'form', OLD."form", 'period', OLD."period", 'printed_on', OLD."printed_on", 'figures', OLD."figures", 'act', OLD."act")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "printed_report_delete_kept" AFTER DELETE ON "printed_report" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'printed_report', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'printed_report', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'form', OLD."form", 'period', OLD."period", 'printed_on', OLD."printed_on", 'figures', OLD."figures", 'act', OLD."act") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "relative_insert_kept" AFTER INSERT ON "relative" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'relative', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'relative', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'relation', NEW."relation", 'full_name', NEW."full_name", 'born_on', NEW."born_on", 'died_on', NEW."died_on", 'birth_place', NEW."birth_place", 'home', NEW."home", 'residence', NEW."residence", 'occupation', NEW."occupation", 'nationality', NEW."nationality", 'family_class', NEW."family_class", 'economy', NEW."economy", 'party_member', NEW."party_member", 'political_history', NEW."political_history", 'lawfulness', NEW."lawfulness", 'criminal_record', NEW."criminal_record") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "relative_update_kept" AFTER UPDATE ON "relative" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'relative', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'relative', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'relation', OLD."relation", 'full_name', OLD."full_name", 'born_on', OLD."born_on", 'died_on', OLD."died_on", 'birth_place', OLD."birth_place", 'home', OLD."home", 'residence', OLD."residence", 'occupation', OLD."occupation", 'nationality', OLD."nationality", 'family_class', OLD."family_class", 'economy', OLD."economy", 'party_member', OLD."party_member", 'political_history', OLD."political_history", 'lawfulness', OLD."lawfulness", 'criminal_record', OLD."criminal_record"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'relation', NEW."relation", 'full_name', NEW."full_name", 'born_on', NEW."born_on", 'died_on', NEW."died_on", 'birth_place', NEW."birth_place", 'home', NEW."home", 'residence', NEW."residence", 'occupation', NEW."occupation", 'nationality', NEW."nationality", 'family_class', NEW."family_class", 'economy', NEW."economy", 'party_member', NEW."party_member", 'political_history', NEW."political_history", 'lawfulness', NEW."lawfulness", 'criminal_record', NEW."criminal_record")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'relation', NEW."relation", 'full_name', NEW."full_name", 'born_on', NEW."born_on", 'died_on', NEW."died_on", 'birth_place', NEW."birth_place", 'home', NEW."home", 'residence', NEW."residence", 'occupation', NEW."occupation", 'nationality', NEW."nationality", 'family_class', NEW."family_class", 'economy', NEW."economy", 'party_member', NEW."party_member", 'political_history', NEW."political_history", 'lawfulness', NEW."lawfulness", 'criminal_record', NEW."criminal_record"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'relation', OLD."relation", 'full_name', OLD."full_name", 'born_on', OLD."born_on", 'died_on', OLD."died_on", 'birth_place', OLD."birth_place", 'home', OLD."home", 'residence', OLD."residence", 'occupation', OLD."occupation", 'nationality', OLD."nationality", 'family_class', OLD."family_class", 'economy', OLD."economy", 'party_member', OLD."party_member", 'political_history', OLD."political_history", 'lawfulness', OLD."lawfulness", 'criminal_record', OLD."criminal_record")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "relative_delete_kept" AFTER DELETE ON "relative" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'relative', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'relative', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'relation', OLD."relation", 'full_name', OLD."full_name", 'born_on', OLD."born_on", 'died_on', OLD."died_on", 'birth_place', OLD."birth_place", 'home', OLD."home", 'residence', OLD."residence", 'occupation', OLD."occupation", 'nationality', OLD."nationality", 'family_class', OLD."family_class", 'economy', OLD."economy", 'party_member', OLD."party_member", 'political_history', OLD."political_history", 'lawfulness', OLD."lawfulness", 'criminal_record', OLD."criminal_record") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "setting_insert_kept" AFTER INSERT ON "setting" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'setting', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'setting', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'name', NEW."name", 'value', NEW."value") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "setting_update_kept" AFTER UPDATE ON "setting" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'setting', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'setting', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'name', OLD."name", 'value', OLD."value"), json_object('id', NEW."id", 'name', NEW."name", 'value', NEW."value")) AS b, book_differing(json_object('id', NEW."id", 'name', NEW."name", 'value', NEW."value"), json_object('id', OLD."id", 'name', OLD."name", 'value', OLD."value")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "setting_delete_kept" AFTER DELETE ON "setting" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'setting', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'setting', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'name', OLD."name", 'value', OLD."value") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "slip_insert_kept" AFTER INSERT ON "slip" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'slip', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'slip', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'form_code', NEW."form_code", 'printed_on', NEW."printed_on", 'record', NEW."record") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "slip_update_kept" AFTER UPDATE ON "slip" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'slip', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'slip', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'form_code', OLD."form_code", 'printed_on', OLD."printed_on", 'record', OLD."record"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'form_code', NEW."form_code", 'printed_on', NEW."printed_on", 'record', NEW."record")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'form_code', NEW."form_code", 'printed_on', NEW."printed_on", 'record', NEW."record"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'form_code', OLD."form_code", 'printed_on', OLD."printed_on", 'record', OLD."record")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "slip_delete_kept" AFTER DELETE ON "slip" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'slip', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'slip', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'form_code', OLD."form_code", 'printed_on', OLD."printed_on", 'record', OLD."record") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "social_membership_insert_kept" AFTER INSERT ON "social_membership" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'social_membership', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'social_membership', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'joined_on', NEW."joined_on", 'organisation', NEW."organisation") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "social_membership_update_kept" AFTER UPDATE ON "social_membership" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'social_membership', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'social_membership', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'joined_on', OLD."joined_on", 'organisation', OLD."organisation"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'joined_on', NEW."joined_on", 'organisation', NEW."organisation")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'joined_on', NEW."joined_on", 'organisation', NEW."organisation"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'joined_on', OLD."joined_on", 'organisation', OLD."organisation")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "social_membership_delete_kept" AFTER DELETE ON "social_membership" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'social_membership', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'social_membership', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'joined_on', OLD."joined_on", 'organisation', OLD."organisation") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "speech_insert_kept" AFTER INSERT ON "speech" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'speech', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'speech', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'point_id', NEW."point_id", 'sort_order', NEW."sort_order", 'speaker', NEW."speaker", 'text', NEW."text", 'reply', NEW."reply") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "speech_update_kept" AFTER UPDATE ON "speech" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'speech', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'speech', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'point_id', OLD."point_id", 'sort_order', OLD."sort_order", 'speaker', OLD."speaker", 'text', OLD."text", 'reply', OLD."reply"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'point_id', NEW."point_id", 'sort_order', NEW."sort_order", 'speaker', NEW."speaker", 'text', NEW."text", 'reply', NEW."reply")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'point_id', NEW."point_id", 'sort_order', NEW."sort_order", 'speaker', NEW."speaker", 'text', NEW."text", 'reply', NEW."reply"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'point_id', OLD."point_id", 'sort_order', OLD."sort_order", 'speaker', OLD."speaker", 'text', OLD."text", 'reply', OLD."reply")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "speech_delete_kept" AFTER DELETE ON "speech" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'speech', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'speech', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'point_id', OLD."point_id", 'sort_order', OLD."sort_order", 'speaker', OLD."speaker", 'text', OLD."text", 'reply', OLD."reply") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_insert_kept" AFTER INSERT ON "support" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'year', NEW."year", 'purpose', NEW."purpose", 'document_id', NEW."document_id", 'approved_on', NEW."approved_on", 'approval_number', NEW."approval_number", 'approved_by', NEW."approved_by", 'approved_amount', NEW."approved_amount", 'dropped_on', NEW."dropped_on", 'drop_reason', NEW."drop_reason", 'note', NEW."note") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_update_kept" AFTER UPDATE ON "support" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'year', OLD."year", 'purpose', OLD."purpose", 'document_id', OLD."document_id", 'approved_on', OLD."approved_on", 'approval_number', OLD."approval_number", 'approved_by', OLD."approved_by", 'approved_amount', OLD."approved_amount", 'dropped_on', OLD."dropped_on", 'drop_reason', OLD."drop_reason", 'note', OLD."note"), json_object('id', NEW."id", 'year', NEW."year", 'purpose', NEW."purpose", 'document_id', NEW."document_id", 'approved_on', NEW."approved_on", 'approval_number', NEW."approval_number", 'approved_by', NEW."approved_by", 'approved_amount', NEW."approved_amount", 'dropped_on', NEW."dropped_on", 'drop_reason', NEW."drop_reason", 'note', NEW."note")) AS b, book_differing(json_object('id', NEW."id", 'year', NEW."year", 'purpose', NEW."purpose", 'document_id', NEW."document_id", 'approved_on', NEW."approved_on", 'approval_number', NEW."approval_number", 'approved_by', NEW."approved_by", 'approved_amount', NEW."approved_amount", 'dropped_on', NEW."dropped_on", 'drop_reason', NEW."drop_reason", 'note', NEW."note"), json_object('id', OLD."id", 'year', OLD."year", 'purpose', OLD."purpose", 'document_id', OLD."document_id", 'approved_on', OLD."approved_on", 'approval_number', OLD."approval_number", 'approved_by', OLD."approved_by", 'approved_amount', OLD."approved_amount", 'dropped_on', OLD."dropped_on", 'drop_reason', OLD."drop_reason", 'note', OLD."note")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_delete_kept" AFTER DELETE ON "support" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'year', OLD."year", 'purpose', OLD."purpose", 'document_id', OLD."document_id", 'approved_on', OLD."approved_on", 'approval_number', OLD."approval_number", 'approved_by', OLD."approved_by", 'approved_amount', OLD."approved_amount", 'dropped_on', OLD."dropped_on", 'drop_reason', OLD."drop_reason", 'note', OLD."note") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_line_insert_kept" AFTER INSERT ON "support_line" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_line', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_line', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'support_id', NEW."support_id", 'spending', NEW."spending", 'amount', NEW."amount", 'basis', NEW."basis") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_line_update_kept" AFTER UPDATE ON "support_line" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_line', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_line', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'support_id', OLD."support_id", 'spending', OLD."spending", 'amount', OLD."amount", 'basis', OLD."basis"), json_object('id', NEW."id", 'support_id', NEW."support_id", 'spending', NEW."spending", 'amount', NEW."amount", 'basis', NEW."basis")) AS b, book_differing(json_object('id', NEW."id", 'support_id', NEW."support_id", 'spending', NEW."spending", 'amount', NEW."amount", 'basis', NEW."basis"), json_object('id', OLD."id", 'support_id', OLD."support_id", 'spending', OLD."spending", 'amount', OLD."amount", 'basis', OLD."basis")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_line_delete_kept" AFTER DELETE ON "support_line" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_line', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_line', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'support_id', OLD."support_id", 'spending', OLD."spending", 'amount', OLD."amount", 'basis', OLD."basis") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_paper_insert_kept" AFTER INSERT ON "support_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'support_id', NEW."support_id", 'kind', NEW."kind", 'number', NEW."number", 'dated_on', NEW."dated_on", 'kept_at', NEW."kept_at", 'content', NEW."content", 'file_name', NEW."file_name") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_paper_update_kept" AFTER UPDATE ON "support_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'support_id', OLD."support_id", 'kind', OLD."kind", 'number', OLD."number", 'dated_on', OLD."dated_on", 'kept_at', OLD."kept_at", 'content', OLD."content", 'file_name', OLD."file_name"), json_object('id', NEW."id", 'support_id', NEW."support_id", 'kind', NEW."kind", 'number', NEW."number", 'dated_on', NEW."dated_on", 'kept_at', NEW."kept_at", 'content', NEW."content", 'file_name', NEW."file_name")) AS b, book_differing(json_object('id', NEW."id", 'support_id', NEW."support_id", 'kind', NEW."kind", 'number', NEW."number", 'dated_on', NEW."dated_on", 'kept_at', NEW."kept_at", 'content', NEW."content", 'file_name', NEW."file_name"), json_object('id', OLD."id", 'support_id', OLD."support_id", 'kind', OLD."kind", 'number', OLD."number", 'dated_on', OLD."dated_on", 'kept_at', OLD."kept_at", 'content', OLD."content", 'file_name', OLD."file_name")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_paper_delete_kept" AFTER DELETE ON "support_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_paper', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_paper', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'support_id', OLD."support_id", 'kind', OLD."kind", 'number', OLD."number", 'dated_on', OLD."dated_on", 'kept_at', OLD."kept_at", 'content', OLD."content", 'file_name', OLD."file_name") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_purchase_insert_kept" AFTER INSERT ON "support_purchase" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_purchase', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_purchase', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'support_id', NEW."support_id", 'bought_on', NEW."bought_on", 'seller', NEW."seller", 'what', NEW."what", 'amount', NEW."amount", 'invoice_number', NEW."invoice_number", 'invoice_name', NEW."invoice_name", 'invoice_tax_code', NEW."invoice_tax_code", 'in_cash', NEW."in_cash") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_purchase_update_kept" AFTER UPDATE ON "support_purchase" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_purchase', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_purchase', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'support_id', OLD."support_id", 'bought_on', OLD."bought_on", 'seller', OLD."seller", 'what', OLD."what", 'amount', OLD."amount", 'invoice_number', OLD."invoice_number", 'invoice_name', OLD."invoice_name", 'invoice_tax_code', OLD."invoice_tax_code", 'in_cash', OLD."in_cash"), json_object('id', NEW."id", 'support_id', NEW."support_id", 'bought_on', NEW."bought_on", 'seller', NEW."seller", 'what', NEW."what", 'amount', NEW."amount", 'invoice_number', NEW."invoice_number", 'invoice_name', NEW."invoice_name", 'invoice_tax_code', NEW."invoice_tax_code", 'in_cash', NEW."in_cash")) AS b, book_differing(json_object('id', NEW."id", 'support_id', NEW."support_id", 'bought_on', NEW."bought_on", 'seller', NEW."seller", 'what', NEW."what", 'amount', NEW."amount", 'invoice_number', NEW."invoice_number", 'invoice_name', NEW."invoice_name", 'invoice_tax_code', NEW."invoice_tax_code", 'in_cash', NEW."in_cash"), json_object('id', OLD."id", 'support_id', OLD."support_id", 'bought_on', OLD."bought_on", 'seller', OLD."seller", 'what', OLD."what", 'amount', OLD."amount", 'invoice_number', OLD."invoice_number", 'invoice_name', OLD."invoice_name", 'invoice_tax_code', OLD."invoice_tax_code", 'in_cash', OLD."in_cash")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_purchase_delete_kept" AFTER DELETE ON "support_purchase" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_purchase', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_purchase', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'support_id', OLD."support_id", 'bought_on', OLD."bought_on", 'seller', OLD."seller", 'what', OLD."what", 'amount', OLD."amount", 'invoice_number', OLD."invoice_number", 'invoice_name', OLD."invoice_name", 'invoice_tax_code', OLD."invoice_tax_code", 'in_cash', OLD."in_cash") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_transfer_insert_kept" AFTER INSERT ON "support_transfer" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_transfer', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_transfer', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'support_id', NEW."support_id", 'voucher_id', NEW."voucher_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_transfer_update_kept" AFTER UPDATE ON "support_transfer" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_transfer', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_transfer', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'support_id', OLD."support_id", 'voucher_id', OLD."voucher_id"), json_object('id', NEW."id", 'support_id', NEW."support_id", 'voucher_id', NEW."voucher_id")) AS b, book_differing(json_object('id', NEW."id", 'support_id', NEW."support_id", 'voucher_id', NEW."voucher_id"), json_object('id', OLD."id", 'support_id', OLD."support_id", 'voucher_id', OLD."voucher_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "support_transfer_delete_kept" AFTER DELETE ON "support_transfer" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'support_transfer', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'support_transfer', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'support_id', OLD."support_id", 'voucher_id', OLD."voucher_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "task_insert_kept" AFTER INSERT ON "task" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'task', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'task', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'person_id', NEW."person_id", 'content', NEW."content", 'due_on', NEW."due_on", 'year', NEW."year", 'state', NEW."state", 'done_on', NEW."done_on", 'result', NEW."result", 'now_due_on', NEW."now_due_on", 'now_person_id', NEW."now_person_id", 'assignment_id', NEW."assignment_id") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "task_update_kept" AFTER UPDATE ON "task" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'task', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'task', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'person_id', OLD."person_id", 'content', OLD."content", 'due_on', OLD."due_on", 'year', OLD."year", 'state', OLD."state", 'done_on', OLD."done_on", 'result', OLD."result", 'now_due_on', OLD."now_due_on", 'now_person_id', OLD."now_person_id", 'assignment_id', OLD."assignment_id"), json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'person_id', NEW."person_id", 'content', NEW."content", 'due_on', NEW."due_on", 'year', NEW."year", 'state', NEW."state", 'done_on', NEW."done_on", 'result', NEW."result", 'now_due_on', NEW."now_due_on", 'now_person_id', NEW."now_person_id", 'assignment_id', NEW."assignment_id")) AS b, book_differing(json_object('id', NEW."id", 'meeting_id', NEW."meeting_id", 'person_id', NEW."person_id", 'content', NEW."content", 'due_on', NEW."due_on", 'year', NEW."year", 'state', NEW."state", 'done_on', NEW."done_on", 'result', NEW."result", 'now_due_on', NEW."now_due_on", 'now_person_id', NEW."now_person_id", 'assignment_id', NEW."assignment_id"), json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'person_id', OLD."person_id", 'content', OLD."content", 'due_on', OLD."due_on", 'year', OLD."year", 'state', OLD."state", 'done_on', OLD."done_on", 'result', OLD."result", 'now_due_on', OLD."now_due_on", 'now_person_id', OLD."now_person_id", 'assignment_id', OLD."assignment_id")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "task_delete_kept" AFTER DELETE ON "task" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'task', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'task', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'meeting_id', OLD."meeting_id", 'person_id', OLD."person_id", 'content', OLD."content", 'due_on', OLD."due_on", 'year', OLD."year", 'state', OLD."state", 'done_on', OLD."done_on", 'result', OLD."result", 'now_due_on', OLD."now_due_on", 'now_person_id', OLD."now_person_id", 'assignment_id', OLD."assignment_id") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "task_report_insert_kept" AFTER INSERT ON "task_report" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'task_report', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'task_report', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'task_id', NEW."task_id", 'meeting_id', NEW."meeting_id", 'person_id', NEW."person_id", 'reported_on', NEW."reported_on", 'state', NEW."state", 'done_on', NEW."done_on", 'due_on', NEW."due_on", 'text', NEW."text") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "task_report_update_kept" AFTER UPDATE ON "task_report" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'task_report', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'task_report', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'task_id', OLD."task_id", 'meeting_id', OLD."meeting_id", 'person_id', OLD."person_id", 'reported_on', OLD."reported_on", 'state', OLD."state", 'done_on', OLD."done_on", 'due_on', OLD."due_on", 'text', OLD."text"), json_object('id', NEW."id", 'task_id', NEW."task_id", 'meeting_id', NEW."meeting_id", 'person_id', NEW."person_id", 'reported_on', NEW."reported_on", 'state', NEW."state", 'done_on', NEW."done_on", 'due_on', NEW."due_on", 'text', NEW."text")) AS b, book_differing(json_object('id', NEW."id", 'task_id', NEW."task_id", 'meeting_id', NEW."meeting_id", 'person_id', NEW."person_id", 'reported_on', NEW."reported_on", 'state', NEW."state", 'done_on', NEW."done_on", 'due_on', NEW."due_on", 'text', NEW."text"), json_object('id', OLD."id", 'task_id', OLD."task_id", 'meeting_id', OLD."meeting_id", 'person_id', OLD."person_id", 'reported_on', OLD."reported_on", 'state', OLD."state", 'done_on', OLD."done_on", 'due_on', OLD."due_on", 'text', OLD."text")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "task_report_delete_kept" AFTER DELETE ON "task_report" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'task_report', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'task_report', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'task_id', OLD."task_id", 'meeting_id', OLD."meeting_id", 'person_id', OLD."person_id", 'reported_on', OLD."reported_on", 'state', OLD."state", 'done_on', OLD."done_on", 'due_on', OLD."due_on", 'text', OLD."text") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "term_insert_kept" AFTER INSERT ON "term" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'term', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'term', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'name', NEW."name", 'congress_on', NEW."congress_on", 'ends_on', NEW."ends_on") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "term_update_kept" AFTER UPDATE ON "term" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'term', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'term', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'name', OLD."name", 'congress_on', OLD."congress_on", 'ends_on', OLD."ends_on"), json_object('id', NEW."id", 'name', NEW."name", 'congress_on', NEW."congress_on", 'ends_on', NEW."ends_on")) AS b, book_differing(json_object('id', NEW."id", 'name', NEW."name", 'congress_on', NEW."congress_on", 'ends_on', NEW."ends_on"), json_object('id', OLD."id", 'name', OLD."name", 'congress_on', OLD."congress_on", 'ends_on', OLD."ends_on")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "term_delete_kept" AFTER DELETE ON "term" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'term', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'term', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'name', OLD."name", 'congress_on', OLD."congress_on", 'ends_on', OLD."ends_on") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "training_insert_kept" AFTER INSERT ON "training" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'training', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'training', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'from_on', NEW."from_on", 'to_on', NEW."to_on", 'school', NEW."school", 'subject', NEW."subject", 'form', NEW."form", 'certificate', NEW."certificate") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "training_update_kept" AFTER UPDATE ON "training" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'training', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'training', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'from_on', OLD."from_on", 'to_on', OLD."to_on", 'school', OLD."school", 'subject', OLD."subject", 'form', OLD."form", 'certificate', OLD."certificate"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'from_on', NEW."from_on", 'to_on', NEW."to_on", 'school', NEW."school", 'subject', NEW."subject", 'form', NEW."form", 'certificate', NEW."certificate")) AS b, book_differing(json_object('id', NEW."id", 'person_id', NEW."person_id", 'sort_order', NEW."sort_order", 'from_on', NEW."from_on", 'to_on', NEW."to_on", 'school', NEW."school", 'subject', NEW."subject", 'form', NEW."form", 'certificate', NEW."certificate"), json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'from_on', OLD."from_on", 'to_on', OLD."to_on", 'school', OLD."school", 'subject', OLD."subject", 'form', OLD."form", 'certificate', OLD."certificate")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "training_delete_kept" AFTER DELETE ON "training" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'training', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'training', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'person_id', OLD."person_id", 'sort_order', OLD."sort_order", 'from_on', OLD."from_on", 'to_on', OLD."to_on", 'school', OLD."school", 'subject', OLD."subject", 'form', OLD."form", 'certificate', OLD."certificate") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "verification_insert_kept" AFTER INSERT ON "verification" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'verification', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'verification', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'about', NEW."about", 'place', NEW."place", 'abroad', NEW."abroad", 'number', NEW."number", 'sent_on', NEW."sent_on", 'received_on', NEW."received_on", 'answered_on', NEW."answered_on", 'result', NEW."result", 'verifier_id', NEW."verifier_id", 'verifier', NEW."verifier", 'exempt_reason', NEW."exempt_reason") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "verification_update_kept" AFTER UPDATE ON "verification" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'verification', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'verification', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'about', OLD."about", 'place', OLD."place", 'abroad', OLD."abroad", 'number', OLD."number", 'sent_on', OLD."sent_on", 'received_on', OLD."received_on", 'answered_on', OLD."answered_on", 'result', OLD."result", 'verifier_id', OLD."verifier_id", 'verifier', OLD."verifier", 'exempt_reason', OLD."exempt_reason"), json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'about', NEW."about", 'place', NEW."place", 'abroad', NEW."abroad", 'number', NEW."number", 'sent_on', NEW."sent_on", 'received_on', NEW."received_on", 'answered_on', NEW."answered_on", 'result', NEW."result", 'verifier_id', NEW."verifier_id", 'verifier', NEW."verifier", 'exempt_reason', NEW."exempt_reason")) AS b, book_differing(json_object('id', NEW."id", 'candidacy_id', NEW."candidacy_id", 'about', NEW."about", 'place', NEW."place", 'abroad', NEW."abroad", 'number', NEW."number", 'sent_on', NEW."sent_on", 'received_on', NEW."received_on", 'answered_on', NEW."answered_on", 'result', NEW."result", 'verifier_id', NEW."verifier_id", 'verifier', NEW."verifier", 'exempt_reason', NEW."exempt_reason"), json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'about', OLD."about", 'place', OLD."place", 'abroad', OLD."abroad", 'number', OLD."number", 'sent_on', OLD."sent_on", 'received_on', OLD."received_on", 'answered_on', OLD."answered_on", 'result', OLD."result", 'verifier_id', OLD."verifier_id", 'verifier', OLD."verifier", 'exempt_reason', OLD."exempt_reason")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "verification_delete_kept" AFTER DELETE ON "verification" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'verification', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'verification', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'candidacy_id', OLD."candidacy_id", 'about', OLD."about", 'place', OLD."place", 'abroad', OLD."abroad", 'number', OLD."number", 'sent_on', OLD."sent_on", 'received_on', OLD."received_on", 'answered_on', OLD."answered_on", 'result', OLD."result", 'verifier_id', OLD."verifier_id", 'verifier', OLD."verifier", 'exempt_reason', OLD."exempt_reason") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "voucher_insert_kept" AFTER INSERT ON "voucher" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'voucher', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'voucher', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'kind', NEW."kind", 'dated_on', NEW."dated_on", 'party', NEW."party", 'address', NEW."address", 'reason', NEW."reason", 'amount', NEW."amount", 'source', NEW."source", 'spending', NEW."spending", 'sub_item', NEW."sub_item", 'enterprise_support', NEW."enterprise_support", 'approver', NEW."approver", 'approver_post', NEW."approver_post", 'decision', NEW."decision", 'book_no', NEW."book_no", 'note', NEW."note", 'fund', NEW."fund", 'other_fund', NEW."other_fund", 'advance_id', NEW."advance_id", 'reverses_id', NEW."reverses_id", 'link', NEW."link", 'state', NEW."state", 'year', NEW."year", 'number', NEW."number", 'cancel_reason', NEW."cancel_reason") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "voucher_update_kept" AFTER UPDATE ON "voucher" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'voucher', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'voucher', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'kind', OLD."kind", 'dated_on', OLD."dated_on", 'party', OLD."party", 'address', OLD."address", 'reason', OLD."reason", 'amount', OLD."amount", 'source', OLD."source", 'spending', OLD."spending", 'sub_item', OLD."sub_item", 'enterprise_support', OLD."enterprise_support", 'approver', OLD."approver", 'approver_post', OLD."approver_post", 'decision', OLD."decision", 'book_no', OLD."book_no", 'note', OLD."note", 'fund', OLD."fund", 'other_fund', OLD."other_fund", 'advance_id', OLD."advance_id", 'reverses_id', OLD."reverses_id", 'link', OLD."link", 'state', OLD."state", 'year', OLD."year", 'number', OLD."number", 'cancel_reason', OLD."cancel_reason"), json_object('id', NEW."id", 'kind', NEW."kind", 'dated_on', NEW."dated_on", 'party', NEW."party", 'address', NEW."address", 'reason', NEW."reason", 'amount', NEW."amount", 'source', NEW."source", 'spending', NEW."spending", 'sub_item', NEW."sub_item", 'enterprise_support', NEW."enterprise_support", 'approver', NEW."approver", 'approver_post', NEW."approver_post", 'decision', NEW."decision", 'book_no', NEW."book_no", 'note', NEW."note", 'fund', NEW."fund", 'other_fund', NEW."other_fund", 'advance_id', NEW."advance_id", 'reverses_id', NEW."reverses_id", 'link', NEW."link", 'state', NEW."state", 'year', NEW."year", 'number', NEW."number", 'cancel_reason', NEW."cancel_reason")) AS b, book_differing(json_object('id', NEW."id", 'kind', NEW."kind", 'dated_on', NEW."dated_on", 'party', NEW."party", 'address', NEW."address", 'reason', NEW."reason", 'amount', NEW."amount", 'source', NEW."source", 'spending', NEW."spending", 'sub_item', NEW."sub_item", 'enterprise_support', NEW."enterprise_support", 'approver', NEW."approver", 'approver_post', NEW."approver_post", 'decision', NEW."decision", 'book_no', NEW."book_no", 'note', NEW."note", 'fund', NEW."fund", 'other_fund', NEW."other_fund", 'advance_id', NEW."advance_id", 'reverses_id', NEW."reverses_id", 'link', NEW."link", 'state', NEW."state", 'year', NEW."year", 'number', NEW."number", 'cancel_reason', NEW."cancel_reason"), json_object('id', OLD."id", 'kind', OLD."kind", 'dated_on', OLD."dated_on", 'party', OLD."party", 'address', OLD."address", 'reason', OLD."reason", 'amount', OLD."amount", 'source', OLD."source", 'spending', OLD."spending", 'sub_item', OLD."sub_item", 'enterprise_support', OLD."enterprise_support", 'approver', OLD."approver", 'approver_post', OLD."approver_post", 'decision', OLD."decision", 'book_no', OLD."book_no", 'note', OLD."note", 'fund', OLD."fund", 'other_fund', OLD."other_fund", 'advance_id', OLD."advance_id", 'reverses_id', OLD."reverses_id", 'link', OLD."link", 'state', OLD."state", 'year', OLD."year", 'number', OLD."number", 'cancel_reason', OLD."cancel_reason")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "voucher_delete_kept" AFTER DELETE ON "voucher" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'voucher', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'voucher', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'kind', OLD."kind", 'dated_on', OLD."dated_on", 'party', OLD."party", 'address', OLD."address", 'reason', OLD."reason", 'amount', OLD."amount", 'source', OLD."source", 'spending', OLD."spending", 'sub_item', OLD."sub_item", 'enterprise_support', OLD."enterprise_support", 'approver', OLD."approver", 'approver_post', OLD."approver_post", 'decision', OLD."decision", 'book_no', OLD."book_no", 'note', OLD."note", 'fund', OLD."fund", 'other_fund', OLD."other_fund", 'advance_id', OLD."advance_id", 'reverses_id', OLD."reverses_id", 'link', OLD."link", 'state', OLD."state", 'year', OLD."year", 'number', OLD."number", 'cancel_reason', OLD."cancel_reason") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "voucher_paper_insert_kept" AFTER INSERT ON "voucher_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'voucher_paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'voucher_paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'voucher_id', NEW."voucher_id", 'kind', NEW."kind", 'number', NEW."number", 'dated_on', NEW."dated_on", 'issued_by', NEW."issued_by", 'note', NEW."note", 'file_name', NEW."file_name", 'content', NEW."content") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "voucher_paper_update_kept" AFTER UPDATE ON "voucher_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'voucher_paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'voucher_paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'voucher_id', OLD."voucher_id", 'kind', OLD."kind", 'number', OLD."number", 'dated_on', OLD."dated_on", 'issued_by', OLD."issued_by", 'note', OLD."note", 'file_name', OLD."file_name", 'content', OLD."content"), json_object('id', NEW."id", 'voucher_id', NEW."voucher_id", 'kind', NEW."kind", 'number', NEW."number", 'dated_on', NEW."dated_on", 'issued_by', NEW."issued_by", 'note', NEW."note", 'file_name', NEW."file_name", 'content', NEW."content")) AS b, book_differing(json_object('id', NEW."id", 'voucher_id', NEW."voucher_id", 'kind', NEW."kind", 'number', NEW."number", 'dated_on', NEW."dated_on", 'issued_by', NEW."issued_by", 'note', NEW."note", 'file_name', NEW."file_name", 'content', NEW."content"), json_object('id', OLD."id", 'voucher_id', OLD."voucher_id", 'kind', OLD."kind", 'number', OLD."number", 'dated_on', OLD."dated_on", 'issued_by', OLD."issued_by", 'note', OLD."note", 'file_name', OLD."file_name", 'content', OLD."content")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "voucher_paper_delete_kept" AFTER DELETE ON "voucher_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'voucher_paper', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'voucher_paper', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'voucher_id', OLD."voucher_id", 'kind', OLD."kind", 'number', OLD."number", 'dated_on', OLD."dated_on", 'issued_by', OLD."issued_by", 'note', OLD."note", 'file_name', OLD."file_name", 'content', OLD."content") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "voucher_template_insert_kept" AFTER INSERT ON "voucher_template" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'voucher_template', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'voucher_template', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'name', NEW."name", 'kind', NEW."kind", 'party', NEW."party", 'address', NEW."address", 'reason', NEW."reason", 'amount', NEW."amount", 'source', NEW."source", 'spending', NEW."spending", 'sub_item', NEW."sub_item", 'approver', NEW."approver", 'approver_post', NEW."approver_post", 'decision', NEW."decision", 'fund', NEW."fund", 'other_fund', NEW."other_fund") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "voucher_template_update_kept" AFTER UPDATE ON "voucher_template" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'voucher_template', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'voucher_template', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'name', OLD."name", 'kind', OLD."kind", 'party', OLD."party", 'address', OLD."address", 'reason', OLD."reason", 'amount', OLD."amount", 'source', OLD."source", 'spending', OLD."spending", 'sub_item', OLD."sub_item", 'approver', OLD."approver", 'approver_post', OLD."approver_post", 'decision', OLD."decision", 'fund', OLD."fund", 'other_fund', OLD."other_fund"), json_object('id', NEW."id", 'name', NEW."name", 'kind', NEW."kind", 'party', NEW."party", 'address', NEW."address", 'reason', NEW."reason", 'amount', NEW."amount", 'source', NEW."source", 'spending', NEW."spending", 'sub_item', NEW."sub_item", 'approver', NEW."approver", 'approver_post', NEW."approver_post", 'decision', NEW."decision", 'fund', NEW."fund", 'other_fund', NEW."other_fund")) AS b, book_differing(json_object('id', NEW."id", 'name', NEW."name", 'kind', NEW."kind", 'party', NEW."party", 'address', NEW."address", 'reason', NEW."reason", 'amount', NEW."amount", 'source', NEW."source", 'spending', NEW."spending", 'sub_item', NEW."sub_item", 'approver', NEW."approver", 'approver_post', NEW."approver_post", 'decision', NEW."decision", 'fund', NEW."fund", 'other_fund', NEW."other_fund"), json_object('id', OLD."id", 'name', OLD."name", 'kind', OLD."kind", 'party', OLD."party", 'address', OLD."address", 'reason', OLD."reason", 'amount', OLD."amount", 'source', OLD."source", 'spending', OLD."spending", 'sub_item', OLD."sub_item", 'approver', OLD."approver", 'approver_post', OLD."approver_post", 'decision', OLD."decision", 'fund', OLD."fund", 'other_fund', OLD."other_fund")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "voucher_template_delete_kept" AFTER DELETE ON "voucher_template" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'voucher_template', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'voucher_template', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'name', OLD."name", 'kind', OLD."kind", 'party', OLD."party", 'address', OLD."address", 'reason', OLD."reason", 'amount', OLD."amount", 'source', OLD."source", 'spending', OLD."spending", 'sub_item', OLD."sub_item", 'approver', OLD."approver", 'approver_post', OLD."approver_post", 'decision', OLD."decision", 'fund', OLD."fund", 'other_fund', OLD."other_fund") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "written_paper_insert_kept" AFTER INSERT ON "written_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'written_paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'written_paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'document_id', NEW."document_id", 'addressees', NEW."addressees", 'bases', NEW."bases", 'body', NEW."body", 'place', NEW."place", 'sealed_at', NEW."sealed_at", 'sealed_by', NEW."sealed_by", 'sealed_hash', NEW."sealed_hash", 'sealed_text', NEW."sealed_text") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "written_paper_update_kept" AFTER UPDATE ON "written_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'written_paper', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'written_paper', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'document_id', OLD."document_id", 'addressees', OLD."addressees", 'bases', OLD."bases", 'body', OLD."body", 'place', OLD."place", 'sealed_at', OLD."sealed_at", 'sealed_by', OLD."sealed_by", 'sealed_hash', OLD."sealed_hash", 'sealed_text', OLD."sealed_text"), json_object('id', NEW."id", 'document_id', NEW."document_id", 'addressees', NEW."addressees", 'bases', NEW."bases", 'body', NEW."body", 'place', NEW."place", 'sealed_at', NEW."sealed_at", 'sealed_by', NEW."sealed_by", 'sealed_hash', NEW."sealed_hash", 'sealed_text', NEW."sealed_text")) AS b, book_differing(json_object('id', NEW."id", 'document_id', NEW."document_id", 'addressees', NEW."addressees", 'bases', NEW."bases", 'body', NEW."body", 'place', NEW."place", 'sealed_at', NEW."sealed_at", 'sealed_by', NEW."sealed_by", 'sealed_hash', NEW."sealed_hash", 'sealed_text', NEW."sealed_text"), json_object('id', OLD."id", 'document_id', OLD."document_id", 'addressees', OLD."addressees", 'bases', OLD."bases", 'body', OLD."body", 'place', OLD."place", 'sealed_at', OLD."sealed_at", 'sealed_by', OLD."sealed_by", 'sealed_hash', OLD."sealed_hash", 'sealed_text', OLD."sealed_text")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "written_paper_delete_kept" AFTER DELETE ON "written_paper" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'written_paper', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'written_paper', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'document_id', OLD."document_id", 'addressees', OLD."addressees", 'bases', OLD."bases", 'body', OLD."body", 'place', OLD."place", 'sealed_at', OLD."sealed_at", 'sealed_by', OLD."sealed_by", 'sealed_hash', OLD."sealed_hash", 'sealed_text', OLD."sealed_text") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "year_figures_insert_kept" AFTER INSERT ON "year_figures" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'year_figures', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'year_figures', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'year', NEW."year", 'committee_members', NEW."committee_members", 'employees', NEW."employees", 'wage_fund', NEW."wage_fund") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "year_figures_update_kept" AFTER UPDATE ON "year_figures" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'year_figures', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'year_figures', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'year', OLD."year", 'committee_members', OLD."committee_members", 'employees', OLD."employees", 'wage_fund', OLD."wage_fund"), json_object('id', NEW."id", 'year', NEW."year", 'committee_members', NEW."committee_members", 'employees', NEW."employees", 'wage_fund', NEW."wage_fund")) AS b, book_differing(json_object('id', NEW."id", 'year', NEW."year", 'committee_members', NEW."committee_members", 'employees', NEW."employees", 'wage_fund', NEW."wage_fund"), json_object('id', OLD."id", 'year', OLD."year", 'committee_members', OLD."committee_members", 'employees', OLD."employees", 'wage_fund', OLD."wage_fund")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "year_figures_delete_kept" AFTER DELETE ON "year_figures" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'year_figures', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'year_figures', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'year', OLD."year", 'committee_members', OLD."committee_members", 'employees', OLD."employees", 'wage_fund', OLD."wage_fund") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "year_of_work_insert_kept" AFTER INSERT ON "year_of_work" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'year_of_work', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'year_of_work', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'year', NEW."year", 'person_id', NEW."person_id", 'result', NEW."result", 'note', NEW."note", 'noted_on', NEW."noted_on") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "year_of_work_update_kept" AFTER UPDATE ON "year_of_work" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'year_of_work', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'year_of_work', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'year', OLD."year", 'person_id', OLD."person_id", 'result', OLD."result", 'note', OLD."note", 'noted_on', OLD."noted_on"), json_object('id', NEW."id", 'year', NEW."year", 'person_id', NEW."person_id", 'result', NEW."result", 'note', NEW."note", 'noted_on', NEW."noted_on")) AS b, book_differing(json_object('id', NEW."id", 'year', NEW."year", 'person_id', NEW."person_id", 'result', NEW."result", 'note', NEW."note", 'noted_on', NEW."noted_on"), json_object('id', OLD."id", 'year', OLD."year", 'person_id', OLD."person_id", 'result', OLD."result", 'note', OLD."note", 'noted_on', OLD."noted_on")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "year_of_work_delete_kept" AFTER DELETE ON "year_of_work" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'year_of_work', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'year_of_work', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'year', OLD."year", 'person_id', OLD."person_id", 'result', OLD."result", 'note', OLD."note", 'noted_on', OLD."noted_on") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "year_plan_insert_kept" AFTER INSERT ON "year_plan" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'year_plan', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'year_plan', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT NULL AS b, json_object('id', NEW."id", 'year', NEW."year", 'type', NEW."type", 'aims', NEW."aims", 'carrying_out', NEW."carrying_out", 'document_id', NEW."document_id", 'sealed', NEW."sealed") AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "year_plan_update_kept" AFTER UPDATE ON "year_plan" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'year_plan', NEW.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'year_plan', NEW.id,
                book_text_hash(b, a))
        FROM (SELECT book_differing(json_object('id', OLD."id", 'year', OLD."year", 'type', OLD."type", 'aims', OLD."aims", 'carrying_out', OLD."carrying_out", 'document_id', OLD."document_id", 'sealed', OLD."sealed"), json_object('id', NEW."id", 'year', NEW."year", 'type', NEW."type", 'aims', NEW."aims", 'carrying_out', NEW."carrying_out", 'document_id', NEW."document_id", 'sealed', NEW."sealed")) AS b, book_differing(json_object('id', NEW."id", 'year', NEW."year", 'type', NEW."type", 'aims', NEW."aims", 'carrying_out', NEW."carrying_out", 'document_id', NEW."document_id", 'sealed', NEW."sealed"), json_object('id', OLD."id", 'year', OLD."year", 'type', OLD."type", 'aims', OLD."aims", 'carrying_out', OLD."carrying_out", 'document_id', OLD."document_id", 'sealed', OLD."sealed")) AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER "year_plan_delete_kept" AFTER DELETE ON "year_plan" BEGIN 
        SELECT RAISE(ABORT, 'a change outside an act') WHERE book_act() IS NULL;
        INSERT INTO history (act_id, table_name, row_id, before, after, text_hash, chain)
        SELECT book_act(), 'year_plan', OLD.id, b, a, book_text_hash(b, a),
            book_chain((SELECT chain FROM history ORDER BY id DESC LIMIT 1), 'year_plan', OLD.id,
                book_text_hash(b, a))
        FROM (SELECT json_object('id', OLD."id", 'year', OLD."year", 'type', OLD."type", 'aims', OLD."aims", 'carrying_out', OLD."carrying_out", 'document_id', OLD."document_id", 'sealed', OLD."sealed") AS b, NULL AS a)
        WHERE b IS NOT a;
         END;
CREATE TRIGGER person_insert_number_given AFTER INSERT ON person WHEN NEW.register_number IS NOT NULL BEGIN UPDATE given_number SET highest = max(highest, NEW.register_number) WHERE series = 'register_number'; END;
CREATE TRIGGER person_update_number_given AFTER UPDATE OF register_number ON person WHEN NEW.register_number IS NOT NULL BEGIN UPDATE given_number SET highest = max(highest, NEW.register_number) WHERE series = 'register_number'; END;
CREATE TRIGGER outgoing_document_insert_number_given AFTER INSERT ON outgoing_document WHEN NEW.number IS NOT NULL AND NOT NEW.by_hand BEGIN INSERT INTO given_number (series, highest) VALUES ('document ' || CASE NEW.congress WHEN 1 THEN 'ĐH' ELSE NEW.type END || ' t' || NEW.term_id, NEW.number) ON CONFLICT (series) DO UPDATE SET highest = max(highest, excluded.highest); INSERT INTO given_number (series, highest) VALUES ('document ' || CASE NEW.congress WHEN 1 THEN 'ĐH' ELSE NEW.type END || ' y' || NEW.year, NEW.number) ON CONFLICT (series) DO UPDATE SET highest = max(highest, excluded.highest); END;
CREATE TRIGGER outgoing_document_update_number_given AFTER UPDATE OF number ON outgoing_document WHEN NEW.number IS NOT NULL AND NOT NEW.by_hand BEGIN INSERT INTO given_number (series, highest) VALUES ('document ' || CASE NEW.congress WHEN 1 THEN 'ĐH' ELSE NEW.type END || ' t' || NEW.term_id, NEW.number) ON CONFLICT (series) DO UPDATE SET highest = max(highest, excluded.highest); INSERT INTO given_number (series, highest) VALUES ('document ' || CASE NEW.congress WHEN 1 THEN 'ĐH' ELSE NEW.type END || ' y' || NEW.year, NEW.number) ON CONFLICT (series) DO UPDATE SET highest = max(highest, excluded.highest); END;
CREATE TRIGGER act_stays BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
CREATE TRIGGER history_stays BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
CREATE TRIGGER history_unchanged BEFORE UPDATE ON history WHEN NOT book_may_erase() BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER act_unchanged BEFORE UPDATE ON act WHEN NOT book_may_erase() BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER voucher_update_guarded BEFORE UPDATE ON voucher WHEN OLD.state = 'posted' BEGIN SELECT RAISE(ABORT, 'a posted voucher stays'); END;
CREATE TRIGGER voucher_delete_guarded BEFORE DELETE ON voucher WHEN OLD.state = 'posted' BEGIN SELECT RAISE(ABORT, 'a posted voucher stays'); END;
CREATE TRIGGER ledger_entry_insert_guarded BEFORE INSERT ON ledger_entry WHEN EXISTS (SELECT 1 FROM closed_period WHERE until_on >= NEW.day) BEGIN SELECT RAISE(ABORT, 'the period is closed'); END;
CREATE TRIGGER ledger_entry_update_guarded BEFORE UPDATE ON ledger_entry WHEN 1 BEGIN SELECT RAISE(ABORT, 'an entry of the ledger stays'); END;
CREATE TRIGGER ledger_entry_delete_guarded BEFORE DELETE ON ledger_entry WHEN 1 BEGIN SELECT RAISE(ABORT, 'an entry of the ledger stays'); END;
CREATE TRIGGER closed_period_update_guarded BEFORE UPDATE ON closed_period WHEN 1 BEGIN SELECT RAISE(ABORT, 'a closed period stays'); END;
CREATE TRIGGER closed_period_delete_guarded BEFORE DELETE ON closed_period WHEN 1 BEGIN SELECT RAISE(ABORT, 'a closed period stays'); END;
CREATE TRIGGER dues_month_update_guarded BEFORE UPDATE ON dues_month WHEN OLD.closed_on IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_month_delete_guarded BEFORE DELETE ON dues_month WHEN OLD.closed_on IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_charge_insert_guarded BEFORE INSERT ON dues_charge WHEN EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month = NEW.month) BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_charge_delete_guarded BEFORE DELETE ON dues_charge WHEN EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month = OLD.month) BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_charge_update_guarded BEFORE UPDATE ON dues_charge WHEN EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month = OLD.month) OR EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month = NEW.month) BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_payment_insert_guarded BEFORE INSERT ON dues_payment WHEN EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month >= substr(NEW.paid_on, 1, 7)) BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_payment_delete_guarded BEFORE DELETE ON dues_payment WHEN EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month >= substr(OLD.paid_on, 1, 7)) BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_payment_update_guarded BEFORE UPDATE ON dues_payment WHEN EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month >= substr(OLD.paid_on, 1, 7)) OR EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month >= substr(NEW.paid_on, 1, 7)) BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_remittance_insert_guarded BEFORE INSERT ON dues_remittance WHEN EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month >= substr(NEW.paid_on, 1, 7)) BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_remittance_delete_guarded BEFORE DELETE ON dues_remittance WHEN EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month >= substr(OLD.paid_on, 1, 7)) BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER dues_remittance_update_guarded BEFORE UPDATE ON dues_remittance WHEN EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month >= substr(OLD.paid_on, 1, 7)) OR EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month >= substr(NEW.paid_on, 1, 7)) BEGIN SELECT RAISE(ABORT, 'a closed month of dues stays'); END;
CREATE TRIGGER opening_amount_insert_guarded BEFORE INSERT ON opening_amount WHEN EXISTS (SELECT 1 FROM closed_period) BEGIN SELECT RAISE(ABORT, 'the opening stays'); END;
CREATE TRIGGER opening_amount_update_guarded BEFORE UPDATE ON opening_amount WHEN EXISTS (SELECT 1 FROM closed_period) BEGIN SELECT RAISE(ABORT, 'the opening stays'); END;
CREATE TRIGGER opening_amount_delete_guarded BEFORE DELETE ON opening_amount WHEN EXISTS (SELECT 1 FROM closed_period) BEGIN SELECT RAISE(ABORT, 'the opening stays'); END;
CREATE TRIGGER ledger_entry_summed AFTER INSERT ON ledger_entry BEGIN INSERT INTO month_sum (month, fund, side, source, spending, amount) VALUES (substr(NEW.day, 1, 7), NEW.fund, NEW.side, NEW.source, NEW.spending, NEW.amount) ON CONFLICT (month, fund, side, source, spending) DO UPDATE SET amount = amount + excluded.amount; END;
CREATE TRIGGER "meeting_insert_found" AFTER INSERT ON "meeting" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.id << 34) | (1 << 28) | NEW.id), book_folded(coalesce(NEW.theme, '') || ' zqzq ' || coalesce(NEW.place, '') || ' zqzq ' || coalesce(NEW.online_basis, '') || ' zqzq ' || coalesce(NEW.shortcomings, '') || ' zqzq ' || coalesce(NEW.note, '') || ' zqzq ' || coalesce(NEW.cancelled, '')) WHERE coalesce(NEW.theme, '') <> '' OR coalesce(NEW.place, '') <> '' OR coalesce(NEW.online_basis, '') <> '' OR coalesce(NEW.shortcomings, '') <> '' OR coalesce(NEW.note, '') <> '' OR coalesce(NEW.cancelled, '') <> ''; END;
CREATE TRIGGER "meeting_update_found" AFTER UPDATE OF id, theme, place, online_basis, shortcomings, note, cancelled ON "meeting" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.id << 34) | (1 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.id << 34) | (1 << 28) | NEW.id), book_folded(coalesce(NEW.theme, '') || ' zqzq ' || coalesce(NEW.place, '') || ' zqzq ' || coalesce(NEW.online_basis, '') || ' zqzq ' || coalesce(NEW.shortcomings, '') || ' zqzq ' || coalesce(NEW.note, '') || ' zqzq ' || coalesce(NEW.cancelled, '')) WHERE coalesce(NEW.theme, '') <> '' OR coalesce(NEW.place, '') <> '' OR coalesce(NEW.online_basis, '') <> '' OR coalesce(NEW.shortcomings, '') <> '' OR coalesce(NEW.note, '') <> '' OR coalesce(NEW.cancelled, '') <> ''; END;
CREATE TRIGGER "meeting_delete_found" AFTER DELETE ON "meeting" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.id << 34) | (1 << 28) | OLD.id); END;
CREATE TRIGGER "meeting_point_insert_found" AFTER INSERT ON "meeting_point" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (2 << 28) | NEW.id), book_folded(coalesce(NEW.title, '') || ' zqzq ' || coalesce(NEW.presenter, '') || ' zqzq ' || book_unmarked(NEW.text, '') || ' zqzq ' || book_unmarked(NEW.conclusion, '')) WHERE coalesce(NEW.title, '') <> '' OR coalesce(NEW.presenter, '') <> '' OR coalesce(NEW.text, '') <> '' OR coalesce(NEW.conclusion, '') <> ''; END;
CREATE TRIGGER "meeting_point_update_found" AFTER UPDATE OF meeting_id, title, presenter, text, conclusion ON "meeting_point" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (2 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (2 << 28) | NEW.id), book_folded(coalesce(NEW.title, '') || ' zqzq ' || coalesce(NEW.presenter, '') || ' zqzq ' || book_unmarked(NEW.text, '') || ' zqzq ' || book_unmarked(NEW.conclusion, '')) WHERE coalesce(NEW.title, '') <> '' OR coalesce(NEW.presenter, '') <> '' OR coalesce(NEW.text, '') <> '' OR coalesce(NEW.conclusion, '') <> ''; END;
CREATE TRIGGER "meeting_point_delete_found" AFTER DELETE ON "meeting_point" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (2 << 28) | OLD.id); END;
CREATE TRIGGER "speech_insert_found" AFTER INSERT ON "speech" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (3 << 28) | NEW.id), book_folded(coalesce(NEW.speaker, '') || ' zqzq ' || book_unmarked(NEW.text, '') || ' zqzq ' || book_unmarked(NEW.reply, '')) WHERE coalesce(NEW.speaker, '') <> '' OR coalesce(NEW.text, '') <> '' OR coalesce(NEW.reply, '') <> ''; END;
CREATE TRIGGER "speech_update_found" AFTER UPDATE OF meeting_id, speaker, text, reply ON "speech" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (3 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (3 << 28) | NEW.id), book_folded(coalesce(NEW.speaker, '') || ' zqzq ' || book_unmarked(NEW.text, '') || ' zqzq ' || book_unmarked(NEW.reply, '')) WHERE coalesce(NEW.speaker, '') <> '' OR coalesce(NEW.text, '') <> '' OR coalesce(NEW.reply, '') <> ''; END;
CREATE TRIGGER "speech_delete_found" AFTER DELETE ON "speech" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (3 << 28) | OLD.id); END;
CREATE TRIGGER "meeting_vote_insert_found" AFTER INSERT ON "meeting_vote" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (4 << 28) | NEW.id), book_folded(coalesce(NEW.matter, '') || ' zqzq ' || coalesce(NEW.note, '')) WHERE coalesce(NEW.matter, '') <> '' OR coalesce(NEW.note, '') <> ''; END;
CREATE TRIGGER "meeting_vote_update_found" AFTER UPDATE OF meeting_id, matter, note ON "meeting_vote" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (4 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (4 << 28) | NEW.id), book_folded(coalesce(NEW.matter, '') || ' zqzq ' || coalesce(NEW.note, '')) WHERE coalesce(NEW.matter, '') <> '' OR coalesce(NEW.note, '') <> ''; END;
CREATE TRIGGER "meeting_vote_delete_found" AFTER DELETE ON "meeting_vote" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (4 << 28) | OLD.id); END;
CREATE TRIGGER "task_insert_found" AFTER INSERT ON "task" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (5 << 28) | NEW.id), book_folded(coalesce(NEW.content, '') || ' zqzq ' || coalesce(NEW.result, '')) WHERE coalesce(NEW.content, '') <> '' OR coalesce(NEW.result, '') <> ''; END;
CREATE TRIGGER "task_update_found" AFTER UPDATE OF meeting_id, content, result ON "task" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (5 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (5 << 28) | NEW.id), book_folded(coalesce(NEW.content, '') || ' zqzq ' || coalesce(NEW.result, '')) WHERE coalesce(NEW.content, '') <> '' OR coalesce(NEW.result, '') <> ''; END;
CREATE TRIGGER "task_delete_found" AFTER DELETE ON "task" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (5 << 28) | OLD.id); END;
CREATE TRIGGER "meeting_text_insert_found" AFTER INSERT ON "meeting_text" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (6 << 28) | NEW.id), book_folded(book_unmarked(NEW.text, '')) WHERE coalesce(NEW.text, '') <> ''; END;
CREATE TRIGGER "meeting_text_update_found" AFTER UPDATE OF meeting_id, text ON "meeting_text" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (6 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (6 << 28) | NEW.id), book_folded(book_unmarked(NEW.text, '')) WHERE coalesce(NEW.text, '') <> ''; END;
CREATE TRIGGER "meeting_text_delete_found" AFTER DELETE ON "meeting_text" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (6 << 28) | OLD.id); END;
CREATE TRIGGER "meeting_correction_insert_found" AFTER INSERT ON "meeting_correction" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (7 << 28) | NEW.id), book_folded(coalesce(NEW.wrong, '') || ' zqzq ' || coalesce(NEW.right, '') || ' zqzq ' || coalesce(NEW.agreed, '')) WHERE coalesce(NEW.wrong, '') <> '' OR coalesce(NEW.right, '') <> '' OR coalesce(NEW.agreed, '') <> ''; END;
CREATE TRIGGER "meeting_correction_update_found" AFTER UPDATE OF meeting_id, wrong, right, agreed ON "meeting_correction" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (7 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (7 << 28) | NEW.id), book_folded(coalesce(NEW.wrong, '') || ' zqzq ' || coalesce(NEW.right, '') || ' zqzq ' || coalesce(NEW.agreed, '')) WHERE coalesce(NEW.wrong, '') <> '' OR coalesce(NEW.right, '') <> '' OR coalesce(NEW.agreed, '') <> ''; END;
CREATE TRIGGER "meeting_correction_delete_found" AFTER DELETE ON "meeting_correction" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (7 << 28) | OLD.id); END;
CREATE TRIGGER "meeting_guest_insert_found" AFTER INSERT ON "meeting_guest" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (8 << 28) | NEW.id), book_folded(coalesce(NEW.name, '') || ' zqzq ' || coalesce(NEW.role, '')) WHERE coalesce(NEW.name, '') <> '' OR coalesce(NEW.role, '') <> ''; END;
CREATE TRIGGER "meeting_guest_update_found" AFTER UPDATE OF meeting_id, name, role ON "meeting_guest" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (8 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (8 << 28) | NEW.id), book_folded(coalesce(NEW.name, '') || ' zqzq ' || coalesce(NEW.role, '')) WHERE coalesce(NEW.name, '') <> '' OR coalesce(NEW.role, '') <> ''; END;
CREATE TRIGGER "meeting_guest_delete_found" AFTER DELETE ON "meeting_guest" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (8 << 28) | OLD.id); END;
CREATE TRIGGER "attendance_insert_found" AFTER INSERT ON "attendance" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (9 << 28) | NEW.id), book_folded(coalesce(NEW.reason, '')) WHERE coalesce(NEW.reason, '') <> ''; END;
CREATE TRIGGER "attendance_update_found" AFTER UPDATE OF meeting_id, reason ON "attendance" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (9 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (9 << 28) | NEW.id), book_folded(coalesce(NEW.reason, '')) WHERE coalesce(NEW.reason, '') <> ''; END;
CREATE TRIGGER "attendance_delete_found" AFTER DELETE ON "attendance" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (9 << 28) | OLD.id); END;
CREATE TRIGGER "meeting_score_insert_found" AFTER INSERT ON "meeting_score" BEGIN INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (10 << 28) | NEW.id), book_folded(coalesce(NEW.note, '')) WHERE coalesce(NEW.note, '') <> ''; END;
CREATE TRIGGER "meeting_score_update_found" AFTER UPDATE OF meeting_id, note ON "meeting_score" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (10 << 28) | OLD.id); INSERT INTO meeting_words (rowid, words) SELECT ((NEW.meeting_id << 34) | (10 << 28) | NEW.id), book_folded(coalesce(NEW.note, '')) WHERE coalesce(NEW.note, '') <> ''; END;
CREATE TRIGGER "meeting_score_delete_found" AFTER DELETE ON "meeting_score" BEGIN DELETE FROM meeting_words WHERE rowid = ((OLD.meeting_id << 34) | (10 << 28) | OLD.id); END;
