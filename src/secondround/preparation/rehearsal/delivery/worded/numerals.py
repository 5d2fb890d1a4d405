"""How many words a numeral is when it is said: what listens writes "200,000"."""

import re

_NUMERAL = re.compile(r"\d+(?:[.,\u202f\u00a0' ]\d{3})*")


def spoken_length(written: str, language: str) -> int:
    """Words of one written word; "twenty-five" and "well-known" are two, "25 %" two or three, anything else one."""
    rest = _NUMERAL.sub(" ", written)
    numerals = sum(_numeral(one, language) for one in _NUMERAL.findall(written))
    signs = len(re.findall(r"[%€$£]", written))
    words = len(
        re.findall(
            r"[^\W\d_]+(?:['’][^\W\d_]+)*", re.sub(r"\b(?:st|nd|rd|th|e|er|ème)\b", "", rest)
        )
    )
    return max(numerals + signs + (words if not numerals else min(words, 1)), 1)


def _numeral(numeral: str, language: str) -> int:
    digits = re.sub(r"\D", "", numeral)
    if language == "de":
        return 1
    if language == "en" and _is_year(numeral):
        return _below_thousand(int(digits[:2]), language) + _below_thousand(
            int(digits[2:]), language
        )
    groups = [int(digits[max(end - 3, 0) : end]) for end in range(len(digits), 0, -3)]
    said = sum(
        _below_thousand(group, language)
        + (scale > 0)
        - (scale == 1 and group == 1 and language == "fr")
        for scale, group in enumerate(groups)
        if group
    )
    return max(said, 1)


def _is_year(numeral: str) -> bool:
    return bool(re.fullmatch(r"1[1-9]\d\d|20[1-9]\d", numeral)) and not numeral.endswith("00")


def _below_thousand(number: int, language: str) -> int:
    hundreds, rest = divmod(number, 100)
    words = (1 if language == "fr" and hundreds == 1 else 2) if hundreds else 0
    if not rest:
        return words
    tens, ones = divmod(rest, 10)
    if language == "fr":
        return words + _french(tens, ones)
    return words + (1 if tens < 2 or not ones else 2)


def _french(tens: int, ones: int) -> int:
    """71 is soixante et onze, 80 quatre-vingts, 97 quatre-vingt-dix-sept."""
    if tens < 2:
        return 2 if tens == 1 and ones >= 7 else 1
    said = 2 if tens >= 8 else 1
    if tens in (7, 9):
        return said + _french(1, ones) + (tens == 7 and ones == 1)
    return said + (ones > 0) + (ones == 1 and tens < 8)
