"""Employers of the CV, as they are called in talk."""

import re
from collections.abc import Sequence

from secondround.preparation.debrief.said.posts.lexicon import elsewhere, is_month
from secondround.preparation.evidence.model import Employment

ELSEWHERE = "elsewhere"
"""Of what is told of an employer whom the CV does not name."""

_LEGAL = frozenset(
    "ltd limited inc corp gmbh ag sa sas sarl plc llc llp co kg ev group groupe gruppe the le la les "
    "der die das and et und société company university université universität hospital hôpital "
    "banque klinik clinique cabinet agence kanzlei stiftung fondation association verein mairie ville stadt "
    "lycée école schule firma maison krankenhaus hotel bank school "
    "college institute centre center department city saint".split()
)


def organisations(employments: Sequence[Employment]) -> dict[str, str]:
    """The word by which each organisation is called, in small letters, to its full name."""
    names: dict[str, str] = {}
    for one in employments:
        words = re.findall(r"[\w'’&-]+", one.organisation)
        telling = [w for w in words if len(w) > 2 and w.lower() not in _LEGAL]
        if telling and telling[0][0].isupper():
            names.setdefault(telling[0].lower(), one.organisation)
    return names


def named_in(text: str, names: dict[str, str]) -> set[str]:
    """The organisations a text names: their telling word, written with a capital."""
    words = {word.lower() for word in re.findall(r"[\w'’&-]+", text) if not word[0].islower()}
    return {name for word, name in names.items() if word in words}


def names_another(text: str, names: dict[str, str]) -> bool:
    """Whether someone is named where an employer would be, who is none of these."""
    named = (word.lower() for word in elsewhere().findall(text))
    return any(word not in names and not is_month(word) for word in named)
