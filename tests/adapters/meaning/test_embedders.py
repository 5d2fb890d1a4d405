"""The real weights, where they are installed."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from secondround.adapters.meaning.e5_embedder import e5_embedder
from secondround.adapters.meaning.minilm_embedder import minilm_embedder
from secondround.adapters.meaning.sentence_vectors import SentenceVectors
from secondround.adapters.weights.embedders import available_embedders
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.settings import Settings

MAKERS = {"minilm": minilm_embedder, "e5": e5_embedder}
EACH = [pytest.param(name, marks=pytest.mark.weights(name)) for name in MAKERS]
SENTENCES = [
    "We are looking for a risk analyst.",
    "Nous cherchons un analyste des risques.",
    "",
    "Wir suchen eine Risikoanalystin mit Erfahrung in der Fondsbranche und sehr gutem Französisch.",
    "é" * 3000,
    "\u200b \U0001f600 \ud83d".encode("utf-8", "replace").decode(),
]


@cache
def embedder(name: str) -> SentenceVectors:
    return MAKERS[name](Shelf(Settings()).weights(name))


@pytest.mark.parametrize("name", EACH)
def test_rows_of_unit_length(name: str) -> None:
    found = embedder(name).vectors(SENTENCES)
    assert found.shape == (len(SENTENCES), 384)
    assert found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("name", EACH)
def test_a_sentence_has_the_same_vector_in_any_company(name: str) -> None:
    together = embedder(name).vectors(SENTENCES)
    alone = np.concatenate([embedder(name).vectors([sentence]) for sentence in SENTENCES])
    assert np.array_equal(together, alone)


@pytest.mark.parametrize("name", EACH)
def test_the_nearest_sentence_is_the_one_that_means_the_same(name: str) -> None:
    said = ["She led a team of five nurses.", "The bank is based in Luxembourg."]
    asked = ["He managed a group of nursing staff.", "The head office is in Luxembourg."]
    assert nearest(name, said, asked) == [0, 1]


@pytest.mark.weights("e5")
def test_languages_meet_in_one_space() -> None:
    english = ["What is your greatest weakness?", "When can you start?", "Do you work from home?"]
    french = ["Quelle est votre plus grande faiblesse ?", "Quand pouvez-vous commencer ?"]
    german = ["Was ist Ihre größte Schwäche?", "Wann können Sie anfangen?"]
    assert nearest("e5", french, english) == [0, 1]
    assert nearest("e5", german, english) == [0, 1]
    assert nearest("e5", german, french) == [0, 1]


@pytest.mark.weights("minilm")
@pytest.mark.weights("e5")
def test_both_are_offered_the_quicker_first() -> None:
    names = [each.name for each in available_embedders(Settings())]
    assert [name.split("-")[0] for name in names] == ["minilm", "e5"]


def test_without_weights_none_is_offered(tmp_path: Path) -> None:
    """In a process that sees no installed package but the product's own needs."""
    program = (
        "import importlib.metadata as m\n"
        "def none(name): raise m.PackageNotFoundError(name)\n"
        "m.distribution = none\n"
        "from secondround.adapters.weights.embedders import available_embedders\n"
        "from secondround.foundation.settings import Settings\n"
        "assert available_embedders(Settings()) == ()\n"
    )
    environment = {"SECONDROUND_DATA_DIR": str(tmp_path), "HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", program], check=True, env=environment)


def nearest(name: str, these: list[str], those: list[str]) -> list[int]:
    close = embedder(name).vectors(these) @ embedder(name).vectors(those).T
    return [int(row.argmax()) for row in close]
