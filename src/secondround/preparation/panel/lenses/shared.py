"""Common ground between an interviewer's profile and the candidate's CV."""

import functools
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from secondround.foundation.wording import Say
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, Employment, cite
from secondround.preparation.panel.moments.zones import places_in
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.proposed.saying import Tongue

_SPLIT = re.compile(r"[,;•·|/()]| and | et | und |\t")
_TOOL = re.compile(r"(?=.{2,30}$)(?=.*[A-Z0-9+#])[\w+#.]+(?:[ -][\w+#.]+){0,2}")
_SKILLS = re.compile(
    r"\b(?:skills?|tools?|technolog\w+|software|systems|stack|compétences|outils|logiciels|informatique|kenntnisse|tools|werkzeuge|edv|it-kenntnisse)\b",
    re.IGNORECASE,
)
_MOST = 5


@dataclass(frozen=True)
class Shared:
    """One thing both have, in words, with the words of the profile and of the CV."""

    text: str
    citations: tuple[Citation, ...]


def common_ground(
    profile: Sequence[Passage], cv: Sequence[Passage], posts: Sequence[Employment],
    posting: Sequence[Passage], company: str, tongue: Tongue,
) -> tuple[Shared, ...]:  # fmt: skip
    """Same employer, school, town, language or tool, each named in both documents.

    The company itself and the towns of the posting, which everybody there shares, are not counted.
    """
    say = tongue.say
    found = _organisations(profile, posts, company, say)
    found += _languages(profile, cv, tongue.language, say)
    found += [*_towns(profile, cv, posting, say), *_tools(profile, cv, say)]
    return tuple({one.text: one for one in found}.values())[:_MOST]


def _organisations(
    profile: Sequence[Passage], posts: Sequence[Employment], company: str, say: Say
) -> list[Shared]:
    found = []
    for post in posts:
        name = re.split(r",|\s[-–—(]|\(", post.organisation)[0].strip()
        if not _is_telling(name) or plain(name) in plain(company):
            continue
        where = _named(name, profile)
        if where:
            said = (
                say("You both studied at {name}.", name=name)
                if post.nature == "study"
                else say("You both worked at {name}.", name=name)
            )
            found.append(Shared(said, (where, *post.citations[:1])))
    return found


def _languages(
    profile: Sequence[Passage], cv: Sequence[Passage], own: str, say: Say
) -> list[Shared]:
    """Languages both speak, but for English and the one everything here is in."""
    found = []
    expected = {"English", {"fr": "French", "de": "German"}.get(own, "English")}
    for name, words in _raw()["languages"].items():
        names = words.split()
        if name in expected:
            continue
        theirs = next((c for n in names if (c := _named(n, profile))), None)
        mine = next((c for n in names if (c := _named(n, cv))), None)
        if theirs and mine:
            found.append(
                Shared(say("You both speak {language}.", language=theirs.quote), (theirs, mine))
            )
    return found


def _towns(
    profile: Sequence[Passage], cv: Sequence[Passage], posting: Sequence[Passage], say: Say
) -> list[Shared]:
    found = []
    for town in dict.fromkeys(town for passage in cv for town in places_in(passage.text)):
        theirs, mine = _named(town, profile), _named(town, cv)
        if theirs and mine and not _named(town, posting):
            found.append(
                Shared(say("{town} is in your CV and in their profile.", town=town), (theirs, mine))
            )
    return found


def _tools(profile: Sequence[Passage], cv: Sequence[Passage], say: Say) -> list[Shared]:
    found = []
    for passage in cv:
        if not _SKILLS.search(passage.heading) and not _SKILLS.match(passage.text):
            continue
        for piece in (piece.strip(" .:") for piece in _SPLIT.split(passage.text)):
            theirs = (
                _named(piece, profile) if _TOOL.fullmatch(piece) and _is_telling(piece) else None
            )
            if theirs and not places_in(piece) and not _is_language(piece):
                citations = (
                    theirs,
                    cite(
                        passage, passage.text.index(piece), passage.text.index(piece) + len(piece)
                    ),
                )
                found.append(
                    Shared(say("{tool} is in your CV and in their profile.", tool=piece), citations)
                )
    return found


def _named(name: str, passages: Sequence[Passage]) -> Citation | None:
    """The first place where the name stands as whole words."""
    form = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    for passage in passages:
        if match := form.search(passage.text):
            return cite(passage, *match.span())
    return None


def _is_telling(name: str) -> bool:
    words = set(re.findall(r"[^\W_]+", plain(name)))
    return len(name) >= 2 and bool(words - _generic()) and not name.isdigit()


def _is_language(word: str) -> bool:
    return any(plain(word) in plain(words).split() for words in _raw()["languages"].values())


@functools.cache
def _generic() -> frozenset[str]:
    return frozenset(plain(word) for word in _raw()["generic"].split())


@functools.cache
def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(files(__package__).joinpath("shared.json").read_text("utf-8"))
    return raw
