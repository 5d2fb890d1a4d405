"""Looking at a site: what it lets be read and which pages there are; the candidate chooses."""

import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.ports.fetching import (
    Ask,
    Declined,
    Fetched,
    Link,
    Links,
    Rules,
    Unanswered,
    host_of,
    site_of,
)
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents.fetching.steps import Clock, ask
from secondround.preparation.documents.sites import store
from secondround.preparation.documents.sites.model import ReadingOfSite, Site, SitePage
from secondround.preparation.documents.sites.ranking import ranked, same_page
from secondround.preparation.documents.sites.robots import LARGEST_ROBOTS, means_free, pause_of

MOST_PAGES = 1_000
"""Of one site."""

FIRST = 30
"""Pages that are proposed to be read."""

MOST_SITEMAPS = 5
"""Sitemaps that are asked for in one look."""

LONGEST_PAUSE = 10.0
"""Seconds between two requests of one look, in front of which somebody waits."""

A_REQUEST = 0.5
"""Seconds that a page takes beside the pause, about."""

Pause = Callable[[float], None]


def look(kit: Kit, candidacy_id: str, address: str, pause: Pause = time.sleep) -> Site:
    """Ask a site for its robots.txt, the page at this address and its sitemaps; keep which pages there are.

    What was known of pages before stays. Raises `Refused` where robots.txt forbids the page, where it cannot be had
    because the site has trouble, and what `Fetch` raises for the page.
    """
    address, clock = address.strip(), Clock(kit)
    host_of(address)
    site, known = site_of(address), _known(kit, candidacy_id, address)
    robots = robots_of(kit, candidacy_id, address, clock)
    rules = kit.web.rules(robots.encode())
    wait, stated = pause_of(rules)
    _check(rules, address)

    def get(url: str) -> Fetched:
        pause(min(wait, LONGEST_PAUSE))
        how = Ask(may=lambda to: site_of(to) == site and rules.allows(to))
        return ask(kit, candidacy_id, url, how, clock.now())

    page = get(address)
    links = kit.web.links(page.data, page.url)
    looked = Site(
        key=key_of("site", site),
        host=site,
        address=page.url,
        title=links.title,
        delay=wait,
        stated=stated,
        robots=robots,
        looked_at=clock.now(),
        feeds=_feeds(links, known),
    )
    found = [Link(page.url, links.title), *links.pages, *_listed(kit, rules, page.url, get)]
    language = candidacy_steps.find(kit, candidacy_id).language
    offered = ranked(found, site, language, kit.now.year, MOST_PAGES)
    _keep(kit, candidacy_id, looked, [_permitted(one, rules) for one in offered])
    return looked


def robots_of(kit: Kit, candidacy_id: str, address: str, clock: Clock) -> str:
    """A site's robots.txt; empty where it has none. Raises `Refused` where it has trouble giving it."""
    url = urljoin(address, "/robots.txt")
    how = Ask(largest=LARGEST_ROBOTS, beginning=True)
    try:
        return ask(kit, candidacy_id, url, how, clock.now()).data.decode("utf-8", errors="replace")
    except Declined as answer:
        if means_free(answer):
            return ""
        why = str(answer.status)
    except Unanswered as failed:
        why = failed.message
    raise Refused(
        "{host} does not say now what may be read of it ({why})",
        "Try again later, or save the pages in your browser and add the files.",
        host=host_of(address),
        why=why,
    )


def sites_of(kit: Kit, candidacy_id: str) -> tuple[Site, ...]:
    """Those that were looked at, the latest at the end."""
    with kit.db.read() as db:
        return store.sites.list(db, kit.owner, candidacy_id)


def find(kit: Kit, candidacy_id: str, key: str) -> Site:
    """Raises `NotFound`."""
    with kit.db.read() as db:
        found = store.sites.named(db, kit.owner, candidacy_id, {key})
    if not found:
        raise NotFound("the site", "Look at it first.")
    return found[0]


def pages_of(kit: Kit, candidacy_id: str, key: str) -> tuple[SitePage, ...]:
    """Its pages, the most telling first."""
    with kit.db.read() as db:
        return store.pages_of(db, kit.owner, candidacy_id, key)


def first_of(
    pages: Collection[SitePage], most: int = FIRST, again: bool = False
) -> tuple[str, ...]:
    """The addresses of the most telling pages that may be read; those read before only where `again`."""
    untold = (one for one in pages if one.state in ("offered", "wanted") or _is_read(one, again))
    return tuple(one.address for one in untold if one.subject != "aside")[:most]


def seconds_for(site: Site, count: int) -> float:
    """About how long it takes to read so many pages of the site."""
    return count * (site.delay + A_REQUEST)


def choose(kit: Kit, candidacy_id: str, key: str, addresses: Collection[str]) -> int:
    """The candidate wants exactly these pages read; how many they are. Pages read before are asked for again.

    Raises `Refused` where none of them is a page of the site that may be read, `NotFound`.
    """
    find(kit, candidacy_id, key)
    every, wanted = pages_of(kit, candidacy_id, key), set(addresses)
    chosen = [one for one in every if one.address in wanted and one.state != "forbidden"]
    if not chosen:
        raise Refused("no page was chosen", "Tick the pages that are to be read.")
    left = [one for one in every if one.state == "wanted" and one.address not in wanted]
    changed = [replace(one, state="wanted", message="") for one in chosen]
    with kit.db.write() as db:
        back = [replace(one, state="offered") for one in left]
        store.put(db, kit.owner, candidacy_id, key, [*changed, *back])
    return len(chosen)


def reading_of(kit: Kit, candidacy_id: str, key: str) -> ReadingOfSite:
    """What became of the pages that were wanted; one query that reads none of them."""
    with kit.db.read() as db:
        states = store.tally(db, kit.owner, candidacy_id, key)
    new = states.get("kept", 0) + states.get("read", 0)
    unchanged, failed = states.get("unchanged", 0), states.get("failed", 0)
    done = new + unchanged + failed
    return ReadingOfSite(done, done + states.get("wanted", 0), new, unchanged, failed)


def _is_read(page: SitePage, again: bool) -> bool:
    return again and page.state in ("read", "unchanged", "failed")


def _check(rules: Rules, address: str) -> None:
    if not rules.allows(address):
        raise Refused(
            "{host} asks programs not to read this page (robots.txt)",
            "Save the pages in your browser and add the files.",
            host=host_of(address),
        )


def _listed(kit: Kit, rules: Rules, address: str, get: Callable[[str], Fetched]) -> Iterator[Link]:
    """The pages that its sitemaps name; one that cannot be had names none."""
    site = site_of(address)
    waiting = [one for one in rules.sitemaps() if site_of(one) == site]
    waiting = waiting or [urljoin(address, "/sitemap.xml")]
    asked: set[str] = set()
    while waiting and len(asked) < MOST_SITEMAPS:
        url = waiting.pop(0)
        if url in asked or not rules.allows(url):
            continue
        asked.add(url)
        try:
            found = kit.web.sitemap(get(url).data)
        except (Unanswered, Refused):
            continue
        yield from found.pages
        waiting.extend(one for one in found.further if site_of(one) == site)


def _feeds(links: Links, known: Site | None) -> tuple[tuple[str, str], ...]:
    """Those the page names, after those that were known of the site; comments on articles are no news."""
    named = {one.url: one.words for one in links.feeds if "comment" not in urlsplit(one.url).path}
    before = dict(known.feeds) if known else {}
    return tuple((before | named).items())


def _known(kit: Kit, candidacy_id: str, address: str) -> Site | None:
    key = key_of("site", site_of(address))
    return next((one for one in sites_of(kit, candidacy_id) if one.key == key), None)


def _permitted(page: SitePage, rules: Rules) -> SitePage:
    return page if rules.allows(page.address) else replace(page, state="forbidden")


def _keep(kit: Kit, candidacy_id: str, site: Site, offered: Collection[SitePage]) -> None:
    """The pages with what is known of them; those that were read stay though the site names them no more."""
    before = {same_page(one.address): one for one in pages_of(kit, candidacy_id, site.key)}
    merged = []
    for one in offered:
        known = before.pop(same_page(one.address), None)
        state = "forbidden" if one.state == "forbidden" else known.state if known else one.state
        if known and state == "forbidden" and known.state not in ("wanted", "offered", "forbidden"):
            state = known.state
        kept = known or one
        words = known.words if known and known.name else one.words
        merged.append(
            replace(kept, words=words, subject=one.subject, position=one.position, state=state)
        )
    after = len(merged)
    rest = [replace(one, position=after + n) for n, one in enumerate(before.values())]
    with kit.db.write() as db:
        store.sites.add(db, kit.owner, candidacy_id, site)
        store.put(db, kit.owner, candidacy_id, site.key, [*merged, *rest][: 2 * MOST_PAGES])
