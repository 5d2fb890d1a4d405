"""What keeps the application the candidate's own: this machine, this person, this site.

Three walls. The name under which it is called must be this machine's (another name that resolves here is a rebinding
attack). Whoever calls must hold the key that was handed out in the address the application opened. What changes
anything must come from a page of the application itself. Beside them, headers that leave a page nothing to load
from, or to send to, elsewhere.
"""

import hmac
import secrets
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from secondround.foundation.wording import Say, say_in
from secondround.interfaces.web.visit import language_wanted
from secondround.interfaces.web.walls.guarded import SAFE, add_headers, is_own

NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
COOKIE = "secondround_key"
KEY_FILE = "browser.key"
OPEN = "/open"


def key_in(data_dir: Path) -> str:
    """The key of this installation, made at first use, readable by its owner alone.

    It stays the same over restarts, so that a page left open goes on working.
    """
    path = data_dir / KEY_FILE
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(32))
        fresh.replace(path)
    return path.read_text().strip()


class Walls:
    """The three walls and the headers, around everything."""

    def __init__(self, app: ASGIApp, key: str) -> None:
        self._app = app
        self._key = key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce
        stopped = self._stop(Request(scope))

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                add_headers(MutableHeaders(scope=message), nonce)
            await send(message)

        await (stopped or self._app)(scope, receive, with_headers)

    def _stop(self, request: Request) -> Response | None:
        """A refusal, or the handing over of the key; None for what may pass."""
        say = say_in(language_wanted(request, "auto"))
        if _name(request.headers.get("host", "")) not in NAMES:
            return _refusal(say("SecondRound answers to 127.0.0.1 alone."), 400)
        if request.url.path == OPEN:
            return self._hand_over(request, say)
        if self._is_key(_shown(request.headers)):
            return None  # A page elsewhere cannot make a browser show the key so.
        if not self._is_key(request.cookies.get(COOKIE, "")):
            return _no_key(say)
        if request.method not in SAFE and not is_own(request.headers):
            return _refusal(say("This did not come from a page of SecondRound."), 403)
        return None

    def _hand_over(self, request: Request, say: Say) -> Response:
        if not self._is_key(request.query_params.get("key", "")):
            return _no_key(say)
        response = RedirectResponse("/", 303)
        year = 365 * 24 * 3600
        response.set_cookie(COOKIE, self._key, max_age=year, httponly=True, samesite="strict")
        return response

    def _is_key(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self._key.encode())


def _shown(headers: Headers) -> str:
    """The key that a program shows, as "Authorization: Bearer …"."""
    kind, _, key = headers.get("authorization", "").partition(" ")
    return key.strip() if kind.lower() == "bearer" else ""


def _no_key(say: Say) -> Response:
    whose = say("This page belongs to whoever started SecondRound on this machine.")
    way = say("Open it from there: run `secondround` and follow the address it prints.")
    return _refusal(f"{whose}\n{way}", 403)


def _refusal(words: str, status: int) -> Response:
    return PlainTextResponse(f"{words}\n", status)


def _name(host: str) -> str:
    """Without the port."""
    return host.rsplit(":", 1)[0] if not host.endswith("]") else host
