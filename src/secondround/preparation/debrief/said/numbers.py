"""Numbers in running text, in digits and in words, for English, French and German."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import pairwise, zip_longest
from typing import Any

LONGEST = 7
"""Words of the longest number below a thousand ("neuf cent quatre vingt dix sept" has six)."""

YEARS = range(1950, 2041)

_TOKEN = re.compile(
    r"\d{1,3}(?:[.,'’\u202f\u00a0 ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?|[^\W\d_]+"
)
_HEDGE_ROOM = 16
_ROUND = (100, 1000)
_AND_A_HALF = (("et", "demi"), ("and", "a", "half"))


@dataclass(frozen=True)
class Number:
    """`text[start:end]` as a value. `rough` is a number said as "about"; `article` may be no number
    ("a", "un"); `year` looks like a calendar year."""

    value: float
    start: int
    end: int
    rough: bool = False
    article: bool = False

    @property
    def year(self) -> bool:
        return self.value in YEARS and not self.rough


def numbers_in(text: str) -> tuple[Number, ...]:
    """The numbers of a text, in order, not overlapping."""
    tokens = list(_TOKEN.finditer(text))
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        number, used = _number(tokens, at)
        if number is None:
            at += 1
            continue
        found.append(replace(number, rough=number.rough or _is_hedged(text, number)))
        at += used
    return tuple(_spoken_years(found, text))


def _number(tokens: list[re.Match[str]], at: int) -> tuple[Number | None, int]:
    first = tokens[at].group()
    if first[0].isdecimal():
        digits = Number(_digits(first), tokens[at].start(), tokens[at].end())
        return _multiplied(digits, tokens, at, 1)
    spoken, used = _words(tokens, at)
    if spoken is None:
        return None, 1
    if spoken.value in _ROUND:
        spoken, used = _added(spoken, tokens, at, used)
    spoken, used = _with_decimals(spoken, tokens, at, used)
    if spoken.value < _ROUND[0] and not spoken.article:
        spoken, used = _halved(spoken, 1.0, tokens, at, used)
    return _multiplied(spoken, tokens, at, used)


def _with_decimals(
    number: Number, tokens: list[re.Match[str]], at: int, used: int
) -> tuple[Number, int]:
    """The number with what "point", "Komma" or "virgule" adds: "one point nine"."""
    mark = at + used
    if mark + 1 >= len(tokens) or tokens[mark].group().lower() not in ("point", "komma", "virgule"):
        return number, used
    tail, size = _words(tokens, mark + 1)
    if tail is None or tail.value >= 100 or _is_apart(tokens[mark - 1 : mark + 2]):
        return number, used
    value = float(f"{number.value:.0f}.{tail.value:.0f}")
    return replace(number, value=value, end=tail.end, article=False), used + 1 + size


def _words(tokens: list[re.Match[str]], at: int) -> tuple[Number | None, int]:
    table = _table()
    for size in range(min(LONGEST, len(tokens) - at), 0, -1):
        run = tokens[at : at + size]
        known = table.get(" ".join(token.group().lower() for token in run))
        if known and not _is_apart(run):
            value, rough, article = known
            return Number(value, run[0].start(), run[-1].end(), rough, article), size
    compound = _german(tokens[at].group().lower())
    if compound is not None:
        return Number(compound, tokens[at].start(), tokens[at].end()), 1
    return None, 1


def _is_apart(run: list[re.Match[str]]) -> bool:
    """Whether a comma or full stop stands between the words."""
    gaps = (one.string[one.end() : after.start()] for one, after in pairwise(run))
    return any(gap.strip(" -\u00a0\u202f") for gap in gaps)


def _multiplied(
    number: Number, tokens: list[re.Match[str]], at: int, used: int
) -> tuple[Number | None, int]:
    """The number with "thousand", "k", "Mio." after it, and with what is added to that."""
    times = _raw()["times"]
    while at + used < len(tokens) and not _is_apart(tokens[at + used - 1 : at + used + 1]):
        word = tokens[at + used]
        factor = times.get(word.group().lower().rstrip("."))
        if factor is None or (word.group() == "m" and word.start() > number.end):
            break
        number = replace(number, value=number.value * factor, end=word.end(), article=False)
        used += 1
        number, used = _added(number, tokens, at, used)
        number, used = _halved(number, factor, tokens, at, used)
    return number, used


def _halved(
    number: Number, factor: float, tokens: list[re.Match[str]], at: int, used: int
) -> tuple[Number, int]:
    """The number with half of its multiplier added: "un million et demi", "a million and a half"."""
    for half in _AND_A_HALF:
        run = tokens[at + used : at + used + len(half)]
        if tuple(token.group().lower() for token in run) == half:
            value = number.value + factor / 2
            return replace(number, value=value, end=run[-1].end()), used + len(half)
    return number, used


def _added(number: Number, tokens: list[re.Match[str]], at: int, used: int) -> tuple[Number, int]:
    start = at + used
    if start < len(tokens) and tokens[start].group().lower() in ("and", "et"):
        start += 1
    if start >= len(tokens) or _is_apart(tokens[at + used - 1 : start + 1]):
        return number, used
    more, size = _words(tokens, start)
    if more is None or more.article or more.value >= number.value or more.value != int(more.value):
        return number, used
    joined = replace(number, value=number.value + more.value, end=more.end)
    return joined, start - at + size


def _digits(text: str) -> float:
    bare = re.sub(r"['’\s]", "", text)
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", bare):
        return float(re.sub(r"[.,]", "", bare))
    head, mark, tail = bare.replace(",", ".").rpartition(".")
    return float(head.replace(".", "") + mark + tail)


def _is_hedged(text: str, number: Number) -> bool:
    before = text[max(0, number.start - _HEDGE_ROOM) : number.start].lower()
    after = text[number.end :].lower()
    return bool(_hedge().search(before)) or after.startswith(("+", " or so", " oder so", " plus"))


def _spoken_years(found: list[Number], text: str) -> Iterator[Number]:
    """The numbers, "twenty nineteen" and "nineteen ninety-eight" as one year."""
    skip = False
    for one, after in zip_longest(found, found[1:]):
        if skip:
            skip = False
        elif after and _is_spoken_year(one, after, text):
            yield Number(one.value * 100 + after.value, one.start, after.end)
            skip = True
        else:
            yield one


def _is_spoken_year(one: Number, after: Number, text: str) -> bool:
    words = text[one.start : after.end]
    close = not text[one.end : after.start].strip(" -") and not any(c.isdigit() for c in words)
    return close and one.value in (19, 20) and 9 < after.value < 100 and not one.article


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s(,])(?:{_raw()['hedges']})[\s(]*$|~\s*$|≈\s*$")


@cache
def _table() -> dict[str, tuple[float, bool, bool]]:
    """Words, joined by single spaces, to value, roughness and whether it may be an article."""
    raw = _raw()
    table: dict[str, tuple[float, bool, bool]] = {}
    for language in ("en", "fr", "de"):
        for words, value in _below_a_thousand(language, raw[language]):
            table.setdefault(words, (float(value), False, False))
    for words in ("mille", "hundert", "cent", "tausend"):
        table[words] = (1000.0 if words in ("mille", "tausend") else 100.0, False, False)
    table |= {words: (float(v), True, False) for words, v in raw["about"].items()}
    table |= {words: (float(v), False, False) for words, v in raw["exact"].items()}
    return table | dict.fromkeys(raw["single"]["words"].split(), (1.0, False, True))


def _below_a_thousand(language: str, words: dict[str, str]) -> Iterator[tuple[str, int]]:
    units, tens = words["units"].split(), words["tens"].split()
    small = dict(_below_a_hundred(language, units, tens))
    yield from small.items()
    for count in range(1, 10):
        heads = [f"{units[count]} {words['hundred']}"]
        if language == "de":
            stem = "ein" if count == 1 else units[count]
            heads = [stem + words["hundred"]]
        if language == "fr" and count == 1:
            heads = [words["hundred"]]
        for head in heads:
            yield head, count * 100
            yield head + "s", count * 100
            for tail, value in small.items():
                glue = {"en": " and ", "fr": " ", "de": ""}[language]
                yield head + glue + tail, count * 100 + value
                yield f"{head} {tail}", count * 100 + value


def _below_a_hundred(language: str, units: list[str], tens: list[str]) -> Iterator[tuple[str, int]]:
    for value, word in enumerate(units):
        yield word.replace("-", " "), value
    for ten, word in enumerate(tens, 1):
        plain = word.replace("-", " ")
        yield plain, ten * 10
        if language == "fr" and ten == 8:
            yield plain + "s", 80
        top = 20 if language == "fr" and ten in (6, 8) else 10
        for unit in range(1, top):
            if ten > 1:
                yield from ((one, ten * 10 + unit) for one in _joined(language, plain, unit, units))


def _joined(language: str, ten: str, unit: int, units: list[str]) -> tuple[str, ...]:
    word = units[unit].replace("-", " ")
    if language == "de":
        return (("ein" if unit == 1 else word) + "und" + ten,)
    if language == "fr":
        return (f"{ten} et {word}", f"{ten} {word}")
    return (f"{ten} {word}",)


def _german(word: str) -> float | None:
    """Compounds with "tausend"; None for anything else."""
    head, mark, tail = word.partition("tausend")
    if not mark or not (head or tail):
        return None
    table = _table()
    first = table.get({"ein": "eins"}.get(head, head), (1.0,)) if head else (1.0,)
    rest = table.get(tail.removeprefix("und"), None) if tail else (0.0,)
    known = (not head or head == "ein" or head in table) and rest is not None
    return first[0] * 1000 + rest[0] if known and rest else None


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("numbers.toml").read_text(encoding="utf-8"))
