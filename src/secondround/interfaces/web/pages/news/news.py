"""What is new since the visit before: documents brought in, and lines that were not there."""

from collections.abc import Mapping
from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.interfaces.web.pages.news.known import Known
from secondround.preparation.candidacy.model import Seen

NAMED = 2
"""New lines of one part that are quoted; the rest is a number."""


@dataclass(frozen=True)
class New:
    """One part with what is new in it. `theirs` says that the words are another's."""

    name: str
    href: str
    count: int
    words: tuple[str, ...]
    theirs: bool = False


def keys_of(known: Known) -> dict[str, list[str]]:
    """By list what is there, so that a later visit can be told what was not."""
    return {name: list(lines) for name, lines in _lines(known).items()} | {
        "facts": [str(sum(known.facts.values()))]
    }


def news(known: Known, before: Seen | None, say: Say) -> tuple[New, ...]:
    """By part, in the order of the method; nothing at the first visit."""
    if before is None:
        return ()
    names = {
        "documents": (say("Documents"), "/documents"),
        "entries": (say("News"), "/web"),
        "exchanges": (say("First interview"), "/first-interview"),
        "requirements": (say("Fit"), "/fit"),
        "interviewers": (say("People"), "/people"),
        "terms": (say("Conditions"), "/conditions"),
        "weak_points": (say("Pressure"), "/pressure"),
        "assignments": (say("Exercise"), "/exercise"),
        "questions": (say("Questions"), "/questions"),
        "enquiries": (say("What to ask"), "/asking"),
    }
    found = [_new(*names[part], part, lines, before) for part, lines in _lines(known).items()]
    facts = sum(known.facts.values()) - int(next(iter(before.keys.get("facts", ())), "0"))
    found.insert(4, New(say("Company"), "/company", facts, ()))
    return tuple(one for one in found if one.count > 0)


def _new(name: str, href: str, part: str, lines: Mapping[str, str], before: Seen) -> New:
    seen = set(before.keys.get(part, ()))
    words = [words for key, words in lines.items() if key not in seen]
    theirs = part in ("entries", "exchanges", "requirements")
    return New(name, href, len(words), tuple(words[:NAMED]), theirs)


def _lines(known: Known) -> dict[str, dict[str, str]]:
    """By list and key the words a line is known by."""
    return {
        "documents": {
            key: name.rpartition("/")[2].rsplit(".", 1)[0] for name, key in known.documents.items()
        },
        "entries": {one.key: one.title for one in known.entries},
        "exchanges": {one.key: one.question for one in known.exchanges},
        "requirements": {one.key: one.text for one in known.requirements},
        "interviewers": {one.key: one.name for one in known.interviewers},
        "terms": {one.key: one.text for one in known.terms},
        "weak_points": {one.key: one.text for one in known.weak_points},
        "assignments": {one.key: one.text for one in known.assignments},
        "questions": {one.key: one.text for one in known.questions},
        "enquiries": {one.key: one.text for one in known.enquiries},
    }
