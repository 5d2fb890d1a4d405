"""How long everything of the questions takes once the documents are read, and the pages for 500 of them.

`python evals/timing.py [--data FOLDER]` prepares the folder (the largest example by default), then times, each run in
a process of its own with nothing remembered but what the database holds: the weak points, the questions with their
stories, what to ask, and the plan. Then questions of the candidate's own are added until there are 500, and the pages
of questions and stories are asked for as a browser would; then the page of stories once more with 1,000 stories of the
candidate's own. Of the runs the best is told: a machine that does something
else makes it slower, never faster; `cpu` are the seconds of one core that run took itself.

Last line: JSON with `figure` (seconds of all four), each part's, `limit`, `cpu`, `page_ms` (95th percentile of the
slower page), `page_limit_ms`, `stories_ms` (the page of 1,000 stories, likewise), `n` (runs).
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import httpx2
from application import _percentile, _run, _served
from bench import LARGEST

from secondround.bootstrap import make_kit
from secondround.foundation.kit import Kit
from secondround.foundation.settings import Settings
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.model import Story

RUNS = 5
LIMIT, PAGE_LIMIT = 3.0, 150
QUESTIONS, STORIES, TIMES = 500, 1000, 20
NOW = datetime(2026, 12, 4, 9, tzinfo=UTC)
PARTS = {
    "pressure": pressure_steps.find_weak_points,
    "questions": question_steps.predict,
    "asking": asking_steps.propose,
    "plan": plan_steps.lay_out,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=LARGEST)
    parser.add_argument("--once", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        print(json.dumps(once(options.once)))
        return
    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "data"
        command = ["prepare", str(options.data), "--out", f"{name}/out", "--as-of", "2026-12-04"]
        _run(command, data)
        runs = [child(data) for _ in range(RUNS)]
        best = min(runs, key=lambda one: sum(one[part] for part in PARTS))
        page, told = pages(data)
    for part, seconds in best.items():
        print(f"{part:<12}{seconds:>8.2f} s")
    figures = {"figure": round(sum(best[part] for part in PARTS), 2), "limit": LIMIT}
    parts = {part: round(seconds, 2) for part, seconds in best.items()}
    asked = {"page_ms": round(page), "page_limit_ms": PAGE_LIMIT, "stories_ms": round(told)}
    body = figures | parts | asked | {"n": RUNS}
    print(json.dumps({"eval": "timing"} | body))


def child(data: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--once", str(data)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(told.splitlines()[-1])
    return found


def once(data: Path) -> dict[str, float]:
    kit, candidacy_id = opened(data)
    taken = {}
    spent = time.process_time()
    for part, step in PARTS.items():
        begun = time.perf_counter()
        step(kit, candidacy_id)
        taken[part] = time.perf_counter() - begun
    return taken | {"cpu": time.process_time() - spent}


def pages(data: Path) -> tuple[float, float]:
    """The slower page with many questions, and the page of stories with many of both."""
    kit, candidacy_id = opened(data)
    there = len(question_steps.questions_of(kit, candidacy_id))
    for number in range(QUESTIONS - there):
        question_steps.add_question(kit, candidacy_id, f"What about point {number} of your CV?")
    with _served(data) as address, httpx2.Client(follow_redirects=True, timeout=60) as client:
        home = str(client.get(address).url)
        slower = max(
            _percentile(client, f"{home}/{end}", TIMES) for end in ("questions", "stories")
        )
        for number in range(STORIES):
            candidacy_steps.add_own(kit, candidacy_id, "stories", written(number))
        return slower, _percentile(client, f"{home}/stories", TIMES)


def written(number: int) -> Story:
    """A whole story of one's own, unlike the others in its figures alone."""
    action = f"I took over team {number}, planned its budget and cut its reporting to {number} days"
    title = f"How team {number} reported sooner"
    result = f"Errors fell from {number + 20} to {number + 7}"
    return Story(f"story{number}", title, "At the bank", "", action, result, (), ())


def opened(data: Path) -> tuple[Kit, str]:
    kit = make_kit(Settings(data_dir=data), NOW)
    return kit, candidacy_steps.candidacies(kit)[0].id


if __name__ == "__main__":
    main()
