"""The brief of an exercise taken apart: precision and recall of what is asked, of limits and of the criteria said.

The briefs are written for this project in three languages, as mails, plain texts and Word files; they go through the
same steps as the candidate's: brought in, the exercise found, decoded. `--held 1` measures those that were written
before the rules, `--held 2` those that were written after the misses of the first were mended; each was looked at
once, and those first figures are in docs/quality.md. `--held 3` measures those written for the second mending; they
also say who listens and what one would truly ask, some come with other documents, and some set no exercise at all;
`--held 4` those that were written after that mending, `--held 5` short ways in which an exercise arrives, written
without the rules being read, and `--held 6` more of these, of which no miss is printed; `--held 7` and `--held 8` are
two such sets by another hand, the second kept in the same way. A found line is right when it and a line of the gold
have more than half of their words in common, each used once; a limit when measure and bounds are the same. The last
line is one JSON object. `--misses` prints what was missed or wrongly found.
"""

import argparse
import io
import json
import re
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from docx import Document as WordFile

from secondround.bootstrap import make_kit
from secondround.foundation.settings import Settings
from secondround.preparation.assignment import steps
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.decoded.steps import Brief
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.panel import steps as panel_steps

Meaning = Literal["auto", "off"]
GOLD = Path(__file__).parent / "gold"
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
LIKE = 0.5
"""More of the words in common than this, counted on both sides (F1), is the same line."""
NAMED = 0.8
"""The share of the words of those it is for that a line must hold to name them."""
BY_WORDS = ("asked", "criteria")

MAIL = """From: Anna Sender <anna.sender@halden.example>
To: Kim Candidate <kim@post.example>
Date: Fri, 27 Nov 2026 10:00:00 +0100
Subject: {subject}
Content-Type: text/plain; charset=utf-8

{text}"""
SUBJECTS = {"en": "Second interview", "fr": "Second entretien", "de": "Zweites Gespräch"}
WHAT = ("found", "asked", "limits", "criteria", "audience", "missing")
SETS = {
    "": "briefs.toml",
    "1": "briefs_held.toml",
    "2": "briefs_held_2.toml",
    "3": "briefs_third.toml",
    "4": "briefs_fourth.toml",
    "5": "briefs_fifth.toml",
    "6": "briefs_sixth.toml",
    "7": "briefs_seventh.toml",
    "8": "briefs_eighth.toml",
}
KEPT = ("6", "8")
"""Sets that nobody who mends rules looks at."""


def main() -> None:
    """Decode every brief and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", choices=SETS, default="")
    parser.add_argument("--meaning", choices=("auto", "off"), default="off")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    briefs = tomllib.loads((GOLD / SETS[options.held]).read_text("utf-8"))["brief"]
    counts: dict[str, Counter[str]] = {what: Counter() for what in WHAT}
    for brief in briefs:
        measure(brief, counts, options.meaning, tell=options.misses and options.held not in KEPT)
    figures = {what: figure(counted) for what, counted in counts.items()}
    print(json.dumps({"eval": "briefs", "held": options.held, "briefs": len(briefs), **figures}))


def measure(
    brief: dict[str, Any], counts: dict[str, Counter[str]], meaning: Meaning, *, tell: bool
) -> None:
    """Add what one brief gives to the counts; what its gold does not speak of is not counted."""
    found = decode(brief, meaning)
    decoded = found.decoded if found else None
    told: dict[str, list[str]] = {what: [] for what in WHAT}
    if found and decoded:
        told = {
            "found": [decoded.kinds[0]],
            "asked": [one.text for one in decoded.asked],
            "limits": [f"{one.of} {one.least or 0} {one.most or 0}" for one in decoded.limits],
            "criteria": [one.text for one in decoded.criteria if one.is_said],
            "audience": [one.text for one in decoded.audience],
            "missing": [one.key.rpartition("-")[2] for one in found.unsaid],
        }
    wanted = {what: brief[what] for what in WHAT if what in brief}
    wanted["found"] = [brief["kind"]] if brief["kind"] else []
    wanted["limits"] = [" ".join(map(str, one)) for one in brief.get("limits", ())]
    for what, gold in wanted.items():
        same = is_named if what == "audience" else is_like if what in BY_WORDS else str.__eq__
        right, missed, wrong = compare(told[what], gold, same)
        counts[what].update(right=right, missed=len(missed), wrong=len(wrong))
        if tell:
            for mark, lines in (("-", missed), ("+", wrong)):
                for line in lines:
                    print(f"{brief['name']} {what} {mark} {line}")


def decode(brief: dict[str, Any], meaning: Meaning) -> Brief | None:
    """The first exercise of the brief, decoded; None where none was found."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "folder"
        folder.mkdir()
        name, data = written(brief)
        (folder / name).write_bytes(data)
        for other in brief.get("beside", ()):
            (folder / other["name"]).write_text(other["text"].lstrip(), "utf-8")
        kit = make_kit(Settings(data_dir=Path(place) / "data", meaning=meaning), NOW)
        candidacy = candidacy_steps.open_for(kit, str(folder))
        document_steps.bring_in(kit, candidacy.id, folder)
        panel_steps.identify(kit, candidacy.id)
        steps.read_assignment(kit, candidacy.id)
        return next(iter(decoded_steps.briefs_of(kit, candidacy.id)), None)


def written(brief: dict[str, Any]) -> tuple[str, bytes]:
    """The brief as the file it came in: its name and bytes."""
    text = brief["text"].lstrip("\n")
    if brief["form"] == "mail":
        return "invitation.eml", MAIL.format(
            subject=SUBJECTS[brief["language"]], text=text
        ).encode()
    if brief["form"] == "docx":
        return "exercise.docx", word_file(text)
    name = "first interview.txt" if brief["form"] == "transcript" else "exercise.txt"
    return brief.get("file", name), text.encode()


def word_file(text: str) -> bytes:
    """Lines beginning with "# ", "## ", "- " and "1. " as headings and lists of their styles."""
    made = WordFile()
    for line in text.splitlines():
        mark, _, rest = line.partition(" ")
        if mark in ("#", "##"):
            made.add_heading(rest, len(mark))
        elif mark == "-":
            made.add_paragraph(rest, "List Bullet")
        elif re.fullmatch(r"\d+\.", mark):
            made.add_paragraph(rest, "List Number")
        else:
            made.add_paragraph(line)
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def compare(
    found: Sequence[str], gold: Sequence[str], same: Callable[[str, str], bool]
) -> tuple[int, list[str], list[str]]:
    """How many are right, which of the gold are missed, which of the found are wrong; the likest pairs first."""
    pairs = [
        (likeness_of(one, other), at, of)
        for at, one in enumerate(found)
        for of, other in enumerate(gold)
        if same(one, other)
    ]
    left, wanted = set(range(len(found))), set(range(len(gold)))
    for _, at, of in sorted(pairs, reverse=True):
        if at in left and of in wanted:
            left.remove(at)
            wanted.remove(of)
    right = len(gold) - len(wanted)
    return right, [gold[at] for at in sorted(wanted)], [found[at] for at in sorted(left)]


def is_like(one: str, other: str) -> bool:
    return likeness_of(one, other) > LIKE


def is_named(one: str, other: str) -> bool:
    """Whether most words of the gold stand in a line that may say more: the sentence around them."""
    some, others = words_of(one), words_of(other)
    return (some & others).total() >= NAMED * others.total()


def likeness_of(one: str, other: str) -> float:
    """F1 of the words, each counted as often as it stands there."""
    some, others = words_of(one), words_of(other)
    return 2 * (some & others).total() / max(some.total() + others.total(), 1)


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def figure(counted: Counter[str]) -> dict[str, float | int]:
    right, missed, wrong = (counted[name] for name in ("right", "missed", "wrong"))
    return {
        "gold": right + missed,
        "precision": round(right / max(right + wrong, 1), 3),
        "recall": round(right / max(right + missed, 1), 3),
    }


if __name__ == "__main__":
    main()
