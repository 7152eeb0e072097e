"""What every screen does with a paper of a dossier: note it, attach its scan, look at the scan, take it out."""
