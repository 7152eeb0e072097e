"""Bringing in a list from Excel."""
