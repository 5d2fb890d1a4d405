"""Comments and tracked changes in a document."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.word.marks import Mark, words_in
from secondround.adapters.readers.office.word.names import w
from secondround.foundation.ports.office.finished import Remark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass
class Margin:
    """What is remarked, in the order in which it stands in the document."""

    comments: dict[str, tuple[str, str]]
    """Author and text by id."""
    found: list[Remark] = field(default_factory=list)
    _last: "Element | None" = None

    def comment(self, id_: str, place: str) -> None:
        """A comment that is anchored here; each is told once."""
        author, text = self.comments.pop(id_, ("", ""))
        if text.strip():
            self.found.append(Remark(place, text, author))

    def change(self, mark: Mark, place: str) -> None:
        """A change; one that goes on with the one before it is one with it."""
        node = mark.node.find(f".//{w('rPrChange')}") if mark.kind == "formatted" else mark.node
        author = (node.get(w("author")) or "") if node is not None else ""
        before = mark.node.getprevious()
        goes_on = self.found and before is not None and before is self._last
        if goes_on and before.tag == mark.node.tag and self.found[-1].author == author:
            text = self.found[-1].text + mark.text
            self.found[-1] = Remark(place, text, author, is_change=True)
        elif mark.text.strip():
            self.found.append(Remark(place, mark.text, author, is_change=True))
        else:
            return
        self._last = mark.node

    def rest(self, place: str) -> list[Remark]:
        """All, with the comments that are anchored nowhere at the end."""
        for id_ in list(self.comments):
            self.comment(id_, place)
        return self.found


def comments_of(root: "Element | None") -> dict[str, tuple[str, str]]:
    """Author and text of each comment, answers too, by its id."""
    return {
        one.get(w("id")) or "": (
            one.get(w("author")) or "",
            "\n".join(words_in(line) for line in one.iter(w("p"))),
        )
        for one in (root.iter(w("comment")) if root is not None else ())
    }
