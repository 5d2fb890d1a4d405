"""Nearness in meaning finds what words leave in doubt, and outweighs no sign against it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from desk import desk
from secondround.foundation.errors import EngineFailed
from secondround.foundation.kit import Kit
from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.rehearsal.content.points.near.nearness import everyday, nearness
from secondround.preparation.rehearsal.content.points.near.steps import near_by_meaning
from secondround.preparation.rehearsal.content.points.said import said_points

PARTY = "I organised the summer party of the club"
IN_OTHER_WORDS = "I put the summer feast of the club together"
OTHER = "I taught two apprentices to weld"


class Model:
    """Calls two texts the same where they share a word of `alike`; counts what it is asked."""

    name, languages = "stub", frozenset({"en"})

    def __init__(self, *alike: str) -> None:
        self.alike = alike
        self.asked: list[str] = []

    def vectors(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([self._row(text) for text in texts], np.float32)

    def _row(self, text: str) -> tuple[float, float]:
        return (1.0, 0.0) if any(one in text for one in self.alike) else (0.0, 1.0)


class Broken(Model):
    def vectors(self, texts: Sequence[str]) -> Vectors:
        raise EngineFailed(self.name)


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    return desk(tmp_path_factory.mktemp("near"), {"cv.md": "# Noel Haverkamp\n"})[0]


def everything_is_near(pairs: Sequence[tuple[str, str]]) -> Sequence[float]:
    return [1.0] * len(pairs)


def nothing_is_near(pairs: Sequence[tuple[str, str]]) -> Sequence[float]:
    return [0.0] * len(pairs)


def test_what_comes_near_is_found_where_words_are_in_doubt() -> None:
    assert not said_points([PARTY], IN_OTHER_WORDS)[0].said
    assert not said_points([PARTY], IN_OTHER_WORDS, nothing_is_near)[0].said
    (found,) = said_points([PARTY], IN_OTHER_WORDS, everything_is_near)
    assert found.said
    assert found.words == IN_OTHER_WORDS


@pytest.mark.parametrize(
    "words",
    [
        "I did not put the summer feast of the club together",
        "I did not organise the summer party of the club",
        "my boss organised the summer party of the club",
        "I would like to organise the summer party of the club",
        "I cancelled the summer party of the club",
        "I bought four new tyres for the car",
    ],
)
def test_nearness_outweighs_no_sign_against_it_and_does_not_do_without_words(words: str) -> None:
    assert not said_points([PARTY], words, everything_is_near)[0].said


def test_it_is_asked_once_and_only_for_points_that_words_leave_in_doubt() -> None:
    asked: list[Sequence[tuple[str, str]]] = []

    def near(pairs: Sequence[tuple[str, str]]) -> Sequence[float]:
        asked.append(pairs)
        return [0.0] * len(pairs)

    said_points([PARTY, OTHER], f"{OTHER}. {IN_OTHER_WORDS}.", near)
    assert len(asked) == 1
    assert {point for point, _ in asked[0]} == {PARTY}
    said_points([OTHER], OTHER, near)
    assert len(asked) == 1


@pytest.mark.parametrize("common", [0.0, 0.8])
def test_one_figure_serves_for_models_that_call_any_two_texts_near_and_for_others(
    common: float,
) -> None:
    """Half of the way from what any two have in common to the same."""
    point = np.array([[1.0, 0.0]], np.float32)
    anything, words = unit(common), unit((1 + common) / 2)
    assert nearness(point, words, anything) == pytest.approx([0.5], abs=1e-5)
    assert nearness(point, anything, anything) == pytest.approx([0.0], abs=1e-5)
    assert nearness(point, point, anything) == pytest.approx([1.0], abs=1e-5)


def test_every_language_has_its_everyday_sentences() -> None:
    assert len({everyday(one) for one in ("en", "fr", "de")}) == 3
    assert everyday("it") == everyday("en")


def test_the_model_is_asked_and_what_was_said_is_not_kept(kit: Kit) -> None:
    model = Model("party", "feast")
    near = near_by_meaning(replace(kit, embedders=(model,)), "en")
    assert near is not None
    assert near([(PARTY, IN_OTHER_WORDS), (PARTY, OTHER)]) == pytest.approx([1.0, 0.0])
    model.asked.clear()
    near([(PARTY, IN_OTHER_WORDS)])
    assert model.asked == [IN_OTHER_WORDS]


def test_without_a_model_or_with_one_that_fails_words_alone_decide(kit: Kit) -> None:
    assert near_by_meaning(replace(kit, embedders=()), "en") is None
    assert near_by_meaning(replace(kit, embedders=(Model(),)), "de") is None
    near = near_by_meaning(replace(kit, embedders=(Broken(),)), "en")
    assert near is not None
    assert not said_points([PARTY], IN_OTHER_WORDS, near)[0].said


def unit(first: float) -> Vectors:
    return np.array([[first, (1 - first**2) ** 0.5]], np.float32)
