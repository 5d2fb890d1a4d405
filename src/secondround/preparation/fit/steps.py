"""Weighing what the posting demands against what is known of the candidate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.demands.demands import Demand
from secondround.preparation.evidence.model import Evidence
from secondround.preparation.fit import store
from secondround.preparation.fit.gaps import requirement
from secondround.preparation.fit.model import OwnEvidence, Requirement
from secondround.preparation.fit.proof.judge import judge
from secondround.preparation.fit.proof.material import material

OWN = "own_evidence"
"""The part under which the candidate's own evidence is kept as edits."""

MOST_COMPARED = 250
"""Claims compared by meaning, the CV's first; comparing takes a few milliseconds for each."""

LEAST_CLOSE = 0.35
"""A cosine below this says nothing and is not kept."""


def weigh(kit: Kit, candidacy_id: str) -> None:
    """Keep every requirement of the posting with its coverage, its evidence, its gap and what to do about it."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    found = evidence_steps.demands_of(kit, candidacy_id)
    evidence = evidence_steps.evidence_of(kit, candidacy_id)
    known = material(
        evidence,
        evidence_steps.employments_of(kit, candidacy_id),
        kit.now.date(),
        candidacy.title,
        _closeness(kit, candidacy.language, found, evidence),
    )
    say = say_in(candidacy.language)
    weighed = tuple(requirement(one, judge(one, known, say), say) for one in found)
    with kit.db.write() as db:
        store.requirements.replace(db, kit.owner, candidacy_id, weighed)


def requirements_of(kit: Kit, candidacy_id: str) -> tuple[Requirement, ...]:
    """The requirements in the posting's order, with the candidate's changes and own evidence."""
    with kit.db.read() as db:
        found = store.requirements.list(db, kit.owner, candidacy_id)
    edited = candidacy_steps.with_edits(kit, candidacy_id, "requirements", Requirement, found)
    own = own_evidence_of(kit, candidacy_id)
    return tuple(_with_own(one, own) for one in edited)


def own_evidence_of(kit: Kit, candidacy_id: str) -> tuple[OwnEvidence, ...]:
    """What the candidate wrote down for requirements, the oldest first."""
    return candidacy_steps.with_edits(kit, candidacy_id, OWN, OwnEvidence, ())


def add_evidence(kit: Kit, candidacy_id: str, requirement_key: str, claim: str) -> OwnEvidence:
    """Keep what the candidate has to show for a requirement. Raises `NotFound` and, without words, `Refused`."""
    words = " ".join(claim.split())
    if not words:
        raise Refused("there is nothing to keep", "Write what speaks for you.")
    if all(one.key != requirement_key for one in requirements_of(kit, candidacy_id)):
        raise NotFound("the requirement", "The posting may have been read anew.")
    made = OwnEvidence(key_of(OWN, requirement_key, words), requirement_key, words)
    candidacy_steps.add_own(kit, candidacy_id, OWN, made)
    return made


def _with_own(one: Requirement, own: Sequence[OwnEvidence]) -> Requirement:
    known = {each.key for each in one.evidence}
    mine = tuple(
        Evidence(each.key, each.claim, "noted", ())
        for each in own
        if each.requirement == one.key and each.key not in known
    )
    return replace(one, evidence=(*one.evidence, *mine)) if mine else one


def _closeness(
    kit: Kit, language: str, found: Sequence[Demand], evidence: Sequence[Evidence]
) -> Mapping[tuple[str, str], float] | None:
    """The cosines of demands and claims that are near enough to say something; None without a model."""
    needs = [one.text for one in found]
    claims = [one.claim for one in evidence[:MOST_COMPARED]]
    rows = evidence_steps.meaning(kit, language, [*needs, *claims]) if needs and claims else None
    if rows is None:
        return None
    cosines = rows[: len(needs)] @ rows[len(needs) :].T
    return {
        (need, claim): float(cosine)
        for need, row in zip(needs, cosines, strict=True)
        for claim, cosine in zip(claims, row, strict=True)
        if cosine >= LEAST_CLOSE
    }
