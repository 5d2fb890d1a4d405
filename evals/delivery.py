"""Whether what is measured of a spoken answer is so: fillers, pace, pauses.

`python evals/delivery.py [--gold FILE] [--data FOLDER] [--steps] [--only LANGUAGE]` says the answers of
`gold/delivery.json` with the voices of `spoken/voices.py` (fillers, silences and words are known), listens to them as
the product does and compares. `figure` is the least F1 of fillers of the three languages, `baseline` the same when
every word of the lists counts wherever it stands, `n` the number of known fillers. Fillers are matched along the
aligned words, pauses (more than 0.3 s) when both ends are within 0.15 s; the baseline of pauses is the gaps between
words. `pace_off` is the error of words a minute over the answer.

With --data, recordings of people in `read/`, whose texts hold no fillers: how many are claimed and how far the number
of words is off (`read`); and pauses, where they are joined with known silences (`people`).

With --steps, twenty answers are made worse in five steps each (more fillers and hedges, slower, more and longer
pauses; and, apart, flatter); every fact must move at every step. `gold/delivery_steps.json` has twenty others.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import mean, median

from rapidfuzz.distance import Levenshtein
from spoken.answers import Answer, Written, said
from spoken.clips import joined_with_silences, read_clips
from spoken.voices import KEPT, VOICES, Voice
from spoken.worse import FACTS, worse

from secondround.adapters.speech.sound_meter import SileroMeter
from secondround.adapters.weights.listeners import available_transcribers
from secondround.foundation.ports.speech import SpokenWord, Transcriber
from secondround.foundation.settings import Settings
from secondround.preparation.rehearsal.delivery.measured import measured
from secondround.preparation.rehearsal.delivery.model import Delivery
from secondround.preparation.rehearsal.delivery.worded.lexicon import lexicon_of
from secondround.preparation.rehearsal.delivery.worded.tokens import tokens_of

GOLD = Path(__file__).with_name("gold") / "delivery.json"
ALIKE = {
    "bah": "ben",
    "eh bien": "ben",
    "eh ben": "ben",
    "so zu sagen": "sozusagen",
    "naja": "na ja",
}
NEAR = 0.15
PAUSE = 0.3

METER = SileroMeter()

Span = tuple[float, float]


@dataclass
class Tally:
    """Right, falsely claimed, missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / max(2 * self.right + self.false + self.missed, 1)

    def add(self, right: int, found: int, due: int) -> None:
        self.right += right
        self.false += found - right
        self.missed += due - right

    def shown(self) -> dict[str, float]:
        return {
            "f1": round(self.f1, 3),
            "right": self.right,
            "false": self.false,
            "missed": self.missed,
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="recordings of people")
    parser.add_argument("--steps", action="store_true", help="make answers worse step by step")
    parser.add_argument("--gold", type=Path, default=GOLD, help="other answers")
    parser.add_argument("--heard", action="store_true", help="print what was heard")
    parser.add_argument("--only", choices=list(VOICES), help="one language")
    options = parser.parse_args()
    gold = json.loads(options.gold.read_text("utf-8"))
    languages = [options.only] if options.only else list(gold)
    found = {
        language: _of(language, gold[language], options.gold.stem, options.heard)
        for language in languages
    }
    result: dict[str, object] = {
        "figure": min(one["fillers"]["f1"] for one in found.values()),
        "baseline": min(one["fillers_anywhere"]["f1"] for one in found.values()),
        "n": sum(one["fillers"]["right"] + one["fillers"]["missed"] for one in found.values()),
        **found,
    }
    if options.data:
        result["read"] = _read(options.data / "read")
        result["people"] = _people(options.data / "read")
    if options.steps:
        result["steps"] = _steps(gold["en"])
    print(json.dumps(result, ensure_ascii=False))


def _of(language: str, texts: Sequence[str], name: str, heard: bool) -> dict[str, dict[str, float]]:
    tallies = {name: Tally() for name in ("fillers", "fillers_anywhere", "pauses", "gaps")}
    paces = []
    voices = VOICES[language]
    for place, text in enumerate(texts):
        path = _place(f"{name}-{language}-{place}")
        answer = said(text, language, voices[place % len(voices)], path, place)
        words, delivery = _heard(path, language)
        _fillers(tallies["fillers"], answer, words, [(f.first, f.last) for f in delivery.fillers])
        _fillers(tallies["fillers_anywhere"], answer, words, _anywhere(words, language))
        _pauses(tallies["pauses"], answer.pauses, [(p.start, p.end) for p in delivery.pauses])
        _pauses(tallies["gaps"], answer.pauses, _gaps(words))
        paces.append((delivery.words_per_minute or 0.0, _pace(answer)))
        if heard:
            print(answer.voice, " ".join(word.text for word in words))
    shown = {name: tally.shown() for name, tally in tallies.items()}
    print(f"{language}: {shown}")
    return {**shown, "pace_off": _off(paces)}


def _off(paces: Sequence[tuple[float, float]]) -> dict[str, float]:
    """Found against due; `mean` is the error of the mean pace, the others are of single answers."""
    off = [abs(found / due - 1) for found, due in paces]
    return {
        "mean": round(abs(mean(one for one, _ in paces) / mean(one for _, one in paces) - 1), 4),
        "median": round(median(off), 4),
        "most": round(max(off), 4),
        "within_3_percent": round(sum(one <= 0.03 for one in off) / len(off), 3),
    }


def _heard(path: Path, language: str) -> tuple[list[SpokenWord], Delivery]:
    listener = _listener(language)
    words = [word for one in listener.utterances(path, language) for word in one.words]
    speech = METER.speech(path)
    tone = METER.tone(path, speech)
    return words, measured(words, speech, listener.length(path), language, tone)


@cache
def _listener(language: str) -> Transcriber:
    return next(one for one in available_transcribers(Settings()) if language in one.languages)


def _place(name: str) -> Path:
    KEPT.mkdir(parents=True, exist_ok=True)
    return KEPT / f"{name}.wav"


def _fillers(
    tally: Tally, answer: Answer, words: Sequence[SpokenWord], found: Sequence[tuple[int, int]]
) -> None:
    due = _marked(answer.written, answer.language)
    heard = Written(tuple(word.text for word in words), tuple(found))
    got = _marked(heard, answer.language)
    right = sum(
        sum(word.startswith("<") for word in due[first:last])
        for tag, first, last, _, _ in Levenshtein.opcodes(due, got)
        if tag == "equal"
    )
    tally.add(right, len(found), len(answer.written.fillers))


def _marked(text: Written, language: str) -> list[str]:
    """Words in small letters, a filler as one word in angles; all sounds are the same."""
    tokens = {t.place: t.text for t in tokens_of([SpokenWord(w, 0.0, 0.0) for w in text.words])}
    begins = dict(text.fillers)
    inside = {place for first, last in text.fillers for place in range(first + 1, last + 1)}
    marked = []
    for place, word in tokens.items():
        if place in begins:
            whole = " ".join(tokens.get(at, "") for at in range(place, begins[place] + 1))
            marked.append(
                "<sound>" if _is_sound(whole, language) else f"<{ALIKE.get(whole, whole)}>"
            )
        elif place not in inside:
            marked.append(word)
    return marked


def _is_sound(word: str, language: str) -> bool:
    return word in lexicon_of(language).sounds | lexicon_of(language).misheard


def _anywhere(words: Sequence[SpokenWord], language: str) -> list[tuple[int, int]]:
    """Every word of the lists, wherever it stands."""
    tokens = tokens_of(words)
    lexicon = lexicon_of(language)
    phrases = [(sound,) for sound in lexicon.sounds] + [marker.words for marker in lexicon.markers]
    return [
        (tokens[at].place, tokens[at + len(phrase) - 1].place)
        for at in range(len(tokens))
        for phrase in phrases
        if tuple(token.text for token in tokens[at : at + len(phrase)]) == phrase
    ]


def _gaps(words: Sequence[SpokenWord]) -> list[Span]:
    return [
        (one.end, next_.start) for one, next_ in pairwise(words) if next_.start - one.end > PAUSE
    ]


def _pauses(tally: Tally, due: Sequence[Span], found: Sequence[Span]) -> None:
    left = list(due)
    right = 0
    for start, end in found:
        near = [one for one in left if abs(one[0] - start) <= NEAR and abs(one[1] - end) <= NEAR]
        if near:
            left.remove(near[0])
            right += 1
    tally.add(right, len(found), len(due))


def _pace(answer: Answer) -> float:
    """Words a minute, hyphens parting words, sounds left out."""
    sounds = lexicon_of(answer.language).sounds
    words = [word for word in answer.written.words if word.lower().strip(".,?!") not in sounds]
    count = sum(len(word.strip("-").split("-")) for word in words)
    return 60 * count / (answer.span[1] - answer.span[0])


def _read(folder: Path) -> dict[str, float]:
    words = claimed = 0
    off = []
    for path, text in read_clips(folder):
        _, delivery = _heard(path, "en")
        count = sum(len(word.split("-")) for word in text.split())
        words += count
        claimed += len(delivery.fillers)
        off.append(delivery.words / count - 1)
    return {
        "words": words,
        "false_fillers": claimed,
        "words_off_median": round(median(map(abs, off)), 4),
    }


def _people(folder: Path) -> dict[str, float]:
    """Pauses between the read recordings, joined in ten orders with known silences."""
    tally = Tally()
    paths = [path for path, _ in read_clips(folder)]
    for seed in range(10):
        target = _place(f"people-{seed}")
        due = joined_with_silences(paths, target, seed)
        speech = METER.speech(target)
        found = [(end, start) for (_, end), (start, _) in pairwise(speech) if start - end > PAUSE]
        _pauses(tally, due, found)
    return tally.shown()


def _steps(texts: Sequence[str]) -> Mapping[str, object]:
    """How often each fact moved as it must, and loudness alone when nothing but the loudness is evened out."""
    moved = dict.fromkeys([*FACTS, "loudness_range"], 0)
    total = 0
    for place, text in enumerate(texts[:20]):
        voice = VOICES["en"][place % len(VOICES["en"])]
        made = [_heard(one.path, "en")[1] for one in worse(text, voice, KEPT, place)]
        for name, (direction, value) in FACTS.items():
            values = [value(one) or 0.0 for one in made]
            moved[name] += _moves(name, place, [direction * one for one in values])
        moved["loudness_range"] += _moves("loudness_range", place, _flatter(text, voice, place))
        total += len(made) - 1
    return {
        "steps": total,
        "moved": {name: round(count / total, 3) for name, count in moved.items()},
    }


def _moves(name: str, place: int, values: Sequence[float]) -> int:
    """How many of the steps go up; those that do not are printed."""
    up = [after > before for before, after in pairwise(values)]
    if not all(up):
        print(f"{name}, answer {place}: {[abs(one) for one in values]}")
    return sum(up)


def _flatter(text: str, voice: Voice, seed: int) -> list[float]:
    """The range of loudness, below 0, of the same words said flatter and flatter."""
    ranges = []
    for step in range(6):
        path = _place(f"flat-{seed}-{step}")
        said(text, "en", voice, path, seed, flatness=0.12 * step)
        tone = METER.tone(path, METER.speech(path))
        ranges.append(-tone.loudness_range if tone else 0.0)
    return ranges


if __name__ == "__main__":
    main()
