CREATE TABLE bank_account (
    id INTEGER PRIMARY KEY,
    from_on TEXT UNIQUE,
    bank TEXT NOT NULL,
    number TEXT NOT NULL
) STRICT;
