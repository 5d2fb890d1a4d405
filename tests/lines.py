"""Documents made by hand from short lines, for rules that read their form."""

from collections.abc import Sequence

from secondround.foundation.ports.readers import Role
from secondround.preparation.documents.model import Kind, Passage

MARKS: tuple[tuple[str, Role, int], ...] = (
    ("### ", "heading", 3),
    ("## ", "heading", 2),
    ("# ", "title", 1),
    ("- ", "item", 1),
)


def document(kind: Kind, *lines: str, name: str = "") -> tuple[Passage, ...]:
    """Passages as a reader makes them: "# " a title, "## " a heading, "- " an item, "| " a row, "Name >> " a turn.

    The cells of a row are parted by " | ".
    """
    return tuple(_passage(kind, name or kind, place, line) for place, line in enumerate(lines))


def fields(kind: Kind, rows: Sequence[tuple[str, str]]) -> tuple[Passage, ...]:
    """Fields of a structured CV: (locator, text)."""
    return tuple(
        Passage(f"{kind}:{n}", kind, f"{kind}.json", kind, n, locator, _role_of(locator), text)
        for n, (locator, text) in enumerate(rows)
    )


def _passage(kind: Kind, name: str, place: int, line: str) -> Passage:
    role, level, text, speaker = _read(line)
    return Passage(
        id=f"{name}:{place}",
        document_id=name,
        document=f"{name}.md",
        kind=kind,
        position=place,
        locator=f"line {place + 1}",
        role=role,
        text=text,
        level=level,
        speaker=speaker,
    )


def _read(line: str) -> tuple[Role, int, str, str]:
    for mark, role, level in MARKS:
        if line.startswith(mark):
            return role, level, line.removeprefix(mark), ""
    if line.startswith("| "):
        return "row", 0, "\t".join(line.removeprefix("| ").split(" | ")), ""
    speaker, parted, said = line.partition(" >> ")
    return ("turn", 0, said, speaker) if parted else ("paragraph", 0, line, "")


def _role_of(locator: str) -> Role:
    if locator.endswith(("position", "studyType", "area", "language", "fluency")):
        return "heading"
    return "item" if "highlights" in locator or "keywords" in locator else "field"
