"""Beside the person's own earlier takes."""

from dataclasses import replace

from preparation.rehearsal.delivery.spoken import spoken
from secondround.preparation.rehearsal.delivery.baseline import FACTS, beside
from secondround.preparation.rehearsal.delivery.measured import measured
from secondround.preparation.rehearsal.delivery.model import Delivery


def take(seconds: float, language: str = "en") -> Delivery:
    return measured(spoken("I did it alone"), [(0.5, 0.5 + seconds)], seconds + 1, language, None)


def test_the_median_and_the_last_of_the_earlier_ones() -> None:
    earlier = [take(10.0), take(40.0), take(20.0), take(99.0, "fr")]
    found = {one.fact: one for one in beside(take(30.0), earlier)}
    assert list(found) == list(FACTS)
    answer = found["answer"]
    assert (answer.now, answer.usual, answer.last) == (30.0, 20.0, 20.0)
    assert found["words_per_minute"].now == 8.0


def test_what_was_not_measured_is_nothing_rather_than_nought() -> None:
    typed = replace(take(10.0), answer=None, speaking=None, words_per_minute=None, before=None)
    found = {one.fact: one for one in beside(take(30.0), [take(20.0), typed])}
    assert (found["answer"].usual, found["answer"].last) == (20.0, 20.0)
    assert found["pitch_range"].now is None
    assert beside(typed, ())[0].now is None
