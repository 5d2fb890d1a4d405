"""How many people a demand is to lead, against how many were led."""

import re
from dataclasses import replace

from secondround.foundation.wording import Say
from secondround.preparation.evidence.lexicon.words import features
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.fit.proof.material import Material, Proof

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
    r"\b(?:team|shift|section|brigade|crew|department|equipe|schicht|abteilung|gruppe) (?:of|de|von|mit) "
    rf"(?:(?:at least|over|more than|au moins|mindestens) )?(?P<of>\d{{1,4}}|{'|'.join(_WORDS)})\b"
)
_LEAST = re.compile(r"\b(?:or more|at least|au moins|ou plus|mindestens|oder mehr)\b")
_NEAR = 20
"""Characters around a number of people in which "or more" is said of it."""


def people_in(text: str) -> int:
    """The number of people a sentence speaks of; 0 for none."""
    match = _PEOPLE.search(plain(text))
    if not match:
        return 0
    word = match["count"] or match["of"]
    return int(word) if word.isdigit() else _WORDS[word]


def smaller_team(text: str, proof: Proof, known: Material, say: Say) -> Proof:
    """The proof, partly where many more people are to be led than any line shows, or where fewer are than at least
    have to be; the line that shows most is kept with the evidence."""
    asked = people_in(text)
    if not asked or proof.coverage != "met" or "lead" not in features(text):
        return proof
    led = [one for one in known.for_it if "lead" in features(one.claim)]
    most = max((*proof.evidence, *led), key=lambda one: people_in(one.claim), default=None)
    shown = people_in(most.claim) if most else 0
    if most is None or not shown or shown >= (1 if _is_least(text) else ENOUGH) * asked:
        return proof
    lack = say("{shown} people are shown; {asked} are asked.", shown=shown, asked=asked)
    evidence = tuple(dict.fromkeys((*proof.evidence[:2], most)))
    return replace(proof, coverage="partly", lack=lack, evidence=evidence)


def _is_least(text: str) -> bool:
    """Whether the number of people is one below which nobody is asked for: "ten or more"."""
    said = plain(text)
    found = _PEOPLE.search(said)
    near = said[max(0, found.start() - _NEAR) : found.end() + _NEAR] if found else ""
    return _LEAST.search(near) is not None
