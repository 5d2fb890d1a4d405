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


def settle_all(
    proposals: Sequence[Proposal], known: Known, alike: Alike
) -> dict[str, SettledEnquiry]:
    """By the enquiry's text why it need not be asked, with the words; open ones are not there.

    One that was put and left unanswered is settled here too: it comes back as an enquiry of its own.
    """
    found: dict[str, SettledEnquiry] = {}
    for one in known.asked:
        for proposal in put_with(one, proposals, alike):
            found.setdefault(proposal.text, _settled(proposal, "asked", one.citations))
    for proposal in proposals:
        settled = _term(proposal, known) or _sign(proposal, known) or _fact(proposal, known)
        if settled:
            found.setdefault(proposal.text, settled)
    return found


def put_with(
    asked: AskedEnquiry, proposals: Sequence[Proposal], alike: Alike
) -> tuple[Proposal, ...]:
    """Those that were put with these words: the same in other words, and the nearest on its subject."""
    likely = {one.text: _likely(one, asked, alike) for one in proposals}
    same = [one for one in proposals if likely[one.text] >= SAME]
    spoken_of = concepts_of(asked.text).keys()
    on_subject = [one for one in proposals if any(names <= spoken_of for names in one.concepts)]
    nearest = sorted(on_subject, key=lambda one: -likely[one.text])[:1]
    return tuple(dict.fromkeys((*same, *nearest)))


def _likely(proposal: Proposal, asked: AskedEnquiry, alike: Alike) -> float:
    return max(alike(way, asked.text) for way in (proposal.text, *proposal.wordings))


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
    subject = {name for way in proposal.wordings for name in concepts_of(way)}
    sound = [
        one
        for one in known.facts
        if one.theme == proposal.theme
        and not one.stale
        and not one.contradicted_by
        and one.citations
        and subject & concepts_of(one.text).keys()
    ]
    citations = tuple(one.citations[0] for one in sound[:2])
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
