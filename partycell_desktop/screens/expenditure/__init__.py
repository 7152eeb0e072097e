"""Receipts and expenditure of the cell: the cash book, vouchers, the estimate against what became of it."""
