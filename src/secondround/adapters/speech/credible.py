"""What the engine writes without having heard it: over the last moment of a stretch, or in a circle."""

from typing import Protocol

SURE = -1.0
"""Mean log probability below which the engine itself takes what it wrote for failed (its own threshold)."""

FASTEST = 8.0
"""Words a second; people say five, and seven in a short burst."""

AT_LEAST = 2
"""Words that are believed however short they are: their times are off by some tenths of a second."""

SILENT = 0.6
"""Probability that nobody spoke from which the engine says so itself (its own threshold)."""

BRIEFEST = 0.15
"""Seconds in which no word can be said."""

SURE_IN_SILENCE = -0.5
"""Mean log probability that words need where the engine takes what it hears for silence. A pair of words it made up
over the breath after an answer had -1.0, nobody's voice among them."""

REPEATING = 2.4
"""Times by which text can be packed from which it repeats itself (the engine's own threshold)."""


class Segment(Protocol):
    """Of what the engine returns, what is looked at. Times are in seconds."""

    text: str
    start: float
    end: float
    avg_logprob: float
    compression_ratio: float
    no_speech_prob: float


def credible(segment: Segment) -> bool:
    """Whether it can have been said: over a rest of some tenths of a second the engine invents whole sentences.

    So does it in a moment it takes for silence: thanks, most often.
    """
    brief = segment.end - segment.start < BRIEFEST
    if segment.no_speech_prob > SILENT and (brief or segment.avg_logprob < SURE_IN_SILENCE):
        return False
    words = len(segment.text.split())
    can_be_said = AT_LEAST + FASTEST * max(segment.end - segment.start, 0.0)
    return segment.avg_logprob >= SURE and words <= can_be_said


def turns_in_a_circle(segment: Segment) -> bool:
    return segment.compression_ratio > REPEATING and len(segment.text.split()) > AT_LEAST
