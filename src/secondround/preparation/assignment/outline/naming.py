"""What the file of an exercise is called, until the candidate calls it otherwise."""

from collections.abc import Sequence

from babel.lists import format_list

from secondround.foundation.wording import Say
from secondround.preparation.assignment.model import Exercise
from secondround.preparation.assignment.trades.practice import FRAMES
from secondround.preparation.assignment.words import KINDS, words_for


def named(kinds: Sequence[Exercise], say: Say, language: str) -> str:
    """What is made, "Risk analysis and communication plan", in the language of `say`; how it is told only where that
    is all."""
    made = [one for one in kinds if one not in FRAMES] or list(kinds[:1])
    first, *rest = (_name(one, say) for one in made)
    # Nouns keep their great letter within a German sentence, and nowhere else.
    lower = rest if language == "de" else [f"{one[:1].lower()}{one[1:]}" for one in rest]
    return str(format_list([first, *lower], locale=language))


def as_told(kinds: Sequence[Exercise], text: str) -> tuple[Exercise, ...]:
    """The kinds with those that are made in the order in which `text` names them; the others keep their places."""
    made = [one for one in kinds if one in KINDS and one not in FRAMES]
    places = {one: found.start() for one in made if (found := words_for(one).search(text))}
    told = iter(sorted(made, key=lambda one: places.get(one, len(text))))
    return tuple(next(told) if one in made else one for one in kinds)


def _name(kind: Exercise, say: Say) -> str:
    names: dict[Exercise, str] = {
        "presentation": say("Presentation"),
        "report": say("Report"),
        "communication plan": say("Communication plan"),
        "audit": say("Audit report"),
        "risk analysis": say("Risk analysis"),
        "test": say("Test"),
    }
    return names.get(kind, say("Exercise"))
