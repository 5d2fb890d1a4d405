"""Everything that can go wrong, as one tree.

SecondRoundError
├── NotFound        the thing named is not there, or is not yours
├── Refused         the request is understood and declined
├── Unreadable      a document cannot be read
├── EngineMissing   an engine or its weights are not installed
├── EngineFailed    an engine is there and failed
└── Busy            something else is being done with the same thing

The class's docstring is the message; `detail` names the thing; `hint` says what to do next.
"""


class SecondRoundError(Exception):
    """Something went wrong."""

    hint = ""

    def __init__(self, detail: str = "", hint: str = "") -> None:
        self.detail = detail
        self.hint = hint or type(self).hint
        super().__init__(detail)

    @property
    def message(self) -> str:
        """What happened, in one sentence, without the hint."""
        said = (type(self).__doc__ or "").strip().splitlines()[0]
        return f"{said.rstrip('.')}: {self.detail}" if self.detail else said

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class NotFound(SecondRoundError):
    """This is not there."""


class Refused(SecondRoundError):
    """This cannot be done."""


class Unreadable(SecondRoundError):
    """This document cannot be read."""


class EngineMissing(SecondRoundError):
    """An engine that this needs is not installed."""


class EngineFailed(SecondRoundError):
    """An engine failed."""


class Busy(SecondRoundError):
    """Something else is being done with this."""
