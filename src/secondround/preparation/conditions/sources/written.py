"""What the posting, the site, reports and messages say about the conditions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from secondround.foundation.wording import Say
from secondround.preparation.conditions.comparing.values import has_value
from secondround.preparation.conditions.finding.meaning import may_mean
from secondround.preparation.conditions.finding.terms import Stated, terms_in
from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.conditions.model import TOPICS, Origin, Topic
from secondround.preparation.conditions.sources.people import People
from secondround.preparation.conditions.sources.told import LONGEST, Told, line
from secondround.preparation.documents.model import Document, Kind, Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import cite
from secondround.preparation.panel.moments.zones import places_in

READ: tuple[Kind, ...] = ("posting", "invitation", "company_page", "report")

_ORIGIN: dict[Kind, Origin] = {"posting": "posting", "invitation": "message", "report": "report"}
# A site speaks of many posts and places; an invitation of the place and hour of the interview.
_NOT_FROM: dict[Origin, frozenset[Topic]] = {
    "site": frozenset({"contract", "place", "start date", "travel"}),
    "report": frozenset(TOPICS)
    - {"variable pay", "home working", "dress code", "holidays", "benefits", "training"},
    "message": frozenset({"place", "travel", "hours", "shifts", "start date"}),
}


_TOP, _FEW_WORDS = 6, 25


def written(
    document: Document,
    passages: Sequence[Passage],
    people: People,
    say: Say,
    meant: Mapping[str, Topic],
) -> Iterator[Told]:
    """What one document states, in its order. Of pages and reports only what is about those who work there.

    `meant` are topics by the sentences of a posting that name none.
    """
    origin = _ORIGIN.get(document.kind, "site")
    said_by = _said_by(origin, passages, people, say)
    about_work = origin in ("posting", "message") or _is_about_work(document)
    found = list(_told(document, origin, said_by, about_work, passages))
    yield from found
    if origin == "posting":
        yield from _meant(passages, said_by, document.date, meant)
    if origin == "posting" and not any(one.topic == "place" for one in found):
        yield from _place(passages, said_by, document.date)


def _told(
    document: Document,
    origin: Origin,
    said_by: str,
    about_work: bool,
    passages: Sequence[Passage],
) -> Iterator[Told]:
    for passage in passages:
        work = about_work or shows("sources", "work_heading", passage.heading)
        for span in _pieces(passage, origin):
            if not work and not shows("sources", "of_staff", span.text):
                continue
            for one in terms_in(span.text, passage.heading if work else ""):
                if _is_for(origin, one, span.text, work):
                    yield Told(
                        topic=one.topic,
                        text=line(span.text, one.start),
                        words=span.text,
                        said_by=said_by,
                        origin=origin,
                        date=document.date,
                        citations=(cite(passage, span.start, span.end),),
                        named=one.told or one.fits,
                    )


def doubtful(passages: Sequence[Passage]) -> Iterator[str]:
    """The sentences of a posting that name no condition and may yet mean one."""
    for passage in passages:
        for span in _pieces(passage, "posting"):
            if may_mean(span.text, passage.heading):
                yield span.text


def _meant(
    passages: Sequence[Passage], said_by: str, when: date | None, meant: Mapping[str, Topic]
) -> Iterator[Told]:
    for passage in passages:
        for span in _pieces(passage, "posting"):
            topic = meant.get(span.text)
            if topic and may_mean(span.text, passage.heading):
                text, cited = line(span.text), (cite(passage, span.start, span.end),)
                yield Told(topic, text, span.text, said_by, "posting", when, cited, named=False)


def _place(passages: Sequence[Passage], said_by: str, when: date | None) -> Iterator[Told]:
    """The first sentence of the short lines at the top of a posting that names a town."""
    top = (one for one in passages[:_TOP] if one.role != "title")
    short = (one for one in top if len(one.text.split()) <= _FEW_WORDS)
    named = ((one, span) for one in short for span in sentences(one.text) if places_in(span.text))
    for passage, span in islice(named, 1):
        text = line(span.text)
        cited = cite(passage, span.start, span.end)
        yield Told("place", text, text, said_by, "posting", when, (cited,))


def _is_about_work(document: Document) -> bool:
    name = document.name.rpartition("/")[2]
    return shows("sources", "work_page", f"{document.title} | {document.url} | {name}")


def _said_by(origin: Origin, passages: Sequence[Passage], people: People, say: Say) -> str:
    if origin == "message":
        sender = next((p.text for p in passages if p.role == "field"), "")
        return people.named_in(re.sub(r"<.*", "", sender)) or say("the invitation")
    if origin == "report":
        return say("the report")
    return say("the posting") if origin == "posting" else say("the site")


def _pieces(passage: Passage, origin: Origin) -> Iterator[Span]:
    """A row or short item whole, anything else sentence by sentence; questions and headings state nothing."""
    if passage.role in ("title", "heading") or (origin == "message" and passage.role == "field"):
        return
    found: Sequence[Span] = sentences(passage.text)
    if passage.role == "row" or (passage.role == "item" and len(passage.text) <= LONGEST):
        found = (Span(0, len(passage.text), passage.text),)
    yield from (
        span
        for span in found
        if not span.text.endswith("?") and not _is_elsewhere(origin, span.text)
    )


def _is_for(origin: Origin, one: Stated, text: str, work: bool) -> bool:
    """Whether this source can be believed on the topic; a page or report only by clear words or a figure,
    the latter where it is about work."""
    if one.topic in _NOT_FROM.get(origin, ()):
        return False
    return origin == "posting" or one.told or (work and has_value(one.topic, text))


def _is_elsewhere(origin: Origin, text: str) -> bool:
    """Whether it is about directors' pay, or about the interview itself."""
    if origin == "report":
        return shows("sources", "of_directors", text)
    return origin == "message" and shows("sources", "of_the_day", text)
