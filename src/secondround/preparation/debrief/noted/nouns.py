"""Noted entries and reactions as the nouns of the debrief."""

import re
from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.keys import key_of
from secondround.foundation.wording import LANGUAGES, Say
from secondround.preparation.debrief.about.competency import competency_of
from secondround.preparation.debrief.heard.told import settled
from secondround.preparation.debrief.model import (
    AskedEnquiry,
    Exchange,
    Impression,
    Landing,
    Settled,
)
from secondround.preparation.debrief.noted.entries import Entry
from secondround.preparation.debrief.noted.interviewers.reactions import Reaction
from secondround.preparation.debrief.noted.signs import shows
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.evidence.talk.turns import Piece

_NO_ANSWER = re.compile(
    r"\b(?:no (?:clear |real |proper )?answer|(?:didn't|did not) (?:get|give|have) (?:me )?an(?:y)?(?: \w+)? answer|"
    r"(?:didn't|did not) get a(?: \w+)? answer|dodged|didn't (?:say|answer)|did not (?:say|answer)|"
    r"pas (?:de (?:vraie )?réponse|(?:vraiment )?répondu)|esquivé|éludé|"
    r"keine (?:\w+ )?antwort|nicht (?:wirklich )?beantwortet|ausgewichen)\b",
    re.IGNORECASE,
)
_BRIEFLY = 8
_ORDER: tuple[tuple[str, bool, Landing], ...] = (
    ("doubt", True, "missed"),
    ("half", True, "partly"),
    ("doubt", False, "partly"),
    ("liking", False, "landed"),
    ("liking", True, "landed"),
)


def exchange(
    entry: Entry, answers: Sequence[Piece], reactions: Sequence[Reaction], say: Say
) -> Exchange:
    """A noted question with the answer and what is noted of its landing."""
    landing, reason = landing_of(answers, reactions, say)
    return Exchange(
        key=key_of("exchange", entry.question.text, entry.question.passage.locator),
        asked_by=entry.asker,
        question=entry.question.text,
        answer=" ".join(piece.text for piece in answers),
        follow_ups=(),
        landing=landing,
        landing_reason=reason,
        competency=competency_of(entry.question.text),
        citations=(cited(entry.question), *(cited(each.piece) for each in reactions)),
        answer_citations=tuple(cited(piece) for piece in answers),
    )


def landing_of(
    answers: Sequence[Piece], reactions: Sequence[Reaction], say: Say
) -> tuple[Landing, str]:
    """From the words noted about it; the worst of them counts, the candidate's own doubt most."""
    for tone, own, landing in _ORDER:
        for each in reactions:
            if (each.tone, each.own) == (tone, own):
                return landing, say("You noted: “{words}”", words=each.piece.text)
    if not answers:
        return "unknown", say("No answer is noted.")
    return "unknown", say("Your notes do not say how it landed.")


def nested(noted: Sequence[tuple[Entry, Exchange]]) -> tuple[Exchange, ...]:
    """Questions noted one level deeper become follow-ups of the one above."""
    done: list[tuple[int, Exchange]] = []
    for entry, one in noted:
        if done and entry.level > done[-1][0] >= 1:
            done[-1] = (done[-1][0], _with_follow_up(done[-1][1], one))
        else:
            done.append((entry.level, one))
    return tuple(one for _, one in done)


def enquiry(entry: Entry) -> AskedEnquiry:
    """What the candidate noted to have asked, and heard."""
    reply = " ".join(piece.text for piece in entry.answers)
    return AskedEnquiry(
        key=key_of("asked enquiry", entry.question.text),
        text=entry.question.text,
        answered_by="",
        answer=reply,
        settled=settled_by(reply),
        citations=tuple(cited(piece) for piece in (entry.question, *entry.answers)),
    )


def impression(reaction: Reaction, name: str, say: Say) -> Impression:
    """A noted reaction, hedged. `name` is whose it was, or empty."""
    who = name or say("One of them")
    seemed = {
        "doubt": say("{who} may have had a doubt.", who=who),
        "liking": say("{who} may have been pleased.", who=who),
        "neutral": say("{who}, as you noted it.", who=who),
    }[reaction.tone]
    words = cited(reaction.piece)
    return Impression(key_of("impression", who, words.quote, words.locator), name, seemed, (words,))


def settled_by(reply: str) -> Settled:
    """Whether a noted reply settles an enquiry."""
    if _NO_ANSWER.search(reply):
        return "unanswered"
    if shows("open_points", "unclear", reply) and len(reply.split()) <= _BRIEFLY:
        return "put off"
    # Notes mix languages: what puts off in any of them does.
    judged = {settled(reply, language) for language in LANGUAGES}
    return "put off" if "put off" in judged else judged.pop()


def cited(piece: Piece) -> Citation:
    """Of a piece of notes."""
    return cite(piece.passage, piece.start, piece.end)


def _with_follow_up(one: Exchange, more: Exchange) -> Exchange:
    return replace(
        one,
        follow_ups=(*one.follow_ups, more.question),
        follow_up_answers=(*one.follow_up_answers, more.answer),
        citations=(*one.citations, *more.citations),
        answer_citations=(*one.answer_citations, *more.answer_citations),
    )
