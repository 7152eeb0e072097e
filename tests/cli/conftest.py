"""The same command, run in the same way, on the same book as in tests/test_cli.py."""

from tests.test_cli import book, demo, run

__all__ = ["book", "demo", "run"]
