"""Whether the questions of an interview are found and paired with their answers.

`python evals/exchanges.py [--data FOLDER]` reads the transcripts with gold beside this file and, from FOLDER,
interviews written as "**Name:** text" where one speaker asks and the other answers (their labels are the gold for
who asks). It prints a table and, as its last line, one JSON object. `figure` is the lesser of question recall and
pairing with labels over everything; `baseline` the same for "every sentence with a question mark is asked, the
next turn answers it"; `n` the number of questions. Without labels and question marks it is measured too; the
baseline there takes a sentence that begins with a question word, and what follows up to the next one. `enquiries`
are the candidate's own questions, with labels: how many are found, and how many of those found are questions.
"""

import argparse
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from secondround.foundation.wording import say_in
from secondround.preparation.debrief.heard.account import heard_in
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences

GOLD = Path(__file__).parent / "gold" / "transcripts"
ALIKE = 0.75
"""Share of a gold question's words that a found one must hold, and of a gold answer's likewise."""

_LABEL = re.compile(r"(?:\*\*)?(?P<name>[^:*\n]{2,40}):(?:\*\*)?\s+(?P<text>.*)", re.DOTALL)
_ASIDE = re.compile(r"\\?\[[^\]]*\\?\]")
_STARTS = re.compile(
    r"(?:(?:and|so|but|okay|well|et|alors|und|also)\W+)*(?:what|how|why|when|where|which|who|do|did|"
    r"are|is|have|would|could|can|tell|walk|pourquoi|comment|quel\w*|combien|que|est-ce|avez|pouvez|"
    r"parlez|racontez|warum|wie|was|wer|wo|wann|welche\w*|haben|sind|können|erzählen|stellen)\b",
    re.IGNORECASE,
)

Turns = list[tuple[str, str]]
Pairs = list[tuple[str, str]]


@dataclass
class Tally:
    """Counts over transcripts."""

    asked: int = 0
    found: int = 0
    paired: int = 0
    given: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, gold: Pairs, got: Pairs) -> None:
        for question, answer in gold:
            fitting = [pair for pair in got if _holds(pair[0], question)]
            self.asked += 1
            self.found += bool(fitting)
            self.paired += any(_holds(pair[1], answer) for pair in fitting)
            if not any(_holds(pair[1], answer) for pair in fitting):
                self.missed.append(question)
        self.given += len(got)
        self.right += sum(any(_holds(q, question) for question, _ in gold) for q, _ in got)

    def shares(self) -> dict[str, float]:
        return {
            "recall": round(self.found / max(self.asked, 1), 3),
            "pairing": round(self.paired / max(self.asked, 1), 3),
            "precision": round(self.right / max(self.given, 1), 3),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="interviews written as '**Name:** text'")
    parser.add_argument("--missed", action="store_true", help="print what was not paired")
    parser.add_argument("--each", action="store_true", help="print each own transcript by itself")
    options = parser.parse_args()
    tallies = {name: Tally() for name in ("own", "own_bare", "given", "given_bare")}
    baselines = {name: Tally() for name in tallies}
    enquired = Tally()
    for stem, turns, pairs, candidate, enquiries in own_transcripts():
        measure("own", turns, pairs, candidate, tallies, baselines)
        enquired.add([(one, "") for one in enquiries], _put(turns, candidate))
        if options.each:
            _show(stem, turns, pairs, candidate)
    for path in sorted(options.data.glob("*.md")) if options.data else ():
        turns = turns_in(path.read_text(encoding="utf-8"))
        candidate, pairs = _gold_from_labels(turns)
        measure("given", turns, pairs, candidate, tallies, baselines)
    if not options.data:
        print("No --data: only the transcripts with gold beside this file were read.")
    _report(tallies, baselines, enquired, options.missed)


def _show(stem: str, turns: Turns, pairs: Pairs, candidate: str) -> None:
    tallies = {name: Tally() for name in ("own", "own_bare")}
    measure("own", turns, pairs, candidate, tallies, {name: Tally() for name in tallies})
    for name, tally in tallies.items():
        print(f"{stem:<24}{name:<10}{tally.asked:>4}  {tally.shares()}")


def measure(
    name: str,
    turns: Turns,
    gold: Pairs,
    candidate: str,
    tallies: dict[str, Tally],
    baselines: dict[str, Tally],
) -> None:
    bare = [("", text.replace("?", ".")) for _, text in turns]
    bare_gold = [(q.replace("?", "."), a.replace("?", ".")) for q, a in gold]
    tallies[name].add(gold, _heard(turns, candidate))
    baselines[name].add(gold, _next_turn(turns, candidate))
    tallies[f"{name}_bare"].add(bare_gold, _heard(bare, ""))
    baselines[f"{name}_bare"].add(bare_gold, _question_words(bare))


def _report(
    tallies: dict[str, Tally], baselines: dict[str, Tally], enquired: Tally, missed: bool
) -> None:
    print(f"{'':<12}{'n':>6}  ours / baseline")
    for name, tally in tallies.items():
        if tally.asked:
            ours, theirs = tally.shares(), baselines[name].shares()
            shares = "  ".join(f"{key} {ours[key]} / {theirs[key]}" for key in ours)
            print(f"{name:<12}{tally.asked:>6}  {shares}")
            if missed:
                print("".join(f"    {question}\n" for question in tally.missed))
    found = {key: enquired.shares()[key] for key in ("recall", "precision")}
    print(f"{'enquiries':<12}{enquired.asked:>6}  {found}")
    labelled = [name for name in ("own", "given") if tallies[name].asked]
    print(
        json.dumps(
            {
                "figure": min(min(_two(tallies[name])) for name in labelled),
                "baseline": min(min(_two(baselines[name])) for name in labelled),
                "n": sum(tallies[name].asked for name in labelled),
                **{name: tally.shares() for name, tally in tallies.items() if tally.asked},
                "enquiries": {"n": enquired.asked, **found},
            }
        )
    )


def _two(tally: Tally) -> tuple[float, float]:
    shares = tally.shares()
    return shares["recall"], shares["pairing"]


def _heard(turns: Turns, candidate: str) -> Pairs:
    heard = heard_in(_passages(turns), candidate, "en", say_in("en"))
    pairs: Pairs = []
    for one in heard.exchanges:
        pairs.append((one.question, one.answer))
        answered = one.answer
        for question, answer in zip(one.follow_ups, one.follow_up_answers, strict=True):
            # A question put before the first was answered shares its answer.
            pairs.append((question, answer or answered))
    return pairs


def _put(turns: Turns, candidate: str) -> Pairs:
    heard = heard_in(_passages(turns), candidate, "en", say_in("en"))
    return [(one.text, "") for one in heard.enquiries]


def _passages(turns: Turns) -> list[Passage]:
    return [
        Passage(f"t:{i}", "t", "t.txt", "transcript", i, f"turn {i}", "turn", text, speaker=name)
        for i, (name, text) in enumerate(turns)
        if text.strip()
    ]


def own_transcripts() -> Iterable[tuple[str, Turns, Pairs, str, list[str]]]:
    for path in sorted(GOLD.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        turns = turns_in(path.with_suffix(".txt").read_text(encoding="utf-8"))
        pairs = [(one["question"], one["answer"]) for one in gold["exchanges"]]
        yield path.stem, turns, pairs, gold["candidate"], gold["enquiries"]


def turns_in(text: str) -> Turns:
    turns: Turns = []
    for paragraph in re.split(r"\n\s*\n", _ASIDE.sub(" ", text)):
        found = _LABEL.fullmatch(paragraph.strip())
        if found and found["name"] == "Break":
            continue
        if found:
            turns.append((found["name"], " ".join(found["text"].split())))
        elif turns and paragraph.strip():
            name, said = turns[-1]
            turns[-1] = (name, f"{said} {' '.join(paragraph.split())}")
    return turns


def _gold_from_labels(turns: Turns) -> tuple[str, Pairs]:
    """The one who says most answers; a question of the other that a long turn follows is asked.

    Echoes ("Really?") and statements that end in ", right?" are left out: they are no exchanges.
    """
    words: Counter[str] = Counter()
    for name, text in turns:
        words[name] += len(text.split())
    candidate = words.most_common(1)[0][0]
    pairs = []
    for (name, text), (after, answer) in itertools.pairwise(turns):
        asked = [s.text for s in sentences(text) if _is_question(s.text)]
        if name != candidate and after == candidate and asked and len(answer.split()) >= 12:
            pairs.append((asked[-1], answer))
    return candidate, pairs


def _is_question(sentence: str) -> bool:
    bare = sentence.rstrip(' "”')
    return bare.endswith("?") and len(bare.split()) >= 4 and not re.search(r"right\W+$", bare)


def _next_turn(turns: Turns, candidate: str) -> Pairs:
    return [
        (sentence.text, after)
        for (name, text), (_, after) in itertools.pairwise(turns)
        if name != candidate
        for sentence in sentences(text)
        if sentence.text.endswith("?")
    ]


def _question_words(turns: Turns) -> Pairs:
    spans = [span.text for _, text in turns for span in sentences(text)]
    asked = [i for i, text in enumerate(spans) if _STARTS.match(text)]
    return [
        (spans[start], " ".join(spans[start + 1 : end]))
        for start, end in zip(asked, [*asked[1:], len(spans)], strict=True)
    ]


def _holds(text: str, gold: str) -> bool:
    wanted, have = _words(gold), _words(text)
    return sum((wanted & have).values()) >= ALIKE * sum(wanted.values()) if wanted else not have


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


if __name__ == "__main__":
    main()
