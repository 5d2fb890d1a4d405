"""Stories of one's own, and which story an answer tells."""

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions.model import Story
from secondround.preparation.questions.steps import questions_of, stories_of


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
    if story and all(one.key != story for one in stories_of(kit, candidacy_id)):
        raise NotFound("the story", "It may have changed when documents were read anew.")
    candidacy_steps.edit(kit, candidacy_id, "questions", question, "story", story)
