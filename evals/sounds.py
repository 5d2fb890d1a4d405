"""Whether a sound of hesitation is heard in what the engine's encoder makes of a recording, whatever is written.

`python evals/sounds.py [--data FOLDER] [--write] [--only MODEL]` says sentences of `gold/transcripts` in pieces, with
sounds of hesitation and silences between them, so that every sound's time is known; adds rooms and noise; and fits a
logistic regression to the states of the encoder. `figure` is the F1 of the sounds of voices (tiny.en) or of other
throats (base) left out of the fitting, the least of the models; `n` the number of sounds. A sound is heard when what is
found overlaps it.

With --data, `read` is what is found in recordings of people in `read/`, who hesitate nowhere. With --write, the probes
of the product are fitted anew to all voices.
"""

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from faster_whisper.audio import pad_or_trim
from numpy.typing import NDArray
from scipy.optimize import minimize
from spoken.clips import read_clips
from spoken.voices import RATE, VOICES, Sound, Voice, say

from secondround.adapters.sound import blocks
from secondround.adapters.speech.filled import probe as product
from secondround.adapters.speech.filled.probe import STEP, Probe, Span, sounds_in
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.settings import Settings

WEIGHTS = Path(product.__file__).with_name("probes.json")
TEXTS = Path(__file__).with_name("gold") / "transcripts"
SOUNDS = {
    "en": ("uh", "um", "uh", "er", "erm", "uhh"),
    "fr": ("euh", "euh", "heu"),
    "de": ("äh", "ähm", "äh"),
}
MODELS = {"whisper-tiny.en": ("en",), "whisper-base": ("fr", "de")}
SAID = 12
"""Utterances of each voice, of some twelve seconds."""
KEPT = 0.25
"""Of the states in which nobody hesitates."""
PENALTY = 0.01
BESIDE = 0.08
"""Seconds around a sound of which nothing is learnt."""

States = NDArray[np.float32]


@dataclass(frozen=True)
class Said:
    """`spans` are the seconds of the sounds of hesitation."""

    voice: Voice
    states: States
    spans: tuple[Span, ...]

    def labels(self) -> NDArray[np.int8]:
        """1 within a sound, -1 beside its ends, else 0."""
        at = (np.arange(len(self.states)) + 0.5) * STEP
        found = np.zeros(len(at), np.int8)
        for start, end in self.spans:
            found[(at > start - BESIDE) & (at < end + BESIDE)] = -1
        for start, end in self.spans:
            found[(at > start + STEP) & (at < end - STEP)] = 1
        return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="recordings of people")
    parser.add_argument("--write", action="store_true", help="fit the probes of the product")
    parser.add_argument("--only", choices=list(MODELS), help="one model")
    options = parser.parse_args()
    result: dict[str, object] = {}
    fitted = json.loads(WEIGHTS.read_text("utf-8")) if WEIGHTS.exists() else {}
    for model in [options.only] if options.only else MODELS:
        engine = WhisperTranscriber(Shelf(Settings()).weights(model))
        those = [one for language in MODELS[model] for one in _spoken(engine, language)]
        result[model] = _left_out(those)
        probe = _fitted(those)
        fitted[model] = {
            "bias": round(probe.bias, 3),
            "weights": [round(float(one), 4) for one in probe.weights],
        }
        if options.data:
            clips = [_sound(path) for path, _ in read_clips(options.data / "read")]
            found = [sounds_in(_states(engine, one), probe) for one in clips]
            result[f"{model} read"] = sum(map(len, found))
    if options.write:
        WEIGHTS.write_text(json.dumps(fitted) + "\n", "utf-8")
    rows = [one for one in result.values() if isinstance(one, dict)]
    figure = min(one["f1"] for one in rows)
    print(json.dumps({"figure": figure, "n": sum(one["due"] for one in rows), **result}))


def _spoken(engine: WhisperTranscriber, language: str) -> Iterable[Said]:
    sentences = _sentences(language)
    for place, voice in enumerate(VOICES[language]):
        dice = np.random.default_rng(place)
        for _ in range(SAID):
            sound, spans = _pieces(sentences, language, voice, dice)
            yield Said(voice, _states(engine, _roomy(sound, dice)), tuple(spans))
        print(voice, flush=True)


def _sentences(language: str) -> list[str]:
    """Of six to 24 words, without sounds of hesitation."""
    found = []
    for path in sorted(TEXTS.glob("*.json")):
        kept = json.loads(path.read_text("utf-8"))
        if kept["language"] == language:
            answers = [one["answer"] for one in kept["exchanges"]]
            found += [one for text in answers for one in re.split(r"(?<=[.?!])\s+", text)]
    sounds = r"\b(um|uhm?|erm?|hmm?|euh|heu|ähm?)\b"
    return [
        one for one in found if 6 <= len(one.split()) <= 24 and not re.search(sounds, one, re.I)
    ]


def _pieces(
    sentences: Sequence[str], language: str, voice: Voice, dice: np.random.Generator
) -> tuple[Sound, list[Span]]:
    """Some 28 words, cut at up to three places of a sentence; at three of five places somebody hesitates."""
    parts, spans, words = [_silence(dice)], [], 0
    while words < 28:
        text = sentences[int(dice.integers(len(sentences)))].split()
        words += len(text)
        speed = float(dice.choice([0.8, 0.9, 1.0, 1.1]))
        cuts = sorted({0, len(text), *map(int, dice.integers(0, len(text), dice.integers(0, 4)))})
        for start, end in pairwise(cuts):
            if start and dice.random() < 0.6:
                at = sum(one.size for one in parts)
                parts.append(_hesitation(language, voice, dice))
                spans.append((at / RATE, (at + parts[-1].size) / RATE))
                parts.append(_silence(dice))
            parts += [say(" ".join(text[start:end]), voice, speed), _silence(dice)]
    return np.concatenate(parts)[: 28 * RATE], spans


def _hesitation(language: str, voice: Voice, dice: np.random.Generator) -> Sound:
    text = str(dice.choice(SOUNDS[language])) + str(dice.choice([",", ".", ""]))
    said = say(text, voice, float(dice.choice([0.6, 0.75, 0.9, 1.1])))
    return (said * dice.uniform(0.4, 1)).astype(np.float32)


def _silence(dice: np.random.Generator) -> Sound:
    """Hardly any in one of three places."""
    length = dice.uniform(0, 0.06) if dice.random() < 0.35 else dice.uniform(0.06, 0.7)
    return np.zeros(int(length * RATE), np.float32)


def _roomy(sound: Sound, dice: np.random.Generator) -> Sound:
    """An echo that dies away in 0.1 to 0.35 s, another level, noise 15 to 45 dB below."""
    length = int(RATE * dice.uniform(0.1, 0.35))
    echo = dice.normal(0, 1, length) * np.exp(-np.arange(length) / (length / 6))
    echo *= dice.uniform(0, 0.5) / np.sqrt((echo**2).sum())
    echo[0] = 1.0
    size = 1 << int(np.ceil(np.log2(sound.size + length)))
    wet = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(echo, size), size)[: sound.size]
    wet *= 0.8 * 10 ** (dice.uniform(-18, 0) / 20) / np.abs(wet).max()
    noise = np.sqrt(np.mean(wet**2)) * 10 ** (-dice.uniform(15, 45) / 20)
    return (wet + dice.normal(0, noise, wet.size)).astype(np.float32)


def _sound(path: Path) -> Sound:
    return np.concatenate([block[0] for block in blocks(path)])


def _states(engine: WhisperTranscriber, sound: Sound) -> States:
    features = engine.model.feature_extractor(sound)
    states = np.array(engine.model.encode(pad_or_trim(features)))[0]
    return states[: int(sound.size / RATE / STEP)]


def _fitted(those: Sequence[Said]) -> Probe:
    """The same for the same: every fourth state without hesitation is drawn with one seed."""
    dice = np.random.default_rng(0)
    rows, due = [], []
    for one in those:
        labels = one.labels()
        kept = (labels == 1) | ((labels == 0) & (dice.random(len(labels)) < KEPT))
        rows.append(one.states[kept])
        due.append(labels[kept])
    states, wanted = np.concatenate(rows), np.concatenate(due) * 2.0 - 1
    mean, spread = states.mean(0), states.std(0) + 1e-3
    scaled = (states - mean) / spread

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margins = wanted * (scaled @ weights[:-1] + weights[-1])
        pull = -wanted / (1 + np.exp(np.clip(margins, -30, 30))) / len(wanted)
        slope = np.append(scaled.T @ pull + 2 * PENALTY * weights[:-1], pull.sum())
        return np.logaddexp(0, -margins).mean() + PENALTY * (weights[:-1] ** 2).sum(), slope

    found = minimize(loss, np.zeros(states.shape[1] + 1), jac=True, options={"maxiter": 80}).x
    weights = found[:-1] / spread
    return Probe(weights.astype(np.float32), float(found[-1] - weights @ mean))


def _left_out(those: Sequence[Said]) -> dict[str, float]:
    """What probes find in each voice that are fitted to the others; a name's other throats are the same voice in
    English, where there are others."""
    names = {
        one.voice.name
        for one in those
        if one.voice.name.startswith("en") or one.voice.name == "heart"
    }
    groups = [{name} for name in sorted(names)] or sorted({one.voice.throat for one in those})
    due = hit = false = 0
    seconds = 0.0
    for group in groups:
        apart = [one for one in those if _of(one.voice, group)]
        probe = _fitted([one for one in those if not _of(one.voice, group)])
        for one in apart:
            found = sounds_in(one.states, probe)
            right = [span for span in one.spans if any(_overlap(span, other) for other in found)]
            false += sum(not any(_overlap(span, other) for other in one.spans) for span in found)
            due, hit, seconds = (
                due + len(one.spans),
                hit + len(right),
                seconds + len(one.states) * STEP,
            )
    f1 = 2 * hit / max(hit + false + due, 1)
    return {"f1": round(f1, 3), "due": due, "heard": hit, "false": false, "seconds": round(seconds)}


def _of(voice: Voice, group: set[str] | float) -> bool:
    return voice.name in group if isinstance(group, set) else voice.throat == group


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    main()
