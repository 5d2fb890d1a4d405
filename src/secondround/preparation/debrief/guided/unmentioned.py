"""What the posting makes important and nothing that was brought in mentions."""

import re
from collections.abc import Sequence

from secondround.preparation.evidence.demands.demands import Demand

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
"""Letters by which words of one family are known: "lead", "leading"; good enough to not ask needlessly."""

_COMMON = frozenset(
    "the and for with from our your you are have has will able good very strong experience years year knowledge "
    "skills work working team least avec les des une pour dans votre vous nous sur expérience ans année connaissance "
    "bonne bonnes travail équipe mit und der die das den dem ein eine für ihre wir sie ist sind haben erfahrung jahre "
    "jahr kenntnisse gute sehr arbeit team mindestens".split()
)


def unmentioned(demands: Sequence[Demand], texts: Sequence[str]) -> tuple[str, ...]:
    """The demands of which most telling words occur in none of the texts, musts first, hard ones before soft ones."""
    said = {stem for text in texts for stem in _stems(text)}
    missing = [one for one in demands if not _is_said(one.text, said)]
    order = sorted(missing, key=lambda one: (one.importance != "must", one.nature != "hard"))
    return tuple(one.text for one in order)


def _is_said(demand: str, said: set[str]) -> bool:
    stems = set(_stems(demand))
    return not stems or 2 * len(stems & said) >= len(stems)


def _stems(text: str) -> list[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return [word[:_STEM] for word in words if word not in _COMMON]
