"""Which enquiries are not worth asking any more, and the words that settle them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondround.foundation.keys import key_of
from secondround.preparation.asking.model import Enquiry, SettledEnquiry
from secondround.preparation.asking.proposal import Proposal
from secondround.preparation.company.model import Fact
from secondround.preparation.conditions.model import Term
from secondround.preparation.debrief.model import AlreadyAsked
from secondround.preparation.documents.model import Kind
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.model import Citation
from secondround.preparation.evidence.talk.heard import SAID, Heard, answer_to


@dataclass(frozen=True)
class Known:
    """All that can settle an enquiry.

    `already` is by an enquiry's text what past rounds make of it; `written` are the sentences of documents;
    `kinds` is the kind of each document by its id.
    """

    already: Mapping[str, AlreadyAsked]
    terms: Sequence[Term]
    facts: Sequence[Fact]
    written: Sequence[Heard]
    kinds: Mapping[str, Kind]


def settle_all(proposals: Sequence[Proposal], known: Known) -> dict[str, SettledEnquiry]:
    """By the enquiry's text why it need not be asked, with the words; open ones are not there.

    One that was put and left unanswered is settled here too: it comes back as an enquiry of its own.
    """
    found = {}
    for proposal in proposals:
        settled = (
            _already(proposal, known, "asked")
            or _term(proposal, known)
            or _already(proposal, known, "answered")
            or _written(proposal, known)
            or _fact(proposal, known)
        )
        if settled:
            found[proposal.text] = settled
    return found


def settle_own(
    own: Sequence[Enquiry], already: Mapping[str, AlreadyAsked]
) -> tuple[SettledEnquiry, ...]:
    """Those of the candidate's own that were put, or answered, in what came after they were written.

    `already` is by their texts, and holds nothing that was known when they were written.
    """
    return tuple(
        SettledEnquiry(one.key, one.text, one.topic, found.how, _since(one, found), own=True)
        for one in own
        if (found := already.get(one.text)) and (found.how, found.closeness) != ("asked", "close")
    )


def stands(settled: SettledEnquiry, own: Mapping[str, Enquiry]) -> bool:
    """Whether it is still settled: one's own is not, once the candidate asks it knowing the words."""
    one = own.get(settled.key)
    return one is None or bool(_since(one, settled))


def _since(one: Enquiry, settled: AlreadyAsked | SettledEnquiry) -> tuple[Citation, ...]:
    return tuple(each for each in settled.citations if each.document_id not in one.known)


def _already(proposal: Proposal, known: Known, how: str) -> SettledEnquiry | None:
    one = known.already.get(proposal.text)
    if one is None or one.closeness != "same" or one.how != how:
        return None
    return _settled(proposal, how, one.citations)


def _term(proposal: Proposal, known: Known) -> SettledEnquiry | None:
    for one in known.terms:
        told = one.state == "known" and one.origin != "you" and bool(one.citations)
        if told and one.topic == proposal.term and (one.topic != "salary" or _has_figure(one)):
            return _settled(proposal, _how(one.citations[0], known), one.citations[:2])
    return None


def _has_figure(salary: Term) -> bool:
    """Whether it tells a sum or a step of a scale: "competitive" answers nobody."""
    return any(letter.isdigit() for letter in salary.text)


def _written(proposal: Proposal, known: Known) -> SettledEnquiry | None:
    found = answer_to(proposal.signs, known.written, proposal.topic == "company")
    return _settled(proposal, "look it up", (found.citation,)) if found else None


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
    said = known.kinds.get(citation.document_id) in SAID
    return "answered" if said else "look it up"


def _settled(proposal: Proposal, why: str, citations: tuple[Citation, ...]) -> SettledEnquiry:
    return SettledEnquiry(
        key=key_of("settled", proposal.text),
        text=proposal.text,
        topic=proposal.topic,
        why=why,
        citations=citations,
    )
