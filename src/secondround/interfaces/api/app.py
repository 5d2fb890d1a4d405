"""The JSON interface, put together."""

from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute

from secondround.foundation.errors import SecondRoundError
from secondround.interfaces.api.desk import Tools, Trouble, misread, told
from secondround.interfaces.api.routes import candidacies, documents, jobs, lines, rehearsal

VERSION = "1"
"""Goes up when a program that reads this would have to change."""

TROUBLES: dict[int | str, dict[str, Any]] = {
    status: {"model": Trouble, "description": said}
    for status, said in (
        (404, "It is not there, or not yours."),
        (422, "It cannot be done, or cannot be read."),
        (503, "An engine is missing, or something else is being done with this."),
    )
}


def make_api(tools: Tools) -> FastAPI:
    """`tools` gives what a request may work with; who may ask at all is decided before it."""
    api = FastAPI(
        title="SecondRound",
        description="A prepared second interview. Every derived line carries citations; text is data.",
        version=VERSION,
        docs_url=None,  # Their pages load scripts from elsewhere.
        redoc_url=None,
        exception_handlers={SecondRoundError: told, RequestValidationError: misread},
        generate_unique_id_function=_named,
        separate_input_output_schemas=False,
    )
    api.state.tools = tools
    for part in (candidacies, documents, lines, rehearsal, jobs):
        api.include_router(part.router, responses=TROUBLES)
    return api


def _named(route: APIRoute) -> str:
    """The name by which a generated client calls it."""
    return route.name
