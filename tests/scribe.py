"""A language model for tests."""

from typing import Any

from secondround.foundation.ports.language import Form, Request
from secondround.preparation.questions.drafting.model import DraftForm


class Scribe:
    """A model that gives back what it is told to, and remembers what it got."""

    name, host, here = "scribe", "models.example", False

    def __init__(self) -> None:
        self.got: list[Request[Any]] = []
        self.filled: Any = DraftForm([])

    def reply(self, request: Request[Form]) -> Form:
        self.got.append(request)
        filled: Form = self.filled
        return filled
