"""The embedders whose weights are on this machine."""

from collections.abc import Callable

from secondround.adapters.meaning.e5_embedder import e5_embedder
from secondround.adapters.meaning.minilm_embedder import minilm_embedder
from secondround.adapters.meaning.sentence_vectors import SentenceVectors
from secondround.adapters.weights.shelf import Shelf, Weights
from secondround.foundation.errors import EngineMissing
from secondround.foundation.ports.meaning import Embedder
from secondround.foundation.settings import Settings

MAKERS: dict[str, Callable[[Weights], SentenceVectors]] = {
    "minilm": minilm_embedder,
    "e5": e5_embedder,
}


def available_embedders(settings: Settings) -> tuple[Embedder, ...]:
    """The quicker first; none where no weights are. Finds and checks files, loads nothing."""
    shelf = Shelf(settings)
    found: list[Embedder] = []
    for name, make in MAKERS.items():
        try:
            found.append(make(shelf.weights(name)))
        except EngineMissing:
            continue
    return tuple(found)
