"""The lines of a company's fact sheet: a label that is known, and a short value."""

import re
import tomllib
from functools import cache
from pathlib import Path

from secondround.preparation.company.lexicon import Phrases, listed, tokens
from secondround.preparation.company.model import THEMES, Theme
from secondround.preparation.documents.model import Passage

_LINE = re.compile(r"(?P<label>[^:\t|]{2,60}?)(?:\s?[:|]\s+|\t)(?P<value>[^\t|]{2,160})")
_LONGEST_LABEL = 5
_READABLE = re.compile(r"[A-ZÀ-Þ0-9€$£]")
_INERT = re.compile(r"https?:|www\.|@|[{}<>`\\=]|\?$")


def sheet_line(passage: Passage) -> tuple[Theme, str] | None:
    """The theme of a line like "Employees: 1,240" and how to show it; None for anything else."""
    match = _LINE.fullmatch(passage.text.strip())
    if match is None or passage.role in ("title", "heading", "turn"):
        return None
    label, value = match["label"].strip(), match["value"].strip()
    spoken = tokens(re.sub(r"\([^)]*\)", " ", label))
    if (
        not spoken
        or len(spoken) > _LONGEST_LABEL
        or _INERT.search(value)
        or not _READABLE.match(value)
    ):
        return None
    themes = [
        theme
        for place, length, theme in _labels().in_tokens(spoken)
        if place == 0 and length == len(spoken)
    ]
    return (themes[0], f"{label}: {value}") if themes else None


@cache
def _labels() -> Phrases[Theme]:
    lists = tomllib.loads(Path(__file__).with_name("sheet.toml").read_text(encoding="utf-8"))
    return Phrases((phrase, theme) for theme in THEMES for phrase in listed(lists.get(theme, "")))
