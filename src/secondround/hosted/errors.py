"""What can go wrong in the hosted edition alone."""

from secondround.foundation.errors import SecondRoundError
from secondround.foundation.wording import sentence


class SignedOut(SecondRoundError):
    """Nobody is signed in, or no longer."""

    kind = sentence("You are not signed in")
