"""How a written file looks, where the candidate brings no template of their own.

The colours are the application's; words have a contrast of 4.5 or more to what is behind them (WCAG 2.2, 1.4.3).
Georgia and Arial are what its own typefaces fall back on, and lie on nearly every machine.
"""

INK, SOFT, TEAL, WHITE = "23211D", "5D584F", "0B5A63", "FFFFFF"
RULE, HUSH = "E2DDD2", "F3F0E9"

HEADINGS, WORDS = "Georgia", "Arial"

LEVEL_FILLS = ("D9EBDD", "F6E9B2", "F3C79B", "E8A396")
"""Grounds of the four levels of a risk, from low to very high; words on them are in ink."""

BODY, CELL, SMALL = 22, 14, 12
"""Points: lines on a slide, words in its tables, its sources and number."""


def colon(language: str) -> str:
    """As the language sets it: in French behind a space that does not break."""
    return "\u00a0: " if language == "fr" else ": "
