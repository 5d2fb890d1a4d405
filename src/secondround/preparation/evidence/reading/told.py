"""What the candidate said in an interview, and what they noted that they said."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal

from secondround.foundation.keys import key_of
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import Citation, Evidence, cite
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.evidence.talk.turns import Turn

LEAST_SAID = 5
"""Words; a shorter sentence of a conversation claims nothing by itself."""

SHORT_ANSWER = 14
"""Words; an answer up to here is read together with its question."""

_THEIRS = re.compile(
    r"\s*[,;–—]\s*(?:(?:and|but|et|mais|und|aber)\s+)?"
    r"(?:she|he|they|elles?|ils?(?!\s(?:y|faut|fallait)\b)|er|sie)\s[^,;]*$",
    re.IGNORECASE,
)
"""How a note ends that goes on to what they did: "…, she was not sure"."""

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|„[^“]*“")


def from_talk(turns: Sequence[Turn]) -> Iterator[Evidence]:
    """What the candidate asserts of themselves, and short answers with the question they answer."""
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
    if not first or not before or before.side == "candidate" or first.text.endswith("?"):
        return
    asked = next((s for s in reversed(before.sentences) if s.text.endswith("?")), None)
    if not asked or not _cues()["ability"].search(plain(asked.text)):
        return
    if len(first.text.split()) <= SHORT_ANSWER and _cues()["yes"].match(plain(first.text)):
        citations = (
            *before.citations(asked.start, asked.end),
            *turn.citations(first.start, first.end),
        )
        yield _evidence("said", f"{asked.text} {first.text}", citations)


def from_notes(document: Sequence[Passage]) -> Iterator[Evidence]:
    """What the notes say that the candidate said or has done; not what others said, nor errands."""
    for passage in document:
        if passage.role in ("title", "heading"):
            continue
        spans = sentences(passage.text)
        yield from _noted_answers(passage, spans)
        for span in spans:
            reply = span.text[_reply_in(span.text) :]
            answered = reply != span.text and len(reply.split()) >= 2
            if answered or _tells(reply):
                whole = answered and len(reply.split()) <= SHORT_ANSWER
                start = span.start if whole else span.end - len(reply)
                theirs = _THEIRS.search(reply) if answered else None
                end = span.end - len(reply) + theirs.start() if theirs else span.end
                yield _evidence("noted", passage.text[start:end], (cite(passage, start, end),))


def _noted_answers(passage: Passage, spans: Sequence[Span]) -> Iterator[Evidence]:
    """ "Bernd asked: have you led people? No, only a trainee." """
    for asked, answer in pairwise(spans):
        ability = asked.text.endswith("?") and _cues()["ability"].search(plain(asked.text))
        if ability and _cues()["yes"].match(plain(answer.text)):
            citation = cite(passage, asked.start, answer.end)
            yield _evidence("noted", citation.quote, (citation,))


def _tells(note: str) -> bool:
    own = _QUOTED.sub(" ", note)
    if _cues()["errand"].match(plain(own)):
        return False
    if _cues()["told"].match(plain(own)):
        return True
    return _asserts(own) and not _cues()["asked"].search(plain(own))


def _reply_in(text: str) -> int:
    """Where in a note on a question the candidate's own reply begins; 0 when nothing was asked in it."""
    said = plain(text)
    reply = _cues()["reply"].search(said)
    return reply.end() if reply and _cues()["asked"].search(said[: reply.start()]) else 0


def _asserts(sentence: str) -> bool:
    said = plain(sentence)
    about_me = _cues()["me"].search(said) and not said.rstrip(" \"')").endswith("?")
    return bool(about_me) and not _cues()["wish"].search(said)


def _evidence(
    source: Literal["said", "noted"], words: str, citations: tuple[Citation, ...]
) -> Evidence:
    return Evidence(key_of("evidence", source, words), words.strip(), source, citations)


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    raw = json.loads(files(__package__).joinpath("said.json").read_text("utf-8"))
    return {name: re.compile(pattern) for name, pattern in raw.items()}
