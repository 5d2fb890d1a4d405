"""What the candidate noted of the conditions after the first interview."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from secondround.foundation.wording import Say
from secondround.preparation.conditions.comparing.values import answers, has_value
from secondround.preparation.conditions.finding.asked import topics_asked
from secondround.preparation.conditions.finding.terms import terms_in
from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.conditions.model import Topic
from secondround.preparation.conditions.sources.people import People
from secondround.preparation.conditions.sources.talked import OWN
from secondround.preparation.conditions.sources.told import Told, line, under
from secondround.preparation.debrief.noted.lines import Line, lines_of
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import Citation, cite

_ELSEWHERE = frozenset({"open", "impressions", "promised", "wished", "people"})
_ARROW = re.compile(r"\s*\?*\s*(?:-{1,2}>|={1,2}>|→|⇒)\s*|\s*\?+(?!\s*\))\s*")
"""What stands between a matter and what was said of it; a question mark in brackets only doubts what is before it."""

_THEY_ASKED = re.compile(r"\s*(?:q|question|f|frage)\s?\d*\s?[:.)]", re.IGNORECASE)
_FEWEST_WORDS = 6
_SPEAKER = re.compile(r"^[\w’'-]+(?: [\w’'-]+)?\s?:\s*(?=[\"“«„])")
_QUOTES = '"“”«» '


def noted(
    passages: Sequence[Passage], when: date | None, people: People, say: Say
) -> Iterator[Told]:
    """What the notes hold, line by line; what is noted as open, forgotten or felt is left out."""
    for one in lines_of(passages):
        if one.section not in _ELSEWHERE:
            yield from _from_line(one, when, people, say)


def _from_line(one: Line, when: date | None, people: People, say: Say) -> Iterator[Told]:
    arrow = _ARROW.search(one.text)
    asked = topics_asked(one.text[: arrow.start()]) if arrow else ()
    theirs = one.section == "asked" or bool(_THEY_ASKED.match(one.text))
    start = arrow.end() if arrow else 0
    by = ""
    for span in _parts(one.text, start):
        own = one.section == "said" or shows("sources", "i_said", span.text)
        by = people.named_in(span.text) or by
        own = own or (theirs and bool(asked) and not by)
        own = own or (not by and _is_own_matter(span.text, asked))
        for topic, stated in _topics(span.text, asked, own).items():
            short = line(_SPEAKER.sub("", span.text).strip(_QUOTES))
            yield Told(
                topic=topic,
                text=short if stated else under(topic, short, say),
                words=span.text,
                said_by=say("you") if own else by or people.only_one_met or say("your notes"),
                origin="you" if own else "notes",
                date=when,
                citations=(_cited(one, span),),
                named=stated,
            )


def _is_own_matter(text: str, asked: tuple[Topic, ...]) -> bool:
    """Notice noted without anyone's name is the candidate's own."""
    return "notice" in (*asked, *topics_asked(text)) and answers("notice", text)


def _cited(one: Line, span: Span) -> Citation:
    return cite(one.piece.passage, one.piece.start + span.start, one.piece.start + span.end)


def _parts(text: str, start: int) -> Iterator[Span]:
    """The sentences from `start` on."""
    for span in sentences(text[start:]):
        yield Span(start + span.start, start + span.end, span.text)


def _topics(text: str, asked: tuple[Topic, ...], own: bool) -> dict[Topic, bool]:
    """The topics a part of a line speaks of; true where it names them itself."""
    if text.endswith("?"):
        return {}
    carried = {t: False for t in asked if _answers(t, text)}
    if own:
        named = {t: True for t in topics_asked(text) if answers(t, text)}
        return {t: v for t, v in (carried | named).items() if t in OWN}
    if shows("sources", "not_said", text):
        return {}
    whole = len(text.split()) >= _FEWEST_WORDS
    found = (one for one in terms_in(text) if whole or has_value(one.topic, text))
    return carried | {one.topic: True for one in found}


def _answers(topic: Topic, text: str) -> bool:
    return answers(topic, text) or (topic == "salary" and shows("sources", "range", text))
