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
