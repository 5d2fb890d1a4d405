"""The pages of a site that are wanted become documents."""

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import urlsplit

from secondround.foundation.errors import SecondRoundError, Unreadable
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.model import Job
from secondround.foundation.kit import Kit
from secondround.foundation.ports.fetching import Ask, Declined, Fetched, Rules, Unanswered, site_of
from secondround.foundation.wording import sentence
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.fetching.naming import PAGE_KINDS, document_name
from secondround.preparation.documents.fetching.steps import Clock, ask
from secondround.preparation.documents.sites import store
from secondround.preparation.documents.sites.model import Site, SitePage
from secondround.preparation.documents.sites.robots import pause_of
from secondround.preparation.documents.sites.steps import Pause, find, pages_of, robots_of

READ_SITE = "read-site"
"""The name of the work; its ids are the candidacy's and the site's."""

LARGEST_PAPER = 40_000_000
"""Bytes of a PDF; annual reports have that many."""

ROBOTS_LAST = timedelta(hours=24)
"""How long a robots.txt holds (RFC 9309)."""

MOST_SILENT = 5
"""Pages in a row that nothing came of because the site does not answer: it is left alone then."""

LONGEST_WAIT = 120.0
"""Seconds that a site may ask to wait within one reading; for longer, the reading stops and can be gone on with."""

WAITS = 2
"""Times that one page is asked for again after waiting as asked."""

NO_WAIT_SAID = 30.0

HOLD_FIRST, GROWTH = 10, 2.0
"""So many pages are held first, then so many times as many: recognising all kinds anew costs as much as there is."""

Tell = Callable[[int, int], None]
"""Is told how many pages are done, and of how many; called each second while it waits. What it raises ends it."""


def nobody(_done: int, _count: int) -> None:
    """Tell nobody."""


def read(
    kit: Kit, candidacy_id: str, key: str, tell: Tell = nobody, pause: Pause = time.sleep
) -> None:
    """Read the pages that are wanted; each becomes a document unless it is as it was. Can be gone on with at any time.

    What goes wrong with one page is kept with it and touches no other. Raises `NotFound`, `Refused` where the site's
    robots.txt cannot be had, `Unanswered` where the site no longer answers or asks to wait for long.
    """
    _Reader(kit, candidacy_id, find(kit, candidacy_id, key), tell, pause).read()


def begin(kit: Kit, jobs: Jobs, candidacy_id: str, key: str) -> str:
    """The id of the job that reads them; the one that waits or runs already. Raises `NotFound`."""
    find(kit, candidacy_id, key)
    job = job_of(kit, jobs, candidacy_id, key)
    if job and job.state in ("waiting", "running"):
        return job.id
    return jobs.enqueue(kit.owner, READ_SITE, candidacy_id, key)


def job_of(kit: Kit, jobs: Jobs, candidacy_id: str, key: str) -> Job | None:
    """The newest."""
    ids = (candidacy_id, key)
    every = jobs.list(kit.owner)
    return next((one for one in every if one.name == READ_SITE and one.ids == ids), None)


@dataclass
class _Reader:
    """One reading, from the first wanted page to the last."""

    kit: Kit
    candidacy_id: str
    site: Site
    tell: Tell
    pause: Pause

    def read(self) -> None:
        self.clock = Clock(self.kit)
        every = pages_of(self.kit, self.candidacy_id, self.site.key)
        wanted = [one for one in every if one.state == "wanted"]
        self.kept = [one for one in every if one.state == "kept"]
        self.known = {one.digest: one.address for one in every if one.digest}
        self.held, self.silent = HOLD_FIRST, 0
        self.done, self.count = 0, len(wanted)
        try:
            if wanted:
                self._each(wanted, self._rules())
        finally:
            self._hold()

    def _each(self, wanted: Sequence[SitePage], rules: Rules) -> None:
        for page in wanted:
            self._wait(self.delay)
            self._keep(self._one(page, rules))
            self.done += 1
            if len(self.kept) >= self.held:
                self._hold()
        self.tell(self.done, self.count)

    def _rules(self) -> Rules:
        robots = self.site.robots
        if self.clock.now() - self.site.looked_at > ROBOTS_LAST:
            robots = robots_of(self.kit, self.candidacy_id, self.site.address, self.clock)
            self._keep_robots(robots)
        rules = self.kit.web.rules(robots.encode())
        self.delay, _ = pause_of(rules)
        return rules

    def _keep_robots(self, robots: str) -> None:
        fresh = replace(self.site, robots=robots, looked_at=self.clock.now())
        with self.kit.db.write() as db:
            store.sites.add(db, self.kit.owner, self.candidacy_id, fresh)

    def _one(self, page: SitePage, rules: Rules) -> SitePage:
        """The page with what became of it."""
        if not rules.allows(page.address):
            return replace(page, state="forbidden")
        try:
            got = self._get(page, rules)
            self.silent = 0
            return self._taken(page, got)
        except _Leave:
            raise
        except Declined as answer:
            self.silent = self.silent + 1 if answer.status >= 500 else 0
            return self._failed(page, answer)
        except Unanswered as failed:
            self.silent += 1
            return self._failed(page, failed)
        except SecondRoundError as error:
            return self._failed(page, error)

    def _failed(self, page: SitePage, error: SecondRoundError) -> SitePage:
        if self.silent >= MOST_SILENT:
            raise Unanswered(
                "{host} no longer answers, and is left alone",
                "What was read stays. Go on later.",
                host=self.site.host,
            ) from error
        return replace(page, state="failed", message=error.message)

    def _get(self, page: SitePage, rules: Rules) -> Fetched:
        how = Ask(
            may=lambda to: site_of(to) == self.site.host and rules.allows(to),
            etag=page.etag if page.document_id else "",
            modified=page.modified if page.document_id else "",
            largest=LARGEST_PAPER if urlsplit(page.address).path.lower().endswith(".pdf") else 0,
        )
        for _ in range(WAITS):
            try:
                return ask(self.kit, self.candidacy_id, page.address, how, self.clock.now())
            except Declined as answer:
                if answer.status not in (429, 503):
                    raise
                self._wait_as_asked(NO_WAIT_SAID if answer.wait is None else answer.wait)
        return ask(self.kit, self.candidacy_id, page.address, how, self.clock.now())

    def _wait_as_asked(self, seconds: float) -> None:
        if seconds > LONGEST_WAIT:
            raise _Leave(
                sentence("{host} asks to be left alone for {minutes} minutes"),
                sentence("What was read stays. Go on then."),
                host=self.site.host,
                minutes=round(seconds / 60),
            )
        self._wait(seconds)

    def _wait(self, seconds: float) -> None:
        """In steps of a second, so that it can be stopped."""
        while True:
            self.tell(self.done, self.count)
            if seconds <= 0:
                return
            self.pause(min(1.0, seconds))
            seconds -= 1.0

    def _taken(self, page: SitePage, got: Fetched) -> SitePage:
        if got.unchanged:
            return replace(page, state="unchanged")
        if got.kind not in PAGE_KINDS:
            raise Unreadable("it is no page but {kind}", kind=got.kind)
        digest = hashlib.sha256(got.data).hexdigest()
        fresh = replace(page, etag=got.etag, modified=got.modified, digest=digest)
        if self.known.setdefault(digest, page.address) != page.address or digest == page.digest:
            return replace(fresh, state="unchanged")
        name = document_name(page.address, got.kind)
        document = document_steps.keep(self.kit, name, got.data, got.url)
        if document.status == "refused":
            return replace(fresh, state="failed", message=document.message)
        words = document.title or page.words
        return replace(fresh, state="kept", words=words, name=name, document_id=document.id)

    def _keep(self, page: SitePage) -> None:
        with self.kit.db.write() as db:
            store.put(db, self.kit.owner, self.candidacy_id, self.site.key, [page])
        if page.state == "kept":
            self.kept.append(page)

    def _hold(self) -> None:
        """What was kept becomes the candidacy's, all at once."""
        if not self.kept:
            return
        named = {one.name: one.document_id for one in self.kept}
        document_steps.hold(self.kit, self.candidacy_id, named)
        with self.kit.db.write() as db:
            read_now = [replace(one, state="read") for one in self.kept]
            store.put(db, self.kit.owner, self.candidacy_id, self.site.key, read_now)
        self.kept = []
        self.held = int(max(HOLD_FIRST, self.done * (GROWTH - 1)))


class _Leave(Unanswered):
    """The site is to be left alone now."""
