"""What is told of a request or a job: its template or name, never its address; nobody's id, name or secret."""

from dataclasses import dataclass
from typing import Literal

from starlette.types import Scope

STOPPED = "(none)"
"""Of a request that no route answered: what was typed into the address is not told either."""

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


@dataclass(frozen=True)
class Seen:
    """`request` is a random id of this request, `route` the template that answered ("/candidacies/{candidacy}/fit"),
    `status` what was answered (500 where nothing was), `seconds` until the whole answer was sent. `failure` is the
    type of what was raised, and where.
    """

    request: str
    method: str
    route: str
    status: int
    seconds: float
    failure: str = ""


@dataclass(frozen=True)
class SeenWork:
    """`ending` is "done", "failed", or "left" where it was cancelled or handed on; `failure` as of a request."""

    job: str
    work: str
    ending: Literal["done", "failed", "left"]
    seconds: float
    failure: str = ""


def template_of(scope: Scope) -> str:
    """Of the route that answered, once it has: the same few hundred words, whatever is asked for."""
    path = getattr(scope.get("route"), "path", "")
    return f"{scope.get('root_path', '')}{path}" if path else STOPPED


def method_of(scope: Scope) -> str:
    """One of those that are known, or "OTHER": anybody can send any word."""
    method = str(scope.get("method", ""))
    return method if method in METHODS else "OTHER"


def failure_of(error: BaseException) -> str:
    """Its type and where it was raised; its words may be somebody's."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    module = trace.tb_frame.f_globals.get("__name__", "?")
    return f"{type(error).__name__} in {module}:{trace.tb_lineno}"
