"""Gets one address of the public web: no private one, not by redirect or rebinding either; nothing else is sent.

The address is resolved once and that very address is connected to. No cookie, proxy, login or forwarded address goes
along, and a reply is read up to a limit, of bytes as they are unpacked and of seconds for all of it.
"""

import socket
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from email.utils import parsedate_to_datetime
from functools import partial
from importlib.metadata import version
from threading import Thread
from time import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin

from secondround.foundation.errors import Refused
from secondround.foundation.ports.fetching import (
    AGENT,
    PLAIN,
    PORTS,
    Ask,
    Astray,
    Declined,
    Fetched,
    Unanswered,
    host_of,
)

if TYPE_CHECKING:
    from AntiSSRF import AntiSSRFPolicy
    from requests import Response, Session

SECONDS = 20.0
"""Without a byte."""

PATIENCE = 60.0
"""Seconds for all of it: a site may send a byte now and then for ever."""

MOST_REDIRECTS = 5
BLOCK = 1 << 16
LARGEST = 10_000_000
"""Bytes of one page, unpacked."""

NAMED = f"{AGENT}/{version('secondround')} (pages a person asked for, one at a time)"

COMPATIBLE = "::/96"
"""IPv4 addresses written as IPv6 in the way of 1995; nothing public is reached by them."""

UNCHANGED = 304
LATER = (429, 503)


def fetch_page(url: str, ask: Ask = PLAIN, /, *, allowed: Sequence[str] = ()) -> Fetched:
    """What the address answers. `allowed` are private addresses that may be reached all the same (tests).

    Raises what `Fetch` says.
    """
    from AntiSSRF import AntiSSRFError
    from requests import RequestException
    from urllib3.exceptions import HTTPError

    host = host_of(url)
    try:
        return _within(PATIENCE, partial(_get, _policy(allowed), url.strip(), ask))
    except AntiSSRFError as error:
        raise Refused(
            "{host} is not on the public web",
            "Save the page in your browser and add the file.",
            host=host,
        ) from error
    except (RequestException, HTTPError, OSError, ValueError) as error:
        raise Unanswered(
            "{host} could not be reached ({error})",
            "Try again, or save the page in your browser and add the file.",
            host=host,
            error=type(error).__name__,
        ) from error


def _policy(allowed: Sequence[str]) -> "AntiSSRFPolicy":
    from AntiSSRF import AntiSSRFPolicy, PolicyConfigOptions

    policy = AntiSSRFPolicy(PolicyConfigOptions.EXTERNAL_ONLY_LATEST)
    policy.add_denied_addresses([COMPATIBLE])
    policy.add_xff_header = False
    policy.allow_plain_text_http = True
    if allowed:
        policy.add_allowed_addresses(list(allowed))
    return policy


Get = Callable[[list[socket.socket]], Fetched]


def _within(seconds: float, get: Get) -> Fetched:
    """What is got in that time. Raises `TimeoutError` after it, whatever the other side does.

    `get` adds the sockets it opens to its list; they are closed then, which ends it too.
    """
    answer: Future[Fetched] = Future()
    opened: list[socket.socket] = []

    def run() -> None:
        try:
            answer.set_result(get(opened))
        except BaseException as error:  # handed on whole
            answer.set_exception(error)

    Thread(target=run, daemon=True).start()
    try:
        return answer.result(timeout=seconds)
    finally:
        for one in opened if not answer.done() else ():
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


def _get(policy: "AntiSSRFPolicy", url: str, ask: Ask, opened: list[socket.socket]) -> Fetched:
    from requests import TooManyRedirects

    with _session(policy, ask, opened) as session:
        for _ in range(MOST_REDIRECTS + 1):
            host = host_of(url)
            if not ask.may(url):
                raise Astray(url)
            with _send(session, url) as reply:
                if reply.is_redirect:
                    url = _next(session, url, reply)
                    continue
                return _answer(host, url, reply, ask)
    raise TooManyRedirects


def _send(session: "Session", url: str) -> "Response":
    """One request, by the adapter itself: a session reads all that is said beside a redirect, which may be endless."""
    from requests import Request

    asked = session.prepare_request(Request("GET", url))
    return session.get_adapter(url).send(asked, stream=True, timeout=SECONDS)


@contextmanager
def _session(
    policy: "AntiSSRFPolicy", ask: Ask, opened: list[socket.socket]
) -> Iterator["Session"]:
    """One that keeps no cookie, takes nothing from the environment and tells of every socket it opens."""
    from http.cookiejar import DefaultCookiePolicy

    with policy.get_antissrf_session() as session:
        session.trust_env = False
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        session.headers.update({"User-Agent": NAMED})
        known = {"If-None-Match": ask.etag, "If-Modified-Since": ask.modified}
        session.headers.update({name: value for name, value in known.items() if value})
        for adapter in session.adapters.values():
            adapter.poolmanager.pool_classes_by_scheme = _watched_pools(opened)
        yield session


def _watched_pools(opened: list[socket.socket]) -> dict[str, type]:
    from urllib3 import connectionpool

    def watched(pool: Any) -> type:
        def connect(connection: Any) -> None:
            pool.ConnectionCls.connect(connection)
            opened.append(connection.sock)

        own = type("Connection", (pool.ConnectionCls,), {"connect": connect})
        return type("Pool", (pool,), {"ConnectionCls": own})

    plain, secure = connectionpool.HTTPConnectionPool, connectionpool.HTTPSConnectionPool
    return dict(zip(PORTS, (watched(plain), watched(secure)), strict=True))


def _next(session: "Session", url: str, reply: "Response") -> str:
    target = session.get_redirect_target(reply) or ""
    to = urldefrag(urljoin(url, target)).url
    try:
        host_of(to)
    except Refused as error:
        raise Astray(to[:200]) from error
    return to


def _answer(host: str, url: str, reply: "Response", ask: Ask) -> Fetched:
    heads = reply.headers
    kind = heads.get("Content-Type", "").partition(";")[0].strip().lower()
    etag, modified = heads.get("ETag", "")[:200], heads.get("Last-Modified", "")[:100]
    if reply.status_code == UNCHANGED and (ask.etag or ask.modified):
        return Fetched(url, kind, b"", ask.etag, ask.modified, unchanged=True)
    if not 200 <= reply.status_code < 300:
        wait = _wait(heads.get("Retry-After", "")) if reply.status_code in LATER else None
        raise Declined(host, reply.status_code, wait)
    return Fetched(url, kind, _body(url, reply, ask), etag, modified)


def _body(url: str, reply: "Response", ask: Ask) -> bytes:
    """Unpacked block by block, so that what is packed small and is large is never whole in memory."""
    most = ask.largest or LARGEST
    data = bytearray()
    for block in reply.iter_content(BLOCK):
        data += block
        if len(data) > most:
            if ask.beginning:
                return bytes(data[:most])
            raise Unanswered("{url} is larger than {most} MB", url=url, most=most // 1_000_000)
    return bytes(data)


def _wait(said: str) -> float | None:
    """Seconds of a Retry-After, that may be a date; None where it says nothing one can read."""
    if said.strip().isdigit():
        return float(said.strip()[:9])
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - time())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
