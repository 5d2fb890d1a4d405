"""A provider of OpenID Connect of the tests: real addresses, codes and signatures, on this machine."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

PEOPLE = {
    "anna": {"name": "Anna Weber", "email": "anna@example.org", "email_verified": True},
    "ben": {"name": "Ben Roth", "email": "ben@example.org", "email_verified": False},
}

PATIENCE = 30
"""Seconds until it has to be there."""


@contextmanager
def running_provider() -> Iterator[str]:
    """Its issuer. Anybody may sign in as anybody; it wants a nonce, and PKCE where it was begun with it.

    It is a process of its own: the libraries it is built on warn of their own future.
    """
    port = _free_port()
    users = [
        part
        for name, claims in PEOPLE.items()
        for part in ("--user-claims", json.dumps({"sub": name, **claims}))
    ]
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--require-nonce"]
    with subprocess.Popen(
        [*command, *users], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("the provider of the tests did not start")
