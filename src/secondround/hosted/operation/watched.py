"""Around the whole application: each request is told of, once it is over."""

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from uuid import uuid4

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from secondround.hosted.operation.seen import Seen, failure_of, method_of, template_of

Listener = Callable[[Seen], None]
Ending = Callable[[Seen], None]
Span = Callable[[], AbstractContextManager[Ending]]
"""Opens what surrounds a request; what it gives is called with what was seen before it closes."""


def _no_ending(_seen: Seen) -> None:
    """Nothing is traced."""


def no_span() -> AbstractContextManager[Ending]:
    """Nothing is traced."""
    return nullcontext(_no_ending)


class Watched:
    """Tells every listener of each request over HTTP. The answer carries the request's id, so that whoever reports a
    fault can name it."""

    def __init__(self, app: ASGIApp, listeners: Sequence[Listener], span: Span = no_span) -> None:
        self._app, self._listeners, self._span = app, listeners, span

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, request, answered, failure = time.perf_counter(), uuid4().hex, [500], ""

        async def noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                answered[0] = message["status"]
                message.setdefault("headers", []).append((b"x-request-id", request.encode()))
            await send(message)

        with self._span() as end:
            try:
                await self._app(scope, receive, noted)
            except BaseException as error:
                failure = failure_of(error)
                raise
            finally:
                spent = time.perf_counter() - begun
                method, route = method_of(scope), template_of(scope)
                seen = Seen(request, method, route, answered[0], spent, failure)
                end(seen)
                for listener in self._listeners:
                    listener(seen)
