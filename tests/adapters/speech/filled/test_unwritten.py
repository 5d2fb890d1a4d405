"""Which sounds no word stands for, and where the word for them goes."""

import pytest

from secondround.adapters.speech.filled.unwritten import with_sounds
from secondround.foundation.ports.speech import SpokenWord


def words(*said: tuple[str, float, float]) -> tuple[SpokenWord, ...]:
    return tuple(SpokenWord(*one) for one in said)


STAYED = words(("I", 0.0, 0.2), ("stayed", 0.2, 0.6), ("for", 1.4, 1.6), ("years.", 1.6, 2.0))


def test_a_sound_without_a_word_becomes_one_at_its_time() -> None:
    found = with_sounds(STAYED, [(0.8, 1.1)], "en")
    assert [one.text for one in found] == ["I", "stayed", "uh,", "for", "years."]
    assert (found[2].start, found[2].end) == (0.8, 1.1)


@pytest.mark.parametrize(
    ("language", "first"), [("en", "Uh,"), ("fr", "Euh,"), ("de", "Äh,"), ("nl", "I")]
)
def test_it_is_written_as_the_language_writes_it(language: str, first: str) -> None:
    assert with_sounds(STAYED, [(-0.4, -0.1)], language)[0].text == first


@pytest.mark.parametrize("written", ["um,", "Uh", "hmm.", "ah,"])
def test_a_word_that_stands_for_it_is_enough(written: str) -> None:
    said = words(("I", 0.0, 0.2), (written, 0.9, 1.0), ("stayed.", 1.5, 1.9))
    assert with_sounds(said, [(0.4, 0.7)], "en") == said


def test_one_word_stands_for_one_sound_the_nearest() -> None:
    said = words(("I", 0.0, 0.2), ("um,", 0.9, 1.0), ("stayed.", 1.5, 1.9))
    found = with_sounds(said, [(0.3, 0.5), (0.8, 1.1)], "en")
    assert [one.text for one in found] == ["I", "uh,", "um,", "stayed."]


def test_no_word_begins_sooner_than_the_last() -> None:
    said = words(("I", 0.0, 0.2), ("stayed", 0.2, 1.4), ("there.", 0.9, 1.8))
    found = with_sounds(said, [(0.95, 1.2)], "en")
    starts = [one.start for one in found]
    assert starts == sorted(starts)
    assert all(one.end >= one.start for one in found)
