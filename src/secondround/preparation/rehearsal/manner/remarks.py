"""What an interviewer says into an answer and between questions, and what is said once it is over."""

from collections.abc import Sequence
from hashlib import sha256

from secondround.foundation.wording import Say
from secondround.preparation.rehearsal.follow_ups.chosen import dealt
from secondround.preparation.rehearsal.follow_ups.model import Manner


def acknowledged(manner: Manner, seed: str, heard: Sequence[str], say: Say) -> str:
    """Said after an answer, before the next question: that it was heard, not how it was. A silent one says nothing."""
    if manner == "silent":
        return ""
    ways = (
        say("Thank you."),
        say("All right."),
        say("I have noted that."),
        say("Understood."),
        say("Let us go on."),
        say("Then my next question."),
    )
    return dealt(ways, seed, heard)


def nods(manner: Manner, seed: str, say: Say) -> tuple[str, ...]:
    """Short words that show one listens, one for each pause of an answer, said in turn: none of them says how it is.

    The silent one has none, and who interrupts does not wait. `seed` (the key of a take) gives the order.
    """
    if manner in {"silent", "interrupting"}:
        return ()
    ways = (say("Mm-hmm."), say("Right."), say("Yes."), say("Uh-huh."), say("Yeah."))
    return tuple(sorted(ways, key=lambda way: sha256(f"{seed} {way}".encode()).digest()))


def calm(manner: Manner, stopped: bool, say: Say) -> str:
    """A word to the candidate when a sitting is over, ours and no interviewer's. `stopped`: by the stop key."""
    over = (
        say("You stopped it; what you said until then is kept.") if stopped else say("It is over.")
    )
    return " ".join((over, _explained(manner, say)))


def _explained(manner: Manner, say: Say) -> str:
    return {
        "neutral": say("Take a breath. Look at one thing below, and leave the rest."),
        "insistent": say(
            "Asking again was the manner you chose, and says nothing about your answers. Take a breath first."
        ),
        "silent": say(
            "The silence was the manner you chose: it was counted in seconds, whatever you said. Take a breath first."
        ),
        "interrupting": say(
            "You were cut short by the clock, not for what you said. Take a breath first."
        ),
        "sceptical": say(
            "The doubts were the manner you chose, drawn from what you brought. Take a breath first."
        ),
    }[manner]
