"""Silences between words, and which words they stand between."""

from collections.abc import Sequence
from itertools import pairwise

from secondround.foundation.ports.speech import SpokenWord
from secondround.preparation.rehearsal.delivery.model import Pause

PAUSE = 0.3
"""Seconds above which a silence is a pause. Below 0.25 to 0.3 s it may belong to a consonant and tells nothing of
fluency (De Jong and Bosker 2013, "Choosing a threshold for silent pauses")."""


def pauses_between(
    words: Sequence[SpokenWord], speech: Sequence[tuple[float, float]]
) -> tuple[Pause, ...]:
    """The silences between stretches of voice that are longer than `PAUSE`, in order.

    The words beside one are told by their times, which may err by a second or two near a silence.
    """
    found = []
    done = 0
    for (_, start), (end, _) in pairwise(speech):
        if end - start > PAUSE:
            done = _words_before((start + end) / 2, words, done)
            after = words[done - 1].text if done else ""
            before = words[done].text if done < len(words) else ""
            found.append(Pause(start, end, after, before))
    return tuple(found)


def _words_before(moment: float, words: Sequence[SpokenWord], since: int) -> int:
    """How many words were said by then, at least `since`: a word counts by its middle."""
    while since < len(words) and (words[since].start + words[since].end) / 2 < moment:
        since += 1
    return since
