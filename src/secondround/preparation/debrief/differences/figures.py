"""Figures that do not agree: rounding, hedges and explained changes stay silent."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import Contradiction
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.debrief.said.posts.names import ELSEWHERE
from secondround.preparation.debrief.said.statements import A_MONTH, Said
from secondround.preparation.debrief.worded.difference import worded
from secondround.preparation.evidence.talk.cues import plain

SINGLE_TRUTH = frozenset({"notice", "pay now", "pay wanted"})
"""Subjects that have one value in one interview, whoever asks."""

WITH_CV = frozenset({"team size", "budget", "notice", "pay now", "home working"})
"""Subjects compared with the CV and the notes; experience is compared when its field is the same."""

SLACK = {
    "team size": 0.15,
    "budget": 0.15,
    "notice": 0.1,
    "pay now": 0.05,
    "pay wanted": 0.05,
    "experience": 0.2,
}
"""Share by which two exact figures may differ; twice as much where one is said as "about"."""

LEAST_SLACK = {"team size": 1.0, "experience": 1.0}
"""What they may differ by in any case: counting oneself, or the months of a begun year."""

_OWN_TEAM = re.compile(
    r"\b(?:i|i've|i'm|i'd) (?:\w+ ){0,3}(?:lead|led|leading|manage\w*|managing|supervis\w+|run|ran|head\w*)\b|"
    r"\b(?:led|managed|supervised|coordinat\w+|in charge of|responsible for|report(?:s|ed|ing)? to me|under me)\b|"
    r"\b(?:my|your|the) (?:\w+ )?team\b|\bteam size\b|\bdirect reports?\b|"
    r"\b(?:encadr|manag|dirig|supervis)\w+|\b(?:mon|votre|l') ?équipe\b|"
    r"\b(?:leite|leitete|führe|führte|geführt|geleitet|unter mir|teamgröße)\b|\b(?:mein|ihr|das) team\b"
)
_NOT_OWN = re.compile(
    r"\b(?:boss|manager|predecessor|colleague|he|she|they|who) (?:led|managed|ran|had|was (?:leading|managing))\b|"
    r"\b(?:wasn't|was not|didn't|did not|not) (?:lead\w*|manag\w*|run\w*|mine|my team)\b|"
    r"\b(?:mon|ma|notre|le|la) (?:chef\w*|manager|responsable|direct\w+|collègue)\b[^,;.]{0,12}"
    r"\b(?:encadr|manag|dirig)\w+|\b(?:ne|n')[^,;.]{0,12}(?:encadr|manag|dirig)\w+ pas\b|"
    r"\b(?:mein\w*|unser\w*|der|die) (?:chef\w*|vorgesetzte\w*|kolleg\w*)\b[^,;.]{0,12}\b(?:führ|leit|hatte)\w*|"
    r"\bnicht (?:von mir|ich|selbst)? ?(?:geführt|geleitet)\b"
)
"""A team led by another."""

_DAYS = {"days": 1.0, "weeks": 7.0, "months": 30.4, "years": 365.0}


def figures_apart(
    said: Sequence[Said], written: Sequence[Said], organisations: dict[str, str], say: Say
) -> tuple[Contradiction, ...]:
    """Differences among what was said, and between that and what is written.

    `organisations` gives for a statement's key the employer it is about, where that is known.
    """
    found = [*_within(said, organisations, say), *_against(said, written, organisations, say)]
    return tuple(found)


def agree(one: Said, other: Said) -> bool:
    """Whether both can be true: their ranges meet within the slack of the subject."""
    if not _comparable(one, other):
        return True
    low, high = _measured(one)
    other_low, other_high = _measured(other)
    subject = _base(one.statement.subject)
    share = SLACK.get(subject, 0.0) * (2 if one.rough or other.rough else 1)
    slack = max(share * max(high, other_high), LEAST_SLACK.get(subject, 0.0))
    return low <= other_high + slack and other_low <= high + slack


def _within(
    said: Sequence[Said], organisations: dict[str, str], say: Say
) -> Iterator[Contradiction]:
    for one, other in combinations(said, 2):
        if _one_truth(one, other, organisations) and _differ(one, other):
            yield _contradiction(one, other, say)


def _one_truth(one: Said, other: Said, organisations: dict[str, str]) -> bool:
    """Whether both tell what has one value: by its subject, or a team led at one employer, both named."""
    subject = one.statement.subject
    if subject != other.statement.subject:
        return False
    here, there = (organisations.get(each.statement.key, "") for each in (one, other))
    if here != there or here == ELSEWHERE:
        return False
    if subject == "team size":
        return bool(here) and _is_own_team(one) and _is_own_team(other)
    return subject in SINGLE_TRUTH or subject.startswith("experience in ")


def _against(
    said: Sequence[Said], written: Sequence[Said], organisations: dict[str, str], say: Say
) -> Iterator[Contradiction]:
    for one in said:
        fitting = [other for other in written if _same_matter(one, other, organisations)]
        if fitting and all(_differ(one, other) for other in fitting) and _is_sure(fitting):
            yield _contradiction(one, fitting[0], say)


def _same_matter(one: Said, other: Said, organisations: dict[str, str]) -> bool:
    subject = one.statement.subject
    if subject != other.statement.subject:
        return False
    if subject not in WITH_CV and not subject.startswith("experience in "):
        return False
    here = organisations.get(one.statement.key, "")
    there = organisations.get(other.statement.key, "")
    if here and there:
        return here == there
    # "We were a team of thirty on that project" is about no team of the CV.
    return subject != "team size" or _is_own_team(one)


def _is_own_team(one: Said) -> bool:
    """Whether the team is the candidate's own: led by them, called theirs, or asked for as theirs."""
    said = plain(one.statement.text)
    if _NOT_OWN.search(said):
        return False
    return bool(_OWN_TEAM.search(said) or _OWN_TEAM.search(plain(one.question)))


def _is_sure(fitting: Sequence[Said]) -> bool:
    """Whether the other side speaks with one voice; several figures may be of several teams."""
    return all(agree(fitting[0], other) for other in fitting)


def _differ(one: Said, other: Said) -> bool:
    if one.explained or other.explained or _holds(one, other) or _holds(other, one):
        return False
    return not agree(one, other)


def _holds(one: Said, other: Said) -> bool:
    """Whether the sentence gives the other's figure too: of a part, of another time."""
    return any(
        n.value in (other.low, other.high) for n in numbers_in(one.statement.text) if not n.article
    )


def _comparable(one: Said, other: Said) -> bool:
    if one.low != one.low or other.low != other.low:  # NaN: no number
        return False
    units = {one.unit, other.unit}
    monthly = {unit.endswith(A_MONTH) for unit in units}
    money = len(monthly) == 1 and any(unit.startswith("money") for unit in units)
    return len(units) == 1 or units <= _DAYS.keys() or money


def _measured(one: Said) -> tuple[float, float]:
    factor = _DAYS.get(one.unit, 1.0)
    return one.low * factor, one.high * factor


def _base(subject: str) -> str:
    return subject.partition(" in ")[0]


def _contradiction(one: Said, other: Said, say: Say) -> Contradiction:
    here, there = one.statement, other.statement
    return Contradiction(
        key=key_of("contradiction", here.subject, here.key, there.key),
        subject=here.subject,
        text=worded(here.value, there.value, there.where, say),
        citations=(*here.citations, *there.citations),
    )
