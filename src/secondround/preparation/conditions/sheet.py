"""The sheet of terms: what agrees made one, what does not marked, what nobody said named."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.conditions.comparing.accounts import Account, disputed, merged
from secondround.preparation.conditions.comparing.pay import pay_in
from secondround.preparation.conditions.comparing.values import has_value
from secondround.preparation.conditions.finding.terms import is_offered
from secondround.preparation.conditions.model import ORIGINS, Sure, Term, Topic
from secondround.preparation.conditions.naming import ORDER, topic_name
from secondround.preparation.conditions.sources.people import People
from secondround.preparation.conditions.sources.told import Told
from secondround.preparation.evidence.model import Citation

MOST = 6
"""Lines kept of one topic, half of them of one source at most, beside those in dispute; of benefits twice as many."""

_MOST_CITED = 4
_SUREST: tuple[Sure, ...] = ("plain", "hedged", "inferred")


def sheet(
    told: Iterable[Told], put_off: Collection[Topic], people: People, say: Say
) -> tuple[Term, ...]:
    """The terms in the order of `ORDER`: of each topic what is known, nearest to a promise first.

    Lines with the same words or the same value are one term with all their citations. A term that another
    source contradicts is "disputed" and cites the other side second. A topic has an open term, last, when
    nobody but the candidate spoke of it, or when they asked about it and were put off.
    """
    by_topic: dict[Topic, list[Told]] = {topic: [] for topic in ORDER}
    for one in sorted(told, key=lambda each: ORIGINS.index(each.origin)):
        by_topic[one.topic].append(one)
    terms: list[Term] = []
    for topic, each in by_topic.items():
        accounts = _kept(merged(each), topic)
        ask = _ask(people.whom_to_ask(topic), say)
        terms += [_term(one, accounts, ask) for one in accounts]
        if topic in put_off or all(one.own for one in accounts):
            terms.append(_open(topic, ask, say))
    return tuple(terms)


def told_in_person(terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms by topic, without the open ones that one of the candidate's own (it cites nothing) settles."""
    told = {one.topic for one in terms if one.state != "open" and not one.citations}
    left = [one for one in terms if one.state != "open" or one.topic not in told]
    return tuple(sorted(left, key=lambda one: ORDER.index(one.topic))) if told else tuple(left)


def _kept(accounts: Sequence[Account], topic: Topic) -> list[Account]:
    """Those in dispute, and of the rest the ones with a figure first and no more than a few of one source."""
    most = 2 * MOST if topic == "benefits" else MOST
    chosen = {id(one): one for one in disputed(accounts)}
    room = most - len(chosen)
    of_source: Counter[str] = Counter()
    for one in sorted(accounts, key=lambda each: _vague(topic, each.first.words)):
        if room > 0 and of_source[one.first.said_by] < most // 2 and id(one) not in chosen:
            chosen[id(one)] = one
            of_source[one.first.said_by] += 1
            room -= 1
    return [one for one in accounts if id(one) in chosen]


def _vague(topic: Topic, words: str) -> tuple[bool, bool]:
    """Sorts what has a fitting figure first, and of the rest what is offered in so many words."""
    return not has_value(topic, words), not is_offered(words)


def _term(one: Account, accounts: Sequence[Account], ask: str) -> Term:
    against = [other for other in accounts if one.contradicts(other)]
    dates: list[date] = [each.date for each in one.all if each.date]
    return Term(
        key=key_of("term", one.first.topic, one.first.origin, one.first.words),
        topic=one.first.topic,
        text=one.first.text,
        said_by=", ".join(dict.fromkeys(each.said_by for each in one.all)),
        date=max(dates, default=None),
        state="disputed" if against else "known",
        ask=ask if against else "",
        citations=_citations(one, against),
        sure=min((each.sure for each in one.all), key=_SUREST.index),
        pay=pay_in(one.first.words) if one.first.topic == "salary" else None,
        origin=one.first.origin,
    )


def _citations(one: Account, against: Sequence[Account]) -> tuple[Citation, ...]:
    own = [citation for each in one.all for citation in each.citations]
    theirs = [other.first.citations[0] for other in against]
    return tuple(dict.fromkeys([own[0], *theirs, *own[1:]]))[: max(_MOST_CITED, 1 + len(theirs))]


def _open(topic: Topic, ask: str, say: Say) -> Term:
    return Term(
        key=key_of("open term", topic),
        topic=topic,
        text=say("{topic}: still open", topic=topic_name(topic, say)),
        said_by="",
        date=None,
        state="open",
        ask=ask,
        citations=(),
    )


def _ask(whom: str, say: Say) -> str:
    return say("Ask {name}", name=whom) if whom else say("Ask the recruiter")
