"""The nouns of drafting: what a model is handed, the forms it fills, and what is left of them once checked."""

from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from secondround.foundation.ports.language import Request
from secondround.preparation.evidence.model import Citation

Help = Literal["draft", "follow up", "critique"]
HELPS: tuple[Help, ...] = get_args(Help)


@dataclass(frozen=True)
class Asked:
    """What would be sent and to whom; nothing has been. `handed` are the cited words by the number they are given."""

    help: Help
    request: Request[Any]
    host: str
    name: str
    here: bool
    handed: tuple[Citation, ...]


@dataclass(frozen=True)
class Sent:
    """One request that was sent: `key` tells it from all others; the two texts are what left, word for word."""

    key: str
    help: Help
    host: str
    name: str
    instructions: str
    data: str
    here: bool


@dataclass(frozen=True)
class SentenceForm:
    """One sentence as a model gives it, with the numbers of the words it stands on."""

    text: str
    sources: list[int]


@dataclass(frozen=True)
class DraftForm:
    """What a model fills to draft."""

    sentences: list[SentenceForm] = field(default_factory=list)


@dataclass(frozen=True)
class RemarkForm:
    """Words of the answer, exactly, and what is asked or said about them."""

    quote: str
    remark: str


@dataclass(frozen=True)
class RemarksForm:
    """What a model fills to follow up or to criticise."""

    remarks: list[RemarkForm] = field(default_factory=list)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a draft with the words it stands on; never without."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Remark:
    """What is asked or said about words of the answer; `quote` stands in it verbatim."""

    quote: str
    text: str


@dataclass(frozen=True)
class Helped:
    """What came of it: sentences of a draft, or remarks. `left_out` counts remarks whose words are not the answer's."""

    help: Help
    sentences: tuple[Sentence, ...] = ()
    remarks: tuple[Remark, ...] = ()
    left_out: int = 0
