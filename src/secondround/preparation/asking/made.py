"""Enquiries made for this candidacy: what stayed open, what was put off, what does not agree, what is new."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import fsum

from secondround.foundation.wording import Say
from secondround.preparation.asking.proposal import Proposal, lenses_for
from secondround.preparation.asking.seats import OPEN
from secondround.preparation.company.model import Fact, Theme
from secondround.preparation.conditions.model import Rights, Term
from secondround.preparation.debrief.model import AskedEnquiry, Contradiction, OpenPoint, Statement
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.model import Interviewer, Lens
from secondround.preparation.pressure.naming import in_short

_OWN = re.compile(
    r"\bI (?:think I |may have |have )?said\b|\bdid I say\b|\bj[’']ai dit\b|\bich (?:\w+ )?gesagt\b"
    r"|\bhabe ich gesagt\b",
    re.IGNORECASE,
)

_MEANT = re.compile(
    r"^(?:I )?(?:did(?:n[’']t| not) (?:get to |manage to )?ask|forgot to ask|still to ask|want to ask|to ask"
    r"|(?:j[’']ai )?oublié de demander|pas demandé|à demander|nicht gefragt|noch (?:zu )?fragen)"
    r"(?: (?:about|whether|if|si|ob|nach))?\s*:?\s*",
    re.IGNORECASE,
)
"""How a note begins that names what was not asked."""

MOST_FACTS, OF_ONE_THEME = 6, 2

RIGHT = 0.7
"""Weight of an enquiry that nobody has answered and the law lets one put: before the bank's, after what stayed open."""

_ASK: Mapping[Theme, tuple[str, tuple[Lens, ...], Callable[[Say, str], str]]] = {
    "news": (
        "events",
        ("executive", "manager"),
        lambda say, fact: say(
            "I read this: “{fact}”. What does it change for the team?", fact=fact
        ),
    ),
    "objectives": (
        "objectives",
        ("manager", "executive"),
        lambda say, fact: say(
            "You aim at this: “{fact}”. How does the team contribute to it?", fact=fact
        ),
    ),
    "challenges": (
        "challenges",
        ("executive", "manager", "peer"),
        lambda say, fact: say(
            "I read this: “{fact}”. How does it show in your daily work?", fact=fact
        ),
    ),
    "events": (
        "events",
        ("executive", "manager"),
        lambda say, fact: say("What will this bring with it: “{fact}”?", fact=fact),
    ),
}


def from_open_points(points: Sequence[OpenPoint], say: Say) -> tuple[Proposal, ...]:
    """What the candidate still needs to know, first of all."""
    return tuple(
        Proposal(
            text=_as_enquiry(point.text, say),
            topic=OPEN,
            weight=0.92,
            lenses=lenses_for(point.text),
            reason=point.reason or say("It stayed open after the first interview."),
            citations=point.citations,
            wordings=(point.text,),
        )
        for point in points
        if point.side == "mine" and not own_words(point.text)
    )


def from_unanswered(
    asked: Sequence[AskedEnquiry], people: Sequence[Interviewer], say: Say
) -> tuple[Proposal, ...]:
    """What was put and not answered, for whoever was named in the reply, else for who can answer."""
    return tuple(
        Proposal(
            text=say(
                "Last time I asked this, and it stayed open: “{enquiry}”. Can you tell me more?",
                enquiry=in_short(one.text, 140),
            ),
            topic=OPEN,
            weight=0.95,
            lenses=lenses_for(one.text),
            names=_referred_to(one.answer, people),
            reason=say("You asked it in the first interview and were put off.")
            if one.settled == "put off"
            else say("You asked it in the first interview and got no answer."),
            citations=one.citations,
            wordings=(one.text,),
        )
        for one in asked
        if one.settled != "answered"
    )


def from_facts(facts: Sequence[Fact], say: Say) -> tuple[Proposal, ...]:
    """What the company announces, aims at or faces; and what its own sources do not agree on."""
    chosen: list[Fact] = []
    for fact in sorted(facts, key=lambda one: -one.weight):
        sound = fact.theme in _ASK and not fact.stale and not fact.contradicted_by
        if sound and sum(fact.theme == one.theme for one in chosen) < OF_ONE_THEME:
            chosen.append(fact)
    return (*_disputed(facts, say), *(_on_fact(one, say) for one in chosen[:MOST_FACTS]))


def from_contradictions(
    contradictions: Sequence[Contradiction], statements: Sequence[Statement], say: Say
) -> tuple[Proposal, ...]:
    """What the documents say of the vacancy in two ways; not what the candidate said in two ways."""
    own = {citation.passage_id for one in statements for citation in one.citations}
    return tuple(
        _which_holds(one.citations[0].quote, one.citations[1].quote, OPEN, say, one.citations)
        for one in contradictions
        if len(one.citations) > 1 and not any(c.passage_id in own for c in one.citations)
    )


def from_terms(terms: Sequence[Term], say: Say) -> tuple[Proposal, ...]:
    """Conditions that two sources state in two ways."""
    return tuple(
        _which_holds(
            one.citations[0].quote, one.citations[1].quote, "conditions", say, one.citations
        )
        for one in terms
        if one.state == "disputed" and len(one.citations) > 1
    )


def with_right(proposals: Sequence[Proposal], rights: Rights, say: Say) -> tuple[Proposal, ...]:
    """The enquiry on the salary range with the article that gives a right to it, where that reaches the vacancy."""
    if rights.reaches != "yes" or rights.figure:
        return tuple(proposals)
    reason = say(
        "You may expect to be told the pay or its range: Directive (EU) 2023/970, Article 5(1). Not legal advice."
    )
    cited = rights.place.citations[:1] if rights.place else ()
    return tuple(
        replace(one, reason=reason, weight=max(one.weight, RIGHT), citations=cited)
        if one.term == "salary"
        else one
        for one in proposals
    )


def own_words(text: str) -> bool:
    """Whether the candidate doubts what they said themselves: that is no matter for an enquiry."""
    return _OWN.search(text) is not None


def _referred_to(answer: str, people: Sequence[Interviewer]) -> tuple[str, ...]:
    """Who was named as the one to ask, by name or by title."""
    low = answer.casefold()
    for one in people:
        titles = [part.strip().casefold() for part in re.split("[,;()]", one.title)]
        if one.attends and any(
            len(name) > 5 and name in low for name in (one.name.casefold(), *titles)
        ):
            return (one.name,)
    return ()


def _as_enquiry(text: str, say: Say) -> str:
    point = _MEANT.sub("", text)
    if point == text and text.rstrip().endswith("?"):
        return text
    return say("May I come back to this: “{point}”?", point=in_short(point, 140))


def _on_fact(fact: Fact, say: Say) -> Proposal:
    topic, lenses, ask = _ASK[fact.theme]
    return Proposal(
        text=ask(say, in_short(fact.text, 140)),
        topic=topic,
        weight=0.66,
        lenses=lenses,
        reason=say("It shows that you have read, and only they can say what it means."),
        citations=fact.citations,
    )


def _disputed(facts: Sequence[Fact], say: Say) -> list[Proposal]:
    by_key = {fact.key: fact for fact in facts}
    found = []
    seen: set[str] = set()
    for fact in facts:
        other = next((by_key[key] for key in fact.contradicted_by if key in by_key), None)
        if other and not fact.stale and other.key not in seen and _same_matter(fact, other):
            seen.add(fact.key)
            both = (*fact.citations[:1], *other.citations[:1])
            found.append(_which_holds(fact.text, other.text, "company", say, both))
    return found[:2]


def _same_matter(one: Fact, other: Fact) -> bool:
    # Two figures may differ because they count two things; then there is nothing to ask.
    ours, theirs = concepts_of(one.text), concepts_of(other.text)
    return fsum(min(weight, theirs[name]) for name, weight in ours.items() if name in theirs) >= 1


def _which_holds(
    one: str, other: str, topic: str, say: Say, citations: tuple[Citation, ...]
) -> Proposal:
    return Proposal(
        text=say(
            "I read “{one}”, and elsewhere “{other}”. Which of the two holds today?",
            one=in_short(one),
            other=in_short(other),
        ),
        topic=topic,
        weight=0.72,
        lenses=("recruiter", "executive", "manager")
        if topic != "company"
        else ("executive", "manager"),
        reason=say("Two sources do not agree, and asking shows care."),
        citations=citations,
    )
