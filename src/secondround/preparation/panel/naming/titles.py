"""Telling what a person does from what else stands in a line."""

import functools
import json
import re
from importlib.resources import files

from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.letters import plain

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.&][^\W\d_]+)*")
_LONGEST, _MOST_WORDS = 90, 11
_PRONOUNS = re.compile(
    r"\s*[(\[]?\b(?:she|he|they|elle|il|sie|er)\s*/\s*\w+(?:\s*/\s*\w+)?[)\]]?\s*", re.IGNORECASE
)
_PARTS = re.compile(r"\s*[|·•⋅/\t]\s*")
_FIELD = re.compile(
    r"[^\W\d_-]+(?: [^\W\d_-]+)? (?:de|du|des|of|for|fur|a la|au)\s|[^\W\d_-]+ d['’]"
)
_COPIED = re.compile(
    r",?\s*(?:in |on |en )?(?:cc['’]?e?d?|copied(?: in)?|copie|kopie)\s*$", re.IGNORECASE
)


def is_title(text: str, loose: bool = False) -> bool:
    """Whether a short text is a job title: it names a function and says nothing else.

    `loose` where its place already says so (right behind a name): then any word with the ending of a trade
    ("horloger-rhabilleur", "Inspektorin") will do, if it is at most four words.
    """
    words = [plain(word) for word in _WORD.findall(text)]
    if (
        not words
        or len(text) > _LONGEST
        or len(words) > _MOST_WORDS
        or re.search(r"[@\d]{2}|[?!]", text)
    ):
        return False
    if words[-1] in _words("hanging") or any(word in _words("not_in_titles") for word in words):
        return False
    if any(names_function(word) for word in words):
        return True
    if not loose:
        return False
    # "préfète des études", "Verantwortliche für Lehre": a noun and its field.
    of_a_field = (
        2 <= len(words) <= 6 and len(words[0]) > 3 and _FIELD.match(plain(text)) is not None
    )
    traded = len(words) <= 4 and any(len(w) > 5 and w.endswith(_loose()) for w in words)
    return of_a_field or traded


def is_department(text: str) -> bool:
    """Whether a text is just the name of a department ("HR", "Risk")."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", plain(text))
    named = [word for word in words if word not in ("and", "et", "und")]
    return 0 < len(named) <= 4 and all(word in _words("departments") for word in named)


def bare_title(text: str, loose: bool = False) -> str:
    """A title without "our", "the", pronouns and stops at its ends; empty when it is none."""
    if len(text) > 2 * _LONGEST:
        return ""
    text = _COPIED.sub("", _PRONOUNS.sub(" ", text)).strip(" ,;:.-–—|·•*_()\t")
    text = cue("title_opens").sub("", text).strip(" ,;:.-–—|·•*_()\t")
    return text if is_title(text, loose) or is_department(text) else ""


def title_among(text: str, organisation: str = "") -> str:
    """The piece of a signature line ("Talent Partner | Halden", "Head of HR – Halden AG") that is a title.

    `organisation` is what is known of the company's name (its mail domain); a last part made of it goes.
    """
    both = text.split(" / ")
    pieces = [text] if len(both) == 2 and all(is_title(one) for one in both) else _PARTS.split(text)
    for piece in pieces:
        head, dash, tail = re.sub(r"\s+[–—]\s+", " - ", piece).partition(" - ")
        whole = not dash or is_department(tail) or is_title(tail)
        here = re.sub(r"\s+(?:at|@|chez|bei(?: der)?)\s+[A-ZÀ-Þ].*$", "", piece if whole else head)
        if title := bare_title(here):
            return _without_company(title, organisation)
    return ""


def _without_company(title: str, organisation: str) -> str:
    head, comma, tail = title.rpartition(",")
    if comma and is_title(head) and _is_company(tail, organisation):
        return head.strip()
    return title


def _is_company(tail: str, organisation: str) -> bool:
    words = plain(tail).split()
    known = plain(organisation)
    if any(word.strip(".") in _words("company_forms") for word in words):
        return True
    return (
        bool(words)
        and bool(known)
        and ("".join(words) in known or (len(words[0]) > 3 and words[0] in known))
    )


def is_company(text: str) -> bool:
    """Whether a line ends as the names of companies do ("Weserstahl GmbH & Co. KG")."""
    return any(word.strip(".,") in _words("company_forms") for word in plain(text).split()[1:])


def names_function(word: str) -> bool:
    """Whether a word in plain letters is what somebody does ("analyst", "directrice", "teamleiterin")."""
    if word in _words("heads") or word in _words("heads_fr") or word in _words("heads_de"):
        return True
    parts = re.split(r"[-'./&]", word)
    if len(parts) > 1 and any(names_function(part) for part in parts if len(part) > 1):
        return True
    return len(word) > 8 and word.endswith(_endings())


@functools.cache
def _words(part: str) -> frozenset[str]:
    return frozenset(plain(word) for word in _raw()[part].split())


@functools.cache
def _endings() -> tuple[str, ...]:
    return tuple(plain(word) for word in _raw()["endings_de"].split())


@functools.cache
def _loose() -> tuple[str, ...]:
    return tuple(plain(word) for word in _raw()["loose"].split())


@functools.cache
def _raw() -> dict[str, str]:
    raw: dict[str, str] = json.loads(files(__package__).joinpath("titles.json").read_text("utf-8"))
    return raw
