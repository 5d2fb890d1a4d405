"""How fast the application answers with a large candidacy, and how much a page loads.

`python evals/application.py [--documents N] [--times N]` prepares the largest example together with N saved pages
(1,000 by default), serves it on this machine, and asks for every page in turn, one at a time, as one browser would; of
pages about one thing (a question, a person, a document) for the first that another page leads to. It prints a table
and, as its last line, one JSON object: `figure` is the greatest 95th percentile of all pages in milliseconds, from the
request to the last byte; `baseline` the same for the example alone; `n` the number of pages. Files that are made for
taking away (the brief as PDF) are in the table, not in the figure. `first_paint` is Home's first contentful paint in a
real browser in milliseconds (median of five), where one is installed. Sizes are gzipped, in bytes, of all scripts.
"""

import argparse
import gzip
import html
import json
import os
import re
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

PAGES = sorted(end for verb, end, _ in OF_ONE if verb == "GET")
TAKEN_AWAY = frozenset({"/files/{file}", "/people/cards/{file}", "/documents/{document}/original"})
WARM = 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--times", type=int, default=20)
    options = parser.parse_args()
    alone, _ = _measured(0, options.times)
    large, paint = _measured(options.documents, options.times)
    for path in sorted(large):
        print(f"{path or '/':<32}{alone.get(path, 0):>8.0f} ms{large[path]:>8.0f} ms")
    slowest = max(large.keys() - TAKEN_AWAY, key=lambda path: large[path])
    scripts = sum(len(gzip.compress(one.read_bytes())) for one in STATIC.rglob("*.js"))
    body = {
        "figure": round(large[slowest]),
        "baseline": round(max(alone[path] for path in alone if path not in TAKEN_AWAY)),
        "n": len(large.keys() - TAKEN_AWAY),
        "documents": options.documents,
        "first_paint": paint,
        "scripts": scripts,
        "styles": len(gzip.compress((STATIC / "app.css").read_bytes())),
        "slowest": slowest,
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
                led = _led_to(client, home)
                taken = {path: _percentile(client, url, times) for path, url in led.items()}
            return taken, _first_paint(address, home)


def _led_to(client: httpx2.Client, home: str) -> dict[str, str]:
    """An address for each page: its own, or that of the first thing that another page leads to."""
    plain = {path: home + path for path in PAGES if "{" not in path}
    site = home[: home.index("/candidacies")]
    links = [
        html.unescape(link)
        for url in plain.values()
        for link in re.findall(r'(?:href|hx-get|data-around)="([^"#]+)', client.get(url).text)
    ]
    found = dict(plain)
    for path in PAGES:
        shape = re.compile(
            re.escape(home.removeprefix(site)) + re.sub(r"{\w+}", "[^/?]+", path) + r"(\?.*)?"
        )
        if "{" in path and (first := next(filter(shape.fullmatch, links), None)):
            found[path] = site + first
    return found


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
