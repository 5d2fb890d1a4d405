"""Joining lines, and words broken between them."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]{2,}(?:[-\u2010][^\W\d_]+)*")
_HEAD = re.compile(r"([^\W\d_]+)[-\u2010]$")
_TAIL = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 60
_FEWEST_BROKEN = 3
_BROKEN_SHARE = 0.05
_PREFIXES = frozenset(
    "non self well co ex re pre semi anti half part cross multi mid all vice nicht".split()
)
_LONGEST_LINK = 300
_CUT_LINK = re.compile(r"(?:https?://|www\.)\S*/$")
_AND = frozenset("and or und oder sowie bzw et ou".split())
_ENDINGS = frozenset(
    "tion tions sion sions ment ments mental ness ing ings ity ities able ible ably ibly ful less ally "
    "ance ances ence ences ency encies ancy tive tives sive ture tures sure ships ship ism ist ists ize "
    "ized izing ise ised ising ate ated ating ation ations ted ting ted ters ter ties ty cal cally cial "
    "tial tially ous ious eous gion nal nally ler lers mer mers ner ners der ders "
    "tionnel tionnelle tionnels tionnelles teur teurs trice trices tique tiques rité rités lité lités "
    "isme iste istes eux euse euses ible ables ement ements "
    "tung tungen rung rungen lung lungen dung dungen gung gungen sung sungen nung nungen mung mungen "
    "keit keiten heit heiten schaft schaften lich liche lichen licher liches isch ische ischen ischer "
    "tät täten tion tionen ren ten den gen nen len men ben sen zen fen ter ler ner rer".split()
)
"""What follows a hyphen at a line's end and is no word by itself, in English, French and German."""


class Joiner:
    """Joins the lines of one document; what counts as a word is what the document itself uses."""

    def __init__(self, texts: Iterable[str]) -> None:
        lines = list(texts)
        self._words = {word.lower() for text in lines for word in _WORD.findall(text)}
        broken = sum(bool(_HEAD.search(text[-_LONGEST_WORD:])) for text in lines)
        self._hyphenated = broken >= max(_FEWEST_BROKEN, _BROKEN_SHARE * len(lines))
        """Whether words were broken as a habit: then a hyphen at a line's end is hardly ever the word's own."""

    def join(self, first: str, broken: bool, second: str) -> str:
        """`first` and the line after it as one text.

        A hyphen at the end goes only when the document has the word without it, or breaks words as a
        habit, or what follows is an ending, and the document has no such compound; otherwise the
        hyphen stays, without a space.
        """
        if second.startswith("@") or _CUT_LINK.search(first[-_LONGEST_LINK:]):
            return f"{first}{second}"
        head, tail = _HEAD.search(first[-_LONGEST_WORD:]), _TAIL.match(second)
        if not head or not tail:
            return f"{first} {second}"
        if tail[0].lower() in _AND or (tail[0][0].isupper() and not broken):
            return f"{first} {second}"
        if tail[0][0].islower() and self._one_word(head[1].lower(), tail[0].lower()):
            return f"{first[:-1]}{second}"
        return f"{first}{second}"

    def _one_word(self, head: str, tail: str) -> bool:
        if f"{head}-{tail}" in self._words:
            return False
        if f"{head}{tail}" in self._words or tail in _ENDINGS:
            return True
        return self._hyphenated and head not in _PREFIXES
