"""Which line is the one that had another key: what was corrected follows it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from secondround.preparation.evidence.model import Citation

Place = tuple[str, str, str]
"""What a line is about, the document it stands in first, and its words there."""


def followed(before: Sequence[Any], now: Sequence[Any]) -> dict[str, str]:
    """For each line of `before` whose key is gone the key of the line of `now` that stands on the same words.

    A line of notes moves when one is written above it, and is joined to what was heard when a transcript comes. In
    one document a line stays the first of its words: a question that became a follow-up is another line.
    """
    known, there = {one.key for one in before}, {one.key for one in now}
    new = [one for one in now if one.key not in known]
    left = _by_place(new)
    found: dict[str, str] = {}
    for one in before:
        if one.key in there or not one.citations:
            continue
        same = left[_first(one)] or _joined(one, new) or _joined(one, now)
        if same:
            found[one.key] = same[0].key
            if same is left[_first(one)]:
                same.pop(0)
    return found


def same_words(one: Any, other: Any) -> bool:
    """Whether both stand first on the same words: one line, not one of two that were joined."""
    return bool(one.citations and other.citations) and _first(one) == _first(other)


def _by_place(lines: Sequence[Any]) -> defaultdict[Place, list[Any]]:
    found: defaultdict[Place, list[Any]] = defaultdict(list)
    for one in lines:
        if one.citations:
            found[_first(one)].append(one)
    return found


def _joined(one: Any, others: Sequence[Any]) -> list[Any]:
    first = _first(one)
    return [
        other
        for other in others
        if other.citations
        and other.citations[0].document != first[1]
        and any(_place(other, each) == first for each in other.citations)
    ]


def _first(line: Any) -> Place:
    return _place(line, line.citations[0])


def _place(line: Any, citation: Citation) -> Place:
    about = getattr(line, "subject", "") or getattr(line, "side", "")
    return about, citation.document, citation.quote
