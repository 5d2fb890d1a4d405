"""The gate: everything that is asked passes here first, and nothing is served without a rule.

In this order: the name it was called by, how often, how much is sent, where it was sent from, the rule of the address,
who asks, what they are. A refusal says no more than it has to.
"""

import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import quote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from secondround.foundation.errors import SecondRoundError
from secondround.foundation.wording import say_in
from secondround.hosted.accounts.model import Actor
from secondround.hosted.errors import SignedOut
from secondround.hosted.premises import Premises
from secondround.hosted.sharing.consent.steps import stands
from secondround.hosted.tokens import digest_of
from secondround.hosted.web.limits import Limits
from secondround.hosted.web.rules import Rule, rule_for
from secondround.hosted.web.visitor import SESSION, WORKSPACE, Visitor, cookie_named, visitor_of
from secondround.interfaces.statuses import status_of
from secondround.interfaces.web.visit import language_wanted
from secondround.interfaces.web.walls.guarded import SAFE, add_headers, is_own

ROOM = 1_000_000
"""Bytes of a form beside the largest document."""

FREE = frozenset({"/static", "/typefaces", "/health"})
"""Ours alone, and the same for everybody."""

STRICT = "max-age=31536000; includeSubDomains"


class TooMuchError(HTTPException):
    """More was sent than may be."""

    def __init__(self) -> None:
        super().__init__(413)


class Gate:
    """Around every page of the hosted edition."""

    def __init__(
        self,
        app: ASGIApp,
        premises: Premises,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        beside: str = "",
    ) -> None:
        self._beside = beside
        self._app, self._premises, self._clock = app, premises, clock
        settings = premises.settings
        self._host = urlsplit(settings.address).netloc
        self._safe = settings.address.startswith("https://")
        self._session = cookie_named(SESSION, settings.address)
        self._workspace = cookie_named(WORKSPACE, settings.address)
        self._strangers = Limits(settings.entries_a_minute)
        self._people = Limits(settings.pages_a_minute)
        self._most = premises.kit.settings.largest_document + ROOM

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce
        stopped = await self._stop(Request(scope))

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                add_headers(headers, nonce, self._beside)
                if self._safe:
                    headers.setdefault("Strict-Transport-Security", STRICT)
            await send(message)

        await (stopped or self._app)(scope, self._counted(receive), with_headers)

    async def _stop(self, request: Request) -> Response | None:
        """A refusal, or None for what may pass."""
        say = say_in(language_wanted(request, "auto"))
        if request.headers.get("host", "") != self._host:
            return _plain(say("This is not the name of this place."), 400)
        rule = rule_for(request.url.path)
        if rule is None or rule.who == "nobody":
            return _nothing(request)
        if request.method not in SAFE and not is_own(request.headers):
            return _plain(say("This did not come from a page of SecondRound."), 403)
        if _announced(request) > self._most:
            return _plain(say("This is too large."), 413)
        try:
            return await self._let_in(request, rule)
        except SecondRoundError as error:
            message, hint = error.told(say)
            return _plain(f"{message}\n{hint}".strip(), status_of(error))

    async def _let_in(self, request: Request, rule: Rule) -> Response | None:
        secret = request.cookies.get(self._session, "")
        if rule.start in FREE:
            request.state.visitor = Visitor(self._premises.at(self._clock()))
            return None
        if slow := self._slowed(request, secret):
            return slow
        try:
            request.state.visitor = await self._visitor(request, secret)
        except SignedOut:
            # Whoever guesses at sessions is a stranger like any other.
            slow = self._slowed(request, "") if secret else None
            if slow or rule.who != "anyone":
                return slow or self._sent_to_sign_in(request, rule)
            request.state.visitor = Visitor(self._premises.at(self._clock()))
        actor = request.state.visitor.actor
        if rule.who in ("anyone", "signed in"):
            return None
        if actor and _may(actor, rule):
            return await self._asked_to_agree(request, rule)
        if rule.who in ("member", "candidate") and request.method == "GET":
            return RedirectResponse("/workspaces", 303)
        return _nothing(request)

    def _slowed(self, request: Request, secret: str) -> Response | None:
        """A refusal for whoever asks too often: a person by their session, a stranger by their address."""
        limits = self._people if secret else self._strangers
        host = request.client.host if request.client else ""
        name = digest_of(secret) if secret else host
        wait = limits.wait(name, time.monotonic())
        if not wait:
            return None
        say = say_in(language_wanted(request, "auto"))
        slow = _plain(say("Too many requests: wait a moment."), 429)
        slow.headers["Retry-After"] = str(int(wait) + 1)
        return slow

    async def _visitor(self, request: Request, secret: str) -> Visitor:
        """Raises `SignedOut`."""
        if not secret:
            raise SignedOut
        premises, chosen = (
            self._premises.at(self._clock()),
            request.cookies.get(self._workspace, ""),
        )
        return await run_in_threadpool(visitor_of, premises, secret, chosen)

    async def _asked_to_agree(self, request: Request, rule: Rule) -> Response | None:
        """None for whoever has agreed to what is kept, and where nobody has to."""
        if rule.who != "candidate" or not rule.agreed:
            return None
        found = request.state.visitor
        if await run_in_threadpool(stands, found.premises, found.known, "entry"):
            return None
        if request.method == "GET" and rule.start != "/api":
            return RedirectResponse("/welcome", 303)
        say = say_in(language_wanted(request, "auto"))
        return _plain(say("First agree to what is kept here: open the page /welcome."), 403)

    def _sent_to_sign_in(self, request: Request, rule: Rule) -> Response:
        if request.method == "GET" and rule.start != "/api":
            path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            return RedirectResponse(f"/sign-in?to={quote(path)}", 303)
        say = say_in(language_wanted(request, "auto"))
        return _plain(say("You are signed out. Sign in again; what you typed is still here."), 401)

    def _counted(self, receive: Receive) -> Receive:
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._most:
                raise TooMuchError
            return message

        return counted


def _may(actor: Actor, rule: Rule) -> bool:
    if rule.who == "operator":
        return actor.operator
    if rule.who == "member":
        return bool(actor.roles)
    return rule.who in actor.roles


def _announced(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isdecimal() else 0


def _nothing(request: Request) -> Response:
    """The same for what is not there and for what is not theirs."""
    say = say_in(language_wanted(request, "auto"))
    return _plain(say("There is nothing at this address."), 404)


def _plain(words: str, status: int) -> Response:
    return PlainTextResponse(f"{words}\n", status)
