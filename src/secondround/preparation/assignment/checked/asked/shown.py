"""Parts of a trade's structure that are there without being named: by what they hold and where they stand."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.asked.words import body, heads, known_as
from secondround.preparation.assignment.checked.figures.tables import cells_of
from secondround.preparation.assignment.checked.look import Look, words_in
from secondround.preparation.assignment.checked.model import Answered

DATED = 2
"""Lines or rows of a page that begin with a moment, from which on it says what happens when."""

LABELLED = 2
"""Lines or headings that begin as one of several ("Option A", "the second") which make options."""

_WHEN = ("next_steps", "actions", "calendar")

_LEADING_IN = ("question", "situation", "background", "context")
"""Parts that lead in: whatever opens a file is them, where the brief does not ask for them."""

OPENING, SAID = 3, 12
"""Pages that open a file, and the words on them that say what it is about."""

FEWEST_MEDIA = 4
"""Ways of reaching people that a plan names from which on its channels are told, whatever heads them."""


def is_shown(key: str, look: Look, answered: Sequence[Answered]) -> bool:
    """Whether a part is there by its content."""
    if key in _WHEN and any(map(_says_when, look.pages[1:])):
        return True
    if key == "next_steps" and any(_is_in_order(one) or _looks_ahead(one) for one in look.pages):
        return True
    if key in _LEADING_IN and not is_asked(key, look):
        return _leads_in(look)
    if key == "channels" and not is_asked(key, look):
        return _names_media(look)
    if key == "recommendation" and (_is_proposed(answered) or _is_plan(look)):
        return True
    if key == "options":
        return any(_labelled(page) for page in look.pages) or _is_answered(key, answered)
    if key == "findings":
        return any(_holds_data(page) for page in look.pages)
    if key == "scale":
        return any(_is_scale(page) for page in look.pages)
    return key == "map" and any(_is_map(page) for page in look.pages)


def is_asked(key: str, look: Look) -> bool:
    """Whether the brief asks for the part by name."""
    words = heads(key)
    asked = (one.text.replace("’", "'") for one in look.decoded.asked)
    return words is not None and any(words.search(one) for one in asked)


def _is_answered(key: str, answered: Sequence[Answered]) -> bool:
    """Whether a point that asks for the part by name has its answer, whatever that is headed by."""
    words = heads(key)
    return any(
        words is not None and one.places and words.search(one.asked.replace("’", "'"))
        for one in answered
    )


def _leads_in(look: Look) -> bool:
    opening = (piece for page in look.pages[:OPENING] for piece in page.pieces)
    return sum(words_in(piece.text) for piece in opening if piece.role != "title") >= SAID


def _names_media(look: Look) -> bool:
    said = " ".join(piece.text for page in look.pages for piece in page.pieces)
    return len({one[0].casefold()[:5] for one in known_as("media").finditer(said)}) >= FEWEST_MEDIA


def _says_when(page: Page) -> bool:
    rows = [cells_of(piece) for piece in page.pieces if piece.role == "cells"]
    if any(len(row) > 1 and any(map(_is_when, row)) for row in rows):
        return True
    lines = [piece for piece in page.pieces if piece.role in ("text", "item", "cells")]
    return sum(_begins("dated", piece.text) for piece in lines) >= DATED


def _begins(name: str, line: str) -> bool:
    return bool(known_as(name).match(line.replace("’", "'").lstrip("•-–* ")))


def _is_when(cell: str) -> bool:
    return bool(known_as("when").fullmatch(cell.strip()))


def _is_proposed(answered: Sequence[Answered]) -> bool:
    """Whether a point that asks what the candidate would do is answered: that is what they recommend."""
    asks = known_as("proposing")
    return any(one.places and asks.search(one.asked.replace("’", "'")) for one in answered)


def _is_plan(look: Look) -> bool:
    """Whether slides say what something costs and when it happens: then it is proposed, whatever it is called."""
    if "presentation" not in look.decoded.kinds or not any(map(_says_when, look.pages[1:])):
        return False
    costs = heads("budget")
    return costs is not None and any(costs.search(page.title) for page in look.pages)


def _is_in_order(page: Page) -> bool:
    """Whether a line recommends what comes first and what then."""
    proposes = body("recommendation")
    return any(
        proposes is not None
        and proposes.search(piece.text)
        and known_as("in_order").search(piece.text)
        for piece in page.pieces
    )


def _looks_ahead(page: Page) -> bool:
    """Whether what is recommended goes on with what happens later: "In a year we count again"."""
    proposes = heads("recommendation")
    titles = (page.title, *(piece.text for piece in page.pieces if piece.role == "title"))
    lines = (piece.text for piece in page.pieces if piece.role in ("text", "item", "cells"))
    is_headed = proposes is not None and any(proposes.search(one) for one in titles)
    return is_headed and any(_begins("later", line) for line in lines)


def _labelled(page: Page) -> bool:
    lines = [piece for piece in page.pieces if piece.role in ("title", "text", "item")]
    return sum(_begins("labelled", piece.text) for piece in lines) >= LABELLED


def _holds_data(page: Page) -> bool:
    """Whether a table or chart stands on a page that is headed by no other part."""
    title = page.title.replace("’", "'")
    rows = [piece for piece in page.pieces if piece.role == "cells" and _has_figures(piece)]
    others = ("options", "recommendation", "next_steps", "background", "summary", "budget")
    named = any(words.search(title) for key in others if (words := heads(key)))
    return bool(title) and not named and (len(rows) > 1 or bool(page.pictures))


def _has_figures(piece: Piece) -> bool:
    return any(cell.strip()[:1].isdigit() for cell in cells_of(piece)[1:])


def _is_map(page: Page) -> bool:
    """A picture that says it is one or stands under that name, or a grid of two scales."""
    named = [words for words in (heads("map"), body("map")) if words]
    for picture in page.pictures:
        said = f"{page.title} {picture.alternative}".replace("’", "'")
        if any(words.search(said) for words in named):
            return True
    return _is_grid([cells_of(piece) for piece in page.pieces if piece.role == "cells"])


def _is_grid(rows: Sequence[Sequence[str]]) -> bool:
    across = [row for row in rows if _run(row[1:])]
    down = [row[0] for row in rows if row and row[0].strip().isdigit()]
    return bool(across) and len(down) >= 3


def _is_scale(page: Page) -> bool:
    """A table of levels: its first column counts up below a head that calls it so."""
    rows = [cells_of(piece) for piece in page.pieces if piece.role == "cells"]
    for at, row in enumerate(rows):
        levels = [one[0].strip() for one in takewhile(_is_counted, rows[at + 1 :])]
        is_run = levels == [str(n) for n in range(1, len(levels) + 1)]
        if row and _names_scale(row[0]) and len(levels) >= 3 and is_run:
            return True
    return False


def _is_counted(row: Sequence[str]) -> bool:
    return bool(row) and row[0].strip().isdigit()


def _names_scale(cell: str) -> bool:
    return bool(known_as("level").fullmatch(cell.strip()))


def _run(cells: Sequence[str]) -> bool:
    steps = [cell.strip() for cell in cells if cell.strip()]
    return len(steps) >= 3 and steps == [str(n) for n in range(1, len(steps) + 1)]


def dated_heads(look: Look) -> Iterator[str]:
    """Cells of rows that say who or when: only these head a part about what is to be done."""
    for page in look.pages:
        for piece in page.pieces:
            if piece.role == "cells":
                cells = cells_of(piece)
                whom = known_as("who")
                if any(_is_when(cell) or whom.fullmatch(cell.strip()) for cell in cells):
                    yield from cells
