"""What a page looks like: words on a slide, titles, pictures."""

import re
from collections.abc import Iterator

from secondround.foundation.ports.office.finished import Page, Picture
from secondround.preparation.assignment.checked.form.places import capital, told_place
from secondround.preparation.assignment.checked.look import (
    Look,
    finding,
    pieces_of,
    quoted,
    words_in,
)
from secondround.preparation.assignment.checked.model import Finding

MOST_WORDS = 75
"""Words in the lines of a slide: from here on it is a document that is read, not a slide that is seen
(Duarte, slide:ology, 2008)."""

MOST_WITH_TABLE = 150
"""Words of a slide that is nothing but a table: twice as many, for a table is looked up and not read through. Lines and
cells share one slide: what the ones take the others have not."""

_NAMELESS = re.compile(
    r"^\s*$|^(?:picture|image|bild|grafik|photo|screenshot|chart|diagramm|diagramme|graphique|img|dsc|pic|graphic)s?"
    r"[\s_#-]*\d*(?:\.\w{3,4})?\s*$|^\S+\.(?:png|jpe?g|gif|svg|bmp|tiff?|emf|wmf|webp)$",
    re.IGNORECASE,
)
"""Alternative texts that tell nothing: none, the program's own name, the name of a file."""


def crowded(look: Look) -> Iterator[Finding]:
    """Slides with so many words that they are read instead of heard."""
    if not (look.is_shown or look.is_shown_as_pages):
        return
    for page in look.pages:
        lines = sum(
            words_in(piece.text) for _, piece in pieces_of((page,), {"text", "item", "title"})
        )
        cells = sum(words_in(piece.text) for _, piece in pieces_of((page,), {"cells"}))
        if lines / MOST_WORDS + cells / MOST_WITH_TABLE > 1:
            longest = max((p.text for _, p in pieces_of((page,))), key=len)
            text = look.say(
                "{count} words stand on {place}: keep what they should see and say the rest.",
                count=lines + cells,
                place=told_place(look, page.place),
            )
            yield finding(look, "crowded", page, quoted(longest), text, of=page.title or page.place)


def untitled(look: Look) -> Iterator[Finding]:
    """Slides that hold something and have no title."""
    if not look.is_shown:
        return
    for page in look.pages:
        holds = page.pictures or any(piece.role != "footer" for piece in page.pieces)
        if holds and not page.title.strip():
            first = next((p.text for _, p in pieces_of((page,))), "")
            text = look.say(
                "{place} has no title: give it one that says its point, for those who search or listen.",
                place=capital(told_place(look, page.place)),
            )
            yield finding(look, "no title", page, quoted(first), text, of=first or page.place)


def unspoken(look: Look) -> Iterator[Finding]:
    """Pictures without a text that stands for them, one finding for all of a page (WCAG 2.2, 1.1.1)."""
    for page in look.pages:
        bare = [one for one in page.pictures if _is_bare(one)]
        if bare:
            yield finding(
                *(
                    look,
                    "no alternative text",
                    page,
                    bare[0].alternative,
                    _picture_text(look, page, len(bare)),
                ),
                place=bare[0].place or page.place,
                of=f"{page.title or page.place} {len(bare)}",
            )


def _is_bare(one: Picture) -> bool:
    return not one.is_decorative and bool(_NAMELESS.match(one.alternative))


def _picture_text(look: Look, page: Page, count: int) -> str:
    place = told_place(look, page.place)
    if count == 1:
        return look.say(
            "A picture on {place} has no alternative text: say in a sentence what it shows, or mark it as decorative.",
            place=place,
        )
    return look.say(
        "{count} pictures on {place} have no alternative text: say of each what it shows, or mark it as decorative.",
        count=count,
        place=place,
    )
