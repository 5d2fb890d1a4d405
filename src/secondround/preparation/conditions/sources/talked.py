"""What was said of the conditions in the first interview, by those who asked and by the candidate."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secondround.foundation.wording import Say
from secondround.preparation.conditions.comparing.values import answers
from secondround.preparation.conditions.finding.asked import topics_asked
from secondround.preparation.conditions.finding.terms import terms_in
from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.conditions.model import Topic
from secondround.preparation.conditions.sources.people import People
from secondround.preparation.conditions.sources.told import Told, line, under
from secondround.preparation.documents.language import language_of
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span
from secondround.preparation.evidence.speakers import turns_of
from secondround.preparation.evidence.talk.asks import manner_of_asking
from secondround.preparation.evidence.talk.turns import Side, Turn

OWN: tuple[Topic, ...] = ("salary", "notice", "start date")
"""What the candidate settles by saying it; it must not be contradicted later."""

_FEWEST_WORDS = 5
"""Of an interviewer's sentence without a figure that states something ("On call, now." does not)."""

_HOLDS = 4
"""Sentences for which a question, or a topic someone named, stays on the floor."""


@dataclass(frozen=True)
class _Floor:
    """What the talk is about: the topics of the last question, who put it, and topics named since."""

    asked: tuple[Topic, ...] = ()
    side: Side = "interviewer"
    left: int = 0
    named: tuple[Topic, ...] = ()
    named_left: int = 0

    def after_question(self, text: str, side: Side) -> "_Floor":
        topics = topics_asked(text)
        named, left = (topics, _HOLDS) if topics else (self.named, self.named_left)
        return _Floor(topics, side, _HOLDS, named, left)

    def after(self, text: str) -> "_Floor":
        topics = topics_asked(text)
        floor = replace(self, left=max(0, self.left - 1), named_left=max(0, self.named_left - 1))
        return replace(floor, named=topics, named_left=_HOLDS) if topics else floor

    def waiting_for(self, side: Side) -> tuple[Topic, ...]:
        """The topics this side is asked about; an interviewer also goes on about those just named."""
        asked = self.asked if self.left and self.side != side else ()
        named = self.named if self.named_left and side == "interviewer" else ()
        return tuple(dict.fromkeys((*asked, *named)))

    def answers_now(self, side: Side) -> bool:
        """Whether the next sentence is the first after a question to this side."""
        return self.left == _HOLDS and self.side != side


def talked(
    passages: Sequence[Passage], when: date | None, people: People, candidate: str, say: Say
) -> Iterator[Told]:
    """What was stated, sentence by sentence; an answer that does not name its matter takes it from the talk."""
    language = language_of(" ".join(p.text for p in passages)) or "en"
    floor = _Floor()
    for turn in turns_of(passages, candidate, language):
        said_by = people.full_name(turn.speaker) or say("the interviewer")
        for span in turn.sentences:
            if manner_of_asking(span.text, language) == "plain":
                floor = floor.after_question(span.text, turn.side)
                continue
            yield from _told(turn, span, floor, said_by, when, say)
            floor = floor.after(span.text)


def _told(
    turn: Turn, span: Span, floor: _Floor, said_by: str, when: date | None, say: Say
) -> Iterator[Told]:
    own = turn.side == "candidate"
    stated = _own(span.text) if own else _theirs(span.text)
    bare = floor.answers_now(turn.side) and not own
    for topic in dict.fromkeys((*stated, *floor.waiting_for(turn.side))):
        if topic in stated or (_is_answer(topic, span.text, bare) and (topic in OWN or not own)):
            short = line(span.text, stated.get(topic, 0))
            yield Told(
                topic=topic,
                text=short if topic in stated else under(topic, short, say),
                words=span.text,
                said_by=say("you") if own else said_by,
                origin="you" if own else "talk",
                date=when,
                citations=turn.citations(span.start, span.end),
                named=topic in stated,
            )


def _own(text: str) -> dict[Topic, int]:
    """The topics of `OWN` the candidate speaks of in the first person, with a value."""
    if not shows("sources", "my_own", text):
        return {}
    return {t: 0 for t in topics_asked(text) if t in OWN and answers(t, text)}


def _theirs(text: str) -> dict[Topic, int]:
    """What an interviewer states: by a phrase of conditions in a whole sentence, or by a figure."""
    whole = len(text.split()) >= _FEWEST_WORDS
    return {
        one.topic: one.start
        for one in terms_in(text)
        if (whole and one.told) or answers(one.topic, text)
    }


def _is_answer(topic: Topic, text: str, may_be_bare: bool) -> bool:
    return answers(topic, text) or (
        may_be_bare and shows("sources", "yes_no", text) and len(text.split()) > 2
    )
