"""How many people a demand is to lead, against how many were led."""

import re
from dataclasses import replace

from secondround.foundation.wording import Say
from secondround.preparation.evidence.lexicon.words import features
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.fit.proof.material import Proof

ENOUGH = 0.6
"""A team from this share of the one asked on counts as one of its size."""

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "twenty": 20, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "zwei": 2, "drei": 3, "vier": 4, "funf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12,
}  # fmt: skip
_PEOPLE = re.compile(
    rf"\b(?P<count>\d{{1,4}}|{'|'.join(_WORDS)})(?!\s?[%.,\d])\s+(?:\w+ ){{0,2}}?"
    r"(?:people|persons|staff|members|employees|colleagues|analysts|engineers|developers|developpeurs|nurses|"
    r"managers|accountants|assistants|reports|agents|handlers|drivers|teachers|cashiers|personnes|"
    r"collaborateurs|salaries|infirmi\w+|mitarbeit\w+|personen|kolleg\w+|leute\w*|pflegekr\w+)\b|"
    r"\b(?:team|shift|equipe|schicht) (?:of|de|von|mit) (?P<of>\d{1,4})\b"
)


def people_in(text: str) -> int:
    """The number of people a sentence speaks of; 0 for none."""
    match = _PEOPLE.search(plain(text))
    if not match:
        return 0
    word = match["count"] or match["of"]
    return int(word) if word.isdigit() else _WORDS[word]


def smaller_team(text: str, proof: Proof, say: Say) -> Proof:
    """The proof, partly where many more people are to be led than were; the evidence is kept."""
    asked = people_in(text)
    if not asked or proof.coverage != "met" or "lead" not in features(text):
        return proof
    shown = max((people_in(one.claim) for one in proof.evidence), default=0)
    if not shown or shown >= ENOUGH * asked:
        return proof
    lack = say("{shown} people are shown; {asked} are asked.", shown=shown, asked=asked)
    return replace(proof, coverage="partly", lack=lack)
