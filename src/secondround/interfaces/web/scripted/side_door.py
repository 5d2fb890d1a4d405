"""From a request of a script to its answer: the same walls, no form, errors as JSON."""

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from secondround.foundation.errors import SecondRoundError
from secondround.interfaces.statuses import status_of
from secondround.interfaces.web.door import Endpoint, visit_of, with_candidacy
from secondround.interfaces.web.visit import Visit

RawPage = Callable[[Visit, bytes], Response]
"""What is handed the body of a request as it came."""


def side_door(page: RawPage, most: int) -> Endpoint:
    """An endpoint for what a script of ours sends as it is, no form, at most `most` bytes.

    What goes wrong is JSON: "message" and "hint", under the status an error has on every page.
    """

    async def endpoint(request: Request) -> Response:
        body = bytearray()
        async for piece in request.stream():
            body += piece
            if len(body) > most:
                return JSONResponse({"message": "", "hint": ""}, 413)
        return await run_in_threadpool(_answer_raw, page, request, bytes(body))

    return endpoint


def _answer_raw(page: RawPage, request: Request, body: bytes) -> Response:
    visit = visit_of(request, FormData())
    try:
        return page(with_candidacy(visit), body)
    except SecondRoundError as error:
        message, hint = error.told(visit.say)
        return JSONResponse({"message": message, "hint": hint}, status_of(error))
