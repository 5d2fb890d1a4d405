"""What stands before the observer's pages on the local network.

The name under which they are called must be this listener's. The address must begin with the token of this sitting,
which is as good as a key and ends soon after the sitting. What changes anything must come from a page of this
listener. A form is small, and nobody may ask often. Whatever is not let through learns nothing.
"""

import hmac
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_ASKED = 90
"""Requests that one caller may make in a minute; a sheet takes two."""

MOST_CALLERS = 50
"""Callers that are counted apart; of more, the one that has been quiet the longest is forgotten."""

LARGEST_FORM = 16_000
"""Bytes: four verdicts, a name and a line of words, in any script."""

METHODS = frozenset({"GET", "POST"})

POLICY = (
    "default-src 'none'; style-src 'self'; img-src data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Our own forms must say where they come from; nobody else is told the address, which holds the token.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "microphone=(), camera=(), geolocation=()",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
}


class Walls:
    """Around everything. `host` is the address with its port, `token` the first part of every path."""

    def __init__(
        self, app: ASGIApp, host: str, token: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._app, self._host, self._token, self._clock = app, host, token, clock
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        status = self._refused(Request(scope))
        app = PlainTextResponse("\n", status) if status else self._app
        await app(scope, receive, with_headers)

    def _refused(self, request: Request) -> int:
        """The status of a refusal; 0 for what may pass."""
        if self._too_often(request.client.host if request.client else ""):
            return 429
        if request.headers.get("host", "") != self._host:
            return 400
        if not self._holds_token(request.url.path):
            return 404
        if request.method not in METHODS:
            return 405
        if request.method == "POST":
            return self._not_ours(request)
        return 0

    def _not_ours(self, request: Request) -> int:
        if request.headers.get("origin") != f"http://{self._host}":
            return 403
        length = request.headers.get("content-length", "")
        if "transfer-encoding" in request.headers or not length.isdecimal():
            return 411
        return 413 if int(length) > LARGEST_FORM else 0

    def _holds_token(self, path: str) -> bool:
        given = path.split("/")[1] if path.startswith("/") else ""
        return hmac.compare_digest(given.encode(), self._token.encode())

    def _too_often(self, caller: str) -> bool:
        now = self._clock()
        before = self._asked.setdefault(caller, deque())
        self._asked.move_to_end(caller)
        while len(self._asked) > MOST_CALLERS:
            self._asked.popitem(last=False)
        while before and now - before[0] > 60:
            before.popleft()
        if len(before) >= MOST_ASKED:
            return True
        before.append(now)
        return False
