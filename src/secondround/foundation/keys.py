"""Keys that stay the same when the same words are read again."""

import hashlib
import unicodedata
from typing import Any, ClassVar, Protocol


class Keyed(Protocol):
    """A dataclass with a key that stays the same when the same documents are read again."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def key(self) -> str: ...


def key_of(kind: str, *words: str) -> str:
    """Twelve hexadecimal digits; case, white space and typographic variants do not change them."""
    folded = [" ".join(unicodedata.normalize("NFKC", word).casefold().split()) for word in words]
    return hashlib.sha256("\x1f".join((kind, *folded)).encode()).hexdigest()[:12]
