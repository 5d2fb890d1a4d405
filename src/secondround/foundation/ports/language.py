"""The socket for a language model, where the candidate has chosen one. Nothing needs it."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Form = TypeVar("Form")


@dataclass(frozen=True)
class Request(Generic[Form]):
    """What a model is asked. `instructions` are the product's own; `data` is of documents and of the candidate.

    `form` is the dataclass that a reply fills. Nothing but these two texts and the shape of the form is sent.
    """

    instructions: str
    data: str
    form: type[Form]


class Language(Protocol):
    """A model behind an address. It has no tools, and what it replies is data like any other."""

    @property
    def name(self) -> str:
        """What the model is called by whoever serves it."""

    @property
    def host(self) -> str:
        """Whom a request goes to: the host's name, with its port where one is given."""

    @property
    def here(self) -> bool:
        """Whether that is this machine itself."""

    def reply(self, request: Request[Form]) -> Form:
        """One call, not repeated. Raises `EngineMissing` and `EngineFailed`."""
