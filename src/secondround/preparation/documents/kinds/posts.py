"""Posts copied from social networks: what the network adds to them, and how old they say they are."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from secondround.preparation.documents.model import Passage

_READ = 60
"""Passages looked at; a longer text is no post."""

_ENOUGH = 2
"""Different signs of a network it takes."""

_DAYS: dict[str, float] = {
    unit: days
    for days, units in {
        0.0: "s m min mn mins minutes minute h hr std stunde stunden heure heures",
        1.0: "d day days j jour jours t tag tage tagen",
        7.0: "w wk wo week weeks sem semaine semaines woche wochen",
        30.4: "mo mois month months mon monat monate monaten",
        365.0: "y yr an ans year years jahr jahre jahren",
    }.items()
    for unit in units.split()
}
_UNIT = "|".join(sorted(_DAYS, key=len, reverse=True))
_AGE = re.compile(
    rf"(?:@[\w.]+\s?)?(?:·\s?)?(?:il y a |vor )?(?P<count>\d{{1,3}})\s?(?P<unit>{_UNIT})\.?(?: ago)?\s*"
    r"(?:[•·]\s*)?(?:Edited|Modifié|Bearbeitet)?\s*[•·]?",
    re.IGNORECASE,
)
_COUNT = r"\d[\d.,\s\u00a0\u202f]*[KkM]?"
_SIGNS = {
    "age": _AGE,
    "followers": re.compile(
        rf"{_COUNT}\s(?:followers?|abonnés|Follower(?::innen|innen)?)", re.IGNORECASE
    ),
    "more": re.compile(
        r"(?:…|\.\.\.)?\s?(?:see more|show more|voir plus|mehr anzeigen)", re.IGNORECASE
    ),
    "counts": re.compile(
        rf"{_COUNT}\s(?:comments?|reposts?|shares?|likes?|reactions?|views?|commentaires?|republications?|partages?|vues"
        r"|mentions J[’']aime|Kommentare?|Reposts?|Aufrufe|Gefällt-mir-Angaben)"
        rf"(?:\s?[•·]\s?{_COUNT}\s\w+)*",
        re.IGNORECASE,
    ),
    "buttons": re.compile(
        r"(?:Like|Comment|Repost|Send|Share|Follow|Following|Reply|Retweet|J[’']aime|Commenter|Republier|Envoyer"
        r"|Partager|Suivre|Gefällt mir|Kommentieren|Teilen|Senden|Folgen|Reposten)\b"
        r"(?:\s(?:Like|Comment|Repost|Send|Share|Commenter|Republier|Envoyer|Kommentieren|Teilen|Senden))*",
        re.IGNORECASE,
    ),
    "hashtags": re.compile(r"(?:#\w+\s*){2,}"),
}
_BARE = re.compile(rf"{_COUNT}|[\W_]+")


def signs_of_a_post(passages: Sequence[Passage]) -> int:
    """How many different things of a network stand in it on lines of their own; 0 below what it takes."""
    if len(passages) > _READ:
        return 0
    found = {sign for one in passages for sign in _SIGNS if _is(sign, one.text)}
    return len(found) if len(found) >= _ENOUGH else 0


def is_furniture(text: str) -> bool:
    """Whether a line of a post is the network's: its age, counts, buttons, bare numbers, hashtags alone."""
    return bool(_BARE.fullmatch(text.strip())) or any(_is(sign, text) for sign in _SIGNS)


def posted(passages: Sequence[Passage], today: date) -> date | None:
    """About when it was written, from an age like "3w"; None where it states none or is no post."""
    if not signs_of_a_post(passages):
        return None
    matches = (_AGE.fullmatch(one.text.strip()) for one in passages)
    age = next((match for match in matches if match), None)
    if age is None:
        return None
    return today - timedelta(days=round(int(age["count"]) * _DAYS[age["unit"].lower()]))


def _is(sign: str, text: str) -> bool:
    return bool(_SIGNS[sign].fullmatch(text.strip()))
