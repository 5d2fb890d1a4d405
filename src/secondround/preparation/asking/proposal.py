"""An enquiry while it is being thought about, and the bank of those that anybody may put."""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from secondround.foundation.wording import Say
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.model import Lens

ANYBODY: tuple[Lens, ...] = ("manager", "recruiter", "executive", "peer")


@dataclass(frozen=True)
class Proposal:
    """An enquiry with what ranks and settles it.

    `weight` 0 to 1; `lenses` who can answer it first-hand, `names` who in particular. `wordings` help to
    recognise it. What settles it: `term` known, `theme` with facts, or words that match one of `signs`
    ("#" stands for a number); all of one of `concepts` tell one that was put in quite other words.
    """

    text: str
    topic: str
    weight: float
    lenses: tuple[Lens, ...]
    reason: str = ""
    citations: tuple[Citation, ...] = ()
    names: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    term: str = ""
    theme: str = ""
    concepts: tuple[frozenset[str], ...] = ()
    signs: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class _Row:
    """One enquiry of the bank."""

    topic: str
    lens: tuple[Lens, ...]
    weight: int
    term: str
    theme: str
    concepts: tuple[frozenset[str], ...]
    note: str
    signs: tuple[tuple[str, ...], ...]
    texts: dict[str, str] = field(default_factory=dict)


def from_bank(language: str, say: Say) -> tuple[Proposal, ...]:
    """Every enquiry of the bank in this language, or in English."""
    reason = say("Nothing you have brought answers it yet.")
    return tuple(_proposal(row, language, reason) for row in _bank())


def lenses_for(text: str) -> tuple[Lens, ...]:
    """Who can answer an enquiry of one's own: whoever answers what the bank has on its subject."""
    found = concepts_of(text).keys()
    rows = (row for row in _bank() if any(names <= found for names in row.concepts))
    return next((row.lens for row in rows), ANYBODY)


def _proposal(row: _Row, language: str, reason: str) -> Proposal:
    return Proposal(
        text=row.texts.get(language) or row.texts["en"],
        topic=row.topic,
        weight=0.3 + 0.08 * row.weight,
        lenses=row.lens,
        reason=reason,
        wordings=(row.texts["en"], row.note),
        term=row.term,
        theme=row.theme,
        concepts=row.concepts,
        signs=row.signs,
    )


@cache
def _bank() -> tuple[_Row, ...]:
    rows = json.loads(Path(__file__).with_name("bank.json").read_text(encoding="utf-8"))
    return tuple(_row(row) for row in rows)


def _row(row: dict[str, Any]) -> _Row:
    return _Row(
        topic=row["topic"],
        lens=tuple(row["lens"]),
        weight=row["weight"],
        term=row["term"],
        theme=row["theme"],
        concepts=tuple(frozenset(names) for names in row["concepts"]),
        note=row["note"],
        signs=tuple(tuple(sign.split()) for sign in row["signs"]),
        texts={language: row[language] for language in ("en", "fr", "de")},
    )
