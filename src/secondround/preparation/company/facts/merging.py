"""Facts that say the same become one, with all their sources."""

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.sifting import Finding

_ALIKE, _WITHIN = 0.7, 0.88
_RAREST = 6
_NEGATIONS = frozenset(
    "not no never cannot don't doesn't isn't aren't won't pas jamais aucun nicht kein keine keinen nie".split()
)


@dataclass(frozen=True)
class Group:
    """One fact: its best wording first, then every other place that says it, in reading order."""

    findings: tuple[Finding, ...]

    @property
    def best(self) -> Finding:
        """The wording to show."""
        return self.findings[0]


@dataclass(frozen=True)
class _Gist:
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool


def merged(found: Sequence[Finding]) -> tuple[Group, ...]:
    """Groups in the order of their first finding.

    Two say the same when seven in ten of their words are shared (or nearly all of the shorter one's), their
    numbers agree and both deny or neither does. Each is compared only with those that share a rare word.
    """
    gists = [_gist(finding) for finding in found]
    often = Counter(word for gist in gists for word in gist.words)
    by_rare: dict[str, list[int]] = defaultdict(list)
    leader: dict[int, list[int]] = {}
    for place, gist in enumerate(gists):
        rare = sorted(gist.words, key=lambda word: (often[word], word))[:_RAREST]
        near = dict.fromkeys(first for word in rare for first in by_rare[word])
        same = next((first for first in near if _same(gists[first], gist)), None)
        if same is None:
            leader[place] = [place]
            for word in rare:
                by_rare[word].append(place)
        else:
            leader[same].append(place)
    return tuple(_group([found[place] for place in places]) for places in leader.values())


def content(text: str) -> frozenset[str]:
    """The words that carry the meaning: longer than three letters, or with a figure in them."""
    return frozenset(
        sys.intern(word)
        for word in tokens(text)
        if len(word) > 3 or any(letter.isdigit() for letter in word)
    )


def _group(findings: list[Finding]) -> Group:
    best = max(findings, key=lambda one: (one.strength, -len(one.sentence.words)))
    return Group((best, *(one for one in findings if one is not best)))


def _gist(finding: Finding) -> _Gist:
    text = finding.sentence.shown or finding.sentence.words
    spoken = tokens(text)
    words = content(text)
    numbers = frozenset(word for word in words if any(letter.isdigit() for letter in word))
    return _Gist(words, numbers, bool(_NEGATIONS.intersection(spoken)))


def _same(one: _Gist, other: _Gist) -> bool:
    shared = len(one.words & other.words)
    smaller = min(len(one.words), len(other.words))
    if not smaller or one.negated != other.negated or one.numbers != other.numbers:
        return False
    alike = shared / len(one.words | other.words)
    return alike >= _ALIKE or (smaller >= 5 and shared / smaller >= _WITHIN)
