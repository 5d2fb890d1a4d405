"""Normal forms of statements, in the candidate's language."""

import re

from secondround.foundation.wording import Say

GROUPED_FROM = 10_000
"""Amounts from here on have their thousands set apart; below, years and counts read better whole."""

_A_MONTH = "a month"
_NARROW_SPACE = "\u202f"
_AMOUNT = re.compile(r"(?P<low>\d[\d.]*)(?:-(?P<high>\d[\d.]*))?(?: (?P<unit>.+))?")
_MONTH = r"(?P<month>0[1-9]|1[0-2])"
_DATE = re.compile(rf"(?:(?P<year>\d{{4}})-)?{_MONTH}(?:-(?P<day>0[1-9]|[12]\d|3[01]))?")


def in_words(value: str, say: Say) -> str:
    """A normal form as a person says it: "56000-58000" as "56 000–58 000", "growth" as "growth" or « évolution ».

    "2027-03" is March 2027, "03-01" is 1 March. Whatever is no normal form of ours stays as it is.
    """
    if found := _DATE.fullmatch(value):
        return _date(found, say)
    if value.startswith("about "):
        return say("about {value}", value=in_words(value.removeprefix("about "), say))
    if found := _AMOUNT.fullmatch(value):
        return _amount(found, say)
    names = _names(say)
    parts = value.split(", ")
    return ", ".join(names[part] for part in parts) if all(p in names for p in parts) else value


def _date(found: re.Match[str], say: Say) -> str:
    month, year = _months(say)[int(found["month"]) - 1], found["year"]
    if found["day"]:
        month = say("{day} {month}", day=int(found["day"]), month=month)
    return say("{month} {year}", month=month, year=year) if year else month


def _amount(found: re.Match[str], say: Say) -> str:
    amount = "–".join(_grouped(one) for one in (found["low"], found["high"]) if one)
    unit = found["unit"] or ""
    if unit.endswith(_A_MONTH):
        return say("{amount} a month", amount=f"{amount} {unit.removesuffix(_A_MONTH)}".strip())
    said = _units(say).get(unit, "{amount} " + unit if unit else "{amount}")
    return said.replace("{amount}", amount)


def _grouped(amount: str) -> str:
    if not amount.isdigit() or int(amount) < GROUPED_FROM:
        return amount
    return f"{int(amount):,}".replace(",", _NARROW_SPACE)


def _units(say: Say) -> dict[str, str]:
    return {
        "people": say("{amount} people"),
        "day": say("{amount} day"),
        "days": say("{amount} days"),
        "week": say("{amount} week"),
        "weeks": say("{amount} weeks"),
        "month": say("{amount} month"),
        "months": say("{amount} months"),
        "year": say("{amount} year"),
        "years": say("{amount} years"),
        "day a week": say("{amount} day a week"),
        "days a week": say("{amount} days a week"),
        "%": say("{amount} %"),
    }


def _names(say: Say) -> dict[str, str]:
    return {
        "yes": say("yes"),
        "no": say("no"),
        "never": say("never"),
        "now": say("now"),
        "redundancy": say("redundancy"),
        "closure": say("closure"),
        "end of contract": say("end of contract"),
        "dismissal": say("dismissal"),
        "growth": say("growth"),
        "pay": say("pay"),
        "place": say("place"),
        "family": say("family"),
        "management": say("management"),
        "health": say("health"),
    }


def _months(say: Say) -> tuple[str, ...]:
    return (
        say("January"),
        say("February"),
        say("March"),
        say("April"),
        say("May"),
        say("June"),
        say("July"),
        say("August"),
        say("September"),
        say("October"),
        say("November"),
        say("December"),
    )
