"""Looking at an answer while it is written."""

from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.questions.answering.against import Ground
from secondround.preparation.questions.answering.watch import Watch, watched
from secondround.preparation.questions.model import Question


def watch_answer(kit: Kit, candidacy_id: str, question: Question, words: str) -> Watch:
    """What to watch in these words as an answer to the question; nothing is kept."""
    language = candidacy_steps.find(kit, candidacy_id).language
    lines = document_steps.passages_of(kit, candidacy_id, "cv", "posting")
    ground = Ground(
        statements=(
            *debrief_steps.statements_of(kit, candidacy_id),
            *condition_steps.mailed_of(kit, candidacy_id),
        ),
        exchanges=debrief_steps.exchanges_of(kit, candidacy_id),
        cv=tuple(one for one in lines if one.kind == "cv"),
        posting=tuple(one for one in lines if one.kind == "posting"),
        employments=evidence_steps.employments_of(kit, candidacy_id),
        today=kit.now.date(),
    )
    contradictions = debrief_steps.contradictions_of(kit, candidacy_id)
    return watched(question, words, ground, contradictions, language, say_in(language))
