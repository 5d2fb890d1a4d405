"""Recognising the name of a person where a CV writes it."""

import re
from collections.abc import Sequence

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.reading.cv.headers import is_organisation, is_title
from secondround.preparation.evidence.reading.cv.sections import section_of
from secondround.preparation.evidence.reading.plain import plain

LOOKED_AT = 14
"""Passages at the head of a CV; a two-column layout may put the name after a side column."""

_PARTICLES = frozenset(
    "de da do dos du del della der den des di el la le van von zu zum bin ben al ibn y e".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_CUT = re.compile(r"\s*(?:[|•·,;:\t(]|\s[–—-]\s|\d|\S+@|https?:|www\.).*$")
_LABEL = re.compile(
    r"^(?:full )?(?:name|nom(?: complet)?|nom et prénom|prénom)\s*[:\t]\s*", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^(?:(?:dr|prof|mr|mrs|ms|mme|m|mlle|herr|frau|dipl\.?-\w+)\.?\s+)+", re.IGNORECASE
)
_AFTER = re.compile(
    r"(?:[\s,]+(?:rn|rgn|rmn|ba|bsc|ma|msc|mba|phd|md|cfa|frm|caia|acca|aca|fca|cpa|pmp|llb|llm|meng|beng)\b\.?)+$",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset(
    """curriculum vitae cv resume lebenslauf profile profil summary page personal details contact address
    email telephone phone mobile linkedin about me key skills work experience education languages the and
    und et of for bewerbung candidature application""".split()
)


def person_at_head(passages: Sequence[Passage]) -> str:
    """The name at the head of a CV as it would be written in a letter; empty when none is sure.

    A title or the first line is preferred; a name found in an address of mail near it is taken first.
    """
    head = list(passages[:LOOKED_AT])
    mails = plain(" ".join(re.findall(r"[\w.+-]+@", " ".join(p.text for p in passages[:40]))))
    found: list[tuple[int, str]] = []
    for place, passage in enumerate(head):
        name = person_in(passage)
        if not name and place < 2 and place + 1 < len(head):
            name = _over_two_lines(passage.text, head[place + 1].text)
        if name:
            mailed = any(part in mails for part in plain(name).split() if len(part) > 2)
            found.append((10 * mailed + 5 * (passage.role == "title") - place, name))
    best = max(found, default=(0, ""))
    return best[1] if best[0] > -6 else ""


def person_in(passage: Passage) -> str:
    """The name a line begins with, or empty when it does not read as two to five words of a name."""
    if passage.role in ("item", "turn") or section_of(passage):
        return ""
    return as_name(_CUT.sub("", _LABEL.sub("", passage.text)))


def as_name(text: str) -> str:
    """The text in the capitals of a letter when it reads as a person's full name, else empty."""
    words = _AFTER.sub("", _BEFORE.sub("", text)).split()
    if not 2 <= len(words) <= 5 or not all(_WORD.fullmatch(word) for word in words):
        return ""
    if any(plain(word).strip(".") in _NOT_NAMES for word in words):
        return ""
    big = [word for word in words if word.lower() not in _PARTICLES]
    if len(big) < 2 or not all(word[0].isupper() for word in big):
        return ""
    if is_title(text, "post") or is_title(text, "study") or is_organisation(text, "post"):
        return ""
    return " ".join(_cased(word) for word in words)


def _over_two_lines(first: str, second: str) -> str:
    one_word_each = len(first.split()) == 1 and 1 <= len(second.split()) <= 2
    return as_name(f"{first} {second}") if one_word_each and len(first) > 1 else ""


def _cased(word: str) -> str:
    if not word.isupper() or len(word) < 3:
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
