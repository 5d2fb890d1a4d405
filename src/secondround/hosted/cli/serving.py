"""One process that serves: the pages at one port, what only its operator asks at another."""

import signal
import socket
import sys
from collections.abc import Callable
from contextlib import ExitStack
from threading import Thread

import uvicorn
from starlette.types import ASGIApp

from secondround.foundation.errors import Refused
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.tally import Tally
from secondround.hosted.operation import logs
from secondround.hosted.operation.aside import aside
from secondround.hosted.operation.metrics import Metrics
from secondround.hosted.operation.readiness import readiness
from secondround.hosted.operation.watched import Span, Watched, no_span
from secondround.hosted.premises import Premises, open_premises
from secondround.hosted.settings import HostedSettings
from secondround.hosted.signin.provider import Provider
from secondround.hosted.web.app import make_hosted
from secondround.hosted.work.kinds import jobs_of


def serve(settings: HostedSettings, host: str, port: int) -> None:
    """Until it is told to end. Raises `Refused` where something is not set, `EngineFailed` where it cannot begin."""
    settings.check_serving()
    logs.write_json()
    # Once it has ended, uvicorn raises again what ended it: what is left is still sent and closed then.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with ExitStack() as closing:
        premises = open_premises(settings)
        closing.callback(premises.close)
        metrics = Metrics(Tally(jobs_url(settings.for_kits())).counted)
        answer_aside(aside(lambda: readiness(premises), metrics), host, settings.aside_port)
        _server(_watched(premises, metrics, closing), host, port).run()


def answer_aside(app: ASGIApp, host: str, port: int) -> None:
    """In a thread, until the process ends; nowhere at port 0. Raises `Refused` where another program has the port."""
    if not port:
        return
    try:
        held = socket.create_server((host, port))
    except OSError as error:
        raise Refused(
            "the port {port} is taken",
            "Give each process of a machine its own SECONDROUND_HOSTED_ASIDE_PORT, or 0.",
            port=port,
        ) from error
    answering = _server(app, host, port)
    Thread(target=answering.run, kwargs={"sockets": [held]}, daemon=True).start()


def _watched(premises: Premises, metrics: Metrics, closing: ExitStack) -> ASGIApp:
    settings = premises.settings
    span: Span = no_span
    trace: Callable[[], str] = str
    if settings.otlp_endpoint:
        from secondround.hosted.operation.traces import traced_now, traces_to

        traces = traces_to(settings.otlp_endpoint)
        closing.callback(traces.close)
        span, trace = traces.span, traced_now
    app = make_hosted(premises, jobs_of(settings, trace), Provider(settings))
    return Watched(app, (metrics.note, logs.note), span)


def _server(app: ASGIApp, host: str, port: int) -> uvicorn.Server:
    # Addresses hold the secrets of invitations: uvicorn writes none down.
    return uvicorn.Server(
        uvicorn.Config(app, host=host, port=port, access_log=False, log_config=None)
    )
