"""How strongly a document's own content speaks for each kind."""

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from secondround.preparation.documents.kinds.posts import signs_of_a_post
from secondround.preparation.documents.model import Document, Kind, Passage

READ_FOR_KIND = 250
"""Passages looked at; what a document is shows at its beginning."""

BARE: dict[str, tuple[Kind, float]] = {
    "ics": ("invitation", 8),
    "vcf": ("profile", 20),
    "contacts": ("profile", 20),
    "vtt": ("transcript", 20),
    "srt": ("transcript", 20),
    "feed": ("news", 20),
    "rss": ("news", 20),
    "atom": ("news", 20),
    "resume": ("cv", 20),
    "export": ("cv", 20),
    "html": ("company_page", 8),
    "mhtml": ("company_page", 8),
    "pptx": ("report", 4),
}
"""What the format alone suggests, and how strongly; 20 settles it."""


Signal = tuple[float, re.Pattern[str], bool]
"""How much it speaks for its kind, what it looks like, and whether it counts in the title alone."""

TOGETHER: dict[Kind, int] = {
    "cv": 3,
    "posting": 3,
    "news": 2,
    "invitation": 2,
    "assignment": 2,
    "notes": 2,
}
"""How many signals must come together: a single one ("experience") stands in documents of every kind."""

ALONE = 0.3
"""What is left of the weight of signals that do not come together; one in the title counts twice."""

LONG_PASSAGES = 350
"""Characters on average; notes are shorter, prose for others is longer."""

_ADDRESSED = re.compile(
    r"^(dear|hi|hello|good (morning|afternoon)|bonjour|madame|monsieur|ch(er|ère)|hallo|guten tag"
    r"|sehr geehrte|liebe)\b|^(from|to|de|à|von|an|subject|objet|betreff)\s?:",
    re.IGNORECASE | re.MULTILINE,
)


def scores(document: Document, passages: Sequence[Passage]) -> dict[Kind, tuple[float, str]]:
    """For each kind that anything speaks for: how much, and the words that say it most strongly."""
    found: dict[Kind, tuple[float, str]] = {}
    if document.format in BARE:
        kind, weight = BARE[document.format]
        found[kind] = (weight, document.format)
    first = passages[:READ_FOR_KIND]
    headings = "\n".join(p.text for p in first if p.role in ("title", "heading", "field"))
    body = "\n".join(p.text[:600] for p in first)
    for kind, whole, words, told in _weighed(_title(document), headings, body):
        together = told >= TOGETHER.get(kind, 1) or _is_jotted(passages)
        total = whole if together else whole * ALONE
        if total:
            before = found.get(kind, (0.0, ""))
            found[kind] = (before[0] + total, words or before[1])
    return _by_shape(document, passages, found)


# Each file of a folder that is dropped is looked at beside all before it: forty files would be weighed 800 times.
@lru_cache(maxsize=256)
def _weighed(title: str, headings: str, body: str) -> tuple[tuple[Kind, float, str, int], ...]:
    """For every kind how much speaks for it, the strongest words, and how many there are."""
    places = ((title, 3.0), (headings, 2.0), (body, 1.0))
    return tuple((kind, *_weigh(places, signals)) for kind, signals in _signals().items())


def _weigh(
    places: Sequence[tuple[str, float]], signals: Sequence[Signal]
) -> tuple[float, str, int]:
    """Each signal counts once: three times in the title, twice in a heading or subject, else once."""
    total, best, words, told = 0.0, 0.0, "", 0
    title = places[0][0]
    for weight, pattern, only_title in signals:
        for place, factor in places[:1] if only_title else places:
            match = pattern.search(place)
            if match:
                total += weight * factor
                told += 2 if place is title else 1
                if weight * factor > best:
                    best, words = weight * factor, " ".join(match.group().split())
                break
    return total, words, told


def _title(document: Document) -> str:
    stem = re.sub(r"[_\-.]+", " ", document.name.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    return f"{document.title}\n{document.fields.get('subject', '')}\n{stem}"


def _by_shape(
    document: Document, passages: Sequence[Passage], found: dict[Kind, tuple[float, str]]
) -> dict[Kind, tuple[float, str]]:
    """What the form of the passages says, whatever their words."""
    turns = [p for p in passages if p.role == "turn"]
    if len(turns) >= 6 and len(turns) > len(passages) / 2:
        found["transcript"] = (40.0, f"{len(turns)}")
    if signs := signs_of_a_post(passages):
        found["post"] = (20.0 + signs, "")
    pages = {p.locator for p in passages if p.role != "field"} if document.format == "pdf" else ()
    if len(pages) >= 6:
        weight, words = found.get("report", (0.0, ""))
        found["report"] = (weight + 6, words or f"{len(pages)}")
    if document.format == "eml":
        weight, words = found.get("invitation", (0.0, ""))
        found["invitation"] = (weight + 6, words or document.fields.get("subject", ""))
    if document.format in ("html", "mhtml"):
        # Nobody's notes are a saved page; arrows and "Q:" stand on pages for other reasons.
        found.pop("notes", None)
    if document.format not in ("eml", "ics") and not _ADDRESSED.search(_beginning(passages)):
        _halve(found, "invitation")  # it speaks of an interview, to nobody
    if _mean_length(passages) > LONG_PASSAGES:
        _halve(found, "notes")
    return found


def _halve(found: dict[Kind, tuple[float, str]], kind: Kind) -> None:
    if kind in found:
        weight, words = found[kind]
        found[kind] = (weight / 2, words)


def _beginning(passages: Sequence[Passage]) -> str:
    return "\n".join(p.text[:200] for p in passages[:12])


def _is_jotted(passages: Sequence[Passage]) -> bool:
    """Whether it is short and in short pieces: jottings, in which one sign is enough."""
    return len(passages) <= 60 and _mean_length(passages) < 120


def _mean_length(passages: Sequence[Passage]) -> float:
    return sum(len(p.text) for p in passages) / max(len(passages), 1)


@cache
def _signals() -> dict[Kind, list[Signal]]:
    raw = json.loads(files(__package__).joinpath("signals.json").read_text("utf-8"))
    flags = re.IGNORECASE | re.MULTILINE
    return {
        kind: [
            (weight, re.compile(pattern, flags), bool(where)) for weight, pattern, *where in rows
        ]
        for kind, rows in raw.items()
    }
