"""What has been said or written to the candidate, sentence by sentence, that may answer an enquiry."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.documents.model import Kind, Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.concepts.lexicon import tokens_of
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.evidence.speakers import turns_of

SAID: tuple[Kind, ...] = ("transcript", "notes")
WRITTEN: tuple[Kind, ...] = ("posting", "invitation", "company_page", "report", "news")
_NEAR: frozenset[Kind] = frozenset((*SAID, "posting", "invitation"))

_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve fifteen twenty deux trois quatre cinq
    sept huit neuf dix onze douze quinze vingt zwei drei vier funf sechs sieben acht neun zehn elf zwolf
    funfzehn zwanzig""".split()
)


@dataclass(frozen=True)
class Heard:
    """A sentence with its words.

    `said` when somebody said it to the candidate, else it was written; `near` when it speaks of this
    vacancy (said, or in the posting or an invitation).
    """

    tokens: tuple[str, ...]
    said: bool
    near: bool
    citation: Citation


def heard_in(passages: Sequence[Passage], candidate: str) -> tuple[Heard, ...]:
    """Statements of interviewers, of the candidate's notes and of documents; questions left out."""
    by_transcript: dict[str, list[Passage]] = {}
    found = []
    for passage in passages:
        if passage.kind == "transcript":
            by_transcript.setdefault(passage.document_id, []).append(passage)
        elif passage.kind in (*SAID, *WRITTEN) and passage.role != "field":
            found += _sentences(passage)
    for turns in by_transcript.values():
        found += _from_interviewers(turns, candidate)
    return tuple(found)


def answer_to(
    signs: Sequence[tuple[str, ...]], heard: Sequence[Heard], anywhere: bool
) -> Heard | None:
    """The first sentence in which one of the signs stands, said ones before written ones.

    Unless `anywhere`, the company's pages do not count: "a team of 400" there is another team.
    """
    near = [one for one in heard if anywhere or one.near]
    fitting = [one for one in near if any(_stands_in(sign, one.tokens) for sign in signs)]
    return next((one for one in fitting if one.said), next(iter(fitting), None))


def _sentences(passage: Passage) -> list[Heard]:
    return [
        Heard(
            tokens=tokens_of(span.text),
            said=passage.kind in SAID,
            near=passage.kind in _NEAR,
            citation=cite(passage, span.start, span.end),
        )
        for span in sentences(passage.text)
        if not span.text.endswith("?")
    ]


def _from_interviewers(passages: Sequence[Passage], candidate: str) -> list[Heard]:
    found = []
    for turn in turns_of(passages, candidate):
        if turn.side == "interviewer":
            spans = [span for span in turn.sentences if not span.text.endswith("?")]
            for span in spans:
                citations = turn.citations(span.start, span.end)
                found += [Heard(tokens_of(span.text), True, True, one) for one in citations[:1]]
    return found


def _stands_in(sign: tuple[str, ...], tokens: tuple[str, ...]) -> bool:
    first = sign[0]
    for at, token in enumerate(tokens):
        if _fits(first, token) and len(tokens) - at >= len(sign):
            ahead = tokens[at : at + len(sign)]
            if all(map(_fits, sign, ahead)):
                return True
    return False


def _fits(part: str, token: str) -> bool:
    if part == "#":
        return token.isdigit() or token in _NUMBERS
    return token.startswith(part[:-1]) if part.endswith("*") else token == part
