"""The speakers of a transcript as the candidate is shown them."""

from collections.abc import Sequence

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Speaker
from secondround.preparation.evidence.speakers import cast_of

LOOKED_AT = 5
"""Things a speaker says first; the longest of them shows who it is."""


def speakers_in(passages: Sequence[Passage], candidate: str, language: str) -> tuple[Speaker, ...]:
    """Of one transcript, in the order they begin; none where nobody is named."""
    said: dict[str, list[str]] = {}
    for passage in passages:
        if passage.speaker:
            said.setdefault(passage.speaker, []).append(passage.text)
    cast = cast_of(passages, candidate, language)
    return tuple(
        Speaker(
            document=passages[0].document,
            label=label,
            candidate=label in cast.labels,
            reason=cast.reason if label in cast.labels else "",
            words=sum(len(text.split()) for text in texts),
            sample=max(texts[:LOOKED_AT], key=len),
        )
        for label, texts in said.items()
    )
