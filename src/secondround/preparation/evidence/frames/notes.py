"""Terse notes as questions: "next steps? -> by the 14th" asks "next steps"."""

import re
from functools import lru_cache

_ARROW = re.compile(r"\s*(?:->|=>|→|–>|—>)\s*")
_MARK = re.compile(r"^\s*(?:q|question|frage|asked|demande|gefragt)\s*[:.)]\s*", re.IGNORECASE)
_ASKED = re.compile(
    r"^(?:i |j'ai |ich )?(?:asked|demandé|gefragt)\b(?: (?:her|him|them|re|about|on|for|nach|sur|si|ob|whether|if)\b)*"
    r"\s*:?\s*|\bre:\s*",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"^(?:(?:and|so|well|then|also|(?:could|can|would|will) you (?:please )?(?:tell me|say)|"
    r"may i ask(?: you)?(?: something)?|i(?: wanted| would like|'d like| want) to (?:ask|know)(?: you)?|"
    r"one (?:more|last) question|et|alors|donc|(?:pouvez|pourriez)-vous me dire|je voulais (?:savoir|demander)|"
    r"j'aimerais savoir|une question|und|also|dann|darf ich fragen|können sie mir sagen|"
    r"ich wollte (?:noch )?(?:fragen|wissen)|noch eine frage|eine frage)\b[\s,:–-]+)+",
    re.IGNORECASE,
)
"""What is said before a question out of courtesy."""

_LABEL = re.compile(r"^([^:?,;]{3,60}?)\s*[:?](?=\s+\S)")
_LONGEST_LABEL = 6


@lru_cache(maxsize=20_000)
def question_of(text: str) -> str:
    """What a note asks, without what was heard; a question written out comes back as it is."""
    bare = _ASKED.sub("", _MARK.sub("", text.strip())).strip()
    bare = _COURTESY.sub("", bare.replace("’", "'")) if _COURTESY.match(bare) else bare
    before, *after = _ARROW.split(bare, maxsplit=1)
    if after and before.strip():
        return before.strip()
    label = _LABEL.match(bare)
    if label and len(label[1].split()) <= _LONGEST_LABEL and not bare.rstrip().endswith("?"):
        return label[1]
    return bare or text


@lru_cache(maxsize=20_000)
def is_note(text: str) -> bool:
    """Whether it is jotted down: no sentence that ends as one, or with an arrow in it."""
    return (
        bool(_ARROW.search(text))
        or question_of(text) != text.strip()
        or not text.rstrip().endswith(("?", ".", "!"))
    )
