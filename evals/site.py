"""How long a site takes to be read and digested, and how much memory: a site on this machine, the real job, no pause.

`python evals/site.py [PAGES]` prints a table and, as its last line, one JSON object. The pages are made from the
examples' paragraphs as `bench.py` makes them; the site asks for no pause between two requests, and is a process of
its own. The product is one too, so that its memory is its own: once with 100 pages, once with all. On a machine that
is busy otherwise, `cpu_seconds` (its own, of one core) says more than the seconds that went by.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from bench import saved_page

FEW, MANY = 100, 1_000
HERE = ("127.0.0.1/32",)
AIM_SECONDS = 90


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    few, all_of_them = (_measured(count) for count in (FEW, many))
    for name in few:
        print(f"{name:<24} {few[name]:>10.1f} {all_of_them[name]:>10.1f}")
    figures = {
        "seconds": all_of_them["read_seconds"] + all_of_them["digest_seconds"],
        "aim_seconds": AIM_SECONDS,
        **{f"{name}_at_{FEW}": value for name, value in few.items()},
        **all_of_them,
    }
    rounded = {name: round(value, 1) for name, value in figures.items()}
    print(json.dumps(rounded | {"n": many, "cores": os.cpu_count()}))


def _measured(count: int) -> dict[str, float]:
    command = [sys.executable, __file__]
    with (
        tempfile.TemporaryDirectory() as data,
        subprocess.Popen(
            [*command, "--serve", str(count)], stdout=subprocess.PIPE, text=True
        ) as site,
    ):
        try:
            base = (site.stdout or sys.stdin).readline().strip()
            read = [*command, "--read", base, str(count), data]
            answer = subprocess.run(read, check=True, capture_output=True, text=True)
        finally:
            site.kill()
    told: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return told


def _serve(count: int) -> None:
    """A site: its robots.txt, a sitemap, and the pages."""
    pages = {f"/chapter-{number}": saved_page(number).encode() for number in range(count)}
    pages["/"] = (
        b"<!doctype html><html lang=en><title>Home</title><h1>Home</h1><p>Welcome here.</p></html>"
    )

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = pages.get(self.path, b"")
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(found)))
            self.end_headers()
            self.wfile.write(found)

        def log_message(self, *_: object) -> None:
            """Keeps it quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    base = f"http://127.0.0.1:{server.server_port}"
    named = "".join(f"<url><loc>{base}{path}</loc></url>" for path in pages)
    pages["/robots.txt"] = b"User-agent: *\nCrawl-delay: 0\n"
    pages["/sitemap.xml"] = f"<urlset>{named}</urlset>".encode()
    print(base, flush=True)
    server.serve_forever()


def _read(base: str, count: int, data: str) -> None:
    """Look, choose everything, read it by the job that the application uses, and draw up the company."""
    from secondround.adapters.web.fetcher import fetch_page
    from secondround.bootstrap import jobs_here, make_kit
    from secondround.foundation.jobs.library import jobs_url
    from secondround.foundation.jobs.run import Run
    from secondround.foundation.jobs.worker import Worker
    from secondround.foundation.kit import Kit
    from secondround.foundation.owner import LOCAL, Owner
    from secondround.foundation.settings import Settings
    from secondround.preparation.candidacy import steps as candidacy_steps
    from secondround.preparation.company import steps as company_steps
    from secondround.preparation.documents.sites import steps
    from secondround.preparation.documents.sites.reading import steps as reading_steps

    settings = Settings(data_dir=Path(data) / "data", meaning="off")

    def kit_of(_owner: Owner) -> Kit:
        kit = make_kit(settings, datetime.now(UTC))
        return replace(kit, fetch=partial(fetch_page, allowed=HERE))

    kit, jobs = kit_of(LOCAL), jobs_here(settings)
    one = candidacy_steps.open_new(kit)
    site = steps.look(kit, one.id, base)
    pages = [page.address for page in steps.pages_of(kit, one.id, site.key)][:count]
    steps.choose(kit, one.id, site.key, pages)

    def work(run: Run, candidacy_id: str, key: str) -> None:
        def tell(done: int, of: int) -> None:
            run.report(done / max(1, of), "")

        reading_steps.read(run.kit(), candidacy_id, key, tell)

    begun = time.perf_counter()
    job = reading_steps.begin(kit, jobs, one.id, site.key)
    worker = Worker(jobs_url(settings), {reading_steps.READ_SITE: work}, kit_of)
    worker.start()
    while jobs.find(LOCAL, job).state in ("waiting", "running"):
        time.sleep(0.2)
    read_seconds, read_mb = time.perf_counter() - begun, _peak()
    told = steps.reading_of(kit, one.id, site.key)
    if told.new < len(pages):
        raise SystemExit(f"{told} {jobs.find(LOCAL, job)}")
    begun = time.perf_counter()
    company_steps.draw_up(kit, one.id)
    digest_seconds = time.perf_counter() - begun
    figures = {"read_seconds": read_seconds, "digest_seconds": digest_seconds}
    used = resource.getrusage(resource.RUSAGE_SELF)
    figures["cpu_seconds"] = used.ru_utime + used.ru_stime
    figures |= {"read_peak_mb": read_mb, "digest_peak_mb": _peak(), "pages": len(pages)}
    print(json.dumps(figures), flush=True)
    os._exit(0)


def _peak() -> float:
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    if "--serve" in sys.argv:
        _serve(int(sys.argv[2]))
    elif "--read" in sys.argv:
        _read(sys.argv[2], int(sys.argv[3]), sys.argv[4])
    else:
        main()
