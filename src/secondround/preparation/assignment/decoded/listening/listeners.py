"""Who is there, and what each wants to hear of the exercise."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from secondround.preparation.assignment.decoded.model import Listener
from secondround.preparation.assignment.model import Exercise
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.model import Interviewer

ANY = "any"
"""What holds of every kind of exercise."""


def listeners_of(
    people: Sequence[Interviewer], kinds: Sequence[Exercise], language: str
) -> tuple[Listener, ...]:
    """Those who will be there, in the order of the panel.

    What somebody is said to care about comes first; then what their kind of interviewer wants to hear of such an
    exercise, in "en", "fr" or "de". The citations are the words their part was inferred from and those they were
    said to care in.
    """
    return tuple(_listener(one, kinds, language) for one in people if one.attends)


def wants_by_lens(lens: str, kinds: Sequence[Exercise], language: str) -> tuple[str, ...]:
    """What this kind of interviewer wants to hear, the kind's own first."""
    raw = _file()[lens]
    told = [each for kind in (*kinds, ANY) for each in raw.get(kind, ())]
    return tuple(each.get(language, each["en"]) for each in told)


def _listener(one: Interviewer, kinds: Sequence[Exercise], language: str) -> Listener:
    told = [source for source in one.sources if source.field == "wants" and source.citations]
    rests: list[Citation] = [
        each
        for field in ("lens", "title")
        for source in one.rests(field)
        for each in source.citations
    ]
    rests += [each for source in told for each in source.citations]
    return Listener(
        person=one.key,
        name=one.name,
        wants=(*(source.text for source in told), *wants_by_lens(one.lens, kinds, language)),
        citations=tuple(dict.fromkeys(rests or one.citations)),
    )


@cache
def _file() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(files(__package__).joinpath("wants.json").read_text("utf-8"))
    return raw
