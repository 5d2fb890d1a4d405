"""In which language what is handed in speaks, until the candidate chooses another."""

import re
from collections.abc import Iterable, Mapping

from secondround.foundation.wording import LANGUAGES

_NAMED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?:in|auf|en) (?:englisch|english|anglais)|in englischer sprache)\b", re.I
    ),
    "fr": re.compile(
        r"\b(?:(?:in|auf|en) (?:französisch|french|français)|in französischer sprache)\b", re.I
    ),
    "de": re.compile(
        r"\b(?:(?:in|auf|en) (?:deutsch|german|allemand)|in deutscher sprache)\b", re.I
    ),
}


def language_for(brief: Iterable[str], set_in: str, own: str) -> str:
    """ "en", "fr" or "de": the one that the brief names, else that in which it was set, else the candidate's own.

    A brief that names two leaves it open: then it was set in one of them.
    """
    text = "\n".join(brief)
    named = [one for one, pattern in _NAMED.items() if pattern.search(text)]
    if len(named) == 1:
        return named[0]
    return set_in if set_in in LANGUAGES else own
