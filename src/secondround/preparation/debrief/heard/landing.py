"""How an answer landed, from what followed it; never from tone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.preparation.debrief.heard.cutting.moves import Move
from secondround.preparation.debrief.heard.model import Matter
from secondround.preparation.debrief.heard.pairing import opening_of, was_cut
from secondround.preparation.debrief.heard.phrases import Phrases, holds, phrases_in
from secondround.preparation.debrief.model import Landing
from secondround.preparation.documents.sentences import Span
from secondround.preparation.evidence.closeness import SAME, how_alike
from secondround.preparation.evidence.model import Citation
from secondround.preparation.evidence.talk.cues import plain
from secondround.preparation.evidence.talk.turns import finer

DEEP = 2
"""Follow-ups from which a matter was gone into."""

BRIEF_ANSWER = 40
"""Words up to which "I have never done that" is the answer and not a part of one."""

_FIRST = 6


@dataclass(frozen=True)
class Sign:
    """Words of an interviewer that praise or doubt an answer; `span` is in the move's text."""

    move: Move
    span: Span
    praise: bool

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Of the words."""
        words = self.move.turn.text[self.move.start : self.move.end]
        start = self.move.start + len(words) - len(words.lstrip()) + self.span.start
        return self.move.turn.citations(start, start + len(self.span.text))


def landing_of(matter: Matter, language: str, say: Say) -> tuple[Landing, str]:
    """How the first answer landed and from what that is inferred; the reason quotes `signs_in` or the answer."""
    phrases = phrases_in(language)
    if not any(heard.answer for heard in matter.heard):
        return "unknown", say("No answer is recorded.")
    signs = signs_in(matter, language)
    if signs and not signs[-1].praise:
        return "missed", say("They said: “{words}”", words=signs[-1].span.text)
    if signs and any(not sign.praise for sign in signs):
        return "partly", say("They doubted it first: “{words}”", words=_first_doubt(signs))
    if own := _admission(matter, phrases):
        how: Landing = "missed" if _is_all(matter, own) else "partly"
        return how, say("You said: “{words}”", words=own)
    if asked := _asked_again(matter, phrases):
        return "partly", say("They asked again: “{words}”", words=asked)
    if signs:
        return "landed", say("They said: “{words}”", words=signs[-1].span.text)
    if asked := _asked_for_more(matter, phrases):
        return "partly", say("They had to ask for more: “{words}”", words=asked)
    return "unknown", _what_followed(matter, phrases, say)


def signs_in(matter: Matter, language: str) -> list[Sign]:
    """Praise and doubt in the remarks that followed the answers, in order."""
    phrases = phrases_in(language)
    return [
        Sign(move, span, praise)
        for move in _remarks(matter)
        for span in finer(move.text)
        if (praise := _is_praise(span.text, phrases)) or _is_doubt(span.text, phrases)
    ]


def _remarks(matter: Matter) -> Iterable[Move]:
    for number, heard in enumerate(matter.heard):
        if number and heard.question.start:
            yield Move("remark", heard.question.turn, 0, heard.question.start)
        if number and heard.answer:
            yield heard.question
        if heard.answer:
            yield from (r for r in heard.remarks if r.turn is not heard.question.turn)
    if matter.leaving:
        yield matter.leaving


# Said to any answer, and so a sign of none.
_MERE_NOD = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|oui|ja|yes|d'accord|bon|gut|well|alors|so)\W+)?"
    r"(?:very good|really good|good|great|perfect|très bien|très clair|parfait|sehr gut|sehr schön|gut|"
    r"schön|interesting|very interesting|intéressant|très intéressant|interessant|sehr interessant)"
    r"(?:\W+(?:thanks?|thank you|merci|danke)(?: \w+){0,3})?\W*$"
)
_NEGATED = re.compile(r"\b(?:not|n't|never|hardly|pas|jamais|nicht|kein\w*|kaum)\b")


# What they say of themselves, their house or the day is no word on the answer.
_OF_THEIRS = re.compile(
    r"^\W*(?:(?:and|but|well|so|et|mais|und|aber|ja) )?(?:"
    r"(?:we|nous|on|wir) (?:have|had|are|were|do|avons|avions|sommes|a|est|haben|hatten|sind|waren)\b|"
    r"(?:the|our|this|notre|nos|le|la|les|l'\w+|der|die|das|unsere?) "
    r"(?!(?:answer|example|réponse|exemple|antwort|beispiel)\b)\w+ "
    r"(?:is|are|was|were|has|est|sont|était|a|ist|sind|war|hat)\b)"
)
_OF_THE_TALK = re.compile(
    r"\b(?:time|clock|traffic|connection|sound|echo|l'heure|le temps|connexion|le son|uhr|zeit|verbindung|ton)\b"
)
_PARTS = re.compile(r"[,;:–—]\s")


def _is_praise(sentence: str, phrases: Phrases) -> bool:
    # "Very good, next question" has its praise in a part that is a mere nod; what asks does not praise.
    parts = [part for part in _PARTS.split(sentence) if "?" not in part]
    return any(
        holds(phrases.praise, part)
        and not holds(_MERE_NOD, part)
        and not holds(_OF_THEIRS, part)
        and not holds(phrases.moving_on, part)
        and not _NEGATED.search(part.lower())
        for part in parts
    )


def _is_doubt(sentence: str, phrases: Phrases) -> bool:
    return (
        holds(phrases.doubt, sentence)
        and not holds(_OF_THEIRS, sentence)
        and not holds(_OF_THE_TALK, sentence)
    )


def _first_doubt(signs: Iterable[Sign]) -> str:
    return next(sign.span.text for sign in signs if not sign.praise)


def _admission(matter: Matter, phrases: Phrases) -> str:
    """The sentence in which the candidate said not to have an answer; of a long answer only the first."""
    spans = [span for move in matter.heard[0].answer for span in finer(move.text)]
    told = spans if _is_all(matter, "") else spans[:1]
    return next((span.text for span in told if _admits(span.text, phrases)), "")


def _admits(sentence: str, phrases: Phrases) -> bool:
    """Whether it says so in its first words, and not of something beside: "if they can, which I don't know"."""
    found = phrases.unknown.search(plain(sentence))
    return found is not None and len(sentence[: found.start()].split()) < _FIRST


def _is_all(matter: Matter, own: str) -> bool:
    """Whether the answer is brief, and next to nothing comes before the words."""
    answer = " ".join(move.text for move in matter.heard[0].answer)
    brief = len(answer.split()) <= BRIEF_ANSWER
    return brief and len(answer.partition(own)[0].split() if own else ()) < _FIRST


def _asked_again(matter: Matter, phrases: Phrases) -> str:
    first = matter.heard[0].question.text
    if was_cut(matter.heard[0]):
        return ""
    for heard in matter.heard[1:]:
        asked = heard.question.text
        again = holds(phrases.again, f"{opening_of(heard)} {asked}")
        if again or how_alike(first, asked) >= SAME:
            return asked
    return ""


def _asked_for_more(matter: Matter, phrases: Phrases) -> str:
    asked = (heard.question.text for heard in matter.heard[1:])
    return next((text for text in asked if holds(phrases.lacking, text)), "")


def _what_followed(matter: Matter, phrases: Phrases, say: Say) -> str:
    deeper = len(matter.heard) - 1
    if deeper >= DEEP:
        return say("They asked {count} more questions about it.", count=deeper)
    if matter.leaving and holds(phrases.moving_on, matter.leaving.text):
        return say("They moved on without a comment.")
    return say("Nothing they said shows how it landed.")
