"""What to do about a gap before the day."""

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.evidence.demands.demands import Demand
from secondround.preparation.evidence.lexicon.kinds import kinds_of, tools_in
from secondround.preparation.evidence.lexicon.scales import languages_in, name_of
from secondround.preparation.evidence.reading.polarity import polarity_of
from secondround.preparation.fit.model import Requirement
from secondround.preparation.fit.proof.likeness import is_paper
from secondround.preparation.fit.proof.material import Proof, short


def requirement(demand: Demand, proof: Proof, say: Say) -> Requirement:
    """The demand weighed. Nothing is said of a gap that is not there."""
    return Requirement(
        key=key_of("requirement", demand.text),
        text=demand.text,
        importance=demand.importance,
        nature=demand.nature,
        coverage=proof.coverage,
        evidence=proof.evidence,
        gap="" if proof.coverage == "met" else proof.lack,
        gap_plan="" if proof.coverage == "met" else plan_for(demand, proof, say),
        citations=demand.citations,
    )


def plan_for(demand: Demand, proof: Proof, say: Say) -> str:
    """One or two sentences: an example to find, a thing to read or check, an honest sentence to prepare.

    They name nothing that is not in the posting or the evidence.
    """
    if any(polarity_of(one.claim) == "against" for one in proof.evidence):
        return say(
            "You have said that you lack it, so stay with that. Prepare what is nearest to it, or what you have "
            "done about it since."
        )
    by_kind = _by_paper(demand, proof, say) or _by_practice(demand, proof, say)
    if demand.importance == "nice":
        return _for_a_plus(proof, say)
    return by_kind


def _by_paper(demand: Demand, proof: Proof, say: Say) -> str:
    """What is shown by a paper or a scale; empty for the rest."""
    kinds = kinds_of(demand.text)
    if asked := next(iter(languages_in(demand.text)), ""):
        return say(
            "Prepare to answer one question in {language}. Otherwise say plainly what you can do in it, and how "
            "you are improving it.",
            language=name_of(asked, demand.text),
        )
    if "licence" in kinds:
        return say("Decide what you can promise, and from when, and say it in one sentence.")
    if "years" in kinds:
        return say(
            "They will count the years. Prepare one sentence on what you did in yours that weighs more than "
            "their number."
        )
    if "degree" in kinds:
        return say(
            "Have one sentence ready on what your training and practice gave you instead, and bring your "
            "certificates."
        )
    if "certificate" in kinds:
        return _certificate(proof, say)
    return ""


def _certificate(proof: Proof, say: Say) -> str:
    if proof.coverage == "partly" and not any(is_paper(one.claim) for one in proof.evidence):
        return say(
            "Say plainly that you have the practice and not the paper, with one example, and whether you would "
            "take the course."
        )
    if proof.coverage == "partly":
        return say(
            "Say where you stand with it and when it will be complete; bring the proof of what is done."
        )
    return say(
        "Find out what it takes to obtain it and how long. Then say plainly that you do not have it yet and "
        "what you would do."
    )


def _by_practice(demand: Demand, proof: Proof, say: Say) -> str:
    """What is shown by an example."""
    named = tools_in(demand.text)
    if named:
        start, end = named[0]
        return _tool(demand.text[start:end], proof, say)
    if proof.coverage == "partly" and proof.evidence:
        return say(
            "Take the nearest example, “{words}”, and add what is missing: your own part, a figure, the result.",
            words=short(proof.evidence[0].claim),
        )
    if demand.nature == "soft":
        return say(
            "Find one true example of it and write it down in four sentences: the situation, the task, what you "
            "did, the result."
        )
    return say(
        "Look for the nearest thing you have done and prepare two sentences: what is alike, and what would be "
        "new. If there is nothing, say so plainly and say how you would learn it."
    )


def _tool(name: str, proof: Proof, say: Say) -> str:
    if proof.coverage == "partly":
        return say(
            "Say exactly how far your practice of {name} goes, with one example, and what you would need to work "
            "alone.",
            name=name,
        )
    return say(
        "Read an introduction to {name} for half an hour. Prepare one honest sentence: you have not used it, what "
        "is nearest to it, how you would learn it.",
        name=name,
    )


def _for_a_plus(proof: Proof, say: Say) -> str:
    if proof.coverage == "partly" and proof.evidence:
        return say(
            "It is a plus, not a must. One sentence is enough: “{words}”, and how far that goes.",
            words=short(proof.evidence[0].claim),
        )
    return say(
        "It is a plus, not a must. If it comes up, say in one sentence what is nearest to it."
    )
