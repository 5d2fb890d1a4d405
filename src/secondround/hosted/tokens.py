"""Secrets that are handed out: the secret goes to its holder, its digest stays here."""

import secrets
from hashlib import sha256


def new_secret() -> str:
    """256 bits from the system's source, as 43 characters that fit into an address and a cookie."""
    return secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """SHA-256 in hexadecimal. What has 256 random bits needs no salt and no slow hash: it cannot be guessed."""
    return sha256(secret.encode()).hexdigest()
