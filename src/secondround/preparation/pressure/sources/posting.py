"""Weak points in the posting: what it demands and the evidence does not show."""

from collections.abc import Sequence

from secondround.foundation.wording import Say
from secondround.preparation.fit.model import Requirement
from secondround.preparation.pressure.doubted import Doubted
from secondround.preparation.pressure.naming import in_short

MOST = 6
"""Demands that are pressed; an interviewer has no time for more."""


def from_posting(requirements: Sequence[Requirement], say: Say) -> tuple[Doubted, ...]:
    """Demands that are a gap or only partly met; musts and hard ones first."""
    unmet = [one for one in requirements if one.coverage != "met" and _counts(one)]
    return tuple(_doubted(one, say) for one in sorted(unmet, key=_weight, reverse=True)[:MOST])


def _counts(requirement: Requirement) -> bool:
    return requirement.importance == "must" or requirement.coverage == "gap"


def _weight(requirement: Requirement) -> float:
    return (
        0.4
        + 0.2 * (requirement.importance == "must")
        + 0.15 * (requirement.coverage == "gap")
        + 0.1 * (requirement.nature == "hard")
    )


def _doubted(requirement: Requirement, say: Say) -> Doubted:
    thing = in_short(requirement.text)
    gap = requirement.coverage == "gap"
    return Doubted(
        weight=_weight(requirement),
        origin="posting",
        thing=thing,
        text=_text(requirement, thing, say),
        probe=_probe(gap, thing, say),
        hard_probe=_hard_probe(requirement, thing, say),
        drill=requirement.gap_plan
        or say(
            "Say in one minute what comes nearest to it in your work, and how you would close it."
        ),
        citations=requirement.citations,
    )


def _text(requirement: Requirement, thing: str, say: Say) -> str:
    if requirement.coverage == "gap":
        return say("Nothing yet shows “{requirement}”.", requirement=thing)
    return say("“{requirement}” is shown only in part.", requirement=thing)


def _probe(gap: bool, thing: str, say: Say) -> str:
    if gap:
        return say("We ask for “{requirement}”. What can you show for it?", requirement=thing)
    return say(
        "Only part of “{requirement}” shows in what you sent us. What can you add?",
        requirement=thing,
    )


def _hard_probe(requirement: Requirement, thing: str, say: Say) -> str:
    if requirement.importance == "nice":
        return say(
            "Others on our list bring “{requirement}” with them. Why you?", requirement=thing
        )
    return say(
        "We see no proof of “{requirement}”, and we need it from the first day. "
        "Why should we take the risk?",
        requirement=thing,
    )
