"""What whoever runs the installation asks for, at a port of its own that no proxy passes on."""

from collections.abc import Callable, Mapping

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from secondround.hosted.operation.metrics import CONTENT_TYPE, Metrics

Readiness = Callable[[], Mapping[str, bool]]


def aside(readiness: Readiness, metrics: Metrics) -> Starlette:
    """GET /health, /health/ready and /metrics."""

    async def numbers(_request: Request) -> Response:
        return Response(await run_in_threadpool(metrics.exposed), media_type=CONTENT_TYPE)

    async def ready(_request: Request) -> Response:
        return answer(await run_in_threadpool(readiness))

    routes = [Route("/health", alive), Route("/health/ready", ready), Route("/metrics", numbers)]
    return Starlette(routes=routes)


async def alive(_request: Request) -> Response:
    """The process answers: whoever does not is started anew."""
    return JSONResponse({"alive": True})


def answer(parts: Mapping[str, bool]) -> Response:
    """200 where every part is ready, else 503: such a process is left alone until it is."""
    return JSONResponse(dict(parts), 200 if all(parts.values()) else 503)
