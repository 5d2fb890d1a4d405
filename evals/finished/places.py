"""Where seeded words stand in a file as the product reads it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from finished.cases import cases, finished, written
from finished.manuscript import Seed
from finished.scoring import plain
from secondround.adapters.office.inspecting.every import all_inspectors
from secondround.foundation.ports.office.finished import Finished, Page

RECKONED = "about"
"""In the place of a page of a document that does not tell how it was laid out; nobody knows its number then."""


def inexact(*halves: str) -> Iterator[str]:
    """Labels whose words are not on their page, pages that are only reckoned apart."""
    inspectors = {one.format: one for one in all_inspectors()}
    for case in cases(*halves):
        if not case.file:
            continue
        looked = inspectors[case.format].inspect(finished(case, "wrong"), case.file["name"])
        for seed in as_shown(written(case, "wrong").seeds, looked):
            for page, words in seed.places:
                if page > 0 and page not in pages_of(seed.fault, words, looked):
                    yield f"{case.name}: {seed.fault}, page {page}: {words}"


def as_shown(seeds: Sequence[Seed], looked: Finished) -> tuple[Seed, ...]:
    """The seeds, on the pages where their words are shown if the pages of the file are only reckoned."""
    if not any(RECKONED in page.place for page in looked.pages):
        return tuple(seeds)
    return tuple(
        replace(seed, places=tuple(_moved(seed.fault, place, looked) for place in seed.places))
        for seed in seeds
    )


def _moved(fault: str, place: tuple[int, str], looked: Finished) -> tuple[int, str]:
    page, words = place
    found = pages_of(fault, words, looked) if page > 0 else []
    return (found[0], words) if found and page not in found else place


def pages_of(fault: str, words: str, looked: Finished) -> list[int]:
    """The numbers of the pages on which these words stand, or a remark with them, or a picture without any."""
    if fault in ("comment", "tracked change"):
        places = [one.place for one in looked.remarks if plain(words) in plain(one.text)]
        return [
            page.number
            for page in looked.pages
            if any(f"{place},".startswith(f"{page.place},") for place in places)
        ]
    if fault == "no alternative text":
        return [page.number for page in looked.pages if any(map(_is_bare, page.pictures))]
    said = f" {plain(words)} " if words else " "
    return [page.number for page in looked.pages if said in f" {plain(_text(page))} "]


def _is_bare(picture: object) -> bool:
    alternative = getattr(picture, "alternative", "")
    return not alternative or bool(re.search(r"\.\w{3}$", alternative))


def _text(page: Page) -> str:
    return "\n".join((page.title, *(piece.text for piece in page.pieces)))
