"""Words of the brief that depend on the language: dates, times, names of things."""

from datetime import date, datetime

from babel.dates import format_skeleton, format_time
from babel.numbers import format_decimal

from secondround.foundation.wording import Say
from secondround.preparation.panel.model import Round

LOCALES = {"en": "en_GB", "fr": "fr", "de": "de"}
"""Day before month, for candidates in Europe."""


def moment(value: datetime, language: str) -> str:
    """ "Tue 8 Dec 2026, 13:30" in the language, on the clock the moment carries."""
    day = format_skeleton("yMMMEd", value, locale=LOCALES[language])
    return f"{day}, {format_time(value, 'HH:mm', tzinfo=value.tzinfo, locale=LOCALES[language])}"


def day(value: date | None, language: str, about: bool, say: Say) -> str:
    """A date as far as it is known; empty for None."""
    if value is None:
        return ""
    written = format_skeleton(_known_part(value, about), value, locale=LOCALES[language])
    return say("about {date}", date=written) if about else written


def _known_part(value: date, about: bool) -> str:
    """The first of a month or year stands for all of it where the date is only about right."""
    if not about or value.day != 1:
        return "yMMMd"
    return "y" if value.month == 1 else "yMMM"


def short_moment(value: datetime, language: str) -> str:
    """ "Tue 8, 18:30"."""
    day = format_skeleton("Ed", value, tzinfo=value.tzinfo, locale=LOCALES[language])
    return f"{day}, {format_time(value, 'HH:mm', tzinfo=value.tzinfo, locale=LOCALES[language])}"


def weekday(value: date, language: str) -> str:
    """ "Sat 5 Dec"."""
    written: str = format_skeleton("MMMEd", value, locale=LOCALES[language])
    return written


def time_left(now: datetime, start: datetime | None, say: Say) -> str:
    """How long until the interview begins, in days, or hours when it is less than two days."""
    if start is None:
        return say("no date yet")
    hours = (start - now).total_seconds() / 3600
    if hours < 0:
        return say("it has taken place")
    if hours < 1:
        return say("in less than an hour")
    if hours < 48:
        return say("in {hours} hours", hours=int(hours))
    days = (start.date() - now.astimezone(start.tzinfo).date()).days
    return say("in {days} days", days=days)


def length(one: Round, say: Say) -> str:
    """How long the interview lasts; empty where nothing says it."""
    if one.starts_at is None or one.ends_at is None:
        return ""
    minutes = int((one.ends_at - one.starts_at).total_seconds() // 60)
    return say("{minutes} minutes", minutes=minutes) if minutes > 0 else ""


def number(value: float, language: str) -> str:
    """With one digit after the language's decimal mark."""
    return format_decimal(round(value, 1), format="0.0", locale=LOCALES[language])


def lens_name(lens: str, say: Say) -> str:
    """What a kind of interviewer is called."""
    names = {
        "recruiter": say("recruiter"),
        "manager": say("future manager"),
        "peer": say("peer"),
        "executive": say("executive"),
    }
    return names.get(lens, say("role not known"))


def decision_name(decision: str, say: Say) -> str:
    """What part somebody has in the decision."""
    return {
        "decides": say("decides"),
        "advises": say("advises"),
        "filters": say("filters"),
        "works_with": say("will work with you"),
    }.get(decision, say("part not known"))
