"""French and German voices by espeak-ng, where the candidate has it: a program of its own, found on the path."""

import shutil
import subprocess
from collections.abc import Mapping

from secondround.adapters.synthesis.reading import readable
from secondround.adapters.synthesis.wav import as_sound, samples_of
from secondround.foundation.errors import EngineFailed, NotFound, Refused
from secondround.foundation.ports.speech import Sound

PROGRAM = "espeak-ng"

VARIANTS: Mapping[str, str] = {"woman": "f2", "man": "m3", "older woman": "f4", "older man": "m7"}
"""Its variants of a voice; their names here say how they sound."""

PACE = 150
"""Words per minute; its own 175 is hard to follow."""

SECONDS = 10.0
"""Past which something is wrong: it speaks hundreds of times quicker than it is listened to."""


def find_espeak() -> str | None:
    """The program on this machine."""
    return shutil.which(PROGRAM)


class EspeakSpeaker:
    """`Speaker` by the program at `path`. The text goes in as data, never as a part of the command."""

    name = PROGRAM
    languages = frozenset({"en", "fr", "de"})
    natural = False

    def __init__(self, path: str) -> None:
        self._path = path

    def voices(self, language: str) -> tuple[str, ...]:
        return tuple(VARIANTS) if language in self.languages else ()

    def speak(self, text: str, language: str, voice: str) -> Sound:
        if voice not in self.voices(language):
            raise NotFound("no voice is called {voice}", voice=voice)
        wav = self._run(f"{language}+{VARIANTS[voice]}", readable(text, language))
        try:
            samples, rate = samples_of(wav)
        except ValueError as error:
            raise EngineFailed("{name} could not say this", name=PROGRAM) from error
        sound = as_sound(samples, rate)
        if not sound.length:
            raise Refused("there is nothing to say in this text", "Write a sentence to be said.")
        return sound

    def _run(self, voice: str, text: str) -> bytes:
        """`-b 1` is UTF-8; nothing in the text is read as markup, which only `-m` would."""
        command = [self._path, "-v", voice, "-s", str(PACE), "-b", "1", "--stdin", "--stdout"]
        try:
            # No shell: the program was found on the path, every word of the command is ours, and the text is its input.
            done = subprocess.run(  # noqa: S603
                command, input=text.encode(), capture_output=True, timeout=SECONDS, check=True
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise EngineFailed("{name} could not say this", name=PROGRAM) from error
        return done.stdout
