"""Years of experience: how many are asked, how many the CV shows."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from secondround.foundation.wording import Say
from secondround.preparation.evidence.lexicon.words import coverage, features
from secondround.preparation.evidence.model import Evidence
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.fit.proof.material import Coverage, Held, Material, Proof

RELEVANT = 0.6
"""Share of a demand's subject that a post must touch for its years to count."""

NEAR = 0.3
"""From here on a post is near the subject: its years may make a demand partly met, never met."""

SAID_OF_IT = 0.5
"""The same for a sentence that states a number of years by itself; it says less around it."""

HALF = 0.5
"""From half of the years asked on, a demand is partly met."""

HARDLY = 3
"""Months; fewer are not told as years."""

SLACK = 1
"""Months that a CV's rounding to months may lose."""

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "sixteen": 16, "twenty": 20, "un": 1, "deux": 2, "trois": 3,
    "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "quinze": 15, "vingt": 20,
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "zwanzig": 20, "several": 3, "many": 5, "some": 2, "a few": 2, "couple of": 2,
    "plusieurs": 3, "quelques": 2, "mehrere": 3, "einige": 2, "mehr": 3, "lang": 5,
}  # fmt: skip
_STATED = re.compile(
    rf"\b(?:(?P<digits>\d{{1,2}})|(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))}))"
    r"(?:\s?(?:-|to|a|bis|ou|or)\s?\d{1,2})?\s?\+?\s?(?:full |good |volle )?"
    r"(?:years?|yrs?|ans|annees?|jahren?|jahrige?[nrs]?)\b"
)


def years_stated(text: str) -> float | None:
    """The number of years a text speaks of, the lowest of a range; vague words by what they usually mean
    ("several" 3, "some" 2, "many" 5)."""
    match = _STATED.search(plain(text))
    if not match:
        return None
    return float(match["digits"]) if match["digits"] else float(_WORDS[match["word"]])


def show_years(text: str, known: Material, say: Say) -> Proof | None:
    """How far the years asked are shown; None when none are asked."""
    needed = years_stated(text)
    if needed is None:
        return None
    subject = features(_STATED.sub(" ", plain(text)))
    posts = [one for one in known.held if one.employment.nature == "post"]
    relevant = [one for one in posts if _touches(one, subject, known) >= RELEVANT]
    near = [one for one in posts if _touches(one, subject, known) >= NEAR]
    stated = _stated_evidence(subject, known)
    months = max(_months(relevant, known.today), max((m for m, _ in stated), default=0))
    evidence = (
        *(one.evidence for one in _longest(relevant or near, known.today)),
        *(one for _, one in stated),
    )
    return _judged(months, _months(near, known.today), needed, evidence[:3], say)


def _judged(
    months: int, near: int, needed: float, evidence: tuple[Evidence, ...], say: Say
) -> Proof:
    if months + SLACK >= 12 * needed:
        return Proof("met", evidence)
    if not evidence:
        return Proof("gap", (), say("No post in the CV shows this experience."))
    enough = months >= 12 * needed * HALF or near + SLACK >= 12 * needed
    result: Coverage = "partly" if enough else "gap"
    if months < HARDLY:
        return Proof(
            result, evidence, say("What is shown is near it; no years of exactly this are.")
        )
    shown = f"{months / 12:.1f}".removesuffix(".0")
    lack = say("About {shown} of {needed} years are shown.", shown=shown, needed=f"{needed:g}")
    return Proof(result, evidence, lack)


def _touches(post: Held, subject: frozenset[str], known: Material) -> float:
    """Without a subject ("a similar role") a post that shares something with the vacancy's title touches all."""
    if subject:
        return coverage(subject, post.features, known.weigh)
    title = features(known.title)
    return float(not title or bool(title & post.features))


def _stated_evidence(subject: frozenset[str], known: Material) -> list[tuple[int, Evidence]]:
    """Claims that give a number of years of the subject, in months."""
    return [
        (int(12 * years), one)
        for one in known.for_it
        if (years := years_stated(one.claim))
        and subject
        and coverage(subject, features(one.claim), known.weigh) >= SAID_OF_IT
    ]


def _longest(posts: Sequence[Held], today: date) -> list[Held]:
    return sorted(posts, key=lambda one: -_months([one], today))[:3]


def _months(posts: Iterable[Held], today: date) -> int:
    """Months in which any of the posts was held; both ends count when they are months."""
    held: set[int] = set()
    for one in posts:
        start, end = one.employment.start, one.employment.end
        if start:
            stop = today if one.employment.current else end or start
            whole_years = start.month == stop.month == 1 and not one.employment.current
            last = _index(stop) - (1 if whole_years and stop > start else 0)
            held.update(range(_index(start), last + 1))
    return len(held)


def _index(day: date) -> int:
    return 12 * day.year + day.month - 1
