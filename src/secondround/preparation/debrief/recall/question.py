"""What a question to the memory asks for: whose words, of which round, said or asked, and on what."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from secondround.preparation.documents.language import language_of
from secondround.preparation.evidence.concepts.lexicon import lexicon, tokens_of
from secondround.preparation.evidence.speakers import is_name_of

Who = Literal["anyone", "me", "them"]

_HONORIFICS = frozenset("mr mrs ms miss dr prof professor herr frau madame monsieur mme m".split())
_LEAST_NAME = 3


@dataclass(frozen=True)
class Asked:
    """A question, read.

    `speakers` are the labels of those named in it, empty for anybody of the side `who`. `asking` is true where
    questions are wanted, not what was said. `round` is None for every round. `subject` are the words it is
    about, in order, without the words of asking; empty for "what did I ask?".
    """

    text: str
    who: Who
    speakers: frozenset[str]
    asking: bool
    round: int | None
    subject: tuple[str, ...]


@dataclass(frozen=True)
class _Frames:
    me: re.Pattern[str]
    them: re.Pattern[str]
    asked: re.Pattern[str]
    answered: re.Pattern[str]
    round: re.Pattern[str]
    frame: frozenset[str]


def read_question(text: str, speakers: Iterable[str], candidate: str = "") -> Asked:
    """Reads English, French and German; `speakers` are the labels that may be meant by a name."""
    said = _flat(text)
    frames = _frames()[language_of_question(said)]
    named = frozenset(label for label in speakers if label and _names(said, label))
    own = frozenset(label for label in named if candidate and is_name_of(label, candidate))
    who = "me" if own else "them" if named else _side(said, frames)
    found = frames.round.search(said)
    return Asked(
        text=text,
        who=who,
        speakers=named - own,
        asking=bool(frames.asked.search(said)) and not frames.answered.search(said),
        round=_number(found) if found else None,
        subject=_subject(frames.round.sub(" ", said), named, frames),
    )


def language_of_question(said: str) -> str:
    """The language of a short question by its words of asking; English where nothing tells."""
    counted = language_of(said)
    if counted:
        return counted
    tokens = tokens_of(said)
    frames = _frames()
    return max(frames, key=lambda one: sum(token in frames[one].frame for token in tokens))


def languages_in(texts: Iterable[str]) -> str:
    """The language that a model must be good for to compare these texts: another than English if any is."""
    found = {language_of_question(_flat(text)) for text in texts}
    return next(iter(sorted(found - {"en"})), "en")


def _side(said: str, frames: _Frames) -> Who:
    """Who is named first is who speaks: "what did I tell them", "did they ask me"."""
    me, them = frames.me.search(said), frames.them.search(said)
    if me and (not them or me.start() < them.start()):
        return "me"
    return "them" if them else "anyone"


def _names(said: str, label: str) -> bool:
    tokens = frozenset(tokens_of(said))
    words = [word for word in tokens_of(label) if word not in _HONORIFICS]
    telling = [word for word in words if len(word) >= _LEAST_NAME and word not in lexicon().stop]
    if len(words) > 1 and " ".join(words) in " ".join(tokens_of(said)):
        return True
    return any(word in tokens for word in telling[-1:] + telling[:1]) and _is_name(said, telling)


def _is_name(said: str, telling: list[str]) -> bool:
    # "Project Manager" is named by both of its words only: "project" alone is a subject.
    common = _frames_words() | _ROLES
    lone = [word for word in telling if word not in common]
    return any(word in tokens_of(said) for word in lone[-1:] + lone[:1])


_ROLES = frozenset(
    """project manager marketing industrial designer user interface speaker professor interviewer hr head
    team lead director recruiter candidate human resources chef leiter leiterin directeur directrice sales
    engineer product technical data customer service office board operations finance chief officer""".split()
)


def _subject(said: str, named: frozenset[str], frames: _Frames) -> tuple[str, ...]:
    names = {word for label in named for word in tokens_of(label)}
    tokens = [word for word in tokens_of(said) if word not in lexicon().stop and len(word) > 1]
    rest = [word for word in tokens if word not in names | _HONORIFICS | frames.frame]
    return tuple(dict.fromkeys(rest))


def _number(found: re.Match[str]) -> int | None:
    word = found.group("n") or found.group("m")
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    return _ordinals().get(word) or _ordinals().get(word.rstrip("nrs"))


def _flat(text: str) -> str:
    """Small letters without accents, straight apostrophes: the form the patterns are written for."""
    low = text.replace("’", "'").casefold()
    return low.translate(_PLAIN)


_PLAIN = str.maketrans("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy")


@cache
def _frames() -> Mapping[str, _Frames]:
    return {
        language: _Frames(
            me=re.compile(words["me"]),
            them=re.compile(words["them"]),
            asked=re.compile(words["asked"]),
            answered=re.compile(words["answered"]),
            round=re.compile(words["round"]),
            frame=frozenset(words["frame"].split()),
        )
        for language, words in _raw().items()
    }


@cache
def _frames_words() -> frozenset[str]:
    return frozenset().union(*(one.frame for one in _frames().values()))


@cache
def _raw() -> Mapping[str, Mapping[str, str]]:
    return {name: words for name, words in _file().items() if name != "ordinals"}


@cache
def _ordinals() -> Mapping[str, int]:
    found: Mapping[str, int] = _file()["ordinals"]
    return found


def _file() -> dict[str, Any]:
    path = files("secondround.preparation.debrief.recall") / "question.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
