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
