"""The words by which the two sides of an interview are known."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_NUMBERED = re.compile(
    r"(?:speaker|spk|voice|person|sprecher(?:in)?|stimme|person|locuteur|locutrice|intervenante?|voix|"
    r"participante?|teilnehmer(?:in)?|unknown|guest|invité)?[\W_]*(?:speaker)?[\W_]*(?:\d+|[a-f])"
)


@dataclass(frozen=True)
class Cues:
    """One language's patterns of `sides.toml`; all are matched against text in small letters."""

    me: re.Pattern[str]
    nod: re.Pattern[str]
    introduces: str
    host: re.Pattern[str]
    guest: re.Pattern[str]
    invites: re.Pattern[str]


def plain(text: str) -> str:
    """Small letters, straight apostrophes, single spaces: the form the patterns are written for."""
    return " ".join(text.replace("’", "'").lower().split())


def is_nod(text: str, language: str) -> bool:
    """Whether it only shows that one listens ("Mm-hm", "Right, okay"): up to five words."""
    words = plain(text).strip(" .,!…-–—")
    return len(words.split()) <= 5 and bool(cues_of(language).nod.fullmatch(words))


@cache
def cues_of(language: str) -> Cues:
    """The compiled cues; English for a language that has none."""
    raw = _raw()
    words = raw.get(language, raw["en"])
    return Cues(
        me=re.compile(rf"\b(?:{words['me']})\b"),
        nod=re.compile(rf"{words['nod']}(?:[\s,.!…-]+{words['nod']})*"),
        introduces=words["introduces"],
        host=re.compile("|".join(words["host"])),
        guest=re.compile("|".join(words["guest"])),
        invites=re.compile("|".join(words["invites"])),
    )


def names_candidate(label: str) -> bool:
    """Whether a label says that it is the candidate's ("Me", "Bewerberin")."""
    return bool(re.fullmatch(_raw()["roles_candidate"], plain(label)))


def names_interviewer(label: str) -> bool:
    """Whether a label says that it is an interviewer's ("HR", "Interviewer 2")."""
    return bool(re.fullmatch(rf"(?:{_raw()['roles_interviewer']})(?: \d+)?", plain(label)))


def is_numbered(label: str) -> bool:
    """Whether a machine gave the label: "Speaker 2", "Locuteur 1", "SPEAKER_00"."""
    return bool(_NUMBERED.fullmatch(plain(label)))


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("sides.toml").read_text(encoding="utf-8"))
