"""A text as one reads it out, and no more of it than anyone would listen to."""

import datetime as dt
import json
import re
import unicodedata
from functools import cache
from importlib.resources import files

from babel.dates import format_date

from secondround.foundation.errors import Refused

MOST = 1200
"""Characters that are said: about eighty seconds."""

LONGEST_WORD = 40
LONGEST_FIGURE = 12
"""Characters of one word, digits of one figure; the rest of it is no language."""

_MARKS = re.compile(r"[\[\]{}<>|*_#~^`\\]+")
"""What a speaking program could take for its own commands, and nobody pronounces."""
_ADDRESS = re.compile(r"https?://(?:www\.)?([^\s/?#]+)\S*", re.IGNORECASE)
_DAY = re.compile(r"(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d/-])")
_ISO_DAY = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_AMOUNT = re.compile(
    r"([€$£])\s?(\d(?:[\d.,]{0,15}\d)?)(\s?[kKmM]\b|\s(?:thousand|million|billion)\b)?"
    r"|(\d(?:[\d.,\s]{0,15}\d)?)(\s?[kKmM])?\s?([€$£])"
)
_FIGURE = re.compile(rf"\d{{{LONGEST_FIGURE + 1},}}")


def readable(text: str, language: str) -> str:
    """One line without marks, addresses cut to their host, dates, amounts and abbreviations in words.

    At most `MOST` characters, to the end of a sentence or word. Raises `Refused` where no letter or digit is left.
    """
    line = _MARKS.sub(" ", _printable(text[: 4 * MOST]))
    line = _ADDRESS.sub(lambda found: found[1], line)
    line = _FIGURE.sub(lambda found: " ".join(found[0][:LONGEST_FIGURE]), line)
    line = _in_words(line, language)
    line = " ".join(word[:LONGEST_WORD] for word in line.split())
    if not any(letter.isalnum() for letter in line):
        raise Refused("there is nothing to say in this text", "Write a sentence to be said.")
    return _cut(line)


def _printable(text: str) -> str:
    """Compatibility forms made plain; control characters, symbols of pictures and the like become spaces."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(
        letter if unicodedata.category(letter) not in {"Cc", "Cf", "Cn", "Co", "Cs", "So"} else " "
        for letter in plain
    )


def _in_words(line: str, language: str) -> str:
    words = _words(language)
    line = _DAY.sub(lambda found: _day(found[0], found[4], found[3], found[1], language), line)
    line = _ISO_DAY.sub(lambda found: _day(found[0], found[1], found[2], found[3], language), line)
    line = _AMOUNT.sub(lambda found: _amount(found, words), line)
    line = re.sub(r"(?<=\d)\s?%", f" {words['%']}", line)
    for short, full in words.items():
        if short[0].isalpha():
            line = re.sub(rf"(?<![\w.]){re.escape(short)}(?!\w)", full, line)
    return line


def _day(written: str, year: str, month: str, day: str, language: str) -> str:
    """Day before month, as in Europe, unless only the other order is a date."""
    for first, second in ((month, day), (day, month)):
        try:
            date = dt.date(int(year), int(first), int(second))
        except ValueError:
            continue
        form = "d. MMMM y" if language == "de" else "d MMMM y"
        return format_date(date, form, locale=language)
    return written


def _amount(found: re.Match[str], words: dict[str, str]) -> str:
    sign = found[1] or found[6]
    figure = (found[2] or found[4]).strip()
    scale = (found[3] or found[5] or "").strip().lower()
    of = words.get(f"{scale}{sign}", f"{scale} {words[sign]}".strip())
    return f"{figure} {of}"


@cache
def _words(language: str) -> dict[str, str]:
    """Of English where a language is not known."""
    whole: dict[str, dict[str, str]] = json.loads(
        (files(__package__) / "reading.json").read_text(encoding="utf-8")
    )
    return whole.get(language, whole["en"])


def _cut(line: str) -> str:
    if len(line) <= MOST:
        return line
    most = line[:MOST]
    ends = [end.end() for end in re.finditer(r"[.!?…](?= )", most)]
    return most[: ends[-1]] if ends and ends[-1] > MOST // 2 else most.rsplit(" ", 1)[0]
