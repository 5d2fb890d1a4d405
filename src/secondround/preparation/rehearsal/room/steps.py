"""The steps of an answer that is spoken: its sound comes in parts, and is one recording at the end."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from secondround.foundation.errors import EngineFailed, NotKept, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.hearing import BYTES, RATE, Ear, Heard, OpenAnswer
from secondround.foundation.ports.objects import object_key_of
from secondround.foundation.ports.speech import SpokenWord, Transcriber
from secondround.preparation.rehearsal.room.ending import Progress, Verdict, judge
from secondround.preparation.rehearsal.room.kept import (
    EVERY,
    begin_of,
    folder_of,
    name_of,
    wav_header,
)

LARGEST_PART = 30 * RATE * BYTES
"""Bytes: what a browser kept back while the line was down comes in pieces of half a minute."""

LONGEST = 3 * 3600 * RATE
"""Samples of one answer."""

FORGOTTEN_AFTER = 1800.0
"""Seconds after which an answer nobody goes on with is not held in memory any more. Its sound is kept."""


@dataclass(frozen=True)
class Moment:
    """How an answer stands. `length` and `kept` are samples: what was heard, and what would outlive a crash."""

    length: int
    kept: int
    heard: Heard
    verdict: Verdict


@dataclass(frozen=True)
class Recorded:
    """An answer that has ended. `sound` is the key of its WAV file in the store, empty where nothing was said."""

    words: tuple[SpokenWord, ...]
    speech: tuple[tuple[float, float], ...]
    length: float
    sound: str


class Gap(Refused):
    """Sound is missing before the part that came; `length` is the sample to go on from."""

    def __init__(self, length: int) -> None:
        super().__init__("a part of the answer is missing", "It is sent again by itself.")
        self.length = length


def hear(kit: Kit, take: str, at: int, sound: bytes, language: str, progress: Progress) -> Moment:
    """The part of the answer that begins with sample `at`. What was heard already is passed over, so a part may come
    twice. Raises `Gap`, `Refused` (not sound, too much), `NotKept` (a full disk)."""
    _check(at, sound)
    answer = _opened(kit, take, language)
    with answer.lock:
        answer.used = monotonic()
        if at > answer.length:
            raise Gap(answer.length)
        new = sound[(answer.length - at) * BYTES :]
        if new:
            _keep(kit, take, answer, new)
            answer.length += len(new) // BYTES
        heard = _heard(answer, new)
    return Moment(answer.length, answer.kept, heard, judge(heard, language, progress))


def stands(kit: Kit, take: str, language: str, progress: Progress) -> Moment:
    """The same without anything new: where a page goes on from."""
    return hear(kit, take, 0, b"", language, progress)


def begin_anew(kit: Kit, take: str) -> None:
    """Nothing of it was said: the sound is removed."""
    kit.answers.pop(take, None)
    for name in kit.objects.list(folder_of(kit.owner, take)):
        kit.objects.delete(name)


def kept_length(kit: Kit, take: str) -> float:
    """Seconds of sound that are kept of an answer that has not ended."""
    return _kept(kit, take) / RATE


def end(kit: Kit, take: str, language: str, names: Sequence[str] = ()) -> Recorded:
    """Joins what was heard into one recording and waits for the last words. Raises `EngineFailed`, `NotKept`.

    The parts are removed once the whole is kept; ended twice, the second finds nothing left (`sound` is empty).
    """
    answer = _opened(kit, take, language)
    with answer.lock:
        _flush(kit, take, answer)
        said = _final(answer)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "answer.wav"
            length, digest = _join(kit, take, path)
            if not length:
                return Recorded((), (), 0.0, "")
            key = object_key_of(kit.owner, digest)
            kit.objects.put_file(key, path)
            words, speech = said or _read(kit, path, language, names)
    begin_anew(kit, take)
    return Recorded(words, speech, length / RATE, key)


def _check(at: int, sound: bytes) -> None:
    if len(sound) % BYTES or at < 0:
        raise Refused("this is not sound of a microphone", "Load the page again.")
    if len(sound) > LARGEST_PART or at > LONGEST:
        raise Refused("the answer is too long", "End it, and go on with the next.")


def _opened(kit: Kit, take: str, language: str) -> OpenAnswer:
    """As this process heard it, else taken up from what is kept."""
    for key, one in list(kit.answers.items()):
        if monotonic() - one.used > FORGOTTEN_AFTER and key != take:
            kit.answers.pop(key, None)
    if take not in kit.answers:
        kept = _kept(kit, take)
        ear = _ear(kit, language)
        listening = ear.listen(language) if ear else None
        fresh = OpenAnswer(listening, since=kept, length=kept, kept=kept, used=monotonic())
        kit.answers.setdefault(take, fresh)
    return kit.answers[take]


def _ear(kit: Kit, language: str) -> Ear | None:
    return next((one for one in kit.ears() if language in one.languages), None)


def _kept(kit: Kit, take: str) -> int:
    """Samples that lie in the store."""
    names = kit.objects.list(folder_of(kit.owner, take))
    return begin_of(names[-1]) + len(kit.objects.get(names[-1])) // BYTES if names else 0


def _keep(kit: Kit, take: str, answer: OpenAnswer, new: bytes) -> None:
    """Into the store when a second has come together. Where that fails nothing of the part was heard."""
    rest = answer.rest + new
    if len(rest) >= EVERY:
        _put(kit, take, answer.kept, rest)
        answer.kept, rest = answer.kept + len(rest) // BYTES, b""
    answer.rest = rest


def _flush(kit: Kit, take: str, answer: OpenAnswer) -> None:
    if answer.rest:
        _put(kit, take, answer.kept, answer.rest)
        answer.kept, answer.rest = answer.kept + len(answer.rest) // BYTES, b""


def _put(kit: Kit, take: str, sample: int, sound: bytes) -> None:
    try:
        kit.objects.put(name_of(folder_of(kit.owner, take), sample), sound)
    except EngineFailed as error:
        raise NotKept(
            "the disk may be full",
            "What you said until now is safe. Make room and it goes on by itself, or end the answer here.",
        ) from error


def _heard(answer: OpenAnswer, new: bytes) -> Heard:
    if answer.listening is None:
        return Heard(answer.length / RATE)
    return answer.listening.hear(new) if new else answer.listening.heard()


Said = tuple[tuple[SpokenWord, ...], tuple[tuple[float, float], ...]]


def _final(answer: OpenAnswer) -> Said | None:
    """None where only a part of the answer was heard here: all of it is read again."""
    if answer.since or answer.listening is None:
        return None
    heard = answer.listening.finish()
    return heard.words, heard.speech


def _join(kit: Kit, take: str, path: Path) -> tuple[int, str]:
    """Writes the whole as one WAV file; its samples, and the SHA-256 of the file."""
    names = kit.objects.list(folder_of(kit.owner, take))
    samples = _kept(kit, take)
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for piece in chain([wav_header(samples)], map(kit.objects.get, names)):
            digest.update(piece)
            file.write(piece)
    return samples, digest.hexdigest()


def _read(kit: Kit, path: Path, language: str, names: Sequence[str]) -> Said:
    """By whatever listens to recordings; nothing where nothing does: the candidate writes down what they said."""
    transcriber = _transcriber(kit, language)
    if transcriber is None:
        return (), ()
    found = tuple(transcriber.utterances(path, language, names))
    return tuple(word for one in found for word in one.words), tuple(
        (u.start, u.end) for u in found
    )


def _transcriber(kit: Kit, language: str) -> Transcriber | None:
    return next((one for one in kit.transcribers() if language in one.languages), None)
