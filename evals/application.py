"""How fast the application answers with a large candidacy, and how much a page loads.

`python evals/application.py [--documents N] [--times N]` prepares the largest example together with N saved pages
(1,000 by default), serves it on this machine, and asks for every page in turn, one at a time, as one browser would. It
prints a table and, as its last line, one JSON object: `figure` is the greatest 95th percentile of all pages in
milliseconds, from the request to the last byte; `baseline` the same for the example alone; `n` the number of pages.
`first_paint` is Home's first contentful paint in a real browser in milliseconds (median of five), where one is
installed. Sizes are gzipped, in bytes, of the heaviest page.
"""

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
from bench import LARGEST, saved_page

from secondround.interfaces.web.render import STATIC
from secondround.interfaces.web.routes import OF_ONE

PAGES = sorted(end for verb, end, _ in OF_ONE if verb == "GET" and "{" not in end)
WARM = 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--times", type=int, default=20)
    options = parser.parse_args()
    alone, _ = _measured(0, options.times)
    large, paint = _measured(options.documents, options.times)
    for path in PAGES:
        print(f"{path or '/':<32}{alone[path]:>8.0f} ms{large[path]:>8.0f} ms")
    scripts = sum(len(gzip.compress(one.read_bytes())) for one in STATIC.rglob("*.js"))
    body = {
        "figure": round(max(large.values())),
        "baseline": round(max(alone.values())),
        "n": len(PAGES),
        "documents": options.documents,
        "first_paint": paint,
        "scripts": scripts,
        "styles": len(gzip.compress((STATIC / "app.css").read_bytes())),
        "slowest": max(large, key=lambda path: large[path]),
    }
    print(json.dumps(body))


def _measured(documents: int, times: int) -> tuple[dict[str, float], float | None]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "folder"
        shutil.copytree(LARGEST, folder)
        for number in range(documents):
            (folder / f"page {number}.html").write_text(saved_page(number), encoding="utf-8")
        data = Path(name) / "data"
        _run(["prepare", str(folder), "--out", f"{name}/out", "--as-of", "2026-12-04"], data)
        with _served(data) as address:
            with httpx2.Client(follow_redirects=True) as client:
                home = str(client.get(address).url)
                taken = {path: _percentile(client, home + path, times) for path in PAGES}
            return taken, _first_paint(address, home)


def _percentile(client: httpx2.Client, url: str, times: int) -> float:
    """The 95th, in milliseconds."""
    taken = []
    for _ in range(times + WARM):
        begun = time.perf_counter()
        client.get(url).raise_for_status()
        taken.append(1000 * (time.perf_counter() - begun))
    return sorted(taken[WARM:])[int(0.95 * (times - 1))]


def _first_paint(address: str, home: str) -> float | None:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = browser.new_page()
        page.goto(address)
        paints = []
        for _ in range(5):
            page.goto(home)
            entries = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
            page.wait_for_timeout(300)
            paints.append(page.evaluate(entries))
        browser.close()
    return round(statistics.median(paints))


@contextmanager
def _served(data: Path) -> Iterator[str]:
    """The address that hands out the key."""
    settings = {"SECONDROUND_OPEN_BROWSER": "false", "SECONDROUND_PORT": "18421"}
    server = subprocess.Popen(
        [sys.executable, "-m", "secondround"],
        env=os.environ | settings | {"SECONDROUND_DATA_DIR": str(data)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        address = (server.stdout or sys.stdin).readline().split(" at ")[1].strip()
        time.sleep(3)
        yield address
    finally:
        server.terminate()
        server.wait()


def _run(arguments: list[str], data: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "secondround", *arguments],
        env=os.environ | {"SECONDROUND_DATA_DIR": str(data)},
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    main()
