"""Pictures of every page of the application with an example, light and dark, at desktop and phone width.

`screenshots.py BROWSER [PART]` prepares the example, serves it, and writes
docs/pictures/app/<page>-<scheme>-<width>.png of every page, or of those alone whose address begins with PART.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures" / "app"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
EXAMPLE = "examples/risk-analyst"
FINISHED = "Evergreen liquidity LAB v3.pptx"
ANSWER = (
    "In the first month I would sit with the four analysts and see where the data comes from. "
    "At Grell we wrote down every step of the monthly report, and I cut it from ten days to six."
)
AS_OF = "2026-12-04T09:00"
SIZES = {"desktop": (1280, 860), "phone": (390, 760)}
PAGES = (
    "",
    "/documents",
    "/first-interview",
    "/first-interview/debrief",
    "/fit",
    "/web",
    "/company",
    "/company/recall",
    "/people",
    "/conditions",
    "/questions",
    "/questions/came",
    "/stories",
    "/asking",
    "/pressure",
    "/exercise",
    "/exercise/{task}/outline",
    "/exercise/{task}/file",
    "/exercise/{task}/run",
    "/exercise/{task}/questions",
    "/plan",
    "/rehearse",
    "/rehearse/takes/{take}",
    "/brief",
    "/sheet",
    "/calendar",
    "/recordings",
    "/activity",
    "/settings",
)


def main(browser_path: str, part: str = "") -> None:
    if not part:
        shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data = {"SECONDROUND_DATA_DIR": f"{folder}/data", "SECONDROUND_OPEN_BROWSER": "false"}
        environment = os.environ | data | {"SECONDROUND_PORT": "18431"}
        command = [sys.executable, "-m", "secondround"]
        prepare = ["prepare", EXAMPLE, "--out", f"{folder}/out", "--as-of", AS_OF]
        subprocess.run([*command, *prepare], env=environment, cwd=ROOT, check=True)
        keys = {"take": _rehearsed(command, environment), "task": _worked_on(command, environment)}
        server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            address = (server.stdout or sys.stdin).readline().split(" at ")[1].strip()
            with sync_playwright() as playwright:
                opened = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
                _take(opened, address, keys, part)
                opened.close()
        finally:
            server.terminate()
            server.wait()


def _rehearsed(command: list[str], environment: Mapping[str, str]) -> str:
    """The key of an answer given in a sitting."""
    rehearse = [*command, "rehearse"]
    subprocess.run(
        [*rehearse, "start", EXAMPLE, "--with", "Wilczek"],
        env=environment,
        cwd=ROOT,
        check=True,
        input=f"{ANSWER}\n\n:stop\n",
        text=True,
    )
    listed = subprocess.run(
        [*rehearse, "takes", EXAMPLE, "--json"],
        env=environment,
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return str(json.loads(listed.stdout)[-1]["key"])


def _worked_on(command: list[str], environment: Mapping[str, str]) -> str:
    """The key of the exercise, whose finished file was looked at."""
    there = [*command, "assignment"]

    def run(*words: str) -> str:
        done = subprocess.run(
            [*there, *words],
            env=environment,
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    run("check", EXAMPLE, f"{EXAMPLE}/{FINISHED}")
    return str(json.loads(run("show", EXAMPLE, "--json"))[0]["key"])


def _take(browser: Browser, address: str, keys: Mapping[str, str], part: str) -> None:
    for width, (across, down) in SIZES.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": across, "height": down},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.goto(address, wait_until="networkidle")
            home = page.url
            for path in (each for each in PAGES if each.startswith(part)):
                page.goto(home + path.format(**keys))
                plain = path.replace("/{take}", "").replace("/{task}", "")
                name = plain.strip("/").replace("/", "-") or "home"
                _keep(page, f"{name}-{scheme}-{width}")
            if not part:
                _room(page, home, f"room-{scheme}-{width}")
            context.close()


def _room(page: Page, home: str, name: str) -> None:
    page.goto(f"{home}/rehearse")
    page.click("#begin button")
    page.wait_for_url("**/rehearse/*")
    page.goto(f"{page.url}/room")
    _keep(page, name)


def _keep(page: Page, name: str) -> None:
    page.screenshot(path=str(PICTURES / f"{name}.png"))


main(*sys.argv[1:3])
