"""The candidate's notes of a first interview, as the nouns of the debrief."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.foundation.keys import key_of
from secondround.foundation.wording import LANGUAGES, Say
from secondround.preparation.debrief.competency import competency_of
from secondround.preparation.debrief.heard.told import settled
from secondround.preparation.debrief.model import (
    AskedEnquiry,
    Exchange,
    Impression,
    Landing,
    OpenPoint,
    Settled,
)
from secondround.preparation.debrief.noted.entries import Entry, entries_of
from secondround.preparation.debrief.noted.lines import Line, lines_of
from secondround.preparation.debrief.noted.open_lines import open_points_in
from secondround.preparation.debrief.noted.reactions import Reaction, reactions_in, split_answer
from secondround.preparation.debrief.noted.signs import shows
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.evidence.talk.turns import Piece

_NO_ANSWER = re.compile(
    r"\b(?:no (?:clear |real )?answer|dodged|didn't (?:say|answer)|did not (?:say|answer)|"
    r"pas (?:de réponse|répondu)|esquivé|éludé|keine antwort|nicht beantwortet|ausgewichen)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Account:
    """What one document of notes tells. `said` are the candidate's own words to them."""

    exchanges: tuple[Exchange, ...]
    enquiries: tuple[AskedEnquiry, ...]
    impressions: tuple[Impression, ...]
    open_points: tuple[OpenPoint, ...]
    said: tuple[Piece, ...]


def account_of(passages: Sequence[Passage], say: Say, people: frozenset[str] = frozenset()) -> Account:
    """Read one document of notes, whatever mixture of languages it is in.

    `people` are words of names known from elsewhere, in small letters.
    """
    lines = lines_of(passages)
    entries, rest = entries_of(lines, people | _named_in(lines))
    theirs = [entry for entry in entries if entry.side == "theirs"]
    mine = [entry for entry in entries if entry.side == "mine"]
    noted = [(entry, *split_answer(entry)) for entry in theirs]
    people = _people(entries, [r for *_, rs in noted for r in rs] + [*reactions_in(rest)])
    impressions = [
        impression(reaction, entry.asker or _only(people), say)
        for entry, _, reactions in noted
        for reaction in reactions
        if not reaction.own
    ]
    impressions += [impression(each, _only(people), say) for each in reactions_in(rest)]
    return Account(
        exchanges=_nested([(entry, exchange(*one, say)) for one in noted for entry in one[:1]]),
        enquiries=tuple(enquiry(entry) for entry in mine),
        impressions=tuple(impressions),
        open_points=open_points_in(rest, say),
        said=tuple(_said(noted, rest)),
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
        citations=(_cited(entry.question), *(_cited(each.piece) for each in reactions)),
        answer_citations=tuple(_cited(piece) for piece in answers),
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


_ORDER: tuple[tuple[str, bool, Landing], ...] = (
    ("doubt", True, "missed"),
    ("doubt", False, "partly"),
    ("liking", False, "landed"),
    ("liking", True, "landed"),
)


def enquiry(entry: Entry) -> AskedEnquiry:
    """What the candidate noted to have asked, and heard."""
    reply = " ".join(piece.text for piece in entry.answers)
    return AskedEnquiry(
        key=key_of("asked enquiry", entry.question.text),
        text=entry.question.text,
        answered_by="",
        answer=reply,
        settled=_settled(reply),
        citations=tuple(_cited(piece) for piece in (entry.question, *entry.answers)),
    )


def impression(reaction: Reaction, known: str, say: Say) -> Impression:
    """A noted reaction, hedged. `known` is who it must have been where the clause names nobody."""
    name = reaction.person or known
    who = name or say("One of them")
    seemed = {
        "doubt": say("{who} may have had a doubt.", who=who),
        "liking": say("{who} may have been pleased.", who=who),
        "neutral": say("{who}, as you noted it.", who=who),
    }[reaction.tone]
    cited = _cited(reaction.piece)
    return Impression(key_of("impression", who, cited.quote, cited.locator), name, seemed, (cited,))


def _settled(reply: str) -> Settled:
    if _NO_ANSWER.search(reply):
        return "unanswered"
    if shows("open_points", "unclear", reply) and len(reply.split()) <= 8:
        return "put off"
    judged = {settled(reply, language) for language in LANGUAGES}
    return "put off" if "put off" in judged else judged.pop()


def _nested(noted: Sequence[tuple[Entry, Exchange]]) -> tuple[Exchange, ...]:
    """Questions noted one level deeper become follow-ups of the one above."""
    done: list[tuple[Entry, Exchange]] = []
    for entry, one in noted:
        above = done[-1] if done else None
        same_list = above and above[0].question.passage.document_id == (
            entry.question.passage.document_id
        )
        if above and same_list and entry.level > above[0].level >= 1:
            done[-1] = (above[0], _with_follow_up(above[1], one))
        else:
            done.append((entry, one))
    return tuple(one for _, one in done)


def _with_follow_up(one: Exchange, more: Exchange) -> Exchange:
    return Exchange(
        **{
            **one.__dict__,
            "follow_ups": (*one.follow_ups, more.question),
            "follow_up_answers": (*one.follow_up_answers, more.answer),
            "citations": (*one.citations, *more.citations),
            "answer_citations": (*one.answer_citations, *more.answer_citations),
        }
    )


def _said(
    noted: Sequence[tuple[Entry, tuple[Piece, ...], tuple[Reaction, ...]]], rest: Sequence[Line]
) -> list[Piece]:
    answers = [piece for _, pieces, _ in noted for piece in pieces]
    told = [
        line.piece
        for line in rest
        if line.section == "said" or shows("reported", "i_said", line.text)
    ]
    return answers + told


def _named_in(lines: Sequence[Line]) -> frozenset[str]:
    """Words of the names in the lines that tell who was there."""
    told = (line.text for line in lines if line.section == "people" or _WHO.match(line.text))
    return frozenset(
        word.lower() for text in told for word in re.findall(r"\b[A-ZÀ-ÖØ-Þ][\w'-]{2,}", text)
    )


_WHO = re.compile(
    r"(?:who|present|people|panel|interviewers?|with|met|participants|présents?|avec|"
    r"teilnehmer\w*|anwesend|mit|gesprächspartner\w*)\s?:",
    re.IGNORECASE,
)


def _people(entries: Sequence[Entry], reactions: Sequence[Reaction]) -> list[str]:
    names = [e.asker for e in entries] + [r.person for r in reactions]
    return [name for name in dict.fromkeys(names) if name]


def _only(people: Sequence[str]) -> str:
    return people[0] if len(people) == 1 else ""


def _cited(piece: Piece) -> Citation:
    return cite(piece.passage, piece.start, piece.end)
