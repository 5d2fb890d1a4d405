"""Sounds that are not made twice."""

from collections import OrderedDict
from threading import Lock

from secondround.foundation.ports.speech import Sound, Speaker

MOST = 48_000_000
"""Bytes of sound kept: about a quarter of an hour, the questions of a sitting and more."""

Key = tuple[str, str, str]


class Remembered:
    """A `Speaker` that keeps what it said last, in memory alone: what was said of a person leaves with the process.

    Two that ask at once wait for each other.
    """

    def __init__(self, speaker: Speaker) -> None:
        self.name = speaker.name
        self.languages = speaker.languages
        self.natural = speaker.natural
        self._speaker = speaker
        self._kept: OrderedDict[Key, Sound] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def voices(self, language: str) -> tuple[str, ...]:
        return self._speaker.voices(language)

    def speak(self, text: str, language: str, voice: str) -> Sound:
        key = (text, language, voice)
        with self._lock:
            if key not in self._kept:
                self._keep(key, self._speaker.speak(text, language, voice))
            self._kept.move_to_end(key)
            return self._kept[key]

    def _keep(self, key: Key, sound: Sound) -> None:
        self._kept[key] = sound
        self._size += len(sound.wav)
        while self._size > MOST:
            self._size -= len(self._kept.popitem(last=False)[1].wav)
