"""What the CV, the first interview and the candidate's notes say of the candidate, each with its words."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Literal

from secondround.foundation.keys import key_of
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Citation, Evidence, cite
from secondround.preparation.evidence.reading.cv.sections import placed
from secondround.preparation.evidence.reading.names import as_name
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.evidence.speakers import turns_of
from secondround.preparation.evidence.talk.turns import Turn

Source = Literal["cv", "said", "noted"]

LONGEST_WHOLE = 30
"""Words; a longer passage of a CV is taken sentence by sentence."""

LEAST_SAID = 5
"""Words; a shorter sentence of a conversation claims nothing by itself."""

SHORT_ANSWER = 14
"""Words; an answer up to here is read together with its question."""

_NOT_CLAIMED = ("contact", "references", "interests")
_ADDRESS = re.compile(r"\S+@\S+|https?://|www\.|\+?\d[\d\s()/.-]{7,}\d|^\W*\d{4,5}\s+[A-ZÀ-Þ]\w+$")
_PAGE = re.compile(r"^\W*(?:page|seite)?\s*\d+(?:\s*(?:/|of|de|von|sur)\s*\d+)?\W*$", re.IGNORECASE)


def evidence_in(passages: Sequence[Passage], candidate: str) -> tuple[Evidence, ...]:
    """Claims about the candidate from CVs, transcripts and notes, in the order of the documents.

    A claim is a sentence of its source, or a short answer with the question it answers. What the candidate
    wishes, asks or is told is left out; what they deny is kept (see `polarity_of`). `candidate` is the
    name by which their turns are told from the others'; it may be empty.
    """
    found: dict[str, Evidence] = {}
    for _, group in groupby(passages, key=lambda one: one.document_id):
        document = list(group)
        for one in _from_document(document, candidate):
            found.setdefault(one.key, one)
    return tuple(found.values())


def _from_document(document: Sequence[Passage], candidate: str) -> Iterator[Evidence]:
    kind = document[0].kind
    if kind == "cv":
        yield from _written(document, candidate)
    elif kind == "transcript":
        yield from _said(turns_of(document, candidate))
    elif kind == "notes":
        yield from _noted(document)


def _written(document: Sequence[Passage], candidate: str) -> Iterator[Evidence]:
    for one in placed(document):
        passage = one.passage
        listed = one.section in ("skills", "languages", "certificates")
        if one.opens or one.section in _NOT_CLAIMED or _is_frame(passage, candidate, listed):
            continue
        whole = len(passage.text.split()) <= LONGEST_WHOLE
        spans = (
            [(0, len(passage.text))]
            if whole
            else [(s.start, s.end) for s in sentences(passage.text)]
        )
        for start, end in spans:
            yield _evidence("cv", passage.text[start:end], (cite(passage, start, end),))


def _is_frame(passage: Passage, candidate: str, listed: bool) -> bool:
    """Names, addresses, page numbers, and single words outside lists."""
    text = passage.text
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
    if not words or _PAGE.match(text) or passage.role == "title":
        return True
    if _ADDRESS.search(text) and len(words) <= 12:
        return True
    named = bool(candidate) and plain(as_name(text)) == plain(candidate)
    return named or (len(words) < 2 and not listed and passage.role not in ("item", "row", "field"))


def _said(turns: Sequence[Turn]) -> Iterator[Evidence]:
    before: Turn | None = None
    for turn in turns:
        if turn.side == "candidate":
            yield from _short_answer(turn, before)
            for span in turn.sentences:
                if _asserts(span.text) and len(span.text.split()) >= LEAST_SAID:
                    yield _evidence("said", span.text, turn.citations(span.start, span.end))
        before = turn


def _short_answer(turn: Turn, before: Turn | None) -> Iterator[Evidence]:
    """ "Have you used Murex? No, not yet.": neither half claims anything alone."""
    first = next(iter(turn.sentences), None)
    if (
        not first
        or not before
        or before.side == "candidate"
        or not _cues()["yes"].match(plain(first.text))
    ):
        return
    asked = next((s for s in reversed(before.sentences) if s.text.endswith("?")), None)
    if asked and len(first.text.split()) <= SHORT_ANSWER and not first.text.endswith("?"):
        citations = (
            *before.citations(asked.start, asked.end),
            *turn.citations(first.start, first.end),
        )
        yield _evidence("said", f"{asked.text} {first.text}", citations)


def _noted(document: Sequence[Passage]) -> Iterator[Evidence]:
    for passage in document:
        if passage.role in ("title", "heading"):
            continue
        for span in sentences(passage.text):
            reply = span.text[_reply_in(span.text) :]
            answered = reply != span.text and len(reply.split()) >= 2
            told = answered or bool(_cues()["told"].match(plain(reply)))
            if told or (_asserts(reply) and not _cues()["asked"].search(plain(reply))):
                whole = answered and len(reply.split()) <= SHORT_ANSWER
                start = span.start if whole else span.end - len(reply)
                yield _evidence(
                    "noted", passage.text[start : span.end], (cite(passage, start, span.end),)
                )


def _reply_in(text: str) -> int:
    """Where in a note on a question the candidate's own reply begins; 0 when nothing was asked in it."""
    said = plain(text)
    reply = _cues()["reply"].search(said)
    return reply.end() if reply and _cues()["asked"].search(said[: reply.start()]) else 0


def _asserts(sentence: str) -> bool:
    said = plain(sentence)
    about_me = _cues()["me"].search(said) and not said.rstrip(" \"')").endswith("?")
    return bool(about_me) and not _cues()["wish"].search(said)


def _evidence(source: Source, words: str, citations: tuple[Citation, ...]) -> Evidence:
    words = words.strip()
    return Evidence(key_of("evidence", source, words), words, source, citations)


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    raw = json.loads(files(__package__).joinpath("said.json").read_text("utf-8"))
    return {name: re.compile(pattern) for name, pattern in raw.items()}
