"""What was heard, as the nouns of the debrief."""

import re

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.about.competency import competency_of
from secondround.preparation.debrief.heard.cutting.moves import Move
from secondround.preparation.debrief.heard.landing import Sign, landing_of, signs_in
from secondround.preparation.debrief.heard.model import Matter, Put
from secondround.preparation.debrief.heard.phrases import phrases_in
from secondround.preparation.debrief.model import AskedEnquiry, Exchange, Impression, Settled
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Citation
from secondround.preparation.evidence.talk.cues import plain

_LABEL_EXTRAS = re.compile(r"\s*[(\[].*?[)\]]\s*")
_NUMBERED = re.compile(
    r"(?:speaker|sprecher(?:in)?|locuteur|intervenant|participant|unknown)\W?\d*"
)

_YES_OR_NO = re.compile(r"\W*(?:yes|no|oui|non|ja|nein)\b", re.IGNORECASE)
_HEDGE = re.compile(r"\bdepends\b|\b(?:ça|cela) dépend\b|\bkommt (?:darauf|drauf) an\b")
"""No putting off where a yes or no stands before it."""

FIRST_WORDS = 40
"""Words of a reply in which it is put off, if at all."""

LONG_REPLY = 60
"""Words from which a reply says enough beside putting off."""

_DAY = (
    "monday|tuesday|wednesday|thursday|friday|lundi|mardi|mercredi|jeudi|vendredi|"
    "montag|dienstag|mittwoch|donnerstag|freitag|tomorrow|demain|morgen"
)
_BY_WHEN = re.compile(
    rf"\b(?:by|on|before|until|d'ici|avant|pour|bis|am|spätestens)(?: \w+)? (?:{_DAY})\b|\bappelle (?:{_DAY})\b|"
    r"\b(?:within|in|under|after|sous|d'ici|dans|avant|innerhalb|binnen|in|bis) "
    r"(?:\w+ ){0,3}(?:days?|weeks?|jours?|semaines?|tage?n?|wochen?|month|mois|monat\w*)\b",
    re.IGNORECASE,
)
"""A reply that names a time answers: "we come back to you within a week"."""


def exchange(matter: Matter, language: str, say: Say) -> Exchange:
    """A matter as an exchange: its first question, the answer to it, the follow-ups with theirs."""
    first, *more = matter.heard
    landing, reason = landing_of(matter, language, say)
    asked = [heard.question for heard in matter.heard]
    return Exchange(
        key=key_of("exchange", first.question.text, *_place_of(first.question)),
        asked_by=name_of(first.question.turn.speaker),
        question=first.question.text,
        answer=_text(first.answer),
        follow_ups=tuple(heard.question.text for heard in more),
        follow_up_answers=tuple(_text(heard.answer) for heard in more),
        landing=landing,
        landing_reason=reason,
        competency=competency_of(first.question.text),
        citations=(
            *_cited(asked),
            *(c for sign in signs_in(matter, language) for c in sign.citations),
        ),
        answer_citations=_cited([move for heard in matter.heard for move in heard.answer]),
    )


def asked_enquiry(put: Put, language: str) -> AskedEnquiry:
    """What the candidate asked, with what was heard."""
    reply = _text(put.reply)
    speakers = dict.fromkeys(name_of(move.turn.speaker) for move in put.reply)
    return AskedEnquiry(
        key=key_of("asked enquiry", put.enquiry.text, *_place_of(put.enquiry)),
        text=put.enquiry.text,
        answered_by=", ".join(name for name in speakers if name),
        answer=reply,
        settled=settled(reply, language),
        citations=(*put.enquiry.citations, *_cited(put.reply)),
    )


def settled(reply: str, language: str) -> Settled:
    """Whether a reply answers, puts off, or is none.

    It puts off when its first sentences do, little else is said, and no figure was told before.
    """
    if not reply.strip(" ?.-–—…"):
        return "unanswered"
    first = " ".join(reply.split()[:FIRST_WORDS])
    if _YES_OR_NO.match(first):
        first = _HEDGE.sub("", first.lower())
    found = phrases_in(language).put_off.search(plain(first))
    if not found or _BY_WHEN.search(first) or _tells_figure(first, found.start()):
        return "answered"
    return "put off" if len(reply.split()) <= LONG_REPLY else "answered"


def _tells_figure(text: str, end: int) -> bool:
    """Whether a sentence that is over before `end` holds a number: "at most a day a week"."""
    over = [one for one in sentences(text) if one.end <= end]
    return any(not number.article for one in over for number in numbers_in(one.text))


def impression(sign: Sign, question: str, say: Say) -> Impression:
    """How an interviewer seemed to take an answer, from their own words."""
    who = name_of(sign.move.turn.speaker) or say("One of them")
    seemed = (
        say("{who} seemed to like what you said.", who=who)
        if sign.praise
        else say("{who} may still have had a doubt.", who=who)
    )
    return Impression(
        key=key_of("impression", who, sign.span.text, question),
        interviewer=name_of(sign.move.turn.speaker),
        text=seemed,
        citations=sign.citations,
    )


def name_of(label: str) -> str:
    """The speaker's name without "(Guest)" and the like; empty for "Speaker 2"."""
    name = _LABEL_EXTRAS.sub(" ", label).strip()
    last, comma, first = name.partition(", ")
    name = f"{first} {last}" if comma and "," not in first else name
    return "" if _NUMBERED.fullmatch(name.lower()) else name


def _text(moves: tuple[Move, ...]) -> str:
    return " ".join(move.text for move in moves)


def _cited(moves: list[Move] | tuple[Move, ...]) -> tuple[Citation, ...]:
    return tuple(citation for move in moves for citation in move.citations)


def _place_of(move: Move) -> tuple[str, ...]:
    # The same words asked twice are two things: where they stand is part of the key.
    return tuple(f"{one.locator} {one.start}" for one in move.citations[:1])
