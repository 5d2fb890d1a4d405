"""Which of what is known a part of an outline could stand on."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.assignment.outline.at_hand.model import Material
from secondround.preparation.assignment.outline.model import Section

MOST = 3
"""Of each sort, for each part."""

CLOSE = 0.35
"""From this cosine on two texts are near in meaning, with the models of this package; only a reason to show."""

_STEM, _LEAST = 5, 4


def need_of(section: Section, holds: str) -> str:
    """What a part is about: its title, what its trade puts in it, what stands in it."""
    return " ".join((section.title, holds, *(one.text for one in section.points)))


def chosen(
    needs: Mapping[str, str],
    materials: Sequence[Material],
    taken: frozenset[str],
    near: Vectors | None = None,
) -> dict[str, tuple[Material, ...]]:
    """By section key the best of each sort, best first; what stands in the outline already (`taken`) is left out.

    By shared words, rare ones counting more; with `near` (a row a need, a column a material) by meaning besides. Each
    is in the one part it fits best; where that part has better ones enough, in the next.
    """
    left = [(at, one) for at, one in enumerate(materials) if one.key not in taken]
    stems = {at: _stems(one.text) for at, one in left}
    rare = _rarity(list(stems.values()))
    fits: list[tuple[float, int, str]] = []
    for row, (key, need) in enumerate(needs.items()):
        wanted = _stems(need)
        for at, _ in left:
            weight = sum(rare[stem] for stem in stems[at] & wanted)
            if near is not None:
                weight += 4 * max(float(near[row, at]) - CLOSE, 0)
            if weight > 0:
                fits.append((weight, -at, key))
    return _given_out(needs, materials, sorted(fits, reverse=True))


def _given_out(
    needs: Iterable[str], materials: Sequence[Material], fits: Iterable[tuple[float, int, str]]
) -> dict[str, tuple[Material, ...]]:
    """The best fit first, each material once, `MOST` of a sort for a part; of a part the facts before the evidence."""
    found: dict[str, list[Material]] = {key: [] for key in needs}
    given: set[int] = set()
    for _, at, key in fits:
        one = materials[-at]
        if at not in given and sum(other.of == one.of for other in found[key]) < MOST:
            given.add(at)
            found[key].append(one)
    return {
        key: tuple(sorted(some, key=lambda one: one.of != "fact")) for key, some in found.items()
    }


def _rarity(texts: Sequence[frozenset[str]]) -> Mapping[str, float]:
    counts = Counter(stem for text in texts for stem in text)
    return {stem: log(1 + len(texts) / count) for stem, count in counts.items()}


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return frozenset(word[:_STEM] for word in words if len(word) >= _LEAST)
