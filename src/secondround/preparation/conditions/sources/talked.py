"""What was said of the conditions in the first interview, by those who asked and by the candidate."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondround.foundation.wording import Say
from secondround.preparation.conditions.comparing.values import answers
from secondround.preparation.conditions.finding.asked import topics_asked
from secondround.preparation.conditions.finding.terms import terms_in
from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.conditions.model import Topic
from secondround.preparation.conditions.naming import topic_name
from secondround.preparation.conditions.sources.people import People
from secondround.preparation.conditions.sources.told import Told, line
from secondround.preparation.documents.language import language_of
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.documents.sentences import Span
from secondround.preparation.evidence.speakers import turns_of
from secondround.preparation.evidence.talk.asks import manner_of_asking
from secondround.preparation.evidence.talk.turns import Side, Turn

OWN: tuple[Topic, ...] = ("salary", "notice", "start date")
"""What the candidate settles by saying it; it must not be contradicted later."""

_FEWEST_WORDS = 5
"""Of an interviewer's sentence without a figure that states something ("On call, now." does not)."""

_ANSWER = 4
"""Sentences after a question that may still answer it."""


@dataclass(frozen=True)
class _Asked:
    """The topics of the question that waits for an answer, who put it, and for how many sentences it holds."""

    topics: tuple[Topic, ...] = ()
    side: Side = "interviewer"
    left: int = 0


def talked(
    document: Document, passages: Sequence[Passage], people: People, candidate: str, say: Say
) -> Iterator[Told]:
    """What was stated, sentence by sentence; an answer that does not name its matter takes it from the question."""
    language = language_of(" ".join(p.text for p in passages)) or "en"
    asked = _Asked()
    for turn in turns_of(passages, candidate, language):
        said_by = people.full_name(turn.speaker) or say("the interviewer")
        for span in turn.sentences:
            if manner_of_asking(span.text, language) == "plain":
                asked = _Asked(topics_asked(span.text), turn.side, _ANSWER)
                continue
            waiting = asked.topics if asked.left and asked.side != turn.side else ()
            first = bool(waiting) and asked.left == _ANSWER
            yield from (
                replace(each, date=document.date)
                for each in _told(turn, span, waiting, first, said_by, say)
            )
            if waiting:
                asked = replace(asked, left=asked.left - 1)


def _told(
    turn: Turn, span: Span, waiting: tuple[Topic, ...], first: bool, said_by: str, say: Say
) -> Iterator[Told]:
    own = turn.side == "candidate"
    stated = _own(span.text) if own else _theirs(span.text)
    for topic in dict.fromkeys((*stated, *waiting)):
        if own and topic not in OWN:
            continue
        if topic not in stated and not _is_answer(topic, span.text, first and not own):
            continue
        short = line(span.text, stated.get(topic, 0))
        yield Told(
            topic=topic,
            text=short if topic in stated else f"{topic_name(topic, say)}: {short}",
            words=span.text,
            said_by=say("you") if own else said_by,
            origin="you" if own else "talk",
            date=None,
            citations=turn.citations(span.start, span.end),
        )


def _own(text: str) -> dict[Topic, int]:
    """The topics of `OWN` the candidate speaks of in the first person, with a value."""
    if not shows("sources", "my_own", text):
        return {}
    return {t: 0 for t in topics_asked(text) if t in OWN and answers(t, text)}


def _theirs(text: str) -> dict[Topic, int]:
    found = {one.topic: one.start for one in terms_in(text)}
    short = len(text.split()) < _FEWEST_WORDS
    return {t: at for t, at in found.items() if not short or answers(t, text)}


def _is_answer(topic: Topic, text: str, may_be_bare: bool) -> bool:
    return answers(topic, text) or (
        may_be_bare and shows("sources", "yes_no", text) and len(text.split()) > 2
    )
