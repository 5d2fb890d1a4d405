"""Questions on an exercise that an invitation or a brief sets."""

import re
from collections.abc import Sequence

from secondround.foundation.wording import Say
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.model import cite
from secondround.preparation.pressure.naming import in_short
from secondround.preparation.questions.made.draft import Draft

MOST = 2
_SET = ("presentation", "exercise")
_LEAST_WORDS = 5
_ATTENDANCE = re.compile(r"\s*(?:present|présents?|présentes?|anwesend)\s*:", re.I)
"""Who is present, not what to present."""


def from_exercise(passages: Sequence[Passage], say: Say) -> tuple[Draft, ...]:
    """Sentences of invitations and briefs that set an exercise, as questions that go behind it."""
    drafts = [
        _draft(passage, span.start, span.end, say)
        for passage in passages
        for span in sentences(passage.text)
        if len(span.text.split()) >= _LEAST_WORDS and _sets(span.text, passage)
    ]
    return tuple(drafts[:MOST])


def _sets(text: str, passage: Passage) -> bool:
    if _ATTENDANCE.match(text):
        return False
    found = concepts_of(text)
    return passage.role != "field" and any(name in found for name in _SET)


def _draft(passage: Passage, start: int, end: int, say: Say) -> Draft:
    citation = cite(passage, start, end)
    return Draft(
        text=say(
            "You were asked: “{words}” Why did you choose this way, and what did you leave out?",
            words=in_short(citation.quote, 140),
        ),
        kind="exercise",
        competency="presentation",
        reason=say("The exercise is announced, and the questions after it decide."),
        weight=0.86,
        origin="exercise",
        lenses=("manager", "peer", "executive"),
        citations=(citation,),
    )
