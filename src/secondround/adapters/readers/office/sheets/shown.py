"""Numbers, dates and truth values as a spreadsheet shows them."""

import re
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from math import isfinite

GENERAL = ""
"""The format of a cell that has none."""

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"$"#,##0', 6: '"$"#,##0', 7: '"$"#,##0.00', 8: '"$"#,##0.00',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm",
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that files name by number alone (ECMA-376, part 1, 18.8.30); the day is shown as ISO 8601, since that
of number 14 changes with the machine that shows it."""

_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_SKIPPED = re.compile(r"_.|\*.")
_BRACKETS = re.compile(r"\[(?!h+\]|m+\]|s+\])(?:\$([^\]-]*)(?:-[^\]]*)?|[^\]]*)\]", re.IGNORECASE)
_DATE = re.compile(r"\[h+\]|\[m+\]|\[s+\]|[ymdhs]", re.IGNORECASE)
_DATE_PART = re.compile(
    r"y{1,4}|m{1,5}|d{1,4}|\[h+\]|\[m+\]|\[s+\]|h{1,2}|s{1,2}(?:\.0+)?|AM/PM|A/P", re.IGNORECASE
)
_DIGITS = re.compile(r"[#0?][#0?,. ]*[#0?]|[#0?]")
_EPOCH = datetime(1899, 12, 30, tzinfo=UTC).replace(tzinfo=None)
"""Day 0 of a sheet, which knows no zones."""
_LARGEST_DAY = 2_958_465
_HELD = "\ue000"


def shown_number(value: float, code: str) -> str:
    """A number as the format code shows it, decimal point and thousands comma; colours and widths left out."""
    if not isfinite(value):
        return str(value)
    section, value = _section(code, value)
    if not section or section.strip().lower() in ("general", "@"):
        return general(value)
    plain, held = _without_quotes(section)
    if _DATE.search(plain.replace(_HELD, "")):
        return _filled(_date(value, plain), held)
    return _filled(_number(value, plain), held)


def is_date(code: str) -> bool:
    """Whether the format shows a number as a day or a time."""
    plain, _ = _without_quotes(code.split(";", maxsplit=1)[0])
    return code.lower() != "general" and bool(_DATE.search(plain))


def general(value: float) -> str:
    """A number without a format: at most 11 digits, no zeros at the end."""
    if not isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 1e11:
        return str(int(value))
    said = f"{value:.10g}"
    return said.replace("e+", "E+").replace("e-", "E-")


def moment(value: float) -> datetime | None:
    """The day and time that a number of days means; None where it is no date."""
    if not 0 <= value <= _LARGEST_DAY:
        return None
    # A sheet believes that 1900 was a leap year: before its March the days are one behind.
    days = value + 1 if 1 <= value < 60 else value
    return _EPOCH + timedelta(seconds=round(days * 86_400, 3))


def _section(code: str, value: float) -> tuple[str, float]:
    """The part of the code for a number of this sign, and the number as that part shows it."""
    sections = _sections(code)
    if len(sections) > 1 and value < 0:
        return sections[1], -value
    if len(sections) > 2 and value == 0:
        return sections[2], value
    return sections[0], value


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[str, ...]:
    return tuple(re.findall(r'(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)', code)) or ("",)


@lru_cache(maxsize=512)
def _without_quotes(section: str) -> tuple[str, tuple[str, ...]]:
    """The section with its own words held apart, each by a mark."""
    held: list[str] = []

    def hold(text: str) -> str:
        held.append(text)
        return _HELD

    plain = _BRACKETS.sub(lambda m: f'"{m[1]}"' if m[1] else "", section)
    plain = _SKIPPED.sub("", plain)
    plain = _QUOTED.sub(lambda m: hold(m[1] if m[1] is not None else m[2]), plain)
    return plain, tuple(held)


def _filled(text: str, held: tuple[str, ...]) -> str:
    for one in held:
        text = text.replace(_HELD, one, 1)
    return text.strip()


def _number(value: float, plain: str) -> str:
    digits = _DIGITS.search(plain)
    if digits is None:
        return plain
    form, rest = digits.group(), plain[digits.end() :]
    percents = plain.count("%")
    scaled = value * 100**percents
    if "/" in rest and "?" in plain:
        return general(scaled)
    if rest[:2].upper() in ("E+", "E-"):
        places = len(form.partition(".")[2])
        return f"{scaled:.{places}E}"
    while form.endswith(",") or rest.startswith(","):
        scaled, form, rest = scaled / 1000, form.removesuffix(","), rest.removeprefix(",")
    sign = "-" if scaled < 0 else ""
    told = _grouped(abs(scaled), form)
    sign = sign if any(one in "123456789" for one in told) else ""
    return f"{sign}{plain[: digits.start()]}{told}{rest}"


def _grouped(value: float, form: str) -> str:
    whole, _, after = form.partition(".")
    least, most = after.count("0"), len(re.sub(r"[^#0?]", "", after))
    try:
        rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    except InvalidOperation:
        return general(value)
    front, _, back = f"{rounded:f}".partition(".")
    kept = back.rstrip("0")
    back = back[: max(len(kept), least)]
    front = front.zfill(whole.count("0")) if "0" in whole else front.lstrip("0")
    if "," in whole and front:
        front = f"{int(front):,}" if len(front) == len(str(int(front))) else front
    return f"{front}.{back}" if back else front


def _date(value: float, plain: str) -> str:
    at = moment(value)
    if at is None:
        return general(value)
    clock = "AM/PM" in plain.upper() or "A/P" in plain.upper()
    before = ""

    def said(match: re.Match[str]) -> str:
        nonlocal before
        part = match.group().lower()
        rest = plain[match.end() :]
        minutes = part in ("m", "mm") and (before.strip("[]")[:1] == "h" or _to_seconds(rest))
        before = part
        return _minutes(at, part) if minutes else _date_part(at, value, part, clock)

    return _DATE_PART.sub(said, plain)


def _to_seconds(rest: str) -> bool:
    """Whether seconds come next: then what stands before them are minutes, not months."""
    found = _DATE_PART.search(rest)
    return bool(found) and found.group()[:1].lower() == "s" if found else False


def _minutes(at: datetime, part: str) -> str:
    return f"{at.minute:02d}" if len(part) == 2 else str(at.minute)


def _date_part(at: datetime, value: float, part: str, clock: bool) -> str:
    hour = (at.hour % 12 or 12) if clock else at.hour
    said = {
        "d": str(at.day), "dd": f"{at.day:02d}", "ddd": f"{at:%a}", "dddd": f"{at:%A}",
        "m": str(at.month), "mm": f"{at.month:02d}", "mmm": f"{at:%b}", "mmmm": f"{at:%B}", "mmmmm": f"{at:%b}"[:1],
        "h": str(hour), "hh": f"{hour:02d}", "s": str(at.second), "ss": f"{at.second:02d}",
        "am/pm": f"{at:%p}", "a/p": f"{at:%p}"[:1],
    }  # fmt: skip
    if part in said:
        return said[part]
    if part.startswith("y"):
        return f"{at.year % 100:02d}" if len(part) <= 2 else str(at.year)
    if part.startswith("["):
        unit = {"h": 24, "m": 1440, "s": 86_400}[part[1]]
        return str(int(round(value * 86_400, 3) * unit // 86_400))
    places = len(part.partition(".")[2])
    return f"{at.second + at.microsecond / 1e6:0{3 + places}.{places}f}"
