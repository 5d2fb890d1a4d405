"""What the candidate wrote of pay, notice and start in the mails they sent."""

from collections.abc import Iterator, Sequence

from secondround.foundation.wording import Say
from secondround.preparation.conditions.comparing.values import answers
from secondround.preparation.conditions.finding.asked import topics_asked
from secondround.preparation.conditions.sources.talked import OWN
from secondround.preparation.conditions.sources.told import Told, line
from secondround.preparation.debrief.model import Statement
from secondround.preparation.debrief.said.collect import collected
from secondround.preparation.debrief.said.statements import Source
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import cite
from secondround.preparation.evidence.speakers import is_name_of

MAIL = "mail"
"""Where a statement stands that the candidate wrote in a mail."""

ON_PAY = frozenset({"pay wanted", "pay now", "notice", "available from", "other processes"})
"""The subjects of what must be said one way until the contract is signed."""

_EARLIER = "earlier mail"
"""How the place begins of what a mail quotes of another."""


def is_sent_by(document: Document, candidate: str) -> bool:
    """Whether this is a mail whose sender is the candidate."""
    sender = document.fields.get("from", "").partition("<")[0].strip(" \"'")
    return bool(sender and candidate) and is_name_of(sender, candidate)


def mailed(document: Document, passages: Sequence[Passage], say: Say) -> Iterator[Told]:
    """The candidate's own terms in a mail of theirs; what it quotes of others is left out."""
    for passage, span in _own(passages):
        for topic in topics_asked(span.text):
            if topic in OWN and answers(topic, span.text):
                yield Told(
                    topic=topic,
                    text=line(span.text),
                    words=span.text,
                    said_by=say("you"),
                    origin="you",
                    date=document.date,
                    citations=(cite(passage, span.start, span.end),),
                )


def stated(passages: Sequence[Passage]) -> tuple[Statement, ...]:
    """What such a mail states on the subjects of `ON_PAY`, as a debrief would hold it."""
    sources = [
        Source(span.text, MAIL, "", (cite(passage, span.start, span.end),))
        for passage, span in _own(passages)
    ]
    found = collected([[one] for one in sources], ()).statements
    return tuple(one for one in found if one.subject in ON_PAY)


def _own(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Span]]:
    for passage in passages:
        if passage.role != "field" and not passage.locator.startswith(_EARLIER):
            yield from ((passage, span) for span in sentences(passage.text))
