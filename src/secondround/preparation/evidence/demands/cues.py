"""The words by which a demand on the person is known, in three languages together."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files

from secondround.preparation.evidence.demands.sections import Section
from secondround.preparation.evidence.reading.plain import plain

LONGEST_PREDICATE = 25
"""Words of "X is essential" that may begin with any subject; longer ones are about something else."""


def says(what: str, text: str) -> bool:
    """Whether the text holds a cue of this name (see `cues.json`); case and accents do not matter."""
    return bool(cue(what).search(plain(text)))


@lru_cache(maxsize=8192)
def is_demand(text: str, section: Section, listed: bool) -> bool:
    """Whether a sentence (or, `listed`, a list item) of this part of a posting demands something of the person.

    In the part on the person everything does that is not plainly something else; outside any known part
    a sentence must speak of the person and of what they have, know or are; among the duties and in the
    small print only a plain demand counts ("applicants must hold …").
    """
    said = plain(text).strip()
    if said.endswith("?") or len(said) < 2 or not re.search(r"[^\W\d_]", said):
        return False
    if cue("never").search(said):
        return False
    if section in ("person", "nice"):
        return _is_demand_in_profile(said, listed)
    if section == "":
        return _is_demand_anywhere(said)
    return section == "duties" and _is_plain_demand(said)


def _is_demand_in_profile(said: str, listed: bool) -> bool:
    if cue("ours").search(said):
        return _seeks(said)
    if cue("done").search(said):
        return bool(cue("asked").search(said))
    return listed or not cue("elsewhere").search(said) or _speaks_of_person(said)


def _is_demand_anywhere(said: str) -> bool:
    if cue("ours").search(said) or said.startswith(("if ", "si ", "wenn ", "falls ")):
        return _seeks(said)
    if cue("fragment").search(said) or _seeks(said):
        return True
    if cue("demanded").search(said):
        return not cue("elsewhere").search(said) or len(said.split()) <= LONGEST_PREDICATE
    return _speaks_of_person(said) and bool(
        cue("asked").search(said) or not cue("done").search(said)
    )


def _is_plain_demand(said: str) -> bool:
    wanted = cue("asked").search(said) or cue("fragment_strong").search(said) or _is_nice(said)
    owned = cue("person_verb").search(said) and cue("content").search(said)
    return bool(wanted or owned) and not cue("done").search(said)


def _speaks_of_person(said: str) -> bool:
    return bool(cue("subject").search(said) and cue("content").search(said))


def _seeks(said: str) -> bool:
    """ "We are looking for somebody with …": the post itself is no demand, what follows it may be."""
    if cue("anyone").search(said):
        return bool(cue("we_ask").search(said))
    if cue("we_ask").search(said) and not cue("seeking").search(said):
        return bool(cue("subject").search(said) and cue("content").search(said))
    return bool(cue("seeking").search(said) and cue("content").search(said))


def _is_nice(said: str) -> bool:
    return bool(cue("nice_predicate").search(said) and cue("content").search(said))


def lead_of(text: str) -> Section | None:
    """The part that a line ending in a colon leads into; None when it says nothing of it."""
    said = plain(text)
    return next((section for name, section in _LEADS if cue(name).search(said)), None)


_LEADS: tuple[tuple[str, Section], ...] = (
    ("lead_offer", "offer"),
    ("lead_nice", "nice"),
    ("lead_person", "person"),
    ("lead_duties", "duties"),
)


@cache
def cue(name: str) -> re.Pattern[str]:
    """The compiled cue; written for plain text."""
    return re.compile("|".join(_raw()[name]))


@cache
def _raw() -> dict[str, list[str]]:
    raw: dict[str, list[str]] = json.loads(
        files(__package__).joinpath("cues.json").read_text("utf-8")
    )
    return raw
