"""The registers of documents: what the cell issues, what comes to it."""
