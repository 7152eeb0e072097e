"""`python -m partycell_desktop` opens the window."""

import sys

from partycell_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
