"""Serving the application on this machine, with a worker beside it."""

import gc
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Mapping
from threading import Timer

import uvicorn
from starlette.types import ASGIApp

from secondround.foundation.errors import Refused
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.interfaces.web.app import make_app
from secondround.interfaces.web.local.safety import OPEN, key_in
from secondround.preparation.documents.feeds import steps as feed_steps

HOST = "127.0.0.1"
TRIED = 20
"""Ports after the wanted one that are tried where it is taken."""

COLLECTED_AFTER = (50_000, 20, 50)
"""Objects made, and times the younger ones were looked through, before rubbish in circles is looked for. A look through
everything takes a tenth of a second, and at the usual thresholds one page in twenty waited for it."""

BROWSER_AFTER = 0.4
"""Seconds; the server answers by then."""


def serve(kit: Kit, jobs: Jobs, beside: Mapping[str, ASGIApp]) -> None:
    """Serves until it is interrupted. Prints the address that hands out the key, and opens it."""
    key = key_in(kit.settings.data_dir)
    port = free_port(kit.settings.port)
    address = f"http://{HOST}:{port}{OPEN}?key={key}"
    print(f"SecondRound is open at {address}\nStop it with Ctrl-C.", flush=True)  # noqa: T201
    if kit.settings.open_browser:
        Timer(BROWSER_AFTER, webbrowser.open, (address,)).start()
    # What is loaded by now stays: it need not be looked through again.
    gc.freeze()
    gc.set_threshold(*COLLECTED_AFTER)
    worker = start_worker()
    feed_steps.begin_at_opening(kit, jobs)
    try:
        app = make_app(kit, jobs, key, beside=beside)
        uvicorn.run(app, host=HOST, port=port, log_level="warning")
    finally:
        worker.terminate()
        worker.wait()


def start_worker() -> subprocess.Popen[bytes]:
    """A process of its own for long work, under a name that outlives it: what a crash left is taken up."""
    command = [sys.executable, "-m", "secondround", "work", "--slot", "worker-1", "--beside"]
    return subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603


def free_port(wanted: int) -> int:
    """The wanted port, or the next that is free. Raises `Refused` where none is."""
    for port in range(wanted, wanted + TRIED):
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((HOST, port))
            except OSError:
                continue
            return port
    raise Refused(
        "no port from {wanted} on is free", "Choose another with SECONDROUND_PORT.", wanted=wanted
    )
