"""Whether the interviewer is understood in every voice, told apart, and heard at once.

`python evals/voices.py [--every N] [--languages en,fr,de]` has each voice on this machine say every Nth question of the
bank, and a few sentences full of figures, and listens with the product's own transcriber. It prints a table and, as its
last line, one JSON object: `figure` is the greatest word error rate of an English voice, `baseline` that of the first
voice, which is the engine's own, and `n` the number of words each said. `figures` is the rate of the first voice on the
sentences with figures. `first` are milliseconds until the sound of a fifteen-word question is there, the engine loaded:
median and 95th percentile. `alike` is how alike the prints of two English voices are, at most (1 is the same),
`alike_self` of two halves of one voice, at least. `others` are rates of other languages, which only a program of the
candidate's own speaks.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spoken.words import compared

from secondround.adapters.sound import RATE, blocks
from secondround.adapters.voices.prints import Prints
from secondround.adapters.voices.weights_file import tensors_in
from secondround.adapters.weights.listeners import available_transcribers
from secondround.adapters.weights.shelf import Shelf
from secondround.adapters.weights.speakers import available_speakers
from secondround.foundation.ports.speech import Sound, Speaker, Transcriber
from secondround.foundation.settings import Settings

FIGURES = {
    "The budget rose by 12% to €450,000 within 18 months.": "The budget rose by 12% to 450,000 euros within 18 months.",
    "You led a team of 7 people from March 2019 to June 2022.": "",
    "On 14 September 2023 we had 1,250 open cases.": "On the 14th of September 2023 we had 1,250 open cases.",
    "Costs fell from £3.2 million to £2.9 million, i.e. by 9%.": (
        "Costs fell from 3.2 million pounds to 2.9 million pounds, that is by 9%."
    ),
    "Our notice period is 3 months, and pay is between 48,000 and 55,000 euros.": "",
    "Why did 40% of the 120 sites miss the target in 2021?": "",
}
"""What is written, and how one says it where that is not the same."""

FIFTEEN = "Could you tell me, {name}, about a project of yours that did not end as planned?"

WINDOW = int(1.6 * RATE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=25)
    parser.add_argument("--languages", default="en")
    options = parser.parse_args()
    english: dict[str, object] = {}
    others = {}
    for language in options.languages.split(","):
        asked = _questions(language, options.every)
        speaker = next((s for s in available_speakers(Settings()) if s.voices(language)), None)
        if speaker is None:
            print(f"{language}: nothing speaks it here")
        elif language == "en":
            english = _english(speaker, asked)
        else:
            others[language] = _rates(speaker, language, asked, {})
    print(json.dumps(english | {"others": others}))


def _english(speaker: Speaker, asked: Sequence[str]) -> dict[str, object]:
    prints: dict[str, list[NDArray[np.float32]]] = {}
    rates = _rates(speaker, "en", asked, prints)
    first = _first_sound(speaker)
    middles = {name: _middle(each) for name, each in prints.items()}
    halves = [float(_middle(each[::2]) @ _middle(each[1::2])) for each in prints.values()]
    own = speaker.voices("en")[0]
    return {
        "figure": max(rates.values()),
        "baseline": rates[own],
        "n": sum(compared(text, "").words for text in asked),
        "voices": rates,
        "figures": _rates(speaker, "en", tuple(FIGURES), {}, [own])[own],
        "first": first,
        "alike": round(max(float(a @ b) for a, b in combinations(middles.values(), 2)), 2),
        "alike_self": round(min(halves), 2),
    }


def _rates(
    speaker: Speaker,
    language: str,
    asked: Sequence[str],
    prints: dict[str, list[NDArray[np.float32]]],
    voices: Sequence[str] = (),
) -> dict[str, float]:
    listener = next(one for one in available_transcribers(Settings()) if language in one.languages)
    rates = {}
    for voice in voices or speaker.voices(language):
        said = [speaker.speak(text, language, voice) for text in asked]
        due = [FIGURES.get(text) or text for text in asked]
        pairs = [
            compared(text, _heard(listener, one, language))
            for text, one in zip(due, said, strict=True)
        ]
        rates[voice] = round(sum(one.wrong for one in pairs) / sum(one.words for one in pairs), 3)
        prints[voice] = [one for sound in said for one in _prints(sound)]
        pace = sum(one.words for one in pairs) * 60 / sum(sound.length for sound in said)
        print(
            f"{language} {voice:<14}{rates[voice]:>8.1%} wrong{pace:>8.0f} words a minute",
            flush=True,
        )
    return rates


def _heard(listener: Transcriber, sound: Sound, language: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = _written(sound, folder)
        found = listener.utterances(path, language)
        return " ".join(word.text for one in found for word in one.words)


def _prints(sound: Sound) -> Iterator[NDArray[np.float32]]:
    with tempfile.TemporaryDirectory() as folder:
        whole = np.concatenate([block[0] for block in blocks(_written(sound, folder))])
    starts = range(0, max(whole.size - WINDOW, 1), WINDOW)
    yield from PRINTS.of(iter([whole[start : start + WINDOW] for start in starts]))


def _written(sound: Sound, folder: str) -> Path:
    path = Path(folder) / "said.wav"
    path.write_bytes(sound.wav)
    return path


def _middle(prints: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    mean: NDArray[np.float32] = np.mean(np.stack(list(prints)), axis=0)
    return mean / np.float32(np.linalg.norm(mean))


def _first_sound(speaker: Speaker) -> dict[str, int]:
    spent = []
    for number in range(50):
        start = time.perf_counter()
        speaker.speak(
            FIFTEEN.format(name=f"number {number}"), "en", speaker.voices("en")[number % 4]
        )
        spent.append(1000 * (time.perf_counter() - start))
    return {"median": round(statistics.median(spent)), "p95": round(sorted(spent)[47])}


def _questions(language: str, every: int) -> list[str]:
    bank = files("secondround.preparation.questions") / "bank"
    trades = sorted(bank.iterdir(), key=lambda one: one.name)
    texts = [one[language] for trade in trades for one in json.loads(trade.read_text("utf-8"))]
    return texts[::every]


def _voice_prints() -> Prints:
    weights = Shelf(Settings()).weights("voices")
    return Prints(tensors_in(weights.read(weights.edition.files[0].name), "model_state"))


PRINTS = _voice_prints()

if __name__ == "__main__":
    main()
