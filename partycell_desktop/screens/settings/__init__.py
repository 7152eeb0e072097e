"""The settings: the cell, the manner of work, rules with their sources, code lists, the book itself."""
