"""An ear for tests: every second of loud sound is a word, said at once."""

from collections.abc import Sequence

import numpy as np

from secondround.foundation.ports.speech import RATE, Heard, SpokenWord

SECOND = (np.ones(RATE, "<i2") * 3000).tobytes()
SILENCE = np.zeros(RATE, "<i2").tobytes()
TENTH = RATE // 10
LOUD = 1000
GAP = 0.3


class TestListening:
    __test__ = False

    def __init__(self) -> None:
        self.sound = b""

    def hear(self, sound: bytes) -> Heard:
        self.sound += sound
        return self.heard()

    def heard(self) -> Heard:
        seconds = np.frombuffer(self.sound, "<i2")
        loud = [n for n in range(seconds.size // RATE) if seconds[n * RATE]]
        words = tuple(SpokenWord(f"word{n}", float(n), n + 1.0) for n in loud)
        speech = ((float(loud[0]), loud[-1] + 1.0),) if loud else ()
        return Heard(seconds.size / RATE, speech, words, read_to=seconds.size / RATE)

    def finish(self) -> Heard:
        return self.heard()


class QuickListening(TestListening):
    """Hears a voice to the tenth of a second; each stretch of it is a word."""

    def heard(self) -> Heard:
        sound = np.frombuffer(self.sound, "<i2").astype(int)
        tenths = np.abs(sound[: sound.size // TENTH * TENTH].reshape(-1, TENTH)).max(axis=1)
        speech: list[tuple[float, float]] = []
        for tenth in np.flatnonzero(tenths > LOUD):
            at = int(tenth) / 10
            if speech and at - speech[-1][1] < GAP:
                speech[-1] = (speech[-1][0], at + 0.1)
            else:
                speech.append((at, at + 0.1))
        words = tuple(SpokenWord(f"word{n}", *one) for n, one in enumerate(speech))
        length = tenths.size / 10
        return Heard(length, tuple(speech), words, read_to=length)


class DeafListening(TestListening):
    """Hears sound and no voice in it."""

    def heard(self) -> Heard:
        length = len(self.sound) / 2 / RATE
        return Heard(length, read_to=length)


class TestEar:
    __test__ = False
    name = "test"
    languages = frozenset({"en"})

    def __init__(self) -> None:
        self.opened: list[TestListening] = []

    def listen(self, _language: str, _names: Sequence[str] = ()) -> TestListening:
        self.opened.append(TestListening())
        return self.opened[-1]


class QuickEar(TestEar):
    """To the tenth of a second."""

    def listen(self, _language: str, _names: Sequence[str] = ()) -> TestListening:
        self.opened.append(QuickListening())
        return self.opened[-1]


class DeafEar(TestEar):
    """To music and noise."""

    def listen(self, _language: str, _names: Sequence[str] = ()) -> TestListening:
        self.opened.append(DeafListening())
        return self.opened[-1]
