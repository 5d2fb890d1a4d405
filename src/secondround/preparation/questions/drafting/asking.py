"""What a model would be handed: our instructions, and words of the candidate and their documents as data."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from secondround.foundation.ports.language import Request
from secondround.preparation.evidence.model import Citation
from secondround.preparation.questions.answering.length import spoken
from secondround.preparation.questions.drafting.model import DraftForm, Help, RemarksForm
from secondround.preparation.questions.model import Question

MOST_SENTENCES = 12
MOST_REMARKS = 4

MOST_HANDED = 12
"""Pieces of evidence for one answer; more dilute each other."""

LEAST_WORDS = 4
"""Of a piece: a heading says nothing."""

LONGEST = 600
"""Letters of one piece."""

_LANGUAGES = {"en": "English", "fr": "French", "de": "German"}


def handed_for(question: Question, stories: Sequence[Sequence[Citation]]) -> tuple[Citation, ...]:
    """The cited words a draft may use: what the question has to use, its stories, and what it rests on; each once."""
    found = (*question.use, *(c for one in stories for c in one), *question.citations)
    once = {
        (one.passage_id, one.start, one.end): one
        for one in found
        if len(one.quote.split()) >= LEAST_WORDS
    }
    return tuple(once.values())[:MOST_HANDED]


def request_for(
    kind: Help, question: Question, handed: Sequence[Citation], language: str
) -> Request[Any]:
    """The request, as it would be sent."""
    data: dict[str, Any] = {
        "language": _LANGUAGES[language],
        "question": question.text,
        "key points": list(question.key_points),
    }
    if kind == "draft":
        length = spoken(question, "", language)
        words = length.target * length.pace // 60
        data["pieces"] = {
            str(number): one.quote[:LONGEST] for number, one in enumerate(handed, start=1)
        }
        told = _prompt("draft").format(sentences=MOST_SENTENCES, words=words)
        return Request(told, _as_json(data), DraftForm)
    data["answer"] = question.answer
    told = _prompt(kind.replace(" ", "_")).format(most=MOST_REMARKS)
    return Request(told, _as_json(data), RemarksForm)


def _as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


@cache
def _prompt(name: str) -> str:
    return files(__package__).joinpath("prompts", f"{name}.md").read_text(encoding="utf-8")
