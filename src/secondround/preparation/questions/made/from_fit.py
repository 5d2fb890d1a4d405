"""Questions from what the posting demands: depth where the evidence shows it, and how each duty would be done here."""

import re
from collections.abc import Sequence

from secondround.foundation.wording import Say
from secondround.preparation.fit.model import Requirement
from secondround.preparation.pressure.naming import in_short
from secondround.preparation.questions.made.draft import Draft

MOST = 6

DUTIES = 4

_DUTY_WORDS = 3
"""Words from which a demand tells something to do; shorter ones name a thing to have."""

_TO_HAVE = re.compile(
    r"\b(?:experience|expérience|\w*erfahrung\w*|knowledge|connaissances?|\w*kenntnis\w*|maîtrise|degree|diplôme"
    r"|\w*abschluss|\w*studium|\w*ausbildung|years?|ans|jahren?|fluent|courant\w*|fließend\w*|skills?|compétences?"
    r"|fähigkeit\w*|qualifi\w*|registered|licen[cs]e|permis|führerschein|niveau|level|certif\w*|zertif\w*)\b",
    re.IGNORECASE,
)
"""What one has or knows, in three languages: no duty, but what one brings along for it."""


def from_requirements(requirements: Sequence[Requirement], say: Say) -> tuple[Draft, ...]:
    """The demands that are met, musts first; those that are not are weak points already."""
    met = [one for one in requirements if one.coverage == "met"]
    return tuple(_draft(one, say) for one in sorted(met, key=_weight, reverse=True)[:MOST])


def from_duties(requirements: Sequence[Requirement], say: Say) -> tuple[Draft, ...]:
    """How the first musts of the posting would be gone about here, in its order: they are the main duties."""
    musts = [one for one in requirements if one.importance == "must" and one.citations]
    duties = [one for one in musts if _tells_a_duty(one.text)]
    return tuple(_duty(one, place, say) for place, one in enumerate(duties[:DUTIES]))


def _tells_a_duty(text: str) -> bool:
    return len(text.split()) >= _DUTY_WORDS and _TO_HAVE.search(text) is None


def _duty(one: Requirement, place: int, say: Say) -> Draft:
    return Draft(
        text=say("“{duty}”: how would you go about it here?", duty=in_short(one.text)),
        kind="situational",
        competency=in_short(one.text),
        reason=say("It stands among the first things the posting asks for."),
        weight=0.66 - 0.02 * place,
        origin="duty",
        lenses=("manager", "peer"),
        citations=one.citations,
        use=tuple(evidence.citations[0] for evidence in one.evidence if evidence.citations),
    )


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
