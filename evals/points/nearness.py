"""How near words come to key points, as the product asks it; vectors are made once."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

from secondround.adapters.weights.embedders import available_embedders
from secondround.foundation.settings import Settings
from secondround.preparation.evidence.meaning import embedder_for
from secondround.preparation.rehearsal.content.points.near.nearness import (
    Near,
    everyday,
    nearness,
)


@cache
def near_in(language: str) -> Near | None:
    """By the model for this language; None without one."""
    embedder = embedder_for(available_embedders(Settings()), language)
    if embedder is None:
        return None
    known: dict[str, Any] = {}

    def rows(texts: Sequence[str]) -> Any:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known.update(zip(new, embedder.vectors(new), strict=True))
        return np.array([known[text] for text in texts])

    def near(pairs: Sequence[tuple[str, str]]) -> Sequence[float]:
        points, words = rows([one for one, _ in pairs]), rows([one for _, one in pairs])
        return nearness(points, words, rows(everyday(language)))

    return near
