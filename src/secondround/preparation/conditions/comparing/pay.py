"""Salaries as figures and ranges, and where one stands in another."""

import re
from collections.abc import Sequence
from typing import Literal

from secondround.preparation.conditions.comparing.values import value_in
from secondround.preparation.conditions.model import OwnWords, Pay, PayRange, Standing, Term

_CURRENCIES = (
    ("EUR", re.compile(r"€|\beur(?:os?)?\b", re.IGNORECASE)),
    ("GBP", re.compile(r"£|\bpounds?\b|\bgbp\b", re.IGNORECASE)),
    ("CHF", re.compile(r"\bchf\b|\bfranken\b|\bfrancs? suisses?\b|\bsfr\b", re.IGNORECASE)),
    ("USD", re.compile(r"\$|\bdollars?\b|\busd\b", re.IGNORECASE)),
)
_PER: dict[str, Literal["year", "month", "hour"]] = {
    "pay a year": "year",
    "pay a month": "month",
    "pay an hour": "hour",
}


def pay_in(text: str) -> Pay | None:
    """The figure or range of a salary; None where the words give none."""
    value = value_in("salary", text)
    if value is None:
        return None
    currency = next((name for name, sign in _CURRENCIES if sign.search(text)), "")
    return Pay(value.low, value.high, _PER[value.unit], currency)


def range_in(terms: Sequence[Term]) -> Term | None:
    """The salary that others than the candidate named: a range before a figure, what agrees before a dispute."""
    told = [one for one in terms if one.pay and one.topic == "salary" and one.origin != "you"]
    told.sort(key=lambda one: (one.state != "known", one.pay is not None and _single(one.pay)))
    return told[0] if told else None


def placed(terms: Sequence[Term], said: Sequence[OwnWords]) -> PayRange | None:
    """What was told of the salary, with the candidate's latest wish beside it; None where nobody told a figure."""
    term = range_in(terms)
    if term is None or term.pay is None:
        return None
    wanted = [
        (one, pay) for one in said if one.subject == "pay wanted" and (pay := pay_in(one.text))
    ]
    if not wanted:
        return PayRange(term, None, None)
    own, pay = wanted[-1]
    return PayRange(term, own, standing(pay, term.pay))


def standing(own: Pay, theirs: Pay) -> Standing | None:
    """Where the candidate's figure lies beside theirs; None where the two cannot be compared."""
    apart = own.currency and theirs.currency and own.currency != theirs.currency
    if own.per != theirs.per or apart:
        return None
    if own.low > theirs.high:
        return "above"
    return "below" if own.high < theirs.low else "within"


def _single(pay: Pay) -> bool:
    return pay.low == pay.high
