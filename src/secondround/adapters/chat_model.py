"""A language model behind an address that speaks the chat completions of OpenAI: one's own server, or a provider's."""

import asyncio
from collections.abc import Mapping
from typing import cast
from urllib.parse import urlsplit

from secondround.foundation.errors import EngineFailed, EngineMissing
from secondround.foundation.ports.language import Form, Language, Request
from secondround.foundation.settings import Settings

SECONDS = 120.0
"""For one reply; a small model on two cores writes some hundred words in it."""

MOST_TOKENS = 900
"""Of a reply: an answer of two minutes is 280 words."""

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

MACHINE = ("Arch", "Async", "Lang", "OS", "Package-Version", "Runtime", "Runtime-Version")
"""What the library would tell of this machine in headers of its own."""


class ChatModel:
    """A `Language`. Nothing is asked of the address before `reply`; no key is sent where none was given."""

    def __init__(self, url: str, name: str, key: str) -> None:
        self.url, self.name, self._key = url, name, key

    @property
    def host(self) -> str:
        """With the port where the address has one."""
        return urlsplit(self.url).netloc.rpartition("@")[2]

    @property
    def here(self) -> bool:
        """By the address alone: nothing is looked up."""
        return urlsplit(self.url).hostname in LOOPBACK

    def reply(self, request: Request[Form]) -> Form:
        """One call: no tools, no second try, no history."""
        try:
            from pydantic_ai.exceptions import AgentRunError, ModelAPIError
        except ImportError as error:
            raise EngineMissing(
                "language models are not installed",
                "Install them with: pip install 'secondround[model]'",
            ) from error
        try:
            return asyncio.run(self._ask(request))
        except ModelAPIError as error:
            raise EngineFailed(
                "{host} did not answer ({error})",
                "Is the model's server running, and the key right? Nothing needs a model.",
                host=self.host,
                error=type(error).__name__,
            ) from error
        except AgentRunError as error:
            raise EngineFailed(
                "{name} at {host} did not answer in the form it was asked for ({error})",
                "Try again, choose another model, or write it yourself: nothing needs a model.",
                name=self.name,
                host=self.host,
                error=type(error).__name__,
            ) from error

    async def _ask(self, request: Request[Form]) -> Form:
        from openai import AsyncOpenAI, Omit
        from pydantic_ai import Agent, NativeOutput
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider
        from pydantic_ai.settings import ModelSettings

        headers = {f"X-Stainless-{name}": Omit() for name in MACHINE} | {
            "User-Agent": "SecondRound"
        }
        # The library wants a key even where a server of one's own asks for none.
        key = self._key or "none"
        async with AsyncOpenAI(
            base_url=self.url,
            api_key=key,
            max_retries=0,
            default_headers=cast("Mapping[str, str]", headers),
        ) as client:
            agent = Agent(
                OpenAIChatModel(self.name, provider=OpenAIProvider(openai_client=client)),
                output_type=NativeOutput(request.form),
                instructions=request.instructions,
                model_settings=ModelSettings(
                    temperature=0.0, max_tokens=MOST_TOKENS, timeout=SECONDS
                ),
                retries=0,
            )
            return (await agent.run(request.data)).output


def language_model(settings: Settings) -> Language | None:
    """The one that is set, None by default."""
    if not settings.model_url or not settings.model_name:
        return None
    key = settings.model_key.get_secret_value() if settings.model_key else ""
    return ChatModel(settings.model_url, settings.model_name, key)
