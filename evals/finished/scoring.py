"""Findings held against the faults that were seeded."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from finished.manuscript import Seed
from secondround.preparation.assignment.checked.model import Finding

SAME_MATTER: Mapping[str, tuple[str, ...]] = {
    "total wrong": ("figures disagree", "against the dossier"),
    "figures disagree": ("total wrong", "against the dossier"),
}
"""A wrong total that is said rightly elsewhere, in the file or in the brief, may be told as either."""

OF_A_PAGE = frozenset(("crowded", "hidden", "no title", "no alternative text"))
"""Faults that a finding may name by their page alone."""

_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[ .,']\d{3})+(?!\d)")
_POINTED = re.compile(r"(?<!\d)\d{1,3}(?:[.,']\d{3})+(?!\d)")
_SAME = str.maketrans("’‘‑–—\u00a0\u202f", "''---  ")


@dataclass
class Tally:
    """`missed` and `false` are each the file and a seed or finding of it."""

    seeded: int = 0
    found: int = 0
    right: int = 0
    repeated: int = 0
    allowed: int = 0
    missed: list[tuple[str, Seed]] = field(default_factory=list)
    false: list[tuple[str, Finding]] = field(default_factory=list)

    def add(
        self,
        name: str,
        seeds: Sequence[Seed],
        findings: Sequence[Finding],
        allowed: Sequence[Mapping[str, object]] = (),
    ) -> None:
        """One file. A finding of what was found already is neither right nor false."""
        hit: set[int] = set()
        for finding in findings:
            here = {index for index, seed in enumerate(seeds) if is_right(finding, seed)}
            if here - hit:
                self.right += 1
            elif here:
                self.repeated += 1
            elif any(_is_allowed(finding, one) for one in allowed):
                self.allowed += 1
            else:
                self.false.append((name, finding))
            hit |= here
        self.seeded += len(seeds)
        self.found += len(hit)
        self.missed.extend((name, seed) for index, seed in enumerate(seeds) if index not in hit)

    @property
    def recall(self) -> float:
        return round(self.found / self.seeded, 3) if self.seeded else 1.0

    @property
    def precision(self) -> float:
        told = self.right + len(self.false)
        return round(self.right / told, 3) if told else 1.0

    def by_fault(self, seeds: Iterable[Seed]) -> Iterator[tuple[str, int, int, int]]:
        """Fault, seeded, found and false findings of it."""
        all_of = [seed.fault for seed in seeds]
        missed = [seed.fault for _, seed in self.missed]
        false = [finding.fault for _, finding in self.false]
        for fault in sorted({*all_of, *false}):
            count = all_of.count(fault)
            yield fault, count, count - missed.count(fault), false.count(fault)


def is_right(finding: Finding, seed: Seed) -> bool:
    """Whether fault and page agree and the words overlap, or what is missing is named."""
    faults = (seed.fault, *seed.also, *SAME_MATTER.get(seed.fault, ()))
    if finding.fault not in faults:
        return False
    if seed.named:
        quotes = " ".join(citation.quote for citation in finding.citations)
        said = plain(f"{finding.text} {finding.words} {quotes}")
        return any(plain(name) in said for name in seed.named)
    return any(_is_at(finding, page, words) for page, words in seed.places)


def _is_at(finding: Finding, page: int, words: str) -> bool:
    """At this place, or at this place as the second of two that disagree."""
    if finding.page == page and (not words or _overlap(finding.words, words)):
        return True
    if finding.page == page and finding.fault in OF_A_PAGE and not finding.words:
        return True
    if finding.fault not in ("figures disagree", "total wrong"):
        return False
    pages = {finding.page, *map(int, re.findall(r"\d+", finding.other))}
    return page in pages and _overlap(f"{finding.words} {finding.other}", words)


def _overlap(told: str, seeded: str) -> bool:
    """Whether they share words; a blank between digits may part thousands or two cells, in each in its own way."""
    ways = (plain, _apart)
    return any(_share(one(told), other(seeded)) for one in ways for other in ways)


def _share(one: str, other: str) -> bool:
    if not one or not other:
        return False
    if _within(one, other) or _within(other, one):
        return True
    first, second = set(one.split()), set(other.split())
    return len(first & second) >= 0.5 * min(len(first), len(second))


def _within(short: str, long: str) -> bool:
    return f" {short} " in f" {long} "


def _is_allowed(finding: Finding, one: Mapping[str, object]) -> bool:
    return finding.fault == one["fault"] and finding.page == one["page"]


def plain(text: str) -> str:
    """Words and numbers alone, one blank between; figures without what parts their thousands."""
    return _words(_GROUPED.sub(_whole, _same(text)))


def _apart(text: str) -> str:
    return _words(_POINTED.sub(_whole, _same(text)))


def _same(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_SAME)).lower()


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+(?:[.,]\d+)?", text))


def _whole(number: re.Match[str]) -> str:
    return re.sub(r"\D", "", number[0])
