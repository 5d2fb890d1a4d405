"""Everything that can go wrong, as one tree.

SecondRoundError
├── NotFound        the thing named is not there, or is not yours
├── Refused         the request is understood and declined
├── Unreadable      a document cannot be read
├── EngineMissing   an engine or its weights are not installed
├── EngineFailed    an engine is there and failed
│   └── NotKept     something could not be written down
└── Busy            something else is being done with the same thing

`kind` says what happened; the first sentence given names the thing, the second, the hint, says what to do next. Both
are written out where they are raised, values in braces, so that they are found for the catalogues:
`Refused("{name} is there already", "Open their page.", name=name)`.
"""

from collections.abc import Mapping

from secondround.foundation.wording import WITH_DETAIL, Say, say_in, sentence


class SecondRoundError(Exception):
    """Something went wrong. `message`, `hint` and `str` are in English; `told` says them in any language."""

    kind = sentence("Something went wrong")

    def __init__(self, detail: str = "", /, hint: str = "", **values: object) -> None:
        self._detail, self._hint, self._values = detail, hint, values
        self.message, self.hint = self.told(say_in("en"))
        super().__init__(detail)

    def told(self, speak: Say) -> tuple[str, str]:
        """What happened, in one sentence, and what to do next; that may be empty."""
        return self._filled(speak, self._values)

    def _filled(self, speak: Say, values: Mapping[str, object]) -> tuple[str, str]:
        said = (speak(one, **values) if one else "" for one in (self._detail, self._hint))
        detail, hint = said
        kind = speak(self.kind)
        if not detail:
            return f"{kind}.", hint
        return speak(WITH_DETAIL, kind=kind, detail=detail), hint

    def __str__(self) -> str:
        """The message and the hint, a line each: as it is kept and said again later."""
        return "\n".join(filter(None, (self.message, self.hint)))

    def nameless(self) -> str:
        """The same with "…" for every value but numbers: what may be kept where no name may."""
        values = {
            name: value if isinstance(value, int | float) else "…"
            for name, value in self._values.items()
        }
        return "\n".join(filter(None, self._filled(say_in("en"), values)))


class NotFound(SecondRoundError):
    """The thing named is not there, or is not yours."""

    kind = sentence("This is not there")


class Refused(SecondRoundError):
    """The request is understood and declined."""

    kind = sentence("This cannot be done")


class Unreadable(SecondRoundError):
    """A document cannot be read."""

    kind = sentence("This document cannot be read")


class EngineMissing(SecondRoundError):
    """An engine or its weights are not installed."""

    kind = sentence("An engine that this needs is not installed")


class EngineFailed(SecondRoundError):
    """An engine is there and failed."""

    kind = sentence("An engine failed")


class NotKept(EngineFailed):
    """Something could not be written down: a full disk. What was kept before is safe."""

    kind = sentence("This could not be kept")


class Busy(SecondRoundError):
    """Something else is being done with the same thing."""

    kind = sentence("Something else is being done with this")
