"""Whether a sentence that nobody asked for answers a question."""

import re
from collections.abc import Mapping
from math import fsum

from secondround.preparation.evidence.concepts.found import WEAK, concepts_of
from secondround.preparation.evidence.frames.frame import frame_of, subject_of

COVERED = 0.75
"""Share of what the question is about that the sentence must hold."""

_NUMBER = (
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|deux|trois|quatre|cinq|sept|"
    r"huit|neuf|dix|douze|vingt|trente|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig)\b"
)
_TIME = (
    r"\b(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|années?|tage?n?|wochen?|monate?n?|jahre?n?|today|"
    r"tomorrow|morning|evening|demain|matin|soir|morgen|abend|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
    r"novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|monday|tuesday|wednesday|thursday|friday|"
    r"lundi|mardi|mercredi|jeudi|vendredi|montag|dienstag|mittwoch|donnerstag|freitag)\b|\b\d{1,2}[:h]\d{0,2}\b"
)
_TOLD: Mapping[str, re.Pattern[str]] = {
    "how many": re.compile(_NUMBER, re.IGNORECASE),
    "how much": re.compile(_NUMBER, re.IGNORECASE),
    "how often": re.compile(_NUMBER, re.IGNORECASE),
    "how long": re.compile(_TIME, re.IGNORECASE),
    "when": re.compile(_TIME, re.IGNORECASE),
    "why": re.compile(
        r"\b(?:because|since|due to|as a result|parce qu|car|puisque|à cause|suite à|weil|denn|wegen|da)\b",
        re.IGNORECASE,
    ),
    "who": re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]+|\b(?:I|me|myself|moi|ich)\b"),
}
"""What a sentence holds that answers such a question."""


def answers(sentence: str, question: str) -> bool:
    """Whether the sentence is about all that the question is about, and tells the kind of thing it asks for.

    Only for questions that ask for a number, a time, a reason or a person; what "how" and "what" ask for cannot
    be told from words, so for them it is False.
    """
    kinds = frame_of(question).kinds & _TOLD.keys()
    if not kinds or not all(_TOLD[kind].search(sentence) for kind in kinds):
        return False
    about, told = concepts_of(subject_of(question)), concepts_of(sentence)
    total = fsum(about.values())
    held = fsum(weight for name, weight in about.items() if name in told)
    strong = any(weight > WEAK and name in told for name, weight in about.items())
    return strong and held >= COVERED * total
