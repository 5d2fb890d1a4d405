"""Looking at what was said."""

from secondround.foundation.kit import Kit
from secondround.preparation.questions.answering.steps import watch_answer
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.content.looked import looked
from secondround.preparation.rehearsal.content.model import Content


def look(kit: Kit, candidacy_id: str, question: Question, text: str) -> Content:
    """What these words say as an answer to the question; nothing is kept. No model is asked, so it is quick.

    After a follow-up, give all that was said to the question so far, joined: what was said before counts.
    """
    return looked(question, text, watch_answer(kit, candidacy_id, question, text))
