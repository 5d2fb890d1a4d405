from secondround.adapters.synthesis import remembered
from secondround.adapters.synthesis.remembered import Remembered
from secondround.foundation.ports.speech import Sound


class Counting:
    name = "counting"
    languages = frozenset({"en"})
    natural = True

    def __init__(self) -> None:
        self.said: list[str] = []

    def voices(self, language: str) -> tuple[str, ...]:
        return ("one",) if language == "en" else ()

    def speak(self, text: str, language: str, voice: str) -> Sound:
        self.said.append(f"{text} {language} {voice}")
        return Sound(bytes(remembered.MOST // 3), 24_000, 1.0)


def test_what_was_said_is_not_made_again() -> None:
    engine = Counting()
    speaker = Remembered(engine)
    assert speaker.speak("a", "en", "one") is speaker.speak("a", "en", "one")
    speaker.speak("a", "en", "other")
    assert engine.said == ["a en one", "a en other"]


def test_the_longest_unsaid_is_forgotten_first() -> None:
    engine = Counting()
    speaker = Remembered(engine)
    for text in "abcada":
        speaker.speak(text, "en", "one")
    assert [said[0] for said in engine.said] == ["a", "b", "c", "d"]
    speaker.speak("b", "en", "one")
    assert len(engine.said) == 5
