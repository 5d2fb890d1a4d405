"""Who speaks with which voice."""

from collections.abc import Mapping, Sequence

from secondround.preparation.rehearsal.voices.model import Voice

NOBODY = ""
"""The interviewer of a sitting before nobody in particular."""


def cast(people: Sequence[str], voices: Sequence[Voice]) -> Mapping[str, Voice]:
    """By key of the person, and one for `NOBODY`. As many different voices as there are, in their order.

    `people` are all of a candidacy in their order, whoever sits there, so that everybody keeps their voice from one
    sitting to the next. Empty without voices.
    """
    if not voices:
        return {}
    every = dict.fromkeys(people)
    return {NOBODY: voices[0]} | {
        one: voices[place % len(voices)] for place, one in enumerate(every)
    }
