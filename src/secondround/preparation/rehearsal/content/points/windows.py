"""Stretches of an answer that may say a point: clauses, and runs of a few of them."""

import re
from collections.abc import Iterator

from secondround.preparation.documents.sentences import Span
from secondround.preparation.evidence.concepts.lexicon import tokens_of
from secondround.preparation.evidence.talk.turns import finer
from secondround.preparation.rehearsal.content.points.words.kin import cues

MOST = 3
"""Clauses in a stretch: a point is seldom spread over more."""

LONGEST = 32
"""Words of a stretch of several clauses; beyond it says too much to mean one thing."""

LEAST = 3
"""Words of a clause; a shorter one belongs to the next."""

RUNS = ((12, 6), (8, 4))
"""Words of a piece of a clause that goes on without a mark, and words from one piece to the next."""

LED, LETTERS = 8, 80
"""Words before a stretch, and letters they may have, that tell how it is meant."""

BEFORE = 4
"""Words before a piece in which a denial is still one of it."""

SOME, LONG = 7, 12
"""Words above which a clause with another subject in it is two, and above which any may be several nobody marked."""

_CUT = re.compile(
    r"(?<!geschafft)(?<!gelungen)(?<!vor)(?<!versucht)[,;:–—]\s+|\s+(?=(?:and|but|so|because|then|which|while|although|et|mais|puis|donc|parce|alors"
    r"|und|aber|dann|denn|weil|sondern|first|after|later|since|d['’]abord|après|ensuite|depuis|zuerst|danach"
    r"|nachher|seitdem)\s)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\s+(?=(?:I|we|they|she|he|je|j['’]|on|nous|ils?|elles?)(?:\s|(?<=['’])))")
"""Where another clause may begin that no mark parts from the one before; German puts its subjects anywhere."""

_BEGINS = re.compile(
    r"(?:and|but|so(?! that)|because|then|et|mais|puis|donc|und|aber|dann|denn"
    r"|I|we|they|she|he|je|on|nous|ils?|elles?|ich|wir)\b|j['’]",
    re.IGNORECASE,
)
"""With what a clause of its own begins, whatever was denied before it."""

_HESITATION = re.compile(
    r"(?<!\w)(?:u+h*m+|u+h+|e+r+m*|e+u+h+|ä+h*m*|h+m+|you know|du coup|en fait|voilà)(?!\w),?\s*",
    re.IGNORECASE,
)


def windows(text: str) -> tuple[Span, ...]:
    """Every clause, every run of up to `MOST` of them, and every two sentences that follow each other."""
    return tuple(dict.fromkeys(_windows(text)))


def plain(text: str) -> str:
    """The words without hesitation."""
    return " ".join(_HESITATION.sub("", text).split())


def lead(text: str, one: Span) -> str:
    """The words before a stretch that belong to its clause, eight at most; empty where it begins one of its own."""
    if _BEGINS.match(text, one.start):
        return ""
    before = re.split(r"[;:.!?]", text[max(0, one.start - LETTERS) : one.start])[-1]
    return " ".join(before.split()[-LED:])


def _windows(text: str) -> Iterator[Span]:
    before: list[Span] = []
    for sentence in finer(text):
        parts = list(_clauses(text, sentence))
        if any(len(part.text.split()) > LONG for part in _cut_at(_CUT, text, sentence)):
            yield from _pieces(text, sentence)
        near = [*before[-1:], *parts]
        for first in range(len(near)):
            for last in range(first, min(first + MOST, len(near))):
                found = _span(text, near[first].start, near[last].end)
                if first == last or len(found.text.split()) <= LONGEST:
                    yield found
        before = parts


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """Of a sentence that a machine wrote down without its marks: pieces that overlap, none cut off from its denial."""
    words = list(re.finditer(r"\S+", sentence.text))
    for run, step in RUNS:
        if len(words) <= run + step:
            continue
        for first in range(0, len(words) - step, step):
            some = words[first : first + run]
            if not _is_denied(sentence.text, words, first):
                yield _span(text, sentence.start + some[0].start(), sentence.start + some[-1].end())


def _is_denied(text: str, words: list[re.Match[str]], first: int) -> bool:
    """Whether the words before a piece deny it: none where it begins a clause of its own."""
    if first == 0 or _BEGINS.match(text, words[first].start()):
        return False
    before = text[words[max(0, first - BEFORE)].start() : words[first].start()]
    return bool(cues("negations", tokens_of(re.split(r"[,;:.!?]", before)[-1])))


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    for part in _cut_at(_CUT, text, sentence):
        long = len(part.text.split()) > SOME
        yield from _cut_at(_SUBJECT, text, part) if long else (part,)


def _cut_at(sign: re.Pattern[str], text: str, whole: Span) -> Iterator[Span]:
    start = whole.start
    for cut in sign.finditer(text, whole.start, whole.end):
        if len(text[start : cut.start()].split()) >= LEAST:
            yield _span(text, start, cut.start())
            start = cut.end()
    if text[start : whole.end].strip():
        yield _span(text, start, whole.end)


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])
