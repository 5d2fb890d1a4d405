"""Places as inspectors write them, in the candidate's language."""

import re

from secondround.foundation.wording import Say, sentence
from secondround.preparation.assignment.checked.look import Look

_KINDS = {
    "slide": sentence("slide {name}"),
    "page": sentence("page {name}"),
    "page about": sentence("about page {name}"),
    "sheet": sentence("sheet {name}"),
    "row": sentence("row {name}"),
    "table": sentence("table {name}"),
    "footnote": sentence("footnote {name}"),
    "endnote": sentence("endnote {name}"),
}
_ALONE = {
    "header": sentence("header"),
    "footer": sentence("footer"),
    "notes": sentence("notes"),
}
_PART = re.compile(rf"({'|'.join(sorted(_KINDS, key=len, reverse=True))}) (.+)")


def told_place(look: Look, place: str) -> str:
    """ "sheet Risks, row 4" as the candidate reads it; what is not known stays as it is."""
    return place_in(look.say, place)


def place_in(say: Say, place: str) -> str:
    """The same for a page that shows a place that was kept."""
    return ", ".join(_part(say, one) for one in place.split(", "))


def capital(words: str) -> str:
    """With a great first letter, to begin a sentence."""
    return words[:1].upper() + words[1:]


def _part(say: Say, part: str) -> str:
    match = _PART.fullmatch(part)
    if match:
        return say(_KINDS[match[1]], name=match[2])
    return say(_ALONE[part]) if part in _ALONE else part
