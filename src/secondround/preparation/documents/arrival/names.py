"""Names of what is brought in, and what was read of it before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from secondround.foundation.ports.readers import Part
from secondround.preparation.documents.model import Document


@dataclass(frozen=True)
class Before:
    """What was read before: documents by id, and what was found inside them."""

    read: dict[str, Document]
    parts: dict[str, list[tuple[str, str]]]

    def named(self, name: str, document_id: str) -> dict[str, Document]:
        """The document and everything inside it; nothing when any of it has to be read again."""
        if document_id not in self.read:
            return {}
        named = {name: self.read[document_id]}
        for part, part_id in self.parts.get(document_id, ()):
            inside = self.named(f"{name}/{part}", part_id)
            if not inside:
                return {}
            named |= inside
        return named


def distinct(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, a number added to a name that came before."""
    seen: dict[str, int] = {}
    named = []
    for part in parts:
        seen[part.name] = seen.get(part.name, 0) + 1
        again = seen[part.name] > 1
        named.append(replace(part, name=f"{part.name} ({seen[part.name]})") if again else part)
    return tuple(named)


def inside(name: str, named: Iterable[str]) -> set[str]:
    """Of the names, this one and those of what lies inside it."""
    return {one for one in named if one == name or one.startswith(f"{name}/")}


def free_name(name: str, taken: Mapping[str, Document]) -> str:
    """The name, with a number after it where it is taken."""
    number = 2
    free = name
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free
