"""A picture of a brief with one citation opened: `picture.py PAGE PNG BROWSER`."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main(page: str, picture: str, browser: str) -> None:
    """Write the picture, 1280 by 1000, of the part on the fit."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser, args=ARGUMENTS)
        tab = opened.new_page(viewport={"width": 1280, "height": 1000}, reduced_motion="reduce")
        tab.goto(Path(page).resolve().as_uri())
        tab.locator("#fit .under details.cite summary").first.click()
        tab.evaluate("document.querySelector('#fit').scrollIntoView()")
        Path(picture).parent.mkdir(parents=True, exist_ok=True)
        tab.screenshot(path=picture)
        opened.close()


main(*sys.argv[1:4])
