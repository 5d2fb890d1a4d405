"""Every page of the hosted edition in a browser: anyone can use it, at a phone's width and a screen's, light and dark,
and in German and French, whose words are long."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page
from starlette.testclient import TestClient

from hosted.web.conftest import Place
from hosted.web.shared.conftest import Pair, make_pair
from hosted.web.test_straight import serving
from secondround.bootstrap import jobs_here
from secondround.hosted.rights import steps as rights_steps
from servers.processes import free_port

pytestmark = [pytest.mark.loopback, pytest.mark.browser]
Scheme = Literal["light", "dark"]
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
VIEWS: tuple[tuple[int, Scheme, str], ...] = (
    (390, "light", "de"),
    (390, "dark", "fr"),
    (1280, "light", "fr"),
    (1280, "dark", "de"),
)
PICTURES = os.environ.get("SECONDROUND_TEST_PICTURES", "")
"""A folder that pictures are laid in, for whoever wants to look."""

Visits = Mapping[str, tuple[TestClient, tuple[str, ...]]]


@pytest.fixture
def pair(open_place: Callable[..., Place]) -> Iterator[Pair]:
    """Where a browser reaches it."""
    port = free_port()
    place = open_place(address=f"http://127.0.0.1:{port}")
    with serving(place.app, port):
        yield make_pair(place)


def visits(pair: Pair) -> Visits:
    """Who looks at which pages; there is something on each."""
    place, take = pair.place, pair.share("take", sound="yes")
    pair.share("question", words="yes")
    pair.carl.post(f"{pair.seen(take)}/comments", data={"text": "Say what changed."})
    readiness = pair.anna.get("/sharing").text.split('name="text" value="')[1].split('"')[0]
    pair.anna.post("/sharing/readiness", data={"text": readiness, "language": "en"})
    head, anna = place.member("head", "administrator"), pair.actor("anna").person_id
    place.member("ben", "candidate")
    ben = pair.actor("ben").person_id
    jobs = jobs_here(place.premises.settings.for_kits())
    _, receipt = rights_steps.erase_person(place.premises, jobs, pair.actor("head"), ben)
    jobs.close()
    invited = place.signed_in("newcomer")
    link = place.invitation("coach")
    operator = place.signed_in("operator")
    return {
        "stranger": (place.browser(), ("/sign-in?to=/", f"/receipts/{receipt}")),
        "invited": (invited, (link, "/workspaces")),
        "newcomer": (place.newcomer("new", "candidate"), ("/welcome",)),
        "anna": (
            pair.anna,
            (
                "/welcome",
                "/account",
                "/archive",
                "/sharing",
                f"/sharing/candidacies/{pair.candidacy}",
                f"/sharing/shares/{take}",
            ),
        ),
        "carl": (
            pair.carl,
            ("/coaching", "/coaching/cohort", f"/coaching/{anna}", pair.seen(take)),
        ),
        "head": (
            head,
            (
                "/administration",
                "/administration/log",
                f"/administration/members/{anna}/erasure",
            ),
        ),
        "operator": (operator, ("/operation",)),
    }


def opened(
    browser: Browser, client: TestClient, address: str, language: str, width: int, scheme: Scheme
) -> BrowserContext:
    context = browser.new_context(
        locale=language, viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    context.add_cookies(
        [{"name": name, "value": value, "url": address} for name, value in client.cookies.items()]
    )
    return context


def faults(page: Page, width: int) -> list[str]:
    """What keeps somebody from using it."""
    found = Axe().run(page, options=WCAG).response["violations"]
    told = [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]
    wide = page.evaluate("document.documentElement.scrollWidth")
    return told + ([f"{wide} wide"] if wide > width else [])


def test_anyone_can_use_every_page(pair: Pair, browser: Browser) -> None:
    address = pair.place.premises.settings.address
    found: dict[tuple[object, ...], list[str]] = {}
    for who, (client, paths) in visits(pair).items():
        for width, scheme, language in VIEWS:
            context = opened(browser, client, address, language, width, scheme)
            page = context.new_page()
            for path in paths:
                check_there(page, address, path, language)
                if told := faults(page, width):
                    found[who, path, width, scheme] = told
                if PICTURES:
                    short = "-".join(one[:12] for one in urlsplit(path).path.split("/"))
                    file = f"{who}{short}-{width}-{scheme}-{language}.png"
                    page.screenshot(path=Path(PICTURES, file), full_page=True)
            context.close()
    assert found == {}


def check_there(page: Page, address: str, path: str, language: str) -> None:
    answer = page.goto(address + path)
    assert answer
    assert answer.status == 200, path
    assert urlsplit(page.url).path == urlsplit(path).path
    # A page of one candidacy speaks as it does.
    assert page.get_attribute("html", "lang") == ("en" if "/candidacies/" in path else language)
