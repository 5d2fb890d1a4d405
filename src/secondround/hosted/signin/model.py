"""The nouns of signing in."""

from dataclasses import dataclass

from secondround.hosted.accounts.model import Identity


@dataclass(frozen=True)
class Begun:
    """What a browser keeps between leaving for the provider and coming back: `state` and `nonce` tie the answer to it,
    `verifier` proves that whoever brings the code began; `to` is the page to go on to."""

    state: str
    nonce: str
    verifier: str
    to: str


@dataclass(frozen=True)
class Proven:
    """Who a provider says somebody is. `mail` is empty unless the provider vouches for it."""

    identity: Identity
    name: str
    mail: str
