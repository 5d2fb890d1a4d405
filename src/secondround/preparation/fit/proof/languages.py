"""Languages asked against languages shown."""

import re

from secondround.foundation.wording import Say
from secondround.preparation.documents.language import language_of
from secondround.preparation.evidence.lexicon.scales import CEFR, languages_in, name_of
from secondround.preparation.evidence.model import Evidence
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.fit.proof.material import Material, Proof, short

UNSTATED = {"must": 3, "nice": 2}
"""The rank asked where a posting gives none: B1 for a must, A2 for a plus."""

USED = 3
"""The rank of a language that is named without a level: it is used, how well is not said."""

WRITTEN = 4
"""The rank shown by a CV written in the language."""

_EXPLAINED = re.compile(r"\s*[:–—]\s+")
_EITHER = re.compile(r"\b(?:or|ou|oder|either|and/or|one of)\b")


def show_languages(text: str, importance: str, known: Material, say: Say) -> Proof | None:
    """How far the languages asked are shown; None when none is asked."""
    asked = languages_in(_EXPLAINED.split(text)[0]) or languages_in(text)
    if not asked:
        return None
    proofs = [
        _show(code, rank or UNSTATED[importance], text, known, say) for code, rank in asked.items()
    ]
    order = {"met": 0, "partly": 1, "gap": 2}
    chosen = min if _EITHER.search(plain(text)) else max
    return chosen(proofs, key=lambda proof: order[proof.coverage])


def _show(code: str, needed: int, text: str, known: Material, say: Say) -> Proof:
    name = name_of(code, text)
    denied = [one for one in known.against if code in languages_in(one.claim)]
    spoken = [
        (languages_in(one.claim)[code], one)
        for one in known.for_it
        if code in languages_in(one.claim)
    ]
    if denied and not any(rank >= needed for rank, _ in spoken):
        return Proof(
            "gap",
            tuple(denied[:1]),
            say("You said that you lack it: “{words}”", words=short(denied[0].claim)),
        )
    if not spoken:
        return _written(code, needed, name, known, say)
    rank, best = max(spoken, key=lambda one: (one[0], -len(one[1].claim)))
    if (rank or USED) >= needed:
        return Proof("met", (best,))
    if not rank:
        return Proof(
            "partly", (best,), say("How well you know {language} is not stated.", language=name)
        )
    lack = say(
        "{language} is shown at {shown}; about {needed} is asked.",
        language=name,
        shown=CEFR[rank],
        needed=CEFR[needed],
    )
    return Proof("partly" if needed - rank <= 2 else "gap", (best,), lack)


def _written(code: str, needed: int, name: str, known: Material, say: Say) -> Proof:
    """Nothing names the language: the CV itself may be written in it."""
    cv = [one for one in known.evidence if one.source == "cv"]
    if not cv or language_of(" ".join(one.claim for one in cv)) != code:
        return Proof("gap", (), say("Nothing shows {language}.", language=name))
    longest: Evidence = max(cv, key=lambda one: len(one.claim))
    if needed <= WRITTEN:
        return Proof("met", (longest,))
    lack = say("Your CV is written in {language}; the level is not stated.", language=name)
    return Proof("partly", (longest,), lack)
