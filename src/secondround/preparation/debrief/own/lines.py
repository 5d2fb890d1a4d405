"""A line of the candidate's own: made from what was typed, and found again among what was kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from secondround.foundation.errors import Refused
from secondround.foundation.keys import key_of
from secondround.preparation.candidacy.edits import lay_over
from secondround.preparation.candidacy.model import Edit
from secondround.preparation.debrief.about.competency import competency_of
from secondround.preparation.debrief.corrected.laid import NOUNS, as_left
from secondround.preparation.debrief.model import (
    AskedEnquiry,
    Exchange,
    Impression,
    Landing,
    OpenPoint,
    Side,
    Statement,
)
from secondround.preparation.debrief.noted.nouns import settled_by

WORDS = {
    "exchanges": "question",
    "asked_enquiries": "text",
    "statements": "text",
    "impressions": "text",
    "open_points": "text",
}
"""The lists one's own lines can be added to, with the field that cannot be empty."""


@dataclass(frozen=True)
class OwnLine:
    """One of them: as it was added, and as it was left since. `round` is the one it tells of."""

    part: str
    round: int
    added: Any
    left: Any


def line_from(part: str, number: int, given: Mapping[str, str]) -> Any:
    """The noun that was typed. Raises `Refused` for a list without own lines, without words, for a wrong choice."""
    _chosen(part, WORDS)
    if number < 1:
        raise Refused("{number} is not a round", "Rounds are counted from 1.", number=number)
    words = given.get(WORDS[part], "").strip()
    if not words:
        raise Refused("there is nothing to keep", "Write the words first.")
    key = key_of("own line", part, str(number), words)
    return _MAKERS[part](key, words, {name: value.strip() for name, value in given.items()})


def own_lines(edits: Sequence[Edit]) -> tuple[OwnLine, ...]:
    """Those that are there, the oldest first; what was taken away is left out."""
    found = []
    for part in WORDS:
        mine = [one for one in edits if one.part == part]
        added = [one for one in mine if one.field == "added" and isinstance(one.value, dict)]
        rounds = {one.key: one.value.get("round") for one in added}
        before = {one.key: one for one in lay_over(NOUNS[part], (), added)}
        for left in as_left(part, (), mine):
            number = rounds[left.key]
            told = number if isinstance(number, int) and number > 0 else 1
            found.append(OwnLine(part, told, before[left.key], left))
    return tuple(found)


def _exchange(key: str, words: str, given: Mapping[str, str]) -> Exchange:
    landing = _chosen(given.get("landing") or "unknown", get_args(Landing))
    who, answer = given.get("asked_by", ""), given.get("answer", "")
    return Exchange(key, who, words, answer, (), landing, "", competency_of(words), (), ())


def _enquiry(key: str, words: str, given: Mapping[str, str]) -> AskedEnquiry:
    answer = given.get("answer", "")
    return AskedEnquiry(key, words, given.get("answered_by", ""), answer, settled_by(answer), ())


def _statement(key: str, words: str, given: Mapping[str, str]) -> Statement:
    return Statement(key, given.get("subject") or "figure", words, "", "notes", ())


def _impression(key: str, words: str, given: Mapping[str, str]) -> Impression:
    return Impression(key, given.get("interviewer", ""), words, ())


def _open_point(key: str, words: str, given: Mapping[str, str]) -> OpenPoint:
    side = _chosen(given.get("side") or "theirs", get_args(Side))
    return OpenPoint(key, side, words, "", (), promised=given.get("promised") == "true")


_MAKERS: Mapping[str, Any] = {
    "exchanges": _exchange,
    "asked_enquiries": _enquiry,
    "statements": _statement,
    "impressions": _impression,
    "open_points": _open_point,
}


def _chosen(value: str, choices: Collection[str]) -> Any:
    if value not in choices:
        raise Refused(
            "{value} is none of the choices",
            "Choose one of: {names}",
            value=value,
            names=", ".join(choices),
        )
    return value
