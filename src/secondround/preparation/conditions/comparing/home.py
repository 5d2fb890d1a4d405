"""How many days a week are spent at home."""

from secondround.preparation.conditions.comparing.spans import Span, spans_in
from secondround.preparation.conditions.lexicon import pattern, shows

WORKING_DAYS = 5
WEEKS_A_MONTH = 52 / 12
_DAYS_A_MONTH = 23
_NEAR = 40


def days_at_home(text: str) -> tuple[float, float] | None:
    """From how many to how many days a week; None where the text states none, or only for a probation.

    Days at the office are counted back from a week of five; days a month or a fortnight become days a week.
    """
    if shows("comparing", "on_probation", text):
        return None
    days = [one for one in spans_in(text) if one.unit == "day" and one.high <= _DAYS_A_MONTH]
    if days:
        # "Two days officially, in the end it is more like three a month": the last is what is meant.
        return _weekly(days[-1 if shows("comparing", "in_practice", text) else 0], text)
    if shows("comparing", "all_home", text):
        return WORKING_DAYS, WORKING_DAYS
    return (0, 0) if shows("comparing", "no_home", text) else None


def _weekly(span: Span, text: str) -> tuple[float, float] | None:
    after = text[span.end : span.end + _NEAR]
    part = 1.0
    if shows("comparing", "monthly", after):
        part = 1 / WEEKS_A_MONTH
    elif shows("comparing", "fortnightly", after):
        part = 0.5
    if span.high * part > WORKING_DAYS:
        return None
    low, high = round(span.low * part, 2), round(span.high * part, 2)
    return (WORKING_DAYS - high, WORKING_DAYS - low) if _is_office(text, span) else (low, high)


def _is_office(text: str, span: Span) -> bool:
    """Whether the days are spent at the office: by the nearest word after the number, else by any before."""
    home, office = pattern("comparing", "home"), pattern("comparing", "office")
    after = text[span.end :].replace("’", "'")
    at_home, at_office = home.search(after), office.search(after)
    if at_home and at_office:
        return at_office.start() < at_home.start()
    if at_home or at_office:
        return at_office is not None
    return bool(office.search(text)) and not home.search(text)
