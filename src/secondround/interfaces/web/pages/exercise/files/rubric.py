"""What the file is judged by, beside what was found in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.assignment.checked.model import Fault, Finding
from secondround.preparation.assignment.decoded.model import Criterion
from secondround.preparation.assignment.trades.model import Practice

PART: Fault = "part missing"
"""Many practices ask for a part each: such a finding goes against the one that shares its words."""

_STEM, _LEAST = 5, 4


@dataclass(frozen=True)
class Judged:
    """One line of the rubric. `against` are the findings that go against it; where rules `can_tell` and there are none,
    nothing was found. What they said themselves (`is_said`) no rule can tell."""

    text: str
    is_said: bool
    can_tell: bool
    against: tuple[Finding, ...]


def rubric(
    criteria: Sequence[Criterion], practices: Sequence[Practice], found: Sequence[Finding]
) -> tuple[Judged, ...]:
    """What they said first, then the practice of the trade: what findings go against, what none does, what only the
    candidate can tell."""
    said = [Judged(one.text, is_said=True, can_tell=False, against=()) for one in criteria]
    asking = [one for one in practices if PART in one.faults]
    missing = {one.key: _asked_by(one, asking) for one in found if one.fault == PART}
    stray = any(not keys for keys in missing.values())
    usual = [
        Judged(
            one.text,
            is_said=False,
            can_tell=bool(one.faults) and not (stray and PART in one.faults),
            against=tuple(
                each
                for each in found
                if each.fault in one.faults and one.key in missing.get(each.key, {one.key})
            ),
        )
        for one in practices
    ]
    return (*said, *sorted(usual, key=lambda one: (not one.against, not one.can_tell)))


def _asked_by(finding: Finding, practices: Sequence[Practice]) -> frozenset[str]:
    """The practices that share most words with a finding; none where none shares any."""
    words = _stems(finding.text)
    shared = {one.key: len(words & _stems(one.text)) for one in practices}
    most = max(shared.values(), default=0)
    return frozenset(key for key, count in shared.items() if most and count == most)


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return frozenset(word[:_STEM] for word in words if len(word) >= _LEAST)
