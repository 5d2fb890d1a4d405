"""Looking at what was said."""

from collections.abc import Sequence

from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.evidence.meaning import embedder_for
from secondround.preparation.questions.answering.steps import watch_answer
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.content.looked import Meanings, looked
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.content.points.windows import plain, windows

MOST_COMPARED = 160
"""Stretches compared by meaning, for time; a longer answer goes by its words beyond them."""


def look(kit: Kit, candidacy_id: str, question: Question, text: str) -> Content:
    """What these words say as an answer to the question; nothing is kept, and no meaning of them either.

    After a follow-up, give all that was said to the question so far, joined: what was said before counts.
    """
    watch = watch_answer(kit, candidacy_id, question, text)
    language = candidacy_steps.find(kit, candidacy_id).language
    stretches = [one.text for one in windows(text)][:MOST_COMPARED]
    return looked(question, text, watch, _meanings(kit, language, question, stretches))


def _meanings(
    kit: Kit, language: str, question: Question, stretches: Sequence[str]
) -> Meanings | None:
    embedder = embedder_for(kit.embedders, language)
    if embedder is None or not stretches:
        return None
    texts = list(dict.fromkeys((question.text, *question.key_points, *stretches)))
    rows = dict(zip(texts, embedder.vectors([plain(one) or one for one in texts]), strict=True))

    def of(one: str, other: str) -> float:
        return float(rows[one] @ rows[other]) if one in rows and other in rows else 0.0

    return Meanings(of, embedder.name)
