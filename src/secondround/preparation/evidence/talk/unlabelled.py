"""Telling the two sides apart where nothing says who speaks."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.talk.chain import SIDE_OF, doings_of
from secondround.preparation.evidence.talk.signs import Line
from secondround.preparation.evidence.talk.turns import Side, finer

FEWEST_TURNS = 4
MOSTLY = 0.7
LONGEST_TURN = 400
"""Words a paragraph may have on average to pass for a turn."""

FEWEST_LINES = 20
SINGLE = 0.95
"""Share of paragraphs of one sentence from which so many paragraphs are lines: people say more in some turns."""

_ENDED = re.compile(r"(?:^|[.!?…:;,–—-][\"'”’»)\]]*\s*)$")
"""What a whole turn ends with; the words of a caption that is cut in the middle do not."""
_CHANGE_MARK = re.compile(r"^(?:>>|[-–—]\s)")


def sides_of(text: str, starts: Sequence[int], language: str) -> list[tuple[Span, Side]]:
    """The likeliest side of each sentence, judged together.

    `starts` are where the paragraphs begin in the text; they count where they look like turns, as does a dash or
    ">>" before a sentence.
    """
    turns = are_turns(text, starts)
    spans = list(_within(text, starts) if turns else finer(text))
    begin = set(starts) if turns else set()
    lines = [
        Line(span.text, span.start in begin or bool(_CHANGE_MARK.match(span.text)))
        for span in spans
    ]
    sides = [SIDE_OF[doing] for doing in doings_of(lines, language)]
    return list(zip(spans, sides, strict=True))


def are_turns(text: str, starts: Sequence[int]) -> bool:
    """Whether the paragraphs can be turns: several, mostly of whole sentences, not each of one, none too long."""
    if len(starts) < FEWEST_TURNS:
        return False
    ends = [*starts[1:], len(text)]
    single = sum(len(sentences(text[a:b])) == 1 for a, b in zip(starts, ends, strict=True))
    if len(starts) >= FEWEST_LINES and single >= SINGLE * len(starts):
        return False
    whole = sum(bool(_ENDED.search(text[max(0, start - 8) : start])) for start in starts)
    return whole >= MOSTLY * len(starts) and len(text.split()) <= LONGEST_TURN * len(starts)


def _within(text: str, starts: Sequence[int]) -> Iterator[Span]:
    """The sentences, none of which goes over the end of a paragraph."""
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        for span in finer(text[start:end]):
            yield Span(start + span.start, start + span.end, span.text)
