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
) STRICT;
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
) STRICT;
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
