"""What two questions share and what only one of them has: the signs by which a repeat is told."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from secondround.preparation.evidence.closeness import likeness
from secondround.preparation.evidence.concepts.found import WEAK, concepts_of
from secondround.preparation.evidence.concepts.lexicon import lexicon, stem, tokens_of
from secondround.preparation.evidence.frames.frame import apart, frame_of, marks_of, of_others
from secondround.preparation.evidence.frames.notes import is_note, question_of

LETTERS = 4
"""Length of the pieces of words that are compared: short enough for endings and compounds."""

LONGEST = 20
"""From so many words on a question counts as long as any."""

COURTESY = frozenset({"future", "may", "once", "others", "supposed"})
"""Marks that come and go with the way of asking and leave the question what it is."""

ALIKE = 0.6
"""Share of all words, function words too, that must be the same where the telling ones are. Over the wordings that
weights are fitted to, with less "How many teams are there?" passes for "How many people are in the team?"."""

BY_LETTERS = (
    *("letters of all", "shared of all", "words of all", "own of one", "lone of one"),
    *("other kind", "other side", "other marks", "short"),
)
"""Signs that say something else where the words are nearly the same: there one other word makes another question."""

BY_MEANING = ("letters of all", "shared of all", "own of one", "other kind", "short")
"""Likewise where the meanings are near."""

_PERSONS = frozenset(
    "i my me mine you your yours we us our ours he she his her him they them their "
    "je j moi mon ma mes m vous votre vos nous notre nos il elle ils elles leur leurs "
    "ich mir mich mein meine meinen meinem meiner sie ihnen ihr ihre ihren ihrem ihrer wir uns unser unsere".split()
)


def compared(one: str, other: str) -> dict[str, float]:
    """The signs of a pair by name, mostly from 0 to 1, the same whichever comes first."""
    found = dict(_shared(question_of(one), question_of(other))) | dict(_framed(one, other))
    letters = found["letters of all"]
    return found | {f"{name} by letters": found[name] * letters for name in BY_LETTERS}


def with_meaning(signs: Mapping[str, float], above: float | None) -> dict[str, float]:
    """The signs with nearness of meaning and what it says together with others; as they are where it is not known."""
    if above is None:
        return dict(signs)
    together = {f"{name} by meaning": signs[name] * above for name in BY_MEANING}
    return {**signs, "meaning": above, "meaning by meaning": above * above, **together}


def same_words(one: str, other: str) -> bool:
    """Whether both ask with the same telling words in their order, of the same persons, for the same kind of thing."""
    a, b = question_of(one), question_of(other)
    ours, theirs = frozenset(tokens_of(a)), frozenset(tokens_of(b))
    return bool(
        _telling_words(a)
        and _telling_words(a) == _telling_words(b)
        and len(ours & theirs) >= ALIKE * len(ours | theirs)
        and _persons(a) == _persons(b)
        and frame_of(a).kinds == frame_of(b).kinds
        and not _other_marks(a, b)
    )


def doubtful(one: str, other: str) -> bool:
    """Whether both are written out and person, time or the like is not the same in them; notes leave that unsaid."""
    return not is_note(one) and not is_note(other) and bool(_other_marks(one, other))


def _shared(a: str, b: str) -> Iterator[tuple[str, float]]:
    like = likeness(a, b)
    yield "shared of all", like.of_all
    yield "shared of shorter", like.of_shorter
    yield "opposed", float(like.opposed)
    yield "asks otherwise", float(like.asks_otherwise)
    mine, its = _pieces(a), _pieces(b)
    pieces = len(mine & its)
    yield "letters of all", 2 * pieces / max(1, len(mine) + len(its))
    yield "letters of shorter", pieces / max(1, min(len(mine), len(its)))
    yield "words of all", len(_stems(a) & _stems(b)) / max(1, len(_stems(a) | _stems(b)))
    ours, theirs = concepts_of(a), concepts_of(b)
    for name, alone in (("own", _telling), ("lone", _lone)):
        each, one = sorted((alone(ours, theirs), alone(theirs, ours)))
        yield f"{name} of each", each
        yield f"{name} of one", one


def _framed(one: str, other: str) -> Iterator[tuple[str, float]]:
    frames = frame_of(one), frame_of(other)
    yield "other kind", apart(*frames)
    yield "one kind", float(bool(frames[0].kinds & frames[1].kinds))
    yield "one side", float(frames[0].side is not None and frames[0].side == frames[1].side)
    yield "other side", float(of_others(*frames))
    yield "ours", float(frames[0].ours != frames[1].ours)
    yield "other marks", min(len(_other_marks(one, other)), 4) / 4
    notes = is_note(one) + is_note(other)
    yield "one note", float(notes == 1)
    yield "two notes", float(notes == 2)
    shorter, longer = sorted(len(tokens_of(question_of(text))) for text in (one, other))
    yield "short", min(shorter, LONGEST) / LONGEST
    yield "long", min(longer, LONGEST) / LONGEST


def _other_marks(one: str, other: str) -> frozenset[str]:
    return (marks_of(one) ^ marks_of(other)) - COURTESY


@lru_cache(maxsize=20_000)
def _pieces(text: str) -> frozenset[str]:
    flat = f" {' '.join(tokens_of(text))} "
    return frozenset(flat[at : at + LETTERS] for at in range(len(flat) - LETTERS + 1))


@lru_cache(maxsize=20_000)
def _telling_words(text: str) -> tuple[str, ...]:
    return tuple(stem(token) for token in tokens_of(text) if token not in lexicon().stop)


@lru_cache(maxsize=20_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(_telling_words(text))


@lru_cache(maxsize=20_000)
def _persons(text: str) -> frozenset[str]:
    return _PERSONS.intersection(tokens_of(text))


def _telling(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """Half of one for each telling concept that only we have, at most 1; weak ones do not count."""
    alone = (name for name, weight in ours.items() if weight > WEAK and name not in theirs)
    return min(sum(not name.startswith("~") for name in alone) / 2, 1.0)


def _lone(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """A third of one for each word that stands for itself only and that only we have, at most 1."""
    return min(sum(name.startswith("~") for name in ours if name not in theirs) / 3, 1.0)
