"""Times of day named in a text, alone or as a range."""

import functools
import re
from dataclasses import dataclass, replace
from datetime import time

from secondround.preparation.panel.moments.spoken import spoken_in

_CLOCK = (
    r"(?P<h{n}>[01]?\d|2[0-4])(?:"
    r"(?:[:.](?P<m{n}>[0-5]\d))?\s?(?P<ap{n}>[ap]\.?m\b\.?)"
    r"|\s?(?P<fr{n}>h(?:eures?\b|rs?\b)?)\s?(?P<fm{n}>[0-5]\d)?(?![a-zà-ÿ\d])"
    r"|(?:[:.](?P<um{n}>[0-5]\d))?\s?(?P<uhr{n}>uhr)\b(?:\s(?P<uu{n}>[0-5]\d)\b)?"
    r"|(?P<colon{n}>:)(?P<cm{n}>[0-5]\d)(?![:\d])"
    r"|(?P<dot{n}>\.)(?P<dm{n}>[0-5]\d)(?![.\d%])"
    r"|\s?(?P<oclock{n}>o.clock)"
    r"|(?P<bare{n}>)(?![\d:.,/]*\d)"
    r")"
)
_WORDS = {"noon": 12, "midday": 12, "midi": 12, "mittag": 12, "mittags": 12}
_ENDS = re.compile(
    r"\s*(?:$|[,.;:!?)\x00]|(?:on|or|ou|oder|in the|this|next|tomorrow|today)\b|[-–—]\s)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s*(?:[-–—]|to|until|till|à|jusqu.à|bis)\s*(?:(?:about|around|um|etwa|vers)\s*)?",
    re.IGNORECASE,
)
_BEFORE = r"(?:at|à|um|from|de|von|between|entre|zwischen|ab|dès|a partir de|à partir de)"


@dataclass(frozen=True)
class Times:
    """The time or range at `text[start:end]`. `guessed` when morning or afternoon is not said ("at 2")."""

    start: int
    end: int
    begins: time
    ends: time | None = None
    guessed: bool = False


@dataclass(frozen=True)
class _Clock:
    hour: int
    minute: int
    half: str
    form: str


def times_in(text: str, taken: tuple[tuple[int, int], ...] = ()) -> tuple[Times, ...]:
    """Every time of day in the text, in order; spans in `taken` (dates) are not looked at.

    Ranges come as one. Hours without minutes or a mark count only after "at", "à", "um" …, and lengths
    ("1h30", "2 hours") do not.
    """
    text = _masked(text, taken)
    found = [Times(one.start, one.end, one.at, None, one.guessed) for one in spoken_in(text)]
    text = _masked(text, tuple((one.start, one.end) for one in found))
    for match in _form().finditer(text):
        times = _read(match, text)
        if times:
            found.append(times)
    return _joined(text, sorted(found, key=lambda one: one.start))


def _joined(text: str, found: list[Times]) -> tuple[Times, ...]:
    """A time in words and the one behind "to" as one range ("de midi et quart à 13 h")."""
    joined: list[Times] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and not last.ends and not one.ends and last.begins < one.begins:
            between = text[last.end : one.start]
            if _TO.fullmatch(between):
                joined[-1] = replace(last, end=one.end, ends=one.begins)
                continue
        joined.append(one)
    return tuple(joined)


@functools.cache
def _form() -> re.Pattern[str]:
    one, other = _CLOCK.replace("{n}", "1"), _CLOCK.replace("{n}", "2")
    words = "|".join(_WORDS)
    return re.compile(
        rf"(?:\b(?P<before>{_BEFORE})\s+)?(?:(?<![\d.,:/€$£+-])(?:{one})|\b(?P<word>{words})\b)"
        rf"(?:\s*(?:(?:s|c)\.\s?t\.\s*)?(?P<to>-|–|—|to\b|until\b|till\b|à\b|jusqu.à\b|bis\b|and\b|et\b|und\b)"
        rf"(?:\s*(?:(?:um|à|about|around|environ|vers|etwa|circa)\b|(?:ca|approx|env)\.?))?\s*{other})?",
        re.IGNORECASE,
    )


def _read(match: re.Match[str], text: str) -> Times | None:
    if match["word"]:
        return Times(*_span(match), time(12, 0))
    first, second = _clock(match, "1"), _clock(match, "2") if match["to"] else None
    start, end = _span(match)
    if second and not _joins(match, first, second):
        end, second = match.end(_last_group(match)), None
    if second:
        return _range(start, end, first, second)
    if not _stands_alone(first, match, text):
        return None
    moment, guessed = _settled(first)
    return Times(start, end, moment, None, guessed) if moment else None


def _span(match: re.Match[str]) -> tuple[int, int]:
    inner = match.start("word") if match["word"] else match.start("h1")
    return inner, match.end()


def _clock(match: re.Match[str], n: str) -> _Clock | None:
    if match[f"h{n}"] is None:
        return None
    part = match.groupdict()
    minutes = next(
        (part[f"{m}{n}"] for m in ("m", "fm", "um", "uu", "cm", "dm") if part[f"{m}{n}"]), "0"
    )
    forms = ("ap", "fr", "uhr", "colon", "dot", "oclock")
    form = next((form for form in forms if part[f"{form}{n}"] is not None), "bare")
    half = (part[f"ap{n}"] or "")[:1].lower()
    return _Clock(int(part[f"h{n}"]), int(minutes), half, form)


def _last_group(match: re.Match[str]) -> str:
    return max(
        (name for name in match.groupdict() if name.endswith("1") and match[name]), key=match.end
    )


def _joins(match: re.Match[str], first: _Clock | None, second: _Clock | None) -> bool:
    """Whether two clocks are one range: marked as times, and "and" only after "between"."""
    if first is None or second is None:
        return False
    before = (match["before"] or "").lower()
    word = match["to"].lower()
    if word in ("and", "et", "und") and before not in ("between", "entre", "zwischen"):
        return False
    if second.form == "bare" and not (before and first.form not in ("bare", "dot")):
        return False
    return not (first.form == "bare" and second.form in ("dot", "bare"))


def _range(start: int, end: int, first: _Clock | None, second: _Clock) -> Times | None:
    if first is None:
        return None
    if second.half and not first.half and first.hour <= 12:
        # "11-12:30 pm" begins in the morning, "2-3 pm" does not.
        half = second.half if first.hour % 12 <= second.hour % 12 else "a"
        first = _Clock(first.hour, first.minute, half, first.form)
    begins, guessed = _settled(first)
    ends, _ = _settled(_Clock(second.hour, second.minute, second.half, second.form))
    if begins is None or ends is None or ends <= begins:
        return Times(start, end, begins, None, guessed) if begins else None
    return Times(start, end, begins, ends, guessed)


def _stands_alone(clock: _Clock | None, match: re.Match[str], text: str) -> bool:
    """Whether one clock without a partner is a time: a bare number needs "at", "1h30" may be a length."""
    if clock is None:
        return False
    word = (match["before"] or "").lower()
    if clock.form == "bare":
        return word in ("at", "um") and bool(_ENDS.match(text, match.end("h1")))
    if clock.form == "dot":
        return bool(word)
    if clock.form == "fr":
        return clock.hour >= 7 or word == "à"
    return True


def _settled(clock: _Clock | None) -> tuple[time | None, bool]:
    """The time of day; half of the day guessed (working hours) where only English leaves it out."""
    if clock is None or clock.hour > 23:
        return None, False
    hour, guessed = clock.hour, False
    if clock.half == "p" and hour < 12:
        hour += 12
    elif clock.half == "a" and hour == 12:
        hour = 0
    elif not clock.half and 1 <= hour <= 6 and clock.form not in ("fr", "uhr"):
        hour, guessed = hour + 12, True
    return time(hour, clock.minute), guessed


def _masked(text: str, taken: tuple[tuple[int, int], ...]) -> str:
    for start, end in taken:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text
