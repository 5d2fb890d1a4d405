"""Pictures of every page of the application with an example, light and dark, at desktop and phone width.

`screenshots.py BROWSER` prepares the example, serves it, and writes docs/pictures/app/<page>-<scheme>-<width>.png.
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


def main(browser_path: str) -> None:
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        data = {"SECONDROUND_DATA_DIR": f"{folder}/data", "SECONDROUND_OPEN_BROWSER": "false"}
        environment = os.environ | data | {"SECONDROUND_PORT": "18431"}
        command = [sys.executable, "-m", "secondround"]
        prepare = ["prepare", EXAMPLE, "--out", f"{folder}/out", "--as-of", AS_OF]
        subprocess.run([*command, *prepare], env=environment, cwd=ROOT, check=True)
        take = _rehearsed(command, environment)
        server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            address = (server.stdout or sys.stdin).readline().split(" at ")[1].strip()
            with sync_playwright() as playwright:
                opened = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
                _take(opened, address, take)
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


def _take(browser: Browser, address: str, take: str) -> None:
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
            for path in PAGES:
                page.goto(home + path.format(take=take))
                name = path.removesuffix("/{take}").strip("/").replace("/", "-") or "home"
                _keep(page, f"{name}-{scheme}-{width}")
            page.goto(f"{home}/rehearse")
            page.click("#begin button")
            page.wait_for_url("**/rehearse/*")
            page.goto(f"{page.url}/room")
            _keep(page, f"room-{scheme}-{width}")
            context.close()


def _keep(page: Page, name: str) -> None:
    page.screenshot(path=str(PICTURES / f"{name}.png"))


main(*sys.argv[1:2])
