"""Words as they are compared: small letters, no punctuation, numbers spelt out, fillers under one name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import inflect
from rapidfuzz.distance import Levenshtein

FILLER = "<filler>"
FILLERS = frozenset("um uh uhm umm uhh er erm ah hm hmm mm mmm euh heu äh ähm öh öhm hm".split())

_NUMBER = re.compile(r"\d+(?:[.,]\d{3})*(?:\.\d+)?")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\b")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|<filler>")
_ALIKE = {"okay": "ok", "mister": "mr", "doctor": "dr", "oclock": "o'clock"}

_spell = inflect.engine()


@dataclass(frozen=True)
class Compared:
    """Counts of one text against what should have been heard; words without fillers, then fillers."""

    words: int
    wrong: int
    heard: int
    fillers: int
    kept: int
    false: int


def compared(due: str, got: str) -> Compared:
    """Words wrong are substitutions, omissions and insertions among words that are no fillers."""
    asked, given = words_of(due), words_of(got)
    plain = [word for word in asked if word != FILLER]
    heard = [word for word in given if word != FILLER]
    kept = sum(
        asked[first:last].count(FILLER)
        for tag, first, last, _, _ in Levenshtein.opcodes(asked, given)
        if tag == "equal"
    )
    return Compared(
        words=len(plain),
        wrong=Levenshtein.distance(plain, heard),
        heard=len(given),
        fillers=asked.count(FILLER),
        kept=kept,
        false=given.count(FILLER) - kept,
    )


def words_of(text: str) -> list[str]:
    said = text.lower().replace("’", "'").replace("%", " percent ").replace("€", " euros ")
    said = _ORDINAL.sub(lambda found: f" {_ordinal(found[1])} ", said)
    said = _NUMBER.sub(lambda found: f" {_spelt(found.group())} ", said.replace("-", " "))
    found: Sequence[str] = _WORD.findall(said)
    return [FILLER if word in FILLERS else _ALIKE.get(word, word) for word in found]


def _ordinal(number: str) -> str:
    """15 is "fifteenth"."""
    return str(_spell.ordinal(_spell.number_to_words(number, andword=""))).replace("-", " ")


def _spelt(number: str) -> str:
    """A number as it is read aloud; 1813 as a year is, in two pairs."""
    whole = number.replace(",", "")
    if re.fullmatch(r"1[1-9]\d\d|20[1-9]\d", number) and not whole.endswith("00"):
        return f"{_spelt(whole[:2])} {_spelt(whole[2:])}"
    return str(_spell.number_to_words(whole, andword="")).replace("-", " ").replace(",", "")
