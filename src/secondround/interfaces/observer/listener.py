"""Listening on the local network while one sitting is watched."""

import secrets
import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import uvicorn

from secondround.foundation.errors import EngineFailed
from secondround.foundation.kit import Kit
from secondround.interfaces.observer.address import local_address
from secondround.interfaces.observer.app import Watched, make_app

LONGEST = timedelta(hours=3)
"""A sitting takes two at most."""

EVERY = 2.0
"""Seconds after which it is looked whether the sitting is over."""

WITHIN = 5.0
"""Seconds in which it starts, and ends."""


def now() -> datetime:
    """The moment on this machine."""
    return datetime.now(UTC).astimezone()


class Listener:
    """Serves the observer's pages of one sitting from the moment it is made, until it is over or `stop` is called."""

    def __init__(
        self,
        kit: Kit,
        candidacy_id: str,
        sitting: str,
        address: str = "",
        clock: Callable[[], datetime] = now,
    ) -> None:
        """At `address`, by default the one in the local network. Raises `Refused` where there is none."""
        self.sitting = sitting
        self._socket = _bound(address or local_address())
        host = "{}:{}".format(*self._socket.getsockname()[:2])
        token = secrets.token_urlsafe(18)
        self.url = f"http://{host}/{token}"
        self._watched = Watched(kit, candidacy_id, sitting, clock() + LONGEST, clock)
        config = uvicorn.Config(
            make_app(self._watched, host, token),
            log_level="critical",
            access_log=False,
            lifespan="off",
            server_header=False,
            proxy_headers=False,
            limit_concurrency=20,
            timeout_keep_alive=5,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        threading.Thread(target=self._end_with_sitting, daemon=True).start()
        self._wait()

    @property
    def alive(self) -> bool:
        """Whether it still answers."""
        return self._thread.is_alive() and not self._server.should_exit

    def stop(self) -> None:
        """Nothing answers at the address any more."""
        self._server.should_exit = True
        self._thread.join(WITHIN)

    def _serve(self) -> None:
        self._server.run(sockets=[self._socket])

    def _end_with_sitting(self) -> None:
        while self.alive and not self._watched.over:
            time.sleep(EVERY)
        self._server.should_exit = True

    def _wait(self) -> None:
        until = time.monotonic() + WITHIN
        while not self._server.started and self._thread.is_alive():
            if time.monotonic() > until:
                break
            time.sleep(0.01)
        if not self._server.started:
            self.stop()
            raise EngineFailed("the observer’s pages could not be opened", "Try once more.")


def _bound(address: str) -> socket.socket:
    made = socket.socket()
    try:
        made.bind((address, 0))
    except OSError as error:
        made.close()
        raise EngineFailed(
            "nothing can listen at {address}", "Is the network still there?", address=address
        ) from error
    return made
