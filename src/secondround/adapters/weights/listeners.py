"""What can listen to recordings with the weights that are on this machine."""

from collections.abc import Sequence

from secondround.adapters.hearing.whisper_ear import WhisperEar
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.voices.print_voices import PrintVoices
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.errors import EngineMissing
from secondround.foundation.ports.speech import Ear, Transcriber, Voices
from secondround.foundation.settings import Settings

MODELS = ("whisper-tiny.en", "whisper-base")


def available_transcribers(settings: Settings) -> tuple[Transcriber, ...]:
    """The quicker first; none where no weights are. Finds and checks files, loads nothing."""
    shelf = Shelf(settings)
    found: list[Transcriber] = []
    for name in MODELS:
        try:
            found.append(WhisperTranscriber(shelf.weights(name)))
        except EngineMissing:
            continue
    return tuple(found)


def available_ears(transcribers: Sequence[Transcriber]) -> tuple[Ear, ...]:
    """The same engines, reading along: nothing is loaded twice."""
    return tuple(WhisperEar(one) for one in transcribers if isinstance(one, WhisperTranscriber))


def available_voices(settings: Settings) -> Voices | None:
    """None where the weights are not here."""
    try:
        return PrintVoices(Shelf(settings).weights("voices"))
    except EngineMissing:
        return None
