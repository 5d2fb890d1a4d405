"""Reading a person's name, and telling whether two names can be one person's."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.lexicon import (
    given_names,
    is_no_name,
    nicknames,
    not_names,
    words_of,
)

_ASIDE = re.compile(
    r"\s*[(\[{|/].*$|\s+[-–—]\s+.*$|\s+(?:via|from|at|chez|bei)\s+.*$", re.IGNORECASE
)
_CHILD_OF = re.compile(r"\s(?:[sd]/o|a/[lp])\s", re.IGNORECASE)
_WORD = re.compile(r"(?:[^\W\d_]|['’.\-‑])+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_MOST_WORDS = 5
_LONGEST = 160


@dataclass(frozen=True)
class Name:
    """A name in two parts as written; either may be empty, not both. `formal` after Mr, Mme, Herr …

    `turned` where the surname was written first, in capitals ("NGUYEN Thi Minh Anh").
    """

    given: str
    family: str
    formal: bool = False
    turned: bool = field(default=False, compare=False)

    @property
    def full(self) -> str:
        """Given name first."""
        return f"{self.given} {self.family}".strip()

    @property
    def whole(self) -> bool:
        """Whether both parts are there and the first is more than an initial."""
        return bool(self.family) and len(self.given.strip(".")) > 1


@lru_cache(maxsize=5_000)
def read_name(text: str) -> Name | None:
    """The name a text consists of, or None when it is not a person's name.

    Understands titles (Dr, Mme, Herr), "Muller, Claire", "MULLER Claire", initials, particles and what is
    put behind a name ("(Halden)", "| HR", ", PhD").
    """
    if len(text) > _LONGEST:
        return None
    text = _CHILD_OF.sub(" ", text)
    text = _ASIDE.sub("", text.strip(" \t\"'“”*_<>,;")).strip(" ,;:")
    turned = text.split(",")
    if len(turned) == 3 and not re.search(r"[a-zà-ÿ]{3}", turned[2]):
        turned = turned[:2]  # "Muller, Claire, HR-2": how large houses write their address books
    text = _turned(turned[0], turned[1]) if len(turned) == 2 else turned[0]
    words = _WORD.findall(text)
    if not words or re.search(r"[\d@_]", text) or len(words) > _MOST_WORDS + 2:
        return None
    formal = [word for word in words if is_honorific(word)]
    words = words[_leading(words) :]
    if not words or len(words) > _MOST_WORDS or not all(_fits(word) for word in words):
        return None
    return _parted(words, bool(formal))


def is_honorific(word: str) -> bool:
    """Whether a word is "Dr", "Mme", "Herr" …; "HR" in capitals is a department."""
    if re.fullmatch("RA|RAin|StB|WP", word):
        return True
    return plain(word).strip(".") in words_of("honorifics") and not re.fullmatch(
        "HR|FR|ME|ING", word
    )


def begins_name(word: str) -> bool:
    """Whether a word begins as names do: with a capital, or as "d'Estienne", "t'Serstevens"."""
    return word[0].isupper() or re.match(r"[dlt]['’][A-ZÀ-Þ]", word) is not None


def same(one: Name, other: Name) -> Literal["same", "maybe", "different"]:
    """Whether two names are one person's, as far as the names alone tell.

    "same": both parts agree, also by initial or usual short form. "maybe": one has only a part that the other
    has too. Two given names that do not agree are two people, whatever their surname.
    """
    if one.family and other.family:
        return _with_family(one, other)
    lone, full = (one, other) if not one.family else (other, one)
    return "maybe" if lone.given and _given(lone.given, full.given) else "different"


def better(one: Name, other: Name) -> Name:
    """The fuller of two spellings of one name; with accents rather than without, no capitals throughout."""
    return max((one, other), key=_fullness)


def _with_family(one: Name, other: Name) -> Literal["same", "maybe", "different"]:
    if _family(one.family, other.family):
        if not one.given or not other.given:
            return "maybe"
        return "same" if _given(one.given, other.given) else "different"
    swapped = sorted(plain(one.full).split()) == sorted(plain(other.full).split())
    return "same" if swapped else "different"


def _family(one: str, other: str) -> bool:
    first, second = plain(one).replace(" ", "-"), plain(other).replace(" ", "-")
    if first.replace("-", "") == second.replace("-", ""):
        return True
    if _are_initials(one, other) or _are_initials(other, one):
        return True
    # Half of a double name, or a name without its particle.
    parts, others = [p for p in first.split("-") if p], [p for p in second.split("-") if p]
    shorter, longer = sorted((parts, others), key=len)
    return len(shorter) < len(longer) and shorter == [p for p in longer if p in shorter]


def _are_initials(short: str, long: str) -> bool:
    """ "L-T" or "M." for "Lambrecht-Thill", "Muller"."""
    letters = [part for part in re.split(r"[-. ]+", short) if part]
    if not letters or any(len(letter) > 1 or not letter.isupper() for letter in letters):
        return False
    wanted = [part[0].upper() for part in re.split(r"[-. ]+", long) if part]
    return letters == wanted[: len(letters)] and len(long.strip(".")) > len(letters) * 2


def _given(one: str, other: str) -> bool:
    first, second = plain(one).strip("."), plain(other).strip(".")
    if not first or not second:
        return False
    if first == second or first.replace("-", " ") == second.replace("-", " "):
        return True
    if len(first) == 1 or len(second) == 1 or "." in first + second:
        return _initials(first, second)
    short, long = sorted(
        (first.split("-")[0].split(" ")[0], second.split("-")[0].split(" ")[0]), key=len
    )
    if short == long:
        # "Anne" and "Anne-Sophie" may be one; "Anne-Sophie" and "Anne-Marie" are not.
        return len(re.split(r"[- ]", first)) == 1 or len(re.split(r"[- ]", second)) == 1
    return any(short in group and long in group for group in nicknames())


def _initials(first: str, second: str) -> bool:
    one = [part[0] for part in re.split(r"[-. ]+", first) if part]
    other = [part[0] for part in re.split(r"[-. ]+", second) if part]
    whole = [
        {part for part in re.split(r"[-. ]+", name) if len(part) > 1} for name in (first, second)
    ]
    if whole[0] and whole[0] == whole[1]:
        return True  # "P. Anselme" and "Anselme"
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _turned(before: str, after: str) -> str:
    """ "Muller, Claire" as "Claire Muller"; what follows a comma otherwise ("PhD", "CRHA") is left out."""
    behind = [plain(word).strip(".") for word in after.split()]
    letters = re.fullmatch(r"\s*[A-Z]{2,6}\s*", after) and not before.isupper()
    known = words_of("after_name") | not_names()
    if not behind or letters or len(behind) > 3 or any(word in known for word in behind):
        return before
    return f"{after.strip()} {before.strip()}" if len(before.split()) <= 3 else before


def _leading(words: list[str]) -> int:
    count = 0
    while count < len(words) and is_honorific(words[count]):
        count += 1
    return count


def _fits(word: str) -> bool:
    bare = plain(word).strip(".'-")
    if not bare or word.endswith(".."):
        return False
    if len(bare) == 1 and word[0].isupper():
        return True
    if bare in words_of("particles") or bare in words_of("also_names") or bare in given_names():
        return word[0].isupper() or bare in words_of("particles")
    return begins_name(word.strip("'’")) and not is_no_name(word)


def _is_telling(word: str) -> bool:
    bare = plain(word).strip(".'-")
    return (
        len(bare) > 1
        and word[0].isupper()
        and (bare in given_names() or bare not in not_names() | words_of("particles"))
    )


def _parted(words: list[str], formal: bool) -> Name | None:
    ordered = _family_last(words)
    turned = ordered != words
    words = [_cased(word) for word in ordered]
    if not any(_is_telling(word) for word in words):
        return None
    if len(words) == 1:
        return Name("", words[0], True) if formal else Name(words[0], "")
    if formal and plain(words[0]) in words_of("particles"):
        return Name("", " ".join(words), True)
    first = next((i for i, w in enumerate(words) if i and plain(w) in words_of("particles")), 0)
    at = first or len(words) - 1
    given = " ".join(words[:at])
    return Name(given, " ".join(words[at:]), formal, turned)


def _family_last(words: list[str]) -> list[str]:
    """ "MULLER Claire" turned round: a surname is written in capitals, a given name never alone."""
    big = [
        word.isupper()
        and (len(word) > 2 or plain(word) in words_of("particles"))
        and not _INITIALS.fullmatch(word)
        for word in words
    ]
    if big[0] and not all(big) and not big[-1]:
        count = next(i for i, one in enumerate(big) if not one)
        return [*words[count:], *words[:count]]
    return words


def _cased(word: str) -> str:
    big = len(word) > 2 or plain(word) in words_of("particles")
    if big and word.isupper() and "." not in word:
        return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
    return word


def _fullness(name: Name) -> tuple[bool, bool, int, bool, int]:
    """By its parts; a letter put before a first name ("P. Anselme", for Père) makes it no fuller."""
    full = re.sub(r"^[A-ZÀ-Þ]\.\s+(?=\w{2,}\s)", "", name.full)
    accents = sum(ord(letter) > 127 for letter in full)
    return name.whole, bool(name.family), accents, not name.turned, len(full) - (full != name.full)
