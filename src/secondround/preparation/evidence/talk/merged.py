"""A question and its answer under one label, as machines that tell voices apart write it now and then."""

from collections.abc import Sequence

from secondround.preparation.documents.sentences import Span
from secondround.preparation.evidence.talk.asks import manner_of_asking, speaks_to_someone
from secondround.preparation.evidence.talk.turns import finer
from secondround.preparation.evidence.talk.unlabelled import favour

TOLD = 12
"""Words that must follow a question to be the answer to it."""

LEAD = 300
"""Characters in which such a question must come; later it is one that somebody tells of."""

FIRST_PERSON = -1.5
"""How clearly what follows must be told of oneself; the units are those of `favour`."""


def answer_within(text: str, language: str) -> int | None:
    """Where the answer to a question of the same text begins; None where one person speaks.

    The question must be put to somebody and nothing told of oneself before it; what follows must be told of
    oneself, ask nothing and speak to nobody.
    """
    spans = tuple(finer(text))
    for i, span in enumerate(spans[:-1]):
        if span.start > LEAD:
            return None
        asks = manner_of_asking(span.text, language) == "plain"
        if asks and speaks_to_someone(span.text, language):
            before, after = spans[:i], spans[i + 1 :]
            if _is_told(after, language) and _sum(before, language) >= 0:
                return after[0].start
        elif favour(span.text, language) <= FIRST_PERSON:
            return None
    return None


def _is_told(spans: Sequence[Span], language: str) -> bool:
    return (
        sum(len(span.text.split()) for span in spans) >= TOLD
        and _sum(spans, language) <= FIRST_PERSON
        and not any(
            manner_of_asking(span.text, language) or speaks_to_someone(span.text, language)
            for span in spans
        )
    )


def _sum(spans: Sequence[Span], language: str) -> float:
    return sum(favour(span.text, language) for span in spans)
