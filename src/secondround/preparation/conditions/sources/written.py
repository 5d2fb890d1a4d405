"""What the posting, the site, reports and messages say about the conditions."""

import re
from collections.abc import Iterator, Sequence

from secondround.foundation.wording import Say
from secondround.preparation.conditions.finding.terms import terms_in
from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.conditions.model import TOPICS, Topic
from secondround.preparation.conditions.sources.people import People
from secondround.preparation.conditions.sources.told import LONGEST, Origin, Told, line
from secondround.preparation.documents.model import Document, Kind, Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import cite

READ: tuple[Kind, ...] = ("posting", "invitation", "company_page", "report")

_ORIGIN: dict[Kind, Origin] = {"posting": "posting", "invitation": "message", "report": "report"}
# A site speaks of many posts and places; an invitation of the place and hour of the interview.
_NOT_FROM: dict[Origin, frozenset[Topic]] = {
    "site": frozenset({"contract", "place", "start date", "travel"}),
    "report": frozenset(TOPICS)
    - {"variable pay", "home working", "dress code", "holidays", "benefits", "training"},
    "message": frozenset({"place", "travel", "hours", "shifts", "start date"}),
}


def written(
    document: Document, passages: Sequence[Passage], people: People, say: Say
) -> Iterator[Told]:
    """What one document states, in its order. Of pages and reports only what is about those who work there."""
    origin = _ORIGIN.get(document.kind, "site")
    said_by = _said_by(origin, passages, people, say)
    about_work = origin in ("posting", "message") or _is_about_work(document)
    for passage in passages:
        if passage.role in ("title", "heading") or (
            origin == "message" and passage.role == "field"
        ):
            continue
        work = about_work or shows("sources", "work_heading", passage.heading)
        for span in _pieces(passage):
            if (work or shows("sources", "of_staff", span.text)) and not _is_elsewhere(
                origin, span.text
            ):
                for topic, start in _stated(span.text, passage.heading if work else ""):
                    if topic not in _NOT_FROM.get(origin, ()):
                        yield Told(
                            topic=topic,
                            text=line(span.text, start),
                            words=span.text,
                            said_by=said_by,
                            origin=origin,
                            date=document.date,
                            citations=(cite(passage, span.start, span.end),),
                        )


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


def _pieces(passage: Passage) -> Iterator[Span]:
    """A row or short item whole, anything else sentence by sentence; questions state nothing."""
    if passage.role == "row" or (passage.role == "item" and len(passage.text) <= LONGEST):
        found: Sequence[Span] = (Span(0, len(passage.text), passage.text),)
    else:
        found = sentences(passage.text)
    return (span for span in found if not span.text.endswith("?"))


def _stated(text: str, heading: str) -> Iterator[tuple[Topic, int]]:
    return ((one.topic, one.start) for one in terms_in(text, heading))


def _is_elsewhere(origin: Origin, text: str) -> bool:
    """Whether it is about directors' pay, or about the interview itself."""
    if origin == "report":
        return shows("sources", "of_directors", text)
    return origin == "message" and shows("sources", "of_the_day", text)
