"""What an answer does not say: one's own part, what came of it, a point it must not leave out."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.debrief.together.words import content_words, folded
from secondround.preparation.evidence.talk.turns import finer
from secondround.preparation.questions.told.parts import tells_result

ENOUGH = 25
"""Words from which an answer can be missed something in: before that it is only begun."""

HALF = 0.5
"""Share of what a point is about that the words must speak of."""

# "I" is a word of English only as a capital; "on" is one of French only before its verb.
_OWN = re.compile(
    r"\bI\b|\bI[’']|\b[Mm]y\b|\b[Jj]e\b|\b[Jj][’']|\b[Mm](?:on|a|es)\b|\b[Ii]ch\b|\b[Mm]ein\w*"
)
_OWN_DEED = re.compile(r"\bI\b|\bI[’']|\b[Jj]e\b|\b[Jj][’']|\b[Ii]ch\b")
_SHARED = re.compile(
    r"\bwe\b|\bwe[’']|\bnous\b|\bon (?:a|avait|est|était|devait|faisait|doit|fait|s[’']est)\b|\bwir\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\b(?:from|de|von)\b.+\b(?:to|à|auf)\b", re.IGNORECASE)
_FRENCH = re.compile(r"\b(?:le|les|des|une|dans|pour|avec|et|du|la|tout)\b", re.IGNORECASE)
_ENGLISH_ON = re.compile(r"\bon a\b", re.IGNORECASE)


def sentences_of(words: str) -> Iterator[str]:
    """The sentences of what was typed; a line is never joined to the next."""
    for line in words.splitlines():
        yield from (span.text for span in finer(line))


def without_own_part(words: str) -> str:
    """The first sentence that says "we" where no sentence says "I"; empty where one does, or none says "we"."""
    if _OWN_DEED.search(words):
        return ""
    return next((one for one in sentences_of(words) if _is_shared(one)), "")


def mostly_shared(words: str) -> str:
    """The first sentence of a run of three or more that say "we" and nothing of oneself; else empty."""
    run: list[str] = []
    for one in sentences_of(words):
        run = [*run, one] if _is_shared(one) and not _OWN.search(one) else []
        if len(run) == 3:
            return run[0]
    return ""


def without_result(words: str) -> bool:
    """Whether an answer long enough to tell a case never says what came of it."""
    if len(words.split()) < ENOUGH:
        return False
    return not any(tells_result(one) or _tells_change(one) for one in sentences_of(words))


def left_out(points: Sequence[str], words: str) -> tuple[str, ...]:
    """The key points of which the words speak less than half; none while the answer is only begun."""
    if len(words.split()) < ENOUGH:
        return ()
    told, concepts = folded(words), content_words(words)
    return tuple(one for one in points if not _is_told(one, told, concepts))


def _tells_change(sentence: str) -> bool:
    """ "From ten to six days", whatever way the numbers are put."""
    numbers = [one for one in numbers_in(sentence) if not (one.year or one.article)]
    return len(numbers) > 1 and _FROM_TO.search(sentence) is not None


def _is_shared(sentence: str) -> bool:
    if not _SHARED.search(sentence):
        return False
    english = _ENGLISH_ON.search(sentence) and not _FRENCH.search(sentence)
    return not english or _SHARED.search(_ENGLISH_ON.sub(" ", sentence)) is not None


def _is_told(point: str, told: str, concepts: frozenset[str]) -> bool:
    figures = re.findall(r"\d+", point)
    if any(not re.search(rf"(?<!\d){figure}(?!\d)", told) for figure in figures):
        return False
    about = content_words(point)
    if not about:
        return bool(figures) or folded(point) in told
    return len(about & concepts) >= HALF * len(about)
