"""Gets one page from the public web: no private address, not by redirect or rebinding either; nothing else is sent.

The address is resolved once and that very address is connected to. No cookie, proxy, login or forwarded address goes
along, and a reply is read up to a limit.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from secondround.foundation.errors import EngineFailed, Refused
from secondround.foundation.ports.fetching import Fetched

if TYPE_CHECKING:
    from AntiSSRF import AntiSSRFPolicy

SECONDS = 20.0
"""Without a byte."""

PATIENCE = 60.0
"""Seconds for all of it: a site may send a byte now and then for ever."""

MOST_REDIRECTS = 5
BLOCK = 1 << 16
LARGEST = 10_000_000
"""Bytes of one page."""

NAMED = "SecondRound (one page, on the reader's click)"


def fetch_page(url: str, allowed: Sequence[str] = ()) -> Fetched:
    """What the address answers. `allowed` are private addresses that may be reached all the same (tests).

    Raises `Refused` for what is not on the public web, `EngineFailed` where nothing useful comes back.
    """
    from AntiSSRF import AntiSSRFError, AntiSSRFPolicy, PolicyConfigOptions
    from requests import RequestException

    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise Refused(
            "{url} is no web address", "It begins with https:// and names a site.", url=url
        )
    policy = AntiSSRFPolicy(PolicyConfigOptions.EXTERNAL_ONLY_LATEST)
    policy.add_xff_header = False
    policy.allow_plain_text_http = True
    if allowed:
        policy.add_allowed_addresses(list(allowed))
    try:
        return _within(PATIENCE, lambda: _get(policy, url))
    except AntiSSRFError as error:
        raise Refused(
            "{host} is not on the public web",
            "Save the page in your browser and add the file.",
            host=urlsplit(url).hostname,
        ) from error
    except (RequestException, OSError) as error:
        raise EngineFailed(
            "{host} could not be reached ({error})",
            "Try again, or save the page in your browser and add the file.",
            host=urlsplit(url).hostname,
            error=type(error).__name__,
        ) from error


def _within(seconds: float, get: Callable[[], Fetched]) -> Fetched:
    """What is got in that time. Raises `TimeoutError` after it, whatever the other side does."""
    answer: Future[Fetched] = Future()

    def run() -> None:
        try:
            answer.set_result(get())
        except BaseException as error:  # handed on whole
            answer.set_exception(error)

    Thread(target=run, daemon=True).start()
    return answer.result(timeout=seconds)


def _get(policy: "AntiSSRFPolicy", url: str) -> Fetched:
    with policy.get_antissrf_session() as session:
        session.trust_env = False
        session.max_redirects = MOST_REDIRECTS
        session.headers.update({"User-Agent": NAMED})
        with session.get(url, timeout=SECONDS, stream=True) as reply:
            if not reply.ok:
                raise EngineFailed(
                    "{host} answered {status}",
                    host=urlsplit(url).hostname,
                    status=reply.status_code,
                )
            data = bytearray()
            for block in reply.iter_content(BLOCK):
                data += block
                if len(data) > LARGEST:
                    raise EngineFailed(
                        "{url} is larger than {most} MB", url=url, most=LARGEST // 1_000_000
                    )
            kind = reply.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            return Fetched(reply.url, kind, bytes(data))
