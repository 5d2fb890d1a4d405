"""What the CV, the first interview and the candidate's notes say of the candidate, each with its words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Evidence
from secondround.preparation.evidence.reading.told import from_notes, from_talk
from secondround.preparation.evidence.reading.written import from_cv
from secondround.preparation.evidence.speakers import turns_of


def evidence_in(passages: Sequence[Passage], candidate: str) -> tuple[Evidence, ...]:
    """Claims about the candidate from CVs, transcripts and notes, in the order of the documents.

    A claim is a sentence of its source, an entry of a structured CV, or a short answer with the question
    it answers. What the candidate wishes, asks or is told is left out; what they deny is kept (see
    `polarity_of`). `candidate` is the name by which their turns are told from the others'; may be empty.
    """
    found: dict[str, Evidence] = {}
    for _, group in groupby(passages, key=lambda one: one.document_id):
        for one in _from_document(list(group), candidate):
            found.setdefault(one.key, one)
    return tuple(found.values())


def _from_document(document: Sequence[Passage], candidate: str) -> Iterator[Evidence]:
    kind = document[0].kind
    if kind == "cv":
        yield from from_cv(document, candidate)
    elif kind == "transcript":
        yield from from_talk(turns_of(document, candidate))
    elif kind == "notes":
        yield from from_notes(document)
