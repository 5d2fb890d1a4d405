"""Which enquiries are not worth asking any more, and the words that settle them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondround.foundation.keys import key_of
from secondround.preparation.asking.heard import Heard, answer_to
from secondround.preparation.asking.model import SettledEnquiry
from secondround.preparation.asking.proposal import Proposal
from secondround.preparation.company.model import Fact
from secondround.preparation.conditions.model import Term
from secondround.preparation.debrief.model import AskedEnquiry
from secondround.preparation.documents.model import Kind
from secondround.preparation.evidence.closeness import SAME, Alike
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.model import Citation

_SAID: frozenset[Kind] = frozenset({"transcript", "notes"})


@dataclass(frozen=True)
class Known:
    """All that can settle an enquiry. `kinds` is the kind of each document by its id."""

    asked: Sequence[AskedEnquiry]
    terms: Sequence[Term]
    facts: Sequence[Fact]
    heard: Sequence[Heard]
    kinds: Mapping[str, Kind]


def settle(proposal: Proposal, known: Known, alike: Alike) -> SettledEnquiry | None:
    """Why it need not be asked, with the words; None while it is open.

    One that was put and left unanswered is settled here too: it comes back as an enquiry of its own.
    """
    return (
        _asked(proposal, known, alike)
        or _term(proposal, known)
        or _sign(proposal, known)
        or _fact(proposal, known)
    )


def _asked(proposal: Proposal, known: Known, alike: Alike) -> SettledEnquiry | None:
    for one in known.asked:
        if was_asked(proposal, one, alike):
            return _settled(proposal, "asked", one.citations)
    return None


def was_asked(proposal: Proposal, asked: AskedEnquiry, alike: Alike) -> bool:
    """Whether this is what was put, in the same words, in others, or as a note of its one concept."""
    ways = (proposal.text, *proposal.wordings)
    if max(alike(way, asked.text) for way in ways) >= SAME:
        return True
    return bool(proposal.concept) and proposal.concept in concepts_of(asked.text)


def _term(proposal: Proposal, known: Known) -> SettledEnquiry | None:
    for one in known.terms:
        if proposal.term and one.topic == proposal.term and one.state == "known" and one.citations:
            return _settled(proposal, _how(one.citations[0], known), one.citations[:2])
    return None


def _sign(proposal: Proposal, known: Known) -> SettledEnquiry | None:
    found = answer_to(proposal.signs, known.heard, proposal.topic == "company")
    if not found:
        return None
    return _settled(proposal, "answered" if found.said else "look it up", (found.citation,))


def _fact(proposal: Proposal, known: Known) -> SettledEnquiry | None:
    sound = [
        one
        for one in known.facts
        if one.theme == proposal.theme and not one.stale and not one.contradicted_by
    ]
    citations = tuple(one.citations[0] for one in sound[:2] if one.citations)
    return _settled(proposal, "look it up", citations) if citations else None


def _how(citation: Citation, known: Known) -> str:
    said = known.kinds.get(citation.document_id) in _SAID
    return "answered" if said else "look it up"


def _settled(proposal: Proposal, why: str, citations: tuple[Citation, ...]) -> SettledEnquiry:
    return SettledEnquiry(
        key=key_of("settled", proposal.text),
        text=proposal.text,
        topic=proposal.topic,
        why=why,
        citations=citations,
    )
