"""One demand against all that is known: the check that fits its kind, or several together."""

import re
from dataclasses import replace

from secondround.foundation.wording import Say
from secondround.preparation.evidence.demands.demands import Demand
from secondround.preparation.evidence.lexicon.kinds import tools_in
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.fit.proof.degrees import show_degree
from secondround.preparation.fit.proof.languages import show_languages
from secondround.preparation.fit.proof.likeness import is_paper, show_likeness
from secondround.preparation.fit.proof.material import Coverage, Material, Proof
from secondround.preparation.fit.proof.names import show_names
from secondround.preparation.fit.proof.teams import smaller_team
from secondround.preparation.fit.proof.years import show_years

_ORDER: tuple[Coverage, ...] = ("met", "partly", "gap")
_AND = re.compile(r",|\b(?:and|et|und|sowie)\b", re.IGNORECASE)
_OR = re.compile(r"\b(?:or|ou|oder|either|equivalent|equivalente?|vergleichbar\w*)\b")


def judge(demand: Demand, known: Material, say: Say) -> Proof:
    """How far the demand is met, by one to three pieces of evidence, and what is missing.

    Years, languages, degrees and names are checked on their own scales; "or" between two of them asks for
    the better one, else all must hold. What no scale measures goes by likeness; a paper is then never met
    by experience alone.
    """
    return smaller_team(demand.text, _judged(demand, known, say), known, say)


def _judged(demand: Demand, known: Material, say: Say) -> Proof:
    text = demand.text
    checks = [
        show_years(text, known, say),
        show_degree(text, known, say),
        show_languages(text, demand.importance, known, say),
        show_names(text, known, say),
    ]
    proofs = [proof for proof in checks if proof is not None]
    if not proofs:
        return _by_likeness(demand, known, say)
    if all(proof.coverage == "gap" for proof in proofs):
        return _rest(demand, proofs, known, say)
    if len(proofs) > 1 and _OR.search(plain(text)):
        return min(proofs, key=lambda proof: _ORDER.index(proof.coverage))
    return _together(proofs)


def _rest(demand: Demand, proofs: list[Proof], known: Material, say: Say) -> Proof:
    """ "SQL and statistics": what is not shown by name may stand beside something that is shown."""
    proof = _together(proofs)
    rest = demand.text
    for start, end in reversed(tools_in(demand.text)):
        rest = rest[:start] + rest[end:]
    if proof.evidence or rest == demand.text or not _AND.search(demand.text):
        return proof
    other = show_likeness(rest, demand.nature == "soft", known, say)
    return (
        replace(proof, coverage="partly", evidence=other.evidence)
        if other.coverage == "met"
        else proof
    )


def _by_likeness(demand: Demand, known: Material, say: Say) -> Proof:
    proof = show_likeness(demand.text, demand.nature == "soft", known, say)
    papers = any(is_paper(one.claim) for one in proof.evidence)
    if proof.coverage == "met" and is_paper(demand.text) and not papers:
        return replace(proof, coverage="partly", lack=say("Experience is shown, a paper is not."))
    return proof


def _together(proofs: list[Proof]) -> Proof:
    ranks = [_ORDER.index(proof.coverage) for proof in proofs]
    mixed = min(ranks) == 0 and max(ranks) == 2
    coverage = "partly" if mixed else _ORDER[max(ranks)]
    evidence = [one for place in range(3) for p in proofs for one in p.evidence[place : place + 1]]
    lack = " ".join(proof.lack for proof in proofs if proof.lack)
    return Proof(coverage, tuple(dict.fromkeys(evidence))[:3], lack)
