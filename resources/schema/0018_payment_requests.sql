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
ALTER TABLE cash_count ADD COLUMN notes TEXT NOT NULL DEFAULT '';
CREATE TABLE printed_report (
    id INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    period TEXT NOT NULL,
    printed_on TEXT,
    figures TEXT NOT NULL,
    act INTEGER NOT NULL
) STRICT;
CREATE INDEX printed_report_of ON printed_report (form, period);
