"""Workers killed with -9 at random, the database restarted, the store gone: `make bench-hosted PART=chaos`.

Afterwards every job has to be done, and each candidacy to hold exactly what its jobs bring: nothing less, nothing
twice.
"""

import argparse
import json
import os
import random
import subprocess
import threading
import time
from collections import Counter
from datetime import UTC, datetime

from place import Place, end, opened, wait_until
from worker import TEXTS, text_of

from secondround.foundation.errors import EngineFailed
from secondround.foundation.jobs.library import failures, jobs_url, open_client
from secondround.foundation.jobs.moving.handing import busy_slots
from secondround.foundation.jobs.tally import UNFINISHED
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import object_key, owner_prefix
from secondround.hosted.work.kinds import jobs_of
from secondround.preparation.brief.steps import PREPARE
from secondround.preparation.documents import steps as document_steps
from servers.postgres import restart_postgres

WORKSPACES, PEOPLE, WORKERS = 3, 3, 4
STORE_GONE = 30.0
BETWEEN = (2.0, 8.0)
"""Seconds between two killings."""
OPEN = 12
"""Jobs that wait or run at once: there is always work for each worker, and never more than they get done."""
DOWN = (0.5, 25.0)
"""Seconds until the killed one is started again: now and then others have taken over by then."""


class Chaos:
    """What happens to the place, and when."""

    def __init__(self, place: Place, seconds: float, dice: random.Random) -> None:
        self.place, self.seconds, self.dice = place, seconds, dice
        self.workers: dict[str, subprocess.Popen[bytes]] = {}
        self.back: dict[str, float] = {}
        self.killed = 0
        self.client = open_client(jobs_url(place.settings.for_kits()))
        self.over = threading.Event()

    def run(self) -> None:
        begun = time.monotonic()
        restart, gone = begun + 0.3 * self.seconds, begun + 0.55 * self.seconds
        for number in range(WORKERS):
            self.workers[f"slot-{number}"] = self.place.worker(f"slot-{number}")
        others = [
            threading.Thread(target=self.restart, args=(restart,)),
            threading.Thread(target=self.take_store_away, args=(gone,)),
        ]
        for one in others:
            one.start()
        while time.monotonic() < begun + self.seconds:
            time.sleep(self.dice.uniform(*BETWEEN))
            self.kill_one()
            self.start_again()
        for one in others:
            one.join()
        self.back = dict.fromkeys(self.back, 0.0)
        self.start_again()

    def kill_one(self) -> None:
        """One that has begun something, where one has; another stays."""
        alive = [slot for slot, process in self.workers.items() if process.poll() is None]
        if len(alive) > 1:
            slot = self.dice.choice(sorted(self.busy() & set(alive)) or alive)
            self.workers[slot].kill()
            self.workers[slot].wait()
            self.back[slot] = time.monotonic() + self.dice.uniform(*DOWN)
            self.killed += 1

    def busy(self) -> frozenset[str]:
        try:
            with failures():
                return busy_slots(self.client)
        except EngineFailed:
            return frozenset()

    def start_again(self) -> None:
        for slot, process in self.workers.items():
            if process.poll() is not None and self.back.get(slot, 0.0) <= time.monotonic():
                self.workers[slot] = self.place.worker(slot)

    def restart(self, when: float) -> None:
        time.sleep(max(0.0, when - time.monotonic()))
        restart_postgres(self.place.socket)

    def take_store_away(self, when: float) -> None:
        time.sleep(max(0.0, when - time.monotonic()))
        self.place.store.close()
        time.sleep(STORE_GONE)
        self.place.store.open_again()


class Asked:
    """Jobs asked for as long as the chaos lasts, and what each candidacy has to hold for them."""

    def __init__(self, place: Place, held: dict[Owner, str]) -> None:
        self.held, self.jobs = held, jobs_of(place.settings)
        self.client = open_client(jobs_url(place.settings.for_kits()))
        self.ids: dict[str, Owner] = {}
        self.marks: dict[Owner, list[str]] = {owner: [] for owner in held}

    def run(self, over: threading.Event) -> None:
        for number in range(100_000):
            owner = list(self.held)[number % len(self.held)]
            mark = f"m{number}"
            self.ask(owner, "bring", self.held[owner], mark)
            self.marks[owner].append(mark)
            if number % 10 == 0:
                self.ask(owner, PREPARE, self.held[owner])
            while self.open() >= OPEN and not over.is_set():
                time.sleep(0.2)
            if over.is_set():
                return

    def ask(self, owner: Owner, *what: str) -> None:
        """Whoever is refused because the database is away asks again, as a person would."""
        while True:
            try:
                self.ids[self.jobs.enqueue(owner, *what)] = owner
            except EngineFailed:
                time.sleep(0.5)
            else:
                return

    def open(self) -> int:
        """How many are not over; as many as may be while nobody can say."""
        try:
            with failures():
                found = self.client.list_workflows(
                    status=list(UNFINISHED), load_input=False, load_output=False
                )
                return len(found)
        except EngineFailed:
            return OPEN

    def states(self) -> Counter[str]:
        return Counter(one.state for owner in self.held for one in self.jobs.list(owner))


def wrong(place: Place, asked: Asked) -> dict[str, int]:
    """How much is lost or doubled, over all candidacies; all 0 is right."""
    found = Counter(lost=0, doubled=0, other_words=0, objects_lost=0, objects_doubled=0, passages=0)
    for owner, candidacy in asked.held.items():
        kit = place.premises.at(datetime.now(UTC)).kit_of(owner)
        names = [one.name for one in document_steps.documents_of(kit, candidacy)]
        wanted = {
            f"{mark}-{number}.txt": text_of(mark, number)
            for mark in asked.marks[owner]
            for number in range(TEXTS)
        }
        found["lost"] += len(wanted.keys() - set(names))
        found["doubled"] += len(names) - len(set(names)) + len(set(names) - wanted.keys())
        keys = {object_key(owner, data) for data in wanted.values()}
        there = kit.objects.list(owner_prefix(owner))
        found["objects_lost"] += len(keys - set(there))
        found["objects_doubled"] += len(set(there) - keys)
        for one in document_steps.documents_of(kit, candidacy):
            found["other_words"] += document_steps.original(kit, one) != wanted.get(one.name)
        passages = Counter(one.document for one in document_steps.passages_of(kit, candidacy))
        found["passages"] += len(set(passages.values())) > 1
    return dict(found)


def moved(place: Place, ids: dict[str, Owner]) -> Counter[str]:
    """How many of the jobs were interrupted: begun more than once, by whatever way."""
    client = open_client(jobs_url(place.settings.for_kits()))
    found = Counter(interrupted=0, handed_over=0, put_back=0)
    for one in client.list_workflows(load_input=False, load_output=False):
        noted = one.attributes or {}
        found["interrupted"] += one.workflow_id in ids and (
            (one.recovery_attempts or 0) > 1 or "handed" in noted or "put_back" in noted
        )
        found["handed_over"] += "handed" in noted
        found["put_back"] += "put_back" in noted
    client.destroy()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=9)
    given, _ = parser.parse_known_args()
    with opened() as place:
        asked = Asked(
            place, {owner: place.candidacy(owner) for owner in place.owners(WORKSPACES, PEOPLE)}
        )
        chaos = Chaos(place, given.seconds, random.Random(given.seed))
        feeder = threading.Thread(target=asked.run, args=(chaos.over,))
        feeder.start()
        chaos.run()
        chaos.over.set()
        feeder.join()
        calm = time.monotonic()
        try:
            wait_until(lambda: not asked.open(), 600)
        finally:
            states = asked.states()
        row = {
            "bench": "hosted chaos",
            "seconds": given.seconds,
            "until_all_was_done": round(time.monotonic() - calm, 1),
            "jobs": len(asked.ids),
            "killed": chaos.killed,
            "states": dict(states),
            **moved(place, asked.ids),
            "wrong": wrong(place, asked),
            "load": [round(one, 1) for one in os.getloadavg()],
        }
        asked.jobs.close()
        asked.client.destroy()
        chaos.client.destroy()
        end(list(chaos.workers.values()))
    print(json.dumps(row))


if __name__ == "__main__":
    main()
