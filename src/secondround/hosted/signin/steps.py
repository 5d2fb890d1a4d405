"""Leaving for the provider, and coming back as somebody."""

import secrets
from collections.abc import Mapping

from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Person
from secondround.hosted.premises import Premises
from secondround.hosted.signin.model import Begun
from secondround.hosted.signin.provider import Provider
from secondround.hosted.signin.sealing import seal, unseal

RETURN = "/sign-in/return"

HOME = "/"


def leave(premises: Premises, provider: Provider, to: str) -> tuple[str, str]:
    """The provider's address, and what the browser keeps until it is back; `to` is a page of ours, else home."""
    begun = Begun(
        state=secrets.token_urlsafe(24),
        nonce=secrets.token_urlsafe(24),
        verifier=secrets.token_urlsafe(48),
        to=inside(to),
    )
    secret = premises.settings.seal_key.get_secret_value()
    return provider.address(begun, _back(premises)), seal(begun, secret, premises.now)


def come_back(
    premises: Premises, provider: Provider, sealed: str, answer: Mapping[str, str]
) -> tuple[Person, str]:
    """Who it is, and the page to go on to. Raises `Refused` for an answer that cannot be believed, `EngineFailed`."""
    begun = unseal(sealed, premises.settings.seal_key.get_secret_value(), premises.now)
    proven = provider.proven(answer, begun, _back(premises))
    return account_steps.know(premises, proven.identity, proven.name, proven.mail), begun.to


def inside(to: str) -> str:
    """A path of ours, or home for anything that would lead elsewhere or end a header."""
    plain = to.isascii() and to.isprintable() and "\\" not in to
    return to if plain and to.startswith("/") and not to.startswith("//") else HOME


def _back(premises: Premises) -> str:
    return f"{premises.settings.address}{RETURN}"
