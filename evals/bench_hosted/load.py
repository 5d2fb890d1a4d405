"""Pages asked for at a rate that does not wait for the answers, as people do not."""

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import cycle
from random import Random

Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]
PATIENCE = 30.0


@dataclass(frozen=True)
class Ask:
    """A page, and who asks: the cookie of a browser, empty for a stranger's."""

    name: str
    path: str
    cookie: str


@dataclass(frozen=True)
class Answer:
    """`took` is counted from the moment it was to be asked. A `status` of 0 is none at all."""

    name: str
    status: int
    took: float


class Asker:
    """Keeps its connections open, as a proxy does, and goes round the processes that serve."""

    def __init__(self, ports: Sequence[int], host: str) -> None:
        self._host = host
        self._ports = cycle(ports)
        self._idle: dict[int, deque[Line]] = {port: deque() for port in ports}

    async def ask(self, ask: Ask, since: float | None = None) -> Answer:
        """Never raises for what the other side does."""
        begun = time.perf_counter() if since is None else since
        try:
            async with asyncio.timeout(PATIENCE):
                status = await self._asked(ask)
        except (OSError, TimeoutError, asyncio.IncompleteReadError, ValueError):
            status = 0
        return Answer(ask.name, status, time.perf_counter() - begun)

    async def _asked(self, ask: Ask) -> int:
        port = next(self._ports)
        async with self._line(port) as (reader, writer):
            writer.write(
                f"GET {ask.path} HTTP/1.1\r\nHost: {self._host}\r\nCookie: {ask.cookie}\r\n"
                "Accept-Encoding: gzip\r\nAccept-Language: en\r\n\r\n".encode()
            )
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            size = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0])
            await reader.readexactly(size)
            return int(head.split(b" ", 2)[1])

    @asynccontextmanager
    async def _line(self, port: int) -> AsyncIterator[Line]:
        """Given back where nothing went wrong. One that the other side has closed meanwhile is left."""
        idle = self._idle[port]
        while idle and idle[-1][0].at_eof():
            idle.pop()[1].close()
        line = idle.pop() if idle else await asyncio.open_connection("127.0.0.1", port)
        try:
            yield line
        except BaseException:
            line[1].close()
            raise
        idle.append(line)

    def close(self) -> None:
        for _, writer in (line for idle in self._idle.values() for line in idle):
            writer.close()


async def one_by_one(asker: Asker, asks: Sequence[Ask]) -> list[Answer]:
    """The next is asked for when the one before has come."""
    return [await asker.ask(one) for one in asks]


async def at_rate(
    asker: Asker, asks: Iterator[Ask], rate: float, seconds: float, dice: Random
) -> list[Answer]:
    """So many a second in the mean, at moments that do not know of each other."""
    begun = when = time.perf_counter()
    asked: list[asyncio.Task[Answer]] = []
    while (when := when + dice.expovariate(rate)) < begun + seconds:
        await asyncio.sleep(max(0.0, when - time.perf_counter()))
        asked.append(asyncio.create_task(asker.ask(next(asks), when)))
    return list(await asyncio.gather(*asked))
