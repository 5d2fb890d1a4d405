"""The text of a finished file as the gold writes it, and the faults seeded in it.

A line that begins with `#` is a new slide, page or sheet and its title, `##` a heading within it, `-` an item, `|` a
row of a table, `>` a speaker's note, `^` a source or caption; `[picture]`, `[chart]` with their alternative text, and
`[comment @ Author]`. A line may begin with `{size=8; fault=small type}`: what it looks like. Within a line
`[[fault#id: wrong => right]]` seeds a fault; the same id is one matter in several places. Every file has two
versions: the wrong one, with the faults, and the right one. `only=wrong` and `only=right` belong to one of them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

Version = Literal["wrong", "right"]
Role = Literal["text", "heading", "item", "row", "notes", "caption", "picture", "chart", "comment"]

_SEED = re.compile(
    r"\[\[(?P<fault>[a-z ]+?)(?:#(?P<id>\w+))?(?P<cut>~)?: (?P<wrong>.*?) => ?(?P<right>.*?)\]\]"
)
_LOOK = re.compile(r"^\{(?P<look>[^}]*)\}\s*")
_THINGS: Mapping[str, Role] = {"picture": "picture", "chart": "chart", "comment": "comment"}
_THING = re.compile(rf"^\[(?P<role>{'|'.join(_THINGS)})(?: @ (?P<look>[^\]]*))?\]\s*")
_MARKS: Mapping[str, Role] = {
    "## ": "heading",
    "- ": "item",
    "| ": "row",
    "> ": "notes",
    "^ ": "caption",
}


@dataclass(frozen=True)
class Run:
    """A stretch of a line; `kind` is empty, or "insert", "delete" or "vanish" for what Word tracks or hides."""

    text: str
    kind: str = ""


@dataclass(frozen=True)
class Block:
    """A line of the manuscript. `cells` are the runs of each cell of a row, one for any other role."""

    role: Role
    cells: tuple[tuple[Run, ...], ...]
    look: Mapping[str, str] = field(default_factory=dict)

    @property
    def runs(self) -> tuple[Run, ...]:
        return self.cells[0]

    @property
    def text(self) -> str:
        """What is to be read, without what was deleted."""
        return "\t".join(_read(cell) for cell in self.cells)


@dataclass(frozen=True)
class Leaf:
    """A slide, page or sheet; its `title` is empty where it shall have none."""

    title: str
    look: Mapping[str, str]
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Seed:
    """A fault that is in the wrong version. `places` are page and words, the words empty where only the page tells;
    a page of 0 is the whole file. `named` are words of which a finding without words of the file has to name one."""

    fault: str
    places: tuple[tuple[int, str], ...]
    named: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Manuscript:
    """One version of a file."""

    leaves: tuple[Leaf, ...]
    seeds: tuple[Seed, ...]


def manuscript(text: str, version: Version) -> Manuscript:
    """The leaves of a version; the right one has no seeds."""
    leaves: list[Leaf] = []
    seeds: list[tuple[str, Seed]] = []
    number = 0
    for head, lines in _leaves(text):
        title, look = _titled(head)
        is_here = look.get("only", version) == version
        number += is_here
        if not is_here and version == "wrong":
            seeds.extend(("", one) for one in _missing(look, title))
        if is_here:
            leaf, found = _leaf(title, look, lines, version, number)
            leaves.append(leaf)
            seeds.extend(found)
    kept = _joined(seeds) if version == "wrong" else ()
    return Manuscript(tuple(leaves), kept)


def _leaves(text: str) -> Iterator[tuple[str, list[str]]]:
    lines: list[str] = []
    head = ""
    for line in text.strip().splitlines():
        if line.startswith("# "):
            if head:
                yield head, lines
            head, lines = line[2:], []
        elif line.strip():
            lines.append(line.strip())
    yield head, lines


def _titled(head: str) -> tuple[str, Mapping[str, str]]:
    title, _, look = head.partition(" @ ")
    return title.strip(), _look(look)


def _leaf(
    title: str, look: Mapping[str, str], lines: Sequence[str], version: Version, number: int
) -> tuple[Leaf, list[tuple[str, Seed]]]:
    is_wrong = version == "wrong"
    cells, seeds = _runs(title, is_wrong, number)
    title = _read(cells)
    if is_wrong and "fault" in look:
        seeds.append(("", Seed(look["fault"], ((number, ""),), _named(look), _also(look))))
    blocks = []
    for line in lines:
        block, found = _block(line, is_wrong, number)
        if block.look.get("only", version) == version:
            blocks.append(block)
            seeds.extend(found)
        elif is_wrong:
            seeds.extend(("", one) for one in _missing(block.look, block.text))
    if not is_wrong and "fault" in look:
        look = {}
    shown = "" if "bare" in look else title
    return Leaf(shown, look, tuple(blocks)), seeds


def _block(line: str, is_wrong: bool, number: int) -> tuple[Block, list[tuple[str, Seed]]]:
    look: dict[str, str] = {}
    if found := _LOOK.match(line):
        look, line = dict(_look(found["look"])), line[found.end() :]
    role: Role = "text"
    if thing := _THING.match(line):
        role = _THINGS[thing["role"]]
        look, line = {**look, **_look(thing["look"] or "", role)}, line[thing.end() :]
    else:
        for mark, name in _MARKS.items():
            if line.startswith(mark):
                role, line = name, line[len(mark) :]
    parts = line.strip().strip("|").split("|") if role == "row" else [line]
    cells, seeds = [], []
    for part in parts:
        runs, found_here = _runs(part.strip(), is_wrong, number)
        cells.append(runs)
        seeds.extend(found_here)
    return _looking(Block(role, tuple(cells), look), is_wrong, number, seeds)


def _looking(
    block: Block, is_wrong: bool, number: int, seeds: list[tuple[str, Seed]]
) -> tuple[Block, list[tuple[str, Seed]]]:
    """What a line looks like, which is the fault itself where it names one."""
    look = block.look
    if "fault" not in look:
        return block, seeds
    if not is_wrong:
        kept = {"only": look["only"]} if "only" in look else {}
        return replace(block, look=kept), seeds
    if look.get("only") != "right":
        words = "" if block.role in ("picture", "chart") else block.text
        mark = look.get("id", "")
        seeds.append((mark, Seed(look["fault"], ((number, words),), _named(look), _also(look))))
    if block.role in ("picture", "chart"):
        block = replace(block, cells=((Run(look.get("says", "")),),))
    return block, seeds


def _runs(text: str, is_wrong: bool, number: int) -> tuple[tuple[Run, ...], list[tuple[str, Seed]]]:
    runs: list[Run] = []
    seeds: list[tuple[str, Seed]] = []
    end = 0
    for found in _SEED.finditer(text):
        runs.append(Run(text[end : found.start()]))
        end = found.end()
        if not is_wrong:
            runs.append(Run(found["right"]))
            continue
        runs.append(Run(found["wrong"], _kind(found)))
        seed = Seed(found["fault"], ((number, found["wrong"]),))
        seeds.append((found["id"] or "", seed))
    runs.append(Run(text[end:]))
    return tuple(run for run in runs if run.text) or (Run(""),), seeds


def _kind(found: re.Match[str]) -> str:
    if found["fault"] == "tracked change":
        return "delete" if found["cut"] else "insert"
    return "vanish" if found["fault"] == "hidden" else ""


def _missing(look: Mapping[str, str], text: str) -> Iterator[Seed]:
    """What the wrong version leaves out; its page is not told, since what is not there is nowhere."""
    if "fault" in look:
        named = _named(look) or (text,)
        yield Seed(look["fault"], ((-1, ""),), named, _also(look))


def _joined(seeds: Sequence[tuple[str, Seed]]) -> tuple[Seed, ...]:
    """Seeds of one fault and id are one matter."""
    joined: dict[tuple[str, str], Seed] = {}
    for index, (mark, seed) in enumerate(seeds):
        key = (seed.fault, mark or f"{index}")
        before = joined.get(key)
        places = (*before.places, *seed.places) if before else seed.places
        first = before or seed
        joined[key] = replace(
            first, places=places, named=first.named or seed.named, also=first.also or seed.also
        )
    return tuple(joined.values())


def _look(text: str, role: str = "") -> Mapping[str, str]:
    if role == "comment":
        return {"author": text.strip(), "fault": "comment", "only": "wrong"}
    pairs = (part.partition("=") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def _named(look: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(part.strip() for part in look.get("named", "").split("/") if part.strip())


def _also(look: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(part.strip() for part in look.get("also", "").split("/") if part.strip())


def _read(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs if run.kind not in ("delete", "vanish"))
