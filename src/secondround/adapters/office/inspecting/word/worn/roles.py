"""What a paragraph is: a heading, an item, a caption, a list of contents."""

from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.word.worn.spoken import Spoken
from secondround.adapters.readers.office.word.styles import Styles, list_level
from secondround.adapters.readers.text.bullets import marked
from secondround.foundation.ports.office.finished import PieceRole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTENTS = ("toc ", "table of figures", "index ", "header", "footer")
_LONGEST_HEADING = 60
_NOT_ENDING = ".!?,;:"


class Roles:
    """By the styles of one document."""

    def __init__(self, root: "Element | None") -> None:
        self._styles = Styles(root)

    def of(self, properties: "Element | None", spoken: Spoken) -> PieceRole:
        """A short line all in bold that does not end as a sentence does is a heading too."""
        style = self._styles.of(properties)
        if style.name.startswith(_CONTENTS):
            return "footer"
        if style.name == "caption":
            return "caption"
        if style.name in ("title", "subtitle") or style.heading:
            return "title" if style.name != "subtitle" else "text"
        if list_level(properties) or style.item or marked(spoken.text):
            return "item"
        text = spoken.text.strip()
        is_short = len(text) <= _LONGEST_HEADING and "\n" not in text
        return "title" if is_short and spoken.is_bold and text[-1] not in _NOT_ENDING else "text"
