"""One process that serves: the pages at one port, what only its operator asks at another."""

from threading import Thread

import uvicorn
from starlette.types import ASGIApp

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
    premises = open_premises(settings)
    try:
        metrics = Metrics(Tally(jobs_url(settings.for_kits())).counts)
        if settings.aside_port:
            beside = aside(lambda: readiness(premises), metrics)
            answering = _server(beside, host, settings.aside_port)
            Thread(target=answering.run, daemon=True).start()
        _server(_watched(premises, metrics, _span(settings)), host, port).run()
    finally:
        premises.close()


def _watched(premises: Premises, metrics: Metrics, span: Span) -> ASGIApp:
    settings = premises.settings
    app = make_hosted(premises, jobs_of(settings), Provider(settings))
    return Watched(app, (metrics.note, logs.note), span)


def _span(settings: HostedSettings) -> Span:
    if not settings.otlp_endpoint:
        return no_span
    from secondround.hosted.operation.traces import traces_to

    return traces_to(settings.otlp_endpoint).span


def _server(app: ASGIApp, host: str, port: int) -> uvicorn.Server:
    # Addresses hold the secrets of invitations: uvicorn writes none down.
    return uvicorn.Server(
        uvicorn.Config(app, host=host, port=port, access_log=False, log_config=None)
    )
