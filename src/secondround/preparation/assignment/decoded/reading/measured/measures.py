"""The words of `numbers.toml`: numbers, measures and bounds."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from secondround.preparation.assignment.decoded.model import Measure

MEASURES: tuple[Measure, ...] = ("minutes", "slides", "pages", "sheets", "words")


@cache
def quantity(of: Measure) -> re.Pattern[str]:
    """ "8 to 10 slides", "une quinzaine de minutes", "zwei- bis dreiseitig" as groups low, high, about, span."""
    figure = r"\d{1,2}(?:[.,  ]\d{3})+|\d{1,5}"
    words = _number_words()
    number = rf"(?:{figure}|{words})"
    about = "|".join(map(re.escape, raw()["about_numbers"]))
    unit = raw()["units"][of]
    span = "|".join(map(re.escape, raw()["spans"])).replace("'", "['’]")
    whole = rf"|(?<!\w)(?P<span>{span})(?!\w)" if of == "minutes" else "(?P<span>(?!))?"
    between = r"\s?(?:-|–|—|to|à|bis|and|et|und|ou|or|oder)\s?"
    return re.compile(
        rf"(?<![\w.,/-])(?:(?P<low>{number})(?:-?{between}))?(?:(?P<high>{number})|(?P<about>{about})(?: de| d['’])?)"
        rf"(?:[\s-]*(?:{unit})|(?:[\s-]+(?:short |written |printed |full |a4[- ]))(?:{unit}))(?!\w){whole}",
        re.IGNORECASE,
    )


@cache
def behind_unit(of: Measure) -> re.Pattern[str]:
    """ "slides (max. 6)", "Folien: höchstens 6", "slides are optional, five at the very most" as group high."""
    words = _number_words()
    number = rf"(?P<high>\d{{1,5}}|{words})(?![\w.,]*\s?(?:%|[a-zà-ÿ]*(?:minut|seit|page|slide|folie|wor|mot)))"
    most, unit = bound("most").pattern, raw()["units"][of]
    return re.compile(
        rf"(?<!\w)(?:{unit})\s?(?:[^.;:(\d]{{0,25}},\s|[(:]\s?|,\s)(?P<bounded>{most}\s)?{number}(?(bounded)|\s?{most})",
        re.IGNORECASE,
    )


@cache
def least_before() -> re.Pattern[str]:
    """ "at least eight and at most" before a quantity, as group low."""
    number = rf"\d{{1,5}}|{_number_words()}"
    return re.compile(
        rf"{bound('least').pattern}\s(?P<low>{number})\s(?:\w+\s)?(?:and|but|et|mais|und|aber)\s"
        rf"{bound('most').pattern}\W*$",
        re.IGNORECASE,
    )


@cache
def bound(name: str) -> re.Pattern[str]:
    """One list of the bounds, as whole words, without regard to case."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(raw()['bounds'][name])})(?!\w)", re.IGNORECASE)


def number_of(text: str) -> int | None:
    """A number in figures or words: "1,500", "1 500", "fifteen", "quinzaine"."""
    digits = re.sub(r"[.,  ](?=\d{3}\b)", "", text)
    if digits.isdecimal():
        return int(digits)
    known: dict[str, int] = raw()["numbers"] | raw()["about_numbers"] | raw()["spans"]
    return known.get(text.lower().replace("’", "'"))


@cache
def raw() -> dict[str, Any]:
    """The file as it is."""
    return tomllib.loads(files(__package__).joinpath("numbers.toml").read_text("utf-8"))


def _number_words() -> str:
    """Numbers in words as alternatives, the longest first: "twenty-five" before "twenty"."""
    return "|".join(sorted(map(re.escape, raw()["numbers"]), key=len, reverse=True))
