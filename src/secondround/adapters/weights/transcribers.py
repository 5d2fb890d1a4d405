"""The transcribers whose weights are on this machine."""

from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.errors import EngineMissing
from secondround.foundation.ports.speech import Transcriber
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
