"""Every change of the book's schema, oldest first: plain SQL, never edited after release.

The sum of all of them is tests/golden/schema.sql.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from partycell_desktop.store.rows import rows, table_names

if TYPE_CHECKING:
    from sqlite_utils import Database

SET = "partycell"
KEPT_IN = "_sqlite_migrations"  # the table of sqlite-utils

_ENTRY = (
    "id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id), sort_order INTEGER NOT NULL DEFAULT 0"
)

_FIRST = f"""
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
CREATE TABLE life_period ({_ENTRY},
    from_on TEXT, to_on TEXT, work TEXT NOT NULL DEFAULT '', party_post TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE training ({_ENTRY},
    from_on TEXT, to_on TEXT, school TEXT NOT NULL DEFAULT '', subject TEXT NOT NULL DEFAULT '',
    form TEXT NOT NULL DEFAULT '', certificate TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE journey ({_ENTRY},
    from_on TEXT, to_on TEXT, country TEXT NOT NULL DEFAULT '', purpose TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE foreign_tie ({_ENTRY},
    kind TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE award ({_ENTRY},
    given_on TEXT, form TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
    given_by TEXT NOT NULL DEFAULT '', decision_number TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE badge ({_ENTRY},
    years INTEGER, awarded_on TEXT, badge_number TEXT NOT NULL DEFAULT '', decision_number TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE honour ({_ENTRY},
    given_on TEXT, title TEXT NOT NULL DEFAULT '', given_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE discipline ({_ENTRY},
    decided_on TEXT, side TEXT NOT NULL DEFAULT '', form TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '', decision_number TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE post ({_ENTRY},
    side TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '',
    from_on TEXT, to_on TEXT
) STRICT;
CREATE TABLE relative ({_ENTRY},
    relation TEXT NOT NULL DEFAULT '', full_name TEXT NOT NULL DEFAULT '', born_on TEXT, died_on TEXT,
    birth_place TEXT NOT NULL DEFAULT '', home TEXT NOT NULL DEFAULT '',
    residence TEXT NOT NULL DEFAULT '', occupation TEXT NOT NULL DEFAULT '',
    nationality TEXT NOT NULL DEFAULT '', family_class TEXT NOT NULL DEFAULT '',
    economy TEXT NOT NULL DEFAULT '', party_member INTEGER NOT NULL DEFAULT 0,
    political_history TEXT NOT NULL DEFAULT '', lawfulness TEXT NOT NULL DEFAULT '',
    criminal_record TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE introducer ({_ENTRY},
    full_name TEXT NOT NULL DEFAULT '', post TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE social_membership ({_ENTRY},
    joined_on TEXT, organisation TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE history_trait ({_ENTRY},
    kind TEXT NOT NULL DEFAULT '', happened_on TEXT, detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE paper ({_ENTRY},
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
"""


_OF_CANDIDACY = "id INTEGER PRIMARY KEY, candidacy_id INTEGER NOT NULL REFERENCES candidacy(id)"

_CANDIDATES = f"""
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
CREATE TABLE candidate_step ({_OF_CANDIDACY},
    stage TEXT NOT NULL, done_on TEXT, number TEXT NOT NULL DEFAULT '', decided_by TEXT NOT NULL DEFAULT '',
    received_on TEXT, reason TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    UNIQUE (candidacy_id, stage)
) STRICT;
CREATE TABLE mentorship ({_OF_CANDIDACY},
    member_id INTEGER NOT NULL REFERENCES person(id), from_on TEXT, number TEXT NOT NULL DEFAULT '',
    together_since TEXT, substitute INTEGER NOT NULL DEFAULT 0, probation INTEGER NOT NULL DEFAULT 0,
    to_on TEXT, end_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE introduction ({_OF_CANDIDACY},
    kind TEXT NOT NULL, member_id INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL DEFAULT '', given_on TEXT,
    number TEXT NOT NULL DEFAULT '', together_since TEXT, substitute INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE verification ({_OF_CANDIDACY},
    about TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', abroad INTEGER NOT NULL DEFAULT 0,
    number TEXT NOT NULL DEFAULT '', sent_on TEXT, received_on TEXT, answered_on TEXT,
    result TEXT NOT NULL DEFAULT '', verifier_id INTEGER NOT NULL DEFAULT 0, verifier TEXT NOT NULL DEFAULT '',
    exempt_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE opinion ({_OF_CANDIDACY},
    phase TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', residence INTEGER NOT NULL DEFAULT 0, given_on TEXT,
    asked INTEGER, agreed INTEGER, against INTEGER, strengths TEXT NOT NULL DEFAULT '',
    weaknesses TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE candidate_vote ({_OF_CANDIDACY},
    phase TEXT NOT NULL, held_on TEXT, number TEXT NOT NULL DEFAULT '', way TEXT NOT NULL DEFAULT '',
    official INTEGER, probationary INTEGER, present_official INTEGER, present_probationary INTEGER,
    absent_reason TEXT NOT NULL DEFAULT '', entitled INTEGER, in_favour INTEGER, against INTEGER,
    against_reason TEXT NOT NULL DEFAULT '', chair TEXT NOT NULL DEFAULT '', chair_post TEXT NOT NULL DEFAULT '',
    secretary TEXT NOT NULL DEFAULT '', share TEXT NOT NULL DEFAULT '', voters TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE deadline_extension ({_OF_CANDIDACY},
    deadline TEXT NOT NULL, until_on TEXT, document TEXT NOT NULL DEFAULT '',
    UNIQUE (candidacy_id, deadline)
) STRICT;
CREATE TABLE candidate_text ({_OF_CANDIDACY},
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
"""

_DOCUMENTS = """
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
"""

_TEMPLATES = """
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
"""

_OF_MEETING = "id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting(id)"

_MEETINGS = f"""
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
CREATE TABLE attendance ({_OF_MEETING},
    person_id INTEGER NOT NULL REFERENCES person(id), name TEXT NOT NULL, rank TEXT NOT NULL,
    guest INTEGER NOT NULL DEFAULT 0, away INTEGER NOT NULL DEFAULT 0, exempt INTEGER NOT NULL DEFAULT 0,
    suspended INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
    late_minutes INTEGER, left_out TEXT NOT NULL DEFAULT '', UNIQUE (meeting_id, person_id)) STRICT;
CREATE INDEX attendance_by_person ON attendance(person_id);
CREATE TABLE meeting_guest ({_OF_MEETING},
    name TEXT NOT NULL, role TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX meeting_guest_by_meeting ON meeting_guest(meeting_id);
CREATE TABLE meeting_point ({_OF_MEETING},
    sort_order INTEGER NOT NULL DEFAULT 0, part TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL, presenter TEXT NOT NULL DEFAULT '', minutes INTEGER,
    text TEXT NOT NULL DEFAULT '', conclusion TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX meeting_point_by_meeting ON meeting_point(meeting_id);
CREATE TABLE speech ({_OF_MEETING},
    point_id INTEGER NOT NULL REFERENCES meeting_point(id), sort_order INTEGER NOT NULL DEFAULT 0,
    speaker TEXT NOT NULL, text TEXT NOT NULL, reply TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX speech_by_meeting ON speech(meeting_id);
CREATE TABLE meeting_vote ({_OF_MEETING},
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
CREATE TABLE meeting_score ({_OF_MEETING},
    criterion TEXT NOT NULL, points REAL, note TEXT NOT NULL DEFAULT '', UNIQUE (meeting_id, criterion)) STRICT;
CREATE TABLE meeting_text ({_OF_MEETING},
    paper TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL DEFAULT '', composed TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, paper, name)) STRICT;
CREATE TABLE meeting_correction ({_OF_MEETING},
    made_on TEXT NOT NULL, wrong TEXT NOT NULL, right TEXT NOT NULL, agreed TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX meeting_correction_by_meeting ON meeting_correction(meeting_id);
"""

MIGRATIONS: dict[str, str] = {
    "0001_the_cell_and_its_people": _FIRST,
    "0002_the_way_into_the_party": _CANDIDATES,
    "0003_the_register_of_documents": _DOCUMENTS,
    "0004_meetings": _MEETINGS,
    "0005_own_agendas_and_score_sheets": _TEMPLATES,
}


def applied(connection: Any) -> list[str]:
    """The names of the migrations that the book has been through, also those of a newer program."""
    if KEPT_IN not in table_names(connection):
        return []
    found = rows(connection, f"SELECT name FROM {KEPT_IN} WHERE migration_set = ? ORDER BY id", [SET])
    return [row["name"] for row in found]


def migrate(db: "Database") -> None:
    """Bring the schema up to date; each migration is applied whole or not at all."""
    from sqlite_utils import Migrations  # here: a book that is up to date opens without it

    pending = Migrations(SET)
    for name, sql in MIGRATIONS.items():
        pending(name=name)(_applying(sql))
    pending.apply(db)


def _applying(sql: str) -> "Callable[[Database], None]":
    def apply(db: "Database", /) -> None:
        for statement in sql.split(";\n"):
            if statement.strip():
                db.execute(statement)

    return apply
