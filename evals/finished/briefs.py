"""What a brief was decoded into, held against what a reader marked by hand."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from finished.scoring import plain
from secondround.preparation.assignment.decoded.model import Decoded

MISSING: Mapping[str, re.Pattern[str]] = {
    name: re.compile(words, re.IGNORECASE)
    for name, words in {
        "length": "how long|minutes|length|durée|longueur|pages|dauer|wie lang|umfang",
        "audience": "audience|for whom|who (?:will|is)|public|à qui|devant qui|publikum|für wen|wer ",
        "form": r"\bform|file|fichier|datei|support",
        "criteria": "judged|criteri|jug|critère|beurteil|bewert|kriteri",
        "deadline": r"\bwhen\b|due|deadline|quand|échéance|date|wann|frist|abgabe",
        "equipment": "screen|projector|laptop|equipment|écran|projet|matériel|ordinateur|beamer|technik"
        "|bildschirm|ausstattung",
    }.items()
}
"""What may be missing, and the words by which a line that asks for it is known."""

PARTS = ("asked", "limits", "audience", "forms", "criteria", "missing")


def compared(
    gold: Mapping[str, Any], decoded: Decoded | None
) -> Iterator[tuple[str, int, int, int]]:
    """For each part of a brief: how many were marked, how many of them were found, how many were told."""
    told = _told(decoded)
    for part in PARTS:
        wanted = _wanted(gold, part)
        yield part, len(wanted), _pairs(wanted, told[part], part), len(told[part])


def differences(gold: Mapping[str, Any], decoded: Decoded | None) -> Iterator[str]:
    """What was marked and not found, and what was told and not marked."""
    told = _told(decoded)
    for part in PARTS:
        wanted = _wanted(gold, part)
        for one in wanted:
            if not _pairs([one], told[part], part):
                yield f"{part} missed: {one}"
        for one in told[part]:
            if not any(_is_same(other, one, part) for other in wanted):
                yield f"{part} false: {one}"


def _wanted(gold: Mapping[str, Any], part: str) -> list[str]:
    return _limits(gold[part]) if part == "limits" else list(gold[part])


def _told(decoded: Decoded | None) -> dict[str, list[str]]:
    if decoded is None:
        return {part: [] for part in PARTS}
    limits = [{"of": one.of, "least": one.least, "most": one.most} for one in decoded.limits]
    missing = [_missing(line) for line in decoded.missing]
    return {
        "asked": [one.text for one in decoded.asked],
        "limits": _limits(limits),
        "audience": [one.text for one in decoded.audience],
        "forms": [one.text for one in decoded.forms],
        "criteria": [one.text for one in decoded.criteria if one.is_said],
        "missing": sorted({one for one in missing if one}),
    }


def _missing(line: str) -> str:
    return next((name for name, words in MISSING.items() if words.search(line)), "")


def _limits(limits: Sequence[Mapping[str, Any]]) -> list[str]:
    """Each bound by itself: "slides most 10". A length that is told as exact is not less than it either."""
    bounds = [
        f"{one['of']} {bound} {one[bound]}"
        for one in limits
        for bound in ("least", "most")
        if one.get(bound) is not None
        and not (bound == "least" and one.get("least") == one.get("most"))
    ]
    return sorted(set(bounds))


def _pairs(wanted: Sequence[str], told: Sequence[str], part: str) -> int:
    """How many of those wanted have one told that says the same; one asked point told serves one wanted."""
    left = list(told)
    count = 0
    for one in wanted:
        same = next((other for other in left if _is_same(one, other, part)), None)
        if same is not None:
            count += 1
            if part == "asked":
                left.remove(same)
    return count


def _is_same(wanted: str, told: str, part: str) -> bool:
    """Nearly the same words; of audience, form and criteria the whole sentence may be told that says them."""
    if part in ("limits", "missing"):
        return wanted == told
    first, second = Counter(plain(wanted).split()), Counter(plain(told).split())
    shared, sizes = sum((first & second).values()), (first.total(), second.total())
    if part != "asked" and shared >= 0.8 * sizes[0]:
        return True
    return shared >= 0.6 * min(sizes) and shared >= 0.3 * max(sizes)
