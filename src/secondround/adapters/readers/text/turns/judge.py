"""Deciding whether labelled lines are a conversation or merely notes with headings."""

import functools
import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise

from secondround.adapters.readers.text.turns.labels import Label

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SPEAKER_NUMBER = re.compile(
    r"(?:speaker|locuteur|sprecher|participant|interviewer) ?\d{1,2}", re.I
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CHAT = re.compile(r"(?:from|von|de) .+", re.I)
"""What stands after the time in a saved chat, which is written beside the talk."""
_PARTICLES = frozenset(
    "de da del della der den di du la le van von zu zur of und et bin al el".split()
)

_FEWEST_TURNS = 4
_FEWEST_TIMED = 3
_MOST_SPEAKERS = 30
_REPEATED_SHARE = 0.75
_LABELLED_SHARE = 0.2
_TALK_SHARE = 0.4
_CHANGE_SHARE = 0.3
_FULL = 0.9
_FEW = 4


@dataclass(frozen=True)
class Words:
    """The lexicon beside this file."""

    not_speakers: frozenset[str]
    speakers: frozenset[str]
    talk: frozenset[str]


def speakers_in(labels: Sequence[Label | None]) -> frozenset[str]:
    """The names that speak in these lines (one label or None for each); empty: no conversation.

    A transcript names its speakers again and again; notes name each heading once. What stands beside a time may
    be called anything: a room, a telephone number. The shares were set on transcripts of interviews and meetings
    and on notes in three languages.
    """
    named = [label for label in labels if label and _may_speak(label)]
    if named and all(label.time and _CHAT.fullmatch(label.name) for label in named):
        return frozenset()
    counts = Counter(label.name for label in named)
    again = {name for name, count in counts.items() if count >= 2}
    turns = [label for label in named if label.name in again]
    if again and len(again) <= _MOST_SPEAKERS:
        if _timed(turns, labels):
            timed = Counter(label.name for label in named if label.time)
            return frozenset(name for name in timed if name in again or can_speak(name))
        if _talked(turns, named, labels):
            return frozenset(again | _also(counts, again))
    return _in_small_letters(labels)


def speakers_of_captions(labels: Sequence[Label | None]) -> frozenset[str]:
    """The same for cues, one label or None each: that somebody speaks is sure, so a name may be any.

    At least half of the cues must begin with one of two names or more that come again, or all with one.
    """
    named = [label.name for label in labels if label and may_be_called(label.name)]
    counts = Counter(named)
    again = {name for name, count in counts.items() if count >= 2}
    often = sum(counts[name] for name in again)
    alone = len(again) == 1 and len(counts) == 1
    if alone and can_speak(named[0]) and often >= max(_FULL * len(labels), _FEWEST_TURNS):
        return frozenset(again)
    if not 2 <= len(again) <= _MOST_SPEAKERS or 2 * often < len(labels):
        return speakers_in(labels)
    once = {name for name in counts if can_speak(name)} if _FULL * len(labels) <= len(named) else ()
    return frozenset({*again, *once})


def may_be_called(name: str) -> bool:
    """Whether a label can be what a program calls a voice: no heading of a note, and nothing one says."""
    words = lexicon()
    if can_speak(name):
        return True
    said = {word.replace("’", "'") for word in _WORD.findall(name.lower())}
    return name.lower().rstrip(".") not in words.not_speakers and said.isdisjoint(words.talk)


def can_speak(name: str) -> bool:
    """Whether a label can be a person: a name in capitals or a known part, no heading of notes."""
    low = name.lower().rstrip(".")
    words = lexicon()
    if low in words.speakers or _SPEAKER_NUMBER.fullmatch(name) or _ADDRESS.fullmatch(name):
        return True
    parts = name.split()
    if low in words.not_speakers or parts[0].lower() in (
        "re",
        "the",
        "le",
        "la",
        "les",
        "der",
        "die",
        "das",
    ):
        return False
    return not parts[0][0].isdigit() and all(map(_is_name_part, parts))


@functools.cache
def lexicon() -> Words:
    """The words of `words.toml`."""
    text = files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    return Words(*(frozenset(raw[key]) for key in ("not_speakers", "speakers", "talk")))


def _is_name_part(part: str) -> bool:
    """ "Weber", "(Extern)", "von", and the "4B" of a room."""
    return part[0].isupper() or part[0] in "(+" or part[0].isdigit() or part.lower() in _PARTICLES


def _may_speak(label: Label) -> bool:
    return can_speak(label.name) or (bool(label.time) and may_be_called(label.name))


def _in_small_letters(labels: Sequence[Label | None]) -> frozenset[str]:
    """The few short labels under which nearly every line stands, some of them asking: "tom: hi"."""
    named = [label for label in labels if label and may_be_called(label.name)]
    counts = Counter(label.name for label in named)
    few = 2 <= len(counts) <= _FEW and min(counts.values()) >= 2
    short = all(len(name.split()) <= 2 for name in counts)
    asking = any("?" in label.text for label in named)
    whole = _FULL * len(labels) <= len(named)
    if few and short and asking and whole and _talked(named, named, labels):
        return frozenset(counts)
    return frozenset()


def _timed(turns: Sequence[Label], labels: Sequence[Label | None]) -> bool:
    """Names with times, each followed by words: what transcription services write."""
    timed = [turn for turn in turns if turn.time]
    if len(timed) < _FEWEST_TIMED or 2 * len(timed) < len(turns):
        return False
    pairs = pairwise([*labels, Label("", time="0:00")])
    heads = [(label, after) for label, after in pairs if label is not None and label.time]
    followed = sum(bool(label.text) or after is None or not after.time for label, after in heads)
    return followed >= 0.7 * len(heads)


def _talked(turns: list[Label], named: list[Label], labels: Sequence[Label | None]) -> bool:
    """Names without times: enough of them, changing, and speaking to one another."""
    counts = Counter(turn.name for turn in turns)
    if len(turns) < _FEWEST_TURNS or len(counts) < 2:
        return False
    changes = sum(one.name != after.name for one, after in pairwise(turns))
    return (
        len(turns) >= _REPEATED_SHARE * sum(label is not None for label in labels)
        and len(named) >= _LABELLED_SHARE * len(labels)
        and changes >= _CHANGE_SHARE * (len(turns) - 1)
        and _talk_share(turns) >= _TALK_SHARE
    )


def _talk_share(turns: Sequence[Label]) -> float:
    """The share of turns that ask or speak in the first or second person; unsaid ones count half."""
    talk = lexicon().talk
    points = 0.0
    for turn in turns:
        words = (word.replace("’", "'") for word in _WORD.findall(turn.text.lower()))
        talks = "?" in turn.text or not talk.isdisjoint(words)
        points += 0.5 if not turn.text else talks
    return points / len(turns)


def _also(counts: Counter[str], again: set[str]) -> set[str]:
    """Those named once who are surely people: full names, or names of the shape the others have."""
    short = sum(" " not in name for name in again) * 2 > len(again)
    known = lexicon().speakers
    once = {name for name in counts if name not in again and can_speak(name)}
    return {
        name for name in once if " " in name or name.lower() in known or (short and len(name) > 2)
    }
