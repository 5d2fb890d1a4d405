"""A room with a recorder that hears four lines in any file that begins with "sound"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from secondround.foundation.errors import Unreadable
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import SpokenWord, Utterance, VoiceTurn
from secondround.preparation.recordings import steps

LINES = (
    "Why do you want to leave?",
    "Um, because I would like to lead a team.",
    "And your notice?",
    "Three months.",
)


def utterance(place: int) -> Utterance:
    start = 10.0 * place
    words = LINES[place].split()
    spoken = tuple(
        SpokenWord(w, start + i * 0.3, start + i * 0.3 + 0.2) for i, w in enumerate(words)
    )
    return Utterance(start, start + 5, spoken)


@dataclass
class Listener:
    """Hears the lines above, ten seconds apart, in any file that begins with "sound"."""

    name: str = "fake"
    languages: frozenset[str] = frozenset({"en", "fr", "de"})
    heard: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def length(self, recording: Path) -> float:
        if not recording.read_bytes().startswith(b"sound"):
            raise Unreadable(recording.name)
        return 40.0

    def language_of(self, recording: Path) -> str:
        return "en"

    def utterances(
        self, recording: Path, language: str, names: Sequence[str] = (), since: float = 0.0
    ) -> Iterator[Utterance]:
        self.names = list(names)
        for place in range(len(LINES)):
            if 10.0 * place >= since:
                self.heard.append(place)
                yield utterance(place)


class TwoVoices:
    name = "fake"

    def turns(
        self, recording: Path, speech: Sequence[tuple[float, float]]
    ) -> tuple[VoiceTurn, ...]:
        return tuple(VoiceTurn(start, end, at % 2) for at, (start, end) in enumerate(speech))


class Cut(Exception):
    """The process ended here."""


@dataclass
class FakeRun:
    """A run of the work that may be cut off after so many reports."""

    made: Kit
    reports: int = 1000
    between: Callable[[int], None] = lambda left: None

    def kit(self) -> Kit:
        return self.made

    def report(self, done: float, message: str) -> None:
        self.reports -= 1
        if self.reports < 0:
            raise Cut
        self.between(self.reports)


@dataclass
class Room:
    kit: Kit
    candidacy_id: str
    listener: Listener
    jobs: Jobs
    sound: Path

    def add(self, **more: object) -> steps.Recording:
        return steps.add_recording(self.kit, self.candidacy_id, self.sound, **more)  # type: ignore[arg-type]

    def listen(self, key: str, reports: int = 1000) -> None:
        steps.listen(FakeRun(self.kit, reports), self.candidacy_id, key)  # type: ignore[arg-type]
