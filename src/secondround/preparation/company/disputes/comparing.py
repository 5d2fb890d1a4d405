"""Which facts cannot both be true. Precision first: another year, another scope or a rounding is no dispute."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from secondround.preparation.company.disputes.assertions import Assertion, assertions
from secondround.preparation.company.disputes.wordings import denials, wording

_SAME_TIME = 400
_MOST_VALUES = 8
_MOST_DENIALS = 3
_LASTING = frozenset({"founded"})


@dataclass(frozen=True)
class Said:
    """A fact's words, where they stand and when that was written; `is_subject` when they name the company.

    `entry` is the dated heading of a chronicle they stand under. `subject` is another name they begin with, of
    a part of it.
    """

    key: str
    text: str
    document_id: str
    written: date | None
    is_subject: bool
    subject: str = ""
    entry: str = ""


def disputed(said: Sequence[Said], today: date) -> Mapping[str, tuple[str, ...]]:
    """Keys of the facts each fact contradicts, both ways, in the order given; facts without are left out."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one, other in (*_by_assertion(said, today), *_by_wording(said, today)):
        if one.key != other.key:
            found[one.key][other.key] = None
            found[other.key][one.key] = None
    order = {one.key: place for place, one in enumerate(said)}
    return {key: tuple(sorted(others, key=order.__getitem__)) for key, others in found.items()}


def _by_assertion(said: Sequence[Said], today: date) -> Iterator[tuple[Said, Said]]:
    buckets: dict[str, list[tuple[Said, Assertion]]] = defaultdict(list)
    for one in said:
        for assertion in assertions(one.text, one.is_subject, one.subject):
            buckets[assertion.about].append((one, assertion))
    for bucket in buckets.values():
        # So many different values are a list of cases, not one figure told differently.
        if len({(a.amount, a.day, a.name) for _, a in bucket}) <= _MOST_VALUES:
            for (one, first), (other, second) in combinations(bucket, 2):
                if _deny(first, second) and _same_time(one, first, other, second, today):
                    yield one, other


def _deny(one: Assertion, other: Assertion) -> bool:
    if one.scope != other.scope:
        return False
    if one.amount and other.amount:
        return not one.amount.agrees(other.amount)
    if one.day and other.day:
        return one.day != other.day
    return bool(one.name and other.name) and not _same_name(one.name, other.name)


def _same_name(one: str, other: str) -> bool:
    return (
        one in other or other in one or one.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1]
    )


def _same_time(one: Said, first: Assertion, other: Said, second: Assertion, today: date) -> bool:
    """Whether both speak of one time: the same stated year, or both of the present as they were written."""
    if first.about in _LASTING:
        return True
    if first.said_of or second.said_of:
        return first.said_of == second.said_of
    return _written_together(one, other, today)


def _written_together(one: Said, other: Said, today: date) -> bool:
    if one.entry and other.entry and one.entry != other.entry:
        return False
    return abs(((one.written or today) - (other.written or today)).days) <= _SAME_TIME


def _by_wording(said: Sequence[Said], today: date) -> Iterator[tuple[Said, Said]]:
    worded = [wording(place, one.document_id, one.text) for place, one in enumerate(said)]
    told = [one for one in worded if one]
    pairs = list(denials(told, lambda a, b: _written_together(said[a], said[b], today)))
    often = Counter(place for pair in pairs for place in pair)
    for one, other in pairs:
        # A form of words filled in many ways ("X has 12 beds") is told of as many things.
        if max(often[one], often[other]) <= _MOST_DENIALS:
            yield said[one], said[other]
