"""What the file of an exercise is called, until the candidate calls it otherwise."""

from secondround.foundation.wording import Say
from secondround.preparation.assignment.model import Exercise


def named(kind: Exercise, say: Say) -> str:
    """The kind, in the language of `say`."""
    names: dict[Exercise, str] = {
        "presentation": say("Presentation"),
        "report": say("Report"),
        "communication plan": say("Communication plan"),
        "audit": say("Audit report"),
        "risk analysis": say("Risk analysis"),
        "test": say("Test"),
    }
    return names.get(kind, say("Exercise"))
