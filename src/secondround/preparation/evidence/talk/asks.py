"""Whether a sentence asks something, with or without a question mark."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

Manner = Literal["plain", "tag", "echo"]

_ENDS_ASKING = re.compile(r"""\?[\s"'”’»)\].!…?*_-]*$""")
_QUOTED = re.compile(r"""["“«„]\s*[^"“”«»„]*\?[\s!.]*["”»“]""")
_ASSENTS = re.compile(r"\b(?:yeah|yes|no|ok|okay|huh|oui|non|d'accord|hein|ja|nein|you know)$")
_LONGEST_ECHO = 4
_LONGEST_UNMARKED = 90
_ADDED = re.compile(
    r"(?:and|et|und) (?!so on\b|so weiter\b|ainsi de|yes\b|oui\b|ja\b)(?:\S+ ?){1,4}[.!]"
)


@dataclass(frozen=True)
class Patterns:
    """One language's patterns of `asks.toml`."""

    fillers: re.Pattern[str]
    you: re.Pattern[str]
    asks: re.Pattern[str]
    inside: re.Pattern[str]
    tags: re.Pattern[str]
    echoes: re.Pattern[str]
    before_you: re.Pattern[str]
    presumes: re.Pattern[str]
    loose: re.Pattern[str]


@lru_cache(maxsize=20_000)
def manner_of_asking(sentence: str, language: str) -> Manner | None:
    """How one sentence asks; None when it does not.

    "plain" is a question or a request to tell something; "tag" a statement that wants confirming ("You were
    in Lyon until May, right?"); "echo" a question that asks nothing new ("Really?"). Questions quoted from
    someone else do not ask. An unknown language is read as English.
    """
    said = _flat(sentence)
    marked = bool(_ENDS_ASKING.search(said))
    patterns = patterns_of(language)
    core = _without_fillers(said, patterns)
    if marked and (_is_echo(said, patterns) or _is_echo(core, patterns)):
        return "echo"
    if _is_opened(core, patterns) and len(core.split()) <= _LONGEST_UNMARKED:
        return "plain"
    if not marked or _QUOTED.search(said):
        return None
    return "tag" if patterns.tags.search(core) else "plain"


@lru_cache(maxsize=20_000)
def seems_to_ask(sentence: str, language: str) -> bool:
    """Whether a sentence may ask something where a talk is written without question marks.

    It has a form that questions have and other sentences have too: it takes who speaks and what follows to
    decide.
    """
    said = _flat(sentence)
    patterns = patterns_of(language)
    core = _without_fillers(said, patterns)
    if len(core.split()) > _LONGEST_UNMARKED:
        return False
    if patterns.loose.search(core) or _ADDED.fullmatch(said):
        return True
    bare = core.rstrip(" .!…")
    return bool(patterns.tags.search(f"{bare}?")) and not _ASSENTS.search(bare)


def speaks_to_someone(sentence: str, language: str) -> bool:
    """Whether it holds a word for the person spoken to."""
    return bool(patterns_of(language).you.search(_flat(sentence)))


@lru_cache(maxsize=20_000)
def presumes(sentence: str, language: str) -> bool:
    """Whether it says something about the one spoken to as if to have it confirmed: "I take it you have staff." """
    patterns = patterns_of(language)
    return bool(patterns.presumes.search(_without_fillers(_flat(sentence), patterns)))


@lru_cache(maxsize=20_000)
def opens_with_you(sentence: str, language: str) -> bool:
    """Whether its first word, fillers apart, is one for the person spoken to."""
    patterns = patterns_of(language)
    return bool(patterns.you.match(_without_fillers(_flat(sentence), patterns)))


def asks_about_work(sentence: str, language: str) -> bool:
    """Whether it is about the one spoken to, or the team, post or company: what a candidate enquires about."""
    said = _flat(sentence)
    patterns = patterns_of(language)
    return bool(patterns.you.search(said) or patterns.before_you.search(said))


@cache
def patterns_of(language: str) -> Patterns:
    """The compiled patterns; English for a language that has none."""
    raw = tomllib.loads(files(__package__).joinpath("asks.toml").read_text(encoding="utf-8"))
    words = raw.get(language, raw["en"])
    opened = "|".join((*words["asks"], *words["inverted"]))
    return Patterns(
        fillers=re.compile(rf"(?:(?:{words['fillers']})\b[\s,.;:!…–—-]*)+"),
        you=re.compile(rf"\b(?:{words['you']})\b"),
        asks=re.compile(rf"(?:{opened})"),
        inside=re.compile("|".join(words["inside"])),
        tags=re.compile(rf"[,.…–—-]\s*{words['tags']}[\s,]*(?:\w+\s*)?\?[\s\"'”’»)]*$"),
        echoes=re.compile(rf"{words['echoes']}[\s,.!?…]*$"),
        before_you=re.compile(rf"\b(?:{words['before_you']})\b"),
        presumes=re.compile(words["presumes"]),
        loose=re.compile("|".join(words["loose"])),
    )


def _flat(sentence: str) -> str:
    return " ".join(sentence.replace("’", "'").replace("\u00a0", " ").lower().split())


def _without_fillers(said: str, patterns: Patterns) -> str:
    trimmed = said.lstrip("\"'“«„([-–—>.… *_")
    match = patterns.fillers.match(trimmed)
    return trimmed[match.end() :] if match else trimmed


def _is_echo(core: str, patterns: Patterns) -> bool:
    return len(core.split()) <= _LONGEST_ECHO + 1 and bool(patterns.echoes.match(core))


def _is_opened(core: str, patterns: Patterns) -> bool:
    return bool(patterns.asks.match(core) or patterns.inside.search(core))
