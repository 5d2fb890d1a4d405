"""One transcript, as the nouns of the debrief."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.preparation.debrief.heard.beside import asides
from secondround.preparation.debrief.heard.cutting.moves import Move, moves_of
from secondround.preparation.debrief.heard.landing import signs_in
from secondround.preparation.debrief.heard.pairing import matters, put
from secondround.preparation.debrief.heard.told import asked_enquiry, exchange, impression
from secondround.preparation.debrief.model import Aside, AskedEnquiry, Exchange, Impression
from secondround.preparation.debrief.said.statements import Source
from secondround.preparation.documents.language import language_of
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.speakers import NOBODY, Cast, cast_of, turns_of
from secondround.preparation.evidence.talk.turns import Turn, finer


@dataclass(frozen=True)
class Heard:
    """What one transcript gives. `answers` are the candidate's sentences, one tuple an answer.

    `cast` says which speaker was taken for the candidate and from what. Every word of the transcript is once in
    the questions, answers, follow-ups and their answers, in the enquiries and their answers, or in `asides`;
    an answer that several questions share counts once. `round` is the one it is of.
    """

    language: str
    turns: tuple[Turn, ...]
    exchanges: tuple[Exchange, ...]
    enquiries: tuple[AskedEnquiry, ...]
    impressions: tuple[Impression, ...]
    answers: tuple[tuple[Source, ...], ...]
    cast: Cast = NOBODY
    asides: tuple[Aside, ...] = ()
    round: int = 1


def heard_in(
    passages: Sequence[Passage],
    candidate: str,
    language: str,
    say: Say,
    labels: frozenset[str] | None = None,
) -> Heard:
    """Read one transcript; `language` is used when its own words do not tell.

    `labels` are the candidate's speaker labels where the candidate has said so.
    """
    language = language_of(" ".join(p.text for p in passages)) or language
    turns = turns_of(passages, candidate, language, labels)
    moves = moves_of(turns, language)
    asked = matters(moves, language)
    enquired = put(moves)
    return Heard(
        language=language,
        turns=turns,
        exchanges=tuple(exchange(matter, language, say) for matter in asked),
        enquiries=tuple(asked_enquiry(each, language) for each in enquired),
        impressions=tuple(
            impression(sign, matter.heard[0].question.text, say)
            for matter in asked
            for sign in signs_in(matter, language)
        ),
        answers=tuple(_answers(moves)),
        cast=cast_of(passages, candidate, language, labels),
        asides=tuple(asides(passages, moves, asked, enquired)),
    )


def _answers(moves: Sequence[Move]) -> Iterator[tuple[Source, ...]]:
    question = ""
    for move in moves:
        if move.part == "question":
            question = move.text
        elif move.part in ("answer", "aside") and move.turn.side == "candidate":
            yield tuple(_sources(move, question if move.part == "answer" else ""))


def _sources(move: Move, question: str) -> Iterator[Source]:
    words = move.turn.text[move.start : move.end]
    lead = move.start + len(words) - len(words.lstrip())
    for span in finer(words.strip()):
        cited = move.turn.citations(lead + span.start, lead + span.end)
        yield Source(span.text, "first interview", question, cited)
