"""Whether words name people: those who will listen or read."""

import re

from secondround.preparation.assignment.decoded.reading.cues import cue
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.lexicon import given_names
from secondround.preparation.panel.naming.titles import names_function

_HONORIFIC = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Mme|Mlle|Maître|Madame|Monsieur|Frau|Herrn?|M\.(?=\s[A-Z]))(?!\w)"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def names_people(text: str) -> bool:
    """Whether a name, a function or a word for people stands in a text: "Priti", "la gérante", "the whole group"."""
    if cue("people").search(text) or _HONORIFIC.search(text):
        return True
    words = _WORD.findall(text)
    return any(_is_function(plain(word)) or _is_first_name(word) for word in words)


def is_somebody(text: str) -> bool:
    """Whether a text is a name and what stands behind it: "Frau Tietjen", "Jane Doe, head of care"."""
    if _HONORIFIC.match(text):
        return True
    head = _WORD.findall(re.split(r"[,(–:]", text)[0])
    named = head[:1] and _is_first_name(head[0])
    return bool(named) and len(head) <= 4 and all(word[0].isupper() for word in head)


def _is_function(word: str) -> bool:
    return names_function(word) or names_function(word.removesuffix("s"))


def _is_first_name(word: str) -> bool:
    return word[0].isupper() and plain(word).split("-")[0] in given_names()
