"""Telling list items by the mark they begin with."""

import re
from dataclasses import dataclass

_GLYPHS = "•◦▪▫‣·●○■□◆◇►▸▶▻➢➤➔→✓✔✗❖∙⁃⁌⁍※\uf0a7\uf0b7\uf0d8\uf076\uf0fc\uf02d"
_MARK = re.compile(rf"(\s*)(?:(?!·\d)[{_GLYPHS}]\s*|[-–—*+]\s+|-(?=[^\W\d_]{{2}}))(?=\S)")
_LONE = re.compile(rf"\s*[{_GLYPHS}]\s*")
_NUMBER = re.compile(r"(\s*)\(?(\d{1,2})[.)]\s+(?=\S)")
_RULE = re.compile(r"\s*([-–—*_=~.·•#+])(?:\s*\1)+\s*")


@dataclass(frozen=True)
class Marked:
    """A line taken for a list item: how far it is indented, and its text without a drawn bullet."""

    indent: int
    text: str
    number: int = 0


def marked(line: str) -> Marked | None:
    """The line as a list item, or None; a number stays part of the text, a bullet does not.

    A raised dot before a digit is a decimal point ("·5").
    """
    if is_rule(line):
        return None
    if bullet := _MARK.match(line):
        return Marked(width(bullet[1]), line[bullet.end() :])
    if counted := _NUMBER.match(line):
        return Marked(width(counted[1]), line.strip(), int(counted[2]))
    return None


def is_lone(line: str) -> bool:
    """Whether the line is a bullet and nothing else; its text is then on the next line."""
    return bool(_LONE.fullmatch(line))


def is_rule(line: str) -> bool:
    """Whether the line is only drawn: dashes, stars, equal signs."""
    return bool(_RULE.fullmatch(line))


def width(space: str) -> int:
    """Columns that leading white space takes, a tab being four."""
    return len(space.expandtabs(4))
