"""Which of what is known a part of an outline could stand on."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.assignment.outline.at_hand.model import Material
from secondround.preparation.assignment.outline.model import Section

MOST = 3
"""Of each sort, for each part."""

CLOSE = 0.35
"""From this cosine on two texts are near in meaning, with the models of this package; only a reason to show."""

_STEM, _LEAST = 5, 4


def need_of(section: Section, holds: str, asked: Sequence[str]) -> str:
    """What a part is about: its title, what its trade puts in it, what stands in it; else what is asked."""
    own = [one.text for one in section.points]
    return " ".join((section.title, holds, *(own or asked)))


def chosen(
    needs: Mapping[str, str],
    materials: Sequence[Material],
    taken: frozenset[str],
    near: Vectors | None = None,
) -> dict[str, tuple[Material, ...]]:
    """By section key the best of each sort, best first; what stands in the outline already (`taken`) is left out.

    By shared words, rare ones counting more; with `near` (a row a need, a column a material) by meaning besides.
    """
    left = [(at, one) for at, one in enumerate(materials) if one.key not in taken]
    stems = {at: _stems(one.text) for at, one in left}
    rare = _rarity(list(stems.values()))
    found: dict[str, tuple[Material, ...]] = {}
    for row, (key, need) in enumerate(needs.items()):
        wanted = _stems(need)
        weights = {at: sum(rare[stem] for stem in stems[at] & wanted) for at, _ in left}
        if near is not None:
            weights = {
                at: w + 4 * max(float(near[row, at]) - CLOSE, 0) for at, w in weights.items()
            }
        ranked = sorted(((w, -at) for at, w in weights.items() if w > 0), reverse=True)
        best = [materials[-at] for _, at in ranked]
        sorts = ([one for one in best if one.of == sort][:MOST] for sort in ("fact", "evidence"))
        found[key] = tuple(one for some in sorts for one in some)
    return found


def _rarity(texts: Sequence[frozenset[str]]) -> Mapping[str, float]:
    counts = Counter(stem for text in texts for stem in text)
    return {stem: log(1 + len(texts) / count) for stem, count in counts.items()}


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return frozenset(word[:_STEM] for word in words if len(word) >= _LEAST)
