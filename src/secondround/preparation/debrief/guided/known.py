"""What is known of a round beside its guided debrief."""

from collections.abc import Sequence

from secondround.preparation.debrief.guided.agenda import Known
from secondround.preparation.debrief.guided.unmentioned import unmentioned
from secondround.preparation.debrief.model import AskedEnquiry, Exchange, Statement
from secondround.preparation.evidence.demands.demands import Demand
from secondround.preparation.evidence.model import Citation

SUBJECTS = {"pay wanted": "pay", "pay now": "pay", "figure": "figures", "team size": "figures"}
"""Subjects of statements by the subject that the guided debrief asks for; others have the same name."""


def known_beside(
    own: str,
    exchanges: Sequence[Exchange],
    enquiries: Sequence[AskedEnquiry],
    statements: Sequence[Statement],
    demands: Sequence[Demand],
    texts: Sequence[tuple[str, str]],
) -> Known:
    """What rests on another document than the guided debrief's `own`; `texts` are words with their document."""
    stated = [one for one in statements if one.where != "cv" and _elsewhere(one.citations, own)]
    return Known(
        exchanges=sum(_elsewhere(one.citations, own) for one in exchanges),
        enquiries=sum(_elsewhere(one.citations, own) for one in enquiries),
        stated=frozenset(SUBJECTS.get(one.subject, one.subject) for one in stated),
        demands=unmentioned(demands, [text for document, text in texts if document != own]),
    )


def _elsewhere(citations: Sequence[Citation], own: str) -> bool:
    return any(one.document != own for one in citations)
