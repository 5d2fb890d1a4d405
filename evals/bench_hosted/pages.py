"""How long pages take, and how many a second two cores hold, with 10,000 candidates: `make bench-hosted PART=pages`.

The database, the processes that serve and whoever asks are on this one machine, and share its cores.
"""

import argparse
import asyncio
import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from random import Random
from typing import Any

from crowd import Crowd, founded
from load import Answer, Ask, Asker, at_rate, one_by_one
from place import Place, end, opened, wait_until

HOST = "pages.test"
MOST = 0.150
"""Seconds that 95 of 100 pages may take at most."""

OF_A_CANDIDATE = {"home": "", "plan": "/plan", "documents": "/documents", "people": "/people"} | {
    "first interview": "/first-interview",
    "questions": "/questions",
}
MIX = {
    "home": 30,
    "plan": 15,
    "documents": 12,
    "people": 8,
    "first interview": 12,
    "questions": 15,
    "cohort": 4,
    "sign-in": 4,
}
"""Of a hundred pages."""


def ask_for(crowd: Crowd, name: str, people: int, dice: Random) -> Ask:
    """The page by one of its people, drawn anew each time."""
    if name == "sign-in":
        return Ask(name, "/sign-in", "")
    if name == "cohort":
        secret = dice.choice(crowd.coaches)
        page = dice.randint(1, 4)
        return Ask(name, f"/coaching/cohort?page={page}", f"secondround_session={secret}")
    number = dice.randint(1, people)
    cookie = f"secondround_session={crowd.secret(number)}"
    return Ask(name, f"/candidacies/c{number:08d}{OF_A_CANDIDATE[name]}", cookie)


def mixed(crowd: Crowd, people: int, dice: Random) -> Iterator[Ask]:
    while True:
        name = dice.choices(list(MIX), list(MIX.values()))[0]
        yield ask_for(crowd, name, people, dice)


async def alone(
    crowd: Crowd, ports: Sequence[int], people: int, count: int, dice: Random
) -> dict[str, float]:
    """Milliseconds of each page while nobody else asks: the median of so many people, each process having begun."""
    asker = Asker(ports, HOST)
    found = {}
    await one_by_one(asker, [ask_for(crowd, name, people, dice) for name in MIX for _ in ports])
    for name in MIX:
        asks = [ask_for(crowd, name, people, dice) for _ in range(count)]
        answers = await one_by_one(asker, asks)
        refused = {one.status for one in answers} - {200}
        if refused:
            raise SystemExit(f"{name}: {refused}")
        found[name] = round(1000 * statistics.median(one.took for one in answers), 1)
    asker.close()
    found["all"] = round(sum(found[name] * MIX[name] for name in MIX) / sum(MIX.values()), 1)
    return found


async def rising(
    crowd: Crowd, ports: Sequence[int], people: int, given: argparse.Namespace
) -> list[dict[str, Any]]:
    """Until something fails or pages take too long."""
    asker, dice = Asker(ports, HOST), Random(given.seed)
    asks, rows, rate = mixed(crowd, people, dice), [], given.rate
    while True:
        answers = await at_rate(asker, asks, rate, given.seconds, dice)
        rows.append(summed(answers, rate))
        print(json.dumps(rows[-1]), file=sys.stderr)
        if not rows[-1]["holds"]:
            break
        rate *= given.step
    asker.close()
    return rows


def summed(answers: Sequence[Answer], rate: float) -> dict[str, Any]:
    took = [one.took for one in answers]
    errors = sum(one.status != 200 for one in answers)
    pages = {name: [one.took for one in answers if one.name == name] for name in MIX}
    return {
        "a_second": round(rate, 1),
        "asked": len(answers),
        "errors": errors,
        "p50": thousandths(took, 50),
        "p95": thousandths(took, 95),
        "p99": thousandths(took, 99),
        "p95_of": {name: thousandths(each, 95) for name, each in pages.items() if len(each) > 1},
        "holds": not errors and thousandths(took, 95) <= 1000 * MOST,
    }


def thousandths(took: Sequence[float], percent: int) -> float:
    return round(1000 * statistics.quantiles(took, n=100, method="inclusive")[percent - 1], 1)


@contextmanager
def serving(place: Place, count: int) -> Iterator[list[int]]:
    """The ports of so many processes of the product."""
    settings = place.variables() | {
        "SECONDROUND_HOSTED_ADDRESS": f"http://{HOST}",
        "SECONDROUND_HOSTED_ISSUER": "https://id.example",
        "SECONDROUND_HOSTED_CLIENT_ID": "pages",
        "SECONDROUND_HOSTED_SEAL_KEY": "s" * 32,
        "SECONDROUND_HOSTED_ASIDE_PORT": "0",
        # Everybody comes from one address here, and a coach asks for as many pages as twenty would.
        "SECONDROUND_HOSTED_ENTRIES_A_MINUTE": "1000000",
        "SECONDROUND_HOSTED_PAGES_A_MINUTE": "1000000",
    }
    ports = [free_port() for _ in range(count)]
    command = "from secondround.hosted.cli.main import main; main()"
    running = [
        subprocess.Popen(
            [sys.executable, "-c", command, "serve", "--port", str(port)],
            env={**os.environ, **settings},
            stderr=subprocess.DEVNULL,
        )
        for port in ports
    ]
    try:
        wait_until(lambda: all(listens(port) for port in ports), 120)
        yield ports
    finally:
        end(running)


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", type=int, default=1_000, help="Candidates to compare with.")
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--count", type=int, default=60, help="Of each page, asked for alone.")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rate", type=float, default=8.0, help="Pages a second at first.")
    parser.add_argument("--step", type=float, default=1.2)
    parser.add_argument("--seconds", type=float, default=20.0, help="At each rate.")
    parser.add_argument("--seed", type=int, default=9)
    given, _ = parser.parse_known_args()
    with opened() as place:
        crowd, begun = founded(place), time.monotonic()
        rows = crowd.grow(1, given.few + 1)
        with serving(place, given.processes) as ports:
            few = asyncio.run(alone(crowd, ports, given.few, given.count, Random(given.seed)))
            crowd.grow(given.few + 1, given.many + 1)
            filled = round(time.monotonic() - begun)
            many = asyncio.run(alone(crowd, ports, given.many, given.count, Random(given.seed)))
            rates = asyncio.run(rising(crowd, ports, given.many, given))
        size = crowd.bytes()
    held = [row["a_second"] for row in rates if row["holds"]]
    row = {
        "bench": "hosted pages",
        "cores": os.cpu_count(),
        "load": [round(one, 1) for one in os.getloadavg()],
        "candidates": given.many,
        "rows_of_one": rows,
        "gigabytes": round(size / 1e9, 1),
        "filled_in_seconds": filled,
        "processes": given.processes,
        f"ms_with_{given.few}": few,
        f"ms_with_{given.many}": many,
        "times": {name: round(many[name] / few[name], 2) for name in few},
        "held_a_second": max(held, default=None),
        "rates": rates,
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
