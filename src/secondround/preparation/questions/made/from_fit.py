"""Questions from what the posting demands and the evidence shows: there they go into depth."""

from collections.abc import Sequence

from secondround.foundation.wording import Say
from secondround.preparation.fit.model import Requirement
from secondround.preparation.pressure.naming import in_short
from secondround.preparation.questions.made.draft import Draft

MOST = 6


def from_requirements(requirements: Sequence[Requirement], say: Say) -> tuple[Draft, ...]:
    """The demands that are met, musts first; those that are not are weak points already."""
    met = [one for one in requirements if one.coverage == "met"]
    return tuple(_draft(one, say) for one in sorted(met, key=_weight, reverse=True)[:MOST])


def _weight(requirement: Requirement) -> float:
    return 0.62 + 0.1 * (requirement.importance == "must") + 0.04 * (requirement.nature == "hard")


def _draft(one: Requirement, say: Say) -> Draft:
    thing = in_short(one.text)
    hard = one.nature == "hard"
    return Draft(
        text=say(
            "We ask for this: “{demand}”. Which case of yours shows it best? Go into detail.",
            demand=thing,
        )
        if hard
        else say("The post needs this: “{demand}”. When did you show it?", demand=thing),
        kind="technical" if hard else "competency",
        competency=thing,
        reason=say("The posting asks for it, and it is where your evidence will be tested."),
        weight=_weight(one),
        origin="fit",
        lenses=("manager", "peer") if hard else ("manager", "recruiter"),
        citations=one.citations,
        use=tuple(evidence.citations[0] for evidence in one.evidence if evidence.citations),
    )
