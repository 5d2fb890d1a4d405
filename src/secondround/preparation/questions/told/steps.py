"""Stories of one's own, what one lacks, and which story an answer tells."""

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel.moments.days import day_of_talk
from secondround.preparation.questions.model import Story
from secondround.preparation.questions.steps import questions_of, stories_of
from secondround.preparation.questions.told.board import Board, Ground, LaidOut, board, laid_out
from secondround.preparation.questions.told.missing import FIELDS, LACKS, added_to
from secondround.preparation.questions.told.serving import Fits


def add_story(kit: Kit, candidacy_id: str, title: str, question: str = "") -> Story:
    """Keep an empty story of the candidate's own, to be written; `question` is the key of one that it is told for.

    There is one of each title: a story that is there already is taken. Raises `Refused` without a title.
    """
    name = " ".join(title.split())
    if not name:
        raise Refused("the story has no name", "Name it in a few words: what it was about.")
    made = Story(key_of("story", "own", name), name, "", "", "", "", (), ())
    there = next((one for one in stories_of(kit, candidacy_id) if one.key == made.key), None)
    if there is None:
        candidacy_steps.undo(kit, candidacy_id, "stories", made.key, "removed")
        candidacy_steps.add_own(kit, candidacy_id, "stories", made)
    if question:
        tell_story(kit, candidacy_id, question, made.key)
    return there or made


def tell_story(kit: Kit, candidacy_id: str, question: str, story: str) -> None:
    """The answer to the question tells this story, in place of any other; an empty key: none.

    Raises `NotFound` where either is not there.
    """
    if all(one.key != question for one in questions_of(kit, candidacy_id)):
        raise NotFound("the question", "It may have changed when documents were read anew.")
    if story:
        _story_named(kit, candidacy_id, story)
    candidacy_steps.edit(kit, candidacy_id, "questions", question, "story", story)


def board_of(kit: Kit, candidacy_id: str) -> Board:
    """Every story against the questions, with who heard it and how fresh it is."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    return board(stories_of(kit, candidacy_id), _ground(kit, candidacy_id), say)


def laid_out_of(kit: Kit, candidacy_id: str, story: str) -> LaidOut:
    """One story with everything that is known of it. Raises `NotFound`."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    ground = _ground(kit, candidacy_id)
    return laid_out(_story_named(kit, candidacy_id, story), ground, Fits(ground.questions), say)


def complete_story(kit: Kit, candidacy_id: str, story: str, lack: str, words: str) -> Story:
    """Keep the candidate's answer to what the story lacks, after what its part says already; the story as it is then.

    Raises `NotFound`, and `Refused` for what no story can lack and without words.
    """
    if lack not in LACKS:
        names = ", ".join(LACKS)
        raise Refused(
            "{lack} is no part of a story", "Choose one of: {names}", lack=lack, names=names
        )
    told = " ".join(words.replace("\0", "").split())
    if not told:
        raise Refused("there is nothing to keep", "Write the words first.")
    field = FIELDS[lack]
    whole = added_to(getattr(_story_named(kit, candidacy_id, story), field), told)
    candidacy_steps.edit(kit, candidacy_id, "stories", story, field, whole)
    return _story_named(kit, candidacy_id, story)


def _story_named(kit: Kit, candidacy_id: str, key: str) -> Story:
    found = next((one for one in stories_of(kit, candidacy_id) if one.key == key), None)
    if found is None:
        raise NotFound("the story", "It may have changed when documents were read anew.")
    return found


def _ground(kit: Kit, candidacy_id: str) -> Ground:
    today = kit.now.date()
    documents = document_steps.documents_of(kit, candidacy_id)
    return Ground(
        questions=questions_of(kit, candidacy_id),
        exchanges=debrief_steps.exchanges_of(kit, candidacy_id),
        employments=evidence_steps.employments_of(kit, candidacy_id),
        days={one.id: day_of_talk(one, today) for one in documents},
        today=today,
    )
