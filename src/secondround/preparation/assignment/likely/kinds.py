"""The signs by which the kind of a task is told where nothing names it."""

from collections.abc import Mapping

from secondround.preparation.assignment.likely.patterns import compiled
from secondround.preparation.assignment.stated import LONGEST_SPOKEN
from secondround.preparation.assignment.words import KINDS, words_for
from secondround.preparation.panel.moments.lengths import lengths_in


def kind_signs(sentence: str, behind: str) -> Mapping[str, float]:
    """The signs in the sentence and, apart, in what follows it."""
    return _signs(sentence, "") | _signs(behind, " behind")


def _signs(text: str, mark: str) -> dict[str, float]:
    found = {name: one.search(text) is not None for name, one in compiled("kinds.toml").items()}
    made = compiled("signs.toml")
    found |= {name: made[name].search(text) is not None for name in ("aloud", "write", "heard")}
    found |= {kind: words_for(kind).search(text) is not None for kind in KINDS}
    found["short"] = any(one.minutes <= LONGEST_SPOKEN for one in lengths_in(text))
    found["sized"] = words_for("limit").search(text) is not None
    return {f"{name}{mark}": float(there) for name, there in found.items()}
