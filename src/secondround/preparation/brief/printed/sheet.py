"""The sheet for the room: one page for a folded hand or a phone."""

import re
from collections.abc import Sequence

from secondround.foundation.wording import Say, shortened
from secondround.preparation.brief.layout.themes import subject_name
from secondround.preparation.brief.layout.words import lens_name, moment
from secondround.preparation.brief.model import Brief
from secondround.preparation.debrief.worded.normal_form import in_words
from secondround.preparation.evidence.model import Evidence

MOST = 5
"""Things to say, and things to ask: what one keeps in mind in a room."""

MOST_NAMES = 6

_HEADED = re.compile(r"^[A-ZÀ-Þ &/]{3,}: ")
"""The label of a list in a CV: "METHODS: "."""

SPOKEN = 150
"""Characters of a thing to say."""

LINE = 90
"""Characters of one's own words that can be taken in at a glance; longer ones are put in normal form."""


def sheet(brief: Brief, say: Say) -> dict[str, object]:
    """Names, five things to say, five to ask, three to be ready for, what not to contradict."""
    there = [person for person in brief.interviewers if person.attends][:MOST_NAMES]
    return {
        "title": say("Sheet for the room"),
        "when": _when(brief),
        "labels": {
            "people": say("Who is there"),
            "say": say("To say"),
            "ready": say("Be ready for"),
            "ask": say("To ask"),
            "mind": say("You said"),
            "notes": say("Notes"),
        },
        "people": [
            {"name": one.name, "title": one.title or lens_name(one.lens, say)} for one in there
        ],
        "say": _to_say(brief),
        "ready": [one.probe for one in brief.weak_points if not one.settled][:3],
        "ask": _to_ask(brief),
        "mind": _said(brief, say),
    }


def _when(brief: Brief) -> list[str]:
    one = brief.round
    if one is None or one.starts_at is None:
        return []
    lines = (moment(one.starts_at, brief.candidacy.language), one.place, one.link)
    return [line for line in lines if line]


def _to_say(brief: Brief) -> list[str]:
    """What the candidate wrote down as key points; then what meets the requirements, each from another one."""
    lines = dict.fromkeys(one.key_points[0] for one in brief.questions if one.key_points)
    met = [one for one in brief.requirements if one.evidence and one.coverage == "met"]
    for one in sorted(met, key=lambda requirement: requirement.importance != "must"):
        lines.setdefault(_fullest(one.evidence))
    return list(lines)[:MOST]


def _fullest(evidence: Sequence[Evidence]) -> str:
    """The claim that says most and can still be taken in at a glance; without the label of its list."""
    claims = [_HEADED.sub("", one.claim) for one in evidence]
    fitting = [one for one in claims if len(one) <= SPOKEN]
    return max(fitting, key=len, default=shortened(claims[0], SPOKEN))


def _to_ask(brief: Brief) -> list[dict[str, str]]:
    """Those the candidate takes; then the best for each person in turn, so that nobody is left out."""
    taken = [one for one in brief.enquiries if one.taken]
    chosen = [{"text": one.text, "whom": ", ".join(one.for_whom)} for one in taken]
    people: dict[tuple[str, ...], list[str]] = {}
    for one in brief.enquiries:
        if one.taken:
            continue
        people.setdefault(one.for_whom, []).append(one.text)
    while people and len(chosen) < MOST:
        for whom in list(people):
            chosen.append({"text": people[whom].pop(0), "whom": ", ".join(whom)})
            if not people[whom]:
                del people[whom]
    return chosen[:MOST]


def _said(brief: Brief, say: Say) -> list[str]:
    """Pay, notice and reasons the candidate gave in the first interview: never to be contradicted."""
    kept = ("pay", "salary", "notice", "reason", "start")
    lines = [
        f"{subject_name(one.subject, say)}: "
        f"{one.text if len(one.text) <= LINE else in_words(one.value, say)}"
        for one in brief.statements
        if one.where != "cv" and any(word in one.subject for word in kept)
    ]
    return list(dict.fromkeys(lines))[:4]
