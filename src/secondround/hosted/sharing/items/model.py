"""The nouns of what is shown of an item."""

from dataclasses import dataclass

from secondround.hosted.sharing.model import Kind


@dataclass(frozen=True)
class Line:
    """A named part of an item; `theirs` where these are somebody's words and not the product's."""

    name: str
    texts: tuple[str, ...]
    theirs: bool = True


@dataclass(frozen=True)
class Quote:
    """Words an item rests on, and where they stand."""

    words: str
    place: str


@dataclass(frozen=True)
class Shown:
    """An item as facts, to be read and nothing else. `sound` is whether there is any of it."""

    kind: Kind
    key: str
    title: str
    lines: tuple[Line, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sound: bool = False
