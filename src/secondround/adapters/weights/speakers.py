"""What can speak on this machine: with weights that are here, and with a program found here."""

from collections.abc import Iterator
from contextlib import suppress

from secondround.adapters.synthesis.espeak_speaker import EspeakSpeaker, find_espeak
from secondround.adapters.synthesis.hibari_speaker import HibariSpeaker
from secondround.adapters.synthesis.remembered import Remembered
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.errors import EngineMissing
from secondround.foundation.ports.speech import Speaker
from secondround.foundation.settings import Settings


def available_speakers(settings: Settings) -> tuple[Speaker, ...]:
    """The most natural first; none where nothing speaks. Finds and checks files, loads nothing."""
    return tuple(Remembered(speaker) for speaker in _found(Shelf(settings)))


def _found(shelf: Shelf) -> Iterator[Speaker]:
    with suppress(EngineMissing):
        yield HibariSpeaker(shelf.weights("hibari"))
    if program := find_espeak():
        yield EspeakSpeaker(program)
