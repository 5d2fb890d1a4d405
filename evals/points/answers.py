"""Key points in whole answers, as `coverage.py` measures them with `--held`.

A row holds the points that were `prepared` and the answer in parts. The part that says a point names it, with `only`
where it says half of it or another figure; a point that no part names is left out. A point with another figure is not
said, as among the pairs. Halves are neither right nor wrong and are counted apart: how many of them are held for said.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from points.f1 import best_of, figures
from points.nearness import near_in
from secondround.preparation.rehearsal.content.points.said import said_points
from secondround.preparation.rehearsal.content.points.windows import windows

Meaning = Callable[[str, str], float]


@dataclass(frozen=True)
class Marked:
    language: str
    point: str
    mark: str
    told: bool
    """Whether the product holds it for said."""
    words: str
    closest: float
    """The cosine of the stretch closest in meaning."""

    @property
    def said(self) -> bool:
        return self.mark == "said"

    @property
    def wrong(self) -> bool:
        return self.mark != "half" and self.told != self.said


def marked(rows: Iterable[dict[str, Any]], meant: Callable[[str], Meaning | None]) -> list[Marked]:
    """Every key point that was prepared for the answers of these rows."""
    every = []
    for row in rows:
        text = " ".join(part["words"] for part in row["answer"])
        marks = {p["point"]: p.get("only", "said") for p in row["answer"] if "point" in p}
        meaning = meant(row["language"])
        every_found = said_points(row["prepared"], text, near_in(row["language"]))
        for point, found in zip(row["prepared"], every_found, strict=True):
            mark = marks.get(point, "left_out")
            near = max(meaning(point, one.text) for one in windows(text)) if meaning else 0.0
            every.append(Marked(row["language"], point, mark, found.said, found.words, near))
    return every


def told(those: Sequence[Marked], languages: Sequence[str]) -> dict[str, Any]:
    """The product's figures, those of meaning alone, and what became of the halves."""
    groups = [[one for one in those if one.language == language] for language in languages]
    halves = [one for one in those if one.mark == "half"]
    return {
        "points": len(those),
        "marks": dict(sorted(Counter(one.mark for one in those).items())),
        **_figures(those),
        "baseline": best_of([_closest(group) for group in groups]),
        "wrong": dict(sorted(Counter(one.mark for one in those if one.wrong).items())),
        "halves_held_for_said": sum(one.told for one in halves),
        "by_language": {
            language: {**_figures(group), "baseline": best_of([_closest(group)])}
            for language, group in zip(languages, groups, strict=True)
        },
    }


def show_wrong(those: Iterable[Marked]) -> None:
    for one in those:
        if one.wrong:
            print(f"{one.mark}: {one.point} | {one.words}")


def _figures(those: Sequence[Marked]) -> dict[str, float]:
    return figures([(one.told, one.said) for one in those if one.mark != "half"])


def _closest(those: Sequence[Marked]) -> list[tuple[float, bool]]:
    return [(one.closest, one.said) for one in those if one.mark != "half"]
