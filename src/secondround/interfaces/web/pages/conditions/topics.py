"""The sheet of terms, topic by topic."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from secondround.preparation.asking.model import Enquiry
from secondround.preparation.asking.steps import own_key
from secondround.preparation.conditions.model import OwnWords, Term, Topic
from secondround.preparation.evidence.model import Citation


@dataclass(frozen=True)
class Asked:
    """An open or disputed matter: the term it hangs on, and the enquiry on it where one is on the list."""

    term: Term
    enquiry: Enquiry | None


@dataclass(frozen=True)
class OfTopic:
    """One topic. `disputed` are the sides that do not agree, the newest first; `ask` what is to be cleared, or None."""

    topic: Topic
    known: tuple[Term, ...]
    disputed: tuple[Term, ...]
    ask: Asked | None


def topics(terms: Sequence[Term], enquiries: Sequence[Enquiry]) -> tuple[OfTopic, ...]:
    """In the order of the terms, those of one topic together."""
    return tuple(
        _topic(topic, tuple(each), enquiries)
        for topic, each in groupby(terms, key=lambda one: one.topic)
    )


def by_subject(said: Sequence[OwnWords]) -> tuple[tuple[str, tuple[OwnWords, ...]], ...]:
    """What the candidate said, by subject in the order each first came up, the latest first."""
    found: dict[str, list[OwnWords]] = {}
    for one in said:
        found.setdefault(one.subject, []).insert(0, one)
    return tuple((subject, tuple(each)) for subject, each in found.items())


def from_term(term: Term) -> str:
    """What an enquiry of the candidate's own on this term is made from."""
    return f"term {term.key}"


def whom(term: Term, names: Sequence[str]) -> tuple[str, ...]:
    """The people whom the term says to ask."""
    return tuple(name for name in names if name and name in term.ask)


def _topic(topic: Topic, terms: tuple[Term, ...], enquiries: Sequence[Enquiry]) -> OfTopic:
    unclear = [one for one in terms if one.state != "known"]
    return OfTopic(
        topic=topic,
        known=tuple(one for one in terms if one.state == "known"),
        disputed=_newest_first(one for one in terms if one.state == "disputed"),
        ask=Asked(unclear[0], _enquiry_on(unclear, enquiries)) if unclear else None,
    )


def _newest_first(terms: Iterable[Term]) -> tuple[Term, ...]:
    """What has no day, as most postings and pages, comes last."""
    return tuple(sorted(terms, key=lambda one: one.date or date.min, reverse=True))


def _enquiry_on(terms: Sequence[Term], enquiries: Sequence[Enquiry]) -> Enquiry | None:
    keys = {own_key(from_term(one)) for one in terms}
    cited = {_place(each) for one in terms for each in one.citations[:1]}
    for one in enquiries:
        about = one.topic == "conditions" and any(_place(each) in cited for each in one.citations)
        if one.key in keys or about:
            return one
    return None


def _place(one: Citation) -> tuple[str, int]:
    return one.passage_id, one.start
