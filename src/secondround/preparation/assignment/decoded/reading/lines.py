"""The lines of a brief, each with the sense of the section it stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondround.preparation.assignment.decoded.reading.cues import SENSES, Sense, cue
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import Citation, cite

MARK = re.compile(
    r"^\s*(?:(?:->|=>|→|⇒)\s*|[•·▪‣◦*–—-]\s+|\(?(?:\d{1,2}|(?!(?-i:M)\.)[a-z]|[ivx]{1,4})[.)]\s+)",
    re.IGNORECASE,
)
"""What stands before an item: a bullet, a number or a letter."""

HEADING_WORDS = 7
"""A line of more words is no heading, unless a reader says it is one."""

ITEM_WORDS = 16
"""A line without a full stop, below a line that ends with a colon, is an item up to here."""

SHORTEST = 12
"""Characters of a line that is told again as a part of a sentence."""

_SENT = re.compile(r"\s*(?:\[[^\]\n]{5,25}\]|\d[\d./]{5,9},? \d{1,2}:\d\d\s[–-])\s[^:\n]{2,40}:\s+")
"""What stands before a message of a chat that was saved as text: "[25/11, 08:11] Anna: "."""

_INLINE = re.compile(r"(?:^|(?<=[\s:;,.?]))\(?(?:[1-9]|[a-h])\)\s+(?=\S)|(?<=[\s:;])[•▪]\s+")


@dataclass(frozen=True)
class Line:
    """A sentence or an item of a list: `passage.text[start:end] == text`.

    `sense` is what its section or the sentence before its list is about; None where neither tells.
    """

    passage: Passage
    start: int
    end: int
    text: str
    is_item: bool
    sense: Sense | None

    def holds(self, sentence: str) -> bool:
        """Whether it is this sentence, or the item of a list in which it stands."""
        is_part = len(self.text) > SHORTEST and self.text in sentence
        return bool(sentence) and (is_part or sentence in self.text)

    def cited(self) -> tuple[Citation, ...]:
        """Where it stands; nothing for what the candidate wrote without a document."""
        return (cite(self.passage, self.start, self.end),) if self.passage.document_id else ()


def lines_of(passages: Sequence[Passage]) -> tuple[Line, ...]:
    """Every line of the passages but headings, in order; no heading rules beyond its own document."""
    found: list[Line] = []
    section: Sense | None = None
    listed: Sense | None = None
    marked = False
    for place, passage in enumerate(passages):
        after = passages[place + 1] if place + 1 < len(passages) else None
        if place and passages[place - 1].document_id != passage.document_id:
            section = listed = None
        if _is_heading(passage, after) and not (listed and _goes_on(passage)):
            # The name of the whole paper ("Situational exercise") is no section of it.
            section, listed = sense_of(passage.text) if place else None, None
            continue
        has_mark = _is_item(passage)
        # A line without a mark below those that have one is no item of theirs.
        is_item = has_mark or (listed is not None and not marked and _is_bare(passage.text))
        marked = has_mark and (marked or listed is not None)
        if not is_item:
            listed = None
        found += _split(passage, is_item, listed or section)
        if not is_item and _leads(passage, after):
            listed = _led(passage, passages) or section or "asked"
    return tuple(found)


def sense_of(heading: str) -> Sense | None:
    """What a heading or the sentence before a list is about."""
    return next((sense for sense in SENSES if cue(sense, "senses").search(heading)), None)


def _led(passage: Passage, passages: Sequence[Passage]) -> Sense | None:
    """What the list below is about. "We look for:" leads to what is asked where another line says how it is judged."""
    lead = _last(passage.text)
    others = [one.text for one in passages if one is not passage and not _is_item(one)]
    if cue("sought").search(lead) and any(cue("judged").search(text) for text in others):
        return "asked"
    return sense_of(lead)


def _is_heading(passage: Passage, after: Passage | None) -> bool:
    if passage.role in ("title", "heading"):
        return True
    text = passage.text.strip()
    short = len(text.split()) <= HEADING_WORDS and not text.endswith((".", "?", "!", ",", ";"))
    if passage.role != "paragraph" or not short or after is None or MARK.match(text):
        return False
    if re.search(r":\s+\S", text):  # "Length: two pages" says something itself.
        return False
    # A label alone on its line: what is below it is not its list, or it would lead to it with a colon.
    return sense_of(text) is not None and not _is_bare_list(text, after)


def _goes_on(passage: Passage) -> bool:
    """Whether a short line below a list's beginning is its next item: it is no label and nothing but one."""
    text = passage.text.strip(" :")
    labels = any(cue(sense, "senses").fullmatch(text) for sense in SENSES)
    return passage.role == "paragraph" and not passage.text.rstrip().endswith(":") and not labels


def _is_bare_list(text: str, after: Passage) -> bool:
    return text.endswith(":") or _is_item(after)


def _leads(passage: Passage, after: Passage | None) -> bool:
    """Whether a list begins below."""
    if after is None or after.document_id != passage.document_id:
        return False
    return _is_item(after) or (passage.text.rstrip().endswith(":") and _is_bare(after.text))


def _is_item(passage: Passage) -> bool:
    return passage.role == "item" or (
        passage.role == "paragraph" and MARK.match(passage.text) is not None
    )


def _is_bare(text: str) -> bool:
    ended = text.rstrip().endswith((".", "!", ":"))
    return not ended and len(text.split()) <= ITEM_WORDS


def _last(text: str) -> str:
    return (sentences(text) or (Span(0, 0, text),))[-1].text


def _split(passage: Passage, is_item: bool, sense: Sense | None) -> Iterator[Line]:
    spans = _items(passage.text) if is_item else _sentences(passage.text)
    for first, end, inline in spans:
        sent = _SENT.match(passage.text, first, end)
        start = sent.end() if sent else first
        text = passage.text[start:end]
        begin = start + len(text) - len(text.lstrip())
        words = text.strip()
        if words:
            of = sense or ("asked" if inline else None)
            yield Line(
                passage, begin, begin + len(words), words, is_item=is_item or inline, sense=of
            )


def _items(text: str) -> Iterator[tuple[int, int, bool]]:
    mark = MARK.match(text)
    yield (mark.end() if mark else 0), len(text), False


def _sentences(text: str) -> Iterator[tuple[int, int, bool]]:
    """Sentences; "cover: (1) …; (2) …" inside one is taken for a list."""
    marks = list(_INLINE.finditer(text))
    if len(marks) < 2:
        yield from ((one.start, one.end, False) for one in sentences(text))
        return
    yield from ((one.start, one.end, False) for one in sentences(text[: marks[0].start()]))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        first = sentences(text[mark.end() : end])[:1]
        yield mark.end(), mark.end() + (first[0].end if first else 0), True
        for one in sentences(text[mark.end() : end])[1:]:
            yield mark.end() + one.start, mark.end() + one.end, False
