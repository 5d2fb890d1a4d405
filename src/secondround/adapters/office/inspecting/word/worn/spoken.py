"""One paragraph's words, with what they look like."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import CLEAR, Paint, contrast, lowest, over
from secondround.adapters.office.inspecting.word.marks import Mark
from secondround.adapters.office.inspecting.word.worn.looks import Look, Looks
from secondround.adapters.readers.office.word.names import w
from secondround.adapters.readers.office.word.styles import value_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True)
class Around:
    """What a paragraph stands in: what is behind it, how words look there, its part of the width."""

    ground: Paint
    look: Look = field(default_factory=Look)
    share: float = 1.0
    place: str = ""
    """Where it says that it stands; empty: on its page."""


@dataclass(frozen=True)
class Spoken:
    """Words of a paragraph that are seen, or that are not."""

    text: str
    size: float | None
    contrast: float | None
    is_hidden: bool = False
    is_bold: bool = False


class Words:
    """Gathers the words of one paragraph, run after run."""

    def __init__(self, looks: Looks, properties: "Element | None", around: Around) -> None:
        name = value_of(properties, "pStyle")
        stated = looks.shade(properties)
        painted = stated if stated is not None else looks.ground(name) or CLEAR
        self._looks = looks
        self._ground = over(painted, around.ground)
        self._base = looks.first.under(around.look).under(looks.style(name, "paragraph"))
        self._shown: list[str] = []
        self._hidden: list[str] = []
        self._seen: list[Look] = []

    @property
    def is_silent(self) -> bool:
        """Whether nothing has been said yet."""
        return not any(text.strip() for text in (*self._shown, *self._hidden))

    def add(self, mark: Mark) -> None:
        """Words of a run."""
        properties = mark.run.find(w("rPr")) if mark.run is not None else None
        style = self._looks.style(value_of(properties, "rStyle"), "character")
        look = self._base.under(style).under(self._looks.of(properties))
        if look.is_hidden:
            self._hidden.append(mark.text)
            return
        self._shown.append(mark.text)
        if mark.text.strip():
            self._seen.append(look)

    def take(self) -> list[Spoken]:
        """What was gathered, and begin anew: what is seen, then what is hidden."""
        sizes = [one.size for one in self._seen if one.size is not None]
        spoken = [
            Spoken(
                "".join(self._shown),
                min(sizes, default=None),
                lowest([self._ratio(one) for one in self._seen]),
                is_bold=bool(self._seen) and all(one.is_bold for one in self._seen),
            ),
            Spoken("".join(self._hidden), None, None, is_hidden=True),
        ]
        self._shown, self._hidden, self._seen = [], [], []
        return [one for one in spoken if one.text.strip()]

    def _ratio(self, look: Look) -> float | None:
        behind = over(look.paint or CLEAR, self._ground)
        return contrast(look.colour(behind), behind)


def together(spoken: Sequence[Spoken]) -> Spoken:
    """Several as one: the smallest type, the lowest contrast."""
    seen = [one for one in spoken if not one.is_hidden]
    sizes = [one.size for one in seen if one.size is not None]
    text = " ".join(one.text for one in seen)
    is_bold = bool(seen) and all(one.is_bold for one in seen)
    ratio = lowest([one.contrast for one in seen])
    return Spoken(text, min(sizes, default=None), ratio, is_bold=is_bold)
