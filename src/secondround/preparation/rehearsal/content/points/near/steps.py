"""Asking the model of meaning how near words come to key points."""

from collections.abc import Sequence

from secondround.foundation.errors import EngineFailed, EngineMissing
from secondround.foundation.kit import Kit
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.rehearsal.content.points.near.nearness import (
    Near,
    asked_for,
    everyday,
    nearness,
)


def near_by_meaning(kit: Kit, language: str) -> Near | None:
    """What tells how near words come to key points; None where no model of the language is on this machine.

    The vectors of points are kept, those of what somebody said are not. A model that fails finds nothing near.
    """
    if not evidence_steps.meaning_model(kit, language):
        return None

    def near(pairs: Sequence[tuple[str, str]]) -> Sequence[float]:
        try:
            return _near(kit, language, pairs)
        except (EngineFailed, EngineMissing):
            return [0.0] * len(pairs)

    return near


def open_model(kit: Kit, language: str) -> None:
    """The first sentence opens a model, which takes longer than an answer may wait: so one is asked before."""
    near = near_by_meaning(kit, language)
    if near is not None:
        first, second, *_ = everyday(language)
        near([(first, second)])


def _near(kit: Kit, language: str, pairs: Sequence[tuple[str, str]]) -> Sequence[float]:
    points, words = asked_for(pairs)
    anything = everyday(language)
    kept = evidence_steps.meaning(kit, language, [*points, *anything])
    passing = evidence_steps.meaning_in_passing(kit, language, words)
    if kept is None or passing is None:
        return [0.0] * len(pairs)
    of_points = kept[[points.index(point) for point, _ in pairs]]
    of_words = passing[[words.index(one) for _, one in pairs]]
    return nearness(of_points, of_words, kept[len(points) :])
