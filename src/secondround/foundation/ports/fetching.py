"""The socket for getting one page from the web, when the candidate says so."""

from collections.abc import Callable
from dataclasses import dataclass

from secondround.foundation.errors import EngineMissing


@dataclass(frozen=True)
class Fetched:
    """What an address answered. `url` is where it came from after redirects; `kind` the media type, or empty."""

    url: str
    kind: str
    data: bytes


Fetch = Callable[[str], Fetched]
"""Gets one address (http or https). Raises `Refused` for one that is not on the public web, `EngineFailed`."""


def no_fetch(url: str) -> Fetched:
    """Nothing can be fetched with this kit."""
    raise EngineMissing("nothing here can fetch {url}", "Save the page and add the file.", url=url)
