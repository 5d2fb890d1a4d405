"""Lines to entries: a question someone put, with what was noted as its answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from secondround.preparation.debrief.noted.lines import Line
from secondround.preparation.debrief.noted.signs import NAME, shows, sign
from secondround.preparation.documents.language import language_of
from secondround.preparation.evidence.talk.asks import manner_of_asking
from secondround.preparation.evidence.talk.turns import Piece

_ASKER = re.compile(rf"(?P<name>{NAME})\s?(?:\([^)]*\)\s?)?:\s+")
_OWN = re.compile(r"\b(?:me|my|i|moi|mon|ma|mes|je|mich|mein\w*|ich)\b", re.IGNORECASE)
_AFTER_QUESTION = re.compile(r"\?+\s*(?:[-–—:;,.](?!>)\s*)?(?=[^\s?=>→⇒–—-])")
_NEXT_SENTENCE = re.compile(r"\.\s+(?=[A-ZÀ-ÖØ-Þ])")
_TOPIC = re.compile(r"\s?[:–—]\s+|\s-\s+")
_AROUND = ' \t"“”«»„\u00a0\u202f'
_UNASKED = re.compile(
    r"(?:i )?(?:did(?:n['’]t| not)|forgot to|never) (?:get to )?ask|(?:je n['’]ai )?(?:pas|oublié de) demand|"
    r"nicht (?:mehr )?gefragt|vergessen zu fragen",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^[ ,;.–—-]*(?:(?:and|but|et|mais|und|aber) )?", re.IGNORECASE)
_THEY = re.compile(r"(?:he|she|they|elle|il|ils|elles|er|sie)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|abt|re|on|for|du|sur|nach|zu[mr]?)\s*$", re.IGNORECASE)
_TOPIC_WORDS = (1, 10)
_NOT_NAMES = frozenset(
    "ensuite puis enfin then next first also later finally dann danach zuerst außerdem noch encore "
    "q a f r me moi ich note notes nb todo open asked question answer frage antwort réponse".split()
)


@dataclass(frozen=True)
class Entry:
    """A question as noted. `side` is who put it: they to me ("theirs") or I to them ("mine")."""

    side: Literal["theirs", "mine"]
    asker: str
    question: Piece
    answers: tuple[Piece, ...]
    level: int


def entries_of(
    lines: Sequence[Line], people: frozenset[str] = frozenset()
) -> tuple[tuple[Entry, ...], tuple[Line, ...]]:
    """The entries in order, and the lines that belong to none.

    `people` are words of names known from elsewhere, in small letters. Who writes "asked them: …" of their own
    questions means those of the others by a bare "asked …".
    """
    entries: list[Entry] = []
    rest: list[Line] = []
    last: Line | None = None
    told_apart = any(
        line.section == "mine" or sign("reported", "mine").match(line.text) for line in lines
    )
    for line in lines:
        more = _answer_line(line, last, entries)
        if more:
            entries[-1] = replace(entries[-1], answers=(*entries[-1].answers, more))
        elif entry := _entry(line, people, told_apart):
            entries.append(_in_turn(entry, line, last, entries))
            last = line
        else:
            rest.append(line)
            last = None if line.level == 0 and line.section != "asked" else last
    return tuple(entries), tuple(rest)


def _in_turn(entry: Entry, line: Line, last: Line | None, before: Sequence[Entry]) -> Entry:
    """A bare question right under one that I put is mine, too: "asked: team size?", "home office?"."""
    bare = entry.side == "theirs" and not entry.asker and entry.question.start == line.piece.start
    follows = (
        last is not None
        and before[-1].side == "mine"
        and line.piece.passage.position - last.piece.passage.position <= 1
    )
    own = _OWN.search(line.text) or shows("reported", "i_said", line.text)
    if bare and follows and "?" in line.text and not own and line.section == "":
        return replace(entry, side="mine")
    return entry


def _answer_line(line: Line, last: Line | None, entries: Sequence[Entry]) -> Piece | None:
    """The words of a line that goes on answering the last entry, or None."""
    if last is None or line.section != last.section:
        return None
    text = line.text
    if (found := sign("marks", "them").match(text)) and _awaits_reply(entries[-1]):
        return _cut(line.piece, found.end(), len(text))
    if found := sign("marks", "answer").match(text) or sign("marks", "arrow").match(text):
        return _cut(line.piece, found.end(), len(text)) if _is_answer(text, found) else None
    if "\t" in text:
        return None
    if line.section == "asked" and line.level == 0 and not _is_reported(text):
        return line.piece
    if sign("marks", "question").match(text):
        return None
    if line.level > last.level and not _asks(text) and not _is_entry(text):
        return line.piece
    if line.level == 0 and not entries[-1].answers and _tells(text, entries[-1].side):
        return line.piece
    return None


def _awaits_reply(entry: Entry) -> bool:
    return entry.side == "mine" and not entry.answers


def _is_answer(text: str, found: re.Match[str]) -> bool:
    # "Me: when would I start?" is an enquiry, "Me: three months" an answer.
    own = _OWN.match(text.strip())
    return not (own and "?" in text[found.end() :])


def _is_entry(text: str) -> bool:
    return bool(sign("marks", "arrow").search(text)) or _is_reported(text)


def _is_reported(text: str) -> bool:
    return any(sign("reported", side).match(text) for side in ("theirs", "mine"))


def _tells(text: str, side: str) -> bool:
    if side == "theirs":
        return shows("reported", "i_said", text)
    return shows("reported", "their_reply", text) or bool(_THEY.match(text))


def _entry(line: Line, people: frozenset[str], told_apart: bool) -> Entry | None:
    for side, name in (("mine", "mine"), ("theirs", "theirs")):
        if found := sign("reported", name).match(line.text):
            asker = _named(found.group()) if side == "theirs" else ""
            return _made(line, side, asker, found.end())
    if found := sign("marks", "them").match(line.text):
        return _made(line, "theirs", "", found.end())
    if found := sign("marks", "question").match(line.text):
        return _made(line, _side_of(line, "theirs"), "", found.end())
    found = _ASKER.match(line.text)
    if found and _can_ask(found["name"], people) and _may_ask(line, found.end(), people):
        return _made(line, "theirs", found["name"], found.end())
    return _unmarked(line, told_apart)


def _may_ask(line: Line, start: int, people: frozenset[str]) -> bool:
    return _asks(line.text[start:]) or (bool(people) and line.section == "asked")


def _can_ask(name: str, people: frozenset[str]) -> bool:
    """Whether a label is a person's: one of those known, or none that is known to be something else."""
    words = name.lower().split()
    return not people.isdisjoint(words) if people else words[0] not in _NOT_NAMES


def _unmarked(line: Line, told_apart: bool) -> Entry | None:
    """A line that says only by its place or its form that it is a question."""
    text = line.text
    if found := sign("reported", "bare").match(text):
        told = shows("reported", "i_said", text[found.end() :])
        theirs = line.section != "mine" and (told_apart or told or _OWN.search(text))
        return _made(line, "theirs" if theirs else "mine", "", found.end())
    if _UNASKED.match(text):
        return None
    seamed = "\t" in text or sign("marks", "arrow").search(text)
    if line.section in ("asked", "mine") and (line.level or seamed or _asks(text)):
        return _made(line, _side_of(line, "theirs"), "", 0)
    if line.section not in ("", "heard"):
        return None
    tail = _AFTER_QUESTION.search(text)
    if tail and len(text[: tail.start()].split()) <= _TOPIC_WORDS[1] and not _aside(text, tail):
        return _made(line, "theirs", "", 0)
    head = _TOPIC.split(text, maxsplit=1)[0]
    if head != text and _is_topic(head):
        return _made(line, "theirs", "", 0)
    arrow = sign("marks", "arrow").search(text)
    words = len(text[: arrow.start()].split()) if arrow else 0
    if _TOPIC_WORDS[0] <= words <= _TOPIC_WORDS[1] and not _promises(text):
        return _made(line, "theirs", "", 0)
    return None


def _aside(text: str, tail: re.Match[str]) -> bool:
    """Whether the question mark stands in brackets: "HR (Ms Pichon?)" doubts a name and asks nothing."""
    before = text[: tail.start()]
    return before.count("(") > before.count(")")


def _is_topic(head: str) -> bool:
    """Whether what stands before a colon or dash is asked for in interviews: "parcours", "tell me abt urself"."""
    few = len(head.split()) <= _TOPIC_WORDS[1]
    imperative = manner_of_asking(head, language_of(head) or "en") == "plain"
    return few and (imperative or bool(sign("marks", "topic").fullmatch(head.strip())))


def _promises(text: str) -> bool:
    return any(shows("open_points", name, text) for name in ("they_owe", "i_owe", "theirs"))


def _side_of(line: Line, otherwise: Literal["theirs", "mine"]) -> Literal["theirs", "mine"]:
    return "mine" if line.section == "mine" else otherwise


def _made(line: Line, side: str, asker: str, start: int) -> Entry | None:
    """The entry whose question begins at `start` of the line; None when nothing is left of it."""
    text = line.text
    end, after = _seam(text, start, side)
    question = _cut(line.piece, start, end)
    answer = _cut(line.piece, after, len(text))
    if not re.search(r"\w", question.text):
        return None
    return Entry(
        "mine" if side == "mine" else "theirs",
        asker,
        question,
        (answer,) if answer.text else (),
        line.level,
    )


def _seam(text: str, start: int, side: str) -> tuple[int, int]:
    """Where the question ends and where its answer begins."""
    if text.endswith("?") and not sign("marks", "arrow").search(text, start):
        return len(text), len(text)
    told = sign("reported", "i_said" if side == "theirs" else "their_reply")
    if "\t" in text[start:]:
        tab = text.index("\t", start)
        return tab, tab + 1
    found = _TOPIC.search(text, start) if _ABOUT.search(text[:start]) else None
    if found and len(text[start : found.start()].split()) <= _TOPIC_WORDS[1] // 2:
        return found.start(), found.end()
    seams = [
        _at(found)
        for p in (sign("marks", "arrow"), _AFTER_QUESTION)
        if (found := p.search(text, start))
    ]
    if (found := told.search(text, start)) and found.start() > start:
        kept = len(found.group()) - len(_LEADING.sub("", found.group(), count=1))
        seams.append((found.start(), found.start() + kept))
    if seams:
        return min(seams)
    for pattern in (_TOPIC, _NEXT_SENTENCE):
        if found := pattern.search(text, start):
            return found.start(), found.end()
    return len(text), len(text)


def _at(found: re.Match[str]) -> tuple[int, int]:
    """The question keeps its question marks."""
    return found.start() + found.group().count("?"), found.end()


def _cut(piece: Piece, start: int, end: int) -> Piece:
    words = piece.text[start:end]
    kept = words.lstrip(_AROUND + ",;.")
    begin = piece.start + start + len(words) - len(kept)
    return Piece(piece.passage, begin, begin + len(kept.rstrip(_AROUND + ".")))


def _named(told: str) -> str:
    found = re.match(rf"(?:(?:and|then|also|et|puis|und|dann) )?({NAME})", told)
    first = found[1].lower().split()[0] if found else ""
    return found[1] if found and first not in _NO_ONE else ""


_NO_ONE = frozenset(
    "he she they both hr i asked gefragt ich la le the then and also wanted "
    "il elle ils elles on er sie beide der die".split()
)


def _asks(text: str) -> bool:
    return "?" in text or manner_of_asking(text, language_of(text) or "en") == "plain"
