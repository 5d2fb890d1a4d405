"""When the candidate said they could start: a day or a month, the year only where it is said."""

import re
from collections.abc import Iterator
from functools import cache

from secondround.preparation.debrief.said.posts.lexicon import lexicon
from secondround.preparation.evidence.talk.cues import plain

_ASKED = re.compile(
    r"\b(?:when (?:could|can|would) you|how soon|earliest|start date|available|quand (?:pourriez|pouvez|seriez)|"
    r"(?:disponible|commencer|libre)\b.{0,12}\bquand|disponibilité|date d'entrée|à partir de quand|"
    r"(?:wann|ab wann) (?:könnten|können|wären)|eintritt\w*|frühestens|verfügbar)\b"
)
_TOLD = re.compile(
    r"\b(?:i (?:can|could|would be able to) (?:start|join|begin)|(?:i'm|i am|i'd be) (?:free|available)|"
    r"je (?:peux|pourrais) (?:commencer|vous rejoindre)|je (?:suis|serais|serai) (?:disponible|libre)|"
    r"ich (?:kann|könnte|wäre|bin)\b.{0,40}\b(?:anfangen|beginnen|starten|verfügbar|frei))\b"
    r"|\b(?:anfangen|beginnen|starten) (?:kann|könnte) ich\b"
)
_LEAVING = re.compile(r"\b(?:holiday|leave|vacances|congés?|urlaub|until|jusqu'|bis)\b")


def starts_in(text: str, question: str) -> Iterator[str]:
    """The first day told, as "03-01", "2027-03-01", "03" or "2027-03"; nothing where it is not about starting."""
    said = plain(text)
    if not (_TOLD.search(said) or _ASKED.search(plain(question))) or _LEAVING.search(said):
        return
    for found in _dates().finditer(said):
        month = next(
            at for at, names in enumerate(lexicon()["months"], 1) if re.fullmatch(names, found["m"])
        )
        day = found["d"] or found["after"] or ""
        told = f"{int(day) if day.isdigit() else 1:02}" if day else ""
        yield "-".join(filter(None, (found["y"], f"{month:02}", told)))
        return


@cache
def _dates() -> re.Pattern[str]:
    months = "|".join(lexicon()["months"])
    return re.compile(
        r"\b(?!(?<!in )(?<!from )(?<!of )(?<!by )may\b)"  # "I may" is no month
        r"(?:(?P<d>first|premier|ersten?|[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)? (?:of )?)?"
        rf"(?P<m>{months})\b\.?"
        r"(?: (?P<after>[12]?\d|3[01])(?:st|nd|rd|th)\b)?(?:,? (?P<y>20\d\d))?"
    )
