"""Following feeds: asked on the candidate's word, or at each opening where the candidate says so."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from secondround.foundation.errors import NotFound, Refused, SecondRoundError
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.ports.fetching import PLAIN, Ask, Fetched
from secondround.foundation.ports.readers import Reading
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.feeds import store
from secondround.preparation.documents.feeds.atom import atom
from secondround.preparation.documents.feeds.entries import (
    MOST,
    entries,
    newest_first,
    only_new,
    unknown,
)
from secondround.preparation.documents.feeds.model import Feed, FeedEntry
from secondround.preparation.documents.fetching.naming import document_name
from secondround.preparation.documents.fetching.steps import Clock, ask

LOOK = "look"
"""The name of the work that asks the feeds; its ids are the candidacy's, and `OPENED` for those of each opening."""

OPENED = "opened"
HEAD = 65536


def follow(kit: Kit, candidacy_id: str, address: str) -> Feed:
    """Follow the feed at this address, or the first that the page there names; one or two requests.

    One that is followed already is looked at again. Raises `Refused` where there is no feed, and what `Fetch` raises.
    """
    got = ask(kit, candidacy_id, address.strip())
    reading = _read(kit, got)
    if reading is None:
        named = kit.web.links(got.data, got.url).feeds
        first = next((one for one in named if "comment" not in one.url), None)
        got = ask(kit, candidacy_id, first.url) if first else got
        reading = _read(kit, got) if first else None
    if reading is None:
        raise Refused(
            "there is no feed at {address}, and it names none",
            "Their page of news often names one; a search for news gives one too.",
            address=address,
        )
    feed = Feed(
        key=key_of("feed", got.url),
        address=got.url,
        title=reading.fields.get("title", "") or got.url,
        followed_at=kit.now,
        looked_at=kit.now,
        name=document_name(got.url, "application/atom+xml"),
    )
    before = next((one for one in feeds_of(kit, candidacy_id) if one.key == feed.key), None)
    feed = replace(before, title=feed.title, looked_at=kit.now) if before else feed
    feed = replace(feed, etag=got.etag, modified=got.modified, message="")
    _take(kit, candidacy_id, feed, reading)
    return feed


def feeds_of(kit: Kit, candidacy_id: str) -> tuple[Feed, ...]:
    """Those that are followed, in the order they were."""
    with kit.db.read() as db:
        found = store.feeds.list(db, kit.owner, candidacy_id)
    return tuple(sorted(found, key=lambda one: one.followed_at))


def entries_of(kit: Kit, candidacy_id: str) -> tuple[FeedEntry, ...]:
    """Everything the followed feeds gave, the newest first."""
    with kit.db.read() as db:
        return newest_first(store.entries.list(db, kit.owner, candidacy_id))


def look(
    kit: Kit, candidacy_id: str, interview: datetime | None, opened: bool = False
) -> tuple[FeedEntry, ...]:
    """Ask the feeds again (of an opening, those that are asked at each); what is new. One that fails keeps why.

    Nothing is asked once the interview has begun.
    """
    if interview and interview <= kit.now:
        return ()
    asked = [one for one in feeds_of(kit, candidacy_id) if one.at_opening or not opened]
    if not asked:
        return ()
    before = {one.key for one in entries_of(kit, candidacy_id)}
    for feed in asked:
        _look_at(kit, candidacy_id, feed)
    every = entries_of(kit, candidacy_id)
    fresh = {one.key for one in every} - before
    if fresh:
        every = only_new(every, fresh)
        with kit.db.write() as db:
            store.entries.replace(db, kit.owner, candidacy_id, every)
    return tuple(one for one in every if one.key in fresh)


def ask_at_opening(kit: Kit, candidacy_id: str, key: str, yes: bool) -> Feed:
    """Whether this feed is asked whenever the application is opened. Raises `NotFound`."""
    feed = replace(find(kit, candidacy_id, key), at_opening=yes)
    _keep(kit, candidacy_id, feed)
    return feed


def unfollow(kit: Kit, candidacy_id: str, key: str) -> None:
    """Never ask it again; the document with what it gave stays until it is removed. Raises `NotFound`."""
    feed = find(kit, candidacy_id, key)
    with kit.db.write() as db:
        kept = store.entries.list(db, kit.owner, candidacy_id)
        rest = [one for one in kept if one.feed != feed.key]
        store.feeds.remove(db, kit.owner, candidacy_id, feed.key)
        store.entries.replace(db, kit.owner, candidacy_id, rest)


def find(kit: Kit, candidacy_id: str, key: str) -> Feed:
    """By its key or address. Raises `NotFound`."""
    for one in feeds_of(kit, candidacy_id):
        if key in (one.key, one.address):
            return one
    raise NotFound("the feed {feed}", "It may not be followed any more.", feed=key)


def begin(kit: Kit, jobs: Jobs, candidacy_id: str) -> str:
    """The id of the job that looks at all of them now; one that waits or runs is not asked for twice."""
    return _begun(kit, jobs, candidacy_id)


def begin_at_opening(kit: Kit, jobs: Jobs) -> None:
    """The application is opened: ask for a look at the feeds, of every candidacy, that are asked at each opening."""
    with kit.db.read() as db:
        followed: Mapping[str, tuple[Feed, ...]] = store.feeds.list_everywhere(db, kit.owner)
    for candidacy_id, feeds in followed.items():
        if any(one.at_opening for one in feeds):
            _begun(kit, jobs, candidacy_id, OPENED)


def _begun(kit: Kit, jobs: Jobs, *ids: str) -> str:
    candidacy_steps.find(kit, ids[0])
    for job in jobs.list(kit.owner):
        if job.name == LOOK and job.ids == ids and job.state in ("waiting", "running"):
            return job.id
    return jobs.enqueue(kit.owner, LOOK, *ids)


def _look_at(kit: Kit, candidacy_id: str, feed: Feed) -> None:
    now = Clock(kit).now()
    known = Ask(etag=feed.etag, modified=feed.modified) if feed.etag or feed.modified else PLAIN
    looked = replace(feed, looked_at=now, message="")
    try:
        got = ask(kit, candidacy_id, feed.address, known, now)
        reading = None if got.unchanged else _read(kit, got)
        if reading is None and not got.unchanged:
            raise Refused("there is no feed at {address} any more", address=feed.address)
    except SecondRoundError as error:
        _keep(kit, candidacy_id, replace(looked, message=str(error)))
        return
    if reading is None:
        _keep(kit, candidacy_id, looked)
        return
    looked = replace(looked, etag=got.etag, modified=got.modified)
    _take(kit, candidacy_id, looked, reading)


def _take(kit: Kit, candidacy_id: str, feed: Feed, reading: Reading) -> None:
    """Keep the feed, and what it gave that nothing gave before, in its document too."""
    with kit.db.write() as db:
        known = store.entries.list(db, kit.owner, candidacy_id)
        fresh = unknown(entries(reading, feed.key, feed.looked_at), known)
        mine = newest_first((*fresh, *(one for one in known if one.feed == feed.key)))[:MOST]
        others = [one for one in known if one.feed != feed.key]
        store.feeds.add(db, kit.owner, candidacy_id, feed)
        store.entries.replace(db, kit.owner, candidacy_id, [*others, *mine])
    if fresh:
        document_steps.add(kit, candidacy_id, feed.name, atom(feed, mine), feed.address)


def _keep(kit: Kit, candidacy_id: str, feed: Feed) -> None:
    with kit.db.write() as db:
        store.feeds.add(db, kit.owner, candidacy_id, feed)


def _read(kit: Kit, got: Fetched) -> Reading | None:
    """What a feed holds; None where it is no feed, or is none that can be read."""
    reader = kit.choose_reader(got.data[:HEAD], "feed.xml")
    if reader is None or reader.format != "feed":
        return None
    try:
        return reader.read(got.data, got.url)
    except SecondRoundError:
        return None
