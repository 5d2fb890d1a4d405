"""Whether what a model replied stands on what it was handed. What does not is refused, or left out."""

import re
from collections.abc import Sequence

from secondround.foundation.errors import Refused
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.debrief.together.words import folded
from secondround.preparation.evidence.model import Citation
from secondround.preparation.questions.drafting.asking import MOST_REMARKS, MOST_SENTENCES
from secondround.preparation.questions.drafting.model import (
    DraftForm,
    Helped,
    Remark,
    RemarksForm,
    Sentence,
    SentenceForm,
)

LONGEST_SENTENCE, LONGEST_REMARK = 400, 300
"""Letters."""

STEM = 5
"""Letters by which two forms of one word are taken for the same."""

LEAST_SHARED = 0.3
"""Share of a sentence's longer words that the words it stands on must hold. Ours, not measured: a paraphrase keeps
about half; less is another story."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<![.!?…:]\s)(?<!^)\b(?:[A-ZÀ-ÖØ-Þ][\w’'-]+|[A-ZÀ-ÖØ-Þ]{2,})\b")


def accept_draft(form: DraftForm, handed: Sequence[Citation], known: str, language: str) -> Helped:
    """The sentences with the words they stand on. `known` may be named besides: the question, the company, the post.

    Raises `Refused`, naming the first sentence whose figures, names or content are in none of the words it cites.
    """
    sentences = tuple(
        _sentence(one, handed, known, language) for one in form.sentences[:MOST_SENTENCES]
    )
    if not sentences:
        raise Refused(
            "the words at hand do not answer this question, the model says",
            "Write a story, or add what shows it; then try again.",
        )
    return Helped("draft", sentences=sentences)


def accept_remarks(form: RemarksForm, answer: str) -> tuple[tuple[Remark, ...], int]:
    """The remarks about words that stand in the answer, verbatim; and how many were about others."""
    said = " ".join(answer.split())
    found = [
        Remark(quote, text)
        for one in form.remarks[:MOST_REMARKS]
        if (quote := " ".join(one.quote.split()).strip('"“”„«» ')) and quote in said
        if (text := " ".join(one.remark.split())[:LONGEST_REMARK])
    ]
    return tuple(found), len(form.remarks[:MOST_REMARKS]) - len(found)


def _sentence(one: SentenceForm, handed: Sequence[Citation], known: str, language: str) -> Sentence:
    text = " ".join(one.text.split())[:LONGEST_SENTENCE]
    cited = [handed[number - 1] for number in one.sources if 1 <= number <= len(handed)]
    words = " ".join(each.quote for each in cited)
    why = _ungrounded(text, words, f"{words} {known}", language)
    if not cited or why:
        raise Refused(
            "the draft says what nothing you brought shows: “{text}” ({why})",
            "Nothing of it is kept. Try again, or write it yourself.",
            text=text,
            why=why or "no source",
        )
    return Sentence(text, tuple(dict.fromkeys(cited)))


def _ungrounded(text: str, words: str, allowed: str, language: str) -> str:
    """What of the sentence is in none of the words; empty where all is."""
    figures = {one.value for one in numbers_in(allowed)}
    for number in numbers_in(text):
        if not number.article and number.value not in figures:
            return text[number.start : number.end]
    # German writes every noun like a name.
    known = folded(allowed)
    for name in _NAME.findall(text) if language != "de" else ():
        if name not in ("I", "I’m", "I'm") and folded(name) not in known:
            return str(name)
    ours, theirs = _stems(text), _stems(words)
    if ours and len(ours & theirs) < LEAST_SHARED * len(ours):
        return " ".join(sorted(_WORD.findall(text), key=len)[-2:])
    return ""


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _WORD.findall(folded(text)))
