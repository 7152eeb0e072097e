"""The same command, run in the same way, on the same book as in tests/test_cli.py."""

from tests.test_cli import book, run

__all__ = ["book", "run"]
