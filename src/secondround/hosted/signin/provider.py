"""The provider that people sign in with, asked as OpenID Connect Core 1.0 and RFC 7636 (PKCE) say."""

from collections.abc import Mapping
from datetime import UTC, datetime
from threading import Lock
from typing import Any

import requests
from authlib.integrations.requests_client import OAuth2Session, OAuthError
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from secondround.foundation.errors import EngineFailed, Refused
from secondround.hosted.accounts.model import Identity
from secondround.hosted.settings import HostedSettings
from secondround.hosted.signin.model import Begun, Proven

SIGNED = ("RS256", "ES256", "PS256", "EdDSA")
"""How an answer may be signed: by the provider's own key. What a shared secret signs, or nothing, is refused."""

SCOPE = "openid profile email"
PATIENCE = 10
"""Seconds for one answer of the provider."""

SKEW = 120
"""Seconds that the provider's clock may differ."""

NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class Provider:
    """One of the operator's choosing; what it says of itself is asked once and kept, its keys asked anew when an answer
    is signed with one that is not known.

    Every call raises `EngineFailed` where the provider cannot be reached or is none.
    """

    def __init__(self, settings: HostedSettings) -> None:
        self._settings = settings
        self._said: dict[str, Any] = {}
        self._keys: KeySet | None = None
        self._lock = Lock()

    def address(self, begun: Begun, back: str) -> str:
        """Where the browser goes to sign in; it comes back to `back`."""
        with self._session(back) as session:
            made, _ = session.create_authorization_url(
                self._about()["authorization_endpoint"],
                state=begun.state,
                nonce=begun.nonce,
                code_verifier=begun.verifier,
            )
        return str(made)

    def proven(self, answer: Mapping[str, str], begun: Begun, back: str) -> Proven:
        """Who came back. Raises `Refused` for an answer that is not to this sign-in, or that cannot be believed."""
        if not answer.get("state") or answer["state"] != begun.state or not answer.get("code"):
            raise _not_believed()
        if answer.get("iss", self._settings.issuer) != self._settings.issuer:
            raise _not_believed()  # RFC 9207: an answer of another provider.
        token = self._token(answer["code"], begun, back)
        return _proven(self._checked(token, begun.nonce))

    def _token(self, code: str, begun: Begun, back: str) -> str:
        try:
            with self._session(back) as session:
                given = session.fetch_token(
                    self._about()["token_endpoint"],
                    code=code,
                    code_verifier=begun.verifier,
                    timeout=PATIENCE,
                )
        except OAuthError as error:
            raise _not_believed() from error
        except (requests.RequestException, ValueError) as error:
            raise _unreachable(self._settings.issuer) from error
        return str(given.get("id_token") or "")

    def _checked(self, token: str, nonce: str) -> Mapping[str, Any]:
        settings = self._settings
        wanted = jwt.JWTClaimsRegistry(
            leeway=SKEW,
            now=lambda: int(datetime.now(UTC).timestamp()),
            iss={"essential": True, "value": settings.issuer},
            sub={"essential": True},
            aud={"essential": True, "value": settings.client_id},
            exp={"essential": True},
            iat={"essential": True},
            nonce={"essential": True, "value": nonce},
        )
        claims = self._claims(token)
        try:
            wanted.validate(claims)
        except JoseError as error:
            raise _not_believed() from error
        if claims.get("azp", settings.client_id) != settings.client_id:
            raise _not_believed()
        return claims

    def _claims(self, token: str) -> dict[str, Any]:
        for anew in (False, True):
            try:
                return jwt.decode(token, self._known_keys(anew), algorithms=list(SIGNED)).claims
            except (JoseError, ValueError) as error:
                failed = error
        raise _not_believed() from failed

    def _known_keys(self, anew: bool) -> KeySet:
        with self._lock:
            if self._keys is None or anew:
                self._keys = KeySet.import_key_set(self._asked(self._about()["jwks_uri"]))
            return self._keys

    def _about(self) -> Mapping[str, Any]:
        if not self._said:
            issuer = self._settings.issuer
            said = self._asked(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
            if said.get("issuer") != issuer or any(not said.get(one) for one in NEEDED):
                raise _unreachable(issuer)
            self._said = dict(said)
        return self._said

    def _asked(self, url: str) -> Any:
        try:
            answer = requests.get(url, timeout=PATIENCE, allow_redirects=False)
            answer.raise_for_status()
            return answer.json()
        except (requests.RequestException, ValueError) as error:
            raise _unreachable(self._settings.issuer) from error

    def _session(self, back: str) -> OAuth2Session:
        settings = self._settings
        return OAuth2Session(
            settings.client_id,
            settings.client_secret.get_secret_value() or None,
            scope=SCOPE,
            redirect_uri=back,
            code_challenge_method="S256",
            token_endpoint_auth_method=settings.client_method,
        )


def _proven(claims: Mapping[str, Any]) -> Proven:
    vouched = claims.get("email_verified") is True
    return Proven(
        Identity(str(claims["iss"]), str(claims["sub"])),
        name=str(claims.get("name") or ""),
        mail=str(claims.get("email") or "") if vouched else "",
    )


def _not_believed() -> Refused:
    return Refused("the provider's answer does not belong to this sign-in", "Sign in again.")


def _unreachable(issuer: str) -> EngineFailed:
    return EngineFailed(
        "the provider {issuer} does not answer as one", "Try again in a minute.", issuer=issuer
    )
