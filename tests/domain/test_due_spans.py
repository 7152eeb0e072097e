"""How far ahead a list of what is due looks."""

from datetime import date

import pytest

from partycell_desktop.domain.deadlines import SPANS, span_until


@pytest.mark.parametrize(("span", "day", "until"), [
    ("week", date(2026, 11, 22), date(2026, 11, 28)),
    ("week", date(2026, 12, 28), date(2027, 1, 3)),
    ("month", date(2026, 1, 31), date(2026, 2, 28)),
    ("quarter", date(2026, 11, 22), date(2027, 2, 22)),
    ("all", date(2026, 11, 22), date.max),
])  # fmt: skip
def test_a_span_ends_seven_days_one_month_or_three_months_on(span: str, day: date, until: date) -> None:
    assert span in SPANS
    assert span_until(span, day) == until
