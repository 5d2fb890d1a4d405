"""What keeps any page from loading from elsewhere, being shown elsewhere, or being posted to from elsewhere."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; connect-src 'self' blob:{beside}; "
    "img-src 'self' data:; media-src 'self' blob:; font-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "microphone=(self), camera=(), geolocation=()",
}


def is_own(headers: Headers) -> bool:
    """Whether a request comes from a page of the application: the browser says so, and nobody else can."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc == headers.get("host")


def add_headers(headers: MutableHeaders, nonce: str, beside: str = "") -> None:
    """To what is sent; what a page has set itself stays. Scripts may ask `beside` (an origin), too."""
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers.setdefault(
        "Content-Security-Policy", POLICY.format(nonce=nonce, beside=beside and f" {beside}")
    )
    headers.setdefault("Cache-Control", "no-store")
