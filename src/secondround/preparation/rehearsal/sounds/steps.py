"""Keeping what comes from the microphone, joining it, listening to it."""

from dataclasses import replace
from pathlib import Path

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.preparation.recordings.hearing import listener, spellings
from secondround.preparation.rehearsal.delivery.measured import measured
from secondround.preparation.rehearsal.model import Take
from secondround.preparation.rehearsal.sounds.parts import steps as part_steps
from secondround.preparation.rehearsal.takes import said

DRAWN = 240
"""Parts of the outline of a sound: more than a phone can show."""


def home_of(take: str) -> str:
    """Where the sound of the take of this key lies."""
    return f"takes/{take}"


def join(kit: Kit, take: Take, path: Path) -> str:
    """Afterwards the file and the store hold all of it in one piece, beside its parts. Its key; empty without any."""
    return part_steps.join(kit, home_of(take.key), path) or take.sound


def drop_parts(kit: Kit, take: Take) -> Take:
    """The take: its parts are not needed any more, since it has ended with all of them in one piece."""
    part_steps.drop_parts(kit, home_of(take.key))
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
    home = home_of(take.key)
    key = part_steps.joined_key(kit, home) if recording.suffix == ".wav" else ""
    if key and not kit.objects.has(key):
        part_steps.keep_whole(kit, home, recording)
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
    part_steps.delete(kit, home_of(take.key))
