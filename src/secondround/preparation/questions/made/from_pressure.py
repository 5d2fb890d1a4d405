"""Questions from weak points: the probe itself, which names what it rests on."""

from collections.abc import Sequence

from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.made.draft import Draft

FIRST, LAST = 0.97, 0.6
"""The weight of the heaviest weak point, and the least; they come in order of weight."""


def from_weak_points(weak_points: Sequence[WeakPoint]) -> tuple[Draft, ...]:
    """One question for each, in their order."""
    step = (FIRST - LAST) / max(len(weak_points), 8)
    return tuple(
        Draft(
            text=one.probe,
            kind="clarifying the first interview"
            if one.origin == "first interview"
            else "weakness probe",
            competency="",
            reason=one.text,
            weight=FIRST - step * place,
            origin="gap" if one.origin == "posting" else "weak point",
            lenses=("recruiter", "manager") if one.origin == "cv" else ("manager", "executive"),
            citations=one.citations,
            wordings=_asked(one),
        )
        for place, one in enumerate(weak_points)
    )


def _asked(one: WeakPoint) -> tuple[str, ...]:
    """The question of the first interview that the point comes from, as it was put."""
    words = [cited.quote for cited in one.citations[:1]]
    return tuple(text for text in words if text.rstrip().endswith("?"))
