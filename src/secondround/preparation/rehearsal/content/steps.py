"""Looking at what was said."""

from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions.answering.steps import watch_answer
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.content.looked import looked
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.content.points.near.steps import near_by_meaning, open_model


def look(kit: Kit, candidacy_id: str, question: Question, text: str) -> Content:
    """What these words say as an answer to the question; nothing is kept. No language model is asked, so it
    is quick; the model of meaning, where there is one, is asked for the few stretches that words leave in doubt.

    After a follow-up, give all that was said to the question so far, joined: what was said before counts.
    """
    language = candidacy_steps.find(kit, candidacy_id).language
    watch = watch_answer(kit, candidacy_id, question, text)
    return looked(question, text, watch, near_by_meaning(kit, language))


def make_ready(kit: Kit, candidacy_id: str) -> None:
    """What the first look would wait for is opened; nothing is looked at."""
    open_model(kit, candidacy_steps.find(kit, candidacy_id).language)
