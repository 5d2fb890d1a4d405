"""Keeps the tests off the network: a socket that leaves this machine fails its test."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

WATCHED = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"})
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost", None})


class NetworkReached(AssertionError):
    """A test tried to reach the network."""


class _Gate:
    """One per process, because an audit hook cannot be taken away again."""

    installed = False
    closed = False
    loopback = False


def install() -> None:
    if not _Gate.installed:
        sys.addaudithook(_watch)
        _Gate.installed = True


@contextmanager
def gate(*, loopback: bool) -> Iterator[None]:
    """Inside, only Unix sockets work, and those to this machine where `loopback` is true."""
    before = _Gate.closed, _Gate.loopback
    _Gate.closed, _Gate.loopback = True, loopback
    try:
        yield
    finally:
        _Gate.closed, _Gate.loopback = before


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not _Gate.closed or event not in WATCHED:
        return
    target = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    if event != "socket.getaddrinfo" and not isinstance(target, tuple):
        return  # a Unix socket: its address is a path, not a pair
    host = target[0] if isinstance(target, tuple) else target
    host = host.decode() if isinstance(host, bytes) else host
    if not (_Gate.loopback and host in LOOPBACK):
        raise NetworkReached(f"{event} to {host!r}")
