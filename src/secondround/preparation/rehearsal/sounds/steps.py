"""Keeping what comes from the microphone, joining it, listening to it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import owner_prefix
from secondround.preparation.recordings.hearing import listener, spellings
from secondround.preparation.rehearsal.delivery.measured import measured
from secondround.preparation.rehearsal.model import Take
from secondround.preparation.rehearsal.sound import seconds_of, wav_head
from secondround.preparation.rehearsal.takes import said

JOINED = "take.wav"

DRAWN = 240
"""Parts of the outline of a sound: more than a phone can show."""


def keep_part(kit: Kit, take: str, number: int, samples: bytes) -> None:
    """The samples of this number are kept for the take of this key, in place of those of the same number before."""
    kit.objects.put(f"{_parts(kit, take)}{number:06d}", samples)


def parts_of(kit: Kit, take: Take) -> Sequence[str]:
    """Where the parts kept so far are, in their order."""
    return kit.objects.list(_parts(kit, take.key))


def length_kept(kit: Kit, take: Take) -> float:
    """Seconds of sound that are kept of a take that is open."""
    return seconds_of(sum(len(kit.objects.get(key)) for key in parts_of(kit, take)))


def join(kit: Kit, take: Take, path: Path) -> str:
    """Afterwards the file and the store hold all of it in one piece, beside its parts. Its key; empty without any."""
    parts = parts_of(kit, take)
    if not parts:
        return take.sound
    with path.open("wb") as file:
        file.write(wav_head(0))
        for key in parts:
            file.write(kit.objects.get(key))
        size = file.tell() - len(wav_head(0))
        file.seek(0)
        file.write(wav_head(size))
    key = f"{_home(kit, take.key)}{JOINED}"
    kit.objects.put_file(key, path)
    return key


def drop_parts(kit: Kit, take: Take) -> Take:
    """The take: its parts are not needed any more, since it has ended with all of them in one piece."""
    for part in parts_of(kit, take):
        kit.objects.delete(part)
    return take


def heard(kit: Kit, candidacy_id: str, take: Take, recording: Path) -> Take:
    """With the words of what is said in the file, and its sound kept.

    Raises `Unreadable`, `EngineMissing`, `EngineFailed`.
    """
    if not recording.exists():
        return take
    engine = listener(kit, take.language)
    utterances = tuple(engine.utterances(recording, take.language, spellings(kit, candidacy_id)))
    words = tuple(word for one in utterances for word in one.words)
    key = f"{_home(kit, take.key)}{JOINED}" if recording.suffix == ".wav" else ""
    if key and not kit.objects.has(key):
        kit.objects.put_file(key, recording)
    return replace(
        take,
        way="spoken",
        words=words,
        speech=tuple((one.start, one.end) for one in utterances),
        length=engine.length(recording),
        text=said(words),
        sound=key,
    )


def measured_in(kit: Kit, take: Take, recording: Path) -> Take:
    """With how it was said, as far as this machine can measure it, where the file holds the take."""
    meter = kit.meter()
    speech = meter.speech(recording) if meter else ()
    tone = meter.tone(recording, speech) if meter else None
    delivery = measured(take.words, speech, take.length, take.language, tone)
    outline = meter.outline(recording, DRAWN) if meter else ()
    return replace(take, speech=speech or take.speech, delivery=delivery, outline=outline)


def size(kit: Kit, take: Take) -> int:
    """Bytes of the sound of an answer, a WAV file. Raises `NotFound` where there is none."""
    if not take.sound:
        raise NotFound("the sound of this answer", "It was typed, or its sound was deleted.")
    return kit.objects.size(take.sound)


def part(kit: Kit, take: Take, start: int, end: int) -> bytes:
    """Its bytes from `start` up to `end`. Raises `NotFound`."""
    return kit.objects.part(take.sound, start, end)


def delete(kit: Kit, take: Take) -> None:
    """Nothing of its sound is left."""
    for key in (*parts_of(kit, take), *kit.objects.list(_home(kit, take.key))):
        kit.objects.delete(key)


def _home(kit: Kit, take: str) -> str:
    return f"{owner_prefix(kit.owner)}takes/{take}/"


def _parts(kit: Kit, take: str) -> str:
    return f"{_home(kit, take)}parts/"
