"""Taking the brief of an exercise apart."""

from secondround.foundation.kit import Kit
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.decoded.decoding import taken_apart
from secondround.preparation.assignment.decoded.extent import brief_of
from secondround.preparation.assignment.decoded.model import Decoded
from secondround.preparation.documents import steps as document_steps


def decoded_of(kit: Kit, candidacy_id: str, key: str) -> Decoded:
    found = assignment_steps.assignments_of(kit, candidacy_id)
    one = next(each for each in found if each.key == key)
    passages = document_steps.passages_of(kit, candidacy_id, "assignment", "invitation", "notes")
    return taken_apart(one, brief_of(one, found, passages), kit.now.date())
