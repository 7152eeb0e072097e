"""The meetings of the cell: the list of a year, and the one that is prepared, held and written up."""
