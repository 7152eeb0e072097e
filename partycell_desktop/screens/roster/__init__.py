"""The members of the cell: the list, the record with its tabs, what happens to a membership, the papers of a dossier."""
