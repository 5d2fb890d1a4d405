"""Runs, slides and words made for tests."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from secondround.foundation.ports.speech import SpokenWord, Utterance
from secondround.preparation.rehearsal.run_through.model import Mark, Run, Slide

BEGUN = datetime(2026, 12, 1, 9, tzinfo=UTC)
STEP = 0.5
"""Seconds from one word to the next."""

SLIDES = (
    Slide(1, "Situation", 60.0, "", ("Complaints have doubled since spring",), "a"),
    Slide(2, "Recommendation", 60.0, "", ("Move the archive to Metz", "Hire two archivists"), "b"),
    Slide(3, "Next steps", 60.0, "", ("The board decides in March",), "c"),
)


def run_of(
    marks: Sequence[tuple[int, float]],
    length: float,
    limit: float = 0.0,
    slides: Sequence[Slide] = SLIDES,
    language: str = "en",
) -> Run:
    """One that has ended, by the clock alone."""
    return Run(
        "run",
        "task",
        BEGUN,
        language,
        "clock",
        tuple(slides),
        limit,
        tuple(Mark(slide, at) for slide, at in marks),
        length,
        BEGUN,
    )


def words_from(text: str, begin: float) -> list[SpokenWord]:
    """Said from this second on, two words a second."""
    return [
        SpokenWord(word, begin + at * STEP, begin + at * STEP + 0.4)
        for at, word in enumerate(text.split())
    ]


class Typist:
    """Hears what it is told to in any file, one utterance for each text; may break in the middle."""

    name = "typist"
    languages = frozenset({"en", "fr", "de"})

    def __init__(self, said: Sequence[tuple[float, str]], length: float) -> None:
        self.said, self._length = said, length
        self.breaks_after = -1
        self.heard: list[float] = []

    def length(self, _recording: Path) -> float:
        return self._length

    def language_of(self, _recording: Path) -> str:
        return "en"

    def utterances(
        self, _recording: Path, _language: str, _names: Sequence[str] = (), since: float = 0.0
    ) -> Iterator[Utterance]:
        for place, (begin, text) in enumerate(self.said):
            if begin < since:
                continue
            if place == self.breaks_after:
                raise RuntimeError("the machine stopped")
            self.heard.append(begin)
            words = words_from(text, begin)
            yield Utterance(begin, words[-1].end, tuple(words))


class Meter:
    """Finds these stretches of voice in any file."""

    name = "meter"

    def __init__(self, *stretches: tuple[float, float]) -> None:
        self.stretches = stretches

    def speech(self, _recording: Path) -> tuple[tuple[float, float], ...]:
        return self.stretches

    def tone(self, _recording: Path, _speech: object) -> None:
        return None

    def outline(self, _recording: Path, count: int) -> tuple[float, ...]:
        return (1.0,) * count
