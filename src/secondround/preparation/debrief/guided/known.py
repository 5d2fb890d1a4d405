"""What is known of a round beside its guided debrief."""

from collections.abc import Sequence

from secondround.preparation.debrief.guided.agenda import Known
from secondround.preparation.debrief.guided.unmentioned import unmentioned
from secondround.preparation.debrief.model import AskedEnquiry, Exchange, Statement
from secondround.preparation.documents.model import Document
from secondround.preparation.evidence.demands.demands import Demand
from secondround.preparation.evidence.model import Citation

SUBJECTS = {"pay wanted": "pay", "pay now": "pay", "figure": "figures", "team size": "figures"}
"""Subjects of statements by the subject that the guided debrief asks for; others have the same name."""


FIRST_ROUND = 1
"""What a document tells of where nobody said which round it was."""


def known_beside(
    number: int,
    own: str,
    documents: Sequence[Document],
    exchanges: Sequence[Exchange],
    enquiries: Sequence[AskedEnquiry],
    statements: Sequence[Statement],
    demands: Sequence[Demand],
    texts: Sequence[tuple[str, str]],
) -> Known:
    """What other documents than the guided debrief's `own` tell of round `number`; of the demands, what any tells.

    `texts` are words with their document.
    """
    others = {d.name for d in documents if (d.round or FIRST_ROUND) == number} - {own}
    stated = [one for one in statements if one.where != "cv" and _stands_in(one.citations, others)]
    return Known(
        exchanges=sum(_stands_in(one.citations, others) for one in exchanges),
        enquiries=sum(_stands_in(one.citations, others) for one in enquiries),
        stated=frozenset(SUBJECTS.get(one.subject, one.subject) for one in stated),
        demands=unmentioned(demands, [text for document, text in texts if document != own]),
    )


def _stands_in(citations: Sequence[Citation], documents: set[str]) -> bool:
    return any(one.document in documents for one in citations)
