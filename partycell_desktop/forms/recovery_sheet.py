"""The recovery sheet of a book: the key that opens it when the password is forgotten."""

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.letterhead import NAMES
from partycell_desktop.forms.material import Facts, Material
from partycell_desktop.words import _

PER_LINE = 4


def facts(material: Material) -> Facts:
    """Every fact of the sheet: `key` in the options holds the groups, parted by spaces; `file` the book's name."""
    groups = material.options.get("key", "").split()
    key, check = groups[:-1], groups[-1:]
    lines = [key[at : at + PER_LINE] for at in range(0, len(key), PER_LINE)]
    names = material.issuer.names
    return {
        "cell_name": Fact(names[0].name if names else None, NAMES, _("The name of the cell")),
        "file_name": Fact(material.options.get("file")),
        "printed_on": Fact(shown_day(material.day)),
        "key_lines": Fact(
            [{f"group_{place}": words for place, words in enumerate(line, start=1)} for line in lines],
            label=_("Recovery key"),
        ),
        "check_group": Fact(check[0] if check else None, label=_("Recovery key")),
        "how_many": Fact(str(len(groups)), needed=False),
    }
