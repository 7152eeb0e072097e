"""Party dues: the sheet of a month, what is kept and handed on, who owes what, lists from elsewhere."""
