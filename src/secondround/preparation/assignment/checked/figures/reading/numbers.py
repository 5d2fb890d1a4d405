"""Numbers as they are written in English, French and German, with their unit and how exact they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from secondround.preparation.assignment.checked.figures.words import listed, pattern

_SPACES = "\u00a0\u202f\u2009 "
_DIGITS = re.compile(
    rf"(?<![\w.,’'/+#-])(?<![A-Za-z]-)[-+−±]?(?P<digits>\d{{1,3}}(?:['’{_SPACES}]\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)"
    r"|\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)?)"
    r"(?![\d/])(?![.,’':]\d)"
)
_ANY = re.compile(r"\d")
_NEAR = 24
_UNITS = {"points": "pp", "percent": "%"}
MANY_HOURS = 1_000.0
"""Hours from which on they are counted, and measure no time."""

ABOUT, MOST_ABOUT = 0.05, 0.08
"""Share by which a figure said as "about" may be off; and that by which a rounder one may ("about 7" for 7.4)."""


@dataclass(frozen=True)
class Number:
    """`text[start:end]` as a value with its unit: a currency code, "%", "pp", "min" or "" for what is counted.

    Hours and minutes are told in minutes, however they are written ("5 h 40 min").

    The written form allows for `slack` to either side: half of its last place, more where it is said as "about".
    `bound` is 1 for "more than", -1 for "at most", else 0. `span` marks one end of a range or of "from … to …".
    """

    value: float
    unit: str
    start: int
    end: int
    slack: float
    is_rough: bool = False
    bound: int = 0
    span: bool = False
    is_scaled: bool = False

    def agrees(self, other: "Number") -> bool:
        """Whether both can be one figure, written twice."""
        if self.unit != other.unit:
            return False
        if self.bound or other.bound:
            return self.may_be(other.value) and other.may_be(self.value)
        return abs(self.value - other.value) <= max(self.slack, other.slack) + 1e-9

    def may_be(self, value: float) -> bool:
        """Whether "more than" or "at most" holds of a value."""
        if self.bound:
            return (value - self.value) * self.bound >= -self.slack
        return True


def numbers_in(text: str, language: str) -> Iterator[Number]:
    """Every number that measures or counts; not dates, times, years, page and list numbers, standards, versions."""
    masked = masked_in(text)
    if not _ANY.search(masked):
        return
    for match in pattern("duration").finditer(masked):
        yield _lasting(masked, match)
    masked = pattern("duration").sub(lambda found: "_" * len(found[0]), masked)
    for match in _DIGITS.finditer(masked):
        number = _number(masked, match, language)
        if number:
            yield number


@lru_cache(maxsize=5_000)
def masked_in(text: str) -> str:
    """The text with what is no figure blotted out, place by place."""
    if not _ANY.search(text):
        return text
    lasting = [found.span() for found in pattern("duration").finditer(text)]
    for each in ("web", "date", "time", "reference", "numbering"):
        text = pattern(each).sub(lambda found: _blotted(found, lasting), text)
    return text


def _blotted(found: re.Match[str], lasting: Sequence[tuple[int, int]]) -> str:
    """The "h 40" of "5 h 40 min" is no date."""
    if any(start <= found.start() and found.end() <= end for start, end in lasting):
        return found[0]
    return "_" * len(found[0])


def years_in(text: str) -> frozenset[int]:
    """The calendar years a text names, and "2024/25" as both."""
    found: set[int] = set()
    for match in re.finditer(
        r"(?<!\d)((?:19|20)\d\d)(?:\s?[/–-]\s?(\d\d)(?!\d))?(?!\d|[.,]\d)", text
    ):
        year = int(match[1])
        found.add(year)
        if match[2] and int(match[2]) == (year + 1) % 100:
            found.add(year + 1)
    return frozenset(found)


def unit_in(head: str) -> str:
    """The currency a column says it is in, or minutes: "Amount (CHF)", "Minutes"; empty where it says none."""
    if pattern("of_minutes").fullmatch(head.strip()):
        return "min"
    found = pattern("currency_alone").search(head)
    return _currency(found["currency"]) if found else ""


def counted_in(number: Number, head: str) -> Number:
    """The number of a cell in the unit and the size that its column is headed by ("Mio. Euro", "£ thousands"); hours
    as minutes."""
    if number.unit or number.is_scaled:
        return number
    size, unit = 1.0, unit_in(head)
    if pattern("in_hours").search(head) and number.value < MANY_HOURS:
        size, unit = 60.0, "min"
    elif found := pattern("in_sizes").search(head):
        unit = _currency(found["currency"] or found["currency2"])
        size = next(
            float(name) for name in ("1e3", "1e6", "1e9") if found[f"s{name}"] or found[f"t{name}"]
        )
    slack = number.slack or (0.5 if size > 60 else 0.0)
    is_scaled = size > 60
    return replace(
        number, value=size * number.value, unit=unit, slack=size * slack, is_scaled=is_scaled
    )


def _number(text: str, match: re.Match[str], language: str) -> Number | None:
    before = text[max(0, match.start() - _NEAR) : match.start()]
    scale, unit, end = _behind(text, match.end())
    currency = pattern("currency_before").search(before)
    start = match.start() - (len(before) - currency.start()) if currency else match.start()
    if currency and unit in ("", "%"):
        unit = _currency(currency["currency"])
    if not unit and scale == 1 and _is_year(match["digits"]):
        return None
    value = value_of(match["digits"], language, unit)
    if scale != 1 and not unit and match["digits"].endswith("000"):
        return None
    rough, bound = _hedge(text[max(0, start - _NEAR) : start])
    slack = 0.5 * _last_place(match["digits"], value) * scale
    number = Number(
        value=value * scale,
        unit=unit,
        start=start,
        end=end,
        slack=max(slack, _rough_slack(match["digits"], value) * scale) if rough else slack,
        is_rough=rough,
        bound=bound or (1 if re.match(r"\s?\+(?!\d)", text[end:]) else 0),
        span=_is_end_of_range(text, start, end),
        is_scaled=scale != 1,
    )
    return timed(number, text)


def value_of(digits: str, language: str, unit: str = "") -> float:
    """What the digits are worth; "1.250" is a thousand and more in German and French, and not in English."""
    plain = re.sub(rf"['’{_SPACES}]", "", digits)
    for mark, other in ((".", ","), (",", ".")):
        grouped = rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+(?:{re.escape(other)}\d+)?"
        if not re.fullmatch(grouped, plain):
            continue
        sure = plain.count(mark) > 1 or other in plain
        ours = (mark == ",") == (language == "en")
        if sure or (ours and not plain.startswith("0")) or (mark == "," and unit not in ("%", "")):
            return float(plain.replace(mark, "").replace(other, "."))
    return float(plain.replace(",", "."))


def exact(shown: Number | None, value: float | None) -> Number | None:
    """The number of a cell as the file holds it, where that is what it shows."""
    if shown is None or value is None:
        return shown
    scaled = value * 100 if shown.unit == "%" else value
    near = abs(scaled - shown.value) <= max(shown.slack, 0.5)
    # "24,000" may be written the way of another language than the file's.
    grouped = abs(scaled - 1000 * shown.value) <= 0.5
    if grouped:
        return replace(shown, value=scaled, slack=0.005)
    return replace(shown, value=scaled, slack=0.005) if near else shown


def _last_place(digits: str, value: float) -> float:
    """The worth of the last place that is written: 0.1 of "4.2"; a whole number is meant as it stands."""
    if value == int(value) and not re.search(r"[.,]\d{1,2}$", digits):
        return 0.0
    part = re.search(r"[.,](\d+)$", digits)
    return float(10 ** -len(part[1])) if part else 0.0


def _rough_slack(digits: str, value: float) -> float:
    """What "about" allows: half of the last place that is no nought, within `MOST_ABOUT`, and `ABOUT` at least."""
    plain = re.sub(r"\D", "", digits)
    noughts = len(plain) - len(plain.rstrip("0"))
    whole = 0.5 * 10.0**noughts if value == int(value) else 0.0
    return max(ABOUT * value, min(whole, MOST_ABOUT * value))


def _behind(text: str, end: int) -> tuple[float, str, int]:
    """The scale and unit that follow, and where they end."""
    scale = 1.0
    found = pattern("scale").match(text, end)
    if found:
        scale = next(float(size) for size, words in _scales() if words.fullmatch(found["scale"]))
        end = found.end()
    if found := pattern("permille").match(text, end):
        return 0.1, "%", found.end()
    for name in ("points", "percent", "currency_after"):
        match = pattern(name).match(text, end)
        if match:
            unit = _UNITS.get(name) or _currency(match["currency"])
            return scale, unit, match.end()
    return scale, "", end


def _lasting(text: str, match: re.Match[str]) -> Number:
    """Hours and minutes together."""
    rough, bound = _hedge(text[max(0, match.start() - _NEAR) : match.start()])
    value = 60.0 * int(match["hours"]) + int(match["minutes"])
    return Number(
        value=value,
        unit="min",
        start=match.start(),
        end=match.end(),
        slack=ABOUT * value if rough else 0.0,
        is_rough=rough,
        bound=bound,
        span=_is_end_of_range(text, match.start(), match.end()),
    )


def worded(text: str, start: int, end: int, value: int) -> Number:
    """A number in words, with the unit of time that follows; "from seven to three" are ends of a range."""
    is_end = pattern("from_here").search(text[:start]) or pattern("to_there").match(text[end:])
    return timed(Number(float(value), "", start, end, 0.0, span=bool(is_end)), text)


def timed(number: Number, text: str) -> Number:
    """What is followed by a unit of time below a day, in minutes."""
    for name, size in (("of_minutes", 1.0), ("of_hours", 60.0)):
        is_counted = bool(number.unit) or (size > 1 and number.value >= MANY_HOURS)
        found = None if is_counted else pattern(name).match(text, number.end)
        if found:
            return replace(
                number,
                value=number.value * size,
                unit="min",
                end=found.end(),
                slack=number.slack * size,
            )
    return number


def _is_year(digits: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", digits))


def _hedge(before: str) -> tuple[bool, int]:
    if pattern("over").search(before):
        return False, 1
    if pattern("under").search(before):
        return False, -1
    return bool(pattern("about").search(before)), 0


def _is_end_of_range(text: str, start: int, end: int) -> bool:
    return bool(
        re.match(
            r"\s?(?:[-–—/]|to|à|bis|auf|and|et|und|→|->|⇒)\s?(?:[A-Z]{3}\s|[€$£]\s?)?\d", text[end:]
        )
        or re.search(
            r"\d\S{0,3}(?:\s\w+)?\s?(?:[-–—/]|\bto|\bà|\bbis|\bauf|\band|\bet|\bund|→|->|⇒)\s?$",
            text[max(0, start - _NEAR) : start],
        )
        or re.search(
            r"\b(?:between|entre|zwischen)\s$", text[max(0, start - _NEAR) : start], re.IGNORECASE
        )
    )


def _currency(words: str) -> str:
    said = words.casefold().rstrip(".").replace("’", "'")
    return next(code for code, names in listed("currencies").items() if said in names)


@cache
def _scales() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((size, re.compile(words)) for size, words in listed("scales").items())
