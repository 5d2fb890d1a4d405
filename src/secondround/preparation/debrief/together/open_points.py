"""What a first interview leaves open, on either side."""

import re
from collections.abc import Iterator, Sequence

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.heard.phrases import holds, phrases_in
from secondround.preparation.debrief.model import AskedEnquiry, Exchange, OpenPoint
from secondround.preparation.debrief.together.words import content_words, kinship
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import cite
from secondround.preparation.evidence.talk.asks import manner_of_asking, speaks_to_someone
from secondround.preparation.evidence.talk.cues import plain
from secondround.preparation.evidence.talk.turns import Turn, finer

MOST_UNSPOKEN = 5
"""Requirements nobody mentioned that are worth a line each."""

_OF_PROCEDURE = re.compile(
    r"\b(?:applicants?|applications?|candidat\w+|candidates?|postul\w+|bewerb\w+|interview\w*|entretien\w*)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|can't|won't|n't|pas|nicht|kein\w*)\b", re.IGNORECASE)
_I_SEND = re.compile(
    r"\bi(?:'ll| will) (?:\w+ )?(?:send|forward|e-?mail|bring)\b|\bj'(?:enverrai|apporterai)\b|"
    r"\b(?:schicke|sende|reiche|bringe) ich\b|\bich (?:schicke|sende|reiche|bringe)\b"
)
_MUST = re.compile(
    r"\b(?:must|required|essential|mandatory|indispensable|minimum|at least|proven|"
    r"exigée?s?|requise?s?|obligatoire|impérativ\w+|au moins|confirmée|"
    r"zwingend|erforderlich|voraussetzung|unbedingt|mindestens|nachgewiesen\w*)\b",
    re.IGNORECASE,
)


def from_exchanges(exchanges: Sequence[Exchange], say: Say) -> Iterator[OpenPoint]:
    """Theirs: what they asked and may not have got."""
    for one in exchanges:
        if one.landing in ("partly", "missed"):
            text = say("They may come back to: {question}", question=one.question)
            yield _theirs(text, one.landing_reason or say("You said so yourself."), one, say)
        elif not one.answer and one.citations:
            text = say("No answer is recorded to: {question}", question=one.question)
            yield _theirs(text, one.landing_reason, one, say)


def from_enquiries(enquiries: Sequence[AskedEnquiry], say: Say) -> Iterator[OpenPoint]:
    """Mine: what I asked and was not told."""
    reasons = {"put off": say("They put it off."), "unanswered": say("You heard no answer.")}
    for one in enquiries:
        if one.settled in reasons:
            yield OpenPoint(
                key=key_of("open point", "mine", one.text),
                side="mine",
                text=one.text,
                reason=reasons[one.settled],
                citations=one.citations,
            )


def promises(turns: Sequence[Turn], language: str, say: Say) -> Iterator[OpenPoint]:
    """What either side said they would send or find out."""
    pattern = phrases_in(language).promises
    for turn in turns:
        mine = turn.side == "interviewer"
        for span in turn.sentences:
            if not holds(pattern, span.text) or manner_of_asking(span.text, language):
                continue
            if _NOT.search(span.text):
                continue
            if speaks_to_someone(span.text, language) or _I_SEND.search(plain(span.text)):
                yield OpenPoint(
                    key=key_of("open point", "promise", span.text),
                    side="mine" if mine else "theirs",
                    text=span.text,
                    reason=say("They promised this.") if mine else say("You promised this."),
                    citations=turn.citations(span.start, span.end),
                    promised=not mine,
                )


def unspoken(posting: Sequence[Passage], told: Sequence[str], say: Say) -> Iterator[OpenPoint]:
    """Theirs: demands the posting calls necessary and nothing in the interview touched."""
    spoken = " ".join(told)
    if not spoken:
        return
    found = 0
    for passage in posting:
        for span in finer(passage.text):
            if passage.role not in ("item", "row") or not _MUST.search(span.text):
                continue
            if _OF_PROCEDURE.search(span.text):
                continue
            if len(content_words(span.text)) < 2 or kinship(span.text, spoken) > 0:
                continue
            found += 1
            if found <= MOST_UNSPOKEN:
                yield OpenPoint(
                    key=key_of("open point", "unspoken", span.text),
                    side="theirs",
                    text=say("Not talked about yet: {requirement}", requirement=span.text),
                    reason=say("The posting calls it necessary."),
                    citations=(cite(passage, span.start, span.end),),
                )


def _theirs(text: str, reason: str, one: Exchange, say: Say) -> OpenPoint:
    return OpenPoint(
        key=key_of("open point", "theirs", one.key),
        side="theirs",
        text=text,
        reason=reason or say("Nothing they said shows how it landed."),
        citations=(*one.citations, *one.answer_citations[:1]),
    )
