"""How senior a vacancy is, from its title."""

from typing import Literal

from secondround.preparation.evidence.concepts.lexicon import tokens_of

Level = Literal["junior", "specialist", "lead", "executive"]

_JUNIOR = (
    "junior* trainee* apprenti* graduate intern interns internship* stagiaire* alternan* debutant* "
    "praktik* werkstudent* volont* auszubildende* azubi* berufseinsteiger* entry"
)
_EXECUTIVE = (
    "chief ceo cfo coo cto cio president* managing geschaftsfuhr* vorstand* executive "
    "directeur directrice generaldirektor* principal headteacher superintendent* proviseur* dean"
)
_NEVER = frozenset({"assistant", "assistante", "assistance", "account", "vice", "deputy", "office"})
"""Beside these a sign of the highest level is somebody else's: an assistant to the chief."""


def level_of(title: str, trades: tuple[str, ...]) -> Level:
    """The level the title tells; whoever leads people (`trades` has management) is at least "lead"."""
    words = tokens_of(title)
    if _stands(_JUNIOR, words):
        return "junior"
    leads = "management" in trades
    if leads and _stands(_EXECUTIVE, words) and _NEVER.isdisjoint(words):
        return "executive"
    return "lead" if leads else "specialist"


def _stands(signs: str, words: tuple[str, ...]) -> bool:
    return any(
        word.startswith(sign[:-1]) if sign.endswith("*") else word == sign
        for sign in signs.split()
        for word in words
    )
