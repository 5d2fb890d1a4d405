"""The signs by which a sentence that sets a task is told from one that does not: each there (1) or not (0)."""

import re
from collections.abc import Mapping

from secondround.preparation.assignment.likely.patterns import compiled
from secondround.preparation.assignment.set_by import is_spoken
from secondround.preparation.assignment.stated import LONGEST_SPOKEN
from secondround.preparation.assignment.words import KINDS, words_for
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span
from secondround.preparation.panel.moments.lengths import lengths_in

Signs = Mapping[str, float]

BEHIND = 160
"""Characters behind a sentence in which its length may be told."""

OF_SHARED_WORDS = (
    "asked",
    "imperative",
    "making",
    "wished",
    "by",
    "existing",
    "not_set",
    "they_do",
    "new",
)
"""Patterns of `words.json` that are signs too."""

PAIRS = (
    ("addressed", "made"),
    ("addressed", "matter"),
    ("addressed", "measured"),
    ("made", "matter"),
    ("made", "measured"),
    ("made", "thing"),
    ("matter", "measured"),
    ("given", "made"),
    ("jotted", "matter"),
    ("jotted", "measured"),
    ("jotted", "ask"),
    ("jotted", "task"),
    ("jotted", "kind"),
    ("task", "kind"),
    ("every", "matter"),
    ("jotted", "past"),
    ("spoken", "before"),
    ("spoken", "measured"),
    ("spoken", "past"),
    ("written for it", "made"),
    ("no verb of theirs", "measured"),
)
"""Signs that say more together than alone."""


def signs_of(passage: Passage, span: Span, behind: str, *, by_rule: bool) -> Signs:
    """The signs of a sentence; `behind` is what follows it, `by_rule` whether the rules take it for a task."""
    text = span.text
    found = {
        name: pattern.search(text) is not None for name, pattern in compiled("signs.toml").items()
    }
    found |= {name: words_for(name).search(text) is not None for name in OF_SHARED_WORDS}
    found["kind"] = any(words_for(one).search(text) for one in KINDS)
    found["short"] = any(one.minutes <= LONGEST_SPOKEN for one in lengths_in(text))
    found["sized"] = words_for("limit").search(text) is not None
    near = behind[:BEHIND]
    found["measured behind"] = bool(lengths_in(near) or words_for("limit").search(near))
    found["question"] = text.endswith("?")
    found["colon"] = re.search(r"\w\s?:\s\S", text) is not None
    found["by rule"] = by_rule
    found |= _of_document(passage)
    found["addressed"] = any(found[one] for one in ("ask", "asked", "imperative", "every"))
    found["made"] = any(found[one] for one in ("aloud", "write", "work", "making"))
    found["measured"] = any(found[one] for one in ("short", "sized", "measured behind"))
    found["no verb of theirs"] = not (found["theirs"] or found["they_do"])
    for one, other in PAIRS:
        found[f"{one} and {other}"] = found[one] and found[other]
    return {name: float(there) for name, there in found.items()}


def _of_document(passage: Passage) -> dict[str, bool]:
    spoken = is_spoken(passage)
    return {
        "spoken": spoken,
        "jotted": passage.kind in ("notes", "other") and not spoken,
        "written for it": passage.kind == "assignment" and not spoken,
    }
