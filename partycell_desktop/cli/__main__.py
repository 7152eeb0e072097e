"""`python -m partycell_desktop.cli` is `partycell`."""

import sys

from partycell_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
