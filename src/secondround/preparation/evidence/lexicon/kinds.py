"""What kind of thing a demand or a claim is about: years, a degree, a language, a tool, a behaviour …"""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal, get_args

from secondround.preparation.evidence.reading.plain import plain

Kind = Literal[
    "years", "degree", "language", "certificate", "licence", "tool", "work", "soft", "both"
]
HARD: frozenset[Kind] = frozenset({"years", "degree", "language", "certificate", "licence", "tool"})
"""Kinds that make a demand hard, whatever else it says. "both" is a behaviour or a trade by its context."""

_NAME = r"(?<![\w.+#/-]){}(?![\w+#]|[-/.]\w)"
_SHAPED = re.compile(
    r"(?<![\w.+#/&-])(?:[A-Z]{2,6}\d{0,5}|[A-Z]+[a-z]+[A-Z]\w*|[a-z]+[A-Z]\w+|[A-Z][\w]*\d[\w/]*|[A-Z]/\d\w+)"
    r"(?![\w+#&])"
)
_NOT_TOOLS = frozenset(
    """UK EU US USA UAE IT HR CV PhD BSc MSc MBA BA MA CEO CFO CTO COO OK NHS PO GB AG SE SA KG NMC GMC AND OR
    THE YOU WE FOR WITH ONE PDF FTE HQ EEO GmbH CDI CDD RTT CE BTS DUT CAP BEP BUT DE FR EN LU CH TV PC BP
    A1 A2 B1 B2 C1 C2 MwSt IHK FH TU Abs NOT MUST ALL NO YES AM PM VIE""".split()
)


@lru_cache(maxsize=8192)
def kinds_of(text: str) -> frozenset[Kind]:
    """The kinds a text speaks of; may be empty."""
    said = plain(text)
    found = {kind for kind in get_args(Kind) if kind != "tool" and _patterns()[kind].search(said)}
    return frozenset(found | ({"tool"} if tools_in(text) else set()))


@lru_cache(maxsize=8192)
def tools_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where tools, systems and standards are named: known names, or words of their shape (SAP, RiskLoom).

    Names that are also common words ("Word", "Spring") count only with a capital letter inside a sentence.
    """
    spans = [match.span() for match in _tools().finditer(plain(text)) if _is_name(text, match)]
    taken = {place for start, end in spans for place in range(start, end)}
    shaped = () if text.isupper() else _SHAPED.finditer(text)
    unknown = (m for m in shaped if m.start() not in taken and m.group() not in _NOT_TOOLS)
    return tuple(sorted([*spans, *(match.span() for match in unknown)]))


def is_common(name: str) -> bool:
    """Whether a tool's name is also an ordinary word ("Go", "Excel", "Spring")."""
    return plain(name) in _common()


@cache
def of_kind(name: str) -> tuple[str, ...]:
    """The tools that are of the kind a name stands for: Salesforce is a CRM, Excel is part of Office."""
    return tuple(_raw_tools().get("kinds", {}).get(plain(name), ()))


def _is_name(text: str, match: re.Match[str]) -> bool:
    if match.group() not in _common():
        return True
    written = text[match.start() : match.end()]
    alone = len(text.split()) <= 3
    first = not text[: match.start()].strip(" •-–*(\"'“«")
    return written[0].isupper() and (alone or not first)


@cache
def _tools() -> re.Pattern[str]:
    names = _listed()
    any_of = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(_NAME.format(rf"(?:{any_of})"))


@cache
def _listed() -> frozenset[str]:
    return frozenset(_raw_tools()["names"])


@cache
def _common() -> frozenset[str]:
    return frozenset(_raw_tools()["common"])


@cache
def _raw_tools() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(files(__package__).joinpath("tools.json").read_text("utf-8"))
    return raw


@cache
def _patterns() -> dict[Kind, re.Pattern[str]]:
    raw = json.loads(files(__package__).joinpath("kinds.json").read_text("utf-8"))
    return {kind: re.compile("|".join(rows)) for kind, rows in raw.items()}
