"""Cleaning text without changing a word of it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from secondround.foundation.ports.readers import Block

_UNSEEN = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")


def clean(text: str) -> str:
    """`text` without soft hyphens and invisible marks, ligatures opened, line breaks kept.

    Control characters become spaces and lone surrogates the replacement character, so the result can
    be encoded as UTF-8 and stored anywhere.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _SURROGATE.sub("\ufffd", _CONTROL.sub(" ", _INVISIBLE.sub("", text)))


def fold(text: str) -> str:
    """`text` cleaned, every run of white space made one space, none at the ends."""
    return " ".join(clean(text).split())


def row(cells: Iterable[str]) -> str:
    """The text of a table row: its cells folded, a tab between two of them, also where one is empty."""
    return "\t".join(map(fold, cells)).strip()


def folded(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with their text folded, without those in which nothing is left."""
    done = (replace(one, text=_text(one), speaker=fold(one.speaker)) for one in blocks)
    return [one for one in done if one.text]


def _text(block: Block) -> str:
    return row(block.text.split("\t")) if block.role == "row" else fold(block.text)
