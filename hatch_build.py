"""Compile the message catalogues, at each build or install: all *.po of one language into one .mo."""

import io
import sys
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DOMAIN = "partycell"


def merged_catalogue(folder: Path) -> Catalog:
    """All *.po of one language as one catalogue; two different translations of one text are an error."""
    merged = Catalog(locale=folder.name, domain=DOMAIN, charset="utf-8")
    for po in sorted(folder.glob("*.po")):
        with po.open("rb") as file:
            for message in read_po(file, locale=folder.name):
                if not message.id:
                    continue
                known = merged.get(message.id, message.context)
                if known is not None and known.string != message.string:
                    raise SystemExit(f"{po}: {message.id!r} is translated twice, differently")
                merged.add(message.id, message.string, context=message.context, flags=message.flags)
    return merged


def compile_catalogues(root: Path) -> None:
    """Write each language's LC_MESSAGES/partycell.mo where it is missing or not what the *.po say."""
    for folder in sorted((root / "resources" / "locale").iterdir()):
        if not folder.is_dir():
            continue
        compiled = io.BytesIO()
        write_mo(compiled, merged_catalogue(folder))
        target = folder / "LC_MESSAGES" / f"{DOMAIN}.mo"
        if target.exists() and target.read_bytes() == compiled.getvalue():
            continue
        target.parent.mkdir(exist_ok=True)
        # A program that starts at this moment must read the old file or the new one, never half of it.
        half = target.with_suffix(".part")
        half.write_bytes(compiled.getvalue())
        half.replace(target)


class CatalogueBuildHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_catalogues(Path(self.root))


if __name__ == "__main__":
    compile_catalogues(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
