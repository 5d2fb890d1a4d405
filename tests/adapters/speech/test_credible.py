"""What cannot have been said is not believed; what people do say fast is."""

from types import SimpleNamespace

import pytest

from secondround.adapters.speech.credible import Segment, credible, turns_in_a_circle


def segment(
    text: str, seconds: float, sure: float = -0.3, packed: float = 1.2, silent: float = 0.05
) -> Segment:
    return SimpleNamespace(
        text=text,
        start=1.0,
        end=1.0 + seconds,
        avg_logprob=sure,
        compression_ratio=packed,
        no_speech_prob=silent,
    )


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (" Was that popular?", 0.6),
        (" Yes.", 0.0),
        (" I don't know.", 0.3),
        (" Je ne sais pas du tout.", 0.9),
        (" Das weiß ich leider nicht so genau.", 1.1),
    ],
)
def test_short_answers_are_believed(text: str, seconds: float) -> None:
    assert credible(segment(text, seconds))


def test_a_sentence_over_a_moment_is_invented() -> None:
    assert not credible(segment(" Let's see if we can see it.", 0.2))
    assert not credible(segment(" See you next time, see you next time, see you next time.", 0.1))


def test_thanks_over_a_moment_of_silence_are_invented() -> None:
    assert not credible(segment(" Thank you.", 0.06, silent=0.8))
    assert credible(segment(" Thank you.", 0.4, silent=0.8))
    assert not credible(segment(" Thank you.", 0.4, sure=-0.9, silent=0.8))


def test_what_the_engine_takes_for_failed_is_not_believed() -> None:
    assert not credible(segment(" Here we go.", 0.5, sure=-1.4))


def test_a_circle_is_noticed() -> None:
    assert turns_in_a_circle(segment(" okay" * 60, 15.0, packed=9.0))
    assert not turns_in_a_circle(segment(" We wrote it down by 40%.", 3.0))
