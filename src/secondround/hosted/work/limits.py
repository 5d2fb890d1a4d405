"""What a process may ask of others at once: language models, and each site in its turn."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import BoundedSemaphore
from typing import TypeVar

from secondround.foundation.kit import Kit
from secondround.foundation.ports.fetching import PLAIN, Ask, Fetch, Fetched, host_of
from secondround.foundation.ports.language import Language, Request
from secondround.hosted.premises import Premises
from secondround.hosted.work.turns import steps as turn_steps

Form = TypeVar("Form")


@dataclass(frozen=True)
class InTurn:
    """A fetcher that asks each site only in its turn, whichever process and workspace asks."""

    premises: Premises
    fetch: Fetch
    pause: Callable[[float], None] = time.sleep

    def __call__(self, url: str, ask: Ask = PLAIN, /) -> Fetched:
        wait = turn_steps.take(self.premises, host_of(url))
        if wait > 0:
            self.pause(wait)
        return self.fetch(url, ask)


@dataclass(frozen=True)
class FewAtOnce:
    """A language model that no more than a few threads of this process ask at once; the others wait."""

    model: Language
    places: BoundedSemaphore

    @property
    def name(self) -> str:
        return self.model.name

    @property
    def host(self) -> str:
        return self.model.host

    @property
    def here(self) -> bool:
        return self.model.here

    def reply(self, request: Request[Form]) -> Form:
        with self.places:
            return self.model.reply(request)


def limited(premises: Premises) -> Premises:
    """The same, its kits asking within the limits that are set."""
    kit: Kit = replace(premises.kit, fetch=InTurn(premises, premises.kit.fetch))
    if kit.language:
        places = BoundedSemaphore(premises.settings.models_at_once)
        kit = replace(kit, language=FewAtOnce(kit.language, places))
    return replace(premises, kit=kit)
