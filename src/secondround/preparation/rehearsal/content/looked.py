"""Everything an answer said, in one look."""

import re

from secondround.preparation.questions.answering.length import wants_case
from secondround.preparation.questions.answering.parts_missing import sentences_of
from secondround.preparation.questions.answering.watch import Watch
from secondround.preparation.questions.model import Question
from secondround.preparation.questions.told.parts import Parts, parts_of_answer
from secondround.preparation.rehearsal.content.answered import answered
from secondround.preparation.rehearsal.content.figures import figures_said, left_out, prepared_in
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.content.points.near.nearness import Near
from secondround.preparation.rehearsal.content.points.said import said_points
from secondround.preparation.rehearsal.content.points.windows import plain

_BEGINS = re.compile(
    r"^(?:(?:so|well|okay|ok|and|yeah|right|alors|donc|bon|bah|et|also|ja|und|na ja|okay)\b[\s,]*)+",
    re.IGNORECASE,
)
"""With what people begin a sentence they speak: it tells nothing of which part it is."""


def looked(question: Question, text: str, watch: Watch, near: Near | None = None) -> Content:
    """The same for the same words; `watch` is what was found in them against everything known.

    `near` tells how near words come to key points in meaning, where a model for it is here.
    """
    points = said_points(question.key_points, text, near)
    prepared = prepared_in((*question.key_points, question.answer))
    parts = _parts(text)
    return Content(
        words=len(text.split()),
        target=watch.length.target,
        answered=answered(question.text, points, text),
        points=points,
        case=wants_case(question),
        situation=parts.situation,
        task=parts.task,
        action=parts.action,
        result=parts.result,
        figures=figures_said(text, prepared),
        figures_left_out=left_out(text, prepared),
        clashes=watch.clashes,
        shared=watch.shared,
        no_result=watch.no_result,
    )


def _parts(text: str) -> Parts:
    spoken = (_BEGINS.sub("", plain(one)) for one in sentences_of(text))
    return parts_of_answer([one for one in spoken if one])
