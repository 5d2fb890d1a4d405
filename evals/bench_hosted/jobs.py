"""How many jobs 1, 2 and 4 workers do, and how much of each worker is left: `make bench-hosted PART=jobs`.

The work is the product's own: everything of a candidacy prepared anew, by rules alone and in one thread, so that
nothing of it is parallel before there are workers. The database and the store are on the same machine, and take of its
cores.
"""

import argparse
import json
import os
import resource
import time
from collections.abc import Iterable

from place import BROUGHT, Place, end, opened, wait_until

from secondround.foundation.jobs.model import Job
from secondround.foundation.owner import Owner
from secondround.hosted.work.kinds import jobs_of
from secondround.preparation.brief.steps import PREPARE

WORKSPACES, PEOPLE = 4, 3


def measured(place: Place, held: dict[Owner, str], workers: int, count: int) -> dict[str, float]:
    """From the first that is asked for until the last is done; the workers are there before."""
    slots = [f"{workers}-{number}" for number in range(workers)]
    running = [place.worker(slot) for slot in slots]
    place.ready(*slots)
    jobs = jobs_of(place.settings)
    before, begun = spent(), time.monotonic()
    owners = list(held)
    asked = [
        (owner, jobs.enqueue(owner, PREPARE, held[owner]))
        for owner in (owners[number % len(owners)] for number in range(count))
    ]
    wait_until(lambda: all(done(jobs.list(one), asked) for one in owners), 3600)
    took = time.monotonic() - begun
    states = [jobs.find(owner, job).state for owner, job in asked]
    jobs.close()
    end(running)
    return {
        "workers": workers,
        "jobs": count,
        "done": states.count("done"),
        "seconds": round(took, 1),
        "a_second": round(count / took, 3),
        "cores_of_workers": round((spent() - before) / took, 2),
    }


def done(listed: Iterable[Job], asked: list[tuple[Owner, str]]) -> bool:
    ids = {job for _, job in asked}
    return all(one.state not in ("waiting", "running") for one in listed if one.id in ids)


def spent() -> float:
    """Seconds of a core that the processes begun here, and ended, have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=96)
    parser.add_argument("--workers", default="1,2,4")
    parser.add_argument("--rounds", type=int, default=1, help="The best of so many.")
    given, _ = parser.parse_known_args()
    with opened() as place:
        held = {
            owner: place.candidacy(owner, *BROUGHT) for owner in place.owners(WORKSPACES, PEOPLE)
        }
        counts = [int(one) for one in given.workers.split(",")]
        rows = [
            max(
                (measured(place, held, count, given.jobs) for _ in range(given.rounds)),
                key=lambda row: row["a_second"],
            )
            for count in counts
        ]
    alone = rows[0]["a_second"] / rows[0]["workers"]
    for row in rows:
        row["times_one"] = round(row["a_second"] / alone, 2)
        row["efficiency"] = round(row["a_second"] / alone / row["workers"], 2)
    load = [round(one, 1) for one in os.getloadavg()]
    print(json.dumps({"bench": "hosted jobs", "cores": os.cpu_count(), "load": load, "rows": rows}))


if __name__ == "__main__":
    main()
