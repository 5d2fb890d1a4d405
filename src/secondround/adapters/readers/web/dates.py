"""Dates as machines write them, to ISO 8601."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)


def iso_date(text: str) -> str:
    """A date or moment in ISO 8601, or the empty string where `text` states none."""
    text = text.strip()
    if found := _ISO.match(text):
        said = found[1] + (f"T{found[2]}{found[3] or ''}" if found[2] else "")
        return _valid(said)
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _valid(said: str) -> str:
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return ""
    return moment.isoformat() if "T" in said else said
