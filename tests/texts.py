"""Every English text of the program with its Vietnamese one, as the fragments of the catalogue have them."""

from functools import cache

from hatch_build import merged_catalogue
from partycell_desktop import paths


@cache
def translations() -> dict[str, str]:
    """English -> Vietnamese, without the contexts; of what is counted both English forms."""
    found: dict[str, str] = {}
    for entry in merged_catalogue(paths.locale() / "vi"):
        forms = (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)
        told = entry.string if isinstance(entry.string, str) else entry.string[0]
        found |= {text: told for text in forms if text}
    return found
