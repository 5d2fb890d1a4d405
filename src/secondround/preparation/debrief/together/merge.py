"""Two accounts of one interview told once: what is the same is shown once, with both citations."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from secondround.preparation.debrief.model import AskedEnquiry, Exchange, Statement
from secondround.preparation.debrief.together.words import kinship
from secondround.preparation.evidence.closeness import CLOSE, how_alike

Likeness = Callable[[str, str], float]

LIKELY = 0.12
"""Likelihood of being the same question from which agreeing answers can decide."""

PER_CONCEPT = 0.12
"""What each concept that two answers share adds to the likelihood, up to four of them."""

FAINT = 0.04
"""Likelihood that tells, when the order of the talk says the same: four times that of nothing shared."""

CLEARLY = 1.25

_WORTH = {"missed": 3, "partly": 2, "landed": 1, "unknown": 0}


def merged_exchanges(
    accounts: Sequence[Sequence[Exchange]], alike: Likeness = how_alike
) -> tuple[Exchange, ...]:
    """The exchanges of all accounts, the fullest account first; later ones add what it lacks."""
    done: list[Exchange] = list(accounts[0]) if accounts else []
    for account in accounts[1:]:
        places = [_place_of(one, done, alike) for one in account]
        known = tuple(done)
        for number, one in enumerate(account):
            place = places[number]
            if place is None:
                place = _place_between(one, known, _window(places, number, len(known)), alike)
            if place is None:
                done.append(one)
            else:
                done[place] = _joined(done[place], one)
    return tuple(done)


def merged_enquiries(
    accounts: Sequence[Sequence[AskedEnquiry]], alike: Likeness = how_alike
) -> tuple[AskedEnquiry, ...]:
    """The enquiries of all accounts; the reply heard word for word stands before the noted one."""
    done: list[AskedEnquiry] = list(accounts[0]) if accounts else []
    for account in accounts[1:]:
        own = len(done)
        for one in account:
            scores = [_alike_enquiry(one, other, alike) for other in done[:own]]
            if scores and max(scores) >= CLOSE:
                place = scores.index(max(scores))
                done[place] = _joined_enquiry(done[place], one)
            else:
                done.append(one)
    return tuple(done)


def merged_statements(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """One for each subject and value of one origin; the citations of all that say it."""
    done: dict[tuple[str, str, str], Statement] = {}
    for one in statements:
        place = same_statement(one)
        if place in done:
            known = done[place]
            more = [c for c in one.citations if c not in known.citations]
            done[place] = replace(known, citations=(*known.citations, *more))
        else:
            done[place] = one
    return tuple(done.values())


def same_statement(one: Statement) -> tuple[str, str, str]:
    """What statements that are shown once have in common."""
    telling = one.value if one.subject not in ("preference", "figure") else one.text
    return one.subject, telling, "cv" if one.where == "cv" else "interview"


def _place_of(one: Exchange, others: Sequence[Exchange], alike: Likeness) -> int | None:
    best, place = 0.0, None
    for index, other in enumerate(others):
        likelihood = max(alike(one.question, asked) for asked in _questions(other))
        answers = kinship(one.answer, " ".join((other.answer, *other.follow_up_answers)))
        score = likelihood + PER_CONCEPT * min(answers, 4.0)
        same = likelihood >= CLOSE or (likelihood >= LIKELY and score >= CLOSE)
        if same and score > best:
            best, place = score, index
    return place


def _window(places: Sequence[int | None], number: int, size: int) -> range:
    """Where a note can belong by the order of the talk: between the places of its neighbours."""
    before = [place for place in places[:number] if place is not None]
    after = [place for place in places[number + 1 :] if place is not None]
    if not before and not after:
        return range(0)
    return range(before[-1] + 1 if before else 0, after[0] if after else size)


def _place_between(
    one: Exchange, others: Sequence[Exchange], window: range, alike: Likeness
) -> int | None:
    """The one exchange of the window that is at all like it, and clearly more than the rest."""
    scored = sorted(
        (max(alike(one.question, asked) for asked in _questions(others[place])), place)
        for place in window
    )
    if not scored or scored[-1][0] < FAINT:
        return None
    clear = len(scored) == 1 or scored[-1][0] >= CLEARLY * scored[-2][0]
    return scored[-1][1] if clear else None


def _questions(one: Exchange) -> tuple[str, ...]:
    """Its questions, whole and part by part: notes keep a part of what was asked."""
    whole = (one.question, *one.follow_ups)
    parts = [part for text in whole for part in text.replace("?", "?\n").splitlines()]
    return (*whole, *(part for part in parts if part.strip()))


def _joined(one: Exchange, noted: Exchange) -> Exchange:
    unsure = _WORTH[one.landing] == 0
    return replace(
        one,
        asked_by=one.asked_by or noted.asked_by,
        answer=one.answer or noted.answer,
        landing=noted.landing if unsure else one.landing,
        landing_reason=noted.landing_reason if unsure else one.landing_reason,
        competency=one.competency or noted.competency,
        citations=(*one.citations, *noted.citations),
        answer_citations=(*one.answer_citations, *noted.answer_citations),
    )


def _alike_enquiry(one: AskedEnquiry, other: AskedEnquiry, alike: Likeness) -> float:
    likelihood = alike(one.text, other.text)
    if likelihood < LIKELY:
        return likelihood
    return likelihood + PER_CONCEPT * min(kinship(one.answer, other.answer), 4.0)


def _joined_enquiry(one: AskedEnquiry, noted: AskedEnquiry) -> AskedEnquiry:
    heard = one.settled != "unanswered"
    return replace(
        one,
        answered_by=one.answered_by or noted.answered_by,
        answer=one.answer if heard else noted.answer,
        settled=one.settled if heard else noted.settled,
        citations=(*one.citations, *noted.citations),
    )
