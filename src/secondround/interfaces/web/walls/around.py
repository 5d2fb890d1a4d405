"""What stands around the pages where they are served: on one machine, or for many."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request

from secondround.foundation.wording import Say
from secondround.interfaces.web.visit import Visit


def _settings(say: Say) -> Sequence[tuple[str, str]]:
    return ((say("Settings"), "{home}/settings"),)


def _everything(_path: str) -> bool:
    return True


def _nothing(_visit: Visit) -> Sequence[tuple[str, str]]:
    return ()


@dataclass(frozen=True)
class Around:
    """`further` are ways beside the method's own, each its name and its address, "{home}" being the candidacy's;
    `is_served` is whether an address is there at all; `notices` are sentences that stand above every page until they
    are over, each with the address of more; `straight` is whether files go to the store of originals by themselves
    (`/uploads`), where the browser has scripts."""

    further: Callable[[Say], Sequence[tuple[str, str]]] = _settings
    is_served: Callable[[str], bool] = _everything
    notices: Callable[[Visit], Sequence[tuple[str, str]]] = _nothing
    straight: bool = False


def around_of(request: Request) -> Around:
    """That of the application which answers."""
    found: Around = request.app.state.around
    return found
