"""The members of the cell: the list, the record with its tabs, the story of a membership, the papers of a dossier."""
