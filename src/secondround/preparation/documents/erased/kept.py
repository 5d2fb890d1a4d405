"""What was erased, kept among the candidate's changes so that it outlives every reading."""

from collections.abc import Iterable

from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents.erased.words import Erased, by_length, digests

ERASED = "erased"
"""The part under which erasures are kept as edits; a key each, no name in them."""


def erase_words(
    kit: Kit, candidacy_id: str, key: str, firm: Iterable[str], loose: Iterable[str], documents: Iterable[str]
) -> None:  # fmt: skip
    """From now on no line of a document shows these words; see `Erased`. There is no way back."""
    kept = {"firm": digests(firm), "loose": digests(loose), "documents": sorted(documents)}
    candidacy_steps.edit(kit, candidacy_id, ERASED, key, "digests", kept)


def erased_of(kit: Kit, candidacy_id: str) -> Erased:
    """Everything that was erased of a candidacy."""
    made = [one.value for one in candidacy_steps.edits_of(kit, candidacy_id, ERASED)]
    return Erased(
        by_length(each for one in made for each in one["firm"]),
        by_length(each for one in made for each in one["loose"]),
        frozenset(each for one in made for each in one["documents"]),
    )
