"""Whole numbers written in words: "twenty-four", "cent vingt", "dreihundertvierundzwanzig"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from secondround.preparation.assignment.checked.figures.words import listed

_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety".split(),
    "fr": "vingt trente quarante cinquante soixante".split(),
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(),
}
_ONES = {
    "en": "one two three four five six seven eight nine".split(),
    "fr": "et-un deux trois quatre cinq six sept huit neuf".split(),
    "de": "ein zwei drei vier fünf sechs sieben acht neun".split(),
}
_TEENS = {
    "en": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
    "fr": "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(),
    "de": "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(),
}


def numerals_in(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each number in words from two to 999, with its value; the longest reading of what stands together."""
    for match in _any().finditer(text):
        hundreds = match["hundreds"]
        times = numerals().get(_plain(match["times"] or ""), 1)
        rest = match["rest"] if hundreds else match["small"]
        yield match, (100 * times if hundreds else 0) + numerals().get(_plain(rest or ""), 0)


@cache
def numerals() -> Mapping[str, int]:
    """Every such number below a hundred of the three languages, in small letters, parted by hyphens."""
    found = {_plain(word): int(value) for word, value in listed("in_words").items()}
    for language in ("en", "fr", "de"):
        for at, teen in enumerate(_TEENS[language]):
            found[teen] = 10 + at
        for at, ten in enumerate(_TENS[language]):
            found[ten] = 10 * (at + 2)
            for one, word in enumerate(_ONES[language], 1):
                joined = f"{word}und{ten}" if language == "de" else f"{ten}-{word}"
                found[joined] = 10 * (at + 2) + one
    for at, teen in enumerate(_TEENS["fr"]):
        found[f"soixante-{teen}"] = 70 + at
        found[f"quatre-vingt-{teen}"] = 90 + at
    for one, word in enumerate(_ONES["fr"][1:], 2):
        found[f"quatre-vingt-{word}"] = 80 + one
    found |= {"quatre-vingts": 80, "soixante-et-onze": 71}
    found |= {word.replace("ß", "ss"): value for word, value in found.items()}
    return {word: value for word, value in found.items() if value > 1}


def _plain(word: str) -> str:
    return re.sub(r"[\s\u2010-]+", "-", word.casefold())


@cache
def _any() -> re.Pattern[str]:
    words = sorted(numerals(), key=len, reverse=True)
    small = "|".join(re.escape(word).replace(r"\-", r"[\s\u2010-]") for word in words)
    ones = "|".join(word for language in _ONES.values() for word in language)
    hundreds = rf"(?:(?P<times>{ones}|a)[\s\u2010-]?)?(?P<hundreds>hundred|cents?|hundert)"
    rest = rf"(?:[\s\u2010-]?(?:and\s|und)?(?P<rest>{small}))?"
    return re.compile(
        rf"(?<![\w-])(?<!per )(?<!pour )(?<!\d )(?:{hundreds}{rest}|(?P<small>{small}))(?![\w-])",
        re.IGNORECASE,
    )
