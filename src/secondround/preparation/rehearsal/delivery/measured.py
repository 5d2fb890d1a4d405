"""All facts of a take from its words, its stretches of voice and its tone."""

from collections.abc import Sequence

from secondround.foundation.ports.speech import SpokenWord, Tone
from secondround.preparation.rehearsal.delivery.model import Delivery
from secondround.preparation.rehearsal.delivery.pace import Span, paces_of, rate, spoken_words
from secondround.preparation.rehearsal.delivery.pauses import pauses_between
from secondround.preparation.rehearsal.delivery.worded.fillers import fillers_in
from secondround.preparation.rehearsal.delivery.worded.hedges import hedges_in
from secondround.preparation.rehearsal.delivery.worded.persons import persons_in
from secondround.preparation.rehearsal.delivery.worded.repeated import repeated_in
from secondround.preparation.rehearsal.delivery.worded.restarts import restarts_in
from secondround.preparation.rehearsal.delivery.worded.tokens import tokens_of


def measured(
    words: Sequence[SpokenWord],
    speech: Sequence[Span],
    length: float,
    language: str,
    tone: Tone | None,
) -> Delivery:
    """`speech` are stretches of voice found in the sound (never in the words' times), in order.

    Without any, what needs them is None or empty. Words in a language without lists (others than en, fr, de) are
    counted and timed only.
    """
    tokens = tokens_of(words)
    fillers = fillers_in(tokens, language)
    counted = spoken_words(tokens, fillers, language)
    span = (speech[0][0], speech[-1][1]) if speech else None
    answer = span[1] - span[0] if span else None
    speaking = sum(end - start for start, end in speech) if speech else None
    pauses = pauses_between([words[token.place] for token in tokens], speech)
    i, we = persons_in(tokens, language)
    return Delivery(
        language=language,
        length=length,
        answer=_rounded(answer),
        speaking=_rounded(speaking),
        words=sum(one.words for one in counted),
        words_per_minute=rate(counted, answer),
        speaking_words_per_minute=rate(counted, speaking),
        paces=paces_of(counted, span, pauses),
        before=_rounded(span[0] if span else None),
        pauses=pauses,
        fillers=fillers,
        restarts=restarts_in(tokens, fillers, language),
        hedges=hedges_in(tokens, fillers, language),
        i=i,
        we=we,
        repeated=repeated_in(tokens, fillers, language),
        tone=tone,
    )


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)
