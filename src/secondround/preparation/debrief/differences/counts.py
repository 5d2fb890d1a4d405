"""Counted things that do not agree with the CV: beds, requests a second, shops."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import Contradiction
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.debrief.said.statements import Source
from secondround.preparation.debrief.said.subjects import explanation
from secondround.preparation.debrief.together.words import folded, kinship
from secondround.preparation.debrief.worded.difference import worded
from secondround.preparation.evidence.concepts.lexicon import stem
from secondround.preparation.evidence.talk.cues import plain

SLACK = 0.2
"""Share by which two counts may differ; twice as much where one is said as "about"."""

SHARED, SHARED_OF_SHARE = 0.4, 1.0
"""Weight of what two clauses must share beside the counted thing to be about the same count: one concept; of a
percentage two."""

SHARE = "%"

_THING = re.compile(
    r"\s?(?P<share>%|per ?cent\b|pour ?cent\b|prozent\b)|[\s-](?P<thing>[^\W\d_][\w'’]{2,})",
    re.IGNORECASE,
)
_NO_THING = frozenset(
    stem(word).rstrip("s")
    for word in (
        "people persons personnes leute mitarbeiter year years month months week weeks day days hour "
        "hours minutes seconds times percent jahre jahren monate monaten wochen tage stunden ans mois "
        "semaines jours heures minutes fois euros pounds dollars million millions more less other "
        "different points questions things since and und et to of in on at"
    ).split()
)


@dataclass(frozen=True)
class Count:
    """A number of something; `rest` is the clause around them, without them."""

    source: Source
    thing: str
    named: str
    value: float
    words: str
    rest: str
    rough: bool


def counts_apart(
    said: Sequence[Source], written: Sequence[Source], say: Say
) -> tuple[Contradiction, ...]:
    """A count said that differs from the only count of that thing in the CV, in a like sentence."""
    ours = [count for source in written for count in counts_in(source)]
    return tuple(_apart([c for source in said for c in counts_in(source)], ours, say))


def counts_in(source: Source) -> Iterator[Count]:
    """Numbers of three or more with the word they count."""
    for number in numbers_in(source.text):
        found = _THING.match(source.text[number.end :])
        if not found or number.year or number.article or number.value < 3:
            continue
        thing = SHARE if found["share"] else stem(folded(found["thing"])).rstrip("s")
        if thing not in _NO_THING:
            words = source.text[number.start : number.end + found.end()]
            rest = _clause(source.text, number.start, number.end + found.end())
            yield Count(
                source, thing, found["thing"] or SHARE, number.value, words, rest, number.rough
            )


def _clause(text: str, start: int, end: int) -> str:
    before = re.split(r"[.;:(),!?]\s", text[:start])[-1]
    after = re.split(r"[.;:(),!?](?:\s|$)", text[end:])[0]
    return f"{before} {after}"


def _apart(said: Sequence[Count], written: Sequence[Count], say: Say) -> Iterator[Contradiction]:
    told: set[str] = set()
    for one in said:
        if one.thing in told or one.source.text.rstrip().endswith("?"):
            continue
        same = [other for other in written if other.thing == one.thing]
        like = [c for c in same if _is_like(one, c)]
        if not like or len({c.value for c in like}) > 1 or explains(one.source):
            continue
        if any(c.thing == one.thing and _agree(c, like[0]) for c in said):
            continue  # said as written elsewhere: this is of another time or a part
        if not _holds(one.source, like[0]):
            told.add(one.thing)
            yield Contradiction(
                key=key_of("contradiction", one.thing, one.source.text, like[0].source.text),
                subject=one.named,
                text=worded(one.words, like[0].words, "cv", say),
                citations=(*one.source.citations, *like[0].source.citations),
            )


def _is_like(one: Count, other: Count) -> bool:
    if one.thing != SHARE:
        return kinship(one.rest, other.rest) >= SHARED
    # The percentage of one year is not that of another.
    dated = any(n.year for each in (one, other) for n in numbers_in(each.source.text))
    return not dated and kinship(one.rest, other.rest) >= SHARED_OF_SHARE


def explains(source: Source) -> bool:
    """Whether the sentence accounts for a difference."""
    return bool(explanation().search(plain(source.text)))


def _holds(source: Source, other: Count) -> bool:
    """Whether the sentence gives the other side's figure too: of another time, or of a part."""
    return any(number.value == other.value for number in numbers_in(source.text))


def _agree(one: Count, other: Count) -> bool:
    share = SLACK * (2 if one.rough or other.rough else 1)
    exact = one.value < 100 and not (one.rough or other.rough)
    slack = 1.0 if exact else share * max(one.value, other.value)
    return abs(one.value - other.value) <= slack
