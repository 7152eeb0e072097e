"""PartyCell Desktop: the records of one Party cell, kept in one file on the secretary's own computer."""

__version__ = "0.1.0"
