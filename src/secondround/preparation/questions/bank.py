"""The bank: questions that second interviews put to people of a trade, in three languages."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from secondround.preparation.questions.vacancy.level import Level

GENERAL = "general"


@dataclass(frozen=True)
class BankQuestion:
    """One question of the bank.

    `weight` (1 to 5) is how often second interviews put it; `lens` who puts it; `thirteen` 1 to 13 for
    those always prepared, else 0. `note` is the question in a few English words and `also` another way
    to put it: both help to recognise it, neither is shown. `levels` are those it is typical of, all where
    it names none.
    """

    id: str
    trade: str
    kind: str
    competency: str
    lens: tuple[str, ...]
    weight: int
    texts: dict[str, str]
    note: str
    also: str
    thirteen: int = 0
    levels: tuple[Level, ...] = ()

    def text(self, language: str) -> str:
        """In this language, or in English."""
        return self.texts.get(language) or self.texts["en"]

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every way the bank puts it, whatever the language."""
        return (*self.texts.values(), self.note, self.also)


def bank_for(trades: tuple[str, ...]) -> tuple[BankQuestion, ...]:
    """The general questions and those of these trades, in the order of the bank."""
    return tuple(one for one in bank() if one.trade == GENERAL or one.trade in trades)


def wordings_of(text: str) -> tuple[str, ...]:
    """Every way the bank puts the question it has in these words, these first; any other words alone."""
    return _ways().get(text, (text,))


@cache
def _ways() -> dict[str, tuple[str, ...]]:
    return {
        text: tuple(dict.fromkeys((text, one.texts["en"], one.note, one.also)))
        for one in bank()
        for text in one.texts.values()
    }


@cache
def bank() -> tuple[BankQuestion, ...]:
    """Every question; ids are unique and all texts there in English, French and German (tested)."""
    files = sorted((Path(__file__).parent / "bank").glob("*.json"))
    return tuple(
        _question(file.stem, row)
        for file in files
        for row in json.loads(file.read_text(encoding="utf-8"))
    )


def _question(trade: str, row: dict[str, Any]) -> BankQuestion:
    return BankQuestion(
        id=row["id"],
        trade=trade,
        kind=row["kind"],
        competency=row["competency"],
        lens=tuple(row["lens"]),
        weight=row["weight"],
        texts={language: row[language] for language in ("en", "fr", "de")},
        note=row["note"],
        also=row["also"],
        thirteen=row.get("thirteen", 0),
        levels=tuple(row.get("levels", ())),
    )
