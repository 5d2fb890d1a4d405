"""How much of the working time is spent travelling."""

from secondround.preparation.conditions.comparing.home import WEEKS_A_MONTH, WORKING_DAYS
from secondround.preparation.conditions.comparing.spans import Span, spans_in
from secondround.preparation.conditions.lexicon import shows

DAYS_A_MONTH = WORKING_DAYS * WEEKS_A_MONTH
_NEAR = 40
_MONTHS = {
    "a_week": 1 / WEEKS_A_MONTH,
    "a_fortnight": 2 / WEEKS_A_MONTH,
    "a_quarter": 3,
    "a_year": 12,
}
_DAYS = {"day": 1, "week": WORKING_DAYS}


def days_away(text: str) -> tuple[float, float] | None:
    """From how many to how many working days a month; None where the text states neither share nor days.

    A share is one of the working days; "up to" begins at none. Nights count as days.
    """
    for span in spans_in(text):
        if span.unit == "%" and span.high <= 100:
            share = DAYS_A_MONTH / 100
            return _from(text, span, span.low * share, span.high * share)
        days = _DAYS.get(span.unit) or (
            1 if shows("comparing", "nights", text[span.end :][:9]) else 0
        )
        after = text[span.end : span.end + _NEAR]
        if days and (months := _months(after)):
            low, high = span.low * days / months, span.high * days / months
            if high <= DAYS_A_MONTH + 1:
                return _from(text, span, low, high)
    return (0, 0) if shows("comparing", "no_travel", text) else None


def _months(after: str) -> float:
    """How many months the number is said of; 0 where the words after it say none."""
    found = (months for name, months in _MONTHS.items() if shows("comparing", name, after))
    return 1.0 if shows("comparing", "monthly", after) else next(found, 0.0)


def _from(text: str, span: Span, low: float, high: float) -> tuple[float, float]:
    least = 0 if shows("comparing", "up_to", text[: span.start]) else low
    return round(least, 2), round(high, 2)
