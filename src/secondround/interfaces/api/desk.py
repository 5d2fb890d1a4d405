"""What a route is handed: the owner's tools, one of their candidacies, and errors as JSON."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Path, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from secondround.foundation.errors import SecondRoundError
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.interfaces.statuses import status_of
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.candidacy.model import Candidacy


@dataclass(frozen=True)
class Desk:
    """Whose tools, by the clock of the request."""

    kit: Kit
    jobs: Jobs


Tools = Callable[[Request], Desk]
"""From a request to the tools of whoever asks."""


@dataclass(frozen=True)
class Trouble:
    """What went wrong: its `kind` by name, in one sentence, and what to do next; the last may be empty."""

    kind: str
    message: str
    hint: str


def _desk(request: Request) -> Desk:
    tools: Tools = request.app.state.tools
    return tools(request)


At = Annotated[Desk, Depends(_desk)]

Id = Annotated[str, Path(pattern=r"^[\w.:-]{1,80}$")]


def _candidacy(desk: At, candidacy: Id) -> Candidacy:
    return candidacy_steps.find(desk.kit, candidacy)


Own = Annotated[Candidacy, Depends(_candidacy)]
"""The candidacy that the address names, found as the owner's own."""


async def told(_request: Request, error: SecondRoundError) -> Response:
    """An error of the product, with the status of its kind."""
    body = Trouble(type(error).__name__, error.message, error.hint)
    return JSONResponse(body.__dict__, status_of(error))


async def misread(_request: Request, error: RequestValidationError) -> Response:
    """A request that is not what the description asks for; no value of it is said again."""
    places = sorted({".".join(str(part) for part in one["loc"]) for one in error.errors()})
    body = Trouble(
        "Refused", f"This is not as described: {', '.join(places)}.", "See openapi.json."
    )
    return JSONResponse(body.__dict__, 422)
