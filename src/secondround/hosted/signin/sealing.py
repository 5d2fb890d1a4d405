"""What a browser keeps while its person signs in, sealed so that nobody can make or change it."""

from datetime import datetime, timedelta

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from secondround.foundation.errors import Refused
from secondround.hosted.signin.model import Begun

LASTS = timedelta(minutes=10)
"""To sign in at the provider, a second factor included."""

ALGORITHM = "HS256"
FIELDS = ("state", "nonce", "verifier", "to")


def seal(begun: Begun, secret: str, now: datetime) -> str:
    """As a cookie holds it."""
    claims = {**vars(begun), "exp": int((now + LASTS).timestamp())}
    return jwt.encode({"alg": ALGORITHM}, claims, OctKey.import_key(secret))


def unseal(sealed: str, secret: str, now: datetime) -> Begun:
    """Raises `Refused` for what was not sealed here, or too long ago."""
    try:
        claims = jwt.decode(sealed, OctKey.import_key(secret), algorithms=[ALGORITHM]).claims
    except (JoseError, ValueError):
        claims = {}
    if any(not isinstance(claims.get(one), str) for one in FIELDS) or _over(claims.get("exp"), now):
        raise Refused("this sign-in was begun elsewhere, or too long ago", "Sign in again.")
    return Begun(**{one: claims[one] for one in FIELDS})


def _over(ends: object, now: datetime) -> bool:
    return not isinstance(ends, int) or now.timestamp() >= ends
