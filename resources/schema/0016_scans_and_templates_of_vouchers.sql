ALTER TABLE voucher_paper ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
ALTER TABLE voucher_paper ADD COLUMN content TEXT NOT NULL DEFAULT '';
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
