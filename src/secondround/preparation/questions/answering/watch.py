"""Everything to watch in an answer, in one look."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import Contradiction
from secondround.preparation.questions.answering.against import (
    Clash,
    Ground,
    clashes,
    subjects_of,
)
from secondround.preparation.questions.answering.length import Spoken, spoken, wants_case
from secondround.preparation.questions.answering.parts_missing import (
    left_out,
    mostly_shared,
    without_own_part,
    without_result,
)
from secondround.preparation.questions.model import Question


@dataclass(frozen=True)
class Watch:
    """What to watch in an answer.

    `clashes` are its own; `unsettled` is what was said two ways before on what the question is about. `shared` is
    a sentence that says "we" where the candidate's own part is not told, or empty; `no_result` is only true of a
    case; `left_out` are key points it does not speak of.
    """

    length: Spoken
    clashes: tuple[Clash, ...]
    unsettled: tuple[Contradiction, ...]
    shared: str
    no_result: bool
    left_out: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to watch."""
        found = (self.clashes, self.unsettled, self.shared, self.no_result, self.left_out)
        return not any(found) and not self.length.over


def watched(
    question: Question,
    words: str,
    ground: Ground,
    contradictions: Sequence[Contradiction],
    language: str,
    say: Say,
) -> Watch:
    """The same for the same words, whoever asks."""
    subjects = subjects_of(question.text, words, ground)
    return Watch(
        length=spoken(question, words, language),
        clashes=clashes(question.text, words, ground, say),
        unsettled=tuple(c for c in contradictions if _is_about(c, question, subjects)),
        shared=without_own_part(words) or mostly_shared(words),
        no_result=wants_case(question) and without_result(words),
        left_out=left_out(question.key_points, words),
    )


def _is_about(one: Contradiction, question: Question, subjects: frozenset[str]) -> bool:
    """Whether the question rests on the same words, or its answer speaks of the same subject."""
    places = {(c.passage_id, c.start) for c in (*question.citations, *question.use)}
    resting = any((c.passage_id, c.start) in places for c in one.citations)
    pay = question.competency == "pay" and one.subject.startswith("pay")
    return resting or pay or one.subject in subjects
