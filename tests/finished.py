"""Finished files written by hand as lines, with the faults that are in them, for rules that look at files.

Above the first page: "kind:", "language:", "format:", "company:", "candidate:", "people:" (parted by ";"),
"employers:", "brief:", "asked:", "fact:", "mine:", "limit: slides 0 10", "minutes:", "name:", "field: author = …",
"remark: place | text", "change: place | text", "fault: …" for one of the whole file.

A page begins with "== title" ("==h" hidden). Then "# " a heading, "- " an item, "| a | b" a row, "~ " notes, "c: " a
caption, "f: " a footer, "[alt]" a picture, "[*]" a decorative one; "{9 2.1} " before a line its type and contrast,
"{14b 4} " in bold.
" !! fault" after a line says that it has one; "fault#1" on several lines is one fault told in several places.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from secondround.foundation.ports.office.finished import Finished, Page, Picture, Piece, Remark
from secondround.foundation.wording import say_in
from secondround.preparation.assignment.checked.look import Known, Look, Told
from secondround.preparation.assignment.checked.model import Finding
from secondround.preparation.assignment.decoded.model import Asked, Decoded, Limit
from secondround.preparation.assignment.trades.practice import trade_for

ROLES = {"# ": "title", "- ": "item", "~ ": "notes", "c: ": "caption", "f: ": "footer"}


@dataclass(frozen=True)
class Seeded:
    """A fault that is in the file: any of its places counts."""

    fault: str
    places: tuple[tuple[int, str], ...]


@dataclass
class _Sheet:
    title: str
    hidden: bool
    pieces: list[Piece] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


def read(path: Path) -> tuple[Look, tuple[Seeded, ...]]:
    return look_at(path.read_text(encoding="utf-8"))


def look_at(text: str) -> tuple[Look, tuple[Seeded, ...]]:
    """What the lines say, and the faults they are marked with."""
    head, pages, seeds = {}, [], {}
    kind = "slide"
    for n, raw in enumerate(text.splitlines()):
        line, _, marks = raw.partition(" !! ")
        if line.startswith("=="):
            hidden, title = line.startswith("==h"), re.sub(r"^==h? ?", "", line).strip()
            pages.append(_Sheet(title, hidden))
        elif not pages:
            name, _, value = line.partition(":")
            head.setdefault(name.strip(), []).append(value.strip())
            if name == "fault":
                seeds[f"{value.strip()} {n}"] = (value.strip(), [(0, "")])
        elif line.strip():
            form = head.get("format", ["pptx"])[0]
            kind = {"pptx": "slide", "xlsx": "sheet"}.get(form, "page")
            _line(pages[-1], line.strip(), f"{kind} {len(pages)}")
        for mark in filter(None, (each.strip() for each in marks.split(","))):
            fault, _, of = mark.partition("#")
            where = seeds.setdefault(mark if of else f"{mark} {n}", (fault, []))
            where[1].append((len(pages), re.sub(r"^(?:==h?|[#~|-]|[cf]:)\s?", "", line)))
    return _look(head, pages, kind), tuple(Seeded(f, tuple(w)) for f, w in seeds.values())


def _line(sheet: _Sheet, line: str, place: str) -> None:
    size, contrast, is_bold = None, None, False
    sized = re.match(r"\{([\d.-]+)(b?)(?: ([\d.]+))?\}\s", line)
    if sized:
        size = float(sized[1]) if sized[1] != "-" else None
        is_bold, contrast = bool(sized[2]), float(sized[3]) if sized[3] else None
        line = line[sized.end() :]
    if line.startswith("[") and line.endswith("]"):
        alt = line[1:-1]
        sheet.pictures.append(Picture(place, "" if alt == "*" else alt, alt == "*"))
        return
    if line.startswith("|"):
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        sheet.pieces.append(
            Piece("\t".join(cells), place, "cells", size, contrast, cells, is_bold=is_bold)
        )
        return
    role = next((role for mark, role in ROLES.items() if line.startswith(mark)), "text")
    words = line if role == "text" else line.split(" ", 1)[1]
    sheet.pieces.append(Piece(words, place, role, size, contrast, is_bold=is_bold))


def _look(head: dict[str, list[str]], sheets: Sequence[_Sheet], kind: str) -> Look:
    def one(name: str, default: str = "") -> str:
        return head.get(name, [default])[0]

    language = one("language", "en")
    kinds = tuple(each.strip() for each in one("kind", "presentation").split("+"))
    pages = tuple(
        Page(n, f"{kind} {n}", s.title, _titled(s, f"{kind} {n}"), tuple(s.pictures), s.hidden)
        for n, s in enumerate(sheets, 1)
    )
    remarks = [_remark(each, False) for each in head.get("remark", ())]
    remarks += [_remark(each, True) for each in head.get("change", ())]
    fields = dict(re.split(r"\s*=\s*", each, maxsplit=1) for each in head.get("field", ()))
    known = Known(
        company=one("company"),
        candidate=one("candidate"),
        people=tuple(filter(None, (each.strip() for each in one("people").split(";")))),
        employers=tuple(filter(None, (each.strip() for each in one("employers").split(";")))),
        brief=" ".join((*head.get("brief", ()), *head.get("asked", ()))),
        theirs=" ".join(head.get("theirs", ())),
        told=(
            *(Told(each) for each in head.get("fact", ())),
            *(Told(each, is_theirs=False) for each in head.get("mine", ())),
        ),
        minutes=int(one("minutes")) if one("minutes") else None,
    )
    asked = tuple(Asked(f"k{n}", each, ()) for n, each in enumerate(head.get("asked", ())))
    decoded = Decoded(
        "a", kinds, asked, (), (), tuple(map(_limit, head.get("limit", ()))), (), (), ()
    )
    finished = Finished(one("format", "pptx"), pages, fields, tuple(remarks))
    trade = trade_for(kinds, language)
    return Look(finished, one("name", "file.pptx"), decoded, trade, known, say_in("en"))


def _titled(sheet: _Sheet, place: str) -> tuple[Piece, ...]:
    title = (Piece(sheet.title, place, "title"),) if sheet.title else ()
    return (*title, *sheet.pieces)


def _remark(text: str, is_change: bool) -> Remark:
    place, _, words = text.partition("|")
    return Remark(place.strip(), words.strip(), "", is_change)


def _limit(text: str) -> Limit:
    of, least, most = text.split()
    return Limit(of, int(least) or None, int(most) or None, ())


def held(
    findings: Sequence[Finding], seeded: Sequence[Seeded]
) -> tuple[list[Finding], list[Seeded], int]:
    """What was found and is no fault, the faults that were not found, and how many were."""
    left, wrong = list(seeded), []
    for one in findings:
        match = next((seed for seed in left if _is_it(one, seed)), None)
        if match:
            left.remove(match)
        else:
            wrong.append(one)
    return wrong, left, len(seeded) - len(left)


def _is_it(one: Finding, seed: Seeded) -> bool:
    if one.fault != seed.fault:
        return False
    return any(page == one.page and _shares(one, words) for page, words in seed.places)


def _shares(one: Finding, words: str) -> bool:
    if one.fault not in ("no source", "unexplained abbreviation", "name misspelt"):
        return True
    return not words or one.words[:20].casefold() in words.casefold() or words[:20] in one.words
