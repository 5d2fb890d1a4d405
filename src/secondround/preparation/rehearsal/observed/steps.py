"""Being watched: the observer's sheet, on a screen or on paper, and what both say of each answer."""

from collections.abc import Mapping

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed import steps as listed_steps
from secondround.preparation.rehearsal.model import Sitting, Take
from secondround.preparation.rehearsal.observed import store
from secondround.preparation.rehearsal.observed.blind import both
from secondround.preparation.rehearsal.observed.items import (
    MOST_NAME,
    MOST_WORDS,
    line,
    verdicts,
)
from secondround.preparation.rehearsal.observed.model import Rater, Rating, Sheet
from secondround.preparation.rehearsal.observed.paper import on_paper
from secondround.preparation.rehearsal.observed.seen.withheld import without_exercise
from secondround.preparation.rehearsal.observed.watching import sheet


def sheet_of(kit: Kit, candidacy_id: str, sitting: str) -> Sheet:
    """What to put, what to watch, what was answered so far. Raises `NotFound`."""
    one = kept_steps.sitting_named(kit, candidacy_id, sitting)
    people = panel_steps.interviewers_of(kit, candidacy_id)
    found = sheet(
        one,
        kept_steps.takes_of(kit, candidacy_id, one.key),
        ratings_of(kit, candidacy_id, one.key),
        _questions(kit, candidacy_id, one),
        pressure_steps.weak_points_of(kit, candidacy_id),
        {each.key: each for each in people},
    )
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    return without_exercise(found, listed_steps.about_exercise(kit, candidacy_id), say)


def paper_of(kit: Kit, candidacy_id: str, sitting: str) -> bytes:
    """The sheet as a PDF to write on. Raises `NotFound`, `EngineFailed`."""
    found = sheet_of(kit, candidacy_id, sitting)
    language = candidacy_steps.find(kit, candidacy_id).language
    return kit.presses["pdf"].print("observer", on_paper(found, language, say_in(language)))


def rate(
    kit: Kit, candidacy_id: str, sitting: str, take: str, by: Rater, given: Mapping[str, str]
) -> Rating:
    """Keep what is said of an answer: a verdict on each item, `words`, and an observer's name as `who`.

    One's own earlier rating gives way, until both have rated: then it stands. Raises `NotFound`, also for an answer of
    another sitting, and `Refused`.
    """
    one = take_in(kit, candidacy_id, sitting, take)
    made = rating(kit, one, by, given)
    before = ratings_of(kit, candidacy_id, take=one.key)
    if both(before) and made.key in {each.key for each in before}:
        raise Refused("both have rated this answer", "What was said stands; rate the next one.")
    keep(kit, candidacy_id, (made,))
    return made


def rating(kit: Kit, take: Take, by: Rater, given: Mapping[str, str]) -> Rating:
    """Of the fields of a form, or of a file. Raises `Refused` where something is missing or too long."""
    who = line(given.get("who", ""), MOST_NAME) if by == "observer" else ""
    chosen = verdicts(given)
    return Rating(
        key=key_of("rating", take.key, by, who),
        sitting=take.sitting,
        take=take.key,
        by=by,
        who=who,
        answered=chosen["answered"],
        own=chosen["own"],
        concrete=chosen["concrete"],
        again=chosen["again"],
        words=line(given.get("words", ""), MOST_WORDS),
        at=kit.now,
    )


def keep(kit: Kit, candidacy_id: str, ratings: tuple[Rating, ...]) -> None:
    """In place of those of the same keys."""
    with kit.db.write() as db:
        for one in ratings:
            store.ratings.put(db, kit.owner, candidacy_id, one)


def ratings_of(
    kit: Kit, candidacy_id: str, sitting: str = "", take: str = ""
) -> tuple[Rating, ...]:
    """All, or those of a sitting or of one answer, the first first. Show them only as `blind` allows."""
    only = {"take": take} if take else {"sitting": sitting} if sitting else None
    with kit.db.read() as db:
        return store.ratings.list(db, kit.owner, candidacy_id, only=only)


def take_in(kit: Kit, candidacy_id: str, sitting: str, take: str) -> Take:
    """An answer of this very sitting that has ended. Raises `NotFound`, and `Refused` while it is being said."""
    home = kept_steps.sitting_named(kit, candidacy_id, sitting)
    one = kept_steps.take_named(kit, candidacy_id, take)
    if one.sitting != home.key:
        raise NotFound("the answer", "It belongs to another sitting.")
    if not one.ended_at:
        raise Refused("this answer is still being said", "Rate it when it has ended.")
    return one


def _questions(kit: Kit, candidacy_id: str, sitting: Sitting) -> dict[str, Question]:
    """Those of the list; in a sitting about the exercise, also the panel's on it."""
    found = {one.key: one for one in question_steps.questions_of(kit, candidacy_id)}
    for planned in sitting.questions if sitting.assignment else ():
        try:
            found[planned.question] = listed_steps.question_named(
                kit, candidacy_id, planned.question
            )
        except NotFound:
            continue
    return found
