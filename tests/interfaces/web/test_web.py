"""Their site and news: shown before anything is asked, ticked, read by a job, followed; without scripts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from lxml import html
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from interfaces.web.conftest import AS_OF, OURS, Desk, Served, serve
from interfaces.web.test_every_page import WIDTHS, check_page
from preparation.documents.feeds.test_following import HUB, LOSS, own
from preparation.documents.sites.desk_of_site import PAGES
from secondround.interfaces.web.app import make_app
from secondround.interfaces.web.local.safety import COOKIE
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.feeds import steps as feed_steps
from secondround.preparation.documents.sites import steps
from secondround.preparation.documents.sites.reading import steps as reading_steps
from servers.site import Answer, Site, fetch_here, running_site

pytestmark = pytest.mark.loopback

LINK = "<link rel=alternate type=application/rss+xml title='Halvenne news' href=/feed>"


@pytest.fixture
def site() -> Iterator[Site]:
    rules = Answer(b"User-agent: *\nCrawl-delay: 0\nDisallow: /values\n", kind="text/plain")
    home = PAGES["/"]
    assert isinstance(home, bytes)
    pages = PAGES | {"/robots.txt": rules, "/": home.replace(b"<nav>", LINK.encode() + b"<nav>")}
    with running_site(pages | {"/feed": own([HUB])}) as running:
        yield running


@pytest.fixture
def live(desk: Desk) -> Desk:
    """The desk, that may fetch from this machine."""
    kit = replace(desk.kit, fetch=fetch_here)
    app = make_app(kit, desk.jobs, desk.key, clock=lambda: AS_OF)
    headers = {"sec-fetch-site": "same-origin", "accept-language": "en"}
    client = TestClient(app, OURS, cookies={COOKIE: desk.key}, headers=headers)
    return replace(desk, kit=kit, client=client)


def key_of(live: Desk) -> str:
    return steps.sites_of(live.kit, live.candidacy_id)[-1].key


def test_an_address_leads_to_a_choice_and_nothing_is_asked(live: Desk, site: Site) -> None:
    page = live.post("/documents/links", address=site.base)
    assert "This page alone" in page
    assert "See the pages of 127.0.0.1" in page
    assert "Follow it" in page
    assert site.asked == []


def test_the_preview_shows_what_would_be_read(live: Desk, site: Site) -> None:
    page = live.post("/sites", address=site.base + "/")
    assert site.asked == ["/robots.txt", "/", "/sitemap.xml"]
    boxes = html.fromstring(page).xpath("//input[@name='page']")
    assert [one.get("value").removeprefix(site.base) for one in boxes] == [
        "/",
        "/about",
        "/products",
    ]
    assert all(one.get("checked") is not None for one in boxes)
    assert "not to read (robots.txt): 1" in page
    few = html.fromstring(live.get(f"/sites/{key_of(live)}?most=1"))
    assert len(few.xpath("//input[@name='page'][@checked]")) == 1


def test_the_pages_that_are_ticked_are_read_by_a_job(live: Desk, site: Site) -> None:
    live.post("/sites", address=site.base)
    key = key_of(live)
    chosen = {"page": f"{site.base}/about"}
    page = live.client.post(f"{live.home}/sites/{key}/readings", data=chosen).text
    assert "0 of 1 pages of 127.0.0.1" in page
    assert "Reading pages of a site" in live.get("/activity")
    reading_steps.read(live.kit, live.candidacy_id, key)
    assert "About us" in live.get(f"/sites/{key}")
    names = document_steps.names_of(live.kit, live.candidacy_id)
    assert "127.0.0.1/about.html" in names
    left = live.get("/settings")
    assert f"{site.base}/about" in left
    assert re.search(r"Requests to 127.0.0.1: 4", left)


def test_nothing_ticked_is_said(live: Desk, site: Site) -> None:
    live.post("/sites", address=site.base)
    assert "Tick the pages" in live.post(f"/sites/{key_of(live)}/readings", 422)
    forbidden = f"{site.base}/values"
    assert "no page was chosen" in live.post(f"/sites/{key_of(live)}/readings", 422, page=forbidden)


def test_a_site_that_forbids_is_said_with_a_way_out(live: Desk, site: Site) -> None:
    assert "robots.txt" in live.post("/sites", 422, address=f"{site.base}/values")
    assert "web address" in live.post("/sites", 422, address="file:///etc/passwd")
    live.get("/sites/nothing", 404)


def test_news_is_followed_shown_as_new_and_left(live: Desk, site: Site) -> None:
    live.get("")
    page = live.post("/feeds", address=site.base)
    assert HUB in page
    (feed,) = feed_steps.feeds_of(live.kit, live.candidacy_id)
    site.pages["/feed"] = own([HUB, LOSS])
    live.post("/feeds/looks")
    (job,) = [one for one in live.jobs.list(live.kit.owner) if one.name == feed_steps.LOOK]
    assert job.ids == (live.candidacy_id,)
    later = replace(live.kit, now=AS_OF + timedelta(hours=2))
    assert len(feed_steps.look(later, live.candidacy_id, None)) == 1
    for path in ("/web", "/company"):
        shown = html.fromstring(live.get(path))
        (new,) = shown.xpath(f"//li[.//*[contains(text(), '{LOSS}')]]")
        assert "new" in [one.text for one in new.xpath(".//*[contains(@class, 'tag')]")]
    live.post(f"/feeds/{feed.key}/opening", yes="true")
    assert "whenever SecondRound is opened" in live.get("/settings")
    assert feed.address in live.get("/settings")
    live.post(f"/feeds/{feed.key}/removal")
    assert "None yet." in live.get("/web")


def test_home_says_what_is_new(live: Desk, site: Site) -> None:
    live.get("")
    live.post("/feeds", address=f"{site.base}/feed")
    app = make_app(live.kit, live.jobs, live.key, clock=lambda: AS_OF + timedelta(hours=3))
    headers = {"sec-fetch-site": "same-origin", "accept-language": "en"}
    later = TestClient(app, OURS, cookies={COOKIE: live.key}, headers=headers)
    page = html.fromstring(later.get(live.home).text)
    (news,) = page.xpath("//dt[a[text()='News']]/following-sibling::dd[1]")
    assert HUB[:40] in news.text_content()


def test_what_a_site_says_is_never_markup(live: Desk, site: Site) -> None:
    site.pages["/"] = (
        b"<title>&lt;script&gt;x()&lt;/script&gt;</title><a href='/a'>&lt;img src=x&gt;</a>"
    )
    site.pages["/feed"] = own(["&lt;script&gt;y()&lt;/script&gt; Halvenne said"])
    page = live.post("/sites", address=site.base) + live.post("/feeds", address=f"{site.base}/feed")
    assert "<script>x" not in page
    assert "<img src=x" not in page
    assert "<script>y" not in page


@pytest.fixture
def served_live(live: Desk) -> Iterator[Served]:
    yield from serve(live)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_anyone_can_use_them(
    served_live: Served, browser: Browser, site: Site, scheme: str
) -> None:
    live = served_live.desk
    live.post("/sites", address=site.base)
    live.post("/feeds", address=site.base)
    for width in WIDTHS:
        for path in ("/web", f"/sites/{key_of(live)}"):
            check_page(served_live, browser, path, scheme, width)
