"""Who and where in the heading of a CV entry: the post (or degree) and the organisation."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from secondround.preparation.evidence.reading.plain import plain

Nature = Literal["post", "study"]

_STRONG = re.compile(
    r"\s+[|·•–—/-]+\s+|\s*[|\t;]\s*|\s+(?:at|@|chez|bei|beim|auprès de)\s+(?=\S)|\s*\n\s*"
)
_THEN = re.compile(r"(?:then|later|now|puis|ensuite|dann|danach|später|zuletzt)\b", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s+(?!(?:S\.?A|Inc|Ltd|LLC|GmbH)\b)")


@dataclass(frozen=True)
class Header:
    """The title of a post or degree and the organisation, each as written; empty where not told."""

    title: str
    organisation: str


def header_of(lines: Sequence[str], nature: Nature) -> Header:
    """What the lines name, dates already taken out. Words that name neither (places) are left out.

    A piece that reads as a title is the title and one that reads as an organisation is that; otherwise
    the first piece is the title and the next one the organisation.
    """
    pieces = [piece for line in lines for piece in _pieces(line, nature)]
    pieces = _joined(pieces, nature)
    titles = [piece for piece in pieces if is_title(piece, nature)]
    places = [piece for piece in pieces if is_organisation(piece, nature)]
    title = next((p for p in titles if p not in places), "") or next(iter(titles), "")
    left = [piece for piece in pieces if piece != title]
    organisation = next((p for p in left if p in places), "")
    if not title:
        title = next((p for p in left if p != organisation), "")
    if not organisation:
        after = pieces[pieces.index(title) + 1 :] if title else []
        organisation = next(iter(after or [p for p in left if p != title]), "")
    return Header(title, organisation)


def _joined(pieces: Sequence[str], nature: Nature) -> list[str]:
    """ "Risk analyst", "then senior risk analyst": one career in one house is one title."""
    done: list[str] = []
    for piece in pieces:
        goes_on = done and _THEN.match(piece) and is_title(piece, nature)
        done[-1:] = [f"{done[-1]}, {piece}"] if goes_on else [*done[-1:], piece]
    return done


def is_title(piece: str, nature: Nature) -> bool:
    """Whether the piece names a post ("Ward manager") or, for studies, a degree."""
    return _names(piece, "post" if nature == "post" else "study")


def is_organisation(piece: str, nature: Nature) -> bool:
    """Whether the piece carries a word that organisations carry (a legal form, "Hospital", "École")."""
    return _names(piece, "organisation" if nature == "post" else "school")


def _pieces(line: str, nature: Nature) -> list[str]:
    strong = [piece for raw in _STRONG.split(line) if (piece := _trim(raw))]
    return [piece for whole in strong for piece in _by_comma(whole, nature)]


def _by_comma(piece: str, nature: Nature) -> list[str]:
    parts = [trimmed for raw in _COMMA.split(piece) if (trimmed := _trim(raw))]
    return parts if len(parts) > 1 else _by_words(piece, nature)


def _by_words(piece: str, nature: Nature) -> list[str]:
    """ "Staff nurse St Mary's Hospital": cut after the last word of the title when both stand there."""
    if nature == "study" or not (is_title(piece, nature) and is_organisation(piece, nature)):
        return [piece]
    words = piece.split()
    cut = max(place for place, word in enumerate(words, 1) if is_title(word, nature))
    rest = words[cut:]
    whole = not rest or rest[0][0].islower() or not is_organisation(" ".join(rest), nature)
    return [piece] if whole else [" ".join(words[:cut]), " ".join(rest)]


def _trim(piece: str) -> str:
    piece = piece.strip(" ,;:|·•–—-\t")
    return piece if piece.count("(") == piece.count(")") else piece.strip("() ")


def _names(piece: str, what: str) -> bool:
    whole, ends = _lexicon()[what]
    words = re.findall(
        r"[\w'&.-]*\w", re.sub(r"[:*/](?:in|innen|r|e|euse|trice|se|ne|re)\b", "", plain(piece))
    )
    return any(
        word in whole
        or (len(word) > 4 and word.removesuffix("s") in whole)
        or any(part in whole for part in word.split("-"))
        or any(word.endswith(end) for end in ends)
        for word in (one.strip(".").replace("s.a.", "sa").replace("s.a", "sa") for one in words)
    )


@cache
def _lexicon() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    raw = json.loads(files(__package__).joinpath("headers.json").read_text("utf-8"))
    return {
        name: (frozenset(plain(rows["whole"]).split()), tuple(plain(rows["ends"]).split()))
        for name, rows in raw.items()
    }
