"""Numbers as they are written in English, French and German, with how exact they claim to be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORDS = {
    word: number
    for number, words in {
        2: "two deux zwei", 3: "three trois drei", 4: "four quatre vier", 5: "five cinq fünf", 6: "six sechs",
        7: "seven sept sieben", 8: "eight huit acht", 9: "nine neuf neun", 10: "ten dix zehn", 11: "eleven onze elf",
        12: "twelve douze zwölf",
    }.items()
    for word in words.split()
}  # fmt: skip
_TIMES = {
    1e3: "thousand|mille|tausend|Tsd\\.?|k",
    1e6: "million|millions|Millionen?|Mio\\.?|mn|m|M",
    1e9: "billion|milliards?|Milliarden?|Mrd\\.?|bn",
    1e12: "trillion|Billionen?",
}
_TIMES_TEXT = "|".join(f"(?P<t{int(factor)}>{words})" for factor, words in _TIMES.items())
_AMOUNT = re.compile(
    r"(?P<near>\b(?P<over>more than|over|at least|upwards of|plus de|au moins|mehr als|über|mindestens)\s"
    r"|\b(?P<under>less than|fewer than|under|up to|moins de|jusqu[’']à|weniger als|unter|bis zu)\s"
    r"|\b(?P<about>about|around|some|approximately|roughly|nearly|almost|close to|environ|près de|quelque|presque"
    r"|rund|etwa|circa|ca\.|fast|knapp)\s)?"
    r"(?P<before>[€$£]|EUR|USD|GBP|CHF)?\s?"
    r"(?:(?P<digits>\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3})+(?!\d)|\d+)(?P<part>[.,]\d+)?(?P<plus>\+)?"
    rf"|(?<![\w-])(?P<word>{'|'.join(_WORDS)})\b)"
    rf"(?:\s?(?:{_TIMES_TEXT})(?!\w))?"
    r"\s?(?P<after>€|\$|£|%|(?:EUR|USD|GBP|CHF|euros?|dollars?|d[’']euros|de dollars|Euro|Prozent"
    r"|per cent|percent|pour cent)\b)?",
    re.IGNORECASE,
)
_SLACK, _LARGEST_SLACK = 0.025, 0.1
_CURRENCY = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "d'euros": "EUR", "$": "USD", "usd": "USD",
    "dollar": "USD", "dollars": "USD", "de dollars": "USD", "£": "GBP", "gbp": "GBP", "chf": "CHF",
}  # fmt: skip


@dataclass(frozen=True)
class Amount:
    """A number at `start` to `end`; what is meant lies between `low` and `high`. `unit`: a currency, "%" or ""."""

    low: float
    high: float
    unit: str
    start: int
    end: int

    def agrees(self, other: "Amount") -> bool:
        """Whether both can be true of one thing."""
        return self.low <= other.high and other.low <= self.high


def amounts(text: str) -> Iterator[Amount]:
    """Every number in the text, in order."""
    for match in _AMOUNT.finditer(text):
        value = _value(match)
        low, high = _bounds(match, value)
        yield Amount(low, high, _unit(match), match.start(), match.end())


def _value(match: re.Match[str]) -> float:
    if match["word"]:
        return float(_WORDS[match["word"].lower()])
    whole = float(re.sub(r"\D", "", match["digits"]))
    part = float("0." + match["part"][1:]) if match["part"] else 0.0
    factor = next((factor for factor in _TIMES if match[f"t{int(factor)}"]), 1.0)
    return (whole + part) * factor


def _bounds(match: re.Match[str], value: float) -> tuple[float, float]:
    if match["over"] or match["plus"]:
        return value, 1.3 * value
    if match["under"]:
        return 0.7 * value, value
    slack = _rounding(match, value)
    if match["about"]:
        slack = min(_LARGEST_SLACK * value, max(2 * slack, _SLACK * value))
    return value - slack, value + slack


def _rounding(match: re.Match[str], value: float) -> float:
    """Half of the last place that is written, for numbers that look rounded (1,200 may be 1,240)."""
    digits = re.sub(r"\D", "", match["digits"] or "")
    if match["part"] or match["word"] or len(digits) < 3 or not value:
        return 0.01 * value if match["part"] else 0.0
    zeros = len(digits) - len(digits.rstrip("0"))
    return 0.5 * 10**zeros * value / float(digits) if zeros else 0.0


def _unit(match: re.Match[str]) -> str:
    written = (match["before"] or match["after"] or "").lower().replace("’", "'")
    if written in ("%", "prozent", "per cent", "percent", "pour cent"):
        return "%"
    return _CURRENCY.get(written, "")
