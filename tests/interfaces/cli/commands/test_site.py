"""`site` and `feeds`: what a person types, against a site on this machine."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from interfaces.cli.running import run
from preparation.documents.feeds.test_following import HUB, LOSS, own
from preparation.documents.sites.desk_of_site import PAGES
from servers.site import Site, fetch_here, running_site

pytestmark = pytest.mark.loopback


@pytest.fixture
def site(tmp_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr("secondround.bootstrap.fetch_page", fetch_here)
    monkeypatch.setenv("SECONDROUND_MEANING", "off")
    (tmp_home / "halvenne").mkdir()
    with running_site(PAGES | {"/feed": own([HUB])}) as running:
        yield running


def folder(tmp_home: Path) -> str:
    return str(tmp_home / "halvenne")


def test_a_preview_reads_no_page(site: Site, tmp_home: Path) -> None:
    shown = run("site", site.base, "--into", folder(tmp_home), "--preview").output
    assert "4 of 4 pages of 127.0.0.1" in shown
    assert site.asked == ["/robots.txt", "/", "/sitemap.xml"]
    told = json.loads(
        run("site", site.base, "--into", folder(tmp_home), "--preview", "--json").stdout
    )
    assert {one["state"] for one in told["pages"]} == {"offered"}
    assert told["delay"] == 0


def test_asked_and_declined_nothing_is_read(site: Site, tmp_home: Path) -> None:
    run("site", site.base, "--into", folder(tmp_home), given="n\n")
    assert "/about" not in site.asked


def test_so_many_pages_are_read_and_then_the_others(site: Site, tmp_home: Path) -> None:
    whole = ("site", site.base, "--into", folder(tmp_home), "--yes")
    assert "2 new documents" in run(*whole, "--pages", "2").output
    told = json.loads(run(*whole, "--json").stdout)
    assert [one["state"] for one in told["pages"]] == ["read"] * 4
    asked = len(site.asked)
    assert "0 of 4 pages" in run(*whole).output
    assert "0 new documents" in run(*whole, "--again").output
    assert len(site.asked) == asked + 3 + 3 + 4


def test_what_is_not_on_the_web_is_refused(site: Site, tmp_home: Path) -> None:
    assert (
        "cannot be done" in run("site", "file:///etc", "--into", folder(tmp_home), status=1).output
    )


def test_news_is_followed_from_the_command_line(site: Site, tmp_home: Path) -> None:
    address, into = f"{site.base}/feed", ("--into", folder(tmp_home))
    assert "1 entries" in run("feeds", "add", address, *into, "--at-opening").output
    site.pages["/feed"] = own([HUB, LOSS])
    assert LOSS in run("feeds", "look", *into).output
    listed = json.loads(run("feeds", "list", *into, "--json").stdout)
    assert {one["title"]: one["new"] for one in listed["entries"]} == {HUB: False, LOSS: True}
    assert listed["feeds"][0]["at_opening"]
    assert "asked at each opening" in run("feeds", "list", *into).output
    assert json.loads(run("feeds", "look", *into, "--json").stdout) == []
    run("feeds", "remove", address, *into)
    assert json.loads(run("feeds", "list", *into, "--json").stdout)["feeds"] == []
    run("feeds", "remove", address, *into, status=1)
